// Rounding as Python does it: by the exact binary value, a tie to the even digit.

/** Write a number that is not negative with so many decimals, as Python's f"{value:.2f}" does. */
export function toFixed(value, digits) {
  const text = value.toFixed(digits); // by the exact value too, but a tie goes up
  // Only an odd multiple of 1/2^(digits + 1) lies in the middle between two decimals.
  const isTie = (value * 2 ** (digits + 1)) % 2 === 1;
  const last = Number(text.slice(-1));
  return isTie && last % 2 ? text.slice(0, -1) + (last - 1) : text;
}

/** Round a number that is not negative to so many decimals, as Python's round() does. */
export function round(value, digits) {
  return Number(toFixed(value, digits));
}

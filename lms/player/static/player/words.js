// The words of the interface, as the page gives them in the reader's language.

let words = {};

/** Take the words that the page came with. */
export function takeWords(given) {
  words = given;
}

/** Return words with their values filled in. */
export function say(name, values = {}) {
  return fill(words[name], values);
}

/** Return words in the plural that fits this count. */
export function sayCount(name, count, values = {}) {
  const forms = words[name];
  return fill(forms[Math.min(Math.max(count, 1), forms.length) - 1], { count, ...values });
}

function fill(text, values) {
  return text.replace(/%\((\w+)\)s/g, (whole, name) => (name in values ? values[name] : whole));
}

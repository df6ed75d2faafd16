// A mark that somebody has learned on this phone: without it there is nothing to look for.

const MARK = "safe-harbour";

/** Return whether somebody has learned here. */
export function remembers() {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch (error) {
    return true; // The browser does not say: look.
  }
}

/** Remember that somebody learns here. */
export function remember() {
  try {
    localStorage.setItem(MARK, "1");
  } catch (error) {
    // Then every page looks.
  }
}

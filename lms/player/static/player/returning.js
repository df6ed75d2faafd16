// While a page stands in for another one: look whether the site can be reached again. What the
// device says of its network is only a hint: it comes too early, or never, where the site was away.

import { isJson } from "./site.js";

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60000;

/**
 * Call `comeBack` as soon as the site answers at `address`. The pauses double, a little different
 * on each phone, and begin anew with each hint; a page that nobody looks at does not ask.
 */
export function awaitSite(address, comeBack) {
  let pause = FIRST_PAUSE;
  let timer = null;

  async function look() {
    clearTimeout(timer);
    if (document.hidden) return;
    if (await isThere(address)) {
      comeBack();
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(look, pause * (0.75 + Math.random() / 4));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  function lookNow() {
    pause = FIRST_PAUSE;
    look();
  }

  window.addEventListener("online", lookNow);
  document.addEventListener("visibilitychange", lookNow);
  timer = setTimeout(look, pause);
}

/** Return whether it is the site that answers: the log-in page of a school's network does, too. */
async function isThere(address) {
  try {
    const answer = await fetch(address, { method: "HEAD", cache: "no-store" });
    return answer.ok && isJson(answer);
  } catch (error) {
    return false;
  }
}

// How the answers on this phone stand, said in one sentence.

import { make } from "./dom.js";
import { say } from "./words.js";

/** Say it in this place; a sentence that stays the same is not said again. */
export function showStanding(place, { waiting, refused, isSignedOut }, isKept, understood) {
  let words = "";
  if (!isKept) words = say("memory");
  else if (waiting && isSignedOut) words = say("signInAgain");
  else if (waiting) words = say(navigator.onLine ? "onTheWay" : "later");
  else if (place.dataset.all) words = say("allSent");
  if (refused.length) {
    words = say("refused", { count: refused.length, first: refused[0].reason });
  }
  place.classList.toggle("is-pressing", !isKept || isSignedOut || refused.length > 0);
  if (place.dataset.said === words) return;
  place.dataset.said = words;
  const done = make("button", { type: "button", class: "button button-small button-second" }, say("understood"));
  done.addEventListener("click", () => understood(refused.map(({ id }) => id)));
  place.replaceChildren(words, refused.length ? done : "");
}

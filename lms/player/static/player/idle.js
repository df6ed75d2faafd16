// A phone that nobody has touched for an hour may be in other hands: it asks before it goes on.

import { make } from "./dom.js";
import { isIdle, noteOf } from "./learners.js";
import { leave } from "./leaving.js";
import { say } from "./words.js";

const OFTEN = 60000;
const TOUCHES = ["pointerdown", "keydown"];

/** Ask now if nobody has touched the phone for an hour, and whenever it has become an hour. */
export async function watchIdle(phone, learner, addresses) {
  let { touched } = learner;
  let asking = null;

  async function askIfIdle() {
    if (!asking && isIdle({ touched })) asking = ask(learner.name);
    if (!asking) return;
    const isSame = await asking;
    asking = null;
    touched = Date.now();
    if (isSame) {
      await noteOf(phone, learner.id, { touched });
      return;
    }
    await leave(phone, learner, addresses);
    await new Promise(() => {}); // nothing of this page goes on
  }

  for (const touch of TOUCHES) {
    document.addEventListener(
      touch,
      (event) => {
        if (asking) return;
        if (isIdle({ touched })) {
          event.preventDefault();
          event.stopPropagation();
          askIfIdle();
        } else if (Date.now() - touched > OFTEN) {
          touched = Date.now();
          noteOf(phone, learner.id, { touched });
        }
      },
      { capture: true },
    );
  }
  document.addEventListener("visibilitychange", () => document.hidden || askIfIdle());
  await askIfIdle();
}

/** Cover the page with the question; return whether the answer is yes. */
function ask(name) {
  return new Promise((resolve) => {
    const answer = (isSame) => () => {
      cover.remove();
      for (const part of rest) part.removeAttribute("inert");
      resolve(isSame);
    };
    const yes = make("button", { class: "play-go", type: "button" }, say("yes"));
    const no = make("button", { class: "play-other", type: "button" }, say("no"));
    yes.addEventListener("click", answer(true));
    no.addEventListener("click", answer(false));
    const heading = make("h1", { id: "who", tabindex: "-1" }, say("areYou", { name }));
    const buttons = make("div", { class: "play-controls" }, yes, no);
    const cover = make(
      "div",
      { class: "who player", role: "dialog", "aria-modal": "true", "aria-labelledby": "who" },
      make("div", { class: "card" }, heading, make("p", {}, say("whyAsk")), buttons),
    );
    const rest = [...document.body.children];
    for (const part of rest) part.setAttribute("inert", "");
    document.body.append(cover);
    heading.focus();
  });
}

// What stands around the steps: the bar with help and the way out, the entrance, what happened so
// far.

import { copyTemplate, make } from "./dom.js";
import { DOTS, listPast } from "./presentation.js";
import { button, showMinutes, showStage } from "./steps.js";
import { entranceOf } from "./scenery.js";
import { say, sayCount } from "./words.js";

/** Put the bar of the player in the place of the header. Leaving takes the lesson's place in the
 * history, so that "back" does not show it again. */
export function showBar(title, help) {
  const header = document.querySelector("[data-header]");
  header.replaceChildren(copyTemplate("player-bar"));
  header.querySelector(".play-bar-title").textContent = title;
  const about = header.querySelector(".play-help-text");
  about.replaceChildren(help(), ...[...about.children].slice(-1));
  header.querySelector("[data-leave]").addEventListener("click", (event) => {
    event.preventDefault();
    location.replace(event.currentTarget.href);
  });
  document.body.classList.add("player");
}

/** Show in the bar and in the title how far the way is gone. */
export function showProgress(title, done) {
  const part = say("part", { done, all: DOTS });
  const dots = document.querySelector(".play-dots");
  const each = Array.from({ length: DOTS }, (_, place) =>
    make("span", { class: place < done ? "play-dot is-full" : "play-dot" }),
  );
  dots.replaceChildren(...each);
  dots.setAttribute("aria-label", part);
  document.title = `${title} · ${part} · ${say("site")}`;
}

/** Return what happened so far, with the way back to each step; null at the first step. */
export function showPast(lesson, attempt) {
  const past = listPast(lesson, attempt);
  if (!past.length) return null;
  const mayReturn = lesson.activity.type !== "form";
  const entries = past.map(({ step, heading, answer }) => {
    const back = button("return", `return:${step.id}`, say("returnHere"));
    back.append(make("span", { class: "visually-hidden" }, ` ${heading}`));
    const given = answer && make("p", { class: "play-given" }, `${say("you")} ${answer}`);
    return make("li", {}, make("p", {}, heading), given, mayReturn && back);
  });
  return make(
    "details",
    { class: "play-past" },
    make("summary", {}, say("past")),
    make("form", {}, make("ol", {}, entries)),
  );
}

/** Return the page before an activity begins, as templates/player/start.html writes it. */
export function showEntrance(lesson, { isBegun, isRecorded, problem }) {
  const { title, summary, minutes, ground_rules: rules } = lesson.activity;
  return make(
    "article",
    { class: "play play-start", lang: lesson.locale, dir: lesson.direction },
    lesson.is_draft && copyTemplate("player-draft"),
    showStage(entranceOf(lesson)),
    make(
      "div",
      { class: "play-box" },
      make("h1", { class: "play-heading", tabindex: "-1" }, title),
      problem && make("p", { class: "play-problem", role: "alert" }, problem),
      make("p", { class: "play-words" }, summary),
      showMinutes(sayCount("minutes", minutes, { minutes })),
      rules && make("section", { class: "play-aside" }, make("h2", {}, say("before")), make("p", {}, rules)),
      make("p", { class: "play-small" }, say(isRecorded ? "recorded" : "guest")),
      make(
        "form",
        { class: "play-controls", "data-begin": true },
        make("button", { class: "play-go" }, say(isBegun ? "playOn" : "start")),
      ),
    ),
  );
}

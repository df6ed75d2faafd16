// How each kind of step looks: the same parts, in the same order, as in templates/player/steps.

import { icon, copyTemplate, make } from "./dom.js";
import {
  isChosen,
  showBubbleBody,
  showMark,
  showNote,
  showPicks,
  showRowPicks,
  showRows,
  showSelects,
  showThread,
} from "./forms.js";
import { showMedia } from "./media.js";
import { nameOf } from "./scenery.js";
import { canGoOn } from "./telling.js";
import { say } from "./words.js";

const KINDS = {
  scene: (page) => [showStage(page.stage), box(showHeading(page))],
  say: (page) => [showStage(page.stage), speech([showHeading(page), words(page.step.text)])],
  reflect: (page) => [
    showStage(page.stage),
    speech([showHeading(page), words(page.step.text), small(say("justThink"))]),
  ],
  choice: (page) => [showStage(page.stage), box([showHeading(page), showPicks(page)])],
  question: (page) => box([showHeading(page), showStimulus(page), showTask(page)]),
  scale: (page) => box([hint("opinion"), showHeading(page), showPicks(page)]),
  chat: showChat,
  profile: (page) => [box(showHeading(page)), device(page.step.app, showProfile(page))],
  settings: (page) => [box(showHeading(page)), device(page.step.app, showRows(page, "settings"))],
  feed: (page) => [box(showHeading(page)), device(page.step.app, showFeed(page))],
};

/** Return the whole article of a step with its form. `view` is the page of the step. */
export function showArticle(view, { move, telling, finish, help }) {
  const { step, lesson, isTest } = view;
  let inside;
  if (step.kind === "tell") inside = showTell(view, telling);
  else if (step.kind === "end") inside = showEnd(view, finish, help);
  else inside = [KINDS[step.kind](view), showFeedback(view.lines), showControls(view)];
  const form = make("form", { class: "play-form", novalidate: true, autocomplete: "off" }, inside);
  return make(
    "article",
    {
      "data-step": step.id,
      "data-move": move,
      class: `play play-${step.kind}${isTest ? " play-test" : ""}`,
      lang: lesson.locale,
      dir: lesson.direction,
    },
    lesson.is_draft && copyTemplate("player-draft"),
    showMedia(view),
    form,
  );
}

/** Return the scene: the place, and who is to be seen. */
export function showStage(stage) {
  if (!stage) return null;
  const { place, people, description } = stage;
  const seen = description ? { role: "img", "aria-label": description } : { "aria-hidden": "true" };
  const size = { alt: "", width: "400", height: "600" };
  return make(
    "div",
    { class: "stage", ...seen },
    place && make("img", { class: "stage-place", src: place, alt: "", width: "1280", height: "720" }),
    make(
      "div",
      { class: `stage-people stage-people-${people.length}` },
      people.map((person) => make("img", { class: "stage-person", src: person, ...size })),
    ),
  );
}

function showHeading({ heading, problem }) {
  return [
    make("h1", { class: "play-heading", id: "step", tabindex: "-1" }, heading),
    showProblem(problem),
  ];
}

function showProblem(problem) {
  return problem && make("p", { class: "play-problem", role: "alert", tabindex: "-1" }, problem);
}

function showStimulus({ step }) {
  return step.stimulus && make("p", { class: "play-stimulus" }, step.stimulus);
}

function showTask(page) {
  switch (page.task) {
    case "multiple":
      return [hint("several"), showPicks(page)];
    case "match":
      return showSelects(page);
    case "order":
      return [hint("number"), showRows(page, "order")];
    case "sort":
      return showRows(page, "sort");
    default:
      return showPicks(page);
  }
}

function showChat(page) {
  const { step, task, heading, problem } = page;
  const isMark = task === "mark";
  const title = isMark
    ? make("span", {}, step.title)
    : make("h1", { id: "step", tabindex: "-1" }, heading);
  const app = make("div", { class: "app-bar" }, make("strong", {}, step.app), " ", title);
  const phone = make("div", { class: "device" }, app, showThread(page));
  if (isMark) return [box([showHeading(page), hint("tick")]), phone];
  if (!task) return phone;
  const prompt = make("h2", { class: "play-heading", id: "prompt" }, step.task.prompt);
  const fields = {
    reply: () => showPicks(page, "prompt"),
    act: () => [hint("several"), showPicks(page, "prompt")],
    assemble: () => showRows(page, "assemble"),
  };
  return [phone, box([prompt, showProblem(problem), fields[task]()])];
}

function showProfile(page) {
  return make(
    "fieldset",
    { class: "profile", "aria-labelledby": "step", disabled: page.isAnswered },
    page.step.fields.map(({ id, label, value }) => {
      const checked = isChosen(page, "answer", id);
      const input = make("input", { type: "checkbox", name: "answer", value: id, checked });
      const parts = [
        make("span", { class: "profile-name" }, label),
        make("span", { class: "profile-value" }, value),
        make("span", { class: "profile-hide" }, input, " ", say("hide")),
      ];
      const style = checked ? "profile-label is-chosen" : "profile-label";
      const field = make("label", { class: style }, parts);
      return make("div", { class: "profile-field" }, field, showNote(page.notes.get(id)));
    }),
  );
}

function showFeed(page) {
  const posts = new Map(page.step.posts.map((post) => [post.id, post]));
  return make(
    "div",
    { class: "feed" },
    page.fields.rows.map((row) => showPost(page, row, posts.get(row.id))),
  );
}

function showPost(page, row, { author, text, picture, picture_description: description }) {
  const src = picture && page.lesson.pictures[`props/${picture}`];
  const seen = { class: "post-picture", alt: description || "", width: "480", height: "320" };
  return make(
    "fieldset",
    { class: "post", disabled: page.isAnswered },
    make(
      "legend",
      { class: "post-head" },
      make("span", { class: "post-author" }, author),
      " ",
      make("span", { class: "post-text" }, text),
    ),
    src && make("img", { ...seen, src }),
    showRowPicks(page, row),
    showNote(page.notes.get(row.id)),
  );
}

function showTell(page, telling) {
  const { step, lesson } = page;
  const { said, reply, told, person } = telling;
  const isDone = canGoOn(step, telling);
  const parts = said ? showTold(lesson, said, reply) : showRows(page, "assemble");
  const listeners = step.people.filter(({ id }) => !told.includes(id));
  const picks = listeners.map(({ id }) => {
    const input = make("input", { type: "radio", name: "person", value: id, checked: id === person });
    const src = lesson.pictures[`people/${id}-neutral`];
    return make(
      "label",
      { class: id === person ? "listener is-chosen" : "listener" },
      src && make("img", { src, alt: "", width: "96", height: "144" }),
      make("span", {}, input, " ", nameOf(lesson, id)),
    );
  });
  const question = reply ? step.try_again : say("whoHears");
  const asked = make(
    "fieldset",
    { class: "listeners" },
    make("legend", { class: "row-text" }, question),
    make("div", { class: "listener-picks" }, picks),
  );
  return [
    box([showHeading(page), parts, !isDone && asked, small(say("notKept"))]),
    make(
      "div",
      { class: "play-controls" },
      isDone ? button("go", "next", say("next")) : button("go", "tell", say("tell")),
      page.canGoBack && button("back", "back", say("back")),
    ),
  ];
}

function showTold(lesson, said, reply) {
  const mine = make("li", { class: "bubble is-mine" }, showBubbleBody(said));
  if (!reply) return make("ol", { class: "thread" }, mine);
  const src = lesson.pictures[`people/${reply.id}-${reply.helps ? "happy" : "worried"}`];
  const theirs = make(
    "li",
    { class: "bubble tell-reply", tabindex: "-1" },
    src && make("img", { src, alt: "", width: "72", height: "108" }),
    showBubbleBody(reply.reply, nameOf(lesson, reply.id)),
  );
  return make("ol", { class: "thread" }, mine, theirs);
}

function showEnd(page, finish, help) {
  const { step, isTest } = page;
  const aside = step.help && make("aside", { class: "play-aside" }, help());
  return [
    showStage(page.stage),
    make(
      "div",
      { class: `play-box play-ending play-ending-${step.ending}` },
      showHeading(page),
      words(step.text),
      aside,
    ),
    make(
      "div",
      { class: "play-controls" },
      make("a", { class: "play-go", href: finish }, say("finish")),
      step.back_to && !isTest && button("other", "other-way", say("again")),
    ),
  ];
}

function showFeedback(lines) {
  if (!lines.length) return null;
  return make(
    "section",
    { class: "play-feedback", role: "status", "aria-label": say("happens"), tabindex: "-1" },
    lines.map(({ mark, text }) =>
      make("p", { class: `play-line play-line-${mark}` }, showMark(mark), make("span", {}, text)),
    ),
  );
}

function showControls(page) {
  const mayTryAgain = page.expectsAnswer && page.canTryAgain;
  const isAsked = page.expectsAnswer && !page.isAnswered;
  return make(
    "div",
    { class: mayTryAgain ? "play-controls play-controls-three" : "play-controls" },
    isAsked
      ? button("go", "answer", say(page.isTest ? "next" : "answer"))
      : button("go", "next", say("next")),
    mayTryAgain && button("other", "again", say("again")),
    page.canGoBack && button("back", "back", say("back")),
  );
}

/** Return a button that makes a move. */
export function button(style, value, text) {
  return make("button", { class: `play-${style}`, name: "action", value }, text);
}

/** Return words with the sign of the time that something takes. */
export function showMinutes(text) {
  return make("p", { class: "play-facts" }, icon("clock"), " ", text);
}

function box(inside) {
  return make("div", { class: "play-box" }, inside);
}

function speech(inside) {
  return make("div", { class: "play-box play-speech" }, inside);
}

function device(app, inside) {
  const bar = make("p", { class: "app-bar" }, make("strong", {}, app));
  return make("div", { class: "device" }, bar, inside);
}

function words(text) {
  return make("p", { class: "play-words" }, text);
}

function small(text) {
  return make("p", { class: "play-small" }, text);
}

function hint(name) {
  return make("p", { class: "play-hint" }, say(name));
}

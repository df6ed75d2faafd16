// The parts of a step's form, as the templates in templates/player/fields write them.

import { icon, make } from "./dom.js";
import { say } from "./words.js";

/** Return the picks as radio buttons or, where some can be picked, as boxes to tick. */
export function showPicks(page, label = "step") {
  const type = page.fields.shape === "one" ? "radio" : "checkbox";
  return make(
    "fieldset",
    { class: "picks", "aria-labelledby": label, disabled: page.isAnswered },
    page.fields.picks.map(({ id, text }) => {
      const checked = isChosen(page, "answer", id);
      return make(
        "label",
        { class: checked ? "pick is-chosen" : "pick" },
        make("input", { type, name: "answer", value: id, checked }),
        make("span", { class: "pick-text" }, text),
      );
    }),
  );
}

/** Return rows, each with its picks side by side. */
export function showRows(page, style) {
  return make(
    "div",
    { class: `rows rows-${style}` },
    page.fields.rows.map((row) =>
      make(
        "fieldset",
        { class: "row", disabled: page.isAnswered },
        make("legend", { class: "row-text" }, row.text),
        showRowPicks(page, row),
        showNote(page.notes.get(row.id)),
      ),
    ),
  );
}

/** Return the picks of one row. */
export function showRowPicks(page, row) {
  return make(
    "div",
    { class: "row-picks" },
    row.picks.map(({ id, text }) => {
      const checked = isChosen(page, row.name, id);
      return make(
        "label",
        { class: checked ? "pill is-chosen" : "pill" },
        make("input", { type: "radio", name: row.name, value: id, checked }),
        make("span", {}, text),
      );
    }),
  );
}

/** Return rows, each with a list to choose from. */
export function showSelects(page) {
  return make(
    "fieldset",
    { class: "rows rows-match", "aria-labelledby": "step", disabled: page.isAnswered },
    page.fields.rows.map((row) =>
      make(
        "div",
        { class: "row" },
        page.isAnswered ? showChosenOf(page, row) : showSelect(page, row),
        showNote(page.notes.get(row.id)),
      ),
    ),
  );
}

/** Return the messages of a thread; those of a step that asks for marks can be ticked. */
export function showThread({ bubbles, isAnswered }) {
  return make("ol", { class: "thread" }, bubbles.map((bubble) => showBubble(bubble, isAnswered)));
}

/** Return one bubble with who wrote it. */
export function showBubbleBody(text, sender = "") {
  return make(
    "span",
    { class: "bubble-body" },
    sender && make("span", { class: "bubble-sender" }, sender),
    sender && " ",
    make("span", { class: "bubble-text" }, text),
  );
}

/** Return what is said about one part after the answer. */
export function showNote(note) {
  if (!note) return null;
  const words = make("span", {}, note.text);
  return make("span", { class: `play-note play-line-${note.mark}` }, showMark(note.mark), words);
}

/** Return the sign of a line of feedback, in words too. */
export function showMark(mark) {
  const signs = { right: ["check", "wellSeen"], look: ["eye", "lookAt"] };
  if (!signs[mark]) return [];
  const [name, word] = signs[mark];
  return [icon(name), make("span", { class: "visually-hidden" }, say(word))];
}

/** Return whether this value of a field is chosen. */
export function isChosen(page, name, value) {
  return (page.chosen[name] || []).includes(value);
}

function showSelect(page, row) {
  const options = row.picks.map(({ id, text }) =>
    make("option", { value: id, selected: isChosen(page, row.name, id) }, text),
  );
  return [
    make("label", { class: "row-text", for: row.name }, row.text),
    make(
      "select",
      { id: row.name, name: row.name },
      make("option", { value: "" }, say("fits")),
      options,
    ),
  ];
}

function showChosenOf(page, row) {
  const chosen = row.picks.find(({ id }) => isChosen(page, row.name, id));
  return [
    make("p", { class: "row-text" }, row.text),
    make("p", { class: "row-chosen" }, chosen ? chosen.text : ""),
  ];
}

function showBubble(bubble, isAnswered) {
  const style = [
    "bubble",
    bubble.isMine && "is-mine",
    bubble.isChosen && "is-chosen",
  ];
  const body = showBubbleBody(bubble.text, bubble.sender);
  const box = { type: "checkbox", name: "answer", value: bubble.id, disabled: isAnswered };
  return make(
    "li",
    { class: style.filter(Boolean).join(" ") },
    bubble.isMarkable
      ? make(
          "label",
          { class: "bubble-mark" },
          make("input", { ...box, checked: bubble.isChosen }),
          body,
        )
      : body,
    showNote(bubble.note),
  );
}

// The form of each step: which parts it asks for, and the answer that a filled-in form gives.
// Three shapes do for every kind of step: pick one, pick some, give each row one of its picks.

import { toPairs } from "./engine/marking.js";
import { say, sayCount } from "./words.js";

/** What is still to be done before there is an answer, in words for a child. */
export class Incomplete extends Error {}

/**
 * Return what the step asks for: {shape: "one" | "some" | "rows", picks or rows}, or null where it
 * asks nothing that is an answer. `agreement` is what the four points of a scale are called.
 */
export function fieldsOf(step, agreement) {
  const task = step.task || {};
  switch (task.type ? `${step.kind}/${task.type}` : step.kind) {
    case "choice":
      return one(step.options);
    case "chat/reply":
    case "question/single":
      return one(task.options);
    case "question/truth":
      return one(["true", "false", "unsure"].map((id) => ({ id, text: say(id) })));
    case "scale":
      return one(agreement.map((text, place) => ({ id: String(place + 1), text })));
    case "question/multiple":
      return some(task.options);
    case "chat/mark":
      return some(step.messages);
    case "chat/act":
      return some(task.actions);
    case "profile":
      return { ...some(step.fields.map(({ id, label }) => ({ id, text: label }))), mayBeNone: true };
    case "question/order":
      return { ...rows(task.cards, task.cards.map((_, place) => toPlace(place))), isOrder: true };
    case "question/match":
      return rows(task.left, task.right);
    case "question/sort":
      return rows(task.cards, task.boxes);
    case "feed":
      return rows(step.posts, step.verdicts);
    case "settings":
      return {
        shape: "rows",
        rows: step.controls.map(({ id, label, options, start }) => row(id, label, options, start)),
      };
    case "tell":
    case "chat/assemble":
      return {
        shape: "rows",
        rows: (task.parts || step.parts).map(({ id, label, options }) => row(id, label, options)),
      };
    default:
      return null;
  }
}

/** Return what is chosen in a form: {field name: [values]}, complete or not. */
export function readChosen(fields, form) {
  const data = new FormData(form);
  if (fields.shape !== "rows") return { answer: data.getAll("answer") };
  const filled = fields.rows.map(({ name }) => [name, data.getAll(name).filter(Boolean)]);
  return Object.fromEntries(filled.filter(([, values]) => values.length));
}

/** Return the answer of what was chosen. Throws Incomplete when something is not chosen yet. */
export function readAnswer(fields, chosen) {
  const picked = chosen.answer || [];
  switch (fields.shape) {
    case "one":
      if (picked.length !== 1) throw new Incomplete(say("chooseOne"));
      return picked;
    case "some":
      if (!picked.length && !fields.mayBeNone) throw new Incomplete(say("chooseSome"));
      return picked;
    default:
      return readRows(fields, chosen);
  }
}

/** Return what was chosen to give this answer. */
export function chooseAgain(fields, answer) {
  if (fields.shape !== "rows") return { answer };
  const pairs = fields.isOrder
    ? answer.map((card, place) => [card, String(place + 1)])
    : [...toPairs(answer)];
  return Object.fromEntries(pairs.map(([left, right]) => [`row-${left}`, [right]]));
}

/** Return what is picked before anybody picks: the settings as they stand. */
export function startOf(fields) {
  if (!fields || fields.shape !== "rows") return {};
  const set = fields.rows.filter(({ start }) => start);
  return Object.fromEntries(set.map(({ name, start }) => [name, [start]]));
}

function readRows({ rows: all, isOrder }, chosen) {
  const missing = all.filter(({ name }) => (chosen[name] || []).length !== 1);
  if (missing.length) {
    throw new Incomplete(sayCount("open", missing.length, { first: missing[0].text }));
  }
  const pairs = all.map(({ id, name }) => [id, chosen[name][0]]);
  if (!isOrder) return pairs.map(([left, right]) => `${left}=${right}`);
  if (new Set(pairs.map(([, place]) => place)).size !== pairs.length) {
    throw new Incomplete(say("samePlace"));
  }
  return pairs.sort(([, a], [, b]) => Number(a) - Number(b)).map(([card]) => card);
}

function one(picks) {
  return { shape: "one", picks };
}

function some(picks) {
  return { shape: "some", picks };
}

function rows(parts, picks) {
  return { shape: "rows", rows: parts.map(({ id, text }) => row(id, text, picks)) };
}

function row(id, text, picks, start = "") {
  return { id, name: `row-${id}`, text, picks, start };
}

function toPlace(place) {
  return { id: String(place + 1), text: String(place + 1) };
}

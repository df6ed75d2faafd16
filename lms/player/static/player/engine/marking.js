// What a step asks, whether an answer fits it, and how much of it is right.
// An answer is a list of strings; a step has no item, one, or, for a feed, one for each post.

import { InvalidResponse } from "./errors.js";

/** An item counts as right when every part of it is right. */
export const PASS = 1;

const EFFECT_SCORE = { helps: 1, waits: 0.5, harms: 0 };
const TRUTH = ["true", "false", "unsure"];
const SCALE = ["1", "2", "3", "4"];

/** Return the items of a step as {id, outcome, version}; ids are `step` or `step/post`. */
export function itemsOf(step) {
  const { id, version } = step;
  switch (step.kind) {
    case "feed":
      return step.posts.map((post) => ({ id: `${id}/${post.id}`, outcome: post.outcome, version }));
    case "choice":
    case "question":
    case "profile":
    case "settings":
    case "scale":
      return step.outcome ? [{ id, outcome: step.outcome, version }] : [];
    case "chat":
      return step.task && step.task.outcome ? [{ id, outcome: step.task.outcome, version }] : [];
    default:
      return [];
  }
}

/** Return the xAPI interaction type of the step's items (xAPI 1.0.3, Data, 2.4.4.1). */
export function interactionOf(step) {
  switch (shapeOf(step)) {
    case "scale":
      return "likert";
    case "question/order":
      return "sequencing";
    case "question/match":
    case "question/sort":
    case "settings":
    case "chat/assemble":
      return "matching";
    default:
      return "choice";
  }
}

/** Return whether the learner has to answer this step before going on. */
export function expectsAnswer(step) {
  if (step.kind === "chat") return Boolean(step.task);
  return ["choice", "question", "profile", "settings", "feed", "scale"].includes(step.kind);
}

/** Throw InvalidResponse unless `answer` is complete and of this step's form. */
export function checkAnswer(step, answer) {
  const problem = findProblem(step, answer);
  if (problem) throw new InvalidResponse(`${step.id}: ${problem}`);
}

function findProblem(step, answer) {
  const { task } = step;
  switch (shapeOf(step)) {
    case "choice":
      return oneOf(answer, ids(step.options));
    case "chat/reply":
    case "question/single":
      return oneOf(answer, ids(task.options));
    case "question/truth":
      return oneOf(answer, TRUTH);
    case "scale":
      return oneOf(answer, SCALE);
    case "question/multiple":
      return someOf(answer, ids(task.options), 1);
    case "question/order":
      return isSameBag(answer, ids(task.cards)) ? null : "put every card in the order, each once";
    case "question/match":
      return pairs(answer, task.left, () => task.right);
    case "question/sort":
      return pairs(answer, task.cards, () => task.boxes);
    case "chat/mark":
      return someOf(answer, ids(step.messages), 1);
    case "chat/act":
      return someOf(answer, ids(task.actions), 1);
    case "chat/assemble":
      return pairs(answer, task.parts, (part) => part.options);
    case "profile":
      return someOf(answer, ids(step.fields), 0);
    case "settings":
      return pairs(answer, step.controls, (control) => control.options);
    case "feed":
      return pairs(answer, step.posts, () => step.verdicts);
    default:
      return "this step takes no answer";
  }
}

function oneOf(answer, allowed) {
  return answer.length === 1 && allowed.includes(answer[0]) ? null : "pick one of the options";
}

function someOf(answer, allowed, atLeast) {
  if (answer.length < atLeast) return "pick at least one";
  const isFit = new Set(answer).size === answer.length && answer.every((id) => allowed.includes(id));
  return isFit ? null : "pick from what is shown, each once";
}

function pairs(answer, lefts, rightsOf) {
  const given = answer.map(partition);
  if (!isSameBag(given.map(([left]) => left), ids(lefts))) {
    return "give every card its place, each once";
  }
  const allowed = new Map(lefts.map((left) => [left.id, ids(rightsOf(left))]));
  return given.every(([left, right]) => allowed.get(left).includes(right))
    ? null
    : "there is no such place";
}

/**
 * Return the score (0 to 1) of each item of the step by its id, or null where nothing is right
 * or wrong. Parts count alike; in a pick-all-that-fit task each wrong pick takes back a right one.
 */
export function scoreItems(step, answer) {
  if (step.kind !== "feed") {
    return Object.fromEntries(itemsOf(step).map((item) => [item.id, score(step, answer)]));
  }
  const verdicts = toPairs(answer);
  const isRight = (post) => Number(post.answer.includes(verdicts.get(post.id)));
  return Object.fromEntries(step.posts.map((post) => [`${step.id}/${post.id}`, isRight(post)]));
}

function score(step, answer) {
  const { task } = step;
  switch (shapeOf(step)) {
    case "choice":
      return scoreEffect(step.options, answer[0]);
    case "chat/reply":
      return scoreEffect(task.options, answer[0]);
    case "question/single":
      return task.answer === null ? null : Number(answer[0] === task.answer);
    case "question/truth":
      return Number(answer[0] === task.answer);
    case "question/multiple":
      return task.answer.length ? scorePicks(answer, task.answer) : null;
    case "question/order":
      return share(answer.map((given, place) => given === task.answer[place]));
    case "question/match":
    case "question/sort":
      return share([...toPairs(answer)].map(([left, right]) => task.answer[left] === right));
    case "chat/mark":
      return scorePicks(answer, ids(step.messages.filter((message) => message.sign)));
    case "chat/act":
      return scorePicks(answer, withEffect(task.actions, "helps"), withEffect(task.actions, "waits"));
    case "chat/assemble": {
      const picked = toPairs(answer);
      return mean(task.parts.map((part) => scoreEffect(part.options, picked.get(part.id))));
    }
    case "profile":
      return share(step.fields.map((field) => answer.includes(field.id) !== field.keep));
    case "settings":
      return step.controls.length ? scoreSettings(step, answer) : null;
    default:
      return null;
  }
}

/** A setting that was safe from the start earns nothing, and costs when it is made unsafe. */
function scoreSettings(step, answer) {
  const positions = toPairs(answer);
  const isSafe = (control) => control.safe.includes(positions.get(control.id));
  const risky = step.controls.filter((control) => !control.safe.includes(control.start));
  const spoiled = count(step.controls, (c) => c.safe.includes(c.start) && !isSafe(c));
  return risky.length
    ? Math.max(0, (count(risky, isSafe) - spoiled) / risky.length)
    : Number(!spoiled);
}

function scorePicks(answer, right, neutral = []) {
  const hits = count(answer, (pick) => right.includes(pick));
  const slips = count(answer, (pick) => !right.includes(pick) && !neutral.includes(pick));
  return right.length ? Math.max(0, (hits - slips) / right.length) : Number(slips === 0);
}

function scoreEffect(options, id) {
  return EFFECT_SCORE[options.find((option) => option.id === id).effect];
}

function share(marks) {
  return count(marks, Boolean) / marks.length;
}

function mean(scores) {
  return scores.reduce((sum, value) => sum + value, 0) / scores.length;
}

function count(things, isMeant) {
  return things.filter(isMeant).length;
}

function withEffect(actions, effect) {
  return ids(actions.filter((action) => action.effect === effect));
}

/** Return ["left=right", …] as a Map of left to right. */
export function toPairs(answer) {
  return new Map(answer.map(partition));
}

function partition(entry) {
  const at = entry.indexOf("=");
  return at < 0 ? [entry, ""] : [entry.slice(0, at), entry.slice(at + 1)];
}

/** Say what a step asks for: `scene`, `choice`, `question/single`, `chat/reply` … */
function shapeOf(step) {
  return step.task ? `${step.kind}/${step.task.type}` : step.kind;
}

function ids(things) {
  return things.map((thing) => thing.id);
}

function isSameBag(some, others) {
  const sorted = [...others].sort();
  return some.length === sorted.length && [...some].sort().every((id, at) => id === sorted[at]);
}

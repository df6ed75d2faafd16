// One way through one activity: begin, answer, go on, go back, try again.
//
// The activity is the compiled lesson document; an attempt is what a save holds: {id, activity,
// edition, began, path, answers, recorded, seconds, ending}. Every function is pure: it returns
// the new attempt, and the events that are worth a record. The first response to an item is the
// one that counts; going back and answering again is free. Times are ISO 8601 strings.

import { findStep, nextStepId } from "./branching.js";
import { InvalidMove, InvalidResponse } from "./errors.js";
import {
  checkAnswer,
  expectsAnswer,
  interactionOf,
  itemsOf,
  scoreItems,
  toPairs,
} from "./marking.js";
import { round } from "./rounding.js";

/** Time on one step counts up to five minutes: a pupil who left the room was not playing. */
export const MOST_SECONDS = 300;

/** Return [attempt at the first step, events]. `attemptId` is a UUID of the caller's making. */
export function begin(activity, { attemptId, edition, at }) {
  const attempt = {
    id: attemptId,
    activity: activity.id,
    edition,
    began: at,
    path: [activity.steps[0].id],
    answers: {},
    recorded: [],
    seconds: 0,
    ending: null,
  };
  return [attempt, [{ event: "began", ...sourceOf(activity, attempt, at) }]];
}

/** Return the step where the learner stands. */
export function currentStep(activity, attempt) {
  return findStep(activity, currentId(attempt));
}

/** Return whether the current step has an answer. */
export function isAnswered(attempt) {
  return answerTo(attempt, currentId(attempt)) !== null;
}

/**
 * Return [attempt after this response, events]. A response is {step, answer, at, seconds}. The
 * first response to an item is the one that is scored. Throws InvalidResponse when the response
 * is for another step than the current one, or is not of its form.
 */
export function answer(activity, attempt, response) {
  const step = currentStep(activity, attempt);
  if (response.step !== step.id) {
    throw new InvalidResponse(`the answer is for ${response.step}, the attempt is at ${step.id}`);
  }
  checkAnswer(step, response.answer);
  const scores = scoreItems(step, response.answer);
  const seconds = toActive(response.seconds || 0);
  const events = itemsOf(step)
    .filter((item) => !attempt.recorded.includes(item.id))
    .map((item) => ({
      event: "answered",
      ...sourceOf(activity, attempt, response.at),
      item: item.id,
      version: item.version,
      outcome: item.outcome,
      answer: answerOf(step, item.id, response.answer),
      interaction: interactionOf(step),
      score: activity.ungraded.includes(item.outcome) ? null : scores[item.id],
      seconds,
    }));
  const changed = {
    ...attempt,
    answers: { ...attempt.answers, [step.id]: response.answer },
    recorded: [...attempt.recorded, ...events.map((event) => event.item)],
    seconds: attempt.seconds + seconds,
  };
  return [changed, events];
}

/**
 * Return [attempt at the next step, events]; reaching the first ending is recorded. Throws
 * InvalidMove when the current step still needs an answer, or is an ending.
 */
export function advance(activity, attempt, { at, seconds = 0 }) {
  const step = currentStep(activity, attempt);
  if (expectsAnswer(step) && !isAnswered(attempt)) {
    throw new InvalidMove(`${step.id} needs an answer first`);
  }
  const target = nextStepId(activity, step, answerTo(attempt, step.id));
  if (target === null) throw new InvalidMove(`${step.id} is the end`);
  const total = attempt.seconds + toActive(seconds);
  const moved = { ...attempt, path: [...attempt.path, target], seconds: total };
  if (attempt.ending !== null || findStep(activity, target).kind !== "end") return [moved, []];
  const source = sourceOf(activity, attempt, at);
  const completed = { event: "completed", ...source, ending: target, seconds: total };
  return [{ ...moved, ending: target }, [completed]];
}

/**
 * Return the attempt one step back, or back at step `to`, whose answer is forgotten. Free: nothing
 * that is recorded changes. Throws InvalidMove at the first step, or when `to` is not on the way.
 */
export function goBack(activity, attempt, { to = null } = {}) {
  let path = attempt.path.slice(0, -1);
  if (to !== null) {
    if (!path.includes(to)) {
      throw new InvalidMove(`${to} is not on the way to ${currentId(attempt)}`);
    }
    path = path.slice(0, path.lastIndexOf(to) + 1);
  }
  if (!path.length) throw new InvalidMove("this is the first step");
  return forget(attempt, path, [...attempt.path.slice(path.length), to]);
}

/** Return the attempt with the current step unanswered, to give another answer. Free. */
export function tryAgain(activity, attempt) {
  return forget(attempt, attempt.path, [currentId(attempt)]);
}

/** Return [step, its latest answer or null] for the way here, the current step last. */
export function history(activity, attempt) {
  return attempt.path.map((id) => [findStep(activity, id), answerTo(attempt, id)]);
}

function currentId(attempt) {
  return attempt.path[attempt.path.length - 1];
}

// A step may be called `constructor`: only the answers' own fields count.
function answerTo(attempt, id) {
  return Object.prototype.hasOwnProperty.call(attempt.answers, id) ? attempt.answers[id] : null;
}

function forget(attempt, path, steps) {
  const kept = Object.entries(attempt.answers).filter(([id]) => !steps.includes(id));
  return { ...attempt, path, answers: Object.fromEntries(kept) };
}

/** Return the part of the answer that belongs to the item. */
function answerOf(step, itemId, given) {
  if (step.kind !== "feed") return given;
  return [toPairs(given).get(itemId.slice(itemId.indexOf("/") + 1))];
}

function sourceOf(activity, attempt, at) {
  return { attempt: attempt.id, activity: activity.id, edition: attempt.edition, at };
}

function toActive(seconds) {
  return round(seconds > 0 ? Math.min(seconds, MOST_SECONDS) : 0, 1);
}

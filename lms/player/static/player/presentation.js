// What the player shows of a step: the fields with what is chosen, the scene, the feedback.

import { currentStep, history, isAnswered } from "./engine/attempt.js";
import { nextStepIds } from "./engine/branching.js";
import { listFeedback } from "./engine/feedback.js";
import { expectsAnswer, toPairs } from "./engine/marking.js";
import { chooseAgain, fieldsOf, startOf } from "./fields.js";
import { nameOf, stageOf, threadOf } from "./scenery.js";
import { say } from "./words.js";

export const DOTS = 10;

/**
 * Return everything that the view of the current step needs. `chosen` is what a form that could
 * not be taken had chosen; without it, what the attempt knows is shown.
 */
export function showStep(lesson, attempt, chosen = null) {
  const { activity } = lesson;
  const step = currentStep(activity, attempt);
  const hasAnswer = isAnswered(attempt);
  const answer = hasAnswer ? attempt.answers[step.id] : null;
  const isTest = activity.type === "form";
  const lines = hasAnswer ? listFeedback(activity, step, answer) : [];
  const notes = new Map(lines.filter(({ about }) => about).map((line) => [line.about, line]));
  const fields = fieldsOf(step, lesson.agreement);
  const shown = chosen || (hasAnswer ? chooseAgain(fields, answer) : startOf(fields));
  return {
    lesson,
    step,
    fields,
    notes,
    chosen: shown,
    task: step.task ? step.task.type : "",
    heading: headingOf(lesson, step),
    isTest,
    isAnswered: hasAnswer,
    expectsAnswer: expectsAnswer(step),
    canGoBack: attempt.path.length > 1 && !(isTest && attempt.ending),
    canTryAgain: hasAnswer && !isTest,
    stage: stageOf(lesson, attempt),
    bubbles: threadOf(lesson, attempt, shown, notes),
    lines: lines.filter(({ about }) => !about),
    dots: countDots(activity, attempt),
  };
}

/** Return the past steps as {step, heading, answer in words}, the first one first. */
export function listPast(lesson, attempt) {
  return history(lesson.activity, attempt)
    .slice(0, -1)
    .map(([step, answer]) => ({
      step,
      heading: pastHeadingOf(lesson, step),
      answer: answer ? describeAnswer(lesson, step, answer) : "",
    }));
}

function pastHeadingOf(lesson, step) {
  const words = headingOf(lesson, step);
  const said = step.kind === "say" || step.kind === "reflect";
  return said ? `${words}: ${step.text}` : words;
}

function describeAnswer(lesson, step, answer) {
  const fields = fieldsOf(step, lesson.agreement);
  if (fields.isOrder) {
    const texts = new Map(fields.rows.map(({ id, text }) => [id, text]));
    return answer.map((card, place) => `${place + 1}. ${texts.get(card)}`).join(" · ");
  }
  if (fields.shape !== "rows") {
    const texts = new Map(fields.picks.map(({ id, text }) => [id, text]));
    return answer.map((pick) => texts.get(pick)).join(" · ") || "–";
  }
  const places = toPairs(answer);
  const pickOf = ({ id, picks }) => picks.find((pick) => pick.id === places.get(id));
  const to = lesson.direction === "rtl" ? "←" : "→"; // an arrow does not turn with the line
  return fields.rows.map((row) => `${row.text} ${to} ${pickOf(row).text}`).join(" · ");
}

function headingOf(lesson, step) {
  switch (step.kind) {
    case "scene":
      return step.caption;
    case "say":
      return nameOf(lesson, step.speaker);
    case "chat":
      return step.task && step.task.type === "mark" ? step.task.prompt : step.title;
    case "end":
      return step.title;
    case "reflect":
      return say("thought");
    case "scale":
      return step.statement;
    default:
      return step.prompt;
  }
}

/** Return how many dots are full: how far the shortest way from here to an ending is gone. */
function countDots(activity, attempt) {
  const step = currentStep(activity, attempt);
  if (step.kind === "end") return DOTS;
  const gone = attempt.path.length;
  return Math.max(1, Math.floor((gone * DOTS) / (gone + countStepsToEnd(activity, step))));
}

function countStepsToEnd(activity, start) {
  const steps = new Map(activity.steps.map((step) => [step.id, step]));
  const seen = new Set([start.id]);
  let here = [start.id];
  let distance = 0;
  while (here.length && !here.some((id) => steps.get(id).kind === "end")) {
    const targets = here.flatMap((id) => [...nextStepIds(activity, steps.get(id))]);
    here = [...new Set(targets)].filter((id) => !seen.has(id));
    here.forEach((id) => seen.add(id));
    distance += 1;
  }
  return distance;
}

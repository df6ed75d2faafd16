// What a learner can do at a step, as pure functions over the engine.

import * as engine from "./engine/attempt.js";
import { InvalidMove } from "./engine/errors.js";
import { listFeedback } from "./engine/feedback.js";

/**
 * Return [attempt after this move, events]. A move is {action, at, seconds, answer, to}. An answer
 * without anything to read afterwards goes on to the next step at once. Throws InvalidResponse or
 * InvalidMove; then nothing has changed.
 */
export function makeMove(activity, attempt, { action, at, seconds = 0, answer = [], to = null }) {
  const step = engine.currentStep(activity, attempt);
  const isTest = activity.type === "form";
  if (isTest && attempt.ending) throw new InvalidMove("this test is done");
  switch (action) {
    case "answer": {
      if (engine.isAnswered(attempt)) throw new InvalidMove(`${step.id} is answered already`);
      const response = { step: step.id, answer, at, seconds };
      const [answered, events] = engine.answer(activity, attempt, response);
      if (listFeedback(activity, step, answer).length) return [answered, events];
      const [moved, more] = engine.advance(activity, answered, { at });
      return [moved, [...events, ...more]];
    }
    case "next":
      return engine.advance(activity, attempt, { at, seconds });
    case "back":
      return [engine.goBack(activity, attempt), []];
    case "again":
      if (isTest || !engine.isAnswered(attempt)) {
        throw new InvalidMove(`${step.id} cannot be tried again`);
      }
      return [engine.tryAgain(activity, attempt), []];
    case "other-way":
      if (step.kind !== "end" || !step.back_to) throw new InvalidMove(`${step.id} has no other way`);
      return [engine.goBack(activity, attempt, { to: step.back_to }), []];
    case "return":
      if (isTest) throw new InvalidMove("a test goes back one step at a time");
      return [engine.goBack(activity, attempt, { to }), []];
    default:
      throw new InvalidMove(`there is no move ${action}`);
  }
}

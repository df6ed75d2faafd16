// Replays what the Python engine did: node replay.mjs FOLDER_OF_THE_ENGINE < lines of JSON.
// Ends with 0 and the counts, or with 1 and a sentence about the first difference.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.argv[2]}/`);
const load = (name) => import(new URL(`${name}.js`, folder));
const engine = await load("attempt");
const { findStep, nextStepId, nextStepIds } = await load("branching");
const { listFeedback } = await load("feedback");
const { checkAnswer, expectsAnswer, interactionOf, itemsOf, scoreItems } = await load("marking");
const { round, toFixed } = await load("rounding");
const { toStatement } = await load("statement");
const { sha1, toHex, uuid5 } = await load("uuid5");

class Difference extends Error {}

const counts = { documents: 0, walks: 0, moves: 0, refused: 0, statements: 0, figures: 0 };
let activity;

function replayDocument({ name, document, lacks, steps }) {
  activity = document;
  counts.documents += 1;
  const isLacking = (id) => Boolean(orRefusal(() => findStep(activity, id)).refused);
  compare(`${name}, steps that are not there`, lacks, ["nowhere", "a"].filter(isLacking));
  steps.forEach((said, place) => {
    const step = activity.steps[place];
    compare(`${name}, step ${step.id} of ${activity.id}`, said, {
      items: itemsOf(step),
      interaction: interactionOf(step),
      expects: expectsAnswer(step),
      nexts: [...nextStepIds(activity, step)].sort(),
      unanswered: nextStepId(activity, step, null),
      tries: said.tries.map(({ answer }) => ({ answer, ...tryAnswer(step, answer) })),
    });
  });
}

function tryAnswer(step, answer) {
  return orRefusal(() => {
    checkAnswer(step, answer);
    return {
      scores: scoreItems(step, answer),
      feedback: listFeedback(activity, step, answer),
      next: nextStepId(activity, step, answer),
    };
  });
}

function replayWalk({ walk, context, begin, moves, history }) {
  counts.walks += 1;
  let attempt;
  moves.forEach((said, number) => {
    const { move, given } = said;
    const seen = orRefusal(() => {
      const [changed, events] = makeMove(attempt, move, given, begin);
      // As a save comes back; frozen, so that a move that changes its attempt is found out.
      attempt = freeze(JSON.parse(JSON.stringify(changed)));
      const step = engine.currentStep(activity, attempt);
      const isAnswered = engine.isAnswered(attempt);
      return {
        attempt: changed,
        step: step.id,
        answered: isAnswered,
        events,
        statements: events.map((event) => toStatement(event, context)),
        feedback: isAnswered ? listFeedback(activity, step, attempt.answers[step.id]) : null,
      };
    });
    counts.moves += 1;
    counts.refused += seen.refused ? 1 : 0;
    counts.statements += seen.statements ? seen.statements.length : 0;
    const where = `${walk}, through ${activity.id}, move ${number} (${move}`;
    const play = given ? { move, given } : { move };
    compare(`${where} ${JSON.stringify(given || {})})`, said, { ...play, ...seen });
  });
  const steps = engine.history(activity, attempt).map(([step, answer]) => [step.id, answer]);
  compare(`${walk}, through ${activity.id}, history`, history, steps);
}

function makeMove(attempt, move, given, { attempt_id: attemptId, edition, at }) {
  switch (move) {
    case "begin":
      return engine.begin(activity, { attemptId, edition, at });
    case "answer":
      return engine.answer(activity, attempt, given);
    case "advance":
      return engine.advance(activity, attempt, given);
    case "back":
      return [engine.goBack(activity, attempt, given), []];
    default:
      return [engine.tryAgain(activity, attempt), []];
  }
}

function replayFigures({ rounding = [], digests = [], names = [], recorded = [], context }) {
  for (const [x, ...said] of rounding) {
    compare(`rounding ${x}`, said, [round(x, 1), round(x, 4), toFixed(x, 2)]);
  }
  for (const [message, said] of digests) {
    compare(`SHA-1 of ${message.length} bytes`, said, toHex(sha1(message)));
  }
  for (const [namespace, name, said] of names) {
    compare(`UUID 5 of ${name}`, said, uuid5(namespace, name));
  }
  for (const [event, said] of recorded) {
    compare(`statement of ${JSON.stringify(event)}`, said, toStatement(event, context));
  }
  counts.figures += rounding.length + digests.length + names.length + recorded.length;
}

function orRefusal(call) {
  try {
    return call();
  } catch (error) {
    return { refused: [error.constructor.name, error.message] };
  }
}

function compare(where, python, javascript, path = "") {
  const [one, other] = [typeOf(python), typeOf(javascript)];
  if (one === other && (one === "object" || one === "array")) {
    for (const key of new Set([...Object.keys(python), ...Object.keys(javascript)])) {
      compare(where, own(python, key), own(javascript, key), path ? `${path}.${key}` : key);
    }
  } else if (!Object.is(python, javascript) && !(python === 0 && javascript === 0)) {
    const show = (value) => (value === undefined ? "nothing" : JSON.stringify(value));
    throw new Difference(
      `${where}: ${path || "result"}: Python has ${show(python)}, JavaScript ${show(javascript)}`,
    );
  }
}

function own(value, key) {
  return Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined;
}

function typeOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function freeze(value) {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

try {
  for await (const line of createInterface({ input: process.stdin })) {
    const said = freeze(JSON.parse(line));
    if (said.document) replayDocument(said);
    else if (said.walk) replayWalk(said);
    else replayFigures(said);
  }
  process.stdout.write(JSON.stringify(counts));
} catch (error) {
  if (!(error instanceof Difference)) throw error;
  process.stdout.write(error.message);
  process.exit(1);
}

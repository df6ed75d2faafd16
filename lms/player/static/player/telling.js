// The dialogue of a `tell` step. It lives in the page alone: nothing of it is stored or sent.

import { saySentence } from "./scenery.js";
import { say } from "./words.js";

/** Return the dialogue at its beginning. */
export function beginTelling() {
  return { chosen: {}, told: [], said: "", reply: null, problem: "", person: "" };
}

/** Return the dialogue after somebody was chosen: they answer, or something is still missing. */
export function tellAdult(step, telling, chosen, person) {
  const words = { ...telling.chosen, ...chosen };
  const picked = new Map(Object.entries(words).map(([name, [id]]) => [name.slice(4), id]));
  const sentence = saySentence(step.parts, picked);
  const adult = step.people.find(({ id }) => id === person);
  if (!sentence || !adult) {
    const problem = say(sentence ? "choosePerson" : "chooseWords");
    return { ...telling, chosen: words, problem, person };
  }
  const told = [...telling.told, adult.id];
  return { chosen: words, told, said: sentence, reply: adult, problem: "", person: "" };
}

/** Return whether somebody helps now, or nobody is left to be told. */
export function canGoOn(step, { told, reply }) {
  return Boolean(reply && reply.helps) || step.people.every(({ id }) => told.includes(id));
}

// How far each learner is in each activity: a save and its statements are kept together or not
// at all, so that there is never an answer without its record.

import { queue } from "./outbox.js";

/** Another page has made a move since; `row` is what it saved. */
export class MovedElsewhere extends Error {
  constructor(row) {
    super("the attempt went on in another page");
    this.row = row;
  }
}

/** Return a learner's save of an activity, or null. */
export async function loadSave(phone, learner, activity, occasion = "") {
  const key = toKey(learner, activity, occasion);
  return (await phone.look(["attempts"], (tables) => tables.get("attempts", key))) || null;
}

/** Return a learner's save of an activity on whatever occasion: the latest one, or null. */
export async function findSave(phone, learner, activity) {
  const rows = await listSaves(phone, learner);
  const mine = rows.filter((row) => row.activity === activity && row.attempt);
  return mine.sort((a, b) => b.saved - a.saved)[0] || null;
}

/** Return all saves of a learner. */
export async function listSaves(phone, learner) {
  const rows = await phone.look(["attempts"], (tables) => tables.all("attempts"));
  return rows.filter((row) => row.learner === learner);
}

/**
 * Keep a save with what there is to send. A save is {learner, activity, occasion, attempt, moves}.
 * Throws MovedElsewhere when another page has made this move, or a later one, already.
 */
export async function keepSave(phone, save, statements) {
  const key = toKey(save.learner, save.activity, save.occasion);
  await phone.change(["attempts", "outbox", "settings"], async (tables) => {
    const kept = await tables.get("attempts", key);
    if (kept && kept.attempt && kept.attempt.id === save.attempt.id && kept.moves >= save.moves) {
      throw new MovedElsewhere(kept);
    }
    const isDone = Boolean(save.attempt.ending) || Boolean(kept && kept.isDone);
    await tables.put("attempts", { ...save, key, isDone, isSent: false, saved: Date.now() });
    await queue(tables, save.learner, statements);
  });
}

/** Note that the site knows this save, unless there is a later one by now. */
export async function markSent(phone, { key, moves }) {
  await phone.change(["attempts"], async (tables) => {
    const kept = await tables.get("attempts", key);
    if (kept && kept.moves === moves) await tables.put("attempts", { ...kept, isSent: true });
  });
}

function toKey(learner, activity, occasion) {
  return `${learner}/${activity}/${occasion}`;
}

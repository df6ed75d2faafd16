// Beginning an activity, or going on where it was left: with the network and without.

import { fetchDocument, findDocument, toAddress } from "./documents.js";
import { loadGuest, keepGuest } from "./guests.js";
import { showHelp } from "./help.js";
import { addresses } from "./here.js";
import { Player } from "./player.js";
import { keepSave, loadSave } from "./saves.js";

/**
 * Return what is begun and not over of an activity: {attempt, moves}, or null. Of the save on this
 * phone and the one on the site, the one that has come further counts.
 */
export async function findBegun(phone, learner, activity, occasion, onSite) {
  const save = learner ? await loadSave(phone, learner.id, activity, occasion) : loadGuest(activity);
  const isSame = save && onSite && save.attempt.id === onSite.attempt.id;
  const isBehind = isSame && onSite.moves <= save.moves;
  const known = [save, !isBehind && onSite && { ...onSite, isNew: !save }];
  const open = known.filter((one) => one && !one.attempt.ending);
  const count = ({ attempt, moves }) => attempt.recorded.length * 1000 + moves;
  return open.sort((a, b) => count(b) - count(a))[0] || null;
}

/** Return the document in which something was begun, or null where nobody has it any more. */
export async function findLesson(phone, { edition }, locale, activity) {
  const kept = await findDocument(phone, edition, locale, activity);
  if (kept && kept.locale === locale) return kept;
  try {
    const address = toAddress(addresses.document, edition, locale, activity);
    return (await fetchDocument(phone, address, false)) || kept;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** Play an activity: `begun` goes on, without it a new attempt begins. */
export function play({ phone, learner, courier }, lesson, begun, setting) {
  const activity = lesson.activity.id;
  const keep = async (attempt, moves, statements) => {
    if (!learner) {
      keepGuest(activity, attempt, moves);
      return;
    }
    const save = { learner: learner.id, activity, occasion: setting.occasion || "", attempt, moves };
    await keepSave(phone, save, statements);
    courier.notice();
  };
  const player = new Player(lesson, keep, {
    ...setting,
    learner: learner && learner.id,
    help: () => showHelp(learner),
  });
  if (begun) player.resume(begun);
  else player.begin(makeId());
  courier.notice();
}

/** Return a new UUID; `crypto.randomUUID` is missing where the site has no https. */
function makeId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

// Bring what waits on this phone to the site whenever the site can be reached.
//
// A statement is forgotten here only after the record store has said that it has it, or that it has
// another one in its place: the first response counts. What it refuses is narrowed down to the
// single statement, which is set aside; everything else goes on.

import { eraseEmptied, findActive, findLearner, noteOf } from "./learners.js";
import { drop, listRefused, listSenders, listWaiting, setAside } from "./outbox.js";
import { listSaves, markSent } from "./saves.js";
import { askForClient, isJson, postSave, postStatements } from "./site.js";

const BATCH = 50;
const ABOUT_CONTENT = [400, 409, 413, 422]; // says something about what was sent, not about us
const SAID_ELSEWHERE = 409; // the site has this statement from another phone, where it was made first

/** The site cannot take anything now. `wait` is for how long at least, in milliseconds. */
export class NotNow extends Error {
  constructor(reason, wait = 0) {
    super(reason);
    this.wait = wait;
  }
}

/**
 * Send everything that can be sent; return how many statements arrived. `addresses` are those of
 * the site. Throws NotNow when the site cannot be reached or is busy. Two pages, or a page and its
 * service worker, do this one after the other; should they not, ids are stable and nothing is
 * stored twice.
 */
export async function deliver(phone, addresses) {
  const work = () => deliverAll(phone, addresses);
  return navigator.locks ? navigator.locks.request("safe-harbour-delivery", work) : work();
}

async function deliverAll(phone, addresses) {
  let arrived = 0;
  const active = await findActive(phone);
  if (active && !active.client) await renewClient(phone, addresses, active.id);
  const unsent = (await phone.look(["attempts"], (tables) => tables.all("attempts"))).filter(
    (save) => !save.isSent,
  );
  const senders = new Set([...(await listSenders(phone)), ...unsent.map(({ learner }) => learner)]);
  for (const id of senders) {
    const learner = await findLearner(phone, id);
    if (!learner) continue;
    arrived += await deliverOf(phone, addresses, learner);
  }
  await eraseEmptied(phone);
  return arrived;
}

/** Return how a learner's answers stand: {waiting, refused: [reasons], isSignedOut}. */
export async function describeDelivery(phone, id) {
  const waiting = (await listWaiting(phone, id, Infinity)).length;
  const refused = await listRefused(phone, id);
  const learner = await findLearner(phone, id);
  return { waiting, refused, isSignedOut: Boolean(learner && learner.isRefused) };
}

async function deliverOf(phone, addresses, { id, client }) {
  if (!client) return 0; // until they sign in again
  try {
    const arrived = await sendStatements(phone, addresses, id, client);
    await sendSaves(phone, addresses, id, client);
    return arrived;
  } catch (error) {
    if (!(error instanceof SignedOut)) throw error;
    // The site has closed this client. Who signs in again gets another one.
    await noteOf(phone, id, { client: null, isRefused: true });
    return 0;
  }
}

/** Get a record client for a learner, if it is they who are signed in. */
async function renewClient(phone, addresses, id) {
  const given = await reach(() => askForClient(phone, addresses.client));
  if (!given || given.learner.id !== id) {
    await noteOf(phone, id, { isRefused: true });
    return;
  }
  await noteOf(phone, id, { client: given.client, account: given.account, isRefused: false });
}

async function sendStatements(phone, addresses, id, client) {
  let arrived = 0;
  for (;;) {
    const batch = await listWaiting(phone, id, BATCH);
    if (!batch.length) return arrived;
    arrived += await sendBatch(phone, addresses, client, batch);
  }
}

/** Send a batch; where the store refuses it, its halves, down to the single statement. */
async function sendBatch(phone, addresses, client, batch) {
  const bodies = batch.map(({ statement }) => statement);
  const answer = await reach(() => postStatements(phone, addresses.statements, client, bodies));
  const isFromStore = answer.headers.has("X-Experience-API-Version");
  const isAboutContent =
    ABOUT_CONTENT.includes(answer.status) && (isFromStore || answer.status === 413);
  if (!isAboutContent) {
    await judge(answer, isFromStore);
    await checkReceipt(answer, batch);
    await drop(phone, batch.map(({ id }) => id));
    return batch.length;
  }
  if (batch.length > 1) {
    const middle = Math.floor(batch.length / 2);
    const first = await sendBatch(phone, addresses, client, batch.slice(0, middle));
    return first + (await sendBatch(phone, addresses, client, batch.slice(middle)));
  }
  if (answer.status === SAID_ELSEWHERE) await drop(phone, [batch[0].id]);
  else await setAside(phone, batch[0], await readReason(answer));
  return 0;
}

/** Tell the site where this learner is, so that they can play on somewhere else. */
async function sendSaves(phone, addresses, id, client) {
  for (const save of await listSaves(phone, id)) {
    if (save.isSent) continue;
    const answer = await reach(() => postSave(phone, addresses.saves, client, save));
    // What the site does not take (the lesson is gone there) stays here, and is not sent again.
    if (!ABOUT_CONTENT.includes(answer.status)) await judge(answer, true);
    await markSent(phone, save);
  }
}

/** The site does not know this record client any more. */
class SignedOut extends Error {}

async function judge(answer, isFromSite) {
  if ([401, 403].includes(answer.status) && isJson(answer)) throw new SignedOut();
  const seconds = Number(answer.headers.get("Retry-After")) || 0;
  if (!answer.ok || !isFromSite) throw new NotNow(`answered ${answer.status}`, seconds * 1000);
}

async function checkReceipt(answer, batch) {
  let receipt = [];
  try {
    receipt = await answer.json();
  } catch (error) {
    throw new NotNow("no receipt");
  }
  const isSame =
    Array.isArray(receipt) &&
    receipt.length === batch.length &&
    batch.every(({ id }, place) => receipt[place] === id);
  if (!isSame) throw new NotNow("no receipt");
}

async function readReason(answer) {
  try {
    return (await answer.json()).error.message.slice(0, 500);
  } catch (error) {
    return String(answer.status);
  }
}

/** Return what a request gives; that the network fails is no more than "not now". */
async function reach(ask) {
  try {
    return await ask();
  } catch (error) {
    throw new NotNow(error.message);
  }
}

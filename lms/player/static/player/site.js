// Talking to the site: who we are there, statements, saves. Every answer tells the time, too.

import { setClock } from "./clock.js";
import { XAPI_VERSION } from "./engine/vocabulary.js";

const PATIENCE = 30000;

/**
 * Return the record client of who is signed in, {learner, account, client}, or null for nobody.
 * Throws where the site does not say who that is.
 */
export async function askForClient(phone, address) {
  const headers = { "X-CSRFToken": readCookie("csrftoken") };
  const answer = await send(phone, address, { method: "POST", headers });
  if (answer.status === 403) return null;
  if (!answer.ok || !isJson(answer)) throw new Error(`answered ${answer.status}`);
  return answer.json();
}

/** Send statements with a learner's own record client; return the store's answer. */
export async function postStatements(phone, address, client, statements) {
  return send(phone, address, {
    method: "POST",
    headers: {
      ...authorize(client),
      "Content-Type": "application/json",
      "X-Experience-API-Version": XAPI_VERSION,
    },
    body: JSON.stringify(statements),
    credentials: "omit",
  });
}

/** Tell the site how far a learner is; return its answer. */
export async function postSave(phone, address, client, { attempt, occasion, moves }) {
  return send(phone, address, {
    method: "POST",
    headers: { ...authorize(client), "Content-Type": "application/json" },
    body: JSON.stringify({ attempt, occasion, moves }),
    credentials: "omit",
  });
}

/** Tell the site that somebody of the staff has finished a lesson of their course. */
export async function postFinished(phone, address) {
  const headers = { "X-CSRFToken": readCookie("csrftoken") };
  const answer = await send(phone, address, { method: "POST", headers });
  return answer.ok;
}

/** Sign out of the site; return whether it is done. Throws where the site cannot be reached. */
export async function signOut(phone, address, entrance) {
  const ask = () =>
    send(phone, address, {
      method: "POST",
      headers: { "X-CSRFToken": readCookie("csrftoken") },
      redirect: "manual",
    });
  let answer = await ask();
  if (answer.status === 403) {
    await fetch(entrance, { cache: "no-store" }); // for a token of its own
    answer = await ask();
  }
  return answer.ok || answer.type === "opaqueredirect";
}

/** Return a document of the site as JSON, or null where it has none. */
export async function fetchJson(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (answer.status === 404) return null;
  if (!answer.ok || !isJson(answer)) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

/** Return whether an answer is JSON: the log-in page of a school's network answers 200, too. */
export function isJson(answer) {
  return (answer.headers.get("Content-Type") || "").startsWith("application/json");
}

async function send(phone, address, options) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { cache: "no-store", signal: stop.signal, ...options });
    await setClock(phone, Date.parse(answer.headers.get("Date")));
    return answer;
  } finally {
    clearTimeout(timer);
  }
}

function authorize({ key, secret }) {
  return { Authorization: `Basic ${btoa(`${key}:${secret}`)}` };
}

function readCookie(name) {
  if (typeof document === "undefined") return "";
  const found = document.cookie.split("; ").find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}

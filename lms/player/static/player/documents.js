// Lesson documents: fetched from the site once, and kept on this phone as long as they are needed.

import { fetchJson } from "./site.js";

/**
 * Return the document at this address, and keep it; of earlier editions only those stay in which
 * somebody is under way. `isLatest` is false for one of these. Throws where the site cannot be
 * reached.
 */
export async function fetchDocument(phone, address, isLatest = true) {
  const lesson = await fetchJson(address);
  if (!lesson) return null;
  const key = toKey(lesson.edition, lesson.locale, lesson.activity.id);
  await phone.change(["documents", "attempts"], async (tables) => {
    if (isLatest) await dropEarlier(tables, key, lesson);
    await tables.put("documents", { key, lesson, isLatest });
  });
  return lesson;
}

/**
 * Return the document of an activity as this phone has it: in this edition and language, or in
 * another language, or null.
 */
export async function findDocument(phone, edition, locale, activity) {
  const row = await phone.look(["documents"], (tables) =>
    tables.get("documents", toKey(edition, locale, activity)),
  );
  if (row) return row.lesson;
  return (await listDocuments(phone, activity)).find((one) => one.edition === edition) || null;
}

/** Return all documents of an activity that are on this phone, those of the latest edition first. */
export async function listDocuments(phone, activity) {
  const rows = await phone.look(["documents"], (tables) => tables.all("documents"));
  return rows
    .filter(({ lesson }) => !activity || lesson.activity.id === activity)
    .sort((a, b) => Boolean(b.isLatest) - Boolean(a.isLatest))
    .map(({ lesson }) => lesson);
}

/** Return where a document of an edition is on the site; `pattern` is what the page says of it. */
export function toAddress(pattern, edition, locale, activity) {
  return pattern
    .replace("EDITION", encodeURIComponent(edition))
    .replace("LOCALE", locale)
    .replace("ACTIVITY", activity);
}

async function dropEarlier(tables, latest, { locale, activity }) {
  const saves = await tables.all("attempts");
  const begun = saves.filter(
    ({ attempt }) => attempt && attempt.activity === activity.id && !attempt.ending,
  );
  const editions = new Set(begun.map(({ attempt }) => attempt.edition));
  for (const row of await tables.all("documents")) {
    const { key, lesson } = row;
    if (key === latest || lesson.activity.id !== activity.id || lesson.locale !== locale) continue;
    if (editions.has(lesson.edition)) await tables.put("documents", { ...row, isLatest: false });
    else await tables.remove("documents", key);
  }
}

function toKey(edition, locale, activity) {
  return `${edition}/${locale}/${activity}`;
}

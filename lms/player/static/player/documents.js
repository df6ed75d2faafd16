// Lesson documents: fetched from the site once, and kept on this phone as long as they are needed.

import { fetchJson } from "./site.js";

/** Return the document at this address, and keep it. Throws where the site cannot be reached. */
export async function fetchDocument(phone, address) {
  const lesson = await fetchJson(address);
  if (!lesson) return null;
  const key = toKey(lesson.edition, lesson.locale, lesson.activity.id);
  await phone.change(["documents"], (tables) => tables.put("documents", { key, lesson }));
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

/** Return all documents of an activity that are on this phone, the latest edition first. */
export async function listDocuments(phone, activity) {
  const rows = await phone.look(["documents"], (tables) => tables.all("documents"));
  return rows
    .map(({ lesson }) => lesson)
    .filter((lesson) => !activity || lesson.activity.id === activity)
    .reverse();
}

/** Return where a document of an edition is on the site; `pattern` is what the page says of it. */
export function toAddress(pattern, edition, locale, activity) {
  return pattern
    .replace("EDITION", encodeURIComponent(edition))
    .replace("LOCALE", locale)
    .replace("ACTIVITY", activity);
}

function toKey(edition, locale, activity) {
  return `${edition}/${locale}/${activity}`;
}

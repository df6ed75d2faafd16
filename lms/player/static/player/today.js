// A pupil's start page, with the network: keep what is asked of them for when there is none, and
// the lessons that their teacher has made available offline.

import { fetchDocument, listDocuments } from "./documents.js";
import { addresses, here } from "./here.js";
import { keepHelp } from "./help.js";
import { keepPictures } from "./keeping.js";
import { fetchJson } from "./site.js";
import { sayCount } from "./words.js";

async function keepToday() {
  const { phone, learner } = await here;
  const given = await fetchJson(addresses.list);
  if (!learner || !given || given.learner !== learner.id) return;
  const { activities, help } = given;
  await keepHelp(phone, learner, help);
  const row = { learner: learner.id, activities };
  await phone.change(["lists"], (tables) => tables.put("lists", row));
  for (const { isOffline, document: address } of activities) {
    if (isOffline) await keepLesson(phone, address);
  }
  if (!phone.isKept || !navigator.serviceWorker) return;
  const kept = new Set((await listDocuments(phone)).map(({ activity }) => activity.id));
  const count = activities.filter(({ activity, occasion }) => !occasion && kept.has(activity)).length;
  if (count) document.querySelector("[data-kept]").textContent = sayCount("onThisPhone", count);
}

async function keepLesson(phone, address) {
  const lesson = await fetchDocument(phone, address);
  if (lesson) await keepPictures(lesson);
}

keepToday().catch(() => {
  // No connection any more: the next visit keeps it.
});

// The page that stands in for every other one while there is no network.

import { make } from "./dom.js";
import { listDocuments, findDocument } from "./documents.js";
import { showEntrance } from "./frame.js";
import { here, addresses, page } from "./here.js";
import { finishLeaving, isLeaving } from "./leaving.js";
import { findBegun, play } from "./playing.js";
import { awaitSite } from "./returning.js";
import { findSave, listSaves } from "./saves.js";
import { say } from "./words.js";

const main = document.querySelector("main");
const LOOKS = { isDone: "badge-success", isBegun: "", needsNet: "badge-quiet" };
let isPlaying = false;

async function open() {
  const who = await here;
  if ((await isLeaving(who.phone)) && (await finishLeaving(who.phone, addresses))) {
    location.reload();
    return;
  }
  awaitSite(addresses.health, () => isPlaying || location.reload());
  if (who.learner) showAccount(who.learner);
  const path = location.pathname;
  const [, attempt, activity] = path.match(/^\/play\/(?:on\/([^/]+)|([^/]+))\/$/) || [];
  if (attempt || activity) await openActivity(who, { attempt, activity });
  else if (["/", "/start/", addresses.today].includes(path)) await showToday(who);
  else showSentence(say("needsConnection"));
}

/** Open an activity that is on this phone: go on with it, or offer to begin it. */
async function openActivity(who, wanted) {
  const { phone, learner } = who;
  const save = learner && (await findWanted(phone, learner.id, wanted));
  const activity = save ? save.activity : wanted.activity;
  const occasion = save ? save.occasion : "";
  const begun = activity && (await findBegun(phone, learner, activity, occasion, null));
  const lesson = activity && (await chooseLesson(phone, activity, begun));
  if (!lesson) {
    showSentence(say("notHere"));
    return;
  }
  if (lesson.activity.type === "form" && !begun) {
    showSentence(say("testsNeedConnection"));
    return;
  }
  document.body.dataset.band = lesson.activity.id.split(".")[1]; // as the site's page has it
  const { homePage, locale } = page;
  const finish = learner ? addresses.today : "/";
  const setting = { homePage, locale, occasion: occasion || null, finish };
  main.replaceChildren(showEntrance(lesson, { isBegun: Boolean(begun), isRecorded: Boolean(learner) }));
  main.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    isPlaying = true;
    play(who, lesson, begun, setting);
  });
  document.title = `${lesson.activity.title} · ${say("site")}`;
}

async function findWanted(phone, learner, { attempt, activity }) {
  if (activity) return findSave(phone, learner, activity);
  return (await listSaves(phone, learner)).find((save) => save.attempt.id === attempt);
}

async function chooseLesson(phone, activity, begun) {
  const { locale } = page;
  if (begun) return findDocument(phone, begun.attempt.edition, locale, activity);
  const all = await listDocuments(phone, activity);
  return all.find((lesson) => lesson.locale === locale) || all[0];
}

/** Show what is on this phone: a learner's own list, or, for nobody, the lessons alone. */
async function showToday({ phone, learner }) {
  const titles = new Map(
    (await listDocuments(phone))
      .filter(({ activity }) => activity.type === "lesson")
      .map(({ activity }) => [activity.id, activity.title]),
  );
  const list = await listWork(phone, learner, titles);
  const heading = learner ? say("hello", { name: learner.name }) : say("noConnection");
  main.replaceChildren(
    make("h1", {}, heading),
    make("p", { class: "play-delivery", role: "status", "data-all": "yes" }),
    make("p", {}, say(learner ? "noConnectionToday" : "noConnectionGuest")),
    list.length
      ? make("ul", { class: "offline-list" }, list.map(showWork))
      : make("p", { class: "card" }, say("nothingHere")),
  );
  document.title = `${heading} · ${say("site")}`;
}

/**
 * Return what a learner is asked to do, as the site said last, and what else is on this phone, each
 * as they have played it since; for nobody, what is on this phone.
 */
async function listWork(phone, learner, titles) {
  const row = learner && (await phone.look(["lists"], (tables) => tables.get("lists", learner.id)));
  const saves = learner ? await listSaves(phone, learner.id) : [];
  const asked = row ? row.activities : [];
  const rest = [...titles].filter(([id]) => !asked.some(({ activity }) => activity === id));
  const others = rest.map(([activity, title]) => ({ activity, title, state: "open" }));
  return [...asked, ...others].map(({ activity, occasion, title, state }) => {
    const save = saves.find((one) => one.activity === activity && one.occasion === (occasion || ""));
    const isOpen = Boolean(save && !save.attempt.ending);
    const isDone = state === "done" || Boolean(save && save.isDone);
    const isHere = occasion ? isOpen : state !== "later" && titles.has(activity);
    return { id: activity, title, isOpen, isDone, isHere };
  });
}

function showWork({ id, title, isOpen, isDone, isHere }) {
  const words = isHere ? make("a", { href: `/play/${id}/` }, title) : make("span", {}, title);
  const states = [isDone && "isDone", isOpen && "isBegun", !isHere && "needsNet"].filter(Boolean);
  const said = states.map((state) => make("span", { class: `badge ${LOOKS[state]}` }, say(state)));
  return make("li", { class: "card" }, words, " ", said);
}

function showSentence(sentence) {
  const home = make("p", {}, make("a", { class: "button", href: addresses.today }, say("whatIsHere")));
  const words = [make("h1", {}, say("noConnection")), make("p", {}, sentence), home];
  main.replaceChildren(make("div", { class: "narrow card" }, words));
  document.title = `${say("noConnection")} · ${say("site")}`;
}

/** Name who is here, with the way out. */
function showAccount({ name }) {
  const form = make("form", { method: "post", action: addresses.signOut, class: "offline-account" });
  const leave = make("button", { class: "button button-small button-second" }, say("signOut"));
  form.append(make("bdi", {}, name), " ", leave);
  document.querySelector("[data-account]").replaceChildren(form);
}

open();

// The player's page: begin an activity, or go on where it was left, here or on the site.

import { make } from "./dom.js";
import { fetchDocument, findDocument, toAddress } from "./documents.js";
import { keepGuest, loadGuest } from "./guests.js";
import { here, addresses, page } from "./here.js";
import { keepHelp, showHelp } from "./help.js";
import { Player } from "./player.js";
import { keepSave, loadSave } from "./saves.js";
import { postFinished } from "./site.js";
import { say } from "./words.js";

/** Return a new UUID; `crypto.randomUUID` is missing where the site has no https. */
export function makeId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * Return what is begun and not over of an activity: {attempt, moves}, or null. Of the save on this
 * phone and the one on the site, the one that has come further counts.
 */
export async function findBegun(phone, learner, activity, occasion, onSite) {
  const save = learner ? await loadSave(phone, learner.id, activity, occasion) : loadGuest(activity);
  const open = [save, onSite].filter((one) => one && one.attempt && !one.attempt.ending);
  const count = ({ attempt, moves }) => attempt.recorded.length * 1000 + moves;
  return open.sort((a, b) => count(b) - count(a))[0] || null;
}

/** Play an activity: `begun` goes on, without it a new attempt begins. */
export async function play(phone, { learner, courier }, lesson, begun, setting) {
  const { id: activity } = lesson.activity;
  const keep = async (attempt, moves, statements) => {
    if (!learner) {
      keepGuest(activity, attempt, moves);
      return;
    }
    const { occasion } = setting;
    const save = { learner: learner.id, activity, occasion: occasion || "", attempt, moves };
    await keepSave(phone, save, statements);
    courier.notice();
  };
  const player = new Player(lesson, keep, {
    ...setting,
    learner: learner && learner.id,
    help: () => showHelp(learner),
  });
  if (begun) player.resume(begun.attempt, begun.moves);
  else player.begin(makeId());
}

async function start() {
  const { phone, learner, courier } = await here;
  const { activity, homePage, finish, locale, occasion } = page;
  if (learner) await keepHelp(phone, learner, locale);
  const begun = await findBegun(phone, learner, activity.id, occasion, page.begun);
  const setting = {
    homePage,
    locale,
    occasion: occasion || null,
    finish,
    ended: page.finished && finishCourse,
  };

  async function open() {
    const lesson = begun && (await findLesson(phone, begun));
    window.history.replaceState(null, "", activity.address);
    if (lesson) await play(phone, { learner, courier }, lesson, begun, setting);
    else {
      const current = await fetchDocument(phone, activity.document);
      await play(phone, { learner, courier }, current, null, setting);
    }
  }

  if (page.mode === "play") await open();
  else offerStart(open, begun);

  async function finishCourse() {
    if (!(await postFinished(phone, page.finished).catch(() => false))) {
      document.querySelector(".play-delivery").textContent = say("notFinished");
    }
  }
}

/** Return the document in which something was begun, or null where nobody has it any more. */
async function findLesson(phone, begun) {
  const { activity, locale } = page;
  const { edition } = begun.attempt;
  if (edition === activity.edition) return fetchDocument(phone, activity.document);
  const address = toAddress(addresses.document, edition, locale, activity.id);
  return (
    (await findDocument(phone, edition, locale, activity.id)) || fetchDocument(phone, address)
  );
}

/** Let the button of the page begin here, in the page, and not by a form post. */
function offerStart(open, begun) {
  const form = document.querySelector("form[data-begin]");
  const button = form.querySelector("button");
  if (begun) button.textContent = say("playOn");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      await open();
    } catch (error) {
      button.disabled = false;
      showProblem(form);
    }
  });
  form.dataset.ready = "true";
}

function showProblem(form) {
  const old = form.querySelector(".play-problem");
  if (old) old.remove();
  form.prepend(make("p", { class: "play-problem", role: "alert" }, say("noDocument")));
}

if (page && page.mode !== "shell") start();

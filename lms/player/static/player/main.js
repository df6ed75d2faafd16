// The player's page as the site gives it: its button begins here, in the page.

import { make } from "./dom.js";
import { fetchDocument } from "./documents.js";
import { here, page } from "./here.js";
import { keepHelp, readHelp } from "./help.js";
import { keepPictures } from "./keeping.js";
import { findBegun, findLesson, play } from "./playing.js";
import { postFinished } from "./site.js";
import { say } from "./words.js";

async function start() {
  const who = await here;
  const { phone, learner } = who;
  const { activity, homePage, finish, locale, occasion } = page;
  if (learner) await keepHelp(phone, learner, readHelp());
  const begun = await findBegun(phone, learner, activity.id, occasion, page.begun);
  const ended = page.finished && finishCourse;
  const setting = { homePage, locale, occasion: occasion || null, finish, ended };

  /** Return [document, what is begun in it or null]; the phone has it from now on. */
  async function load() {
    const lesson = begun && (await findLesson(phone, begun.attempt, locale, activity.id));
    if (lesson) return [lesson, begun];
    return [await fetchDocument(phone, activity.document), null];
  }

  // It comes while the reader still looks at the page before the first step.
  let loading = load();
  loading.then(([lesson]) => keepPictures(lesson)).catch(() => {});

  async function open() {
    try {
      const [lesson, kept] = await loading;
      window.history.replaceState(null, "", activity.address);
      play(who, lesson, kept, setting);
    } catch (error) {
      loading = load();
      loading.catch(() => {});
      throw error;
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

/** Let the button of the page begin here, and not by a form post. */
function offerStart(open, begun) {
  const form = document.querySelector("form[data-begin]");
  const button = form.querySelector("button");
  if (begun) button.textContent = say("playOn");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation(); // the player, once it is here, would take it for a move
    button.disabled = true;
    try {
      await open();
    } catch (error) {
      button.disabled = false;
      // The second time, the form is posted: the site plays without scripts, too.
      if (form.dataset.failed) form.submit();
      form.dataset.failed = "true";
      showProblem(form);
    }
  });
  form.dataset.ready = "true";
}

function showProblem(form) {
  for (const old of form.parentElement.querySelectorAll(".play-problem")) old.remove();
  form.before(make("p", { class: "play-problem", role: "alert" }, say("noDocument")));
}

// A browser from before 2020 plays by form posts.
if (document.body.replaceChildren) start();

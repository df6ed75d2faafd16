// Plays the draft in the editor's preview. The player is the real one; what is done here is kept in
// this tab alone, so that the preview stays where it was when it is loaded anew after a change.

import { begin } from "../player/engine/attempt.js";
import { branchesOf, findStep, nextStepIds } from "../player/engine/branching.js";
import { checkAnswer } from "../player/engine/marking.js";
import { make } from "../player/dom.js";
import { showEntrance } from "../player/frame.js";
import { showHelp } from "../player/help.js";
import { Player } from "../player/player.js";
import { beginTelling } from "../player/telling.js";
import { takeWords } from "../player/words.js";

const ATTEMPT = "00000000-0000-4000-8000-000000000000";

/** The draft: its document, its steps with their blocks, and what is to be said of them. */
class Draft {
  constructor({ lesson, steps }) {
    this.lesson = lesson;
    this.steps = new Map(steps.map((step) => [step.id, step]));
    this.ids = new Map(steps.map(({ id, block }) => [block, id]));
  }

  /** Return an attempt that has come to this step on the shortest way, or stands there alone. */
  attemptAt(stepId) {
    const way = findWay(this.lesson.activity, stepId);
    return { ...this.freshAttempt(), ...way };
  }

  /** Return the attempt that was kept, as far as the draft still has its steps and answers. */
  attemptOf(kept) {
    const ids = kept.path.map((block) => this.ids.get(block));
    const gone = ids.indexOf(undefined);
    const path = gone < 0 ? ids : ids.slice(0, gone);
    if (!path.length) return null;
    const given = path.map((id) => [id, kept.answers[this.steps.get(id).block]]);
    const answers = given.filter(([id, answer]) => answer && this.fits(id, answer));
    return { ...this.freshAttempt(), path, answers: Object.fromEntries(answers) };
  }

  /** Return what to keep of an attempt: by blocks, for the ids of a draft change as it is typed. */
  keep({ path, answers }) {
    const blockOf = (id) => this.steps.get(id).block;
    const given = Object.entries(answers).map(([id, answer]) => [blockOf(id), answer]);
    return { path: path.map(blockOf), answers: Object.fromEntries(given) };
  }

  freshAttempt() {
    const { edition, activity } = this.lesson;
    return begin(activity, { attemptId: ATTEMPT, edition, at: new Date().toISOString() })[0];
  }

  fits(id, answer) {
    try {
      checkAnswer(findStep(this.lesson.activity, id), answer);
      return true;
    } catch (error) {
      return false;
    }
  }
}

/** Return {path, answers} of the shortest way to a step; answers pick the branches on it. */
function findWay(activity, target) {
  const first = activity.steps[0].id;
  const before = new Map([[first, null]]);
  for (const id of before.keys()) {
    if (id === target) break;
    for (const next of nextStepIds(activity, findStep(activity, id))) {
      if (!before.has(next)) before.set(next, id);
    }
  }
  if (!before.has(target)) return { path: [target], answers: {} };
  const path = [target];
  while (path[0] !== first) path.unshift(before.get(path[0]));
  const picks = path.slice(0, -1).map((id, place) => {
    const branches = branchesOf(findStep(activity, id));
    const direct = branches.find((branch) => branch.next === path[place + 1]);
    const taken = direct || branches.find((branch) => !branch.next);
    return taken ? [id, [taken.id]] : null;
  });
  return { path, answers: Object.fromEntries(picks.filter(Boolean)) };
}

class DraftPlayer extends Player {
  constructor(draft, page, desk) {
    super(draft.lesson, (attempt) => desk.keep({ ...draft.keep(attempt), isFirst: false }), {
      homePage: page.homePage,
      locale: page.locale,
      occasion: null,
      finish: "#",
      learner: null,
      help: () => showHelp(null),
    });
    this.draft = draft;
    this.words = page.editor;
    this.untranslated = new Set(page.untranslated);
    this.desk = desk;
  }

  /** Show a step as if the learner had come to it, and the first page without one. */
  goTo(stepId) {
    this.telling = beginTelling();
    if (!stepId) {
      this.showFirstPage();
      return;
    }
    this.take(this.draft.attemptAt(stepId), 0, []);
  }

  /** Go to a step unless it is the one that is shown. */
  follow(stepId) {
    if (!this.attempt || this.attempt.path[this.attempt.path.length - 1] !== stepId) {
      this.goTo(stepId);
    }
  }

  showFirstPage() {
    this.attempt = null;
    this.view = null;
    this.place.replaceChildren(showEntrance(this.lesson, { isBegun: false, isRecorded: true }));
    this.desk.keep({ path: [], answers: {}, isFirst: true });
    this.tidy(null);
  }

  move(action, form, to) {
    if (!this.attempt) this.goTo(this.lesson.activity.steps[0].id);
    else super.move(action, form, to);
  }

  show(options = {}) {
    const step = this.attempt.path[this.attempt.path.length - 1];
    const isStuck = !nextStepIds(this.lesson.activity, findStep(this.lesson.activity, step)).size;
    const notice = options.notice && isStuck ? this.words.stuck : options.notice;
    super.show({ ...options, notice });
    this.tidy(step);
  }

  /** The editor types on while the preview follows: the focus stays where it is. */
  focus(isNew) {
    if (document.hasFocus()) super.focus(isNew);
    else if (isNew) window.scrollTo(0, 0);
  }

  tidy(step) {
    markEnglish(this.place, this.untranslated, this.words.untranslated);
    this.desk.showStep(step, step ? this.draft.steps.get(step) : null);
  }
}

/** Mark the texts that stand in English because nobody has translated them yet. */
function markEnglish(place, untranslated, words) {
  if (!untranslated.size) return;
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    if (untranslated.has(walker.currentNode.data)) found.push(walker.currentNode.parentElement);
  }
  for (const element of new Set(found)) {
    element.classList.add("preview-english");
    Object.assign(element, { lang: "en", dir: "ltr", title: words });
  }
}

/** The bar above the player, and what this tab remembers. */
class Desk {
  constructor() {
    this.page = location.pathname.replace(/preview\/$/, "");
    this.channel = new BroadcastChannel("safe-harbour-preview");
    this.steps = document.querySelector("[data-preview-step]");
    this.bands = document.querySelector("[data-preview-band]");
    this.edit = document.querySelector("[data-preview-edit]");
    this.notes = document.querySelector("[data-preview-notes]");
    this.state = JSON.parse(sessionStorage.getItem(`preview ${this.page}`)) || {};
  }

  keep(place) {
    this.state = { ...this.state, ...place };
    sessionStorage.setItem(`preview ${this.page}`, JSON.stringify(this.state));
  }

  /** Return the block that the editor is at, if the preview has not followed there yet. */
  takeFocus() {
    const block = sessionStorage.getItem(`preview-focus ${this.page}`);
    return block && block !== this.state.followed ? block : null;
  }

  showStep(id, step) {
    this.steps.value = id || "";
    this.edit.hidden = !step || !step.block;
    this.block = step && step.block;
    this.say(step ? step.said : []);
  }

  say(sentences) {
    const note = make("p", { class: "preview-note preview-note-ill" }, sentences.join(" · "));
    this.notes.replaceChildren(sentences.length ? note : "");
  }

  showBand(band) {
    if (band !== undefined) this.bands.value = band;
    document.body.dataset.band = this.bands.value;
  }
}

function start(page) {
  takeWords(page.words);
  const draft = new Draft(page);
  const desk = new Desk();
  const player = new DraftPlayer(draft, page, desk);
  player.open();
  desk.showBand(desk.state.band);

  const follow = (block) => {
    if (!draft.ids.has(block)) return false; // not in this draft yet: the next one has it
    desk.keep({ followed: block });
    player.follow(draft.ids.get(block));
    return true;
  };
  const resume = () => {
    const kept = desk.state.path && !desk.state.isFirst ? draft.attemptOf(desk.state) : null;
    if (kept) player.take(kept, 0, []);
    else player.showFirstPage();
  };
  resume();
  const focus = desk.takeFocus();
  if (focus) follow(focus);

  desk.channel.addEventListener("message", ({ data }) => {
    if (data.page === desk.page && data.shows) follow(data.shows);
  });
  desk.steps.addEventListener("change", () => player.goTo(desk.steps.value));
  desk.bands.addEventListener("change", () => {
    desk.keep({ band: desk.bands.value });
    desk.showBand();
  });
  desk.edit.addEventListener("click", () => {
    desk.channel.postMessage({ page: desk.page, edits: desk.block });
  });
  document.addEventListener(
    "click",
    (event) => {
      if (!event.target.closest("a[href]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      desk.say([page.editor.link]);
    },
    { capture: true },
  );
}

start(JSON.parse(document.getElementById("player-page").textContent));

// Plays a lesson or a test in the page. Where this script does not run, the same page plays by
// form posts.

import { begin, isAnswered } from "./engine/attempt.js";
import { InvalidMove, InvalidResponse } from "./engine/errors.js";
import { toStatement } from "./engine/statement.js";
import { timestamp } from "./clock.js";
import { make } from "./dom.js";
import { Incomplete, readAnswer, readChosen } from "./fields.js";
import { showBar, showPast, showProgress } from "./frame.js";
import { makeMove } from "./moves.js";
import { showStep } from "./presentation.js";
import { MovedElsewhere } from "./saves.js";
import { showArticle } from "./steps.js";
import { beginTelling, tellAdult } from "./telling.js";
import { say } from "./words.js";

/** One activity that is being played: what is shown, and every move in it. */
export class Player {
  /**
   * `keep(attempt, moves, statements)` keeps a move; `setting` is what the page knows: help,
   * finish, homePage, locale, learner, occasion, and what to do when an ending is reached.
   */
  constructor(lesson, keep, setting) {
    this.lesson = lesson;
    this.keep = keep;
    this.setting = setting;
    this.keeping = Promise.resolve();
    this.way = 0;
    this.telling = beginTelling();
  }

  /** Begin a new attempt and show its first step. */
  begin(attemptId) {
    const at = timestamp();
    const { edition, activity } = this.lesson;
    const [attempt, events] = begin(activity, { attemptId, edition, at });
    this.open();
    this.take(attempt, 0, events);
  }

  /** Go on with an attempt, and show where it stands; one that is new here is kept here, too. */
  resume({ attempt, moves, isNew }) {
    if (isNew) this.keeping = this.keepMove(this.way, attempt, moves, []);
    this.attempt = attempt;
    this.moves = moves;
    const { fields, step } = showStep(this.lesson, attempt);
    const shown = document.querySelector("article[data-step] form");
    const isSame = shown && shown.closest("article").dataset.step === step.id;
    // What was chosen on the page while this script was on its way stays chosen.
    const chosen = fields && isSame && !isAnswered(attempt) ? readChosen(fields, shown) : null;
    this.open();
    this.show({ chosen });
  }

  open() {
    showBar(this.lesson.activity.title, this.setting.help);
    const main = document.querySelector("main");
    this.place = make("div", { class: "play-place" });
    this.status = make("p", { class: "play-delivery", role: "status" });
    main.replaceChildren(this.place, this.status);
    main.addEventListener("click", ({ target }) => {
      this.pressed = target.closest("button[name=action]");
    });
    main.addEventListener("submit", (event) => {
      event.preventDefault();
      const pressed = event.submitter || this.pressed || event.target.querySelector("button");
      const [action, to] = pressed.value.split(":");
      this.move(action, event.target, to);
    });
  }

  move(action, form, to) {
    const { step, fields } = this.view;
    const chosen = fields && action !== "return" ? readChosen(fields, form) : null;
    if (action === "tell") {
      const person = new FormData(form).get("person");
      this.telling = tellAdult(step, this.telling, chosen, person);
      this.show({ chosen: this.telling.chosen, problem: this.telling.problem });
      return;
    }
    try {
      const isAnswer = action === "answer";
      const answer = isAnswer ? readAnswer(fields, chosen) : [];
      const seconds = (performance.now() - this.since) / 1000;
      const move = { action, at: timestamp(), seconds, answer, to };
      const [attempt, events] = makeMove(this.lesson.activity, this.attempt, move);
      this.telling = beginTelling();
      this.take(attempt, this.moves + 1, events);
    } catch (error) {
      if (error instanceof Incomplete) this.show({ chosen, problem: error.message });
      else if (error instanceof InvalidResponse) this.show({ chosen, problem: say("doesNotFit") });
      else if (error instanceof InvalidMove) this.show({ notice: say("further") });
      else throw error;
    }
  }

  /** Take over the attempt after a move, show it, and keep it with what there is to record. */
  take(attempt, moves, events) {
    const hasEnded = Boolean(attempt.ending) && !(this.attempt && this.attempt.ending);
    this.attempt = attempt;
    this.moves = moves;
    this.show();
    const { homePage, learner, locale, occasion, ended } = this.setting;
    const context = { home_page: homePage, account: learner, platform: "web", locale, occasion };
    const statements = learner ? events.map((event) => toStatement(event, context)) : [];
    const { way } = this;
    const keepIt = () => this.keepMove(way, attempt, moves, statements);
    this.keeping = this.keeping.then(keepIt, keepIt);
    if (hasEnded && ended) ended();
  }

  async keepMove(way, attempt, moves, statements) {
    if (way !== this.way) return; // made on a way that is not the one that counts
    try {
      await this.keep(attempt, moves, statements);
    } catch (error) {
      if (!(error instanceof MovedElsewhere)) throw error;
      // Another page of this phone was faster: its way is the one that counts.
      this.way += 1;
      this.attempt = error.row.attempt;
      this.moves = error.row.moves;
      this.show({ notice: say("further") });
    }
  }

  show({ chosen = null, problem = "", notice = "" } = {}) {
    const { lesson, attempt } = this;
    const isNew = !this.view || this.view.step.id !== attempt.path[attempt.path.length - 1];
    if (isNew) this.since = performance.now();
    this.view = { ...showStep(lesson, attempt, chosen), problem };
    const { finish, help } = this.setting;
    const article = showArticle(this.view, { move: this.moves, telling: this.telling, finish, help });
    this.place.replaceChildren(
      notice && make("p", { class: "play-problem", role: "alert", tabindex: "-1" }, notice),
      article,
      showPast(lesson, attempt) || "",
    );
    showProgress(lesson.activity.title, this.view.dots);
    this.focus(isNew);
  }

  /** Bring the reader to what is new: a problem, what happens now, a reply, or else the heading. */
  focus(isNew) {
    if (isNew) window.scrollTo(0, 0);
    const places = [".play-problem", ".play-feedback", ".tell-reply", "#step"];
    const found = places.map((place) => this.place.querySelector(place)).find(Boolean);
    found.focus({ preventScroll: isNew });
  }
}

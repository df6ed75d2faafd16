// The recording and the film of a step. Nothing plays by itself, and one thing at a time; what is
// taken off the page falls silent.

import { icon, make } from "./dom.js";
import { isKept, keepFilm, MOST_UNASKED } from "./keeping.js";
import { say } from "./words.js";

let isSignOpen = false; // who opens one film wants to see those of the next steps, too

/** Return the address of a file that the lesson brings, or nothing. */
export function addressOf({ media = {} }, file) {
  return file && media[file] ? media[file].address : "";
}

/** Return what can be heard and seen of a step beside its words; null where there is nothing. */
export function showMedia({ lesson, step }) {
  const recording = pickLanguage(lesson, step.recordings);
  const film = pickLanguage(lesson, step.films);
  if (!recording && !film) return null;
  return make(
    "div",
    { class: "play-media" },
    recording && showRecording(addressOf(lesson, recording.file)),
    film && showFilm(lesson, film),
  );
}

/** Return the one in the language of the lesson, else the English one, that the lesson brings. */
function pickLanguage(lesson, offered = []) {
  const find = (wanted) => offered.find(({ locale }) => locale === wanted);
  const found = find(lesson.locale) || find("en");
  return found && addressOf(lesson, found.file) ? found : null;
}

function showRecording(src) {
  const audio = make("audio", { src, preload: "none" });
  const problem = make("p", { class: "play-small", role: "status" });
  const button = make("button", { type: "button", class: "play-listen" });
  const name = () => {
    const isOn = !audio.paused;
    button.replaceChildren(
      icon(isOn ? "sound-off" : "sound-on"),
      ` ${say(isOn ? "stop" : "listen")}`,
    );
  };
  button.addEventListener("click", () => {
    problem.textContent = "";
    if (audio.paused) {
      silence(audio);
      audio.play().catch(({ name: kind }) => {
        if (kind !== "AbortError") problem.textContent = say("noSound");
      });
    } else {
      audio.pause();
      audio.currentTime = 0;
    }
  });
  for (const type of ["play", "pause", "ended"]) audio.addEventListener(type, name);
  name();
  return [button, audio, problem];
}

function showFilm(lesson, film) {
  const { address, size } = lesson.media[film.file];
  const words = addressOf(lesson, film.captions);
  const video = make(
    "video",
    { controls: true, playsinline: true, preload: "none", src: address, "aria-label": say("sign") },
    words &&
      make("track", { kind: "captions", srclang: film.locale, label: say("captions"), src: words }),
  );
  video.addEventListener("play", () => silence(video));
  const whole = make(
    "details",
    { class: "play-sign", open: isSignOpen },
    make("summary", {}, icon("play"), " ", say("sign")),
    video,
    film.transcript
      ? make(
          "details",
          { class: "play-transcript" },
          make("summary", {}, say("transcript")),
          make("p", {}, film.transcript),
        )
      : make("p", { class: "play-small" }, say("signSame")),
    size > MOST_UNASKED && offerKeeping(lesson, film, size),
  );
  whole.addEventListener("toggle", () => {
    isSignOpen = whole.open;
    if (!whole.open) video.pause();
  });
  return whole;
}

/** Offer to keep a large film on this phone: it costs whoever pays for the connection. */
function offerKeeping(lesson, film, size) {
  const place = make("p", { class: "play-small", role: "status" });
  const button = make("button", { type: "button", class: "play-other" });
  const files = [film.file, film.captions].map((file) => addressOf(lesson, file)).filter(Boolean);
  button.append(say("keepFilm", { size: Math.ceil(size / 1e6) }));
  button.addEventListener("click", async () => {
    button.disabled = true;
    const done = await keepFilm(files);
    place.textContent = say(done ? "filmKept" : "filmNotKept");
    button.disabled = done;
  });
  isKept(files[0]).then((kept) => {
    if (kept) place.textContent = say("filmKept");
    else if (kept === false) place.append(button);
  });
  return place;
}

/** Stop whatever else plays on the page. */
function silence(but) {
  for (const other of document.querySelectorAll("audio, video")) {
    if (other !== but) other.pause();
  }
}

// What stands around a step: the scene behind it, and the thread of messages so far.

import { currentStep, history } from "./engine/attempt.js";
import { pickedBranch } from "./engine/branching.js";
import { toPairs } from "./engine/marking.js";
import { addressOf } from "./media.js";

const HARBOUR = "lantern-bay"; // where one speaks who speaks in no scene, as in a test
const FEELINGS = { happy: "happy", warm: "happy", tense: "worried", worried: "worried" };
const ON_STAGE = ["scene", "say", "choice", "reflect", "tell", "end"];

/** Return {place, people, description}: the last scene on the way here, who speaks in front. */
export function stageOf(lesson, attempt) {
  const step = currentStep(lesson.activity, attempt);
  if (!ON_STAGE.includes(step.kind)) return null;
  const steps = history(lesson.activity, attempt).map(([past]) => past);
  const scene = steps.reverse().find((past) => past.kind === "scene");
  let people = [];
  if (step.kind === "say") {
    people = [`people/${step.speaker}-${step.feeling}`];
  } else if (scene && (step === scene || step.kind === "choice")) {
    people = scene.people.map((person) => `people/${person}-${FEELINGS[scene.mood] || "neutral"}`);
  }
  return toStage(lesson, scene, people, step === scene ? describe(scene) : "");
}

/** Return the first place of an activity with its protagonist: the page before it begins. */
export function entranceOf(lesson) {
  const { steps, protagonist } = lesson.activity;
  const scene = steps.find((step) => step.kind === "scene");
  if (!scene) return null;
  return toStage(lesson, scene, protagonist ? [`people/${protagonist}-happy`] : [], "");
}

/** Return the messages of the thread up to here, with what the protagonist answered. */
export function threadOf(lesson, attempt, chosen, notes) {
  const step = currentStep(lesson.activity, attempt);
  if (step.kind !== "chat") return [];
  const past = history(lesson.activity, attempt);
  return past
    .filter(([each]) => each.kind === "chat" && each.thread === step.thread)
    .flatMap(([each, answer]) => {
      const isMarkable = each === step && Boolean(step.task) && step.task.type === "mark";
      const bubbles = each.messages.map(({ id, sender, text }) => ({
        id,
        sender: nameOf(lesson, sender),
        text,
        isMine: sender === each.me,
        isMarkable,
        isChosen: isMarkable && (chosen.answer || []).includes(id),
        note: each === step ? notes.get(id) : null,
      }));
      const words = wordsOf(each, answer);
      const reply = { id: `${each.id}-reply`, sender: nameOf(lesson, each.me), text: words };
      return words ? [...bubbles, { ...reply, isMine: true }] : bubbles;
    });
}

/** Return the sentence that these phrases make, or an empty one when a part is missing. */
export function saySentence(parts, picked) {
  const words = parts.map(({ id, options }) => options.find((one) => one.id === picked.get(id)));
  return words.every(Boolean) ? words.map(({ text }) => text).join(" ") : "";
}

/** Return the name of one of the people of the lesson. */
export function nameOf(lesson, person) {
  return lesson.people[person] ? lesson.people[person].name : person;
}

function toStage(lesson, scene, people, description) {
  const { pictures } = lesson;
  const picture = scene && scene.picture && addressOf(lesson, scene.picture.file);
  return {
    place: picture || pictures[`places/${scene ? scene.place : HARBOUR}`],
    people: people.map((name) => pictures[name]).filter(Boolean),
    description,
  };
}

/** Return what there is to see in a scene, for those who don't see it. */
function describe({ picture, description }) {
  return picture ? `${picture.description} ${description}` : description;
}

function wordsOf(chat, answer) {
  if (!answer) return "";
  if (chat.task && chat.task.type === "assemble") {
    return saySentence(chat.task.parts, toPairs(answer));
  }
  const branch = pickedBranch(chat, answer);
  return branch ? branch.text : "";
}

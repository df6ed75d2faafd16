// What the learner reads after an answer. Forms show nothing; no word of it blames.
// A line is {text, mark: "right" | "look" | "plain", about: id of the part it speaks of, or null}.

import { pickedBranch } from "./branching.js";
import { PASS, scoreItems, toPairs } from "./marking.js";

/** Return what to show after this answer; empty in an assessment form. */
export function listFeedback(activity, step, answer) {
  if (activity.type === "form") return [];
  return [...whole(step, answer), ...parts(step, answer)];
}

function whole(step, answer) {
  const branch = pickedBranch(step, answer);
  if (branch) return branch.feedback ? [line(branch.feedback, "plain")] : [];
  const feedback = step.kind === "chat" ? step.task && step.task.feedback : step.feedback;
  if (!feedback) return [];
  const scores = Object.values(scoreItems(step, answer)).filter((score) => score !== null);
  if (scores.every((score) => score >= PASS)) {
    return [line(feedback.right, scores.length ? "right" : "plain")];
  }
  const isPartly = scores.some((score) => score > 0) && feedback.partly;
  return [line(isPartly ? feedback.partly : feedback.missed, "look")];
}

/** Return why each part is as it is, for the kinds whose parts say so. */
function parts(step, answer) {
  const places = toPairs(answer);
  const why = (part, isRight) => line(part.why, isRight ? "right" : "look", part.id);
  switch (step.kind) {
    case "feed":
      return step.posts.map((post) => why(post, post.answer.includes(places.get(post.id))));
    case "settings":
      return step.controls.map((control) => why(control, control.safe.includes(places.get(control.id))));
    case "profile":
      return step.fields.map((field) => why(field, answer.includes(field.id) !== field.keep));
    case "chat":
      if (!step.task || step.task.type !== "mark") return [];
      return step.messages
        .filter((message) => message.sign)
        .map(({ id, sign }) => line(sign, answer.includes(id) ? "right" : "look", id));
    default:
      return [];
  }
}

function line(text, mark, about = null) {
  return { text, mark, about };
}

// Which step comes next, and which steps can be reached.

import { PASS, scoreItems } from "./marking.js";

/** Return the step with this id. Throws where there is none. */
export function findStep(activity, stepId) {
  const found = activity.steps.find((step) => step.id === stepId);
  if (!found) throw new Error(`${activity.id} has no step '${stepId}'`);
  return found;
}

/** Return the id of the step that comes after this answer (or null), or null after an ending. */
export function nextStepId(activity, step, answer) {
  if (step.kind === "end") return null;
  const branch = pickedBranch(step, answer);
  if (branch && branch.next) return branch.next;
  if (step.next_if_missed && answer && isMissed(step, answer)) return step.next_if_missed;
  return step.next || following(activity, step);
}

/** Return the Set of every id that can come after this step, whatever the answer. */
export function nextStepIds(activity, step) {
  if (step.kind === "end") return new Set();
  const plain = step.next || following(activity, step);
  const branches = branchesOf(step);
  const targets = branches.length ? branches.map((branch) => branch.next || plain) : [plain];
  return new Set([...targets, step.next_if_missed].filter(Boolean));
}

/** Return the ways that the learner chooses between at this step. */
export function branchesOf(step) {
  if (step.kind === "choice") return step.options;
  return step.kind === "chat" && step.task && step.task.type === "reply" ? step.task.options : [];
}

/** Return the way that this answer picks, where the step branches, or null. */
export function pickedBranch(step, answer) {
  return (answer && branchesOf(step).find((branch) => branch.id === answer[0])) || null;
}

/** Return whether any scored part of the step is not right. */
export function isMissed(step, answer) {
  return Object.values(scoreItems(step, answer)).some((score) => score !== null && score < PASS);
}

function following(activity, step) {
  const place = activity.steps.findIndex((candidate) => candidate.id === step.id);
  return place + 1 < activity.steps.length ? activity.steps[place + 1].id : null;
}

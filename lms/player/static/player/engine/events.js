// What happens in an attempt that is worth a record. Help, exit and `tell` never are.
// An event is {event: "began" | "answered" | "completed", attempt, activity, edition, at, …}.

import { uuid5 } from "./uuid5.js";

/** Return the statement's id: the same event of the same attempt always has the same one. */
export function idOf(event) {
  return uuid5(event.attempt, nameOf(event));
}

/** Return what tells this event apart within its attempt. */
export function nameOf(event) {
  return event.event === "answered" ? `answered/${event.item}` : event.event;
}

// Events become xAPI statements. The statement's id is the event's (UUID 5 of attempt and item),
// so that a statement sent twice is stored once.

import { idOf } from "./events.js";
import { round, toFixed } from "./rounding.js";
import * as xapi from "./vocabulary.js";

/**
 * Return the xAPI 1.0.3 statement that records this event. `context` says who played, where, in
 * which language and on which occasion: {home_page, account, platform, locale, occasion}.
 */
export function toStatement(event, context) {
  const form = formOf(event.activity);
  const whole = toActivity(toIri(event.activity), form ? xapi.FORM_TYPE : xapi.LESSON_TYPE);
  const extensions = { [xapi.EDITION]: event.edition };
  if (form) extensions[xapi.FORM] = form;
  if (context.occasion) extensions[xapi.OCCASION] = context.occasion;
  const activities = {
    grouping: [toActivity(toIri(moduleOf(event.activity)), xapi.MODULE_TYPE)],
    category: [toActivity(xapi.PROFILE, xapi.PROFILE_TYPE)],
  };
  const statement = {
    id: idOf(event),
    actor: {
      objectType: "Agent",
      account: { homePage: context.home_page, name: context.account },
    },
    timestamp: new Date(event.at).toISOString().replace("Z", "+00:00"),
    context: {
      registration: event.attempt,
      platform: xapi.PLATFORMS[context.platform],
      language: context.locale,
      contextActivities: activities,
      extensions,
    },
  };
  switch (event.event) {
    case "began":
      return { ...statement, verb: toVerb(xapi.INITIALIZED), object: whole };
    case "completed":
      extensions[xapi.ENDING] = event.ending;
      return {
        ...statement,
        verb: toVerb(xapi.COMPLETED),
        object: whole,
        result: { completion: true, duration: toDuration(event.seconds) },
      };
    default:
      extensions[xapi.OUTCOME] = event.outcome;
      extensions[xapi.ITEM_VERSION] = event.version;
      activities.parent = [whole];
      return {
        ...statement,
        verb: toVerb(xapi.ANSWERED),
        object: toItem(event),
        result: toResult(event),
      };
  }
}

/** Return the id of the module that a lesson or form belongs to. */
export function moduleOf(activity) {
  return activity.slice(0, Math.max(0, activity.lastIndexOf(".")));
}

/** Return `a` or `b` for an assessment form, null for a lesson. */
export function formOf(activity) {
  const name = activity.slice(activity.lastIndexOf(".") + 1);
  return name.startsWith("form-") ? name.slice("form-".length) : null;
}

function toIri(path) {
  return xapi.ACTIVITIES + path;
}

function toVerb(iri) {
  return { id: iri, display: { en: xapi.VERB_NAMES[iri] } };
}

function toActivity(iri, kind) {
  return { objectType: "Activity", id: iri, definition: { type: kind } };
}

function toItem(event) {
  const target = toActivity(toIri(`${event.activity}/${event.item}`), xapi.INTERACTION_TYPE);
  target.definition.interactionType = event.interaction;
  return target;
}

function toResult(event) {
  const response = event.answer.map((entry) => entry.replace(/=/g, "[.]")).join("[,]");
  const result = { response, duration: toDuration(event.seconds) };
  if (event.score === null) return result;
  return { ...result, score: { scaled: round(event.score, 4) }, success: event.score === 1 };
}

/** Write seconds as an ISO 8601 duration; xAPI keeps two digits of a second. */
function toDuration(seconds) {
  return `PT${toFixed(seconds, 2)}S`;
}

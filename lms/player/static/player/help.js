// Where to get help: what the site has confirmed for who is here, kept in their compartment for
// when there is no network. A line is not shown from the day on that its confirmation ends.

import { now } from "./clock.js";
import { noteOf } from "./learners.js";

/** Keep help, {html, expires}, in a learner's compartment. */
export async function keepHelp(phone, learner, help) {
  learner.help = help;
  await noteOf(phone, learner.id, { help });
}

/** Return the words of help for who is here, with the lines that still hold. */
export function showHelp(learner) {
  const { html, expires } = (learner && learner.help) || readHelp();
  // Written by the site itself, from help/words.html: every text in it is escaped there.
  const place = document.createElement("template");
  place.innerHTML = html;
  const today = new Date(now()).toISOString().slice(0, 10);
  place.content.querySelectorAll(".helpline").forEach((line, number) => {
    if (expires[number] && expires[number] <= today) line.remove();
  });
  return place.content;
}

/** Return the help of this page. */
export function readHelp() {
  const { innerHTML, dataset } = document.getElementById("player-help");
  return { html: innerHTML, expires: dataset.expires ? dataset.expires.split(",") : [] };
}

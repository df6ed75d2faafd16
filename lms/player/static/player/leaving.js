// Signing out on a phone that others use: what is unsent is sent first, or kept and sent later
// under the right name. Nothing of who left is shown to who comes.

import { make } from "./dom.js";
import { NotNow, deliver, describeDelivery } from "./delivery.js";
import { closeCompartments } from "./learners.js";
import { signOut } from "./site.js";
import { say } from "./words.js";

const FLAG = "/leaving"; // in a cache, because the service worker looks before each page
const CACHE = "settings";

/** Let the button "Sign out" of any page close the compartment of who is here. */
export function watchSignOut(phone, learner, addresses) {
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") !== addresses.signOut) return;
    event.preventDefault();
    leave(phone, learner, addresses);
  });
}

/** Sign a learner out on this phone, and on the site as soon as it can be reached. */
export async function leave(phone, learner, addresses) {
  const { waiting } = await describeDelivery(phone, learner.id);
  if (waiting) show(say("sending"));
  try {
    await deliver(phone, addresses);
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
  }
  const left = await describeDelivery(phone, learner.id);
  await closeCompartments(phone);
  await setLeaving(phone, learner.id);
  if ((await finishLeaving(phone, addresses)) && !left.waiting) {
    location.replace("/");
    return;
  }
  show(say("signedOut"), left.waiting ? say("keptFor", { name: learner.name }) : "");
}

/** Return who has left this phone without the site knowing it yet, or null. */
export async function isLeaving(phone) {
  const row = await phone.look(["settings"], (tables) => tables.get("settings", "leaving"));
  return row ? row.value : null;
}

/** Tell the site that who left has signed out; return whether it knows now. */
export async function finishLeaving(phone, addresses) {
  try {
    if (!(await signOut(phone, addresses.signOut, addresses.signIn))) return false;
  } catch (error) {
    return false;
  }
  await stay(phone);
  return true;
}

/** Forget that somebody left: the site knows it, or somebody else is signed in. */
export async function stay(phone) {
  await phone.change(["settings"], (tables) => tables.remove("settings", "leaving"));
  if (typeof caches !== "undefined") await (await caches.open(CACHE)).delete(FLAG);
}

async function setLeaving(phone, value) {
  await phone.change(["settings"], (tables) => tables.put("settings", { key: "leaving", value }));
  if (typeof caches !== "undefined") await (await caches.open(CACHE)).put(FLAG, new Response(""));
}

/** Put sentences in the place of the page: nothing of who was here is left on it. */
function show(...sentences) {
  const account = document.querySelector(".site-account");
  if (account) account.replaceChildren();
  const words = sentences.filter(Boolean).map((sentence) => make("p", {}, sentence));
  const home = make("p", {}, make("a", { class: "button", href: "/" }, say("home")));
  const card = make("div", { class: "card", role: "status", tabindex: "-1" }, words, home);
  document.querySelector("main").replaceChildren(make("div", { class: "narrow" }, card));
  card.focus();
}

{% load static %}{% if is_module %}import { readClock } from "{% static 'player/clock.js' %}";
import { deliver } from "{% static 'player/delivery.js' %}";
import { openPhone } from "{% static 'player/phone.js' %}";
{% endif %}// Lets the site open without network: the shell in place of every page, and the files that it
// needs. No page that the site has made for somebody is ever kept, so none is shown to another.

const { version, files, fonts, locale, shell, addresses } = {{ settings }};
const SHELL = `shell-${version}`;
const PICTURES = "pictures"; // of the lessons on this phone: they outlast the version
const SETTINGS = "settings";
const LEFT_ALONE = ["/admin/", "/documents/", "/media/", "/api/", "/xapi/"];
const PATIENCE = 30000; // a network that swallows everything says nothing of it
const STATIC = "{% get_static_prefix %}";
const MEDIA = "{{ media }}";

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
  dropOldFiles(); // nobody waits for it, as every page does for what this event waits for
});

self.addEventListener("message", (event) => {
  const { type, locale: wanted } = event.data;
  if (type === "keep") event.waitUntil(keepLocale(wanted));
  if (type === "take-over") event.waitUntil(takeOver());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === "GET" && pathname.startsWith(MEDIA)) {
    event.respondWith(openMedium(request));
    return;
  }
  if (LEFT_ALONE.some((prefix) => pathname.startsWith(prefix))) return;
  if (request.mode === "navigate") event.respondWith(openPage(request));
  else if (request.method === "GET" && pathname.startsWith(STATIC)) {
    event.respondWith(openFile(request));
  }
});
{% if is_module %}
self.addEventListener("sync", (event) => {
  if (event.tag === "deliver") event.waitUntil(deliverAll());
});

/** Send what waits on this phone, though no page is open. What fails is tried again by the browser. */
async function deliverAll() {
  const phone = await openPhone();
  if (!phone.isKept) return;
  await readClock(phone);
  await deliver(phone, addresses);
}
{% endif %}
async function install() {
  const cache = await caches.open(SHELL);
  await cache.addAll(files);
  await keepShell(await readLocale());
}

/** Drop the files of older versions. */
async function dropOldFiles() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("shell-") && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Keep the shell in the language that is read on this phone. */
async function keepLocale(wanted) {
  await self.clients.claim(); // a page that came while this began to work is still without it
  const settings = await caches.open(SETTINGS);
  await settings.put("/locale", new Response(wanted));
  await keepShell(wanted);
}

async function readLocale() {
  const kept = await caches.match("/locale", { cacheName: SETTINGS });
  return kept ? kept.text() : locale;
}

async function keepShell(wanted) {
  const address = shell.replace("LOCALE", wanted);
  const answer = await fetch(address, { credentials: "omit", cache: "no-cache" });
  // A newer site sends a newer shell, which needs newer files: its own worker keeps it.
  if (!answer.ok || answer.headers.get("X-Shell") !== version) return;
  const cache = await caches.open(SHELL);
  await cache.addAll(fonts[wanted] || []);
  await cache.put(address, answer);
}

/** Take over from the old version at once, unless somebody is in the middle of a lesson. */
async function takeOver() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const isPlayed = ({ url }) => /^\/play\/(?!away\/)/.test(new URL(url).pathname);
  if (!pages.some(isPlayed)) await self.skipWaiting();
}

async function openPage(request) {
  // Who left without network is still signed in on the site: the shell tells it first.
  const isLeft = await caches.match("/leaving", { cacheName: SETTINGS });
  if (isLeft) return (await findShell()) || fetch(request);
  const asked = fetch(request);
  try {
    return await Promise.race([asked, giveUp()]);
  } catch (error) {
    return (await findShell()) || asked;
  }
}

function giveUp() {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE));
}

async function findShell() {
  const address = shell.replace("LOCALE", await readLocale());
  const kept = await caches.match(address, { cacheName: SHELL });
  return kept || caches.match(shell.replace("LOCALE", locale), { cacheName: SHELL });
}

/** Return a picture, recording or film of a lesson, or the part of it that a player asks for. */
async function openMedium(request) {
  const kept = await caches.match(request.url, { cacheName: PICTURES, ignoreVary: true });
  if (!kept) return fetch(request);
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("Range") || "");
  if (!asked) return kept;
  const whole = await kept.blob();
  const [start, last] = [Number(asked[1]), Math.min(Number(asked[2] || Infinity), whole.size - 1)];
  if (start > last) return new Response(null, { status: 416 });
  const headers = {
    "Content-Type": kept.headers.get("Content-Type"),
    "Content-Length": last + 1 - start,
    "Content-Range": `bytes ${start}-${last}/${whole.size}`,
    "Accept-Ranges": "bytes",
  };
  return new Response(whole.slice(start, last + 1), { status: 206, headers });
}

async function openFile(request) {
  for (const cacheName of [SHELL, PICTURES]) {
    const kept = await caches.match(request, { cacheName, ignoreVary: true });
    if (kept) return kept;
  }
  return fetch(request);
}

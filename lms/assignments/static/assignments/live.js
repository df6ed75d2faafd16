// Keeps the progress tables current: asks every few seconds while the page is in view, and gets
// "not modified" until something has changed. Without it the page is current after a reload.
const EVERY = 5000;
const QUIET = 60000; // A class answers all the time: a screen reader says so once a minute at most.
const place = document.querySelector("[data-live]");
const status = document.querySelector("[data-live-status]");
let etag = place.dataset.etag;
let toldAt = -QUIET;

async function refresh() {
  const isInUse = place.querySelector(":is(details[open], form:focus-within)");
  if (document.hidden || isInUse) return;
  const response = await fetch(place.dataset.live, {
    headers: { "If-None-Match": etag },
    cache: "no-store",
  });
  if (response.status !== 200 || response.redirected) return;
  const before = [...place.querySelectorAll(".table-frame")];
  const scrolled = before.map((frame) => frame.scrollLeft);
  const focused = before.indexOf(document.activeElement);
  place.innerHTML = await response.text();
  place.querySelectorAll(".table-frame").forEach((frame, i) => {
    frame.scrollLeft = scrolled[i] ?? 0;
    if (i === focused) frame.focus({ preventScroll: true });
  });
  etag = response.headers.get("ETag");
  if (performance.now() - toldAt < QUIET) return;
  toldAt = performance.now();
  status.textContent = "";
  status.textContent = status.dataset.text;
}

async function keepCurrent() {
  try {
    await refresh();
  } catch {
    // No connection: what is on the page stays, and the next try may reach the site.
  }
  setTimeout(keepCurrent, EVERY);
}
setTimeout(keepCurrent, EVERY);

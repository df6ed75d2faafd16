// The time as the site has it. A phone's clock can be years off: what it differs by is learned
// from the site's answers and kept for when there is no network.

const TOLERANCE = 120000; // below two minutes it is the way that takes the time, not the clock
let difference = 0;

/** Take over the difference that was kept before. */
export async function readClock(phone) {
  const kept = await phone.look(["settings"], (tables) => tables.get("settings", "clock"));
  if (kept) difference = kept.value;
}

/** Learn from the site's time, in milliseconds since 1970. */
export async function setClock(phone, time) {
  if (!Number.isFinite(time)) return;
  const found = time - Date.now();
  const value = Math.abs(found) < TOLERANCE ? 0 : found;
  if (Math.abs(value - difference) < TOLERANCE && value !== 0) return;
  difference = value;
  await phone.change(["settings"], (tables) => tables.put("settings", { key: "clock", value }));
}

/** Return the site's time in milliseconds since 1970. */
export function now() {
  return Date.now() + difference;
}

/** Return the site's time as ISO 8601. */
export function timestamp() {
  return new Date(now()).toISOString();
}

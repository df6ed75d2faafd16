// What makes a lesson work without network: the service worker, and the lesson's pictures.

const PICTURES = "pictures";

/** Have the site open without network on this phone, in the language of this page. */
export async function registerWorker({ worker, locale }) {
  if (!navigator.serviceWorker) return;
  let registration;
  try {
    // As a module it can deliver answers while no page is open (Background Sync).
    registration = await navigator.serviceWorker.register(`${worker}?module`, { type: "module" });
  } catch (error) {
    registration = await navigator.serviceWorker.register(worker).catch(() => null);
  }
  if (!registration) return;
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ type: "keep", locale });
  offerChange(registration);
}

/** Keep the pictures of a lesson on this phone. Without one of them the lesson can be played. */
export async function keepPictures({ pictures }) {
  if (typeof caches === "undefined") return;
  try {
    const cache = await caches.open(PICTURES);
    const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    const missing = Object.values(pictures).filter((address) => !known.has(address));
    await Promise.all(missing.map((address) => cache.add(address).catch(() => {})));
  } catch (error) {
    // No room for them: the lesson goes on without.
  }
}

/** A newer version takes over when nobody is in the middle of a lesson: the worker looks. */
function offerChange(registration) {
  const offer = () => registration.waiting && registration.waiting.postMessage({ type: "take-over" });
  offer();
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    if (installing) installing.addEventListener("statechange", offer);
  });
}

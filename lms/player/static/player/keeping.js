// What makes a lesson work without network: the service worker, and the files of the lesson.

const PICTURES = "pictures";

/** A film larger than this is kept when somebody asks for it: 5 MB are a minute of a slow line. */
export const MOST_UNASKED = 5_000_000;

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

/**
 * Keep pictures, recordings and small films of a lesson on this phone. Without one of them the
 * lesson can be played.
 */
export async function keepPictures({ pictures, media = {} }) {
  if (typeof caches === "undefined") return;
  try {
    const cache = await caches.open(PICTURES);
    const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    const small = Object.values(media).filter(({ size }) => size <= MOST_UNASKED);
    const wanted = [...Object.values(pictures), ...small.map(({ address }) => address)];
    const missing = wanted.filter((address) => !known.has(address));
    await Promise.all(missing.map((address) => cache.add(address).catch(() => {})));
  } catch (error) {
    // No room for them: the lesson goes on without.
  }
}

/** Keep a film with its captions on this phone; return whether there was room and a connection. */
export async function keepFilm(addresses) {
  try {
    const cache = await caches.open(PICTURES);
    await cache.addAll(addresses);
    return true;
  } catch (error) {
    return false;
  }
}

/** Return whether a file is kept on this phone; null where nothing can be kept. */
export async function isKept(address) {
  if (typeof caches === "undefined") return null;
  try {
    return Boolean(await caches.match(address, { cacheName: PICTURES, ignoreVary: true }));
  } catch (error) {
    return null;
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

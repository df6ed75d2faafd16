// When to deliver: after each move, when the network is back, when the page is shown again; after
// trouble with pauses that double up to five minutes, a little different on each phone.

import { NotNow, deliver } from "./delivery.js";

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 300000;

/** Deliver in the background from now on; `report(arrived)` is called after each try. */
export function startCourier(phone, addresses, report = () => {}) {
  let pause = FIRST_PAUSE;
  let notBefore = 0;
  let timer = null;
  let underWay = Promise.resolve();

  async function tryNow() {
    clearTimeout(timer);
    let arrived = 0;
    try {
      arrived = await deliver(phone, addresses);
      pause = FIRST_PAUSE;
      notBefore = 0;
    } catch (error) {
      const wait = Math.max(error.wait || 0, pause * (0.75 + Math.random() / 4));
      notBefore = performance.now() + wait;
      timer = setTimeout(wake, wait);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      askForSync();
      if (!(error instanceof NotNow)) throw error; // whatever it was: what waits is tried again
    }
    await report(arrived);
  }

  /** Deliver now; while a try is under way, another one follows it. */
  function wake() {
    underWay = underWay.then(tryNow, tryNow);
    return underWay;
  }

  /** Deliver soon: there is something new. A site that needs a pause still gets it. */
  function notice() {
    return performance.now() < notBefore ? report(0) : wake();
  }

  window.addEventListener("online", wake);
  window.addEventListener("pageshow", (event) => event.persisted && wake());
  document.addEventListener("visibilitychange", () => document.hidden || wake());
  return { wake, notice };
}

/** Ask the browser to wake the service worker when the network is back (Background Sync). */
async function askForSync() {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration || !registration.sync) return;
  try {
    await registration.sync.register("deliver");
  } catch (error) {
    // The browser does not allow it: the next page delivers.
  }
}

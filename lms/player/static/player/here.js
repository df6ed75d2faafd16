// Who is here, on this phone and on this page, and what waits to be sent. One for each page.

import { readClock, setClock } from "./clock.js";
import { startCourier } from "./courier.js";
import { describeDelivery } from "./delivery.js";
import { watchIdle } from "./idle.js";
import { registerWorker } from "./keeping.js";
import { closeCompartments, findActive, openCompartment } from "./learners.js";
import { finishLeaving, isLeaving, stay, watchSignOut } from "./leaving.js";
import { remember } from "./memory.js";
import { drop } from "./outbox.js";
import { openPhone } from "./phone.js";
import { showStanding } from "./standing.js";
import { takeWords } from "./words.js";

const said = document.querySelector("script[data-phone]").dataset;

/** Where the site takes what, by name. */
export const addresses = said;

/** What the page was given for the player, or null on other pages. */
export const page = readPage();

/** {phone, learner or null, courier}, once the phone is open and it is clear who holds it. */
export const here = arrive();

async function arrive() {
  let learner = null;
  let isFirst = true;
  const phone = await openPhone(() => setTimeout(report));
  await readClock(phone);
  if (said.now) await setClock(phone, Number(said.now) * 1000);
  learner = await recognize(phone);
  const courier = startCourier(phone, addresses, report);

  /** Show how the answers of who is here stand, wherever the page has a place for it. */
  async function report(arrived = 0) {
    const place = document.querySelector(".play-delivery");
    if (place && place.dataset.reload && arrived && isFirst) location.reload();
    isFirst = false;
    if (!place || !learner || !page) return;
    const how = await describeDelivery(phone, learner.id);
    showStanding(place, how, phone.isKept, (ids) => drop(phone, ids).then(() => report()));
  }

  if (learner) {
    watchSignOut(phone, learner, addresses);
    await watchIdle(phone, learner, addresses);
  }
  if (learner || page) registerWorker(said);
  courier.wake();
  return { phone, learner, courier };
}

/** Return whose compartment is open: what the site says counts, where it could be asked. */
async function recognize(phone) {
  if ("shell" in said) return findActive(phone);
  if (said.learner && (await isLeaving(phone)) === said.learner) {
    // They had signed out while there was no network: the site learns it now.
    document.documentElement.hidden = true;
    await finishLeaving(phone, addresses);
    location.replace("/");
    return new Promise(() => {});
  }
  await stay(phone);
  if (said.learner) {
    remember();
    await openCompartment(phone, { id: said.learner, name: said.name });
  } else {
    await closeCompartments(phone);
  }
  return findActive(phone);
}

/** Read what the page hands over; every page of a learner has the words of shared phones. */
function readPage() {
  const read = (id) => {
    const found = document.getElementById(id);
    return found && JSON.parse(found.textContent);
  };
  const given = read("player-page");
  takeWords(given ? given.words : read("player-words") || {});
  return given;
}

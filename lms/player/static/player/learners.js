// Who is who on a phone that goes from hand to hand. Each learner has a compartment; one is open.
// A closed one is neither shown nor offered: what it has not sent yet is sent, then it is erased.

const IDLE = 3600000;
const EVERYTHING = ["learners", "attempts", "outbox", "lists", "settings"];

/** Return the learner whose compartment is open, or null. */
export async function findActive(phone) {
  return phone.look(["learners", "settings"], async (tables) => {
    const active = await tables.get("settings", "active");
    return (active && active.value && (await tables.get("learners", active.value))) || null;
  });
}

/** Return a learner's compartment, open or closed, or null. */
export async function findLearner(phone, id) {
  return (await phone.look(["learners"], (tables) => tables.get("learners", id))) || null;
}

/** Open the compartment of who is signed in, {id, name}, and close every other one. */
export async function openCompartment(phone, { id, name }) {
  await phone.change(EVERYTHING, async (tables) => {
    await closeOthers(tables, id);
    const known = await tables.get("learners", id);
    await tables.put("learners", { client: null, ...known, id, name, touched: Date.now() });
    await tables.put("settings", { key: "active", value: id });
  });
  // Some browsers ask the reader: the answer is not waited for, and changes nothing here.
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
}

/** Close every compartment: nobody is signed in. */
export async function closeCompartments(phone) {
  await phone.change(EVERYTHING, async (tables) => {
    await closeOthers(tables, null);
    await tables.put("settings", { key: "active", value: null });
  });
}

/** Change something of a learner's compartment. */
export async function noteOf(phone, id, changes) {
  await phone.change(["learners"], async (tables) => {
    const known = await tables.get("learners", id);
    if (known) await tables.put("learners", { ...known, ...changes });
  });
}

/** Return whether nobody has touched the phone for so long that somebody else may hold it. */
export function isIdle(learner) {
  return Math.abs(Date.now() - learner.touched) > IDLE;
}

/** Erase closed compartments from which everything has been sent. */
export async function eraseEmptied(phone) {
  await phone.change(EVERYTHING, async (tables) => {
    const active = await tables.get("settings", "active");
    const open = active ? active.value : null;
    await eraseSent(tables, open);
    const rows = [...(await tables.all("outbox")), ...(await tables.all("attempts"))];
    const held = new Set(rows.map(({ learner }) => learner));
    for (const { id } of await tables.all("learners")) {
      if (id !== open && !held.has(id)) await tables.remove("learners", id);
    }
  });
}

async function closeOthers(tables, open) {
  for (const learner of await tables.all("learners")) {
    if (learner.id === open) continue;
    // Of a closed compartment only what is needed to send stays, and no name.
    await tables.put("learners", { id: learner.id, client: learner.client, touched: 0 });
    await tables.remove("lists", learner.id);
  }
  await eraseSent(tables, open);
}

/** Erase of the closed compartments how far somebody is, where the site knows it, too. */
async function eraseSent(tables, open) {
  for (const save of await tables.all("attempts")) {
    if (save.learner !== open && save.isSent) await tables.remove("attempts", save.key);
  }
}

// Statements on their way to the site: in order, each once, none lost. One that the site refuses
// is set aside with the reason and does not hold up the others.

/** Put a learner's statements at the end of the queue, inside a change of `outbox` and `settings`. */
export async function queue(tables, learner, statements) {
  const last = await tables.get("settings", "last");
  let place = last ? last.value : 0;
  for (const statement of statements) {
    if (await tables.get("outbox", statement.id)) continue;
    place += 1;
    await tables.put("outbox", { id: statement.id, learner, place, statement, reason: null });
  }
  await tables.put("settings", { key: "last", value: place });
}

/** Return the next statements of a learner, in the order in which they came about. */
export async function listWaiting(phone, learner, most) {
  const rows = await listRows(phone, learner);
  return rows.filter(({ reason }) => reason === null).slice(0, most);
}

/** Return what the site refused of a learner's. */
export async function listRefused(phone, learner) {
  const rows = await listRows(phone, learner);
  return rows.filter(({ reason }) => reason !== null);
}

/** Return the ids of the learners who have something to send. */
export async function listSenders(phone) {
  const rows = await listRows(phone);
  return [...new Set(rows.filter(({ reason }) => reason === null).map(({ learner }) => learner))];
}

/** Forget statements: the site has them, or a teacher has seen that it refused them. */
export async function drop(phone, ids) {
  await phone.change(["outbox"], (tables) =>
    Promise.all(ids.map((id) => tables.remove("outbox", id))),
  );
}

/** Set one statement aside, with what the site said about it. */
export async function setAside(phone, row, reason) {
  await phone.change(["outbox"], (tables) => tables.put("outbox", { ...row, reason }));
}

async function listRows(phone, learner = null) {
  const rows = await phone.look(["outbox"], (tables) => tables.all("outbox"));
  return rows
    .filter((row) => learner === null || row.learner === learner)
    .sort((a, b) => a.place - b.place);
}

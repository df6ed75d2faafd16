// What is kept on this phone: tables in IndexedDB. Where it is missing, full or taken away by the
// browser, everything goes on in memory, and whoever opened the phone is told once.

const NAME = "safe-harbour";
const VERSION = 1;
const TABLES = {
  learners: "id", // a compartment each: account, record client, help, when it was last touched
  attempts: "key", // how far each learner is in each activity
  outbox: "id", // statements that the site does not have yet
  documents: "key", // lesson documents, which belong to nobody
  lists: "learner", // what a learner is asked to do, for their start page
  settings: "key",
};

/** Open the phone. `onTrouble` is called when nothing can be kept from now on. */
export async function openPhone(onTrouble = () => {}) {
  const phone = new Phone(onTrouble);
  await phone.open();
  return phone;
}

class Phone {
  constructor(onTrouble) {
    this.onTrouble = onTrouble;
    this.database = null;
    this.memory = null;
    this.seen = emptyTables();
  }

  /** Whether what is written outlasts this page. */
  get isKept() {
    return this.memory === null;
  }

  async open() {
    try {
      this.database = await openDatabase();
    } catch (error) {
      await this.forget();
    }
  }

  /** Return what `work(tables)` returns; it only reads. */
  async look(names, work) {
    return this.run(names, "readonly", work);
  }

  /**
   * Return what `work(tables)` returns, once all that it wrote is kept, or nothing of it. What it
   * throws by itself undoes it and is thrown on; trouble of the storage is never thrown.
   */
  async change(names, work) {
    return this.run(names, "readwrite", work);
  }

  async run(names, mode, work) {
    if (this.memory) return runInMemory(this.memory, work);
    const written = [];
    try {
      const result = await runInDatabase(this.database, names, mode, work, written);
      for (const [name, key, row] of written) keepIn(this.seen[name], key, row);
      return result;
    } catch (error) {
      if (!(error instanceof StorageTrouble || error instanceof DOMException)) throw error;
      await this.forget();
      return runInMemory(this.memory, work);
    }
  }

  /** Go on in memory, with what can still be read and what this page has written itself. */
  async forget() {
    const rows = emptyTables();
    for (const name of Object.keys(TABLES)) {
      const kept = await this.readAll(name);
      for (const row of kept) rows[name].set(row[TABLES[name]], row);
      for (const [key, row] of this.seen[name]) keepIn(rows[name], key, row);
    }
    this.memory = rows;
    this.database = null;
    this.onTrouble();
  }

  async readAll(name) {
    if (!this.database) return [];
    try {
      return await runInDatabase(this.database, [name], "readonly", (all) => all.all(name), []);
    } catch (error) {
      return [];
    }
  }
}

/** The storage failed, whatever was asked of it. */
class StorageTrouble extends Error {}

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const [name, key] of Object.entries(TABLES)) {
        if (!request.result.objectStoreNames.contains(name)) {
          request.result.createObjectStore(name, { keyPath: key });
        }
      }
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another page keeps an older version open"));
  });
}

async function runInDatabase(database, names, mode, work, written) {
  let transaction;
  try {
    // "strict": an answer that the page shows as given is on the disk, not on its way there.
    transaction = database.transaction(names, mode, { durability: "strict" });
  } catch (error) {
    throw new StorageTrouble(error.name);
  }
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(new StorageTrouble(String(transaction.error)));
  });
  done.catch(() => {}); // it is awaited below, unless `work` failed first
  let result;
  try {
    result = await work(tablesOf(transaction, written));
  } catch (error) {
    stop(transaction);
    throw error;
  }
  await done;
  return result;
}

function tablesOf(transaction, written) {
  const ask = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new StorageTrouble(String(request.error)));
    });
  const table = (name) => transaction.objectStore(name);
  return {
    get: (name, key) => ask(table(name).get(key)),
    all: (name) => ask(table(name).getAll()),
    put(name, row) {
      written.push([name, row[TABLES[name]], row]);
      return ask(table(name).put(row));
    },
    remove(name, key) {
      written.push([name, key, null]);
      return ask(table(name).delete(key));
    },
  };
}

async function runInMemory(rows, work) {
  const written = [];
  const find = (name, key) => {
    const latest = written.filter(([other, its]) => other === name && its === key).pop();
    return latest ? latest[2] : rows[name].get(key);
  };
  const result = await work({
    get: async (name, key) => find(name, key) || undefined,
    async all(name) {
      const keys = new Set([...rows[name].keys(), ...keysOf(written, name)]);
      return [...keys].map((key) => find(name, key)).filter(Boolean);
    },
    async put(name, row) {
      written.push([name, row[TABLES[name]], row]);
    },
    async remove(name, key) {
      written.push([name, key, null]);
    },
  });
  for (const [name, key, row] of written) keepIn(rows[name], key, row);
  return result;
}

function keysOf(written, name) {
  return written.filter(([other]) => other === name).map(([, key]) => key);
}

function keepIn(rows, key, row) {
  if (row) rows.set(key, row);
  else rows.delete(key);
}

function emptyTables() {
  return Object.fromEntries(Object.keys(TABLES).map((name) => [name, new Map()]));
}

function stop(transaction) {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended already.
  }
}

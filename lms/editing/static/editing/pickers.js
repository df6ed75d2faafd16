// Lists that the editor picks from: the steps of this lesson, and what stands beside a card.
//
// A block is known by its UUID from the moment it is added, so a choice can lead to a step that is
// not saved yet. What is offered is read from the fields on the page, whenever a list is opened.

(() => {
  const TELLING = ["caption", "text", "prompt", "statement", "title", "label"];
  const LONGEST = 60;

  // A lesson has thousands of fields: for all lists that are filled together they are found once.
  let fields = null;
  let lists = null;

  const together = (work) => {
    fields = new Map();
    lists = new Map();
    for (const field of document.querySelectorAll("input, select, textarea")) {
      if (!fields.has(field.name)) fields.set(field.name, field);
    }
    try {
      work();
    } finally {
      fields = null;
      lists = null;
    }
  };

  const remember = (key, make) => {
    if (!lists) return make();
    if (!lists.has(key)) lists.set(key, make());
    return lists.get(key);
  };

  const fieldOf = (name) => (fields ? fields.get(name) : document.getElementsByName(name)[0]);

  const valueOf = (name) => fieldOf(name)?.value ?? "";

  const shorten = (text) => {
    const line = text.replace(/\s+/g, " ").trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  };

  const wordsOf = (prefix) => {
    for (const field of TELLING) {
      const words = valueOf(`${prefix}-value-${field}`);
      if (words) return shorten(words);
    }
    return "";
  };

  const entriesOf = (prefix) => {
    const count = Number(valueOf(`${prefix}-count`)) || 0;
    const found = [];
    for (let place = 0; place < count; place += 1) {
      const entry = `${prefix}-${place}`;
      if (fieldOf(`${entry}-id`) && valueOf(`${entry}-deleted`) !== "1") {
        found.push({
          id: valueOf(`${entry}-id`),
          order: Number(valueOf(`${entry}-order`)),
          kind: valueOf(`${entry}-type`),
          prefix: entry,
        });
      }
    }
    return found.sort((a, b) => a.order - b.order);
  };

  const kindLabel = (kind) => {
    const labels = JSON.parse(document.getElementById("step-kinds")?.textContent ?? "{}");
    return labels[kind] ?? kind;
  };

  const labelSteps = (field) =>
    entriesOf(field).map((entry, place) => ({
      ...entry,
      label: `${place + 1} · ${kindLabel(entry.kind)} · ${wordsOf(entry.prefix) || "…"}`,
    }));

  const listSteps = (name, kind) => {
    const field = name.slice(0, name.search(/-\d+-value/));
    return remember(field, () => labelSteps(field))
      .filter((entry) => !name.startsWith(`${entry.prefix}-value`) || !kind)
      .filter((entry) => !kind || entry.kind === kind)
      .map(({ id, label }) => ({ id, label }));
  };

  const listSiblings = (name, source) => {
    let prefix = name;
    while (prefix.includes("-")) {
      prefix = prefix.slice(0, prefix.lastIndexOf("-"));
      const list = `${prefix}-${source}`;
      if (fieldOf(`${list}-count`)) {
        return entriesOf(list).map((entry, place) => ({
          id: entry.id,
          label: wordsOf(entry.prefix) || `${place + 1}`,
        }));
      }
    }
    return [];
  };

  const pickers = new Set();

  class BoundPicker {
    constructor(element, name, what) {
      this.element = element;
      this.name = name;
      this.what = what;
      this.idForLabel = element.id;
      this.picked = [];
      pickers.add(this);
      for (const event of ["focusin", "pointerdown"]) {
        element.addEventListener(event, () => together(() => this.refresh()));
      }
      element.addEventListener("change", () => this.read());
    }

    offers() {
      return this.what.source
        ? listSiblings(this.name, this.what.source)
        : listSteps(this.name, this.what.kind);
    }

    read() {
      this.picked = this.what.many
        ? [...this.element.querySelectorAll("input:checked")].map((input) => input.value)
        : [this.element.value].filter(Boolean);
    }

    refresh() {
      const offers = this.offers();
      const known = new Set(offers.map((offer) => offer.id));
      const gone = this.picked.filter((id) => !known.has(id)).map((id) => ({ id, label: "?" }));
      const key = JSON.stringify([offers, gone, this.picked]);
      if (key === this.shown) return;
      this.shown = key;
      if (this.what.many) this.showTicks(offers);
      else this.showOptions([{ id: "", label: "—" }, ...offers, ...gone]);
    }

    showOptions(offers) {
      this.element.replaceChildren(
        ...offers.map(({ id, label }) => new Option(label, id, false, this.picked.includes(id))),
      );
    }

    showTicks(offers) {
      this.element.replaceChildren(
        ...offers.map(({ id, label }) => {
          const tick = document.createElement("input");
          Object.assign(tick, { type: "checkbox", name: this.name, value: id });
          tick.checked = this.picked.includes(id);
          const line = document.createElement("label");
          line.append(tick, ` ${label}`);
          return line;
        }),
      );
    }

    getState() {
      return this.what.many ? this.picked : (this.picked[0] ?? "");
    }

    getValue() {
      return this.getState();
    }

    setState(state) {
      this.picked = [state ?? []].flat().filter(Boolean);
      this.shown = null;
      if (this.what.many) this.showTicks(this.picked.map((id) => ({ id, label: "…" })));
      else this.showOptions([{ id: "", label: "—" }, ...this.picked.map((id) => ({ id, label: "…" }))]);
      later();
    }

    getTextLabel() {
      return null;
    }

    setInvalid(invalid) {
      this.element.toggleAttribute("aria-invalid", Boolean(invalid));
    }

    focus() {
      (this.element.querySelector("input") ?? this.element).focus();
    }

    setCapabilityOptions() {}
  }

  class Picker {
    constructor(html, what) {
      this.html = html;
      this.what = what;
    }

    render(placeholder, name, id, initialState) {
      const holder = document.createElement("div");
      holder.innerHTML = this.html.replaceAll("__NAME__", name).replaceAll("__ID__", id).trim();
      const element = holder.firstElementChild;
      placeholder.replaceWith(element);
      const bound = new BoundPicker(element, name, this.what);
      bound.setState(initialState);
      return bound;
    }
  }

  const refreshAll = () => {
    for (const picker of pickers) {
      if (!picker.element.isConnected) pickers.delete(picker);
      else if (picker.picked.length || picker.what.many) picker.refresh();
    }
  };

  let waiting = 0;
  const later = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => together(refreshAll), 400);
  };
  document.addEventListener("input", later);

  // An item measures an outcome of its own module, or how learners feel: others are not offered.
  const narrowOutcomes = (event) => {
    const module = document.querySelector("[data-module]")?.dataset.module;
    const list = event.target.closest?.("select");
    if (!module || !list?.querySelector(`option[value^="${module}."]`)) return;
    for (const group of list.querySelectorAll("optgroup")) {
      const isOffered = [...group.children].some(
        ({ value, selected }) =>
          selected || value.startsWith(`${module}.`) || value.startsWith("wellbeing."),
      );
      if (!isOffered) group.remove();
    }
  };
  document.addEventListener("focusin", narrowOutcomes);
  document.addEventListener("pointerdown", narrowOutcomes);

  // A copied step has new UUIDs inside; what pointed to the old ones points to the new.
  const pairIds = (before, after, pairs) => {
    if (!before || !after || typeof before !== "object") return;
    if (before.id && after.id && before.id !== after.id) pairs.set(before.id, after.id);
    for (const key of Object.keys(before)) pairIds(before[key], after[key], pairs);
  };

  const replaceIds = (state, pairs) => {
    if (typeof state === "string") return pairs.get(state) ?? state;
    if (Array.isArray(state)) return state.map((each) => replaceIds(each, pairs));
    if (!state || typeof state !== "object") return state;
    return Object.fromEntries(
      Object.entries(state).map(([key, each]) => [key, replaceIds(each, pairs)]),
    );
  };

  class KindBlock extends window.wagtailStreamField.blocks.StructBlock {
    getDuplicatedState() {
      const copied = super.getDuplicatedState();
      const pairs = new Map();
      pairIds(this.getState(), copied, pairs);
      return replaceIds(copied, pairs);
    }
  }

  class KindBlockDefinition extends window.wagtailStreamField.blocks.StructBlockDefinition {
    render(placeholder, prefix, initialState, initialError, parentCapabilities) {
      return new KindBlock(
        this,
        placeholder,
        prefix,
        initialState,
        initialError,
        parentCapabilities,
      );
    }
  }

  window.telepath.register("safe-harbour.Picker", Picker);
  window.telepath.register("safe-harbour.KindBlock", KindBlockDefinition);
})();

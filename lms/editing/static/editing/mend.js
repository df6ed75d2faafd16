// What is to mend stands in a panel, and at each step that it is about. Both follow what is saved.

const panel = () => document.querySelector("[data-mend]");

const sectionOf = (block) =>
  document.querySelector(`input[type="hidden"][value="${block}"][name$="-id"]`)?.parentElement;

const show = () => {
  for (const old of document.querySelectorAll(".step-remarks")) old.remove();
  const data = document.getElementById("mend-at-blocks");
  const byBlock = new Map();
  for (const remark of JSON.parse(data?.textContent ?? "[]")) {
    byBlock.set(remark.block, [...(byBlock.get(remark.block) ?? []), remark]);
  }
  for (const [block, remarks] of byBlock) {
    const section = sectionOf(block);
    const heading = section?.querySelector("[data-panel-heading]");
    if (!heading) continue;
    const list = document.createElement("ul");
    list.className = "step-remarks";
    for (const { message, isError } of remarks) {
      const line = document.createElement("li");
      line.className = isError ? "step-remarks__error" : "step-remarks__warning";
      line.textContent = message;
      list.append(line);
    }
    heading.closest("[data-panel] > *, .w-panel__header").after(list);
  }
};

const open = (block) => {
  const section = sectionOf(block);
  const toggle = section?.querySelector("[data-panel-toggle]");
  if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  section?.scrollIntoView({ behavior: "smooth", block: "start" });
  toggle?.focus({ preventScroll: true });
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-mend-block]");
  if (!link) return;
  event.preventDefault();
  open(link.dataset.mendBlock);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-mend-field]");
  if (!link) return;
  event.preventDefault();
  const field = document.querySelector(`[name="${link.dataset.mendField}"]`);
  const tab = field?.closest('[role="tabpanel"]');
  if (tab) document.querySelector(`[role="tab"][href="#${tab.id}"]`)?.click();
  field?.focus();
});

const refresh = async () => {
  const address = panel()?.dataset.mendAddress;
  if (!address) return;
  const answer = await fetch(address, { headers: { "X-Requested-With": "XMLHttpRequest" } });
  if (!answer.ok) return;
  panel().innerHTML = await answer.text();
  show();
};

document.addEventListener("w-autosave:success", refresh);
window.addEventListener("load", () => window.setTimeout(show, 0));

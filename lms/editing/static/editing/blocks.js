// The blocks of the editor: which step something belongs to, and the way to a step.

/** Return the element of the step that this element is in, or null. */
export const stepAround = (element) => {
  let path = element.closest("[data-contentpath]");
  while (path) {
    const outer = path.parentElement.closest("[data-contentpath]");
    if (outer && outer.dataset.contentpath === "steps") return path;
    path = outer;
  }
  return null;
};

/** Open the tab of the steps, and in it the step with this UUID. */
export const goToStep = (block) => {
  const section = document.querySelector(`[data-contentpath="${CSS.escape(block)}"]`);
  if (!section) return;
  const tab = section.closest('[role="tabpanel"]');
  if (tab) document.querySelector(`[role="tab"][href="#${tab.id}"]`)?.click();
  const toggle = section.querySelector("[data-panel-toggle]");
  if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  section.scrollIntoView({ block: "start" });
  toggle?.focus({ preventScroll: true });
};

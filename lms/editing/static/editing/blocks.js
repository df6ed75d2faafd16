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
  const panel = section.closest('[role="tabpanel"]');
  if (!panel?.hidden) {
    open(section);
    return;
  }
  // Wagtail turns to the other tab a moment after the click: only then there is a place to go to.
  const shown = new MutationObserver(() => {
    shown.disconnect();
    requestAnimationFrame(() => open(section));
  });
  shown.observe(panel, { attributes: true, attributeFilter: ["hidden"] });
  document.querySelector(`[role="tab"][href="#${panel.id}"]`).click();
};

const open = (section) => {
  const toggle = section.querySelector("[data-panel-toggle]");
  if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  section.scrollIntoView({ block: "start", behavior: "instant" });
  toggle?.focus({ preventScroll: true });
};

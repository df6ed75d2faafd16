// In the editor: tells the preview which step is being worked on, and goes to the step that the
// preview asks for. A preview in another tab hears it as well.

import { goToStep, stepAround } from "./blocks.js";

const page = location.pathname;
const channel = new BroadcastChannel("safe-harbour-preview");

document.addEventListener("focusin", ({ target }) => {
  const block = stepAround(target)?.dataset.contentpath;
  if (!block) return;
  // A preview that is loaded later looks here.
  sessionStorage.setItem(`preview-focus ${page}`, block);
  channel.postMessage({ page, shows: block });
});

channel.addEventListener("message", ({ data }) => {
  if (data.page === page && data.edits) goToStep(data.edits);
});

// Collects the three taps on the page and sends them at once. Without it, each tap is sent alone.
const form = document.querySelector("[data-pin]");
const dots = form?.querySelectorAll(".pin-dots li");
const status = form?.querySelector("[data-pin-status]");

form?.addEventListener("submit", (event) => {
  const taken = form.querySelectorAll("input[name=tap]").length + 1;
  if (!event.submitter?.value || taken >= dots.length) return;
  event.preventDefault();
  const tap = Object.assign(document.createElement("input"), {
    type: "hidden", name: "tap", value: event.submitter.value,
  });
  // Before the pictures: fields are sent in the order of the page, and the tap just made comes last.
  dots[0].parentElement.before(tap);
  dots[taken - 1].classList.add("is-filled");
  status.textContent = status.textContent.replace(/\p{Nd}+/u, String(taken + 1));
});

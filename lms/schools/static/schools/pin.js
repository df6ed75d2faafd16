// Collects the three taps on the page and sends them at once. Without it, each tap is sent alone.
const form = document.querySelector("[data-pin]");

form?.addEventListener("submit", (event) => {
  const dots = form.querySelectorAll(".pin-dots li");
  const taken = form.querySelectorAll("input[name=tap]").length + 1;
  if (!event.submitter?.value || taken >= dots.length) return;
  event.preventDefault();
  // Before the buttons: the third tap is sent from its button's place, and order matters.
  form.querySelector("button").closest("ul").before(Object.assign(
    document.createElement("input"), { type: "hidden", name: "tap", value: event.submitter.value },
  ));
  dots[taken - 1].classList.add("is-filled");
  const words = form.querySelectorAll("[data-pin-status]")[taken];
  form.querySelector("[role=status]").textContent = words.content.textContent;
});

// The button that opens the browser's print dialogue. The browser's own menu does the same.
document.querySelector("[data-print]")?.addEventListener("click", () => window.print());

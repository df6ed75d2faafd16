// Making elements. What is inside is always text or another element, never HTML.

/** Return an element with these attributes (true: present, false or null: absent) and content. */
export function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.flat(Infinity).filter((part) => part || part === 0));
  return element;
}

/** Return an icon: a drawing that says nothing to a screen reader. */
export function icon(name) {
  return make("span", { class: `icon icon-${name}`, "aria-hidden": "true" });
}

/** Return a copy of what a template of the page holds. */
export function copyTemplate(id) {
  return document.getElementById(id).content.cloneNode(true);
}

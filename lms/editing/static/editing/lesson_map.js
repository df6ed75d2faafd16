// Draws the map of a lesson: the boxes are those of the list below it, the arrows come with the
// page, and dagre finds a place for each. In the editor the map stands in a tab of its own, and is
// asked for anew whenever the tab is opened.

import { goToStep } from "./blocks.js";
import { Graph, layout } from "./vendor/dagre.esm.js";

const SVG = "http://www.w3.org/2000/svg";
const SMALLEST = 0.1;
const BIGGEST = 2;
const STEP = 1.25;
const MARGIN = 24;
const DOCK = 18;
const CORNER = 28;

const make = (tag, className, text = "") => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

const makeSvg = (tag, attributes) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const kindOf = (arrow) => (arrow.to ? arrow.kind : "nowhere");

/** Draw the map in this section, where it is to be drawn. */
const draw = (section) => {
  const drawing = section.querySelector("[data-map-drawing]");
  const data = section.querySelector("#lesson-map-arrows");
  if (!drawing || !data) return;
  drawing.hidden = false;
  const view = drawing.querySelector("[data-map-view]");
  const sheet = drawing.querySelector("[data-map-sheet]");
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 36, ranksep: 44, edgesep: 24, rankalign: "top", marginx: MARGIN, marginy: MARGIN });

  const put = (id, element) => {
    sheet.append(element);
    graph.setNode(id, { element, width: element.offsetWidth, height: element.offsetHeight });
  };
  const all = JSON.parse(data.textContent);
  const headOf = findRuns(all);
  const stacks = new Map();
  for (const row of section.querySelectorAll("[data-map-step]")) {
    const head = headOf(row.dataset.mapStep);
    if (!stacks.has(head)) stacks.set(head, make("div", "map-stack"));
    stacks.get(head).append(row.querySelector(".map-box").cloneNode(true));
  }
  for (const [head, stack] of stacks) put(head, stack);
  for (const [place, arrow] of all.entries()) {
    const from = headOf(arrow.from);
    if (arrow.to && headOf(arrow.to) === from && arrow.kind === "next") continue;
    const to = arrow.to ? headOf(arrow.to) : `nowhere ${place}`;
    if (!arrow.to) {
      const { gone, nothing } = sheet.dataset;
      put(to, make("span", "map-ghost", arrow.isGone ? gone : nothing));
    }
    const label = arrow.words ? make("span", "map-label", arrow.words) : null;
    if (label) sheet.append(label);
    const size = label ? { width: label.offsetWidth, height: label.offsetHeight } : {};
    graph.setEdge(from, to, { ...size, labelpos: "c", label, kind: kindOf(arrow) }, `${place}`);
  }
  layout(graph);

  const { width, height } = graph.graph();
  const space = make("div", "map-space");
  view.append(space);
  space.append(sheet);
  Object.assign(sheet.style, { width: `${width}px`, height: `${height}px` });
  for (const id of graph.nodes()) place(graph.node(id).element, graph.node(id));
  const arrows = makeSvg("svg", { class: "map-arrows", width, height, "aria-hidden": "true" });
  arrows.append(makeTips());
  for (const edge of graph.edges()) {
    const { points, kind, label, x, y, width: wide, height: high } = graph.edge(edge);
    arrows.append(
      makeSvg("path", {
        class: `map-arrow map-arrow--${kind}`,
        d: toPath(dock(points, graph.node(edge.v), graph.node(edge.w))),
        "marker-end": `url(#map-tip-${kind})`,
      }),
    );
    if (label) place(label, { x, y, width: wide, height: high });
  }
  sheet.prepend(arrows);
  letZoom(drawing, view, space, sheet, width, height);
  const start = sheet.querySelector(".map-stack").getBoundingClientRect();
  const frame = view.getBoundingClientRect();
  view.scrollLeft += (start.left + start.right - frame.left - frame.right) / 2;
};

/**
 * Return a function from a step to the first step of its run. Steps of which each only leads to
 * the next one make a run, which is drawn as one stack: a lesson of sixty steps fits on a screen.
 */
const findRuns = (arrows) => {
  const count = (end) => {
    const counts = new Map();
    for (const arrow of arrows) counts.set(arrow[end], (counts.get(arrow[end]) ?? 0) + 1);
    return counts;
  };
  const leaving = count("from");
  const arriving = count("to");
  const before = new Map(
    arrows
      .filter(({ kind, from, to }) => kind === "next" && to && from !== to)
      .filter(({ from, to }) => leaving.get(from) === 1 && arriving.get(to) === 1)
      .map(({ from, to }) => [to, from]),
  );
  const heads = new Map();
  return (step) => {
    if (!heads.has(step)) {
      let head = step;
      while (before.has(head) && before.get(head) !== step) head = before.get(head);
      heads.set(step, before.has(head) ? step : head);
    }
    return heads.get(step);
  };
};

const place = (element, { x, y, width, height }) => {
  element.style.left = `${x - width / 2}px`;
  element.style.top = `${y - height / 2}px`;
};

const makeTips = () => {
  const tips = makeSvg("defs", {});
  for (const kind of ["next", "choice", "missed", "back", "nowhere"]) {
    const tip = makeSvg("marker", {
      id: `map-tip-${kind}`,
      viewBox: "0 0 10 10",
      refX: 9,
      refY: 5,
      markerWidth: 7,
      markerHeight: 7,
      orient: "auto-start-reverse",
    });
    tip.append(makeSvg("path", { d: "M0 0 10 5 0 10z", class: `map-tip map-tip--${kind}` }));
    tips.append(tip);
  }
  return tips;
};

/**
 * Return the points of an arrow that leaves below the last box of a stack and arrives on top of the
 * first. One that leads back up leaves, passes and arrives at the side on which it runs.
 */
const dock = (points, from, to) => {
  const between = points.slice(1, -1);
  const bottom = from.y + from.height / 2;
  const top = to.y - to.height / 2;
  if (top >= bottom) return [{ x: from.x, y: bottom }, ...between, { x: to.x, y: top }];
  const side = (box, near) => {
    const sign = Math.sign(near.x - box.x) || 1;
    const edge = box.x + sign * (box.width / 2);
    return { edge, lane: edge + sign * DOCK };
  };
  const [near] = between;
  const far = between[between.length - 1];
  const start = side(from, near);
  const end = side(to, far);
  const isBelow = far.y > to.y + to.height / 2;
  const isAbove = near.y < from.y - from.height / 2;
  return [
    { x: start.edge, y: bottom - DOCK },
    ...(isAbove ? [{ x: start.lane, y: bottom - DOCK }, { x: start.lane, y: near.y }] : []),
    ...between,
    ...(isBelow ? [{ x: end.lane, y: far.y }, { x: end.lane, y: top + DOCK }] : []),
    { x: end.edge, y: top + DOCK },
  ];
};

/** Return a way through these points with round corners. */
const toPath = (points) => {
  const towards = (from, to) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const part = Math.min(CORNER, length / 2) / length;
    return `${from.x + (to.x - from.x) * part} ${from.y + (to.y - from.y) * part}`;
  };
  const corners = points.slice(1, -1).map((point, place) => {
    return `L${towards(point, points[place])} Q${point.x} ${point.y} ${towards(point, points[place + 2])}`;
  });
  const last = points[points.length - 1];
  return `M${points[0].x} ${points[0].y} ${corners.join(" ")} L${last.x} ${last.y}`;
};

/** Let the drawing be made smaller and bigger, by buttons and by keys. */
const letZoom = (drawing, view, space, sheet, width, height) => {
  let scale = 1;
  const show = (wanted) => {
    scale = Math.min(BIGGEST, Math.max(SMALLEST, wanted));
    sheet.style.transform = `scale(${scale})`;
    Object.assign(space.style, { width: `${width * scale}px`, height: `${height * scale}px` });
  };
  const fit = (wide, high) => Math.min(1, wide / width, high / height);
  const zoom = (by) => {
    const middle = (view.scrollTop + view.clientHeight / 2) / scale;
    show(by ? scale * STEP ** by : fit(view.clientWidth, view.clientHeight));
    view.scrollTop = middle * scale - view.clientHeight / 2;
  };
  for (const button of drawing.querySelectorAll("[data-map-zoom]")) {
    button.addEventListener("click", () => zoom(Number(button.dataset.mapZoom)));
  }
  view.addEventListener("keydown", (event) => {
    const by = { "+": 1, "=": 1, "-": -1, 0: 0 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    zoom(by);
  });
  let before = 1;
  window.addEventListener("beforeprint", () => {
    before = scale;
    show(fit(700, 950));
  });
  window.addEventListener("afterprint", () => show(before));
  show(Math.max(0.6, fit(view.clientWidth, Infinity)));
};

/** In the editor: the tab of the map asks for it whenever it comes into view. */
const follow = (panel) => {
  const heading = panel.querySelector("[data-map-status]");
  const load = async () => {
    const answer = await fetch(panel.dataset.mapPanel).catch(() => null);
    if (!answer || !answer.ok) {
      heading.textContent = panel.dataset.mapFailed;
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const section = document.adoptNode(page.querySelector("[data-lesson-map]"));
    heading.textContent = "";
    panel.querySelector("[data-lesson-map]")?.remove();
    panel.append(section);
    draw(section);
  };
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) load();
  }).observe(heading);
  panel.addEventListener("click", (event) => {
    const link = event.target.closest("[data-map-block]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goToStep(link.dataset.mapBlock);
  });
};

for (const panel of document.querySelectorAll("[data-map-panel]")) follow(panel);
for (const section of document.querySelectorAll("[data-lesson-map]")) draw(section);
for (const button of document.querySelectorAll("[data-map-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Icons and small charts, as SVG made from numbers. A chart has a table beside it: what it shows is read without seeing it.

import { h } from "./dom.js";
import { number } from "./texts.js";

const SPACE = "http://www.w3.org/2000/svg";

// An element of SVG; null leaves an attribute out.
export function s(name, attributes = {}, ...children) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(key, value);
  made.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

const shapes = {
  phone: "M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3zM11 18h2",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2", shield: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z",
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20a6 6 0 0 1 12 0M16 4.500a3.500 3.500 0 0 1 0 6.500M17 14.500a6 6 0 0 1 4 5.500",
  check: "M5 12l5 5 9-10", cross: "M6 6l12 12M18 6L6 18", warn: "M12 4l9 16H3zM12 10v4M12 17h.01", pause: "M9 5v14M15 5v14",
  hand: "M8 12V6a1.500 1.500 0 0 1 3 0v5-6a1.500 1.500 0 0 1 3 0v6-5a1.500 1.500 0 0 1 3 0v8a6 6 0 0 1-6 6c-3 0-4-1-5-3l-2-4a1.500 1.500 0 0 1 2.500-1.500z",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z", swap: "M7 7h12l-3-3M17 17H5l3 3",
  two: "M8 8h11v12H8zM5 16V4h11", key: "M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12h9M17 12v4M20.500 12v3", erase: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13",
  plug: "M9 3v5M15 3v5M7 8h10v3a5 5 0 0 1-10 0zM12 16v5",
};

export const icon = (name) => s("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, s("path", { d: shapes[name] }));

// A bar of `part` in `all`, with its name and its number above it.
export const meter = (text, part, all, colour = null) => h("div", { class: "meter" }, h("div", {}, h("span", {}, text), h("b", {}, number(part))),
  s("svg", { class: "meter-bar", viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true" }, s("rect", { class: "all", width: 100, height: 4 }),
    s("rect", { class: ["part", colour].filter(Boolean).join(" "), width: all > 0 ? (part / all) * 100 : 0, height: 4 })));

// How a number went, from zero, so that a small change looks small. Nothing where there is one point only.
export function spark(values, colour) {
  if (values.length < 2) return null;
  const most = Math.max(...values, 1);
  const points = values.map((value, at) => `${((at * 84) / (values.length - 1)).toFixed(1)},${(23 - (value / most) * 20).toFixed(1)}`).join(" ");
  return s("svg", { class: ["spark", colour].filter(Boolean).join(" "), viewBox: "0 0 84 26", "aria-hidden": "true" }, s("polyline", { points }));
}

// The least round number that is at least so large.
function ceiling(value) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))));
  return [1, 2, 5, 10].map((of) => of * step).find((of) => of >= value) ?? value;
}

// Two layers over days, from zero. `days` are [name, lower, upper]; a pattern and a gap tell the layers apart.
export function layers(label, days) {
  const [width, height, left, foot] = [640, 192, 44, 22];
  const most = ceiling(Math.max(...days.map(([, lower, upper]) => lower + upper), 4));
  const x = (at) => left + (days.length > 1 ? (at * (width - left - 6)) / (days.length - 1) : 0);
  const y = (value) => height - foot - (value / most) * (height - foot - 12);
  const edge = (value) => days.map((day, at) => `${x(at).toFixed(1)} ${y(value(day)).toFixed(1)}`);
  const area = (low, high) => `M${edge(high).join("L")}L${edge(low).reverse().join("L")}Z`;
  const marks = [...new Set([0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(most * part)))];
  const named = days.map((day, at) => [day, at]).filter(([, at]) => at % Math.ceil(days.length / 5) === 0);
  return s("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
    s("defs", {}, s("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      s("rect", { class: "ground", width: 6, height: 6 }), s("rect", { class: "stripe", width: 2.5, height: 6 }))),
    marks.map((mark) => [s("line", { x1: left, x2: width - 6, y1: y(mark), y2: y(mark) }), s("text", { x: left - 6, y: y(mark) + 4, "text-anchor": "end" }, number(mark))]),
    s("path", { class: "bad", d: area(() => 0, ([, lower]) => lower) }),
    s("path", { class: "hold", d: area(([, lower]) => lower, ([, lower, upper]) => lower + upper) }),
    named.map(([[name], at]) => s("text", { x: x(at), y: height - 5, "text-anchor": at === 0 ? "start" : "middle" }, name)));
}

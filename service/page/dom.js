// Elements, made from text only: what Exchange, devices and people say is never read as HTML.

export const main = document.getElementById("main");

// An element. `on` holds listeners, `value` and `checked` are properties, everything else is an attribute; null leaves it out.
export function h(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "on") for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    else if (key === "checked" || key === "selected" || key === "disabled" || key === "hidden" || key === "required") made[key] = Boolean(value);
    else if (key !== "value") made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  // After the children: a choice has no value before it has options.
  if (attributes.value !== undefined && attributes.value !== null) made.value = attributes.value;
  return made;
}

export const number = (value) => Number(value ?? 0).toLocaleString();
export const counted = (value, one, many = `${one}s`) => `${number(value)} ${Number(value) === 1 ? one : many}`;
export const devicesWord = (value) => counted(value, "device");
export const or = (text) => (text === null || text === undefined || text === "" ? "–" : String(text));

export function time(text, never = "never") {
  if (!text) return h("span", {}, never);
  return h("time", { datetime: text, title: text }, new Date(text).toLocaleString());
}

// A sign and a word; the colour only repeats them.
export function state(table, value) {
  const [text, colour, sign] = table[value] ?? [value ?? "Not told", "", "?"];
  return h("span", { class: `state ${colour}`, "data-sign": sign }, text);
}

// A cell with a second, smaller line.
export const two = (first, second) => [or(first), second ? h("small", {}, second) : null];

export function button(text, press, attributes = {}) {
  const made = h("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", () => busy(made, press));
  return made;
}

// Nothing is sent twice by a second press, and what fails says so.
export async function busy(pressed, work) {
  if (pressed.getAttribute("aria-disabled") === "true") return;
  pressed.setAttribute("aria-disabled", "true");
  try { await work(); } catch (error) { say(error.message); } finally { pressed.removeAttribute("aria-disabled"); }
}

export const link = (text, href, attributes = {}) => h("a", { href, ...attributes }, text);

// A table that scrolls by itself where the window is narrow; rows are lists of cells.
export function table(label, heads, rows, none) {
  const body = h("tbody");
  const made = h("div", { class: "scroll", role: "region", "aria-label": label, tabindex: "0" },
    h("table", {}, h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))), body));
  const empty = h("p", { class: "empty" }, none ?? "There is nothing here.");
  const fill = (added, more = false) => {
    const lines = added.map((cells) => h("tr", {}, cells.map((cell) => h("td", {}, cell))));
    if (more) body.append(...lines); else body.replaceChildren(...lines);
    made.hidden = body.children.length === 0;
    empty.hidden = !made.hidden;
  };
  fill(rows);
  return { nodes: [made, empty], fill, body };
}

// Name and value pairs on a card.
export const facts = (pairs, attributes = {}) => h("dl", { class: "card facts", ...attributes },
  pairs.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));

export const section = (title, ...children) => h("section", {}, h("h2", {}, title), children);

// What the service found wrong, with what to do about it.
export function findings(all) {
  const words = { information: "Note", warning: "Warning", error: "Error", critical: "Error" };
  return h("ul", { class: "findings" }, (all ?? []).map((finding) => h("li", {},
    h("strong", {}, `${words[finding.severity] ?? finding.severity}: `), [finding.text, finding.remedy].filter(Boolean).join(" "),
    finding.number || finding.code ? h("small", {}, [finding.number, finding.code].filter(Boolean).join(" · ")) : null)));
}

let saying = 0;
export function say(text) {
  const bar = document.getElementById("status");
  const turn = saying += 1;
  document.getElementById("status-text").textContent = text;
  if (text) bar.dataset.on = "true"; else delete bar.dataset.on;
  document.getElementById("status-close").hidden = !text;
  // Good news goes by itself; there is a button for the rest.
  if (text) setTimeout(() => { if (turn === saying) say(""); }, 20000);
}
document.getElementById("status-close").addEventListener("click", () => say(""));

// A file from here to the person.
export function download(name, blob) {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

// A question before something that counts. Gives null when it is not meant, else what was typed.
export function confirmed({ title, text, yes, danger = false, typed = null, typedLabel = null, more = [] }) {
  const by = (id) => document.getElementById(id);
  const dialog = by("dialog");
  by("dialog-title").textContent = title;
  by("dialog-text").textContent = text ?? "";
  by("dialog-more").replaceChildren(...more);
  const accept = by("dialog-yes");
  accept.textContent = yes;
  accept.className = danger ? "danger" : "primary";
  by("dialog-label").hidden = typed === null;
  by("dialog-label").querySelector("span").textContent = typedLabel ?? `Type ${typed} to confirm`;
  const input = by("dialog-input");
  input.value = "";
  const check = () => { accept.disabled = typed !== null && input.value !== typed; };
  input.oninput = check;
  check();
  dialog.returnValue = "";
  dialog.showModal();
  (typed === null ? by("dialog-cancel") : input).focus();
  return new Promise((done) => {
    dialog.onclose = () => done(dialog.returnValue === "yes" && !accept.disabled ? input.value : null);
  });
}

// Elements, made from text only: what Exchange, devices and people say is never read as HTML.

import { locale, moment, t } from "./texts.js";

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

export const or = (text) => (text === null || text === undefined || text === "" ? "–" : String(text));

// What a table has under a name; the name may come from a device.
export const own = (table, name) => (name !== null && name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined);

export function time(text, never = t("never")) {
  if (!text) return h("span", {}, never);
  return h("time", { datetime: text, title: text }, moment(text));
}

// A sign and a word; the colour only repeats them.
export function state(table, value) {
  const [text, colour, sign] = own(table, value) ?? [value ?? t("not-told"), "", "?"];
  return h("span", { class: `state ${colour}`, "data-sign": sign }, text);
}

// What the service says in its own words, which are English.
export const said = (text) => h("span", { lang: "en" }, or(text));

// Says so, where the page itself is not.
export const english = () => (locale === "en" ? null : h("p", { class: "hint" }, t("service-english")));

// A cell with a second, smaller line.
export const two = (first, second) => [first instanceof Node ? first : or(first), second ? h("small", {}, second) : null];

export function button(text, press, attributes = {}) {
  const made = h("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", () => busy(made, press));
  return made;
}

// How what is shown is read again.
let readAgain = async () => {};
export function whenLost(work) { readAgain = work; }

// Nothing is sent twice by a second press, and what fails says so. Where no answer to a change came, what is there is
// read again before anything else is pressed.
export async function busy(pressed, work) {
  if (pressed.getAttribute("aria-disabled") === "true") return;
  pressed.setAttribute("aria-disabled", "true");
  try { await work(); } catch (error) {
    if (error.change) await readAgain();
    say(error.message, true);
  } finally { pressed.removeAttribute("aria-disabled"); }
}

export const link = (text, href, attributes = {}) => h("a", { href, ...attributes }, text);

// A table that scrolls by itself where the window is narrow; rows are lists of cells.
export function table(label, heads, rows, none) {
  const body = h("tbody");
  const made = h("div", { class: "scroll", role: "region", "aria-label": label, tabindex: "0" },
    h("table", {}, h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))), body));
  const empty = h("p", { class: "empty" }, none ?? t("nothing-here"));
  const fill = (all) => {
    body.replaceChildren(...all.map((cells) => h("tr", {}, cells.map((cell) => h("td", {}, cell)))));
    made.hidden = body.children.length === 0;
    empty.hidden = !made.hidden;
  };
  fill(rows);
  return { nodes: [made, empty], fill, region: made };
}

// Name and value pairs on a card.
export const facts = (pairs, attributes = {}) => h("dl", { class: "card facts", ...attributes },
  pairs.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));

export const section = (title, ...children) => h("section", {}, h("h2", {}, title), children);

// What the service found wrong, with what to do about it.
export function findings(all) {
  const words = { information: t("severity-note"), warning: t("severity-warning"), error: t("severity-error"), critical: t("severity-error") };
  const most = 100;
  return [h("ul", { class: "findings" }, (all ?? []).slice(0, most).map((finding) => h("li", {},
    h("strong", {}, `${own(words, finding.severity) ?? finding.severity}: `), said([finding.text, finding.remedy].filter(Boolean).join(" ")),
    finding.number || finding.code ? h("small", {}, [finding.number, finding.code].filter(Boolean).join(" · ")) : null))),
  all?.length > most ? h("p", { class: "hint" }, t("first-of", { count: most, all: all.length })) : null];
}

let saying = 0;
export function say(text, stays = false) {
  const bar = document.getElementById("status");
  const turn = saying += 1;
  // An error is told at once, good news when there is room.
  document.getElementById("status-text").textContent = stays ? "" : text;
  document.getElementById("alert-text").textContent = stays ? text : "";
  if (text) bar.dataset.on = "true"; else delete bar.dataset.on;
  document.getElementById("status-close").hidden = !text;
  // Good news goes by itself; what went wrong stays until somebody closes it.
  if (text && !stays) setTimeout(() => { if (turn === saying) say(""); }, 20000);
}

// Goes to another address of the page and says something there.
let there = "";
export function go(hash, text = "") {
  there = text;
  location.hash = hash;
}
export function arrived() {
  say(there);
  there = "";
}

document.getElementById("status-close").addEventListener("click", () => say(""));

// A file from here to the person.
export function download(name, blob) {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

let asked = 0;
let unanswered = null;

// A question before something that counts. Gives null when it is not meant, else what was typed. One question is asked at a
// time; where it was closed, the keyboard is where it was before.
// `ready` says whether everything that is needed was filled in.
export function confirmed({ title, text, yes, no = t("cancel"), danger = false, typed = null, typedLabel = null, more = [], ready = () => true }) {
  unanswered?.close();
  const id = `question${asked += 1}`;
  const input = h("input", { autocomplete: "off", spellcheck: "false", autocapitalize: "off" });
  const accept = h("button", { value: "yes", class: danger ? "danger" : "primary" }, yes);
  const cancel = h("button", { value: "", type: "submit" }, no);
  // Enter in the field presses the first button, which does nothing as long as the word is not typed.
  const dialog = h("dialog", { "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-text` }, h("form", { method: "dialog" },
    h("h2", { id: `${id}-title` }, title), h("p", { id: `${id}-text`, class: "question" }, text ?? ""), h("div", {}, more),
    typed === null ? null : h("label", { class: "typed" }, h("span", {}, typedLabel ?? t("type-to-confirm", { text: typed })), input),
    h("p", { class: "actions" }, accept, " ", cancel)));
  const check = () => { accept.disabled = (typed !== null && squeezed(input.value) !== squeezed(typed)) || !ready(); };
  dialog.addEventListener("input", check);
  check();
  document.body.append(dialog);
  unanswered = dialog;
  dialog.showModal();
  (typed === null ? cancel : input).focus();
  // What it is about is read first, also where the window is low.
  dialog.scrollTop = 0;
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (unanswered === dialog) unanswered = null;
      done(dialog.returnValue === "yes" && !accept.disabled ? typed ?? "" : null);
    });
  });
}

// A field of one line takes no other white space; in a name there may be some.
const squeezed = (text) => text.replace(/\s+/g, " ").trim();

// True while a question is open.
export const asking = () => unanswered !== null;

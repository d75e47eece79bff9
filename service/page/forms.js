// Fields with label, help and a place for their error; saving by way of a preview of what it would do.

import { ask } from "./api.js";
import { button, confirmed, h, said, table } from "./dom.js";
import { number, pieces, t } from "./texts.js";
import { modes } from "./words.js";

let made = 0;

// One labelled field. `kind`: text, number, area, choice, check, time, secret, file. Its name is the member of the API.
export function field(name, label, { kind = "text", value, help, options = [], ...attributes } = {}) {
  const id = `f${made += 1}`;
  const described = [help ? `${id}-help` : null, `${id}-error`].filter(Boolean).join(" ");
  const common = { id, name, "aria-describedby": described, ...attributes };
  const control = {
    area: () => h("textarea", { rows: "6", spellcheck: "false", ...common, value: value ?? "" }),
    choice: () => h("select", { ...common, value: value ?? options[0]?.[0] }, options.map(([key, text]) => h("option", { value: key }, text))),
    check: () => h("input", { type: "checkbox", ...common, checked: value }),
    number: () => h("input", { type: "number", inputmode: "numeric", ...common, value: value ?? "" }),
    time: () => h("input", { type: "datetime-local", ...common, value: value ?? "" }),
    secret: () => h("input", { type: "password", autocomplete: "new-password", spellcheck: "false", ...common }),
    date: () => h("input", { type: "date", ...common, value: value ?? "" }),
    file: () => h("input", { type: "file", ...common }),
    text: () => h("input", { type: "text", autocomplete: "off", spellcheck: "false", ...common, value: value ?? "" }),
  }[kind]();
  const error = h("p", { class: "error", id: `${id}-error`, "data-error-of": name });
  const hint = help ? h("p", { class: "hint", id: `${id}-help` }, help) : null;
  const caption = h("label", { for: id }, label);
  return kind === "check"
    ? h("div", { class: "field check" }, control, h("div", {}, caption, hint, error))
    : h("div", { class: "field" }, caption, control, hint, error);
}

export const value = (form, name) => {
  const control = form.elements[name];
  return control.type === "checkbox" ? control.checked : control.value.trim();
};
// A number that has to be said: nothing typed is not zero.
export function integer(form, name) {
  const text = value(form, name);
  if (!/^\d+$/.test(text)) throw wrong(name, t("whole-number"));
  return Number(text);
}
export const orNull = (text) => (text === "" ? null : text);

// A form that is sent by Enter and by its button. `send` gets the form; its errors stand at the field that is wrong.
export function form(attributes, children, yes, send, { extra = [], danger = false } = {}) {
  const told = h("p", { class: "error", role: "alert" });
  const submit = h("button", { type: "submit", class: danger ? "danger" : "primary" }, yes);
  // What is typed never becomes an address, not even where the script fails.
  const whole = h("form", { class: "card", method: "post", novalidate: true, ...attributes }, children, told,
    h("p", { class: "actions" }, submit, extra));
  let unknown = false; // whether a save without an answer may have arrived
  whole.addEventListener("input", () => { whole.dataset.dirty = "true"; });
  whole.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (submit.getAttribute("aria-disabled")) return;
    clear(whole);
    submit.setAttribute("aria-disabled", "true");
    try {
      if (await send(whole) !== false) delete whole.dataset.dirty;
    } catch (error) {
      showError(whole, error.status === 412 && unknown
        ? new Error(t("may-be-saved")) : error);
      unknown ||= Boolean(error.change);
    } finally { submit.removeAttribute("aria-disabled"); }
  });
  return whole;
}

// True while something typed is not saved.
export const isDirty = () => document.querySelector("form[data-dirty]") !== null;

function clear(whole) {
  for (const wrong of whole.querySelectorAll("[aria-invalid]")) wrong.removeAttribute("aria-invalid");
  for (const error of whole.querySelectorAll(".error")) error.textContent = "";
}

// Says what is wrong where it is wrong; else below the form. What was typed stays.
export function showError(whole, error) {
  clear(whole);
  const text = error.status === 412
    ? t("changed-meanwhile") : error.message;
  const at = error.target ? whole.querySelector(`[data-error-of="${CSS.escape(error.target)}"]`) : null;
  (at ?? whole.querySelector("[role=alert]")).textContent = text;
  const control = at && whole.querySelector(`[name="${CSS.escape(error.target)}"]`);
  control?.setAttribute("aria-invalid", "true");
  for (let fold = at?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  (control ?? at ?? whole.querySelector("[role=alert]")).scrollIntoView({ block: "center" });
  control?.focus();
}

// A mistake that the page itself sees.
export function wrong(target, message) { return Object.assign(new Error(message), { target }); }

// The numbers of a preview, one line for each organization.
export function impactTable(impact) {
  const numbers = table(t("what-it-would-do"), [t("organization"), t("mode"), t("devices"), t("have-access"), t("would-lose-it"), t("would-gain-it")],
    impact.map((one) => [one.exchangeOrganization ?? one.connectorId, modes[one.mode] ?? one.mode, number(one.deviceCount),
      number(one.withAccessCount), losing(one), number(one.gainsAccessCount)]),
    t("none-concerned")).nodes;
  return [...numbers, ...impact.filter((one) => one.scopeIsPartial).map((one) => partly(one.scopeNote)), ...impact.filter(uncertain).map(unread)];
}

// A number says nothing of what was not read.
export const uncertain = (one) => (one.losesAccessIs ?? "exact") !== "exact";
const losing = (one) => (!uncertain(one) ? number(one.losesAccessCount)
  : one.losesAccessIs === "unknown" ? t("not-known") : t("at-least", { count: one.losesAccessCount }));
export const unread = (one) => h("p", { class: "notice held" }, pieces("not-read", { count: one.undecidedCount, names: said(one.unread.join(", ")) }));

// What was not discovered is not counted.
export const partly = (note) => h("p", { class: "notice held" }, pieces("more-may-lose", { note: said(note) }));

// Saves by way of the preview: what would change is shown, then it is asked. Gives null when it is not meant.
// Where hardly anyone would keep access, the API wants confirm=true, and the person types the word.
export async function previewed(path, { method = "PATCH", json, etag, title = t("save-title"), yes = t("save") }) {
  const join = (option) => `${path}${path.includes("?") ? "&" : "?"}${option}`;
  const { impact } = await ask(join("dryRun=true"), { method, json, etag });
  const lockOut = impact.find((one) => one.confirmationRequired);
  const losing = impact.reduce((sum, one) => sum + one.losesAccessCount, 0);
  const text = lockOut
    ? t("lock-out", { losing: lockOut.losesAccessCount, devices: lockOut.withAccessCount, organization: lockOut.exchangeOrganization ?? t("the-organization") })
    : losing > 0 ? `${t("would-lose", { count: losing })} ${t("brake-holds")}`
      : impact.some(uncertain) ? t("unknown-would-lose") : t("none-would-lose");
  const answer = await confirmed({ title, text, yes, danger: losing > 0, typed: lockOut ? "confirm" : null,
    typedLabel: t("type-confirm"), more: impactTable(impact) });
  if (answer === null) {
    if (lockOut) throw new Error(t("nothing-saved-lock-out"));
    return null;
  }
  return await ask(lockOut ? join("confirm=true") : path, { method, json, etag }) ?? {};
}

// A list of parts that are added, moved and removed; each is a fieldset. `make(value)` gives its fields, `read(part)` its value.
export function parts(label, name, values, { make, title, add, ordered = false }) {
  const list = h("div", { class: "parts" });
  const renumber = () => [...list.children].forEach((part, at) => {
    part.querySelector("legend").textContent = t("part-number", { title, number: at + 1 });
    for (const way of part.querySelectorAll("[data-move]")) way.disabled = way.dataset.move === "up" ? at === 0 : at === list.children.length - 1;
  });
  const touched = () => list.dispatchEvent(new Event("input", { bubbles: true }));
  const insert = (of) => {
    const part = h("fieldset", { class: "part" }, h("legend"), make(of));
    const move = (up) => () => {
      if (up) part.previousElementSibling?.before(part); else part.nextElementSibling?.after(part);
      renumber(); touched();
    };
    part.append(h("p", { class: "actions" },
      ordered ? [button(t("move-up"), move(true), { "data-move": "up" }), button(t("move-down"), move(false), { "data-move": "down" })] : [],
      button(t("remove"), () => { part.remove(); renumber(); touched(); adder.focus(); })));
    list.append(part);
    renumber();
    return part;
  };
  const adder = button(add, () => { insert(null).querySelector("input, select, textarea")?.focus(); touched(); });
  values.forEach(insert);
  const whole = h("section", {}, h("h3", {}, label), h("p", { class: "error", "data-error-of": name }), list, h("p", {}, adder));
  return { whole, read: (of) => [...list.children].map(of), insert };
}

// A part's control by its name.
export const inside = (part, name) => part.querySelector(`[name="${name}"]`).value.trim();

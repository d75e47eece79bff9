// Filters of the list of devices: what the address says as conditions of the API, and as chips that read as a sentence.

import { ask, organizations, quoted } from "./api.js";
import { button, confirmed, h } from "./dom.js";
import { t } from "./texts.js";
import { access, wantedAccess } from "./words.js";

const DAY = 86_400_000;

export const steps = {
  manualDecision: t("find-step-by-hand"), enabled: t("find-step-enabled"), exemption: t("find-step-exemption"), excludedGroup: t("find-step-excluded"),
  inactive: t("find-step-inactive"), localRule: t("find-step-rule"), includedGroup: t("find-step-included"), managed: t("find-step-managed"),
  activated: t("find-step-activated"), compliant: t("find-step-compliant"), override: t("find-step-override"),
};

// Old versions of the protocol that mail still comes by.
export const oldEas = ["2.5", "12.0", "12.1", "14.0", "14.1", "16.0"];

const word = (table) => (value) => (Object.hasOwn(table, value) ? [table[value]].flat()[0] : value);

// Each filter: its option in the address, what it is called, the API's member, and its values' words.
const kinds = [
  { name: "state", label: t("access-state"), member: "accessState", word: word(access) },
  { name: "wanted", label: t("wanted"), member: "decision/wanted", word: word(wantedAccess), values: Object.keys(wantedAccess).filter((one) => one !== "undecided") },
  { name: "step", label: t("find-step"), member: "decision/step", word: word(steps), values: Object.keys(steps) },
  { name: "reason", label: t("find-reason"), member: "accessStateReason" },
  { name: "seen", label: t("find-last-sync"), word: seenWord, values: ["within:7", "within:30", "silent:30", "silent:90", "never"], single: true },
  { name: "type", label: t("device-type"), member: "deviceType" },
  { name: "model", label: t("device-model"), member: "deviceModel" },
  { name: "os", label: t("operating-system"), member: "deviceOS" },
  { name: "eas", label: t("find-eas"), member: "deviceActiveSyncVersion" },
  { name: "client", label: t("find-client"), member: "clientType" },
  { name: "mailbox", label: t("mailbox-address"), member: "mailbox/smtpAddress", values: [] },
  { name: "device", label: t("device-id"), member: "deviceId", values: [] },
  { name: "connector", label: t("organization"), member: "connectorId" },
];

function seenWord(value) {
  const [how, days] = value.split(":");
  return how === "never" ? t("find-never-synced") : t(how === "within" ? "find-within-days" : "find-silent-days", { days: Number(days) });
}

function seenCondition(value) {
  const [how, days] = value.split(":");
  if (how === "never") return "lastSuccessSync eq null";
  const since = new Date(Date.now() - Number(days) * DAY).toISOString();
  return `lastSuccessSync ${how === "within" ? "ge" : "lt"} ${since}`;
}

// What the options of the address mean to the API.
export function condition(options) {
  const all = kinds.flatMap(({ name, member }) => {
    const values = options.getAll(name).filter(Boolean);
    if (!values.length) return [];
    if (!member) return [seenCondition(values[0])];
    const literal = (value) => (name === "connector" ? value : quoted(value));
    return [values.length === 1 ? `${member} eq ${literal(values[0])}` : `${member} in (${values.map(literal).join(",")})`];
  });
  return all.join(" and ");
}

// The chips, and what adds one. `go` shows the list by other options.
export async function chips(options, go) {
  const { connectors, name: organization } = await organizations();
  const words = (kind, values) => values.map((value) => (kind.name === "connector" ? organization(value) : kind.word?.(value) ?? value));
  const without = (name) => { const left = new URLSearchParams(options); left.delete(name); return left; };
  const chip = (name, label, text) => button([h("b", {}, label), " ", h("bdi", {}, text), h("span", { "aria-hidden": "true" }, " ✕")], () => go(without(name)),
    { class: "chip-on", "aria-label": t("find-remove-filter", { name: `${label}: ${text}` }) });
  const made = kinds.filter(({ name }) => options.get(name)).map((kind) => chip(kind.name, kind.label, words(kind, options.getAll(kind.name)).join(", ")));
  if (options.get("search")) made.unshift(chip("search", t("find-words"), options.get("search")));
  const add = button(["+ ", t("filter")], () => choose(options, connectors, words, go), { class: "chip-add" });
  return h("div", { class: "filters", role: "group", "aria-label": t("filter") }, made, add);
}

// Asks by what, then which values.
async function choose(options, connectors, words, go) {
  const offered = await ask("exchangeDevices/values");
  const valuesOf = (kind) => kind.values ?? (kind.name === "connector" ? connectors.map((one) => one.id) : offered[kind.member] ?? []);
  const offers = kinds.filter((kind) => valuesOf(kind).length > 1 || (options.get(kind.name) && !kind.values));
  const what = h("select", { id: "filter-by" }, offers.map((kind) => h("option", { value: kind.name }, kind.label)));
  const values = h("fieldset", { class: "boxes" });
  const kind = () => offers.find((one) => one.name === what.value);
  const fill = () => {
    const chosen = options.getAll(what.value);
    values.replaceChildren(h("legend", {}, kind().label), ...valuesOf(kind()).map((value) => h("label", { class: "box" },
      h("input", { type: kind().single ? "radio" : "checkbox", name: "value", value, checked: chosen.includes(value) }), h("bdi", {}, words(kind(), [value])[0]))));
  };
  what.addEventListener("change", fill);
  fill();
  const more = h("div", {}, h("div", { class: "field" }, h("label", { for: "filter-by" }, t("find-filter-by")), what), values);
  if (await confirmed({ title: t("filter"), yes: t("find-apply"), more }) === null) return;
  const wanted = new URLSearchParams(options);
  wanted.delete(what.value);
  for (const box of values.querySelectorAll("input:checked")) wanted.append(what.value, box.value);
  go(wanted);
}

// What was discovered: the list, page by page, as the address says: words, filters, order and columns.

import { file, organizations } from "./api.js";
import { button, confirmed, download, h, link, or, own, state, time, two } from "./dom.js";
import { chips, condition } from "./filters.js";
import { pager } from "./pager.js";
import { selection } from "./selection.js";
import { locale, t } from "./texts.js";
import { views } from "./views.js";
import { access, wantedAccess } from "./words.js";

// The device's name leads to its reasons.
export const deviceCell = (device) => [
  link(device.managedDeviceName ?? device.friendlyName ?? device.deviceModel ?? device.deviceType ?? device.identity, `#/devices/${device.id}`),
  h("small", {}, device.deviceId ?? ""),
];
export const userCell = (device) => two(device.mailbox.displayName ?? device.mailbox.smtpAddress, device.mailbox.displayName && device.mailbox.smtpAddress);
// Exchange works a device's state out when it connects: until then the list that it stands on says more.
export const listed = ({ personalList, accessState }) => (personalList === "blocked" && accessState !== "Blocked" ? t("on-blocked-list")
  : personalList === "allowed" && accessState !== "Allowed" ? t("on-allowed-list") : null);
export const accessCell = (device) => [state(access, device.accessState), h("small", {}, device.accessStateReason ?? ""),
  listed(device) && h("small", {}, listed(device))].filter(Boolean);

const PAGE = 50;
const MOST_COUNTED = 10_000;

const nameOf = (device) => device.managedDeviceName ?? device.friendlyName ?? device.deviceModel ?? device.deviceType ?? device.identity;
// The person leads to the device's page; a device of nobody by its own name.
const personCell = (device) => [link(h("bdi", {}, device.mailbox.displayName ?? device.mailbox.smtpAddress ?? nameOf(device)), `#/devices/${device.id}`),
  device.mailbox.displayName ? h("small", {}, device.mailbox.smtpAddress ?? "") : null];
const plainDevice = (device) => [h("bdi", {}, nameOf(device)), h("small", {}, h("code", {}, device.deviceId ?? ""))];
// How long ago, in the largest unit that fits; the exact time is on hover.
const relative = (numeric) => new Intl.RelativeTimeFormat(locale, { numeric, style: "short" });
const [days, others] = [relative("auto"), relative("always")];
const units = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];
function ago(moment) {
  const made = time(moment);
  if (!moment) return made;
  const seconds = (new Date(moment) - Date.now()) / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? units.at(-1);
  made.title = made.textContent;
  made.textContent = (unit === "day" ? days : others).format(Math.round(seconds / size), unit);
  return made;
}
const text = (member) => (device) => h("bdi", {}, or(device[member]));

// Columns by their name in the address: heading, cell, the members of a CSV, and the order that the service has for it.
const columnsOf = (organization) => ({
  person: [t("find-person"), personCell, ["mailbox/displayName", "mailbox/smtpAddress"], "mailbox/displayName"],
  device: [t("device"), plainDevice, ["managedDeviceName", "friendlyName", "deviceModel", "deviceId"]],
  state: [t("state"), accessCell, ["accessState", "accessStateReason"]],
  why: [t("wanted-why"), (device) => [state(wantedAccess, device.decision?.wanted ?? "undecided"), h("small", { lang: "en" }, device.decision?.reason ?? "")],
    ["decision/wanted", "decision/step", "decision/reason"]],
  system: [t("system"), (device) => two(device.deviceOS, device.deviceType), ["deviceOS", "deviceType"]],
  seen: [t("find-last-sync"), (device) => ago(device.lastSuccessSync), ["lastSuccessSync"], "lastSuccessSync"],
  organization: [t("organization"), (device) => h("bdi", {}, organization(device.connectorId)), ["connectorId"]],
  model: [t("device-model"), text("deviceModel"), ["deviceModel"]],
  client: [t("find-client"), text("clientType"), ["clientType"]],
  eas: [t("find-eas"), text("deviceActiveSyncVersion"), ["deviceActiveSyncVersion"]],
  imei: [t("find-imei"), text("deviceImei"), ["deviceImei"]],
  policy: [t("policy-applied"), text("devicePolicyApplied"), ["devicePolicyApplied"]],
  first: [t("find-first-sync"), (device) => time(device.firstSyncTime), ["firstSyncTime"]],
});
const USUAL = ["person", "device", "state", "why", "system", "seen"];

export async function devices(context) {
  const { options } = context;
  const { name: organization } = await organizations();
  const columns = columnsOf(organization);
  const asked = (options.get("columns") ?? "").split(",").filter((name) => own(columns, name));
  const names = asked.length ? asked : USUAL;
  const show = (wanted) => { location.hash = `#/devices${String(wanted) ? `?${wanted}` : ""}`; };
  const changed = (name, value) => { const wanted = new URLSearchParams(options); if (value) wanted.set(name, value); else wanted.delete(name); return wanted; };
  // In the order of names, or with the last sync first.
  const sort = options.get("sort") ?? "person";
  const [by, falls] = sort.startsWith("-") ? [sort.slice(1), true] : [sort, false];
  const found = new URLSearchParams({ $orderby: `${own(columns, by)?.[3] ?? columns.person[3]}${falls ? " desc" : ""}` });
  if (options.get("search")) found.set("$search", options.get("search"));
  const filter = condition(options);
  if (filter) found.set("$filter", filter);

  let hits = 0;
  const chosen = selection(context, { hits: () => hits, path: () => `exchangeDevices?${found}&$top=1000&$select=id,mailbox,deviceId,identity` });
  const head = (name) => {
    const [label, , , order] = columns[name];
    if (!order) return h("th", { scope: "col" }, label);
    const now = by === name;
    return h("th", { scope: "col", "aria-sort": now ? (falls ? "descending" : "ascending") : null },
      button([label, h("span", { "aria-hidden": "true" }, now ? (falls ? " ↓" : " ↑") : "")], () => show(changed("sort", now && !falls ? `-${name}` : now ? name : name === "seen" ? "-seen" : name)), { class: "sort" }));
  };
  const body = h("tbody");
  const region = h("div", { class: "scroll", role: "region", "aria-label": t("devices"), tabindex: "0" },
    h("table", { class: "devices" }, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, chosen.page()), names.map(head))), body));
  const empty = h("p", { class: "empty", hidden: true }, t("no-device-fits"));
  const fill = (rows) => { body.replaceChildren(...rows); region.hidden = rows.length === 0; empty.hidden = rows.length > 0; };
  const row = (device) => h("tr", {}, h("td", {}, chosen.box(device.id, `${device.mailbox.displayName ?? ""} ${nameOf(device)}`.trim())),
    names.map((name) => h("td", { "data-column": name }, columns[name][1](device))));
  const shown = h("p", { role: "status", class: "hint" });
  const csv = button("", async () => {
    const members = [...new Set(names.flatMap((name) => columns[name][2]))];
    const content = await file(`exchangeDevices/csv?${found}&columns=${members.join(",")}`, "text/csv");
    // A spreadsheet reads the mark as: this is UTF-8.
    download("devices.csv", new Blob(["\ufeff", content], { type: "text/csv" }));
  });
  const told = (page, behind) => {
    hits = page["@exchangeConnector.countUpTo"] ?? hits;
    const from = behind * PAGE;
    const many = hits > MOST_COUNTED;
    const range = { from: from + 1, to: from + page.value.length, all: many ? MOST_COUNTED : hits };
    shown.textContent = page.value.length ? t(many ? "find-range-many" : "range-of", range) : "";
    csv.textContent = many ? t("find-csv-all") : t("find-csv", { count: hits });
    csv.disabled = hits === 0;
  };
  const [tabs, filters, { nodes }] = await Promise.all([views(context, options), chips(options, show),
    pager(context, { nodes: [region, empty], fill, region }, `exchangeDevices?${found}&$top=${PAGE}&countUpTo=${MOST_COUNTED}`, (page) => page.value.map(row),
      { told: (page, behind) => { told(page, behind); setTimeout(chosen.show); } })]);
  return [h("div", { class: "headline" }, h("h1", {}, t("devices")), h("p", { class: "actions" }, button(t("find-columns"), () => choose(columns, names, changed, show)), csv)),
    tabs, h("div", { class: "headline" }, filters, shown), nodes, chosen.bar];
}

// Which columns are shown.
async function choose(columns, names, changed, show) {
  const boxes = Object.entries(columns).map(([name, [label]]) => h("label", { class: "box" },
    h("input", { type: "checkbox", name: "column", value: name, checked: names.includes(name) }), label));
  const list = h("div", { class: "boxes" }, boxes);
  if (await confirmed({ title: t("find-columns"), yes: t("find-apply"), more: list }) === null) return;
  const wanted = [...list.querySelectorAll("input:checked")].map((box) => box.value);
  show(changed("columns", wanted.join() === USUAL.join() ? "" : wanted.join(",")));
}

// What of the phones is old, silent or too many: for whoever plans an upgrade, a move or a tidying up. To be printed, and each
// number leads to its devices, which can be had as CSV there.

import { get, organizations } from "./api.js";
import { button, h, link, table } from "./dom.js";
import { oldEas } from "./filters.js";
import { number, t } from "./texts.js";
import { pane, typed } from "./ui.js";

export async function readiness(context) {
  const only = context.options.get("connector") ?? "";
  const { connectors, name } = await organizations();
  const found = await get(`readiness${only ? `?connectorId=${encodeURIComponent(only)}` : ""}`);
  const list = (filter) => `#/devices?${new URLSearchParams([...filter, ...(only ? [["connector", only]] : [])])}`;
  const count = (devices, filter) => (filter && devices > 0 ? link(number(devices), list(filter)) : number(devices));
  const old = (is) => (is ? h("span", { class: "chip wait" }, t("readiness-old")) : "");
  const told = (text) => (text ? typed(text) : t("not-told"));
  const oldCount = found.protocolVersions.filter((one) => one.isOld).reduce((sum, one) => sum + one.deviceCount, 0);
  const choice = h("select", { "aria-label": t("organization"), value: only, on: { change: () => { location.hash = choice.value ? `#/readiness?connector=${choice.value}` : "#/readiness"; } } },
    h("option", { value: "" }, t("all-organizations")), connectors.map((one) => h("option", { value: one.id }, name(one.id))));
  return [
    h("div", { class: "head" }, h("div", {}, h("h1", {}, t("readiness")), h("p", {}, t("readiness-text", { count: found.deviceCount }))),
      h("div", { class: "right" }, connectors.length > 1 ? choice : null, button(t("print"), () => print()))),
    h("div", { class: "grid2" },
      pane(t("find-eas"), oldCount ? link(t("readiness-show-old", { count: oldCount }), list(oldEas.map((one) => ["eas", one]))) : null, h("p", { class: "hint" }, t("readiness-eas-text", { version: found.leastProtocolVersion })),
        table(t("find-eas"), [t("version"), t("devices"), ""], found.protocolVersions.map((one) => [told(one.version), count(one.deviceCount, one.version && [["eas", one.version]]), old(one.isOld)])).nodes),
      pane(t("find-client"), null, h("p", { class: "hint" }, t("readiness-client-text")),
        table(t("find-client"), [t("find-client"), t("devices"), ""], found.clients.map((one) => [told(one.clientType), count(one.deviceCount, one.clientType && [["client", one.clientType]]), old(one.isOld)])).nodes),
      pane(t("readiness-silent"), link(t("stale-partnerships"), "#/stale"),
        table(t("readiness-silent"), [t("find-last-sync"), t("devices")], [
          ...found.silent.map((one) => [t("find-silent-days", { days: one.days }), count(one.deviceCount, [["seen", `silent:${one.days}`]])]),
          [t("find-never-synced"), count(found.neverSyncedCount, [["seen", "never"]])]]).nodes,
        h("p", { class: "hint" }, found.usersNearMaximumCount ? link(t("readiness-near-maximum", { count: found.usersNearMaximumCount }), "#/stale") : t("none-near")))),
    h("div", { class: "grid2 wide" },
      pane(t("operating-system"), null, table(t("operating-system"), [t("operating-system"), t("devices")],
        found.systems.map((one) => [told(one.name), count(one.deviceCount)])).nodes),
      pane(t("readiness-policies"), null, h("p", { class: "hint" }, t("readiness-policies-text")),
      table(t("readiness-policies"), [t("mailbox-policy"), t("readiness-applied"), t("devices")],
        found.policies.map((one) => [told(one.policy), told(one.applicationStatus), count(one.deviceCount)])).nodes)),
  ];
}

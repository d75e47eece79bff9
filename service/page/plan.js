// What making Exchange equal to the decisions would change: for whom, and why.

import { all, file, organizations } from "./api.js";
import { setMode } from "./connectors.js";
import { accessCell, deviceCell, userCell } from "./devices.js";
import { button, download, english, h, link, said, say, state, table } from "./dom.js";
import { partly, uncertain, unread } from "./forms.js";
import { pager } from "./pager.js";
import { number, t } from "./texts.js";
import { effects, impactText, orderText } from "./words.js";

const names = { "": t("everything"), losesAccess: t("lose-access"), gainsAccess: t("gain-access"), entryOnly: t("keep-entry-changes") };

export async function plan(context) {
  const effect = context.options.get("effect") ?? "";
  const query = effect ? `&effect=${encodeURIComponent(effect)}` : "";
  const { connectors, name } = await organizations();
  const row = (found) => [userCell(found), deviceCell(found), accessCell(found),
    [state(effects, found.decision.effect), h("small", { lang: "en" }, found.decision.explanation)], said(found.decision.reason)];
  const list = table(t("plan"), [t("user"), t("device"), t("access-state"), t("change"), t("why")], [],
    effect ? t("no-device-fits") : t("nothing-would-change"));
  const { page, nodes } = await pager(context, list, `plan?$top=100&impact=true${query}`, (some) => some.value.map(row));
  const counts = { losesAccess: page.losesAccessCount, gainsAccess: page.gainsAccessCount, entryOnly: page.entryOnlyCount };
  // The filter is a set of links: each has an address of its own.
  const filters = h("nav", { class: "tiles", "aria-label": t("filter-effect") }, Object.entries(names).filter(([key]) => key).map(([key, text]) =>
    link("", effect === key ? "#/plan" : `#/plan?effect=${key}`, { "aria-current": effect === key ? "true" : null, class: `tile ${effects[key][1]}` })),
  h("div", { class: "tile" }, h("b", {}, number(page.noneCount)), h("span", {}, t("stay"))));
  [...filters.querySelectorAll("a")].forEach((made, at) => {
    const key = Object.keys(names)[at + 1];
    made.append(h("b", {}, number(counts[key])), h("span", { class: "state", "data-sign": effects[key][2] }, names[key]),
      effect === key ? h("small", {}, t("shown-all")) : h("small", {}, t("show-these")));
  });
  const of = (id) => page.impact.find((one) => one.connectorId === id);
  const observing = connectors.filter((one) => one.mode === "observe" && one.status !== "none");
  return [
    h("h1", {}, t("plan")),
    h("p", {}, t("plan-text")), english(),
    filters, standing(page),
    observing.map((one) => h("div", { class: "notice" }, h("p", {}, h("strong", {}, t("only-observes", { name: name(one.id) })), " ",
      t("once-enforces", { impact: impactText(of(one.id)) })), of(one.id).scopeIsPartial ? partly(of(one.id).scopeNote) : null,
    uncertain(of(one.id)) ? unread(of(one.id)) : null,
    h("p", {}, button(t("start-enforcing-ask"), () => setMode(one, "enforce", async () => { location.hash = `#/connectors/${one.id}`; }))))),
    h("p", { class: "actions" },
      button(t("download-csv"), async () => download("plan.csv", await file(`plan?${query.slice(1)}`, "text/csv")), { disabled: !page.value.length }),
      button(t("download-json"), async () => {
        const found = await all(`plan?$top=1000${query}`, { told: (so) => say(t("devices-here", { count: so })) });
        download("plan.json", new Blob([JSON.stringify({ counts: { ...counts, none: page.noneCount }, organization: page.organization, value: found }, null, 2)],
          { type: "application/json" }));
        say(t("json-has", { count: found.length }));
      }, { disabled: !page.value.length && !page.organization.length })),
    h("h2", {}, t("organization-plan")), organizationTables(page.organization, name), leftAlone(page.notApplied ?? [], name),
    h("h2", {}, effect ? t("devices-filtered", { filter: names[effect] }) : t("devices")), nodes,
  ];
}

// How much of the plan waits, is on its way, or stands against what somebody made by hand.
function standing({ heldCount: held = 0, waitingCount: waiting = 0, notAppliedCount: notApplied = 0, rejectedCount: rejected = 0 }) {
  return held + waiting + notApplied + rejected > 0 ? h("p", {}, t("plan-standing", { held, waiting, notApplied, rejected })) : null;
}

// What is wanted and left as somebody made it by hand.
function leftAlone(all, name) {
  if (!all.length) return [];
  const rows = all.map((one) => [one.label, orderText(one.order), said(one.reason), name(one.connectorId)]);
  return table(t("not-applied-table"), [t("what"), t("change"), t("why"), t("organization")], rows, t("organization-none")).nodes;
}

// Rules, settings and policies one by one; links of mailboxes, of which there may be many, behind their number.
function organizationTables(organization, name) {
  const links = organization.filter((one) => one.order.kind === "assignMailboxPolicy");
  const rows = (all) => all.map((one) => [one.label, orderText(one.order), said(one.reason), name(one.connectorId)]);
  const heads = [t("what"), t("change"), t("why"), t("organization")];
  return [table(t("organization-changes"), heads, rows(organization.filter((one) => !links.includes(one))),
    t("organization-none")).nodes,
  links.length ? h("details", {}, h("summary", {}, t("mailboxes-get", { count: links.length })),
    table(t("mailboxes-get-table"), heads, rows(links)).nodes) : null];
}

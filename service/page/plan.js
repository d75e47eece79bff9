// What making Exchange equal to the decisions would change: for whom, and why.

import { all, file, organizations } from "./api.js";
import { button, counted, download, h, link, number, say, state, table } from "./dom.js";
import { setMode } from "./connectors.js";
import { accessCell, deviceCell, userCell } from "./devices.js";
import { pager } from "./pager.js";
import { effects, impactText, orderText } from "./words.js";

const names = { "": "Everything", losesAccess: "Lose access", gainsAccess: "Gain access", entryOnly: "Keep access, entry changes" };

export async function plan(context) {
  const effect = context.options.get("effect") ?? "";
  const query = effect ? `&effect=${encodeURIComponent(effect)}` : "";
  const { connectors, name } = await organizations();
  const row = (found) => [userCell(found), deviceCell(found), accessCell(found),
    [state(effects, found.decision.effect), h("small", {}, found.decision.explanation)], found.decision.reason ?? "–"];
  const list = table("Plan", ["User", "Device", "Access state", "Change", "Why"], [],
    effect ? "No device fits." : "Nothing would change for any device.");
  const { page, nodes } = await pager(context, list, `plan?$top=100&impact=true${query}`, (some) => some.value.map(row));
  const counts = { losesAccess: page.losesAccessCount, gainsAccess: page.gainsAccessCount, entryOnly: page.entryOnlyCount };
  // The filter is a set of links: each has an address of its own.
  const filters = h("nav", { class: "tiles", "aria-label": "Filter by effect" }, Object.entries(names).filter(([key]) => key).map(([key, text]) =>
    link("", effect === key ? "#/plan" : `#/plan?effect=${key}`, { "aria-current": effect === key ? "true" : null, class: `tile ${effects[key][1]}` })),
  h("div", { class: "tile" }, h("b", {}, number(page.noneCount)), h("span", {}, "Stay as they are")));
  [...filters.querySelectorAll("a")].forEach((made, at) => {
    const key = Object.keys(names)[at + 1];
    made.append(h("b", {}, number(counts[key])), h("span", { class: "state", "data-sign": effects[key][2] }, names[key]),
      effect === key ? h("small", {}, "Shown. Press for everything") : h("small", {}, "Show these"));
  });
  const observing = connectors.filter((one) => one.mode === "observe" && one.status !== "none");
  return [
    h("h1", {}, "Plan"),
    h("p", {}, "What making Exchange equal to the decisions would change. While a connector observes, nothing of it happens."),
    filters,
    observing.map((one) => h("div", { class: "notice" }, h("p", {}, h("strong", {}, `${name(one.id)} only observes. `),
      `Once it enforces, ${impactText(page.impact.find((of) => of.connectorId === one.id))}.`),
    h("p", {}, button("Start enforcing…", () => setMode(one, "enforce", async () => { location.hash = `#/connectors/${one.id}`; }))))),
    h("p", { class: "actions" },
      button("Download as CSV", async () => download("plan.csv", await file(`plan?${query.slice(1)}`, "text/csv")), { disabled: !page.value.length }),
      button("Download as JSON", async () => {
        const found = await all(`plan?$top=1000${query}`, { most: Infinity, told: (so) => say(`${number(so)} devices of the plan are here…`) });
        download("plan.json", new Blob([JSON.stringify({ counts: { ...counts, none: page.noneCount }, organization: page.organization, value: found }, null, 2)],
          { type: "application/json" }));
        say(`plan.json has ${number(found.length)} devices.`);
      }, { disabled: !page.value.length && !page.organization.length })),
    h("h2", {}, "Organization: rules, default level, policies"), organizationTables(page.organization, name),
    h("h2", {}, effect ? `Devices: ${names[effect].toLowerCase()}` : "Devices"), nodes,
  ];
}

// Rules, settings and policies one by one; links of mailboxes, of which there may be many, behind their number.
function organizationTables(organization, name) {
  const links = organization.filter((one) => one.order.kind === "assignMailboxPolicy");
  const rows = (all) => all.map((one) => [one.label, orderText(one.order), one.reason || "–", name(one.connectorId)]);
  const heads = ["What", "Change", "Why", "Organization"];
  return [table("Changes of the organization", heads, rows(organization.filter((one) => !links.includes(one))),
    "Rules, the default access level and mailbox policies are as they are wanted.").nodes,
  links.length ? h("details", {}, h("summary", {}, `${counted(links.length, "mailbox gets", "mailboxes get")} another mailbox policy`),
    table("Mailboxes that get another policy", heads, rows(links)).nodes) : null];
}

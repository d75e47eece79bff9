// The page one lands on: what waits, who is blocked and why, whether everything runs, and what changed. Every customer begins
// by observing, and before that with no connector at all; both have a form of their own.

import { get, organizations } from "./api.js";
import { setMode } from "./connectors.js";
import { button, h, link, own, said, table, time } from "./dom.js";
import { may } from "./role.js";
import { blockedBecause } from "./sentences.js";
import { layers, meter, spark } from "./svg.js";
import { moment, number, t } from "./texts.js";
import { ago, chip, pane, row, says, typed } from "./ui.js";
import { waitingLines } from "./waiting.js";
import { connection, modes, orderText } from "./words.js";

const DAYS = 30;

export async function overview(context) {
  const only = context.options.get("connector") ?? "";
  const { connectors, name } = await organizations();
  if (connectors.length === 0) return firstRun();
  const query = only ? `connectorId=${encodeURIComponent(only)}` : "";
  const [found, waits, daily, changes] = await Promise.all([get(`overview?${query}`), get("waiting"), get(`dailyDeviceCounts?days=${DAYS}&${query}`),
    get("changes?$top=20&$orderby=finishedDateTime%20desc")]);
  const shown = only ? connectors.filter((one) => one.id === only) : connectors;
  const days = byDay(daily.value);
  const observes = shown.every((one) => one.mode === "observe");
  const observing = observes ? observingNotice(context, found, shown) : null;
  return [
    h("div", { class: "head" }, h("div", {}, h("h1", {}, t("overview")), h("p", {}, headline(found, waits, shown, observes))), organizationChoice(connectors, only, name)),
    heldNotice(waits, name), observing,
    observes ? foreseen(found) : h("div", { class: "grid4" }, tiles(found, days)),
    found.countedDateTime ? h("p", { class: "hint" }, t("counted-at"), " ", ago(found.countedDateTime)) : h("p", { class: "hint" }, t("not-counted-yet")),
    observes ? null : h("div", { class: "grid2 wide" }, chart(days), because(found)),
    h("div", { class: "grid2" }, pane(t("waiting-for-you"), link(t("see-all"), "#/waiting"), waitingList(waits, name)), connectorList(shown, found)),
    lately(changes.value, found, only, name),
  ];
}

function headline(found, waits, shown, observes) {
  const devices = t("devices-in", { count: found.devices.total, organizations: shown.length });
  if (observes) return `${devices} ${t("only-observing", { count: shown.length })}`;
  return `${waits.count > 0 ? t("things-wait", { count: waits.count }) : t("nothing-waits")} ${devices}`;
}

function organizationChoice(connectors, only, name) {
  if (connectors.length < 2) return null;
  const choice = h("select", { "aria-label": t("organization"), value: only, on: { change: () => { location.hash = choice.value ? `#/overview?connector=${choice.value}` : "#/overview"; } } },
    h("option", { value: "" }, t("all-organizations")), connectors.map((one) => h("option", { value: one.id }, name(one.id))));
  return h("div", { class: "right" }, choice);
}

function heldNotice(waits, name) {
  const [run] = waits.runs;
  if (!run) return null;
  return says("", "hand", t("held-run-title", { count: run.losesAccessCount }), [typed(name(run.connectorId)), " · ", t("held-limit", { devices: run.brake.deviceCount, percent: run.brake.percent, hours: run.brake.hours }), " ", ago(run.createdDateTime)],
    link(t("review-run"), `#/runs/${run.id}`, { class: "button" }));
}

function observingNotice(context, found, shown) {
  const [one] = shown;
  return says("info", "eye", t("observing-title", { losing: found.losesAccessCount, gaining: found.gainsAccessCount }), t("observing-more"), link(t("see-who"), "#/plan", { class: "button" }),
    shown.length === 1 && may("administer") ? button(t("start-enforcing-ask"), () => setMode(one, "enforce", context.reload)) : null);
}

const classes = [["allowed", "Allowed"], ["blocked", "Blocked"], ["quarantined", "Quarantined"], ["unknown", null]];
const signed = (value) => (value === 0 ? "" : value > 0 ? `+${number(value)}` : `−${number(-value)}`);

// What holds now beside what would hold; each device is in one line of each.
function foreseen(found) {
  const rows = classes.map(([key, state]) => [chip(state), number(found.devices[key]), h("b", {}, number(found.foreseen[key])), signed(found.foreseen[key] - found.devices[key])]);
  return table(t("now-and-then"), [t("access-state"), t("now-in-exchange"), t("would-become"), t("difference")], rows).nodes;
}

function tiles(found, days) {
  const yesterday = days.at(-2);
  const trend = (key) => days.map((day) => day[key]);
  const more = (key) => {
    if (!yesterday) return t("no-count-yesterday");
    const change = found.devices[key] - yesterday[key];
    return change === 0 ? t("as-yesterday") : change > 0 ? t("more-than-yesterday", { count: change }) : t("fewer-than-yesterday", { count: -change });
  };
  const tile = (title, key, text, line, colour) => h("div", { class: "pane kpi" }, h("span", {}, title), h("div", {}, h("strong", {}, number(found.devices[key])), line ? spark(trend(key), colour) : null), h("small", {}, text));
  return [tile(t("allowed"), "allowed", more("allowed")), tile(t("blocked"), "blocked", more("blocked"), true, "bad"), tile(t("quarantined"), "quarantined", more("quarantined"), true, "hold"),
    tile(t("unknown"), "unknown", t("in-discovery", { count: found.inDiscoveryCount }))];
}

// The counts of each day by class.
function byDay(rows) {
  const days = new Map();
  for (const one of rows) {
    const day = days.get(one.date) ?? { date: one.date, allowed: 0, blocked: 0, quarantined: 0, unknown: 0 };
    const key = { Allowed: "allowed", Blocked: "blocked", Quarantined: "quarantined" }[one.accessState] ?? "unknown";
    day[key] += one.deviceCount;
    days.set(one.date, day);
  }
  return [...days.values()];
}

const dayName = (date) => moment(`${date}T12:00:00Z`).split(",")[0];

function chart(days) {
  const heads = [t("when"), t("blocked"), t("quarantined"), t("allowed"), t("not-known")];
  const rows = [...days].reverse().map((day) => [dayName(day.date), number(day.blocked), number(day.quarantined), number(day.allowed), number(day.unknown)]);
  const title = t("blocked-and-quarantined", { days: DAYS });
  const drawn = days.length > 1 ? layers(title, days.map((day) => [dayName(day.date), day.blocked, day.quarantined])) : h("p", { class: "hint" }, t("chart-from-now"));
  return pane(title, h("span", {}, h("span", { class: "chip bad" }, t("blocked")), " ", h("span", { class: "chip hold" }, t("quarantined"))),
    h("div", { class: "body" }, drawn, h("details", {}, h("summary", {}, t("as-table")), table(title, heads, rows).nodes)));
}

function because(found) {
  const most = found.blockedBecause[0]?.deviceCount ?? 0;
  return pane(t("why-blocked"), null, h("div", { class: "body" }, found.blockedBecause.length
    ? found.blockedBecause.map((one) => meter(typed(blockedBecause(one)), one.deviceCount, most, "bad")) : h("p", { class: "hint" }, t("nobody-blocked"))));
}

function waitingList(waits, name) {
  const lines = waitingLines(waits, name).slice(0, 5);
  return lines.length ? h("ul", { class: "rows" }, lines) : h("p", { class: "empty" }, t("nothing-waits"));
}

function connectorList(shown, found) {
  const counted = new Map(found.connectors.map((one) => [one.connectorId, one.devices]));
  const lines = shown.map((one) => {
    const [text, colour, sign] = own(connection, one.status) ?? [one.status, "", "?"];
    const sync = one.lastFullSync;
    const quick = one.lastQuickSync;
    return row(h("span", { class: `state ${colour}`, "data-sign": sign }), [h("b", {}, link(typed(one.exchangeOrganization ?? one.id), `#/connectors/${one.id}`)), " ", h("span", { class: "hint" }, typed(one.serverName ?? ""))],
      [text, " · ", t("full-sync-at"), " ", ago(sync?.finishedAt), " · ", t("quick-sync-at"), " ", ago(quick?.finishedAt),
        counted.has(one.id) ? [" · ", t("devices-count", { count: counted.get(one.id).total })] : null],
      h("span", { class: one.mode === "observe" ? "chip mode observe" : "chip mode" }, own(modes, one.mode) ?? one.mode));
  });
  return pane(t("exchange-connectors"), link(t("see-all"), "#/connectors"), h("ul", { class: "rows" }, lines));
}

// What changed in Exchange in 24 hours: the newest, and how many there were.
function lately(changes, found, only, name) {
  const since = Date.now() - 24 * 3_600_000;
  const some = changes.filter((one) => new Date(one.finishedDateTime) >= since && (!only || one.connectorId === only)).slice(0, 8);
  const rows = some.map((one) => [time(one.finishedDateTime), orderText(one.order), one.device && one.exchangeDeviceId
    ? link(typed([one.device.name, one.device.user ?? one.device.smtpAddress].filter(Boolean).join(" · ")), `#/devices/${one.exchangeDeviceId}`) : typed(name(one.connectorId)), said(one.reason), h("bdi", {}, one.createdBy)]);
  return pane(t("last-day", { count: found.changedLatelyCount }), link(t("all-changes"), "#/changes"),
    table(t("changed-lately"), [t("when"), t("change"), t("for-whom"), t("why"), t("by")], rows, t("nothing-changed-lately")).nodes);
}

function firstRun() {
  const step = (at, title, text, action) => h("li", {}, h("span", { class: "dot" }, number(at)), h("div", {}, h("b", {}, title), h("p", { class: "hint" }, text)), action ?? null);
  return [h("div", { class: "head" }, h("div", {}, h("h1", {}, t("overview")), h("p", {}, t("none-connected-yet"), " ", link(t("exchange-connectors"), "#/connectors")))),
    h("section", { class: "card", "aria-label": t("three-steps") }, h("h2", {}, t("three-steps")), h("ol", { class: "steps" },
      step(1, t("step-package"), t("step-package-text"), link(t("setup-package"), "#/connectors", { class: "button" })),
      step(2, t("step-set-up"), t("step-set-up-text")), step(3, t("step-plan"), t("step-plan-text"))))];
}

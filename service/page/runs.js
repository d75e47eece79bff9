// Runs: orders that were made together, what came of each, and their undo. Changes: what was before and after.

import { ask, ended, follow, organizations, post } from "./api.js";
import { asking, button, confirmed, facts, h, link, or, own, said, say, state, table, time, two } from "./dom.js";
import { field, value } from "./forms.js";
import { askDecision, decide } from "./manual.js";
import { pager } from "./pager.js";
import { may } from "./role.js";
import { asked } from "./second_person.js";
import { meter } from "./svg.js";
import { moment, number, t } from "./texts.js";
import { each, pane, says, typed } from "./ui.js";
import { orderStates, orderText, runKinds, runStates, valueText } from "./words.js";

const tabs = (here) => h("nav", { class: "sub", "aria-label": t("runs-and-changes") },
  [["#/runs", t("runs")], ["#/changes", t("changes-in-exchange")]].map(([href, text]) => link(text, href, { "aria-current": href === here ? "page" : null })));

export async function runs(context) {
  const wanted = context.options.get("state") ?? "";
  const { name } = await organizations();
  const row = (run) => [link(moment(run.createdDateTime), `#/runs/${run.id}`), own(runKinds, run.kind) ?? run.kind, state(runStates, run.state),
    number(run.orderCount), number(run.losesAccessCount), name(run.connectorId), or(run.decidedBy)];
  const list = table(t("runs"), [t("made"), t("what"), t("state"), t("orders"), t("lose-access"), t("organization"), t("decided-by")], [], t("no-run"));
  const { nodes } = await pager(context, list, `runs?$top=100${wanted ? `&state=${encodeURIComponent(wanted)}` : ""}`, (page) => page.value.map(row));
  const filter = h("form", { class: "bar", "aria-label": t("filter") }, field("state", t("state"), { kind: "choice", value: wanted,
    options: [["", t("all")], ...Object.entries(runStates).map(([key, [text]]) => [key, text])] }), h("button", { type: "submit" }, t("filter")));
  filter.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = value(filter, "state") ? `#/runs?state=${value(filter, "state")}` : "#/runs";
  });
  return [h("h1", {}, t("runs")), tabs("#/runs"),
    h("p", {}, t("runs-text")), filter, nodes];
}

// True for a run about which a person has to say something.
export const waits = (run) => run.state === "held" || (run.state === "approving" && run.failedApprovalCount > 0);

// What decides about a run, for those who may.
const deciding = (...buttons) => may("operate") ? buttons : [];

// The notice of a run that waits for a person.
export function heldNotice(run, done, shown = false) {
  if (run.state === "approving") return switchNotice(run, done, shown);
  const counts = run.kind === "stalePartnerships" ? t("held-removal", { count: run.orderCount })
    : t("held-losing", { losing: run.losesAccessCount, total: run.deviceCount, orders: run.orderCount, hours: run.brake.hours, counted: run.countedLossCount,
      devices: run.brake.deviceCount, percent: run.brake.percent });
  return h("section", { class: "notice held", "aria-label": t("run-waits") }, h("h2", {}, t("run-waits")),
    h("p", {}, [`${own(runKinds, run.kind) ?? run.kind}.`, counts, t("none-left")].join(" ")),
    run.note ? h("p", {}, said(run.note)) : null,
    h("p", { class: "actions" }, ...deciding(button(t("accept-ask"), () => accept(run, done), { class: "danger" }), button(t("reject-ask"), () => reject(run, done))),
      shown ? null : link(t("show-its-orders"), `#/runs/${run.id}`)));
}

// A switch-on goes on when a person says so, or is given up.
function switchNotice(run, done, shown) {
  const word = (ask, verdict, question, after) => button(ask, async () => {
    if (await confirmed(question) === null) return;
    await post(`runs/${run.id}/${verdict}`);
    await done();
    say(after);
  });
  return h("section", { class: "notice held", "aria-label": t("switch-waits") }, h("h2", {}, t("switch-waits")),
    h("p", {}, t("failed-approvals", { count: run.failedApprovalCount })),
    h("p", { class: "actions" },
      ...deciding(word(t("approve-again-ask"), "accept", { title: t("approve-again-title"), yes: t("approve-again"), text: t("approve-again-text"), danger: true }, t("approving-again")),
      word(t("give-up-ask"), "reject", { title: t("give-up-title"), yes: t("give-up"), text: t("give-up-text") }, t("given-up"))),
      shown ? null : link(t("show-its-orders"), `#/runs/${run.id}`)));
}

async function accept(run, done) {
  const removal = run.kind === "stalePartnerships";
  const number = removal ? run.orderCount : run.losesAccessCount;
  const typed = await confirmed({ title: t("accept-run-title"), yes: t("accept-run"), danger: true,
    text: removal ? t("accept-removal", { count: number }) : t("accept-losing", { losing: number, orders: run.orderCount }),
    typed: String(number), typedLabel: t(removal ? "type-partnerships" : "type-devices", { number: String(number) }) });
  if (typed === null) return;
  const made = await post(`runs/${run.id}/accept`, removal ? { confirmCount: run.orderCount } : undefined);
  await done();
  say(asked(made) ?? t("run-is-accepted", { count: made.releasedOrderCount }));
}

async function reject(run, done) {
  if (await confirmed({ title: t("reject-run-title"), yes: t("reject-run"), text: t("reject-run-text") }) === null) return;
  await post(`runs/${run.id}/reject`);
  await done();
  say(t("run-is-rejected"));
}

async function undo(run, done) {
  const question = { title: t("undo-run-title"), yes: t("undo-run"), danger: true,
    text: t("undo-run-text") };
  if (await confirmed(question) === null) return;
  const { id } = await post(`runs/${run.id}/undo`);
  await done();
  await followUndo(id);
}

async function followUndo(id) {
  const text = (order) => [t("undo-state", { state: own(orderStates, order.state)?.[0] ?? order.state }), order.finding?.text].filter(Boolean).join(" ");
  let last = "";
  await follow(() => ask(`orders/${id}`), ended, (order) => {
    // The same words are not said again and again.
    if (text(order) !== last) say(text(order), ended(order) && order.state !== "done");
    last = text(order);
  });
}

const subject = (one) => (one.device
  ? [h("span", {}, or(one.device.user ?? one.device.smtpAddress)), h("small", {}, link(one.device.name, `#/devices/${one.exchangeDeviceId}`))] : or(one.about));

export async function run(context) {
  const path = `runs/${encodeURIComponent(context.id)}`;
  const { name } = await organizations();
  context.title(t("run"));
  const row = (one) => [subject(one), [orderText(one.order), one.takesAccess ? h("small", { class: "state bad", "data-sign": "▼" }, t("loses-access")) : null],
    said(one.reason), state(orderStates, one.state ?? (one.order ? "held" : "counted")),
    one.finding ? h("div", { lang: "en" }, two(one.finding.text, one.finding.remedy)) : "–", time(one.finishedDateTime, "–")];
  const list = table(t("orders-of-run"), [t("for-whom"), t("order"), t("why"), t("state"), t("answer"), t("ended")], [], t("no-order"));
  const orders = await pager(context, list, `${path}?$top=100`, (page) => page.items.map(row),
    { next: (page) => (page.nextAfter ? `${path}?$top=100&after=${page.nextAfter}` : null) });
  const found = orders.page;
  const summed = waits(found) ? await summedUp(context, found) : null;
  const bar = h("progress", { max: 1, value: 0, "aria-label": t("orders-ended") });
  const counts = h("small", { role: "status" });
  const progress = h("div", {}, bar, counts);
  const total = (of) => of.progress.reduce((sum, one) => sum + one.orderCount, 0);
  const show = (of) => {
    bar.hidden = total(of) === 0;
    bar.max = total(of) || 1;
    bar.value = of.progress.reduce((sum, one) => sum + (ended(one) ? one.orderCount : 0), 0);
    const text = of.progress.map((one) => t("state-count", { state: own(orderStates, one.state)?.[0] ?? one.state, count: one.orderCount })).join(", ") || t("no-order-left");
    if (counts.textContent !== text) counts.textContent = text;
  };
  show(found);
  if (found.progress.some((one) => !ended(one) && one.state !== "waiting")) watch(context, orders, show);
  return [h("p", {}, link(t("all-runs"), "#/runs")), h("h1", {}, t("run-at", { kind: own(runKinds, found.kind) ?? found.kind, time: moment(found.createdDateTime) })),
    waits(found) ? [summed.odd, heldNotice(found, context.reload, true), summed.rest] : found.note ? h("p", { class: "notice" }, said(found.note)) : null,
    facts([[t("state"), state(runStates, found.state)], [t("organization"), name(found.connectorId)], [t("orders"), number(found.orderCount)],
      [t("lose-access"), number(found.losesAccessCount)], [t("decided-by"), or(found.decidedBy)], [t("decided"), time(found.decidedDateTime, "–")], [t("progress"), progress]]),
    h("p", { class: "actions" }, ...deciding(button(t("undo-run-ask"), () => undo(found, context.reload), { disabled: total(found) === 0 }))),
    h("h2", {}, t("orders")), orders.nodes];
}

// What is odd about a run that waits comes first, then how many, why, and where they are.
async function summedUp(context, run) {
  const found = await ask(`runs/${run.id}/summary`);
  const share = run.deviceCount > 0 ? t("share-of", { percent: Math.round((found.losesAccessCount / run.deviceCount) * 1000) / 10, total: run.deviceCount }) : "";
  const tile = (title, count, colour, text) => h("div", { class: "pane kpi" }, h("span", {}, title), h("strong", { class: colour }, number(count)), h("small", {}, text));
  const who = (one) => link(typed([one.device?.user ?? one.device?.smtpAddress, one.device?.name].filter(Boolean).join(", ") || one.exchangeDeviceId), `#/devices/${one.exchangeDeviceId}`);
  const list = (all, count) => [all.map((one, at) => [at > 0 ? ", " : null, who(one)]), count > all.length ? [" ", t("and-more", { count: count - all.length })] : null];
  const rows = found.reasons.map((one) => [said(one.reason), number(one.deviceCount), h("span", {}, list(one.examples, one.deviceCount)), number(one.seenThisWeekCount)]);
  const most = found.units[0]?.deviceCount ?? 0;
  const odd = found.groups.map((group) => says("", "warn", t("odd-group", { count: group.deviceCount, name: group.displayName ?? group.id }), list(group.devices, group.deviceCount),
    may("letIn") ? button(t("let-these-in-ask"), () => letIn(context, group.devices), { "aria-label": t("let-these-in-of", { name: group.displayName ?? group.id }) }) : null));
  const rest = [found.isPartial ? h("p", { class: "hint" }, t("summary-partial")) : null,
  h("div", { class: "grid4" }, tile(t("lose-access"), found.losesAccessCount, "bad", share), tile(t("gain-access"), found.gainsAccessCount, "good", ""), tile(t("other-orders"), found.otherCount, "", "")),
  h("div", { class: "grid2 wide" }, pane(t("why"), null, table(t("reasons-of-run"), [t("why"), t("devices"), t("for-example"), t("seen-this-week")], rows).nodes),
    pane(t("where-they-are"), null, h("div", { class: "body" }, found.units.map((one) => meter(typed(one.unit || t("not-told")), one.deviceCount, most)))))];
  return { odd, rest };
}

// Some of a run are let in for a while before the rest is decided; the run is made anew without them.
async function letIn(context, devices) {
  const answer = await askDecision({ access: "allow", first: "48", title: t("let-in-title", { name: t("chosen-count", { count: devices.length }) }), text: t("let-in-text"), yes: t("allow-by-hand") });
  if (answer === null) return;
  const failed = await each(devices, (one) => decide(one.exchangeDeviceId, "allow", answer));
  await context.reload();
  say(failed.length === 0 ? t("decided-several", { count: devices.length }) : [t("some-failed", { count: failed.length, all: devices.length }), ...failed.map(([one, message]) => `${one.device?.user ?? one.exchangeDeviceId}: ${message}`)].join(" "), failed.length > 0);
}

// While orders are under way their lines are read again in place: what has the keyboard keeps it.
async function watch(context, orders, show) {
  while (context.alive()) {
    await new Promise((done) => setTimeout(done, document.hidden ? 15000 : 3000));
    if (!context.alive()) return;
    if (asking()) continue;
    try {
      const now = await orders.reload();
      show(now);
      if (now.progress.every((one) => ended(one) || one.state === "waiting")) return;
    } catch (error) { if (error.status) return; }
  }
}

export async function changes(context) {
  const { name } = await organizations();
  const row = (one) => [time(one.finishedDateTime), one.exchangeDeviceId && one.device ? subject(one) : name(one.connectorId), orderText(one.order),
    one.values.length ? h("ul", { class: "values" }, one.values.map((of) => h("li", {}, valueText(of)))) : t("values-not-told"),
    two(said(one.reason), t("by-whom", { name: one.createdBy })),
    one.runId ? link(t("run"), `#/runs/${one.runId}`, { "aria-label": t("run-of", { time: moment(one.finishedDateTime) }) }) : "–"];
  const list = table(t("changes-in-exchange"), [t("when"), t("for-whom"), t("what"), t("before-after"), t("why"), t("run")], [],
    t("no-change"));
  const { nodes } = await pager(context, list, "changes?$top=100&$orderby=finishedDateTime%20desc", (page) => page.value.map(row));
  return [h("h1", {}, t("changes-in-exchange")), tabs("#/changes"),
    h("p", {}, t("changes-text")), nodes];
}

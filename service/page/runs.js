// Runs: orders that were made together, what came of each, and their undo. Changes: what was before and after.

import { ask, ended, follow, organizations, post } from "./api.js";
import { asking, button, confirmed, counted, devicesWord, facts, h, link, moment, number, or, own, say, state, table, time, two } from "./dom.js";
import { field, value } from "./forms.js";
import { pager } from "./pager.js";
import { orderStates, orderText, runKinds, runStates, valueText } from "./words.js";

const tabs = (here) => h("nav", { class: "sub", "aria-label": "Runs and changes" },
  [["#/runs", "Runs"], ["#/changes", "Changes in Exchange"]].map(([href, text]) => link(text, href, { "aria-current": href === here ? "page" : null })));

export async function runs(context) {
  const wanted = context.options.get("state") ?? "";
  const { name } = await organizations();
  const row = (run) => [link(moment(run.createdDateTime), `#/runs/${run.id}`), own(runKinds, run.kind) ?? run.kind, state(runStates, run.state),
    number(run.orderCount), number(run.losesAccessCount), name(run.connectorId), or(run.decidedBy)];
  const list = table("Runs", ["Made", "What", "State", "Orders", "Lose access", "Organization", "Decided by"], [], "No run yet.");
  const { nodes } = await pager(context, list, `runs?$top=100${wanted ? `&state=${encodeURIComponent(wanted)}` : ""}`, (page) => page.value.map(row));
  const filter = h("form", { class: "bar", "aria-label": "Filter" }, field("state", "State", { kind: "choice", value: wanted,
    options: [["", "All"], ...Object.entries(runStates).map(([key, [text]]) => [key, text])] }), h("button", { type: "submit" }, "Filter"));
  filter.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = value(filter, "state") ? `#/runs?state=${value(filter, "state")}` : "#/runs";
  });
  return [h("h1", {}, "Runs"), tabs("#/runs"),
    h("p", {}, "Orders that were made together. A run beyond the brake's limits waits until a person decides; each can be undone."), filter, nodes];
}

// The notice of a run that waits for a person.
export function heldNotice(run, done, shown = false) {
  const counts = run.kind === "stalePartnerships" ? `It removes ${counted(run.orderCount, "partnership")}. `
    : `${devicesWord(run.losesAccessCount)} of ${number(run.deviceCount)} would lose access by ${counted(run.orderCount, "order")}; ` +
      `with the last ${run.brake.hours} hours that makes ${number(run.countedLossCount)}. ` +
      `The brake holds more than ${run.brake.deviceCount} devices or ${run.brake.percent} %. `;
  return h("section", { class: "notice held", "aria-label": "A run waits for you" }, h("h2", {}, "A run waits for you"),
    h("p", {}, `${own(runKinds, run.kind) ?? run.kind}. ${counts}No order of this run has left.`),
    h("p", { class: "actions" }, button("Accept…", () => accept(run, done), { class: "danger" }), button("Reject…", () => reject(run, done)),
      shown ? null : link("Show its orders", `#/runs/${run.id}`)));
}

async function accept(run, done) {
  const removal = run.kind === "stalePartnerships";
  const number = removal ? run.orderCount : run.losesAccessCount;
  const typed = await confirmed({ title: "Accept the run?", yes: "Accept the run", danger: true,
    text: removal ? `${counted(number, "partnership")} will be removed. Removing cannot be undone; the devices connect again by themselves.`
      : `${devicesWord(number)} will lose access to mail by ${counted(run.orderCount, "order")}.`,
    typed: String(number), typedLabel: `Type ${number}, the number of ${removal ? "partnerships" : "devices that lose access"}, to confirm` });
  if (typed === null) return;
  const made = await post(`runs/${run.id}/accept`, removal ? { confirmCount: run.orderCount } : undefined);
  await done();
  say(`The run is accepted; ${counted(made.releasedOrderCount, "order")} left.`);
}

async function reject(run, done) {
  if (await confirmed({ title: "Reject the run?", yes: "Reject the run", text: "None of its changes is ordered until something else is wanted for a device." }) === null) return;
  await post(`runs/${run.id}/reject`);
  await done();
  say("The run is rejected. Nothing of it was ordered.");
}

async function undo(run, done) {
  const question = { title: "Undo the run?", yes: "Undo the run", danger: true,
    text: "What this run changed is taken back where it still is what the connector wrote; what somebody changed by hand since stays. " +
      "Devices that it blocked may have access again. A wipe and a removed partnership cannot be undone." };
  if (await confirmed(question) === null) return;
  const { id } = await post(`runs/${run.id}/undo`);
  await done();
  await followUndo(id);
}

async function followUndo(id) {
  const text = (order) => `Undo: ${(own(orderStates, order.state)?.[0] ?? order.state).toLowerCase()}.${order.finding ? ` ${order.finding.text}` : ""}`;
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
  context.title("Run");
  const row = (one) => [subject(one), [orderText(one.order), one.takesAccess ? h("small", { class: "state bad", "data-sign": "▼" }, "Loses access") : null],
    state(orderStates, one.state ?? (one.order ? "held" : "counted")), two(one.finding?.text, one.finding?.remedy),
    time(one.finishedDateTime, "–"), or(one.reason)];
  const list = table("Orders of the run", ["For", "Order", "State", "Answer", "Ended", "Why"], [], "The run has no order.");
  const orders = await pager(context, list, `${path}?$top=100`, (page) => page.items.map(row),
    { next: (page) => (page.nextAfter ? `${path}?$top=100&after=${page.nextAfter}` : null) });
  const found = orders.page;
  const bar = h("progress", { max: 1, value: 0, "aria-label": "Orders that have ended" });
  const counts = h("small", { role: "status" });
  const progress = h("div", {}, bar, counts);
  const total = (of) => of.progress.reduce((sum, one) => sum + one.orderCount, 0);
  const show = (of) => {
    bar.hidden = total(of) === 0;
    bar.max = total(of) || 1;
    bar.value = of.progress.reduce((sum, one) => sum + (ended(one) ? one.orderCount : 0), 0);
    const text = of.progress.map((one) => `${own(orderStates, one.state)?.[0] ?? one.state}: ${number(one.orderCount)}`).join(", ") || "No order has left";
    if (counts.textContent !== text) counts.textContent = text;
  };
  show(found);
  if (found.progress.some((one) => !ended(one) && one.state !== "waiting")) watch(context, orders, show);
  return [h("p", {}, link("‹ All runs", "#/runs")), h("h1", {}, `${own(runKinds, found.kind) ?? found.kind}, ${moment(found.createdDateTime)}`),
    found.state === "held" ? heldNotice(found, context.reload, true) : null,
    facts([["State", state(runStates, found.state)], ["Organization", name(found.connectorId)], ["Orders", number(found.orderCount)],
      ["Lose access", number(found.losesAccessCount)], ["Decided by", or(found.decidedBy)], ["Decided", time(found.decidedDateTime, "–")], ["Progress", progress]]),
    h("p", { class: "actions" }, button("Undo the run…", () => undo(found, context.reload), { disabled: total(found) === 0 })),
    h("h2", {}, "Orders"), orders.nodes];
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
    one.values.length ? h("ul", { class: "values" }, one.values.map((of) => h("li", {}, valueText(of)))) : "not told",
    two(one.reason ?? one.finding?.text, `by ${one.createdBy}`),
    one.runId ? link("Run", `#/runs/${one.runId}`, { "aria-label": `Run of ${moment(one.finishedDateTime)}` }) : "–"];
  const list = table("Changes in Exchange", ["When", "For", "What", "Before → after", "Why", "Run"], [],
    "The connector has changed nothing in Exchange.");
  const { nodes } = await pager(context, list, "changes?$top=100&$orderby=finishedDateTime%20desc", (page) => page.value.map(row));
  return [h("h1", {}, "Changes in Exchange"), tabs("#/changes"),
    h("p", {}, "What the connector changed, with what was there before. Anything made by hand is not here and stays."), nodes];
}

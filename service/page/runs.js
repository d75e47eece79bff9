// Runs: orders that were made together, what came of each, and their undo. Changes: what was before and after.

import { ask, get, nextOf, organizations, post } from "./api.js";
import { button, confirmed, counted, devicesWord, facts, h, link, number, or, say, state, table, time, two } from "./dom.js";
import { field, value } from "./forms.js";
import { orderStates, orderText, runKinds, runStates, valueText } from "./words.js";

const tabs = (here) => h("nav", { class: "sub", "aria-label": "Runs and changes" },
  [["#/runs", "Runs"], ["#/changes", "Changes in Exchange"]].map(([href, text]) => link(text, href, { "aria-current": href === here ? "page" : null })));

export async function runs(context) {
  const wanted = context.options.get("state") ?? "";
  const { value: found } = await get(`runs?$top=200${wanted ? `&state=${encodeURIComponent(wanted)}` : ""}`);
  const { name } = await organizations();
  const filter = h("form", { class: "bar", "aria-label": "Filter" }, field("state", "State", { kind: "choice", value: wanted,
    options: [["", "All"], ...Object.entries(runStates).map(([key, [text]]) => [key, text])] }), h("button", { type: "submit" }, "Filter"));
  filter.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = value(filter, "state") ? `#/runs?state=${value(filter, "state")}` : "#/runs";
  });
  return [h("h1", {}, "Runs"), tabs("#/runs"),
    h("p", {}, "Orders that were made together. A run beyond the brake's limits waits until a person decides; each can be undone."), filter,
    table("Runs", ["Made", "What", "State", "Orders", "Lose access", "Organization", "Decided by"], found.map((run) => [
      link(new Date(run.createdDateTime).toLocaleString(), `#/runs/${run.id}`), runKinds[run.kind] ?? run.kind, state(runStates, run.state),
      number(run.orderCount), number(run.losesAccessCount), name(run.connectorId), or(run.decidedBy)]), "No run yet.").nodes];
}

// The notice of a run that waits for a person.
export function heldNotice(run, done) {
  const counts = run.kind === "stalePartnerships" ? `It removes ${counted(run.orderCount, "partnership")}. `
    : `${devicesWord(run.losesAccessCount)} of ${number(run.deviceCount)} would lose access by ${counted(run.orderCount, "order")}; ` +
      `with the last ${run.brake.hours} hours that makes ${number(run.countedLossCount)}. ` +
      `The brake holds more than ${run.brake.deviceCount} devices or ${run.brake.percent} %. `;
  return h("section", { class: "notice held", "aria-label": "A run waits for you" }, h("h2", {}, "A run waits for you"),
    h("p", {}, `${runKinds[run.kind] ?? run.kind}. ${counts}No order of this run has left.`),
    h("p", { class: "actions" }, button("Accept…", () => accept(run, done), { class: "danger" }), button("Reject…", () => reject(run, done)),
      link("Show its orders", `#/runs/${run.id}`)));
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
  for (;;) {
    const order = await ask(`orders/${id}`);
    const [text] = orderStates[order.state] ?? [order.state];
    say(`Undo: ${text.toLowerCase()}.${order.finding ? ` ${order.finding.text}` : ""}`);
    if (!["queued", "leased", "running", "waiting"].includes(order.state)) return;
    await new Promise((wait) => setTimeout(wait, 1500));
  }
}

const subject = (one) => (one.device
  ? [h("span", {}, or(one.device.user ?? one.device.smtpAddress)), h("small", {}, link(one.device.name, `#/devices/${one.exchangeDeviceId}`))] : or(one.about));

export async function run(context) {
  const path = `runs/${encodeURIComponent(context.id)}`;
  let found = await get(path);
  const { name } = await organizations();
  context.title("Run");
  const row = (one) => [subject(one), [orderText(one.order), one.takesAccess ? h("small", { class: "state bad", "data-sign": "▼" }, "Loses access") : null],
    state(orderStates, one.state ?? (one.order ? "held" : "counted")), two(one.finding?.text, one.finding?.remedy),
    time(one.finishedDateTime, "–"), or(one.reason)];
  const list = table("Orders of the run", ["For", "Order", "State", "Answer", "Ended", "Why"], found.items.map(row), "The run has no order.");
  const more = button("More", async () => {
    found = await get(`${path}?after=${found.nextAfter}`);
    list.fill(found.items.map(row), true);
    more.hidden = !found.nextAfter;
  }, { hidden: !found.nextAfter });
  const waits = found.progress.some((one) => ["queued", "leased", "running"].includes(one.state));
  const progress = found.progress.map((one) => `${orderStates[one.state]?.[0] ?? one.state}: ${number(one.orderCount)}`).join(", ");
  const done = found.progress.reduce((sum, one) => sum + (["queued", "leased", "running", "waiting"].includes(one.state) ? 0 : one.orderCount), 0);
  const total = found.progress.reduce((sum, one) => sum + one.orderCount, 0);
  if (waits) setTimeout(() => { if (context.alive() && !document.getElementById("dialog").open) context.reload(); }, 3000);
  return [h("p", {}, link("‹ All runs", "#/runs")), h("h1", {}, `${runKinds[found.kind] ?? found.kind}, ${new Date(found.createdDateTime).toLocaleString()}`),
    found.state === "held" ? heldNotice(found, context.reload) : null,
    facts([["State", state(runStates, found.state)], ["Organization", name(found.connectorId)], ["Orders", number(found.orderCount)],
      ["Lose access", number(found.losesAccessCount)], ["Decided by", or(found.decidedBy)], ["Decided", time(found.decidedDateTime, "–")],
      ["Progress", total ? [h("progress", { max: total, value: done, "aria-label": "Orders that have ended" }), h("small", {}, progress)] : "No order has left"]]),
    h("p", { class: "actions" }, button("Undo the run…", () => undo(found, context.reload), { disabled: total === 0 })),
    h("h2", {}, "Orders"), list.nodes, h("p", { class: "actions" }, more)];
}

export async function changes(context) {
  let page = await get("changes?$top=100&$orderby=finishedDateTime%20desc");
  const { name } = await organizations();
  const row = (one) => [time(one.finishedDateTime), one.exchangeDeviceId && one.device ? subject(one) : name(one.connectorId), orderText(one.order),
    one.values.length ? h("ul", { class: "values" }, one.values.map((of) => h("li", {}, valueText(of)))) : "not told",
    two(one.reason ?? one.finding?.text, `by ${one.createdBy}`),
    one.runId ? link("Run", `#/runs/${one.runId}`, { "aria-label": `Run of ${new Date(one.finishedDateTime).toLocaleString()}` }) : "–"];
  const list = table("Changes in Exchange", ["When", "For", "What", "Before → after", "Why", "Run"], page.value.map(row),
    "The connector has changed nothing in Exchange.");
  const more = button("More", async () => {
    page = await ask(nextOf(page));
    if (context.alive()) list.fill(page.value.map(row), true);
    more.hidden = !page["@odata.nextLink"];
  }, { hidden: !page["@odata.nextLink"] });
  return [h("h1", {}, "Changes in Exchange"), tabs("#/changes"),
    h("p", {}, "What the connector changed, with what was there before. Anything made by hand is not here and stays."), list.nodes, h("p", { class: "actions" }, more)];
}

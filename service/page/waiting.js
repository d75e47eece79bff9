// One place for what waits: devices in quarantine with a proposal each, held runs, groups and sources that cannot be read,
// certificates that end. It is worked through with the keyboard while the list has the focus; deciding always asks.

import { inWords } from "./account.js";
import { get, organizations, post } from "./api.js";
import { button, confirmed, h, link, or, said, say, state, table, time } from "./dom.js";
import { askDecision, askPeriod, carry, carryOver, decide } from "./manual.js";
import { may } from "./role.js";
import { heldNotice } from "./runs.js";
import { number, t } from "./texts.js";
import { ago, badge, chip, each, nameOf, person, personLink, row, says, typed } from "./ui.js";
import { wantedAccess } from "./words.js";
import { requestTitle, secondPerson } from "./second_person.js";

const kinds = { samePhone: [t("same-phone"), "hold", "swap"], copiedId: [t("copied-id"), "bad", "two"], new: [t("new-device"), "", "phone"] };
const parts = () => [["", t("quarantine"), "quarantinedCount"], ["/runs", t("held-runs"), "runs"], ["/unread", t("groups-and-sources"), "unread"], ["/certificates", t("certificates"), "certificates"], ["/second", t("pp-second"), "secondPersonRequests"]];
const amount = (waits, key) => (Array.isArray(waits[key]) ? waits[key].length : waits[key]);

// The frame of each part: what waits in all, and the way to the other parts.
async function framed(context, here, content) {
  const [waits, { name }] = await Promise.all([get("waiting"), organizations()]);
  const tabs = h("nav", { class: "sub", "aria-label": t("waiting-for-you") }, parts().map(([place, text, key]) =>
    link([text, " ", h("span", { class: amount(waits, key) > 0 ? "chip wait" : "chip" }, number(amount(waits, key)))], `#/waiting${place}`, { "aria-current": place === here ? "page" : null })));
  const alarms = waits.alarms.map((one) => says("bad", "warn", t("pp-alarm"), typed(said(one.finding.text)), may("administer") ? button(t("pp-acknowledge-ask"), async () => {
    if (await confirmed({ title: t("pp-acknowledge"), text: t("pp-acknowledge-text"), yes: t("pp-acknowledge") }) === null) return;
    await inWords(() => post(`users/${encodeURIComponent(one.userName)}/acknowledgeUse`, {}));
    await context.reload();
    say(t("pp-acknowledged"));
  }) : null));
  return [h("div", { class: "head" }, h("div", {}, h("h1", {}, t("waiting-for-you")), h("p", {}, waits.count > 0 ? t("things-wait", { count: waits.count }) : t("nothing-waits"), " ", t("nothing-changes-alone")))),
    alarms, tabs, await content(waits, name)];
}

// What waits, a line each; also on the overview.
export function waitingLines(waits, name) {
  const where = (id) => (id ? typed(name(id)) : null);
  const runs = waits.runs.map((run) => row(badge("wait", "hand"), link(t("held-run-line", { count: run.orderCount }), `#/runs/${run.id}`), [where(run.connectorId), " · ", t("lose-access-count", { count: run.losesAccessCount })], h("span", { class: "chip wait" }, ago(run.createdDateTime))));
  const quarantine = waits.quarantinedCount > 0 ? [row(badge("hold", "pause"), link(t("quarantined-count", { count: waits.quarantinedCount }), "#/waiting"), t("quarantined-text"), h("span", { class: "chip wait" }, ago(waits.oldestQuarantinedFirstSyncTime, t("not-told"))))] : [];
  const found = (all, place, colour, sign) => all.map((one) => row(badge(colour, sign), said(one.finding.text), [where(one.connectorId), one.connectorId ? " · " : null, said(one.finding.remedy)], link(t("see-all"), place)));
  const second = waits.secondPersonRequests.map((one) => row(badge("wait", "people"), link(requestTitle(one), "#/waiting/second"), [t("pp-asked-by"), " ", typed(one.author)], h("span", { class: "chip wait" }, ago(one.createdDateTime))));
  const alarms = waits.alarms.map((one) => row(badge("bad", "warn"), link(t("pp-alarm"), "#/waiting"), said(one.finding.text)));
  return [...alarms, ...second, ...runs, ...quarantine, ...found(waits.unread, "#/waiting/unread", "bad", "people"), ...found(waits.certificates, "#/waiting/certificates", "wait", "key")];
}

export const quarantine = (context) => framed(context, "", async () => {
  const wanted = context.options.get("likeness") ?? "";
  const page = await get(`quarantinedDevices?$top=200${wanted ? `&likeness=${encodeURIComponent(wanted)}` : ""}`);
  const counts = { "": page.judgedCount, samePhone: page.samePhoneCount, copiedId: page.copiedIdCount, new: page.newCount };
  const filters = h("p", { class: "actions" }, [["", t("all")], ...Object.entries(kinds).map(([key, [text]]) => [key, text])].map(([key, text]) =>
    link([text, " ", h("b", {}, number(counts[key]))], key ? `#/waiting?likeness=${key}` : "#/waiting", { class: "filter", "aria-current": key === wanted ? "true" : null })));
  const honest = page["@odata.count"] > page.judgedCount ? h("p", { class: "hint" }, t("judged-of", { count: page.judgedCount, all: page["@odata.count"] })) : null;
  if (page.value.length === 0) return [filters, honest, h("p", { class: "empty" }, t("no-quarantine"))];
  return [filters, honest, workplace(context, page.value)];
});

// The list beside the one that is looked at.
function workplace(context, all) {
  const chosen = new Set();
  let at = 0;
  const detail = h("section", { class: "pane", "aria-label": t("the-chosen-device"), "aria-live": "polite" });
  const bulk = h("p", { class: "actions" });
  const show = (index, focus = false) => {
    at = Math.max(0, Math.min(index, all.length - 1));
    lines.forEach((line, of) => { if (of === at) line.setAttribute("aria-current", "true"); else line.removeAttribute("aria-current"); });
    detail.replaceChildren(...one(context, all[at], () => show(at + 1, true)));
    if (focus) lines[at].querySelector("button").focus();
  };
  const lines = all.map((device, index) => {
    const like = device.likeness;
    const [, colour, sign] = kinds[like.kind];
    const box = h("input", { type: "checkbox", "aria-label": t("choose-named", { name: `${person(device)}, ${nameOf(device)}` }) });
    box.addEventListener("change", () => { if (box.checked) chosen.add(device); else chosen.delete(device); tools(); });
    const pick = h("button", { type: "button", class: "pick", on: { click: () => show(index) } }, typed(person(device)));
    const old = like.kind === "samePhone" ? like.devices[0] : null;
    return row([box, badge(colour, sign)], pick, [old ? [typed(nameOf(old)), " → "] : null, typed(nameOf(device)), like.kind === "copiedId" ? [" · ", t("copied-id")] : null,
      isDecided(device) ? [" · ", t("wanted"), ": ", state(wantedAccess, device.decision.wanted)] : null], ago(device.firstSyncTime, t("not-told")));
  });
  const tools = () => bulk.replaceChildren(...(chosen.size === 0 || !may("letIn") ? [] : [h("b", {}, t("chosen-count", { count: chosen.size })),
    button(t("let-in-ask"), () => several(context, [...chosen], "allow")), may("operate") ? button(t("block-ask"), () => several(context, [...chosen], "block"), { class: "danger" }) : "",
    [...chosen].every((device) => device.likeness.kind === "samePhone") ? button(t("carry-over-ask"), () => carrySeveral(context, [...chosen])) : ""]));
  const list = h("ul", { class: "rows" }, lines);
  // Keys work while the list has the focus; they choose what is looked at, and decide nothing.
  list.addEventListener("keydown", (event) => {
    const way = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(at + way, true);
  });
  show(0);
  return [bulk, h("div", { class: "grid2" }, h("section", { class: "pane", "aria-label": t("quarantine") }, list), detail)];
}

// Somebody or a rule decided, and Exchange has not confirmed it yet.
const isDecided = (device) => device.decision?.wanted === "allow" || device.decision?.wanted === "block";

// One device with what it looks like, beside the one that says so.
function one(context, device, next) {
  const like = device.likeness;
  const old = like.kind === "samePhone" ? like.devices[0] : null;
  const others = old ? [old] : like.devices;
  const titles = { samePhone: t("like-same"), copiedId: t("like-copied"), new: t("like-new") };
  const texts = { samePhone: t("like-same-text"), copiedId: t(like.onSeveralModels ? "copied-models" : "copied-people"), new: t("like-new-text") };
  const heads = ["", ...(old ? [t("old-one"), t("new-one")] : [t("this-phone"), ...others.map(() => t("other-one"))])];
  const shown = old ? [old, device] : [device, ...others];
  const line = (text, of) => [text, ...shown.map(of)];
  const facts = table(t("compared-devices"), heads, [line(t("user"), (it) => typed(person(it))), line(t("model"), (it) => typed(or(it.deviceModel ?? it.deviceType))), line(t("device-id"), (it) => h("code", {}, or(it.deviceId))),
    line(t("access-state"), (it) => chip(it.accessState)), line(t("last-successful-sync"), (it) => ago(it.lastSuccessSync)), line(t("first-sync"), (it) => time(it.firstSyncTime, t("not-told"))),
    line(t("system"), (it) => typed(or(it.deviceOS)))]);
  const after = async (text) => { await context.reload(); say(text); };
  const decideOne = async (access) => {
    const answer = await askDecision(question(access, nameOf(device)));
    if (answer === null) return;
    await decide(device.id, access, answer);
    await after(t("decided-one"));
  };
  const actions = may("letIn") ? [old ? button(t("carry-over-ask"), async () => { if (await carryOver(device, old)) await after(t("carried-over")); }, { class: "primary" }) : null,
    button(t("let-in-ask"), () => decideOne("allow")), may("operate") ? button(t("block-ask"), () => decideOne("block"), { class: "danger" }) : null] : [];
  const href = personLink(device);
  return [h("header", {}, h("div", {}, h("h2", {}, typed(person(device)), " · ", typed(nameOf(device))), h("p", { class: "hint" }, href ? link(typed(device.mailbox.smtpAddress), href) : null, " · ", link(t("open-the-device"), `#/devices/${device.id}`)))),
    h("div", { class: "body" }, facts.nodes, says(like.kind === "copiedId" ? "bad" : "info", kinds[like.kind][2], titles[like.kind], texts[like.kind]),
      h("p", { class: "actions" }, actions, button([t("next-one"), " ", h("kbd", {}, "J")], next, { class: "quiet" })), h("p", { class: "hint" }, t("keys-help")))];
}

const question = (access, name) => (access === "allow"
  ? { access, first: "48", title: t("let-in-title", { name }), text: t("let-in-text"), yes: t("allow-by-hand") }
  : { access, first: "", title: t("block-title", { name }), text: t("block-text"), yes: t("block-by-hand") });

const called = (device) => typed(`${person(device)}, ${nameOf(device)}`);
const listOf = (devices) => [h("ul", {}, devices.slice(0, 20).map((device) => h("li", {}, called(device)))), devices.length > 20 ? h("p", {}, t("and-more", { count: devices.length - 20 })) : null];

// The same for all that are chosen; what failed is listed, with the service's words.
async function several(context, devices, access) {
  const answer = await askDecision({ ...question(access, t("chosen-count", { count: devices.length })), about: listOf(devices) });
  if (answer !== null) await forEach(context, devices, (device) => decide(device.id, access, answer));
}

async function carrySeveral(context, devices) {
  const hours = await askPeriod({ title: t("carry-title"), text: t("carry-several"), yes: t("carry-over"), about: listOf(devices) });
  if (hours !== null) await forEach(context, devices, (device) => carry(device.id, device.likeness.devices[0].id, hours));
}

async function forEach(context, devices, work) {
  const failed = await each(devices, work);
  await context.reload();
  if (failed.length === 0) { say(t("decided-several", { count: devices.length })); return; }
  const list = h("ul", {}, failed.map(([device, message]) => h("li", {}, called(device), ": ", said(message))));
  await confirmed({ title: t("some-failed", { count: failed.length, all: devices.length }), text: t("some-failed-text"), yes: t("understood"), no: t("close"), more: [list] });
}

export const runs = (context) => framed(context, "/runs", (waits) => (waits.runs.length ? waits.runs.map((run) => heldNotice(run, context.reload)) : h("p", { class: "empty" }, t("no-held-run"))));

const findings = (all, name, none) => (all.length === 0 ? h("p", { class: "empty" }, none) : h("section", { class: "pane" }, h("ul", { class: "rows" }, all.map((one) => row(badge("wait", "warn"), said(one.finding.text),
  [one.connectorId ? [link(typed(name(one.connectorId)), `#/connectors/${one.connectorId}`), " · "] : null, said(one.finding.remedy), " ", h("small", {}, one.finding.code)])))));

export const unread = (context) => framed(context, "/unread", (waits, name) => [h("p", {}, t("unread-text")), findings(waits.unread, name, t("all-read")), h("p", { class: "actions" }, link(t("groups"), "#/access/groups"), link(t("sources"), "#/compliance/sources"), link(t("microsoft-graph"), "#/compliance/graph"))]);
export const certificates = (context) => framed(context, "/certificates", (waits, name) => findings(waits.certificates, name, t("no-certificate-ends")));
export const second = (context) => framed(context, "/second", (waits) => secondPerson(context, waits.secondPersonRequests));

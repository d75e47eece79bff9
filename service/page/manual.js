// Manual decisions: let a device in for a while, block it, carry an approval over, and end what somebody decided.

import { get, post, remove } from "./api.js";
import { button, confirmed, h, say, time } from "./dom.js";
import { field } from "./forms.js";
import { may } from "./role.js";
import { pieces, t } from "./texts.js";

const HOUR = 3_600_000;
// Hours until a decision ends; nothing: until further notice.
const periods = () => [["48", t("for-days", { days: 2 })], ["168", t("for-days", { days: 7 })], ["720", t("for-days", { days: 30 })], ["", t("until-further-notice")]];

// The buttons at the top of a device's page. `about` says whose device it is, and which.
export function decisions(context, why, about) {
  const ask = (access, first, { open, title, text, yes, attributes = {} }) => button(open, async () => {
    const said = await askDecision({ access, first, title, text, yes, about, whom: Boolean(why.device.mailbox.guid) });
    if (said === null) return;
    await decide(why.device.id, access, said);
    await context.reload();
    say(why.mode === "enforce" ? t("decided-by-hand") : t("decided-while-observing"));
  }, attributes);
  const letIn = { title: t("let-in-title", { name: why.deviceName }), text: t("let-in-text"), yes: t("allow-by-hand") };
  if (!may("letIn")) return [];
  return [ask("allow", "48", { ...letIn, open: t("let-in-ask"), attributes: { class: "primary" } }),
    may("operate") ? ask("allow", "", { ...letIn, open: t("allow-ask") }) : null,
    may("operate") ? ask("block", "", { open: t("block-ask"), title: t("block-title", { name: why.deviceName }), text: t("block-text"), yes: t("block-by-hand"), attributes: { class: "danger" } }) : null];
}

// Asks until when and why; gives null when it is not meant. `whom`: whether it may be for all devices of the user.
export async function askDecision({ access, first, title, text, yes, about = [], whom = false }) {
  const target = whom ? field("appliesTo", t("applies-to"), { kind: "choice", value: "device",
    options: [["device", t("this-device")], ["user", t("all-devices-of-user")]] }) : null;
  const period = field("period", t("for-how-long"), { kind: "choice", value: first, options: periods() });
  const note = field("note", t("reason-by-hand"), { maxlength: 500 });
  if (await confirmed({ title, text, yes, danger: access === "block", more: [about, target, period, note] }) === null) return null;
  const of = (one) => one?.querySelector("input, select").value;
  return { appliesTo: of(target) ?? "device", hours: of(period), note: of(note).trim() };
}

export const decide = (exchangeDeviceId, access, { appliesTo, hours, note }) => post("manualDecisions", { exchangeDeviceId, appliesTo, access,
  expirationDateTime: endAfter(hours), note: note || null });

export const endAfter = (hours) => (hours ? new Date(Date.now() + hours * HOUR).toISOString() : null);

// The approval of the old phone goes to this one. One that somebody gave by hand keeps its end; else it gets one.
export async function carryOver(device, old, about = []) {
  const standing = (await get(`exchangeDevices/${old.id}/why`)).manualDecision;
  const byHand = standing?.access === "allow" && standing.appliesTo === "device";
  const names = { old: old.deviceId ?? old.identity, new: device.deviceId ?? device.identity };
  const question = { title: t("carry-title"), text: byHand ? t("carry-by-hand", names) : t("carry-by-rules", names), yes: t("carry-over"), about };
  const hours = byHand ? await confirmed({ ...question, more: [about] }) : await askPeriod(question);
  if (hours === null) return false;
  await carry(device.id, old.id, hours);
  return true;
}

// Asks for how long only; gives null when it is not meant.
export async function askPeriod({ title, text, yes, about = [] }) {
  const period = field("period", t("for-how-long"), { kind: "choice", value: "168", options: periods() });
  return await confirmed({ title, text, yes, more: [about, period] }) === null ? null : period.querySelector("select").value;
}

export const carry = (id, from, hours) => post(`exchangeDevices/${id}/carryOver`, { fromExchangeDeviceId: from, expirationDateTime: endAfter(hours) });

// What somebody decided by hand, and its end.
export const standing = (context, why) => (why.manualDecision ? sentence(context, why.manualDecision) : []);

function sentence(context, standing) {
  const values = { by: standing.createdBy, since: time(standing.createdDateTime),
    end: standing.expirationDateTime ? time(standing.expirationDateTime) : t("until-further-notice") };
  return [
    h("p", {}, standing.access === "allow" ? pieces("allowed-by-hand-of", values) : pieces("blocked-by-hand-of", values), " ",
      standing.appliesTo === "user" ? t("for-all-devices-of-user") : null, " ", standing.note),
    may(standing.access === "block" ? "operate" : "letIn") ? h("p", {}, button(t("end-by-hand"), async () => {
      if (await confirmed({ title: t("end-by-hand-title"), text: t("end-by-hand-text"), yes: t("end-by-hand-yes") }) === null) return;
      await remove(`manualDecisions/${standing.id}`);
      await context.reload();
      say(t("ended-by-hand"));
    })) : null,
  ];
}

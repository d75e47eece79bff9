// What values are called: a word, a colour that repeats it, and a sign for whoever does not see the colour.

import { counted, number } from "./dom.js";

export const connection = {
  connected: ["Connected", "good", "●"], disconnected: ["Disconnected", "bad", "✕"],
  connectionPending: ["Connection pending", "wait", "◐"], none: ["No agent enrolled", "wait", "○"],
};
export const access = {
  Allowed: ["Allowed", "good", "✓"], Blocked: ["Blocked", "bad", "✕"], Quarantined: ["Quarantined", "wait", "‖"],
  DeviceDiscovery: ["Device discovery", "wait", "…"],
};
export const wishes = {
  allow: ["Allow", "good", "✓"], block: ["Block", "bad", "✕"], defaultRule: ["Exchange's rule", "", "="], keep: ["Keep as it is", "wait", "–"],
  undecided: ["Not decided yet", "", "…"],
};
export const effects = {
  losesAccess: ["Loses access", "bad", "▼"], gainsAccess: ["Gains access", "good", "▲"], entryOnly: ["Entry only", "", "≡"],
  none: ["None", "", "="],
};
export const modes = { observe: "Observe only", enforce: "Enforce" };
export const runStates = {
  held: ["Waits for you", "bad", "‖"], released: ["Ordered", "good", "✓"], approving: ["Approving devices", "wait", "◐"],
  accepted: ["Accepted", "good", "✓"], rejected: ["Rejected", "", "✕"], superseded: ["Replaced by a newer run", "", "↻"],
};
export const runKinds = {
  decisions: "Decisions and settings", stalePartnerships: "Removal of stale partnerships", quarantineSwitchOn: "Switch-on of the default level",
  resetToDefault: "Mailboxes back to the default policy",
};
export const orderStates = {
  queued: ["Waits for the connector", "wait", "…"], leased: ["At the connector", "wait", "◐"], running: ["Runs", "wait", "◐"],
  waiting: ["Waits for the device", "wait", "…"], done: ["Done", "good", "✓"], failed: ["Failed", "bad", "✕"],
  notApplied: ["Not applied", "wait", "–"], superseded: ["Replaced by a newer order", "", "↻"], expired: ["Too late", "wait", "⌛"],
  unknown: ["Outcome not known", "bad", "?"], held: ["Not ordered yet", "wait", "‖"], counted: ["Counted only", "", "="],
};
export const compliance = {
  compliant: ["Compliant", "good", "✓"], noncompliant: ["Not compliant", "bad", "✕"], inGracePeriod: ["In grace period", "wait", "◐"],
  unknown: ["Unknown", "wait", "?"], error: ["Error", "wait", "!"], conflict: ["Conflict", "wait", "!"], configManager: ["Configuration Manager", "wait", "○"],
};
export const levels = [["none", "Leave as it is in Exchange"], ["allow", "Allow access"], ["block", "Block access"], ["quarantine", "Quarantine"]];
export const levelWord = (level) => ({ allow: "Allow", block: "Block", quarantine: "Quarantine", none: "leave alone" }[String(level).toLowerCase()] ?? level);
export const obstacles = {
  noDeviceId: "Exchange tells no device id", noMailbox: "Exchange does not tell whose it is", discovery: "Exchange is still finding out what it is",
  stateUnknown: "its access state is not known", blockWanted: "the settings want it blocked",
};
export const characteristics = [["DeviceType", "Device type (family)"], ["DeviceModel", "Device model"], ["DeviceOS", "Operating system"],
  ["UserAgent", "User agent"]];

const shown = (value) => (value === null || value === undefined ? "–" : Array.isArray(value) ? value.join(", ") : String(value));
const named = (settings) => Object.entries(settings ?? {}).map(([name, value]) => `${name} = ${shown(value)}`).join(", ");

// An order in one line.
export function orderText(order) {
  if (!order) return "–";
  const rule = () => `the access rule ${order.queryString} (${order.characteristic})`;
  const texts = {
    syncNow: () => `Sync now: ${order.sync}`,
    setDeviceAccess: () => `Set access: ${wishes[order.wanted]?.[0] ?? order.wanted}`,
    removePartnership: () => "Remove the partnership",
    wipe: () => (order.accountOnly ? "Wipe, the account's data only" : "Wipe"),
    cancelWipe: () => "Cancel the wipe",
    setDefaultAccessLevel: () => `Set the default access level: ${levelWord(order.level)}`,
    setOrganizationSettings: () => `Set the organization's ${[order.adminMailRecipients ? `administrators to notify: ${order.adminMailRecipients.join(", ") || "none"}` : null,
      order.userMailInsert !== undefined && order.userMailInsert !== null ? `text for users: ${order.userMailInsert || "none"}` : null].filter(Boolean).join("; ")}`,
    setDeviceAccessRule: () => `Set ${rule()}: ${levelWord(order.level)}`,
    removeDeviceAccessRule: () => `Remove ${rule()}`,
    setMailboxPolicy: () => (order.makeDefault ? `Make ${order.name} the default mailbox policy` : `Set the mailbox policy ${order.name}: ${named(order.settings)}`),
    removeMailboxPolicy: () => `Remove the mailbox policy ${order.name}`,
    assignMailboxPolicy: () => `Assign the mailbox policy ${order.policy ?? "(the default)"}`,
    notify: () => `Mail to ${order.to}`,
    undo: () => "Undo a run",
  };
  return texts[order.kind]?.() ?? order.kind;
}

// A value before and after, in one line.
export function valueText(one) {
  const onList = (is) => (is ? "on it" : "not on it");
  const texts = {
    personalList: () => [`${one.list === "allowed" ? "Allowed" : "Blocked"} list, ${one.deviceId}`, onList(one.before), onList(one.after)],
    policyLink: () => ["Mailbox policy", one.before ?? "blank", one.after ?? "blank"],
    defaultAccessLevel: () => ["Default access level", one.before, one.after],
    adminMailRecipient: () => [`Administrator to notify, ${one.address}`, one.before ? "named" : "not named", one.after ? "named" : "not named"],
    userMailInsert: () => ["Text for users", one.before || "none", one.after || "none"],
    accessRule: () => [`Access rule ${one.queryString} (${one.characteristic})`, one.before ?? "no rule", one.after ?? "no rule"],
    mailboxPolicy: () => [`Mailbox policy ${one.name}`, one.before ? named(one.before) : "not there", one.after ? named(one.after) : "not there"],
    policySetting: () => [`${one.policy}: ${one.setting}`, shown(one.before), shown(one.after)],
    defaultPolicy: () => ["Default mailbox policy", one.before ?? "none", one.after],
    irreversible: () => [one.what, "cannot be undone", ""],
  };
  const [what, before, after] = texts[one.value]?.() ?? [one.value, shown(one.before), shown(one.after)];
  return after === "" ? `${what}: ${before}` : `${what}: ${before} → ${after}`;
}

export const lossText = (losing, gaining) =>
  `${counted(losing, "device loses", "devices lose")} access and ${number(gaining)} ${Number(gaining) === 1 ? "gains" : "gain"} it`;

// What values are called: a word, a colour that repeats it, and a sign for whoever does not see the colour.

import { own } from "./dom.js";
import { t } from "./texts.js";

export const connection = {
  connected: [t("connected"), "good", "●"], disconnected: [t("disconnected"), "bad", "✕"],
  connectionPending: [t("connection-pending"), "wait", "◐"], none: [t("no-agent"), "wait", "○"],
};
export const access = {
  Allowed: [t("allowed"), "good", "✓"], Blocked: [t("blocked"), "bad", "✕"], Quarantined: [t("quarantined"), "wait", "‖"],
  DeviceDiscovery: [t("device-discovery"), "wait", "…"],
};
export const wantedAccess = {
  allow: [t("allow"), "good", "✓"], block: [t("block"), "bad", "✕"], defaultRule: [t("exchange-rule"), "", "="], keep: [t("keep"), "wait", "–"],
  undecided: [t("undecided"), "", "…"],
};
export const effects = {
  losesAccess: [t("loses-access"), "bad", "▼"], gainsAccess: [t("gains-access"), "good", "▲"], entryOnly: [t("entry-only"), "", "≡"],
  none: [t("effect-none"), "", "="],
};
export const modes = { observe: t("observe-only"), enforce: t("enforce") };
export const runStates = {
  held: [t("run-held"), "bad", "‖"], released: [t("run-released"), "good", "✓"], approving: [t("run-approving"), "wait", "◐"],
  accepted: [t("run-accepted"), "good", "✓"], rejected: [t("run-rejected"), "", "✕"], superseded: [t("run-superseded"), "", "↻"],
};
export const runKinds = {
  decisions: t("kind-decisions"), stalePartnerships: t("kind-stale"), quarantineSwitchOn: t("kind-switch-on"),
  resetToDefault: t("kind-reset"),
};
export const orderStates = {
  queued: [t("order-queued"), "wait", "…"], leased: [t("order-leased"), "wait", "◐"], running: [t("order-running"), "wait", "◐"],
  waiting: [t("order-waiting"), "wait", "…"], done: [t("order-done"), "good", "✓"], failed: [t("order-failed"), "bad", "✕"],
  notApplied: [t("order-not-applied"), "wait", "–"], superseded: [t("order-superseded"), "", "↻"], expired: [t("order-expired"), "wait", "⌛"],
  unknown: [t("order-unknown"), "bad", "?"], held: [t("order-held"), "wait", "‖"], counted: [t("order-counted"), "", "="],
};
export const compliance = {
  compliant: [t("compliant"), "good", "✓"], noncompliant: [t("not-compliant"), "bad", "✕"], inGracePeriod: [t("in-grace-period"), "wait", "◐"],
  unknown: [t("unknown"), "wait", "?"], error: [t("compliance-error"), "wait", "!"], conflict: [t("compliance-conflict"), "wait", "!"], configManager: [t("config-manager"), "wait", "○"],
};
export const levels = [["none", t("leave-as-it-is")], ["allow", t("allow-access")], ["block", t("block-access")], ["quarantine", t("quarantine")]];
export const levelWord = (level) => ({ allow: t("allow"), block: t("block"), quarantine: t("quarantine"), none: t("level-none") }[String(level).toLowerCase()] ?? level);
export const obstacles = {
  noDeviceId: t("obstacle-device-id"), noMailbox: t("obstacle-mailbox"), discovery: t("obstacle-discovery"),
  stateUnknown: t("obstacle-state"), blockWanted: t("obstacle-block"),
};
export const characteristics = [["DeviceType", t("device-type")], ["DeviceModel", t("device-model")], ["DeviceOS", t("operating-system")],
  ["UserAgent", t("user-agent")]];

const shown = (value) => (value === null || value === undefined ? "–" : Array.isArray(value) ? value.join(", ") : String(value));
const settingsText = (settings) => Object.entries(settings ?? {}).map(([name, value]) => `${name} = ${shown(value)}`).join(", ");

// An order in one line.
export function orderText(order) {
  if (!order) return "–";
  const rule = () => t("access-rule", { text: order.queryString, characteristic: order.characteristic });
  const texts = {
    syncNow: () => t(order.sync === "full" ? "sync-full" : "sync-quick"),
    setDeviceAccess: () => t("set-access", { wanted: own(wantedAccess, order.wanted)?.[0] ?? order.wanted }),
    removePartnership: () => t("remove-partnership"),
    wipe: () => t(order.accountOnly ? "wipe-account" : "wipe"),
    cancelWipe: () => t("cancel-wipe"),
    setDefaultAccessLevel: () => t("set-default-level", { level: levelWord(order.level) }),
    setOrganizationSettings: () => [order.adminMailRecipients ? t("set-admins", { list: order.adminMailRecipients.join(", ") || t("none") }) : null,
      order.userMailInsert !== undefined && order.userMailInsert !== null ? t("set-insert", { text: order.userMailInsert || t("none") }) : null].filter(Boolean).join("; "),
    setDeviceAccessRule: () => t("set-rule", { rule: rule(), level: levelWord(order.level) }),
    removeDeviceAccessRule: () => t("remove-rule", { rule: rule() }),
    setMailboxPolicy: () => (order.makeDefault ? t("make-default-policy", { name: order.name }) : t("set-policy", { name: order.name, settings: settingsText(order.settings) })),
    removeMailboxPolicy: () => t("remove-policy", { name: order.name }),
    assignMailboxPolicy: () => (order.policy ? t("assign-policy", { name: order.policy }) : t("assign-default")),
    notify: () => t("mail-to", { to: order.to }),
    undo: () => t("undo-a-run"),
  };
  return own(texts, order.kind)?.() ?? order.kind;
}

// A value before and after, in one line.
export function valueText(one) {
  const onList = (is) => t(is ? "on-list" : "off-list");
  const texts = {
    personalList: () => [t(one.list === "allowed" ? "allowed-list" : "blocked-list", { id: one.deviceId }), onList(one.before), onList(one.after)],
    policyLink: () => [t("mailbox-policy"), one.before ?? t("blank"), one.after ?? t("blank")],
    defaultAccessLevel: () => [t("default-access-level"), one.before, one.after],
    adminMailRecipient: () => [t("admin-named", { address: one.address }), t(one.before ? "named" : "not-named"), t(one.after ? "named" : "not-named")],
    userMailInsert: () => [t("text-for-users"), one.before || t("none"), one.after || t("none")],
    accessRule: () => [t("access-rule", { text: one.queryString, characteristic: one.characteristic }), one.before ?? t("no-rule"), one.after ?? t("no-rule")],
    mailboxPolicy: () => [t("policy-named", { name: one.name }), one.before ? settingsText(one.before) : t("not-there"), one.after ? settingsText(one.after) : t("not-there")],
    policySetting: () => [`${one.policy}: ${one.setting}`, shown(one.before), shown(one.after)],
    defaultPolicy: () => [t("default-mailbox-policy"), one.before ?? t("none"), one.after],
    irreversible: () => [one.what, t("cannot-be-undone"), ""],
  };
  const [what, before, after] = own(texts, one.value)?.() ?? [one.value, shown(one.before), shown(one.after)];
  return after === "" ? `${what}: ${before}` : `${what}: ${before} → ${after}`;
}

// What enforcing does, with what rules, policies and the default level do counted in.
export const impactText = ({ losesAccessCount: losing, gainsAccessCount: gaining }) =>
  t("impact", { losing: t("impact-losing", { losing }), gaining: t("impact-gaining", { gaining }) });

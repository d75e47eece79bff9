// Mailbox policies: Exchange's own settings by their names, and whose mailbox gets which.

import { get, organizations, post } from "./api.js";
import { button, confirmed, go, h, link, or, say, section, state, table, two } from "./dom.js";
import { field, form, integer, previewed, value, wrong } from "./forms.js";
import { groupChoice } from "./groups.js";
import { t } from "./texts.js";

const shown = (one) => (one === null ? t("policy-blank") : Array.isArray(one) ? one.join(", ") || t("policy-empty") : String(one));

export async function policies(context) {
  const [{ value: found }, { connectors, name }, { value: groups }] = await Promise.all([get("exchangeMailboxPolicies"), organizations(), get("groups")]);
  const group = (id) => groups.find((one) => one.id === id)?.displayName ?? id;
  const rows = found.map((one) => [link(one.name, `#/policies/${one.id}`), one.isDefault ? state({ default: [t("policy-default"), "good", "★"] }, "default") : "–", String(one.priority),
    one.includedGroups.length ? two(one.includedGroups.map(group).join(", "), one.excludedGroups.length ? t("policy-not-for", { groups: one.excludedGroups.map(group).join(", ") }) : null) : t("policy-nobody"),
    Object.entries(one.settings).slice(0, 4).map(([key, of]) => `${key} = ${shown(of)}`).join(", ") + (Object.keys(one.settings).length > 4 ? ", …" : "") || t("none"),
    one.connectorId ? name(one.connectorId) : t("all")]);
  return [h("h1", {}, t("mailbox-policies")),
    h("p", {}, t("policies-text")),
    h("p", { class: "actions" }, link(t("new-policy"), "#/policies/new", { class: "button" })),
    table(t("mailbox-policies"), [t("name"), t("policy-default"), t("priority"), t("policy-for"), t("settings"), t("organization")], rows, t("no-policy")).nodes,
    connectors.length ? section(t("back-to-default"), reset(connectors)) : null];
}

function reset(connectors) {
  const result = h("div", { "aria-live": "polite" });
  const whole = form({ class: "bar", "aria-label": t("back-to-default") }, field("connector", t("organization"), { kind: "choice",
    options: connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id]) }), t("show-the-plan"), async (sent) => {
    const connectorId = value(sent, "connector");
    const plan = await post("exchangeMailboxPolicies/resetToDefault", { connectorId, dryRun: true });
    const observes = connectors.find((one) => one.id === connectorId)?.mode !== "enforce";
    result.replaceChildren(h("p", {}, [t("reset-plan", { mailboxes: plan.mailboxCount, kept: plan.keptByPolicyCount, frozen: plan.frozenCount }),
      t("would-lose", { count: plan.losesAccessCount })].join(" ")),
    observes ? h("p", { class: "hint" }, t("must-enforce")) : "",
    button(t("reset-ask"), async () => {
      const losing = plan.losesAccessCount;
      if (await confirmed({ title: t("reset-title"), yes: t("reset"), danger: true, text: t("reset-count", { count: plan.mailboxCount }),
        typed: losing ? String(losing) : null, typedLabel: t("type-devices", { number: String(losing) }) }) === null) return;
      const { runId } = await post("exchangeMailboxPolicies/resetToDefault", { connectorId, confirmLosesAccessCount: losing });
      location.hash = `#/runs/${runId}`;
    }, { disabled: observes || plan.mailboxCount === 0, class: "danger" }));
  });
  whole.addEventListener("change", () => result.replaceChildren());
  return [h("p", {}, t("reset-text")), whole, result];
}

function range(setting) {
  const day = 86400;
  const clock = (seconds) => (seconds % day === 0 && seconds >= day ? t("range-days", { count: seconds / day }) : t("range-seconds", { count: seconds }));
  const { low, high, blank } = setting;
  // What is typed for these is the same in every language.
  const words = { blank: "blank", unlimited: "Unlimited" };
  return { number: () => t(blank ? "range-number-blank" : "range-number", { low, high, ...words }), unlimitedNumber: () => t("range-unlimited", { low, high, ...words }),
    unlimitedTime: () => t("range-time", { low: clock(low), high: clock(high), ...words }), unlimitedSize: () => t("range-size", words),
    list: () => t("range-list") }[setting.kind]?.() ?? null;
}

// One setting: what is empty is not said, and stays as Exchange has it.
function settingField(setting, settings) {
  const of = settings[setting.name] ?? settings[setting.activeSyncName];
  const said = of !== undefined;
  const name = `settings/${setting.name}`;
  const label = setting.name;
  const help = [setting.activeSyncName === setting.name ? null : t("exchange-2010", { name: setting.activeSyncName }), range(setting)].filter(Boolean).join(" ") || null;
  if (setting.kind === "boolean" || setting.kind === "name") {
    const names = setting.kind === "boolean" ? [["true", "$true"], ["false", "$false"]] : setting.names.map((one) => [one, one]);
    return field(name, label, { kind: "choice", value: said ? String(of) : "", options: [["", t("not-set")], ...names], help });
  }
  if (setting.kind === "list") return field(name, label, { kind: "area", rows: 2, value: said ? (of ?? []).join("\n") : "", help });
  return field(name, label, { value: !said ? "" : of === null ? "blank" : String(of), help });
}

function settingValue(setting, text) {
  if (setting.kind === "boolean") return text === "true";
  if (setting.kind === "list") return text.split(/\s*\n\s*/).filter(Boolean);
  if (setting.kind === "number" || setting.kind === "unlimitedNumber") {
    if (setting.blank && text.toLowerCase() === "blank") return null;
    if (/^-?\d+$/.test(text)) return Number(text);
  }
  return text;
}

export async function policy(context) {
  const fresh = context.id === "new";
  const [found, { value: known }, { value: groups }, { connectors }] = await Promise.all([
    fresh ? { name: "", settings: {}, isDefault: false, priority: 1, includedGroups: [], excludedGroups: [] } : get(`exchangeMailboxPolicies/${encodeURIComponent(context.id)}`),
    get("exchangeMailboxPolicies/settings"), get("groups"), organizations()]);
  context.title(fresh ? t("new-policy") : found.name);
  const path = fresh ? "exchangeMailboxPolicies" : `exchangeMailboxPolicies/${found.id}`;
  const included = groupChoice("includedGroups", t("for-members"), groups, found.includedGroups);
  const excluded = groupChoice("excludedGroups", t("not-for-members"), groups, found.excludedGroups);
  const whole = form({ "aria-label": t("one-policy") }, [
    h("div", { class: "columns" },
      fresh ? field("name", t("name"), { maxlength: 64 }) : null,
      field("priority", t("priority"), { kind: "number", min: 0, value: found.priority, help: t("priority-help") }),
      fresh && connectors.length ? field("connectorId", t("organization"), { kind: "choice", options: [["", t("all")], ...connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id])] }) : null),
    field("isDefault", t("default-policy"), { kind: "check", value: found.isDefault, help: t("default-policy-help") }),
    h("div", { class: "columns" }, included.whole, excluded.whole),
    h("h3", {}, t("settings")), h("p", { class: "error", "data-error-of": "settings" }), h("div", { class: "columns three" }, known.map((setting) => settingField(setting, found.settings))),
  ], t("preview-and-save"), async (sent) => {
    if (fresh && !value(sent, "name")) throw wrong("name", t("needs-name"));
    const settings = {};
    for (const setting of known) {
      const text = value(sent, `settings/${setting.name}`);
      if (text !== "") settings[setting.name] = settingValue(setting, text);
    }
    const json = { priority: integer(sent, "priority"), isDefault: value(sent, "isDefault"), includedGroups: included.read(), excludedGroups: excluded.read(), settings,
      ...(fresh ? { name: value(sent, "name"), connectorId: sent.elements.connectorId && value(sent, "connectorId") ? value(sent, "connectorId") : null } : {}) };
    const answer = await previewed(path, { method: fresh ? "POST" : "PATCH", json, etag: found["@odata.etag"], title: t("save-policy-title") });
    if (answer === null) return false;
    delete sent.dataset.dirty;
    const text = t("policy-saved");
    if (fresh) { go(`#/policies/${answer.id}`, text); return true; }
    await context.reload();
    say(text);
    return true;
  }, { extra: fresh ? [] : [button(t("remove-ask"), async () => {
    const answer = await previewed(path, { method: "DELETE", etag: found["@odata.etag"], title: t("remove-what", { name: found.name }), yes: t("remove") });
    if (answer === null) return;
    delete whole.dataset.dirty;
    go("#/policies", t("policy-removed"));
  }, { class: "danger" })] });
  return [h("p", {}, link(t("all-policies"), "#/policies")), h("h1", {}, fresh ? t("new-policy") : or(found.name)), whole];
}

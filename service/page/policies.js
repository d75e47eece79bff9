// Mailbox policies: Exchange's own settings by their names, and whose mailbox gets which.

import { get, organizations, post } from "./api.js";
import { button, confirmed, counted, devicesWord, go, h, link, number, or, say, section, state, table, two } from "./dom.js";
import { field, form, previewed, value, wrong } from "./forms.js";
import { groupChoice } from "./groups.js";

const shown = (one) => (one === null ? "blank" : Array.isArray(one) ? one.join(", ") || "empty" : String(one));

export async function policies(context) {
  const [{ value: found }, { connectors, name }, { value: groups }] = await Promise.all([get("exchangeMailboxPolicies"), organizations(), get("groups")]);
  const group = (id) => groups.find((one) => one.id === id)?.displayName ?? id;
  const rows = found.map((one) => [link(one.name, `#/policies/${one.id}`), one.isDefault ? state({ default: ["Default", "good", "★"] }, "default") : "–", String(one.priority),
    one.includedGroups.length ? two(one.includedGroups.map(group).join(", "), one.excludedGroups.length ? `not ${one.excludedGroups.map(group).join(", ")}` : null) : "nobody",
    Object.entries(one.settings).slice(0, 4).map(([key, of]) => `${key} = ${shown(of)}`).join(", ") + (Object.keys(one.settings).length > 4 ? ", …" : "") || "none",
    one.connectorId ? name(one.connectorId) : "All"]);
  return [h("h1", {}, "Mailbox policies"),
    h("p", {}, "Policies as they are wanted; what a policy does not name stays as Exchange has it. A link that somebody set by hand stays."),
    h("p", { class: "actions" }, link("New mailbox policy", "#/policies/new", { class: "button" })),
    table("Mailbox policies", ["Name", "Default", "Priority", "For", "Settings", "Organization"], rows, "No mailbox policy is wanted; Exchange's own stay as they are.").nodes,
    connectors.length ? section("Back to the default policy", reset(connectors)) : null];
}

function reset(connectors) {
  const result = h("div", { "aria-live": "polite" });
  return [h("p", {}, "Every mailbox that no policy is meant for gets a blank link, so that the default policy holds. It is one run, which can be undone."),
    form({ class: "bar", "aria-label": "Back to the default policy" }, field("connector", "Organization", { kind: "choice",
      options: connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id]) }), "Show the plan", async (sent) => {
      const connectorId = value(sent, "connector");
      const plan = await post("exchangeMailboxPolicies/resetToDefault", { connectorId, dryRun: true });
      const observes = connectors.find((one) => one.id === connectorId)?.mode !== "enforce";
      result.replaceChildren(h("p", {}, `${counted(plan.mailboxCount, "mailbox", "mailboxes")} would be reset; ${number(plan.keptByPolicyCount)} keep theirs by a policy, ` +
        `${number(plan.frozenCount)} wait for a group that was not read. ${devicesWord(plan.losesAccessCount)} would lose access.`),
      observes ? h("p", { class: "hint" }, "The connector only observes: it has to enforce first.") : "",
      button("Reset…", async () => {
        const losing = plan.losesAccessCount;
        if (await confirmed({ title: "Reset to the default policy?", yes: "Reset", danger: true,
          text: `${counted(plan.mailboxCount, "mailbox", "mailboxes")} will be reset. It can be undone.`, typed: losing > 0 ? String(losing) : null,
          typedLabel: `Type ${losing}, the number of devices that lose access, to confirm` }) === null) return;
        const { runId } = await post("exchangeMailboxPolicies/resetToDefault", { connectorId, confirmLosesAccessCount: losing });
        location.hash = `#/runs/${runId}`;
      }, { disabled: observes || plan.mailboxCount === 0, class: "danger" }));
    }), result];
}

function range(setting) {
  const day = 86400;
  const clock = (seconds) => (seconds % day === 0 && seconds >= day ? `${number(seconds / day)} d` : `${number(seconds)} s`);
  return { number: () => `${setting.low} to ${number(setting.high)}${setting.blank ? ", or blank" : ""}`, unlimitedNumber: () => `${setting.low} to ${number(setting.high)}, or Unlimited`,
    unlimitedTime: () => `d.hh:mm:ss from ${clock(setting.low)} to ${clock(setting.high)}, or Unlimited`, unlimitedSize: () => "a size such as 10MB, or Unlimited",
    list: () => "names, one a line" }[setting.kind]?.() ?? null;
}

// One setting: what is empty is not said, and stays as Exchange has it.
function settingField(setting, settings) {
  const of = settings[setting.name] ?? settings[setting.activeSyncName];
  const said = of !== undefined;
  const name = `settings/${setting.name}`;
  const label = setting.name;
  const help = [setting.activeSyncName === setting.name ? null : `Exchange 2010: ${setting.activeSyncName}.`, range(setting)].filter(Boolean).join(" ") || null;
  if (setting.kind === "boolean" || setting.kind === "name") {
    const names = setting.kind === "boolean" ? [["true", "$true"], ["false", "$false"]] : setting.names.map((one) => [one, one]);
    return field(name, label, { kind: "choice", value: said ? String(of) : "", options: [["", "not set"], ...names], help });
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
  context.title(fresh ? "New mailbox policy" : found.name);
  const path = fresh ? "exchangeMailboxPolicies" : `exchangeMailboxPolicies/${found.id}`;
  const included = groupChoice("includedGroups", "For members of", groups, found.includedGroups);
  const excluded = groupChoice("excludedGroups", "But not for members of (exclusion wins)", groups, found.excludedGroups);
  const whole = form({ "aria-label": "Mailbox policy" }, [
    h("div", { class: "columns" },
      fresh ? field("name", "Name", { maxlength: 64 }) : null,
      field("priority", "Priority", { kind: "number", min: 0, value: found.priority, help: "Of several policies for one user the lowest number wins." }),
      fresh && connectors.length ? field("connectorId", "Organization", { kind: "choice", options: [["", "All"], ...connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id])] }) : null),
    field("isDefault", "The default policy", { kind: "check", value: found.isDefault, help: "For every mailbox whose own link is blank." }),
    h("div", { class: "columns" }, included.whole, excluded.whole),
    h("h3", {}, "Settings"), h("p", { class: "error", "data-error-of": "settings" }), h("div", { class: "columns three" }, known.map((setting) => settingField(setting, found.settings))),
  ], "Preview and save…", async (sent) => {
    if (fresh && !value(sent, "name")) throw wrong("name", "The policy needs a name.");
    const settings = {};
    for (const setting of known) {
      const text = value(sent, `settings/${setting.name}`);
      if (text !== "") settings[setting.name] = settingValue(setting, text);
    }
    const json = { priority: Number(value(sent, "priority")), isDefault: value(sent, "isDefault"), includedGroups: included.read(), excludedGroups: excluded.read(), settings,
      ...(fresh ? { name: value(sent, "name"), connectorId: sent.elements.connectorId && value(sent, "connectorId") ? value(sent, "connectorId") : null } : {}) };
    const answer = await previewed(path, { method: fresh ? "POST" : "PATCH", json, etag: found["@odata.etag"], title: "Save this mailbox policy?" });
    if (answer === null) return false;
    delete sent.dataset.dirty;
    const text = "The mailbox policy is saved. The plan shows what it changes.";
    if (fresh) { go(`#/policies/${answer.id}`, text); return true; }
    await context.reload();
    say(text);
    return true;
  }, { extra: fresh ? [] : [button("Remove…", async () => {
    const answer = await previewed(path, { method: "DELETE", etag: found["@odata.etag"], title: `Remove ${found.name}?`, yes: "Remove" });
    if (answer === null) return;
    delete whole.dataset.dirty;
    go("#/policies", "The mailbox policy is not wanted any more; its mailboxes get what is meant for them besides, then it goes.");
  }, { class: "danger" })] });
  return [h("p", {}, link("‹ All mailbox policies", "#/policies")), h("h1", {}, fresh ? "New mailbox policy" : or(found.name)), whole];
}

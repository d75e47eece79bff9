// Who has access: the conditional access settings and the settings in Exchange, for all organizations or one of them.
// Every save goes by way of what it would do.

import { get, organizations, quoted } from "./api.js";
import { button, h, link, say } from "./dom.js";
import { field, form, inside, parts, previewed, value, wrong } from "./forms.js";
import { groupChoice } from "./groups.js";
import { characteristics, levels } from "./words.js";

export const tabs = (here, options) => h("nav", { class: "sub", "aria-label": "Access" },
  [["#/access", "Conditional access"], ["#/access/exchange", "Settings in Exchange"], ["#/access/presets", "Presets"],
    ["#/access/switch-on", "Quarantine switch-on"], ["#/access/groups", "Groups"]].map(([href, text]) =>
    link(text, options?.get("connector") && href.split("/").length < 4 && !href.endsWith("presets") ? `${href}?connector=${options.get("connector")}` : href,
      { "aria-current": href === here ? "page" : null })));

// Which organization the settings are of. One without its own has those of all.
async function scope(context, here, object) {
  const { connectors, name } = await organizations();
  const id = context.options.get("connector") ?? "";
  const path = id ? `exchangeConnectors/${encodeURIComponent(id)}/${object}` : object;
  const settings = await get(path);
  const choose = field("connector", "These settings hold for", { kind: "choice", value: id,
    options: [["", "All organizations without their own"], ...connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id])] });
  choose.querySelector("select").addEventListener("change", (event) => {
    location.hash = event.target.value ? `${here}?connector=${event.target.value}` : here;
  });
  const own = id && settings["@odata.etag"] !== 'W/"0"';
  const note = !id ? null : own
    ? h("p", {}, `${name(id)} has its own settings. `, button("Use those of all again…", async () => {
      if (await previewed(path, { method: "DELETE", etag: settings["@odata.etag"],
        title: "Remove the organization's own settings?", yes: "Remove them" }) === null) return;
      await context.reload();
      say("What holds for all holds here again.");
    }))
    : h("p", { class: "hint" }, `${name(id)} has what holds for all. Saving here gives it settings of its own.`);
  return { path, settings, bar: [h("div", { class: "bar" }, choose), note] };
}

const ruleLevels = [["allow", "Allow access"], ["block", "Block access"], ["defaultRule", "Leave it to Exchange's rule"]];
const ruleCharacteristics = [...characteristics, ["ActiveSyncVersion", "ActiveSync version"]];
const conditionsOf = new WeakMap();

function localRules(rules) {
  return parts("Local rules", "localRules", rules, {
    title: "Rule", add: "Add a rule", ordered: true,
    make: (rule) => {
      const conditions = parts("Conditions, all of which must fit", "conditions", rule?.conditions ?? [null], {
        title: "Condition", add: "Add a condition",
        make: (condition) => h("div", { class: "columns" },
          field("characteristic", "What is compared", { kind: "choice", value: condition?.characteristic ?? "DeviceType", options: ruleCharacteristics }),
          field("how", "How", { kind: "choice", value: condition?.matches === undefined || condition?.matches === null ? "equals" : "matches",
            options: [["equals", "Is exactly"], ["matches", "Fits the regular expression"]] }),
          field("text", "Text", { value: condition?.equals ?? condition?.matches ?? "" })),
      });
      const made = h("div", {}, h("div", { class: "columns" }, field("name", "Name", { value: rule?.name ?? "" }),
        field("access", "Then", { kind: "choice", value: rule?.access ?? "block", options: ruleLevels })), conditions.whole);
      conditionsOf.set(made, conditions);
      return made;
    },
  });
}

const readRule = (part) => ({
  name: inside(part, "name"), access: inside(part, "access"),
  conditions: conditionsOf.get(part.querySelector("legend + div")).read((one) => ({ characteristic: inside(one, "characteristic"), [inside(one, "how")]: inside(one, "text") })),
});

const local = (text) => (text ? new Date(new Date(text).getTime() - new Date(text).getTimezoneOffset() * 60000).toISOString().slice(0, 16) : "");

function exemptions(all) {
  return parts("Exemptions", "exemptions", all, {
    title: "Exemption", add: "Add an exemption",
    make: (one) => h("div", { class: "columns" },
      field("kind", "For", { kind: "choice", value: one?.deviceIdentity ? "device" : "mailbox", options: [["mailbox", "A user's mailbox"], ["device", "One device"]] }),
      field("who", "Mail address, or device id", { value: one?.mailboxGuid ?? one?.deviceIdentity ?? "", help: "The mailbox's GUID and the device's identity in Exchange are taken too." }),
      field("note", "Note: why", { value: one?.note ?? "" }),
      field("until", "Until (empty: without an end)", { kind: "time", value: local(one?.until) })),
  });
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// An address becomes the mailbox's GUID, a device id the device's identity: those do not change.
async function exemption(part) {
  const who = inside(part, "who");
  const until = inside(part, "until");
  const common = { note: inside(part, "note"), ...(until ? { until: new Date(until).toISOString() } : {}) };
  if (!who) throw wrong("exemptions", "An exemption names nobody: a mail address or a device id is needed.");
  if (inside(part, "kind") === "mailbox") {
    if (guid.test(who)) return { mailboxGuid: who, ...common };
    const { value: found } = await get(`exchangeDevices?$top=1&$filter=${encodeURIComponent(`mailbox/smtpAddress eq ${quoted(who)}`)}`);
    if (!found[0]?.mailbox.guid) throw wrong("exemptions", `No device of the mailbox ${who} is known, so its GUID is not either. Type the mailbox's GUID.`);
    return { mailboxGuid: found[0].mailbox.guid, ...common };
  }
  if (who.includes("/")) return { deviceIdentity: who, ...common };
  const { value: found } = await get(`exchangeDevices?$top=2&$filter=${encodeURIComponent(`deviceId eq ${quoted(who)}`)}`);
  if (found.length !== 1) throw wrong("exemptions", found.length ? `Several partnerships have the device id ${who}; type the identity of one.` : `No device has the id ${who}.`);
  return { deviceIdentity: found[0].identity, ...common };
}

export async function conditional(context) {
  const { path, settings, bar } = await scope(context, "#/access", "conditionalAccessSettings");
  const { value: groups } = await get("groups");
  const included = groupChoice("includedGroups", "Included groups", groups, settings.includedGroups);
  const excluded = groupChoice("excludedGroups", "Excluded groups (exclusion wins)", groups, settings.excludedGroups);
  const rules = localRules(settings.localRules ?? []);
  const spared = exemptions(settings.exemptions ?? []);
  const whole = form({ "aria-label": "Conditional access settings" }, [
    field("enabled", "Access control is enabled", { kind: "check", value: settings.enabled, help: "Users in included groups need an enrolled and compliant device." }),
    field("overrideDefaultRule", "Override the default rule", { kind: "check", value: settings.overrideDefaultRule,
      help: "Enrolled and compliant devices get access even where Exchange's default access level would block or quarantine them." }),
    h("div", { class: "columns" }, included.whole, excluded.whole),
    h("div", { class: "columns" },
      field("gracePeriodHours", "Grace period, in hours", { kind: "number", min: 0, value: settings.gracePeriodHours ?? 0, help: "So long a new device keeps access before it must be enrolled and compliant." }),
      field("ignoreInactiveDays", "Ignore devices inactive for, in days", { kind: "number", min: 1, value: settings.ignoreInactiveDays ?? "", help: "Empty: none is ignored." }),
      field("unknownCompliance", "Where compliance is not known", { kind: "choice", value: settings.unknownCompliance ?? "keep",
        options: [["keep", "Keep what is"], ["block", "Block"]], help: "Unknown, error, conflict, or a source that was never read completely." })),
    h("p", { class: "hint" }, "Local rules are asked in their order; the first that fits decides."), rules.whole, spared.whole,
  ], "Preview and save…", async (sent) => {
    const days = value(sent, "ignoreInactiveDays");
    const json = { enabled: value(sent, "enabled"), overrideDefaultRule: value(sent, "overrideDefaultRule"), includedGroups: included.read(), excludedGroups: excluded.read(),
      gracePeriodHours: Number(value(sent, "gracePeriodHours") || 0), ignoreInactiveDays: days === "" ? null : Number(days),
      unknownCompliance: value(sent, "unknownCompliance"), localRules: rules.read(readRule), exemptions: await Promise.all(spared.read(exemption)) };
    return saved(context, sent, await previewed(path, { json, etag: settings["@odata.etag"] }));
  });
  return [h("h1", {}, "Access"), tabs("#/access", context.options), bar, whole];
}

async function saved(context, sent, answer) {
  if (answer === null) return false;
  delete sent.dataset.dirty;
  await context.reload();
  say("The settings are saved. The plan shows what they change.");
  return true;
}

function accessRules(all, classes) {
  const made = parts("Device platform exceptions: access rules in Exchange", "accessRules", all, {
    title: "Access rule", add: "Add an access rule",
    make: (rule) => {
      const of = rule?.deviceClass;
      const kind = of?.exchangeCharacteristic ?? (of?.type === "model" ? "DeviceModel" : "DeviceType");
      return h("div", { class: "columns" },
        field("characteristic", "What is compared", { kind: "choice", value: kind, options: [...characteristics, ["XMSWLHeader", "X-MS-WL header"]] }),
        field("name", "Is exactly", { value: of?.name ?? "", list: "classes", help: "Families and models that Exchange knows are offered." }),
        field("accessLevel", "Then", { kind: "choice", value: rule?.accessLevel ?? "block", options: levels.slice(1) }));
    },
  });
  made.whole.append(h("datalist", { id: "classes" }, classes.map((one) => h("option", { value: one.name, label: one.type }))));
  return made;
}

const types = { DeviceType: "family", DeviceModel: "model" };
const readAccessRule = (part) => {
  const characteristic = inside(part, "characteristic");
  const name = inside(part, "name");
  return { deviceClass: types[characteristic] ? { name, type: types[characteristic] } : { name, type: "model", exchangeCharacteristic: characteristic },
    accessLevel: inside(part, "accessLevel") };
};

export async function exchange(context) {
  const { path, settings, bar } = await scope(context, "#/access/exchange", "exchangeOnPremisesPolicy");
  const rules = accessRules(settings.accessRules ?? [], settings.knownDeviceClasses ?? []);
  const told = (what) => (what === null || what === undefined ? "leave" : "set");
  const whole = form({ "aria-label": "Settings in Exchange" }, [
    field("defaultAccessLevel", "Default access level", { kind: "choice", value: settings.defaultAccessLevel ?? "none", options: levels,
      help: "For devices that no rule, list or decision is about. To close it without locking out those who are there, use the quarantine switch-on." }),
    rules.whole,
    h("div", { class: "columns" },
      field("admins", "Administrators who hear of quarantined devices", { kind: "choice", value: told(settings.adminMailRecipients), options: [["leave", "Leave as it is in Exchange"], ["set", "Exactly these"]] }),
      field("adminMailRecipients", "Addresses, one a line", { kind: "area", rows: 3, value: (settings.adminMailRecipients ?? []).join("\n") })),
    h("div", { class: "columns" },
      field("insert", "Text that Exchange adds to its mails to users", { kind: "choice", value: told(settings.userMailInsert), options: [["leave", "Leave as it is in Exchange"], ["set", "Exactly this"]] }),
      field("userMailInsert", "Text, at most 256 characters", { kind: "area", rows: 3, value: settings.userMailInsert ?? "" })),
    field("maximumPartnerships", "Partnerships that a mailbox may have", { kind: "number", min: 1, max: 10000, value: settings.maximumPartnerships ?? 100,
      help: "As the throttling policy says (EasMaxDevices). Only for the list of users near it." }),
  ], "Preview and save…", async (sent) => {
    const json = { defaultAccessLevel: value(sent, "defaultAccessLevel"), accessRules: rules.read(readAccessRule),
      adminMailRecipients: value(sent, "admins") === "set" ? value(sent, "adminMailRecipients").split(/\s*\n\s*/).filter(Boolean) : null,
      userMailInsert: value(sent, "insert") === "set" ? value(sent, "userMailInsert") : null,
      maximumPartnerships: Number(value(sent, "maximumPartnerships")) };
    return saved(context, sent, await previewed(path, { json, etag: settings["@odata.etag"] }));
  });
  return [h("h1", {}, "Access"), tabs("#/access/exchange", context.options), bar, whole];
}

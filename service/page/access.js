// Who has access: the conditional access settings and the settings in Exchange, for all organizations or one of them.
// Every save goes by way of what it would do.

import { tabs } from "./access_tabs.js";
import { get, organizations, quoted } from "./api.js";
import { button, h, said, say } from "./dom.js";
import { field, form, inside, integer, parts, previewed, value, wrong } from "./forms.js";
import { groupChoice } from "./groups.js";
import { t } from "./texts.js";
import { characteristics, levels } from "./words.js";

// Which organization the settings are of. One without its own has those of all.
async function scope(context, here, object) {
  const { connectors, name } = await organizations();
  const id = context.options.get("connector") ?? "";
  const path = id ? `exchangeConnectors/${encodeURIComponent(id)}/${object}` : object;
  const settings = await get(path);
  const choose = field("connector", t("hold-for"), { kind: "choice", value: id,
    options: [["", t("all-without-own")], ...connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id])] });
  choose.querySelector("select").addEventListener("change", (event) => {
    location.hash = event.target.value ? `${here}?connector=${event.target.value}` : here;
  });
  const own = id && settings["@odata.etag"] !== 'W/"0"';
  const note = !id ? null : own
    ? h("p", {}, t("has-own", { name: name(id) }), " ", button(t("use-those-of-all"), async () => {
      if (await previewed(path, { method: "DELETE", etag: settings["@odata.etag"], title: t("remove-own-title"), yes: t("remove-own") }) === null) return;
      await context.reload();
      say(t("own-removed"));
    }), " ", h("small", {}, t("remove-own-text")))
    : h("p", { class: "hint" }, t("has-common", { name: name(id) }));
  const refused = settings["@exchangeConnector.notOrdered"] ?? [];
  const apart = refused.length ? h("div", { class: "notice" }, h("p", {}, t("not-ordered")), h("ul", {}, refused.slice(0, 50).map((one) => h("li", {}, `${name(one.connectorId)}: `, said(one.text))))) : null;
  return { path, settings, bar: [h("div", { class: "bar" }, choose), note, apart] };
}

const ruleLevels = [["allow", t("allow-access")], ["block", t("block-access")], ["defaultRule", t("leave-to-rule")]];
const ruleCharacteristics = [...characteristics, ["ActiveSyncVersion", t("activesync-version")]];
const conditionsOf = new WeakMap();

function localRules(rules) {
  return parts(t("local-rules"), "localRules", rules, {
    title: t("rule"), add: t("add-rule"), ordered: true,
    make: (rule) => {
      const conditions = parts(t("conditions"), "conditions", rule?.conditions ?? [null], {
        title: t("condition"), add: t("add-condition"),
        make: (condition) => h("div", { class: "columns" },
          field("characteristic", t("compared"), { kind: "choice", value: condition?.characteristic ?? "DeviceType", options: ruleCharacteristics }),
          field("how", t("how"), { kind: "choice", value: condition?.matches === undefined || condition?.matches === null ? "equals" : "matches",
            options: [["equals", t("is-exactly")], ["matches", t("fits-expression")]] }),
          field("text", t("text"), { value: condition?.equals ?? condition?.matches ?? "" })),
      });
      const made = h("div", {}, h("div", { class: "columns" }, field("name", t("name"), { value: rule?.name ?? "" }),
        field("access", t("then"), { kind: "choice", value: rule?.access ?? "block", options: ruleLevels })), conditions.whole);
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
  return parts(t("exemptions"), "exemptions", all, {
    title: t("exemption"), add: t("add-exemption"),
    make: (one) => h("div", { class: "columns" },
      field("kind", t("exempt-for"), { kind: "choice", value: one?.deviceIdentity ? "device" : "mailbox", options: [["mailbox", t("a-mailbox")], ["device", t("one-device")]] }),
      field("who", t("exempt-who"), { value: one?.mailboxGuid ?? one?.deviceIdentity ?? "", help: t("exempt-who-help") }),
      field("note", t("exempt-note"), { value: one?.note ?? "" }),
      field("until", t("exempt-until"), { kind: "time", value: local(one?.until) })),
  });
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// An address becomes the mailbox's GUID, a device id the device's identity, which the service follows when its user is renamed.
async function exemption(part) {
  const who = inside(part, "who");
  const until = inside(part, "until");
  const common = { note: inside(part, "note"), ...(until ? { until: new Date(until).toISOString() } : {}) };
  if (!who) throw wrong("exemptions", t("exempt-nobody"));
  if (inside(part, "kind") === "mailbox") {
    if (guid.test(who)) return { mailboxGuid: who, ...common };
    const { value: found } = await get(`exchangeDevices?$top=1&$filter=${encodeURIComponent(`mailbox/smtpAddress eq ${quoted(who)}`)}`);
    if (!found[0]?.mailbox.guid) throw wrong("exemptions", t("exempt-no-mailbox", { who }));
    return { mailboxGuid: found[0].mailbox.guid, ...common };
  }
  if (who.includes("/")) return { deviceIdentity: who, ...common };
  const { value: found } = await get(`exchangeDevices?$top=2&$filter=${encodeURIComponent(`deviceId eq ${quoted(who)}`)}`);
  if (found.length !== 1) throw wrong("exemptions", t(found.length ? "exempt-several" : "exempt-no-device", { who }));
  return { deviceIdentity: found[0].identity, ...common };
}

export async function conditional(context) {
  const { path, settings, bar } = await scope(context, "#/access", "conditionalAccessSettings");
  const { value: groups } = await get("groups");
  const included = groupChoice("includedGroups", t("included-groups"), groups, settings.includedGroups);
  const excluded = groupChoice("excludedGroups", t("excluded-groups"), groups, settings.excludedGroups);
  const rules = localRules(settings.localRules ?? []);
  const spared = exemptions(settings.exemptions ?? []);
  const whole = form({ "aria-label": t("conditional-access-settings") }, [
    field("enabled", t("access-control"), { kind: "check", value: settings.enabled, help: t("access-control-help") }),
    field("overrideDefaultRule", t("override"), { kind: "check", value: settings.overrideDefaultRule,
      help: t("override-help") }),
    h("div", { class: "columns" }, included.whole, excluded.whole),
    h("div", { class: "columns" },
      field("gracePeriodHours", t("grace-period"), { kind: "number", min: 0, value: settings.gracePeriodHours ?? 0, help: t("grace-period-help") }),
      field("ignoreInactiveDays", t("ignore-inactive"), { kind: "number", min: 1, value: settings.ignoreInactiveDays ?? "", help: t("ignore-inactive-help") }),
      field("unknownCompliance", t("where-unknown"), { kind: "choice", value: settings.unknownCompliance ?? "keep",
        options: [["keep", t("keep-what-is")], ["block", t("block")]], help: t("where-unknown-help") })),
    h("p", { class: "hint" }, t("local-rules-help")), rules.whole, spared.whole,
  ], t("preview-and-save"), async (sent) => {
    const days = value(sent, "ignoreInactiveDays");
    const json = { enabled: value(sent, "enabled"), overrideDefaultRule: value(sent, "overrideDefaultRule"), includedGroups: included.read(), excludedGroups: excluded.read(),
      gracePeriodHours: integer(sent, "gracePeriodHours"), ignoreInactiveDays: days === "" ? null : integer(sent, "ignoreInactiveDays"),
      unknownCompliance: value(sent, "unknownCompliance"), localRules: rules.read(readRule), exemptions: await Promise.all(spared.read(exemption)) };
    return saved(context, sent, await previewed(path, { json, etag: settings["@odata.etag"] }));
  });
  return [h("h1", {}, t("access")), tabs("#/access", context.options), bar, whole];
}

async function saved(context, sent, answer) {
  if (answer === null) return false;
  delete sent.dataset.dirty;
  await context.reload();
  say(t("settings-saved"));
  return true;
}

function accessRules(all, classes) {
  const made = parts(t("platform-exceptions"), "accessRules", all, {
    title: t("one-access-rule"), add: t("add-access-rule"),
    make: (rule) => {
      const of = rule?.deviceClass;
      const kind = of?.exchangeCharacteristic ?? (of?.type === "model" ? "DeviceModel" : "DeviceType");
      return h("div", { class: "columns" },
        field("characteristic", t("compared"), { kind: "choice", value: kind, options: [...characteristics, ["XMSWLHeader", t("ms-wl-header")]] }),
        field("name", t("is-exactly"), { value: of?.name ?? "", list: "classes", help: t("classes-help") }),
        field("accessLevel", t("then"), { kind: "choice", value: rule?.accessLevel ?? "block", options: levels.slice(1) }));
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
  const whole = form({ "aria-label": t("settings-in-exchange") }, [
    field("defaultAccessLevel", t("default-access-level"), { kind: "choice", value: settings.defaultAccessLevel ?? "none", options: levels,
      help: t("default-level-help") }),
    rules.whole,
    h("div", { class: "columns" },
      field("admins", t("admins"), { kind: "choice", value: told(settings.adminMailRecipients), options: [["leave", t("leave-as-it-is")], ["set", t("exactly-these")]] }),
      field("adminMailRecipients", t("addresses"), { kind: "area", rows: 3, value: (settings.adminMailRecipients ?? []).join("\n") })),
    h("div", { class: "columns" },
      field("insert", t("insert"), { kind: "choice", value: told(settings.userMailInsert), options: [["leave", t("leave-as-it-is")], ["set", t("exactly-this")]] }),
      field("userMailInsert", t("insert-text"), { kind: "area", rows: 3, value: settings.userMailInsert ?? "" })),
    field("maximumPartnerships", t("maximum-partnerships"), { kind: "number", min: 1, max: 10000, value: settings.maximumPartnerships ?? 100,
      help: t("maximum-partnerships-help") }),
  ], t("preview-and-save"), async (sent) => {
    const json = { defaultAccessLevel: value(sent, "defaultAccessLevel"), accessRules: rules.read(readAccessRule),
      adminMailRecipients: value(sent, "admins") === "set" ? value(sent, "adminMailRecipients").split(/\s*\n\s*/).filter(Boolean) : null,
      userMailInsert: value(sent, "insert") === "set" ? value(sent, "userMailInsert") : null,
      maximumPartnerships: integer(sent, "maximumPartnerships") };
    return saved(context, sent, await previewed(path, { json, etag: settings["@odata.etag"] }));
  });
  return [h("h1", {}, t("access")), tabs("#/access/exchange", context.options), bar, whole];
}

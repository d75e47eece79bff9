// Exchange connectors: the list, one connector with its mode, its brake and what waits for a person.

import { ask, follow, get, patch, post } from "./api.js";
import { button, confirmed, devicesWord, facts, findings, h, link, number, or, say, section, state, table, time } from "./dom.js";
import { field, form, integer, orNull, value } from "./forms.js";
import { heldNotice } from "./runs.js";
import { connection, impactText, modes } from "./words.js";

export async function connectors() {
  const { value: found } = await get("exchangeConnectors");
  const list = table("Exchange connectors", ["Status", "Organization name", "CAS hostname", "Mode", "Last successful sync"],
    found.map((one) => [state(connection, one.status), link(one.exchangeOrganization ?? one.id, `#/connectors/${one.id}`),
      or(one.serverName), modes[one.mode] ?? one.mode, time(one.lastSyncDateTime)]), h("span", {}, "No connector yet. Write an account file with ",
      h("code", {}, "exchange-connector-service account-file --out MicrosoftIntune.accountcert"),
      " and run the set-up on a computer of the Exchange organization."));
  return [h("h1", {}, "Exchange connectors"), list.nodes];
}

function syncText(sync) {
  if (!sync) return "never";
  const words = { succeeded: "succeeded", partial: "partial: not everything was seen", failed: "failed" };
  return [time(sync.finishedAt), ` – ${words[sync.result] ?? sync.result}, ${number(sync.devices)} devices`];
}

// The question before a connector's mode changes, with the numbers that `exchange-connector mode enforce` tells.
export async function setMode(connector, mode, done) {
  const path = `exchangeConnectors/${connector.id}`;
  const enforce = mode === "enforce";
  let text = "Nothing is changed in Exchange any more. Orders that still wait are taken back; what was done stays.";
  if (enforce) {
    const plan = await get(`plan?$top=1&impact=true&connectorId=${connector.id}`);
    text = `From now on the connector changes Exchange: ${impactText(plan.impact[0])}; ` +
      `${number(plan.entryOnlyCount)} keep their access by another entry. ` +
      (plan.organization.length ? `${number(plan.organization.length)} changes of rules, policies and settings go with it. ` : "") +
      `Where more than ${connector.brake.deviceCount} devices or ${connector.brake.percent} % would lose access in 24 hours, the run waits until you accept it.`;
  }
  const yes = enforce ? "Start enforcing" : "Observe only";
  if (await confirmed({ title: `${yes}?`, text, yes, danger: enforce }) === null) return;
  await patch(path, { mode });
  await done();
}

function modeNotice(found, reload) {
  if (found.mode === "observe") {
    return h("div", { class: "notice" },
      h("p", {}, h("strong", {}, "Observe only. "), "Devices are discovered and decided; nothing in Exchange is changed. ", link("See what would change", "#/plan")),
      h("p", {}, button("Start enforcing…", () => setMode(found, "enforce", reload))));
  }
  return h("div", { class: "notice active" },
    h("p", {}, h("strong", {}, "Enforcing. "), "Exchange is made equal to the decisions. ",
      `When more than ${found.brake.deviceCount} devices or ${found.brake.percent} % would lose access in 24 hours, nothing leaves until you accept it.`),
    h("p", {}, button("Go back to observe only", () => setMode(found, "observe", reload))));
}

export async function connector(context) {
  const path = `exchangeConnectors/${encodeURIComponent(context.id)}`;
  const found = await get(path);
  const held = (await get("runs?state=held")).value.filter((run) => run.connectorId === found.id);
  const name = found.exchangeOrganization ?? "Connector";
  context.title(name);
  const note = h("p", { class: "hint", role: "status" });
  const sync = (text, syncType) => button(text, async () => followSync(context, await post(`${path}/sync`, { syncType }), text, note),
    { disabled: found.status === "none" });
  return [
    h("p", {}, link("‹ All connectors", "#/connectors")), h("h1", {}, name), modeNotice(found, context.reload),
    held.map((run) => heldNotice(run, context.reload)),
    facts([["Connection status", state(connection, found.status)], ["Exchange Server", or(found.serverName)],
      ["Exchange Connector Server", or(found.connectorServerName)], ["Last synchronized", time(found.lastSyncDateTime)],
      ["Version", or(found.version)], ["Last heard of", time(found.lastCheckinDateTime)],
      ["Last full sync", syncText(found.lastFullSync)], ["Last quick sync", syncText(found.lastQuickSync)]]),
    h("p", { class: "actions" }, sync("Quick Sync", "deltaSync"), sync("Full Sync", "fullSync"), link("Show its devices", `#/devices?connector=${found.id}`)),
    note,
    found.findings.length ? section("Findings", findings(found.findings)) : null,
    section("Settings", settings(found, path, context)),
  ];
}

async function followSync(context, { id }, name, note) {
  const words = { notStarted: "waits for the connector", inProgress: "runs", completed: "is completed", failed: "failed" };
  const text = (sync) => {
    const counts = sync.totalDeviceCount === null || sync.totalDeviceCount === undefined ? ""
      : ` ${devicesWord(sync.totalDeviceCount)}; new ${number(sync.newDeviceCount)}, changed ${number(sync.changedDeviceCount)}, removed ${number(sync.removedDeviceCount)}.`;
    return `${name} ${words[sync.status] ?? sync.status}.${counts}${sync.finding ? ` ${sync.finding.text}` : ""}`;
  };
  const told = (sync) => { if (note.textContent !== text(sync)) note.textContent = text(sync); };
  const sync = await follow(() => ask(`connectorSyncs/${id}`), (one) => one.status === "completed" || one.status === "failed", told);
  if (!sync) return;
  await context.reload();
  say(text(sync), sync.status === "failed");
}

function settings(found, path, context) {
  const scope = found.discoveryScope ?? { kind: "all" };
  const fields = [
    field("deviceCount", "Brake: devices that may lose access in 24 hours", { kind: "number", min: 0, value: found.brake.deviceCount,
      help: "More than that, or more than the share, waits until a person accepts it." }),
    field("percent", "Brake: share of all devices, in percent", { kind: "number", min: 0, max: 100, value: found.brake.percent }),
    field("directorySource", "Group members are read by the connector", { kind: "choice", value: found.directorySource,
      options: [["none", "No"], ["activeDirectory", "From Active Directory"]] }),
    field("directoryRefreshMinutes", "Groups are read again after, in minutes", { kind: "number", min: 5, max: 1440, value: found.directoryRefreshMinutes }),
    field("discoveryScope", "Devices are discovered for", { kind: "choice", value: scope.kind, options: [["all", "Everybody"],
      ["targetedUsers", "Users whom a policy names"], ["organizationalUnit", "An organizational unit"], ["server", "A mailbox server"]] }),
    field("scopeName", "Name of the unit or server", { value: scope.organizationalUnit ?? scope.server ?? "",
      help: "Only for the last two, for instance contoso.com/Sales or MBX01." }),
    field("primarySmtpAddress", "Notification mailbox", { value: found.primarySmtpAddress ?? "", help: "Mails to users come from here." }),
  ];
  const whole = form({ "aria-label": "Settings of this connector" }, h("div", { class: "columns" }, fields), "Save", async (sent) => {
    const kind = value(sent, "discoveryScope");
    const named = value(sent, "scopeName");
    await patch(path, {
      brake: { deviceCount: integer(sent, "deviceCount"), percent: integer(sent, "percent") },
      directorySource: value(sent, "directorySource"),
      directoryRefreshMinutes: integer(sent, "directoryRefreshMinutes"),
      discoveryScope: kind === "organizationalUnit" || kind === "server" ? { kind, [kind]: named } : { kind },
      primarySmtpAddress: orNull(value(sent, "primarySmtpAddress")),
    }, found["@odata.etag"]);
    delete sent.dataset.dirty;
    await context.reload();
    say("The connector's settings are saved.");
  });
  return whole;
}

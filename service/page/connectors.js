// Exchange connectors: the list, one connector with its mode, its brake and what waits for a person.

import { ask, file, follow, get, patch, post, remove } from "./api.js";
import { button, confirmed, download, facts, findings, go, h, link, or, own, say, section, state, table, time } from "./dom.js";
import { field, form, integer, orNull, partly, uncertain, unread, value } from "./forms.js";
import { heldNotice, waits } from "./runs.js";
import { pieces, t } from "./texts.js";
import { connection, impactText, modes } from "./words.js";

export async function connectors() {
  const { value: found } = await get("exchangeConnectors");
  const list = table(t("exchange-connectors"), [t("status"), t("organization-name"), t("cas-hostname"), t("connector-mode"), t("last-successful-sync")],
    found.map((one) => [state(connection, one.status), link(one.exchangeOrganization ?? one.id, `#/connectors/${one.id}`),
      or(one.serverName), own(modes, one.mode) ?? one.mode, time(one.lastSyncDateTime)]), h("span", {}, pieces("no-connector-help",
    { command: h("code", {}, "exchange-connector-service account-file --out MicrosoftIntune.accountcert") })));
  return [h("h1", {}, t("exchange-connectors")), list.nodes, section(t("setup-package"), await setupPackage())];
}

// The set-up program with an account file, for each system whose programs the service has. Whoever has it can enrol.
async function setupPackage() {
  const systems = (await get("setupPackage")).systems;
  const there = systems.filter((one) => one.available);
  const take = async (one) => {
    const text = t("package-question-text", { uses: one.uses, days: one.validDays });
    if (await confirmed({ title: t("package-question"), yes: t("package-download"), text }) === null) return;
    download("Exchange_Connector_Setup.zip", await file("setupPackage", "application/zip", { system: one.system }));
    say(t("package-downloaded"));
  };
  const buttons = there.map((one) => button(there.length > 1 ? t("package-ask-system", { system: one.displayName }) : t("package-ask"), () => take(one)));
  return there.length ? [h("p", {}, t("package-text")), h("p", { class: "actions" }, buttons)]
    : [h("p", {}, t("package-none")), h("ul", {}, systems.map((one) => h("li", {}, one.reason)))];
}

function syncText(sync) {
  if (!sync) return t("never");
  const texts = { succeeded: "sync-succeeded", partial: "sync-partial", failed: "sync-failed" };
  return pieces(own(texts, sync.result) ?? "sync-failed", { time: time(sync.finishedAt), count: sync.devices });
}

// The question before a connector's mode changes, with the numbers that `exchange-connector mode enforce` tells.
export async function setMode(connector, mode, done) {
  const path = `exchangeConnectors/${connector.id}`;
  const enforce = mode === "enforce";
  let text = t("observe-text");
  let more = [];
  if (enforce) {
    const plan = await get(`plan?$top=1&impact=true&connectorId=${connector.id}`);
    if (plan.impact[0].scopeIsPartial) more = [partly(plan.impact[0].scopeNote)];
    if (uncertain(plan.impact[0])) more = [...more, unread(plan.impact[0])];
    text = [t("enforce-text", { impact: impactText(plan.impact[0]), entries: plan.entryOnlyCount }),
      plan.organization.length ? t("enforce-organization", { count: plan.organization.length }) : "",
      t("enforce-brake", { devices: connector.brake.deviceCount, percent: connector.brake.percent })].filter(Boolean).join(" ");
  }
  const question = enforce ? { title: t("start-enforcing-title"), yes: t("start-enforcing") } : { title: t("observe-title"), yes: t("observe-only") };
  if (await confirmed({ ...question, text, more, danger: enforce }) === null) return;
  await patch(path, { mode });
  await done();
}

function modeNotice(found, reload) {
  if (found.mode === "observe") {
    return h("div", { class: "notice" },
      h("p", {}, h("strong", {}, t("observing")), " ", t("observing-text"), " ", link(t("see-changes"), "#/plan")),
      h("p", {}, button(t("start-enforcing-ask"), () => setMode(found, "enforce", reload))));
  }
  return h("div", { class: "notice active" },
    h("p", {}, h("strong", {}, t("enforcing")), " ", t("enforcing-text", { devices: found.brake.deviceCount, percent: found.brake.percent })),
    h("p", {}, button(t("back-to-observe"), () => setMode(found, "observe", reload))));
}

export async function connector(context) {
  const path = `exchangeConnectors/${encodeURIComponent(context.id)}`;
  const found = await get(path);
  const runs = await Promise.all(["held", "approving"].map((state) => get(`runs?state=${state}`)));
  const held = runs.flatMap((page) => page.value).filter((run) => run.connectorId === found.id && waits(run));
  const name = found.exchangeOrganization ?? t("connector");
  const entries = (await get(`unclaimedEntries?connectorId=${found.id}`)).value;
  const before = entries.filter((one) => one.owner === "before");
  const unclaimed = entries.filter((one) => one.conflicts && one.owner !== "before");
  context.title(name);
  const note = h("p", { class: "hint", role: "status" });
  const sync = (text, syncType) => button(text, async () => followSync(context, await post(`${path}/sync`, { syncType }), text, note),
    { disabled: found.status === "none" });
  return [
    h("p", {}, link(t("all-connectors"), "#/connectors")), h("h1", {}, name), modeNotice(found, context.reload),
    restoreNotice(found, path, context.reload),
    held.map((run) => heldNotice(run, context.reload)),
    facts([[t("connection-status"), state(connection, found.status)], [t("exchange-server"), or(found.serverName)],
      [t("connector-server"), or(found.connectorServerName)], [t("last-synchronized"), time(found.lastSyncDateTime)],
      [t("version"), or(found.version)], [t("last-heard"), time(found.lastCheckinDateTime)],
      [t("last-full-sync"), syncText(found.lastFullSync)], [t("last-quick-sync"), syncText(found.lastQuickSync)]]),
    h("p", { class: "actions" }, sync(t("quick-sync"), "deltaSync"), sync(t("full-sync"), "fullSync"), link(t("show-its-devices"), `#/devices?connector=${found.id}`)),
    note,
    found.findings.length ? section(t("findings"), findings(found.findings)) : null,
    before.length ? section(t("before-entries"), standingBefore(found, before, context.reload)) : null,
    unclaimed.length ? section(t("unclaimed-entries"), unclaimedEntries(unclaimed, context.reload)) : null,
    section(t("settings"), settings(found, path, context)),
    section(t("connection"), h("p", {}, t("delete-connection-text")), h("p", {}, button(t("delete-connection-ask"), () => forget(found, path, name), { class: "danger" }))),
  ];
}

// After the database was put back: what is waited for, and its end by hand.
function restoreNotice(found, path, reload) {
  if (!found.restoredDateTime) return null;
  return h("section", { class: "notice held", "aria-label": t("restore-title") }, h("h2", {}, t("restore-title")),
    h("p", {}, t("restore-text", { waits: found.restoreWaitsFor.join(", ") })),
    h("p", {}, button(t("restore-end-ask"), async () => {
      if (await confirmed({ title: t("restore-end-title"), yes: t("restore-end"), text: t("restore-end-text"), danger: true }) === null) return;
      await post(`${path}/endRestore`);
      await reload();
      say(t("restore-ended"));
    })));
}

// What stood on personal lists before this connector looked: one question for all of it. An earlier connector's blocks would
// stay for ever otherwise.
function standingBefore(found, before, reload) {
  const counts = { count: before.length, conflicts: before.filter((one) => one.conflicts).length };
  const decide = async (owner) => {
    await post("unclaimedEntries/decide", { connectorId: found.id, owner, stoodBefore: true });
    await reload();
    say(t("unclaimed-noted"));
  };
  const ours = async () => {
    if (await confirmed({ title: t("before-ours-title"), yes: t("before-ours"), text: t("before-ours-text", counts), danger: found.mode === "enforce" }) !== null) await decide("ours");
  };
  const byHand = async () => {
    if (await confirmed({ title: t("before-hand-title"), yes: t("before-hand"), text: t("before-hand-text", counts) }) !== null) await decide("byHand");
  };
  return [h("p", {}, t("before-text", counts)),
    h("p", { class: "actions" }, button(t("before-ours-ask"), ours), button(t("before-hand-ask"), byHand))];
}

// Entries that no book knows; a person says whose each is.
function unclaimedEntries(all, reload) {
  const kinds = { allowedEntry: "entry-allowed", blockedEntry: "entry-blocked", accessRule: "entry-rule", mailboxPolicy: "entry-policy", mailboxPolicyLink: "entry-link" };
  const decide = async (one, owner) => {
    await post("unclaimedEntries/decide", { connectorId: one.connectorId, owner, entries: [one.id] });
    await reload();
    say(t("unclaimed-noted"));
  };
  const ours = async (one) => {
    if (await confirmed({ title: t("unclaimed-ours-title"), yes: t("unclaimed-ours"), text: `${one.label}. ${t("unclaimed-ours-text")}` }) !== null) await decide(one, "ours");
  };
  const rows = all.map((one) => [one.label, t(own(kinds, one.kind) ?? "entry-blocked"), one.owner === "byHand" ? t("unclaimed-by-hand") : "–",
    [button(t("unclaimed-ours-ask"), () => ours(one)), one.owner === "byHand" ? null : button(t("unclaimed-by-hand"), () => decide(one, "byHand"))]]);
  return [h("p", {}, t("unclaimed-text")), table(t("unclaimed-entries"), [t("what"), t("state"), t("decided-by"), t("change")], rows).nodes];
}

// Nothing in Exchange changes by it, so the question says where what the connector set is undone, and what is left to do.
async function forget(found, path, name) {
  const computer = found.connectorServerName;
  const more = [h("p", {}, t("delete-connection-exchange"))];
  if (computer) {
    more.push(h("p", {}, pieces("delete-connection-undo", { computer, command: h("code", {}, "exchange-connector uninstall --undo") })),
      h("p", {}, pieces("delete-connection-uninstall", { computer, command: h("code", {}, "exchange-connector uninstall") })));
  }
  const text = computer ? t("delete-connection-computer", { name, computer }) : t("delete-connection-none", { name });
  if (await confirmed({ title: t("delete-connection-title", { name }), yes: t("delete-connection"), danger: true, typed: name, text, more }) === null) return;
  await remove(path, found["@odata.etag"]);
  go("#/connectors", computer ? t("connection-deleted", { name, computer }) : t("connection-gone", { name }));
}

async function followSync(context, { id }, name, note) {
  const texts = { notStarted: "sync-waits", inProgress: "sync-runs", completed: "sync-completed", failed: "sync-has-failed" };
  const text = (sync) => [t(own(texts, sync.status) ?? "sync-runs", { name }), typeof sync.totalDeviceCount === "number"
    ? t("sync-counts", { total: sync.totalDeviceCount, new: sync.newDeviceCount, changed: sync.changedDeviceCount, removed: sync.removedDeviceCount }) : null,
  sync.finding?.text].filter(Boolean).join(" ");
  const told = (sync) => { if (note.textContent !== text(sync)) note.textContent = text(sync); };
  const sync = await follow(() => ask(`connectorSyncs/${id}`), (one) => one.status === "completed" || one.status === "failed", told);
  if (!sync) return;
  await context.reload();
  say(text(sync), sync.status === "failed");
}

function settings(found, path, context) {
  const scope = found.discoveryScope ?? { kind: "all" };
  const fields = [
    field("deviceCount", t("brake-devices"), { kind: "number", min: 0, value: found.brake.deviceCount,
      help: t("brake-devices-help") }),
    field("percent", t("brake-share"), { kind: "number", min: 0, max: 100, value: found.brake.percent }),
    field("directorySource", t("directory-source"), { kind: "choice", value: found.directorySource,
      options: [["none", t("no-reading")], ["activeDirectory", t("from-active-directory")]] }),
    field("directoryRefreshMinutes", t("directory-minutes"), { kind: "number", min: 5, max: 1440, value: found.directoryRefreshMinutes }),
    field("discoveryScope", t("discovered-for"), { kind: "choice", value: scope.kind, options: [["all", t("everybody")],
      ["targetedUsers", t("targeted-users")], ["organizationalUnit", t("organizational-unit")], ["server", t("mailbox-server")]] }),
    field("scopeName", t("scope-name"), { value: scope.organizationalUnit ?? scope.server ?? "",
      help: t("scope-name-help") }),
    field("primarySmtpAddress", t("notification-mailbox"), { value: found.primarySmtpAddress ?? "", help: t("notification-mailbox-help") }),
  ];
  const whole = form({ "aria-label": t("connector-settings") }, h("div", { class: "columns" }, fields), t("save"), async (sent) => {
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
    say(t("connector-saved"));
  });
  return whole;
}

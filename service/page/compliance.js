// Who is compliant: management records, their import with a preview, links that are proposed, and the sources.

import { ask, get, patch, post, remove } from "./api.js";
import { button, confirmed, h, link, or, said, say, state, table, time, two } from "./dom.js";
import { field, form, value, wrong } from "./forms.js";
import { pager } from "./pager.js";
import { moment, number, pieces, t } from "./texts.js";
import { compliance } from "./words.js";

export const tabs = (here) => h("nav", { class: "sub", "aria-label": t("compliance") },
  [["#/compliance", t("managed-devices")], ["#/compliance/import", t("import")], ["#/compliance/links", t("proposed-links")],
    ["#/compliance/sources", t("sources")], ["#/compliance/graph", t("microsoft-graph")]].map(([href, text]) => link(text, href, { "aria-current": href === here ? "page" : null })));

export async function records(context) {
  const list = table(t("managed-devices"), [t("user"), t("device"), t("eas-id"), t("compliance"), t("last-sync"), t("source"), ""], [], t("no-record"));
  const row = (one) => [or(one.userPrincipalName ?? one.emailAddress), two(one.deviceName ?? one.serialNumber, [one.manufacturer, one.model, one.osVersion].filter(Boolean).join(" ")),
    one.easDeviceId ? h("code", {}, one.easDeviceId) : "–", state(compliance, one.complianceState), time(one.lastSyncDateTime, "–"), one.source,
    button(t("remove-ask"), async () => {
      const title = t("remove-record-title", { name: one.deviceName ?? one.easDeviceId ?? one.id });
      if (await confirmed({ title, yes: t("remove"), danger: true, text: t("remove-record-text") }) === null) return;
      await remove(`managedDevices/${one.id}`, one["@odata.etag"]);
      await shown.reload();
      say(t("record-removed"));
    }, { "aria-label": t("remove-named", { name: one.deviceName ?? one.easDeviceId ?? one.id }) })];
  const shown = await pager(context, list, "managedDevices?$top=100", (page) => page.value.map(row));
  return [h("h1", {}, t("compliance")), tabs("#/compliance"), shown.nodes];
}

const columns = "userPrincipalName, emailAddress, easDeviceId, deviceName, serialNumber, complianceState";

function imported(counts, complete) {
  return [[t("new-records"), counts.newCount], [t("changed-records"), counts.changedCount], [t("unchanged-records"), counts.unchangedCount],
    [complete ? t("records-go") : t("records-stay"), counts.removedCount]].map(([text, of]) => [text, number(of)]);
}

// What of the file does not count, and why.
function notes(counts) {
  const lines = counts.badLineCount === 0 ? [] : [h("p", { class: "notice" }, t("bad-lines", { count: counts.badLineCount })),
    h("ul", {}, counts.badLines.map((line) => h("li", {}, said(line))))];
  const columns = counts.ignoredColumns.length === 0 ? [] : [h("p", { class: "hint" }, t("ignored-columns", { names: counts.ignoredColumns.join(", ") }))];
  return [...lines, ...columns, counts.skippedCount === 0 ? null : h("p", { class: "hint" }, t("skipped-lines", { count: counts.skippedCount }))].filter(Boolean);
}

export async function importCsv() {
  const result = h("div", { "aria-live": "polite" });
  const file = field("file", t("csv-file"), { kind: "file", accept: ".csv,text/csv" });
  const whole = form({ "aria-label": t("import-of-records") }, [file,
    field("text", t("or-text"), { kind: "area", help: t("csv-help", { columns }) }),
    field("complete", t("csv-complete"), { kind: "check", value: true, help: t("csv-complete-help") })],
  t("preview"), async (sent) => {
    result.replaceChildren();
    const chosen = sent.elements.file.files[0];
    if (!chosen && !value(sent, "text")) throw wrong("file", t("csv-choose"));
    // What is stored is what was looked at, even if the file changes meanwhile.
    const body = chosen ? await chosen.arrayBuffer().catch(() => { throw wrong("file", t("csv-unreadable")); }) : sent.elements.text.value;
    const complete = value(sent, "complete");
    const path = `managedDevices/import?complete=${complete}`;
    const to = (option) => ask(path + option, { method: "POST", headers: { "content-type": "text/csv" }, body });
    let counts;
    // A slip in the file is told with its line and column, at the place where the file was given.
    try { counts = await to("&dryRun=true"); } catch (error) { throw error.code === "csvInvalid" ? wrong(chosen ? "file" : "text", error.message) : error; }
    const store = button(counts.needsConfirmation ? t("import-ask") : t("import"), async () => {
      if (counts.needsConfirmation && await confirmed({ title: t("import-title"), yes: t("import"), danger: true,
        text: t("import-text", { count: counts.removedCount }),
        typed: String(counts.removedCount), typedLabel: t("type-records", { number: String(counts.removedCount) }) }) === null) return;
      const done = await to(counts.needsConfirmation ? "&confirm=true" : "");
      delete sent.dataset.dirty;
      result.replaceChildren(h("p", { class: "notice active" }, t("imported", { new: done.newCount, changed: done.changedCount, removed: done.removedCount }), " ", link(t("see-the-plan"), "#/plan")));
    }, { class: "primary" });
    result.replaceChildren(h("h2", { tabindex: "-1" }, t("preview")), h("p", {}, t("nothing-stored")),
      ...table(t("import-preview"), [t("what"), t("how-many")], imported(counts, counts.complete)).nodes, ...notes(counts), h("p", { class: "actions" }, store));
    result.querySelector("h2").focus();
    return false;
  });
  whole.addEventListener("input", () => result.replaceChildren());
  return [h("h1", {}, t("compliance")), tabs("#/compliance/import"), whole, result];
}

// A record that may be the device's, how likely that is and why.
export const offerText = (offer) => pieces("offer", { name: offer.deviceName, confidence: offer.confidence, because: said(offer.because) });

export async function links(context) {
  const row = (one) => [or(one.device.mailbox.displayName ?? one.device.mailbox.smtpAddress),
    [link(one.deviceName, `#/devices/${one.device.id}`), h("small", {}, or(one.device.deviceId))],
    h("ul", { class: "plain" }, one.proposals.map((offer) => h("li", {}, offerText(offer), " ",
      button(t("link"), async () => {
        await post(`managedDevices/${offer.managedDeviceId}/link`, { exchangeDeviceId: one.device.id });
        await shown.reload();
        say(t("linked", { record: offer.deviceName, device: one.deviceName }));
      }, { "aria-label": t("link-to", { record: offer.deviceName, device: one.deviceName }) }))))];
  const list = table(t("proposed-links"), [t("user"), t("device-in-exchange"), t("may-be-its")], [], t("no-link"));
  const shown = await pager(context, list, "managedDevices/proposals?$top=100", (page) => page.value.map(row));
  return [h("h1", {}, t("compliance")), tabs("#/compliance/links"),
    h("p", {}, t("links-text")), shown.nodes];
}

export async function sources(context) {
  const { value: found } = await get("complianceSources");
  const api = found.find((one) => one.id === "api");
  const rows = found.map((one) => [one.id, time(one.lastCompleteReadDateTime, t("read-never-completely")),
    two(one.changedBy, moment(one.changedDateTime)),
    [one.id === "graph" ? link(t("microsoft-graph"), "#/compliance/graph") : button(t("forget-ask"), async () => {
      if (await confirmed({ title: t("forget-source-title", { name: one.id }), yes: t("forget-it"), danger: true, text: t("forget-source-text"), typed: one.id }) === null) return;
      await remove(`complianceSources/${one.id}`);
      await context.reload();
      say(t("source-forgotten"));
    }, { "aria-label": t("forget-named", { name: one.id }) })]]);
  const complete = form({ "aria-label": t("source-api") }, field("complete", t("api-complete"), { kind: "check",
    value: Boolean(api?.lastCompleteReadDateTime), help: t("api-complete-help") }), t("save"), async (sent) => {
    await patch("complianceSources/api", { complete: value(sent, "complete") });
    delete sent.dataset.dirty;
    await context.reload();
    say(t("source-set"));
  });
  return [h("h1", {}, t("compliance")), tabs("#/compliance/sources"), table(t("sources"), [t("source"), t("last-complete-read"), t("changed-by"), ""], rows, t("no-source")).nodes,
    h("h2", {}, t("records-by-hand")), complete];
}

// Who is compliant: management records, their import with a preview, links that are proposed, and the sources.

import { ask, get, patch, post, remove } from "./api.js";
import { button, confirmed, counted, h, link, moment, number, or, say, state, table, time, two } from "./dom.js";
import { field, form, value, wrong } from "./forms.js";
import { pager } from "./pager.js";
import { compliance } from "./words.js";

export const tabs = (here) => h("nav", { class: "sub", "aria-label": "Compliance" },
  [["#/compliance", "Managed devices"], ["#/compliance/import", "Import"], ["#/compliance/links", "Proposed links"],
    ["#/compliance/sources", "Sources"], ["#/compliance/graph", "Microsoft Graph"]].map(([href, text]) => link(text, href, { "aria-current": href === here ? "page" : null })));

export async function records(context) {
  const list = table("Managed devices", ["User", "Device", "EAS id", "Compliance", "Last sync", "Source", ""], [], "No management record yet. Import a file, set up Microsoft Graph, or send them by the API.");
  const row = (one) => [or(one.userPrincipalName ?? one.emailAddress), two(one.deviceName ?? one.serialNumber, [one.manufacturer, one.model, one.osVersion].filter(Boolean).join(" ")),
    or(one.easDeviceId), state(compliance, one.complianceState), time(one.lastSyncDateTime, "–"), one.source,
    button("Remove…", async () => {
      const title = `Remove the record of ${one.deviceName ?? one.easDeviceId ?? one.id}?`;
      if (await confirmed({ title, yes: "Remove", danger: true, text: "A device without a record counts as not enrolled, once the source is complete." }) === null) return;
      await remove(`managedDevices/${one.id}`, one["@odata.etag"]);
      await shown.reload();
      say("The record is removed.");
    }, { "aria-label": `Remove ${one.deviceName ?? one.easDeviceId ?? one.id}` })];
  const shown = await pager(context, list, "managedDevices?$top=100", (page) => page.value.map(row));
  return [h("h1", {}, "Compliance"), tabs("#/compliance"), shown.nodes];
}

const columns = "userPrincipalName, emailAddress, easDeviceId, deviceName, serialNumber, complianceState";

function imported(counts, complete) {
  return [["New records", counts.newCount], ["Changed records", counts.changedCount], ["Unchanged records", counts.unchangedCount],
    [complete ? "Records that go, because they are not in the file" : "Records that are not in the file and stay", counts.removedCount]].map(([text, of]) => [text, number(of)]);
}

export async function importCsv() {
  const result = h("div", { "aria-live": "polite" });
  const file = field("file", "CSV file", { kind: "file", accept: ".csv,text/csv" });
  const whole = form({ "aria-label": "Import of management records" }, [file,
    field("text", "Or its text", { kind: "area", help: `The first line names the columns, among them complianceState and a user and a device of: ${columns}.` }),
    field("complete", "The file has all records of this source", { kind: "check", value: true, help: "Records that are not in it go. Leave it out for a part." })],
  "Preview", async (sent) => {
    result.replaceChildren();
    const chosen = sent.elements.file.files[0];
    if (!chosen && !value(sent, "text")) throw wrong("file", "Choose a file, or put its text in.");
    // What is stored is what was looked at, even if the file changes meanwhile.
    const body = chosen ? await chosen.arrayBuffer().catch(() => { throw wrong("file", "The file cannot be read. Choose it again."); }) : sent.elements.text.value;
    const complete = value(sent, "complete");
    const path = `managedDevices/import?complete=${complete}`;
    const to = (option) => ask(path + option, { method: "POST", headers: { "content-type": "text/csv" }, body });
    let counts;
    // A slip in the file is told with its line and column, at the place where the file was given.
    try { counts = await to("&dryRun=true"); } catch (error) { throw error.code === "csvInvalid" ? wrong(chosen ? "file" : "text", error.message) : error; }
    const store = button(counts.needsConfirmation ? "Import…" : "Import", async () => {
      if (counts.needsConfirmation && await confirmed({ title: "Import the file?", yes: "Import", danger: true,
        text: `${counted(counts.removedCount, "record")} would go, more than a tenth of the source. If the file is only a part, say so instead.`,
        typed: String(counts.removedCount), typedLabel: `Type ${counts.removedCount}, the number of records that go, to confirm` }) === null) return;
      const done = await to(counts.needsConfirmation ? "&confirm=true" : "");
      delete sent.dataset.dirty;
      result.replaceChildren(h("p", { class: "notice active" }, `Imported: ${counted(done.newCount, "new record")}, ${number(done.changedCount)} changed, ${number(done.removedCount)} removed. `, link("See the plan", "#/plan")));
    }, { class: "primary" });
    result.replaceChildren(h("h2", { tabindex: "-1" }, "Preview"), h("p", {}, "Nothing is stored yet."),
      ...table("Preview of the import", ["What", "How many"], imported(counts, complete)).nodes, h("p", { class: "actions" }, store));
    result.querySelector("h2").focus();
    return false;
  });
  whole.addEventListener("input", () => result.replaceChildren());
  return [h("h1", {}, "Compliance"), tabs("#/compliance/import"), whole, result];
}

export async function links(context) {
  const row = (one) => [or(one.device.mailbox.displayName ?? one.device.mailbox.smtpAddress),
    [link(one.deviceName, `#/devices/${one.device.id}`), h("small", {}, or(one.device.deviceId))],
    h("ul", { class: "plain" }, one.proposals.map((offer) => h("li", {}, `${offer.deviceName} – ${offer.confidence} %, ${offer.because} `,
      button("Link", async () => {
        await post(`managedDevices/${offer.managedDeviceId}/link`, { exchangeDeviceId: one.device.id });
        await shown.reload();
        say(`${offer.deviceName} is linked to ${one.deviceName}.`);
      }, { "aria-label": `Link ${offer.deviceName} to ${one.deviceName}` }))))];
  const list = table("Proposed links", ["User", "Device in Exchange", "Records that may be this device's"], [], "No link is proposed.");
  const shown = await pager(context, list, "managedDevices/proposals?$top=100", (page) => page.value.map(row));
  return [h("h1", {}, "Compliance"), tabs("#/compliance/links"),
    h("p", {}, "Devices whose record is not certain. Nothing is concluded from a proposal before a person links it."), shown.nodes];
}

export async function sources(context) {
  const { value: found } = await get("complianceSources");
  const api = found.find((one) => one.id === "api");
  const rows = found.map((one) => [one.id, time(one.lastCompleteReadDateTime, "never read completely: nothing is concluded from what is missing"),
    two(one.changedBy, moment(one.changedDateTime)),
    [one.id === "graph" ? link("Microsoft Graph", "#/compliance/graph") : button("Forget…", async () => {
      if (await confirmed({ title: `Forget the source ${one.id}?`, yes: "Forget it", danger: true, text: "Its records go with it.", typed: one.id }) === null) return;
      await remove(`complianceSources/${one.id}`);
      await context.reload();
      say("The source is forgotten.");
    }, { "aria-label": `Forget ${one.id}` })]]);
  const complete = form({ "aria-label": "Source api" }, field("complete", "What the API and people wrote here is all there is", { kind: "check",
    value: Boolean(api?.lastCompleteReadDateTime), help: "Only then a device without a record counts as not enrolled." }), "Save", async (sent) => {
    await patch("complianceSources/api", { complete: value(sent, "complete") });
    delete sent.dataset.dirty;
    await context.reload();
    say("The source is set.");
  });
  return [h("h1", {}, "Compliance"), tabs("#/compliance/sources"), table("Sources", ["Source", "Last complete read", "Changed by", ""], rows, "No source yet.").nodes,
    h("h2", {}, "Records by the API and by hand"), complete];
}

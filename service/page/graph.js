// Microsoft Graph as a source of compliance and group members. Its secret goes in and never comes out.

import { ApiError, follow, get, post, put, remove } from "./api.js";
import { button, confirmed, counted, facts, findings, h, number, or, say, section, table, time } from "./dom.js";
import { field, form, integer, orNull, value } from "./forms.js";
import { tabs } from "./compliance.js";

const clouds = [["global", "Global, and US Government GCC"], ["usGovL4", "US Government L4 (GCC High)"], ["usGovL5", "US Government L5 (DoD)"], ["china", "China, operated by 21Vianet"]];

const usual = ["https://graph.microsoft.com/", "https://graph.microsoft.us/", "https://dod-graph.microsoft.us/", "https://microsoftgraph.chinacloudapi.cn/"];

async function stored() {
  try { return await get("complianceSources/graph"); } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

const readingText = (one) => (one ? [time(one.finishedDateTime ?? one.startedDateTime ?? one.dateTime), one.result ? ` – ${one.result}` : "",
  one.deviceCount === undefined || one.deviceCount === null ? "" : `, ${number(one.deviceCount)} records`] : "never");

export async function graph(context) {
  const found = await stored();
  const tested = h("div", { "aria-live": "polite" });
  const after = (text) => async (work) => { await work(); await context.reload(); say(text); };
  const seen = (of) => JSON.stringify([of?.lastFullRead, of?.lastQuickRead, of?.nextFullReadDateTime, of?.nextQuickReadDateTime, of?.nextGroupReadDateTime, of?.findings]);
  // Orders a reading and waits until another one than before has ended.
  const reading = async (text, path, json) => {
    const before = seen(await stored());
    await post(`complianceSources/graph/${path}`, json);
    say(`${text}: it begins within seconds…`);
    if (!await follow(stored, (now) => seen(now) !== before)) return;
    await context.reload();
    say(`${text}: it has ended.`);
  };
  const read = (text, kind) => button(text, () => reading(text, "read", { kind }));
  // A reading that is much smaller is not compared record by record: what it is short of would go.
  const going = found?.held ? Math.max(found.held.removedCount, found.held.previousCount - found.held.deviceCount) : 0;
  const about = !found ? [h("p", { class: "empty" }, "No connection to Microsoft Graph is set up.")] : [
    found.held ? h("section", { class: "notice held", "aria-label": "A reading waits for you" }, h("h2", {}, "A reading waits for you"),
      h("p", {}, `It has ${counted(found.held.deviceCount, "record")}; the last complete one had ${number(found.held.previousCount)}. ${counted(going, "record")} would go. Nothing was concluded from it.`),
      h("p", {}, "To reject it, put Microsoft Graph right and read everything again: until then all records stay as they are."),
      h("p", { class: "actions" }, button("Accept the reading…", async () => {
        if (await confirmed({ title: "Accept the reading?", yes: "Accept", danger: true,
          text: `${counted(going, "record")} would go; their devices count as not enrolled. A record goes when it is absent from two readings in a row.`,
          typed: String(going), typedLabel: `Type ${going}, the number of records that go, to confirm` }) === null) return;
        await reading("The accepted reading", "accept");
      }, { class: "danger" }))) : null,
    facts([["Tenant", found.tenantId], ["Application (client) id", found.clientId], ["Logs on by", found.credential.type === "certificate"
      ? ["certificate ", or(found.credential.subject), ", ends ", time(found.credential.endDateTime)] : "client secret, sealed"],
    ["Last full reading", readingText(found.lastFullRead)], ["Last quick reading", readingText(found.lastQuickRead)], ["Last complete", time(found.lastCompleteReadDateTime)],
    ["Next full reading", time(found.nextFullReadDateTime, "–")], ["Next quick reading", time(found.nextQuickReadDateTime, "–")],
    ["Set by", [found.changedBy, ", ", time(found.changedDateTime)]]]),
    found.groups.length ? section("Groups", table("Groups read from Graph", ["Group", "Members"], found.groups.map((one) => [or(one.displayName ?? one.id), number(one.memberCount)])).nodes) : null,
    found.findings.length ? section("Findings", findings(found.findings)) : null,
    h("p", { class: "actions" },
      button("Test", async () => {
        const result = await post("complianceSources/graph/test");
        tested.replaceChildren(...[h("p", { class: `notice ${result.succeeded ? "active" : "held"}` }, result.succeeded ? "The test succeeded." : "The test failed."),
          ...table("Test", ["Step", "Result"], result.steps.map((step) => [step.id, step.text]), "No step succeeded.").nodes, findings(result.findings)]);
      }),
      read("Read everything", "full"), read("Read changes", "quick"), read("Read groups", "groups"),
      button("Remove…", async () => {
        if (await confirmed({ title: "Remove Microsoft Graph?", yes: "Remove", danger: true, typed: "graph",
          text: "The settings, the secret and all records of this source go. Devices that only Graph knew are not concluded to be anything." }) === null) return;
        await after("Microsoft Graph is removed.")(() => remove("complianceSources/graph"));
      }, { class: "danger" })),
    h("p", { class: "hint" }, "Reading changes needs a complete reading first."), tested,
  ];
  return [h("h1", {}, "Compliance"), tabs("#/compliance/graph"), about, section(found ? "Change the settings" : "Set up", settings(found, context))];
}

function settings(found, context) {
  const minutes = (name, label, usual, help) => field(name, label, { kind: "number", value: found?.[name] ?? usual, help });
  return form({ "aria-label": "Microsoft Graph" }, [
    h("div", { class: "columns" },
      field("tenantId", "Tenant", { value: found?.tenantId, help: "Its id or a domain name, for instance contoso.onmicrosoft.com." }),
      field("clientId", "Application (client) id", { value: found?.clientId }),
      field("cloud", "Cloud", { kind: "choice", value: found?.cloud ?? "global", options: clouds }),
      field("clientSecret", found ? "New client secret" : "Client secret", { kind: "secret", help: found ? "Empty keeps what is sealed. It is never shown." : "It is sealed and never shown again." })),
    h("details", {}, h("summary", {}, "Certificate instead of a secret"),
      field("certificatePem", "Certificate, PEM", { kind: "area", value: found?.certificatePem ?? "" }),
      field("privateKeyPem", "Its private key, PEM, without a passphrase", { kind: "area", help: found?.certificatePem ? "Empty keeps what is sealed. It is never shown." : null })),
    h("details", {}, h("summary", {}, "Times and other hosts"), h("div", { class: "columns" },
      minutes("fullReadMinutes", "Everything is read after, in minutes", 240), minutes("quickReadMinutes", "Changes are read after, in minutes", 5),
      minutes("groupReadMinutes", "Groups are read after, in minutes", 30, "0 does not read groups from Graph."),
      minutes("mostDropPercent", "A reading with so many percent less waits for a person", 10),
      field("configManager", "Where Configuration Manager decides, a device is", { kind: "choice", value: found?.configManager ?? "unknown", options: [["unknown", "Unknown: it keeps what it has"], ["compliant", "Compliant"]] }),
      field("loginUrl", "Other log-on host", { value: found?.loginUrl ?? "" }), field("graphUrl", "Other Graph host", { value: usual.includes(found?.graphUrl) ? "" : found?.graphUrl ?? "", help: "Empty: the cloud's own." }),
      field("caCertificatesPem", "Extra roots, PEM", { kind: "area", value: found?.caCertificatesPem ?? "" }))),
  ], "Save", async (sent) => {
    const text = (name) => orNull(value(sent, name));
    const json = { tenantId: value(sent, "tenantId"), clientId: value(sent, "clientId"), cloud: value(sent, "cloud"), configManager: value(sent, "configManager") };
    for (const name of ["fullReadMinutes", "quickReadMinutes", "groupReadMinutes", "mostDropPercent"]) json[name] = integer(sent, name);
    for (const name of ["clientSecret", "certificatePem", "privateKeyPem", "loginUrl", "graphUrl", "caCertificatesPem"]) if (text(name)) json[name] = text(name);
    await put("complianceSources/graph", json);
    delete sent.dataset.dirty;
    await context.reload();
    say("Microsoft Graph is set. Test it before you rely on it.");
  });
}

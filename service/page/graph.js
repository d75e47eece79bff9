// Microsoft Graph as a source of compliance and group members. Its secret goes in and never comes out.

import { ApiError, follow, get, post, put, remove } from "./api.js";
import { tabs } from "./compliance.js";
import { button, confirmed, facts, findings, h, or, own, said, say, section, table, time } from "./dom.js";
import { field, form, integer, orNull, value } from "./forms.js";
import { number, pieces, t } from "./texts.js";

const clouds = [["global", t("cloud-global")], ["usGovL4", t("cloud-l4")], ["usGovL5", t("cloud-l5")], ["china", t("cloud-china")]];

const usual = ["https://graph.microsoft.com/", "https://graph.microsoft.us/", "https://dod-graph.microsoft.us/", "https://microsoftgraph.chinacloudapi.cn/"];

async function stored() {
  try { return await get("complianceSources/graph"); } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

const results = { succeeded: t("reading-succeeded"), partial: t("reading-partial"), held: t("reading-held"), failed: t("reading-failed") };
const readingText = (one) => (one ? pieces("reading-records", { records: t("records-count", { count: one.deviceCount }), text: h("span", {},
  pieces("reading-result", { time: time(one.finishedDateTime), result: own(results, one.result) ?? one.result })) }) : t("never"));

export async function graph(context) {
  const found = await stored();
  const tested = h("div", { "aria-live": "polite" });
  const after = (text) => async (work) => { await work(); await context.reload(); say(text); };
  // What another reading of a kind changes, whatever is read besides.
  const seen = (of, kind) => JSON.stringify({ full: [of?.lastFullRead, of?.nextFullReadDateTime], quick: [of?.lastQuickRead, of?.nextQuickReadDateTime],
    groups: [of?.nextGroupReadDateTime] }[kind]);
  // Orders a reading and waits until it has ended.
  const reading = async (text, kind, path, json) => {
    const before = seen(await stored(), kind);
    await post(`complianceSources/graph/${path}`, json);
    say(t("begins", { name: text }));
    if (!await follow(stored, (now) => seen(now, kind) !== before)) return;
    await context.reload();
    say(t("has-ended", { name: text }));
  };
  const read = (text, kind) => button(text, () => reading(text, kind, "read", { kind }));
  // A reading that is much smaller is not compared record by record: what it is short of would go.
  const going = found?.held ? Math.max(found.held.removedCount, found.held.previousCount - found.held.deviceCount) : 0;
  const about = !found ? [h("p", { class: "empty" }, t("not-set-up"))] : [
    found.held ? h("section", { class: "notice held", "aria-label": t("reading-waits") }, h("h2", {}, t("reading-waits")),
      h("p", {}, t("held-text", { records: found.held.deviceCount, before: found.held.previousCount, going })),
      h("p", {}, t("reject-text")),
      h("p", { class: "actions" }, button(t("accept-reading-ask"), async () => {
        if (await confirmed({ title: t("accept-reading"), yes: t("accept"), danger: true,
          text: t("accept-text", { count: going }),
          typed: String(going), typedLabel: t("type-records", { number: String(going) }) }) === null) return;
        await reading(t("accepted-reading"), "full", "accept");
      }, { class: "danger" }))) : null,
    facts([[t("tenant"), found.tenantId], [t("client-id"), found.clientId], [t("logs-on-by"), found.credential.type === "certificate"
      ? pieces("by-certificate", { subject: or(found.credential.subject), time: time(found.credential.endDateTime) }) : t("by-secret")],
    [t("last-full-reading"), readingText(found.lastFullRead)], [t("last-quick-reading"), readingText(found.lastQuickRead)], [t("last-complete"), time(found.lastCompleteReadDateTime)],
    [t("next-full-reading"), time(found.nextFullReadDateTime, "–")], [t("next-quick-reading"), time(found.nextQuickReadDateTime, "–")],
    [t("set-by"), [found.changedBy, ", ", time(found.changedDateTime)]]]),
    found.groups.length ? section(t("groups"), table(t("graph-groups"), [t("group"), t("members")], found.groups.map((one) => [or(one.displayName ?? one.id), number(one.memberCount)])).nodes) : null,
    found.findings.length ? section(t("findings"), findings(found.findings)) : null,
    h("p", { class: "actions" },
      button(t("test"), async () => {
        const result = await post("complianceSources/graph/test");
        tested.replaceChildren(...[h("p", { class: `notice ${result.succeeded ? "active" : "held"}` }, result.succeeded ? t("test-succeeded") : t("test-failed")),
          ...table(t("test"), [t("step"), t("result")], result.steps.map((step) => [step.id, said(step.text)]), t("no-step")).nodes, findings(result.findings)]);
      }),
      read(t("read-everything"), "full"), read(t("read-changes"), "quick"), read(t("read-groups"), "groups"),
      button(t("remove-ask"), async () => {
        if (await confirmed({ title: t("remove-graph-title"), yes: t("remove"), danger: true, typed: "graph",
          text: t("remove-graph-text") }) === null) return;
        await after(t("graph-removed"))(() => remove("complianceSources/graph"));
      }, { class: "danger" })),
    h("p", { class: "hint" }, t("read-changes-help")), tested,
  ];
  return [h("h1", {}, t("compliance")), tabs("#/compliance/graph"), about, section(found ? t("change-settings") : t("set-up"), settings(found, context))];
}

function settings(found, context) {
  const minutes = (name, label, usual, help) => field(name, label, { kind: "number", value: found?.[name] ?? usual, help });
  return form({ "aria-label": t("microsoft-graph") }, [
    h("div", { class: "columns" },
      field("tenantId", t("tenant"), { value: found?.tenantId, help: t("tenant-help") }),
      field("clientId", t("client-id"), { value: found?.clientId }),
      field("cloud", t("cloud"), { kind: "choice", value: found?.cloud ?? "global", options: clouds }),
      field("clientSecret", found ? t("new-client-secret") : t("client-secret"), { kind: "secret", help: found ? t("secret-kept") : t("secret-sealed") })),
    h("details", {}, h("summary", {}, t("certificate-instead")),
      field("certificatePem", t("certificate-pem"), { kind: "area", value: found?.certificatePem ?? "" }),
      field("privateKeyPem", t("private-key"), { kind: "area", help: found?.certificatePem ? t("secret-kept") : null })),
    h("details", {}, h("summary", {}, t("times-and-hosts")), h("div", { class: "columns" },
      minutes("fullReadMinutes", t("full-minutes"), 240), minutes("quickReadMinutes", t("quick-minutes"), 5),
      minutes("groupReadMinutes", t("group-minutes"), 30, t("group-minutes-help")),
      minutes("mostDropPercent", t("drop-percent"), 10),
      field("configManager", t("where-config-manager"), { kind: "choice", value: found?.configManager ?? "unknown", options: [["unknown", t("config-unknown")], ["compliant", t("compliant")]] }),
      field("loginUrl", t("log-on-host"), { value: found?.loginUrl ?? "" }), field("graphUrl", t("graph-host"), { value: usual.includes(found?.graphUrl) ? "" : found?.graphUrl ?? "", help: t("graph-host-help") }),
      field("caCertificatesPem", t("extra-roots"), { kind: "area", value: found?.caCertificatesPem ?? "" }))),
  ], t("save"), async (sent) => {
    const text = (name) => orNull(value(sent, name));
    const json = { tenantId: value(sent, "tenantId"), clientId: value(sent, "clientId"), cloud: value(sent, "cloud"), configManager: value(sent, "configManager") };
    for (const name of ["fullReadMinutes", "quickReadMinutes", "groupReadMinutes", "mostDropPercent"]) json[name] = integer(sent, name);
    for (const name of ["clientSecret", "certificatePem", "privateKeyPem", "loginUrl", "graphUrl", "caCertificatesPem"]) if (text(name)) json[name] = text(name);
    await put("complianceSources/graph", json);
    delete sent.dataset.dirty;
    await context.reload();
    say(t("graph-set"));
  });
}

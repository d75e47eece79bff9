// The audit: who changed what, when and from where, with before and after; narrowed by chips, taken away as a table.

import { file, get } from "./api.js";
import { button, download, h, or, own, state, table, time } from "./dom.js";
import { field, form, value } from "./forms.js";
import { pager } from "./pager.js";
import { moment, t } from "./texts.js";

const operations = {
  create: t("audit-created"), patch: t("audit-changed"), delete: t("audit-removed"), action: t("audit-done"), preview: t("audit-previewed"),
  export: t("audit-exported"), signIn: t("audit-signed-in"), signOut: t("audit-signed-out"), refused: t("audit-refused"),
};
const kinds = {
  conditionalAccessSettings: t("audit-access-settings"), exchangeOnPremisesPolicy: t("audit-exchange-settings"),
  notificationSettings: t("audit-mail-settings"), exchangeMailboxPolicy: t("audit-mailbox-policy"), exchangeMailboxPolicies: t("audit-mailbox-policies"),
  exchangeConnector: t("audit-connector"), manualDecision: t("audit-decision"), run: t("audit-run"), order: t("audit-order"),
  notificationMessageTemplate: t("audit-template"), localizedNotificationMessage: t("audit-message"), managedDevice: t("audit-record"),
  complianceSource: t("audit-source"), deviceLink: t("audit-link"), exchangeDevice: t("audit-device-name"), group: t("audit-group"),
  graphSource: t("audit-graph"), accountFile: t("audit-account-file"), user: t("audit-user"), session: t("audit-session"),
  auditEvents: t("audit-title"), unclaimedEntries: t("audit-entries"), restore: t("audit-restore"), securitySettings: t("pp-demands"), secondPersonRequest: t("pp-second"),
};
const channels = { console: t("audit-console"), api: t("audit-api"), commandLine: t("audit-command-line"), connector: t("audit-of-connector"), service: t("audit-of-service") };
const kindWord = (kind) => own(kinds, kind) ?? kind;
const typed = (text) => h("bdi", {}, or(text));
// The filter's members, as the address of the page has them.
const members = ["who", "what", "from", "until"];

export async function audit(context) {
  const chosen = Object.fromEntries(members.map((name) => [name, context.options.get(name)]).filter(([, text]) => text));
  const filter = filterOf(chosen);
  const list = table(t("audit-title"), [t("audit-when"), t("audit-who"), t("audit-what"), t("audit-before-after"), t("audit-from-where")], [], t("audit-none"));
  const shown = await pager(context, list, `auditEvents?$top=100${filter ? `&$filter=${encodeURIComponent(filter)}` : ""}`,
    (page) => page.value.map(line));
  const chain = h("span", { role: "status" }, h("span", { class: "hint" }, t("audit-verifying")));
  const narrow = h("div", {});
  // The whole chain is read for it: the list does not wait.
  get("auditEvents/verification").then((found) => {
    if (!context.alive()) return;
    chain.replaceChildren(verdict(found));
    narrow.replaceChildren(narrowing(chosen, found));
    kept.textContent = t("audit-text", { days: found.keptDays });
  }).catch((error) => { chain.replaceChildren(h("span", { class: "error" }, error.message)); });
  const kept = h("p", { class: "hint" });
  const take = button(t("audit-csv"), async () => download("audit.csv",
    await file(`auditEvents/export${filter ? `?$filter=${encodeURIComponent(filter)}` : ""}`, "text/csv", {})));
  return [h("div", { class: "heading" }, h("div", {}, h("h1", {}, t("audit-title")), kept), h("p", { class: "actions" }, chain, take)),
    chips(chosen), narrow, shown.nodes];
}

function verdict(found) {
  if (!found.holds) {
    return h("div", { class: "notice held" }, h("p", {}, h("strong", {}, t("audit-broken"))),
      h("ul", { lang: "en" }, found.problems.slice(0, 20).map((one) => h("li", {}, one))));
  }
  return state({ good: [found.lastDateTime ? t("audit-verified", { time: moment(found.lastDateTime) }) : t("audit-none"), "good", "✓"] }, "good");
}

// What is asked for, as a sentence of chips; each can be taken away.
function chips(chosen) {
  const words = { who: t("audit-who"), what: t("audit-what"), from: t("audit-since"), until: t("audit-until") };
  const shown = (name, text) => (name === "what" ? kindWord(text) : text);
  return h("p", { class: "actions" }, Object.entries(chosen).map(([name, text]) =>
    button([h("strong", {}, words[name]), " ", typed(shown(name, text)), " ✕"],
      () => { location.hash = addressOf({ ...chosen, [name]: "" }); },
      { class: "chip", "aria-label": t("audit-without", { name: words[name], value: shown(name, text) }) })));
}

function narrowing(chosen, found) {
  const any = [["", t("audit-any")]];
  const sent = form({ class: "bar", "aria-label": t("audit-filter") }, [
    field("who", t("audit-who"), { kind: "choice", value: chosen.who ?? "", options: [...any, ...found.actors.map((one) => [one, one])] }),
    field("what", t("audit-what"), { kind: "choice", value: chosen.what ?? "", options: [...any, ...found.types.map((one) => [one, kindWord(one)])] }),
    field("from", t("audit-since"), { kind: "date", value: chosen.from ?? "" }),
    field("until", t("audit-until"), { kind: "date", value: chosen.until ?? "" }),
  ], t("audit-show"), async (whole) => {
    delete whole.dataset.dirty;
    location.hash = addressOf(Object.fromEntries(members.map((name) => [name, value(whole, name)])));
  });
  return h("details", {}, h("summary", {}, t("audit-filter")), sent);
}

function addressOf(chosen) {
  const options = new URLSearchParams(Object.entries(chosen).filter(([, text]) => text));
  return options.size ? `#/audit?${options}` : "#/audit";
}

// A day begins and ends where the reader is.
const day = (text, days) => {
  const [year, month, date] = text.split("-").map(Number);
  return new Date(year, month - 1, date + days).toISOString();
};
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

function filterOf({ who, what, from, until }) {
  return [
    who ? ["actor/userPrincipalName", "eq", quoted(who)] : [],
    what ? ["resources/type", "eq", quoted(what)] : [],
    from ? ["activityDateTime", "ge", day(from, 0)] : [],
    until ? ["activityDateTime", "lt", day(until, 1)] : [],
  ].filter((term) => term.length).map((term) => term.join(" ")).join(" and ");
}

function line(entry) {
  const { actor, resources } = entry;
  const isSignIn = resources.every((one) => one.type === "session");
  const names = resources.map((one) => one.displayName).filter(Boolean);
  return [
    time(entry.activityDateTime),
    [typed(actor.userPrincipalName), actor.tokenName ? h("small", {}, t("audit-token"), " ", typed(actor.tokenName)) : null],
    [own(operations, entry.activityOperationType) ?? entry.activityOperationType,
      // Whoever signs in is in the column before.
      isSignIn ? null : [": ", [...new Set(resources.map((one) => kindWord(one.type)))].join(", ")], names.length && !isSignIn ? h("small", {}, typed(names.join(", "))) : null],
    changes(resources.flatMap((one) => one.modifiedProperties)),
    [actor.ipAddress ? h("span", {}, actor.ipAddress) : null, h("small", {}, own(channels, actor.applicationDisplayName) ?? actor.applicationDisplayName)],
  ];
}

// Of many members the first ones; the rest unfolds.
function changes(all) {
  const item = ({ displayName, oldValue, newValue }) => h("li", {}, h("code", {}, `${displayName}: `),
    oldValue === null ? null : h("code", {}, typed(oldValue)), oldValue === null ? null : " → ", h("code", {}, typed(newValue)));
  const most = 4;
  if (all.length <= most + 1) return h("ul", { class: "values" }, all.map(item));
  return [h("ul", { class: "values" }, all.slice(0, most).map(item)),
    h("details", {}, h("summary", {}, t("audit-more", { count: all.length - most })), h("ul", { class: "values" }, all.slice(most).map(item)))];
}

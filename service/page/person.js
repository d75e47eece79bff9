// A person: all phones, each with its state, why, and a way to its page; and what is decided for all of them.

import { all, organizations, quoted } from "./api.js";
import { button, h, link, own, said, say, state, table } from "./dom.js";
import { askDecision, decide } from "./manual.js";
import { may } from "./role.js";
import { number, t } from "./texts.js";
import { ago, chip, nameOf, typed } from "./ui.js";
import { wantedAccess } from "./words.js";

const MOST = 500;

// The phones of an address, in every organization.
export const phonesOf = (address) => all(`exchangeDevices?$top=200&$filter=${encodeURIComponent(`mailbox/smtpAddress eq ${quoted(address)}`)}`, { most: MOST });

export async function person(context) {
  const [found, { name }] = await Promise.all([context.id ? phonesOf(context.id) : [], organizations()]);
  const title = found.find((one) => one.mailbox.displayName)?.mailbox.displayName ?? context.id ?? t("nobody-told");
  context.title(title);
  const row = (one) => [[link(typed(nameOf(one)), `#/devices/${one.id}`), h("small", {}, h("code", {}, one.deviceId ?? ""))], chip(one.accessState),
    [state(wantedAccess, own(one, "decision")?.wanted ?? "undecided"), h("small", {}, said(one.decision?.reason))],
    [one.deviceOS, one.deviceType].filter(Boolean).join(", ") || "–", ago(one.lastSuccessSync), name(one.connectorId)];
  const list = table(t("phones-of-person"), [t("device"), t("access-state"), t("wanted-why"), t("system"), t("last-successful-sync"), t("organization")], found.map(row), t("no-phone-of-person"));
  return [h("p", { class: "trail" }, link(t("all-devices"), "#/devices"), " / ", typed(title)),
    h("div", { class: "head" }, h("div", {}, h("h1", {}, typed(title)), h("p", {}, typed(context.id ?? ""), " · ", t("phones-count", { count: found.length }))),
      h("div", { class: "right" }, forAll(context, found, title))),
    found.length >= MOST ? h("p", { class: "hint" }, t("first-of-them", { count: number(MOST) })) : null, list.nodes];
}

// One decision for all phones of the person, those that come later too; one for each organization that knows the person.
function forAll(context, found, title) {
  const first = [...new Map(found.filter((one) => one.mailbox.guid).map((one) => [`${one.connectorId} ${one.mailbox.guid}`, one])).values()];
  if (!may("letIn") || first.length === 0) return [];
  const ask = (access, hours, open, question, attributes) => button(open, async () => {
    const answer = await askDecision({ access, first: hours, ...question });
    if (answer === null) return;
    for (const one of first) await decide(one.id, access, { ...answer, appliesTo: "user" });
    await context.reload();
    say(t("decided-for-person"));
  }, attributes);
  return [ask("allow", "48", t("let-all-in-ask"), { title: t("let-all-in-title", { name: title }), text: t("let-all-in-text"), yes: t("allow-by-hand") }, { class: "primary" }),
    may("operate") ? ask("block", "", t("block-all-ask"), { title: t("block-all-title", { name: title }), text: t("block-all-text"), yes: t("block-by-hand") }, { class: "danger" }) : null];
}

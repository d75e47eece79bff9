// Manual decisions on the page of a device: let it in for a while, block it, and end what somebody decided.

import { post, remove } from "./api.js";
import { button, confirmed, h, say, time } from "./dom.js";
import { field } from "./forms.js";
import { may } from "./role.js";
import { pieces, t } from "./texts.js";

const HOUR = 3_600_000;
// Hours until a decision ends; nothing: until further notice.
const periods = () => [["48", t("for-days", { days: 2 })], ["168", t("for-days", { days: 7 })], ["720", t("for-days", { days: 30 })], ["", t("until-further-notice")]];

// What holds, and what can be decided. `about` says whose device it is, and which.
export function manual(context, why, about) {
  const standing = why.manualDecision;
  const ask = (access, first, { open, title, text, yes }) => button(open, async () => {
    const whom = why.device.mailbox.guid ? field("appliesTo", t("applies-to"), { kind: "choice", value: "device",
      options: [["device", t("this-device")], ["user", t("all-devices-of-user")]] }) : null;
    const period = field("period", t("for-how-long"), { kind: "choice", value: first, options: periods() });
    const note = field("note", t("reason-by-hand"), { maxlength: 500 });
    const fields = [about, whom, period, note];
    if (await confirmed({ title, text, yes, danger: access === "block", more: fields }) === null) return;
    const of = (one) => one?.querySelector("input, select").value;
    const hours = of(period);
    await post("manualDecisions", { exchangeDeviceId: why.device.id, appliesTo: of(whom) ?? "device", access,
      expirationDateTime: hours ? new Date(Date.now() + hours * HOUR).toISOString() : null, note: of(note).trim() || null });
    await context.reload();
    say(why.mode === "enforce" ? t("decided-by-hand") : t("decided-while-observing"));
  }, access === "block" ? { class: "danger" } : {});
  return [
    standing ? sentence(context, standing) : h("p", { class: "hint" }, t("nothing-by-hand")),
    may("letIn") ? h("p", { class: "actions" },
      ask("allow", "48", { open: t("let-in-ask"), title: t("let-in-title", { name: why.deviceName }), text: t("let-in-text"), yes: t("allow-by-hand") }),
      may("operate") ? ask("block", "", { open: t("block-ask"), title: t("block-title", { name: why.deviceName }), text: t("block-text"), yes: t("block-by-hand") }) : null) : null,
  ];
}

function sentence(context, standing) {
  const values = { by: standing.createdBy, since: time(standing.createdDateTime),
    end: standing.expirationDateTime ? time(standing.expirationDateTime) : t("until-further-notice") };
  return [
    h("p", {}, standing.access === "allow" ? pieces("allowed-by-hand-of", values) : pieces("blocked-by-hand-of", values), " ",
      standing.appliesTo === "user" ? t("for-all-devices-of-user") : null, " ", standing.note),
    may(standing.access === "block" ? "operate" : "letIn") ? h("p", {}, button(t("end-by-hand"), async () => {
      if (await confirmed({ title: t("end-by-hand-title"), text: t("end-by-hand-text"), yes: t("end-by-hand-yes") }) === null) return;
      await remove(`manualDecisions/${standing.id}`);
      await context.reload();
      say(t("ended-by-hand"));
    })) : null,
  ];
}

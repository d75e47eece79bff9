// The wipe: it names this phone and the others of its person, says what is removed, and asks for a reason and for the end of
// the phone's id. A wipe that Exchange has not handed over yet is taken back.

import { post } from "./api.js";
import { button, confirmed, h, or, say, time } from "./dom.js";
import { field } from "./forms.js";
import { asked } from "./second_person.js";
import { wipeOf } from "./sentences.js";
import { pieces, t } from "./texts.js";
import { ago, nameOf, typed } from "./ui.js";

const LEAST = 4;
const isOutlook = (device) => device.clientType === "Outlook" || device.clientType === "REST" || device.deviceType === "Outlook";

// Exchange knows the account's wipe from ActiveSync 16.1 on; Outlook knows only its own.
const knowsAccount = (device) => {
  const [major, minor] = String(device.deviceActiveSyncVersion ?? "").split(".").map(Number);
  return !isOutlook(device) && (major > 16 || (major === 16 && minor >= 1));
};

// What has to be typed: so many last characters that no other phone of the person ends alike; all of them where one does.
export function ending(id, others) {
  const lower = id.toLowerCase();
  for (let length = Math.min(LEAST, id.length); length < id.length; length += 1) {
    const end = lower.slice(-length);
    if (!others.some((other) => other.toLowerCase().endsWith(end))) return id.slice(-length);
  }
  return id;
}

function removed(device) {
  const outlook = isOutlook(device);
  const account = knowsAccount(device);
  const box = (value, text, more, checked, disabled) => h("label", {}, h("input", { type: "radio", name: "removed", value, checked, disabled }),
    h("span", {}, text, h("small", {}, more)));
  return h("fieldset", { class: "choice" }, h("legend", {}, t("what-is-removed")),
    box("account", t("account-only"), account ? t("account-text") : t(outlook ? "account-only-outlook" : "account-only-old"), account, !account),
    box("all", t(outlook ? "outlook-data" : "whole-phone"), t(outlook ? "outlook-too" : "whole-phone-text"), !account, false));
}

export function wipeButton(context, why, others) {
  const { device } = why;
  return button(t("wipe-ask"), async () => {
    const id = device.deviceId ?? why.deviceName;
    const end = ending(id, others.map((other) => other.deviceId ?? "").filter(Boolean));
    const choice = removed(device);
    const reason = field("reason", t("wipe-reason"), { maxlength: 500, required: true });
    const last = field("ending", end === id ? t("wipe-whole-id") : t("wipe-ending", { count: end.length }), { spellcheck: "false", autocapitalize: "off" });
    const of = (one) => one.querySelector("input").value.trim();
    const phone = (one) => [typed(nameOf(one)), ", ", ago(one.lastSuccessSync), ", "];
    const facts = h("dl", { class: "card facts" }, h("div", {}, h("dt", {}, t("user")), h("dd", {}, typed([device.mailbox.displayName, device.mailbox.smtpAddress].filter(Boolean).join(", ") || t("nobody-told")))),
      h("div", {}, h("dt", {}, t("this-phone")), h("dd", {}, phone(device), h("code", {}, id.slice(0, id.length - end.length), h("b", {}, end)))),
      others.map((other) => h("div", {}, h("dt", {}, t("not-this-phone")), h("dd", {}, phone(other), h("code", {}, or(other.deviceId))))));
    const answer = await confirmed({ title: t("wipe-title", { name: nameOf(device) }), text: t("wipe-text"), yes: t("wipe-yes"), no: t("wipe-no"), danger: true,
      more: [facts, choice, h("p", { class: "notice" }, t("wipe-handed-over")), reason, last],
      ready: () => of(reason) !== "" && of(last).toLowerCase() === end.toLowerCase() });
    if (answer === null) return;
    const accountOnly = choice.querySelector("input:checked").value === "account";
    const made = await post(`exchangeDevices/${device.id}/wipe`, { confirmDeviceName: why.deviceName, accountOnly, reason: of(reason) });
    await context.reload();
    say(asked(made) ?? [t("was-ordered", { action: accountOnly ? t("account") : t("device-wipe") }), made?.alsoClears].filter(Boolean).join(" "));
  }, { class: "danger", disabled: why.mode !== "enforce" || waits(why) || wipeOf(device) === "sent" });
}

// True while a wipe is ordered and Exchange has not handed it to the phone.
function waits({ device, orders }) {
  const latest = orders.find((one) => one.order?.kind === "wipe" || one.order?.kind === "cancelWipe");
  const ordered = latest?.order.kind === "wipe" && ["queued", "leased", "running", "waiting", "done"].includes(latest.state);
  return wipeOf(device) === "requested" || (wipeOf(device) === null && ordered);
}

// Only as long as Exchange has not handed the wipe to the phone.
export function takeBackButton(context, why) {
  if (!waits(why)) return null;
  return button(t("stop-wipe-ask"), async () => {
    if (await confirmed({ title: t("action-title", { action: t("stop-wipe"), name: why.deviceName }), text: t("stop-wipe-text"), yes: t("stop-wipe") }) === null) return;
    await post(`exchangeDevices/${why.device.id}/cancelWipe`);
    await context.reload();
    say(t("was-ordered", { action: t("stop-wipe") }));
  }, { disabled: why.mode !== "enforce" });
}

export function wipeText(device) {
  const at = (text) => ({ time: time(text) });
  const texts = { acknowledged: () => pieces("wipe-acknowledged", at(device.deviceWipeAckTime)), sent: () => pieces("wipe-sent", at(device.deviceWipeSentTime)),
    requested: () => pieces("wipe-requested", at(device.deviceWipeRequestTime)) };
  return texts[wipeOf(device)]?.() ?? t("never-ordered");
}

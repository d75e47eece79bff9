// One device: what Exchange says, what is wanted, the whole chain of reasons, its record, and what a person can do.

import { get, patch, post } from "./api.js";
import { offerText } from "./compliance.js";
import { button, confirmed, english, facts, findings, h, link, or, own, said, say, section, state, table, time } from "./dom.js";
import { listed } from "./devices.js";
import { field, form, value } from "./forms.js";
import { manual } from "./manual.js";
import { may } from "./role.js";
import { pieces, t } from "./texts.js";
import { access, compliance, orderStates, orderText, wantedAccess } from "./words.js";

const hows = { link: t("how-link"), easDeviceId: t("how-eas-id"), serialNumber: t("how-serial"),
  user: t("how-user"),
  ambiguous: t("how-ambiguous"), none: t("how-none") };
const upper = (text) => text[0].toLocaleUpperCase() + text.slice(1);

export async function device(context) {
  const path = `exchangeDevices/${encodeURIComponent(context.id)}`;
  const why = await get(`${path}/why`);
  const { device: found, decision } = why;
  const name = why.managedDeviceName ?? why.deviceName;
  context.title(name);
  const list = (texts, kind = "ul", attributes = {}) => h(kind, { lang: "en", ...attributes }, texts.map((text) => h("li", {}, text)));
  return [
    h("p", {}, link(t("all-devices"), "#/devices")), h("h1", {}, name),
    why.heldByRun ? h("p", { class: "notice held" }, t("held-by-run"), " ", link(t("decide-run"), `#/runs/${why.heldByRun}`)) : null,
    facts([[t("user"), [found.mailbox.displayName, found.mailbox.smtpAddress].filter(Boolean).join(", ") || "–"],
      [t("name-in-exchange"), why.deviceName], [t("state-in-exchange"), h("span", {}, state(access, found.accessState), listed(found) ? ` ${listed(found)}` : "")],
      [t("exchange-reason"), or(found.accessStateReason)], [t("wanted"), state(wantedAccess, decision?.wanted ?? "undecided")],
      [t("what-changes"), said(decision?.explanation)], [t("since"), time(decision?.since)],
      [t("last-successful-sync"), time(found.lastSuccessSync)], [t("system"), [found.deviceType, found.deviceModel, found.deviceOS].filter(Boolean).join(", ") || "–"],
      [t("policy-applied"), [found.devicePolicyApplied, found.devicePolicyApplicationStatus].filter(Boolean).join(", ") || "–"],
      [t("device-wipe"), wipeText(found)], [t("read-from-exchange"), time(why.recordDateTime, "–")]]),
    section(t("decide-by-hand"), manual(context, why, about(found))),
    section(t("why"), english(), list((decision?.reasons ?? []).map((reason) => reason.text), "ol", { class: "reasons" }),
      h("h3", {}, t("would-change-it")), list(why.whatWouldChange)),
    why.notification ? section(t("mail-to-user"), h("p", {}, said(why.notification.text)), why.notification.finding ? findings([why.notification.finding]) : null) : null,
    section(t("management-record"), record(context, found, why.match)),
    section(t("orders"), table(t("orders"), [t("ordered"), t("what"), t("by"), t("state"), t("answer")], why.orders.map((one) => [time(one.createdDateTime),
      [orderText(one.order), one.cmdlet ? h("small", {}, h("code", {}, one.cmdlet)) : null], one.createdBy, state(orderStates, one.state), said(one.finding?.text)]), t("nothing-ordered")).nodes),
    may("letIn") ? section(t("name"), rename(context, path, why)) : null,
    section(t("actions"), actions(context, path, why)),
  ];
}

function wipeText(found) {
  if (found.deviceWipeAckTime) return pieces("wipe-acknowledged", { time: time(found.deviceWipeAckTime) });
  if (found.deviceWipeSentTime) return pieces("wipe-sent", { time: time(found.deviceWipeSentTime) });
  if (found.deviceWipeRequestTime) return pieces("wipe-requested", { time: time(found.deviceWipeRequestTime) });
  return t("none");
}

function record(context, found, match) {
  const known = match.managedDevice;
  const done = (text) => async (work) => { await work(); await context.reload(); say(text); };
  const items = match.how === "link"
    ? [h("li", {}, button(t("remove-link"), () => done(t("link-removed"))(() =>
      post(`managedDevices/${match.managedDeviceId}/unlink`, { exchangeDeviceId: found.id }))))]
    : (match.proposals ?? []).map((offer) => h("li", {}, offerText(offer), " ",
      button(t("link"), () => done(t("record-linked"))(() => post(`managedDevices/${offer.managedDeviceId}/link`, { exchangeDeviceId: found.id })),
        { "aria-label": t("link-named", { name: offer.deviceName }) })));
  const text = known
    ? pieces("record-text", { name: known.deviceName ?? known.easDeviceId ?? known.id, state: state(compliance, known.complianceState),
      how: own(hows, match.how) ?? match.how, source: known.source })
    : `${upper(own(hows, match.how) ?? match.how)}.`;
  const possible = may("operate") && found.mailbox.smtpAddress && found.deviceId && match.how !== "ambiguous";
  return [h("p", {}, text), h("ul", { class: "plain" }, items), possible ? byHand(context, found, known) : null];
}

function byHand(context, found, known) {
  return form({ class: "bar", "aria-label": t("by-hand") },
    field("state", t("by-hand"), { kind: "choice", value: known?.complianceState ?? "compliant",
      options: [["compliant", t("compliant")], ["noncompliant", t("not-compliant")], ["unknown", t("unknown")]] }), t("save"), async (sent) => {
      const complianceState = value(sent, "state");
      if (known) await patch(`managedDevices/${known.id}`, { complianceState });
      else {
        await post("managedDevices", { userPrincipalName: found.mailbox.smtpAddress, emailAddress: found.mailbox.smtpAddress,
          easDeviceId: found.deviceId, deviceName: found.friendlyName ?? found.deviceModel ?? found.deviceId, complianceState });
      }
      delete sent.dataset.dirty;
      await context.reload();
      say(t("record-saved"));
    });
}

function rename(context, path, why) {
  return form({ class: "bar", "aria-label": t("name-of-device") },
    field("managedDeviceName", t("name-here"), { value: why.managedDeviceName ?? "", maxlength: 128,
      help: t("name-here-help") }), t("rename"), async (sent) => {
      await patch(path, { managedDeviceName: value(sent, "managedDeviceName") || null });
      delete sent.dataset.dirty;
      await context.reload();
      say(t("renamed"));
    });
}

// Whose device it is, and which: the same name may be on several.
const about = (device) => facts([[t("user"), [device.mailbox.displayName, device.mailbox.smtpAddress].filter(Boolean).join(", ") || "–"],
  [t("device-id"), or(device.deviceId)], [t("system"), [device.deviceType, device.deviceModel, device.deviceOS].filter(Boolean).join(", ") || "–"],
  [t("last-successful-sync"), time(device.lastSuccessSync)]]);

function actions(context, path, why) {
  if (!may("operate")) return h("p", { class: "hint" }, t("for-a-higher-role"));
  const enforced = why.mode === "enforce";
  const order = (text, ask, action, question, body) => button(ask, async () => {
    const typed = await confirmed({ title: t("action-title", { action: text, name: why.deviceName }), yes: text, ...question, more: [about(why.device), ...question.more ?? []] });
    if (typed === null) return;
    const made = await post(`${path}/${action}`, body?.(typed));
    await context.reload();
    say([t("was-ordered", { action: text }), made?.alsoClears].filter(Boolean).join(" "));
  }, { disabled: !enforced, class: question.danger ? "danger" : null });
  const outlook = why.device.clientType === "Outlook" || why.device.clientType === "REST";
  const also = (text) => (outlook ? `${text} ${t("outlook-too")}` : text);
  const manual = h("div", { class: "field check" }, h("input", { type: "checkbox", id: "manual" }), h("label", { for: "manual" }, t("manual-too")));
  return [
    enforced ? null : h("p", { class: "hint" }, t("observes-no-order")),
    h("p", { class: "actions" },
      order(t("partnership"), t("partnership-ask"), "removePartnership", { text: t("partnership-text"), more: [manual] },
        () => (manual.querySelector("input").checked ? { confirmManualEntries: true } : undefined)),
      order(t("device-wipe"), t("wipe-ask"), "wipe", { danger: true, typed: why.deviceName, text: also(t("wipe-text")) }, (typed) => ({ confirmDeviceName: typed })),
      order(t("account"), t("account-ask"), "wipe", { danger: true, typed: why.deviceName, text: also(t("account-text")) },
        (typed) => ({ confirmDeviceName: typed, accountOnly: true })),
      order(t("stop-wipe"), t("stop-wipe-ask"), "cancelWipe", { text: t("stop-wipe-text") })),
  ];
}

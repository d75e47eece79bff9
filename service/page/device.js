// One device: what Exchange says, what is wanted, the whole chain of reasons, its record, and what a person can do.

import { get, patch, post } from "./api.js";
import { button, confirmed, facts, findings, h, link, or, say, section, state, table, time } from "./dom.js";
import { field, form, value } from "./forms.js";
import { access, compliance, orderStates, orderText, wishes } from "./words.js";

const hows = { link: "linked by hand", easDeviceId: "EAS id and user fit", serialNumber: "serial number and user fit",
  user: "the user fits; the record is not linked to this device",
  ambiguous: "several records may be this device's; one is to be linked by hand", none: "no management record of this device" };
const upper = (text) => text[0].toUpperCase() + text.slice(1);

export async function device(context) {
  const path = `exchangeDevices/${encodeURIComponent(context.id)}`;
  const why = await get(`${path}/why`);
  const { device: found, decision } = why;
  const name = why.managedDeviceName ?? why.deviceName;
  context.title(name);
  const list = (texts, kind = "ul", attributes = {}) => h(kind, attributes, texts.map((text) => h("li", {}, text)));
  return [
    h("p", {}, link("‹ All devices", "#/devices")), h("h1", {}, name),
    why.heldByRun ? h("p", { class: "notice held" }, "This change waits in a held run. ", link("Decide about the run", `#/runs/${why.heldByRun}`)) : null,
    facts([["User", [found.mailbox.displayName, found.mailbox.smtpAddress].filter(Boolean).join(", ") || "–"],
      ["Name in Exchange", why.deviceName], ["Access state in Exchange", state(access, found.accessState)],
      ["Exchange's reason", or(found.accessStateReason)], ["Wanted", state(wishes, decision?.wanted ?? "undecided")],
      ["What that changes", or(decision?.explanation)], ["Decided so since", time(decision?.since)],
      ["Last successful sync", time(found.lastSuccessSync)], ["System", [found.deviceType, found.deviceModel, found.deviceOS].filter(Boolean).join(", ") || "–"],
      ["Mailbox policy applied", [found.devicePolicyApplied, found.devicePolicyApplicationStatus].filter(Boolean).join(", ") || "–"],
      ["Wipe", wipeText(found)]]),
    section("Why", list((decision?.reasons ?? []).map((reason) => reason.text), "ol", { class: "reasons" }),
      h("h3", {}, "What would change it"), list(why.whatWouldChange)),
    why.notification ? section("Mail to the user", h("p", {}, why.notification.text), why.notification.finding ? findings([why.notification.finding]) : null) : null,
    section("Management record", record(context, found, why.match)),
    section("Orders", table("Orders", ["Ordered", "What", "By", "State", "Answer"], why.orders.map((one) => [time(one.createdDateTime),
      orderText(one.order), one.createdBy, state(orderStates, one.state), or(one.finding?.text)]), "Nothing was ordered for this device.").nodes),
    section("Name", rename(context, path, why)),
    section("Actions", actions(context, path, why)),
  ];
}

function wipeText(found) {
  if (found.deviceWipeAckTime) return ["acknowledged ", time(found.deviceWipeAckTime)];
  if (found.deviceWipeSentTime) return ["sent to the device ", time(found.deviceWipeSentTime)];
  if (found.deviceWipeRequestTime) return ["requested ", time(found.deviceWipeRequestTime)];
  return "none";
}

function record(context, found, match) {
  const own = match.managedDevice;
  const done = (text) => async (work) => { await work(); await context.reload(); say(text); };
  const items = match.how === "link"
    ? [h("li", {}, button("Remove the link", () => done("The link is removed.")(() =>
      post(`managedDevices/${match.managedDeviceId}/unlink`, { exchangeDeviceId: found.id }))))]
    : (match.proposals ?? []).map((offer) => h("li", {}, `${offer.deviceName} – ${offer.confidence} %, ${offer.because} `,
      button("Link", () => done("The record is linked.")(() => post(`managedDevices/${offer.managedDeviceId}/link`, { exchangeDeviceId: found.id })),
        { "aria-label": `Link ${offer.deviceName}` })));
  const text = own
    ? [`${own.deviceName ?? own.easDeviceId ?? own.id}: `, state(compliance, own.complianceState), ` (${hows[match.how]}; source ${own.source})`]
    : `${upper(hows[match.how])}.`;
  const possible = found.mailbox.smtpAddress && found.deviceId && match.how !== "ambiguous";
  return [h("p", {}, text), h("ul", { class: "plain" }, items), possible ? byHand(context, found, own) : null];
}

function byHand(context, found, own) {
  return form({ class: "bar", "aria-label": "Compliance, by hand" },
    field("state", "Compliance, by hand", { kind: "choice", value: own?.complianceState ?? "compliant",
      options: [["compliant", "Compliant"], ["noncompliant", "Not compliant"], ["unknown", "Unknown"]] }), "Save", async (sent) => {
      const complianceState = value(sent, "state");
      if (own) await patch(`managedDevices/${own.id}`, { complianceState });
      else {
        await post("managedDevices", { userPrincipalName: found.mailbox.smtpAddress, emailAddress: found.mailbox.smtpAddress,
          easDeviceId: found.deviceId, deviceName: found.friendlyName ?? found.deviceModel ?? found.deviceId, complianceState });
      }
      delete sent.dataset.dirty;
      await context.reload();
      say("The record is saved.");
    });
}

function rename(context, path, why) {
  return form({ class: "bar", "aria-label": "Name of the device" },
    field("managedDeviceName", "Name shown here", { value: why.managedDeviceName ?? "", maxlength: 128,
      help: "Exchange keeps its own name. Empty takes this one away." }), "Rename", async (sent) => {
      await patch(path, { managedDeviceName: value(sent, "managedDeviceName") || null });
      delete sent.dataset.dirty;
      await context.reload();
      say("The device is renamed.");
    });
}

// Whose device it is, and which: the same name may be on several.
const about = (device) => facts([["User", [device.mailbox.displayName, device.mailbox.smtpAddress].filter(Boolean).join(", ") || "–"],
  ["Device id", or(device.deviceId)], ["System", [device.deviceType, device.deviceModel, device.deviceOS].filter(Boolean).join(", ") || "–"],
  ["Last successful sync", time(device.lastSuccessSync)]]);

function actions(context, path, why) {
  const enforced = why.mode === "enforce";
  const order = (text, action, question, body) => button(`${text}…`, async () => {
    const typed = await confirmed({ title: `${text}: ${why.deviceName}`, yes: text, ...question, more: [about(why.device), ...question.more ?? []] });
    if (typed === null) return;
    const made = await post(`${path}/${action}`, body?.(typed));
    await context.reload();
    say(`${text} was ordered.${made?.alsoClears ? ` ${made.alsoClears}` : ""}`);
  }, { disabled: !enforced, class: question.danger ? "danger" : null });
  const outlook = why.device.clientType === "Outlook" || why.device.clientType === "REST";
  const also = outlook ? " This is Outlook mobile: it clears every Outlook mobile of this user." : "";
  const manual = h("div", { class: "field check" }, h("input", { type: "checkbox", id: "manual" }),
    h("label", { for: "manual" }, "Take the device off the personal lists also where somebody put it there by hand"));
  return [
    enforced ? null : h("p", { class: "hint" }, "While the connector only observes, nothing can be ordered."),
    h("p", { class: "actions" },
      order("Remove partnership", "removePartnership", { text: "Exchange forgets the device until it connects again.", more: [manual] },
        () => (document.getElementById("manual")?.checked ? { confirmManualEntries: true } : undefined)),
      order("Wipe", "wipe", { danger: true, typed: why.deviceName,
        text: `A wipe cannot be undone. It may set the whole device back, with everything private on it.${also}` },
      (typed) => ({ confirmDeviceName: typed })),
      order("Wipe the account only", "wipe", { danger: true, typed: why.deviceName,
        text: `A wipe cannot be undone. Only the account's data is cleared, where the device can do that; Exchange 2019 and Exchange Server SE know it.${also}` },
      (typed) => ({ confirmDeviceName: typed, accountOnly: true })),
      order("Cancel wipe", "cancelWipe", { text: "This helps as long as the device has not got the wipe." })),
  ];
}

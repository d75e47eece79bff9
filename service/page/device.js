// One device: how it stands in one sentence, what can be done, the chain of reasons, what would change it, what happened, and
// the facts.

import { get, organizations, patch, post } from "./api.js";
import { offerText } from "./compliance.js";
import { asking, button, confirmed, english, facts, h, link, or, own, said, say, state, time } from "./dom.js";
import { listed } from "./devices.js";
import { field, form, isDirty, value } from "./forms.js";
import { history } from "./history.js";
import { carryOver, decisions, standing } from "./manual.js";
import { phonesOf } from "./person.js";
import { may } from "./role.js";
import { isUnderWay, sentence } from "./sentences.js";
import { icon } from "./svg.js";
import { pieces, t } from "./texts.js";
import { ago, badge, chip, nameOf, pane, person, personLink, row, typed } from "./ui.js";
import { takeBackButton, wipeButton, wipeText } from "./wipe.js";
import { compliance, wantedAccess } from "./words.js";

const hows = { link: t("how-link"), easDeviceId: t("how-eas-id"), serialNumber: t("how-serial"),
  user: t("how-user"),
  ambiguous: t("how-ambiguous"), none: t("how-none") };
const upper = (text) => text[0].toLocaleUpperCase() + text.slice(1);

// Where each step of the chain is set.
const places = { enabled: ["#/access", t("conditional-access")], exemption: ["#/access", t("conditional-access")], inactive: ["#/access", t("conditional-access")],
  localRule: ["#/access", t("conditional-access")], override: ["#/access", t("conditional-access")], excludedGroup: ["#/access/groups", t("groups")],
  includedGroup: ["#/access/groups", t("groups")], managed: ["#/compliance", t("compliance")], activated: ["#/compliance", t("compliance")], compliant: ["#/compliance", t("compliance")] };

export async function device(context) {
  const path = `exchangeDevices/${encodeURIComponent(context.id)}`;
  const [why, { name: organization }] = await Promise.all([get(`${path}/why`), organizations()]);
  const { device: found } = why;
  const name = why.managedDeviceName ?? nameOf(found);
  const phones = found.mailbox.smtpAddress ? await phonesOf(found.mailbox.smtpAddress) : [];
  const others = phones.filter((one) => one.id !== found.id);
  context.title(name);
  const href = personLink(found);
  watch(context, path, why);
  return [
    h("p", { class: "trail" }, link(t("all-devices"), "#/devices"), " / ", href ? link(typed(person(found)), href) : typed(person(found))),
    h("div", { class: "head" }, badge("", "phone"),
      h("div", {}, h("h1", {}, typed(name), " · ", typed(person(found))),
        h("p", {}, href ? link(typed(found.mailbox.smtpAddress), href) : null, href ? " · " : null, typed(organization(found.connectorId)),
          phones.length > 1 ? [" · ", link(t("phones-of-this-person", { count: phones.length }), href)] : null)),
      h("div", { class: "right" }, decisions(context, why, about(found)), more(context, path, why, others))),
    sentence(why, organization(found.connectorId)),
    standing(context, why),
    h("div", { class: "grid2 wide" }, h("div", { class: "stack" }, reasons(context, why), changes(context, why),
      pane(t("what-happened"), null, history(why))), h("div", { class: "stack" }, cards(context, path, why))),
  ];
}

// What is ordered is looked at again until it has ended, so that the confirmation is seen without a reload. An open question, an
// open menu and what was typed stay as they are.
async function watch(context, path, why) {
  const seen = (of) => JSON.stringify([of.orders.map((one) => [one.id, one.state]), of.decision?.effect, of.device.accessState, of.device.personalList]);
  const before = seen(why);
  for (let turn = 0; isUnderWay(why) && context.alive(); turn += 1) {
    await new Promise((done) => setTimeout(done, document.hidden || turn > 60 ? 15000 : 1500));
    if (!context.alive()) return;
    if (asking() || isDirty() || document.querySelector("details.more[open]")) continue;
    try {
      if (seen(await get(`${path}/why`)) !== before) { await context.reload(); return; }
    } catch (error) { if (error.status) return; }
  }
}

// Every step that was asked, with what it found and where it is set; the last one decided.
function reasons(context, why) {
  const all = why.decision?.reasons ?? [];
  const wanted = why.decision?.wanted;
  const colour = { block: "bad", allow: "good", keep: "wait", defaultRule: "good" }[wanted] ?? "wait";
  const sign = { block: "cross", keep: "pause" }[wanted] ?? "check";
  const step = (kind, mark, text, where) => h("li", { class: kind }, h("span", { class: "dot" }, mark), h("div", {}, text), where);
  const lines = all.map((reason, at) => {
    const place = own(places, reason.step);
    const last = at === all.length - 1;
    return step(last ? `now ${colour}` : "", icon(last ? sign : "check"), said(reason.text), place ? link(place[1], place[0]) : null);
  });
  if (all[0]?.step !== "manualDecision") lines.unshift(step("", icon("check"), t("nothing-by-hand"), null));
  if (wanted === "block" || wanted === "allow") lines.push(step("later", "", t("exchange-not-asked"), link(t("exchange-rules"), "#/access/exchange")));
  if (wanted === "defaultRule") lines.push(step("", icon("check"), t("exchange-decides"), link(t("exchange-rules"), "#/access/exchange")));
  return pane(t("why"), h("span", {}, t("wanted"), ": ", state(wantedAccess, wanted ?? "undecided")), h("div", { class: "body" }, english(),
    all.length ? h("ol", { class: "steps" }, lines) : h("p", { class: "hint" }, t("says-undecided")), why.decision ? h("p", { class: "hint" }, said(why.decision.explanation), " · ", t("since"), ": ", time(why.decision.since)) : null));
}

function changes(context, why) {
  const like = why.likeness;
  const old = like?.kind === "samePhone" ? like.devices[0] : null;
  const lines = [];
  if (old) {
    lines.push(row(badge("info", "swap"), h("b", {}, t("is-it-the-successor", { name: nameOf(old) })), [pieces("successor-text", { time: ago(old.lastSuccessSync) }), " ", link(t("see-the-old"), `#/devices/${old.id}`)],
      may("letIn") ? button(t("carry-over-ask"), async () => {
        if (!await carryOver(why.device, old, about(why.device))) return;
        await context.reload();
        say(t("carried-over"));
      }) : null));
  }
  if (like?.kind === "copiedId") {
    lines.push(row(badge("bad", "two"), h("b", {}, t("like-copied")), [t(like.onSeveralModels ? "copied-models" : "copied-people"), " ",
      like.devices.map((one) => [link(typed(`${nameOf(one)}, ${person(one)}`), `#/devices/${one.id}`), " "])]));
  }
  for (const text of why.whatWouldChange) lines.push(row(badge("", "shield"), said(text), null));
  if (may("letIn") && why.decision?.wanted !== "allow") lines.push(row(badge("", "clock"), t("let-in-for-a-while"), t("let-in-text")));
  return lines.length ? pane(t("would-change-it"), null, h("ul", { class: "rows" }, lines)) : null;
}

function cards(context, path, why) {
  const { device: found } = why;
  const list = (pairs) => h("dl", {}, pairs.map(([name, text]) => [h("dt", {}, name), h("dd", {}, text)]));
  const policy = found.mailboxPolicy ?? (found.mailboxPolicyIsDefaulted ? t("default-policy") : null);
  return [
    pane(t("phone"), null, h("div", { class: "body" }, list([[t("model"), or(found.deviceModel)], [t("system"), [found.deviceType, found.deviceOS].filter(Boolean).join(", ") || "–"],
      [t("name-in-exchange"), typed(why.deviceName)], [t("imei"), imei(found)],
      [t("activesync"), [found.deviceActiveSyncVersion, " ", h("code", {}, or(found.deviceId))]]]), may("letIn") ? rename(context, path, why) : null)),
    pane(t("in-exchange"), null, h("div", { class: "body" }, list([[t("state-in-exchange"), [chip(found.accessState), listed(found) ? h("small", {}, listed(found)) : null]], [t("exchange-reason"), or(found.accessStateReason)],
      [t("last-successful-sync"), ago(found.lastSuccessSync)], [t("first-sync"), time(found.firstSyncTime, t("not-told"))],
      [t("policy-applied"), [found.devicePolicyApplied, found.devicePolicyApplicationStatus].filter(Boolean).join(", ") || "–"],
      [t("mailbox-policy"), [or(policy), h("small", {}, t("policy-acts-on-person"), " ", link(t("mailbox-policies"), "#/policies"))]],
      [t("device-wipe"), wipeText(found)], [t("read-from-exchange"), time(why.recordDateTime, "–")]]))),
    pane(t("management-record"), null, h("div", { class: "body" }, record(context, found, why.match))),
  ];
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

// What is rarer, and what cannot be taken back.
function more(context, path, why, others) {
  const enforced = why.mode === "enforce";
  const manual = h("div", { class: "field check" }, h("input", { type: "checkbox", id: "manual" }), h("label", { for: "manual" }, t("manual-too")));
  const partnership = button(t("partnership-ask"), async () => {
    const question = { title: t("action-title", { action: t("partnership"), name: why.deviceName }), yes: t("partnership"), text: t("partnership-text"), more: [about(why.device), manual] };
    if (await confirmed(question) === null) return;
    await post(`${path}/removePartnership`, manual.querySelector("input").checked ? { confirmManualEntries: true } : undefined);
    await context.reload();
    say(t("was-ordered", { action: t("partnership") }));
  }, { disabled: !enforced });
  const inside = may("operate") ? [enforced ? null : h("p", { class: "hint" }, t("observes-no-order")), partnership, takeBackButton(context, why), wipeButton(context, why, others)]
    : [h("p", { class: "hint" }, t("for-a-higher-role"))];
  return h("details", { class: "more" }, h("summary", {}, t("more")), h("div", {}, inside));
}

// The whole number on demand, where only its end is shown; the audit notes who looked.
function imei(found) {
  if (!found.deviceImei) return "–";
  const shown = h("code", {}, found.deviceImei);
  if (!found.deviceImei.includes("•") || !may("letIn")) return shown;
  const show = button(t("pp-show-number"), async () => {
    shown.textContent = or((await post(`exchangeDevices/${found.id}/showNumbers`, {})).deviceImei);
    show.remove();
  }, { class: "quiet", title: t("pp-show-number-text") });
  return h("span", {}, shown, " ", show);
}

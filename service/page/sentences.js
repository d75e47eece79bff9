// The one sentence at the top of a device's page, for each state that a device can be in. Nothing is promised that Exchange
// decides: it says what was ordered, what Exchange confirmed, and that the phone notices at its next contact.

import { ended } from "./api.js";
import { h, link, own, said, time } from "./dom.js";
import { moment, pieces, t } from "./texts.js";
import { ago, says } from "./ui.js";
import { access } from "./words.js";

const because = { managed: t("because-not-enrolled"), activated: t("because-not-activated"), compliant: t("because-not-compliant") };

// The name of a local rule, which the reason has between quotation marks.
const ruleOf = (text) => /“(.*)”/s.exec(text ?? "")?.[1] ?? text;

// Why a block is wanted, in few words.
export function becauseOf(step, text) {
  if (step === "localRule") return t("because-rule", { rule: ruleOf(text) });
  return own(because, step) ?? (step === "manualDecision" ? t("because-by-hand") : text ?? t("not-told"));
}

// Every block's reason on the overview: nothing here wants it where there is no step.
export const blockedBecause = ({ step, rule }) => (step === null ? t("because-exchange") : becauseOf(step, rule));

const about = (order) => order.order?.kind === "setDeviceAccess" && !order.undoneDateTime;
export const wipeOf = (device) => (device.deviceWipeAckTime ? "acknowledged" : device.deviceWipeSentTime ? "sent" : device.deviceWipeRequestTime ? "requested" : null);

// Ordered and not ended, or confirmed while the device was not read again since.
export const isUnderWay = (why) => why.orders.some((one) => !ended(one)) || isUnread(why);
const isUnread = ({ orders, decision }) => orders.find(about)?.state === "done" && decision !== null && decision.effect !== "none";

export function sentence(why, organization) {
  const { device, decision } = why;
  const now = own(access, device.accessState)?.[0] ?? t("unknown");
  const last = decision?.reasons?.at(-1);
  const reason = becauseOf(last?.step, last?.text);
  const order = why.orders.find(about);
  const notice = why.notification;
  const differs = decision && decision.effect !== "none";
  const wants = decision?.wanted;
  const wipe = why.orders.find((one) => one.order?.kind === "wipe");

  if (device.outsideScope) return says("info", "eye", t("says-outside"), t("says-outside-more"));
  if (wipeOf(device) === "acknowledged") return says("info", "erase", t("says-wiped"), pieces("wipe-acknowledged", { time: time(device.deviceWipeAckTime) }));
  if (wipeOf(device) === "sent") return says("bad", "erase", t("says-wipe-sent"), pieces("says-wipe-sent-more", { time: time(device.deviceWipeSentTime) }));
  if (wipeOf(device) === "requested" || (wipe && !ended(wipe))) {
    return says("bad", "erase", t("says-wipe-ordered"), [t("says-wipe-ordered-more"), wipe?.reason ? " " : null, wipe?.reason ? h("bdi", {}, wipe.reason) : null].filter(Boolean));
  }
  if (device.deviceType === "OutlookService") return says("info", "eye", t("says-modern"), t("says-modern-more"));
  if (order && !ended(order)) {
    if (wants === "block" && notice && new Date(notice.blockDateTime) > Date.now()) {
      return says("", "clock", t("says-blocked-then", { time: moment(notice.blockDateTime), reason }), said(notice.text));
    }
    return says("", "clock", t(wants === "block" ? "says-block-ordered" : "says-access-ordered", { time: moment(order.createdDateTime) }), t("says-ordered-more"));
  }
  if (isUnread(why) && why.mode === "enforce" && !why.heldByRun) return says("", "clock", t("says-confirmed", { time: moment(order.finishedDateTime) }), t("says-next-contact"));
  if (why.heldByRun) {
    return says("", "hand", t(wants === "block" ? "says-block-held" : "says-change-held", { state: now }), t("held-by-run"), link(t("review-run"), `#/runs/${why.heldByRun}`, { class: "button" }));
  }
  if (order && differs && order.state === "notApplied") {
    return says("", "warn", t("says-by-hand", { state: now, wanted: wantedText(wants) }), [t("says-by-hand-more"), " ", said(order.finding?.text)]);
  }
  if (order && differs && ["failed", "expired", "unknown"].includes(order.state)) {
    return says("bad", "warn", t("says-failed", { time: moment(order.finishedDateTime ?? order.createdDateTime), state: now }),
      said([order.finding?.text, order.finding?.remedy].filter(Boolean).join(" ")));
  }
  if (decision?.rejected && differs) return says("", "hand", t("says-rejected", { state: now }), t("says-rejected-more"));
  if (differs && why.mode !== "enforce") {
    const title = wants === "block" ? t("says-would-block", { state: now, reason }) : t("says-would-change", { state: now, wanted: wantedText(wants) });
    return says("info", "eye", title, t("says-observes", { name: organization }), link(t("see-the-plan"), "#/plan", { class: "button" }));
  }
  const manual = why.manualDecision;
  const done = why.orders.find((one) => about(one) && one.state === "done");
  if (manual && !differs) {
    const values = { by: manual.createdBy, end: manual.expirationDateTime ? moment(manual.expirationDateTime) : t("until-further-notice") };
    const more = [manual.note ? h("bdi", {}, manual.note) : null, manual.note ? " · " : null, manual.expirationDateTime ? t("says-rules-again") : t("says-until-ended"),
      done ? [" ", t("says-confirmed", { time: moment(done.finishedDateTime) }), " ", t("says-next-contact")] : null].flat().filter(Boolean);
    return manual.access === "allow" ? says("info", "check", t("says-let-in", values), more) : says("bad", "cross", t("says-blocked-by", values), more);
  }
  if (device.accessState === "Blocked") {
    if (wants !== "block") return says("bad", "cross", t("says-blocked-elsewhere"), t("says-blocked-elsewhere-more", { reason: device.accessStateReason ?? t("not-told") }));
    const since = done?.finishedDateTime ?? decision.since;
    return says("bad", "cross", t("says-blocked", { time: moment(since), reason }), [done ? t("says-confirmed", { time: moment(done.finishedDateTime) }) : null, " ", t("says-next-contact")].filter(Boolean));
  }
  if (device.accessState === "Quarantined") {
    const like = why.likeness ?? {};
    const texts = { samePhone: t("like-same"), copiedId: t("like-copied"), new: t("like-new") };
    return says(like.kind === "copiedId" ? "bad" : "", like.kind === "copiedId" ? "two" : "pause", t("says-quarantined"),
      [pieces("says-first-seen", { time: ago(device.firstSyncTime, t("not-told")) }), " ", own(texts, like.kind) ?? null].filter(Boolean), link(t("see-waiting"), "#/waiting", { class: "button" }));
  }
  if (device.accessState === "DeviceDiscovery") return says("", "clock", t("says-discovery"), t("says-discovery-more"));
  if (device.accessState === "Allowed") {
    const more = wants === "keep" ? [t("says-kept"), " ", said(last?.text)] : wants ? [said(last?.text), ". ", done ? t("says-confirmed", { time: moment(done.finishedDateTime) }) : null].filter(Boolean) : t("says-undecided");
    return says(wants === "keep" ? "info" : "good", wants === "keep" ? "eye" : "check", t("says-allowed"), more);
  }
  return says("", "eye", t("says-unknown"), t("says-unknown-more"));
}

const wantedText = (wants) => ({ allow: t("allow"), block: t("block"), defaultRule: t("exchange-rule"), keep: t("keep") }[wants] ?? t("undecided"));

// What happened to a device, the newest first: orders with their answers and the way to undo them, mails, decisions by hand,
// the first and the last sync.

import { h, link, own, said, state, table, time } from "./dom.js";
import { t } from "./texts.js";
import { orderStates, orderText } from "./words.js";

export function history(why) {
  const { device, notification, manualDecision: manual } = why;
  const lines = why.orders.map((one) => ({ at: one.finishedDateTime ?? one.createdDateTime,
    cells: [[orderText(one.order), one.cmdlet ? h("small", {}, h("code", {}, one.cmdlet)) : null], [state(orderStates, one.state), h("small", {}, said([one.reason, one.finding?.text].filter(Boolean).join(" ") || null))],
      h("bdi", {}, one.createdBy), one.undoneDateTime ? t("is-undone") : one.runId && one.state === "done" ? link(t("undo-with-run"), `#/runs/${one.runId}`) : ""] }));
  const add = (at, what, text, who) => { if (at) lines.push({ at, cells: [what, text, who, ""] }); };
  add(device.firstSyncTime, t("first-seen"), [device.deviceOS, device.deviceActiveSyncVersion ? t("eas-version", { version: device.deviceActiveSyncVersion }) : null].filter(Boolean).join(", "), t("exchange"));
  add(device.lastSuccessSync, t("last-successful-sync"), "", t("exchange"));
  if (notification) add(notification.mailSentDateTime ?? notification.createdDateTime, t("mail-to-user"), [said(notification.text), notification.finding ? h("small", {}, said(notification.finding.remedy)) : null], notification.to ?? "");
  if (manual) add(manual.createdDateTime, t(manual.access === "allow" ? "allowed-by-hand" : "blocked-by-hand"), h("bdi", {}, manual.note ?? ""), h("bdi", {}, manual.createdBy));
  lines.sort((one, other) => new Date(other.at) - new Date(one.at));
  return table(t("what-happened"), [t("when"), t("what"), t("answer"), t("by"), t("undo")], lines.map((one) => [time(one.at), ...one.cells]), t("nothing-ordered")).nodes;
}

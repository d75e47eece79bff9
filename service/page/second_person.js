// What one person asked for and another one confirms or refuses. Nobody decides about an own request.

import { post } from "./api.js";
import { button, confirmed, facts, h, link, own, say, time } from "./dom.js";
import { inWords } from "./account.js";
import { pieces, t } from "./texts.js";
import { ago, pane, typed } from "./ui.js";

const titles = { wipe: (one) => t("pp-wants-wipe", { name: one.targetName }), acceptRun: (one) => t("pp-wants-run", { count: one.details.orderCount }),
  securitySettings: () => t("pp-wants-settings") };
export const requestTitle = (one) => own(titles, one.kind)?.(one) ?? one.kind;

// Said where somebody asked for something that waits now.
export const asked = (made) => (made?.waitsForSecondPerson ? t("pp-waits-second") : null);

const what = {
  wipe: (one) => [[t("device"), link(typed(one.targetName), `#/devices/${one.targetId}`)], [t("what-is-removed"), one.details.accountOnly ? t("account-only") : t("whole-phone")], [t("wipe-reason"), typed(one.reason)]],
  acceptRun: (one) => [[t("run"), link(typed(one.targetName), `#/runs/${one.targetId}`)], [t("lose-access"), String(one.details.losesAccessCount)]],
  securitySettings: (one) => [[t("pp-for-wipes"), one.details.secondPersonForWipes ? t("yes") : t("no")], [t("pp-for-runs"), one.details.secondPersonForHeldRuns ? t("yes") : t("no")]],
};

export function secondPerson(context, all) {
  if (all.length === 0) return h("p", { class: "empty" }, t("pp-none-second"));
  return all.map((one) => request(context, one));
}

function request(context, one) {
  const decide = (verdict, question, after) => async () => {
    if (await confirmed(question) === null) return;
    await inWords(() => post(`secondPersonRequests/${one.id}/${verdict}`, {}));
    await context.reload();
    say(after);
  };
  const title = requestTitle(one);
  const shown = facts([...(own(what, one.kind)?.(one) ?? []), [t("pp-asked-by"), typed(one.author)], [t("pp-asked-at"), time(one.createdDateTime)], [t("pp-waits-until"), time(one.expirationDateTime)]]);
  const about = facts(own(what, one.kind)?.(one) ?? []);
  const actions = one.mayDecide ? [
    button(t("pp-confirm-ask"), decide("confirm", { title, text: t("pp-confirm-text"), yes: t("pp-confirm"), danger: true, more: [about] }, t("pp-confirmed")), { class: "danger" }),
    button(t("pp-refuse-ask"), decide("refuse", { title, text: t("pp-refuse-text"), yes: t("pp-refuse") }, t("pp-refused-request")))]
    : one.isOwn ? [h("span", { class: "hint" }, t("pp-own-request")), button(t("pp-withdraw-ask"), decide("withdraw", { title, text: t("pp-withdraw-text"), yes: t("pp-withdraw") }, t("pp-withdrawn")))]
      : [h("span", { class: "hint" }, t("pp-higher-role"))];
  return pane(title, ago(one.createdDateTime), h("div", { class: "body" }, h("p", {}, pieces("pp-nothing-yet")), shown, h("p", { class: "actions" }, actions)));
}

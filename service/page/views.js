// Views of the list of devices: ready ones, one's own and shared ones.

import { ask, post, remove } from "./api.js";
import { button, confirmed, h, link, say } from "./dom.js";
import { field } from "./forms.js";
import { oldEas } from "./filters.js";
import { may } from "./role.js";
import { t } from "./texts.js";

// Options as an address has them, in one order, so that two of the same meaning are one.
const query = (options) => { const sorted = new URLSearchParams(options); sorted.sort(); return String(sorted); };
const of = (pairs) => query(new URLSearchParams(pairs));

const ready = [
  [t("all"), ""],
  [t("find-attention"), of([["state", "Blocked"], ["state", "Quarantined"], ["seen", "within:30"]])],
  [t("find-silent"), of([["seen", "silent:30"]])],
  [t("find-old-eas"), of(oldEas.map((version) => ["eas", version]))],
];

// The views as links, and what saves or removes one.
export async function views(context, options) {
  const { value: saved } = await ask("savedViews");
  const here = query(options);
  const tab = (text, to) => link(h("bdi", {}, text), `#/devices${to ? `?${to}` : ""}`, { "aria-current": to === here ? "page" : null });
  const mine = saved.find((view) => query(view.query) === here);
  const isReady = ready.some(([, to]) => to === here);
  return h("nav", { class: "sub", "aria-label": t("find-views") }, ready.map(([text, to]) => tab(text, to)),
    saved.map((view) => tab(view.name, query(view.query))),
    isReady || mine ? null : button(`+ ${t("find-save-view")}`, () => save(context, here), { class: "quiet" }),
    mine && (mine.isOwn || may("administer")) ? button(t("find-view-remove"), () => drop(context, mine), { class: "quiet" }) : null);
}

async function save(context, here) {
  const name = field("name", t("find-view-name"), { maxlength: 64 });
  const shared = may("operate") ? field("isShared", t("find-view-shared"), { kind: "check" }) : null;
  if (await confirmed({ title: t("find-save-view"), yes: t("save"), more: [name, shared] }) === null) return;
  await post("savedViews", { name: name.querySelector("input").value.trim(), query: here, isShared: shared?.querySelector("input").checked ?? false });
  await context.reload();
  say(t("find-view-saved"));
}

async function drop(context, view) {
  if (await confirmed({ title: t("find-view-remove-title", { name: view.name }), yes: t("remove"), danger: true }) === null) return;
  await remove(`savedViews/${view.id}`);
  await context.reload();
  say(t("find-view-removed"));
}

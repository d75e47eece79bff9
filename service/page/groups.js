// Groups: chosen where a policy names them, and told here by whoever knows their members.

import { tabs } from "./access_tabs.js";
import { get, put, remove } from "./api.js";
import { button, confirmed, h, said, say, table, time, two } from "./dom.js";
import { field, form, value, wrong } from "./forms.js";
import { pieces, t } from "./texts.js";

// Known groups as boxes, others by their id.
export function groupChoice(name, label, groups, chosen = []) {
  const known = new Set(groups.map((group) => group.id));
  const boxes = groups.map((group) => h("label", { class: "box" }, h("input", { type: "checkbox", value: group.id, checked: chosen.includes(group.id) }),
    h("span", {}, group.displayName ?? group.id, h("small", {}, pieces(group.lastCompleteReadDateTime ? "group-read" : "group-never-read",
      { members: t("members-count", { count: group.memberCount ?? 0 }), time: time(group.lastCompleteReadDateTime) })))));
  const list = h("div", { class: "boxes" }, boxes);
  const more = field(name, t("other-groups"), { kind: "area", rows: 2, value: chosen.filter((id) => !known.has(id)).join("\n") });
  return {
    whole: h("fieldset", { class: "part" }, h("legend", {}, label), boxes.length ? list : h("p", { class: "hint" }, t("no-group")), more),
    read: () => [...[...list.querySelectorAll("input:checked")].map((box) => box.value),
      ...more.querySelector("textarea").value.split(/[\s,;]+/).filter(Boolean)],
  };
}

export async function groups(context) {
  const { value: found } = await get("groups");
  const rows = found.map((group) => [two(group.displayName ?? group.id, group.displayName ? group.id : null), t("members-count", { count: group.memberCount ?? 0 }),
    time(group.lastCompleteReadDateTime), group.activeDirectoryReadings.map((one) => h("div", {}, pieces(one.complete ? "complete-at" : "not-complete-at", { time: time(one.readDateTime) }),
      one.finding ? h("small", {}, said(one.finding.text)) : null)),
    button(t("forget-ask"), async () => {
      if (await confirmed({ title: t("forget-group-title"), yes: t("forget-it"), danger: true, text: t("forget-group-text") }) === null) return;
      await remove(`groups/${group.id}`);
      await context.reload();
      say(t("group-forgotten"));
    }, { "aria-label": t("forget-group", { name: group.displayName ?? group.id }) })]);
  const whole = form({ "aria-label": t("tell-members") }, [
    h("div", { class: "columns" }, field("id", t("group-id"), {}), field("displayName", t("name"), {})),
    field("members", t("members-lines"), { kind: "area" }),
    field("complete", t("members-complete"), { kind: "check", value: true, help: t("members-complete-help") }),
  ], t("save"), async (sent) => {
    const id = value(sent, "id");
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw wrong("id", t("group-is-guid"));
    const members = value(sent, "members").split(/[\s,;]+/).filter(Boolean);
    await put(`groups/${id}/members`, { displayName: value(sent, "displayName") || null, complete: value(sent, "complete"), value: members });
    delete sent.dataset.dirty;
    await context.reload();
    say(t("group-has", { count: members.length }));
  });
  return [h("h1", {}, t("access")), tabs("#/access/groups"),
    h("p", {}, t("groups-text")),
    table(t("groups"), [t("group"), t("members"), t("last-read-completely"), t("from-active-directory"), ""], rows, t("no-group")).nodes,
    h("h2", {}, t("tell-members")), whole];
}

// Groups: chosen where a policy names them, and told here by whoever knows their members.

import { get, put, remove } from "./api.js";
import { button, confirmed, counted, h, or, say, table, time, two } from "./dom.js";
import { field, form, value, wrong } from "./forms.js";
import { tabs } from "./access.js";

// Known groups as boxes, others by their id.
export function groupChoice(name, label, groups, chosen = []) {
  const known = new Set(groups.map((group) => group.id));
  const boxes = groups.map((group) => h("label", { class: "box" }, h("input", { type: "checkbox", value: group.id, checked: chosen.includes(group.id) }),
    h("span", {}, group.displayName ?? group.id, h("small", {}, `${counted(group.memberCount ?? 0, "member")}, `,
      group.lastCompleteReadDateTime ? ["read ", time(group.lastCompleteReadDateTime)] : "never read completely: decisions that need it wait"))));
  const list = h("div", { class: "boxes" }, boxes);
  const more = field(name, "Other groups, by id, one a line", { kind: "area", rows: 2, value: chosen.filter((id) => !known.has(id)).join("\n") });
  return {
    whole: h("fieldset", { class: "part" }, h("legend", {}, label), boxes.length ? list : h("p", { class: "hint" }, "No group is known yet."), more),
    read: () => [...[...list.querySelectorAll("input:checked")].map((box) => box.value),
      ...more.querySelector("textarea").value.split(/[\s,;]+/).filter(Boolean)],
  };
}

export async function groups(context) {
  const { value: found } = await get("groups");
  const rows = found.map((group) => [two(group.displayName ?? group.id, group.displayName ? group.id : null), counted(group.memberCount ?? 0, "member"),
    time(group.lastCompleteReadDateTime), group.activeDirectoryReadings.map((one) => h("div", {}, one.complete ? "complete, " : "not complete, ", time(one.readDateTime),
      one.finding ? h("small", {}, or(one.finding.text)) : null)),
    button("Forget…", async () => {
      if (await confirmed({ title: "Forget the group?", yes: "Forget it", danger: true, text: "Decisions that need it change nothing until it is read again." }) === null) return;
      await remove(`groups/${group.id}`);
      await context.reload();
      say("The group is forgotten.");
    }, { "aria-label": `Forget ${group.displayName ?? group.id}` })]);
  const whole = form({ "aria-label": "Tell a group's members" }, [
    h("div", { class: "columns" }, field("id", "Group id (GUID)", {}), field("displayName", "Name", {})),
    field("members", "Members, one address a line", { kind: "area" }),
    field("complete", "These are all members, nested groups included", { kind: "check", value: true, help: "Without this nobody is taken to be outside the group." }),
  ], "Save", async (sent) => {
    const id = value(sent, "id");
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw wrong("id", "The group's id is a GUID.");
    const members = value(sent, "members").split(/[\s,;]+/).filter(Boolean);
    await put(`groups/${id}/members`, { displayName: value(sent, "displayName") || null, complete: value(sent, "complete"), value: members });
    delete sent.dataset.dirty;
    await context.reload();
    say(`The group has ${counted(members.length, "member")}.`);
  });
  return [h("h1", {}, "Access"), tabs("#/access/groups"),
    h("p", {}, "Groups that policies name. Members come from Active Directory by the connector, from Microsoft Graph, from another system by the API, or from here."),
    table("Groups", ["Group", "Members", "Last read completely", "From Active Directory", ""], rows, "No group is known yet.").nodes,
    h("h2", {}, "Tell a group's members"), whole];
}

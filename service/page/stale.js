// Stale partnerships: quiet for long, users near the maximum, and the removal as a plan that a person accepts.

import { get, organizations, post } from "./api.js";
import { button, confirmed, counted, h, link, number, or, section, state, table, time } from "./dom.js";
import { field, form, integer, value, wrong } from "./forms.js";
import { pager } from "./pager.js";
import { groupChoice } from "./groups.js";
import { deviceCell, userCell } from "./devices.js";
import { access } from "./words.js";

export async function stale(context) {
  const days = context.options.get("days") ?? "90";
  const [{ connectors, name }, { value: groups }] = await Promise.all([organizations(), get("groups")]);
  const spared = new Set();
  const plan = h("div", { "aria-live": "polite" });
  const spare = (one) => {
    const box = h("input", { type: "checkbox", checked: spared.has(one.id), "aria-label": `Keep ${one.friendlyName ?? one.deviceId ?? one.identity}` });
    box.addEventListener("change", () => {
      if (box.checked) spared.add(one.id); else spared.delete(one.id);
      plan.replaceChildren();
    });
    return h("label", { class: "box" }, box, h("span", {}, "Keep"));
  };
  const row = (one) => [userCell(one), deviceCell(one), state(access, one.accessState), time(one.lastSuccessSync), spare(one)];
  const list = table("Stale partnerships", ["User", "Device", "Access state", "Last successful sync", "Exclude"], [], `No partnership was quiet for ${days} days.`);
  const { page, nodes } = await pager(context, list, `stalePartnerships?$top=100&days=${encodeURIComponent(days)}`, (some) => some.value.map(row));
  const filter = h("form", { class: "bar", "aria-label": "Filter" }, field("days", "Quiet for, in days", { kind: "number", min: 30, max: 3650, value: page.days }), h("button", { type: "submit" }, "Show"));
  filter.addEventListener("submit", (event) => { event.preventDefault(); location.hash = `#/stale?days=${value(filter, "days")}`; });
  return [h("h1", {}, "Stale partnerships"),
    h("p", {}, "Partnerships by their last successful sync. One that never synced, or whose times were not read, is not among them."), filter, nodes,
    section("Users near the maximum", h("p", { class: "hint" }, `A mailbox may have ${number(page.maximumPartnerships)} partnerships; users with four fifths of them are here.`),
      table("Users near the maximum", ["User", "Address", "Partnerships", "Organization"], page.usersNearMaximum.map((one) => [or(one.user),
        one.smtpAddress ? link(one.smtpAddress, `#/devices?mailbox=${encodeURIComponent(one.smtpAddress)}`) : "–", number(one.partnershipCount), name(one.connectorId)]), "No user is near it.").nodes),
    connectors.length ? section("Remove them", removal(page.days, connectors, groups, spared, plan)) : null];
}

function removal(days, connectors, groups, spared, result) {
  const excluded = groupChoice("excludeGroups", "Except members of", groups);
  const whole = form({ "aria-label": "Removal of stale partnerships" }, [
    h("div", { class: "columns" }, field("connector", "Organization", { kind: "choice", options: connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id]) }),
      field("days", "Quiet for, in days", { kind: "number", min: 30, max: 3650, value: days }),
      field("excludeUsers", "Except users, one address a line", { kind: "area", rows: 3 })), excluded.whole], "Show the plan", async (sent) => {
    const body = { connectorId: value(sent, "connector"), days: integer(sent, "days"), excludeUsers: value(sent, "excludeUsers").split(/[\s,;]+/).filter(Boolean),
      excludeGroups: excluded.read(), excludeDevices: [...spared] };
    if (body.days < 30) throw wrong("days", "At least 30 days: fewer are a holiday.");
    const plan = await post("stalePartnerships/removal", { ...body, dryRun: true });
    const observes = connectors.find((one) => one.id === body.connectorId)?.mode !== "enforce";
    result.replaceChildren(h("h3", { tabindex: "-1" }, "Plan"), h("p", {}, `${counted(plan.partnershipCount, "partnership")} would be removed, ${number(plan.excludedCount)} are excepted, ` +
      `${number(plan.unclearCount)} are left alone because Exchange did not name them for certain.`),
    observes ? h("p", { class: "hint" }, "The connector only observes: the run can be made and accepted once it enforces.") : "",
    button("Make the run…", async () => {
      if (await confirmed({ title: "Make the run?", yes: "Make the run", text: `It waits until you accept it with the number ${plan.partnershipCount}. Nothing is removed before.` }) === null) return;
      const { runId } = await post("stalePartnerships/removal", body);
      delete sent.dataset.dirty;
      location.hash = `#/runs/${runId}`;
    }, { disabled: plan.partnershipCount === 0 }));
    result.querySelector("h3").focus();
    return false;
  });
  // The plan is of what is chosen.
  whole.addEventListener("input", () => result.replaceChildren());
  return [whole, result];
}

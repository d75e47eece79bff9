// Stale partnerships: quiet for long, users near the maximum, and the removal as a plan that a person accepts.

import { get, organizations, post } from "./api.js";
import { deviceCell, userCell } from "./devices.js";
import { button, confirmed, h, link, or, section, state, table, time } from "./dom.js";
import { field, form, integer, value, wrong } from "./forms.js";
import { groupChoice } from "./groups.js";
import { pager } from "./pager.js";
import { number, t } from "./texts.js";
import { access } from "./words.js";

export async function stale(context) {
  const days = context.options.get("days") ?? "90";
  const [{ connectors, name }, { value: groups }] = await Promise.all([organizations(), get("groups")]);
  const spared = new Set();
  const plan = h("div", { "aria-live": "polite" });
  const spare = (one) => {
    const box = h("input", { type: "checkbox", checked: spared.has(one.id), "aria-label": t("keep-named", { name: one.friendlyName ?? one.deviceId ?? one.identity }) });
    box.addEventListener("change", () => {
      if (box.checked) spared.add(one.id); else spared.delete(one.id);
      plan.replaceChildren();
    });
    return h("label", { class: "box" }, box, h("span", {}, t("keep-it")));
  };
  const row = (one) => [userCell(one), deviceCell(one), state(access, one.accessState), time(one.lastSuccessSync), spare(one)];
  const list = table(t("stale-partnerships"), [t("user"), t("device"), t("access-state"), t("last-successful-sync"), t("exclude")], [], t("none-quiet", { days: Number(days) || 0 }));
  const { page, nodes } = await pager(context, list, `stalePartnerships?$top=100&days=${encodeURIComponent(days)}`, (some) => some.value.map(row));
  const filter = h("form", { class: "bar", "aria-label": t("filter") }, field("days", t("quiet-days"), { kind: "number", min: 30, max: 3650, value: page.days }), h("button", { type: "submit" }, t("show")));
  filter.addEventListener("submit", (event) => { event.preventDefault(); location.hash = `#/stale?days=${value(filter, "days")}`; });
  return [h("h1", {}, t("stale-partnerships")),
    h("p", {}, t("stale-text")), filter, nodes,
    section(t("near-maximum"), h("p", { class: "hint" }, t("near-maximum-text", { count: page.maximumPartnerships })),
      table(t("near-maximum"), [t("user"), t("address"), t("partnerships"), t("organization")], page.usersNearMaximum.map((one) => [or(one.user),
        one.smtpAddress ? link(one.smtpAddress, `#/devices?mailbox=${encodeURIComponent(one.smtpAddress)}`) : "–", number(one.partnershipCount), name(one.connectorId)]), t("none-near")).nodes),
    connectors.length ? section(t("remove-them"), removal(page.days, connectors, groups, spared, plan)) : null];
}

function removal(days, connectors, groups, spared, result) {
  const excluded = groupChoice("excludeGroups", t("except-members"), groups);
  const whole = form({ "aria-label": t("removal") }, [
    h("div", { class: "columns" }, field("connector", t("organization"), { kind: "choice", options: connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id]) }),
      field("days", t("quiet-days"), { kind: "number", min: 30, max: 3650, value: days }),
      field("excludeUsers", t("except-users"), { kind: "area", rows: 3 })), excluded.whole], t("show-the-plan"), async (sent) => {
    const body = { connectorId: value(sent, "connector"), days: integer(sent, "days"), excludeUsers: value(sent, "excludeUsers").split(/[\s,;]+/).filter(Boolean),
      excludeGroups: excluded.read(), excludeDevices: [...spared] };
    if (body.days < 30) throw wrong("days", t("at-least-30"));
    const plan = await post("stalePartnerships/removal", { ...body, dryRun: true });
    const observes = connectors.find((one) => one.id === body.connectorId)?.mode !== "enforce";
    result.replaceChildren(h("h3", { tabindex: "-1" }, t("plan")), h("p", {}, [t("removal-plan", { count: plan.partnershipCount, excluded: plan.excludedCount, unclear: plan.unclearCount }),
      plan.wipePendingCount ? t("wipe-pending", { count: plan.wipePendingCount }) : ""].filter(Boolean).join(" ")),
    observes ? h("p", { class: "hint" }, t("removal-observes")) : "",
    button(t("make-run-ask"), async () => {
      if (await confirmed({ title: t("make-run-title"), yes: t("make-run"), text: t("make-run-text", { number: String(plan.partnershipCount) }) }) === null) return;
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

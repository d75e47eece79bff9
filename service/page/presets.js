// Presets, the documented strategies with their plan; and the safe switch-on of quarantine or block.

import { ask, get, organizations, post } from "./api.js";
import { button, confirmed, counted, devicesWord, h, link, moment, number, or, say, section, state, table, time } from "./dom.js";
import { field, form, impactTable, value } from "./forms.js";
import { tabs } from "./access.js";
import { access, levelWord, obstacles, runStates } from "./words.js";

export async function presets(context) {
  const { value: found } = await get("accessPresets");
  const cards = found.map((preset) => {
    const shown = h("div", { "aria-live": "polite" });
    return h("section", { class: "card", "aria-label": preset.displayName }, h("h2", {}, preset.displayName), h("p", {}, preset.description),
      h("p", { class: "hint" }, `Default access level: ${levelWord(preset.exchangeOnPremisesPolicy.defaultAccessLevel)}. Override of the default rule: ` +
        `${preset.conditionalAccessSettings.overrideDefaultRule ? "yes" : "no"}.`),
      shown, h("p", { class: "actions" },
        button("Show its plan", async () => {
          const { impact } = await post(`accessPresets/${preset.name}/plan`);
          shown.replaceChildren(...impactTable(impact));
        }, { "aria-label": `Show the plan of ${preset.displayName}` }),
        button("Apply…", () => apply(preset, context), { "aria-label": `Apply ${preset.displayName}` })));
  });
  return [h("h1", {}, "Access"), tabs("#/access/presets"),
    h("p", {}, "The documented strategies, for all organizations. Groups, rules and exemptions stay as they are."), h("div", { class: "cards" }, cards)];
}

async function apply(preset, context) {
  const { impact, "@odata.etag": etag } = await post(`accessPresets/${preset.name}/plan`);
  const lockOut = impact.some((one) => one.confirmationRequired);
  const answer = await confirmed({ title: `Apply ${preset.displayName}?`, yes: "Apply", danger: impact.some((one) => one.losesAccessCount > 0),
    text: lockOut ? "This would leave hardly anyone with access. Without your word it is refused." : "The conditional access settings and the settings in Exchange are saved together.",
    typed: lockOut ? "confirm" : null, typedLabel: "Type confirm to apply it all the same", more: impactTable(impact) });
  if (answer === null) return say(lockOut ? "Nothing was saved: the preset would leave hardly anyone with access." : "Nothing was saved.");
  // Both settings objects, or neither.
  await ask(`accessPresets/${preset.name}/apply${lockOut ? "?confirm=true" : ""}`, { method: "POST", etag });
  await context.reload();
  say(`${preset.displayName} is applied. The plan shows what it changes.`);
}

export async function switchOn(context) {
  const [{ connectors, name }, { value: found }] = await Promise.all([organizations(), get("runs?$top=1000")]);
  const before = found.filter((run) => run.kind === "quarantineSwitchOn").slice(0, 50);
  const result = h("div", { "aria-live": "polite" });
  const whole = form({ "aria-label": "Quarantine switch-on" }, h("div", { class: "columns" },
    field("connector", "Organization", { kind: "choice", value: context.options.get("connector") ?? connectors[0]?.id, options: connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id]) }),
    field("level", "New default access level", { kind: "choice", value: "quarantine", options: [["quarantine", "Quarantine"], ["block", "Block access"]] })),
  "Show exceptions", async (sent) => {
    const of = { id: value(sent, "connector"), level: value(sent, "level") };
    const plan = await post(`exchangeConnectors/${of.id}/quarantineSwitchOn`, { level: of.level, dryRun: true });
    const mode = connectors.find((one) => one.id === of.id)?.mode;
    result.replaceChildren(...exceptions(of, plan, mode, context));
    result.querySelector("h2").focus();
  });
  whole.addEventListener("input", () => result.replaceChildren());
  return [h("h1", {}, "Access"), tabs("#/access/switch-on", context.options),
    h("p", {}, "Devices that have access now by the default level are approved one by one; when all are, the default level is changed. So nobody who is there is locked out, and new devices wait for a person."),
    connectors.length ? whole : h("p", { class: "empty" }, "No connector yet."), result,
    section("Switch-ons", table("Switch-ons", ["Begun", "Level", "State", "Devices approved", "Organization", ""], before.map((run) => [time(run.createdDateTime),
      levelWord(run.detail?.level ?? ""), state(runStates, run.state), number(run.orderCount), name(run.connectorId),
      [link("Show", `#/runs/${run.id}`), " ", button("Take back…", () => takeBack(run, context), { "aria-label": `Take back the switch-on of ${moment(run.createdDateTime)}` })]]),
    "None was begun.").nodes)];
}

function exceptions(of, plan, mode, context) {
  return [h("h2", { tabindex: "-1" }, "What would happen"),
    h("p", {}, `${devicesWord(plan.approvedCount)} would be approved; ${devicesWord(plan.losesAccessCount)} cannot be and would lose access.`),
    ...table("Exceptions", ["User", "Device id", "Access state", "Why it cannot be approved"], plan.exceptions.map((one) => [or(one.user),
      link(one.deviceId ?? one.identity, `#/devices/${one.exchangeDeviceId}`), state(access, one.accessState), obstacles[one.obstacle] ?? one.obstacle]),
    "Every device that has access by the default level can be approved.").nodes,
    plan.losesAccessCount > plan.exceptions.length ? h("p", { class: "hint" }, `The first ${number(plan.exceptions.length)} are shown.`) : "",
    mode === "enforce" ? "" : h("p", { class: "hint" }, "The connector only observes: it has to enforce before a switch-on can begin."),
    h("p", { class: "actions" }, button("Begin the switch-on…", async () => {
      const count = plan.losesAccessCount;
      const typed = await confirmed({ title: `Switch on ${levelWord(of.level).toLowerCase()}?`, yes: "Begin", danger: true,
        text: `${devicesWord(plan.approvedCount)} are approved first, then the default level becomes ${levelWord(of.level).toLowerCase()}. It can be taken back.` +
          (count ? ` ${counted(count, "exception loses", "exceptions lose")} access.` : ""),
        typed: count ? String(count) : null, typedLabel: `Type ${count}, the number of devices that lose access, to confirm` });
      if (typed === null) return;
      const { runId } = await post(`exchangeConnectors/${of.id}/quarantineSwitchOn`, { level: of.level, ...(count ? { confirmLosesAccessCount: count } : {}) });
      location.hash = `#/runs/${runId}`;
    }, { disabled: mode !== "enforce", class: "danger" }))];
}

async function takeBack(run, context) {
  if (await confirmed({ title: "Take the switch-on back?", yes: "Take it back", danger: true,
    text: "The default level and the approvals become what they were, where they still are what the connector wrote." }) === null) return;
  await post(`runs/${run.id}/undo`);
  await context.reload();
  say("The switch-on is being taken back.");
}

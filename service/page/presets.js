// Presets, the documented strategies with their plan; and the safe switch-on of quarantine or block.

import { tabs } from "./access_tabs.js";
import { ask, get, organizations, post } from "./api.js";
import { button, confirmed, h, link, or, own, say, section, state, table, time } from "./dom.js";
import { field, form, impactTable, partly, value } from "./forms.js";
import { moment, number, t } from "./texts.js";
import { access, levelWord, obstacles, runStates } from "./words.js";

const titles = { allowList: t("allow-list"), blockList: t("block-list"), mixedQuarantine: t("mixed") };
const descriptions = { allowList: t("allow-list-text"), blockList: t("block-list-text"), mixedQuarantine: t("mixed-text") };
const title = (preset) => own(titles, preset.name) ?? preset.displayName;

export async function presets(context) {
  const { value: found } = await get("accessPresets");
  const cards = found.map((preset) => {
    const shown = h("div", { "aria-live": "polite" });
    // Its numbers are seen before anybody applies it.
    const plan = async () => shown.replaceChildren(...impactTable((await post(`accessPresets/${preset.name}/plan`)).impact));
    plan().catch(() => {});
    return h("section", { class: "card", "aria-label": title(preset) }, h("h2", {}, title(preset)), h("p", {}, own(descriptions, preset.name) ?? preset.description),
      h("p", { class: "hint" }, t("preset-settings", { level: levelWord(preset.exchangeOnPremisesPolicy.defaultAccessLevel),
        override: t(preset.conditionalAccessSettings.overrideDefaultRule ? "yes" : "no") })),
      shown, h("p", { class: "actions" },
        button(t("show-its-plan"), plan, { "aria-label": t("show-plan-of", { name: title(preset) }) }),
        button(t("apply-ask"), () => apply(preset, context), { "aria-label": t("apply-named", { name: title(preset) }) })));
  });
  return [h("h1", {}, t("access")), tabs("#/access/presets"),
    h("p", {}, t("presets-text")), h("div", { class: "cards" }, cards)];
}

async function apply(preset, context) {
  const { impact, "@odata.etag": etag } = await post(`accessPresets/${preset.name}/plan`);
  const lockOut = impact.some((one) => one.confirmationRequired);
  const answer = await confirmed({ title: t("apply-title", { name: title(preset) }), yes: t("apply"), danger: impact.some((one) => one.losesAccessCount > 0),
    text: lockOut ? t("apply-lock-out") : t("apply-text"),
    typed: lockOut ? "confirm" : null, typedLabel: t("type-apply"), more: impactTable(impact) });
  if (answer === null) return say(lockOut ? t("preset-not-saved") : t("nothing-saved"));
  // Both settings objects, or neither.
  await ask(`accessPresets/${preset.name}/apply${lockOut ? "?confirm=true" : ""}`, { method: "POST", etag });
  await context.reload();
  say(t("applied", { name: title(preset) }));
}

export async function switchOn(context) {
  const [{ connectors, name }, { value: found }] = await Promise.all([organizations(), get("runs?$top=1000")]);
  const before = found.filter((run) => run.kind === "quarantineSwitchOn").slice(0, 50);
  const result = h("div", { "aria-live": "polite" });
  const whole = form({ "aria-label": t("switch-on") }, h("div", { class: "columns" },
    field("connector", t("organization"), { kind: "choice", value: context.options.get("connector") ?? connectors[0]?.id, options: connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id]) }),
    field("level", t("new-level"), { kind: "choice", value: "quarantine", options: [["quarantine", t("quarantine")], ["block", t("block-access")]] })),
  t("show-exceptions"), async (sent) => {
    const of = { id: value(sent, "connector"), level: value(sent, "level") };
    const plan = await post(`exchangeConnectors/${of.id}/quarantineSwitchOn`, { level: of.level, dryRun: true });
    const mode = connectors.find((one) => one.id === of.id)?.mode;
    result.replaceChildren(...exceptions(of, plan, mode, context));
    result.querySelector("h2").focus();
  });
  whole.addEventListener("input", () => result.replaceChildren());
  return [h("h1", {}, t("access")), tabs("#/access/switch-on", context.options),
    h("p", {}, t("switch-on-text")),
    connectors.length ? whole : h("p", { class: "empty" }, t("no-connector-yet")), result,
    section(t("switch-ons"), table(t("switch-ons"), [t("begun"), t("level"), t("state"), t("approved-devices"), t("organization"), ""], before.map((run) => [time(run.createdDateTime),
      levelWord(run.detail?.level ?? ""), state(runStates, run.state), number(run.orderCount), name(run.connectorId),
      [link(t("show"), `#/runs/${run.id}`), " ", button(t("take-back-ask"), () => takeBack(run, context), { "aria-label": t("take-back-named", { time: moment(run.createdDateTime) }) })]]),
    t("none-begun")).nodes)];
}

function exceptions(of, plan, mode, context) {
  return [h("h2", { tabindex: "-1" }, t("would-happen")),
    h("p", {}, t("switch-plan", { approved: plan.approvedCount, losing: plan.losesAccessCount })),
    ...table(t("exceptions"), [t("user"), t("device-id"), t("access-state"), t("why-not-approved")], plan.exceptions.map((one) => [or(one.user),
      link(one.deviceId ?? one.identity, `#/devices/${one.exchangeDeviceId}`), state(access, one.accessState), own(obstacles, one.obstacle) ?? one.obstacle]),
    t("all-approved")).nodes,
    plan.losesAccessCount > plan.exceptions.length ? h("p", { class: "hint" }, t("first-shown", { count: plan.exceptions.length })) : "",
    plan.scopeIsPartial ? partly(plan.scopeNote) : "",
    mode === "enforce" ? "" : h("p", { class: "hint" }, t("switch-must-enforce")),
    h("p", { class: "actions" }, button(t("begin-ask"), async () => {
      const count = plan.losesAccessCount;
      const typed = await confirmed({ title: t("switch-title", { level: of.level }), yes: t("begin"), danger: true,
        text: [t("switch-text", { approved: plan.approvedCount, level: of.level }), count ? t("switch-exceptions", { count }) : ""].filter(Boolean).join(" "),
        typed: count ? String(count) : null, typedLabel: t("type-devices", { number: String(count) }) });
      if (typed === null) return;
      const { runId } = await post(`exchangeConnectors/${of.id}/quarantineSwitchOn`, { level: of.level, ...(count ? { confirmLosesAccessCount: count } : {}) });
      location.hash = `#/runs/${runId}`;
    }, { disabled: mode !== "enforce" || plan.scopeIsPartial, class: "danger" }))];
}

async function takeBack(run, context) {
  if (await confirmed({ title: t("take-back-title"), yes: t("take-back"), danger: true,
    text: t("take-back-text") }) === null) return;
  await post(`runs/${run.id}/undo`);
  await context.reload();
  say(t("taken-back"));
}

// The people who may use the service: who is added, given a role, a link or an end; everybody's sessions and tokens; and
// what is asked of those who sign in.

import { get, patch, post, remove } from "./api.js";
import { button, confirmed, h, link, say } from "./dom.js";
import { field, form, value } from "./forms.js";
import { roleNames } from "./role.js";
import { asked } from "./second_person.js";
import { inWords, sessionTable, showOnce, tokenTable } from "./account.js";
import { moment, t } from "./texts.js";
import { ago, badge, row, says, typed } from "./ui.js";

const parts = [["", t("pp-people")], ["/sessions", t("pp-sessions")], ["/tokens", t("pp-tokens")], ["/demands", t("pp-demands")]];

const framed = (here, ...content) => [h("h1", {}, t("pp-people")), h("nav", { class: "sub", "aria-label": t("pp-people") },
  parts.map(([place, text]) => link(text, `#/people${place}`, { "aria-current": place === here ? "page" : null }))), content];

const path = (user) => `users/${encodeURIComponent(user.name)}`;
const choices = Object.entries(roleNames);

export async function people(context) {
  const [found, who] = await Promise.all([get("users"), get("me")]);
  const single = found.administratorCount < 2 ? says("wait", "people", t("pp-single"), t("pp-single-text")) : null;
  const ways = (user) => [user.hasPassword ? (user.hasSecondFactor ? t("pp-password-and-factor") : t("pp-password")) : null, user.hasToken ? t("access-token") : null,
    user.linkExpirationDateTime ? t("pp-link-until", { time: moment(user.linkExpirationDateTime) }) : null].filter(Boolean).join(", ");
  const list = found.value.map((user) => row(badge(user.isBreakGlass ? "wait" : "info", user.isBreakGlass ? "warn" : "people"),
    [h("b", {}, typed(user.name)), " · ", roleNames[user.role] ?? user.role, user.name === who.name ? [" · ", t("pp-you")] : null, user.isBreakGlass ? [" · ", t("pp-break-glass")] : null],
    [ways(user) ? `${t("pp-signs-in")}: ${ways(user)}` : t("pp-no-way"), " · ", t("pp-last-use"), ": ", ago(user.lastUsedDateTime)],
    button(t("pp-role-ask"), () => changeRole(context, user), { "aria-label": t("pp-role-of", { name: user.name }) }),
    button(t("pp-link-ask"), () => makeLink(context, user), { "aria-label": t("pp-link-for", { name: user.name }) }),
    button(user.isBreakGlass ? t("pp-ordinary-ask") : t("pp-break-glass-ask"), () => breakGlass(context, user), { "aria-label": t("pp-break-glass-of", { name: user.name }) }),
    user.hasSecondFactor ? button(t("pp-factor-take-ask"), () => takeFactor(context, user), { "aria-label": t("pp-factor-take", { name: user.name }) }) : "",
    button(t("remove-ask"), () => drop(context, user), { class: "danger", "aria-label": t("pp-remove", { name: user.name }) })));
  return framed("", single, h("p", { class: "actions" }, button(t("pp-add-ask"), () => add(context), { class: "primary" })), h("section", { class: "pane", "aria-label": t("pp-people") }, h("ul", { class: "rows" }, list)));
}

const of = (made) => made.querySelector("input, select").value.trim();
const roleField = (chosen) => field("role", t("pp-role"), { kind: "choice", value: chosen, options: choices, help: t("pp-roles-help") });
const shown = (made) => showOnce(t("pp-link-made", { name: made.name }), t("pp-link-text", { time: moment(made.expirationDateTime) }), made.link);

async function add(context) {
  const name = field("name", t("name"), { maxlength: 100, help: t("pp-name-help") });
  const role = roleField("read");
  if (await confirmed({ title: t("pp-add"), text: t("pp-add-text"), yes: t("pp-add"), more: [name, role], ready: () => of(name) !== "" }) === null) return;
  const made = await post("users", { name: of(name), role: of(role) }).catch((error) => {
    throw error.code === "nameAlreadyExists" ? new Error(t("pp-exists", { name: of(name) })) : error;
  });
  await shown(made);
  await context.reload();
  say(t("pp-added", { name: made.name }));
}

async function changeRole(context, user) {
  const role = roleField(user.role);
  if (await confirmed({ title: t("pp-role-of", { name: user.name }), yes: t("save"), more: [role] }) === null) return;
  await inWords(() => patch(path(user), { role: of(role) }));
  await context.reload();
  say(t("pp-role-given", { name: user.name, role: roleNames[of(role)] }));
}

async function makeLink(context, user) {
  if (await confirmed({ title: t("pp-link-for", { name: user.name }), text: t("pp-link-ask-text"), yes: t("pp-link-make") }) === null) return;
  const made = await post(`${path(user)}/link`, {});
  await shown(made);
  await context.reload();
}

async function takeFactor(context, user) {
  if (await confirmed({ title: t("pp-factor-take", { name: user.name }), text: t("pp-factor-take-text"), yes: t("pp-take-away"), danger: true }) === null) return;
  await post(`${path(user)}/removeSecondFactor`, {});
  await context.reload();
  say(t("pp-factor-removed"));
}

async function breakGlass(context, user) {
  const on = !user.isBreakGlass;
  if (await confirmed({ title: t("pp-break-glass-of", { name: user.name }), text: on ? t("pp-break-glass-text") : t("pp-ordinary-text"), yes: t("save") }) === null) return;
  await inWords(() => patch(path(user), { isBreakGlass: on }));
  await context.reload();
  say(t("pp-break-glass-saved"));
}

async function drop(context, user) {
  if (await confirmed({ title: t("pp-remove", { name: user.name }), text: t("pp-remove-text"), yes: t("remove"), danger: true }) === null) return;
  await inWords(() => remove(path(user)));
  await context.reload();
  say(t("pp-removed", { name: user.name }));
}

export async function sessions(context) {
  const found = await get("sessions");
  return framed("/sessions", h("p", { class: "hint" }, t("pp-sessions-text")), sessionTable(context, found.value, true));
}

export async function tokens(context) {
  const found = await get("accessTokens");
  return framed("/tokens", h("p", { class: "hint" }, t("pp-all-tokens-text")), tokenTable(context, found.value, true));
}

export async function demands(context) {
  const found = await get("securitySettings");
  const made = form({ "aria-label": t("pp-demands") }, [
    h("fieldset", {}, h("legend", {}, t("pp-factor-for")), h("p", { class: "hint" }, t("pp-factor-for-text")),
      choices.map(([role, name]) => field(`factor-${role}`, name, { kind: "check", value: found.secondFactorRequiredFor.includes(role) }))),
    h("fieldset", {}, h("legend", {}, t("pp-second")), h("p", { class: "hint" }, t("pp-second-text")),
      found.administratorCount < 2 ? h("p", { class: "notice" }, t("pp-second-single")) : null,
      field("secondPersonForWipes", t("pp-for-wipes"), { kind: "check", value: found.secondPersonForWipes, disabled: found.administratorCount < 2 && !found.secondPersonForWipes }),
      field("secondPersonForHeldRuns", t("pp-for-runs"), { kind: "check", value: found.secondPersonForHeldRuns, disabled: found.administratorCount < 2 && !found.secondPersonForHeldRuns })),
  ], t("save"), async (whole) => {
    const made = await inWords(() => patch("securitySettings", { secondFactorRequiredFor: choices.map(([role]) => role).filter((role) => whole.elements[`factor-${role}`].checked),
      secondPersonForWipes: value(whole, "secondPersonForWipes"), secondPersonForHeldRuns: value(whole, "secondPersonForHeldRuns") }));
    delete whole.dataset.dirty;
    await context.reload();
    say(asked(made) ?? t("pp-demands-saved"));
  });
  return framed("/demands", made);
}

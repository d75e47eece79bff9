// One's own account: password, second factor, open sessions and access tokens.

import { get, post, remove } from "./api.js";
import { button, confirmed, facts, h, own, say, section, table, time } from "./dom.js";
import { field, form, orNull, value, wrong } from "./forms.js";
import { mayHave, roleNames } from "./role.js";
import { words } from "./sign_in.js";
import { s } from "./svg.js";
import { t } from "./texts.js";
import { ago, says, typed } from "./ui.js";

// What the service refuses, in the reader's language, at the field that it is about.
export const inWords = async (work) => {
  try { return await work(); } catch (error) {
    if (own(words, error.code)) error.message = words[error.code];
    throw error;
  }
};

export async function account(context) {
  const me = await get("me");
  if (me.mustEnroll) return [h("h1", {}, t("pp-account")), says("wait", "shield", t("pp-must-enroll"), t("pp-must-enroll-text")), secondFactor(context, me)];
  const [sessions, tokens] = await Promise.all([get("sessions"), get("accessTokens")]);
  const mine = (all) => all.value.filter((one) => one.isOwnUser);
  return [h("h1", {}, t("pp-account")), facts([[t("user"), typed(me.name)], [t("pp-role"), roleNames[me.role] ?? me.role]]),
    me.mayChangeItself ? null : h("p", { class: "notice" }, t("pp-page-only")),
    me.mayChangeItself ? password(context, me) : null, me.mayChangeItself && me.hasPassword ? secondFactor(context, me) : null,
    section(t("pp-sessions"), sessionTable(context, mine(sessions), false),
      h("p", { class: "actions" }, button(t("pp-end-others"), () => endOthers(context)))),
    section(t("pp-tokens"), h("p", { class: "hint" }, t("pp-tokens-text")), tokenTable(context, mine(tokens), false),
      me.mayChangeItself ? h("p", { class: "actions" }, button(t("pp-token-ask"), () => makeToken(context, me))) : null)];
}

function password(context, me) {
  const title = me.hasPassword ? t("pp-change-password") : t("pp-set-password");
  const made = form({ "aria-label": title }, [
    h("input", { type: "text", name: "user", autocomplete: "username", value: me.name, hidden: true }),
    me.hasPassword ? field("oldPassword", t("pp-old-password"), { kind: "secret", autocomplete: "current-password", maxlength: 256 }) : null,
    field("newPassword", t("pp-new-password"), { kind: "secret", maxlength: 256, help: t("pp-password-help", { count: 12 }) }),
    field("again", t("pp-again"), { kind: "secret", maxlength: 256 }),
  ], title, async (whole) => {
    const { oldPassword, newPassword, again } = whole.elements;
    if (newPassword.value !== again.value) throw wrong("again", t("pp-not-same"));
    await inWords(() => post("me/password", { ...(me.hasPassword ? { oldPassword: oldPassword.value } : {}), newPassword: newPassword.value }));
    delete whole.dataset.dirty;
    await context.reload();
    say(t("pp-password-changed"));
  });
  return section(t("pp-password"), h("p", { class: "hint" }, t("pp-password-text")), made);
}

function secondFactor(context, me) {
  const place = h("div", {});
  if (me.hasSecondFactor) {
    place.append(h("p", {}, t("pp-factor-on"), " ", t("pp-codes-left", { count: me.recoveryCodeCount })),
      h("p", { class: "actions" }, button(t("pp-new-codes-ask"), () => newCodes(context)),
        button(t("pp-factor-remove-ask"), () => removeFactor(context), { class: "danger" })));
  } else {
    place.append(h("p", {}, t("pp-factor-text")), h("p", { class: "actions" }, button(t("pp-factor-set-up"), async () => {
      place.replaceChildren(enrolment(context, await inWords(() => post("me/secondFactor", {}))));
      place.querySelector("input").focus();
    }, { class: "primary" })));
  }
  return section(t("pp-factor"), place);
}

// The picture for an authenticator, the same as text, and the field for its first code.
function enrolment(context, made) {
  const picture = s("svg", { class: "qr", viewBox: `0 0 ${made.size} ${made.size}`, role: "img", "aria-label": t("pp-qr") },
    s("rect", { class: "paper", width: made.size, height: made.size }), s("path", { class: "ink", d: made.path }));
  return form({ "aria-label": t("pp-factor") }, [h("p", {}, t("pp-scan")), picture,
    h("details", {}, h("summary", {}, t("pp-by-hand")), h("p", {}, h("code", { class: "secret" }, made.secret.match(/.{1,4}/g).join(" "))), h("p", {}, h("code", {}, made.uri))),
    field("code", t("pp-first-code"), { autocomplete: "one-time-code", inputmode: "numeric", maxlength: 12 })], t("pp-factor-confirm"), async (whole) => {
    const { recoveryCodes } = await inWords(() => post("me/secondFactor/confirm", { code: value(whole, "code") }));
    delete whole.dataset.dirty;
    await showOnce(t("pp-codes"), t("pp-codes-text"), recoveryCodes.join("\n"));
    await context.enrolled();
    say(t("pp-factor-done"));
  });
}

// Something that is shown this once.
export const showOnce = (title, text, secret) => confirmed({ title, text, yes: t("pp-kept"), no: t("close"),
  more: [h("pre", { class: "secret", tabindex: "0", "aria-label": title }, secret), h("p", { class: "actions" }, button(t("pp-copy"), () => navigator.clipboard.writeText(secret)))] });

async function askCode(title, yes, danger) {
  const code = field("code", t("pp-code"), { autocomplete: "one-time-code", maxlength: 40, help: t("pp-code-help") });
  return (await confirmed({ title, yes, danger, more: [code], ready: () => code.querySelector("input").value.trim() !== "" })) === null ? null : code.querySelector("input").value;
}

async function newCodes(context) {
  const code = await askCode(t("pp-new-codes"), t("pp-new-codes"), false);
  if (code === null) return;
  const { recoveryCodes } = await inWords(() => post("me/recoveryCodes", { code }));
  await showOnce(t("pp-codes"), t("pp-codes-text"), recoveryCodes.join("\n"));
  await context.reload();
}

async function removeFactor(context) {
  const code = await askCode(t("pp-factor-remove"), t("remove"), true);
  if (code === null) return;
  await inWords(() => post("me/secondFactor/remove", { code }));
  await context.reload();
  say(t("pp-factor-removed"));
}

const ways = { token: t("access-token"), password: t("pp-password"), link: t("pp-link") };

// Open sessions; with `people` of everybody.
export function sessionTable(context, all, people) {
  const heads = [...(people ? [t("user")] : []), t("pp-since"), t("pp-from"), t("pp-by"), t("pp-last-use"), t("pp-ends"), ""];
  return table(t("pp-sessions"), heads, all.map((one) => [...(people ? [typed(one.userName)] : []), time(one.createdDateTime, t("not-told")),
    typed(one.ipAddress ?? t("not-told")), one.tokenName ? [ways.token, " ", typed(one.tokenName)] : own(ways, one.signedInBy) ?? t("not-told"),
    one.isCurrent ? t("pp-this-one") : ago(one.lastUsedDateTime, t("not-told")), time(one.expirationDateTime),
    one.isCurrent ? "" : button(t("pp-end"), async () => {
      await remove(`sessions/${one.id}`);
      await context.reload();
      say(t("pp-session-ended"));
    }, { "aria-label": t("pp-end-session-of", { name: one.userName, address: one.ipAddress ?? t("not-told") }) })]), t("pp-no-session")).nodes;
}

async function endOthers(context) {
  const { endedCount } = await post("sessions/end", {});
  await context.reload();
  say(t("pp-sessions-ended", { count: endedCount }));
}

// Access tokens; with `people` of everybody.
export function tokenTable(context, all, people) {
  const heads = [...(people ? [t("user")] : []), t("name"), t("pp-role"), t("pp-made"), t("pp-last-use"), t("pp-ends"), ""];
  return table(t("pp-tokens"), heads, all.map((one) => [...(people ? [typed(one.userName)] : []), typed(one.name), roleNames[one.role] ?? one.role, time(one.createdDateTime),
    ago(one.lastUsedDateTime), time(one.expirationDateTime), button(t("pp-end-ask"), async () => {
      if (await confirmed({ title: t("pp-end-token", { name: one.name }), text: t("pp-end-token-text"), yes: t("pp-end"), danger: true }) === null) return;
      await remove(`accessTokens/${one.id}`);
      await context.reload();
      say(t("pp-token-ended"));
    }, { "aria-label": t("pp-end-token", { name: one.name }) })]), t("pp-no-token")).nodes;
}

async function makeToken(context, me) {
  const name = field("name", t("pp-token-name"), { maxlength: 64, help: t("pp-token-name-help") });
  const role = field("role", t("pp-role"), { kind: "choice", value: me.role, options: mayHave(me.role) });
  const days = field("days", t("pp-days"), { kind: "choice", value: "90", options: ["7", "30", "90", "365"].map((count) => [count, t("pp-days-count", { count: Number(count) })]) });
  const of = (made) => made.querySelector("input, select").value.trim();
  if (await confirmed({ title: t("pp-token-make"), yes: t("pp-token-make"), more: [name, role, days], ready: () => of(name) !== "" }) === null) return;
  const made = await inWords(() => post("accessTokens", { name: of(name), role: orNull(of(role)), days: Number(of(days)) }));
  await showOnce(t("pp-token-made"), t("pp-token-once"), made.token);
  await context.reload();
  say(t("pp-token-made"));
}

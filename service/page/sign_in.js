// Signing in: by name and password with a code where there is a second factor, by an access token, or by a link that is
// good once and lets its user choose a password.

import { ask, post } from "./api.js";
import { busy, button, h } from "./dom.js";
import { pieces, t } from "./texts.js";

// Which of the two ways was used last; nothing is kept beyond this page.
let way = "password";

const labelled = (id, text, attributes) => [h("label", { for: id }, text),
  h("input", { id, name: id, spellcheck: "false", autocapitalize: "off", required: true, "aria-describedby": "sign-in-error", ...attributes })];
const codeFields = () => h("div", { hidden: true }, labelled("code", t("pp-code"), { autocomplete: "one-time-code", inputmode: "text", maxlength: 40, required: false }),
  h("p", { class: "hint" }, t("pp-code-help")));

// The form, the field that has the keyboard first, and where an error stands.
export function signInForm(done) {
  const made = h("form", { class: "card narrow", id: "sign-in", method: "post", novalidate: true });
  const error = h("p", { class: "error", id: "sign-in-error", role: "alert" });
  let first = null;
  let code = null;
  const title = h("h1", {}, t("sign-in"));
  const enter = h("button", { type: "submit", class: "primary" }, t("sign-in"));
  const change = button("", () => { way = way === "token" ? "password" : "token"; error.textContent = ""; paint(); first.focus(); }, { class: "quiet" });
  const fields = h("div", {});
  const paint = () => {
    change.textContent = way === "token" ? t("pp-by-password") : t("pp-by-token");
    code = codeFields();
    fields.replaceChildren(...(way === "token"
      ? [...labelled("token", t("access-token"), { type: "password", autocomplete: "off", "aria-describedby": "token-help sign-in-error" }),
        h("p", { class: "hint", id: "token-help" }, pieces("token-help", { command: h("code", {}, "exchange-connector-service user add NAME --token") }))]
      : [...labelled("name", t("user"), { autocomplete: "username", maxlength: 256 }), ...labelled("password", t("pp-password"), { type: "password", autocomplete: "current-password", maxlength: 256 }), code]));
    first = fields.querySelector("input");
  };
  paint();
  made.append(title, fields, error, h("p", { class: "actions" }, enter), h("p", { class: "actions" }, change));
  const value = (name) => made.elements[name].value;
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = [...fields.querySelectorAll("input")].find((one) => one.value.trim() === "" && one.required);
    if (missing) { missing.focus(); return; }
    busy(enter, async () => {
      error.textContent = "";
      const json = way === "token" ? { token: value("token") } : { name: value("name"), password: value("password"), ...(value("code").trim() ? { code: value("code") } : {}) };
      try {
        const user = await ask("/session", { method: "POST", json });
        done(user);
      } catch (failed) { refused(failed, made, code, error, first); }
    });
  });
  return { made, get field() { return first; }, error };
}

// What was typed stays; a code is asked for where it is needed.
function refused(failed, made, code, error, first) {
  const at = made.elements[failed.target === "password" ? "chosen" : ""] ?? null;
  if (failed.code === "secondFactorNeeded") {
    code.hidden = false;
    made.elements.code.required = true;
    error.textContent = "";
    made.elements.code.focus();
    return;
  }
  error.textContent = words[failed.code] ?? failed.message;
  const wrong = failed.code === "codeRefused" ? made.elements.code : at ?? first;
  wrong.focus();
  wrong.select();
}

// The service says these in English; here they are in the reader's language.
export const words = {
  signInRefused: t("pp-refused"), codeRefused: t("pp-code-refused"), linkUnknown: t("pp-link-unknown"), passwordTooShort: t("pp-too-short", { count: 12 }),
  passwordTooLong: t("pp-too-long", { count: 256 }), passwordTooPlain: t("pp-too-plain"), passwordHoldsName: t("pp-holds-name"), oldPasswordWrong: t("pp-old-wrong"),
  tooManyRequests: t("pp-too-often"), lastAdministrator: t("pp-last-administrator"), noSecondPerson: t("pp-no-second"), pageOnly: t("pp-page-only"),
  ownRequest: t("pp-own-request"), requestOver: t("pp-request-over"), authorGone: t("pp-author-gone"), requestWaits: t("pp-request-waits"),
};

// The secret of a link in the address, which does not stay there.
export function linkInAddress() {
  const found = /^#\/link\/([0-9a-f]{64})$/.exec(location.hash);
  if (location.hash.startsWith("#/link/")) history.replaceState(null, "", "#/overview");
  return found ? found[1] : null;
}

// Whose link it is, and the password that its user chooses.
export async function linkForm(link, done) {
  const error = h("p", { class: "error", id: "sign-in-error", role: "alert" });
  const made = h("form", { class: "card narrow", id: "sign-in", method: "post", novalidate: true });
  const { name, secondFactor } = await post("/session/link", { link });
  const code = codeFields();
  code.hidden = !secondFactor;
  const enter = h("button", { type: "submit", class: "primary" }, t("pp-choose-and-enter"));
  made.append(h("h1", {}, t("pp-choose")), h("p", {}, pieces("pp-choose-for", { name: h("bdi", {}, name) })),
    // A password manager learns for whom it is.
    h("input", { type: "text", name: "name", autocomplete: "username", value: name, hidden: true }),
    ...labelled("chosen", t("pp-new-password"), { type: "password", autocomplete: "new-password", maxlength: 256, "aria-describedby": ["chosen-help", "sign-in-error"].join(" ") }),
    h("p", { class: "hint", id: "chosen-help" }, t("pp-password-help", { count: 12 })),
    ...labelled("again", t("pp-again"), { type: "password", autocomplete: "new-password", maxlength: 256 }), code, error, h("p", { class: "actions" }, enter));
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const { chosen, again } = made.elements;
    if (chosen.value !== again.value) { error.textContent = t("pp-not-same"); again.focus(); return; }
    busy(enter, async () => {
      error.textContent = "";
      try {
        done(await ask("/session", { method: "POST", json: { link, password: chosen.value, ...(made.elements.code.value.trim() ? { code: made.elements.code.value } : {}) } }));
        way = "password";
      } catch (failed) { refused(failed, made, code, error, chosen); }
    });
  });
  return { made, field: made.elements.chosen, error };
}

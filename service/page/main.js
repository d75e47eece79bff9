// The service's page: which address shows what, and who is signed in.

import * as access from "./access.js";
import { account } from "./account.js";
import { audit } from "./audit.js";
import { ask, whenSignedOut } from "./api.js";
import * as compliance from "./compliance.js";
import { connector, connectors } from "./connectors.js";
import { device } from "./device.js";
import { devices } from "./devices.js";
import "./finder.js";
import { arrived, asking, busy, button, confirmed, h, main, own, say, whenLost } from "./dom.js";
import { isDirty } from "./forms.js";
import { graph } from "./graph.js";
import { groups } from "./groups.js";
import { listen, listenNoMore, whenHeard } from "./live.js";
import { notifications, template } from "./notifications.js";
import { overview } from "./overview.js";
import * as people from "./people.js";
import { person } from "./person.js";
import { plan } from "./plan.js";
import { policies, policy } from "./policies.js";
import { presets, switchOn } from "./presets.js";
import { readiness } from "./readiness.js";
import { changes, run, runs } from "./runs.js";
import { stale } from "./stale.js";
import { mayOpen, signedInAs } from "./role.js";
import { linkForm, linkInAddress, signInForm, words } from "./sign_in.js";
import { chooseLocale, languageName, locale, locales, moment, number, t } from "./texts.js";
import * as waiting from "./waiting.js";

// Place, its title, its view, and the view of one object or the sub-places.
const places = {
  overview: [t("overview"), overview], waiting: [t("waiting-for-you"), waiting.quarantine, null, { runs: waiting.runs, unread: waiting.unread, certificates: waiting.certificates, second: waiting.second }],
  person: [t("person"), person, person],
  connectors: [t("connectors"), connectors, connector], devices: [t("devices"), devices, device], plan: [t("plan"), plan],
  runs: [t("runs"), runs, run], changes: [t("changes-in-exchange"), changes],
  access: [t("access"), access.conditional, null, { exchange: access.exchange, presets, "switch-on": switchOn, groups }],
  compliance: [t("compliance"), compliance.records, null, { import: compliance.importCsv, links: compliance.links, sources: compliance.sources, graph }],
  policies: [t("mailbox-policies"), policies, policy], notifications: [t("notifications"), notifications, template], stale: [t("stale-partnerships"), stale], readiness: [t("readiness"), readiness],
  audit: [t("audit-title"), audit], account: [t("pp-account"), account],
  people: [t("pp-people"), people.people, null, { sessions: people.sessions, tokens: people.tokens, demands: people.demands }],
};
const navigation = ["overview", "waiting", "connectors", "devices", "plan", "runs", "access", "compliance", "policies", "notifications", "stale", "readiness", "audit", "people"];
const inside = { changes: "runs", person: "devices" };

// What each place shows of what can change; a place that is not here shows everything.
const topics = { connectors: ["connectors"], devices: ["devices", "orders"], person: ["devices", "orders"], plan: ["devices", "runs", "records", "settings"], runs: ["runs", "orders"], changes: ["orders"],
  access: ["settings"], compliance: ["records"], policies: ["settings"], notifications: ["settings"], stale: ["devices", "runs"], readiness: ["devices"], account: ["people"], people: ["people"] };

let shown = 0; // counts views: an answer that comes late does not paint over a newer one
let here = ""; // the address that is shown

function place() {
  const [path, query] = (location.hash || "#/overview").replace(/^#/, "").split("?");
  const [, name = "overview", id] = path.split("/");
  return { name: own(places, name) ? name : "overview", id: id ? decoded(id) : null, options: new URLSearchParams(query) };
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

// What has the keyboard, by its kind and its name, so that it can be found again after the page was read again.
function mark() {
  const at = document.activeElement;
  if (!at || !main.contains(at) || at === main) return () => main.querySelector("h1");
  const called = (one) => [one.localName, one.getAttribute("aria-label"), one.name, one.localName === "button" || one.localName === "a" ? one.textContent : null].join("\n");
  const wanted = called(at);
  return () => [...main.querySelectorAll(at.localName)].find((one) => called(one) === wanted && !one.disabled) ?? main.querySelector("h1");
}

// `unasked`: something has changed, and nobody asked for it to be read again.
async function route({ again = false, unasked = false } = {}) {
  // What is shown goes on until something takes its place.
  let turn = unasked ? shown : shown += 1;
  let isDropped = false;
  const { name, id, options } = place();
  const [title, list, one, parts] = places[name];
  const view = id ? own(parts ?? {}, id) ?? one ?? list : list;
  for (const made of document.querySelectorAll("#nav a")) {
    if (made.hash === `#/${inside[name] ?? name}`) made.setAttribute("aria-current", "page"); else made.removeAttribute("aria-current");
  }
  document.getElementById("nav").dataset.open = "false";
  document.getElementById("menu").setAttribute("aria-expanded", "false");
  const context = { id, options, alive: () => turn === shown && !isDropped, reload: () => route({ again: true }),
    // A second factor was set up: whoever had to may go on.
    enrolled: async () => { signedIn(await ask("/session")); await route({ again: true }); },
    title: (text) => { if (turn === shown) document.title = t("main-title", { title: text }); } };
  if (!again) { arrived(); context.title(title); }
  here = location.hash;
  countWaiting();
  main.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => { if (turn === shown && !again) main.replaceChildren(h("p", { class: "hint", role: "status" }, t("loading"))); }, 400);
  try {
    const made = await view(context);
    clearTimeout(slow);
    if (turn !== shown) return;
    if (unasked && isUsed()) {
      isDropped = true;
      old ||= setTimeout(readAgain, REST);
      return;
    }
    if (unasked) turn = shown += 1;
    const top = scrollY;
    const find = again ? mark() : () => main.querySelector("h1");
    const unfolded = unasked ? [...main.querySelectorAll("details[open] > summary")].map((one) => one.textContent) : [];
    const elsewhere = again && document.activeElement !== document.body && !main.contains(document.activeElement);
    main.replaceChildren(...[made].flat(4).filter((node) => node !== null && node !== undefined && node !== ""));
    for (const one of main.querySelectorAll("details > summary")) if (unfolded.includes(one.textContent)) one.parentElement.open = true;
    if (again) scrollTo(0, top); else scrollTo(0, 0);
    isOld = touched = false;
    [painted, old] = [Date.now(), 0];
    told();
    if (!elsewhere) focusOn(find());
  } catch (error) {
    clearTimeout(slow);
    if (turn !== shown) return;
    if (error.status === 401) return signIn("");
    if (error.code === "secondFactorMissing" && name !== "account") { location.hash = "#/account"; return; }
    // What is there stays, where it could only not be read again.
    if (again && !error.status && main.querySelector("h1")) return say(error.message, true);
    main.replaceChildren(h("h1", {}, title), h("p", { class: "error", role: "alert" }, error.message),
      h("p", { class: "actions" }, tryAgain()));
  } finally { if (turn === shown) main.removeAttribute("aria-busy"); }
}

// The one count of what waits, in the navigation; without an answer the last one goes, since it may not hold any more.
async function countWaiting() {
  const at = [...document.querySelectorAll("#nav a")].find((one) => one.hash === "#/waiting");
  const count = await ask("waiting").then((found) => found.count, () => 0);
  at.replaceChildren(places.waiting[0], count > 0 ? h("b", {}, number(count)) : "");
}

const tryAgain = () => button(t("try-again"), () => route());

function focusOn(found) {
  if (found?.localName === "h1") found.tabIndex = -1;
  (found ?? main).focus({ preventScroll: true });
}

// What was typed stays also where an answer got lost.
whenLost(async () => { if (!isDirty()) await route({ again: true }); });

// What was typed and not saved is not left behind unasked.
addEventListener("hashchange", async () => {
  const link = linkInAddress();
  if (link) return follow(link);
  if (document.getElementById("nav").hidden || location.hash === here) return;
  if (isDirty()) {
    const wanted = location.hash;
    history.replaceState(null, "", here);
    if (await confirmed({ title: t("leave-title"), text: t("leave-text"), yes: t("leave"), danger: true }) === null) return;
    history.replaceState(null, "", wanted);
  }
  route();
});
addEventListener("beforeunload", (event) => { if (isDirty()) event.preventDefault(); });

// What has changed is read again by itself, but under nobody's hands: where something was typed, chosen, turned to another page,
// marked or asked, the person says when.
let touched = false;
let isOld = false; // something that is shown here has changed
let lostSince = null;
let painted = 0;
let old = 0; // the timer that reads again
const REST = 3000;
let moved = 0; // when the person moved here last: what is about to be pressed does not move away
for (const kind of ["pointermove", "pointerdown", "keydown", "focusin"]) main.addEventListener(kind, () => { moved = Date.now(); }, { passive: true });

const inUse = () => touched || isDirty() || asking() || document.querySelector("dialog[open]") !== null || !getSelection().isCollapsed
  || main.contains(document.activeElement) && document.activeElement.matches("input, select, textarea, summary")
  || main.querySelector("[data-page]:not([data-page='1']), [aria-disabled='true'], details.more[open]") !== null;
const isUsed = () => inUse() || Date.now() - moved < REST;

function told() {
  const text = lostSince ? t("reconnecting", { time: moment(lostSince) }) : isOld && inUse() ? t("something-changed") : "";
  document.getElementById("live").hidden = !text;
  if (document.getElementById("live-text").textContent !== text) document.getElementById("live-text").textContent = text;
  document.getElementById("live-show").hidden = Boolean(lostSince) || !text;
}

function readAgain() {
  old = 0;
  if (!isOld || document.hidden || document.getElementById("nav").hidden) return;
  told();
  if (isUsed()) { old = setTimeout(readAgain, REST); return; }
  route({ again: true, unasked: true });
}

// What waits is counted at most so often, however much changes: to count it costs the service something.
let counting = 0;
const countSoon = () => { counting ||= setTimeout(() => { counting = 0; if (!document.hidden && !document.getElementById("nav").hidden) countWaiting(); }, 2 * REST); };

function heardOf(changed) {
  const shownHere = topics[place().name];
  if (changed && shownHere && !changed.some((one) => shownHere.includes(one))) { countSoon(); return; }
  isOld = true;
  if (!old) old = setTimeout(readAgain, Math.max(0, painted + REST - Date.now()));
}

whenHeard({ changed: heardOf, state: (since) => { lostSince = since; told(); } });
document.addEventListener("visibilitychange", () => { if (document.hidden) return; countSoon(); if (!old) readAgain(); });
for (const kind of ["input", "change"]) main.addEventListener(kind, () => { touched = true; });
const live = document.getElementById("live-show");
live.textContent = t("show-changed");
live.addEventListener("click", async () => {
  if (isDirty() && await confirmed({ title: t("leave-title"), text: t("leave-text"), yes: t("leave"), danger: true }) === null) return;
  for (const form of document.querySelectorAll("form[data-dirty]")) delete form.dataset.dirty;
  route({ again: true });
});

function signedIn(user) {
  if (user) listen(); else listenNoMore();
  document.getElementById("user").textContent = user ? signedInAs(user) : "";
  for (const id of ["nav", "menu"]) document.getElementById(id).hidden = !user || Boolean(user.mustEnroll);
  document.getElementById("who").hidden = !user;
  for (const made of document.querySelectorAll("#nav a")) made.hidden = !mayOpen(made.hash.slice(2));
}

function signIn(message) {
  shown += 1;
  signedIn(null);
  document.title = t("main-title", { title: t("sign-in") });
  const form = signInForm(enter);
  main.replaceChildren(form.made);
  form.error.textContent = message;
  form.field.focus();
}

function enter(user) {
  signedIn(user);
  if (user.mustEnroll) history.replaceState(null, "", "#/account");
  route();
}

// Somebody follows a link that is good once. Whoever is signed in stays so until it is used.
async function follow(link) {
  shown += 1;
  signedIn(null);
  document.title = t("main-title", { title: t("pp-choose") });
  try {
    const form = await linkForm(link, enter);
    main.replaceChildren(form.made);
    form.field.focus();
  } catch (error) { signIn(words[error.code] ?? error.message); }
}

// The session ended in the middle of something: the page stays under the question, with everything that was typed.
whenSignedOut(() => new Promise((answer) => {
  if (document.getElementById("nav").hidden || document.getElementById("sign-in")) return answer(false);
  const dialog = h("dialog", { "aria-label": t("sign-in-again") });
  let good = false;
  const form = signInForm((user) => { signedIn(user); good = true; dialog.close(); });
  const { made } = form;
  made.querySelector("h1").textContent = t("session-ended");
  const cancel = h("button", { type: "button" }, t("not-now"));
  cancel.addEventListener("click", () => dialog.close());
  made.append(" ", cancel);
  dialog.append(made);
  dialog.addEventListener("close", () => { dialog.remove(); answer(good); });
  document.body.append(dialog);
  dialog.showModal();
  form.field.focus();
}));

const chosen = document.getElementById("locale");
chosen.append(...locales.map((code) => h("option", { value: code, lang: code, selected: code === locale }, languageName(code, code))));
chosen.addEventListener("change", async () => {
  if (isDirty() && await confirmed({ title: t("leave-title"), text: t("leave-text"), yes: t("leave"), danger: true }) === null) { chosen.value = locale; return; }
  for (const form of document.querySelectorAll("form[data-dirty]")) delete form.dataset.dirty;
  chooseLocale(chosen.value);
});
document.getElementById("skip").addEventListener("click", (event) => { event.preventDefault(); main.focus(); });
const nav = document.getElementById("nav");
nav.append(...navigation.map((name) => h("a", { href: `#/${name}` }, places[name][0])));
document.getElementById("menu").addEventListener("click", (event) => {
  const open = nav.dataset.open !== "true";
  nav.dataset.open = String(open);
  event.currentTarget.setAttribute("aria-expanded", String(open));
});
nav.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || nav.dataset.open !== "true") return;
  document.getElementById("menu").click();
  document.getElementById("menu").focus();
});
const signOut = document.getElementById("sign-out");
signOut.addEventListener("click", () => busy(signOut, async () => {
  if (isDirty() && await confirmed({ title: t("leave-title"), text: t("leave-text"), yes: t("leave"), danger: true }) === null) return;
  // Signed out is only said where it is so.
  try { await ask("/session", { method: "DELETE" }); } catch (error) { if (error.status !== 401) throw error; }
  signIn("");
}));

const link = linkInAddress();
if (link) await follow(link);
else try {
  enter(await ask("/session"));
} catch (error) {
  signIn(error.status === 401 ? "" : error.message);
}

// Pieces that several pages are made of: a sentence that says how it stands, a state in a chip, a pane, a row, a time that
// tells how long ago.

import { h, own, time } from "./dom.js";
import { icon } from "./svg.js";
import { locale, moment, t } from "./texts.js";

const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const units = [["day", 86400], ["hour", 3600], ["minute", 60]];

// How long ago, with the exact time for whoever points at it or reads it aloud.
export function ago(text, never = t("never")) {
  if (!text) return time(text, never);
  return h("time", { datetime: text, title: moment(text), "data-ago": "" }, distance(text));
}

function distance(text) {
  const seconds = (new Date(text) - Date.now()) / 1000;
  const [unit, size] = units.find(([, of]) => Math.abs(seconds) >= of) ?? ["minute", 60];
  return relative.format(Math.round(seconds / size), unit);
}

// What was a minute ago is two minutes ago a minute later.
setInterval(() => { for (const made of document.querySelectorAll("time[data-ago]")) made.textContent = distance(made.dateTime); }, 30000);

const states = { Allowed: ["good", "check", t("allowed")], Blocked: ["bad", "cross", t("blocked")], Quarantined: ["hold", "pause", t("quarantined")],
  DeviceDiscovery: ["wait", "clock", t("device-discovery")] };

// Exchange's state: a colour, a sign and a word.
export function chip(accessState) {
  const [colour, sign, text] = own(states, accessState) ?? ["", null, t("unknown")];
  return h("span", { class: `chip ${colour}` }, sign ? icon(sign) : null, text);
}

// One sentence that says how it stands, what it rests on, and what can be done about it.
export const says = (kind, sign, title, text, ...actions) => h("section", { class: `says ${kind}`, "aria-label": title }, icon(sign),
  h("div", {}, h("b", {}, title), text ? h("p", {}, text) : null), actions.flat().some(Boolean) ? h("div", { class: "right" }, actions) : null);

export const pane = (title, aside, ...children) => h("section", { class: "pane", "aria-label": title }, h("header", {}, h("h2", {}, title), aside), children);

export const badge = (colour, sign) => h("span", { class: `badge ${colour}` }, icon(sign));

export const row = (mark, first, second, ...right) => h("li", {}, mark, h("div", {}, first, second ? h("p", {}, second) : null), right);

export const person = (device) => device.mailbox.displayName ?? device.mailbox.smtpAddress ?? t("nobody-told");
export const personLink = (device) => (device.mailbox.smtpAddress ? `#/person/${encodeURIComponent(device.mailbox.smtpAddress)}` : null);
export const nameOf = (device) => device.managedDeviceName ?? device.friendlyName ?? device.deviceModel ?? device.deviceType ?? device.deviceId ?? device.identity;
export const typed = (text) => h("bdi", {}, text);

// Two names side by side, without a genitive and without one turning the other around.
export const named = (device) => [typed(nameOf(device)), " · ", typed(person(device))];

// An action for several, one after the other: what failed is told by name, and the rest is done.
export async function each(all, work) {
  const failed = [];
  for (const one of all) {
    try { await work(one); } catch (error) {
      // No answer says nothing of this one, and the next would not be told either.
      if (error.change || error.status === 401) throw error;
      failed.push([one, error.message]);
    }
  }
  return failed;
}

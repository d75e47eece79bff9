// What the signed-in user may do. The service decides; the page only leaves out what it would refuse.

import { t } from "./texts.js";

const rank = { read: 0, audit: 0, helpDesk: 1, operate: 2, administer: 3 };
const needs = { letIn: 1, operate: 2, administer: 3 };
export const roleNames = { read: t("role-read"), audit: t("role-audit"), helpDesk: t("role-help-desk"), operate: t("role-operate"), administer: t("role-administer") };
let role = "administer";

// Notes who is signed in; gives the name as the page shows it.
export function signedInAs(user) {
  role = Object.hasOwn(rank, user.role) ? user.role : "read";
  return role === "administer" ? user.name : t("name-and-role", { name: user.name, role: roleNames[role] });
}

export const may = (right) => rank[role] >= needs[right];

// Places that not everybody has.
const places = { audit: ["audit", "administer"], people: ["administer"] };
export const mayOpen = (place) => !Object.hasOwn(places, place) || places[place].includes(role);

// Roles that allow nothing beyond one's own, with their names.
const within = { read: ["read"], audit: ["read", "audit"], helpDesk: ["read", "helpDesk"], operate: ["read", "helpDesk", "operate"] };
export const mayHave = (own) => Object.entries(roleNames).filter(([one]) => (Object.hasOwn(within, own) ? within[own] : Object.keys(roleNames)).includes(one));

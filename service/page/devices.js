// What was discovered: the list, page by page.

import { organizations, quoted } from "./api.js";
import { h, link, state, table, time, two } from "./dom.js";
import { field, value } from "./forms.js";
import { pager } from "./pager.js";
import { t } from "./texts.js";
import { access, wantedAccess } from "./words.js";

// The device's name leads to its reasons.
export const deviceCell = (device) => [
  link(device.managedDeviceName ?? device.friendlyName ?? device.deviceModel ?? device.deviceType ?? device.identity, `#/devices/${device.id}`),
  h("small", {}, device.deviceId ?? ""),
];
export const userCell = (device) => two(device.mailbox.displayName ?? device.mailbox.smtpAddress, device.mailbox.displayName && device.mailbox.smtpAddress);
// Exchange works a device's state out when it connects: until then the list that it stands on says more.
export const listed = ({ personalList, accessState }) => (personalList === "blocked" && accessState !== "Blocked" ? t("on-blocked-list")
  : personalList === "allowed" && accessState !== "Allowed" ? t("on-allowed-list") : null);
export const accessCell = (device) => [state(access, device.accessState), h("small", {}, device.accessStateReason ?? ""),
  listed(device) && h("small", {}, listed(device))].filter(Boolean);

function row(device) {
  return [userCell(device), deviceCell(device), two(device.deviceOS, device.deviceType), accessCell(device),
    [state(wantedAccess, device.decision?.wanted ?? "undecided"), h("small", { lang: "en" }, device.decision?.reason ?? "")], time(device.lastSuccessSync)];
}

export async function devices(context) {
  const options = context.options;
  const { connectors } = await organizations();
  const filter = h("form", { class: "bar", "aria-label": t("filter"), role: "search" },
    field("state", t("access-state"), { kind: "choice", value: options.get("state") ?? "", options: [["", t("all")], ...Object.entries(access).map(([value, [text]]) => [value, text]), ["Unknown", t("unknown")]] }),
    field("mailbox", t("mailbox-address"), { value: options.get("mailbox") ?? "", placeholder: t("whole-address"), inputmode: "email" }),
    field("device", t("device-id"), { value: options.get("device") ?? "", placeholder: t("whole-id") }),
    connectors.length > 1 ? field("connector", t("organization"), { kind: "choice", value: options.get("connector") ?? "",
      options: [["", t("all")], ...connectors.map((one) => [one.id, one.exchangeOrganization ?? one.id])] }) : null,
    h("button", { type: "submit" }, t("filter")));
  filter.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = new URLSearchParams();
    for (const name of ["state", "mailbox", "device", "connector"]) {
      const text = filter.elements[name] ? value(filter, name) : options.get(name);
      if (text) wanted.set(name, text);
    }
    location.hash = `#/devices?${wanted}`;
  });
  const members = { state: "accessState", mailbox: "mailbox/smtpAddress", device: "deviceId", connector: "connectorId" };
  const conditions = Object.entries(members).filter(([name]) => options.get(name))
    .map(([name, member]) => `${member} eq ${quoted(options.get(name))}`).join(" and ");
  const query = new URLSearchParams({ $top: "50", $count: "true" });
  if (conditions) query.set("$filter", conditions);
  const list = table(t("devices"), [t("user"), t("device"), t("system"), t("access-state"), t("wanted-why"), t("last-successful-sync")], [], t("no-device-fits"));
  const shown = h("p", { role: "status" });
  let total = 0;
  const told = (page, behind) => {
    total = page["@odata.count"] ?? total;
    const from = behind * 50;
    shown.textContent = page.value.length ? t("range-of", { from: from + 1, to: from + page.value.length, all: total }) : "";
  };
  const { nodes } = await pager(context, list, `exchangeDevices?${query}`, (page) => page.value.map(row), { told });
  return [h("h1", {}, t("devices")), filter, shown, nodes];
}

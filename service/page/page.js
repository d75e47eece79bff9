// The service's page: plain functions over the same API that administrators' scripts use.
"use strict";

const api = "/v1.0/deviceManagement/";
const main = document.getElementById("main");
const pageHeader = { "x-exchange-connector-page": "1" };
let shown = 0; // counts views: an answer that comes late does not paint over a newer one

async function ask(path, options = {}) {
  const headers = { ...pageHeader, ...(options.body ? { "content-type": "application/json" } : {}), ...options.headers };
  let response;
  try {
    response = await fetch(path, { ...options, headers, credentials: "same-origin" });
  } catch {
    throw new Error("The service does not answer. Check that it runs and that this computer reaches it.");
  }
  if (response.status === 204) return null;
  const text = await response.text();
  const body = text ? JSON.parse(text) : null;
  if (response.ok) return body;
  const error = new Error(body?.error?.message ?? `The service answered ${response.status}.`);
  error.status = response.status;
  throw error;
}

// Text only: what Exchange and devices say is never read as HTML.
function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function view(name) {
  main.replaceChildren(document.getElementById(`view-${name}`).content.cloneNode(true));
}

function time(text) {
  if (!text) return element("span", "never");
  const made = element("time", new Date(text).toLocaleString(), { datetime: text, title: text });
  return made;
}

const connection = {
  connected: ["Connected", "good", "●"], disconnected: ["Disconnected", "bad", "✕"],
  connectionPending: ["Connection pending", "wait", "◐"], none: ["No agent enrolled", "wait", "○"],
};
const access = {
  Allowed: ["Allowed", "good", "✓"], Blocked: ["Blocked", "bad", "✕"], Quarantined: ["Quarantined", "wait", "‖"],
  DeviceDiscovery: ["Device discovery", "wait", "…"],
};

// A sign and a word; the colour only repeats them.
function state(table, value) {
  const [text, colour, sign] = table[value] ?? [value ?? "Not told", "", "?"];
  return element("span", text, { class: `state ${colour}`, "data-sign": sign });
}

function say(text) { document.getElementById("status").textContent = text; }

function failed(error) {
  if (error.status === 401) return signIn("");
  say(error.message);
}

function signedIn(name) {
  document.getElementById("user").textContent = name;
  for (const id of ["nav", "account"]) document.getElementById(id).hidden = !name;
}

function signIn(message) {
  shown += 1;
  signedIn("");
  document.title = "Sign in – Exchange Connector";
  view("sign-in");
  const field = document.getElementById("token");
  document.getElementById("sign-in-error").textContent = message;
  field.focus();
  document.getElementById("sign-in").addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const user = await ask("/session", { method: "POST", body: JSON.stringify({ token: field.value }) });
      signedIn(user.name);
      route();
    } catch (error) {
      document.getElementById("sign-in-error").textContent = error.message;
      field.select();
    }
  });
}

async function connectors(turn) {
  const { value } = await ask(api + "exchangeConnectors");
  if (turn !== shown) return;
  view("connectors");
  const body = main.querySelector("tbody");
  for (const connector of value) {
    const row = element("tr");
    const name = element("td");
    name.append(element("a", connector.exchangeOrganization ?? connector.id, { href: `#/connectors/${connector.id}` }));
    const synced = element("td");
    synced.append(time(connector.lastSyncDateTime));
    const status = element("td");
    status.append(state(connection, connector.status));
    row.append(status, name, element("td", connector.serverName ?? "–"), synced);
    body.append(row);
  }
  main.querySelector(".scroll").hidden = value.length === 0;
  main.querySelector(".empty").hidden = value.length !== 0;
}

function syncText(sync) {
  if (!sync) return document.createTextNode("never");
  const words = { succeeded: "succeeded", partial: "partial: not everything was seen", failed: "failed" };
  const made = element("span");
  made.append(time(sync.finishedAt), ` – ${words[sync.result] ?? sync.result}, ${sync.devices} devices`);
  return made;
}

function fillConnector(connector) {
  const put = (name, node) => main.querySelector(`[data-is="${name}"]`).replaceChildren(node);
  for (const name of ["exchangeOrganization", "serverName", "connectorServerName", "version"]) {
    put(name, document.createTextNode(connector[name] ?? "–"));
  }
  put("status", state(connection, connector.status));
  for (const name of ["lastSyncDateTime", "lastCheckinDateTime"]) put(name, time(connector[name]));
  for (const name of ["lastFullSync", "lastQuickSync"]) put(name, syncText(connector[name]));
  document.getElementById("observe").hidden = connector.mode !== "observe";
  document.getElementById("devices-link").href = `#/devices?connector=${connector.id}`;
  for (const button of main.querySelectorAll("[data-sync]")) button.disabled = connector.status === "none";
  const findings = document.getElementById("findings");
  findings.hidden = connector.findings.length === 0;
  findings.querySelector("ul").replaceChildren(...connector.findings.map((finding) => {
    const item = element("li");
    item.append(element("strong", `${finding.severity}: `), [finding.text, finding.remedy].filter(Boolean).join(" "));
    return item;
  }));
}

async function connector(turn, id) {
  const path = `${api}exchangeConnectors/${encodeURIComponent(id)}`;
  const found = await ask(path);
  if (turn !== shown) return;
  view("connector");
  document.title = `${found.exchangeOrganization ?? "Connector"} – Exchange Connector`;
  fillConnector(found);
  const note = document.getElementById("sync");
  for (const button of main.querySelectorAll("[data-sync]")) {
    button.addEventListener("click", async () => {
      try {
        const sync = await ask(`${path}/sync`, { method: "POST", body: JSON.stringify({ syncType: button.dataset.sync }) });
        await follow(turn, sync, button.textContent, note, path);
      } catch (error) { failed(error); }
    });
  }
}

async function follow(turn, sync, name, note, path) {
  const words = { notStarted: "waits for the connector", inProgress: "runs", completed: "is completed", failed: "failed" };
  for (;;) {
    if (turn !== shown) return;
    const counts = sync.totalDeviceCount === null || sync.totalDeviceCount === undefined ? ""
      : ` ${sync.totalDeviceCount} devices; new ${sync.newDeviceCount}, changed ${sync.changedDeviceCount}, removed ${sync.removedDeviceCount}.`;
    const why = sync.finding ? ` ${sync.finding.text}` : "";
    note.textContent = `${name} ${words[sync.status] ?? sync.status}.${counts}${why}`;
    if (sync.status === "completed" || sync.status === "failed") break;
    await new Promise((done) => setTimeout(done, 1500));
    sync = await ask(`${api}connectorSyncs/${sync.id}`);
  }
  const found = await ask(path);
  if (turn === shown) fillConnector(found);
}

function quoted(text) { return `'${text.replaceAll("'", "''")}'`; }

async function devices(turn, options) {
  view("devices");
  const form = document.getElementById("filter");
  form.elements.state.value = options.get("state") ?? "";
  form.elements.mailbox.value = options.get("mailbox") ?? "";
  form.elements.device.value = options.get("device") ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = new URLSearchParams();
    if (options.get("connector")) wanted.set("connector", options.get("connector"));
    for (const name of ["state", "mailbox", "device"]) {
      const value = form.elements[name].value.trim();
      if (value) wanted.set(name, value);
    }
    location.hash = `#/devices?${wanted}`;
  });
  const members = { state: "accessState", mailbox: "mailbox/smtpAddress", device: "deviceId", connector: "connectorId" };
  const filter = Object.entries(members).filter(([name]) => options.get(name))
    .map(([name, member]) => `${member} eq ${quoted(options.get(name))}`).join(" and ");
  const query = new URLSearchParams({ $top: "50", $count: "true" });
  if (filter) query.set("$filter", filter);
  const pages = [`${api}exchangeDevices?${query}`];
  let next = null;
  let total = 0;
  const load = async () => {
    const page = await ask(pages.at(-1));
    if (turn !== shown) return;
    next = page["@odata.nextLink"] ? new URL(page["@odata.nextLink"]) : null;
    total = page["@odata.count"] ?? total;
    const from = (pages.length - 1) * 50;
    document.getElementById("number").textContent = page.value.length
      ? `${(from + 1).toLocaleString()}–${(from + page.value.length).toLocaleString()} of ${total.toLocaleString()} devices` : "";
    main.querySelector("tbody").replaceChildren(...page.value.map(deviceRow));
    main.querySelector(".scroll").hidden = page.value.length === 0;
    main.querySelector(".empty").hidden = page.value.length !== 0;
    document.getElementById("previous").disabled = pages.length === 1;
    document.getElementById("next").disabled = !next;
  };
  const turnTo = (change) => async () => { change(); try { await load(); } catch (error) { failed(error); } };
  document.getElementById("next").addEventListener("click", turnTo(() => { if (next) pages.push(next.pathname + next.search); }));
  document.getElementById("previous").addEventListener("click", turnTo(() => { if (pages.length > 1) pages.pop(); }));
  await load();
}

function deviceRow(device) {
  const row = element("tr");
  const two = (first, second) => {
    const cell = element("td", first ?? "–");
    if (second) cell.append(element("small", second));
    return cell;
  };
  const status = element("td");
  status.append(state(access, device.accessState));
  const synced = element("td");
  synced.append(time(device.lastSuccessSync));
  row.append(
    two(device.mailbox.displayName ?? device.mailbox.smtpAddress, device.mailbox.displayName && device.mailbox.smtpAddress),
    two(device.friendlyName ?? device.deviceModel ?? device.deviceType, device.deviceId),
    two(device.deviceOS, [device.deviceType, device.clientType].filter(Boolean).join(", ")),
    status, element("td", device.accessStateReason ?? "–"), synced);
  return row;
}

async function route() {
  const turn = shown += 1;
  say("");
  const [path, query] = location.hash.replace(/^#/, "").split("?");
  const [, place = "connectors", id] = path.split("/");
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#/${place}`) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  document.title = place === "devices" ? "Devices – Exchange Connector" : "Connectors – Exchange Connector";
  try {
    if (place === "devices") await devices(turn, new URLSearchParams(query));
    else if (id) await connector(turn, decodeURIComponent(id));
    else await connectors(turn);
    main.focus();
  } catch (error) { failed(error); }
}

document.getElementById("sign-out").addEventListener("click", async () => {
  try { await ask("/session", { method: "DELETE" }); } catch { /* the session had ended */ }
  signIn("");
});
addEventListener("hashchange", () => { if (!document.getElementById("nav").hidden) route(); });

(async () => {
  try {
    signedIn((await ask("/session")).name);
    route();
  } catch (error) {
    signIn(error.status === 401 ? "" : error.message);
  }
})();

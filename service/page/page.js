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

const wishes = {
  allow: ["Allow", "good", "✓"], block: ["Block", "bad", "✕"], defaultRule: ["Exchange's rule", "", "="], keep: ["Keep as it is", "wait", "–"],
  undecided: ["Not decided yet", "", "…"],
};
const effects = {
  losesAccess: ["Loses access", "bad", "▼"], gainsAccess: ["Gains access", "good", "▲"], entryOnly: ["Entry only", "", "≡"],
  none: ["None", "", "="],
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
  document.getElementById("enforcing").hidden = connector.mode !== "enforce";
  document.getElementById("brake").textContent =
    `When more than ${connector.brake.deviceCount} devices or ${connector.brake.percent} % would lose access in 24 hours, nothing leaves until you accept it.`;
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
  const switchTo = (mode) => async () => { try { await setMode(path, mode); } catch (error) { failed(error); } };
  document.getElementById("enforce").addEventListener("click", switchTo("enforce"));
  document.getElementById("stop-enforcing").addEventListener("click", switchTo("observe"));
  await heldRun(turn, found);
  if (turn !== shown) return;
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

function two(first, second) {
  const cell = element("td", first ?? "–");
  if (second) cell.append(element("small", second));
  return cell;
}

function userCell(device) {
  return two(device.mailbox.displayName ?? device.mailbox.smtpAddress, device.mailbox.displayName && device.mailbox.smtpAddress);
}

// The device's name leads to its reasons.
function deviceCell(device) {
  const cell = element("td");
  const name = device.friendlyName ?? device.deviceModel ?? device.deviceType ?? device.identity;
  cell.append(element("a", name, { href: `#/devices/${device.id}` }), element("small", device.deviceId ?? ""));
  return cell;
}

function accessCell(device) {
  const cell = element("td");
  cell.append(state(access, device.accessState), element("small", device.accessStateReason ?? ""));
  return cell;
}

function wantedCell(decision) {
  const cell = element("td");
  cell.append(state(wishes, decision?.wanted ?? "undecided"), element("small", decision?.reason ?? ""));
  return cell;
}

function deviceRow(device) {
  const row = element("tr");
  const synced = element("td");
  synced.append(time(device.lastSuccessSync));
  row.append(userCell(device), deviceCell(device),
    two(device.deviceOS, [device.deviceType, device.clientType].filter(Boolean).join(", ")),
    accessCell(device), wantedCell(device.decision), synced);
  return row;
}

// Asks before something happens. With `typed`, the exact text must be typed; gives it, or null.
function confirmed({ title, text, yes, danger = false, typed = null }) {
  const dialog = document.getElementById("dialog");
  const [button, label, input] = ["dialog-yes", "dialog-label", "dialog-input"].map((id) => document.getElementById(id));
  document.getElementById("dialog-title").textContent = title;
  document.getElementById("dialog-text").textContent = text;
  button.textContent = yes;
  button.className = danger ? "danger" : "primary";
  label.hidden = typed === null;
  label.querySelector("span").textContent = typed === null ? "" : `Type the device's name: ${typed}`;
  input.value = "";
  const check = () => { button.disabled = typed !== null && input.value !== typed; };
  input.oninput = check;
  check();
  dialog.returnValue = "";
  dialog.showModal();
  (typed === null ? document.getElementById("dialog-cancel") : input).focus();
  return new Promise((done) => {
    dialog.onclose = () => done(dialog.returnValue === "yes" ? input.value : null);
  });
}

const devicesWord = (count) => `${count.toLocaleString()} ${count === 1 ? "device" : "devices"}`;

async function setMode(path, mode) {
  const plan = await ask(`${api}plan?$top=1`);
  const text = mode === "enforce"
    ? `From now on the connector changes Exchange.\n${devicesWord(plan.losesAccessCount)} would lose access and ` +
      `${devicesWord(plan.gainsAccessCount)} would gain it. Beyond the brake's limits a run waits until you accept it.`
    : "Nothing is changed in Exchange any more. Orders that still wait are taken back; what was done stays.";
  const yes = mode === "enforce" ? "Start enforcing" : "Observe only";
  if (await confirmed({ title: `${yes}?`, text, yes, danger: mode === "enforce" }) === null) return;
  await ask(path, { method: "PATCH", body: JSON.stringify({ mode }) });
  route();
}

async function heldRun(turn, connector) {
  const { value } = await ask(`${api}runs?state=held`);
  const run = value.find((held) => held.connectorId === connector.id);
  if (turn !== shown || !run) return;
  document.getElementById("held").hidden = false;
  document.getElementById("held-text").textContent =
    `${devicesWord(run.losesAccessCount)} of ${run.deviceCount.toLocaleString()} would lose access by ${run.orderCount.toLocaleString()} orders; ` +
    `with the last ${run.brake.hours} hours that makes ${run.countedLossCount.toLocaleString()}. ` +
    `The brake holds more than ${run.brake.deviceCount} devices or ${run.brake.percent} %. No order of this run has left.`;
  const decide = (action, question) => async () => {
    try {
      if (question && await confirmed(question) === null) return;
      await ask(`${api}runs/${run.id}/${action}`, { method: "POST" });
      route();
    } catch (error) { failed(error); }
  };
  document.getElementById("accept").addEventListener("click", decide("accept", { title: "Accept the run?", yes: "Accept the run", danger: true,
    text: `${devicesWord(run.losesAccessCount)} will lose access to mail.` }));
  document.getElementById("reject").addEventListener("click", decide("reject", { title: "Reject the run?", yes: "Reject the run",
    text: "None of its changes is ordered until something else is wanted for a device." }));
}

async function device(turn, id) {
  const path = `${api}exchangeDevices/${encodeURIComponent(id)}`;
  const why = await ask(`${path}/why`);
  if (turn !== shown) return;
  view("device");
  const { device: found, decision, match } = why;
  document.title = `${why.deviceName} – Exchange Connector`;
  const put = (name, node) => main.querySelector(`[data-is="${name}"]`).replaceChildren(node);
  put("title", document.createTextNode(why.deviceName));
  put("user", document.createTextNode([found.mailbox.displayName, found.mailbox.smtpAddress].filter(Boolean).join(", ") || "–"));
  put("state", state(access, found.accessState));
  put("wanted", state(wishes, decision?.wanted ?? "undecided"));
  put("explanation", document.createTextNode(decision?.explanation ?? "–"));
  put("since", time(decision?.since));
  put("lastSuccessSync", time(found.lastSuccessSync));
  document.getElementById("waits").hidden = !why.heldByRun;
  document.getElementById("waits-link").href = `#/connectors/${found.connectorId}`;
  document.getElementById("reasons").replaceChildren(...(decision?.reasons ?? []).map((reason) => element("li", reason.text)));
  document.getElementById("would-change").replaceChildren(...why.whatWouldChange.map((text) => element("li", text)));
  fillMatch(turn, found, match);
  fillOrders(why.orders);
  document.getElementById("actions-hint").hidden = why.mode === "enforce";
  for (const button of main.querySelectorAll("[data-action]")) {
    button.disabled = why.mode !== "enforce";
    button.addEventListener("click", () => act(path, button.dataset.action, why));
  }
}

function fillMatch(turn, found, match) {
  const words = { link: "linked by hand", easDeviceId: "EAS id and user fit",
    serialNumber: "serial number and user fit", user: "the user fits; the record is not linked to this device",
    ambiguous: "several records may be this device's; one is to be linked by hand", none: "no management record of this device" };
  const record = match.managedDevice;
  document.getElementById("match").textContent = record
    ? `${record.deviceName ?? record.easDeviceId ?? record.id}: ${record.complianceState} (${words[match.how]}; source ${record.source}).`
    : `${words[match.how][0].toUpperCase()}${words[match.how].slice(1)}.`;
  const send = (to, body) => async () => {
    try {
      await ask(`${api}${to}`, { method: "POST", body: JSON.stringify(body) });
      if (turn === shown) route();
    } catch (error) { failed(error); }
  };
  const offers = match.how === "link" ? [] : match.proposals;
  const items = offers.map((offer) => {
    const item = element("li", `${offer.deviceName} – ${offer.confidence} %, ${offer.because}`);
    const button = element("button", "Link", { type: "button" });
    button.addEventListener("click", send(`managedDevices/${offer.managedDeviceId}/link`, { exchangeDeviceId: found.id }));
    item.append(button);
    return item;
  });
  if (match.how === "link") {
    const item = element("li");
    const button = element("button", "Remove the link", { type: "button" });
    button.addEventListener("click", send(`managedDevices/${match.managedDeviceId}/unlink`, { exchangeDeviceId: found.id }));
    item.append(button);
    items.push(item);
  }
  document.getElementById("proposals").replaceChildren(...items);
  const form = document.getElementById("by-hand");
  form.hidden = !found.mailbox.smtpAddress || !found.deviceId || match.how === "ambiguous";
  if (record) form.elements.state.value = record.complianceState;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const complianceState = form.elements.state.value;
    try {
      if (record) await ask(`${api}managedDevices/${record.id}`, { method: "PATCH", body: JSON.stringify({ complianceState }) });
      else {
        const made = { userPrincipalName: found.mailbox.smtpAddress, emailAddress: found.mailbox.smtpAddress, easDeviceId: found.deviceId,
          deviceName: found.friendlyName ?? found.deviceModel ?? found.deviceId, complianceState };
        await ask(`${api}managedDevices`, { method: "POST", body: JSON.stringify(made) });
      }
      if (turn === shown) route();
    } catch (error) { failed(error); }
  });
}

function fillOrders(orders) {
  const kinds = { setDeviceAccess: "Set access", wipe: "Wipe", cancelWipe: "Cancel wipe", removePartnership: "Remove partnership" };
  document.getElementById("no-orders").hidden = orders.length > 0;
  document.getElementById("orders").closest(".scroll").hidden = orders.length === 0;
  document.getElementById("orders").replaceChildren(...orders.map((order) => {
    const row = element("tr");
    const made = element("td");
    made.append(time(order.createdDateTime));
    const what = order.order.wanted ? `${kinds[order.order.kind]}: ${wishes[order.order.wanted][0]}` : kinds[order.order.kind] ?? order.order.kind;
    row.append(made, element("td", what), element("td", order.createdBy), element("td", order.state), element("td", order.finding?.text ?? "–"));
    return row;
  }));
}

async function act(path, action, why) {
  const wipe = action === "wipe";
  const texts = {
    wipe: "A wipe cannot be undone. It may set the whole device back, with everything private on it; Outlook mobile is cleared on every device of this user.",
    removePartnership: "Exchange forgets the device until it connects again.", cancelWipe: "This helps as long as the device has not got the wipe.",
  };
  const names = { wipe: "Wipe", removePartnership: "Remove partnership", cancelWipe: "Cancel wipe" };
  const typed = await confirmed({ title: `${names[action]}: ${why.deviceName}`, text: texts[action], yes: names[action], danger: wipe,
    typed: wipe ? why.deviceName : null });
  if (typed === null) return;
  try {
    await ask(`${path}/${action}`, { method: "POST", body: wipe ? JSON.stringify({ confirmDeviceName: typed }) : undefined });
    await route();
    say(`${names[action]} was ordered.`);
  } catch (error) { failed(error); }
}

async function plan(turn) {
  let page = await ask(`${api}plan?$top=100`);
  if (turn !== shown) return;
  view("plan");
  for (const name of ["losesAccessCount", "gainsAccessCount", "entryOnlyCount", "noneCount"]) {
    main.querySelector(`[data-is="${name}"]`).textContent = page[name].toLocaleString();
  }
  const more = document.getElementById("next");
  const add = () => {
    main.querySelector("tbody").append(...page.value.map((found) => {
      const row = element("tr");
      const change = element("td");
      change.append(state(effects, found.decision.effect), element("small", found.decision.explanation));
      row.append(userCell(found), deviceCell(found), accessCell(found), change, element("td", found.decision.reason ?? "–"));
      return row;
    }));
    more.hidden = !page["@odata.nextLink"];
  };
  add();
  main.querySelector(".scroll").hidden = page.value.length === 0;
  main.querySelector(".empty").hidden = page.value.length !== 0;
  document.getElementById("plan-csv").disabled = page.value.length === 0;
  more.addEventListener("click", async () => {
    try {
      const link = new URL(page["@odata.nextLink"]);
      page = await ask(link.pathname + link.search);
      if (turn === shown) add();
    } catch (error) { failed(error); }
  });
  document.getElementById("plan-csv").addEventListener("click", async () => {
    const response = await fetch(`${api}plan`, { headers: { ...pageHeader, accept: "text/csv" }, credentials: "same-origin" });
    if (!response.ok) return say(`The service answered ${response.status}.`);
    const address = URL.createObjectURL(await response.blob());
    element("a", "", { href: address, download: "plan.csv" }).click();
    URL.revokeObjectURL(address);
  });
}

async function route() {
  const turn = shown += 1;
  say("");
  const [path, query] = location.hash.replace(/^#/, "").split("?");
  const [, place = "connectors", id] = path.split("/");
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#/${place}`) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  const titles = { devices: "Devices", plan: "Plan" };
  document.title = `${titles[place] ?? "Connectors"} – Exchange Connector`;
  try {
    if (place === "plan") await plan(turn);
    else if (place === "devices" && id) await device(turn, decodeURIComponent(id));
    else if (place === "devices") await devices(turn, new URLSearchParams(query));
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

// The service's API as the page uses it: the same addresses and shapes that administrators' scripts use.

import { t } from "./texts.js";

export const api = "/v1.0/deviceManagement/";
export const pageHeader = { "x-exchange-connector-page": "1" };

// Asked when the session has ended in the middle of something: gives true once somebody is signed in again.
let signInAgain = async () => false;
export function whenSignedOut(ask) { signInAgain = ask; }

// Several requests may learn it in one moment; the person is asked once.
let signingIn = null;
function signedInAgain() {
  signingIn ??= signInAgain().finally(() => { signingIn = null; });
  return signingIn;
}

// An answer that is no success: the service's own words, its finer code and the member that is wrong.
export class ApiError extends Error {
  constructor(status, body) {
    super(body?.error?.message ?? t("status-answered", { status: String(status) }));
    this.status = status;
    this.code = body?.error?.innerError?.code ?? body?.error?.code;
    this.target = body?.error?.target;
  }
}

// Nothing is waited for without end. A preview of many devices and a large file take longest.
const limits = { GET: 60, other: 120, file: 600 };

// No answer came. Whether a change was made is not known then.
export class NoAnswer extends Error {
  constructor(change, seconds) {
    super([seconds ? t("no-answer-in-time", { seconds }) : t("no-answer"), change ? t("change-unknown") : ""].filter(Boolean).join(" "));
    this.change = change;
  }
}

// One request and its whole answer, as text or as a file.
async function send(path, options, read = "text") {
  const { json, etag, ...rest } = options;
  const headers = { ...pageHeader, ...rest.headers };
  if (json !== undefined) headers["content-type"] = "application/json";
  if (etag) headers["if-match"] = etag;
  const change = (rest.method ?? "GET") !== "GET";
  const seconds = read === "blob" || rest.body !== undefined ? limits.file : change ? limits.other : limits.GET;
  // What only tells (a preview, a test) changes nothing.
  const tells = /dryRun=true|\/(plan|preview|test)(\?|$)/.test(path) || json?.dryRun === true || path.startsWith("/session");
  try {
    const response = await fetch(path.startsWith("/") ? path : api + path, { credentials: "same-origin", cache: "no-store", redirect: "error", ...rest, headers,
      body: json === undefined ? rest.body : JSON.stringify(json), signal: AbortSignal.timeout(seconds * 1000) });
    const answer = { ok: response.ok, status: response.status, content: await (response.ok ? response[read]() : response.text()) };
    // A gateway that answers in the service's place knows no more than the page.
    if ((response.status === 502 || response.status === 504) && !parsed(answer.content)?.error) throw new Error("gateway");
    return answer;
  } catch (error) {
    throw new NoAnswer(change && !tells, error.name === "TimeoutError" ? seconds : 0);
  }
}

function parsed(text) {
  try { return text ? JSON.parse(text) : null; } catch { return null; } // not JSON: the status tells
}

// One request. When the session has ended, the person signs in again and the request goes out again: what was typed stays.
export async function ask(path, options = {}) {
  let answer = await send(path, options);
  if (answer.status === 401 && !path.startsWith("/session") && await signedInAgain()) answer = await send(path, options);
  const body = parsed(answer.content);
  if (answer.ok) return body;
  throw new ApiError(answer.status, body);
}

export const get = (path) => ask(path);
export const post = (path, json) => ask(path, { method: "POST", json });
export const put = (path, json) => ask(path, { method: "PUT", json });
export const patch = (path, json, etag) => ask(path, { method: "PATCH", json, etag });
export const remove = (path, etag) => ask(path, { method: "DELETE", etag });

// The address of the next page, on whatever host the page itself is.
export function nextOf(page) {
  if (!page["@odata.nextLink"]) return null;
  const link = new URL(page["@odata.nextLink"], location.href);
  return link.pathname + link.search;
}

// All pages of a collection, at most `most` objects; `told` hears how many are here.
export async function all(path, { most = 1000000, told } = {}) {
  const found = [];
  for (let next = path; next && found.length < most;) {
    const page = await ask(next);
    found.push(...page.value);
    told?.(found.length);
    next = nextOf(page);
  }
  return found;
}

// The whole answer as a file's content; with `json` it is made for the request.
export async function file(path, accept, json) {
  const options = json === undefined ? { headers: { accept } } : { headers: { accept }, method: "POST", json };
  let answer = await send(path, options, "blob");
  if (answer.status === 401 && await signedInAgain()) answer = await send(path, options, "blob");
  if (!answer.ok) throw new ApiError(answer.status, parsed(answer.content));
  return answer.content;
}

// Asks again and again until something has ended, as long as its page is shown; a moment without an answer is borne.
export async function follow(read, ended, told = () => {}) {
  const here = location.hash;
  for (let failures = 0; location.hash === here;) {
    try {
      const found = await read();
      if (location.hash !== here) break;
      failures = 0;
      told(found);
      if (ended(found)) return found;
    } catch (error) {
      if (error.status || (failures += 1) > 20) throw error;
    }
    await new Promise((done) => setTimeout(done, document.hidden ? 10000 : 1500));
  }
  return null;
}

// An order that nothing more comes of.
export const ended = (order) => !["queued", "leased", "running", "waiting"].includes(order.state);

// An OData literal.
export const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

// Connectors by id, for the names of their organizations.
export async function organizations() {
  const { value } = await ask("exchangeConnectors");
  const names = new Map(value.map((connector) => [connector.id, connector.exchangeOrganization ?? connector.id]));
  return { connectors: value, name: (id) => names.get(id) ?? "–" };
}

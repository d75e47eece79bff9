// The service's API as the page uses it: the same addresses and shapes that administrators' scripts use.

export const api = "/v1.0/deviceManagement/";
export const pageHeader = { "x-exchange-connector-page": "1" };

// Asked when the session has ended in the middle of something: gives true once somebody is signed in again.
let signInAgain = async () => false;
export function whenSignedOut(ask) { signInAgain = ask; }

// An answer that is no success: the service's own words, its finer code and the member that is wrong.
export class ApiError extends Error {
  constructor(status, body) {
    super(body?.error?.message ?? `The service answered ${status}.`);
    this.status = status;
    this.code = body?.error?.innerError?.code ?? body?.error?.code;
    this.target = body?.error?.target;
  }
}

async function send(path, options) {
  const { json, etag, ...rest } = options;
  const headers = { ...pageHeader, ...rest.headers };
  if (json !== undefined) headers["content-type"] = "application/json";
  if (etag) headers["if-match"] = etag;
  try {
    return await fetch(path.startsWith("/") ? path : api + path,
      { credentials: "same-origin", ...rest, headers, body: json === undefined ? rest.body : JSON.stringify(json) });
  } catch {
    throw new Error("The service does not answer. Check that it runs and that this computer reaches it.");
  }
}

// One request. When the session has ended, the person signs in again and the request goes out again: what was typed stays.
export async function ask(path, options = {}) {
  let response = await send(path, options);
  if (response.status === 401 && !path.startsWith("/session") && await signInAgain()) response = await send(path, options);
  if (response.status === 204) return null;
  const text = await response.text();
  let body = null;
  try { body = text ? JSON.parse(text) : null; } catch { /* not JSON: the status tells */ }
  if (response.ok) return body;
  throw new ApiError(response.status, body);
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
export async function all(path, { most = 1000, told } = {}) {
  const found = [];
  for (let next = path; next && found.length < most;) {
    const page = await ask(next);
    found.push(...page.value);
    told?.(found.length);
    next = nextOf(page);
  }
  return found;
}

// The whole answer as a file's content.
export async function file(path, accept) {
  const response = await send(path, { headers: { accept } });
  if (!response.ok) throw new ApiError(response.status, await response.json().catch(() => null));
  return response.blob();
}

// An OData literal.
export const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

// Connectors by id, for the names of their organizations.
export async function organizations() {
  const { value } = await ask("exchangeConnectors");
  const names = new Map(value.map((connector) => [connector.id, connector.exchangeOrganization ?? connector.id]));
  return { connectors: value, name: (id) => names.get(id) ?? "–" };
}

// Hears from the service what has changed, so that what is shown is read again. All tabs of a browser share one stream: browsers
// open few connections to one place, and each open stream would hold one.

const channel = new BroadcastChannel("exchange-connector-live");
// The service says every 20 seconds that it lives.
const SILENT = 50000;
const RETRY = 10000;

let heard = { changed: () => {}, state: () => {} };
let leaving = null; // ends this tab's part; null while nobody is signed in
let last = Date.now(); // the last sign of life
let lost = false;

// `changed` gets the topics, or null where anything may have changed; `state` whether the stream is lost, and since when.
export function whenHeard(listeners) { heard = listeners; }

// From the sign-in on.
export function listen() {
  if (leaving) return;
  leaving = new AbortController();
  last = Date.now();
  lost = false;
  // One tab has the lock and the stream; when it is closed, the next one has.
  navigator.locks.request("exchange-connector-live", { signal: leaving.signal }, () => lead(leaving.signal)).catch(() => {});
}

// Until the next sign-in.
export function listenNoMore() {
  leaving?.abort();
  leaving = null;
  lost = false;
  heard.state(null);
}

function lead(signal) {
  return new Promise((done) => {
    let source = null;
    let again = 0;
    let opened = false;
    const tell = (message) => { channel.postMessage(message); take(message); };
    const open = () => {
      source = new EventSource("/events");
      source.addEventListener("ready", () => { tell({ kind: opened ? "again" : "alive" }); opened = true; });
      source.addEventListener("alive", () => tell({ kind: "alive" }));
      source.addEventListener("changed", (event) => tell({ kind: "changed", topics: JSON.parse(event.data).topics }));
      source.addEventListener("error", () => {
        tell({ kind: "lost" });
        // An answer that is no stream ends it for good: the session has ended, or a gateway answered.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(open, RETRY);
      });
    };
    signal.addEventListener("abort", () => { clearTimeout(again); source?.close(); done(); });
    open();
  });
}

function take({ kind, topics }) {
  if (!leaving) return;
  if (kind === "lost") return silent();
  last = Date.now();
  const was = lost;
  lost = false;
  if (was) heard.state(null);
  if (kind === "changed") heard.changed(topics); else if (was || kind === "again") heard.changed(null);
}

function silent() {
  if (!leaving || lost) return;
  lost = true;
  heard.state(new Date(last));
}

channel.addEventListener("message", (event) => take(event.data));
// The tab that has the stream may be asleep.
setInterval(() => { if (Date.now() - last > SILENT) silent(); }, 5000);

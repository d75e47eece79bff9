//! Chromium as an administrator's browser: driven over its debugging pipe, by the names that a screen reader hears and
//! by the keyboard.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::{Service, World, peers, wait_for};

/// Roles of what can be pressed, and whether Enter or the space bar does it.
const PRESSED: [(&str, bool); 4] =
    [("button", true), ("link", true), ("DisclosureTriangle", true), ("checkbox", false)];
/// Roles of what can be typed into.
const TYPED: [&str; 4] = ["textbox", "spinbutton", "combobox", "searchbox"];

pub(crate) struct Browser {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    last: u64,
    session: Option<String>,
    /// Exceptions of the page's scripts, and what its policy stopped.
    trouble: Vec<String>,
    _profile: tempfile::TempDir,
}

/// A world that was discovered, and the page of its service; `None` where there is no browser.
pub(crate) fn page(devices: u64) -> Option<(World, Browser)> {
    if !peers::have(&["chromium"]) {
        return None;
    }
    let world = World::new(devices);
    world.set_up();
    world.agent.run_once();
    let browser = Browser::signed_in(&world.service);
    Some((world, browser))
}

impl Browser {
    /// The service's page, signed in.
    pub(crate) fn signed_in(service: &Service) -> Self {
        Self::signed_in_with(service, service.token())
    }

    /// The same as another user.
    pub(crate) fn signed_in_with(service: &Service, token: &str) -> Self {
        let mut browser = Self::open(&service.url);
        browser.press("Sign in with an access token");
        browser.fill("Access token", token);
        browser.press("Sign in");
        browser.wait_for("Exchange connectors");
        browser
    }

    /// A page, whoever vouches for its certificate.
    pub(crate) fn open(url: &str) -> Self {
        let profile = tempfile::Builder::new().prefix("connector-browser-").tempdir().expect("a folder");
        // The pipe's ends are the descriptors 3 and 4; the shell puts ours there.
        let mut command = Command::new("sh");
        command.args(["-c", "exec chromium \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", "browser"]);
        command.args(["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]);
        command.args(["--no-first-run", "--remote-debugging-pipe", "--ignore-certificate-errors"]);
        command.arg(format!("--user-data-dir={}", profile.path().display())).arg("about:blank");
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("sh");
        let input = child.stdin.take().expect("piped");
        let output = BufReader::new(child.stdout.take().expect("piped"));
        let mut browser =
            Self { child, input, output, last: 0, session: None, trouble: Vec::new(), _profile: profile };
        let target = wait_for("a tab", || {
            let targets = browser.call("Target.getTargets", json!({}));
            let all = targets["targetInfos"].as_array().cloned().unwrap_or_default();
            all.iter().find(|one| one["type"] == "page").map(|one| one["targetId"].clone())
        });
        let attached = browser.call("Target.attachToTarget", json!({"targetId": target, "flatten": true}));
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log", "DOM", "Accessibility"] {
            browser.call(&format!("{domain}.enable"), json!({}));
        }
        browser.window(1280, 1);
        browser.call("Page.navigate", json!({ "url": url }));
        browser
    }

    /// One command of the protocol, which must succeed.
    fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.try_call(method, parameters).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    fn try_call(&mut self, method: &str, parameters: Value) -> Result<Value, Value> {
        self.last += 1;
        let mut message = json!({"id": self.last, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            message["sessionId"] = session.as_str().into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.input.write_all(&bytes).expect("the browser listens");
        loop {
            let mut answer = Vec::new();
            let read = self.output.read_until(0, &mut answer).expect("the browser answers");
            assert!(read > 0, "the browser ended");
            answer.pop();
            let answer: Value = serde_json::from_slice(&answer).expect("JSON");
            if answer["id"] == self.last {
                return match answer.get("error") {
                    Some(error) => Err(error.clone()),
                    None => Ok(answer["result"].clone()),
                };
            }
            self.note(&answer);
        }
    }

    fn note(&mut self, event: &Value) {
        let parameters = &event["params"];
        match event["method"].as_str() {
            Some("Runtime.exceptionThrown") => self.trouble.push(parameters.to_string()),
            Some("Log.entryAdded") if parameters["entry"]["source"] == "security" => {
                let text = parameters["entry"]["text"].as_str().unwrap_or_default();
                // What a mail's HTML asks for is stopped by the frame's policy, which is what it is there for.
                if !text.contains("style") {
                    self.trouble.push(text.to_owned());
                }
            }
            _ => {}
        }
    }

    /// What an expression is, once the browser can evaluate it.
    pub(crate) fn ask(&mut self, expression: &str) -> Value {
        let asked = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let answer =
            wait_for("an answer of the page", || match self.try_call("Runtime.evaluate", asked.clone()) {
                Ok(answer) => Some(answer),
                // The page is loading anew, in another language for instance: the question is for the new document.
                Err(error) if error["message"].as_str().is_some_and(|text| text.contains("navigated")) => {
                    None
                }
                Err(error) => panic!("{expression}: {error}"),
            });
        assert!(answer.get("exceptionDetails").is_none(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    /// A window of this width in CSS pixels, seen at `scale`.
    pub(crate) fn window(&mut self, width: u32, scale: u32) {
        let size = json!({"width": width, "height": 900, "deviceScaleFactor": scale, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", size);
    }

    /// What the person's system prefers, `prefers-color-scheme` and `forced-colors`.
    pub(crate) fn prefers(&mut self, scheme: &str, forced: &str) {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}, {"name": "forced-colors", "value": forced}]);
        self.call("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Goes to an address of the page and waits until it is shown.
    pub(crate) fn go(&mut self, hash: &str) {
        self.ask(&format!("location.hash = {}", json!(hash)));
        wait_for(hash, || {
            let shown =
                "document.querySelector('main h1') !== null && !document.getElementById('main').ariaBusy";
            let at = self.ask("location.hash");
            (at == hash && self.ask(shown) == true).then_some(())
        });
    }

    /// The text of the page as it is seen, dialog and messages included.
    pub(crate) fn text(&mut self) -> String {
        self.ask("document.body?.innerText ?? ''").as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page says this.
    pub(crate) fn wait_for(&mut self, text: &str) {
        let mut seen = String::new();
        let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            wait_for(text, || {
                seen = self.text();
                seen.contains(text).then_some(())
            });
        }));
        assert!(found.is_ok(), "the page does not say {text:?}: {seen}\n{:?}", self.trouble);
    }

    /// Elements of a role with an accessible name.
    fn named(&mut self, role: &str, name: &str) -> Vec<Value> {
        let Ok(document) = self.try_call("DOM.getDocument", json!({"depth": 0})) else { return Vec::new() };
        let asked = json!({"nodeId": document["root"]["nodeId"], "accessibleName": name, "role": role});
        let Ok(found) = self.try_call("Accessibility.queryAXTree", asked) else { return Vec::new() };
        let nodes = found["nodes"].as_array().cloned().unwrap_or_default();
        nodes
            .iter()
            .filter(|node| node["ignored"] != true)
            .map(|node| node["backendDOMNodeId"].clone())
            .collect()
    }

    /// Brings the keyboard to an element; false where it cannot be reached.
    fn focus(&mut self, node: &Value) -> bool {
        self.try_call("DOM.focus", json!({ "backendNodeId": node })).is_ok()
    }

    fn key(&mut self, key: &str, code: &str, number: u32, text: &str) {
        let mut event = json!({"type": "keyDown", "key": key, "code": code, "windowsVirtualKeyCode": number});
        if !text.is_empty() {
            event["text"] = text.into();
        }
        self.call("Input.dispatchKeyEvent", event.clone());
        event["type"] = "keyUp".into();
        self.call("Input.dispatchKeyEvent", event);
    }

    /// Takes the page's cookies away: its session has ended.
    pub(crate) fn forget_session(&mut self) {
        self.call("Network.clearBrowserCookies", json!({}));
    }

    /// Downloads go into this folder.
    pub(crate) fn downloads(&mut self, folder: &std::path::Path) {
        let session = self.session.take();
        let into = json!({"behavior": "allow", "downloadPath": folder});
        self.call("Browser.setDownloadBehavior", into);
        self.session = session;
    }

    /// Leaves a dialog as the keyboard does.
    pub(crate) fn escape(&mut self) {
        self.key("Escape", "Escape", 27, "");
    }

    /// Presses the first button, link, box or heading of a fold with this name, by the keyboard.
    pub(crate) fn press(&mut self, name: &str) {
        wait_for(&format!("something named {name:?} to press"), || {
            for (role, enter) in PRESSED {
                for node in self.named(role, name) {
                    if self.can_be_used(&node) && self.focus(&node) {
                        if enter {
                            self.key("Enter", "Enter", 13, "\r");
                        } else {
                            self.key(" ", "Space", 32, " ");
                        }
                        return Some(());
                    }
                }
            }
            None
        });
    }

    fn can_be_used(&mut self, node: &Value) -> bool {
        self.of(node, "function () { return !this.disabled && !this.closest('[aria-disabled=true]'); }", &[])
            == true
    }

    /// True where a button of this name is there and cannot be pressed.
    pub(crate) fn is_disabled(&mut self, name: &str) -> bool {
        let nodes = self.named("button", name);
        assert!(!nodes.is_empty(), "no button {name:?}: {}", self.text());
        nodes.iter().all(|node| !self.can_be_used(node))
    }

    /// A function of an element.
    fn of(&mut self, node: &Value, function: &str, arguments: &[Value]) -> Value {
        let Ok(object) = self.try_call("DOM.resolveNode", json!({ "backendNodeId": node })) else {
            return Value::Null;
        };
        let arguments: Vec<Value> = arguments.iter().map(|value| json!({ "value": value })).collect();
        let asked = json!({"objectId": object["object"]["objectId"], "functionDeclaration": function,
            "arguments": arguments, "returnByValue": true});
        self.try_call("Runtime.callFunctionOn", asked)
            .map_or(Value::Null, |answer| answer["result"]["value"].clone())
    }

    fn control(&mut self, label: &str) -> Value {
        wait_for(&format!("a field labelled {label:?}"), || {
            TYPED.iter().find_map(|role| self.named(role, label).into_iter().next())
        })
    }

    /// Types over what is in the field with this label.
    pub(crate) fn fill(&mut self, label: &str, text: &str) {
        let node = self.control(label);
        assert!(self.focus(&node), "{label} takes no keyboard");
        self.of(&node, "function () { this.select(); }", &[]);
        if text.is_empty() {
            self.key("Delete", "Delete", 46, "");
        } else {
            self.call("Input.insertText", json!({ "text": text }));
        }
    }

    /// What is in the field with this label.
    pub(crate) fn value(&mut self, label: &str) -> String {
        let node = self.control(label);
        self.of(&node, "function () { return this.value; }", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Chooses by the words of the choice.
    pub(crate) fn choose(&mut self, label: &str, option: &str) {
        const CHOOSE: &str = "function (text) {
            const found = [...this.options].find((one) => one.text.trim() === text);
            if (!found) return false;
            this.value = found.value;
            for (const kind of ['input', 'change']) this.dispatchEvent(new Event(kind, { bubbles: true }));
            return true;
        }";
        let node = self.control(label);
        assert_eq!(self.of(&node, CHOOSE, &[option.into()]), true, "{label} has no {option:?}");
    }

    /// Elements that a person can use and that have no name for a screen reader.
    pub(crate) fn nameless(&mut self) -> Vec<String> {
        let tree = self.call("Accessibility.getFullAXTree", json!({}));
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let usable =
            ["button", "link", "textbox", "combobox", "checkbox", "spinbutton", "DisclosureTriangle"];
        nodes
            .iter()
            .filter(|node| node["ignored"] != true)
            .filter(|node| usable.iter().any(|role| node["role"]["value"] == *role))
            .filter(|node| node["name"]["value"].as_str().is_none_or(|name| name.trim().is_empty()))
            .map(ToString::to_string)
            .collect()
    }

    /// Nothing that went wrong on the page stays unseen.
    pub(crate) fn finish(self) {
        assert!(self.trouble.is_empty(), "{:#?}", self.trouble);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

//! The simulated Exchange organization as a process, and its control address.

use std::process::Command;

use serde_json::Value;

use super::process::{Background, program};

pub(crate) struct Lab {
    _running: Background,
    pub(crate) document: Value,
    client: reqwest::Client,
    runtime: tokio::runtime::Runtime,
}

impl Lab {
    /// `exchange-connector-lab run --json …`
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::start_with(
            Command::new(program("exchange-connector-lab")).args(["run", "--json"]).args(arguments),
        )
    }

    /// With a scenario's text.
    pub(crate) fn scenario(text: &str, environment: &[(&str, String)]) -> Self {
        let mut file = tempfile::Builder::new().suffix(".toml").tempfile().expect("a file");
        std::io::Write::write_all(&mut file, text.as_bytes()).expect("the scenario");
        let mut command = Command::new(program("exchange-connector-lab"));
        command.arg("run").arg(file.path()).arg("--json").envs(environment.iter().map(|(n, v)| (n, v)));
        Self::start_with(&mut command)
    }

    fn start_with(command: &mut Command) -> Self {
        let mut running = Background::start(command);
        let document = running.first_document();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        Self { _running: running, document, client: reqwest::Client::new(), runtime }
    }

    /// A server's remote PowerShell address.
    pub(crate) fn server_url(&self, index: usize) -> String {
        self.document["servers"][index]["url"].as_str().expect("url").to_owned()
    }

    /// The first account and its password.
    pub(crate) fn account(&self) -> (String, String) {
        let account = &self.document["accounts"][0];
        let text = |name: &str| account[name].as_str().expect("an account").to_owned();
        (text("user"), text("password"))
    }

    /// The throw-away authority's certificate.
    pub(crate) fn ca_file(&self) -> String {
        self.document["caFile"].as_str().expect("caFile").to_owned()
    }

    /// One request of the control address, which must succeed.
    pub(crate) fn control(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        serde_json::from_str(&self.control_text(method, path, body)).unwrap_or(Value::Null)
    }

    /// The same, byte for byte.
    pub(crate) fn control_text(&self, method: &str, path: &str, body: Option<Value>) -> String {
        let url = format!("{}{path}", self.document["controlUrl"].as_str().expect("controlUrl"));
        self.runtime.block_on(async {
            let mut request = self.client.request(method.parse().expect("a method"), url);
            if let Some(body) = body {
                request = request.json(&body);
            }
            let response = request.send().await.expect("the lab's answer");
            let status = response.status();
            let text = response.text().await.expect("a body");
            assert!(status.is_success(), "{method} {path}: {text}");
            text
        })
    }

    /// What its servers counted.
    pub(crate) fn counters(&self) -> Value {
        self.control("GET", "/counters", None)
    }

    /// How many commands of each name were run, over all servers.
    pub(crate) fn commands(&self) -> Vec<(String, u64)> {
        let counters = self.counters();
        let mut all = std::collections::BTreeMap::new();
        for (_, server) in counters["servers"].as_object().expect("servers") {
            for (name, count) in server["pipelines"].as_object().expect("pipelines") {
                *all.entry(name.clone()).or_insert(0) += count.as_u64().expect("a count");
            }
        }
        all.into_iter().collect()
    }

    /// How many pipelines were run.
    pub(crate) fn pipelines(&self) -> u64 {
        self.commands().iter().map(|(_, count)| count).sum()
    }

    /// How many shells are open on all servers.
    pub(crate) fn open_shells(&self) -> u64 {
        let counters = self.counters();
        let servers = counters["servers"].as_object().expect("servers");
        servers.values().map(|server| server["shellsOpen"].as_u64().expect("shellsOpen")).sum()
    }

    /// How many log-ons were refused, of all accounts.
    pub(crate) fn failed_log_ons(&self) -> u64 {
        let counters = self.counters();
        let accounts = counters["accounts"].as_object().expect("accounts");
        accounts.values().map(|account| account["failed"].as_u64().expect("failed")).sum()
    }
}

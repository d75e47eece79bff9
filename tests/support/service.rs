//! The management service with a data folder, an administrator's token and its API.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::process::{Background, finish, program};

pub(crate) struct Service {
    folder: PathBuf,
    pub(crate) url: String,
    token: String,
    running: Background,
    client: reqwest::Client,
    runtime: tokio::runtime::Runtime,
}

impl Service {
    /// Starts it on a port of its own and makes a user with a token.
    pub(crate) fn start(folder: &Path) -> Self {
        Self::start_as(folder, &[])
    }

    /// The same in an environment of its own.
    pub(crate) fn start_as(folder: &Path, environment: &[(&'static str, String)]) -> Self {
        let environment: Vec<(&str, &str)> =
            environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let (running, document) = Self::serve(folder, "127.0.0.1:0", &environment);
        let url = document["url"].as_str().expect("url").to_owned();
        let mut user = Command::new(program("exchange-connector-service"));
        user.arg("--data-dir").arg(folder).args(["user", "add", "story", "--token"]);
        user.envs(environment.iter().copied());
        let output = finish(&mut user, "");
        assert_eq!(output.code, 0, "{}", output.stderr);
        let token = output.stdout.trim().to_owned();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let account = folder.join("story.accountcert");
        let mut account_file = Command::new(program("exchange-connector-service"));
        account_file.arg("--data-dir").arg(folder).arg("account-file").arg("--out").arg(&account);
        account_file.envs(environment.iter().copied());
        assert_eq!(finish(&mut account_file, "").code, 0);
        let text = std::fs::read_to_string(&account).expect("the account file");
        let roots = exchange_connector::api::enrollment::AccountFile::parse(&text).expect("an account file");
        let certificates = reqwest::Certificate::from_pem_bundle(roots.root_certificates_pem.as_bytes());
        let client = reqwest::Client::builder()
            .tls_certs_only(certificates.expect("certificates"))
            // A story may leave the service alone for long; an idle connection may then be closed when it is used again.
            .pool_max_idle_per_host(0)
            .build()
            .expect("a client");
        Self { folder: folder.to_owned(), url, token, running, client, runtime }
    }

    fn serve(folder: &Path, listen: &str, environment: &[(&str, &str)]) -> (Background, Value) {
        let mut command = Command::new(program("exchange-connector-service"));
        command.arg("--data-dir").arg(folder).args(["serve", "--listen", listen, "--json"]);
        command.envs(environment.iter().copied());
        let mut running = Background::start(&mut command);
        let document = running.first_document();
        (running, document)
    }

    /// Runs one of its commands, which must succeed, and gives what it printed.
    pub(crate) fn command(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(program("exchange-connector-service"));
        command.arg("--data-dir").arg(&self.folder).args(arguments);
        let output = finish(&mut command, "");
        assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
        output.stdout
    }

    /// What its administrator signs in with.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// The token of another user with this role.
    pub(crate) fn user(&self, name: &str, role: &str) -> String {
        self.command(&["user", "add", name, "--token", "--role", role]).trim().to_owned()
    }

    /// Ends it as a power cut would.
    pub(crate) fn kill(&mut self) {
        self.running.kill();
    }

    /// Starts it again at the same address.
    pub(crate) fn restart(&mut self) {
        self.kill();
        let listen = self.url.trim_start_matches("https://").trim_end_matches('/').to_owned();
        (self.running, _) = Self::serve(&self.folder, &listen, &[]);
    }

    /// Starts it, which must fail; gives what it said.
    pub(crate) fn fails_to_start(&mut self) -> String {
        self.kill();
        let mut command = Command::new(program("exchange-connector-service"));
        command.arg("--data-dir").arg(&self.folder).args(["serve", "--json"]);
        let output = finish(&mut command, "");
        assert_ne!(output.code, 0, "it started");
        output.stderr
    }

    /// Starts it with a new database in place of a damaged one, and makes its user anew.
    pub(crate) fn begin_anew(&mut self) {
        self.kill();
        let listen = self.url.trim_start_matches("https://").trim_end_matches('/').to_owned();
        let mut command = Command::new(program("exchange-connector-service"));
        command.arg("--data-dir").arg(&self.folder).args([
            "serve",
            "--listen",
            &listen,
            "--json",
            "--new-database",
        ]);
        self.running = Background::start(&mut command);
        self.running.first_document();
        self.token = self.command(&["user", "add", "story", "--token"]).trim().to_owned();
    }

    /// The same under a certificate of the site's own, PEM files of chain and key; gives what it printed.
    pub(crate) fn restart_under(&mut self, certificate: &Path, key: &Path) -> Value {
        self.kill();
        let listen = self.url.trim_start_matches("https://").trim_end_matches('/').to_owned();
        let mut command = Command::new(program("exchange-connector-service"));
        command.arg("--data-dir").arg(&self.folder).args(["serve", "--listen", &listen, "--json"]);
        command.arg("--tls-certificate").arg(certificate).arg("--tls-key").arg(key);
        self.running = Background::start(&mut command);
        self.running.first_document()
    }

    /// The same with an environment variable.
    pub(crate) fn restart_with(&mut self, variable: &'static str, value: &str) {
        self.restart_as(&[(variable, value.to_owned())]);
    }

    /// The same in an environment of its own.
    pub(crate) fn restart_as(&mut self, environment: &[(&'static str, String)]) {
        self.kill();
        let listen = self.url.trim_start_matches("https://").trim_end_matches('/').to_owned();
        let environment: Vec<(&str, &str)> =
            environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
        (self.running, _) = Self::serve(&self.folder, &listen, &environment);
    }

    /// True until it has ended.
    pub(crate) fn is_running(&mut self) -> bool {
        self.running.is_running()
    }

    /// One request of the API: status and body.
    pub(crate) fn request(&self, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        let url = if path.starts_with("https://") {
            path.to_owned()
        } else {
            format!("{}/v1.0/deviceManagement/{path}", self.url.trim_end_matches('/'))
        };
        self.runtime.block_on(async {
            let changes = matches!(method, "PATCH" | "DELETE");
            let method = method.parse().expect("a method");
            let mut request = self.client.request(method, url).bearer_auth(&self.token);
            if changes {
                request = request.header("if-match", "*");
            }
            if let Some(body) = body {
                request = request.json(&body);
            }
            let response = request.send().await.expect("an answer");
            let status = response.status().as_u16();
            let text = response.text().await.expect("a body");
            (status, serde_json::from_str(&text).unwrap_or(Value::Null))
        })
    }

    /// One PATCH, whichever version is there.
    pub(crate) fn patch(&self, path: &str, body: Value) -> (u16, Value) {
        self.request("PATCH", path, Some(body))
    }

    /// Management records as CSV: status and body.
    pub(crate) fn import(&self, path: &str, csv: String) -> (u16, Value) {
        self.try_import(path, csv).expect("an answer")
    }

    /// The same from a service that may end meanwhile.
    pub(crate) fn try_import(&self, path: &str, csv: String) -> Option<(u16, Value)> {
        let url = format!("{}/v1.0/deviceManagement/{path}", self.url.trim_end_matches('/'));
        self.runtime.block_on(async {
            let request = self.client.post(url).bearer_auth(&self.token).header("content-type", "text/csv");
            let response = request.body(csv).send().await.ok()?;
            let status = response.status().as_u16();
            let text = response.text().await.ok()?;
            Some((status, serde_json::from_str(&text).unwrap_or(Value::Null)))
        })
    }

    /// One GET, which must succeed.
    pub(crate) fn get(&self, path: &str) -> Value {
        let (status, body) = self.request("GET", path, None);
        assert_eq!(status, 200, "{path}: {body}");
        body
    }

    /// Every entry of a collection, page by page.
    pub(crate) fn all(&self, path: &str) -> Vec<Value> {
        let mut entries = Vec::new();
        let mut next = Some(path.to_owned());
        while let Some(path) = next {
            let page = self.get(&path);
            entries.extend(page["value"].as_array().expect("value").iter().cloned());
            next = page["@odata.nextLink"].as_str().map(ToOwned::to_owned);
        }
        entries
    }
}

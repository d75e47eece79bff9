//! What every story needs: the built programs as processes, a world of lab, service and agent, and waiting for facts.

pub(crate) mod agent;
#[cfg(unix)]
pub(crate) mod browser;
pub(crate) mod cases;
#[cfg(unix)]
pub(crate) mod display;
pub(crate) mod kerberos;
#[cfg(unix)]
pub(crate) mod keyring;
pub(crate) mod lab;
pub(crate) mod machine;
pub(crate) mod other_exchange;
pub(crate) mod peers;
pub(crate) mod policy;
pub(crate) mod process;
#[cfg(unix)]
pub(crate) mod samba;
pub(crate) mod service;
#[cfg(unix)]
pub(crate) mod slapd;
#[cfg(unix)]
pub(crate) mod squid;
#[cfg(unix)]
pub(crate) mod window;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub(crate) use agent::Agent;
pub(crate) use lab::Lab;
pub(crate) use service::Service;

/// Longest a story waits for a fact. A story that gets there in time never notices it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(90);

/// Lab, service and an agent's empty folder, ready for `setup`.
pub(crate) struct World {
    pub(crate) lab: Lab,
    pub(crate) service: Service,
    pub(crate) agent: Agent,
    pub(crate) folder: tempfile::TempDir,
}

impl World {
    /// A world with `devices` devices in the lab's usual organization.
    pub(crate) fn new(devices: u64) -> Self {
        Self::with_lab(Lab::start(&["--devices", &devices.to_string()]))
    }

    /// A world around a lab that was started otherwise.
    pub(crate) fn with_lab(lab: Lab) -> Self {
        let folder =
            tempfile::Builder::new().prefix("connector-story-").tempdir().expect("a temporary folder");
        let service = Service::start(&folder.path().join("service"));
        let agent = Agent::new(folder.path().join("agent"));
        Self { lab, service, agent, folder }
    }

    /// A fresh account file.
    pub(crate) fn account_file(&self) -> PathBuf {
        let path = self.folder.path().join(format!("{}.accountcert", uuid()));
        self.service.command(&["account-file", "--uses", "5", "--out", &path.to_string_lossy()]);
        path
    }

    /// The answers an administrator would give here.
    pub(crate) fn answers(&self) -> Answers {
        Answers::new(&self.lab, &self.account_file())
    }

    /// `setup` with the usual answers, which must succeed.
    pub(crate) fn set_up(&self) {
        let output = self.agent.run_with(&["setup", "--answers", "-"], &self.answers().to_toml());
        assert_eq!(output.code, 0, "setup failed:\n{}\n{}", output.stdout, output.stderr);
    }
}

fn uuid() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    format!("account-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// An answers file, changed piece by piece.
#[derive(Debug, Clone)]
pub(crate) struct Answers(pub(crate) toml::Table);

impl Answers {
    fn new(lab: &Lab, account_file: &Path) -> Self {
        let mut answers = Self(toml::Table::new());
        answers.set("exchange", "server", lab.server_url(0));
        answers.set("exchange", "user", lab.account().0);
        answers.set("exchange", "password", lab.account().1);
        answers.set("exchange", "ca_file", lab.ca_file());
        answers.set("service", "account_file", account_file.to_string_lossy());
        answers
    }

    /// Sets one key.
    pub(crate) fn set(&mut self, table: &str, key: &str, value: impl Into<String>) -> &mut Self {
        self.put(table, key, toml::Value::String(value.into()))
    }

    /// Sets one key to any value.
    pub(crate) fn put(&mut self, table: &str, key: &str, value: impl Into<toml::Value>) -> &mut Self {
        let entry = self.0.entry(table).or_insert_with(|| toml::Value::Table(toml::Table::new()));
        entry.as_table_mut().expect("a table").insert(key.into(), value.into());
        self
    }

    /// The file's text.
    pub(crate) fn to_toml(&self) -> String {
        self.0.to_string()
    }
}

/// A copy of a folder, in place of what is there.
pub(crate) fn copy(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("the folder").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else if std::fs::metadata(&from).is_ok_and(|about| about.is_file()) {
            std::fs::copy(&from, &to).expect("a copy");
        }
    }
}

/// Asks again until there is an answer; panics with `what` when patience ends.
pub(crate) fn wait_for<T>(what: &str, ask: impl FnMut() -> Option<T>) -> T {
    wait_longer(PATIENCE, what, ask)
}

/// The same with a patience of its own.
pub(crate) fn wait_longer<T>(patience: Duration, what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(started.elapsed() < patience, "waited {patience:?} for {what}");
        std::thread::park_timeout(Duration::from_millis(50));
    }
}

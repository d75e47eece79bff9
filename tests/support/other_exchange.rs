//! The Exchange of another make (`peers/other_exchange.py`): served by psrpcore, for the agent to be tested against.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::process::Background;
use super::{Answers, peers};

pub(crate) struct OtherExchange {
    _running: Background,
    document: Value,
    _folder: tempfile::TempDir,
}

impl OtherExchange {
    /// Starts it with its options, or gives `None` (said) where its Python packages are missing.
    pub(crate) fn start(options: &[&str]) -> Option<Self> {
        let python = peers::python()?;
        let folder = tempfile::Builder::new().prefix("connector-other-").tempdir().expect("a folder");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/other_exchange.py");
        let mut command = Command::new(python);
        command.arg(script).arg("--folder").arg(folder.path()).args(options);
        let mut running = Background::start(&mut command);
        let document = running.first_document();
        Some(Self { _running: running, document, _folder: folder })
    }

    /// How many devices it has.
    pub(crate) fn devices(&self) -> usize {
        self.document["devices"].as_u64().and_then(|n| usize::try_from(n).ok()).expect("devices")
    }

    /// Points answers at it.
    pub(crate) fn answer(&self, answers: &mut Answers) {
        for (key, member) in
            [("server", "url"), ("user", "user"), ("password", "password"), ("ca_file", "caFile")]
        {
            answers.set("exchange", key, self.document[member].as_str().expect(member));
        }
    }
}

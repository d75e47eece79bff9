//! The set-up in the console, where no window opens: the same questions and the same state.

mod ask;
mod terminal;

use std::process::ExitCode;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::ipc::CheckState;
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub use terminal::{Console, Terminal};

use crate::model::{AgentLink, Dialog, Effect, Model, Msg, Notice, RunState};
use crate::text::Text;
use crate::words::{agent, checks, findings, status};

/// The agent answers at once, a check within minutes; longer is nobody there.
const PATIENCE: Duration = Duration::from_secs(600);

/// What carries out the model's effects; what comes of them is sent as messages.
pub trait Outside {
    fn perform(&self, effect: Effect);
}

/// Why the dialogue ends before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// No more input, or the person chose to.
    Left,
    /// The agent is not there or cannot be used; it was said.
    Agent,
}

struct Dialogue<'a> {
    model: Model,
    text: Text,
    outside: &'a dyn Outside,
    messages: Receiver<Msg>,
    console: &'a mut dyn Console,
    /// Checks whose end was printed.
    printed: usize,
}

/// Runs the whole dialogue.
///
/// The messages begin with the agent's greeting, the stored settings and the status.
pub fn run(
    mut model: Model,
    outside: &dyn Outside,
    messages: Receiver<Msg>,
    console: &mut dyn Console,
) -> ExitCode {
    model.zone = TimeZone::system();
    let text = Text::new(model.language);
    let mut dialogue = Dialogue { model, text, outside, messages, console, printed: 0 };
    let ended = dialogue.whole();
    dialogue.model.form.wipe();
    dialogue.outside.perform(Effect::HangUp);
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(End::Left | End::Agent) => ExitCode::FAILURE,
    }
}

impl Dialogue<'_> {
    fn whole(&mut self) -> Result<(), End> {
        self.say_id("product");
        self.say_id("console-intro");
        self.agent()?;
        if self.model.is_configured() {
            self.status();
            if !self.yes_no("change-settings")? {
                return Ok(());
            }
        }
        'asked: loop {
            self.package()?;
            self.questions()?;
            self.package()?;
            self.original()?;
            let mut first = Msg::Connect;
            while !self.connect(first)? {
                if self.yes_no("try-again")? {
                    continue 'asked;
                }
                // With the same answers, which trying again would not send once more.
                if !self.model.run.was_refused() || !self.yes_no("try-refused-logon")? {
                    return Err(End::Left);
                }
                first = Msg::TryRefusedLogon;
            }
            break;
        }
        self.say("");
        self.say_id("success");
        self.say_id("success-next");
        // A replacement goes on in the mode that the service holds, which its check has told.
        if self.model.original_to_stop() {
            self.wait(|_, msg| matches!(msg, Msg::OriginalStopped(_)))?;
            match self.model.notice.clone() {
                Some(Notice::Refused(finding)) => self.finding(&finding),
                _ => self.say_id("original-stopped"),
            }
        }
        let enforces = self.model.status.as_ref().is_some_and(|status| status.mode == Mode::Enforce);
        if !enforces && !self.model.run.replace {
            self.say_id("success-observe");
        }
        Ok(())
    }

    /// Ends where the package that this program was unpacked from is refused.
    fn package(&mut self) -> Result<(), End> {
        match self.model.package_refusal().cloned() {
            Some(finding) => {
                self.finding(&finding);
                Err(End::Left)
            }
            None => Ok(()),
        }
    }

    /// The original connector, where it was found, and what becomes of its service.
    fn original(&mut self) -> Result<(), End> {
        let Some(original) = self.model.original.clone().filter(|_| !self.model.is_configured()) else {
            return Ok(());
        };
        let words = self.text.with("original-found", &[("path", &original.place)]);
        self.say(&words);
        if original.may_run {
            let stop = self.yes_no("original-stop")?;
            if let Some(original) = &mut self.model.original {
                original.stop = stop;
            }
        }
        Ok(())
    }

    /// Takes messages until one of them makes `done` true.
    fn wait(&mut self, mut done: impl FnMut(&Model, &Msg) -> bool) -> Result<(), End> {
        loop {
            let Ok(msg) = self.messages.recv_timeout(PATIENCE) else {
                self.say_id("agent-absent");
                return Err(End::Agent);
            };
            self.model.now = Timestamp::now();
            let last = done(&self.model, &msg);
            let effects = self.model.update(msg);
            self.perform(effects);
            self.print_checks();
            if last {
                return Ok(());
            }
        }
    }

    fn update(&mut self, msg: Msg) {
        self.model.now = Timestamp::now();
        let effects = self.model.update(msg);
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.outside.perform(effect);
        }
    }

    /// Waits for the agent, its settings and its status.
    fn agent(&mut self) -> Result<(), End> {
        self.wait(|_, msg| {
            matches!(msg, Msg::Status(_))
                || matches!(msg, Msg::Agent(link) if !matches!(link, AgentLink::Ready(_) | AgentLink::Searching | AgentLink::Starting))
        })?;
        let words = match (&self.model.agent, agent::words(&self.text, &self.model.agent)) {
            (AgentLink::Ready(_), _) => return Ok(()),
            (AgentLink::Absent { reason: Some(reason) }, _) => {
                self.text.with("agent-start-failed", &[("reason", reason)])
            }
            (
                AgentLink::OtherVersion { .. } | AgentLink::Refused | AgentLink::Untrusted { .. },
                Some((_, Some(title), Some(help))),
            ) => format!("{}\n{help}", self.text.get(title)),
            _ => self.text.get("agent-absent"),
        };
        self.say(&words);
        Err(End::Agent)
    }

    /// The connection in a few lines.
    fn status(&mut self) {
        let Some(status) = self.model.status.clone() else { return };
        self.say_id(status::connection_words(status.connection).1);
        if let Some(server) = &status.server {
            let line = format!("{}: {server}", self.text.get("server-label"));
            self.say(&line);
        }
        let devices = self.text.count("devices-count", status.devices.total);
        self.say(&devices);
        for finding in &status.findings {
            self.finding(finding);
        }
    }

    /// Connects with all the answers; true when it succeeded.
    fn connect(&mut self, first: Msg) -> Result<bool, End> {
        self.say("");
        self.say_id("connecting-note");
        self.printed = 0;
        self.update(first);
        loop {
            while self.model.run.is_running() {
                self.wait(|_, _| true)?;
            }
            if self.model.run.succeeded() {
                return Ok(true);
            }
            if self.model.dialog == Some(Dialog::Replace) {
                for id in ["replace-question", "replace-text"] {
                    self.say_id(id);
                }
                if !self.yes_no("replace")? {
                    return Err(End::Left);
                }
                self.printed = 0;
                self.update(Msg::Replace(true));
                continue;
            }
            self.outcome();
            if !self.model.run.only_warnings() || !self.yes_no("continue-anyway")? {
                return Ok(false);
            }
            self.printed = 0;
            self.update(Msg::AcceptWarnings);
        }
    }

    /// Each check once, in the order they end.
    fn print_checks(&mut self) {
        while let Some(line) = self.model.run.lines.get(self.printed) {
            if matches!(line.state, None | Some(CheckState::Running)) {
                return;
            }
            let line = line.clone();
            self.printed += 1;
            let detail = line.detail.map(|detail| format!(" – {detail}")).unwrap_or_default();
            let (name, state) = (checks::check_name(&self.text, &line.check), checks::state(line.state).1);
            let words = format!("  {name}: {}{detail}", self.text.get(state));
            self.say(&words);
            for finding in &line.findings {
                self.finding(finding);
            }
        }
    }

    /// How it ended, and what belongs to no single check.
    fn outcome(&mut self) {
        let state = self.model.run.state.clone();
        let more: Vec<Finding> = match &state {
            RunState::Refused(finding) => vec![finding.clone()],
            _ => self.model.run.other_findings().into_iter().cloned().collect(),
        };
        for finding in &more {
            self.finding(finding);
        }
        self.say_id(match state {
            RunState::Lost => "connect-lost",
            _ if self.model.run.only_warnings() => "connect-warnings",
            _ => "connect-failed",
        });
    }

    fn finding(&mut self, finding: &Finding) {
        let words = findings::words(&self.text, finding);
        let parts = [Some(words.headline), words.remedy, words.original, Some(words.last)];
        for part in parts.into_iter().flatten() {
            self.say(&format!("    {part}"));
        }
    }

    fn say(&mut self, line: &str) {
        self.console.say(line);
    }

    fn say_id(&mut self, id: &str) {
        let words = self.text.get(id);
        self.say(&words);
    }
}

//! What goes wrong on purpose: knobs as data, which may be turned while the lab runs.
//!
//! The knobs that concern cmdlets (throttling, wrong objects) act where cmdlets run; those that concern the wire
//! (cuts, delays, broken bytes) are read by the server.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use serde::Deserialize;

/// An error that a cmdlet answers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CmdletError {
    pub cmdlet: String,
    /// Only of calls whose identity or mailbox contains this text.
    #[serde(default)]
    pub identity: Option<String>,
    /// In place of the n-th object, and everything else comes; without it in place of the whole answer.
    #[serde(default)]
    pub at_object: Option<u64>,
    /// Full name of the exception's type.
    pub exception: String,
    #[serde(default)]
    pub message: String,
    /// Number of the error's category.
    #[serde(default)]
    pub category: i32,
    /// The pipeline fails.
    #[serde(default)]
    pub terminating: bool,
    /// So many calls; without it all.
    #[serde(default)]
    pub times: Option<u32>,
}

/// The knobs. The default is a well server.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Faults {
    /// Time that each pipeline takes before its first record, in milliseconds.
    pub latency_ms: u64,
    /// Time between two answers of one pipeline, in milliseconds.
    pub slow_answer_ms: u64,
    /// Shells that one user may hold at once.
    pub shells_per_user: u32,
    /// After this many cmdlets of one user, each one is refused with the text of the user load quota.
    pub throttle_after_cmdlets: Option<u64>,
    /// Z of that text: when the next request may come.
    pub throttle_wait_ms: u64,
    /// Every n-th pipeline carries the warning of a micro delay.
    pub micro_delay_every: Option<u64>,
    /// The connection ends after this many bytes of answers to Receive, once.
    pub cut_after_bytes: Option<u64>,
    /// The connection ends after this many records of one pipeline, once.
    pub cut_after_records: Option<u64>,
    /// This many requests get 503.
    pub unavailable_requests: u32,
    /// The shell is gone after this many requests (`WSMan-InvalidShellID`), once.
    pub shell_lost_after_requests: Option<u64>,
    /// The log-on stops being accepted after this many requests of a connection: 401 in mid-session.
    pub login_expires_after_requests: Option<u64>,
    /// The n-th fragment of the answers is damaged.
    pub broken_fragment: Option<u64>,
    /// The n-th record is CLIXML that is not well formed.
    pub broken_clixml: Option<u64>,
    /// Every n-th record of a device cmdlet is an object of another type.
    pub wrong_object_every: Option<u64>,
    /// The server takes no connections.
    pub down: bool,
    /// The front end cannot reach the back end (`Cafe-SendFailure`).
    pub back_end_down: bool,
    /// Errors that cmdlets answer; the first that fits a call is its.
    pub errors: Vec<CmdletError>,
    /// Mailboxes, by their names, that are elsewhere: no cmdlet for mailboxes shows them, and their devices have no
    /// statistics.
    pub mailboxes_elsewhere: Vec<String>,
    /// So many Receives of pipelines are answered with the text of the user load quota.
    pub busy_receives: u32,
    /// The same for Commands.
    pub busy_commands: u32,
    /// The same for Signals.
    pub busy_signals: u32,
    /// The connection ends in place of the answer to so many Deletes.
    pub lost_deletes: u32,
    /// EWS answers `ErrorServerBusy` with this back-off, in milliseconds.
    pub ews_busy_ms: Option<u64>,
    /// EWS answers this response code inside 200.
    pub ews_error: Option<String>,
    /// This many requests of EWS get 503 with `Retry-After: 1`.
    pub ews_unavailable_requests: u32,
    /// EWS answers 403: it is not allowed for the mailbox.
    pub ews_forbidden: bool,
    /// EWS finds fault with the form of every `CreateItem`.
    pub ews_schema_violation: bool,
    /// EWS sends the mail, and the connection ends before its answer.
    pub ews_cut_after_send: bool,
    /// There is no `autodiscover.svc`.
    pub autodiscover_soap_off: bool,
    /// There is no `autodiscover.xml`.
    pub autodiscover_pox_off: bool,
    /// Autodiscover answers 302 to this address.
    pub autodiscover_redirect: Option<String>,
    /// The same over plain http, where nobody logs on.
    pub autodiscover_http_redirect: Option<String>,
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            latency_ms: 0,
            slow_answer_ms: 0,
            shells_per_user: 18,
            throttle_after_cmdlets: None,
            throttle_wait_ms: 5000,
            micro_delay_every: None,
            cut_after_bytes: None,
            cut_after_records: None,
            unavailable_requests: 0,
            shell_lost_after_requests: None,
            login_expires_after_requests: None,
            broken_fragment: None,
            broken_clixml: None,
            wrong_object_every: None,
            down: false,
            back_end_down: false,
            errors: Vec::new(),
            mailboxes_elsewhere: Vec::new(),
            busy_receives: 0,
            busy_commands: 0,
            busy_signals: 0,
            lost_deletes: 0,
            ews_busy_ms: None,
            ews_error: None,
            ews_unavailable_requests: 0,
            ews_forbidden: false,
            ews_schema_violation: false,
            ews_cut_after_send: false,
            autodiscover_soap_off: false,
            autodiscover_pox_off: false,
            autodiscover_redirect: None,
            autodiscover_http_redirect: None,
        }
    }
}

/// The knobs of one server, shared with whoever turns them, and the counters they need.
#[derive(Debug, Clone, Default)]
pub struct SharedFaults {
    knobs: Arc<RwLock<Faults>>,
    cmdlets: Arc<Mutex<HashMap<String, u64>>>,
}

impl SharedFaults {
    /// Knobs at a first setting.
    pub fn new(faults: Faults) -> Self {
        Self { knobs: Arc::new(RwLock::new(faults)), cmdlets: Arc::default() }
    }

    /// The knobs as they stand.
    pub fn get(&self) -> Faults {
        self.knobs.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Turns knobs.
    pub fn change<T>(&self, change: impl FnOnce(&mut Faults) -> T) -> T {
        change(&mut self.knobs.write().unwrap_or_else(PoisonError::into_inner))
    }

    /// Counts a cmdlet of a user; `Err` with Exchange's text when the quota is used up.
    pub fn count_cmdlet(&self, user: &str) -> Result<u64, String> {
        let (limit, wait) = {
            let knobs = self.knobs.read().unwrap_or_else(PoisonError::into_inner);
            (knobs.throttle_after_cmdlets, knobs.throttle_wait_ms)
        };
        let mut cmdlets = self.cmdlets.lock().unwrap_or_else(PoisonError::into_inner);
        let count = cmdlets.entry(user.to_lowercase()).or_default();
        *count += 1;
        match limit {
            Some(limit) if *count > limit => Err(format!(
                "The user load quota of {limit} requests per 60 seconds has been exceeded. Send future requests at a \
                 slower rate or raise the quota for this user. The next request from this user will not be approved \
                 for at least {wait} milliseconds."
            )),
            _ => Ok(*count),
        }
    }

    /// The error that a knob has for a call.
    pub(crate) fn next_error(&self, cmdlet: &str, identity: &str) -> Option<CmdletError> {
        if self.knobs.read().unwrap_or_else(PoisonError::into_inner).errors.is_empty() {
            return None;
        }
        self.change(|knobs| {
            let fits = |error: &&mut CmdletError| {
                error.times != Some(0)
                    && error.cmdlet.eq_ignore_ascii_case(cmdlet)
                    && error.identity.as_deref().is_none_or(|part| identity.contains(part))
            };
            let error = knobs.errors.iter_mut().find(fits)?;
            error.times = error.times.map(|times| times - 1);
            Some(error.clone())
        })
    }

    /// True for the name of a mailbox that a knob keeps elsewhere.
    pub(crate) fn is_elsewhere(&self, mailbox: &str) -> bool {
        let knobs = self.knobs.read().unwrap_or_else(PoisonError::into_inner);
        knobs.mailboxes_elsewhere.iter().any(|name| name.eq_ignore_ascii_case(mailbox))
    }

    /// Gives every user a new budget.
    pub fn reset_budgets(&self) {
        self.cmdlets.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The text of the fault when a user opens one shell too many.
    pub fn too_many_shells(&self) -> String {
        format!(
            "The WS-Management service cannot process the request. This user is allowed a maximum number of {} \
             concurrent shells, which has been exceeded. Close existing shells or raise the quota for this user.",
            self.get().shells_per_user
        )
    }
}

#[cfg(test)]
mod tests;

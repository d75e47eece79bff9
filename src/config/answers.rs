//! The answers file: the dialog's fields as TOML, for a set-up without a window.
//!
//! Only text is read here. Files that the answers name are returned as [`AnswerFiles`] and opened by the program.
//! Errors name the key, never its value: a value may be a password.

use std::fmt;

use toml::{Table, Value};

use super::AuthenticationMethod;
use super::draft::Draft;
use crate::domain::server::Environment;
use crate::secret::Secret;

/// A draft and the files that complete it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    pub draft: Draft,
    pub files: AnswerFiles,
}

/// Paths as written; relative ones are meant from the answers file's folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerFiles {
    /// `exchange.password_file`
    pub exchange_password: Option<String>,
    /// `exchange.ca_file`
    pub extra_roots: Option<String>,
    /// `proxy.password_file`
    pub proxy_password: Option<String>,
    /// `notification.password_file`
    pub notification_password: Option<String>,
    /// `service.account_file`
    pub account_file: Option<String>,
}

/// One thing that is wrong in an answers file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswersError {
    #[error("line {line}: {message}")]
    Syntax { line: usize, message: String },
    #[error("unknown key {key:?}{}", Nearest(.nearest.as_deref()))]
    UnknownKey { key: String, nearest: Option<String> },
    #[error("{key} must be {expected}")]
    WrongType { key: String, expected: &'static str },
    #[error("{key} must be one of {}", .allowed.join(", "))]
    NotAllowed { key: String, allowed: Vec<&'static str> },
    #[error("{key} and {key}_file are both given; keep one of them")]
    Both { key: String },
}

struct Nearest<'a>(Option<&'a str>);

impl fmt::Display for Nearest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |name| write!(f, "; did you mean {name:?}?"))
    }
}

const TABLES: &[&str] = &["exchange", "proxy", "notification", "service", "directory", "brake"];
const EXCHANGE: &[&str] = &[
    "environment",
    "server",
    "user",
    "password",
    "password_file",
    "authentication",
    "realm",
    "kdc",
    "ca_file",
    "is_cas_failover_enabled",
    "enable_parallel_command_support",
    "exchange_web_service_url",
];
const PROXY: &[&str] = &["use", "exchange", "bypass", "name", "port", "user", "password", "password_file"];
const NOTIFICATION: &[&str] = &["enable", "email", "password", "password_file"];
const DIRECTORY: &[&str] = &["server", "port", "base", "user"];
const BRAKE: &[&str] = &["device_count", "percent"];
const SERVICE: &[&str] = &["account_file"];

impl Answers {
    /// Reads the file's text. A key that is not there keeps its default ([`Draft::default`]).
    ///
    /// # Errors
    /// Everything that is wrong, in the file's order of tables.
    pub fn parse(text: &str) -> Result<Self, Vec<AnswersError>> {
        let text = text.trim_start_matches('\u{feff}');
        let mut tables: Table = text.parse().map_err(|error: toml::de::Error| {
            // The error's own display quotes the line, which may hold a password.
            let at = error.span().map_or(0, |span| span.start).min(text.len());
            let line = text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
            vec![AnswersError::Syntax { line, message: syntax_message(&error) }]
        })?;
        let mut errors = Vec::new();
        let mut answers = Self::default();
        let mut reader = TableReader { errors: &mut errors, table: "", entries: Table::new() };
        let take = |name: &'static str, reader: &mut TableReader<'_>, tables: &mut Table| {
            reader.table = name;
            reader.entries = match tables.remove(name) {
                None => Table::new(),
                Some(Value::Table(table)) => table,
                Some(_) => {
                    reader.errors.push(AnswersError::WrongType { key: name.into(), expected: "a table" });
                    Table::new()
                }
            };
        };
        take("exchange", &mut reader, &mut tables);
        answers.read_exchange(&mut reader);
        take("proxy", &mut reader, &mut tables);
        answers.read_proxy(&mut reader);
        take("notification", &mut reader, &mut tables);
        answers.read_notification(&mut reader);
        take("service", &mut reader, &mut tables);
        if let Some(path) = reader.text("account_file") {
            answers.files.account_file = Some(path);
        }
        reader.end(SERVICE);
        answers.draft.directory.enabled = tables.contains_key("directory");
        take("directory", &mut reader, &mut tables);
        answers.read_directory(&mut reader);
        take("brake", &mut reader, &mut tables);
        answers.read_brake(&mut reader);
        for key in tables.keys() {
            errors.push(unknown(key, "", TABLES));
        }
        if errors.is_empty() { Ok(answers) } else { Err(errors) }
    }

    fn read_exchange(&mut self, reader: &mut TableReader<'_>) {
        let draft = &mut self.draft.exchange;
        if let Some(name) = reader.text("environment") {
            let all = [Environment::OnPremises, Environment::Hosted, Environment::Dedicated];
            match all.into_iter().find(|one| one.as_str().eq_ignore_ascii_case(&name)) {
                Some(environment) => draft.environment = environment,
                None => reader.not_allowed("environment", all.map(Environment::as_str).to_vec()),
            }
        }
        reader.text_into("server", &mut draft.server);
        reader.text_into("user", &mut draft.user);
        (draft.password, self.files.exchange_password) = reader.secret();
        if let Some(name) = reader.text("authentication") {
            let method = AuthenticationMethod::parse(&name);
            if method.is_known() {
                draft.authentication = method;
            } else {
                let known = AuthenticationMethod::KNOWN.iter().map(AuthenticationMethod::as_str).collect();
                reader.not_allowed("authentication", known);
            }
        }
        reader.text_into("realm", &mut draft.realm);
        reader.text_into("kdc", &mut draft.kdc);
        self.files.extra_roots = reader.text("ca_file").filter(|path| !path.is_empty());
        reader.flag_into("is_cas_failover_enabled", &mut draft.is_cas_failover_enabled);
        reader.flag_into("enable_parallel_command_support", &mut draft.enable_parallel_command_support);
        reader.text_into("exchange_web_service_url", &mut draft.exchange_web_service_url);
        reader.end(EXCHANGE);
    }

    fn read_proxy(&mut self, reader: &mut TableReader<'_>) {
        let draft = &mut self.draft.proxy;
        reader.flag_into("use", &mut draft.enabled);
        reader.flag_into("exchange", &mut draft.exchange);
        reader.text_into("name", &mut draft.name);
        reader.text_into("user", &mut draft.user);
        draft.use_credentials = !draft.user.trim().is_empty();
        (draft.password, self.files.proxy_password) = reader.secret();
        reader.port_into(&mut draft.port);
        match reader.entries.remove("bypass") {
            None => {}
            Some(Value::Array(rules)) if rules.iter().all(Value::is_str) => {
                draft.bypass = rules.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            }
            Some(_) => reader.wrong("bypass", "a list of host names"),
        }
        reader.end(PROXY);
    }

    fn read_directory(&mut self, reader: &mut TableReader<'_>) {
        let draft = &mut self.draft.directory;
        reader.text_into("server", &mut draft.server);
        reader.text_into("base", &mut draft.base);
        reader.text_into("user", &mut draft.user);
        reader.port_into(&mut draft.port);
        reader.end(DIRECTORY);
    }

    fn read_brake(&mut self, reader: &mut TableReader<'_>) {
        let brake = &mut self.draft.brake;
        if let Some(count) = reader.number("device_count", 1_000_000_000, "a number of devices") {
            brake.device_count = Some(count);
        }
        if let Some(percent) = reader.number("percent", 100, "a number from 0 to 100") {
            brake.percent = u8::try_from(percent).ok();
        }
        reader.end(BRAKE);
    }

    fn read_notification(&mut self, reader: &mut TableReader<'_>) {
        let draft = &mut self.draft.notification;
        reader.flag_into("enable", &mut draft.enabled);
        reader.text_into("email", &mut draft.email);
        (draft.password, self.files.notification_password) = reader.secret();
        reader.end(NOTIFICATION);
    }
}

/// The parser's message without what it quotes of the file.
fn syntax_message(error: &toml::de::Error) -> String {
    let message = error.message().lines().next().unwrap_or_default();
    // Messages that quote put it in backquotes or quotation marks.
    if message.is_empty() || message.contains(['`', '"', '\'']) {
        "this is not TOML; a text stands between quotation marks".into()
    } else {
        format!("this is not TOML: {message}")
    }
}

/// One table while it is read; what is left at its end is unknown.
struct TableReader<'a> {
    errors: &'a mut Vec<AnswersError>,
    table: &'static str,
    entries: Table,
}

impl TableReader<'_> {
    fn key(&self, name: &str) -> String {
        format!("{}.{name}", self.table)
    }

    fn wrong(&mut self, name: &str, expected: &'static str) {
        let key = self.key(name);
        self.errors.push(AnswersError::WrongType { key, expected });
    }

    fn not_allowed(&mut self, name: &str, allowed: Vec<&'static str>) {
        let key = self.key(name);
        self.errors.push(AnswersError::NotAllowed { key, allowed });
    }

    fn text(&mut self, name: &str) -> Option<String> {
        match self.entries.remove(name)? {
            Value::String(text) => Some(text),
            _ => {
                self.wrong(name, "a text");
                None
            }
        }
    }

    fn text_into(&mut self, name: &str, target: &mut String) {
        if let Some(text) = self.text(name) {
            *target = text;
        }
    }

    fn flag_into(&mut self, name: &str, target: &mut bool) {
        match self.entries.remove(name) {
            None => {}
            Some(Value::Boolean(flag)) => *target = flag,
            Some(_) => self.wrong(name, "true or false"),
        }
    }

    fn port_into(&mut self, target: &mut String) {
        match self.entries.remove("port") {
            None => {}
            Some(Value::Integer(port)) if (1..=65_535).contains(&port) => *target = port.to_string(),
            Some(_) => self.wrong("port", "a number from 1 to 65535"),
        }
    }

    fn number(&mut self, name: &str, most: u32, expected: &'static str) -> Option<u32> {
        match self.entries.remove(name)? {
            Value::Integer(number) => match u32::try_from(number) {
                Ok(number) if number <= most => return Some(number),
                _ => self.wrong(name, expected),
            },
            _ => self.wrong(name, expected),
        }
        None
    }

    fn secret(&mut self) -> (Option<Secret>, Option<String>) {
        let secret = self.text("password").map(Secret::new);
        let file = self.text("password_file").filter(|path| !path.is_empty());
        if secret.is_some() && file.is_some() {
            let key = self.key("password");
            self.errors.push(AnswersError::Both { key });
        }
        (secret, file)
    }

    fn end(&mut self, known: &[&str]) {
        for key in std::mem::take(&mut self.entries).keys() {
            self.errors.push(unknown(key, self.table, known));
        }
    }
}

fn unknown(key: &str, table: &str, known: &[&str]) -> AnswersError {
    let full = |name: &str| if table.is_empty() { name.to_owned() } else { format!("{table}.{name}") };
    let nearest = nearest(key, known.iter().copied()).map(full);
    AnswersError::UnknownKey { key: full(key), nearest }
}

/// The known name that somebody may have meant, without case, dashes as underscores; `None` where none is near.
pub fn nearest<'a>(key: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |name: &str| name.to_lowercase().replace('-', "_");
    let key = plain(key);
    known
        .into_iter()
        .map(|name| (strsim::levenshtein(&key, &plain(name)), name))
        .min()
        .filter(|(distance, name)| *distance <= (name.len() / 2).max(2))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests;

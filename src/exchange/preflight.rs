//! Preflight: compares the cmdlets that the account needs with those that it sees.
//!
//! Exchange hides cmdlets and parameters that no role grants, so `Get-Command` is the permission check.

mod script;

pub use script::role_script;

use super::decode::CommandInfo;
use super::dialect::{Dialect, Naming, Twin};
use super::policy_setting::SETTINGS;
use crate::domain::health::{Finding, Mode, Severity};
use crate::domain::scope::DiscoveryScope;
use crate::findings::{self, Code};

/// What is lost without a cmdlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// Nothing works without it, in any mode.
    Observe,
    /// Needed once the connection enforces.
    Enforce,
    /// Needed once it enforces, for orders that not every organization gives.
    UsefulToEnforce,
    /// Useful: the connector reports something less exactly without it.
    Useful,
    /// Needed while discovery looks at one server only.
    OneServer,
}

/// What a connection is used for, which decides what its account must see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uses {
    pub mode: Mode,
    /// Discovery is limited to the mailboxes of one server.
    pub one_server: bool,
}

impl Uses {
    /// In a mode, with whatever scope discovery has.
    pub fn new(mode: Mode, scope: &DiscoveryScope) -> Self {
        Self { mode, one_server: matches!(scope, DiscoveryScope::Server { .. }) }
    }
}

impl From<Mode> for Uses {
    /// Of the whole organization.
    fn from(mode: Mode) -> Self {
        Self { mode, one_server: false }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    One(&'static str),
    Twin(Twin),
}

/// One cmdlet with the parameters that are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement {
    name: Name,
    pub parameters: &'static [&'static str],
    pub need: Need,
    /// It also takes the settings of a mailbox policy: those that an Exchange has.
    takes_settings: bool,
}

const fn one(name: &'static str, need: Need, parameters: &'static [&'static str]) -> Requirement {
    Requirement { name: Name::One(name), parameters, need, takes_settings: false }
}

const fn twin(twin: Twin, need: Need, parameters: &'static [&'static str]) -> Requirement {
    Requirement { name: Name::Twin(twin), parameters, need, takes_settings: false }
}

const fn policy(twin: Twin, parameters: &'static [&'static str], takes_settings: bool) -> Requirement {
    Requirement { name: Name::Twin(twin), parameters, need: Need::UsefulToEnforce, takes_settings }
}

/// Everything the connector asks of an account.
pub const REQUIREMENTS: &[Requirement] = &[
    one("Set-ADServerSettings", Need::Useful, &["ViewEntireForest"]),
    twin(Twin::GetDevice, Need::Observe, &["Filter", "Identity", "Mailbox", "ResultSize"]),
    twin(Twin::GetStatistics, Need::Observe, &["Identity", "Mailbox"]),
    one("Get-CASMailbox", Need::Observe, &["Filter", "Identity", "ResultSize", "ReadFromDomainController"]),
    one("Get-Mailbox", Need::OneServer, &["ResultSize", "Server"]),
    one("Get-Recipient", Need::Useful, &["Filter", "Identity", "ResultSize"]),
    one("Get-ActiveSyncOrganizationSettings", Need::Observe, &[]),
    one("Get-ActiveSyncDeviceAccessRule", Need::Useful, &["Identity"]),
    one("Get-ActiveSyncDeviceClass", Need::Useful, &["Filter"]),
    twin(Twin::GetPolicy, Need::Useful, &["Identity"]),
    one("Get-ExchangeServer", Need::Useful, &["Identity"]),
    one("Get-ThrottlingPolicy", Need::Useful, &["Identity"]),
    one("Get-OrganizationConfig", Need::Useful, &[]),
    one(
        "Set-CASMailbox",
        Need::Enforce,
        &[
            "ActiveSyncAllowedDeviceIDs",
            "ActiveSyncBlockedDeviceIDs",
            "ActiveSyncMailboxPolicy",
            "Confirm",
            "Identity",
        ],
    ),
    one(
        "Set-ActiveSyncOrganizationSettings",
        Need::Enforce,
        &["AdminMailRecipients", "Confirm", "DefaultAccessLevel", "UserMailInsert"],
    ),
    one(
        "New-ActiveSyncDeviceAccessRule",
        Need::Enforce,
        &["AccessLevel", "Characteristic", "Confirm", "QueryString"],
    ),
    one("Set-ActiveSyncDeviceAccessRule", Need::Enforce, &["AccessLevel", "Confirm", "Identity"]),
    one("Remove-ActiveSyncDeviceAccessRule", Need::Enforce, &["Confirm", "Identity"]),
    twin(Twin::ClearDevice, Need::Enforce, &["Cancel", "Confirm", "Identity"]),
    twin(Twin::RemoveDevice, Need::Enforce, &["Confirm", "Identity"]),
    policy(Twin::NewPolicy, &["Confirm", "Name"], true),
    policy(Twin::SetPolicy, &["Confirm", "Identity"], true),
    policy(Twin::RemovePolicy, &["Confirm", "Identity"], false),
];

impl Requirement {
    /// The cmdlet's name under a dialect.
    pub fn cmdlet(&self, dialect: &Dialect) -> &'static str {
        match self.name {
            Name::One(name) => name,
            Name::Twin(twin) => dialect.name(twin),
        }
    }

    /// The parameters that a role gives, where the Exchange has them: those that are needed, the choice of a domain
    /// controller, so that what was written is read back where it was written, the account-only wipe of newer versions,
    /// and every setting of a policy by its name in this dialect.
    pub fn role_parameters(&self, dialect: &Dialect) -> Vec<&'static str> {
        let mut parameters = self.parameters.to_vec();
        parameters.push("DomainController");
        if self.name == Name::Twin(Twin::ClearDevice) {
            parameters.push("AccountOnly");
        }
        if let (true, Name::Twin(twin)) = (self.takes_settings, self.name) {
            let old = dialect.naming(twin) == Naming::ActiveSync;
            parameters.extend(
                SETTINGS.iter().map(|(mobile, active_sync, _)| if old { active_sync } else { mobile }),
            );
        }
        parameters
    }

    /// True where a connection that is used so wants this cmdlet at all.
    pub fn is_wanted(&self, uses: Uses) -> bool {
        match self.need {
            Need::Observe | Need::Useful => true,
            Need::Enforce | Need::UsefulToEnforce => uses.mode == Mode::Enforce,
            Need::OneServer => uses.one_server,
        }
    }

    fn severity(&self, mode: Mode) -> Severity {
        match (self.need, mode) {
            (Need::Observe | Need::OneServer, _) | (Need::Enforce, Mode::Enforce) => Severity::Error,
            (Need::Useful, _) | (Need::UsefulToEnforce, Mode::Enforce) => Severity::Warning,
            (Need::Enforce | Need::UsefulToEnforce, Mode::Observe) => Severity::Information,
        }
    }
}

/// The names to ask `Get-Command` for: both dialects, since the answer decides which one is used.
pub fn names_to_ask() -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for requirement in REQUIREMENTS {
        match requirement.name {
            Name::One(name) => names.push(name.into()),
            Name::Twin(twin) => {
                names.extend([Naming::Mobile, Naming::ActiveSync].map(|naming| twin.name(naming).to_owned()));
            }
        }
    }
    names
}

/// What an account may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preflight {
    pub dialect: Dialect,
    pub findings: Vec<Finding>,
    /// Cmdlets of the mode that are missing, or lack a parameter.
    pub missing: Vec<&'static str>,
}

impl Preflight {
    /// True when nothing that `mode` cannot do without is missing.
    pub fn is_good(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity != Severity::Error)
    }
}

/// Compares the answer of `Get-Command` with what a connection needs that is used so.
///
/// An answer without parameters concludes nothing about parameters.
pub fn preflight(shown: &[CommandInfo], uses: impl Into<Uses>) -> Preflight {
    let uses = uses.into();
    let mode = uses.mode;
    let dialect = Dialect::from_commands(shown.iter().map(|command| command.name.as_str()));
    let mut findings = Vec::new();
    let mut missing = Vec::new();
    for requirement in REQUIREMENTS.iter().filter(|requirement| requirement.is_wanted(uses)) {
        let cmdlet = requirement.cmdlet(&dialect);
        let severity = requirement.severity(mode);
        let Some(command) = shown.iter().find(|command| command.name.eq_ignore_ascii_case(cmdlet)) else {
            missing.push(cmdlet);
            findings.push(finding(
                severity,
                &findings::EXCHANGE_CMDLET_MISSING,
                format!("The account may not run {cmdlet}{}.", loss(requirement.need)),
            ));
            continue;
        };
        let lacking: Vec<&str> = requirement
            .parameters
            .iter()
            .copied()
            .filter(|parameter| command.has_parameter(parameter) == Some(false))
            .collect();
        if !lacking.is_empty() {
            // Observing does without most parameters: a filter or a choice of server that is not there makes it
            // slower or less exact, but a list that ends at 1,000 devices would be wrong.
            let severity = match (requirement.need, mode) {
                (Need::Observe, Mode::Observe) if !lacking.contains(&"ResultSize") => Severity::Warning,
                _ => severity,
            };
            if severity == Severity::Error {
                missing.push(cmdlet);
            }
            findings.push(finding(
                severity,
                &findings::EXCHANGE_PARAMETER_MISSING,
                format!("The account may run {cmdlet}, but not with {}.", lacking.join(", ")),
            ));
        }
    }
    Preflight { dialect, findings, missing }
}

fn loss(need: Need) -> &'static str {
    match need {
        Need::Observe => ", without which no device can be listed",
        Need::Enforce => ", which enforcing needs",
        Need::UsefulToEnforce => ", which orders for mailbox policies need",
        Need::Useful => "; what it tells stays unknown",
        Need::OneServer => ", without which the mailboxes of one server cannot be listed",
    }
}

fn finding(severity: Severity, code: &Code, text: String) -> Finding {
    code.finding(text)
        .with_severity(severity)
        .remedy("Run the role script that the check offers in the Exchange Management Shell.")
}

#[cfg(test)]
mod tests;

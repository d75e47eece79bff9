//! Preflight: what the account must see, compared with what it sees.
//!
//! Exchange hides cmdlets and parameters that a role does not give, so `Get-Command` is the permission check.

mod script;

pub use script::role_script;

use super::decode::CommandInfo;
use super::dialect::{Dialect, Naming, Twin};
use crate::domain::health::{Finding, Mode, Severity, WhoActs};

/// What is lost without a cmdlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// Nothing works without it, in any mode.
    Observe,
    /// Needed once the connection enforces.
    Enforce,
    /// Useful: something is told less exactly without it.
    Useful,
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
}

const fn one(name: &'static str, need: Need, parameters: &'static [&'static str]) -> Requirement {
    Requirement { name: Name::One(name), parameters, need }
}

const fn twin(twin: Twin, need: Need, parameters: &'static [&'static str]) -> Requirement {
    Requirement { name: Name::Twin(twin), parameters, need }
}

/// Everything the connector asks of an account.
pub const REQUIREMENTS: &[Requirement] = &[
    one("Set-ADServerSettings", Need::Useful, &["ViewEntireForest"]),
    twin(Twin::GetDevice, Need::Observe, &["Filter", "Identity", "Mailbox", "ResultSize"]),
    twin(Twin::GetStatistics, Need::Observe, &["Identity", "Mailbox"]),
    one("Get-CASMailbox", Need::Observe, &["Filter", "Identity", "ResultSize", "ReadFromDomainController"]),
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
        &["ActiveSyncAllowedDeviceIDs", "ActiveSyncBlockedDeviceIDs", "Confirm", "Identity"],
    ),
    one("Set-ActiveSyncOrganizationSettings", Need::Enforce, &["Confirm", "DefaultAccessLevel"]),
    one(
        "New-ActiveSyncDeviceAccessRule",
        Need::Enforce,
        &["AccessLevel", "Characteristic", "Confirm", "QueryString"],
    ),
    one("Set-ActiveSyncDeviceAccessRule", Need::Enforce, &["AccessLevel", "Confirm", "Identity"]),
    one("Remove-ActiveSyncDeviceAccessRule", Need::Enforce, &["Confirm", "Identity"]),
    twin(Twin::ClearDevice, Need::Enforce, &["Cancel", "Confirm", "Identity"]),
    twin(Twin::RemoveDevice, Need::Enforce, &["Confirm", "Identity"]),
];

impl Requirement {
    /// The cmdlet's name under a dialect.
    pub fn cmdlet(&self, dialect: &Dialect) -> &'static str {
        match self.name {
            Name::One(name) => name,
            Name::Twin(twin) => dialect.name(twin),
        }
    }

    /// True where `mode` wants this cmdlet at all.
    pub fn is_wanted(&self, mode: Mode) -> bool {
        mode == Mode::Enforce || self.need != Need::Enforce
    }

    fn severity(&self, mode: Mode) -> Severity {
        match (self.need, mode) {
            (Need::Observe, _) | (Need::Enforce, Mode::Enforce) => Severity::Error,
            (Need::Useful, _) => Severity::Warning,
            (Need::Enforce, Mode::Observe) => Severity::Information,
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
    names.extend(
        [Twin::NewPolicy, Twin::SetPolicy, Twin::RemovePolicy]
            .into_iter()
            .flat_map(|twin| [Naming::Mobile, Naming::ActiveSync].map(|naming| twin.name(naming).to_owned())),
    );
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

/// Compares the answer of `Get-Command` with what `mode` needs.
///
/// An answer without parameters concludes nothing about parameters.
pub fn preflight(shown: &[CommandInfo], mode: Mode) -> Preflight {
    let dialect = Dialect::from_commands(shown.iter().map(|command| command.name.as_str()));
    let mut findings = Vec::new();
    let mut missing = Vec::new();
    for requirement in REQUIREMENTS.iter().filter(|requirement| requirement.is_wanted(mode)) {
        let cmdlet = requirement.cmdlet(&dialect);
        let severity = requirement.severity(mode);
        let Some(command) = shown.iter().find(|command| command.name.eq_ignore_ascii_case(cmdlet)) else {
            missing.push(cmdlet);
            findings.push(finding(
                severity,
                "exchange.cmdletMissing",
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
                "exchange.parameterMissing",
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
        Need::Useful => "; what it tells stays unknown",
    }
}

fn finding(severity: Severity, code: &str, text: String) -> Finding {
    Finding::new(severity, code, WhoActs::ExchangeAdministrator, text)
        .remedy("Run the role script that the check offers in the Exchange Management Shell.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everything(naming: Naming) -> Vec<CommandInfo> {
        let dialect = Dialect::uniform(naming);
        REQUIREMENTS
            .iter()
            .map(|requirement| CommandInfo {
                name: requirement.cmdlet(&dialect).to_owned(),
                parameters: Some(requirement.parameters.iter().map(|p| (*p).to_owned()).collect()),
            })
            .collect()
    }

    fn devices_without(shown: &mut [CommandInfo], parameter: &str) {
        let devices = shown.iter_mut().find(|command| command.name == "Get-MobileDevice").unwrap();
        devices.parameters.as_mut().unwrap().retain(|p| p != parameter);
    }

    #[test]
    fn an_account_that_sees_everything_has_no_findings() {
        for naming in [Naming::Mobile, Naming::ActiveSync] {
            let result = preflight(&everything(naming), Mode::Enforce);
            assert_eq!(result.findings, []);
            assert_eq!(result.dialect.naming(Twin::GetDevice), naming);
        }
    }

    #[test]
    fn a_hidden_cmdlet_is_an_error_only_where_the_mode_needs_it() {
        let mut shown = everything(Naming::Mobile);
        shown.retain(|command| command.name != "Set-CASMailbox");
        assert!(preflight(&shown, Mode::Observe).is_good());
        let enforcing = preflight(&shown, Mode::Enforce);
        assert!(!enforcing.is_good());
        assert_eq!(enforcing.missing, ["Set-CASMailbox"]);

        shown.retain(|command| command.name != "Get-ExchangeServer");
        let observing = preflight(&shown, Mode::Observe);
        assert!(observing.is_good());
        assert_eq!(observing.findings.len(), 1);
        assert_eq!(observing.findings[0].severity, Severity::Warning);
    }

    #[test]
    fn a_hidden_parameter_is_named_and_an_untold_one_is_not() {
        let mut shown = everything(Naming::Mobile);
        devices_without(&mut shown, "Filter");
        let result = preflight(&shown, Mode::Observe);
        assert!(result.findings[0].text.contains("Filter"), "{:?}", result.findings);
        assert!(result.is_good(), "observing can do without a filter");
        devices_without(&mut shown, "ResultSize");
        assert!(!preflight(&shown, Mode::Observe).is_good(), "a list cut at 1,000 would be wrong");
        for command in &mut shown {
            command.parameters = None;
        }
        assert_eq!(preflight(&shown, Mode::Observe).findings, []);
    }

    #[test]
    fn an_account_that_sees_nothing_cannot_observe() {
        assert!(!preflight(&[], Mode::Observe).is_good());
        assert!(names_to_ask().contains(&"Get-ActiveSyncDevice".to_owned()));
    }
}

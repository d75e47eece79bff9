//! Preflight: what the account must see, compared with what it sees.
//!
//! Exchange hides cmdlets and parameters that a role does not give, so `Get-Command` is the permission check.

mod script;

pub use script::role_script;

use super::cmdlet::SETTINGS;
use super::decode::CommandInfo;
use super::dialect::{Dialect, Naming, Twin};
use crate::domain::health::{Finding, Mode, Severity, WhoActs};
use crate::domain::scope::DiscoveryScope;

/// What is lost without a cmdlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// Nothing works without it, in any mode.
    Observe,
    /// Needed once the connection enforces.
    Enforce,
    /// Needed once it enforces, for orders that not every organization gives.
    UsefulToEnforce,
    /// Useful: something is told less exactly without it.
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
        Need::UsefulToEnforce => ", which orders for mailbox policies need",
        Need::Useful => "; what it tells stays unknown",
        Need::OneServer => ", without which the mailboxes of one server cannot be listed",
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

        let mut no_policies = everything(Naming::Mobile);
        no_policies.retain(|command| command.name != "New-MobileDeviceMailboxPolicy");
        let without = preflight(&no_policies, Mode::Enforce);
        assert!(without.is_good() && without.findings.len() == 1, "{:?}", without.findings);

        shown.retain(|command| command.name != "Get-ExchangeServer");
        let observing = preflight(&shown, Mode::Observe);
        assert!(observing.is_good());
        assert_eq!(observing.findings.len(), 1);
        assert_eq!(observing.findings[0].severity, Severity::Warning);
    }

    #[test]
    fn the_mailboxes_of_one_server_are_asked_for_where_discovery_looks_at_one() {
        let mut shown = everything(Naming::Mobile);
        shown.retain(|command| command.name != "Get-Mailbox");
        assert_eq!(preflight(&shown, Mode::Enforce).findings, []);
        let server = DiscoveryScope::Server { server: "MBX1".into() };
        let uses = Uses::new(Mode::Observe, &server);
        let result = preflight(&shown, uses);
        assert_eq!((result.is_good(), result.missing.as_slice()), (false, ["Get-Mailbox"].as_slice()));
        assert!(
            role_script(&Dialect::default(), uses, "x").contains("'Get-Mailbox' = @('ResultSize', 'Server'")
        );
        for scope in [DiscoveryScope::All, DiscoveryScope::TargetedUsers] {
            let uses = Uses::new(Mode::Enforce, &scope);
            assert_eq!(uses, Mode::Enforce.into());
            assert!(!role_script(&Dialect::default(), uses, "x").contains("'Get-Mailbox'"));
        }
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

    /// Every cmdlet that an order may send is asked for, with every parameter, in both dialects.
    #[test]
    fn whatever_an_order_sends_is_in_the_role() {
        use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
        use crate::domain::policy::PolicyValue;
        use crate::exchange::cmdlet::{
            ClearMobileDevice, Cmdlet, ListChange, NewActiveSyncDeviceAccessRule,
            NewMobileDeviceMailboxPolicy, PolicySetting, RemoveActiveSyncDeviceAccessRule,
            RemoveMobileDevice, RemoveMobileDeviceMailboxPolicy, SetActiveSyncDeviceAccessRule,
            SetActiveSyncOrganizationSettings, SetCasMailbox, SetMobileDeviceMailboxPolicy,
        };
        let identity = crate::exchange::Identity::new("x").unwrap();
        let value = |kind| match kind {
            PolicySetting::Bool => PolicyValue::Bool(true),
            PolicySetting::Number { low, .. } => PolicyValue::Number(low),
            PolicySetting::Name(names) => PolicyValue::Text(names[0].into()),
            PolicySetting::List => PolicyValue::List(vec![]),
            _ => PolicyValue::Text("Unlimited".into()),
        };
        let settings: Vec<_> =
            SETTINGS.iter().map(|(name, _, kind)| ((*name).into(), value(*kind))).collect();
        let mut mailbox = SetCasMailbox::new(identity.clone())
            .allowed(ListChange::add("a"))
            .blocked(ListChange::remove("a"));
        mailbox.mailbox_policy = Some(None);
        let level = AccessLevel::Block;
        for naming in [Naming::Mobile, Naming::ActiveSync] {
            let dialect = Dialect::uniform(naming);
            let sent = [
                mailbox.command(&dialect),
                ClearMobileDevice::wipe(identity.clone()).command(&dialect),
                ClearMobileDevice::cancel(identity.clone()).command(&dialect),
                ClearMobileDevice { account_only: true, ..ClearMobileDevice::wipe(identity.clone()) }
                    .command(&dialect),
                RemoveMobileDevice { identity: identity.clone() }.command(&dialect),
                SetActiveSyncOrganizationSettings {
                    default_access_level: Some(level.clone()),
                    admin_mail_recipients: ListChange::add("a@b"),
                    user_mail_insert: Some("x".into()),
                }
                .command(&dialect),
                NewActiveSyncDeviceAccessRule {
                    query_string: "x".into(),
                    characteristic: DeviceAccessCharacteristic::DeviceType,
                    access_level: level.clone(),
                }
                .command(&dialect),
                SetActiveSyncDeviceAccessRule { identity: identity.clone(), access_level: level.clone() }
                    .command(&dialect),
                RemoveActiveSyncDeviceAccessRule { identity: identity.clone() }.command(&dialect),
                NewMobileDeviceMailboxPolicy::new("x", settings.clone()).unwrap().command(&dialect),
                SetMobileDeviceMailboxPolicy::new(identity.clone(), settings.clone())
                    .unwrap()
                    .command(&dialect),
                RemoveMobileDeviceMailboxPolicy { identity: identity.clone() }.command(&dialect),
            ];
            for command in sent {
                let role = REQUIREMENTS
                    .iter()
                    .find(|requirement| requirement.cmdlet(&dialect) == command.name)
                    .unwrap_or_else(|| panic!("{} is in no role", command.name))
                    .role_parameters(&dialect);
                for argument in &command.arguments {
                    let name = argument.name.as_deref().expect("a named argument");
                    assert!(role.contains(&name), "{} -{name}", command.name);
                }
            }
        }
    }

    #[test]
    fn an_account_that_sees_nothing_cannot_observe() {
        assert!(!preflight(&[], Mode::Observe).is_good());
        assert!(names_to_ask().contains(&"Get-ActiveSyncDevice".to_owned()));
    }
}

//! The decision: who may have mail, and why. One pure function from device, owner, compliance and policy to the
//! wanted access and the whole chain of reasons.
//!
//! The order is the published flowchart's (included, excluded, managed, activated, compliant, override), with what
//! goes beyond it in front: manual decisions, exemptions, inactivity and local rules. The decision concludes nothing from
//! data that was not read: then the device keeps what it has.

mod manual;
mod policy;
mod reason;
mod rules;
pub mod settings;
mod subject;
#[cfg(test)]
mod tests;

use jiff::Timestamp;

use exchange_connector::domain::order::WantedAccess;
pub use manual::{Manual, ManualAccess, ManualDecision, ManualDecisions};
pub use policy::{Exemption, ExemptionTarget, Policy, UnknownCompliance};
pub use reason::{Reason, Step};
pub use rules::{Characteristic, LocalRule, LocalRuleLevel, Match, Pattern, PatternError};
pub use subject::{Compliance, ComplianceState, GraphComplianceState, Groups, Record, Subject};

/// What is wanted for one device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wanted {
    /// Make Exchange equal to this.
    Access(WantedAccess),
    /// Something was not read or is ambiguous: leave everything as it is.
    Keep,
}

impl Wanted {
    /// Its name in the store and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Access(WantedAccess::Allow) => "allow",
            Self::Access(WantedAccess::Block) => "block",
            Self::Access(WantedAccess::DefaultRule) => "defaultRule",
            Self::Keep => "keep",
        }
    }
}

/// A decision and the steps that led to it, in order; the last one decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub wanted: Wanted,
    pub reasons: Vec<Reason>,
    /// When time alone may change this decision (an exemption or a grace period ends).
    pub valid_until: Option<Timestamp>,
}

/// Decides about one device at the moment `now`.
pub fn decide(policy: &Policy, subject: &Subject<'_>, now: Timestamp) -> Decision {
    let mut chain = Chain { reasons: Vec::with_capacity(8), valid_until: None };
    let wanted = steps(policy, subject, now, &mut chain);
    Decision { wanted, reasons: chain.reasons, valid_until: chain.valid_until }
}

struct Chain {
    reasons: Vec<Reason>,
    valid_until: Option<Timestamp>,
}

impl Chain {
    fn note(&mut self, step: Step, text: impl Into<String>) {
        self.reasons.push(Reason { step, text: text.into() });
    }

    fn until(&mut self, at: Timestamp) {
        self.valid_until = Some(self.valid_until.map_or(at, |earlier| earlier.min(at)));
    }
}

fn steps(policy: &Policy, subject: &Subject<'_>, now: Timestamp, chain: &mut Chain) -> Wanted {
    const DEFAULT_RULE: Wanted = Wanted::Access(WantedAccess::DefaultRule);
    const BLOCK: Wanted = Wanted::Access(WantedAccess::Block);
    const ALLOW: Wanted = Wanted::Access(WantedAccess::Allow);

    // Before everything else, also where no rules are enabled: somebody looked at this one device or user.
    if let Manual::Standing(manual) = subject.manual {
        chain.note(Step::ManualDecision, manual.reason());
        if let Some(end) = manual.until {
            chain.until(end);
        }
        return Wanted::Access(manual.access.wanted());
    }
    if !policy.enabled && subject.manual == Manual::Ended {
        // Nothing else would ever take away what it left.
        chain.note(Step::ManualDecision, "a manual decision has ended, and no rules are enabled");
        return DEFAULT_RULE;
    }
    if !policy.enabled {
        chain.note(Step::Enabled, "access control is not enabled for this organization");
        return Wanted::Keep;
    }
    if let Some(exemption) = policy.exemption(subject, now) {
        let (end, note) = (exemption.until, &exemption.note);
        chain.note(
            Step::Exemption,
            format!("exempt until {}: {note}", end.map_or("further notice".into(), |e| e.to_string())),
        );
        if let Some(end) = end {
            chain.until(end);
        }
        return DEFAULT_RULE;
    }
    match subject.groups.in_any(&policy.excluded_groups) {
        Some(true) => {
            chain.note(Step::ExcludedGroup, "the user is in an excluded group");
            return DEFAULT_RULE;
        }
        None => {
            chain.note(Step::ExcludedGroup, "an excluded group was not read completely");
            return Wanted::Keep;
        }
        Some(false) => chain.note(Step::ExcludedGroup, "the user is in no excluded group"),
    }
    if let (Some(days), Some(last)) = (policy.ignore_inactive_days, subject.device.last_success_sync)
        && now.duration_since(last).as_hours() > i64::from(days) * 24
    {
        chain.note(Step::Inactive, format!("inactive since {last}, ignored after {days} days"));
        return Wanted::Keep;
    }
    if let Some(rule) = policy.local_rules.iter().find(|rule| rule.matches(subject.device)) {
        chain.note(Step::LocalRule, format!("the rule “{}” matches", rule.name));
        match rule.level {
            LocalRuleLevel::Block => return BLOCK,
            LocalRuleLevel::Allow => return ALLOW,
            LocalRuleLevel::DefaultRule => return DEFAULT_RULE,
        }
    }
    match subject.groups.in_any(&policy.included_groups) {
        Some(false) => {
            chain.note(Step::IncludedGroup, "the user is in no included group");
            return DEFAULT_RULE;
        }
        None => {
            chain.note(Step::IncludedGroup, "an included group was not read completely");
            return Wanted::Keep;
        }
        Some(true) => chain.note(Step::IncludedGroup, "the user is in an included group"),
    }
    let compliance = match &subject.compliance {
        Compliance::NeverRead => {
            chain.note(Step::Managed, "no compliance source was ever read completely");
            return Wanted::Keep;
        }
        Compliance::Ambiguous => {
            chain.note(Step::Managed, "several management records fit this device");
            return Wanted::Keep;
        }
        Compliance::NoRecord => {
            chain.note(Step::Managed, "no management record: the device is not enrolled");
            return BLOCK;
        }
        Compliance::EasOnly => {
            chain
                .note(Step::Managed, "its record is of Exchange ActiveSync only: the device is not enrolled");
            return BLOCK;
        }
        Compliance::Record(record) => record,
    };
    chain.note(Step::Managed, format!("managed, {}", compliance.name));
    if subject.needs_activation() && !compliance.activated {
        chain.note(Step::Activated, "e-mail is not activated: the device is not linked to its record");
        return BLOCK;
    }
    chain.note(Step::Activated, "the device is linked to its record");
    match compliance.state {
        ComplianceState::Compliant | ComplianceState::ConfigManager => {
            chain.note(Step::Compliant, "compliant");
        }
        ComplianceState::InGracePeriod => {
            chain.note(Step::Compliant, "not compliant, in the source's grace period");
            // One that is past is the source's to follow up: time alone changes nothing here any more.
            if let Some(end) = compliance.grace_until.filter(|end| *end > now) {
                chain.until(end);
            }
        }
        ComplianceState::Noncompliant => {
            let since = compliance.noncompliant_since.unwrap_or(now);
            let end = since.saturating_add(policy.grace_period).unwrap_or(Timestamp::MAX);
            if !policy.grace_period.is_zero() && now < end {
                chain.note(Step::Compliant, format!("not compliant since {since}, grace period until {end}"));
                chain.until(end);
                return Wanted::Keep;
            }
            chain.note(Step::Compliant, "not compliant");
            return BLOCK;
        }
        ComplianceState::Unknown | ComplianceState::Conflict | ComplianceState::Error => {
            chain.note(Step::Compliant, format!("its compliance is {}", compliance.state.as_str()));
            return match policy.unknown_compliance {
                UnknownCompliance::Keep => Wanted::Keep,
                UnknownCompliance::Block => BLOCK,
            };
        }
    }
    if policy.override_default_rule {
        chain.note(Step::Override, "enrolled and compliant devices are always allowed");
        ALLOW
    } else {
        chain.note(Step::Override, "Exchange's own rules decide");
        DEFAULT_RULE
    }
}

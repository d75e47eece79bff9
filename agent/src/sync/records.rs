//! Decodes the records of a step as they arrive, and hands them on in batches.

use exchange_connector::domain::device::{DeviceStatistics, MobileDevice};
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::mailbox::CasMailbox;
use exchange_connector::exchange::decode::{
    DecodeError, cas_mailbox, is_monitoring, mobile_device, statistics,
};
use exchange_connector::findings;
use exchange_connector::psrp::{DecodeLimits, PsValue, Record};
use exchange_connector::sync::StepKind;

use super::organization::OrganizationRecords;

/// Records handed on at once.
const BATCH: usize = 256;
/// Findings of one step.
pub(super) const MOST_FINDINGS: usize = 50;

/// Decoded records of one step.
pub(super) enum Records {
    Devices(Vec<MobileDevice>),
    /// Devices again, for their names.
    Names(Vec<MobileDevice>),
    Mailboxes(Vec<CasMailbox>),
    Statistics(Vec<DeviceStatistics>),
    Organization(OrganizationRecords),
}

impl Records {
    fn empty(kind: &StepKind) -> Self {
        match kind {
            StepKind::Devices | StepKind::DevicesOf(_) => Self::Devices(Vec::with_capacity(BATCH)),
            StepKind::Mailboxes | StepKind::ScopeMailboxes(_) | StepKind::Owner(_) => {
                Self::Mailboxes(Vec::with_capacity(BATCH))
            }
            StepKind::Names | StepKind::Verify { .. } => Self::Names(Vec::with_capacity(BATCH)),
            StepKind::Organization(part) => Self::Organization(OrganizationRecords::empty(*part)),
            StepKind::Statistics(_) | StepKind::StatisticsOfMailbox { .. } | StepKind::StatisticsOf(_) => {
                Self::Statistics(Vec::with_capacity(BATCH))
            }
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Devices(list) | Self::Names(list) => list.len(),
            Self::Mailboxes(list) => list.len(),
            Self::Statistics(list) => list.len(),
            Self::Organization(list) => list.len(),
        }
    }

    fn decode(&mut self, value: &PsValue<'_>) -> Result<(), DecodeError> {
        match self {
            Self::Devices(list) | Self::Names(list) => {
                let device = mobile_device(value)?;
                // Exchange's own probes are nobody's devices.
                if !is_monitoring(&device) {
                    list.push(device);
                }
            }
            Self::Mailboxes(list) => list.push(cas_mailbox(value)?),
            Self::Statistics(list) => list.push(statistics(value)?),
            Self::Organization(list) => list.decode(value)?,
        }
        Ok(())
    }
}

/// Decodes records. One that cannot be read is lost and a finding, and never the end of a sync.
pub(super) struct Decoder<'a> {
    kind: &'a StepKind,
    limits: DecodeLimits,
    records: Records,
    pub(super) lost: u64,
    pub(super) findings: Vec<Finding>,
    pub(super) controllers: Controllers,
}

/// Domain controllers by the domain whose devices they listed, both as Exchange writes them.
#[derive(Debug, Default)]
pub(super) struct Controllers(Vec<(Box<str>, Option<Box<str>>)>);

/// The domain of a canonical name.
fn domain_of(identity: &str) -> Option<&str> {
    identity.split_once('/').map(|(domain, _)| domain).filter(|domain| domain.contains('.'))
}

impl Controllers {
    /// Keeps where a device came from, once for each domain. Only a controller of the domain itself counts: another
    /// one, asked by its name, does not know what a global catalog lists.
    fn saw(&mut self, device: &MobileDevice, value: &PsValue<'_>) {
        let Some(domain) = domain_of(&device.identity.0) else { return };
        if self.0.iter().any(|(known, _)| known.eq_ignore_ascii_case(domain)) || self.0.len() > 1_000 {
            return;
        }
        let from = value.as_object().and_then(|object| object.get("OriginatingServer"));
        let own =
            |server: &&str| server.split_once('.').is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(domain));
        let controller = from.and_then(PsValue::as_text).map(str::trim).filter(own).map(Into::into);
        self.0.push((domain.into(), controller));
    }

    /// The controller that listed devices of the domain that a device is of.
    pub(super) fn of(&self, identity: &str) -> Option<Box<str>> {
        let domain = domain_of(identity)?;
        self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(domain))?.1.clone()
    }

    /// What was seen last goes before.
    pub(super) fn learn(&mut self, other: Self) {
        self.0.retain(|(known, _)| !other.0.iter().any(|(domain, _)| domain.eq_ignore_ascii_case(known)));
        self.0.extend(other.0);
    }
}

impl<'a> Decoder<'a> {
    pub(super) fn new(kind: &'a StepKind) -> Self {
        Self {
            kind,
            limits: DecodeLimits::default(),
            records: Records::empty(kind),
            lost: 0,
            findings: Vec::new(),
            controllers: Controllers::default(),
        }
    }

    pub(super) fn take(&mut self, record: &Record) {
        let decoded = match record.value(&self.limits) {
            Ok(value) => self.decode(&value).map_err(|error| error.finding()),
            Err(error) => Err(findings::RECORD_UNREADABLE
                .finding("Exchange sent a record that cannot be read; everything else was read.")
                .caused_by(&error)),
        };
        if let Err(finding) = decoded {
            self.lost += 1;
            if self.findings.len() < MOST_FINDINGS {
                self.findings.push(finding);
            }
        }
    }

    fn decode(&mut self, value: &PsValue<'_>) -> Result<(), DecodeError> {
        self.records.decode(value)?;
        if let Records::Devices(list) = &self.records
            && let Some(device) = list.last()
        {
            self.controllers.saw(device, value);
        }
        Ok(())
    }

    /// A whole batch, or at the end of the step (`rest`) what there is.
    pub(super) fn batch(&mut self, rest: bool) -> Option<Records> {
        let due = self.records.len() >= if rest { 1 } else { BATCH };
        due.then(|| std::mem::replace(&mut self.records, Records::empty(self.kind)))
    }
}

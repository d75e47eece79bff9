//! Complete readings: all managed devices, the recently changed ones, the members of a group. The store gets a reading
//! only when it reached its last page.

use std::collections::HashMap;

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use jiff::Timestamp;
use uuid::Uuid;

use super::client::GraphClient;
use super::error::{GraphError, What};
use super::page::{DEVICE_SELECT, USER_SELECT, device, member};
use super::state::{GraphState, GroupReading, Held, Kind, OVERLAP, Reading, ReadingResult, STALE};
use crate::rules::compliance::people::Member;
use crate::rules::compliance::record::ManagedDevice;
use crate::store::graph::SOURCE;
use crate::store::{ImportCounts, ImportMode, Refusal, Store, StoreError};

/// Most rows of one reading that are kept in memory: about 2 GB.
const MOST_DEVICES: usize = 2_000_000;
const MOST_MEMBERS: usize = 2_000_000;

/// Reads for one generation of settings.
#[derive(Debug)]
pub struct Reader<'a> {
    pub client: &'a GraphClient,
    pub store: &'a Store,
    pub generation: u64,
}

/// Managed devices as they were read.
#[derive(Debug, Default)]
struct Devices {
    /// By id, so that a row that moved from one page to the next counts once.
    rows: HashMap<Uuid, Option<ManagedDevice>>,
    unreadable: u64,
    pages: u32,
}

/// A group as it was read.
#[derive(Debug, Default)]
struct ReadGroup {
    name: Option<String>,
    members: Vec<Member>,
    unreadable: u64,
}

/// Why a reading did not count.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error(transparent)]
    Graph(#[from] GraphError),
    #[error(transparent)]
    Store(StoreError),
    /// The settings were changed meanwhile: the reading is of the past.
    #[error("the settings were changed meanwhile")]
    Outdated,
}

impl From<StoreError> for ReadError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused(Refusal::Stale) => Self::Outdated,
            error => Self::Store(error),
        }
    }
}

/// What a reading found to tell people.
type Findings = Result<Vec<Finding>, ReadError>;

impl Reader<'_> {
    /// One reading of a kind; the state says how it went and what comes next.
    ///
    /// # Errors
    /// When the store does not answer, or the settings were changed meanwhile. What Graph did is in the state.
    pub async fn read(&self, state: &mut GraphState, kind: Kind, accepted: bool) -> Result<(), ReadError> {
        let started = Timestamp::now();
        let outcome = match kind {
            Kind::Full => self.full(state, started, accepted).await,
            Kind::Quick => self.quick(state, started).await,
            Kind::Groups => self.groups(state, started).await,
        };
        let cadence = &self.client.settings().cadence;
        match outcome {
            Ok(findings) => {
                state.findings.insert(kind, findings);
                state.plan(kind, cadence, started, false, None);
            }
            Err(ReadError::Graph(error)) => {
                tracing::warn!(error = &error as &dyn std::error::Error, ?kind, "Graph was not read");
                match kind {
                    Kind::Full => state.last_full_read = Some(Reading::failed(started)),
                    Kind::Quick => state.last_quick_read = Some(Reading::failed(started)),
                    Kind::Groups => {}
                }
                state.fail_by(kind, &error, cadence, started);
            }
            Err(error) => return Err(error),
        }
        if kind == Kind::Full {
            self.note_staleness(state, started).await?;
        }
        Ok(())
    }

    /// Old readings do not tell who is absent today.
    async fn note_staleness(&self, state: &mut GraphState, now: Timestamp) -> Result<(), ReadError> {
        let old = state
            .complete_date_time
            // Nobody knows when a clock that was ahead read it.
            .is_some_and(|at| now.duration_since(at).abs() > STALE);
        if !old {
            return Ok(());
        }
        self.store.set_compliance_source(now, SOURCE, false, SOURCE).await?;
        let finding = findings::GRAPH_STALE.finding("Microsoft Graph has not been read completely for two days: who has no record there keeps what he has.",
        )
        .remedy("See the other findings of this source.");
        let findings = state.findings.entry(Kind::Full).or_default();
        if !findings.iter().any(|finding| findings::GRAPH_STALE.is(finding)) {
            findings.push(finding);
        }
        Ok(())
    }

    async fn devices(
        &self,
        filter: Option<&str>,
        keep: impl Fn(Option<&ManagedDevice>) -> bool + Send + Sync,
    ) -> Result<Devices, GraphError> {
        let mut query = vec![("$select", DEVICE_SELECT), ("$top", "1000")];
        query.extend(filter.map(|filter| ("$filter", filter)));
        let first = self.client.address("deviceManagement/managedDevices", &query);
        let config_manager = self.client.settings().cadence.config_manager;
        let mut devices = Devices::default();
        let pages = self
            .client
            .collection(What::ManagedDevices, first, |page| {
                devices.unreadable += page.unreadable;
                for row in page.rows {
                    match device(row, config_manager) {
                        // Graph ignores filters that it does not know, and gives everything.
                        Ok(row) if keep(row.record.as_ref()) => {
                            devices.rows.insert(row.id, row.record);
                        }
                        Ok(_) => {}
                        Err(error) => {
                            devices.unreadable += 1;
                            tracing::debug!(error = &error as &dyn std::error::Error, "a row cannot be read");
                        }
                    }
                }
                if devices.rows.len() > MOST_DEVICES {
                    return Err(GraphError::TooLong { what: What::ManagedDevices, most: MOST_DEVICES });
                }
                Ok(())
            })
            .await?;
        devices.pages = pages;
        Ok(devices)
    }

    async fn full(&self, state: &mut GraphState, started: Timestamp, accepted: bool) -> Findings {
        let devices = self.devices(None, |_| true).await?;
        let count = devices.rows.len() as u64;
        let (mut reading, unreadable) = (devices.reading(started), devices.unreadable);
        let most = self.client.settings().cadence.most_drop_percent;
        let mut counts = ImportCounts::default();
        if state.drop_is_plausible(count, most, accepted) {
            let mode =
                ImportMode { complete: unreadable == 0, twice: true, confirmed: accepted, dry_run: false };
            counts = self.import(devices, mode).await?;
        }
        note_counts(&mut reading, &counts);
        let mut findings: Vec<Finding> = unreadable_rows(unreadable).into_iter().collect();
        if counts.stored {
            if unreadable == 0 {
                state.complete_count = Some(count);
                state.complete_date_time = Some(reading.finished_date_time);
            }
            state.held = None;
            self.quick_from(state, started);
        } else {
            let held = Held {
                date_time: started,
                device_count: count,
                previous_count: state.complete_count.unwrap_or_default(),
                removed_count: counts.removed,
            };
            reading.result = ReadingResult::Held;
            findings.push(held_back(&held));
            state.held = Some(held);
        }
        state.last_full_read = Some(reading);
        Ok(findings)
    }

    async fn quick(&self, state: &mut GraphState, started: Timestamp) -> Findings {
        let since = state.quick_since.unwrap_or(started);
        // All devices that were in touch, not only noncompliant ones: a user who fixed a device gets access as soon.
        let filter = format!("lastSyncDateTime gt {}", since.strftime("%Y-%m-%dT%H:%M:%SZ"));
        let late = |record: Option<&ManagedDevice>| {
            record.is_some_and(|record| record.last_sync_date_time.is_some_and(|at| at > since))
        };
        let devices = self.devices(Some(&filter), late).await?;
        let (mut reading, unreadable) = (devices.reading(started), devices.unreadable);
        let counts = self.import(devices, ImportMode::default()).await?;
        note_counts(&mut reading, &counts);
        state.last_quick_read = Some(reading);
        self.quick_from(state, started);
        Ok(unreadable_rows(unreadable).into_iter().collect())
    }

    fn quick_from(&self, state: &mut GraphState, started: Timestamp) {
        state.quick_since = Some(started.saturating_sub(OVERLAP).unwrap_or(started));
        state.plan(Kind::Quick, &self.client.settings().cadence, started, false, None);
    }

    async fn import(&self, devices: Devices, mode: ImportMode) -> Result<ImportCounts, ReadError> {
        let records: Vec<(Uuid, ManagedDevice)> =
            devices.rows.into_iter().filter_map(|(id, record)| Some((id, record?))).collect();
        Ok(self.store.import_graph(Timestamp::now(), self.generation, &records, mode).await?)
    }

    async fn groups(&self, state: &mut GraphState, started: Timestamp) -> Findings {
        let named = self.store.named_groups().await?;
        let ours = self.store.graph_groups().await?;
        state.groups.retain(|group| named.contains(&group.id));
        let (mut findings, mut last) = (Vec::new(), None);
        for id in named {
            let before = state.groups.iter().position(|group| group.id == id);
            let name = before.and_then(|at| state.groups[at].display_name.clone());
            let mut reading = GroupReading {
                id,
                display_name: name,
                member_count: 0,
                complete: false,
                read_date_time: started,
            };
            match self.group(id).await {
                // Somebody whose row cannot be read would be missing from the group: then it was not read.
                Ok(Some(group)) if group.unreadable > 0 => {
                    if ours.contains(&id) {
                        self.store.unread_group(id).await?;
                    }
                    reading.display_name = group.name.or(reading.display_name);
                    findings.push(unreadable_members(&reading, group.unreadable));
                }
                Ok(Some(ReadGroup { name, members, .. })) => {
                    let at = Timestamp::now();
                    self.store.set_graph_group(at, self.generation, id, name.as_deref(), &members).await?;
                    reading.member_count = members.len() as u64;
                    reading.complete = true;
                    reading.display_name = name;
                }
                // A group that the tenant never knew is another source's.
                Ok(None) if !ours.contains(&id) => {
                    state.groups.retain(|group| group.id != id);
                    continue;
                }
                Ok(None) => {
                    self.store.unread_group(id).await?;
                    findings.push(gone(&reading));
                }
                Err(error) => {
                    if ours.contains(&id) {
                        self.store.unread_group(id).await?;
                    }
                    // What is refused for one is refused for all.
                    let refused = matches!(error, GraphError::Refused { .. });
                    last = Some(error);
                    if refused {
                        break;
                    }
                }
            }
            match before {
                Some(at) => state.groups[at] = reading,
                None => state.groups.push(reading),
            }
        }
        last.map_or(Ok(findings), |error| Err(error.into()))
    }

    /// A group's name and the users in it and in the groups within; `None` when the tenant has no such group.
    async fn group(&self, id: Uuid) -> Result<Option<ReadGroup>, GraphError> {
        let filter = format!("id eq '{id}'");
        let address = self.client.address("groups", &[("$filter", &filter), ("$select", "id,displayName")]);
        let (mut found, mut unreadable) = (None, 0);
        self.client
            .collection(What::Groups, address, |page| {
                unreadable += page.unreadable;
                for row in page.rows {
                    let text = |name: &str| row.get(name).and_then(|value| value.as_str());
                    if text("id").and_then(|text| Uuid::try_parse(text).ok()) == Some(id) {
                        found = Some(text("displayName").map(str::to_owned));
                    }
                }
                Ok(())
            })
            .await?;
        let Some(name) = found else {
            // What cannot be read may be the group: it is not gone.
            return Ok((unreadable > 0).then_some(ReadGroup { unreadable, ..ReadGroup::default() }));
        };
        let path = format!("groups/{id}/transitiveMembers/microsoft.graph.user");
        let first = self.client.address(&path, &[("$select", USER_SELECT), ("$top", "999")]);
        let (mut members, mut unreadable) = (Vec::new(), 0);
        let read = self
            .client
            .collection(What::Groups, first, |page| {
                unreadable += page.unreadable;
                for row in page.rows {
                    match member(row) {
                        Ok(read) => members.extend(read),
                        Err(error) => {
                            unreadable += 1;
                            tracing::debug!(
                                error = &error as &dyn std::error::Error,
                                "a member cannot be read"
                            );
                        }
                    }
                }
                if members.len() > MOST_MEMBERS {
                    return Err(GraphError::TooLong { what: What::Groups, most: MOST_MEMBERS });
                }
                Ok(())
            })
            .await;
        match read {
            Ok(_) => Ok(Some(ReadGroup { name, members, unreadable })),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }
}

impl Devices {
    fn reading(&self, started: Timestamp) -> Reading {
        Reading {
            page_count: self.pages,
            device_count: self.rows.len() as u64,
            without_user_count: self.rows.values().filter(|record| record.is_none()).count() as u64,
            unreadable_count: self.unreadable,
            result: if self.unreadable == 0 { ReadingResult::Succeeded } else { ReadingResult::Partial },
            ..Reading::failed(started)
        }
    }
}

impl Reading {
    /// One that brought nothing.
    fn failed(started: Timestamp) -> Self {
        Self { started_date_time: started, finished_date_time: Timestamp::now(), ..Self::default() }
    }
}

fn note_counts(reading: &mut Reading, counts: &ImportCounts) {
    reading.finished_date_time = Timestamp::now();
    reading.new_count = counts.new;
    reading.changed_count = counts.changed;
    reading.removed_count = if counts.stored { counts.removed } else { 0 };
    reading.missing_count = counts.missing;
}

fn unreadable_rows(count: u64) -> Option<Finding> {
    (count > 0).then(|| {
        findings::GRAPH_RECORDS_UNREADABLE.finding(format!("{count} managed devices in Microsoft Graph cannot be read. Those that can be read count; nobody is taken for absent."),
        )
    })
}

fn held_back(held: &Held) -> Finding {
    let text = if held.removed_count > 0 {
        format!(
            "{} managed devices are not in Microsoft Graph any more, more than a tenth.",
            held.removed_count
        )
    } else {
        format!(
            "Microsoft Graph now lists {} managed devices; at the last complete reading there were {}.",
            held.device_count, held.previous_count
        )
    };
    findings::GRAPH_HELD_BACK.finding(format!("{text} Nothing of the reading was taken."))
        .remedy("If that is right, accept it: graph accept. If not, look at the tenant, the application's scope and its permissions.")
}

fn unreadable_members(group: &GroupReading, count: u64) -> Finding {
    findings::GRAPH_RECORDS_UNREADABLE.finding(format!(
        "{count} members of the group {} in Microsoft Graph cannot be read. Decisions that need the group are kept as they \
         are.",
        name(group)
    ))
}

fn name(group: &GroupReading) -> String {
    group.display_name.clone().unwrap_or_else(|| group.id.to_string())
}

fn gone(group: &GroupReading) -> Finding {
    let name = name(group);
    findings::GRAPH_GROUP_NOT_FOUND
        .finding(format!("The group {name}, which a policy names, is not in the tenant any more."))
        .remedy("Decisions that need it are kept as they are. Take it out of the policy, or restore it.")
}

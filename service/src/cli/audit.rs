//! `audit`: whether the chain of who changed what holds, and all of it as a file.

use std::fs::OpenOptions;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector_platform::files;
use jiff::Timestamp;
use serde_json::json;

use super::args::AuditCommand;
use super::finding;
use super::output::{CommandResult, open_store, print, print_json};
use crate::data_folder::DataFolder;
use crate::http::admin::audit_events;
use crate::jobs::audit;
use crate::rules::audit::{AuditResource, Operation};
use crate::security::ca::Authority;
use crate::security::random;
use crate::store::{AuditVerdict, Store, StoredEntry};

/// Entries that are read at a time.
const PAGE: u32 = 1000;

pub(super) async fn run(folder: &DataFolder, command: AuditCommand) -> CommandResult {
    match command {
        AuditCommand::Verify { head, json } => verify(folder, &head, json).await,
        AuditCommand::Export { csv, out, .. } => export(folder, csv, out.as_deref()).await,
    }
}

async fn verify(folder: &DataFolder, heads: &[(u64, String)], as_json: bool) -> CommandResult {
    let store = open_store(folder).await?;
    let verdict = store.verify_audit().await?;
    let authority = Authority::open(&folder.authority(), Timestamp::now())?;
    let mut problems = audit::problems(&authority, &verdict);
    for (number, hash) in heads {
        let found = store.audit_from(number.saturating_sub(1), 1).await?.into_iter().next();
        let found = found.filter(|one| one.entry.number == *number).map(|one| random::hex(&one.hash));
        match found {
            Some(found) if found == *hash => {}
            Some(_) => problems.push(format!("entry {number} is not the one that the log names")),
            None if *number < verdict.first => {
                problems.push(format!(
                    "entry {number} was removed with those that are older than the audit is kept"
                ));
            }
            None => problems.push(format!("entry {number}, which the log names, is missing")),
        }
    }
    store.close().await;
    if as_json {
        print_json(&json!({
            "holds": problems.is_empty(),
            "problems": problems,
            "first": verdict.first,
            "last": verdict.last,
            "lastDateTime": verdict.last_at,
            "head": random::hex(&verdict.head),
            "checkpoints": verdict.checkpoints.len(),
        }))?;
    } else {
        print(&summary(&verdict))?;
    }
    if problems.is_empty() { Ok(()) } else { Err(broken(&problems)) }
}

fn summary(verdict: &AuditVerdict) -> String {
    if verdict.last == 0 {
        return "The audit has no entry yet.".into();
    }
    let last = verdict.last_at.map(|at| at.to_string()).unwrap_or_default();
    format!(
        "Entries {} to {}, the last one of {last}; {} signed checkpoints.\nHead: {}:{}",
        verdict.first,
        verdict.last,
        verdict.checkpoints.len(),
        verdict.last,
        random::hex(&verdict.head)
    )
}

fn broken(problems: &[String]) -> Box<Finding> {
    Box::new(findings::AUDIT_BROKEN.finding(format!("The audit does not hold: {}.", problems.join("; "))))
}

async fn export(folder: &DataFolder, as_table: bool, out: Option<&Path>) -> CommandResult {
    let store = open_store(folder).await?;
    let count = match out {
        Some(path) => {
            files::write_private(path, b"").map_err(|error| finding::output(&error))?;
            let file = OpenOptions::new().append(true).open(path).map_err(|error| finding::output(&error))?;
            write(&store, as_table, BufWriter::new(file)).await?
        }
        None => write(&store, as_table, BufWriter::new(io::stdout())).await?,
    };
    let told = AuditResource::new("auditEvents", None, None).with("count", count);
    store.note(Operation::Export, told).await?;
    store.close().await;
    Ok(())
}

async fn write(store: &Store, as_table: bool, mut out: impl Write) -> CommandResult<u64> {
    let mut put = |text: &str| writeln!(out, "{text}").map_err(|error| finding::output(&error));
    if as_table {
        put(&audit_events::heading())?;
    }
    let (mut after, mut count) = (0, 0);
    loop {
        let page: Vec<StoredEntry> = store.audit_from(after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.entry.number;
        for one in &page {
            put(&if as_table { audit_events::line(one) } else { audit_events::entity(one).to_string() })?;
            count += 1;
        }
    }
    out.flush().map_err(|error| finding::output(&error))?;
    Ok(count)
}

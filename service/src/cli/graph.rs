//! `graph`: Microsoft Graph as a source, from the command line. Works while the service runs, on the same database.

use std::io::Read as _;
use std::path::Path;

use exchange_connector::domain::health::{Finding, WhoActs};
use exchange_connector::findings;
use exchange_connector::secret::Secret;
use jiff::Timestamp;
use serde_json::Value;
use zeroize::Zeroizing;

use super::args::{GraphCommand, GraphSettingsArgs};
use super::finding;
use super::output::{CommandResult, open_store, print, print_json};
use crate::data_folder::DataFolder;
use crate::sources::graph::source::{self, NewSecret, SourceError};
use crate::sources::graph::state::Kind;
use crate::store::{Refusal, Store, StoreError};

/// Most bytes of a secret, a key or a certificate.
const MOST_FILE: u64 = 1024 * 1024;

pub(super) async fn run(folder: &DataFolder, command: GraphCommand) -> CommandResult {
    let store = open_store(folder).await?;
    let outcome = match command {
        GraphCommand::Set(command) => set(&store, folder, *command).await,
        GraphCommand::Show { json } => show(&store, json).await,
        GraphCommand::Test { json } => test(&store, folder, json).await,
        GraphCommand::Read { what } => read(&store, what).await,
        GraphCommand::Accept => accept(&store).await,
        GraphCommand::Remove => remove(&store).await,
    };
    store.close().await;
    outcome
}

async fn set(store: &Store, folder: &DataFolder, args: GraphSettingsArgs) -> CommandResult {
    let before = source::stored(store).await?.map(|stored| stored.settings);
    if before.is_none() {
        for (given, name) in [(args.tenant.is_some(), "--tenant"), (args.client_id.is_some(), "--client-id")]
        {
            if !given {
                let missing = findings::GRAPH_SETTINGS.finding(format!("{name} is needed."));
                let remedy = "graph set --tenant TENANT --client-id GUID --secret-file FILE";
                return Err(Box::new(missing.with_who_acts(WhoActs::You).remedy(remedy)));
            }
        }
    }
    let mut settings = before.unwrap_or_default();
    replace(&mut settings.tenant_id, args.tenant);
    replace(&mut settings.client_id, args.client_id);
    replace(&mut settings.cloud, args.cloud);
    replace(&mut settings.login_url, args.login_url.map(Some));
    replace(&mut settings.graph_url, args.graph_url.map(Some));
    if let Some(path) = &args.ca_file {
        settings.ca_certificates_pem = Some(text(path)?.to_string());
    }
    replace(&mut settings.cadence.full_read_minutes, args.full_read_minutes);
    replace(&mut settings.cadence.quick_read_minutes, args.quick_read_minutes);
    replace(&mut settings.cadence.group_read_minutes, args.group_read_minutes);
    replace(&mut settings.cadence.most_drop_percent, args.most_drop_percent);
    replace(&mut settings.cadence.config_manager, args.config_manager);
    let secret = match (&args.secret_file, &args.certificate, &args.key) {
        (Some(path), ..) => {
            settings.certificate_pem = None;
            NewSecret::ClientSecret(Secret::new(text(path)?.trim()))
        }
        (None, Some(certificate), Some(key)) => {
            settings.certificate_pem = Some(text(certificate)?.to_string());
            NewSecret::PrivateKey(Secret::new(text(key)?.as_str()))
        }
        _ => NewSecret::Keep,
    };
    source::set(store, &folder.secrets(), Timestamp::now(), &settings, &secret, "command line").await?;
    print("Microsoft Graph is set. The service reads it within seconds; `graph test` says whether it may.")
}

/// What is not named stays as it is.
fn replace<T>(member: &mut T, named: Option<T>) {
    if let Some(named) = named {
        *member = named;
    }
}

async fn show(store: &Store, as_json: bool) -> CommandResult {
    let stored = source::stored(store).await?;
    let entity = stored.map(|stored| source::entity(&stored, Timestamp::now()));
    if as_json {
        return print_json(&entity.unwrap_or(Value::Null));
    }
    let Some(entity) = entity else { return print("No connection to Microsoft Graph is set up.") };
    let text = |name: &str| match &entity[name] {
        Value::String(text) => text.clone(),
        Value::Null => "–".into(),
        other => other.to_string(),
    };
    print(&format!("tenant            {}", text("tenantId")))?;
    print(&format!("application       {}", text("clientId")))?;
    print(&format!("Graph             {}", text("graphUrl")))?;
    let credential = &entity["credential"];
    let ends = credential["endDateTime"].as_str().map(|at| format!(", ends {at}")).unwrap_or_default();
    print(&format!("logs on by        {}{ends}", credential["type"].as_str().unwrap_or_default()))?;
    for (title, name, next) in [
        ("full read", "lastFullRead", "nextFullReadDateTime"),
        ("quick read", "lastQuickRead", "nextQuickReadDateTime"),
    ] {
        let last = &entity[name];
        let told = last["result"].as_str().map_or_else(
            || "never".to_owned(),
            |result| {
                format!(
                    "{} {result}, {} devices",
                    last["startedDateTime"].as_str().unwrap_or_default(),
                    last["deviceCount"]
                )
            },
        );
        print(&format!("{title:<18}{told}; next {}", text(next)))?;
    }
    for group in entity["groups"].as_array().into_iter().flatten() {
        let name = group["displayName"].as_str().or(group["id"].as_str()).unwrap_or_default();
        let how = if group["complete"] == true { "read completely" } else { "not read" };
        print(&format!("group             {name}: {} members, {how}", group["memberCount"]))?;
    }
    for finding in entity["findings"].as_array().into_iter().flatten() {
        let part = |name: &str| finding[name].as_str().unwrap_or_default();
        print(&format!("{:<18}{} {} ({})", part("severity"), part("text"), part("remedy"), part("code")))?;
    }
    Ok(())
}

async fn test(store: &Store, folder: &DataFolder, as_json: bool) -> CommandResult {
    let tested = source::test(store, &folder.secrets()).await?;
    if as_json {
        print_json(&tested.entity())?;
    } else {
        for (_, text) in &tested.steps {
            print(text)?;
        }
    }
    let good = tested.is_good();
    match tested.findings.into_iter().max_by_key(|finding| finding.severity) {
        Some(finding) if !good => Err(Box::new(finding)),
        Some(finding) if !as_json => print(&finding.to_string()),
        _ => Ok(()),
    }
}

async fn read(store: &Store, what: Kind) -> CommandResult {
    store.ask_graph(Some(what.as_str())).await.map_err(SourceError::from)?;
    print("The service reads within seconds; `graph show` tells how it went.")
}

async fn accept(store: &Store) -> CommandResult {
    let stored = source::stored(store).await?;
    if stored.is_none_or(|stored| stored.state.held.is_none()) {
        return Err(Box::new(findings::GRAPH_NOTHING_HELD.finding("No reading is held back.")));
    }
    store.ask_graph(Some("accept")).await.map_err(SourceError::from)?;
    print(
        "The reading is made again within seconds, and counts if it is as large as the one that was held back.",
    )
}

async fn remove(store: &Store) -> CommandResult {
    store.remove_graph_source().await.map_err(SourceError::from)?;
    print("Microsoft Graph, its secret and its records are forgotten.")
}

/// A file's text, or standard input's.
fn text(path: &Path) -> CommandResult<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(MOST_FILE).read_to_string(&mut text)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(MOST_FILE).read_to_string(&mut text))
    };
    match read {
        Ok(_) => Ok(text),
        Err(error) => Err(Box::new(
            findings::GRAPH_FILE.finding(format!("{} cannot be read.", path.display())).caused_by(&error),
        )),
    }
}

impl From<SourceError> for Box<Finding> {
    fn from(error: SourceError) -> Self {
        refused(&error)
    }
}

fn refused(error: &SourceError) -> Box<Finding> {
    let (code, remedy) = match error {
        SourceError::Store(StoreError::Refused(Refusal::NotFound)) | SourceError::NotSet => {
            return Box::new(
                findings::GRAPH_NOT_SET
                    .finding("No connection to Microsoft Graph is set up.")
                    .remedy("graph set --tenant TENANT --client-id GUID --secret-file FILE"),
            );
        }
        SourceError::Store(error) => return finding::store(error),
        SourceError::Graph(error) => return Box::new(error.finding()),
        SourceError::Settings(_) | SourceError::NoCredential => {
            (findings::GRAPH_SETTINGS, "Nothing was stored.")
        }
        SourceError::Credential(_) => {
            (findings::GRAPH_CREDENTIAL, "Nothing was stored. See `graph set --help`.")
        }
        SourceError::Seal(crate::security::seal::SealError::Credential) => (
            findings::GRAPH_SECRET_UNREADABLE,
            "Set the secret through the API (PUT complianceSources/graph): only the running service has the key.",
        ),
        SourceError::Seal(crate::security::seal::SealError::Elsewhere(_)) => {
            (findings::SEALED_ELSEWHERE, "Set the secret again: `graph set --secret-file FILE`.")
        }
        SourceError::Seal(_) | SourceError::Stored(_) => (
            findings::GRAPH_SECRET_UNREADABLE,
            "Restore the folder `secrets` of the data folder from a backup, or set the secret again.",
        ),
    };
    Box::new(
        code.finding(finding::sentence(error)).with_who_acts(WhoActs::You).remedy(remedy).caused_by(error),
    )
}

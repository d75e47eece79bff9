//! `restore`: what is read anew after the database was put back, and its end by hand.

use exchange_connector::findings;
use jiff::Timestamp;
use serde_json::json;

use super::args::RestoreCommand;
use super::output::{CommandResult, open_store, print, print_json};
use crate::data_folder::DataFolder;
use crate::store::{Refusal, StoreError};

pub(super) async fn run(folder: &DataFolder, command: RestoreCommand) -> CommandResult {
    let store = open_store(folder).await?;
    match command {
        RestoreCommand::Show { json } => {
            let mut list = Vec::new();
            for connector in store.connectors(Timestamp::now()).await? {
                if let Some(restoring) = store.restoring(connector.id).await? {
                    list.push((connector, restoring));
                }
            }
            if json {
                let value = list.iter().map(|(connector, restoring)| {
                    json!({"connectorId": connector.id, "exchangeOrganization": connector.organization_name,
                        "restoredDateTime": restoring.at, "waitsFor": restoring.waits_for})
                });
                print_json(&value.collect())?;
            } else if list.is_empty() {
                print("No connector waits for its records to be read anew after a restore.")?;
            }
            for (connector, restoring) in list.iter().filter(|_| !json) {
                let name = connector.organization_name.as_deref().unwrap_or("an organization");
                print(&format!(
                    "{} {name}: put back on {}, waits for {}",
                    connector.id,
                    restoring.at,
                    restoring.waits_for.join(", ")
                ))?;
            }
        }
        RestoreCommand::End { connector } => {
            match store.end_restoring(connector).await {
                Err(StoreError::Refused(Refusal::NotFound)) => {
                    let text = format!(
                        "No connector with the id {connector} waits for its records to be read anew."
                    );
                    return Err(Box::new(
                        findings::RESTORE_NOT_UNDER_WAY
                            .finding(text)
                            .remedy("`restore show` lists the connectors that wait."),
                    ));
                }
                ended => ended?,
            }
            print("The records count as they are: the service decides by them again, under the brake.")?;
        }
    }
    store.close().await;
    Ok(())
}

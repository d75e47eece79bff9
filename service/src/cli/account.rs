//! `account-file`: a token in the database, its text in a file, and the fingerprint to compare.

use std::path::Path;

use exchange_connector_platform::files;
use jiff::Timestamp;
use serde_json::json;

use super::args::{AccountFileArgs, Grant};
use super::finding;
use super::output::{CommandResult, open_store, print, print_json};
use crate::data_folder::DataFolder;
use crate::package::{self, Account, Allowance};
use crate::security::ca::Authority;

pub(super) async fn run(folder: &DataFolder, args: AccountFileArgs) -> CommandResult {
    let account = with(folder, &args.grant, |_, account| Ok(account)).await?;
    files::write_private(&args.out, account.text.as_bytes())
        .map_err(|error| finding::file(&args.out, &error))?;
    if args.json {
        return print_json(&document(&account, &args.out));
    }
    print(&summary(&account, &args.out))
}

pub(super) fn document(account: &Account, out: &Path) -> serde_json::Value {
    json!({
        "file": out,
        "serviceUrls": account.file.service_urls,
        "organization": account.file.organization,
        "tokenId": account.file.token_id,
        "uses": account.file.uses,
        "validUntil": account.file.valid_until,
        "rootFingerprint": account.fingerprint,
    })
}

pub(super) fn summary(account: &Account, out: &Path) -> String {
    format!(
        "{} is good for {} enrolments until {}.\nService: {}\nRoot fingerprint (the set-up shows the same): {}\n\
         Whoever has this file can connect an Exchange organization: hand it over safely and delete it after use.",
        out.display(),
        account.file.uses,
        account.file.valid_until,
        account.file.service_urls.join(", "),
        account.fingerprint
    )
}

/// Makes an account and does something with it and the authority, while the store is open.
pub(super) async fn with<T>(
    folder: &DataFolder,
    grant: &Grant,
    work: impl FnOnce(&Authority, Account) -> CommandResult<T>,
) -> CommandResult<T> {
    let recorded = folder.served()?;
    let store = open_store(folder).await?;
    let now = Timestamp::now();
    let authority = Authority::open(&folder.authority(), now)?;
    let allowance =
        Allowance { organization: grant.organization.clone(), uses: grant.uses, days: grant.valid };
    let account = package::make(&store, &authority, &recorded, &allowance, now).await?;
    store.close().await;
    work(&authority, account)
}

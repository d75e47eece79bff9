//! `account-file`: a token in the database, its text in a file, and the fingerprint to compare.

use std::path::Path;

use exchange_connector::api::enrollment::AccountFile;
use exchange_connector::secret::Secret;
use exchange_connector_platform::files;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use uuid::Uuid;

use super::args::{AccountFileArgs, Grant};
use super::finding;
use super::output::{CommandResult, open_store, print, print_json};
use crate::data_folder::{self, DataFolder, Recorded};
use crate::security::ca::{self, Authority, CaError};
use crate::security::random;
use crate::security::trust::Bundle;
use crate::store::{NewToken, StoreError};

pub(super) async fn run(folder: &DataFolder, args: AccountFileArgs) -> CommandResult {
    let account = make(folder, &args.grant).await?;
    files::write_private(&args.out, account.text.as_bytes())
        .map_err(|error| finding::file(&args.out, &error))?;
    if args.json {
        return print_json(&account.document(&args.out));
    }
    print(&account.summary(&args.out))
}

/// A new account file with what is to be said about it.
pub(super) struct Account {
    pub file: AccountFile,
    pub text: String,
    pub fingerprint: String,
}

impl Account {
    pub(super) fn document(&self, out: &Path) -> serde_json::Value {
        json!({
            "file": out,
            "serviceUrls": self.file.service_urls,
            "organization": self.file.organization,
            "tokenId": self.file.token_id,
            "uses": self.file.uses,
            "validUntil": self.file.valid_until,
            "rootFingerprint": self.fingerprint,
        })
    }

    pub(super) fn summary(&self, out: &Path) -> String {
        format!(
            "{} is good for {} enrolments until {}.\nService: {}\nRoot fingerprint (the set-up shows the same): {}\n\
             Whoever has this file can connect an Exchange organization: hand it over safely and delete it after use.",
            out.display(),
            self.file.uses,
            self.file.valid_until,
            self.file.service_urls.join(", "),
            self.fingerprint
        )
    }
}

/// Makes a token; only its digest stays here.
pub(super) async fn make(folder: &DataFolder, grant: &Grant) -> CommandResult<Account> {
    let recorded = folder.served()?;
    let store = open_store(folder).await?;
    let now = Timestamp::now();
    let authority = Authority::open(&folder.authority(), now)?;
    let roots = roots(&authority, &recorded)?;
    let (id, secret) = (Uuid::now_v7(), random::token());
    let valid_until = now + SignedDuration::from_hours(24 * i64::from(grant.valid));
    let file = AccountFile {
        version: 1,
        service_name: format!(
            "Exchange Connector at {}",
            recorded.public_url.host_str().unwrap_or("localhost")
        ),
        service_urls: data_folder::service_urls(&recorded),
        organization: grant.organization.clone(),
        token_id: id,
        token: Secret::new(secret.clone()),
        root_certificates_pem: roots,
        uses: grant.uses,
        valid_until,
    };
    let text = file.to_text().map_err(StoreError::from)?;
    let token = NewToken {
        id,
        secret_hash: random::sha256(secret.as_bytes()),
        organization: grant.organization.clone(),
        max_uses: grant.uses,
        expires_at: valid_until,
    };
    store.add_token(now, &token).await?;
    store.close().await;
    Ok(Account { file, text, fingerprint: ca::fingerprint(authority.root_pem()) })
}

/// Our root; with a certificate of the site's own also the top of its chain, so that agents trust both.
fn roots(authority: &Authority, recorded: &Recorded) -> Result<String, CaError> {
    let chain = match &recorded.tls_certificate {
        Some(file) => ca::chain(file)?,
        None => Vec::new(),
    };
    Ok(Bundle::new(authority.root_pem(), [chain.as_slice()]).pem())
}

//! An account file: a token in the database, and its text with the roots that connectors are to trust.

use exchange_connector::api::enrollment::AccountFile;
use exchange_connector::secret::Secret;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::data_folder::{self, Recorded};
use crate::security::ca::{self, Authority, CaError};
use crate::security::random;
use crate::security::trust::Bundle;
use crate::store::{NewToken, Store, StoreError};

/// What an account file is good for.
#[derive(Debug, Clone)]
pub struct Allowance {
    /// Shown by the set-up.
    pub organization: Option<String>,
    pub uses: u32,
    pub days: u32,
}

impl Default for Allowance {
    fn default() -> Self {
        Self { organization: None, uses: 5, days: 7 }
    }
}

/// A new account file with what is to be said about it.
#[derive(Debug)]
pub struct Account {
    pub file: AccountFile,
    /// The file's text. It holds the token.
    pub text: zeroize::Zeroizing<String>,
    pub fingerprint: String,
}

/// Why no account file is made.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Authority(#[from] CaError),
}

/// Makes a token; only its digest stays here.
///
/// # Errors
/// When the store does not take it, or the site's certificate cannot be read.
pub async fn make(
    store: &Store,
    authority: &Authority,
    recorded: &Recorded,
    allowance: &Allowance,
    now: Timestamp,
) -> Result<Account, AccountError> {
    let roots = roots(authority, recorded)?;
    let (id, secret) = (Uuid::now_v7(), random::token());
    let valid_until = now + SignedDuration::from_hours(24 * i64::from(allowance.days));
    let file = AccountFile {
        version: 1,
        service_name: format!(
            "Exchange Connector at {}",
            recorded.public_url.host_str().unwrap_or("localhost")
        ),
        service_urls: data_folder::service_urls(recorded),
        organization: allowance.organization.clone(),
        token_id: id,
        token: Secret::new(secret.clone()),
        root_certificates_pem: roots,
        uses: allowance.uses,
        valid_until,
    };
    let text = file.to_text().map_err(StoreError::from)?.into();
    let token = NewToken {
        id,
        secret_hash: random::sha256(secret.as_bytes()),
        organization: allowance.organization.clone(),
        max_uses: allowance.uses,
        expires_at: valid_until,
    };
    store.add_token(now, &token).await?;
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

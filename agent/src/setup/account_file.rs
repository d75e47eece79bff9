//! The account file: whether it belongs to this product, is complete, and has not expired.

use exchange_connector::api::enrollment::{AccountFile, AccountFileError};
use exchange_connector::config::Draft;
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;
use jiff::Timestamp;

use super::checks::{Failed, Run};
use crate::management::identity::{client_config, fingerprint};
use crate::store::{Enrollment, Stored};

/// How the service is to be reached: by a new enrolment, or by the one that is stored.
pub(crate) enum Account {
    New(Box<NewAccount>),
    Enrolled(KeptEnrollment),
}

/// An account file that was given.
pub(crate) struct NewAccount {
    pub(crate) file: AccountFile,
    /// SHA-256 of its first root.
    pub(crate) fingerprint: String,
    /// The enrolment that is stored, where it is of the same service: it is kept when this file cannot enrol again.
    pub(crate) before: Option<KeptEnrollment>,
}

/// The enrolment that is stored, with its key.
pub(crate) type KeptEnrollment = Box<(Enrollment, exchange_connector::secret::Secret)>;

fn enrolled(stored: &Stored) -> KeptEnrollment {
    Box::new((stored.enrollment.clone(), stored.secrets.agent_key.clone()))
}

pub(crate) fn check(run: &mut Run<'_>, draft: &Draft, stored: Option<&Stored>) -> Result<Account, Failed> {
    let name = CheckName::AccountFile;
    run.begin(&name);
    let Some(text) = &draft.service.account_file else {
        let Some(stored) = stored else {
            let finding = findings::SETTINGS_INVALID.finding("service.account_file: it is empty.");
            return Err(run.fail(&name, finding));
        };
        run.ok(&name, format!("enrolled with {}", stored.enrollment.service_name));
        return Ok(Account::Enrolled(enrolled(stored)));
    };
    let file = match AccountFile::parse(text.expose()) {
        Ok(file) => file,
        Err(error) => {
            let finding = match &error {
                AccountFileError::Newer(_) => findings::ACCOUNT_FILE_DAMAGED
                    .finding("The account file is newer than this program.")
                    .remedy("Install the current release of the connector."),
                AccountFileError::OtherKind => findings::ACCOUNT_FILE_DAMAGED
                    .finding("This is not an account file of Exchange Connector.")
                    .remedy("Take the account file from the management service (`exchange-connector-service account-file`)."),
                AccountFileError::Damaged(_) | AccountFileError::Incomplete(_) => findings::ACCOUNT_FILE_DAMAGED
                    .finding("The account file is damaged.")
                    .remedy("Take a new one from the management service; copy it as a file, not as text."),
            };
            return Err(run.fail(&name, finding.caused_by(&error)));
        }
    };
    let roots = client_config(&file.root_certificates_pem, None);
    let (Ok(_), Some(fingerprint)) = (roots, fingerprint(&file.root_certificates_pem)) else {
        let finding = findings::ACCOUNT_FILE_DAMAGED
            .finding("The account file is damaged: its root certificate cannot be read.")
            .remedy("Take a new account file from the service.");
        return Err(run.fail(&name, finding));
    };
    let same = |stored: &&Stored| {
        let old = &stored.enrollment;
        old.root_fingerprint == fingerprint && old.service_urls == file.service_urls
    };
    let before = stored.filter(same).map(enrolled);
    if file.valid_until < Timestamp::now() {
        // The answers of the first set-up serve for a later one too, long after its account file expired.
        if let Some(before) = before {
            run.ok(&name, format!("expired; the enrolment with {} is kept", file.service_name));
            return Ok(Account::Enrolled(before));
        }
        let finding = findings::ACCOUNT_FILE_EXPIRED
            .finding(format!(
                "The account file expired on {}; this computer's clock says {}.",
                file.valid_until,
                Timestamp::now().strftime("%Y-%m-%d %H:%M UTC")
            ))
            .remedy("Take a new account file from the service, or set the clock if it is wrong.");
        return Err(run.fail(&name, finding));
    }
    let organization = file.organization.as_deref().map_or(String::new(), |name| format!(" for {name}"));
    run.ok(&name, format!("{}{organization}, root {fingerprint}", file.service_name));
    Ok(Account::New(Box::new(NewAccount { file, fingerprint, before })))
}

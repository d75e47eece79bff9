//! `setupPackage`: *Download On-premises Connector*. The package is written while it is sent, so that no copy of it, with
//! the token in it, is kept anywhere.

use std::io;

use axum::body::Body;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use exchange_connector::package::{PACKAGE_NAME, System};
use futures_util::stream;
use http::header;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use tokio::sync::mpsc;
use zip::ZipWriter;

use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, JsonResult, Options};
use crate::package::{self, AccountError, Allowance, MissingPrograms, PackError, Package};

/// What is sent at once, and how much of it may wait for a slow line.
const PART: usize = 64 * 1024;
const PARTS: usize = 8;
/// Limits of the command line, too.
const MOST_USES: u32 = 1000;
const MOST_DAYS: u32 = 365;

/// `GET …/setupPackage`: the systems whose set-up programs this service has, and what one download is good for.
pub async fn offered(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let usual = Allowance::default();
    let systems: Vec<_> = [System::Windows, System::Linux]
        .into_iter()
        .map(|system| {
            let found = app.packages.programs.of(system);
            json!({
                "system": system,
                "displayName": match system {
                    System::Windows => "Windows",
                    System::Linux => "Linux",
                },
                "available": found.is_ok(),
                "reason": found.err().map(|missing| missing.to_string()),
                "uses": usual.uses,
                "validDays": usual.days,
            })
        })
        .collect();
    Ok(Json(json!({ "systems": systems })))
}

/// What is asked for.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WantedPackage {
    system: System,
    #[serde(default)]
    organization: Option<String>,
    #[serde(default)]
    uses: Option<u32>,
    #[serde(default)]
    valid_days: Option<u32>,
}

/// `POST …/setupPackage`: a new account file in a package, as `Exchange_Connector_Setup.zip`.
pub async fn download(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<WantedPackage>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let usual = Allowance::default();
    let allowance = Allowance {
        organization: body.organization.filter(|name| !name.trim().is_empty()),
        uses: within("uses", body.uses.unwrap_or(usual.uses), MOST_USES)?,
        days: within("validDays", body.valid_days.unwrap_or(usual.days), MOST_DAYS)?,
    };
    // Looked for first: a token is made only for a package that can be.
    let programs = app.packages.programs.of(body.system)?;
    let now = Timestamp::now();
    let account = package::make(&app.store, &app.authority, &app.packages.recorded, &allowance, now).await?;
    let token = account.file.token_id;
    let package = Package::new(account, &programs, &app.authority, now)?;
    tracing::info!(%token, system = body.system.as_str(), uses = allowance.uses, days = allowance.days,
        by = admin.name, "set-up package with a new account file");
    let (parts, sent) = mpsc::channel(PARTS);
    tokio::task::spawn_blocking(move || write(package, parts));
    let body = stream::unfold(sent, |mut sent| async move { Some((sent.recv().await?, sent)) });
    let name = format!("attachment; filename=\"{PACKAGE_NAME}\"");
    let headers = [(header::CONTENT_TYPE, "application/zip".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, Body::from_stream(body)).into_response())
}

fn within(member: &'static str, number: u32, most: u32) -> ApiResult<u32> {
    if (1..=most).contains(&number) {
        return Ok(number);
    }
    Err(ApiError::bad_request(format!("{member} is a number from 1 to {most}.")).about(member))
}

/// Writes the package into the answer. What fails on the way ends the answer in its middle, so that no browser takes it for
/// whole.
fn write(package: Package, parts: mpsc::Sender<io::Result<Bytes>>) {
    let mut zip = ZipWriter::new_stream(Parts { parts: parts.clone(), waiting: Vec::with_capacity(PART) });
    let written = package.write(&mut zip).and_then(|()| Ok(io::Write::flush(&mut zip.finish()?)?));
    if let Err(error) = written {
        tracing::warn!(error = &error as &dyn std::error::Error, "a set-up package was not sent whole");
        // Nobody may listen any more.
        let _ = parts.blocking_send(Err(io::Error::other("the package is not whole")));
    }
}

/// Bytes on their way to the answer.
struct Parts {
    parts: mpsc::Sender<io::Result<Bytes>>,
    waiting: Vec<u8>,
}

impl io::Write for Parts {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= PART {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let part = Bytes::from(std::mem::replace(&mut self.waiting, Vec::with_capacity(PART)));
        self.parts.blocking_send(Ok(part)).map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}

impl From<MissingPrograms> for ApiError {
    fn from(missing: MissingPrograms) -> Self {
        Self::conflict(format!(
            "There is no package: {missing}. Install the package with the set-up programs on the service's computer, or name \
             their folder with `serve --setup-programs`."
        ))
        .inner("setupProgramsMissing")
    }
}

impl From<AccountError> for ApiError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Store(error) => error.into(),
            AccountError::Authority(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "no account file was made");
                Self::internal("The service cannot use its certificates; its log tells why.")
            }
        }
    }
}

impl From<PackError> for ApiError {
    fn from(error: PackError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "no set-up package was made");
        Self::internal("The service cannot make the set-up package; its log tells why.")
    }
}

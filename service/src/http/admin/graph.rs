//! `complianceSources/graph`: Microsoft Graph as a source. Its secret goes in and never comes out.

use exchange_connector::secret::Secret;
use http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, JsonResult, Members, Options};
use crate::sources::graph::settings::GraphSettings;
use crate::sources::graph::source::{self, NewSecret, SourceError};
use crate::sources::graph::state::Kind;

impl From<SourceError> for ApiError {
    fn from(error: SourceError) -> Self {
        match error {
            SourceError::Store(error) => error.into(),
            SourceError::NotSet => Self::not_found("No connection to Microsoft Graph is set up."),
            SourceError::Settings(ref wrong) => {
                Self::bad_request(format!("Nothing was stored: {error}.")).about(wrong.member())
            }
            SourceError::Credential(_) | SourceError::NoCredential => {
                Self::bad_request(format!("Nothing was stored: {error}."))
            }
            SourceError::Seal(_) | SourceError::Stored(_) | SourceError::Graph(_) => {
                // The cause names files of this computer: it stays in the log.
                tracing::error!(error = &error as &dyn std::error::Error, "the Graph source cannot be used");
                Self::internal("The service cannot use its own secrets or settings; its log tells why.")
                    .inner("graph.secretUnreadable")
            }
        }
    }
}

/// The source as it is shown, where it is set up.
pub(crate) async fn shown(app: &App) -> ApiResult<Option<Value>> {
    let stored = source::stored(&app.store).await?;
    Ok(stored.map(|stored| source::entity(&stored, Timestamp::now())))
}

/// `GET …/complianceSources/graph`.
pub async fn get(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    Ok(Json(whole(&app, &options).await?))
}

/// The source with the certificates that its settings hold, so that all of them can be sent back with one changed. They
/// are public; the key is not, and is nowhere.
async fn whole(app: &App, options: &Options) -> ApiResult<Value> {
    let stored = source::stored(&app.store).await?.ok_or(SourceError::NotSet)?;
    let mut value = source::entity(&stored, Timestamp::now());
    value["certificatePem"] = stored.settings.certificate_pem.into();
    value["caCertificatesPem"] = stored.settings.ca_certificates_pem.into();
    value["@odata.context"] = options.context("complianceSources/$entity").into();
    Ok(value)
}

/// Settings with a secret on its way in.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Body {
    #[serde(default, deserialize_with = "secret")]
    client_secret: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    private_key_pem: Option<Secret>,
    #[serde(flatten)]
    settings: GraphSettings,
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.settings.fmt(f)
    }
}

fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Secret>, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.map(Secret::new))
}

/// Members that a body may have; another one is a mistake, not to be dropped.
const MEMBERS: [&str; 14] = [
    "tenantId",
    "clientId",
    "cloud",
    "loginUrl",
    "graphUrl",
    "caCertificatesPem",
    "certificatePem",
    "fullReadMinutes",
    "quickReadMinutes",
    "groupReadMinutes",
    "mostDropPercent",
    "configManager",
    "clientSecret",
    "privateKeyPem",
];

/// `PUT …/complianceSources/graph`: all settings. Without `clientSecret` or `privateKeyPem` the stored one stays.
pub async fn set(app: App, admin: Admin, options: Options, Json(mut body): Json<Members>) -> JsonResult {
    options.only(&[])?;
    body.retain(|name, _| !name.starts_with('@') && name != "id");
    if let Some(name) = body.keys().find(|name| !MEMBERS.contains(&name.as_str())) {
        return Err(ApiError::bad_request(format!(
            "{name:?} is no member of this source; those are {}.",
            MEMBERS.join(", ")
        )));
    }
    body.entry("cloud").or_insert_with(|| "global".into());
    // The error's text could quote a value, and a value could be the secret.
    let body: Body = serde_json::from_value(Value::Object(body)).map_err(|_| {
        ApiError::bad_request(
            "The body is {\"tenantId\": \"contoso.onmicrosoft.com\", \"clientId\": \"GUID\", \"clientSecret\": \"…\"}, or \
             certificatePem and privateKeyPem in the secret's place; a member has a value of another kind.",
        )
    })?;
    let given = match (body.client_secret, body.private_key_pem) {
        (Some(secret), None) => NewSecret::ClientSecret(secret),
        (None, Some(key)) => NewSecret::PrivateKey(key),
        (None, None) => NewSecret::Keep,
        (Some(_), Some(_)) => {
            return Err(ApiError::bad_request("clientSecret and privateKeyPem exclude each other."));
        }
    };
    let settings = body.settings;
    source::set(&app.store, &app.secrets, Timestamp::now(), &settings, &given, &admin.name).await?;
    tracing::info!(tenant = settings.tenant_id, client = %settings.client_id, by = admin.name, "Microsoft Graph set");
    Ok(Json(whole(&app, &options).await?))
}

/// `DELETE …/complianceSources/graph`: forgets it, its secret and its records.
pub async fn remove(app: App, admin: Admin) -> ApiResult<StatusCode> {
    app.store.remove_graph_source().await?;
    tracing::info!(by = admin.name, "Microsoft Graph removed");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/complianceSources/graph/test`: logs on and reads one row of each kind.
pub async fn test(app: App, _: Admin) -> JsonResult {
    let tested = source::test(&app.store, &app.secrets).await?;
    Ok(Json(tested.entity()))
}

/// `{"kind": "full" | "quick" | "groups"}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Read {
    #[serde(default)]
    kind: Kind,
}

/// `POST …/complianceSources/graph/read`: a reading begins within seconds.
pub async fn read(app: App, admin: Admin, Json(body): Json<Read>) -> ApiResult<StatusCode> {
    let kind = body.kind.as_str();
    app.store.ask_graph(Some(kind)).await?;
    tracing::info!(kind, by = admin.name, "a reading of Microsoft Graph was asked for");
    Ok(StatusCode::ACCEPTED)
}

/// `POST …/complianceSources/graph/accept`: the reading that is held back is right.
pub async fn accept(app: App, admin: Admin) -> ApiResult<StatusCode> {
    let stored = source::stored(&app.store).await?.ok_or(SourceError::NotSet)?;
    if stored.state.held.is_none() {
        return Err(ApiError::conflict("No reading is held back.").inner("nothingHeld"));
    }
    app.store.ask_graph(Some("accept")).await?;
    tracing::info!(by = admin.name, "a reading of Microsoft Graph was accepted");
    Ok(StatusCode::ACCEPTED)
}

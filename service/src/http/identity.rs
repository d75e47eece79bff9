//! Who calls: an agent by its client certificate, an administrator by bearer token or session cookie.

use std::sync::atomic::Ordering;
use std::time::Instant;

use axum::extract::{FromRequestParts, MatchedPath};
use base64_simd::STANDARD;
use exchange_connector::api::error::code;
use http::request::Parts;
use http::{Method, header};
use jiff::Timestamp;
use serde_json::Value;

use crate::app::App;
use crate::http::error::ApiError;
use crate::http::odata::operations::check_options;
use crate::rules::audit::{AuditResource, Operation};
use crate::security::acting::{self, Actor, Channel};
use crate::security::admission::Caller;
use crate::security::random;
use crate::security::role::{Right, Role, needed};
use crate::security::tls::Peer;
use crate::store::graph::SOURCE;
use crate::store::{AgentState, Refusal, SignedIn};

/// The page's session cookie. `__Host-` binds it to this host, path `/` and HTTPS.
pub const SESSION_COOKIE: &str = "__Host-exchange-connector";
/// The page sends this header with what changes something; another site's form cannot.
pub const PAGE_HEADER: &str = "x-exchange-connector-page";

/// An enrolled agent that was not revoked.
#[derive(Debug, Clone, Copy)]
pub struct Agent(pub AgentState);

impl FromRequestParts<App> for Agent {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let peer = peer(parts)?.clone();
        // Signed by us and not known any more: its connection was deleted.
        let agent = RenewingAgent::from_request_parts(parts, app).await?.0;
        let now = Timestamp::now();
        // Whichever clock is right: a certificate that holds by one of them counts.
        if !peer.is_valid_at(now) && !peer.is_valid_at(app.store.confirmed_time(now)) {
            let (from, until) = peer.valid;
            return Err(ApiError::forbidden(format!(
                "The agent's certificate holds from {from} to {until}, and the service's clock says {now}. The agent \
                 may renew it."
            ))
            .inner(code::CERTIFICATE_EXPIRED));
        }
        Ok(Self(agent))
    }
}

/// The same, whatever the clock says of its certificate: it may renew it.
#[derive(Debug, Clone, Copy)]
pub struct RenewingAgent(pub AgentState);

impl FromRequestParts<App> for RenewingAgent {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let peer = peer(parts)?;
        match app.agent(peer).await? {
            // Signed by us and not known: this database is from before the enrolment. Nobody revoked it.
            None => Err(ApiError::forbidden(
                "The service does not know this connector, and was probably restored from a backup.",
            )
            .inner(code::AGENT_UNKNOWN)),
            Some(state) if !state.active => Err(Refusal::AgentRevoked.into()),
            Some(state) if state.superseded => {
                tracing::warn!(agent = %state.id, "a client certificate was shown long after its successor's first use");
                Err(ApiError::forbidden(
                    "A newer certificate of this agent is in use. The computer may have been copied.",
                )
                .inner(code::CERTIFICATE_SUPERSEDED))
            }
            Some(state) => {
                let name = format!("connector {}", state.org);
                acting::identify(Actor::new(&name, Channel::Connector));
                Ok(Self(state))
            }
        }
    }
}

fn peer(parts: &Parts) -> Result<&Peer, ApiError> {
    parts.extensions.get::<Peer>().ok_or_else(|| {
        ApiError::unauthenticated("This address needs the client certificate of an enrolled agent.")
            .inner(code::CERTIFICATE_REQUIRED)
    })
}

/// A user whose role allows the route that is called.
#[derive(Debug, Clone)]
pub struct Admin {
    /// As the author of changes.
    pub name: String,
    pub role: Role,
    /// As the database knows the user.
    pub user: String,
    /// The name of the token that the request or its session is by.
    pub token: Option<String>,
    /// The digest of the page's session; nothing where a program calls.
    pub session: Option<[u8; 32]>,
    /// A second factor is asked of this role, and this user has none yet.
    pub must_enroll: bool,
}

impl Admin {
    fn of(user: SignedIn, session: Option<[u8; 32]>) -> Self {
        let token = user.token.map(|(_, name)| name);
        let name = author(user.name.clone());
        let channel = if session.is_some() { Channel::Console } else { Channel::Api };
        acting::identify(Actor { token: token.clone(), ..Actor::new(&name, channel) });
        Self { name, role: user.role, user: user.name, token, session, must_enroll: user.must_enroll }
    }

    /// The page's session, for what only the person at the page may do. A program with a token could otherwise give
    /// itself another token, or a password, that outlives its own.
    ///
    /// # Errors
    /// 403 where it is a program, or a session that a named token opened.
    pub fn at_the_page(&self) -> Result<[u8; 32], ApiError> {
        match (self.session, &self.token) {
            (Some(session), None) => Ok(session),
            _ => Err(ApiError::forbidden(
                "Only the person at the service's own page may do this, signed in without a token of limited time.",
            )
            .inner("pageOnly")),
        }
    }

    /// An answer as this user may see it: numbers that lead to a person keep their last four characters.
    pub fn masked(&self, mut value: Value) -> Value {
        if !self.role.sees_numbers() {
            mask(&mut value);
        }
        value
    }

    /// Refuses to search by a number that the user does not see whole: the hits would tell it.
    ///
    /// # Errors
    /// 403 when the filter names one.
    pub fn may_filter(&self, filter: Option<&str>) -> Result<(), ApiError> {
        let asked = filter.is_some_and(|text| NUMBERS.iter().any(|name| text.contains(name)));
        if asked && !self.role.sees_numbers() { self.require(Right::Operate) } else { Ok(()) }
    }

    /// Checks a right that the route alone does not say.
    ///
    /// # Errors
    /// 403 when the user's role does not have it.
    pub fn require(&self, right: Right) -> Result<(), ApiError> {
        if self.role.has(right) {
            return Ok(());
        }
        let role = self.role.as_str();
        Err(ApiError::forbidden(format!(
            "Your role, {role}, does not allow this. Somebody with a higher role can do it, or give you one: \
             exchange-connector-service user role {} ROLE.",
            self.name
        ))
        .inner("roleNotAllowed"))
    }
}

/// Members that lead to a person or a phone line.
const NUMBERS: [&str; 2] = ["deviceImei", "devicePhoneNumber"];

fn mask(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(mask),
        Value::Object(all) => {
            for (name, value) in all {
                match value {
                    Value::String(text) if NUMBERS.contains(&name.as_str()) => {
                        let hidden = text.chars().count().saturating_sub(4);
                        let seen: String = text.chars().skip(hidden).collect();
                        *text = format!("{}{seen}", "\u{2022}".repeat(hidden));
                    }
                    value => mask(value),
                }
            }
        }
        _ => {}
    }
}

/// Words by which the database knows authors that are no administrators.
const NO_ADMINISTRATOR: [&str; 3] = [SOURCE, "policy", "restored"];
/// How such an author's name may begin.
const NO_ADMINISTRATOR_PREFIX: [&str; 3] = ["connector ", "activedirectory:", "administrator "];

/// The name under which an administrator's changes are kept: a group that somebody called `graph` told is none that
/// Microsoft Graph has read.
fn author(name: String) -> String {
    let lower = name.to_lowercase();
    let taken = NO_ADMINISTRATOR.contains(&lower.as_str())
        || NO_ADMINISTRATOR_PREFIX.iter().any(|prefix| lower.starts_with(prefix));
    if taken { format!("administrator {name}") } else { name }
}

impl FromRequestParts<App> for Admin {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let user = signed_in(parts, app).await?;
        let path = parts.extensions.get::<MatchedPath>().map_or("", |path| path.as_str());
        if user.must_enroll && !WITHOUT_SECOND_FACTOR.contains(&path) {
            return Err(ApiError::forbidden(
                "Your role needs a second factor. Set one up first: the page asks for it after you sign in.",
            )
            .inner("secondFactorMissing"));
        }
        user.require(needed(&parts.method, path))?;
        check_options(&parts.method, path, parts.uri.query().unwrap_or_default())?;
        Ok(user)
    }
}

/// What somebody may call who has to set up a second factor first.
const WITHOUT_SECOND_FACTOR: [&str; 4] = [
    "/session",
    "/v1.0/deviceManagement/me",
    "/v1.0/deviceManagement/me/secondFactor",
    "/v1.0/deviceManagement/me/secondFactor/confirm",
];

/// Who calls, whatever the route needs.
async fn signed_in(parts: &Parts, app: &App) -> Result<Admin, ApiError> {
    let now = Timestamp::now();
    if let Some(token) = bearer(parts) {
        return Ok(Admin::of(user_by_token(app, parts, token).await?, None));
    }
    if let Some(token) = basic(parts) {
        let user = user_by_token(app, parts, &token).await?;
        return reading_only(parts, user).map(|user| Admin::of(user, None));
    }
    if let Some(session) = session(parts) {
        if !matches!(parts.method, Method::GET | Method::HEAD) && !parts.headers.contains_key(PAGE_HEADER) {
            return Err(ApiError::forbidden(
                "A session may change something only from the service's own page.",
            ));
        }
        let session = random::sha256(session.as_bytes());
        if let Some(user) = app.store.user_by_session(now, session).await? {
            return Ok(Admin::of(user, Some(session)));
        }
        return Err(ApiError::unauthenticated("The session has ended; sign in again."));
    }
    Err(ApiError::unauthenticated(
        "An access token is needed: exchange-connector-service user add NAME --token.",
    ))
}

/// Who has the access token. A caller who has shown many wrong ones waits before another wrong one is looked at; a token
/// of 256 bits is not guessed, and whoever has a good one does not wait for others behind the same address.
pub(super) async fn user_by_token(app: &App, parts: &Parts, token: &str) -> Result<SignedIn, ApiError> {
    let caller = caller(parts);
    let user = app.store.user_by_token(Timestamp::now(), random::sha256(token.as_bytes())).await?;
    match user {
        Some(user) => Ok(user),
        None => {
            if let Some(wait) = app.doors.log_on.wait(caller, Instant::now()) {
                return Err(ApiError::too_many(wait));
            }
            app.doors.log_on.note(caller, Instant::now());
            note_refused(app, None).await;
            Err(ApiError::unauthenticated("The access token is not known."))
        }
    }
}

/// Notes in the audit that somebody was not let in. Guessing fills no disk: beyond a rate it is only counted.
pub(super) async fn note_refused(app: &App, user: Option<&str>) {
    let now = Instant::now();
    if app.doors.refused_noted.wait((), now).is_some() {
        app.doors.refused_unnoted.fetch_add(1, Ordering::Relaxed);
        return;
    }
    app.doors.refused_noted.note((), now);
    let mut told = AuditResource::new("session", None, user);
    let unnoted = app.doors.refused_unnoted.swap(0, Ordering::Relaxed);
    if unnoted > 0 {
        told = told.with("notListed", unnoted);
    }
    acting::identify(Actor::new(user.unwrap_or("unknown"), Channel::Api));
    if let Err(error) = app.store.note(Operation::Refused, told).await {
        tracing::warn!(
            error = &error as &dyn std::error::Error,
            "a refused sign-in is not noted in the audit"
        );
    }
}

/// Whose address a request comes from.
pub(super) fn caller(parts: &Parts) -> Caller {
    let none = || Caller::of(std::net::Ipv6Addr::UNSPECIFIED.into());
    parts.extensions.get::<Caller>().copied().unwrap_or_else(none)
}

/// `Authorization: Bearer …`.
pub fn bearer(parts: &Parts) -> Option<&str> {
    let value = parts.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && !token.trim().is_empty()).then(|| token.trim())
}

/// The password of `Authorization: Basic …` (RFC 7617), by which Excel and Power BI show an access token. The name before it
/// says nothing: whose token it is, the service knows.
fn basic(parts: &Parts) -> Option<String> {
    let value = parts.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, coded) = value.split_once(' ')?;
    let coded = scheme.eq_ignore_ascii_case("basic").then(|| coded.trim())?;
    let text = String::from_utf8(STANDARD.decode_to_vec(coded).ok()?).ok()?;
    text.split_once(':').map(|(_, password)| password.trim().to_owned())
}

/// Programs store a password of this kind in files that people share, and browsers send it unasked: it may only read.
fn reading_only(parts: &Parts, user: SignedIn) -> Result<SignedIn, ApiError> {
    let reads = matches!(parts.method, Method::GET | Method::HEAD);
    let path = parts.extensions.get::<MatchedPath>().map_or("", |path| path.as_str());
    let of_api = path.starts_with("/v1.0");
    if reads && of_api && user.role.only_reads() {
        return Ok(user);
    }
    Err(ApiError::forbidden(
        "An access token is taken as a password only for reading the API, and only one whose role is read or audit: \
         exchange-connector-service user token add USER --name NAME --role read.",
    )
    .inner("basicReadsOnly"))
}

/// The session cookie's value.
pub fn session(parts: &Parts) -> Option<&str> {
    parts
        .headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == SESSION_COOKIE).then_some(value))
}

#[cfg(test)]
mod tests;

//! The page's session: opened by a token, by name and password with a second factor, or by a link that is good once.
//!
//! Whoever is refused learns nothing beyond it: an unknown name, a user without a password and a wrong password have one
//! answer, after the same time.

use std::time::Instant;

use axum::Router;
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use exchange_connector::secret::Secret;
use http::request::Parts;
use http::{StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use super::identity::{Admin, PAGE_HEADER, SESSION_COOKIE, caller, note_refused, session, user_by_token};
use crate::app::App;
use crate::http::error::{ApiError, ApiResult};
use crate::http::extract::{Json, JsonResult};
use crate::security::acting::{self, Actor, Channel};
use crate::security::password::{self, HashError, MOST};
use crate::security::random;
use crate::security::seal::Sealer;
use crate::security::totp;
use crate::store::{LinkedUser, NewSession, Refusal, SessionWay, SignedIn};

/// A working day.
const SESSION_HOURS: i64 = 10;
/// Characters of a name, and bytes of a password, that are looked at.
const LONGEST_NAME: usize = 256;
const LONGEST_PASSWORD: usize = MOST * 4;

/// Its routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/session", post(sign_in).get(who).delete(sign_out))
        .route("/session/link", post(whose_link))
}

/// A token, or name and password, or a link and the password that is chosen; a code beside the last two.
#[derive(Debug, Deserialize)]
struct SignIn {
    #[serde(default, deserialize_with = "secret")]
    token: Option<Secret>,
    #[serde(default)]
    name: Option<String>,
    #[serde(default, deserialize_with = "secret")]
    password: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    link: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    code: Option<Secret>,
}

/// A member that is a secret.
pub(in crate::http) fn secret<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Secret>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(Secret::new))
}

/// `POST /session`: a credential is exchanged for a cookie that no script can read. The session is a new one each time.
async fn sign_in(app: App, parts: Parts, Json(body): Json<SignIn>) -> ApiResult<Response> {
    own_page(&parts)?;
    let (user, way) = match (body.token, body.name, body.password, body.link) {
        (Some(token), None, None, None) => {
            (user_by_token(&app, &parts, token.expose().trim()).await?, SessionWay::Token)
        }
        (None, Some(name), Some(password), None) => {
            (by_password(&app, &parts, &name, password, body.code).await?, SessionWay::Password)
        }
        (None, None, Some(password), Some(link)) => {
            (by_link(&app, &parts, &link, password, body.code).await?, SessionWay::Link)
        }
        _ => {
            return Err(ApiError::bad_request(
                "The body is {\"token\": …}, or {\"name\": …, \"password\": …}, or {\"link\": …, \"password\": …}; the \
                 last two with \"code\" where a second factor is set up.",
            ));
        }
    };
    let token = user.token_name().map(str::to_owned);
    acting::identify(Actor { token, ..Actor::new(&user.name, Channel::Console) });
    let opened = random::token();
    let hash = random::sha256(opened.as_bytes());
    let now = Timestamp::now();
    let new = NewSession {
        hash,
        expires_at: app.store.confirmed_time(now) + SignedDuration::from_hours(SESSION_HOURS),
        way,
        before: session(&parts).map(|session| random::sha256(session.as_bytes())),
    };
    app.store.open_session(&user, &new).await?;
    // What is asked of the user is said at once: the page begins with it.
    let user = app.store.user_by_session(now, hash).await?.unwrap_or(user);
    let cookie = format!(
        "{SESSION_COOKIE}={opened}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={}",
        SESSION_HOURS * 3600
    );
    Ok(([(header::SET_COOKIE, cookie)], Json(told(&user.name, user.role.as_str(), user.must_enroll)))
        .into_response())
}

fn told(name: &str, role: &str, must_enroll: bool) -> Value {
    json!({ "name": name, "role": role, "mustEnroll": must_enroll })
}

/// `GET /session`: who is signed in.
async fn who(admin: Admin) -> Response {
    Json(told(&admin.name, admin.role.as_str(), admin.must_enroll)).into_response()
}

/// `DELETE /session`.
async fn sign_out(app: App, _: Admin, parts: Parts) -> ApiResult<Response> {
    if let Some(session) = session(&parts) {
        app.store.close_session(random::sha256(session.as_bytes())).await?;
    }
    let cookie = format!("{SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response())
}

/// A link, as its user follows it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Link {
    #[serde(default, deserialize_with = "secret")]
    link: Option<Secret>,
}

/// `POST /session/link`: whose link it is, before it is used.
async fn whose_link(app: App, parts: Parts, Json(body): Json<Link>) -> JsonResult {
    own_page(&parts)?;
    let (user, _) = linked(&app, &parts, &body.link.unwrap_or_default()).await?;
    Ok(Json(json!({ "name": user.name, "role": user.role, "secondFactor": user.second_factor.is_some(),
        "expiresAt": user.expires_at })))
}

fn own_page(parts: &Parts) -> ApiResult<()> {
    if parts.headers.contains_key(PAGE_HEADER) {
        return Ok(());
    }
    Err(ApiError::forbidden("Sign in on the service's own page."))
}

/// Who has this name and password.
async fn by_password(
    app: &App,
    parts: &Parts,
    name: &str,
    password: Secret,
    code: Option<Secret>,
) -> ApiResult<SignedIn> {
    let refused =
        || ApiError::unauthenticated("The name or the password is not right.").inner("signInRefused");
    let (name, place) = (name.trim(), caller(parts));
    if name.is_empty() || name.chars().count() > LONGEST_NAME || password.expose().len() > LONGEST_PASSWORD {
        return Err(refused());
    }
    let now = Timestamp::now();
    let known = app.store.credentials(now, name, place.bytes()).await?;
    let is_known_place = known.as_ref().is_some_and(|known| known.is_known_place);
    let guess = app.doors.passwords.take(name, place, is_known_place, Instant::now());
    let guess = guess.map_err(ApiError::too_many)?;
    let hash = known.as_ref().and_then(|known| known.password_hash.clone());
    let is_right = app.passwords.verify(password, hash).await?;
    let Some(known) = known.filter(|_| is_right) else {
        note_refused(app, None).await;
        return Err(refused());
    };
    guess.was_right();
    if let Some(sealed) = &known.second_factor {
        check_code(app, &known.name, sealed, code).await?;
    }
    app.store.note_place(now, &known.name, place.bytes()).await?;
    // Role and demands are the session's, which reads them anew each time.
    Ok(signed_in(known.name))
}

fn signed_in(name: String) -> SignedIn {
    SignedIn { name, role: crate::security::role::Role::Read, token: None, must_enroll: false }
}

/// Uses a link up: its user chooses a password and is signed in.
async fn by_link(
    app: &App,
    parts: &Parts,
    link: &Secret,
    chosen: Secret,
    code: Option<Secret>,
) -> ApiResult<SignedIn> {
    let (user, hash) = linked(app, parts, link).await?;
    let stored = hashed(app, &user.name, "password", chosen).await?;
    if let Some(sealed) = &user.second_factor {
        check_code(app, &user.name, sealed, code).await?;
    }
    acting::identify(Actor::new(&user.name, Channel::Console));
    let now = Timestamp::now();
    app.store.use_sign_in_link(now, hash, &stored).await?;
    app.store.note_place(now, &user.name, caller(parts).bytes()).await?;
    Ok(signed_in(user.name))
}

/// Whose link it is, and its digest.
async fn linked(app: &App, parts: &Parts, link: &Secret) -> ApiResult<(LinkedUser, [u8; 32])> {
    let hash = random::sha256(link.expose().trim().as_bytes());
    if let Some(user) = app.store.sign_in_link(Timestamp::now(), hash).await? {
        return Ok((user, hash));
    }
    let (place, now) = (caller(parts), Instant::now());
    if let Some(wait) = app.doors.log_on.wait(place, now) {
        return Err(ApiError::too_many(wait));
    }
    app.doors.log_on.note(place, now);
    note_refused(app, None).await;
    Err(Refusal::LinkUnknown.into())
}

/// The hash of a password that somebody chooses; `member` is where it stands in the request.
pub(in crate::http) async fn hashed(
    app: &App,
    name: &str,
    member: &str,
    chosen: Secret,
) -> ApiResult<String> {
    password::check(name, &chosen).map_err(|why| {
        let inner = match why {
            password::PasswordRefusal::TooShort => "passwordTooShort",
            password::PasswordRefusal::TooLong => "passwordTooLong",
            password::PasswordRefusal::TooPlain => "passwordTooPlain",
            password::PasswordRefusal::HoldsName => "passwordHoldsName",
        };
        let text = why.to_string();
        let text = format!("{}{}.", text[..1].to_uppercase(), &text[1..]);
        ApiError::bad_request(text).inner(inner).about(member)
    })?;
    Ok(app.passwords.hash(chosen).await?)
}

/// Checks the code of somebody whose password was right: the authenticator's, each once, or a recovery code.
///
/// # Errors
/// 401: none was given, or it is not right; 429: too many were not.
pub(in crate::http) async fn check_code(
    app: &App,
    name: &str,
    sealed: &[u8],
    code: Option<Secret>,
) -> ApiResult<()> {
    let Some(code) = code.filter(|code| !code.expose().trim().is_empty()) else {
        return Err(ApiError::unauthenticated(
            "This account has a second factor: give the code that the authenticator shows, or a recovery code.",
        )
        .inner("secondFactorNeeded"));
    };
    // A recovery code is as long as nobody guesses, so it helps also where others have tried too many codes.
    if let Some(hash) = totp::recovery_digest(code.expose())
        && app.store.take_recovery_code(name, hash).await?
    {
        return Ok(());
    }
    app.doors.passwords.take_code(name, Instant::now()).map_err(ApiError::too_many)?;
    let secret = unsealed(app, name, sealed)?;
    let seconds = u64::try_from(Timestamp::now().as_second()).unwrap_or_default();
    if let Some(step) = totp::check(&secret, code.expose(), seconds)
        && app.store.take_step(name, step).await?
    {
        app.doors.passwords.code_was_right(name);
        return Ok(());
    }
    note_refused(app, Some(name)).await;
    Err(ApiError::unauthenticated(
        "The code is not right, or was used already. Wait for the next one, and check the time of both devices.",
    )
    .inner("codeRefused"))
}

/// The name under which a person's authenticator is sealed.
pub(in crate::http) fn seal_name(name: &str) -> String {
    format!("totp/{}", name.to_lowercase())
}

/// The secret of an authenticator.
pub(in crate::http) fn unsealed(app: &App, name: &str, sealed: &[u8]) -> ApiResult<Secret> {
    let opened = Sealer::open(&app.secrets).and_then(|sealer| sealer.open_secret(&seal_name(name), sealed));
    opened.map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "the second factor of {name} does not open");
        ApiError::internal(
            "The service cannot open the second factor: its key may be another computer's. An administrator takes it \
             away: exchange-connector-service user remove-second-factor NAME.",
        )
    })
}

impl From<HashError> for ApiError {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Busy => {
                let mut error = Self::new(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "serviceNotAvailable",
                    "Many people sign in at this moment. Try again in some seconds.",
                );
                error.retry_after = Some(5);
                error
            }
            HashError::Failed => Self::internal("The password could not be checked."),
        }
    }
}

//! `me`: one's own account at the page. The password is changed with the one of before; a second factor is set up with a
//! first code, and removed with another.

use std::time::Instant;

use axum::response::Response;
use exchange_connector::secret::Secret;
use http::StatusCode;
use http::request::Parts;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, JsonResult, Options};
use crate::http::identity::{caller, note_refused};
use crate::http::sign_in::{check_code, hashed, seal_name, secret, unsealed};
use crate::security::acting;
use crate::security::random;
use crate::security::seal::Sealer;
use crate::security::totp::{self, RECOVERY_CODES};
use crate::store::Credentials;

/// `GET …/me`.
pub async fn get(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let own = own(&app, &admin, [0; 16]).await?;
    let settings = app.store.security_settings().await?;
    let left = app.store.recovery_codes_left(&admin.user).await?;
    Ok(Json(json!({
        "@odata.context": options.context("me"),
        "name": admin.name,
        "role": admin.role,
        "tokenName": admin.token,
        "hasPassword": own.password_hash.is_some(),
        "hasSecondFactor": own.second_factor.is_some(),
        "secondFactorRequired": settings.second_factor_required_for.contains(&admin.role),
        "recoveryCodeCount": left,
        "mustEnroll": admin.must_enroll,
        "mayChangeItself": admin.at_the_page().is_ok(),
    })))
}

async fn own(app: &App, admin: &Admin, place: [u8; 16]) -> ApiResult<Credentials> {
    let found = app.store.credentials(Timestamp::now(), &admin.user, place).await?;
    found.ok_or_else(|| ApiError::not_found("There is no such user any more."))
}

/// A new password, and the one of before where there is one.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewPassword {
    #[serde(default, deserialize_with = "secret")]
    old_password: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    new_password: Option<Secret>,
}

/// `POST …/me/password`: one's other sessions end.
pub async fn password(
    app: App,
    admin: Admin,
    parts: Parts,
    options: Options,
    Json(body): Json<NewPassword>,
) -> ApiResult<StatusCode> {
    options.only(&[])?;
    let session = admin.at_the_page()?;
    let place = caller(&parts);
    let own = own(&app, &admin, place.bytes()).await?;
    if let Some(hash) = own.password_hash {
        let guess = app.doors.passwords.take(&admin.user, place, own.is_known_place, Instant::now());
        let guess = guess.map_err(ApiError::too_many)?;
        let old = body.old_password.unwrap_or_default();
        if old.expose().len() > 1024 || !app.passwords.verify(old, Some(hash)).await? {
            note_refused(&app, Some(&admin.user)).await;
            return Err(ApiError::bad_request("This is not the password of before.")
                .inner("oldPasswordWrong")
                .about("oldPassword"));
        }
        guess.was_right();
    }
    let chosen = body.new_password.unwrap_or_default();
    let hash = hashed(&app, &admin.user, "newPassword", chosen).await?;
    app.store.set_password(acting::current().at, &admin.user, &hash, Some(session)).await?;
    tracing::info!(by = admin.name, "password changed");
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/me/secondFactor`: a secret for an authenticator; it counts once a code of it was given.
pub async fn begin_second_factor(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    admin.at_the_page()?;
    let secret = totp::generate();
    let made = totp::enrolment(&secret, &admin.user)
        .ok_or_else(|| ApiError::internal("The second factor could not be made."))?;
    let sealer = Sealer::open_to_seal(&app.secrets);
    let sealed =
        sealer.and_then(|sealer| sealer.seal(&seal_name(&admin.user), &secret)).map_err(|error| {
            tracing::error!(error = &error as &dyn std::error::Error, "a second factor cannot be sealed");
            ApiError::internal("The service cannot keep the second factor. Its log says why.")
        })?;
    app.store.begin_second_factor(&admin.user, &sealed).await?;
    Ok(Json(json!({ "uri": made.uri.expose(), "secret": made.secret.expose(), "size": made.size,
        "path": made.path.expose() })))
}

/// A code of an authenticator, or a recovery code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    #[serde(default, deserialize_with = "secret")]
    code: Option<Secret>,
}

/// `POST …/me/secondFactor/confirm`: the first code; the answer has the recovery codes, which are shown this once.
pub async fn confirm_second_factor(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<Code>,
) -> JsonResult {
    options.only(&[])?;
    admin.at_the_page()?;
    let pending = app.store.pending_second_factor(&admin.user).await?;
    let sealed =
        pending.ok_or_else(|| ApiError::conflict("No second factor is being set up.").inner("notBegun"))?;
    app.doors.passwords.take_code(&admin.user, Instant::now()).map_err(ApiError::too_many)?;
    let secret = unsealed(&app, &admin.user, &sealed)?;
    let seconds = u64::try_from(Timestamp::now().as_second()).unwrap_or_default();
    let code = body.code.unwrap_or_default();
    let step = totp::check(&secret, code.expose(), seconds).ok_or_else(|| {
        ApiError::bad_request(
            "The code is not right. Wait for the next one, and check the time of both devices.",
        )
        .inner("codeRefused")
        .about("code")
    })?;
    app.doors.passwords.code_was_right(&admin.user);
    let (codes, digests) = recovery_codes();
    app.store.confirm_second_factor(&admin.user, &sealed, step, &digests).await?;
    tracing::info!(by = admin.name, "second factor set up");
    Ok(Json(shown(&codes)))
}

/// `POST …/me/recoveryCodes`: new ones in place of all older ones.
pub async fn new_recovery_codes(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<Code>,
) -> JsonResult {
    options.only(&[])?;
    prove(&app, &admin, body).await?;
    let (codes, digests) = recovery_codes();
    app.store.set_recovery_codes(&admin.user, &digests).await?;
    Ok(Json(shown(&codes)))
}

/// `POST …/me/secondFactor/remove`.
pub async fn remove_second_factor(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<Code>,
) -> ApiResult<Response> {
    use axum::response::IntoResponse as _;
    options.only(&[])?;
    prove(&app, &admin, body).await?;
    app.store.remove_second_factor(&admin.user).await?;
    tracing::info!(by = admin.name, "second factor removed");
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Checks a code of somebody who is signed in: what it refuses is about the code, not about the session.
async fn prove(app: &App, admin: &Admin, body: Code) -> ApiResult<()> {
    admin.at_the_page()?;
    let sealed = own(app, admin, [0; 16]).await?.second_factor;
    let sealed =
        sealed.ok_or_else(|| ApiError::conflict("There is no second factor.").inner("noSecondFactor"))?;
    check_code(app, &admin.user, &sealed, body.code).await.map_err(|mut error| {
        if error.status == StatusCode::UNAUTHORIZED {
            error =
                ApiError { status: StatusCode::BAD_REQUEST, code: "invalidRequest", ..error }.about("code");
        }
        error
    })
}

fn recovery_codes() -> (Vec<Secret>, Vec<[u8; 32]>) {
    let codes: Vec<Secret> = (0..RECOVERY_CODES).map(|_| totp::recovery_code()).collect();
    let digests = codes.iter().filter_map(|code| totp::recovery_digest(code.expose())).collect();
    (codes, digests)
}

fn shown(codes: &[Secret]) -> serde_json::Value {
    json!({ "recoveryCodes": codes.iter().map(Secret::expose).collect::<Vec<_>>() })
}

/// The digest of something that is shown once.
pub(super) fn made_token() -> (String, [u8; 32]) {
    let token = random::token();
    let hash = random::sha256(token.as_bytes());
    (token, hash)
}

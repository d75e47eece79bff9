//! The log-on: client credentials by secret or by a signed assertion, refused with Microsoft Entra ID's codes.

use jiff::{SignedDuration, Timestamp};
use rustls::SignatureScheme;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use x509_parser::parse_x509_certificate;

use super::GraphTenant;
use super::answer::GraphAnswer;

const LIFE: SignedDuration = SignedDuration::from_secs(3599);
/// An assertion may live this long.
const LONGEST: i64 = 24 * 3600;
/// How far clocks may differ.
const TOLERANCE: i64 = 300;

impl GraphTenant {
    /// `POST /{tenant}/oauth2/v2.0/token`.
    pub(super) fn token(&self, path: &str, url: &str, body: &[u8], now: Timestamp) -> GraphAnswer {
        let form: std::collections::HashMap<String, String> =
            url::form_urlencoded::parse(body).into_owned().collect();
        let field = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
        let tenant = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        let wanted = [self.tenant.to_string(), self.organization.config().domain.clone()];
        if !wanted.iter().any(|wanted| wanted.eq_ignore_ascii_case(tenant)) {
            return refused("invalid_request", 90_002, &format!("Tenant '{tenant}' not found."));
        }
        if field("client_id") != self.client.to_string() {
            return refused("unauthorized_client", 700_016, "Application was not found in the directory.");
        }
        if field("grant_type") != "client_credentials" {
            return refused("unsupported_grant_type", 70_003, "The app requested an unsupported grant type.");
        }
        if field("scope") != format!("{}/.default", url.trim_end_matches('/')) {
            return refused(
                "invalid_resource",
                500_011,
                "The resource principal was not found in the tenant.",
            );
        }
        let shown = match (field("client_secret"), field("client_assertion")) {
            ("", "") => Err((7_000_216, "client_assertion or client_secret is required.".to_owned())),
            (secret, "") if secret == self.secret.expose() => Ok(()),
            (_, "") => Err((7_000_215, "Invalid client secret provided.".to_owned())),
            (_, assertion) => self.assertion(assertion, &format!("{}{path}", url.trim_end_matches('/')), now),
        };
        if let Err((number, text)) = shown {
            return refused("invalid_client", number, &text);
        }
        let token = format!("lab.{}.{}", uuid::Uuid::new_v4().simple(), uuid::Uuid::new_v4().simple());
        self.state().tokens.insert(token.clone(), now + LIFE);
        self.counters.tokens.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        GraphAnswer::json(
            200,
            &json!({"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599, "access_token": token}),
        )
    }

    /// RFC 7523, as Entra reads it.
    fn assertion(&self, text: &str, url: &str, now: Timestamp) -> Result<(), (u32, String)> {
        let wrong = |text: &str| (50_027, format!("JWT token is invalid or malformed: {text}"));
        let parts: Vec<&str> = text.split('.').collect();
        let [header, claims, signature] = parts.as_slice() else {
            return Err(wrong("three parts are needed"));
        };
        let bytes =
            |part: &str| base64_simd::URL_SAFE_NO_PAD.decode_to_vec(part).map_err(|_| wrong("no base64url"));
        let read = |part: &str| -> Result<Value, (u32, String)> {
            serde_json::from_slice(&bytes(part)?).map_err(|_| wrong("no JSON"))
        };
        let (header, claims_text) = (read(header)?, claims);
        let claims = read(claims_text)?;
        if header["alg"] != "PS256" || header["typ"] != "JWT" {
            return Err(wrong("PS256 is needed"));
        }
        let print = header["x5t#S256"].as_str().map(bytes).transpose()?.unwrap_or_default();
        let certificates = self.state().certificates.clone();
        let der = certificates.iter().find(|der| Sha256::digest(der)[..] == print[..]);
        let der = der
            .ok_or_else(|| (700_027, "The certificate with this thumbprint is not registered.".to_owned()))?;
        let message = format!("{}.{claims_text}", parts[0]);
        if !verified(der, message.as_bytes(), &bytes(signature)?, now) {
            return Err((700_027, "Client assertion failed signature validation.".to_owned()));
        }
        let client = self.client.to_string();
        if claims["iss"] != client.as_str() || claims["sub"] != client.as_str() {
            return Err((700_021, "Client assertion application identifier doesn't match.".to_owned()));
        }
        if claims["aud"] != url {
            return Err((700_023, "Client assertion audience claim does not match.".to_owned()));
        }
        let (from, to) = (claims["nbf"].as_i64().unwrap_or(i64::MAX), claims["exp"].as_i64().unwrap_or(0));
        let at = now.as_second();
        if at + TOLERANCE < from || at - TOLERANCE > to || to - from > LONGEST {
            return Err((700_024, "Client assertion is not within its valid time range.".to_owned()));
        }
        let id = claims["jti"].as_str().unwrap_or_default().to_owned();
        let mut state = self.state();
        state.assertions.retain(|_, until| *until > now);
        let until = now + SignedDuration::from_secs(LONGEST);
        if id.is_empty() || state.assertions.insert(id, until).is_some() {
            return Err((700_030, "The assertion was used before.".to_owned()));
        }
        Ok(())
    }

    /// Whether a token was given and still lives.
    pub(super) fn knows(&self, token: &str, now: Timestamp) -> bool {
        self.state().tokens.get(token).is_some_and(|until| *until > now)
    }
}

/// RSASSA-PSS with SHA-256, by a certificate that is valid now.
fn verified(der: &[u8], message: &[u8], signature: &[u8], now: Timestamp) -> bool {
    let Ok((_, certificate)) = parse_x509_certificate(der) else { return false };
    let valid = certificate.validity();
    if !(valid.not_before.timestamp()..=valid.not_after.timestamp()).contains(&now.as_second()) {
        return false;
    }
    let key = &certificate.public_key().subject_public_key.data;
    let algorithms = rustls::crypto::aws_lc_rs::default_provider().signature_verification_algorithms;
    algorithms
        .mapping
        .iter()
        .filter(|(scheme, _)| *scheme == SignatureScheme::RSA_PSS_SHA256)
        .flat_map(|(_, all)| all.iter())
        .any(|algorithm| algorithm.verify_signature(key, message, signature).is_ok())
}

fn refused(code: &str, number: u32, text: &str) -> GraphAnswer {
    let status = if code == "invalid_client" { 401 } else { 400 };
    GraphAnswer::json(
        status,
        &json!({"error": code, "error_description": format!("AADSTS{number}: {text} Trace ID: lab"), "error_codes": [number],
            "trace_id": uuid::Uuid::new_v4()}),
    )
}

//! The second factor: codes of an authenticator (TOTP, RFC 6238), its address as text and as a picture, and recovery codes.

use exchange_connector::secret::Secret;
use qrcodegen::{QrCode, QrCodeEcc};
use totp_rs::Builder;

use crate::security::random;

/// What authenticators show the account under.
const ISSUER: &str = "Exchange Connector";
/// Recovery codes of one person.
pub const RECOVERY_CODES: usize = 10;
/// Bytes of a secret: 160 bits, as RFC 4226 asks for.
const SECRET_BYTES: usize = 20;
/// Letters and digits that nobody confuses; 32 of them, so that each holds five bits.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A secret of an authenticator, as hexadecimal text, so that it can be sealed.
pub fn generate() -> Secret {
    Secret::new(random::hex(&random::bytes::<SECRET_BYTES>()))
}

/// The step in whose time the code is right, one step early or late included.
pub fn check(secret: &Secret, code: &str, seconds: u64) -> Option<u64> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let is_code = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    if !is_code {
        return None;
    }
    totp(secret, "x")?.check(&code, seconds)
}

/// What an authenticator is told: the address as text, the secret for typing, and the address as a picture.
#[derive(Debug)]
pub struct AuthenticatorSetup {
    pub uri: Secret,
    pub secret: Secret,
    /// Modules of one side, with the quiet zone that readers want.
    pub size: i32,
    /// The dark modules, as the path of an SVG of that size.
    pub path: Secret,
}

/// What an authenticator is told of somebody's secret; nothing where the secret is damaged.
pub fn enrolment(secret: &Secret, name: &str) -> Option<AuthenticatorSetup> {
    const QUIET: i32 = 4;
    // A colon would end the label's first part.
    let name = name.replace(':', " ");
    let totp = totp(secret, &name)?;
    let uri = totp.to_url().ok()?;
    let code = QrCode::encode_text(&uri, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let wide = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let wide = i32::try_from(wide).unwrap_or(1);
            if wide > 0 {
                use std::fmt::Write as _;
                let _ = write!(path, "M{} {}h{wide}v1h-{wide}z", x + QUIET, y + QUIET);
            }
            x += wide.max(1);
        }
    }
    Some(AuthenticatorSetup {
        secret: Secret::new(totp.secret().to_base32()),
        uri: Secret::new(uri),
        size: code.size() + 2 * QUIET,
        path: Secret::new(path),
    })
}

/// A code for whoever has lost the authenticator: 80 bits in four groups.
pub fn recovery_code() -> Secret {
    let bytes = random::bytes::<16>();
    let letters: Vec<char> = bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Secret::new(groups.join("-"))
}

/// The digest of what somebody typed as a recovery code; nothing where it cannot be one.
pub fn recovery_digest(typed: &str) -> Option<[u8; 32]> {
    let plain: String = typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    (plain.len() == 16 && plain.bytes().all(|byte| LETTERS.contains(&byte)))
        .then(|| random::sha256(plain.as_bytes()))
}

fn totp(secret: &Secret, name: &str) -> Option<totp_rs::Totp> {
    let text = secret.expose();
    let byte = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..text.len()).step_by(2).map(byte).collect();
    let secret = totp_rs::Secret::new(bytes?.into_boxed_slice());
    Builder::new().with_secret(secret).with_account_name(name).with_issuer(Some(ISSUER)).build().ok()
}

#[cfg(test)]
mod tests;

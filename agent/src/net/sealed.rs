//! A request's body as one sealed message (MS-WSMV 2.2.9.1).

use exchange_connector::auth::{AuthError, Authenticator, Scheme, Sealed, multipart};

/// The content type and the body that carry `body` sealed.
pub(super) fn sealed_body(
    logon: &mut dyn Authenticator,
    body: &[u8],
) -> Result<(&'static str, Vec<u8>), AuthError> {
    let scheme = logon.scheme();
    // Kerberos and NTLM have no limit of their own within our envelopes: one part is what every server reads.
    let sealed: Sealed = logon.seal(body)?;
    let part = multipart::Part { length: body.len(), sealed };
    let sealed = multipart::encode(scheme, exchange_connector::wsman::CONTENT_TYPE, &[part]);
    let content_type = match scheme {
        Scheme::Kerberos => {
            "multipart/encrypted;protocol=\"application/HTTP-Kerberos-session-encrypted\";boundary=\"Encrypted Boundary\""
        }
        _ => {
            "multipart/encrypted;protocol=\"application/HTTP-SPNEGO-session-encrypted\";boundary=\"Encrypted Boundary\""
        }
    };
    Ok((content_type, sealed))
}

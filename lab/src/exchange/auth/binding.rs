//! Channel bindings as the server checks them (RFC 5929, RFC 4121 4.1.1; Extended Protection).

use md5::{Digest, Md5};
use picky_krb::constants::gss_api::AP_REQ_TOKEN_ID;
use picky_krb::constants::key_usages::{AP_REQ_AUTHENTICATOR, TICKET_REP};
use picky_krb::crypto::CipherSuite;
use picky_krb::data_types::{Authenticator, EncTicketPart};
use picky_krb::gss_api::{ApplicationTag0, GssApiNegInit, KrbMessage};
use picky_krb::messages::ApReq;

use super::accounts::LogOnError;
use super::keytab::{KeytabEntry, best_keys};
use crate::scenario::ExtendedProtection;

/// Size of `SEC_CHANNEL_BINDINGS` before its data.
const HEADER: u32 = 32;

/// SPNEGO and Kerberos as a token names them (RFC 2743, 3.1).
pub(super) const SPNEGO: &[u8] = &[0x06, 0x06, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x02];
pub(super) const KERBEROS: &[u8] = &[0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 0x01, 0x02, 0x02];

/// Whether an initial token is one of this mechanism.
pub(super) fn names_mechanism(token: &[u8], oid: &[u8]) -> bool {
    // 60, a length of one to five bytes, then the mechanism.
    token.first() == Some(&0x60)
        && (2..=6).any(|at| token.get(at..).is_some_and(|rest| rest.starts_with(oid)))
}

/// `SEC_CHANNEL_BINDINGS` with nothing but application data, which is how sspi wants it.
pub(super) fn structure(end_point: &[u8]) -> Vec<u8> {
    let length = u32::try_from(end_point.len()).expect("an end point is some 50 bytes");
    let mut bytes = Vec::with_capacity(end_point.len() + HEADER as usize);
    for word in [0, 0, 0, 0, 0, 0, length, HEADER] {
        bytes.extend_from_slice(&u32::to_le_bytes(word));
    }
    bytes.extend_from_slice(end_point);
    bytes
}

/// Whether a token is, or carries, the third message of NTLM: the one with the binding.
pub(super) fn is_ntlm_authenticate(token: &[u8]) -> bool {
    token.windows(12).any(|window| window == b"NTLMSSP\0\x03\0\0\0")
}

/// MD5 over the binding as RFC 4121 4.1.1.2 lays it out.
fn hash(end_point: &[u8]) -> [u8; 16] {
    let mut digest = Md5::new();
    digest.update([0; 16]);
    digest.update(u32::try_from(end_point.len()).unwrap_or_default().to_le_bytes());
    digest.update(end_point);
    digest.finalize().into()
}

/// Checks the binding in a Kerberos log-on. sspi's acceptor does not look at the authenticator's checksum, so it
/// is read here, after sspi has found the token good. Tokens that carry no AP-REQ pass.
pub(super) fn check_kerberos(
    token: &[u8],
    keys: &[KeytabEntry],
    rule: ExtendedProtection,
    end_point: &[u8],
) -> Result<(), LogOnError> {
    if rule == ExtendedProtection::None || token.first() != Some(&0x60) {
        return Ok(());
    }
    // The parser panics on what is no SPNEGO, so it sees only what names SPNEGO; sspi has taken the token before.
    let inner = names_mechanism(token, SPNEGO)
        .then(|| picky_asn1_der::from_bytes::<ApplicationTag0<GssApiNegInit>>(token).ok())
        .flatten()
        .and_then(|init| init.0.neg_token_init.0.mech_token.0)
        .map(|token| token.0.0);
    let Ok(request) = KrbMessage::<ApReq>::decode_application_krb_message(inner.as_deref().unwrap_or(token))
    else {
        return Ok(());
    };
    if request.0.krb5_token_id != AP_REQ_TOKEN_ID {
        return Ok(());
    }
    match sent(&request.0.krb_msg, keys).ok_or(LogOnError::Malformed)? {
        None if rule == ExtendedProtection::Require => Err(LogOnError::ChannelBinding),
        Some(sent) if sent != hash(end_point) => Err(LogOnError::ChannelBinding),
        _ => Ok(()),
    }
}

/// The binding that an AP-REQ carries: all zeros means none.
fn sent(request: &ApReq, keys: &[KeytabEntry]) -> Option<Option<[u8; 16]>> {
    let ticket = &request.0.ticket.0.0;
    let names: Vec<String> = ticket.sname.0.name_string.0.iter().map(|name| name.0.to_string()).collect();
    let key = best_keys(keys).into_iter().find(|entry| entry.components == names)?;
    let open = |kind: &[u8], key: &[u8], usage, cipher: &[u8]| {
        CipherSuite::try_from(kind).ok()?.cipher().decrypt(key, usage, cipher).ok()
    };
    let part = &ticket.enc_part.0;
    let clear = open(&part.etype.0.0, key.key.as_ref(), TICKET_REP, &part.cipher.0.0)?;
    let ticket: EncTicketPart = picky_asn1_der::from_bytes(&clear).ok()?;
    let part = &request.0.authenticator.0;
    let session_key = &ticket.0.key.0.key_value.0.0;
    let clear = open(&part.etype.0.0, session_key, AP_REQ_AUTHENTICATOR, &part.cipher.0.0)?;
    let authenticator: Authenticator = picky_asn1_der::from_bytes(&clear).ok()?;
    let checksum = authenticator.0.cksum.0.as_ref().map(|sum| &sum.0.checksum.0.0);
    // Length (16) in four bytes, the hash, the flags.
    let hash = checksum.and_then(|sum| sum.get(4..20)).and_then(|hash| <[u8; 16]>::try_from(hash).ok());
    Some(hash.filter(|hash| hash != &[0; 16]))
}

#[cfg(test)]
mod tests;

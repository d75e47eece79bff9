//! Asks for pre-authentication in the name of a Key Distribution Center that does not need it.
//!
//! Where an account is not marked as requiring pre-authentication, a KDC answers the first AS-REQ with a ticket
//! at once (RFC 4120 3.1.2). `sspi` accepts nothing there but KDC_ERR_PREAUTH_REQUIRED, so this code builds that error
//! from what the KDC said about the account's key. `sspi` then asks again with an encrypted timestamp, which the KDC
//! accepts as well; and the KDC detects a wrong password, as it does everywhere else.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use picky_asn1::date::GeneralizedTime;
use picky_asn1::restricted_string::Ia5String;
use picky_asn1::wrapper::{Asn1SequenceOf, ExplicitContextTag1, IntegerAsn1, OctetStringAsn1, Optional};
use picky_krb::constants::error_codes::KDC_ERR_PREAUTH_REQUIRED;
use picky_krb::constants::types::{
    AS_REQ_MSG_TYPE, KRB_ERROR_MSG_TYPE, PA_ENC_TIMESTAMP, PA_ETYPE_INFO2_TYPE,
};
use picky_krb::data_types::{EtypeInfo2, EtypeInfo2Entry, KerberosStringAsn1, KerberosTime, PaData};
use picky_krb::messages::{AsRep, AsReq, KdcRep, KrbError, KrbErrorInner};

/// PA-PW-SALT (RFC 4120 5.2.7.3), the salt as older KDCs say it.
const PA_PW_SALT: [u8; 1] = [3];

type Salt = Optional<Option<ExplicitContextTag1<KerberosStringAsn1>>>;

/// What `sspi` gets for the KDC's `answer` to `message` (neither with its length in front): a KRB-ERROR asking for
/// pre-authentication where a ticket was given without any, and every other answer as it came.
pub(super) fn required(message: &[u8], answer: Vec<u8>, now: Timestamp) -> Vec<u8> {
    demand(message, &answer, now).unwrap_or(answer)
}

/// `None` for what is no such pair of messages.
fn demand(message: &[u8], answer: &[u8], now: Timestamp) -> Option<Vec<u8>> {
    // APPLICATION 10, looked at first because most answers belong to the TGS.
    if message.first() != Some(&(0x60 | AS_REQ_MSG_TYPE)) {
        return None;
    }
    let request = picky_asn1_der::from_bytes::<AsReq>(message).ok()?.0;
    let padata = request.padata.0.map(|padata| padata.0.0).unwrap_or_default();
    if padata.iter().any(|data| data.padata_type.0.0 == PA_ENC_TIMESTAMP) {
        return None;
    }
    let reply = picky_asn1_der::from_bytes::<AsRep>(answer).ok()?.0;
    let info = picky_asn1_der::to_vec(&EtypeInfo2::from(vec![key_of(&reply)?])).ok()?;
    let method =
        Asn1SequenceOf::from(vec![data(PA_ETYPE_INFO2_TYPE, info), data(PA_ENC_TIMESTAMP, Vec::new())]);
    let method = picky_asn1_der::to_vec(&method).ok()?;
    let error = KrbErrorInner {
        pvno: IntegerAsn1::from(vec![5]).into(),
        msg_type: IntegerAsn1::from(vec![KRB_ERROR_MSG_TYPE]).into(),
        ctime: Optional::default(),
        cusec: Optional::default(),
        stime: kerberos_time(now)?.into(),
        susec: IntegerAsn1::from(vec![0]).into(),
        error_code: KDC_ERR_PREAUTH_REQUIRED.into(),
        crealm: Optional::default(),
        cname: Optional::default(),
        realm: request.req_body.0.realm.0.into(),
        sname: request.req_body.0.sname.0?.0.into(),
        e_text: Optional::default(),
        e_data: Some(OctetStringAsn1::from(method).into()).into(),
    };
    picky_asn1_der::to_vec(&KrbError::from(error)).ok()
}

/// How the account's key is made from its password: said by PA-ETYPE-INFO2 (RFC 4120 5.2.7.5), else by PA-PW-SALT,
/// else the default salt, which is the realm and the components of the name (RFC 4120 4).
fn key_of(reply: &KdcRep) -> Option<EtypeInfo2Entry> {
    let etype = &reply.enc_part.0.etype.0;
    let padata = reply.padata.0.as_ref().map(|padata| padata.0.0.as_slice()).unwrap_or_default();
    let find = |kind: [u8; 1]| padata.iter().find(|data| data.padata_type.0.0 == kind);
    if let Some(info) = find(PA_ETYPE_INFO2_TYPE) {
        let info: EtypeInfo2 = picky_asn1_der::from_bytes(&info.padata_data.0.0).ok()?;
        if let Some(entry) = info.0.into_iter().find(|entry| entry.etype.0 == *etype) {
            return Some(match entry.salt.0 {
                Some(_) => entry,
                None => EtypeInfo2Entry { salt: salt(default_salt(reply))?, ..entry },
            });
        }
    }
    let bytes = match find(PA_PW_SALT) {
        Some(said) => said.padata_data.0.0.clone(),
        None => default_salt(reply),
    };
    Some(EtypeInfo2Entry { etype: etype.clone().into(), salt: salt(bytes)?, s2kparams: Optional::default() })
}

fn default_salt(reply: &KdcRep) -> Vec<u8> {
    let mut salt = reply.crealm.0.0.as_bytes().to_vec();
    for component in &reply.cname.0.name_string.0.0 {
        salt.extend_from_slice(component.0.as_bytes());
    }
    salt
}

/// A salt as its field; `None` where it is no KerberosString, which `sspi` could not read.
fn salt(bytes: Vec<u8>) -> Option<Salt> {
    Some(Some(KerberosStringAsn1::from(Ia5String::new(bytes).ok()?).into()).into())
}

fn data(kind: [u8; 1], value: Vec<u8>) -> PaData {
    PaData {
        padata_type: IntegerAsn1::from(kind.to_vec()).into(),
        padata_data: OctetStringAsn1::from(value).into(),
    }
}

/// Whole seconds, UTC.
fn kerberos_time(now: Timestamp) -> Option<KerberosTime> {
    let now = now.to_zoned(TimeZone::UTC).datetime();
    let small = |number: i8| u8::try_from(number).ok();
    let year = u16::try_from(now.year()).ok()?;
    let (month, day) = (small(now.month())?, small(now.day())?);
    GeneralizedTime::new(year, month, day, small(now.hour())?, small(now.minute())?, small(now.second())?)
        .map(KerberosTime::from)
}

#[cfg(test)]
mod tests;

//! Autodiscover, POX and SOAP: from an address to the URL of Exchange Web Services.

use std::collections::BTreeMap;

use exchange_connector::domain::server::ExchangeVersion;
use quick_xml::escape::escape;

use crate::ews::HttpAnswer;
use crate::ews::element::Element;
use crate::organization::{Found, Mailbox, Organization};

/// Everything that an answer depends on.
#[derive(Debug, Clone, Copy)]
pub struct AutodiscoverRequest<'a> {
    pub organization: &'a Organization,
    /// Addresses that are sent on, to another address or to an `https` URL.
    pub redirects: &'a BTreeMap<String, String>,
    /// URL of Exchange Web Services.
    pub ews_url: &'a str,
    /// Name of the server that answers.
    pub server: &'a str,
    pub version: ExchangeVersion,
    /// Addresses of accounts, which have a mailbox without being in the generated organization.
    pub account_mailboxes: &'a [String],
    pub body: &'a [u8],
}

/// What is known of an address.
enum Known {
    RedirectAddress(String),
    RedirectUrl(String),
    /// Display name and distinguished name.
    Mailbox(String, String),
    Nothing,
}

fn look_up(request: &AutodiscoverRequest<'_>, address: &str) -> Known {
    let redirect = request.redirects.iter().find(|(from, _)| from.eq_ignore_ascii_case(address));
    match redirect {
        Some((_, to)) if to.starts_with("https://") => return Known::RedirectUrl(to.clone()),
        Some((_, to)) => return Known::RedirectAddress(to.clone()),
        None => {}
    }
    let legacy = |name: &str| {
        format!(
            "/o={}/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn={name}",
            request.organization.config().organization_name
        )
    };
    if request.account_mailboxes.iter().any(|mailbox| mailbox.eq_ignore_ascii_case(address)) {
        let name = address.split('@').next().unwrap_or_default();
        return Known::Mailbox(name.to_owned(), legacy(name));
    }
    let mailbox: Option<Mailbox> = match request.organization.find_mailbox(address) {
        Found::One(index) if address.contains('@') => request.organization.mailbox(index),
        _ => None,
    };
    mailbox.map_or(Known::Nothing, |mailbox| Known::Mailbox(mailbox.name, legacy(&mailbox.alias)))
}

const POX: &str = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
const POX_INNER: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

/// Answers one request to `/autodiscover/autodiscover.xml`.
pub fn pox(request: &AutodiscoverRequest<'_>) -> HttpAnswer {
    let document = |inner: String| {
        HttpAnswer::xml(
            200,
            format!(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><Autodiscover xmlns=\"{POX}\">{inner}</Autodiscover>"
            ),
        )
    };
    let error = |code: u16, text: &str| {
        let time = request.organization.now().strftime("%H:%M:%S.0000000").to_string();
        document(format!(
            "<Response><Error Time=\"{time}\" Id=\"2477272013\"><ErrorCode>{code}</ErrorCode><Message>{text}</Message><DebugData/></Error></Response>"
        ))
    };
    let Some(asked) = Element::parse(request.body).filter(|root| root.name == "Autodiscover") else {
        return error(600, "Invalid Request");
    };
    let schema = asked.find("AcceptableResponseSchema").map(|schema| schema.text.trim().to_owned());
    let Some(address) = asked.find("EMailAddress").map(|address| address.text.trim().to_owned()) else {
        return error(600, "Invalid Request");
    };
    if schema.as_deref() != Some(POX_INNER) {
        return error(601, "Provider is not available");
    }
    let account = |user: &str, inner: &str| {
        document(format!(
            "<Response xmlns=\"{POX_INNER}\">{user}<Account><AccountType>email</AccountType>{inner}</Account></Response>"
        ))
    };
    match look_up(request, &address) {
        Known::Nothing => error(500, "The email address can't be found."),
        Known::RedirectAddress(to) => account(
            "",
            &format!("<Action>redirectAddr</Action><RedirectAddr>{}</RedirectAddr>", escape(&*to)),
        ),
        Known::RedirectUrl(to) => {
            account("", &format!("<Action>redirectUrl</Action><RedirectUrl>{}</RedirectUrl>", escape(&*to)))
        }
        Known::Mailbox(name, dn) => {
            let url = escape(request.ews_url);
            let version = format!("73C1{:04X}", request.version.build);
            let protocol = |kind: &str| {
                format!(
                    "<Protocol><Type>{kind}</Type><Server>{server}</Server><ServerVersion>{version}</ServerVersion>\
                     <ASUrl>{url}</ASUrl><EwsUrl>{url}</EwsUrl><AuthPackage>Ntlm</AuthPackage></Protocol>",
                    server = escape(request.server)
                )
            };
            account(
                &format!(
                    "<User><DisplayName>{}</DisplayName><LegacyDN>{}</LegacyDN><AutoDiscoverSMTPAddress>{}</AutoDiscoverSMTPAddress></User>",
                    escape(&*name),
                    escape(&*dn),
                    escape(&*address)
                ),
                &format!("<Action>settings</Action>{}{}", protocol("EXCH"), protocol("EXPR")),
            )
        }
    }
}

const SOAP: &str = "http://schemas.microsoft.com/exchange/2010/Autodiscover";
const ADDRESSING: &str = "http://www.w3.org/2005/08/addressing";

/// Answers one request to `/autodiscover/autodiscover.svc`: `GetUserSettings`.
pub fn soap(request: &AutodiscoverRequest<'_>) -> HttpAnswer {
    let Some(message) = Element::parse(request.body)
        .filter(|root| root.child("Body").is_some_and(|body| body.find("Request").is_some()))
    else {
        return HttpAnswer::xml(
            500,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">\
             <s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring xml:lang=\"en-US\">The request is invalid.\
             </faultstring></s:Fault></s:Body></s:Envelope>"
                .into(),
        );
    };
    let wanted: Vec<String> = message.every("Setting").iter().map(|s| s.text.trim().to_owned()).collect();
    let users: String = message
        .every("Mailbox")
        .iter()
        .map(|mailbox| user_response(request, mailbox.text.trim(), &wanted))
        .collect();
    let version = request.version;
    HttpAnswer::xml(
        200,
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
             xmlns:a=\"{ADDRESSING}\"><s:Header><a:Action s:mustUnderstand=\"1\">{SOAP}/Autodiscover/GetUserSettingsResponse\
             </a:Action><h:ServerVersionInfo xmlns:h=\"{SOAP}\"><h:MajorVersion>{}</h:MajorVersion><h:MinorVersion>{}\
             </h:MinorVersion><h:MajorBuildNumber>{}</h:MajorBuildNumber><h:MinorBuildNumber>{}</h:MinorBuildNumber>\
             <h:Version>Exchange2015</h:Version></h:ServerVersionInfo></s:Header><s:Body>\
             <GetUserSettingsResponseMessage xmlns=\"{SOAP}\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">\
             <Response><ErrorCode>NoError</ErrorCode><ErrorMessage/><UserResponses>{users}</UserResponses></Response>\
             </GetUserSettingsResponseMessage></s:Body></s:Envelope>",
            version.major, version.minor, version.build, version.revision
        ),
    )
}

fn user_response(request: &AutodiscoverRequest<'_>, address: &str, wanted: &[String]) -> String {
    let plain = |code: &str, text: &str, target: Option<&str>| {
        let target = target.map_or("<RedirectTarget i:nil=\"true\"/>".to_owned(), |t| {
            format!("<RedirectTarget>{}</RedirectTarget>", escape(t))
        });
        format!(
            "<UserResponse><ErrorCode>{code}</ErrorCode><ErrorMessage>{text}</ErrorMessage>{target}<UserSettingErrors/><UserSettings/></UserResponse>"
        )
    };
    let (name, dn) = match look_up(request, address) {
        Known::Nothing => return plain("InvalidUser", &format!("Invalid user: '{}'", escape(address)), None),
        Known::RedirectAddress(to) => return plain("RedirectAddress", "Redirection address.", Some(&to)),
        Known::RedirectUrl(to) => return plain("RedirectUrl", "Redirection URL.", Some(&to)),
        Known::Mailbox(name, dn) => (name, dn),
    };
    let version = request.version;
    let (mut settings, mut errors) = (String::new(), String::new());
    for setting in wanted {
        let value = match setting.as_str() {
            "ExternalEwsUrl" | "InternalEwsUrl" => request.ews_url.to_owned(),
            "EwsSupportedSchemas" => {
                "Exchange2007, Exchange2007_SP1, Exchange2010, Exchange2010_SP1, Exchange2010_SP2, Exchange2013".into()
            }
            "CasVersion" => {
                format!("{}.{}.{}.{}", version.major, version.minor, version.build, version.revision)
            }
            "UserDisplayName" => name.clone(),
            "UserDN" => dn.clone(),
            "AutoDiscoverSMTPAddress" => address.to_owned(),
            "ActiveDirectoryServer" => request.organization.domain_controller(),
            _ => {
                errors.push_str(&format!(
                    "<UserSettingError><ErrorCode>SettingIsNotAvailable</ErrorCode><ErrorMessage/><SettingName>{}</SettingName></UserSettingError>",
                    escape(setting.as_str())
                ));
                continue;
            }
        };
        settings.push_str(&format!(
            "<UserSetting i:type=\"StringSetting\"><Name>{setting}</Name><Value>{}</Value></UserSetting>",
            escape(&*value)
        ));
    }
    format!(
        "<UserResponse><ErrorCode>NoError</ErrorCode><ErrorMessage>No error.</ErrorMessage><RedirectTarget i:nil=\"true\"/>\
         <UserSettingErrors>{errors}</UserSettingErrors><UserSettings>{settings}</UserSettings></UserResponse>"
    )
}

#[cfg(test)]
mod tests;

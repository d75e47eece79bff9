//! Unit tests of `autodiscover.rs`.

use super::*;
use crate::organization::OrganizationConfig;

fn ask(body: &str, call: fn(&AutodiscoverRequest<'_>) -> HttpAnswer) -> (u16, String) {
    let organization = Organization::new(OrganizationConfig { devices: 24, ..OrganizationConfig::default() });
    let redirects = BTreeMap::from([
        ("moved@contoso.lab".to_owned(), "new@contoso.lab".to_owned()),
        ("far@contoso.lab".to_owned(), "https://other.lab/autodiscover/autodiscover.xml".to_owned()),
    ]);
    let known = organization.mailbox(0).expect("a mailbox").smtp_address;
    let body = body.replace("KNOWN", &known);
    let answer = call(&AutodiscoverRequest {
        organization: &organization,
        redirects: &redirects,
        ews_url: "https://cas01.contoso.lab/EWS/Exchange.asmx?a&b",
        server: "cas01.contoso.lab",
        version: organization.config().servers[0].version,
        account_mailboxes: &["notify@contoso.lab".to_owned()],
        body: body.as_bytes(),
    });
    (answer.status, String::from_utf8(answer.body).expect("text"))
}

fn outlook(address: &str) -> String {
    format!(
        "<Autodiscover xmlns='http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006'><Request>\
             <EMailAddress>{address}</EMailAddress><AcceptableResponseSchema>{POX_INNER}</AcceptableResponseSchema></Request></Autodiscover>"
    )
}

#[test]
fn pox_finds_redirects_and_refuses() {
    for (address, part) in [
        ("KNOWN", "<EwsUrl>https://cas01.contoso.lab/EWS/Exchange.asmx?a&amp;b</EwsUrl>"),
        ("Notify@contoso.lab", "<Action>settings</Action>"),
        ("moved@contoso.lab", "<RedirectAddr>new@contoso.lab</RedirectAddr>"),
        ("far@contoso.lab", "<RedirectUrl>https://other.lab/autodiscover/autodiscover.xml</RedirectUrl>"),
        ("nobody@contoso.lab", "<ErrorCode>500</ErrorCode>"),
    ] {
        let (status, body) = ask(&outlook(address), pox);
        assert!(status == 200 && body.contains(part), "{address}: {body}");
        assert!(Element::parse(body.as_bytes()).is_some(), "{body}");
    }
    assert!(ask("<a/>", pox).1.contains("<ErrorCode>600</ErrorCode>"));
}

#[test]
fn soap_answers_per_user_and_per_setting() {
    let message = |address: &str| {
        format!(
            "<s:Envelope xmlns:s='x'><s:Body><a:GetUserSettingsRequestMessage xmlns:a='{SOAP}'><a:Request><a:Users><a:User>\
                 <a:Mailbox>{address}</a:Mailbox></a:User></a:Users><a:RequestedSettings><a:Setting>ExternalEwsUrl</a:Setting>\
                 <a:Setting>Colour</a:Setting></a:RequestedSettings></a:Request></a:GetUserSettingsRequestMessage></s:Body></s:Envelope>"
        )
    };
    for (address, part) in [
        ("KNOWN", "<Name>ExternalEwsUrl</Name><Value>https://cas01"),
        ("KNOWN", "<SettingName>Colour</SettingName>"),
        ("moved@contoso.lab", "<ErrorCode>RedirectAddress</ErrorCode>"),
        ("nobody@contoso.lab", "<ErrorCode>InvalidUser</ErrorCode>"),
    ] {
        let (status, body) = ask(&message(address), soap);
        assert!(status == 200 && body.contains(part), "{address}: {body}");
        assert!(Element::parse(body.as_bytes()).is_some(), "{body}");
    }
    assert_eq!(ask("", soap).0, 500);
}

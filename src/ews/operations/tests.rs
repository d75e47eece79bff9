//! Unit tests of `operations.rs`.

use proptest::prelude::*;

use super::*;

fn answer(class: &str, code: &str) -> String {
    format!(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>\
             <m:GetFolderResponse xmlns:m='x'><m:ResponseMessages>\
             <m:GetFolderResponseMessage ResponseClass='{class}'><m:MessageText>text</m:MessageText>\
             <m:ResponseCode>{code}</m:ResponseCode></m:GetFolderResponseMessage></m:ResponseMessages>\
             </m:GetFolderResponse></s:Body></s:Envelope>"
    )
}

#[test]
fn an_error_inside_http_200_is_an_error() {
    assert!(get_inbox_response(&answer("Success", "NoError")).is_ok());
    let Err(EwsError::Refused { code, class, .. }) =
        get_inbox_response(&answer("Error", "ErrorMissingEmailAddress"))
    else {
        panic!("refused")
    };
    assert_eq!((code.as_str(), class), ("ErrorMissingEmailAddress", EwsErrorClass::Administrator));
    assert!(matches!(send_mail_response(&answer("Success", "NoError")), Err(EwsError::Unexpected)));
    assert!(matches!(get_inbox_response("<html><body/></html>"), Err(EwsError::Unexpected)));
}

#[test]
fn a_busy_server_says_how_long() {
    let fault = "<s:Envelope xmlns:s='x'><s:Body><s:Fault><faultcode xmlns:a='y'>a:ErrorServerBusy</faultcode>\
            <faultstring>The server cannot service this request right now. Try again later.</faultstring>\
            <detail><e:ResponseCode xmlns:e='z'>ErrorServerBusy</e:ResponseCode><t:MessageXml xmlns:t='t'>\
            <t:Value Name='BackOffMilliseconds'>297749</t:Value></t:MessageXml></detail></s:Fault></s:Body></s:Envelope>";
    let Err(EwsError::Refused { class, back_off, .. }) = get_inbox_response(fault) else { panic!("refused") };
    assert_eq!(class, EwsErrorClass::Retry);
    assert_eq!(back_off, Some(SignedDuration::from_millis(297_749)));
}

#[test]
fn an_error_inside_a_general_one_counts() {
    let text = answer("Error", "ErrorInternalServerError").replace(
        "<m:ResponseCode>",
        "<m:MessageXml><t:Value xmlns:t='t' Name='InnerErrorResponseCode'>ErrorServerBusy</t:Value>\
             <t:Value xmlns:t='t' Name='BackOffMilliseconds'>5000</t:Value></m:MessageXml><m:ResponseCode>",
    );
    let Err(EwsError::Refused { code, class, back_off, .. }) = get_inbox_response(&text) else {
        panic!("refused")
    };
    assert_eq!((code.as_str(), class), ("ErrorInternalServerError", EwsErrorClass::Retry));
    assert_eq!(back_off, Some(SignedDuration::from_secs(5)));
}

#[test]
fn a_mail_goes_as_it_is_and_is_found_by_its_mark() {
    let mail = Mail { id: Uuid::from_u128(7), mime: b"Subject: </t:MimeContent>\r\n\r\n<x/>".to_vec() };
    let sent = parse(&send_mail(&mail), XmlLimits::ANSWER).unwrap();
    let content = sent.find("MimeContent").and_then(Element::value).unwrap();
    assert_eq!(base64_simd::STANDARD.decode_to_vec(content).unwrap(), mail.mime);
    assert_eq!(sent.find("Value").and_then(Element::value), Some(mail.id.to_string().as_str()));
    let asked = find_sent(mail.id, "notify@contoso.com");
    assert!(parse(&asked, XmlLimits::ANSWER).is_ok() && asked.contains(MARK), "{asked}");
    let found = |total: &str| {
        let text = answer("Success", "NoError").replace("GetFolder", "FindItem").replace(
            "</m:FindItemResponseMessage>",
            &format!("<m:RootFolder TotalItemsInView='{total}'/></m:FindItemResponseMessage>"),
        );
        find_sent_response(&text)
    };
    assert!(found("1").unwrap() && !found("0").unwrap());
    assert!(matches!(found("many"), Err(EwsError::Unexpected)));
}

proptest! {
    #[test]
    fn no_answer_panics(text in "[<>/a-zA-Z:=' \"]{0,80}", code in "[A-Za-z]{0,20}", millis in "[-0-9]{0,20}") {
        let _ = get_inbox_response(&text);
        let _ = find_sent_response(&text);
        let with = answer("Error", &code).replace("<m:ResponseCode>", &format!(
            "<m:MessageXml><v Name='BackOffMilliseconds'>{millis}</v></m:MessageXml><m:ResponseCode>"));
        if let Err(EwsError::Refused { back_off: Some(pause), .. }) = get_inbox_response(&with) {
            prop_assert!(pause <= SignedDuration::from_hours(24) && !pause.is_negative());
        }
    }
}

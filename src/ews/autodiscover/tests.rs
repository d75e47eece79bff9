//! Unit tests of `autodiscover.rs`.

use proptest::prelude::*;

use super::*;

const EWS: &str = "https://mail.contoso.com/EWS/Exchange.asmx";

fn pox(account: &str) -> String {
    format!(
        "<Autodiscover xmlns='o'><Response xmlns='i'><Account>{account}</Account></Response></Autodiscover>"
    )
}

#[test]
fn hosts_are_asked_in_the_documented_order() {
    let mut search = Search::new("ann@Contoso.com").unwrap();
    let steps: Vec<_> = std::iter::from_fn(|| search.next_step()).map(|step| step.at).collect();
    assert_eq!(
        steps,
        [
            "https://contoso.com/autodiscover/autodiscover.svc",
            "https://contoso.com/autodiscover/autodiscover.xml",
            "https://autodiscover.contoso.com/autodiscover/autodiscover.svc",
            "https://autodiscover.contoso.com/autodiscover/autodiscover.xml",
            "http://autodiscover.contoso.com/autodiscover/autodiscover.xml",
            "_autodiscover._tcp.contoso.com",
        ]
    );
    for wrong in ["", "ann", "ann@", "@x", "ann@a/b", "ann@x:80", "ann@."] {
        assert!(Search::new(wrong).is_err(), "{wrong:?}");
    }
}

#[test]
fn both_kinds_of_answer_give_the_address() {
    let mut search = Search::new("a@b.c").unwrap();
    let step = DiscoveryStep { ask: Ask::Pox, at: "https://b.c/x.xml".into(), confirm_host: false };
    let text =
        pox(&format!("<Action>settings</Action><Protocol><Type>EXPR</Type><ASUrl>{EWS}</ASUrl></Protocol>"));
    assert_eq!(search.answered(&step, &text).unwrap().map(String::from).as_deref(), Some(EWS));
    let soap = format!(
        "<s:Envelope xmlns:s='s'><s:Body><GetUserSettingsResponseMessage><Response><ErrorCode>NoError</ErrorCode>\
             <UserResponses><UserResponse><ErrorCode>NoError</ErrorCode><UserSettings>\
             <UserSetting><Name>ExternalEwsUrl</Name><Value>http://insecure/</Value></UserSetting>\
             <UserSetting><Name>InternalEwsUrl</Name><Value>{EWS}</Value></UserSetting></UserSettings>\
             </UserResponse></UserResponses></Response></GetUserSettingsResponseMessage></s:Body></s:Envelope>"
    );
    let Ok(Answer::Settings { internal, external }) = soap_response(&soap) else { panic!("settings") };
    assert_eq!(internal.map(String::from).as_deref(), Some(EWS));
    assert_eq!(external, None, "http is never used");
}

#[test]
fn redirections_are_followed_but_not_for_ever_and_never_out_of_tls() {
    let mut search = Search::new("a@b.c").unwrap();
    let step = search.next_step().unwrap();
    assert!(matches!(search.redirected(&step, "http://b.c/x.xml"), Err(AutodiscoverError::Insecure(_))));
    search.redirected(&step, "https://other.c/autodiscover/autodiscover.xml").unwrap();
    let next = search.next_step().unwrap();
    assert_eq!((next.ask, next.confirm_host), (Ask::Pox, true));
    let mut result = Ok(());
    for n in 0..20 {
        result = search.redirected(&next, &format!("https://other.c/{n}"));
        if result.is_err() {
            break;
        }
    }
    assert!(matches!(result, Err(AutodiscoverError::Redirections)));
    let mut search = Search::new("a@b.c").unwrap();
    let step = DiscoveryStep { ask: Ask::Pox, at: "https://b.c/x.xml".into(), confirm_host: false };
    let text = pox("<Action>redirectAddr</Action><RedirectAddr>a@other.c</RedirectAddr>");
    assert_eq!(search.answered(&step, &text).unwrap(), None);
    assert_eq!(search.next_step().unwrap().at, "https://other.c/autodiscover/autodiscover.svc");
    assert_eq!(search.address(), "a@other.c");
}

#[test]
fn a_password_goes_to_the_own_domain_and_to_known_servers_only() {
    let mut search = Search::new("a@Contoso.com").unwrap();
    let own = search.next_step().unwrap();
    assert!(search.is_confirmed(&own, []));
    let step = |at: &str| DiscoveryStep { ask: Ask::Pox, at: at.into(), confirm_host: true };
    let cas = ["CAS01.corp.local"];
    for (at, good) in [
        ("https://contoso.com/a.xml", true),
        ("https://mail.contoso.com:444/a.xml", true),
        ("https://cas01.corp.local/a.xml", true),
        ("https://evilcontoso.com/a.xml", false),
        ("https://contoso.com.evil.net/a.xml", false),
        ("https://cas02.corp.local/a.xml", false),
        ("http://mail.contoso.com/a.xml", false),
        ("_autodiscover._tcp.contoso.com", false),
    ] {
        assert_eq!(search.is_confirmed(&step(at), cas), good, "{at}");
    }
    let text = pox("<Action>redirectAddr</Action><RedirectAddr>a@other.c</RedirectAddr>");
    search.answered(&own_pox(), &text).unwrap();
    let next = search.next_step().unwrap();
    assert!(next.confirm_host && !search.is_confirmed(&next, cas), "{next:?}");
    search.found_service([("mail.contoso.com.", 443), ("bad host", 443), ("x.y", 8443)]);
    let found: Vec<_> = std::iter::from_fn(|| search.next_step()).map(|step| step.at).collect();
    assert!(found.contains(&"https://mail.contoso.com/autodiscover/autodiscover.xml".to_owned()));
    assert!(found.contains(&"https://x.y:8443/autodiscover/autodiscover.xml".to_owned()));
    assert_eq!(found.iter().filter(|at| at.contains("bad")).count(), 0);
}

fn own_pox() -> DiscoveryStep {
    DiscoveryStep { ask: Ask::Pox, at: "https://contoso.com/x.xml".into(), confirm_host: false }
}

proptest! {
    #[test]
    fn no_answer_panics(text in ".{0,200}") {
        prop_assert!(pox_response(&text).is_err());
        prop_assert!(soap_response(&text).is_err());
    }

    /// Whatever servers answer: the search ends, and nothing without TLS is ever confirmed.
    #[test]
    fn every_search_ends(answers in proptest::collection::vec((0_u8..4, "[a-c./:@]{0,12}"), 0..60)) {
        let mut search = Search::new("a@b.c").unwrap();
        let mut asked = 0;
        for (kind, text) in answers.iter().cycle().take(500) {
            let Some(step) = search.next_step() else { break };
            asked += 1;
            prop_assert!(!search.is_confirmed(&step, []) || step.at.starts_with("https://"));
            let action = ["redirectAddr", "redirectUrl"][usize::from(*kind % 2)];
            let answer = pox(&format!("<Action>{action}</Action><RedirectAddr>{text}</RedirectAddr>\
                <RedirectUrl>https://{text}</RedirectUrl>"));
            match kind {
                0 | 1 => drop(search.answered(&step, &answer)),
                2 => drop(search.redirected(&step, &format!("https://{text}"))),
                _ => search.found_service([(text.as_str(), 443)]),
            }
        }
        prop_assert!(asked < 200, "{asked}");
    }
}

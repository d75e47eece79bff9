//! Unit tests of `migrate.rs`.

use super::*;

#[test]
fn the_documented_elements_are_taken_wherever_they_stand() {
    let text = "<?xml version=\"1.0\"?><Configuration xmlns='urn:x'><Other>5</Other>
            <Service><IsCasFailoverEnabled>False</IsCasFailoverEnabled>
            <EnableParallelCommandSupport>true</EnableParallelCommandSupport></Service>
            <ExchangeWebServiceURL>https://mail/EWS/Exchange.asmx</ExchangeWebServiceURL></Configuration>";
    let settings = EarlierSettings::parse(text).expect("settings");
    let mut draft = super::super::Draft::default();
    settings.apply(&mut draft);
    assert!(!draft.exchange.is_cas_failover_enabled && draft.exchange.enable_parallel_command_support);
    assert_eq!(draft.exchange.exchange_web_service_url, "https://mail/EWS/Exchange.asmx");
    let misspelt =
        EarlierSettings::parse("<a><IsCASFailoverEnable>true</IsCASFailoverEnable></a>").expect("xml");
    assert_eq!(misspelt.misspelt, [("IsCASFailoverEnable".to_owned(), "IsCasFailoverEnabled")]);
    assert_eq!(misspelt.is_cas_failover_enabled, None);
    assert!(EarlierSettings::parse("<a><b/></a>").expect("xml").is_empty());
    assert!(EarlierSettings::parse("<a><IsCasFailoverEnabled>maybe</IsCasFailoverEnabled></a>").is_err());
}

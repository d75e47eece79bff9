//! What waits for a person among the findings, and what does not.

use super::*;

#[test]
fn what_cannot_be_read_and_what_ends_waits_and_nothing_else() {
    let kinds = |code: &findings::Code| kind(&code.finding("words of the case"));
    for code in [&findings::GROUPS_NOT_READ, &findings::DIRECTORY_UNREADABLE, &findings::GRAPH_LOGON_REFUSED]
    {
        assert_eq!(kinds(code), Some(WaitingKind::Unread), "{}", code.code);
    }
    for code in
        [&findings::TLS_EXPIRES_SOON, &findings::GRAPH_CERTIFICATE_ENDS, &findings::SERVICE_CERTIFICATE_WAITS]
    {
        assert_eq!(kinds(code), Some(WaitingKind::Certificate), "{}", code.code);
    }
    // Graph answers slowly now and then, and a phone with two records is nobody's task.
    for code in [&findings::GRAPH_BUSY, &findings::RECORDS_TWICE, &findings::USERS_UNKNOWN] {
        assert_eq!(kinds(code), None, "{}", code.code);
    }
}

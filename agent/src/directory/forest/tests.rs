//! The walk's questions against a domain controller in memory, which answers as Windows does: members in parts, lengths
//! in four bytes.

use exchange_connector::directory::length;
use rasn_ldap::{
    LdapMessage, LdapResult, PartialAttribute, ProtocolOp, ResultCode, SearchResultDone, SearchResultEntry,
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream};

use super::*;

/// Lengths in four bytes, as a domain controller of Windows writes them.
fn as_windows(ber: &[u8]) -> Vec<u8> {
    fn element(ber: &[u8], out: &mut Vec<u8>) -> usize {
        let (tag, first) = (ber[0], usize::from(ber[1]));
        let (start, length) = if first < 0x80 {
            (2, first)
        } else {
            let count = first & 0x7f;
            (2 + count, ber[2..2 + count].iter().fold(0, |all, byte| all << 8 | usize::from(*byte)))
        };
        let inside = &ber[start..start + length];
        if tag & 0x20 == 0 {
            out.extend(&ber[..start + length]);
            return start + length;
        }
        let mut whole = Vec::new();
        let mut at = 0;
        while at < inside.len() {
            at += element(&inside[at..], &mut whole);
        }
        out.extend([tag, 0x84]);
        out.extend(u32::try_from(whole.len()).expect("short").to_be_bytes());
        out.extend(whole);
        start + length
    }
    let mut out = Vec::new();
    element(ber, &mut out);
    out
}

/// What the controller gives of a group: names per part, and whether the change number moves at each question.
struct Controller {
    members: usize,
    part: usize,
    restless: bool,
    /// The last part is announced and never comes.
    broken: bool,
}

impl Controller {
    fn attribute(&self, asked: &str) -> PartialAttribute {
        let from: usize = asked
            .strip_prefix("member;range=")
            .map_or(0, |range| range.trim_end_matches("-*").parse().expect("a number"));
        let end = (from + self.part).min(self.members);
        let name = match (end < self.members, self.members <= self.part) {
            (_, true) => "member".to_owned(),
            (true, _) => format!("member;range={from}-{}", end - 1),
            (false, _) => format!("member;range={from}-*"),
        };
        let values = (from..end).map(|n| format!("CN=u{n},DC=contoso,DC=com").into_bytes().into());
        PartialAttribute::new(name.as_str().into(), values.collect::<Vec<_>>().into())
    }

    async fn serve(self, mut stream: DuplexStream) {
        let (mut buffer, mut asked) = (Vec::new(), 0);
        loop {
            let whole = loop {
                if let Ok(Some(whole)) = length(&buffer)
                    && buffer.len() >= whole
                {
                    break whole;
                }
                if stream.read_buf(&mut buffer).await.unwrap_or(0) == 0 {
                    return;
                }
            };
            let message: Vec<u8> = buffer.drain(..whole).collect();
            let message: LdapMessage = rasn::ber::decode(&message).expect("a message");
            let ProtocolOp::SearchRequest(search) = message.protocol_op else { return };
            asked += 1;
            let mut attributes = Vec::new();
            let wanted = search.attributes[0].0.clone();
            if !(self.broken && wanted != "member") {
                attributes.push(self.attribute(&wanted));
            }
            let usn = if self.restless { asked.to_string() } else { "7".to_owned() };
            attributes.push(PartialAttribute::new("uSNChanged".into(), vec![usn.into_bytes().into()].into()));
            let entry = SearchResultEntry::new(search.base_object, attributes);
            let done = LdapResult::new(ResultCode::Success, "".into(), "".into());
            for op in [ProtocolOp::SearchResEntry(entry), ProtocolOp::SearchResDone(SearchResultDone(done))] {
                let bytes = rasn::ber::encode(&LdapMessage::new(message.message_id, op)).expect("bytes");
                if stream.write_all(&as_windows(&bytes)).await.is_err() {
                    return;
                }
            }
        }
    }

    async fn members(self) -> DirectoryResult<Vec<String>> {
        let (ours, theirs) = tokio::io::duplex(1024);
        let serving = tokio::spawn(self.serve(theirs));
        let stream: Box<dyn Io> = Box::new(ours);
        let mut directory = Directory {
            domain: Connection::new(stream, "dc01".into()),
            catalog: None,
            base: "DC=contoso,DC=com".into(),
            server: DirectoryServer { host: "dc01".into(), port: 636, tls_at_once: true },
        };
        let group = Entry { name: "CN=g,DC=contoso,DC=com".into(), attributes: Vec::new() };
        let names = directory.members(&Object::of(&group, true)).await;
        drop(directory);
        serving.await.expect("the controller");
        names
    }
}

#[tokio::test]
async fn members_come_in_parts_and_every_one_of_them_once() {
    for (members, part) in [(0, 1500), (3, 1500), (1500, 1500), (1501, 1500), (4000, 1500), (10, 1)] {
        let names =
            Controller { members, part, restless: false, broken: false }.members().await.expect("members");
        let expected: Vec<String> = (0..members).map(|n| format!("CN=u{n},DC=contoso,DC=com")).collect();
        let mut names = names;
        names.sort();
        let mut expected = expected;
        expected.sort();
        assert_eq!(names, expected, "{members} in parts of {part}");
    }
}

#[tokio::test]
async fn a_group_that_moves_while_it_is_read_is_not_taken_for_whole() {
    let restless = Controller { members: 20, part: 5, restless: true, broken: false }.members().await;
    assert!(matches!(&restless, Err(error) if !error.is_lost()), "{restless:?}");
    // In one part there is nothing that could shift.
    assert!(Controller { members: 4, part: 5, restless: true, broken: false }.members().await.is_ok());
    let broken = Controller { members: 20, part: 5, restless: false, broken: true }.members().await;
    assert!(matches!(broken, Err(DirectoryError::Range { .. })), "a part that was announced did not come");
}

#[test]
fn domains_are_told_by_realm_account_and_server() {
    let (mut config, ..) = crate::store::settings::tests::sample();
    assert_eq!(domains(&config), [""; 0]);
    config.exchange.user = LogonName::parse("svc@Corp.contoso.com").expect("a name");
    config.exchange.realm = Some("CONTOSO.COM".into());
    assert_eq!(domains(&config), ["contoso.com", "corp.contoso.com"]);
}

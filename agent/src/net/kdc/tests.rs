//! Unit tests of `kdc.rs`.

use super::*;

#[test]
fn a_refusal_is_told_by_its_code() {
    let error = |code: u8| [0x7e, 0x0c, 0x30, 0x0a, 0xa0, 3, 2, 1, 5, 0xa6, 3, 2, 1, code].to_vec();
    assert!(matches!(refusal(&error(24), "x"), Some(AuthError::WrongPassword)));
    assert!(matches!(refusal(&error(6), "x"), Some(AuthError::UnknownUser)));
    assert!(
        matches!(refusal(&error(7), "HTTP/x"), Some(AuthError::UnknownService { spn }) if spn == "HTTP/x")
    );
    assert!(refusal(&error(25), "x").is_none(), "asking for pre-authentication is no refusal");
    for cut in 0..14 {
        assert!(refusal(&error(24)[..cut], "x").is_none());
    }
    assert!(refusal(&[0x7e, 0x84, 0xff, 0xff, 0xff, 0xff], "x").is_none());
}

#[test]
fn the_next_server_answers_for_one_that_is_down_and_is_asked_first_then() {
    let down = std::net::TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a port");
    let server = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let up = server.local_addr().expect("an address");
    let answering = std::thread::spawn(move || {
        for _ in 0..2 {
            let (mut stream, _) = server.accept().expect("a client");
            let mut message = [0; 7];
            stream.read_exact(&mut message).expect("a message");
            assert_eq!(&message, b"\0\0\0\x03ask");
            stream.write_all(b"\0\0\0\x06answer").expect("sent");
        }
    });
    let address = |port| KdcAddress { host: "127.0.0.1".into(), port, udp: false };
    let kdcs = vec![address(down.port()), address(up.port())];
    let mut client = KdcClient { limit: Duration::from_secs(20), kdcs: kdcs.clone() };
    for _ in 0..2 {
        assert_eq!(client.exchange(&kdcs[0], b"ask").expect("an answer"), b"answer");
    }
    assert_eq!(client.kdcs[0], kdcs[1]);
    answering.join().expect("both answered");
    assert!(client.exchange(&kdcs[0], b"ask").is_err(), "nobody is left");
    assert!(client.exchange(&address(0), b"ask").is_err(), "another realm's server stands for itself");
}

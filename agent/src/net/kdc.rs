//! Talks to a Key Distribution Center (RFC 4120 7.2), and notes what it refused.

use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs as _, UdpSocket};
use std::time::Duration;

use exchange_connector::auth::{AuthError, KdcAddress, KdcExchange};

/// Longest answer that is read.
const MAX_ANSWER: u32 = 256 * 1024;

/// Blocking exchanges with a time limit; it runs on a thread that may block.
#[derive(Debug)]
pub(super) struct KdcClient {
    pub(super) limit: Duration,
    /// The servers of one realm, best first: when one of them is asked for, any of them may answer.
    pub(super) kdcs: Vec<KdcAddress>,
}

impl KdcExchange for KdcClient {
    fn exchange(&mut self, address: &KdcAddress, message: &[u8]) -> Result<Vec<u8>, io::Error> {
        let same = |kdc: &KdcAddress| kdc.host == address.host && kdc.port == address.port;
        if !self.kdcs.iter().any(same) {
            // Another realm's, by a referral.
            return self.ask(address, message);
        }
        let mut first = None;
        for index in 0..self.kdcs.len() {
            match self.ask(&self.kdcs[index], message) {
                Ok(answer) => {
                    // Who answered is asked first from now on.
                    self.kdcs.swap(0, index);
                    return Ok(answer);
                }
                Err(error) => first = first.or(Some(error)),
            }
        }
        Err(first.unwrap_or_else(|| io::ErrorKind::NotFound.into()))
    }
}

impl KdcClient {
    /// One server, each of its addresses in turn.
    fn ask(&self, address: &KdcAddress, message: &[u8]) -> Result<Vec<u8>, io::Error> {
        let mut last = io::Error::from(io::ErrorKind::NotFound);
        for socket in (address.host.as_str(), address.port).to_socket_addrs()? {
            let answer = if address.udp {
                match self.over_udp(socket, message) {
                    // KRB_ERR_RESPONSE_TOO_BIG asks for TCP (RFC 4120 7.2.1).
                    Ok(answer) if error_code(&answer) == Some(52) => self.over_tcp(socket, message),
                    other => other,
                }
            } else {
                self.over_tcp(socket, message)
            };
            match answer {
                Ok(answer) => return Ok(answer),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    fn over_udp(&self, socket: SocketAddr, message: &[u8]) -> Result<Vec<u8>, io::Error> {
        let local = if socket.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
        let udp = UdpSocket::bind(local)?;
        udp.set_read_timeout(Some(self.limit))?;
        udp.connect(socket)?;
        udp.send(message)?;
        let mut answer = vec![0; 64 * 1024];
        let length = udp.recv(&mut answer)?;
        answer.truncate(length);
        Ok(answer)
    }

    fn over_tcp(&self, socket: SocketAddr, message: &[u8]) -> Result<Vec<u8>, io::Error> {
        let mut stream = TcpStream::connect_timeout(&socket, self.limit)?;
        stream.set_read_timeout(Some(self.limit))?;
        stream.set_write_timeout(Some(self.limit))?;
        let length = u32::try_from(message.len()).map_err(io::Error::other)?;
        stream.write_all(&[&length.to_be_bytes(), message].concat())?;
        let mut length = [0; 4];
        stream.read_exact(&mut length)?;
        let length = u32::from_be_bytes(length);
        if length > MAX_ANSWER {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "the answer is too long"));
        }
        let mut answer = vec![0; length as usize];
        stream.read_exact(&mut answer)?;
        Ok(answer)
    }
}

/// What a KRB-ERROR (RFC 4120 5.9.1, 7.5.9) says about the account or the service; `None` for what is no refusal.
pub(super) fn refusal(answer: &[u8], spn: &str) -> Option<AuthError> {
    Some(match error_code(answer)? {
        6 => AuthError::UnknownUser,
        7 => AuthError::UnknownService { spn: spn.to_owned() },
        18 => AuthError::AccountDisabled,
        23 => AuthError::PasswordExpired,
        24 => AuthError::WrongPassword,
        37 => AuthError::ClockSkew,
        _ => return None,
    })
}

/// The `error-code [6]` of a KRB-ERROR.
fn error_code(answer: &[u8]) -> Option<u32> {
    let (0x7e, inside, _) = element(answer)? else { return None };
    let (0x30, mut rest, _) = element(inside)? else { return None };
    while !rest.is_empty() {
        let (tag, value, after) = element(rest)?;
        if tag == 0xa6 {
            let (2, number, _) = element(value)? else { return None };
            return number.iter().try_fold(0_u32, |all, byte| Some(all.checked_mul(256)? | u32::from(*byte)));
        }
        rest = after;
    }
    None
}

/// One DER element: tag, contents and what follows.
fn element(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, rest) = der.split_first()?;
    let (first, rest) = rest.split_first()?;
    let (length, rest) = match *first {
        short @ 0..=0x7f => (usize::from(short), rest),
        long @ 0x81..=0x84 => {
            let (bytes, rest) = rest.split_at_checked(usize::from(long & 0x7f))?;
            (bytes.iter().fold(0, |all, byte| all << 8 | usize::from(*byte)), rest)
        }
        _ => return None,
    };
    let (inside, rest) = rest.split_at_checked(length)?;
    Some((*tag, inside, rest))
}

#[cfg(test)]
mod tests {
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
}

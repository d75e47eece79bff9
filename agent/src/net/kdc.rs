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
    /// The servers of one realm, best first: when the caller names one of them, any of them may answer.
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
                    // From now on the agent asks the server that answered first.
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
        1 => AuthError::AccountExpired,
        6 => AuthError::UnknownUser,
        7 => AuthError::UnknownService { spn: spn.to_owned() },
        12 | 21 => AuthError::Policy,
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
mod tests;

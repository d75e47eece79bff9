//! A redirect of the first Create: where it leads, and whether it may be followed.

use url::Url;

use super::error::NetError;
use super::lane::Answer;

/// Where a redirect leads, when it may be followed: once, from https to https, within one domain.
pub(super) fn redirect(from: &str, answer: &Answer, redirected: bool) -> Result<String, NetError> {
    let location = answer.headers.get(http::header::LOCATION).and_then(|value| value.to_str().ok());
    let location = location.unwrap_or_default();
    let refused = || NetError::Redirect { from: from.to_owned(), to: location.to_owned() };
    let old = Url::parse(from).map_err(|_| refused())?;
    let new = old.join(location).map_err(|_| refused())?;
    let (Some(a), Some(b)) = (old.host_str(), new.host_str()) else { return Err(refused()) };
    let https = old.scheme() == "https" && new.scheme() == "https";
    if redirected || location.is_empty() || !https || !same_domain(a, b) {
        return Err(refused());
    }
    Ok(new.to_string())
}

/// The same host, or names below one registered domain of the old name: `a.contoso.com`, `b.contoso.com`.
///
/// Without a list of public suffixes three labels are needed, so that `x.co.uk` and `y.co.uk` stay apart.
fn same_domain(a: &str, b: &str) -> bool {
    if a.eq_ignore_ascii_case(b) {
        return true;
    }
    let parent = |host: &str| {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        host.split_once('.').map(|(_, parent)| parent.to_owned()).filter(|parent| parent.contains('.'))
    };
    let is_address = |host: &str| host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok();
    let two_level = |parent: &str| {
        let (first, last) = parent.split_once('.').unwrap_or_default();
        last.len() == 2 && !last.contains('.') && first.len() <= 3
    };
    match (parent(a), parent(b)) {
        (Some(a_parent), Some(b_parent)) => {
            a_parent == b_parent && !is_address(a) && !is_address(b) && !two_level(&a_parent)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;

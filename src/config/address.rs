//! The address of an Exchange server: a bare name or a URL, and what each means in an environment.

use std::fmt;

use url::Url;

use crate::domain::server::Environment;

/// A server as the administrator named it, and the PowerShell address that follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerAddress {
    /// As typed, without spaces around.
    typed: String,
    url: Url,
    /// A URL was given: it is used as it is, and http/80 is never tried in its place.
    explicit: bool,
}

/// Why a text is no server address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ServerAddressError {
    #[error("the server's name is empty")]
    Empty,
    #[error("{0:?} is not a server name or an https address")]
    NotAnAddress(String),
    #[error("{0:?} starts with a scheme that Exchange does not speak; use https or http")]
    Scheme(String),
    #[error("{0:?} has a user name or password in it; type those in their own fields")]
    HasCredentials(String),
}

impl ServerAddress {
    /// Reads a name (`cas01.contoso.com`, `cas01:8443`) or a URL (`https://cas01/PowerShell/`).
    ///
    /// A bare name means `https://<name>/PowerShell/`, hosted `https://<name>/powershell-liveid/`. A URL without a
    /// path gets the environment's path.
    ///
    /// # Errors
    /// When it is empty, no host name, of another scheme, or carries credentials.
    pub fn parse(text: &str, environment: Environment) -> Result<Self, ServerAddressError> {
        let typed = text.trim().to_owned();
        if typed.is_empty() {
            return Err(ServerAddressError::Empty);
        }
        let path = match environment {
            Environment::Hosted => "/powershell-liveid/",
            Environment::OnPremises | Environment::Dedicated => "/PowerShell/",
        };
        let wrong = || ServerAddressError::NotAnAddress(typed.clone());
        if let Some((scheme, _)) = typed.split_once("://") {
            if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
                return Err(ServerAddressError::Scheme(typed));
            }
            let mut url = Url::parse(&typed).map_err(|_| wrong())?;
            if !url.username().is_empty() || url.password().is_some() {
                return Err(ServerAddressError::HasCredentials(redact(&url)));
            }
            if url.host_str().is_none_or(str::is_empty) {
                return Err(wrong());
            }
            if url.path() == "/" {
                url.set_path(path);
            }
            return Ok(Self { typed, url, explicit: true });
        }
        if typed.chars().any(|c| c.is_whitespace() || "/\\@?#%\"<>".contains(c)) {
            return Err(wrong());
        }
        let url = Url::parse(&format!("https://{typed}{path}")).map_err(|_| wrong())?;
        Ok(Self { typed, url, explicit: false })
    }

    /// The same server's name in another place of the organization (fail-over).
    ///
    /// # Errors
    /// When `fqdn` is no host name.
    pub fn with_host(&self, fqdn: &str) -> Result<Self, ServerAddressError> {
        let mut url = self.url.clone();
        url.set_host(Some(fqdn)).map_err(|_| ServerAddressError::NotAnAddress(fqdn.into()))?;
        Ok(Self { typed: fqdn.into(), url, explicit: self.explicit })
    }

    /// As the administrator typed it.
    pub fn as_typed(&self) -> &str {
        &self.typed
    }

    /// The remote PowerShell address.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Host name or address, without brackets or port.
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default().trim_matches(['[', ']'])
    }

    /// True when a URL was given.
    pub fn is_explicit(&self) -> bool {
        self.explicit
    }
}

fn redact(url: &Url) -> String {
    let mut shown = url.clone();
    // Both setters fail only for URLs that cannot have credentials, and this one has them.
    let _ = shown.set_username("");
    let _ = shown.set_password(None);
    shown.to_string()
}

impl fmt::Display for ServerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

#[cfg(test)]
mod tests;

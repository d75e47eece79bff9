//! Autodiscover: from a mail address to the EWS address. The search order, requests and answers; no IO.
//!
//! # Order of calls
//!
//! [`Search::new`], then [`Search::next_step`] gives what to ask; report what came by [`Search::answered`],
//! [`Search::redirected`] or [`Search::failed`]; until a [`Search::answered`] gives the address or there is no
//! step. Credentials go to https addresses only, and to a stranger only when [`Search::is_confirmed`].

use std::collections::{HashSet, VecDeque};

use url::Url;

use crate::xml::{XmlError, XmlLimits, escape, parse};

/// Most redirections of one search.
const MAX_REDIRECTIONS: usize = 10;

/// The kind of request of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ask {
    /// POST of [`soap_request`] with credentials.
    Soap,
    /// POST of [`pox_request`] with credentials.
    Pox,
    /// GET without credentials; only a redirection is of use.
    Redirection,
    /// The SRV record of this name; its targets come back by [`Search::found_service`].
    Service,
}

/// One thing to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiscoveryStep {
    pub ask: Ask,
    /// Where; for [`Ask::Service`] the record's name.
    pub at: String,
    /// The host was named by an answer without TLS, by DNS or by another host: it must be confirmed before
    /// credentials go there.
    pub confirm_host: bool,
}

/// Why there is no address.
#[derive(Debug, thiserror::Error)]
pub enum AutodiscoverError {
    #[error("{0:?} is no mail address")]
    Address(String),
    #[error("the Autodiscover answer cannot be read")]
    Xml(#[from] XmlError),
    #[error("the Autodiscover answer is of an unknown kind")]
    Unexpected,
    #[error("Autodiscover answered {code}: {message}")]
    Refused { code: String, message: String },
    #[error("Autodiscover redirects too often or in a circle")]
    Redirections,
    #[error("Autodiscover redirects to {0:?}, which is not https")]
    Insecure(String),
}

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The EWS addresses, internal and external.
    Settings {
        internal: Option<Url>,
        external: Option<Url>,
    },
    RedirectAddress(String),
    RedirectUrl(String),
}

impl Answer {
    /// The address to use: from inside first, as the connector runs beside Exchange.
    pub fn ews_url(&self) -> Option<&Url> {
        match self {
            Self::Settings { internal, external } => internal.as_ref().or(external.as_ref()),
            _ => None,
        }
    }
}

/// One search for one mail address.
#[derive(Debug)]
pub struct Search {
    /// The domain that the search began with.
    home: String,
    address: String,
    steps: VecDeque<DiscoveryStep>,
    asked: HashSet<(Ask, String)>,
    redirections: usize,
    /// The other address of the last answer that gave one.
    other: Option<Url>,
}

/// The domain of a mail address, where it has the form of one.
fn domain_of(address: &str) -> Result<&str, AutodiscoverError> {
    let wrong = || AutodiscoverError::Address(address.to_owned());
    let (user, domain) = address.trim().rsplit_once('@').ok_or_else(wrong)?;
    let host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let good = !user.is_empty()
        && !domain.is_empty()
        && domain.chars().all(host)
        && !domain.starts_with(['.', '-'])
        && !domain.ends_with('.');
    if good { Ok(domain) } else { Err(wrong()) }
}

impl Search {
    /// A search for `address`.
    ///
    /// # Errors
    /// When it is no mail address.
    pub fn new(address: &str) -> Result<Self, AutodiscoverError> {
        let mut search = Self {
            home: domain_of(address)?.to_ascii_lowercase(),
            address: String::new(),
            steps: VecDeque::new(),
            asked: HashSet::new(),
            redirections: 0,
            other: None,
        };
        search.begin(address)?;
        Ok(search)
    }

    /// The addresses that Active Directory names come first; it vouches for their hosts.
    #[must_use]
    pub fn beginning_at(mut self, points: &[String]) -> Self {
        let step = |ask, at: String| DiscoveryStep { ask, at, confirm_host: false };
        let mut first = VecDeque::new();
        for point in points {
            // The same address answers SOAP beside POX, under another ending.
            if let Some(stem) = point.strip_suffix(".xml") {
                first.push_back(step(Ask::Soap, format!("{stem}.svc")));
            }
            first.push_back(step(Ask::Pox, point.clone()));
        }
        first.append(&mut self.steps);
        self.steps = first;
        self
    }

    fn begin(&mut self, address: &str) -> Result<(), AutodiscoverError> {
        let domain = domain_of(address)?.to_ascii_lowercase();
        self.address = address.trim().to_owned();
        self.steps.clear();
        // Whoever sends the search to an address of another domain does not vouch for that domain.
        let confirm_host = domain != self.home;
        let step = |ask, at: String| DiscoveryStep { ask, at, confirm_host };
        for host in [domain.clone(), format!("autodiscover.{domain}")] {
            self.steps.push_back(step(Ask::Soap, format!("https://{host}/autodiscover/autodiscover.svc")));
            self.steps.push_back(step(Ask::Pox, format!("https://{host}/autodiscover/autodiscover.xml")));
        }
        let plain = format!("http://autodiscover.{domain}/autodiscover/autodiscover.xml");
        self.steps.push_back(step(Ask::Redirection, plain));
        self.steps.push_back(step(Ask::Service, format!("_autodiscover._tcp.{domain}")));
        Ok(())
    }

    /// The address that the search is for; a redirection may have changed it.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// True when credentials may go to the host of `step`: it is within the address's own domain, whose name TLS
    /// proves, or one of `servers`, which are known as the organization's.
    pub fn is_confirmed<'a>(&self, step: &DiscoveryStep, servers: impl IntoIterator<Item = &'a str>) -> bool {
        let Ok(url) = Url::parse(&step.at) else { return false };
        let Some(host) = url.host_str().filter(|_| url.scheme() == "https") else { return false };
        !step.confirm_host
            || host == self.home
            || host.strip_suffix(&*self.home).is_some_and(|rest| rest.ends_with('.'))
            || servers.into_iter().any(|server| server.trim_matches(['[', ']']).eq_ignore_ascii_case(host))
    }

    /// What to ask next.
    pub fn next_step(&mut self) -> Option<DiscoveryStep> {
        while let Some(step) = self.steps.pop_front() {
            if self.asked.insert((step.ask, step.at.to_ascii_lowercase())) {
                return Some(step);
            }
        }
        None
    }

    fn count_redirection(&mut self) -> Result<(), AutodiscoverError> {
        self.redirections += 1;
        if self.redirections > MAX_REDIRECTIONS { Err(AutodiscoverError::Redirections) } else { Ok(()) }
    }

    /// A step answered 200. Gives the EWS address, or nothing when the search goes on.
    ///
    /// # Errors
    /// When the answer cannot be read or is a refusal; the search may go on with the next step.
    pub fn answered(&mut self, step: &DiscoveryStep, text: &str) -> Result<Option<Url>, AutodiscoverError> {
        let answer = match step.ask {
            Ask::Soap => soap_response(text)?,
            Ask::Pox => pox_response(text)?,
            Ask::Redirection | Ask::Service => return Ok(None),
        };
        match &answer {
            Answer::Settings { external, .. } => {
                let url = answer.ews_url().cloned();
                self.other = external.clone().filter(|external| Some(external) != url.as_ref());
                Ok(url)
            }
            Answer::RedirectAddress(address) => {
                self.count_redirection()?;
                if address.eq_ignore_ascii_case(&self.address) {
                    return Err(AutodiscoverError::Redirections);
                }
                self.begin(address)?;
                // The search asks the same hosts again, about another address.
                self.asked.clear();
                Ok(None)
            }
            Answer::RedirectUrl(target) => {
                self.redirected(step, target)?;
                Ok(None)
            }
        }
    }

    /// The external address, where the last answer gave it besides the internal one: for a computer that cannot reach
    /// that.
    pub fn other(&self) -> Option<&Url> {
        self.other.as_ref()
    }

    /// A step answered 301, 302 or named another URL.
    ///
    /// # Errors
    /// When the target is not https, or there were too many.
    pub fn redirected(&mut self, step: &DiscoveryStep, location: &str) -> Result<(), AutodiscoverError> {
        if step.ask == Ask::Service {
            return Err(AutodiscoverError::Unexpected);
        }
        self.count_redirection()?;
        let insecure = || AutodiscoverError::Insecure(location.to_owned());
        let target = Url::parse(location)
            .or_else(|_| Url::parse(&step.at).and_then(|base| base.join(location)))
            .map_err(|_| insecure())?;
        if target.scheme() != "https"
            || target.host_str().is_none()
            || !target.username().is_empty()
            || target.password().is_some()
        {
            return Err(insecure());
        }
        let ask = match step.ask {
            _ if target.path().to_ascii_lowercase().ends_with(".svc") => Ask::Soap,
            _ if target.path().to_ascii_lowercase().ends_with(".xml") => Ask::Pox,
            Ask::Soap => Ask::Soap,
            _ => Ask::Pox,
        };
        // A redirection over TLS within one host is as good as the host; anything else names a stranger.
        let same_host = Url::parse(&step.at)
            .is_ok_and(|from| from.scheme() == "https" && from.host_str() == target.host_str());
        let confirm_host = step.confirm_host || !same_host;
        self.steps.push_front(DiscoveryStep { ask, at: target.into(), confirm_host });
        Ok(())
    }

    /// The SRV record's targets, best first.
    pub fn found_service<'a>(&mut self, targets: impl IntoIterator<Item = (&'a str, u16)>) {
        for (host, port) in targets {
            let host = host.trim_end_matches('.');
            let port = if port == 443 { String::new() } else { format!(":{port}") };
            let at = format!("https://{host}{port}/autodiscover/autodiscover.xml");
            if Url::parse(&at).is_ok_and(|url| url.host_str() == Some(&host.to_ascii_lowercase())) {
                self.steps.push_back(DiscoveryStep { ask: Ask::Pox, at, confirm_host: true });
            }
        }
    }

    /// A step failed: no connection, 401, 404, any other status. The search goes on with the next one.
    pub fn failed(&mut self, _step: &DiscoveryStep) {}
}

/// The POX request.
pub fn pox_request(address: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006\">\
         <Request><EMailAddress>{}</EMailAddress><AcceptableResponseSchema>\
         http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\
         </AcceptableResponseSchema></Request></Autodiscover>",
        escape(address)
    )
}

/// `GetUserSettings` for the EWS addresses, sent to `endpoint`.
pub fn soap_request(address: &str, endpoint: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         xmlns:a=\"http://schemas.microsoft.com/exchange/2010/Autodiscover\" \
         xmlns:wsa=\"http://www.w3.org/2005/08/addressing\"><s:Header>\
         <a:RequestedServerVersion>Exchange2010</a:RequestedServerVersion>\
         <wsa:Action>http://schemas.microsoft.com/exchange/2010/Autodiscover/Autodiscover/GetUserSettings</wsa:Action>\
         <wsa:To>{}</wsa:To></s:Header><s:Body><a:GetUserSettingsRequestMessage><a:Request>\
         <a:Users><a:User><a:Mailbox>{}</a:Mailbox></a:User></a:Users><a:RequestedSettings>\
         <a:Setting>InternalEwsUrl</a:Setting><a:Setting>ExternalEwsUrl</a:Setting></a:RequestedSettings>\
         </a:Request></a:GetUserSettingsRequestMessage></s:Body></s:Envelope>",
        escape(endpoint),
        escape(address)
    )
}

/// An EWS address that may be used: https, with a host.
fn https(text: Option<&str>) -> Option<Url> {
    Url::parse(text?).ok().filter(|url| url.scheme() == "https" && url.host_str().is_some())
}

/// Reads a POX answer.
///
/// # Errors
/// When it cannot be read or is an error of Autodiscover's.
pub fn pox_response(text: &str) -> Result<Answer, AutodiscoverError> {
    let root = parse(text, XmlLimits::ANSWER)?;
    let response = root.child("Response").ok_or(AutodiscoverError::Unexpected)?;
    if let Some(error) = response.child("Error") {
        return Err(AutodiscoverError::Refused {
            code: error.value_of("ErrorCode").unwrap_or_default().to_owned(),
            message: error.value_of("Message").unwrap_or_default().to_owned(),
        });
    }
    let account = response.child("Account").ok_or(AutodiscoverError::Unexpected)?;
    let action = account.value_of("Action").unwrap_or_default();
    let redirect = |name| account.value_of(name).map(str::to_owned).ok_or(AutodiscoverError::Unexpected);
    if action.eq_ignore_ascii_case("redirectAddr") {
        return redirect("RedirectAddr").map(Answer::RedirectAddress);
    }
    if action.eq_ignore_ascii_case("redirectUrl") {
        return redirect("RedirectUrl").map(Answer::RedirectUrl);
    }
    let url = |kind: &str| {
        account
            .children
            .iter()
            .filter(|child| child.name.eq_ignore_ascii_case("Protocol"))
            .filter(|protocol| protocol.value_of("Type").is_some_and(|t| t.eq_ignore_ascii_case(kind)))
            // Older servers give the same address as ASUrl only.
            .find_map(|p| https(p.value_of("EwsUrl")).or_else(|| https(p.value_of("ASUrl"))))
    };
    Ok(Answer::Settings { internal: url("EXCH"), external: url("EXPR") })
}

/// Reads a `GetUserSettings` answer.
///
/// # Errors
/// When it cannot be read or is an error of Autodiscover's.
pub fn soap_response(text: &str) -> Result<Answer, AutodiscoverError> {
    let root = parse(text, XmlLimits::ANSWER)?;
    let body = root.child("Body").ok_or(AutodiscoverError::Unexpected)?;
    let refused = |code: &str, message: Option<&str>| AutodiscoverError::Refused {
        code: code.to_owned(),
        message: message.unwrap_or_default().to_owned(),
    };
    if let Some(fault) = body.child("Fault") {
        let code = fault.value_of("faultcode").unwrap_or("Fault");
        return Err(refused(code, fault.value_of("faultstring")));
    }
    let response =
        body.path(&["GetUserSettingsResponseMessage", "Response"]).ok_or(AutodiscoverError::Unexpected)?;
    let user = response.path(&["UserResponses", "UserResponse"]);
    // The whole call's code first, then the user's.
    for part in [Some(response), user].into_iter().flatten() {
        let code = part.value_of("ErrorCode").unwrap_or("NoError");
        let target = || part.value_of("RedirectTarget").map(str::to_owned);
        match code {
            "NoError" => {}
            "RedirectAddress" => {
                return target().map(Answer::RedirectAddress).ok_or(AutodiscoverError::Unexpected);
            }
            "RedirectUrl" => {
                return target().map(Answer::RedirectUrl).ok_or(AutodiscoverError::Unexpected);
            }
            code => return Err(refused(code, part.value_of("ErrorMessage"))),
        }
    }
    let settings = user.ok_or(AutodiscoverError::Unexpected)?.child("UserSettings");
    let url = |name: &str| {
        settings?
            .children
            .iter()
            .find(|setting| setting.value_of("Name") == Some(name))
            .and_then(|setting| https(setting.value_of("Value")))
    };
    Ok(Answer::Settings { internal: url("InternalEwsUrl"), external: url("ExternalEwsUrl") })
}

#[cfg(test)]
mod tests;

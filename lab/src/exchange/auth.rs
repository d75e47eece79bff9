//! Authentication of one connection: what is offered, who is logged on, and under which seal it talks.

pub(crate) mod accounts;
mod binding;
pub(crate) mod context;
pub(crate) mod keytab;

use std::sync::Arc;

use self::accounts::{AccountBook, LogOnError};
use self::context::{ContextConfig, LogonStep, SecurityContext};
use self::keytab::KeytabEntry;
use crate::cmdlets::Account;
use crate::scenario::{ExtendedProtection, Scheme};
use base64_simd::STANDARD;

/// A scheme as `WWW-Authenticate` names it.
fn scheme_name(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Negotiate => "Negotiate",
        Scheme::Kerberos => "Kerberos",
        Scheme::Ntlm => "NTLM",
        Scheme::Basic => "Basic",
    }
}

fn scheme_of(name: &str) -> Option<Scheme> {
    [Scheme::Negotiate, Scheme::Kerberos, Scheme::Ntlm, Scheme::Basic]
        .into_iter()
        .find(|scheme| scheme_name(*scheme).eq_ignore_ascii_case(name))
}

/// What one virtual directory offers and asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) methods: Vec<Scheme>,
    pub(crate) rule: ExtendedProtection,
}

/// What all connections of a server share.
#[derive(Debug)]
pub(crate) struct AuthSettings {
    pub(crate) server_name: String,
    pub(crate) accounts: Arc<AccountBook>,
    pub(crate) keys: Vec<KeytabEntry>,
}

/// Who is logged on.
#[derive(Debug, Clone)]
pub(crate) struct LoggedOn {
    pub(crate) account: Arc<Account>,
    pub(crate) method: Scheme,
    generation: u64,
}

/// The outcome for one request.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// Go on; the token, if any, belongs into the answer's `WWW-Authenticate`.
    Granted { who: LoggedOn, token: Option<String> },
    /// 401 with these `WWW-Authenticate` values.
    Refused(Vec<String>),
}

/// The authentication of one connection. NTLM and Kerberos vouch for a connection, Basic for one request.
#[derive(Debug, Default)]
pub(crate) struct ConnectionAuth {
    pending: Option<(Scheme, SecurityContext)>,
    logged_on: Option<LoggedOn>,
    seal: Option<SecurityContext>,
}

impl ConnectionAuth {
    /// Decides about one request by its `Authorization`.
    pub(crate) fn check(
        &mut self,
        authorization: Option<&str>,
        offer: &Offer,
        settings: &AuthSettings,
        end_point: Option<&[u8]>,
    ) -> Verdict {
        let Some(authorization) = authorization else {
            return match self.logged_on.clone() {
                Some(who) if who.generation == settings.accounts.generation(&who.account) => {
                    Verdict::Granted { who, token: None }
                }
                _ => self.refuse(offer, settings),
            };
        };
        let (scheme, token) = authorization.split_once(' ').unwrap_or((authorization, ""));
        let outcome = match scheme_of(scheme) {
            Some(method) if offer.methods.contains(&method) => {
                STANDARD.decode_to_vec(token.trim()).map_err(|_| LogOnError::Malformed).and_then(|token| {
                    let config = ContextConfig {
                        server_name: &settings.server_name,
                        accounts: &settings.accounts,
                        keys: &settings.keys,
                        rule: offer.rule,
                        end_point,
                    };
                    if method == Scheme::Basic {
                        self.basic(&token, config)
                    } else {
                        self.token(method, &token, config)
                    }
                })
            }
            _ => Err(LogOnError::NotOffered),
        };
        match outcome {
            Ok(verdict) => verdict,
            Err(error) => {
                tracing::debug!(%error, source = ?std::error::Error::source(&error).map(ToString::to_string), "log-on refused");
                self.refuse(offer, settings)
            }
        }
    }

    fn refuse(&mut self, offer: &Offer, settings: &AuthSettings) -> Verdict {
        *self = Self::default();
        let realm = &settings.server_name;
        let value = |method: &Scheme| match method {
            Scheme::Basic => format!("Basic realm=\"{realm}\""),
            other => scheme_name(*other).to_owned(),
        };
        Verdict::Refused(offer.methods.iter().map(value).collect())
    }

    fn basic(&mut self, token: &[u8], config: ContextConfig<'_>) -> Result<Verdict, LogOnError> {
        let text = std::str::from_utf8(token).map_err(|_| LogOnError::Malformed)?;
        let (user, password) = text.split_once(':').ok_or(LogOnError::Malformed)?;
        let account = config.accounts.verify(user, password)?;
        Ok(self.grant(account, Scheme::Basic, config, None))
    }

    fn token(
        &mut self,
        method: Scheme,
        token: &[u8],
        config: ContextConfig<'_>,
    ) -> Result<Verdict, LogOnError> {
        let mut context = match self.pending.take() {
            Some((pending, context)) if pending == method => context,
            _ => SecurityContext::for_token(token, config)?,
        };
        match context.step(token, config) {
            Ok(LogonStep::Continue(answer)) => {
                self.pending = Some((method, context));
                Ok(Verdict::Refused(vec![challenge(method, &answer)]))
            }
            Ok(LogonStep::Done { name, token }) => {
                let account = config.accounts.admit(&name)?;
                config.accounts.succeeded(&account);
                let verdict = self.grant(account, method, config, Some(&token));
                self.seal = Some(context);
                Ok(verdict)
            }
            Err(error) => {
                // A wrong password and a wrong binding are attempts on an account; a broken token is nobody's.
                if let Some(account) = context.name().ok().and_then(|name| config.accounts.find(&name))
                    && matches!(&error, LogOnError::Token(_) | LogOnError::Password)
                {
                    config.accounts.failed(&account);
                }
                Err(error)
            }
        }
    }

    fn grant(
        &mut self,
        account: Arc<Account>,
        method: Scheme,
        config: ContextConfig<'_>,
        token: Option<&[u8]>,
    ) -> Verdict {
        let generation = config.accounts.generation(&account);
        let who = LoggedOn { account, method, generation };
        // Basic is sent with every request, so it vouches for none but its own.
        self.logged_on = (method != Scheme::Basic).then(|| who.clone());
        self.pending = None;
        self.seal = None;
        let token = token.filter(|token| !token.is_empty()).map(|token| challenge(method, token));
        Verdict::Granted { who, token }
    }

    /// The seal of this connection, when it has one.
    pub(crate) fn seal(&mut self) -> Option<&mut SecurityContext> {
        self.seal.as_mut()
    }

    /// Forgets the log-on, so that the next request is answered 401.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }
}

fn challenge(method: Scheme, token: &[u8]) -> String {
    format!("{} {}", scheme_name(method), STANDARD.encode_to_string(token))
}

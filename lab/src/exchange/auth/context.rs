//! One security context on the server's side: NTLM, Kerberos or Negotiate, by the `sspi` crate.

use std::time::Duration;

use sspi::kerberos::ServerProperties;
use sspi::ntlm::NtlmConfig;
use sspi::{
    AuthIdentity, BufferType, CredentialsBuffers, DataRepresentation, EncryptionFlags, ErrorKind, Kerberos,
    KerberosConfig, KerberosServerConfig, Negotiate, NegotiateConfig, Ntlm, SecurityBuffer,
    SecurityBufferRef, SecurityStatus, ServerRequestFlags, Sspi, SspiEx, SspiImpl, Username,
};

use super::accounts::{AccountBook, LogOnError};
use super::binding;
use super::keytab::KeytabEntry;
use crate::scenario::ExtendedProtection;

/// How far a client's clock may be off, as Kerberos has it by default.
const MAX_CLOCK_SKEW: Duration = Duration::from_secs(300);

/// What a context is made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ContextConfig<'a> {
    pub(crate) server_name: &'a str,
    pub(crate) accounts: &'a AccountBook,
    pub(crate) keys: &'a [KeytabEntry],
    pub(crate) rule: ExtendedProtection,
    /// The connection's `tls-server-end-point`; `None` on plain http.
    pub(crate) end_point: Option<&'a [u8]>,
}

/// A context in the making, or made.
#[derive(Debug, Clone)]
pub(crate) enum SecurityContext {
    Ntlm(Box<Ntlm>),
    Kerberos(Box<Kerberos>),
    Negotiate(Box<Negotiate>),
}

/// What one token led to.
#[derive(Debug)]
pub(crate) enum LogonStep {
    /// Send this token with a 401 and wait for the next.
    Continue(Vec<u8>),
    /// Logged on as this name; the token, if any, goes with the answer.
    Done { name: String, token: Vec<u8> },
}

impl SecurityContext {
    /// The context that a client's first token asks for. A raw NTLM or Kerberos token is welcome under
    /// `Negotiate` too, as on Windows.
    pub(crate) fn for_token(token: &[u8], config: ContextConfig<'_>) -> Result<Self, LogOnError> {
        let ntlm = || Ntlm::with_config(NtlmConfig::new(config.server_name.to_owned()));
        if token.starts_with(b"NTLMSSP\0") {
            Ok(Self::Ntlm(Box::new(ntlm())))
        } else if binding::names_mechanism(token, binding::KERBEROS) {
            let properties = properties(config.keys)?.ok_or(LogOnError::NotOffered)?;
            let kerberos = Kerberos::new_server_from_config(kerberos_config(config), properties)?;
            Ok(Self::Kerberos(Box::new(kerberos)))
        } else if binding::names_mechanism(token, binding::SPNEGO) {
            let name = config.server_name.to_owned();
            let config = match properties(config.keys)? {
                Some(server_properties) => {
                    let kerberos_config = kerberos_config(config);
                    let protocol = KerberosServerConfig { kerberos_config, server_properties };
                    NegotiateConfig::new(Box::new(protocol), Some("kerberos,ntlm".into()), name)
                }
                None => {
                    let protocol = NtlmConfig::new(name.clone());
                    NegotiateConfig::new(Box::new(protocol), Some("ntlm".into()), name)
                }
            }
            .with_accounts(config.accounts);
            Ok(Self::Negotiate(Box::new(Negotiate::new_server(config.0, config.1)?)))
        } else {
            Err(LogOnError::Malformed)
        }
    }

    /// Takes one token.
    pub(crate) fn step(&mut self, token: &[u8], config: ContextConfig<'_>) -> Result<LogonStep, LogOnError> {
        let bindings = match (config.rule, config.end_point) {
            (ExtendedProtection::None, _) | (_, None) => None,
            (_, Some(end_point)) => Some(binding::structure(end_point)),
        };
        if config.rule == ExtendedProtection::Require && config.end_point.is_some() {
            self.require_binding(token, config)?;
        }
        let (status, answer) = match self.accept(token, bindings) {
            Err(error) if error.error_type == ErrorKind::BadBindings => {
                return Err(LogOnError::ChannelBinding);
            }
            outcome => outcome?,
        };
        if let (Self::Kerberos(_) | Self::Negotiate(_), Some(end_point)) = (&*self, config.end_point) {
            binding::check_kerberos(token, config.keys, config.rule, end_point)?;
        }
        match status {
            SecurityStatus::ContinueNeeded => Ok(LogonStep::Continue(answer)),
            SecurityStatus::Ok => Ok(LogonStep::Done { name: self.name()?, token: answer }),
            SecurityStatus::CompleteNeeded => {
                self.complete_ntlm(config.accounts)?;
                Ok(LogonStep::Done { name: self.name()?, token: answer })
            }
            _ => Err(LogOnError::Malformed),
        }
    }

    /// The name that the client gave, also when its password was wrong.
    pub(crate) fn name(&mut self) -> Result<String, LogOnError> {
        let names = match self {
            Self::Ntlm(context) => context.query_context_names()?,
            Self::Kerberos(context) => context.query_context_names()?,
            Self::Negotiate(context) => context.query_context_names()?,
        };
        Ok(names.username.inner().to_owned())
    }

    fn accept(&mut self, token: &[u8], bindings: Option<Vec<u8>>) -> sspi::Result<(SecurityStatus, Vec<u8>)> {
        let mut input = vec![SecurityBuffer::new(token.to_vec(), BufferType::Token)];
        input.extend(bindings.map(|bytes| SecurityBuffer::new(bytes, BufferType::ChannelBindings)));
        let mut output = vec![SecurityBuffer::new(Vec::new(), BufferType::Token)];
        macro_rules! accept {
            ($context:expr, $credentials:ty) => {{
                let mut credentials: $credentials = None;
                let builder = $context
                    .accept_security_context()
                    .with_credentials_handle(&mut credentials)
                    .with_context_requirements(ServerRequestFlags::ALLOCATE_MEMORY)
                    .with_target_data_representation(DataRepresentation::Native)
                    .with_input(&mut input)
                    .with_output(&mut output);
                $context.accept_security_context_impl(builder)?.resolve_to_result()?.status
            }};
        }
        let status = match self {
            Self::Ntlm(context) => accept!(context, Option<sspi::AuthIdentityBuffers>),
            Self::Kerberos(context) => accept!(context, Option<CredentialsBuffers>),
            Self::Negotiate(context) => accept!(context, Option<CredentialsBuffers>),
        };
        Ok((status, output.swap_remove(0).buffer))
    }

    /// Checks the password of an NTLM logon, whose name is known only now.
    fn complete_ntlm(&mut self, accounts: &AccountBook) -> Result<(), LogOnError> {
        let name = self.name()?;
        let Self::Ntlm(context) = self else { return Err(LogOnError::Malformed) };
        let account = accounts.admit(&name)?;
        let identity = |password: &str| -> Result<AuthIdentity, LogOnError> {
            let username = Username::parse(&name).map_err(|_| LogOnError::Malformed)?;
            Ok(AuthIdentity { username, password: password.to_owned().into() })
        };
        // sspi checks the password by the message's MIC alone, so a message without one would pass with any
        // password: what an absurd password opens is no logon.
        let mut probe = context.clone();
        probe.custom_set_auth_identity(identity("\u{1}no account has this password\u{1}")?)?;
        if probe.complete_auth_token(&mut []).is_ok() {
            return Err(LogOnError::Malformed);
        }
        context.custom_set_auth_identity(identity(account.password.expose())?)?;
        context.complete_auth_token(&mut [])?;
        Ok(())
    }

    /// Refuses a last NTLM message without a channel binding: sspi checks one that is there, but asks for none.
    /// A binding that cannot fit tells the two apart.
    fn require_binding(&self, token: &[u8], config: ContextConfig<'_>) -> Result<(), LogOnError> {
        if !binding::is_ntlm_authenticate(token) {
            return Ok(());
        }
        let mut other = config.end_point.unwrap_or_default().to_vec();
        other.push(0);
        match self.clone().accept(token, Some(binding::structure(&other))) {
            Err(error) if error.error_type == ErrorKind::BadBindings => Ok(()),
            _ => Err(LogOnError::ChannelBinding),
        }
    }

    /// Seals a message: the token that goes before it, and the message itself.
    pub(crate) fn seal(&mut self, message: &[u8]) -> sspi::Result<(Vec<u8>, Vec<u8>)> {
        let trailer = match self {
            Self::Ntlm(context) => context.query_context_sizes()?,
            Self::Kerberos(context) => context.query_context_sizes()?,
            Self::Negotiate(context) => context.query_context_sizes()?,
        }
        .security_trailer;
        let mut token = vec![0; trailer as usize];
        let mut data = message.to_vec();
        let mut buffers = [SecurityBufferRef::token_buf(&mut token), SecurityBufferRef::data_buf(&mut data)];
        match self {
            Self::Ntlm(context) => context.encrypt_message(EncryptionFlags::empty(), &mut buffers)?,
            Self::Kerberos(context) => context.encrypt_message(EncryptionFlags::empty(), &mut buffers)?,
            Self::Negotiate(context) => context.encrypt_message(EncryptionFlags::empty(), &mut buffers)?,
        };
        let token = buffers[0].data().to_vec();
        let data = buffers[1].data().to_vec();
        Ok((token, data))
    }

    /// Opens a sealed message.
    pub(crate) fn open(&mut self, token: &mut [u8], message: &mut [u8]) -> sspi::Result<Vec<u8>> {
        let mut buffers = [SecurityBufferRef::token_buf(token), SecurityBufferRef::data_buf(message)];
        match self {
            Self::Ntlm(context) => context.decrypt_message(&mut buffers)?,
            Self::Kerberos(context) => context.decrypt_message(&mut buffers)?,
            Self::Negotiate(context) => context.decrypt_message(&mut buffers)?,
        };
        Ok(buffers[1].data().to_vec())
    }
}

/// A small step that keeps the choice of protocol and the accounts together.
trait WithAccounts {
    fn with_accounts(self, accounts: &AccountBook) -> (NegotiateConfig, Vec<AuthIdentity>);
}

impl WithAccounts for NegotiateConfig {
    /// Every account under every spelling that an NTLM message may carry; sspi compares them part by part.
    fn with_accounts(self, accounts: &AccountBook) -> (NegotiateConfig, Vec<AuthIdentity>) {
        let identities = accounts.all().into_iter().flat_map(|account| {
            let suffix = account.upn.split_once('@').map_or("", |(_, suffix)| suffix).to_owned();
            [
                account.upn.clone(),
                account.name.clone(),
                format!("{}\\{}", account.domain, account.name),
                format!("{suffix}\\{}", account.name),
            ]
            .into_iter()
            .filter_map(move |name| {
                let username = Username::parse(&name).ok()?;
                Some(AuthIdentity { username, password: account.password.expose().to_owned().into() })
            })
        });
        (self, identities.collect())
    }
}

fn kerberos_config(config: ContextConfig<'_>) -> KerberosConfig {
    KerberosConfig {
        kdc_resolution: sspi::KdcResolution::KdcUrl(None),
        client_computer_name: config.server_name.to_owned(),
    }
}

/// The service keys of a keytab; `None` when it holds none that can be used.
fn properties(keys: &[KeytabEntry]) -> Result<Option<ServerProperties>, LogOnError> {
    let mut properties: Option<ServerProperties> = None;
    for entry in super::keytab::best_keys(keys) {
        let name: Vec<&str> = entry.components.iter().map(String::as_str).collect();
        match &mut properties {
            Some(properties) => properties.add_service_key(&name, entry.key.clone())?,
            None => {
                properties =
                    Some(ServerProperties::new(&name, None, MAX_CLOCK_SKEW, Some(entry.key.clone()))?)
            }
        }
    }
    Ok(properties)
}

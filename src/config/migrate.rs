//! An earlier connector's settings file: reads its documented elements to offer their values, and ignores the rest.

use super::answers::nearest;
use super::file::{SettingsError, read_flag};
use crate::xml::{Element, XmlLimits, parse};

/// What an earlier connector's file offers. `None`: the file does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EarlierSettings {
    pub is_cas_failover_enabled: Option<bool>,
    pub enable_parallel_command_support: Option<bool>,
    pub exchange_web_service_url: Option<String>,
    /// Elements that are not known, each with the documented one that may be meant. Their values are not taken.
    pub misspelt: Vec<(String, &'static str)>,
}

/// The documented elements.
const ELEMENTS: [&str; 3] = ["IsCasFailoverEnabled", "EnableParallelCommandSupport", "ExchangeWebServiceURL"];

impl EarlierSettings {
    /// Reads the file of an earlier connector. Its root and order are not documented: the known elements are
    /// taken wherever they stand, without case.
    ///
    /// # Errors
    /// When it is no XML, or a known element occurs twice or has no value of its type.
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        let root = parse(text, XmlLimits::SETTINGS)?;
        let mut found = Self::default();
        found.visit(&root)?;
        Ok(found)
    }

    /// True when the file says nothing that is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Puts what was said into a draft.
    pub fn apply(&self, draft: &mut super::Draft) {
        let exchange = &mut draft.exchange;
        if let Some(flag) = self.is_cas_failover_enabled {
            exchange.is_cas_failover_enabled = flag;
        }
        if let Some(flag) = self.enable_parallel_command_support {
            exchange.enable_parallel_command_support = flag;
        }
        if let Some(url) = &self.exchange_web_service_url {
            exchange.exchange_web_service_url.clone_from(url);
        }
    }

    /// Puts what was said into a draft where the draft has the default: what somebody changed was meant.
    pub fn offer(&self, draft: &mut super::Draft) {
        let unset = super::Draft::default().exchange;
        let typed = draft.exchange.clone();
        self.apply(draft);
        let now = &mut draft.exchange;
        if typed.is_cas_failover_enabled != unset.is_cas_failover_enabled {
            now.is_cas_failover_enabled = typed.is_cas_failover_enabled;
        }
        if typed.enable_parallel_command_support != unset.enable_parallel_command_support {
            now.enable_parallel_command_support = typed.enable_parallel_command_support;
        }
        if !typed.exchange_web_service_url.is_empty() {
            now.exchange_web_service_url = typed.exchange_web_service_url;
        }
    }

    fn visit(&mut self, element: &Element) -> Result<(), SettingsError> {
        let text = element.text.trim();
        let flag = |name| {
            read_flag(text).ok_or_else(|| SettingsError::Invalid {
                element: name,
                reason: "it is neither true nor false".into(),
            })
        };
        let twice = || SettingsError::Twice(element.name.clone());
        match element.name.to_ascii_lowercase().as_str() {
            "iscasfailoverenabled" => {
                once(&mut self.is_cas_failover_enabled, flag("IsCasFailoverEnabled")?).ok_or_else(twice)?;
            }
            "enableparallelcommandsupport" => {
                let value = flag("EnableParallelCommandSupport")?;
                once(&mut self.enable_parallel_command_support, value).ok_or_else(twice)?;
            }
            "exchangewebserviceurl" if !text.is_empty() => {
                once(&mut self.exchange_web_service_url, text.to_owned()).ok_or_else(twice)?;
            }
            "exchangewebserviceurl" => {}
            _ => {
                if let Some(meant) = nearest(&element.name, ELEMENTS) {
                    self.misspelt.push((element.name.clone(), meant));
                }
            }
        }
        element.children.iter().try_for_each(|child| self.visit(child))
    }
}

/// Fills what is still empty; `None` when it was filled before.
fn once<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.replace(value).is_none().then_some(())
}

#[cfg(test)]
mod tests;

//! Commands: what a pipeline is made of, as plain commands with parameters, never as script text.

use super::value::PsValue;

/// One command of a pipeline (MS-PSRP 2.2.3.12). `IsScript` is always false: Exchange refuses scripts.
#[derive(Debug, Clone, PartialEq)]
pub struct Command {
    pub name: String,
    pub arguments: Vec<Argument>,
}

/// One argument: named, or positional when `name` is `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    /// Without the dash.
    pub name: Option<String>,
    pub value: PsValue<'static>,
}

impl Command {
    /// A command without arguments.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), arguments: Vec::new() }
    }

    /// With one named argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: PsValue<'static>) -> Self {
        self.arguments.push(Argument { name: Some(name.into()), value });
        self
    }

    /// With one text argument.
    #[must_use]
    pub fn text(self, name: &str, value: impl Into<String>) -> Self {
        self.with(name, PsValue::String(value.into().into()))
    }

    /// With one switch or Boolean argument.
    #[must_use]
    pub fn flag(self, name: &str, value: bool) -> Self {
        self.with(name, PsValue::Bool(value))
    }

    /// The value of a named argument, without case.
    pub fn argument(&self, name: &str) -> Option<&PsValue<'static>> {
        self.arguments
            .iter()
            .find(|argument| argument.name.as_deref().is_some_and(|n| n.eq_ignore_ascii_case(name)))
            .map(|argument| &argument.value)
    }
}

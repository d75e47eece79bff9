//! The cmdlets that Exchange offers the account on one server: roles hide some, and releases name them differently.

use std::collections::HashMap;

use exchange_connector::domain::server::Environment;
use exchange_connector::exchange::decode::CommandInfo;
use exchange_connector::exchange::{Cmdlet, Dialect};
use exchange_connector::psrp::Command;

/// What Get-Command showed.
#[derive(Debug, Default)]
pub(crate) struct OfferedCmdlets {
    pub(crate) dialect: Dialect,
    /// Parameters by cmdlet, both in lower case; a cmdlet whose parameters were not listed is missing.
    parameters: HashMap<String, Vec<String>>,
}

impl OfferedCmdlets {
    pub(crate) fn of(listed: Vec<CommandInfo>) -> Self {
        let dialect = Dialect::from_commands(listed.iter().map(|command| command.name.as_str()));
        let lower = |names: Vec<String>| names.iter().map(|name| name.to_ascii_lowercase()).collect();
        let parameters = listed
            .into_iter()
            .filter_map(|command| Some((command.name.to_ascii_lowercase(), lower(command.parameters?))));
        Self { dialect, parameters: parameters.collect() }
    }

    /// True when the account may use the parameter of the cmdlet.
    pub(crate) fn takes(&self, cmdlet: &str, parameter: &str) -> bool {
        let parameters = self.parameters.get(&cmdlet.to_ascii_lowercase());
        parameters.is_some_and(|known| known.iter().any(|name| name.eq_ignore_ascii_case(parameter)))
    }

    /// A command as this server takes it: sent to `controller`, where the domain controller can be chosen.
    pub(crate) fn command(
        &self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: Option<&str>,
        environment: Environment,
    ) -> Command {
        let mut command = cmdlet.command(&self.dialect);
        let from_controller = "ReadFromDomainController";
        if command.argument(from_controller).is_some()
            && (controller.is_some() || !self.takes(&command.name, from_controller))
        {
            command.arguments.retain(|argument| argument.name.as_deref() != Some(from_controller));
        }
        match controller {
            Some(controller)
                if environment != Environment::Hosted && self.takes(&command.name, "DomainController") =>
            {
                command.text("DomainController", controller)
            }
            _ => command,
        }
    }
}

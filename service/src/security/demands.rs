//! What is asked of people who sign in and act: a second factor, a second person.

use serde::{Deserialize, Serialize};

use crate::security::role::Role;

/// What is asked of people. Nothing, until somebody says so.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SecuritySettings {
    /// Roles whose people sign in with a second factor.
    pub second_factor_required_for: Vec<Role>,
    /// A wipe is carried out once another person confirms it.
    pub second_person_for_wipes: bool,
    /// A held run is accepted once another person confirms it.
    pub second_person_for_held_runs: bool,
}

impl SecuritySettings {
    /// True where something waits for a second person.
    pub fn asks_second_person(&self) -> bool {
        self.second_person_for_wipes || self.second_person_for_held_runs
    }

    /// True where `new` asks for a second person less often: nobody does that alone.
    pub fn is_weakened_by(&self, new: &Self) -> bool {
        (self.second_person_for_wipes && !new.second_person_for_wipes)
            || (self.second_person_for_held_runs && !new.second_person_for_held_runs)
    }
}

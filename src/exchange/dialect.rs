//! Dialect: `Mobile…` or `ActiveSync…`, cmdlet by cmdlet, by what `Get-Command` shows and never by version.

use std::collections::HashSet;

/// Which family's names are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Naming {
    /// `Get-MobileDevice` and its like: Exchange 2013 and later.
    #[default]
    Mobile,
    /// `Get-ActiveSyncDevice` and its like: Exchange 2010, and deprecated after it.
    ActiveSync,
}

/// A cmdlet that has two names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Twin {
    GetDevice,
    ClearDevice,
    RemoveDevice,
    GetStatistics,
    GetPolicy,
    NewPolicy,
    SetPolicy,
    RemovePolicy,
}

impl Twin {
    /// All of them; the first of a family leads it.
    pub const ALL: [Self; 8] = [
        Self::GetDevice,
        Self::ClearDevice,
        Self::RemoveDevice,
        Self::GetStatistics,
        Self::GetPolicy,
        Self::NewPolicy,
        Self::SetPolicy,
        Self::RemovePolicy,
    ];

    /// The cmdlet's name in one dialect.
    pub fn name(self, naming: Naming) -> &'static str {
        use Naming::{ActiveSync, Mobile};
        match (self, naming) {
            (Self::GetDevice, Mobile) => "Get-MobileDevice",
            (Self::GetDevice, ActiveSync) => "Get-ActiveSyncDevice",
            (Self::ClearDevice, Mobile) => "Clear-MobileDevice",
            (Self::ClearDevice, ActiveSync) => "Clear-ActiveSyncDevice",
            (Self::RemoveDevice, Mobile) => "Remove-MobileDevice",
            (Self::RemoveDevice, ActiveSync) => "Remove-ActiveSyncDevice",
            (Self::GetStatistics, Mobile) => "Get-MobileDeviceStatistics",
            (Self::GetStatistics, ActiveSync) => "Get-ActiveSyncDeviceStatistics",
            (Self::GetPolicy, Mobile) => "Get-MobileDeviceMailboxPolicy",
            (Self::GetPolicy, ActiveSync) => "Get-ActiveSyncMailboxPolicy",
            (Self::NewPolicy, Mobile) => "New-MobileDeviceMailboxPolicy",
            (Self::NewPolicy, ActiveSync) => "New-ActiveSyncMailboxPolicy",
            (Self::SetPolicy, Mobile) => "Set-MobileDeviceMailboxPolicy",
            (Self::SetPolicy, ActiveSync) => "Set-ActiveSyncMailboxPolicy",
            (Self::RemovePolicy, Mobile) => "Remove-MobileDeviceMailboxPolicy",
            (Self::RemovePolicy, ActiveSync) => "Remove-ActiveSyncMailboxPolicy",
        }
    }

    /// The cmdlet whose naming the others of its family follow where they can.
    fn leader(self) -> Self {
        match self {
            Self::GetDevice | Self::ClearDevice | Self::RemoveDevice | Self::GetStatistics => Self::GetDevice,
            Self::GetPolicy | Self::NewPolicy | Self::SetPolicy | Self::RemovePolicy => Self::GetPolicy,
        }
    }
}

/// The names in use in one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dialect {
    namings: [Naming; Twin::ALL.len()],
}

impl Dialect {
    /// All cmdlets under one family's names.
    pub fn uniform(naming: Naming) -> Self {
        Self { namings: [naming; Twin::ALL.len()] }
    }

    /// Picks by the commands that the session shows, compared without case.
    ///
    /// The family's `Get-` decides; another cmdlet of it takes the other name only when that alone is shown. A
    /// family of which nothing is shown keeps the `Mobile` names, so that findings name today's cmdlets.
    pub fn from_commands<'a>(shown: impl IntoIterator<Item = &'a str>) -> Self {
        let shown: HashSet<String> = shown.into_iter().map(str::to_ascii_lowercase).collect();
        let has = |twin: Twin, naming| shown.contains(&twin.name(naming).to_ascii_lowercase());
        let pick = |twin: Twin, first: Naming| {
            let other = match first {
                Naming::Mobile => Naming::ActiveSync,
                Naming::ActiveSync => Naming::Mobile,
            };
            if !has(twin, first) && has(twin, other) { other } else { first }
        };
        let mut dialect = Self::default();
        for twin in Twin::ALL {
            let first = if twin.leader() == twin { Naming::Mobile } else { dialect.naming(twin.leader()) };
            dialect.namings[twin as usize] = pick(twin, first);
        }
        dialect
    }

    /// Which family's name a cmdlet has here.
    pub fn naming(&self, twin: Twin) -> Naming {
        self.namings[twin as usize]
    }

    /// A cmdlet's name here.
    pub fn name(&self, twin: Twin) -> &'static str {
        twin.name(self.naming(twin))
    }
}

#[cfg(test)]
mod tests;

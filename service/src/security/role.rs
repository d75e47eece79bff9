//! Roles: what each may do, by the route that it calls. Pure: a route that is not listed needs the highest role.

use http::Method;
use serde::{Deserialize, Serialize};

/// What somebody is here for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Looks, and changes nothing.
    Read,
    /// Looks at everything, and changes nothing.
    Audit,
    /// Also lets devices in for some days, and links records.
    HelpDesk,
    /// Also blocks, wipes, decides about runs, requests syncs.
    Operate,
    /// Everything.
    Administer,
}

/// What a route needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    Look,
    LetIn,
    Operate,
    /// Reads who did what.
    Audit,
    Administer,
}

impl Role {
    /// Every role, and its name on the command line, in the API and in the database.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Read, "read"),
        (Self::Audit, "audit"),
        (Self::HelpDesk, "helpDesk"),
        (Self::Operate, "operate"),
        (Self::Administer, "administer"),
    ];

    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(role, _)| *role == self).map_or("read", |(_, name)| name)
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(role, _)| *role)
    }

    pub fn has(self, right: Right) -> bool {
        match right {
            Right::Look => true,
            Right::LetIn => matches!(self, Self::HelpDesk | Self::Operate | Self::Administer),
            Right::Operate => matches!(self, Self::Operate | Self::Administer),
            Right::Audit => matches!(self, Self::Audit | Self::Administer),
            Right::Administer => self == Self::Administer,
        }
    }

    /// True where it allows nothing that `other` does not.
    pub fn is_within(self, other: Self) -> bool {
        let rights = [Right::Look, Right::LetIn, Right::Operate, Right::Audit, Right::Administer];
        rights.into_iter().all(|right| other.has(right) || !self.has(right))
            && (other.sees_numbers() || !self.sees_numbers())
    }

    /// What both allow: the lower one, or to look where neither is within the other.
    #[must_use]
    pub fn narrowed(self, other: Self) -> Self {
        match (self.is_within(other), other.is_within(self)) {
            (true, _) => self,
            (_, true) => other,
            _ => Self::Read,
        }
    }

    /// True where the role changes nothing.
    pub fn only_reads(self) -> bool {
        matches!(self, Self::Read | Self::Audit)
    }

    /// Whether device numbers that lead to a person are shown whole.
    pub fn sees_numbers(self) -> bool {
        matches!(self, Self::Audit | Self::Operate | Self::Administer)
    }
}

/// Paths below `/v1.0/deviceManagement` that change something and need less than the highest role.
const ROUTES: [(&str, Right); 37] = [
    ("/manualDecisions", Right::LetIn),
    ("/manualDecisions/{id}", Right::LetIn),
    ("/managedDevices/{id}/link", Right::LetIn),
    ("/managedDevices/{id}/unlink", Right::LetIn),
    ("/exchangeDevices/{id}", Right::LetIn),
    ("/exchangeDevices/{id}/carryOver", Right::LetIn),
    ("/exchangeDevices/{id}/showNumbers", Right::LetIn),
    ("/exchangeDevices/{id}/wipe", Right::Operate),
    ("/exchangeDevices/{id}/cancelWipe", Right::Operate),
    ("/exchangeDevices/{id}/removePartnership", Right::Operate),
    ("/exchangeConnectors/{id}/sync", Right::Operate),
    ("/exchangeConnectors/{id}/microsoft.graph.sync", Right::Operate),
    ("/runs/{id}/accept", Right::Operate),
    ("/runs/{id}/reject", Right::Operate),
    ("/runs/{id}/undo", Right::Operate),
    ("/unclaimedEntries/decide", Right::Operate),
    ("/secondPersonRequests/{id}/confirm", Right::Operate),
    ("/secondPersonRequests/{id}/refuse", Right::Operate),
    ("/secondPersonRequests/{id}/withdraw", Right::Operate),
    ("/managedDevices", Right::Operate),
    ("/managedDevices/{id}", Right::Operate),
    ("/managedDevices/import", Right::Operate),
    // They store nothing.
    ("/accessPresets/{name}/plan", Right::Look),
    ("/notificationSettings/preview", Right::Look),
    ("/stalePartnerships/removal", Right::Operate),
    ("/session", Right::Look),
    // One's own views; sharing one needs more.
    ("/savedViews", Right::Look),
    ("/savedViews/{id}", Right::Look),
    // One's own account, sessions and tokens; everybody's need more.
    ("/me/password", Right::Look),
    ("/me/secondFactor", Right::Look),
    ("/me/secondFactor/confirm", Right::Look),
    ("/me/secondFactor/remove", Right::Look),
    ("/me/recoveryCodes", Right::Look),
    ("/sessions/end", Right::Look),
    ("/sessions/{id}", Right::Look),
    ("/accessTokens", Right::Look),
    ("/accessTokens/{id}", Right::Look),
];

/// Paths of which even looking is not everybody's.
const GUARDED: [(&str, Right); 5] = [
    ("/users", Right::Administer),
    ("/auditEvents", Right::Audit),
    ("/auditEvents/{id}", Right::Audit),
    ("/auditEvents/verification", Right::Audit),
    ("/auditEvents/export", Right::Audit),
];

/// What a route needs: `path` as the router knows it. To look is everybody's, of what is not guarded; what is not listed
/// is the administrators'.
pub fn needed(method: &Method, path: &str) -> Right {
    let path = path.strip_prefix("/v1.0/deviceManagement").unwrap_or(path);
    if let Some((_, right)) = GUARDED.iter().find(|(known, _)| *known == path) {
        return *right;
    }
    if matches!(*method, Method::GET | Method::HEAD) {
        return Right::Look;
    }
    // Each request in a batch is asked for by itself.
    if path == "/v1.0/$batch" {
        return Right::Look;
    }
    ROUTES.iter().find(|(known, _)| *known == path).map_or(Right::Administer, |(_, right)| *right)
}

#[cfg(test)]
mod tests;

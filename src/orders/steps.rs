//! Steps: the moments of an order at which a program may be cut off. Each is a fail point of the debug builds
//! ([`VARIABLE`]), so that tests cut a program off at every one. The tests take their list from here alone.

/// Environment variable that names the step at which a program of a debug build ends itself.
pub const VARIABLE: &str = "EXCHANGE_CONNECTOR_FAIL_POINT";

/// Environment variable that names a file: while it is there, a service of a debug build holds every upload of a report.
pub const HOLD: &str = "EXCHANGE_CONNECTOR_HOLD_UPLOADS";

macro_rules! steps {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $step:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$about])* $step,)+
        }

        impl $name {
            /// In the order in which they are reached.
            pub const ALL: &[Self] = &[$(Self::$step),+];

            /// The fail point's name.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$step => $text,)+
                }
            }
        }
    };
}

steps! {
    /// The agent's.
    AgentStep {
        /// The order is written down.
        Received = "agent.received",
        /// It is written down that it begins.
        Begun = "agent.begun",
        /// The service let it begin: for what cannot be undone.
        Started = "agent.started",
        /// What it concerns was read.
        Read = "agent.read",
        /// The state before is written down.
        Planned = "agent.planned",
        /// A cmdlet was answered.
        Changed = "agent.changed",
        /// It was read back.
        ReadBack = "agent.readBack",
        /// Its outcome is written down.
        Finished = "agent.finished",
        /// The service has the answer, which the journal does not know yet.
        Answered = "agent.answered",
    }
}

steps! {
    /// The agent's way through an undo.
    UndoStep {
        /// What goes back is written down.
        Planned = "undoing.planned",
        /// A cmdlet was answered.
        Changed = "undoing.changed",
        /// The journal says that it is undone; the service does not know yet.
        Marked = "undoing.marked",
        /// The service knows, which the journal does not know yet.
        Reported = "undoing.told",
    }
}

steps! {
    /// The agent's way through a mail.
    MailStep {
        /// It is written down that it leaves.
        Noted = "mailing.noted",
        /// Exchange has taken it, which the journal does not know yet.
        Taken = "mailing.taken",
        /// It is written down that it was sent; the order has no outcome yet.
        Sent = "mailing.sent",
        /// The order's outcome is written down; the service does not know yet.
        Finished = "mailing.finished",
    }
}

steps! {
    /// The service's.
    ServiceStep {
        /// Decisions and orders are stored.
        Decided = "service.decided",
        /// Orders are handed out and not sent yet.
        HandedOut = "service.handedOut",
        /// An order was let begin; the agent does not know yet.
        Started = "service.started",
        /// An answer is stored; the agent does not know yet.
        Answered = "service.answered",
        /// An undo is noted; the agent does not know yet.
        Undone = "service.undone",
    }
}

steps! {
    /// The way of a connection into its folder, at a set-up and at each renewal of the certificate.
    StoreStep {
        /// The secrets are sealed.
        Sealed = "storing.sealed",
        /// The enrolment is written.
        Enrolled = "storing.enrolled",
        /// The settings name both.
        Stored = "storing.stored",
    }
}

steps! {
    /// The service's first start, and the start after which its own certificate is another one.
    StartStep {
        /// The database is there.
        Database = "starting.database",
        /// The root's key is written, and not its certificate.
        RootKey = "starting.rootKey",
        /// The root's certificate is written.
        Root = "starting.root",
        /// The key that signs agents is written, and not its certificate.
        AgentsKey = "starting.agentsKey",
        /// Its certificate is written.
        Agents = "starting.agents",
        /// The server's key is written, and not its certificate.
        ServerKey = "starting.serverKey",
        /// The server's certificate is written.
        Server = "starting.server",
        /// The start is recorded.
        Recorded = "starting.recorded",
    }
}

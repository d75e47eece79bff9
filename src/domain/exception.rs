//! What the names of Exchange's exceptions and budgets say, which no language pack translates.

/// True where an exception's type says that the same may go well later: a domain controller that changed, is overloaded
/// or was replaced, a mailbox on the move, a server in maintenance. `name` may carry its namespace.
pub fn is_transient_exception(name: &str) -> bool {
    // Exchange and its store end most such types alike. These end differently.
    const OTHERS: &[&str] = &[
        "ADServerSettingsChangedException",
        "ADServerNotSuitableException",
        "ADPossibleOperationException",
        "SuitabilityDirectoryException",
        "NoSuitableServerFoundException",
        "ServerInMMException",
        "CmdletProxyException",
        "CmdletProxyNotAvailableException",
        "BackendCommunicationException",
        "MailboxOfflineException",
        "MailboxInTransitException",
        "MailboxInfoStaleException",
        "MailboxStoreUnavailableException",
        "WrongServerException",
        "IllegalCrossServerConnectionException",
        "MapiExceptionMailboxInTransit",
        "MapiExceptionWrongServer",
        "MapiExceptionIllegalCrossServerConnection",
        "MapiExceptionMdbOffline",
        "MapiExceptionNetworkError",
        "MapiExceptionTimeout",
    ];
    let short = name.rsplit('.').next().unwrap_or(name);
    short.ends_with("TransientException") || OTHERS.contains(&short)
}

/// Whether the text of a refused authorization is about a limit, in whatever language: Exchange refuses an account
/// without a role under the same type. Names of budgets are never translated, and only a limit has a number.
pub fn mentions_limit(text: &str) -> bool {
    let part_of_a_name =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~' | '=' | '{');
    ["BudgetType:", "MaxConcurrency", "ThrottlingPolicy"].iter().any(|mark| text.contains(mark))
        || text.split(|c: char| !part_of_a_name(c)).any(|word| {
            let word = word.trim_end_matches('.');
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
        })
}

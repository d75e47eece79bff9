//! A remote PowerShell session: log-on, WSMan and PSRP composed, sans-IO.

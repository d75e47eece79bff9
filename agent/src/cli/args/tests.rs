//! Unit tests of `args.rs`.

use super::*;

#[test]
fn the_command_line_is_sound() {
    use clap::CommandFactory as _;
    Cli::command().debug_assert();
    for line in [
        "exchange-connector --data-dir d setup --answers a.toml --replace --json",
        "exchange-connector check",
        "exchange-connector run --once --data-dir d",
        "exchange-connector status --json --watch",
        "exchange-connector sync quick --wait --json",
        "exchange-connector devices --json --user ann --state Blocked",
        "exchange-connector devices iphone --csv",
        "exchange-connector journal --json --since 2026-11-21T08:00:00Z",
        "exchange-connector enroll MicrosoftIntune.accountcert",
        "exchange-connector uninstall --keep",
        "exchange-connector service install",
        "exchange-connector undo --all --dry-run --json",
        "exchange-connector mode enforce --json",
        "exchange-connector brake accept 0d0f1b1e-0000-4000-8000-0000000000a1 --count 3",
        "exchange-connector plan --csv",
        "exchange-connector plan policy.toml --json",
        "exchange-connector apply policy.toml",
        "exchange-connector why ApplF17LTTCG --json",
    ] {
        assert!(Cli::try_parse_from(line.split(' ')).is_ok(), "{line}");
    }
    assert!(Cli::try_parse_from(["exchange-connector", "sync", "slow"]).is_err());
    assert!(Cli::try_parse_from(["exchange-connector", "undo", "--all", "x"]).is_err());
}

#[test]
fn every_command_has_examples_and_each_is_its_own() {
    use clap::CommandFactory as _;
    let command = Cli::command();
    for sub in command.get_subcommands() {
        let help =
            sub.get_after_help().unwrap_or_else(|| panic!("{} has no examples", sub.get_name())).to_string();
        let lines: Vec<&str> = help.lines().skip(1).map(str::trim).collect();
        assert!(!lines.is_empty(), "{}", sub.get_name());
        for line in lines {
            // What follows is the shell's.
            let words = line.split(" > ").next().unwrap_or_default();
            assert!(words.starts_with(&format!("exchange-connector {}", sub.get_name())), "{line}");
            let parsed = Cli::try_parse_from(words.split(' '));
            assert!(parsed.is_ok(), "{line}: {}", parsed.expect_err("refused"));
        }
    }
}

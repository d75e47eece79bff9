//! Examples below each command's help. A test parses each, so that none goes out of date.

pub(super) const SETUP: &str = "\
Examples:
  exchange-connector setup
  exchange-connector setup --answers answers.toml
  exchange-connector setup --answers answers.toml --account-file Exchange_Connector_Setup.zip";
pub(super) const CHECK: &str = "\
Examples:
  exchange-connector check
  exchange-connector check --answers answers.toml
  exchange-connector check --role-script observe > role.ps1";
pub(super) const RUN: &str = "\
Examples:
  exchange-connector run
  exchange-connector run --once";
pub(super) const STATUS: &str = "\
Examples:
  exchange-connector status
  exchange-connector status --watch
  exchange-connector status --json
  exchange-connector status --prometheus";
pub(super) const SYNC: &str = "\
Examples:
  exchange-connector sync quick
  exchange-connector sync full --wait";
pub(super) const DEVICES: &str = "\
Examples:
  exchange-connector devices
  exchange-connector devices anna
  exchange-connector devices --state Quarantined
  exchange-connector devices --csv > devices.csv";
pub(super) const WHY: &str = "\
Examples:
  exchange-connector why ApplF17LTTCG
  exchange-connector why anna.abbas@contoso.com";
pub(super) const PLAN: &str = "\
Examples:
  exchange-connector plan
  exchange-connector plan --csv > plan.csv
  exchange-connector plan policy.toml";
pub(super) const APPLY: &str = "\
Examples:
  exchange-connector apply policy.toml";
pub(super) const MODE: &str = "\
Examples:
  exchange-connector mode observe
  exchange-connector mode enforce";
pub(super) const BRAKE: &str = "\
Examples:
  exchange-connector brake accept 0d0f1b1e-0000-4000-8000-0000000000a1
  exchange-connector brake reject 0d0f1b1e-0000-4000-8000-0000000000a1";
pub(super) const JOURNAL: &str = "\
Examples:
  exchange-connector journal
  exchange-connector journal --since 2026-11-21T08:00:00Z --json";
pub(super) const UNDO: &str = "\
Examples:
  exchange-connector undo 0d0f1b1e-0000-4000-8000-0000000000a1 --dry-run
  exchange-connector undo --all --dry-run
  exchange-connector undo --all";
pub(super) const ENROLL: &str = "\
Examples:
  exchange-connector enroll MicrosoftIntune.accountcert";
pub(super) const UNINSTALL: &str = "\
Examples:
  exchange-connector uninstall --undo
  exchange-connector uninstall --keep";
pub(super) const SUPPORT_BUNDLE: &str = "\
Examples:
  exchange-connector support-bundle
  exchange-connector support-bundle --out bundle.zip";
pub(super) const BACKUP: &str = "\
Examples:
  exchange-connector backup connector.zip
  exchange-connector backup /var/backups/exchange-connector";
pub(super) const SERVICE: &str = "\
Examples:
  exchange-connector service install
  exchange-connector service start";

//! `cargo xtask demo`: the whole product on one machine, against a simulated Exchange organization.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::control;
use crate::outcome::Outcome;
use crate::programs::{Programs, Running, output_with};

/// Arguments of the demo.
#[derive(Debug, clap::Args)]
pub(crate) struct DemoOptions {
    /// How many devices the simulated organization has
    #[arg(long, default_value_t = 5_000)]
    devices: u64,
    /// Build and open no window
    #[arg(long)]
    headless: bool,
    /// End after the summary; implies --headless
    #[arg(long)]
    once: bool,
    /// Build with optimizations
    #[arg(long)]
    release: bool,
}

/// The lab's accounts and addresses, as far as the demo uses them.
pub(crate) struct Lab {
    running: Running,
    pub(crate) document: Value,
}

impl Lab {
    /// How many records its servers have sent so far.
    pub(crate) fn records(&self) -> Outcome<u64> {
        let url = self.document["controlUrl"].as_str().ok_or("the lab did not say its control address")?;
        let counters = control::get(url, "/counters")?;
        counters["records"].as_u64().ok_or_else(|| format!("no records in {counters}"))
    }

    /// How many shells are open at its servers.
    pub(crate) fn open_shells(&self) -> Outcome<u64> {
        let url = self.document["controlUrl"].as_str().ok_or("the lab did not say its control address")?;
        let counters = control::get(url, "/counters")?;
        let servers = counters["servers"].as_object().ok_or_else(|| format!("no servers in {counters}"))?;
        Ok(servers.values().filter_map(|server| server["shellsOpen"].as_u64()).sum())
    }
}

pub(crate) fn run(options: &DemoOptions) -> Outcome {
    let headless = options.headless || options.once || !has_display();
    eprintln!("Building. The first time takes about five minutes on two cores; later it is seconds.");
    let programs = Programs::build(options.release, !headless)?;
    let folder = tempfile::Builder::new()
        .prefix("exchange-connector-demo-")
        .tempdir()
        .map_err(|error| format!("could not make a temporary folder: {error}"))?;

    eprintln!("Starting a simulated Exchange organization with {} devices.", options.devices);
    let logs = folder.path().join("logs");
    let lab = start_lab(&programs, options.devices, Some(&logs))?;
    eprintln!("Starting the management service.");
    let (service, url) = start_service(&programs, &folder.path().join("service"), Some(&logs))?;
    let service_folder = folder.path().join("service");
    let account_file = folder.path().join("MicrosoftIntune.accountcert");
    output_with(
        programs
            .command("exchange-connector-service")
            .args([Path::new("--data-dir"), &service_folder])
            .args(["account-file", "--organization", "Contoso", "--out"])
            .arg(&account_file),
        "",
    )?;
    let token = output_with(
        programs
            .command("exchange-connector-service")
            .args([Path::new("--data-dir"), &service_folder])
            .args(["user", "add", "admin", "--token"]),
        "",
    )?;

    let agent_folder = folder.path().join("agent");
    let answers = answers(&lab.document, &account_file)?;
    let agent = if headless {
        eprintln!("Setting the connector up.");
        output_with(
            programs.command("exchange-connector").args([Path::new("--data-dir"), &agent_folder]).args([
                "setup",
                "--answers",
                "-",
            ]),
            &answers,
        )?;
        if options.once {
            let started = Instant::now();
            output_with(
                programs
                    .command("exchange-connector")
                    .args([Path::new("--data-dir"), &agent_folder])
                    .args(["run", "--once"]),
                "",
            )?;
            eprintln!("The first full sync and its upload took {:.1} s.", started.elapsed().as_secs_f64());
            None
        } else {
            let mut command = programs.command("exchange-connector");
            command.args([Path::new("--data-dir"), &agent_folder]).arg("run");
            let agent = Running::start("exchange-connector", &mut command, Some(&logs))?;
            wait_for_full_sync(&programs, &agent_folder)?;
            Some(agent)
        }
    } else {
        let answers_file = folder.path().join("answers.toml");
        write_private(&answers_file, &answers)?;
        // Started here and not by the window, so that it ends with the demo.
        let mut command = programs.command("exchange-connector");
        command.args([Path::new("--data-dir"), &agent_folder]).arg("run");
        let agent = Running::start("exchange-connector", &mut command, Some(&logs))?;
        eprintln!("{}", page_address(&url, token.trim()));
        eprintln!("The programs log to {}.", logs.display());
        eprintln!("Opening the set-up window. Everything is filled in up to Connect: press it.");
        let status = programs
            .command("exchange-connector-setup")
            .args([Path::new("--data-dir"), &agent_folder])
            .args([Path::new("--answers"), &answers_file])
            .status()
            .map_err(|error| format!("could not open the window: {error}"))?;
        if !status.success() {
            eprintln!("The window ended with {status}.");
        }
        Some(agent)
    };

    println!("{}", summary(&programs, &agent_folder, &lab.document, &url, token.trim())?);
    if options.once {
        return Ok(());
    }
    eprint!("{}", next_steps(&programs, &agent_folder, &url));
    eprintln!("Everything runs until you press Ctrl-C.");
    let (sender, stopped) = mpsc::channel();
    ctrlc::set_handler(move || {
        // The receiver is gone only when the demo is ending anyway.
        let _ = sender.send(());
    })
    .map_err(|error| format!("no Ctrl-C handler: {error}"))?;
    stopped.recv().map_err(|error| error.to_string())?;
    eprintln!("Stopping.");
    drop(agent);
    drop(service);
    drop(lab.running);
    Ok(())
}

/// Before the window opens: it stays open, and the page can be looked at beside it.
fn page_address(url: &str, token: &str) -> String {
    format!("The management page is {url}\nIts token is {token}")
}

fn has_display() -> bool {
    cfg!(windows) || std::env::var_os("DISPLAY").is_some() || std::env::var_os("WAYLAND_DISPLAY").is_some()
}

pub(crate) fn start_lab(programs: &Programs, devices: u64, logs: Option<&Path>) -> Outcome<Lab> {
    let mut command = programs.command("exchange-connector-lab");
    command.args(["run", "--json", "--devices", &devices.to_string()]);
    let mut running = Running::start("exchange-connector-lab", &mut command, logs)?;
    let document = running.first_document()?;
    Ok(Lab { running, document })
}

pub(crate) fn start_service(
    programs: &Programs,
    folder: &Path,
    logs: Option<&Path>,
) -> Outcome<(Running, String)> {
    let mut command = programs.command("exchange-connector-service");
    command.args([Path::new("--data-dir"), folder]).args(["serve", "--listen", "127.0.0.1:0", "--json"]);
    let mut running = Running::start("exchange-connector-service", &mut command, logs)?;
    let document = running.first_document()?;
    let url = document["url"].as_str().ok_or("the service did not say its address")?.to_owned();
    Ok((running, url))
}

/// The answers an administrator would give for this lab.
pub(crate) fn answers(lab: &Value, account_file: &Path) -> Outcome<String> {
    let missing = |what: &str| format!("the lab did not say {what}");
    let server = lab["servers"][0]["url"].as_str().ok_or_else(|| missing("its first server's address"))?;
    let account = &lab["accounts"][0];
    let user = account["user"].as_str().ok_or_else(|| missing("its account"))?;
    let password = account["password"].as_str().ok_or_else(|| missing("its account's password"))?;
    let ca_file = lab["caFile"].as_str().ok_or_else(|| missing("its CA file"))?;
    let mut text = String::new();
    let quoted = |value: &str| Value::from(value).to_string();
    let _ = writeln!(text, "[exchange]\nserver = {}\nuser = {}", quoted(server), quoted(user));
    let _ = writeln!(text, "password = {}\nca_file = {}", quoted(password), quoted(ca_file));
    let _ = writeln!(text, "[service]\naccount_file = {}", quoted(&account_file.to_string_lossy()));
    Ok(text)
}

fn write_private(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| format!("could not write {}: {error}", path.display()))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn json(programs: &Programs, folder: &Path, arguments: &[&str]) -> Outcome<Value> {
    let mut command: Command = programs.command("exchange-connector");
    command.args([Path::new("--data-dir"), folder]).args(arguments);
    let text = output_with(&mut command, "")?;
    serde_json::from_str(&text).map_err(|error| format!("{arguments:?} printed no JSON: {error}"))
}

fn wait_for_full_sync(programs: &Programs, folder: &Path) -> Outcome {
    let started = Instant::now();
    eprintln!("The first full sync runs.");
    let mut shown = String::new();
    while started.elapsed() < Duration::from_secs(600) {
        let status = json(programs, folder, &["status", "--json"])?;
        if let Some(result) = status["lastFullSync"]["result"].as_str() {
            eprintln!("The first full sync ended ({result}) after {:.1} s.", started.elapsed().as_secs_f64());
            return Ok(());
        }
        let running = &status["running"];
        let now = format!("{} {} of {}", running["step"], running["done"], running["total"]);
        if running.is_object() && now != shown {
            eprintln!("  {now}");
            shown = now;
        }
        std::thread::park_timeout(Duration::from_millis(500));
    }
    Err("the first full sync did not end within ten minutes".into())
}

/// What a newcomer does next: look at the page, see what would change, and only then let it act.
fn next_steps(programs: &Programs, folder: &Path, url: &str) -> String {
    let program = programs.path("exchange-connector");
    let command = |words: &str| format!("    {} --data-dir {} {words}", program.display(), folder.display());
    format!(
        "What next:\n  \
         1. Open {url} in a browser and log on with the token above. Its certificate is its own: the browser asks once.\n  \
         2. See what was found, and what would change:\n{}\n{}\n  \
         3. It observes only. To let it act in the simulated Exchange:\n{}\n",
        command("status"),
        command("devices"),
        command("mode enforce"),
    )
}

fn summary(programs: &Programs, folder: &Path, lab: &Value, url: &str, token: &str) -> Outcome<String> {
    let status = json(programs, folder, &["status", "--json"])?;
    let full = &status["lastFullSync"];
    let devices = &status["devices"];
    let mut text = String::from("\nExchange Connector\n");
    let mut line = |name: &str, value: String| {
        let _ = writeln!(text, "  {name:<22} {value}");
    };
    let word = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    line("Connection", word(&status["connection"]));
    line("Exchange server", word(&status["server"]));
    line("Mode", word(&status["mode"]));
    line("Last full sync", format!("{} ({})", word(&full["finishedAt"]), word(&full["result"])));
    line(
        "Devices",
        format!(
            "{} total: {} allowed, {} blocked, {} quarantined, {} in discovery, {} unknown",
            devices["total"],
            devices["allowed"],
            devices["blocked"],
            devices["quarantined"],
            devices["discovery"],
            devices["unknown"]
        ),
    );
    for finding in status["findings"].as_array().into_iter().flatten() {
        line("Finding", word(&finding["text"]));
    }
    for server in lab["servers"].as_array().into_iter().flatten() {
        line("Simulated server", word(&server["url"]));
    }
    line("Management page", url.to_owned());
    line("Token for the page", token.to_owned());
    line("Data folder", folder.display().to_string());
    Ok(text)
}

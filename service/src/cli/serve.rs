//! `serve`: start, say where, wait for the signal to stop.

use exchange_connector_platform::event_log::{STARTED, STOPPED};
use exchange_connector_platform::notify;
use serde_json::json;
use tokio::sync::watch;

use super::args::ServeArgs;
use super::output::{CommandResult, print, print_json};
use crate::data_folder::DataFolder;
use crate::security::password::Cost;
use crate::service::{Service, StartOptions};

/// What started the program: a person or a system that sends signals, and a service manager that says when to end and
/// is told when the service answers.
#[derive(Default)]
pub(super) struct Host {
    pub(super) asked: Option<watch::Receiver<bool>>,
    pub(super) answers: Option<Box<dyn FnOnce() + Send>>,
}

pub(super) async fn run(folder: &DataFolder, args: ServeArgs, host: Host) -> CommandResult {
    let options = StartOptions {
        database: args.database,
        listen: args.listen,
        public_url: args.public_url,
        tls: args
            .tls_certificate
            .zip(args.tls_key)
            .map(|(certificate, key)| (absolute(certificate), absolute(key))),
        new_database: args.new_database,
        setup_programs: args.setup_programs.map(absolute),
        password_cost: Cost::default(),
    };
    // Migrations of a large database take their time.
    let starting = notify::LongStart::begin("Opening the database");
    let service = Service::start(folder, options).await?;
    drop(starting);
    let url = service.recorded.public_url.as_str().trim_end_matches('/').to_owned();
    if args.json {
        let document = json!({
            "address": service.address,
            "url": url,
            "database": service.recorded.database,
            "rootFingerprint": service.root_fingerprint,
            "findings": service.finding.iter().collect::<Vec<_>>(),
        });
        print_json(&document)?;
    } else {
        print(&format!("listening on {} as {url}", service.address))?;
    }
    if let Some(finding) = &service.finding {
        tracing::warn!(code = finding.code.as_str(), "{}", finding.text);
    }
    tracing::info!(lifecycle = STARTED, root = service.root_fingerprint, "the service answers");
    notify::ready(&format!("Listening on {} as {url}", service.address));
    if let Some(answers) = host.answers {
        answers();
    }
    tokio::select! {
        () = stop_signal() => {}
        () = asked(host.asked) => {}
        () = tell_alive(&service) => {}
    }
    notify::stopping();
    tracing::info!("stopping");
    service.stop().await;
    tracing::info!(lifecycle = STOPPED, "the service ended");
    Ok(())
}

/// Tells systemd that the service lives, for as long as it does; never done. A database that does not answer for minutes
/// is a reason to start anew; one that says that it cannot be read is not.
async fn tell_alive(service: &Service) {
    let Some(each) = notify::watchdog() else { return std::future::pending().await };
    loop {
        let _ = service.store().ping().await;
        notify::alive();
        tokio::time::sleep(each).await;
    }
}

fn absolute(path: std::path::PathBuf) -> std::path::PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// Done when the service manager asks; never without one.
async fn asked(by: Option<watch::Receiver<bool>>) {
    if let Some(mut by) = by
        && by.wait_for(|asked| *asked).await.is_ok()
    {
        return;
    }
    std::future::pending().await
}

#[cfg(unix)]
async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    if let Ok(mut terminate) = signal(SignalKind::terminate()) {
        tokio::select! {
            _ = terminate.recv() => {}
            () = ctrl_c() => {}
        }
        return;
    }
    ctrl_c().await;
}

#[cfg(windows)]
async fn stop_signal() {
    use tokio::signal::windows::{ctrl_break, ctrl_close, ctrl_shutdown};
    if let (Ok(mut stop), Ok(mut close), Ok(mut shutdown)) = (ctrl_break(), ctrl_close(), ctrl_shutdown()) {
        tokio::select! {
            _ = stop.recv() => {}
            _ = close.recv() => {}
            _ = shutdown.recv() => {}
            () = ctrl_c() => {}
        }
        return;
    }
    ctrl_c().await;
}

/// Without a handler the system ends the program in its own way.
async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

//! `serve`: start, say where, wait for the signal to stop.

use serde_json::json;

use super::args::ServeArgs;
use super::output::{CommandResult, print, print_json};
use crate::data_folder::DataFolder;
use crate::service::{Service, StartOptions};

pub(super) async fn run(folder: &DataFolder, args: ServeArgs) -> CommandResult {
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
    };
    let service = Service::start(folder, options).await?;
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
    tracing::info!(root = service.root_fingerprint, "the service answers");
    stop_signal().await;
    tracing::info!("stopping");
    service.stop().await;
    Ok(())
}

fn absolute(path: std::path::PathBuf) -> std::path::PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

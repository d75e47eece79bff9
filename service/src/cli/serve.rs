//! `serve`: start, say where, wait for the signal to stop.

use exchange_connector::domain::health::Finding;
use serde_json::json;

use super::finding;
use crate::cli;
use crate::cli::dispatch::say;
use crate::service::{Service, StartOptions};
use crate::settings::DataFolder;

pub(crate) async fn run(folder: &DataFolder, command: cli::Serve) -> Result<(), Box<Finding>> {
    let told = StartOptions {
        database: command.database,
        listen: command.listen,
        public_url: command.public_url,
        tls: command
            .tls_certificate
            .zip(command.tls_key)
            .map(|(certificate, key)| (absolute(certificate), absolute(key))),
    };
    let service = Service::start(folder, told).await.map_err(|error| finding::serve(&error))?;
    let url = service.recorded.public_url.as_str().trim_end_matches('/').to_owned();
    if command.json {
        let document = json!({
            "address": service.address,
            "url": url,
            "database": service.recorded.database,
            "rootFingerprint": service.root_fingerprint,
        });
        say(&document.to_string())?;
    } else {
        say(&format!("listening on {} as {url}", service.address))?;
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

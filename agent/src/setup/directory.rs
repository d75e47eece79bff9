//! The directory: a domain controller is found, its certificate is trusted and the account logs on.

use exchange_connector::config::Config;
use exchange_connector::ipc::CheckName;

use super::checks::{Failed, Run};
use crate::directory::Directory;
use crate::exchange::tls_settings;
use crate::store::Secrets;

const NAME: CheckName = CheckName::Directory;

pub(crate) async fn check(run: &mut Run<'_>, config: &Config, secrets: &Secrets) -> Result<(), Failed> {
    if config.directory.is_none() {
        run.skip(&[NAME]);
        return Ok(());
    }
    run.begin(&NAME);
    let tls = tls_settings(config).map_err(|finding| run.fail(&NAME, finding))?.without_http();
    match Box::pin(Directory::connect(config, secrets, &tls)).await {
        Ok(directory) => {
            run.ok(&NAME, format!("{}, {}", directory.server(), directory.base()));
            directory.close().await;
            Ok(())
        }
        Err(error) => Err(run.fail(&NAME, error.finding(config))),
    }
}

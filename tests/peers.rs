//! Stories: clients that nobody here wrote drive the lab, so that the lab is what it claims to be; and they use the service.

pub(crate) mod other_exchange;

use std::path::Path;
use std::process::Command;

use crate::support::process::{finish, program};
use crate::support::{World, peers};

fn run(script: &str, arguments: &[&str]) {
    let Some(python) = peers::python() else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join(script);
    let mut command = Command::new(python);
    command.arg(script).arg(program("exchange-connector-lab")).args(arguments);
    let output = finish(&mut command, "");
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("all as expected"), "{}", output.stdout);
}

#[test]
fn pypsrp_runs_every_cmdlet_by_basic_ntlm_and_negotiate() {
    run("pypsrp_lab.py", &["basic", "ntlm", "negotiate"]);
}

#[test]
fn pypsrp_speaks_kerberos_with_sealed_messages_over_http() {
    if peers::have(&["krb5kdc", "kdb5_util", "kadmin.local"]) {
        run("pypsrp_lab.py", &["kerberos-http", "kerberos-https"]);
    }
}

#[test]
fn exchangelib_sends_mail_by_ews() {
    run("exchangelib_lab.py", &[]);
}

#[test]
fn microsofts_graph_library_and_an_odata_library_use_the_service() {
    let Some(python) = peers::python() else { return };
    let world = World::new(30);
    world.set_up();
    world.agent.run_once();
    let reader = world.service.user("excel", "read");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/graph_readers.py");
    let mut command = Command::new(python);
    command.arg(script).arg(&world.service.url).arg(world.folder.path().join("service/ca/root.pem"));
    let output = finish(&mut command, &format!("{}\n{}\n", world.service.token(), reader));
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("all as expected"), "{}", output.stdout);
}

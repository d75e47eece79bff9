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

/// Thousands of requests that a stranger makes from the API's description alone: none makes the service fail, and each
/// answer has a form that stands there.
#[test]
fn schemathesis_finds_no_answer_that_is_not_described() {
    let Some(python) = peers::python() else { return };
    let world = World::new(30);
    world.set_up();
    world.agent.run_once();
    let id = |list: &str| world.service.all(list)[0]["id"].as_str().expect("an id").to_owned();
    let root = world.folder.path().join("service/ca/root.pem");
    let description = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    // It opens a connection for each request and leaves it open: the service lets 512 of one address in.
    // Without the ids of objects that are there, most answers would be that there is none.
    let settings = format!(
        "base-url = \"{}/v1.0\"\ntls-verify = {root:?}\nheaders = {{ Authorization = \"Bearer {}\", Connection = \"close\" }}\n\n\
         [[operations]]\ninclude-path-regex = \"^/deviceManagement/exchangeDevices/\"\ninclude-method = \"GET\"\n\
         parameters = {{ id = \"{}\" }}\n\n\
         [[operations]]\ninclude-path-regex = \"^/deviceManagement/exchangeConnectors/\"\ninclude-method = \"GET\"\n\
         parameters = {{ id = \"{}\" }}\n",
        world.service.url,
        world.service.token(),
        id("exchangeDevices"),
        id("exchangeConnectors"),
    );
    std::fs::write(world.folder.path().join("schemathesis.toml"), settings).expect("written");
    let mut command = Command::new(python);
    command.current_dir(world.folder.path()).args(["-m", "schemathesis.cli", "run"]).arg(description).args([
        "--checks",
        "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance",
        "--phases",
        "examples,coverage,fuzzing",
        "--max-examples",
        "8",
        "--seed",
        "1",
        "--continue-on-failure",
        "--no-color",
    ]);
    let output = finish(&mut command, "");
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("Tested: "), "{}", output.stdout);
    assert_eq!(world.service.request("GET", "exchangeConnectors", None).0, 200, "the service goes on");
}

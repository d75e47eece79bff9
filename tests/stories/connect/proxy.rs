//! Stories: squid between the connector and everything else, with Basic credentials.

use crate::support::squid::Squid;
use crate::support::{Answers, World, peers};

fn through(answers: &mut Answers, squid: &Squid, password: &str) {
    answers.put("proxy", "use", true);
    answers.put("proxy", "exchange", true);
    answers.set("proxy", "name", "127.0.0.1");
    answers.put("proxy", "port", i64::from(squid.port));
    answers.set("proxy", "user", "proxyuser");
    answers.set("proxy", "password", password);
}

#[test]
fn exchange_and_service_are_reached_through_the_proxy() {
    if !peers::have(&["squid", "openssl"]) {
        return;
    }
    let squid = Squid::start("proxyuser", "s3cret-proxy");
    let world = World::new(150);
    let mut answers = world.answers();
    through(&mut answers, &squid, "s3cret-proxy");
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    world.agent.run_once();
    assert_eq!(world.service.all("exchangeDevices").len(), 150);
    let log = squid.log();
    for url in [world.lab.server_url(0), world.service.url.clone()] {
        let host = url.trim_start_matches("https://").split('/').next().expect("host:port").to_owned();
        assert!(log.contains(&format!("CONNECT {host}")), "{host} is not in\n{log}");
    }
}

#[test]
fn a_proxy_that_refuses_the_password_is_named() {
    if !peers::have(&["squid", "openssl"]) {
        return;
    }
    let squid = Squid::start("proxyuser", "s3cret-proxy");
    let world = World::new(5);
    let mut answers = world.answers();
    through(&mut answers, &squid, "wr0ng-secret");
    let output = world.agent.run_with(&["setup", "--answers", "-", "--json"], &answers.to_toml());
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.json()["findings"].to_string().contains("proxy"), "{}", output.stdout);
    assert!(!output.stdout.contains("wr0ng-secret") && !output.stderr.contains("wr0ng-secret"));
    assert_eq!(world.agent.status()["connection"], "none");
    // Nothing repeats it, by whatever command.
    let refused = || squid.log().matches("/407").count();
    let before = refused();
    for command in ["setup", "check", "check"] {
        let output = world.agent.run_with(&[command, "--answers", "-", "--json"], &answers.to_toml());
        assert_eq!(output.code, 1, "{}", output.stdout);
        assert!(output.json()["findings"].to_string().contains("proxy.logonRefused"), "{}", output.stdout);
    }
    assert_eq!((before, refused()), (1, 1), "{}", squid.log());
}

#[test]
fn a_proxy_that_is_not_there_is_named() {
    let world = World::new(5);
    let mut answers = world.answers();
    answers.put("proxy", "use", true).put("proxy", "exchange", true);
    answers.set("proxy", "name", "127.0.0.1").put("proxy", "port", 1_i64);
    let output = world.agent.run_with(&["setup", "--answers", "-", "--json"], &answers.to_toml());
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.json()["findings"].to_string().contains("proxy"), "{}", output.stdout);
}

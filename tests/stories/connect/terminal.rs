//! Stories of `setup` without answers: the dialog's questions in the agent's own terminal.

use crate::support::World;
use crate::support::process::{Finished, finish};

/// `setup` in English, whatever this computer speaks.
fn asked(world: &World, input: &[&str]) -> Finished {
    let mut command = world.agent.command(&["setup"]);
    finish(command.env("LC_ALL", "C").env("LANG", "C"), &(input.join("\n") + "\n"))
}

#[test]
fn setup_without_answers_asks_what_the_window_asks_and_starts_no_process() {
    let world = World::new(30);
    let (user, password) = world.lab.account();
    let account = world.account_file().to_string_lossy().into_owned();
    let done = asked(
        &world,
        &[
            // The environment, with a number that is none first; the server, with one that is none first.
            "7",
            "",
            "not a server",
            &world.lab.server_url(0),
            &user,
            "wr0ng-secret",
            &world.lab.ca_file(),
            // No proxy, no notifications, an account file that is not there first.
            "",
            "",
            "/nowhere",
            &account,
            // Exchange refuses the password; once more, with another one and all else as it was.
            "1",
            "",
            "",
            "",
            &password,
            "",
            "",
            "",
            "",
        ],
    );
    assert_eq!(done.code, 0, "{}\n{}", done.stdout, done.stderr);
    for words in [
        "Enter one of the numbers.",
        "Enter a server name or an https address.",
        "The file cannot be read:",
        "Compare these characters",
        "Sign-in: Failed",
        "exchange.logonRefused",
        "Sign-in: OK",
        "The management service and Exchange are now connected.",
    ] {
        assert!(done.stdout.contains(words), "{words} is not in\n{}", done.stdout);
    }
    assert!(!done.stdout.contains(&password) && !done.stderr.contains(&password));
    let status = world.agent.status();
    assert_eq!(status["agentRunning"], false);
    assert_eq!(status["mode"], "observe");
    world.agent.run_once();
    assert_eq!(world.agent.status()["devices"]["total"], 30);

    // What is connected is shown, and no answer changes nothing.
    let done = asked(&world, &[]);
    assert_eq!(done.code, 0, "{}", done.stdout);
    assert!(done.stdout.contains("Change settings"), "{}", done.stdout);
    assert_eq!(world.agent.status()["connection"], "connected");
}

#[test]
fn questions_that_nobody_answers_leave_nothing() {
    let world = World::new(5);
    let done = finish(&mut world.agent.command(&["setup"]), "");
    assert_eq!(done.code, 1, "{}\n{}", done.stdout, done.stderr);
    assert_eq!(world.agent.status()["connection"], "none");
    // A document is printed for a script, and a script brings its answers.
    for wrong in ["--json", "--replace", "--try-refused-logon"] {
        assert_eq!(world.agent.run(&["setup", wrong]).code, 2, "{wrong}");
    }
}

//! Stories of the real program: the window on a display with keys alone, and the console where no window opens.

use std::path::PathBuf;
use std::process::Command;

use exchange_connector_wizard::link::AgentProgram;
use exchange_connector_wizard::text::Language;

use crate::support::display::Display;
use crate::support::process::{Background, end_agents_of, finish, program};
use crate::support::window::Window;
use crate::support::{World, peers, wait_for};

const TITLE: &str = "Exchange Connector";

fn folder(world: &World) -> PathBuf {
    world.folder.path().join("agent")
}

fn setup_program(world: &World) -> Command {
    let mut command = Command::new(program("exchange-connector-setup"));
    command.arg("--data-dir").arg(folder(world)).args(["--lang", "en"]);
    command.env("RUST_LOG", "info").env_remove("DBUS_SESSION_BUS_ADDRESS").env_remove("WAYLAND_DISPLAY");
    command
}

/// Every renderer's driver is nowhere to be found.
fn without_drivers(command: &mut Command) -> &mut Command {
    for (name, value) in [
        ("VK_ICD_FILENAMES", "/nonexistent"),
        ("VK_DRIVER_FILES", "/nonexistent"),
        ("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent"),
        ("LIBGL_DRIVERS_PATH", "/nonexistent"),
    ] {
        command.env(name, value);
    }
    command
}

#[test]
fn from_an_empty_dialog_to_success_with_the_keyboard_alone() {
    if !peers::have(&["Xvfb", "xdotool"]) {
        return;
    }
    let world = World::new(60);
    let display = Display::start();
    // No agent runs: the window starts it.
    let mut window = Background::start(setup_program(&world).env("DISPLAY", display.name()));
    wait_for("the first frame", || window.log().contains("first frame").then_some(()));
    display.focus(TITLE);
    wait_for("the agent", || {
        let status = world.agent.run(&["status", "--json"]);
        (status.code == 0 && status.json()["agentRunning"] == true).then_some(())
    });
    // The same screens on the same agent say which letter belongs to which control.
    let mut letters = Window::open(&folder(&world), Language::English, AgentProgram::none());
    letters.wait_for("Still needed: Client Access Server");
    let field = |letters: &Window, label: &str, text: &str| {
        display.press(&letters.access_key(label));
        display.type_text(text);
    };
    display.press("Tab");
    field(&letters, "Client Access Server:", &world.lab.server_url(0));
    field(&letters, "User: (Domain\\user)", &world.lab.account().0);
    field(&letters, "Password:", &world.lab.account().1);
    field(&letters, "Account file:", &world.account_file().to_string_lossy());
    display.press("Tab");
    display.press(&letters.access_key("Advanced settings"));
    letters.click("Advanced settings");
    field(&letters, "Additional root certificate:", &world.lab.ca_file());
    display.press("Tab");
    display.press("shift+Tab");
    // Enter is Connect; where a file is still being read it does nothing.
    wait_for("the connection", || {
        display.press("Return");
        (world.agent.status()["connection"] == "connected").then_some(())
    });
    wait_for("the first full sync in the service", || {
        (world.service.all("exchangeDevices?$top=1000").len() == 60).then_some(())
    });
    assert!(window.is_running(), "{}", window.log());
    // Escape closes the window; the agent keeps running.
    wait_for("the window's end", || {
        display.press("Escape");
        (!window.is_running()).then_some(())
    });
    assert_eq!(world.agent.status()["agentRunning"], true);
    assert!(!window.log().contains(&world.lab.account().1), "the password is in the log");
    end_agents_of(&folder(&world));
    wait_for("the agent's end", || (world.agent.status()["agentRunning"] == false).then_some(()));
}

#[test]
fn the_window_goes_with_the_program_that_opened_it() {
    if !peers::have(&["Xvfb", "xdotool"]) {
        return;
    }
    let world = World::new(5);
    let _agent = world.agent.start();
    let display = Display::start();
    let mut window = Background::start(setup_program(&world).env("DISPLAY", display.name()));
    wait_for("the first frame", || window.log().contains("first frame").then_some(()));
    display.focus(TITLE);
    window.kill();
    wait_for("the window to close", || (!display.has(TITLE)).then_some(()));
}

#[test]
fn where_no_renderer_works_the_console_asks_the_same_questions() {
    let world = World::new(30);
    let mut agent = world.agent.start();
    let display = peers::have(&["Xvfb"]).then(Display::start);
    let mut command = setup_program(&world);
    without_drivers(&mut command);
    match &display {
        Some(display) => command.env("DISPLAY", display.name()),
        None => command.env_remove("DISPLAY"),
    };
    let (user, password) = world.lab.account();
    let account = world.account_file().to_string_lossy().into_owned();
    // A wrong number, a server without sense and a wrong password first: each is said and asked again.
    let input = [
        "7",
        "",
        "not a server",
        &world.lab.server_url(0),
        &user,
        "wr0ng-secret",
        &world.lab.ca_file(),
        "",
        "",
        "/nowhere",
        &account, // Connect is refused; once more, with the password alone.
        "1",
        "",
        "",
        "",
        &password,
        "",
        "",
        "",
        "",
    ]
    .join("\n");
    let done = finish(&mut command, &(input + "\n"));
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
    assert!(done.stderr.contains("vulkan: ") && done.stderr.contains("opengl: "), "{}", done.stderr);
    assert!(!done.stdout.contains(&password) && !done.stderr.contains(&password));
    wait_for("the connection", || (world.agent.status()["connection"] == "connected").then_some(()));
    assert!(agent.is_running());

    // A connection that exists is shown, and an answer that does not come changes nothing.
    let mut again = setup_program(&world);
    let done = finish(again.arg("--console"), "");
    assert_eq!(done.code, 1, "{}", done.stdout);
    assert!(done.stdout.contains("Change settings"), "{}", done.stdout);
    assert_ne!(world.agent.status()["connection"], "none");
}

//! Unit tests of `renderer.rs`.

use super::*;

fn shell(script: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", script]);
    command
}

#[test]
fn the_next_renderer_is_taken_after_an_error_a_crash_and_silence() {
    let ended = open(&[Renderer::Direct3D12, Renderer::Vulkan, Renderer::OpenGl], |renderer| {
        Ok(shell(match renderer {
            Renderer::Direct3D12 => "echo 'no adapter'; exit 1",
            Renderer::Vulkan => "kill -SEGV $$",
            Renderer::OpenGl => "echo 'first frame'; exit 0",
        }))
    });
    assert!(
        matches!(ended, Ended::Window(code) if format!("{code:?}") == format!("{:?}", ExitCode::SUCCESS))
    );
}

#[test]
fn where_none_works_each_ones_reason_is_told() {
    let ended = open(&[Renderer::Vulkan, Renderer::OpenGl], |renderer| match renderer {
        Renderer::Vulkan => Ok(shell("echo 'no adapter'; exit 1")),
        _ => Ok(Command::new("/nowhere/at/all")),
    });
    let Ended::None(reasons) = ended else { panic!("{ended:?}") };
    assert_eq!(reasons[0], "vulkan: no adapter");
    assert!(reasons[1].starts_with("opengl: "), "{reasons:?}");
}

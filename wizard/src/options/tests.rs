//! Unit tests of `options.rs`.

use super::*;

fn parse(arguments: &[&str]) -> Result<Options, String> {
    Options::parse(arguments.iter().map(OsString::from))
}

#[test]
fn arguments_are_read_in_both_forms() {
    let options =
        parse(&["--data-dir", "/x", "--lang=de-AT", "--theme", "dark", "--status"]).expect("options");
    assert_eq!(options.data_dir, Some(PathBuf::from("/x")));
    assert_eq!(options.language(), Language::German);
    assert_eq!(options.look, Some(Look::Dark));
    assert!(options.status);
    let child = parse(&["--renderer", "vulkan", "--window", "opengl"]).expect("options");
    assert_eq!((child.renderer, child.window), (Some(Renderer::Vulkan), Some(Renderer::OpenGl)));
    assert!(parse(&["--help"]).expect("options").answer().is_some());
}

#[test]
fn what_is_wrong_is_said() {
    assert!(parse(&["--lang", "tlh"]).expect_err("none").contains("tlh"));
    assert!(parse(&["--data-dir"]).expect_err("none").contains("needs a value"));
    assert!(parse(&["--renderer", "crayons"]).expect_err("none").contains("crayons"));
    assert!(parse(&["--password", "x"]).expect_err("none").contains("unknown"));
}

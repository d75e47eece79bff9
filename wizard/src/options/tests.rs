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
fn the_unpacked_package_gives_its_account_file_where_it_is_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = parse(&["--package", folder.path().to_str().expect("a text")]).expect("options");
    assert_eq!(options.account_file(), None);
    std::fs::write(folder.path().join(ACCOUNT_FILE), "x").expect("a file");
    assert_eq!(options.account_file(), Some(folder.path().join(ACCOUNT_FILE)));
}

#[test]
fn a_named_instance_has_the_folder_that_the_connector_gives_it() {
    let options = parse(&["--instance", "north"]).expect("options");
    let name: InstanceName = "north".parse().expect("a name");
    assert_eq!(options.data_folder(), name.data_folder());
    assert!(options.title().ends_with("north"), "{}", options.title());
    let plain = parse(&[]).expect("options");
    assert_ne!(plain.data_folder(), name.data_folder());
    assert_eq!(parse(&["--data-dir=/x"]).expect("options").data_folder(), PathBuf::from("/x"));
    assert!(parse(&["--instance", "north", "--data-dir", "/x"]).expect_err("two").contains("one of them"));
    for wrong in ["North", "service", "-x", "a b", ""] {
        assert!(parse(&["--instance", wrong]).is_err(), "{wrong:?}");
    }
    assert!(parse(&["--help"]).expect("options").answer().expect("help").contains("--instance NAME"));
}

#[test]
fn what_is_wrong_is_said() {
    assert!(parse(&["--lang", "tlh"]).expect_err("none").contains("tlh"));
    assert!(parse(&["--data-dir"]).expect_err("none").contains("needs a value"));
    assert!(parse(&["--renderer", "crayons"]).expect_err("none").contains("crayons"));
    assert!(parse(&["--password", "x"]).expect_err("none").contains("unknown"));
}

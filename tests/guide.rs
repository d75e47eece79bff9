//! Every command of README and guide is one that the programs take.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::process::{finish, program};

const PROGRAMS: [&str; 3] = ["exchange-connector", "exchange-connector-service", "exchange-connector-lab"];
/// Stands where the text has a word in capital letters for the reader's own.
const SOME_ID: &str = "0d0f1b1e-0000-4000-8000-0000000000a1";

#[test]
fn every_command_of_readme_and_guide_is_taken() {
    let mut seen = 0;
    let mut refused = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).expect("a page");
        for line in commands(&text) {
            let mut words = line.split_whitespace();
            let name = words.next().expect("a program");
            // With --help a program reads its arguments up to there, and does nothing.
            let mut command = Command::new(program(name));
            command.args(words.map(|word| if is_placeholder(word) { SOME_ID } else { word })).arg("--help");
            let output = finish(&mut command, "");
            if output.code != 0 {
                refused.push(format!("{}: {line}\n{}", page.display(), output.stderr));
            }
            seen += 1;
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
    assert!(seen > 80, "{seen} commands were found");
}

fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let guide = fs::read_dir(root.join("docs")).expect("docs");
    let guide = guide.map(|entry| entry.expect("entry").path());
    guide
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .chain([root.join("README.md")])
        .collect()
}

/// The commands in the blocks of a page that begin with one of our programs, without what belongs to the shell.
fn commands(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for block in text.split("```").skip(1).step_by(2) {
        for line in block.replace("\\\n", " ").lines().skip(1) {
            let line = line.split(" #").next().unwrap_or_default();
            let line = line.split([';', '|', '>', '<', '&']).next().unwrap_or_default();
            let mut words: Vec<&str> = line.split_whitespace().collect();
            if words.first() == Some(&"sudo") {
                words.drain(..if words.get(1) == Some(&"-u") { 3 } else { 1 });
            }
            let first = words.first().map_or("", |word| word.trim_start_matches("ExecStart=/usr/bin/"));
            if PROGRAMS.contains(&first) {
                words[0] = first;
                all.push(words.join(" "));
            }
        }
    }
    all
}

fn is_placeholder(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|letter| letter.is_ascii_uppercase())
}

#[test]
fn commands_are_found_in_blocks_and_without_the_shells_part() {
    let text = "`exchange-connector no`\n```sh\nsudo -u who exchange-connector-service \\\n  user list > x   # why\nls\n```\nexchange-connector no\n";
    assert_eq!(commands(text), ["exchange-connector-service user list"]);
}

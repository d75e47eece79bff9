//! Unit tests of `image.rs`, with a program of two sections made here.

use super::*;

/// A program that loads `libraries` at its start and `late` at first use; `note` is in it as text.
pub(crate) fn program(libraries: &[&str], late: &[&str], note: &[u8]) -> Vec<u8> {
    const HEADER: usize = 0x40;
    const SECTION: usize = 0x400;
    const ADDRESS: usize = 0x1000;
    let mut section = vec![0; 40 * (libraries.len() + 1) + 32 * (late.len() + 1)];
    let put = |section: &mut Vec<u8>, entry: usize, name: &str| {
        let address = u32::try_from(ADDRESS + section.len()).expect("small").to_le_bytes();
        section[entry..entry + 4].copy_from_slice(&address);
        section.extend_from_slice(name.as_bytes());
        section.push(0);
    };
    for (index, name) in libraries.iter().enumerate() {
        put(&mut section, index * 20 + 12, name);
    }
    let second = 40 * (libraries.len() + 1);
    for (index, name) in late.iter().enumerate() {
        put(&mut section, second + index * 32 + 4, name);
    }
    section.extend_from_slice(note);
    let mut file = vec![0; SECTION];
    let mut write = |at: usize, value: usize, length: usize| {
        file[at..at + length].copy_from_slice(&value.to_le_bytes()[..length]);
    };
    write(0x3c, HEADER, 4);
    write(HEADER, usize::from(b'P') | (usize::from(b'E') << 8), 4);
    write(HEADER + 6, 1, 2);
    write(HEADER + 20, 240, 2);
    let optional = HEADER + 24;
    write(optional, 0x20b, 2);
    write(optional + FLAGS, 0x160, 2);
    write(optional + DIRECTORIES + 8, ADDRESS, 4);
    if !late.is_empty() {
        write(optional + DIRECTORIES + 13 * 8, ADDRESS + second, 4);
    }
    write(optional + 240 + 12, ADDRESS, 4);
    write(optional + 240 + 16, section.len(), 4);
    write(optional + 240 + 20, SECTION, 4);
    file.extend(section);
    file
}

#[test]
fn the_libraries_of_a_program_are_read_also_late_ones() {
    let file = program(&["KERNEL32.dll", "version.dll"], &["dwmapi.dll"], b"");
    let image = Image::read(&file).expect("a program");
    assert_eq!(image.libraries().expect("names"), ["dwmapi.dll", "kernel32.dll", "version.dll"]);
    assert_eq!(image.flags().expect("flags"), 0x160);
}

#[test]
fn what_is_no_program_or_is_cut_is_said_to_be_so() {
    let file = program(&["kernel32.dll"], &[], b"");
    for (cut, bytes) in [("nothing", &b""[..]), ("half a header", &file[..0x50]), ("text", &[b'x'; 400][..])]
    {
        assert!(Image::read(bytes).is_err(), "{cut}");
    }
    let cut = Image::read(&file[..0x410]).expect("its header is whole");
    assert!(cut.libraries().is_err());
}

#[test]
fn the_checksum_counts_all_but_itself() {
    assert_eq!(checksum(&[1, 0, 0xff, 0xff, 0xff, 0xff, 2, 0], 2), 3 + 8);
    assert_eq!(checksum(&[0xff, 0xff, 2, 0, 0, 0, 0, 0, 7], 4), 2 + 7 + 9);
}

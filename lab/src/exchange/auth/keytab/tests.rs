//! Unit tests of `keytab.rs`.

use super::*;

fn sample() -> Vec<u8> {
    let mut record = vec![0, 2];
    for text in ["CONTOSO.COM", "HTTP", "cas01.contoso.com"] {
        record.extend((text.len() as u16).to_be_bytes());
        record.extend(text.as_bytes());
    }
    record.extend([0, 0, 0, 3]);
    record.extend([0x65, 0, 0, 0]);
    record.push(2);
    record.extend([0, 18, 0, 32]);
    record.extend([7; 32]);
    record.extend(300u32.to_be_bytes());
    let mut file = vec![5, 2];
    file.extend((-4i32).to_be_bytes());
    file.extend([0; 4]);
    file.extend((record.len() as u32).to_be_bytes());
    file.extend(record);
    file
}

#[test]
fn reads_names_types_and_keys_and_skips_holes() {
    let entries = read(&sample()).unwrap();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].components, ["HTTP", "cas01.contoso.com"]);
    assert_eq!(entries[0].realm, "CONTOSO.COM");
    assert_eq!((entries[0].key_type, entries[0].version), (18, 300));
    assert_eq!(entries[0].key.as_ref(), &[7; 32]);
}

#[test]
fn damage_is_an_error_wherever_the_file_ends() {
    let file = sample();
    let whole = file.len();
    for end in 0..whole {
        // Ends that fall between records are whole files.
        if end != 2 && end != 10 {
            // The last four bytes are optional, but their record says that they are there.
            assert!(read(&file[..end]).is_err(), "{end}");
        }
    }
    assert_eq!(read(b"\x05\x01").unwrap_err(), KeytabError::Format);
}

//! Set-up packages as anybody may hand them over. No bytes panic, every name is a plain one, and no file unpacks to more
//! than its list says.

#![no_main]

use exchange_connector::package::{Archive, Manifest, PackageSignature, account_file_of};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _ = account_file_of(data);
    if let Ok(archive) = Archive::open(data) {
        for entry in archive.entries() {
            assert!(!entry.name().contains(['/', '\\', ':', '\0']), "{:?}", entry.name());
            if let (Ok((size, _)), Ok(text)) = (archive.digest(entry), archive.text(entry)) {
                assert_eq!(size, text.len() as u64);
            }
        }
    }
    if let Ok(manifest) = Manifest::parse(data) {
        let again = manifest.to_bytes().expect("bytes");
        assert_eq!(Manifest::parse(&again).expect("what we write we read").to_bytes().expect("bytes"), again);
    }
    let _ = PackageSignature::parse(data);
});

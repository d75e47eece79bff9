//! Unit tests of `address.rs`.

use super::*;

#[test]
fn database_addresses() {
    let folder = Path::new("/data");
    assert_eq!(sqlite_file("sqlite:service.db", folder).expect("file"), Path::new("/data/service.db"));
    assert_eq!(sqlite_file("sqlite:/x/y.db", folder).expect("file"), Path::new("/x/y.db"));
    assert_eq!(sqlite_file("sqlite:///x/y.db", folder).expect("file"), Path::new("/x/y.db"));
    assert!(matches!(sqlite_file("postgres://db/x", folder), Err(StoreError::PostgresNotSupported)));
    assert!(matches!(sqlite_file("mysql://db/x", folder), Err(StoreError::Url(_))));
    assert!(matches!(sqlite_file("sqlite:", folder), Err(StoreError::Url(_))));
}

//! Unit tests of `service.rs`.

use super::*;

#[test]
fn the_unit_runs_this_program_on_this_folder() {
    let text = unit(Path::new("/opt/a b/exchange-connector"), Path::new("/srv/ec"), Some((7, 8)));
    assert!(text.contains("ExecStart=\"/opt/a b/exchange-connector\" --data-dir /srv/ec run\n"));
    assert!(text.contains("User=7\nGroup=8\n") && text.contains("ReadWritePaths=/srv/ec\n"));
    assert!(!text.contains("StateDirectory="));
    let standard = unit(Path::new("/usr/bin/x"), Path::new("/var/lib/exchange-connector"), None);
    assert!(standard.contains("StateDirectory=exchange-connector\n") && !standard.contains("User="));
}

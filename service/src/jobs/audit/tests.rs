//! A checkpoint counts only as the service's own authority signed it.

use super::*;

#[test]
fn a_checkpoint_counts_only_as_the_authority_signed_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let now = Timestamp::now();
    let open = |name: &str| Authority::open(&folder.path().join(name), now).expect("an authority");
    let (ours, other) = (open("ours"), open("other"));
    let good = sign(&ours, 7, [3; 32], now).expect("signed");
    let wrong = |checkpoint: AuditCheckpoint, authority: &Authority| {
        let verdict = AuditVerdict { checkpoints: vec![checkpoint], ..AuditVerdict::default() };
        problems(authority, &verdict)
    };
    assert_eq!(wrong(good.clone(), &ours), Vec::<String>::new());
    assert_eq!(wrong(good.clone(), &other).len(), 1, "signed by another authority");
    assert_eq!(wrong(AuditCheckpoint { number: 8, ..good.clone() }, &ours).len(), 1);
    assert_eq!(wrong(AuditCheckpoint { hash: [4; 32], ..good.clone() }, &ours).len(), 1);
    let moved = good.statement.replace("\"number\":7", "\"number\":8");
    assert_eq!(wrong(AuditCheckpoint { number: 8, statement: moved, ..good.clone() }, &ours).len(), 1);
    // The authority's signature under something else is none under a checkpoint.
    let key = ours.package_key(now).expect("a key");
    let text = r#"{"kind":"exchange-connector-package"}"#;
    let signature = key.sign(text.as_bytes()).expect("signed");
    let file = PackageSignature::new(signature, key.chain_pem.clone()).to_bytes().expect("bytes");
    let file = String::from_utf8(file).expect("a text");
    assert_eq!(wrong(AuditCheckpoint { statement: text.into(), signature: file, ..good }, &ours).len(), 1);
}

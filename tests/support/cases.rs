//! Small cases from the field, kept outside the repository: in `shared/data/cases` of a folder above.

use std::path::Path;

use serde_json::{Value, json};

/// The text of a case; `None` where it is not there, which is a failure under CI.
pub(crate) fn case(name: &str) -> Option<String> {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let file = above.map(|folder| folder.join("shared/data/cases").join(name)).find(|file| file.is_file());
    if file.is_none() {
        let ci = std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false");
        assert!(!ci, "shared/data/cases/{name} is missing");
        eprintln!("shared/data/cases/{name} is missing: skipped");
    }
    file.map(|file| std::fs::read_to_string(file).expect("a case"))
}

/// An error record of the field as the lab's knob has it.
pub(crate) fn error_record(name: &str) -> Option<Value> {
    let cases: Value = serde_json::from_str(&case("error_records.json")?).expect("cases");
    let case = cases.as_array()?.iter().find(|case| case["case"] == name).expect("the case");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Some(json!({
        "cmdlet": case["cmdlet"],
        "exception": case["exceptionTypes"][0],
        "message": text(&case["message"]),
        "category": case["categoryInfo"]["category"].as_i64().unwrap_or_default(),
        "terminating": text(&case["stream"]).contains("error, terminating"),
    }))
}

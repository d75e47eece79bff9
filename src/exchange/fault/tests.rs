//! Unit tests of `fault.rs`.

use proptest::prelude::*;

use super::*;

fn record(id: &str, message: &str) -> ErrorRecord {
    ErrorRecord::new(message, id, ErrorCategory::NOT_SPECIFIED)
}

#[test]
fn captured_ids_are_told_apart_without_their_text() {
    let not_found = "[Server=E16,RequestId=1,TimeStamp=x] \
            [FailureCategory=Cmdlet-ManagementObjectNotFoundException] E3DE7D95,Microsoft.Exchange.GetMailbox";
    for (id, fault) in [
        (not_found, Fault::NotFound),
        ("CommandNotFoundException", Fault::CommandNotFound),
        ("CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand", Fault::CommandNotFound),
        ("NamedParameterNotFound,Get-MobileDevice", Fault::ParameterNotFound),
        ("ParameterBindingFailed,Get-MobileDevice", Fault::InvalidArgument),
        ("HostException", Fault::Prompted),
        ("ScriptsNotAllowed", Fault::ScriptRefused),
        ("InputObjectNotBound,Get-MobileDeviceStatistics", Fault::PipingRefused),
        ("[FailureCategory=WSMan-InvalidShellID] x", Fault::ShellGone),
        ("[FailureCategory=Cafe-SendFailure] ", Fault::ServerUnwell),
        ("[FailureCategory=Cmdlet-LocalizedException] 1,X", Fault::Other),
    ] {
        assert_eq!(Fault::of(&record(id, "texte en français")), fault, "{id}");
    }
}

/// Small cases from the field, kept outside the repository: in `shared/data/cases` of a folder above.
#[allow(clippy::disallowed_methods)]
fn cases(name: &str) -> Option<serde_json::Value> {
    let above = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let file = above.map(|folder| folder.join("shared/data/cases").join(name)).find(|file| file.is_file());
    if file.is_none() {
        let ci = std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false");
        assert!(!ci, "shared/data/cases/{name} is missing");
        eprintln!("shared/data/cases/{name} is missing: not compared");
    }
    file.map(|file| serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap())
}

#[test]
fn error_records_from_the_field_mean_what_they_mean() {
    let Some(cases) = cases("error_records.json") else { return };
    let cases = cases.as_array().unwrap();
    for (name, fault, transient) in [
        ("C1", Fault::Protected, false),
        ("A2", Fault::Other, false),
        ("A3", Fault::NotFound, false),
        ("D1", Fault::ServerUnwell, true),
    ] {
        let case = cases.iter().find(|case| case["case"] == name).unwrap();
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let mut record = record(&text(&case["fullyQualifiedErrorId"]), &text(&case["message"]));
        record.category = ErrorCategory(case["categoryInfo"]["category"].as_i64().unwrap_or_default() as i32);
        record.reason = case["categoryInfo"]["reason"].as_str().map(str::to_owned);
        record.exception_types = case["exceptionTypes"].as_array().unwrap().iter().map(text).collect();
        let found = Fault::of(&record);
        assert_eq!((&found, found.is_transient()), (&fault, transient), "{name}");
        let finding = found.finding("Set-CASMailbox", &record);
        if name == "C1" {
            assert!(findings::EXCHANGE_OBJECT_PROTECTED.is(&finding));
            assert!(finding.remedy.as_deref().unwrap().contains("inheritance"), "{finding}");
            assert!(finding.detail.unwrap().contains("4003"), "the server's own text stays");
        }
    }
}

#[test]
fn kinds_are_told_in_every_language() {
    let of = |exception: &str, category: i32, message: &str| {
        let mut record = ErrorRecord::new(message, "", ErrorCategory(category));
        record.exception_types = vec![format!("Microsoft.Exchange.Data.{exception}")];
        Fault::of(&record)
    };
    let denied = "00002098: SecErr: DSID-03150F94, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0";
    for (exception, message, fault) in [
        (
            "ADOperationException",
            format!("Fehler bei Active Directory. Kein erneuter Versuch. {denied}"),
            Fault::Protected,
        ),
        (
            "ADOperationException",
            format!("Échec de l’opération Active Directory. {denied}"),
            Fault::Protected,
        ),
        (
            "ADOperationException",
            "51: SvcErr: DSID-020A, problem 5001 (BUSY), data 0".into(),
            Fault::ServerUnwell,
        ),
        ("ADOperationException", "Die Operation ist fehlgeschlagen.".into(), Fault::Other),
        ("ADTransientException", "今はできません。".into(), Fault::ServerUnwell),
        ("WrongServerException", "Falscher Server.".into(), Fault::ServerUnwell),
        ("MailboxInTransitException", "La boîte est en cours de déplacement.".into(), Fault::ServerUnwell),
        ("AuthorizationException", "Diesem Benutzer ist keine Rolle zugewiesen.".into(), Fault::AccessDenied),
        ("ManagementObjectNotFoundException", "見つかりません。".into(), Fault::NotFound),
    ] {
        assert_eq!(of(exception, 0, &message), fault, "{message}");
    }
    let waits = "Das Kontingent von 200 Anforderungen pro 10 Sekunden wurde überschritten.";
    assert!(matches!(of("AuthorizationException", 0, waits), Fault::Throttled { .. }));
    for (category, fault) in [
        (13, Fault::NotFound),
        (18, Fault::AccessDenied),
        (19, Fault::ServerUnwell),
        (20, Fault::AlreadyExists),
    ] {
        assert_eq!(of("UnheardOfException", category, "текст"), fault, "{category}");
    }
}

#[test]
fn throttling_says_how_long_and_no_role_is_something_else() {
    let id = "[FailureCategory=AuthZ-AuthorizationException] x";
    let of = |text: &str| Fault::of(&record(id, text));
    let wait = |millis| Fault::Throttled { retry_after: Some(SignedDuration::from_millis(millis)) };
    assert_eq!(
        of(
            "The user load quota of 200 requests per 10 seconds has been exceeded. Send future requests at a \
                slower rate or raise the quota for this user. The next request from this user will not be \
                approved for at least 4500 milliseconds."
        ),
        wait(4500)
    );
    assert_eq!(
        of("Fail to create runspace because you have exceeded your budget to create runspace. \
                Please wait for 30 seconds."),
        wait(30_000)
    );
    assert_eq!(of("No role is assigned to this user."), Fault::AccessDenied);
}

#[test]
fn prefixes_are_not_shown() {
    let text = "[ClientAccessServer=A,RequestId=1] [AuthZRequestId=2][FailureCategory=X] gone [sic]";
    assert_eq!(strip_prefix_groups(text), "gone [sic]");
    assert_eq!(strip_prefix_groups("[note] text"), "[note] text");
    assert_eq!(strip_prefix_groups("[open"), "[open");
}

proptest! {
    #[test]
    fn no_record_panics(id in ".*", message in ".*") {
        let fault = Fault::of(&record(&id, &message));
        prop_assert!(!fault.finding("x", &record(&id, &message)).code.is_empty());
    }
}

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
        ("InputObjectNotBound,Get-MobileDeviceStatistics", Fault::PipingRefused),
        ("[FailureCategory=WSMan-InvalidShellID] x", Fault::ShellGone),
        ("[FailureCategory=Cafe-SendFailure] ", Fault::ServerUnwell),
        ("[FailureCategory=Cmdlet-LocalizedException] 1,X", Fault::Other),
    ] {
        assert_eq!(Fault::of(&record(id, "texte en français")), fault, "{id}");
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

//! Unit tests of `filter.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn a_quote_in_a_value_stays_inside_the_value() {
    let filter = Filter::equal("DeviceId", "x' -or DeviceId -ne '");
    assert_eq!(filter.to_string(), "DeviceId -eq 'x'' -or DeviceId -ne '''");
}

#[test]
fn parts_keep_their_grouping() {
    let filter = Filter::And(vec![
        Filter::has_partnership(),
        Filter::Not(Box::new(Filter::StartsWith("DisplayName", "CAS_{".into()))),
        Filter::Or(vec![Filter::is_null("DeviceId"), Filter::Less("DeviceId", "M".into())]),
    ]);
    assert_eq!(
        filter.to_string(),
        "HasActiveSyncDevicePartnership -eq $true -and (-not (DisplayName -like 'CAS_{*')) \
             -and (DeviceId -eq $null -or DeviceId -lt 'M')"
    );
    assert_eq!(Filter::any_of("DeviceId", []), None);
}

proptest! {
    /// Read back by the rule of PowerShell's single-quoted text, the value is what went in.
    #[test]
    fn any_text_comes_back_out_of_its_quotes(text in ".*") {
        let filter = Filter::equal("DeviceId", text.as_str()).to_string();
        let inner = filter.strip_prefix("DeviceId -eq '").and_then(|t| t.strip_suffix('\'')).unwrap();
        prop_assert_eq!(inner.replace("''", "\u{0}").matches('\'').count(), 0);
        prop_assert_eq!(inner.replace("''", "'"), text);
    }
}

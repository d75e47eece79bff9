//! The text is what Prometheus reads.

use super::*;

#[test]
fn a_metric_is_written_as_prometheus_reads_it() {
    let mut metrics = Metrics::default();
    let time = Timestamp::from_millisecond(1_790_000_000_500).expect("a time");
    metrics.gauge("a_b", "What it is", [Sample::new(&[("state", "a\"b\\c\nd"), ("kind", "full")], 3_u64)]);
    metrics.gauge("up", "Yes", Sample::of(true));
    metrics.gauge("at_seconds", "When", Sample::of(time));
    metrics.gauge("unknown", "Nothing is known", []);
    assert_eq!(
        metrics.into_text(),
        "# HELP a_b What it is\n# TYPE a_b gauge\na_b{state=\"a\\\"b\\\\c\\nd\",kind=\"full\"} 3\n\
         # HELP up Yes\n# TYPE up gauge\nup 1\n# HELP at_seconds When\n# TYPE at_seconds gauge\nat_seconds 1790000000.5\n"
    );
}

//! Metrics in Prometheus' text format (exposition format 0.0.4), which the textfile collector of node_exporter reads too.
//!
//! Every metric is a gauge: what is so at this moment. Labels are words of the product, never names, addresses or ids.

use std::fmt::Write as _;

use jiff::Timestamp;

/// The media type of the text.
pub const MEDIA_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Metrics, written one after the other.
#[derive(Debug, Clone, Default)]
pub struct Metrics(String);

/// One value, with the labels that tell it apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    labels: Vec<(&'static str, String)>,
    value: f64,
}

impl Sample {
    /// A value of its metric's only kind.
    pub fn of(value: impl Into<Value>) -> Vec<Self> {
        vec![Self::new(&[], value)]
    }

    /// A value with labels.
    pub fn new(labels: &[(&'static str, &str)], value: impl Into<Value>) -> Self {
        let labels = labels.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { labels, value: value.into().0 }
    }
}

/// A number of a metric: a count, yes or no as 1 or 0, or a time in seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value(f64);

impl From<u64> for Value {
    #[allow(clippy::cast_precision_loss, reason = "Prometheus has no other numbers")]
    fn from(count: u64) -> Self {
        Self(count as f64)
    }
}

impl From<bool> for Value {
    fn from(holds: bool) -> Self {
        Self(f64::from(u8::from(holds)))
    }
}

impl From<Timestamp> for Value {
    #[allow(clippy::cast_precision_loss, reason = "Prometheus has no other numbers")]
    fn from(time: Timestamp) -> Self {
        Self(time.as_millisecond() as f64 / 1000.0)
    }
}

impl Metrics {
    /// Writes a metric; one without values is left out, so that nothing unknown looks like zero.
    pub fn gauge(&mut self, name: &str, help: &str, samples: impl IntoIterator<Item = Sample>) {
        let mut is_first = true;
        for sample in samples {
            if is_first {
                let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} gauge");
                is_first = false;
            }
            self.0.push_str(name);
            for (at, (label, value)) in sample.labels.iter().enumerate() {
                self.0.push(if at == 0 { '{' } else { ',' });
                let _ = write!(self.0, "{label}=\"{}\"", escaped(value));
            }
            if !sample.labels.is_empty() {
                self.0.push('}');
            }
            let _ = writeln!(self.0, " {}", sample.value);
        }
    }

    /// The whole text.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// A label's value: backslash, quote and line feed are escaped.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests;

//! The wizard–agent wire: one JSON document a line.

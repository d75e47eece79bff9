//! Tests of the state: what each message leads to, without a window.

//! Tests of the pool on the server side.

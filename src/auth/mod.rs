//! Log-on: challenge in, header out; bound to one connection.

//! The management service: API, page, decisions, orders.

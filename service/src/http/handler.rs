//! The names that every handler imports.

pub(in crate::http) use super::error::{ApiError, ApiResult};
pub(in crate::http) use super::extract::{At, Json, JsonResult};
pub(in crate::http) use super::identity::{Admin, Agent};
pub(in crate::http) use super::odata::{Members, Options};
pub(in crate::http) use crate::app::App;

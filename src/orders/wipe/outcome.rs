//! The outcome of a wipe: compares Exchange's times now with those before the wipe was sent. Only newer times belong to
//! the wipe. What Exchange does not show stays unknown, and nothing makes the connector send a wipe again.

use jiff::Timestamp;
use uuid::Uuid;

use super::{WipeProgress, is_of, the_device};
use crate::domain::device::{DeviceStatistics, MobileDevice};
use crate::domain::order::OrderState;
use crate::orders::refusal::Refusal;

/// What Exchange said to the cmdlet that wipes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WipeReply {
    Took,
    /// It answered that it did not do it.
    Refused,
    /// No answer came, or one that does not say.
    Lost,
}

/// What a later look at a wipe shows whose end is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Nothing new, or nothing that could be read.
    Nothing,
    /// It is on its way, so far.
    Waits(WipeProgress),
    /// The device has carried it out.
    Done,
    /// Its request is gone, and it was not seen to be sent before.
    Canceled,
    /// It was sent, and its times are gone.
    Lost,
    /// The partnership is gone before the device acknowledged.
    Gone,
}

impl WipeProgress {
    /// How far a wipe of the device with this GUID is. `None`: what was read is not of one device, not of this one, or
    /// is without its times.
    pub fn read(
        found: &[MobileDevice],
        statistics: Option<&DeviceStatistics>,
        guid: Uuid,
        account_only: bool,
    ) -> Option<Self> {
        the_device(found, guid).ok()?;
        let statistics = statistics.filter(|statistics| is_of(statistics, guid))?;
        Some(Self::of(statistics, account_only))
    }

    /// When it got that far.
    pub fn at(self) -> Option<Timestamp> {
        match self {
            Self::None => None,
            Self::Requested(at) | Self::Sent(at) | Self::Acknowledged(at) => Some(at),
        }
    }

    /// The result of a wipe whose outcome was lost, by its times before and now. Where nothing has
    /// moved on it stays [`OrderState::Unknown`]: it is never tried again.
    pub fn resolve(before: Self, now: Self) -> OrderState {
        match now {
            // Of an earlier wipe, or of none.
            _ if now == before || now.at() < before.at() => OrderState::Unknown,
            Self::None => OrderState::Unknown,
            Self::Requested(_) | Self::Sent(_) => OrderState::Waiting,
            Self::Acknowledged(_) => OrderState::Done,
        }
    }

    /// The outcome of a wipe that was sent: by its times just before and just after, where these could be read.
    pub fn outcome(before: Self, now: Option<Self>, said: WipeReply) -> OrderState {
        match (now.map_or(OrderState::Unknown, |now| Self::resolve(before, now)), said) {
            (OrderState::Unknown, WipeReply::Refused) => OrderState::Failed,
            (state, _) => state,
        }
    }
}

impl Look {
    /// At a wipe that is `Waiting` or `Unknown`; `before`: its times before it was sent, or when it was seen to be on its
    /// way.
    pub fn at(
        state: OrderState,
        before: WipeProgress,
        found: &[MobileDevice],
        statistics: Option<&DeviceStatistics>,
        guid: Uuid,
        account_only: bool,
    ) -> Self {
        if let Err(Refusal::NotFound { .. }) = the_device(found, guid) {
            return Self::Gone;
        }
        let Some(now) = WipeProgress::read(found, statistics, guid, account_only) else {
            return Self::Nothing;
        };
        match WipeProgress::resolve(before, now) {
            OrderState::Done => Self::Done,
            OrderState::Waiting => Self::Waits(now),
            // Whether it was ever requested is not known, or it is as far as it was.
            _ if state != OrderState::Waiting || now.is_pending() => Self::Nothing,
            _ if matches!(before, WipeProgress::Sent(_)) => Self::Lost,
            _ => Self::Canceled,
        }
    }
}

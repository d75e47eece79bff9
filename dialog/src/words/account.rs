//! The account file in words.

use crate::model::{AccountFileState, Model};
use crate::text::Text;
use crate::words::findings;

/// What is wrong with the chosen account file, in words.
pub fn fault(text: &Text, model: &Model) -> Option<String> {
    Some(match &model.form.account {
        AccountFileState::Unreadable(reason) => text.with("account-unreadable", &[("reason", reason)]),
        AccountFileState::Refused(finding) => {
            let words = findings::words(text, finding);
            [Some(words.headline), words.remedy, words.original]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        }
        AccountFileState::OtherKind => text.get("account-other-kind"),
        AccountFileState::Damaged => text.get("account-damaged"),
        AccountFileState::Newer => text.get("account-newer"),
        AccountFileState::Read { summary, .. } if summary.expired => {
            let date = text.time(summary.valid_until, model.now, &model.zone);
            text.with("account-expired", &[("date", &date)])
        }
        AccountFileState::Missing | AccountFileState::Read { .. } => return None,
    })
}

//! Exchange Web Services and Autodiscover, as far as the notification mailbox needs them.

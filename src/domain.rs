//! The words of the field: devices, mailboxes, access, servers, accounts, orders, health.
//!
//! Names are Exchange's and Graph's own. Values that Exchange sends and the connector only passes on keep an unknown
//! text (`Other`). Nothing here does IO or reads a clock.

pub mod access;
pub mod account;
pub mod brake;
pub mod device;
pub mod exception;
pub mod health;
pub mod logon;
pub mod mailbox;
pub mod order;
pub mod policy;
pub mod scope;
pub mod server;

/// Declares an enum whose wire form is a name and that keeps a name it does not know.
///
/// Comparison of names is without case, as PowerShell does it; `as_str` gives the documented spelling.
#[macro_export]
macro_rules! named_values {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$vmeta])* $variant,)+
            /// A name this version does not know, verbatim.
            Other(Box<str>),
        }
        impl $name {
            /// Every known value, in documented order.
            pub const KNOWN: &'static [$name] = &[$($name::$variant),+];
            /// The value for a wire name; never fails.
            pub fn parse(text: &str) -> Self {
                $(if text.eq_ignore_ascii_case($text) { return Self::$variant; })+
                Self::Other(text.into())
            }
            /// The wire name.
            pub fn as_str(&self) -> &str {
                match self { $(Self::$variant => $text,)+ Self::Other(text) => text }
            }
            /// False for [`Self::Other`].
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Ok(Self::parse(&text))
            }
        }
    };
}

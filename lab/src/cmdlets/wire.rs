//! How .NET values of Exchange look on the wire: as text by default (Partial), as objects when asked (Full).

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use exchange_connector::domain::server::ExchangeVersion;
use exchange_connector::psrp::{IntKind, Members, PsContent, PsDateTime, PsObject, PsValue, PsZone};
use jiff::Timestamp;
use uuid::Uuid;

use super::SerializationLevel;

/// A chain of type names, most derived first.
pub(crate) type TypeNames = LazyLock<Arc<[Cow<'static, str>]>>;

/// Makes the shared chain of a type.
pub(crate) fn chain(names: &[&'static str]) -> Arc<[Cow<'static, str>]> {
    names.iter().map(|name| Cow::Borrowed(*name)).collect()
}

/// The chain of an object of the directory: its own types, then those that all have.
pub(crate) fn directory_chain(names: &[&'static str]) -> Arc<[Cow<'static, str>]> {
    chain(&[names, &DIRECTORY_OBJECT].concat())
}

const DIRECTORY_OBJECT: [&str; 4] = [
    "Microsoft.Exchange.Data.Directory.ADObject",
    "Microsoft.Exchange.Data.Directory.ADRawEntry",
    "Microsoft.Exchange.Data.ConfigurableObject",
    OBJECT,
];
const OBJECT: &str = "System.Object";

static STRING_LIST: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.Exchange.Data.MultiValuedProperty`1[[System.String, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089]]",
        "Microsoft.Exchange.Data.MultiValuedPropertyBase",
        OBJECT,
    ])
});
static SMTP_LIST: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.Exchange.Data.MultiValuedProperty`1[[Microsoft.Exchange.Data.SmtpAddress, Microsoft.Exchange.Data, Version=15.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35]]",
        "Microsoft.Exchange.Data.MultiValuedPropertyBase",
        OBJECT,
    ])
});
static WELL_KNOWN_LIST: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.Exchange.Data.MultiValuedProperty`1[[Microsoft.Exchange.Data.DNWithBinary, Microsoft.Exchange.Data, Version=15.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35]]",
        "Microsoft.Exchange.Data.MultiValuedPropertyBase",
        OBJECT,
    ])
});
static AD_OBJECT_ID: TypeNames = LazyLock::new(|| {
    chain(&["Microsoft.Exchange.Data.Directory.ADObjectId", "Microsoft.Exchange.Data.ObjectId", OBJECT])
});
static SERVER_VERSION: TypeNames =
    LazyLock::new(|| chain(&["Microsoft.Exchange.Data.ServerVersion", OBJECT]));
static EXCHANGE_OBJECT_VERSION: TypeNames =
    LazyLock::new(|| chain(&["Microsoft.Exchange.Data.ExchangeObjectVersion", OBJECT]));

/// What a list holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ListOf {
    Strings,
    Addresses,
    WellKnownObjects,
}

/// The directory's name of an object, in all its forms.
#[derive(Debug, Clone)]
pub(crate) struct ObjectName {
    pub(crate) name: String,
    pub(crate) dn: String,
    /// What `Identity` prints: the canonical name, or the bare name of a configuration object.
    pub(crate) identity: String,
    pub(crate) guid: Uuid,
}

/// Writes values in one of the two forms.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wire {
    pub(crate) level: SerializationLevel,
}

pub(crate) fn text(value: impl Into<Cow<'static, str>>) -> PsValue<'static> {
    PsValue::String(value.into())
}

pub(crate) fn local(at: Timestamp) -> PsValue<'static> {
    PsValue::DateTime(PsDateTime { at, zone: PsZone::Offset(3600) })
}

pub(crate) fn utc(at: Timestamp) -> PsValue<'static> {
    PsValue::DateTime(PsDateTime { at, zone: PsZone::Utc })
}

pub(crate) fn maybe_utc(at: Option<Timestamp>) -> PsValue<'static> {
    at.map_or(PsValue::Null, utc)
}

impl Wire {
    fn full(self) -> bool {
        self.level == SerializationLevel::Full
    }

    fn rich(self, types: &TypeNames, printed: String, adapted: Members<'static>) -> PsValue<'static> {
        PsValue::Object(Arc::new(PsObject {
            type_names: Arc::clone(types),
            to_string: Some(printed.into()),
            adapted,
            extended: vec![("SerializationData".into(), PsValue::Bytes(blob()))],
            ..PsObject::default()
        }))
    }

    /// A member of an enum.
    pub(crate) fn enumeration(self, kind: &'static str, name: &str, number: i32) -> PsValue<'static> {
        if !self.full() {
            return text(name.to_owned());
        }
        PsValue::Object(Arc::new(PsObject {
            type_names: chain(&[kind, "System.Enum", "System.ValueType", OBJECT]),
            to_string: Some(name.to_owned().into()),
            content: PsContent::Value(Box::new(PsValue::i32(number))),
            ..PsObject::default()
        }))
    }

    /// A reference to a directory object.
    pub(crate) fn id(self, of: &ObjectName) -> PsValue<'static> {
        if !self.full() {
            return text(of.identity.clone());
        }
        self.rich(
            &AD_OBJECT_ID,
            of.identity.clone(),
            vec![
                ("Rdn".into(), text(of.dn.split(',').next().unwrap_or_default().to_owned())),
                ("Parent".into(), text(of.dn.split_once(',').map_or("", |(_, parent)| parent).to_owned())),
                ("Depth".into(), PsValue::i32(of.dn.split(',').count() as i32)),
                ("DistinguishedName".into(), text(of.dn.clone())),
                ("IsRelativeDn".into(), PsValue::Bool(false)),
                ("IsDeleted".into(), PsValue::Bool(false)),
                (
                    "PartitionGuid".into(),
                    PsValue::Guid(Uuid::from_u128(0x59ce_2f71_eaa2_4ddf_a4fa_eef4_47b5_6dd3)),
                ),
                ("ObjectGuid".into(), PsValue::Guid(of.guid)),
                ("Name".into(), text(of.name.clone())),
            ],
        )
    }

    /// A multi-valued property.
    pub(crate) fn list(self, of: ListOf, items: impl IntoIterator<Item = String>) -> PsValue<'static> {
        let types: &TypeNames = match of {
            ListOf::Strings => &STRING_LIST,
            ListOf::Addresses => &SMTP_LIST,
            ListOf::WellKnownObjects => &WELL_KNOWN_LIST,
        };
        PsValue::Object(Arc::new(PsObject {
            type_names: Arc::clone(types),
            content: PsContent::List(items.into_iter().map(text).collect()),
            ..PsObject::default()
        }))
    }

    /// `Unlimited<T>` or a time span: text in both forms, wrapped in an object in the full one.
    pub(crate) fn printed(self, kind: &'static str, printed: &str) -> PsValue<'static> {
        if !self.full() {
            return text(printed.to_owned());
        }
        PsValue::Object(Arc::new(PsObject {
            type_names: chain(&[kind, "System.ValueType", OBJECT]),
            to_string: Some(printed.to_owned().into()),
            adapted: vec![("IsUnlimited".into(), PsValue::Bool(printed.eq_ignore_ascii_case("unlimited")))],
            ..PsObject::default()
        }))
    }

    /// `AdminDisplayVersion`.
    pub(crate) fn server_version(self, version: ExchangeVersion) -> PsValue<'static> {
        if !self.full() {
            return text(version.to_string());
        }
        let number = |n: i64| PsValue::Int(IntKind::I32, n);
        self.rich(
            &SERVER_VERSION,
            version.to_string(),
            vec![
                ("Major".into(), number(version.major.into())),
                ("Minor".into(), number(version.minor.into())),
                ("Build".into(), number(version.build.into())),
                ("Revision".into(), number(version.revision.into())),
                ("FilePatchLevelDescription".into(), text("")),
            ],
        )
    }

    /// One object of the output stream.
    pub(crate) fn object(
        self,
        types: &TypeNames,
        printed: String,
        adapted: Members<'static>,
    ) -> PsValue<'static> {
        let extended = match self.level {
            SerializationLevel::Partial => Vec::new(),
            SerializationLevel::Full => vec![("SerializationData".into(), PsValue::Bytes(blob()))],
        };
        PsValue::Object(Arc::new(PsObject {
            type_names: Arc::clone(types),
            to_string: Some(printed.into()),
            adapted,
            extended,
            ..PsObject::default()
        }))
    }

    /// The members that every directory object ends with.
    #[expect(clippy::too_many_arguments, reason = "one argument for each thing the directory keeps")]
    pub(crate) fn directory_members(
        self,
        members: &mut Members<'static>,
        of: &ObjectName,
        class: &'static str,
        object_version: &'static str,
        domain: &str,
        domain_controller: &str,
        created: Timestamp,
        changed: Timestamp,
    ) {
        let mut put = |name: &'static str, value| members.push((Cow::Borrowed(name), value));
        put("AdminDisplayName", text(""));
        put(
            "ExchangeVersion",
            if self.full() {
                self.rich(
                    &EXCHANGE_OBJECT_VERSION,
                    object_version.to_owned(),
                    vec![("Major".into(), PsValue::UInt(exchange_connector::psrp::UIntKind::U8, 0))],
                )
            } else {
                text(object_version)
            },
        );
        put("Name", text(of.name.clone()));
        put("DistinguishedName", text(of.dn.clone()));
        let identity = self.id(of);
        put("Identity", identity.clone());
        put("Guid", PsValue::Guid(of.guid));
        put("ObjectCategory", text(format!("{domain}/Configuration/Schema/{}", category(class))));
        put("ObjectClass", self.list(ListOf::Strings, ["top".to_owned(), class.to_owned()]));
        put("WhenChanged", local(changed));
        put("WhenCreated", local(created));
        put("WhenChangedUTC", utc(changed));
        put("WhenCreatedUTC", utc(created));
        put("OrganizationId", text(""));
        put("Id", identity);
        put("OriginatingServer", text(domain_controller.to_owned()));
        put("IsValid", PsValue::Bool(true));
        put("ObjectState", self.enumeration("Microsoft.Exchange.Data.ObjectState", "Unchanged", 1));
    }
}

fn category(class: &str) -> &str {
    match class {
        "msExchActiveSyncDevice" => "ms-Exch-Active-Sync-Device",
        "msExchMobileMailboxPolicy" => "ms-Exch-Mobile-Mailbox-Policy",
        "msExchDeviceAccessRule" => "ms-Exch-Device-Access-Rule",
        "msExchMobileMailboxSettings" => "ms-Exch-Mobile-Mailbox-Settings",
        "msExchActiveSyncDeviceClass" => "ms-Exch-Active-Sync-Device-Class",
        "msExchExchangeServer" => "ms-Exch-Exchange-Server",
        "user" => "Person",
        other => other,
    }
}

/// Stands for the serialized .NET object, whose contents nobody may read: right at the start, nothing after it.
fn blob() -> Vec<u8> {
    let mut blob = vec![0, 1, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0, 0, 0, 0, 0];
    blob.resize(900, 0x0c);
    blob
}

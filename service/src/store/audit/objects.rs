//! The things that the audit watches, each as one JSON object and the name that people know it by. Nothing secret is read.

use serde_json::Value;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::error::Result;
use crate::store::row::ALL;
use crate::store::sql::text;
use crate::store::state::PolicyKind;

/// More members than that are told by their number alone.
const MANY_MEMBERS: i64 = 500;

/// What a device is called in an entry.
const DEVICE_NAME: &str = "coalesce(json_extract(record, '$.friendlyName'), json_extract(record, '$.deviceModel'),
       json_extract(record, '$.deviceType'), '') || ' · ' || coalesce(json_extract(record, '$.mailbox.displayName'),
       json_extract(record, '$.mailbox.smtpAddress'), '') || ' · ' || coalesce(device_id, '')";

/// One thing that somebody can change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Thing {
    Settings(PolicyKind, Uuid),
    MailboxPolicy(Uuid),
    /// All of a scope.
    MailboxPolicies(Uuid),
    Connector(Uuid),
    ManualDecision(Uuid),
    Run(Uuid),
    Order(Uuid),
    Template(Uuid),
    Message(Uuid),
    ManagedDevice(Uuid),
    ComplianceSource(String),
    /// Of a device.
    Link(Uuid),
    DeviceName(Uuid),
    Group(Uuid),
    GraphSource,
    AccountFile(Uuid),
    User(String),
    /// What is asked of people who sign in and act.
    SecuritySettings,
    SecondPersonRequest(Uuid),
    /// An organization that reads everything anew.
    Restoring(Uuid),
}

/// A thing as it was at one moment.
pub(crate) struct WatchedState {
    pub(crate) name: Option<String>,
    pub(crate) value: Value,
}

impl Thing {
    /// Its kind, in the API's words.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Settings(kind, _) => kind.as_str(),
            Self::MailboxPolicy(_) => "exchangeMailboxPolicy",
            Self::MailboxPolicies(_) => "exchangeMailboxPolicies",
            Self::Connector(_) => "exchangeConnector",
            Self::ManualDecision(_) => "manualDecision",
            Self::Run(_) => "run",
            Self::Order(_) => "order",
            Self::Template(_) => "notificationMessageTemplate",
            Self::Message(_) => "localizedNotificationMessage",
            Self::ManagedDevice(_) => "managedDevice",
            Self::ComplianceSource(_) => "complianceSource",
            Self::Link(_) => "deviceLink",
            Self::DeviceName(_) => "exchangeDevice",
            Self::Group(_) => "group",
            Self::GraphSource => "graphSource",
            Self::AccountFile(_) => "accountFile",
            Self::User(_) => "user",
            Self::SecuritySettings => "securitySettings",
            Self::SecondPersonRequest(_) => "secondPersonRequest",
            Self::Restoring(_) => "restore",
        }
    }

    pub(crate) fn id(&self) -> String {
        match self {
            Self::Settings(_, id)
            | Self::MailboxPolicy(id)
            | Self::MailboxPolicies(id)
            | Self::Connector(id)
            | Self::ManualDecision(id)
            | Self::Run(id)
            | Self::Order(id)
            | Self::Template(id)
            | Self::Message(id)
            | Self::ManagedDevice(id)
            | Self::Link(id)
            | Self::DeviceName(id)
            | Self::Group(id)
            | Self::AccountFile(id)
            | Self::SecondPersonRequest(id)
            | Self::Restoring(id) => id.to_string(),
            Self::ComplianceSource(name) | Self::User(name) => name.clone(),
            Self::GraphSource => "graph".into(),
            Self::SecuritySettings => "securitySettings".into(),
        }
    }

    /// Name and JSON, by the id as ?1 and a word as ?2.
    fn text(&self) -> &'static str {
        match self {
            Self::Settings(..) => {
                "select (select organization_name from connector where org_id = ?1), body from policy
                 where org_id = ?1 and kind = ?2"
            }
            Self::MailboxPolicy(_) => "select name, body from mailbox_policy where id = ?1 and ?2 is not null",
            Self::MailboxPolicies(_) => {
                "select null, json_group_object(name, json(body)) from mailbox_policy where org_id = ?1
                   and ?2 is not null"
            }
            Self::Connector(_) => {
                "select organization_name, json_object('exchangeOrganization', organization_name, 'exchangeAlias', alias,
                   'primarySmtpAddress', primary_smtp_address, 'exchangeConnectorType', connector_type, 'mode', mode,
                   'brakeDevices', brake_devices, 'brakePercent', brake_percent, 'directorySource', directory_source,
                   'directoryRefreshMinutes', directory_refresh_minutes, 'discoveryScope', json(discovery_scope))
                 from connector where org_id = ?1 and ?2 is not null"
            }
            Self::ManualDecision(_) => text!(
                "select coalesce((select ",
                DEVICE_NAME,
                " from device where id = m.device_key limit 1),
                   (select json_extract(record, '$.mailbox.displayName') from device where org_id = m.org_id
                      and json_extract(record, '$.mailbox.guid') = lower(substr(hex(m.mailbox_guid), 1, 8) || '-'
                        || substr(hex(m.mailbox_guid), 9, 4) || '-' || substr(hex(m.mailbox_guid), 13, 4) || '-'
                        || substr(hex(m.mailbox_guid), 17, 4) || '-' || substr(hex(m.mailbox_guid), 21)) limit 1)),
                 json_object('access', access, 'until', strftime('%Y-%m-%dT%H:%M:%SZ', until_at / 1000, 'unixepoch'),
                   'note', note, 'appliesTo', iif(device_key is null, 'user', 'device'),
                   'state', iif(ended_at is null, 'standing', 'ended'))
                 from manual_decision m where id = ?1 and ?2 is not null"
            ),
            Self::Run(_) => {
                "select (select organization_name from connector c where c.org_id = r.org_id),
                   json_object('state', state, 'kind', kind, 'losing', losing)
                 from run r where id = ?1 and ?2 is not null"
            }
            Self::Order(_) => text!(
                "select (select ",
                DEVICE_NAME,
                " from device where id = o.device_key limit 1), json_object('kind', kind, 'target', target)
                 from orders o where id = ?1 and ?2 is not null"
            ),
            Self::Template(_) => {
                "select display_name, json_object('displayName', display_name, 'defaultLocale', default_locale,
                   'brandingOptions', branding_options) from notification_template where id = ?1 and ?2 is not null"
            }
            Self::Message(_) => {
                "select locale, json_object('locale', locale, 'subject', subject, 'messageTemplate', body, 'isDefault',
                   is_default) from localized_message where id = ?1 and ?2 is not null"
            }
            Self::ManagedDevice(_) => {
                "select coalesce(json_extract(record, '$.deviceName'), json_extract(record, '$.userPrincipalName')), record
                 from managed_device where id = ?1 and ?2 is not null"
            }
            Self::ComplianceSource(_) => {
                "select name, json_object('isComplete', complete_at is not null, 'devices',
                   (select count(*) from managed_device where source = ?2))
                 from compliance_source where name = ?2 and ?1 is not null"
            }
            Self::Link(_) => text!(
                "select (select ",
                DEVICE_NAME,
                " from device where id = ?1 limit 1), json_object('managedDeviceId', lower(hex(managed_device_id)))
                 from device_link where device_key = ?1 and ?2 is not null"
            ),
            Self::DeviceName(_) => text!(
                "select (select ",
                DEVICE_NAME,
                " from device where id = ?1 limit 1), json_object('deviceName', name)
                 from device_name where device_key = ?1 and ?2 is not null"
            ),
            Self::Group(_) => {
                "select display_name, json_object('displayName', display_name, 'isComplete', complete_at is not null,
                   'memberCount', (select count(*) from group_member where group_id = ?1), 'members',
                   json((select iif(count(*) > cast(?2 as integer), null, json_group_array(member))
                     from group_member where group_id = ?1)))
                 from user_group where id = ?1"
            }
            Self::GraphSource => {
                "select 'Microsoft Graph', json_set(settings, '$.asked', asked) from graph_source
                 where ?1 is not null and ?2 is not null"
            }
            Self::AccountFile(_) => {
                "select organization, json_object('organization', organization, 'uses', max_uses, 'validUntil',
                   strftime('%Y-%m-%dT%H:%M:%SZ', expires_at / 1000, 'unixepoch'))
                 from enrollment_token where id = ?1 and ?2 is not null"
            }
            Self::User(_) => {
                "select name, json_object('role', role, 'hasAccess', token_hash is not null,
                   'passwordSince', strftime('%Y-%m-%dT%H:%M:%fZ', password_set_at / 1000.0, 'unixepoch'),
                   'hasSecondFactor', totp_secret is not null, 'breakGlass', break_glass, 'breakGlassUsed',
                   strftime('%Y-%m-%dT%H:%M:%SZ', break_glass_used_at / 1000, 'unixepoch'),
                   'recoveryCodes', (select count(*) from recovery_code r where r.user_name = users.name),
                   'linkUntil', (select strftime('%Y-%m-%dT%H:%M:%fZ', max(l.expires_at) / 1000.0, 'unixepoch')
                     from sign_in_link l where l.user_name = users.name), 'accessTokens', json((select
                   json_group_array(json_object('name', t.name, 'role', t.role, 'until',
                     strftime('%Y-%m-%dT%H:%M:%SZ', t.expires_at / 1000, 'unixepoch')))
                   from access_token t where t.user_name = users.name)))
                 from users where name = ?2 and ?1 is not null"
            }
            Self::SecondPersonRequest(_) => {
                "select name, json_object('kind', kind, 'state', state, 'reason', reason, 'askedBy', author,
                   'decidedBy', decided_by) from second_person_request where id = ?1 and ?2 is not null"
            }
            Self::SecuritySettings => {
                "select null, body from security_settings where ?1 is not null and ?2 is not null"
            }
            Self::Restoring(_) => {
                "select (select organization_name from connector where org_id = ?1), json_object('reading', 'anew')
                 from restored where org_id = ?1 and ?2 is not null"
            }
        }
    }

    /// Reads it; nothing where it is not there.
    pub(super) async fn read(&self, tx: &mut Transaction<'_, Sqlite>) -> Result<Option<WatchedState>> {
        let many = MANY_MEMBERS.to_string();
        let (id, word) = match self {
            Self::Settings(kind, org) => (*org, kind.as_str()),
            Self::ComplianceSource(name) | Self::User(name) => (ALL, name.as_str()),
            Self::GraphSource | Self::SecuritySettings => (ALL, ""),
            Self::Group(id) => (*id, many.as_str()),
            Self::MailboxPolicy(id)
            | Self::MailboxPolicies(id)
            | Self::Connector(id)
            | Self::ManualDecision(id)
            | Self::Run(id)
            | Self::Order(id)
            | Self::Template(id)
            | Self::Message(id)
            | Self::ManagedDevice(id)
            | Self::Link(id)
            | Self::DeviceName(id)
            | Self::AccountFile(id)
            | Self::SecondPersonRequest(id)
            | Self::Restoring(id) => (*id, ""),
        };
        let row: Option<(Option<String>, String)> =
            sqlx::query_as(self.text()).bind(id).bind(word).fetch_optional(&mut **tx).await?;
        row.map(|(name, value)| Ok(WatchedState { name, value: serde_json::from_str(&value)? })).transpose()
    }
}

## common
user = User
device = Device
device-id = Device id
access-state = Access state
last-successful-sync = Last successful sync
organization = Organization
all = All
name = Name
state = State
settings = Settings
findings = Findings
groups = Groups
group = Group
members = Members
devices = Devices
plan = Plan
runs = Runs
access = Access
compliance = Compliance
notifications = Notifications
mailbox-policies = Mailbox policies
stale-partnerships = Stale partnerships
changes-in-exchange = Changes in Exchange
what = What
why = Why
orders = Orders
answer = Answer
system = System
filter = Filter
show = Show
save = Save
remove = Remove
remove-ask = Remove…
forget-ask = Forget…
forget-it = Forget it
link = Link
cancel = Cancel
preview = Preview
add = Add
show-the-plan = Show the plan
preview-and-save = Preview and save…
start-enforcing = Start enforcing
start-enforcing-ask = Start enforcing…
from-active-directory = From Active Directory
default-access-level = Default access level
leave-as-it-is = Leave as it is in Exchange
allow-access = Allow access
block-access = Block access
quarantine = Quarantine
block = Block
unknown = Unknown
compliant = Compliant
not-compliant = Not compliant
exchange-rule = Exchange's rule
loses-access = Loses access
lose-access = Lose access
observe-only = Observe only
yes = yes
no = no
none = none
never = never
read-never-completely = never read completely: the service concludes nothing from missing entries
no-device-fits = No device matches.
no-connector-yet = No connector yet.
microsoft-graph = Microsoft Graph
managed-devices = Managed devices
service-english = The service writes reasons and findings in English.
records-count = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
members-count = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
would-lose = { $count ->
    [one] { $count } device would lose access.
   *[other] { $count } devices would lose access.
}
first-shown = { $count ->
    [one] The first one is shown.
   *[other] The first { $count } are shown.
}
type-to-confirm = Type { $text } to confirm
type-devices = Type { $number }, the number of devices that lose access, to confirm
type-records = Type { $number }, the number of records that go, to confirm
remove-what = Remove { $name }?
offer = { $name } – { $confidence } %, { $because }
more-may-lose = More devices may lose access than are counted here: { $note }.
on-blocked-list = on the blocked list; Exchange shows it once the device connects
on-allowed-list = on the allowed list; Exchange shows it once the device connects
at-least = at least { $count }
not-known = unknown
not-read = Not read, so that nothing is decided of devices with access ({ $count }): { $names }.
unknown-would-lose = How many devices would lose access is not known: not everything was read.
plan-standing = Of these changes, { $held } wait for approval, { $waiting } are on their way, { $notApplied } are not applied because somebody made it otherwise by hand, and { $rejected } were rejected or taken back.
not-applied-table = Wanted and not applied

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Connectors
loading = Loading…
loading-stays = Loading… If nothing else appears, reload the page.
no-script = This page needs JavaScript. The same data is at
skip = Skip to content
menu = Menu
main-navigation = Main
language = Language of the page
close-message = Close the message
sign-out = Sign out
try-again = Try again
leave-title = Leave without saving?
leave-text = The page has not saved what you typed.
leave = Leave
sign-in = Sign in
access-token = Access token
token-help = The administrator of the service creates a token with { $command }.
sign-in-again = Sign in again
session-ended = Your session has ended. Sign in again
not-now = Not now

## api
status-answered = The service answered with status { $status }.
no-answer-in-time = The service did not answer within { $seconds } seconds.
no-answer = The service does not answer. Check that it runs and that this computer reaches it.
change-unknown = It is not known whether the change was made: look at what is there before you try again.

## pager
previous-page = Previous page
next-page = Next page
page-number = Page { $number }

## dom
not-told = Not reported
nothing-here = There is nothing here.
severity-note = Note
severity-warning = Warning
severity-error = Error
first-of = The first { $count } of { $all } are shown.

## forms
whole-number = Enter a whole number.
may-be-saved = The service may have saved your changes. Copy what you typed, reload the page and check the values.
changed-meanwhile = Somebody else has changed this meanwhile. Note what you typed, load the page again and look at the new values.
what-it-would-do = What this would do
mode = Mode
have-access = Have access
would-lose-it = Would lose it
would-gain-it = Would gain it
none-concerned = This affects no Exchange organization yet.
save-title = Save these settings?
lock-out = { $devices ->
    [one] This would leave hardly anyone with access: { $losing } of the { $devices } device that has access to { $organization } now would lose it. The service refuses this unless you confirm it.
   *[other] This would leave hardly anyone with access: { $losing } of the { $devices } devices that have access to { $organization } now would lose it. The service refuses this unless you confirm it.
}
the-organization = the organization
brake-holds = Where a connector enforces, the brake holds any run that exceeds its limits.
none-would-lose = No device would lose access.
type-confirm = Type confirm to save it all the same
nothing-saved-lock-out = Nothing was saved: these settings would leave hardly anyone with access.
part-number = { $title } { $number }
move-up = Move up
move-down = Move down

## words
connected = Connected
disconnected = Disconnected
connection-pending = Connection pending
no-agent = No agent enrolled
allowed = Allowed
blocked = Blocked
quarantined = Quarantined
device-discovery = Device discovery
allow = Allow
keep = Keep as it is
undecided = Not decided yet
gains-access = Gains access
entry-only = Entry only
effect-none = None
enforce = Enforce
run-held = Waits for your approval
run-released = Ordered
run-approving = Approving devices
run-accepted = Accepted
run-rejected = Rejected
run-superseded = Replaced by a newer run
kind-decisions = Decisions and settings
kind-stale = Removal of stale partnerships
kind-switch-on = Switch-on of the default level
kind-reset = Mailboxes back to the default policy
order-queued = Waits for the connector
order-leased = Sent to the connector
order-running = In progress
order-waiting = Waits for the device
order-done = Done
order-failed = Failed
order-not-applied = Not applied
order-superseded = Replaced by a newer order
order-expired = Expired
order-unknown = Outcome not known
order-held = Not ordered yet
order-counted = Counted only
in-grace-period = In grace period
compliance-error = Error
compliance-conflict = Conflict
config-manager = Configuration Manager
level-none = leave as it is
obstacle-device-id = Exchange reports no device id
obstacle-mailbox = Exchange does not report the owner
obstacle-discovery = Exchange is still identifying the device
obstacle-state = the access state is not known
obstacle-block = the settings require a block
device-type = Device type (family)
device-model = Device model
operating-system = Operating system
user-agent = User agent
access-rule = access rule { $text } ({ $characteristic })
sync-quick = Quick sync now
sync-full = Full sync now
set-access = Set access: { $wanted }
remove-partnership = Remove the partnership
wipe = Wipe
wipe-account = Wipe, the account's data only
cancel-wipe = Cancel the wipe
set-default-level = Set the default access level: { $level }
set-admins = Set the administrators to notify: { $list }
set-insert = Set the text for users: { $text }
set-rule = Set the { $rule }: { $level }
remove-rule = Remove the { $rule }
make-default-policy = Make { $name } the default mailbox policy
set-policy = Set the mailbox policy { $name }: { $settings }
remove-policy = Remove the mailbox policy { $name }
assign-policy = Assign the mailbox policy { $name }
assign-default = Assign the default mailbox policy
mail-to = Mail to { $to }
undo-a-run = Undo a run
on-list = on it
off-list = not on it
allowed-list = Allowed list, { $id }
blocked-list = Blocked list, { $id }
mailbox-policy = Mailbox policy
blank = blank
admin-named = Administrator to notify, { $address }
named = named
not-named = not named
text-for-users = Text for users
no-rule = no rule
policy-named = Mailbox policy { $name }
not-there = does not exist
default-mailbox-policy = Default mailbox policy
cannot-be-undone = cannot be undone
impact-losing = { $losing ->
    [one] { $losing } device loses access
   *[other] { $losing } devices lose access
}
impact-gaining = { $gaining ->
    [one] { $gaining } gains it
   *[other] { $gaining } gain it
}
impact = { $losing } and { $gaining }

## access
conditional-access = Conditional access
settings-in-exchange = Settings in Exchange
presets = Presets
quarantine-switch-on = Quarantine switch-on
hold-for = These settings hold for
all-without-own = All organizations without their own
has-own = { $name } has its own settings.
use-those-of-all = Use those of all again…
remove-own-title = Remove the organization's own settings?
remove-own = Remove them
remove-own-text = From then on, the settings for all organizations apply here; the service decides about the devices again.
own-removed = The settings for all organizations apply here again.
has-common = { $name } uses the settings for all organizations. Saving here gives { $name } its own settings.
leave-to-rule = Leave it to Exchange's rule
activesync-version = ActiveSync version
local-rules = Local rules
rule = Rule
add-rule = Add a rule
conditions = Conditions, all of which must fit
condition = Condition
add-condition = Add a condition
compared = What is compared
how = How
is-exactly = Is exactly
fits-expression = Fits the regular expression
text = Text
then = Then
exemptions = Exemptions
exemption = Exemption
add-exemption = Add an exemption
exempt-for = For
a-mailbox = A user's mailbox
one-device = One device
exempt-who = Mail address, or device id
exempt-who-help = You can also enter the mailbox's GUID or the device's identity in Exchange.
exempt-note = Note: why
exempt-until = Until (empty: without an end)
exempt-nobody = An exemption names nobody: enter a mail address or a device id.
exempt-no-mailbox = The service knows no device of the mailbox { $who }, so it does not know the mailbox's GUID. Type the mailbox's GUID.
exempt-several = Several partnerships have the device id { $who }; type the identity of one.
exempt-no-device = No device has the id { $who }.
included-groups = Included groups
excluded-groups = Excluded groups (exclusion wins)
conditional-access-settings = Conditional access settings
access-control = Access control is enabled
access-control-help = Users in included groups need an enrolled and compliant device.
override = Override the default rule
override-help = Enrolled and compliant devices get access even where Exchange's default access level would block or quarantine them.
grace-period = Grace period, in hours
grace-period-help = A managed device that becomes noncompliant keeps its access for this long. A device that is not enrolled gets no grace period.
ignore-inactive = Ignore devices inactive for, in days
ignore-inactive-help = Empty: the service ignores no device.
where-unknown = Where compliance is not known
keep-what-is = Keep the current access
where-unknown-help = For devices that a source reports as unknown, error or conflict. A source that the service never read completely changes nothing.
local-rules-help = The service checks local rules in order; the first rule that matches decides.
settings-saved = The settings are saved. The plan shows what they change.
platform-exceptions = Device platform exceptions: access rules in Exchange
one-access-rule = Access rule
add-access-rule = Add an access rule
ms-wl-header = X-MS-WL header
classes-help = The list offers the families and models that Exchange knows.
default-level-help = For devices that no rule, list or decision covers. To change it to block or quarantine without locking out existing devices, use the quarantine switch-on.
admins = Administrators who hear of quarantined devices
exactly-these = Exactly these
addresses = Addresses, one a line
insert = Text that Exchange adds to its mails to users
exactly-this = Exactly this
insert-text = Text, at most 256 characters
maximum-partnerships = Partnerships that a mailbox may have
maximum-partnerships-help = The value of EasMaxDevices in the throttling policy. The page uses it only to list users near the maximum.
not-ordered = Somebody rejected or undid what these settings want here; the service does not order it again until the settings change:

## compliance
import = Import
proposed-links = Proposed links
sources = Sources
eas-id = EAS id
last-sync = Last sync
source = Source
no-record = No management record yet. Import a file, set up Microsoft Graph, or send records through the API.
remove-record-title = Remove the record of { $name }?
remove-record-text = Once the source is complete, a device without a record counts as not enrolled.
record-removed = The record is removed.
remove-named = Remove { $name }
new-records = New records
changed-records = Changed records
unchanged-records = Unchanged records
records-go = Records that go, because they are not in the file
records-stay = Records that are not in the file and stay
import-of-records = Import of management records
csv-file = CSV file
or-text = Or its text
csv-help = The first line names the columns. The service needs complianceState, a column for the user and a column for the device; it knows: { $columns }.
csv-complete = The file has all records of this source
csv-complete-help = The service deletes records that are not in the file. Clear this check box if the file is only a part.
csv-choose = Choose a file, or paste its text.
csv-unreadable = The file cannot be read. Choose it again.
import-ask = Import…
import-title = Import the file?
import-text = { $count ->
    [one] The import would delete { $count } record, more than a tenth of the source. If the file is only a part, cancel and clear the check box for a complete file.
   *[other] The import would delete { $count } records, more than a tenth of the source. If the file is only a part, cancel and clear the check box for a complete file.
}
imported = { $new ->
    [one] Imported: { $new } new record, { $changed } changed, { $removed } removed.
   *[other] Imported: { $new } new records, { $changed } changed, { $removed } removed.
}
see-the-plan = See the plan
nothing-stored = Nothing is stored yet.
bad-lines = { $count ->
    [one] One line cannot be read and is left out. The file counts as a part: nobody is “not enrolled” by it.
   *[other] { $count } lines cannot be read and are left out. The file counts as a part: nobody is “not enrolled” by it.
}
ignored-columns = These columns are not needed: { $names }.
skipped-lines = { $count ->
    [one] One line has neither a user nor an EAS id and is left out.
   *[other] { $count } lines have neither a user nor an EAS id and are left out.
}
import-preview = Preview of the import
how-many = How many
linked = { $record } is linked to { $device }.
link-to = Link { $record } to { $device }
device-in-exchange = Device in Exchange
may-be-its = Records that may be this device's
no-link = No link is proposed.
links-text = The service is not certain which record belongs to these devices. It uses a proposal only after somebody links the record.
forget-source-title = Forget the source { $name }?
forget-source-text = The service also deletes the records of this source.
source-forgotten = The source is forgotten.
forget-named = Forget { $name }
source-api = Source api
api-complete = What the API and people wrote here is all there is
api-complete-help = Only then does a device without a record count as not enrolled.
source-set = The setting of the source is saved.
last-complete-read = Last complete read
changed-by = Changed by
no-source = No source yet.
records-by-hand = Records by the API and by hand

## connectors
exchange-connectors = Exchange connectors
status = Status
organization-name = Organization name
cas-hostname = CAS hostname
connector-mode = Mode
no-connector-help = No connector yet. Create an account file with { $command } and run the set-up on a computer of the Exchange organization.
sync-succeeded = { $count ->
    [one] { $time } – succeeded, { $count } device
   *[other] { $time } – succeeded, { $count } devices
}
sync-partial = { $count ->
    [one] { $time } – partial: the connector did not read everything, { $count } device
   *[other] { $time } – partial: the connector did not read everything, { $count } devices
}
sync-failed = { $count ->
    [one] { $time } – failed, { $count } device
   *[other] { $time } – failed, { $count } devices
}
observe-text = The connector changes nothing in Exchange any more. The service withdraws orders that still wait; changes that were made stay.
enforce-text = From now on the connector changes Exchange: { $impact }; { $entries ->
    [one] { $entries } keeps its access through another entry.
   *[other] { $entries } keep their access through another entry.
}
enforce-organization = { $count ->
    [one] The connector also makes { $count } change to rules, policies and settings.
   *[other] The connector also makes { $count } changes to rules, policies and settings.
}
enforce-brake = Where more than { $devices } devices or { $percent } % would lose access in 24 hours, the run waits until you accept it.
start-enforcing-title = Start enforcing?
observe-title = Observe only?
observing = Observe only.
observing-text = The connector discovers devices and the service decides about them; the connector changes nothing in Exchange.
see-changes = See what would change
enforcing = Enforcing.
enforcing-text = Exchange is made equal to the decisions. When more than { $devices } devices or { $percent } % would lose access in 24 hours, the service sends no order until you accept the run.
back-to-observe = Go back to observe only
connector = Connector
all-connectors = ‹ All connectors
connection-status = Connection status
exchange-server = Exchange Server
connector-server = Exchange Connector Server
last-synchronized = Last synchronized
version = Version
last-heard = Last heard of
last-full-sync = Last full sync
last-quick-sync = Last quick sync
quick-sync = Quick Sync
full-sync = Full Sync
show-its-devices = Show its devices
sync-waits = { $name } waits for the connector.
sync-runs = { $name } is running.
sync-completed = { $name } has completed.
sync-has-failed = { $name } failed.
sync-counts = { $total ->
    [one] { $total } device; new { $new }, changed { $changed }, removed { $removed }.
   *[other] { $total } devices; new { $new }, changed { $changed }, removed { $removed }.
}
brake-devices = Brake: devices that may lose access in 24 hours
brake-devices-help = A run that takes access from more devices, or from more than the share, waits until somebody accepts it.
brake-share = Brake: share of all devices, in percent
directory-source = Group members are read by the connector
no-reading = No
directory-minutes = Groups are read again after, in minutes
discovered-for = Devices are discovered for
everybody = Everybody
targeted-users = Users whom a policy names
organizational-unit = An organizational unit
mailbox-server = A mailbox server
scope-name = Name of the unit or server
scope-name-help = Only for an organizational unit or a mailbox server, for instance contoso.com/Sales or MBX01.
notification-mailbox = Notification mailbox
notification-mailbox-help = The connector sends mail to users from this mailbox.
connector-settings = Settings of this connector
connector-saved = The connector's settings are saved.
connection = Connection
delete-connection = Delete the connection
delete-connection-ask = Delete the connection…
delete-connection-text = Deleting the connection ends the connector's access to this service. Exchange stays as it is.
delete-connection-title = Delete the connection to { $name }?
delete-connection-computer = The connector on the computer { $computer } is refused from then on. The service forgets the devices, decisions, orders and settings of { $name }.
delete-connection-none = No connector belongs to this connection yet. The service forgets the devices, decisions, orders and settings of { $name }.
delete-connection-exchange = Exchange stays as it is: what the connector has set there remains, blocked devices too. Orders that are still waiting are not carried out.
delete-connection-undo = If the connector's changes are to be undone, do not delete yet: first run { $command } on { $computer }.
delete-connection-uninstall = Afterwards the connector must be uninstalled on { $computer }: { $command }.
connection-deleted = The connection to { $name } is deleted. Now uninstall the connector on { $computer }.
connection-gone = The connection to { $name } is deleted.

## device
how-link = linked by hand
how-eas-id = EAS id and user match
how-serial = serial number and user match
how-user = the user matches; the record is not linked to this device
how-ambiguous = several records may be this device's; one is to be linked by hand
how-none = this device has no management record
all-devices = ‹ All devices
held-by-run = This change waits in a held run.
name-in-exchange = Name in Exchange
state-in-exchange = Access state in Exchange
exchange-reason = Exchange's reason
wanted = Wanted
since = Decided so since
policy-applied = Mailbox policy applied
device-wipe = Wipe
would-change-it = What would change it
mail-to-user = Mail to the user
management-record = Management record
by = By
nothing-ordered = Nothing was ordered for this device.
actions = Actions
wipe-acknowledged = acknowledged { $time }
wipe-sent = sent to the device { $time }
wipe-requested = requested { $time }
remove-link = Remove the link
link-removed = The link is removed.
record-linked = The record is linked.
link-named = Link { $name }
record-text = { $name }: { $state } ({ $how }; source { $source })
by-hand = Compliance, by hand
record-saved = The record is saved.
name-of-device = Name of the device
name-here = Name shown here
name-here-help = Exchange keeps its own name for the device. Leave this empty to remove the name shown here.
rename = Rename
renamed = The device is renamed.
action-title = { $action }: { $name }
was-ordered = { $action } was ordered.
outlook-too = This is Outlook mobile: the wipe clears Outlook mobile on every device of this user.
manual-too = Take the device off the personal lists also where somebody put it there by hand
observes-no-order = While the connector only observes, you cannot order anything.
partnership = Remove partnership
partnership-ask = Remove partnership…
partnership-text = Exchange forgets the device until it connects again.
wipe-ask = Wipe…
wipe-text = A wipe cannot be undone. It may reset the whole device and delete everything on it, private data included.
account = Wipe the account only
account-text = A wipe cannot be undone. It clears only the account's data, and only if the device supports this; it needs Exchange 2019 or Exchange Server SE.
stop-wipe = Cancel wipe
stop-wipe-ask = Cancel wipe…
stop-wipe-text = You can cancel a wipe only until the device receives it.
read-from-exchange = Read from Exchange

## devices
mailbox-address = Mailbox address
wanted-why = Wanted, and why
range-of = { $all ->
    [one] { $from }–{ $to } of { $all } device
   *[other] { $from }–{ $to } of { $all } devices
}

## graph
cloud-global = Global, and US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = China, operated by 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = succeeded
reading-partial = partial
reading-held = held back
reading-failed = failed
reading-records = { $text }, { $records }
begins = { $name }: it begins within seconds…
has-ended = { $name }: it has ended.
not-set-up = No connection to Microsoft Graph is set up.
reading-waits = A reading waits for you
held-text = { $records ->
    [one] It has { $records } record; the last complete one had { $before }.
   *[other] It has { $records } records; the last complete one had { $before }.
} { $going ->
    [one] { $going } record would go.
   *[other] { $going } records would go.
} Nothing was concluded from it.
reject-text = To reject the reading, correct the connection to Microsoft Graph and read everything again. Until then, all records stay as they are.
accept-reading-ask = Accept the reading…
accept-reading = Accept the reading?
accept = Accept
accept-text = { $count ->
    [one] { $count } record would go; its device counts as not enrolled. The service deletes a record when it is absent from two readings in a row.
   *[other] { $count } records would go; their devices count as not enrolled. The service deletes a record when it is absent from two readings in a row.
}
accepted-reading = The accepted reading
tenant = Tenant
client-id = Application (client) id
logs-on-by = Logs on by
by-certificate = certificate { $subject }, expires { $time }
by-secret = client secret, stored encrypted
last-full-reading = Last full reading
last-quick-reading = Last quick reading
last-complete = Last complete
next-full-reading = Next full reading
next-quick-reading = Next quick reading
set-by = Set by
graph-groups = Groups read from Graph
test = Test
test-succeeded = The test succeeded.
test-failed = The test failed.
step = Step
result = Result
no-step = No step succeeded.
read-everything = Read everything
read-changes = Read changes
read-groups = Read groups
remove-graph-title = Remove Microsoft Graph?
remove-graph-text = The service deletes the settings, the secret and all records of this source. It concludes nothing about devices that only Graph knew.
graph-removed = Microsoft Graph is removed.
read-changes-help = Before it can read changes, the service needs a complete reading.
change-settings = Change the settings
set-up = Set up
tenant-help = The tenant's id or a domain name, for instance contoso.onmicrosoft.com.
cloud = Cloud
new-client-secret = New client secret
client-secret = Client secret
secret-kept = Leave this empty to keep the stored secret. The page never shows it.
secret-sealed = The service encrypts the secret; the page never shows it again.
certificate-instead = Certificate instead of a secret
certificate-pem = Certificate, PEM
private-key = Its private key, PEM, without a passphrase
times-and-hosts = Times and other hosts
full-minutes = Everything is read after, in minutes
quick-minutes = Changes are read after, in minutes
group-minutes = Groups are read after, in minutes
group-minutes-help = With 0, the service reads no groups from Graph.
drop-percent = A reading with so many percent less waits for approval
where-config-manager = Where Configuration Manager decides, a device is
config-unknown = Unknown: it keeps what it has
log-on-host = Other log-on host
graph-host = Other Graph host
graph-host-help = Empty: the default hosts of the cloud.
extra-roots = Extra roots, PEM
graph-set = Microsoft Graph is set. Test it before you rely on it.

## groups
group-read = { $members }, read { $time }
group-never-read = { $members }, never read completely: decisions that need the group wait
other-groups = Other groups, by id, one a line
no-group = The service knows no group yet.
complete-at = complete, { $time }
not-complete-at = not complete, { $time }
forget-group-title = Forget the group?
forget-group-text = Decisions that need the group change nothing until the service reads it again.
group-forgotten = The group is forgotten.
forget-group = Forget { $name }
tell-members = Tell a group's members
group-id = Group id (GUID)
members-lines = Members, one address a line
members-complete = These are all members, nested groups included
members-complete-help = Without this, the service treats nobody as outside the group.
group-is-guid = Enter the group's id as a GUID.
group-has = { $count ->
    [one] The group has { $count } member.
   *[other] The group has { $count } members.
}
groups-text = Groups that policies name. Members come from Active Directory through the connector, from Microsoft Graph, from another system through the API, or from this page.
last-read-completely = Last read completely

## notifications
preview-of-mail = Preview of the mail, { $language }
preview-in = Preview: { $language }
preview-built-in = Preview: { $language }, built-in text
mail-subject = Subject:
plain-text = Plain text of the mail
language-code = { $name } ({ $code })
pair-line = { $line }: write a line as { $first } = de.
notification-settings = Notification settings
tell-users = Tell users before their device is blocked
block-after = Time between mail and block
block-after-help = For instance PT1H (an hour), PT30M or P1D; at most P7D. The block follows even when the mail could not be sent.
enrollment-link = Address where users make the device comply
contact = Whom to ask
mail-organization = Name of the organization in mails
mail-organization-help = Empty: the name that the connector reports.
time-zone = Time zone of mails
time-zone-help = For instance Europe/Berlin or UTC.
usual-language = Usual language
texts = Texts
built-in = Built-in
user-languages = Languages of users, one a line
group-languages = Languages of groups, by id, one a line
group-languages-help = For a user in several groups, the first group in the list decides.
the-groups-id = the group's id
notifications-saved = The notification settings are saved.
mail-language = Language
show-mail = Show the mail
new-template = New template
new-template-name = Name of a new template
templates-title = Templates: your own texts
templates = Templates
in-use = In use
changed = Changed
no-template = No template; the service uses the built-in texts.
subject = Subject
text-html = Text, HTML
placeholders = You can use { $names }. The service removes HTML that could do harm.
language-help = For instance de or de-AT.
make-default = Make it the default
default-made = This text is the default now.
remove-text-title = Remove the text for { $language }?
text-in = Text, { $language }
new-text = New text
text-saved = The text is saved.
language-default = { $language }, the default
another-language = Another language
template = Template
language-else = Language where none fits
template-saved = The template is saved.
remove-template-text = The service also deletes the template's texts.
template-removed = The template is removed.
test-mail = Test mail
test-mail-to = Send a test mail to
by-mailbox-of = By the mailbox of
send = Send
test-ordered = The test mail is ordered.
back-notifications = ‹ Notifications
template-in-use = This template is in use.
template-not-in-use = This template is not in use; choose it in the notification settings.
test-mail-text = The connector sends the test mail from its notification mailbox; while the connector only observes, it sends no mail.
test-sent = The test mail is sent.
test-not-sent = The test mail is not sent.

## plan
everything = Everything
gain-access = Gain access
keep-entry-changes = Keep access, entry changes
change = Change
nothing-would-change = Nothing would change for any device.
filter-effect = Filter by effect
stay = Stay as they are
shown-all = Shown. Press for everything
show-these = Show these
plan-text = What making Exchange equal to the decisions would change. While a connector only observes, it makes none of these changes.
only-observes = { $name } only observes.
once-enforces = When it enforces, { $impact }.
download-csv = Download as CSV
download-json = Download as JSON
devices-here = { $count ->
    [one] { $count } device of the plan is here…
   *[other] { $count } devices of the plan are here…
}
json-has = { $count ->
    [one] plan.json has { $count } device.
   *[other] plan.json has { $count } devices.
}
organization-plan = Organization: rules, default level, policies
devices-filtered = Devices: { $filter }
organization-changes = Changes of the organization
organization-none = The rules, the default access level and the mailbox policies match the settings.
mailboxes-get = { $count ->
    [one] { $count } mailbox gets another mailbox policy
   *[other] { $count } mailboxes get another mailbox policy
}
mailboxes-get-table = Mailboxes that get another policy

## policies
policy-blank = blank
policy-empty = empty
policy-default = Default
policy-not-for = not { $groups }
policy-nobody = nobody
policies-text = The mailbox policies that you want; what a policy does not name stays as Exchange has it. A policy that somebody assigned by hand stays.
new-policy = New mailbox policy
priority = Priority
policy-for = For
no-policy = You have set no mailbox policy; the policies in Exchange stay as they are.
back-to-default = Back to the default policy
reset-plan = { $mailboxes ->
    [one] { $mailboxes } mailbox would be reset;
   *[other] { $mailboxes } mailboxes would be reset;
} { $kept ->
    [one] { $kept } keeps the policy meant for it,
   *[other] { $kept } keep the policy meant for them,
} { $frozen ->
    [one] { $frozen } waits until a group has been read.
   *[other] { $frozen } wait until a group has been read.
}
must-enforce = The connector only observes. Switch on enforcing first.
reset-ask = Reset…
reset-title = Reset to the default policy?
reset = Reset
reset-count = { $count ->
    [one] { $count } mailbox will be reset. You can undo this.
   *[other] { $count } mailboxes will be reset. You can undo this.
}
reset-text = Every mailbox that no policy is meant for gets a blank policy link, so that the default policy applies. This is one run, which you can undo.
range-number = { $low } to { $high }
range-number-blank = { $low } to { $high }, or { $blank }
range-unlimited = { $low } to { $high }, or { $unlimited }
range-time = d.hh:mm:ss from { $low } to { $high }, or { $unlimited }
range-size = a size such as 10MB, or { $unlimited }
range-list = names, one a line
range-days = { $count } d
range-seconds = { $count } s
exchange-2010 = Exchange 2010: { $name }.
not-set = not set
for-members = For members of
not-for-members = But not for members of (exclusion wins)
one-policy = Mailbox policy
priority-help = If several policies cover one user, the policy with the lowest number applies.
default-policy = The default policy
default-policy-help = For every mailbox whose own policy link is blank.
needs-name = Enter a name for the policy.
save-policy-title = Save this mailbox policy?
policy-saved = The mailbox policy is saved. The plan shows what it changes.
policy-removed = The mailbox policy is not wanted any more. Its mailboxes first get another policy that is meant for them, then the connector removes this one.
all-policies = ‹ All mailbox policies

## presets
allow-list = Allow list
allow-list-text = Only enrolled and compliant devices, devices that a rule allows and devices that somebody approved have access.
block-list = Block list
block-list-text = All devices have access except those that are not enrolled or not compliant, and those that a rule blocks.
mixed = Mixed, with quarantine
mixed-text = Enrolled and compliant devices have access, rules allow or block kinds of devices, and every other device waits in quarantine for approval.
preset-settings = Default access level: { $level }. Override of the default rule: { $override }.
show-its-plan = Show its plan
show-plan-of = Show the plan of { $name }
apply-ask = Apply…
apply-named = Apply { $name }
presets-text = The documented strategies, for all organizations. Groups, rules and exemptions stay as they are.
apply-title = Apply { $name }?
apply = Apply
apply-lock-out = This would leave hardly anyone with access. The service refuses this unless you confirm it.
apply-text = The service saves the conditional access settings and the settings in Exchange together.
type-apply = Type confirm to apply it all the same
preset-not-saved = Nothing was saved: the preset would leave hardly anyone with access.
nothing-saved = Nothing was saved.
applied = { $name } is applied. The plan shows what it changes.
switch-on = Quarantine switch-on
new-level = New default access level
show-exceptions = Show exceptions
switch-on-text = The connector first approves, one by one, the devices that have access now through the default level. When all are approved, it changes the default level. This keeps existing devices from being locked out, and new devices wait for approval.
switch-ons = Switch-ons
begun = Begun
level = Level
approved-devices = Devices approved
take-back-ask = Take back…
take-back-named = Take back the switch-on of { $time }
none-begun = No switch-on has begun.
would-happen = What would happen
switch-plan = { $approved ->
    [one] { $approved } device would be approved;
   *[other] { $approved } devices would be approved;
} { $losing ->
    [one] { $losing } device cannot be approved and would lose access.
   *[other] { $losing } devices cannot be approved and would lose access.
}
exceptions = Exceptions
why-not-approved = Why it cannot be approved
all-approved = Every device that has access by the default level can be approved.
switch-must-enforce = The connector only observes. Switch on enforcing before you begin a switch-on.
begin-ask = Begin the switch-on…
switch-title = { $level ->
    [quarantine] Switch on quarantine?
   *[other] Switch on block?
}
begin = Begin
switch-text = { $approved ->
    [one] { $approved } device is approved first,
   *[other] { $approved } devices are approved first,
} { $level ->
    [quarantine] then the default level becomes quarantine.
   *[other] then the default level becomes block.
} You can undo this.
switch-exceptions = { $count ->
    [one] { $count } device that cannot be approved loses access.
   *[other] { $count } devices that cannot be approved lose access.
}
take-back-title = Take the switch-on back?
take-back = Take it back
take-back-text = The connector restores the previous default level and entries wherever they are still as the connector wrote them.
taken-back = The connector is undoing the switch-on.

## runs
runs-and-changes = Runs and changes
made = Made
decided-by = Decided by
no-run = No run yet.
runs-text = A run is a set of orders that the service made together. A run beyond the brake's limits waits until somebody decides; you can undo each run.
run-waits = A run waits for you
held-removal = { $count ->
    [one] It removes { $count } partnership.
   *[other] It removes { $count } partnerships.
}
held-losing = { $losing ->
    [one] { $losing } device of { $total } would lose access
   *[other] { $losing } devices of { $total } would lose access
} { $orders ->
    [one] by { $orders } order;
   *[other] by { $orders } orders;
} together with the last { $hours } hours, that makes { $counted }. The brake holds a run above { $devices } devices or { $percent } %.
none-left = The service has sent none of the orders of this run to the connector.
accept-ask = Accept…
reject-ask = Reject…
show-its-orders = Show its orders
accept-run-title = Accept the run?
accept-run = Accept the run
accept-removal = { $count ->
    [one] { $count } partnership will be removed. Removing cannot be undone; the device connects again by itself.
   *[other] { $count } partnerships will be removed. Removing cannot be undone; the devices connect again by themselves.
}
accept-losing = { $losing ->
    [one] { $losing } device will lose access to mail
   *[other] { $losing } devices will lose access to mail
} { $orders ->
    [one] by { $orders } order.
   *[other] by { $orders } orders.
}
type-partnerships = Type { $number }, the number of partnerships, to confirm
run-is-accepted = { $count ->
    [one] The run is accepted; the service sends { $count } order to the connector.
   *[other] The run is accepted; the service sends { $count } orders to the connector.
}
reject-run-title = Reject the run?
reject-run = Reject the run
reject-run-text = The service orders none of these changes until its decision for a device changes.
run-is-rejected = The run is rejected. The service ordered none of it.
undo-run-title = Undo the run?
undo-run = Undo the run
undo-run-text = What this run changed is undone where it still is what the connector wrote; what somebody has changed by hand since then stays. Devices that the run blocked may regain access. A wipe and a removed partnership cannot be undone.
undo-state = Undo: { $state }.
run = Run
orders-of-run = Orders of the run
for-whom = For
order = Order
ended = Ended
no-order = The run has no order.
orders-ended = Orders that have ended
state-count = { $state }: { $count }
no-order-left = The service has sent no order to the connector
all-runs = ‹ All runs
run-at = { $kind }, { $time }
decided = Decided
progress = Progress
undo-run-ask = Undo the run…
values-not-told = not reported
by-whom = by { $name }
run-of = Run of { $time }
when = When
before-after = Before → after
no-change = The connector has changed nothing in Exchange.
changes-text = What the connector changed, and the values before. Changes that somebody made by hand are not listed here and stay.
switch-waits = A switch-on waits for you
failed-approvals = { $count ->
    [one] { $count } approval failed, so the default access level stays open.
   *[other] { $count } approvals failed, so the default access level stays open.
}
approve-again-ask = Try the approvals again…
approve-again-title = Try the approvals again?
approve-again = Try again
approve-again-text = The service orders the failed approvals once more; when all succeed, the default access level changes.
approving-again = The approvals are ordered again.
give-up-ask = Give the switch-on up…
give-up-title = Give the switch-on up?
give-up = Give it up
give-up-text = The default access level does not change. Approvals that were made stay; to remove them, undo the run.
given-up = The switch-on is given up.

## stale
keep-named = Keep { $name }
keep-it = Keep
exclude = Exclude
none-quiet = { $days ->
    [one] No partnership was quiet for { $days } day.
   *[other] No partnership was quiet for { $days } days.
}
quiet-days = Quiet for, in days
stale-text = Partnerships by their last successful sync. The list leaves out partnerships that never synced or whose times the connector could not read.
near-maximum = Users near the maximum
near-maximum-text = A mailbox may have { $count } partnerships. The list shows users who have at least four fifths of that.
address = Address
partnerships = Partnerships
none-near = No user is near the maximum.
remove-them = Remove them
except-members = Except members of
removal = Removal of stale partnerships
except-users = Except users, one address a line
at-least-30 = Enter at least 30 days: a device may be quiet for less because its user is on holiday.
removal-plan = { $count ->
    [one] { $count } partnership would be removed,
   *[other] { $count } partnerships would be removed,
} { $excluded ->
    [one] { $excluded } is excluded,
   *[other] { $excluded } are excluded,
} { $unclear ->
    [one] { $unclear } stays because Exchange did not identify it clearly.
   *[other] { $unclear } stay because Exchange did not identify them clearly.
}
removal-observes = The connector only observes. Switch on enforcing before you make and accept the run.
make-run-ask = Make the run…
make-run-title = Make the run?
make-run = Make the run
make-run-text = The run waits until you accept it with the number { $number }. The connector removes nothing before then.
wipe-pending = { $count ->
    [one] { $count } stays because its device still has to carry out a wipe.
   *[other] { $count } stay because their devices still have to carry out a wipe.
}

restore-title = Being read anew
restore-text = The service’s database was put back. Nobody loses access without approval until these are read anew: { $waits }.
restore-end-ask = End this…
restore-end-title = Are the records right as they are?
restore-end = The records are right
restore-end-text = From then on the service decides by the present records again, under the usual brake.
restore-ended = The service decides by the records again.
unclaimed-entries = Entries that nobody knows
unclaimed-text = They stand in Exchange, and neither the connector nor this service knows who made them. After a restore they may be the connector’s own.
unclaimed-ours-ask = The connector’s…
unclaimed-by-hand = Made by hand
unclaimed-ours-title = Is this the connector’s own?
unclaimed-ours = The connector’s
unclaimed-ours-text = Rules and undo may take it away then, under the brake.
unclaimed-noted = Noted.
entry-allowed = On the allowed list
entry-blocked = On the blocked list
entry-rule = Access rule
entry-policy = Mailbox policy
entry-link = Policy of a mailbox
nothing-by-hand = The rules decide about this device.
let-in-ask = Let in…
block-ask = Block…
let-in-title = Let { $name } in?
let-in-text = The device gets mail, whatever the rules say. At the end the rules decide again.
block-title = Block { $name }?
block-text = The device gets no mail, whatever the rules say. Nothing on it is deleted.
allow-by-hand = Let in
block-by-hand = Block
applies-to = For
this-device = This device
all-devices-of-user = All devices of the user
for-how-long = How long
for-days = { $days } days
until-further-notice = until further notice
decided-by-hand = Decided; the connector carries it out.
decided-while-observing = Decided. The connector only observes, so that nothing changes in Exchange yet.
allowed-by-hand-of = { $by } let this in on { $since }, { $end }.
blocked-by-hand-of = { $by } blocked this on { $since }, { $end }.
for-all-devices-of-user = It holds for all devices of the user.
end-by-hand = End this decision…
end-by-hand-title = Let the rules decide again?
end-by-hand-text = The device may lose or gain access by them.
end-by-hand-yes = End it
ended-by-hand = The rules decide again.
reason-by-hand = Reason, shown with the decision
role-read = reads
role-audit = auditor
role-help-desk = help desk
role-operate = operator
role-administer = administrator
name-and-role = { $name } ({ $role })
for-a-higher-role = Your role does not wipe devices or remove partnerships.

## set-up package
setup-package = Set-up package
package-text = It holds the set-up program and a new account file. Unpack it on a computer of the Exchange organization and start the set-up there.
package-ask = Download On-premises Connector…
package-ask-system = Download On-premises Connector ({ $system })…
package-question = Download the set-up package?
package-question-text = Whoever has it can connect an Exchange organization with this service. It is good for { $uses } enrollments and { $days } days: hand it over safely, and delete it after use.
package-download = Download On-premises Connector
package-downloaded = The set-up package is downloaded.
package-none = The set-up programs are not on the service’s computer:

## entries from before this connector
before-entries = Entries from before this connector
before-text = { $count } devices stood on a personal list of their mailbox when this connector looked first; { $conflicts } of these entries stand against what is wanted now. They stay as they are until you say whose they are: an earlier connector’s (Microsoft’s put devices on these lists, too), or made by hand.
before-ours-ask = An earlier connector’s…
before-ours-title = Are all of these an earlier connector’s?
before-ours = An earlier connector’s
before-ours-text = Rules and undo may take { $count } entries away then, under the brake; { $conflicts } of them stand against what is wanted now.
before-hand-ask = Made by hand…
before-hand-title = Were all of these made by hand?
before-hand = Made by hand
before-hand-text = { $count } entries are left alone for good then.

## the desk: overview, what waits, a device, a person, a wipe
overview = Overview
waiting-for-you = Waiting for you
person = Person
nobody-told = person not reported
things-wait = { $count ->
    [one] { $count } thing waits.
   *[other] { $count } things wait.
}
nothing-waits = Nothing waits.
nothing-changes-alone = Nothing here changes Exchange until you say so.
devices-in = { $count } devices, organizations: { $organizations }.
only-observing = { $count ->
    [one] It only observes.
   *[other] All of them only observe.
}
all-organizations = All organizations
held-run-title = { $count ->
    [one] A run is held: { $count } phone would lose mail.
   *[other] A run is held: { $count } phones would lose mail.
}
held-limit = The limit is { $devices } devices or { $percent } % in { $hours } hours.
review-run = Review the run
observing-title = Observing: { $losing } phones would lose mail, { $gaining } would have it again.
observing-more = Nothing changes in Exchange until a person switches enforcing on.
see-who = See who
now-and-then = Access now, and as decided
now-in-exchange = Now in Exchange
would-become = Would become
difference = Difference
no-count-yesterday = nothing was counted yesterday
as-yesterday = as many as yesterday
more-than-yesterday = { $count } more than yesterday
fewer-than-yesterday = { $count } fewer than yesterday
in-discovery = { $count } in discovery
counted-at = Counted
not-counted-yet = The devices are not counted yet.
blocked-and-quarantined = Blocked and quarantined, { $days } days
chart-from-now = The service counts from now on; tomorrow there are two days to compare.
as-table = As a table
why-blocked = Why phones are blocked
nobody-blocked = No phone is blocked.
see-all = See all
full-sync-at = full sync
quick-sync-at = quick sync
devices-count = { $count ->
    [one] { $count } device
   *[other] { $count } devices
}
last-day = Last 24 hours: { $count }
all-changes = All changes
changed-lately = Changed in the last 24 hours
nothing-changed-lately = Nothing changed in Exchange.
none-connected-yet = No connector yet.
three-steps = Three steps to the first list of phones
step-package = Get the set-up package
step-package-text = For a Windows or Linux computer that reaches Exchange. It holds the programs and an account file for a few days.
step-set-up = Run set-up there
step-set-up-text = It tests every step before it stores anything, and only observes.
step-plan = Look at the plan
step-plan-text = See who would lose mail under which rule, before anything happens.
because-not-enrolled = this phone is not enrolled
because-not-activated = e-mail is not activated on this phone
because-not-compliant = this phone is not compliant
because-rule = the rule “{ $rule }” matches
because-by-hand = blocked by a person
because-exchange = by Exchange’s own rules, or by hand in Exchange
says-outside = Outside the scope of this connector.
says-outside-more = Nothing is decided about this device here.
says-wiped = The phone acknowledged a wipe.
says-wipe-sent = Exchange handed a wipe to this phone.
says-wipe-sent-more = Handed over { $time }. It cannot be taken back any more.
says-wipe-ordered = A wipe is ordered for this phone.
says-wipe-ordered-more = Exchange hands it over at the phone’s next contact. Until then it can be taken back.
says-modern = Not decided here: Outlook with hybrid modern authentication.
says-modern-more = Conditional Access in the cloud decides. What Exchange shows is not what counts.
says-blocked-then = Allowed until { $time }, then blocked: { $reason }.
says-block-ordered = Block ordered { $time }, not confirmed yet.
says-access-ordered = Access ordered { $time }, not confirmed yet.
says-ordered-more = The connector takes it at its next contact with the service.
says-block-held = { $state }. Its block is held with others.
says-change-held = { $state }. Its change is held with others.
says-by-hand = { $state }, although this is wanted: { $wanted }.
says-by-hand-more = Somebody made the entry in Exchange by hand, not this product. Hand-made entries win.
says-failed = The change failed { $time }; the phone is still: { $state }.
says-rejected = { $state }. A person rejected the change.
says-rejected-more = It is not ordered until something else is wanted.
says-would-block = { $state }. It would be blocked: { $reason }.
says-would-change = { $state }. This is wanted: { $wanted }.
says-observes = { $name } only observes; nothing changes in Exchange until enforcing is switched on.
says-let-in = Allowed, { $end }: let in by { $by }.
says-blocked-by = Blocked, { $end }: by { $by }.
says-rules-again = Then the rules decide again.
says-until-ended = Until somebody ends it.
says-blocked-elsewhere = Blocked, and not by this product.
says-blocked-elsewhere-more = Exchange gives this reason: { $reason }.
says-blocked = Blocked since { $time }: { $reason }.
says-confirmed = Exchange confirmed it { $time }.
says-next-contact = The phone notices at its next contact.
says-quarantined = Quarantined: it waits for a person.
says-first-seen = First seen { $time }.
see-waiting = What waits
says-discovery = Exchange is still finding out what it is.
says-discovery-more = Until then it gets no mail content.
says-allowed = Allowed.
says-kept = It keeps what it has:
says-undecided = Nothing is decided about it yet.
says-unknown = Its state in Exchange is not known.
says-unknown-more = A full sync may bring it.
like-same = Likely the same person with a new phone.
like-same-text = Same mailbox and family; the old phone went silent about when the new one came. Ask the person before you carry its approval over.
like-copied = One id in several places: it may be copied.
copied-models = The same id came from different models. Look at each before you let it in.
copied-people = The same id is at different people. It may also be one phone with two mailboxes; look before you let it in.
like-new = A new device.
like-new-text = No silent phone of this person and family is known.
same-phone = Same phone, new id
copied-id = Copied id
new-device = New
held-runs = Held runs
groups-and-sources = Groups and sources
certificates = Certificates
held-run-line = { $count ->
    [one] Run of { $count } order is held
   *[other] Run of { $count } orders is held
}
lose-access-count = { $count } lose access
quarantined-count = { $count ->
    [one] { $count } quarantined phone
   *[other] { $count } quarantined phones
}
quarantined-text = They get no mail until a person decides.
judged-of = Looked at: the { $count } that wait longest, of { $all }.
no-quarantine = No device waits here.
the-chosen-device = The chosen device
choose-named = Choose { $name }
chosen-count = { $count } chosen
compared-devices = Compared
old-one = Old
new-one = New one
other-one = The other
this-phone = This phone
model = Model
first-sync = First sync
open-the-device = Open its page
next-one = Next
keys-help = J and K move through the list while it has the focus; they decide nothing.
decided-one = Decided.
decided-several = { $count ->
    [one] Decided for { $count } device.
   *[other] Decided for { $count } devices.
}
some-failed = { $count } of { $all } failed
some-failed-text = The others are decided. These are not:
understood = Understood
close = Close
and-more = and { $count } more
no-held-run = No run waits.
unread-text = Decisions go by these groups and sources. Until they can be read, everybody concerned keeps what they have.
all-read = Everything that decisions go by can be read.
no-certificate-ends = No certificate ends soon.
what-happened = What happened
undo = Undo
undo-with-run = Undo with its run…
is-undone = Undone
first-seen = First seen
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Allowed by hand
blocked-by-hand = Blocked by hand
exchange-not-asked = Exchange’s own rules and the default level are not asked.
exchange-decides = Exchange’s own rules and the default level decide.
exchange-rules = Access in Exchange
is-it-the-successor = Is this the successor of { $name }?
successor-text = Same person, same family; the old one went silent { $time }.
see-the-old = See the old one
carry-over-ask = Carry the approval over…
carry-over = Carry over
carry-title = Carry the approval over to the new phone?
carry-by-hand = Somebody let { $old } in by hand. That ends, and { $new } is let in until the same time. It can be ended again.
carry-by-rules = The rules let { $old } in, and go on to decide about it. { $new } is let in by hand for the time that you choose.
carried-over = The approval is carried over.
allow-ask = Allow…
let-in-for-a-while = You let it in for a while
phones-of-this-person = { $count } devices of this person
phones-of-person = Devices of this person
phones-count = { $count ->
    [one] { $count } device
   *[other] { $count } devices
}
no-phone-of-person = No device of this address is known.
first-of-them = The first { $count } are shown.
let-all-in-ask = Let all in…
let-all-in-title = Let all devices in: { $name }?
let-all-in-text = All devices of this person get mail, later ones too, whatever the rules say. What was decided about a single one goes before it.
block-all-ask = Block all…
block-all-title = Block all devices: { $name }?
block-all-text = No device of this person gets mail, later ones neither. What was decided about a single one goes before it; the brake counts it.
decided-for-person = Decided for all devices of the person.
phone = Phone
in-exchange = In Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = It acts on the person: on all their devices.
more = More
never-ordered = never ordered
wipe-title = Wipe this device: { $name }?
not-this-phone = Not this one
what-is-removed = What is removed
account-only = The mail account only
account-only-old = Not possible: it needs ActiveSync 16.1, and Exchange has not told that this phone speaks it.
account-only-outlook = Not possible: Outlook knows only its own wipe.
outlook-data = Outlook’s own data
whole-phone = Everything on the phone
whole-phone-text = Private photos and apps are lost.
wipe-handed-over = Exchange hands the wipe over at the phone’s next contact. Until then it can be taken back.
wipe-reason = Reason, kept with the order
wipe-ending = The last { $count } characters of this phone’s id
wipe-whole-id = The whole id of this phone
wipe-yes = Wipe this phone
wipe-no = Keep the phone as it is
share-of = { $percent } % of { $total }
odd-group = { $count } of them belong to “{ $name }”.
let-these-in-ask = Let these in…
let-these-in-of = Let these in: { $name }
summary-partial = The run is larger than what is summed up here; its orders below are complete.
other-orders = Change without effect on access
reasons-of-run = Reasons for losing access
for-example = For example
seen-this-week = Seen this week
where-they-are = Where they are
carry-several = An approval by hand goes over with its own end. Where the rules let the old phone in, the new one is let in for the time that you choose. Ask the people first.

## finding devices
find-box = Find a person, address, device or id
find-person = Person
find-columns = Columns…
find-csv = CSV of these { $count }
find-csv-all = CSV of all of these
find-views = Views
find-attention = Needs attention
find-silent = Silent over 30 days
find-old-eas = EAS below 16.1
find-save-view = Save this view…
find-view-name = Name of the view
find-view-shared = Everybody sees it
find-view-saved = The view is saved.
find-view-remove = Remove this view…
find-view-remove-title = Remove the view “{ $name }”?
find-view-removed = The view is removed.
find-filter-by = Filter by
find-apply = Apply
find-remove-filter = Remove the filter { $name }
find-words = Search
find-step = Deciding step
find-reason = Reason in Exchange
find-eas = EAS version
find-client = Client
find-imei = IMEI
find-first-sync = First sync
find-last-sync = Last sync
find-within-days = within { $days } days
find-silent-days = not for { $days } days
find-never-synced = never
find-range-many = { $from }–{ $to } of more than { $all } devices
find-select = Select { $name }
find-select-page = Select the devices on this page
find-selection = Selected devices
find-selected = { $count } selected
find-select-all = Select all { $count }
find-clear = Clear the selection
find-let-in = Let in until…
find-allow = Allow…
find-block = Block…
find-let-in-title = Let these devices in?
find-allow-title = Allow these devices?
find-block-title = Block these devices?
find-allow-text = A manual decision goes before every rule, for each of these devices.
find-block-text = A manual decision goes before every rule. Each device that loses access counts in the brake: beyond its limit, the run waits for approval.
find-progress = Decided: { $done } of { $all }…
find-decided = Decided for this number of devices: { $count }.
find-failed = Not decided: { $count }
find-understood = Close
find-step-by-hand = decided by hand
find-step-enabled = access control
find-step-exemption = exemption
find-step-excluded = excluded group
find-step-inactive = inactive device
find-step-rule = local rule
find-step-included = included group
find-step-managed = enrollment
find-step-activated = activation
find-step-compliant = compliance
find-step-override = override of Exchange’s rule

## audit
audit-title = Audit
audit-text = Every change of a setting, role, mode, order or approval. Kept for { $days } days.
audit-when = When
audit-who = Who
audit-what = What
audit-before-after = Before → after
audit-from-where = From
audit-none = No entries.
audit-verifying = Checking the chain…
audit-verified = Chain verified to { $time }
audit-broken = The chain does not hold. Keep the database as it is and find out who had access to its file.
audit-csv = CSV
audit-since = Since
audit-until = Until
audit-any = all
audit-filter = + Filter
audit-show = Show
audit-without = Remove the filter { $name }: { $value }
audit-token = token
audit-more = { $count } more
audit-created = Created
audit-changed = Changed
audit-removed = Removed
audit-done = Ordered or decided
audit-previewed = Previewed
audit-exported = Exported
audit-signed-in = Signed in
audit-signed-out = Signed out
audit-refused = Sign-in refused
audit-access-settings = access settings
audit-exchange-settings = settings of Exchange
audit-mail-settings = notification settings
audit-mailbox-policy = mailbox policy
audit-mailbox-policies = mailbox policies
audit-connector = connector
audit-decision = decision by hand
audit-run = run
audit-order = order
audit-template = message template
audit-message = message
audit-record = management record
audit-source = compliance source
audit-link = link of a device
audit-device-name = name of a device
audit-group = group
audit-graph = Microsoft Graph
audit-account-file = account file
audit-user = user
audit-session = session
audit-entries = entries without owner
audit-restore = reading after a restore
audit-console = console
audit-api = API
audit-command-line = command line
audit-of-connector = at the connector
audit-of-service = the service itself

# What has changed meanwhile
reconnecting = No connection to the service; trying again. What you see is from { $time }.
something-changed = Something shown here has changed.
show-changed = Show it

# Readiness
readiness = Readiness
readiness-text = What of { $count } phones is old, silent or too many: before an upgrade of Exchange, a move to Exchange Online or a tidying up.
readiness-old = Old
print = Print
readiness-show-old = { $count ->
    [one] Show the { $count } old one
   *[other] Show the { $count } old ones
 }
readiness-eas-text = Exchange Online takes version { $version } and later. Servers on premises take older ones too.
readiness-client-text = Microsoft no longer makes clients that are marked as old.
readiness-silent = Silent phones
readiness-near-maximum = { $count ->
    [one] { $count } user is near the maximum of phones.
   *[other] { $count } users are near the maximum of phones.
 }
readiness-policies = Phones by mailbox policy
readiness-policies-text = What each phone told at its last contact.
readiness-applied = How far it is applied

## people
pp-code = Code
pp-code-help = Six digits from the authenticator, or one of your recovery codes.
pp-by-password = Sign in with name and password
pp-by-token = Sign in with an access token
pp-password = Password
pp-refused = The name or the password is not right.
pp-code-refused = The code is not right, or was used already. Wait for the next one, and check the time of both devices.
pp-link-unknown = This link is not known any more: it was used, a newer one took its place, or its 24 hours are over. Ask an administrator for another one.
pp-too-short = Choose a password of at least { $count } characters.
pp-too-long = A password has at most { $count } characters.
pp-too-plain = Choose a password of more different characters.
pp-holds-name = The password holds your name. Choose another one.
pp-old-wrong = This is not your present password.
pp-too-often = This was tried too often. Wait a minute, then try again.
pp-last-administrator = This is the only person who can administer the service. Give somebody else the role administrator and a way to sign in first.
pp-no-second = A second person is asked for, which takes two people who can sign in and administer. Add another one first.
pp-page-only = You signed in with an access token of limited time. Password, second factor and tokens are changed after a sign-in with your password.
pp-choose = Choose a password
pp-choose-for = for { $name }
pp-choose-and-enter = Save and sign in
pp-new-password = New password
pp-again = New password, once more
pp-password-help = At least { $count } characters. Several words are easy to keep in mind and hard to guess.
pp-not-same = The two are not the same.
pp-account = Your account
pp-role = Role
pp-must-enroll = Your role needs a second factor
pp-must-enroll-text = Set it up to go on.
pp-sessions = Open sessions
pp-end-others = End my other sessions
pp-tokens = Access tokens
pp-tokens-text = For scripts and programs. A token allows no more than you may, and ends at its time.
pp-token-ask = Create a token…
pp-change-password = Change password
pp-set-password = Set a password
pp-old-password = Present password
pp-password-text = Your other sessions end when you save a new password.
pp-password-changed = Your password is saved. Your other sessions have ended.
pp-factor = Second factor
pp-factor-on = Signing in with your password asks for a code of your authenticator.
pp-codes-left = { $count ->
    [one] { $count } recovery code is left.
   *[other] { $count } recovery codes are left.
 }
pp-new-codes-ask = New recovery codes…
pp-new-codes = Create new recovery codes
pp-factor-remove-ask = Remove the second factor…
pp-factor-remove = Remove the second factor
pp-factor-removed = The second factor was removed.
pp-factor-text = A code of an authenticator app, beside your password. Whoever learns the password alone cannot sign in.
pp-factor-set-up = Set up
pp-qr = Picture for an authenticator app
pp-scan = Scan this picture with an authenticator app, then type the code that it shows.
pp-by-hand = Or type it by hand
pp-first-code = Code that the app shows
pp-factor-confirm = Switch on
pp-factor-done = The second factor is on.
pp-codes = Recovery codes
pp-codes-text = Keep them where nobody else finds them. Each signs you in once, where the authenticator is lost. They are shown only now.
pp-kept = I have kept it
pp-copy = Copy
pp-link = link
pp-since = Since
pp-from = From
pp-by = Signed in by
pp-last-use = Last use
pp-ends = Ends
pp-this-one = this one
pp-end = End
pp-end-ask = End…
pp-end-session-of = End the session of { $name } from { $address }
pp-session-ended = The session has ended.
pp-no-session = No session is open.
pp-sessions-ended = { $count ->
    [one] { $count } session has ended.
   *[other] { $count } sessions have ended.
 }
pp-made = Created
pp-end-token = End the token { $name }
pp-end-token-text = Programs that use it are refused from now on, and the sessions that it opened end.
pp-token-ended = The token has ended.
pp-no-token = There is no token.
pp-token-name = What it is for
pp-token-name-help = A computer or a script, as you will know it later.
pp-days = Ends after
pp-days-count = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
pp-token-make = Create the token
pp-token-made = The token was created
pp-token-once = It is shown only now.
pp-people = People
pp-demands = Sign-in rules
pp-single = Only one person can administer the service
pp-single-text = Nobody else can help when this person forgets the password. Add a second one; at the server, a command gives a new link at any time.
pp-password-and-factor = Password and code
pp-link-until = link until { $time }
pp-no-way = cannot sign in
pp-signs-in = Signs in by
pp-you = you
pp-role-ask = Role…
pp-role-of = Role of { $name }
pp-link-ask = Link…
pp-link-for = Link for { $name }
pp-link-ask-text = By the link this person chooses a new password, once and within 24 hours. An older link ends. The present password and sessions stay until then.
pp-link-make = Create the link
pp-link-made = Link for { $name }
pp-link-text = Give it to this person by a way that you trust. It is good once, until { $time }, and shown only now.
pp-factor-take-ask = Second factor…
pp-factor-take = Take the second factor of { $name } away
pp-factor-take-text = Only where authenticator and recovery codes are lost. Make sure that it is this person who asks.
pp-take-away = Take away
pp-remove = Remove { $name }
pp-remove-text = This person cannot sign in any more; sessions and tokens end at once. What this person did stays in the audit.
pp-removed = { $name } was removed.
pp-add-ask = Add a person…
pp-add = Add a person
pp-add-text = You get a link by which this person chooses a password.
pp-name-help = As the audit will show it.
pp-roles-help = Reads: looks. Auditor: also reads the audit. Help desk: lets devices in for some days. Operator: also blocks, wipes and decides about runs. Administrator: everything.
pp-exists = There is somebody with the name { $name } already.
pp-added = { $name } was added.
pp-role-given = { $name } has the role { $role } now.
pp-sessions-text = Everybody's open sessions of this page. A session that you end is refused from then on.
pp-all-tokens-text = Everybody's access tokens of limited time.
pp-factor-for = Roles that need a second factor
pp-factor-for-text = Whoever has such a role and signs in with a password sets up a second factor before anything else. Access tokens are not concerned.
pp-demands-saved = The sign-in rules are saved.
pp-second = Second person
pp-second-text = What one person asks for waits until another one confirms it, for 24 hours at most. Nobody confirms an own request, and switching this off takes a second person too.
pp-second-single = Only one person can administer the service, so nobody could confirm. Add another administrator who can sign in first.
pp-for-wipes = For wipes
pp-for-runs = For accepting held runs
pp-waits-second = This was asked for and waits for another person, under Waiting.
pp-none-second = Nothing waits for a second person.
pp-wants-wipe = Wipe { $name }
pp-wants-run = { $count ->
    [one] Accept a held run with { $count } order
   *[other] Accept a held run with { $count } orders
 }
pp-wants-settings = Ask for a second person less often
pp-asked-by = Asked by
pp-asked-at = Asked at
pp-waits-until = Waits until
pp-nothing-yet = Nothing was done yet.
pp-confirm-ask = Confirm…
pp-confirm = Confirm it
pp-confirm-text = It is carried out at once. Confirm it only if you have looked at it yourself.
pp-confirmed = It was confirmed and is being carried out.
pp-refuse-ask = Refuse…
pp-refuse = Refuse it
pp-refuse-text = Nothing is done. It can be asked for anew.
pp-refused-request = It was refused.
pp-withdraw-ask = Take back…
pp-withdraw = Take it back
pp-withdraw-text = Nothing is done. You can ask for it anew.
pp-withdrawn = It was taken back.
pp-own-request = You asked for this: another person has to decide.
pp-higher-role = Somebody with a higher role decides about this.
pp-request-over = This does not wait any more: somebody decided, or its day is over.
pp-author-gone = Who asked for this was removed, or may not do it any more. Refuse it, and ask for it anew if it is meant.
pp-request-waits = The same was asked for already and waits for a second person.
pp-show-number = Show whole
pp-show-number-text = The audit notes who looked.
pp-alarm = A break-glass account was used
pp-acknowledge-ask = Acknowledge…
pp-acknowledge = Acknowledge the use
pp-acknowledge-text = The alarm goes. Do this once you know who used the account and why, and give it a new password.
pp-acknowledged = The use is acknowledged.
pp-break-glass = for emergencies
pp-break-glass-ask = Emergency…
pp-ordinary-ask = Ordinary…
pp-break-glass-of = { $name }: account for emergencies
pp-break-glass-text = Whoever signs in with this account raises an alarm, which stands under Waiting and in the log until another administrator acknowledges it. No second factor is asked of it. Keep its password sealed.
pp-ordinary-text = It becomes an ordinary account: its use is no alarm any more.
pp-break-glass-saved = The account is saved.

### en: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = On-premises Microsoft Exchange Server
field-server = Client Access Server:
type-hosted = Hosted Microsoft Exchange Server
field-server-url = Server address (URL):
proxy-button = Proxy Server...
type-dedicated = Dedicated hosted Microsoft Exchange Server
field-user = User: (Domain\user)
field-password = Password:
enable-notification = Enable Notification
field-email = Email address: (user@contoso.com)
connect = Connect
close = Close
help = Help
privacy = Privacy
about = About
cmdlet-link = Learn about the Microsoft Exchange cmdlet requirements

## The proxy dialog

proxy-use = Use a proxy server when synchronizing mobile device information
proxy-name = Proxy server name:
proxy-port = Port number:
proxy-use-credentials = Use credentials to connect to the proxy server
proxy-user = User: (Domain\user)
proxy-password = Password:
ok = OK

## Words of the console

quick-sync = Quick Sync
full-sync = Full Sync
replace = Replace
status = Status
state-allowed = Allowed
state-blocked = Blocked
state-quarantined = Quarantined

## Set-up

product = Exchange Connector
language = Language
intro = { product } reports the mobile devices of your Exchange organization to the management service and carries out which of them may have mail. Select the type of Exchange Server you use:
account-intro = Enter the user account that the connector signs in to Exchange with. It needs permission to run certain Exchange cmdlets.
notification-intro = When a user’s device is blocked or quarantined, the connector can write to that user. Enter the mailbox that these messages are sent from.
cancel = Cancel
show-password = Show password
hide-password = Hide password
secret-is-set = Set. Leave empty to keep it.
advanced = Advanced settings
authentication = Authentication:
automatic = Automatic
service-identity = The service's own account
service-identity-note = No password: the service signs in with its own account.
realm = Kerberos realm:
kdc = Kerberos key distribution center:
extra-root = Additional root certificate:
extra-root-none = None
extra-root-count = { $n ->
    [one] { $n } certificate
   *[other] { $n } certificates
}
clear = Clear
browse = Browse...
ews-url = Exchange Web Services (URL):
failover = Use another Client Access Server when this one does not answer
parallel = Send several commands to Exchange at the same time
proxy-for-exchange = Use the proxy server for Exchange as well
proxy-bypass = Connect without the proxy server to:
proxy-summary = Proxy server: { $address }
no-proxy = No proxy server

## Account file

service = Management service
account-file = Account file:
account-missing = Choose the account file that the management service made.
account-organization = Organization
account-fingerprint = Root certificate, SHA-256
account-valid-until = Valid until
account-compare = Compare these characters with the fingerprint that the service printed when it made the file.
account-expired = This account file expired on { $date }. Ask for a new one.
account-damaged = This account file is damaged. Ask for a new one.
account-other-kind = This is not an account file of { product }.
account-newer = This account file needs a newer version of { product }.
account-unreadable = The file cannot be read: { $reason }
account-enrolled = This computer is already enrolled. An account file is needed only to change to another service.
account-delete-offer = Other users of this computer can read the folder of the account file. The connector no longer needs the file.
account-delete = Delete account file
account-deleted = The account file has been deleted.
account-delete-failed = The account file could not be deleted: { $reason }

## What is missing or wrong

needed = Still needed: { $fields }
to-correct = Please correct: { $fields }
problem-empty = Enter a value.
problem-too-long = Enter at most { $n } characters.
problem-server = Enter a server name or an https address.
problem-scheme = Start the address with https://
problem-credentials = Remove the user name and password from the address. They have their own fields.
problem-user = Enter the domain and the user: DOMAIN\user or user@domain
problem-port = Enter a number from 1 to 65535.
problem-host = Enter only the name, without https:// and without a port.
problem-email = Enter an e-mail address such as notify@contoso.com
problem-url = Enter an address that starts with https://
problem-certificate = This file contains no certificate in PEM format.
problem-service-identity = The service's own account needs an Exchange server of your own, and no Active Directory settings.

## Connect

connecting = Connecting
testing = Testing the connection
connecting-note = This can take a few minutes. The test changes nothing in Exchange.
check-account-file = Account file
check-proxy = Proxy server
check-name = Server name
check-port = Network connection
check-tls = Server certificate
check-authentication = Sign-in
check-cmdlets = Required cmdlets
check-organization = Exchange organization
check-throttling = Throttling limits
check-client-access-servers = Other Client Access Servers
check-kerberos = Kerberos tickets
check-autodiscover = Autodiscover
check-ews = Notification mailbox
check-directory = Groups in Active Directory
check-store = Store settings
state-waiting = Waiting
state-running = Running
state-ok = OK
state-warning = Warning
state-failed = Failed
state-skipped = Skipped
who-you = For you to do
who-exchange = For the Exchange administrator
who-network = For the network administrator
who-account = For the account administrator
who-service = For the administrator of the management service
who-maker = For support
error-code = Error code: { $code }
details = Details
copy = Copy
back = Back
try-again = Try again
try-refused-logon = I know: try once
continue-anyway = Connect anyway
connect-failed = The connection was not set up. Nothing has been changed, and everything you entered is kept.
connect-warnings = The connection can be set up, but there are warnings.
connect-cancelled = Canceled. Nothing has been changed.
connect-lost = The connector stopped before it was done. Everything you entered is kept. Try again.
test-succeeded = The connection works.
test-failed = The connection does not work as it is set up.

## Replace and success

replace-title = Configuration Warning
replace-question = Do you want to replace the existing connection?
replace-text = Another computer already connects this Exchange organization to the management service. Only one connection can exist at a time.
replace-other = It runs on { $computer }. Last contact: { $time }. Mode: { $mode }.
replace-hint = Choose “{ replace }” to connect from this computer instead.
success = The management service and Exchange are now connected.
success-next = The first full synchronization is running. When it is complete, the mobile devices appear in the management service.
success-observe = The connector only observes for now. It changes nothing in Exchange until somebody switches on enforcing in the management service.
success-changed = Changed: { $fields }
show-status = Show status

## Status

connection-connected = Connected
connection-disconnected = Disconnected
connection-pending = Connecting
connection-none = Not set up
server-label = Exchange Server
server-failover = { $server }, because { $configured } does not answer
environment = Environment
mode = Mode
mode-observe = Observe only
mode-enforce = Enforcing
version = Version
devices = Devices
devices-count = { $n ->
    [one] { $n } device
   *[other] { $n } devices
}
state-discovery = Discovery
state-unknown = Unknown
synchronization = Synchronization
column-last = Last
column-result = Result
column-duration = Duration
column-next = Next
column-new = New
column-changed = Changed
column-removed = Removed
result-succeeded = Succeeded
result-partial = Incomplete
result-failed = Failed
never = Never
running-now = Running
step-connecting = Connecting to Exchange
step-devices = Reading devices
step-mailboxes = Reading mailboxes
step-statistics = Reading device statistics
step-comparing = Comparing
step-uploading = Sending to the management service
progress-of = { $done } of { $total }
findings = Findings
no-findings = There is nothing to report.
history = History
pending-orders = { $n ->
    [one] { $n } order is waiting
   *[other] { $n } orders are waiting
}
change-settings = Change settings
test-connection = Test connection
open-console = Open console
support-bundle = Export support bundle
support-bundle-saved = The support bundle was saved as { $path }
discard-question = Do you want to discard your changes?
discard-text = What you typed is not saved yet. The connection stays as it is.
discard = Discard
keep-editing = Keep editing
remove = Remove connection
remove-question = Do you want to remove the connection from this computer?
remove-text = Synchronization stops. Devices keep the access to mail that they have now. The journal stays on this computer.
request-failed = The connector did not do this: { $reason }

## The connector itself

agent-searching = Looking for the connector
agent-starting = Starting the connector
agent-absent = The connector is not running
agent-absent-help = Without the connector, this window can show and change nothing. Start the connector here, or start its service.
agent-start = Start connector
agent-start-failed = The connector could not be started: { $reason }
agent-older = The connector is older than this window
agent-newer = The connector is newer than this window
agent-version-help = Connector: { $agent }. This window: { $own }. Install the same version of both.
agent-refused = This account is not allowed to use the connector
agent-refused-help = Start this program as an administrator, or with the account that the connector runs under.
agent-untrusted = Another account answers in the place of the connector
agent-untrusted-help = This window sent nothing to it. Ask an administrator to check { $path }.
agent-lost = The connector does not answer any more. Trying again.
read-only = You can look at the connection but not change it. Start this program as an administrator to change it.

## Times

date-time = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $day }, { $year }, { $time }
today-at = Today, { $time }
tomorrow-at = Tomorrow, { $time }
yesterday-at = Yesterday, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } h { $m } min

## Help, privacy, about

help-text = You need three things: the account file from the management service, the name of a Client Access Server, and an account that may run the required cmdlets. Choose “{ connect }”: the connector tests and shows every step, with what to do if one fails. It stores nothing until all steps succeed.
help-keys = Press Enter to connect, Escape to close. Hold Alt to see the keys of all buttons.
privacy-text = The connector reads mailboxes and their mobile devices from Exchange and sends them only to the management service that the account file names. Passwords stay encrypted on this computer.
about-text = { product } { $version } replaces the retired on-premises Exchange connector. It is not a Microsoft product.
cmdlets-text = The account needs only these cmdlets. The script creates a management role group with exactly these; run it in the Exchange Management Shell and add your own account to the group.
copy-script = Copy script

## Changes, undo, remedies and the console

recent-changes = Recent changes in Exchange
change-allow = Access allowed
change-block = Access blocked
change-default-rule = Personal entry removed; the rules of the organization decide
change-partnership = Partnership removed
change-wipe = Wipe requested
change-cancel-wipe = Wipe canceled
change-default-level = Default access level changed
change-organization = Organization settings changed
change-rule = Device access rule changed
change-rule-removed = Device access rule removed
change-policy = Mailbox policy changed
change-policy-removed = Mailbox policy removed
change-policy-assigned = Mailbox policy assigned
change-mail = E-mail sent
change-undo = Changes undone
change-reason = Reason: { $reason }
change-undone = undone
remove-keep = Keep the changes made in Exchange
remove-undo = Undo the changes made in Exchange first
remove-undo-note = The connector restores a value only where it is still as the connector left it. A wipe cannot be undone.
undo-preview = Show what would be undone
undo-would = Would be undone: { $n }
undo-done = Undone: { $n }
original-message = Message of the connector: { $text }
yes = Yes
no = No
console-intro = Set-up in the console. Leave an answer empty to keep the value in brackets.
console-number = Enter one of the numbers.
remedy-account-file = Ask the administrator of the management service for a new account file.
remedy-delete-account-file = Delete the account file when it is no longer needed.
remedy-password = Check the user name and the password, and enter them again.
remedy-address = Check the server name or the address.
remedy-network = Check the name, the port and the firewalls between the computers.
remedy-proxy = Check the settings of the proxy server.
remedy-certificate = Have the server certificate corrected, or add the root certificate of its issuer.
remedy-rights = Give the account the missing rights. The cmdlet requirements include a script that does this.
remedy-ews = Check the notification mailbox and the address of Exchange Web Services.
remedy-exchange = The connector tries again by itself. If this persists, check the Exchange server.
remedy-settings = Correct the settings and try again.
remedy-local = Check the data folder and the service of the connector on this computer.
remedy-support = Export the support bundle and send it to support.

## The set-up package, and the original connector

remedy-package = Download the set-up package again and unpack the whole of it into a new, empty folder.
original-found = The original connector is on this computer ({ $path }). Its settings are offered here; its files are only read. Devices that it blocked stay blocked: after the first sync, say on the connector’s page in the console whose these entries are.
original-stop = Stop and disable its service when this connector is set up
original-stopped = The original connector’s service is stopped and disabled. It stays installed.

## The window by its drawing

choose-type = Select the type of Exchange Server you use:
notification-note = writes to people whose device is blocked or quarantined
about-typeface = Typeface: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } check passed
   *[other] { $n } checks passed
}
checks-not-tried = { $n ->
    [one] { $n } check not tried
   *[other] { $n } checks not tried
}
try-new-password = Try with the new password
try-user = Try with { $user }
try-server = Try { $server }
left-to-do = Left to do
this-connector = This connector
take-back = Undo or remove
earlier-changes = Earlier changes
per-second = { $n } a second

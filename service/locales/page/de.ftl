## common
user = Benutzer
device = Gerät
device-id = Geräte-ID
access-state = Zugriffsstatus
last-successful-sync = Letzte erfolgreiche Synchronisierung
organization = Organisation
all = Alle
name = Name
state = Status
settings = Einstellungen
findings = Befunde
groups = Gruppen
group = Gruppe
members = Mitglieder
devices = Geräte
plan = Plan
runs = Läufe
access = Zugriff
compliance = Konformität
notifications = Benachrichtigungen
mailbox-policies = Postfachrichtlinien
stale-partnerships = Veraltete Partnerschaften
changes-in-exchange = Änderungen in Exchange
what = Was
why = Warum
orders = Aufträge
answer = Antwort
system = System
filter = Filtern
show = Anzeigen
save = Speichern
remove = Entfernen
remove-ask = Entfernen…
forget-ask = Vergessen…
forget-it = Vergessen
link = Verknüpfen
cancel = Abbrechen
preview = Vorschau
add = Hinzufügen
show-the-plan = Plan anzeigen
preview-and-save = Vorschau und speichern…
start-enforcing = Durchsetzen
start-enforcing-ask = Durchsetzen…
from-active-directory = Aus Active Directory
default-access-level = Standardzugriffsebene
leave-as-it-is = In Exchange so lassen
allow-access = Zugriff erlauben
block-access = Zugriff blockieren
quarantine = Quarantäne
block = Blockieren
unknown = Unbekannt
compliant = Konform
not-compliant = Nicht konform
exchange-rule = Regel von Exchange
loses-access = Verliert den Zugriff
lose-access = Verlieren den Zugriff
observe-only = Nur beobachten
yes = ja
no = nein
none = keine
never = nie
read-never-completely = nie vollständig gelesen: aus dem, was fehlt, wird nichts geschlossen
no-device-fits = Kein Gerät passt.
no-connector-yet = Noch kein Connector.
microsoft-graph = Microsoft Graph
managed-devices = Verwaltete Geräte
service-english = Der Dienst nennt Gründe und Befunde auf Englisch.
records-count = { $count ->
    [one] { $count } Datensatz
   *[other] { $count } Datensätze
}
members-count = { $count ->
    [one] { $count } Mitglied
   *[other] { $count } Mitglieder
}
would-lose = { $count ->
    [one] { $count } Gerät würde den Zugriff verlieren.
   *[other] { $count } Geräte würden den Zugriff verlieren.
}
first-shown = { $count ->
    [one] Die erste wird angezeigt.
   *[other] Die ersten { $count } werden angezeigt.
}
type-to-confirm = Zur Bestätigung { $text } eingeben
type-devices = Zur Bestätigung { $number } eingeben, die Zahl der Geräte, die den Zugriff verlieren
type-records = Zur Bestätigung { $number } eingeben, die Zahl der Datensätze, die wegfallen
remove-what = { $name } entfernen?
offer = { $name } – { $confidence } %, { $because }
more-may-lose = Mehr Geräte, als hier gezählt sind, können den Zugriff verlieren: { $note }.
on-blocked-list = auf der Sperrliste; Exchange zeigt es, sobald das Gerät sich verbindet
on-allowed-list = auf der Zulassungsliste; Exchange zeigt es, sobald das Gerät sich verbindet
at-least = mindestens { $count }
not-known = unbekannt
not-read = Nicht gelesen, sodass über Geräte mit Zugriff ({ $count }) nichts entschieden ist: { $names }.
unknown-would-lose = Wie viele Geräte den Zugriff verlören, ist nicht bekannt: Nicht alles wurde gelesen.
plan-standing = Von diesen Änderungen warten { $held } auf einen Menschen, { $waiting } sind unterwegs, { $notApplied } werden nicht angewandt, weil jemand es von Hand anders eingestellt hat, und { $rejected } wurden abgelehnt oder zurückgenommen.
not-applied-table = Gewünscht und nicht angewandt

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Connectors
loading = Wird geladen…
loading-stays = Wird geladen… Wenn sonst nichts erscheint, laden Sie die Seite neu.
no-script = Diese Seite braucht JavaScript. Dieselben Daten stehen unter
skip = Zum Inhalt springen
menu = Menü
main-navigation = Hauptnavigation
language = Sprache der Seite
close-message = Meldung schließen
sign-out = Abmelden
try-again = Erneut versuchen
leave-title = Ohne Speichern verlassen?
leave-text = Was Sie auf dieser Seite eingegeben haben, ist nicht gespeichert.
leave = Verlassen
sign-in = Anmelden
access-token = Zugriffstoken
token-help = Der Administrator des Dienstes erstellt eines mit { $command }.
sign-in-again = Erneut anmelden
session-ended = Ihre Sitzung ist beendet. Melden Sie sich erneut an
not-now = Nicht jetzt

## api
status-answered = Der Dienst antwortete mit { $status }.
no-answer-in-time = Der Dienst hat innerhalb von { $seconds } Sekunden nicht geantwortet.
no-answer = Der Dienst antwortet nicht. Prüfen Sie, ob er läuft und ob dieser Computer ihn erreicht.
change-unknown = Es ist nicht bekannt, ob die Änderung erfolgt ist: Sehen Sie nach, bevor Sie es noch einmal versuchen.

## pager
previous-page = Vorherige Seite
next-page = Nächste Seite
page-number = Seite { $number }

## dom
not-told = Nicht angegeben
nothing-here = Hier ist nichts.
severity-note = Hinweis
severity-warning = Warnung
severity-error = Fehler
first-of = Die ersten { $count } von { $all } werden angezeigt.

## forms
whole-number = Hier wird eine ganze Zahl gebraucht.
may-be-saved = Was zuvor gesendet wurde, ist vielleicht doch gespeichert. Notieren Sie Ihre Eingaben, laden Sie die Seite neu und sehen Sie sich die Werte an.
changed-meanwhile = Jemand anders hat dies inzwischen geändert. Notieren Sie Ihre Eingaben, laden Sie die Seite neu und sehen Sie sich die neuen Werte an.
what-it-would-do = Was das bewirken würde
mode = Modus
have-access = Haben Zugriff
would-lose-it = Würden ihn verlieren
would-gain-it = Würden ihn bekommen
none-concerned = Noch ist keine Exchange-Organisation betroffen.
save-title = Diese Einstellungen speichern?
lock-out = { $devices ->
    [one] Danach hätte kaum noch jemand Zugriff: { $losing } von { $devices } Gerät, das jetzt Zugriff auf { $organization } hat, würde ihn verlieren. Ohne Ihr Wort wird es abgelehnt.
   *[other] Danach hätte kaum noch jemand Zugriff: { $losing } von { $devices } Geräten, die jetzt Zugriff auf { $organization } haben, würden ihn verlieren. Ohne Ihr Wort wird es abgelehnt.
}
the-organization = die Organisation
brake-holds = Wo ein Connector durchsetzt, hält die Bremse an, was über ihre Grenzen geht.
none-would-lose = Kein Gerät würde den Zugriff verlieren.
type-confirm = Um trotzdem zu speichern, confirm eingeben
nothing-saved-lock-out = Nichts wurde gespeichert: Mit diesen Einstellungen hätte kaum noch jemand Zugriff.
part-number = { $title } { $number }
move-up = Nach oben
move-down = Nach unten

## words
connected = Verbunden
disconnected = Getrennt
connection-pending = Verbindung steht aus
no-agent = Kein Agent registriert
allowed = Erlaubt
blocked = Blockiert
quarantined = In Quarantäne
device-discovery = Geräteerkennung
allow = Erlauben
keep = Lassen, wie es ist
undecided = Noch nicht entschieden
gains-access = Bekommt Zugriff
entry-only = Nur der Eintrag
effect-none = Keine
enforce = Durchsetzen
run-held = Wartet auf Sie
run-released = Angeordnet
run-approving = Geräte werden freigegeben
run-accepted = Angenommen
run-rejected = Abgelehnt
run-superseded = Durch einen neueren Lauf ersetzt
kind-decisions = Entscheidungen und Einstellungen
kind-stale = Entfernen veralteter Partnerschaften
kind-switch-on = Umschalten der Standardebene
kind-reset = Postfächer zurück zur Standardrichtlinie
order-queued = Wartet auf den Connector
order-leased = Beim Connector
order-running = Läuft
order-waiting = Wartet auf das Gerät
order-done = Erledigt
order-failed = Fehlgeschlagen
order-not-applied = Nicht angewandt
order-superseded = Durch einen neueren Auftrag ersetzt
order-expired = Zu spät
order-unknown = Ausgang nicht bekannt
order-held = Noch nicht angeordnet
order-counted = Nur gezählt
in-grace-period = In der Karenzzeit
compliance-error = Fehler
compliance-conflict = Konflikt
config-manager = Configuration Manager
level-none = so lassen
obstacle-device-id = Exchange nennt keine Geräte-ID
obstacle-mailbox = Exchange nennt nicht, wem es gehört
obstacle-discovery = Exchange ermittelt noch, was es ist
obstacle-state = sein Zugriffsstatus ist nicht bekannt
obstacle-block = die Einstellungen wollen es blockieren
device-type = Gerätetyp (Familie)
device-model = Gerätemodell
operating-system = Betriebssystem
user-agent = User-Agent
access-rule = Zugriffsregel { $text } ({ $characteristic })
sync-quick = Jetzt Schnellsynchronisierung
sync-full = Jetzt vollständige Synchronisierung
set-access = Zugriff setzen: { $wanted }
remove-partnership = Partnerschaft entfernen
wipe = Zurücksetzen
wipe-account = Zurücksetzen, nur die Daten des Kontos
cancel-wipe = Zurücksetzen abbrechen
set-default-level = Standardzugriffsebene setzen: { $level }
set-admins = Zu benachrichtigende Administratoren setzen: { $list }
set-insert = Text für Benutzer setzen: { $text }
set-rule = Setzen: { $rule }: { $level }
remove-rule = Entfernen: { $rule }
make-default-policy = { $name } zur Standard-Postfachrichtlinie machen
set-policy = Postfachrichtlinie { $name } setzen: { $settings }
remove-policy = Postfachrichtlinie { $name } entfernen
assign-policy = Postfachrichtlinie { $name } zuweisen
assign-default = Standard-Postfachrichtlinie zuweisen
mail-to = Mail an { $to }
undo-a-run = Einen Lauf rückgängig machen
on-list = darauf
off-list = nicht darauf
allowed-list = Liste erlaubter Geräte, { $id }
blocked-list = Liste blockierter Geräte, { $id }
mailbox-policy = Postfachrichtlinie
blank = leer
admin-named = Zu benachrichtigender Administrator, { $address }
named = genannt
not-named = nicht genannt
text-for-users = Text für Benutzer
no-rule = keine Regel
policy-named = Postfachrichtlinie { $name }
not-there = nicht da
default-mailbox-policy = Standard-Postfachrichtlinie
cannot-be-undone = kann nicht rückgängig gemacht werden
impact-losing = { $losing ->
    [one] { $losing } Gerät verliert den Zugriff
   *[other] { $losing } Geräte verlieren den Zugriff
}
impact-gaining = { $gaining ->
    [one] { $gaining } bekommt ihn
   *[other] { $gaining } bekommen ihn
}
impact = { $losing } und { $gaining }

## access
conditional-access = Bedingter Zugriff
settings-in-exchange = Einstellungen in Exchange
presets = Vorlagen
quarantine-switch-on = Quarantäne einschalten
hold-for = Diese Einstellungen gelten für
all-without-own = Alle Organisationen ohne eigene
has-own = { $name } hat eigene Einstellungen.
use-those-of-all = Wieder die für alle verwenden…
remove-own-title = Die eigenen Einstellungen der Organisation entfernen?
remove-own = Entfernen
remove-own-text = Von da an gilt auch hier, was für alle gilt; über die Geräte wird neu entschieden.
own-removed = Was für alle gilt, gilt wieder auch hier.
has-common = Für { $name } gilt, was für alle gilt. Speichern gibt der Organisation eigene Einstellungen.
leave-to-rule = Der Regel von Exchange überlassen
activesync-version = ActiveSync-Version
local-rules = Eigene Regeln
rule = Regel
add-rule = Regel hinzufügen
conditions = Bedingungen, die alle zutreffen müssen
condition = Bedingung
add-condition = Bedingung hinzufügen
compared = Was verglichen wird
how = Wie
is-exactly = Ist genau
fits-expression = Passt auf den regulären Ausdruck
text = Text
then = Dann
exemptions = Ausnahmen
exemption = Ausnahme
add-exemption = Ausnahme hinzufügen
exempt-for = Für
a-mailbox = Das Postfach eines Benutzers
one-device = Ein Gerät
exempt-who = Mailadresse oder Geräte-ID
exempt-who-help = Auch die GUID des Postfachs und die Identität des Geräts in Exchange sind möglich.
exempt-note = Notiz: warum
exempt-until = Bis (leer: ohne Ende)
exempt-nobody = Eine Ausnahme nennt niemanden: Es braucht eine Mailadresse oder eine Geräte-ID.
exempt-no-mailbox = Kein Gerät des Postfachs { $who } ist bekannt, also auch seine GUID nicht. Geben Sie die GUID des Postfachs ein.
exempt-several = Mehrere Partnerschaften haben die Geräte-ID { $who }; geben Sie die Identität einer davon ein.
exempt-no-device = Kein Gerät hat die ID { $who }.
included-groups = Eingeschlossene Gruppen
excluded-groups = Ausgeschlossene Gruppen (Ausschluss gewinnt)
conditional-access-settings = Einstellungen für bedingten Zugriff
access-control = Zugriffssteuerung ist eingeschaltet
access-control-help = Benutzer in eingeschlossenen Gruppen brauchen ein registriertes und konformes Gerät.
override = Die Standardregel außer Kraft setzen
override-help = Registrierte und konforme Geräte bekommen Zugriff auch dort, wo die Standardzugriffsebene von Exchange sie blockieren oder in Quarantäne nehmen würde.
grace-period = Karenzzeit in Stunden
grace-period-help = So lange behält ein verwaltetes Gerät, das nicht mehr konform ist, seinen Zugriff. Für nicht registrierte Geräte gilt sie nicht.
ignore-inactive = Geräte nicht beachten, die inaktiv sind seit, in Tagen
ignore-inactive-help = Leer: Alle werden beachtet.
where-unknown = Wo die Konformität nicht bekannt ist
keep-what-is = Lassen, was ist
where-unknown-help = Was eine Quelle über ein Gerät sagt: unbekannt, Fehler oder Konflikt. Eine nie vollständig gelesene Quelle ändert nichts.
local-rules-help = Eigene Regeln werden der Reihe nach gefragt; die erste, die passt, entscheidet.
settings-saved = Die Einstellungen sind gespeichert. Der Plan zeigt, was sie ändern.
platform-exceptions = Ausnahmen nach Geräteplattform: Zugriffsregeln in Exchange
one-access-rule = Zugriffsregel
add-access-rule = Zugriffsregel hinzufügen
ms-wl-header = Kopfzeile X-MS-WL
classes-help = Familien und Modelle, die Exchange kennt, werden angeboten.
default-level-help = Für Geräte, die keine Regel, keine Liste und keine Entscheidung betrifft. Um sie zu schließen, ohne die Vorhandenen auszusperren, dient „Quarantäne einschalten“.
admins = Administratoren, die von Geräten in Quarantäne erfahren
exactly-these = Genau diese
addresses = Adressen, eine je Zeile
insert = Text, den Exchange seinen Mails an Benutzer hinzufügt
exactly-this = Genau dieser
insert-text = Text, höchstens 256 Zeichen
maximum-partnerships = Partnerschaften, die ein Postfach haben darf
maximum-partnerships-help = Wie in der Drosselungsrichtlinie (EasMaxDevices). Nur für die Liste der Benutzer nahe daran.
not-ordered = Jemand hat abgelehnt oder zurückgenommen, was diese Einstellungen hier wollen; es wird nicht wieder angeordnet, bevor sie sich ändern:

## compliance
import = Import
proposed-links = Vorgeschlagene Verknüpfungen
sources = Quellen
eas-id = EAS-ID
last-sync = Letzte Synchronisierung
source = Quelle
no-record = Noch kein Verwaltungsdatensatz. Importieren Sie eine Datei, richten Sie Microsoft Graph ein, oder senden Sie sie über die API.
remove-record-title = Den Datensatz von { $name } entfernen?
remove-record-text = Ein Gerät ohne Datensatz gilt als nicht registriert, sobald die Quelle vollständig ist.
record-removed = Der Datensatz ist entfernt.
remove-named = { $name } entfernen
new-records = Neue Datensätze
changed-records = Geänderte Datensätze
unchanged-records = Unveränderte Datensätze
records-go = Datensätze, die wegfallen, weil sie nicht in der Datei sind
records-stay = Datensätze, die nicht in der Datei sind und bleiben
import-of-records = Import von Verwaltungsdatensätzen
csv-file = CSV-Datei
or-text = Oder ihr Text
csv-help = Die erste Zeile nennt die Spalten, darunter complianceState sowie einen Benutzer und ein Gerät aus: { $columns }.
csv-complete = Die Datei enthält alle Datensätze dieser Quelle
csv-complete-help = Datensätze, die nicht darin sind, fallen weg. Für einen Teil ausschalten.
csv-choose = Wählen Sie eine Datei, oder fügen Sie ihren Text ein.
csv-unreadable = Die Datei kann nicht gelesen werden. Wählen Sie sie erneut.
import-ask = Importieren…
import-title = Die Datei importieren?
import-text = { $count ->
    [one] { $count } Datensatz würde wegfallen, mehr als ein Zehntel der Quelle. Ist die Datei nur ein Teil, sagen Sie es stattdessen.
   *[other] { $count } Datensätze würden wegfallen, mehr als ein Zehntel der Quelle. Ist die Datei nur ein Teil, sagen Sie es stattdessen.
}
imported = { $new ->
    [one] Importiert: { $new } neuer Datensatz, { $changed } geändert, { $removed } entfernt.
   *[other] Importiert: { $new } neue Datensätze, { $changed } geändert, { $removed } entfernt.
}
see-the-plan = Plan ansehen
nothing-stored = Noch ist nichts gespeichert.
bad-lines = { $count ->
    [one] Eine Zeile ist nicht lesbar und bleibt weg. Die Datei gilt als Teil: niemand ist ihretwegen „nicht registriert“.
   *[other] { $count } Zeilen sind nicht lesbar und bleiben weg. Die Datei gilt als Teil: niemand ist ihretwegen „nicht registriert“.
}
ignored-columns = Diese Spalten werden nicht gebraucht: { $names }.
skipped-lines = { $count ->
    [one] Eine Zeile hat weder Benutzer noch EAS-ID und bleibt weg.
   *[other] { $count } Zeilen haben weder Benutzer noch EAS-ID und bleiben weg.
}
import-preview = Vorschau des Imports
how-many = Wie viele
linked = { $record } ist mit { $device } verknüpft.
link-to = { $record } mit { $device } verknüpfen
device-in-exchange = Gerät in Exchange
may-be-its = Datensätze, die zu diesem Gerät gehören können
no-link = Keine Verknüpfung ist vorgeschlagen.
links-text = Geräte, deren Datensatz nicht sicher ist. Aus einem Vorschlag wird nichts geschlossen, bevor jemand ihn verknüpft.
forget-source-title = Die Quelle { $name } vergessen?
forget-source-text = Ihre Datensätze fallen mit ihr weg.
source-forgotten = Die Quelle ist vergessen.
forget-named = { $name } vergessen
source-api = Quelle api
api-complete = Was über die API und von Hand eingetragen wurde, ist alles, was es gibt
api-complete-help = Nur dann gilt ein Gerät ohne Datensatz als nicht registriert.
source-set = Die Quelle ist eingestellt.
last-complete-read = Zuletzt vollständig gelesen
changed-by = Geändert von
no-source = Noch keine Quelle.
records-by-hand = Datensätze über die API und von Hand

## connectors
exchange-connectors = Exchange-Connectors
status = Status
organization-name = Name der Organisation
cas-hostname = CAS-Hostname
connector-mode = Modus
no-connector-help = Noch kein Connector. Schreiben Sie mit { $command } eine Kontodatei, und führen Sie das Setup auf einem Computer der Exchange-Organisation aus.
sync-succeeded = { $count ->
    [one] { $time } – erfolgreich, { $count } Gerät
   *[other] { $time } – erfolgreich, { $count } Geräte
}
sync-partial = { $count ->
    [one] { $time } – teilweise: Nicht alles wurde gesehen, { $count } Gerät
   *[other] { $time } – teilweise: Nicht alles wurde gesehen, { $count } Geräte
}
sync-failed = { $count ->
    [one] { $time } – fehlgeschlagen, { $count } Gerät
   *[other] { $time } – fehlgeschlagen, { $count } Geräte
}
observe-text = In Exchange wird nichts mehr geändert. Aufträge, die noch warten, werden zurückgenommen; was getan ist, bleibt.
enforce-text = Von jetzt an ändert der Connector Exchange: { $impact }; { $entries ->
    [one] { $entries } behält seinen Zugriff durch einen anderen Eintrag.
   *[other] { $entries } behalten ihren Zugriff durch einen anderen Eintrag.
}
enforce-organization = { $count ->
    [one] { $count } Änderung an Regeln, Richtlinien und Einstellungen kommt hinzu.
   *[other] { $count } Änderungen an Regeln, Richtlinien und Einstellungen kommen hinzu.
}
enforce-brake = Wo mehr als { $devices } Geräte oder { $percent } % in 24 Stunden den Zugriff verlieren würden, wartet der Lauf, bis Sie ihn annehmen.
start-enforcing-title = Durchsetzen?
observe-title = Nur beobachten?
observing = Nur beobachten.
observing-text = Geräte werden erkannt, und über sie wird entschieden; in Exchange wird nichts geändert.
see-changes = Ansehen, was sich ändern würde
enforcing = Durchsetzen ist eingeschaltet.
enforcing-text = Exchange wird den Entscheidungen angeglichen. Wenn mehr als { $devices } Geräte oder { $percent } % in 24 Stunden den Zugriff verlieren würden, geht nichts hinaus, bis Sie es annehmen.
back-to-observe = Zurück zu „Nur beobachten“
connector = Connector
all-connectors = ‹ Alle Connectors
connection-status = Verbindungsstatus
exchange-server = Exchange-Server
connector-server = Server des Exchange-Connectors
last-synchronized = Zuletzt synchronisiert
version = Version
last-heard = Zuletzt gemeldet
last-full-sync = Letzte vollständige Synchronisierung
last-quick-sync = Letzte Schnellsynchronisierung
quick-sync = Schnellsynchronisierung
full-sync = Vollständige Synchronisierung
show-its-devices = Seine Geräte anzeigen
sync-waits = { $name } wartet auf den Connector.
sync-runs = { $name } läuft.
sync-completed = { $name } ist abgeschlossen.
sync-has-failed = { $name } ist fehlgeschlagen.
sync-counts = { $total ->
    [one] { $total } Gerät; neu { $new }, geändert { $changed }, entfernt { $removed }.
   *[other] { $total } Geräte; neu { $new }, geändert { $changed }, entfernt { $removed }.
}
brake-devices = Bremse: Geräte, die in 24 Stunden den Zugriff verlieren dürfen
brake-devices-help = Mehr als das oder mehr als der Anteil wartet, bis jemand es annimmt.
brake-share = Bremse: Anteil an allen Geräten in Prozent
directory-source = Gruppenmitglieder liest der Connector
no-reading = Nein
directory-minutes = Gruppen werden wieder gelesen nach, in Minuten
discovered-for = Geräte werden erkannt für
everybody = Alle
targeted-users = Benutzer, die eine Richtlinie nennt
organizational-unit = Eine Organisationseinheit
mailbox-server = Einen Postfachserver
scope-name = Name der Einheit oder des Servers
scope-name-help = Nur für die beiden letzten, zum Beispiel contoso.com/Sales oder MBX01.
notification-mailbox = Benachrichtigungspostfach
notification-mailbox-help = Von hier kommen die Mails an Benutzer.
connector-settings = Einstellungen dieses Connectors
connector-saved = Die Einstellungen des Connectors sind gespeichert.
connection = Verbindung
delete-connection = Verbindung löschen
delete-connection-ask = Verbindung löschen…
delete-connection-text = Mit der Verbindung endet der Zugang des Connectors zu diesem Dienst. Exchange bleibt, wie es ist.
delete-connection-title = Verbindung zu { $name } löschen?
delete-connection-computer = Der Connector auf dem Computer { $computer } wird von da an abgewiesen. Der Dienst vergisst die Geräte, Entscheidungen, Aufträge und Einstellungen von { $name }.
delete-connection-none = Zu dieser Verbindung gehört noch kein Connector. Der Dienst vergisst die Geräte, Entscheidungen, Aufträge und Einstellungen von { $name }.
delete-connection-exchange = Exchange bleibt, wie es ist: Was der Connector dort gesetzt hat, bleibt bestehen, auch blockierte Geräte. Wartende Aufträge werden nicht ausgeführt.
delete-connection-undo = Sollen die Änderungen des Connectors rückgängig gemacht werden, dann löschen Sie noch nicht: Führen Sie zuerst { $command } auf { $computer } aus.
delete-connection-uninstall = Danach muss der Connector auf { $computer } deinstalliert werden: { $command }.
connection-deleted = Die Verbindung zu { $name } ist gelöscht. Deinstallieren Sie jetzt den Connector auf { $computer }.
connection-gone = Die Verbindung zu { $name } ist gelöscht.

## device
how-link = von Hand verknüpft
how-eas-id = EAS-ID und Benutzer passen
how-serial = Seriennummer und Benutzer passen
how-user = der Benutzer passt; der Datensatz ist nicht mit diesem Gerät verknüpft
how-ambiguous = mehrere Datensätze können zu diesem Gerät gehören; einer ist von Hand zu verknüpfen
how-none = kein Verwaltungsdatensatz zu diesem Gerät
all-devices = ‹ Alle Geräte
held-by-run = Diese Änderung wartet in einem angehaltenen Lauf.
name-in-exchange = Name in Exchange
state-in-exchange = Zugriffsstatus in Exchange
exchange-reason = Grund von Exchange
wanted = Gewünscht
since = So entschieden seit
policy-applied = Angewandte Postfachrichtlinie
device-wipe = Zurücksetzen
would-change-it = Was es ändern würde
mail-to-user = Mail an den Benutzer
management-record = Verwaltungsdatensatz
by = Von
nothing-ordered = Für dieses Gerät wurde nichts angeordnet.
actions = Aktionen
wipe-acknowledged = bestätigt { $time }
wipe-sent = an das Gerät gesendet { $time }
wipe-requested = angefordert { $time }
remove-link = Verknüpfung entfernen
link-removed = Die Verknüpfung ist entfernt.
record-linked = Der Datensatz ist verknüpft.
link-named = { $name } verknüpfen
record-text = { $name }: { $state } ({ $how }; Quelle { $source })
by-hand = Konformität von Hand
record-saved = Der Datensatz ist gespeichert.
name-of-device = Name des Geräts
name-here = Hier angezeigter Name
name-here-help = Exchange behält den eigenen Namen. Leer nimmt diesen weg.
rename = Umbenennen
renamed = Das Gerät ist umbenannt.
action-title = { $action }: { $name }
was-ordered = Angeordnet: { $action }.
outlook-too = Dies ist Outlook mobile: Es löscht jedes Outlook mobile dieses Benutzers.
manual-too = Das Gerät auch dort von den persönlichen Listen nehmen, wo jemand es von Hand eingetragen hat
observes-no-order = Solange der Connector nur beobachtet, kann nichts angeordnet werden.
partnership = Partnerschaft entfernen
partnership-ask = Partnerschaft entfernen…
partnership-text = Exchange vergisst das Gerät, bis es sich wieder verbindet.
wipe-ask = Zurücksetzen…
wipe-text = Ein Zurücksetzen kann nicht rückgängig gemacht werden. Es kann das ganze Gerät löschen, mit allem Privaten darauf.
account = Nur das Konto zurücksetzen
account-text = Ein Zurücksetzen kann nicht rückgängig gemacht werden. Nur die Daten des Kontos werden gelöscht, wo das Gerät das kann; Exchange 2019 und Exchange Server SE kennen es.
stop-wipe = Zurücksetzen abbrechen
stop-wipe-ask = Zurücksetzen abbrechen…
stop-wipe-text = Das hilft, solange das Gerät die Aufforderung nicht erhalten hat.
read-from-exchange = Aus Exchange gelesen

## devices
mailbox-address = Postfachadresse
wanted-why = Gewünscht, und warum
range-of = { $all ->
    [one] { $from }–{ $to } von { $all } Gerät
   *[other] { $from }–{ $to } von { $all } Geräten
}

## graph
cloud-global = Global und US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = China, betrieben von 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = erfolgreich
reading-partial = teilweise
reading-held = angehalten
reading-failed = fehlgeschlagen
reading-records = { $text }, { $records }
begins = { $name }: beginnt in wenigen Sekunden…
has-ended = { $name }: ist beendet.
not-set-up = Es ist keine Verbindung zu Microsoft Graph eingerichtet.
reading-waits = Eine Lesung wartet auf Sie
held-text = { $records ->
    [one] Sie hat { $records } Datensatz; die letzte vollständige hatte { $before }.
   *[other] Sie hat { $records } Datensätze; die letzte vollständige hatte { $before }.
} { $going ->
    [one] { $going } Datensatz würde wegfallen.
   *[other] { $going } Datensätze würden wegfallen.
} Nichts wurde daraus geschlossen.
reject-text = Um sie abzulehnen, bringen Sie Microsoft Graph in Ordnung und lesen Sie alles erneut: Bis dahin bleiben alle Datensätze, wie sie sind.
accept-reading-ask = Lesung annehmen…
accept-reading = Die Lesung annehmen?
accept = Annehmen
accept-text = { $count ->
    [one] { $count } Datensatz würde wegfallen; sein Gerät gilt dann als nicht registriert. Ein Datensatz fällt weg, wenn er in zwei Lesungen nacheinander fehlt.
   *[other] { $count } Datensätze würden wegfallen; ihre Geräte gelten dann als nicht registriert. Ein Datensatz fällt weg, wenn er in zwei Lesungen nacheinander fehlt.
}
accepted-reading = Die angenommene Lesung
tenant = Mandant
client-id = Anwendungs-ID (Client)
logs-on-by = Anmeldung durch
by-certificate = Zertifikat { $subject }, endet { $time }
by-secret = Clientgeheimnis, versiegelt
last-full-reading = Letzte vollständige Lesung
last-quick-reading = Letzte schnelle Lesung
last-complete = Zuletzt vollständig
next-full-reading = Nächste vollständige Lesung
next-quick-reading = Nächste schnelle Lesung
set-by = Eingestellt von
graph-groups = Aus Graph gelesene Gruppen
test = Testen
test-succeeded = Der Test war erfolgreich.
test-failed = Der Test ist fehlgeschlagen.
step = Schritt
result = Ergebnis
no-step = Kein Schritt war erfolgreich.
read-everything = Alles lesen
read-changes = Änderungen lesen
read-groups = Gruppen lesen
remove-graph-title = Microsoft Graph entfernen?
remove-graph-text = Die Einstellungen, das Geheimnis und alle Datensätze dieser Quelle fallen weg. Über Geräte, die nur Graph kannte, wird nichts geschlossen.
graph-removed = Microsoft Graph ist entfernt.
read-changes-help = Das Lesen von Änderungen braucht zuerst eine vollständige Lesung.
change-settings = Einstellungen ändern
set-up = Einrichten
tenant-help = Seine ID oder ein Domänenname, zum Beispiel contoso.onmicrosoft.com.
cloud = Cloud
new-client-secret = Neues Clientgeheimnis
client-secret = Clientgeheimnis
secret-kept = Leer behält, was versiegelt ist. Es wird nie angezeigt.
secret-sealed = Es wird versiegelt und nie wieder angezeigt.
certificate-instead = Zertifikat statt eines Geheimnisses
certificate-pem = Zertifikat, PEM
private-key = Sein privater Schlüssel, PEM, ohne Passphrase
times-and-hosts = Zeiten und andere Hosts
full-minutes = Alles wird gelesen nach, in Minuten
quick-minutes = Änderungen werden gelesen nach, in Minuten
group-minutes = Gruppen werden gelesen nach, in Minuten
group-minutes-help = 0 liest keine Gruppen aus Graph.
drop-percent = Eine Lesung mit so viel Prozent weniger wartet auf jemanden
where-config-manager = Wo Configuration Manager entscheidet, ist ein Gerät
config-unknown = Unbekannt: Es behält, was es hat
log-on-host = Anderer Anmeldehost
graph-host = Anderer Graph-Host
graph-host-help = Leer: der eigene der Cloud.
extra-roots = Zusätzliche Stammzertifikate, PEM
graph-set = Microsoft Graph ist eingestellt. Testen Sie es, bevor Sie sich darauf verlassen.

## groups
group-read = { $members }, gelesen { $time }
group-never-read = { $members }, nie vollständig gelesen: Entscheidungen, die sie brauchen, warten
other-groups = Andere Gruppen, nach ID, eine je Zeile
no-group = Noch ist keine Gruppe bekannt.
complete-at = vollständig, { $time }
not-complete-at = nicht vollständig, { $time }
forget-group-title = Die Gruppe vergessen?
forget-group-text = Entscheidungen, die sie brauchen, ändern nichts, bis sie wieder gelesen ist.
group-forgotten = Die Gruppe ist vergessen.
forget-group = { $name } vergessen
tell-members = Mitglieder einer Gruppe angeben
group-id = Gruppen-ID (GUID)
members-lines = Mitglieder, eine Adresse je Zeile
members-complete = Das sind alle Mitglieder, auch die verschachtelter Gruppen
members-complete-help = Ohne dies gilt niemand als außerhalb der Gruppe.
group-is-guid = Die ID der Gruppe ist eine GUID.
group-has = { $count ->
    [one] Die Gruppe hat { $count } Mitglied.
   *[other] Die Gruppe hat { $count } Mitglieder.
}
groups-text = Gruppen, die Richtlinien nennen. Mitglieder kommen durch den Connector aus Active Directory, aus Microsoft Graph, über die API aus einem anderen System oder von hier.
last-read-completely = Zuletzt vollständig gelesen

## notifications
preview-of-mail = Vorschau der Mail, { $language }
preview-in = Vorschau: { $language }
preview-built-in = Vorschau: { $language }, mitgelieferter Text
mail-subject = Betreff:
plain-text = Mail als reiner Text
language-code = { $name } ({ $code })
pair-line = { $line }: Eine Zeile hat die Form { $first } = de.
notification-settings = Einstellungen der Benachrichtigungen
tell-users = Benutzer benachrichtigen, bevor ihr Gerät blockiert wird
block-after = Zeit zwischen Mail und Blockierung
block-after-help = Zum Beispiel PT1H (eine Stunde), PT30M oder P1D; höchstens P7D. Blockiert wird auch, wenn die Mail nicht gesendet werden konnte.
enrollment-link = Adresse, unter der Benutzer ihr Gerät konform machen
contact = Wen man fragt
mail-organization = Name der Organisation in Mails
mail-organization-help = Leer: wie der Connector sie nennt.
time-zone = Zeitzone der Mails
time-zone-help = Zum Beispiel Europe/Berlin oder UTC.
usual-language = Übliche Sprache
texts = Texte
built-in = Mitgeliefert
user-languages = Sprachen von Benutzern, eine je Zeile
group-languages = Sprachen von Gruppen, nach ID, eine je Zeile
group-languages-help = Es zählt die erste Gruppe, in der der Benutzer ist.
the-groups-id = die ID der Gruppe
notifications-saved = Die Einstellungen der Benachrichtigungen sind gespeichert.
mail-language = Sprache
show-mail = Mail anzeigen
new-template = Neue Vorlage
new-template-name = Name einer neuen Vorlage
templates-title = Vorlagen: Ihre eigenen Texte
templates = Vorlagen
in-use = In Gebrauch
changed = Geändert
no-template = Keine Vorlage; die mitgelieferten Texte werden verwendet.
subject = Betreff
text-html = Text, HTML
placeholders = Darf { $names } enthalten. Was schaden könnte, wird weggelassen.
language-help = Zum Beispiel de oder de-AT.
make-default = Zur Vorgabe machen
default-made = Es ist jetzt die Vorgabe.
remove-text-title = Den Text für { $language } entfernen?
text-in = Text, { $language }
new-text = Neuer Text
text-saved = Der Text ist gespeichert.
language-default = { $language }, die Vorgabe
another-language = Eine weitere Sprache
template = Vorlage
language-else = Sprache, wo keine passt
template-saved = Die Vorlage ist gespeichert.
remove-template-text = Ihre Texte fallen mit ihr weg.
template-removed = Die Vorlage ist entfernt.
test-mail = Testmail
test-mail-to = Testmail senden an
by-mailbox-of = Über das Postfach von
send = Senden
test-ordered = Die Testmail ist angeordnet.
back-notifications = ‹ Benachrichtigungen
template-in-use = Diese Vorlage ist in Gebrauch.
template-not-in-use = Diese Vorlage ist nicht in Gebrauch; wählen Sie sie in den Einstellungen der Benachrichtigungen.
test-mail-text = Sie wird vom Benachrichtigungspostfach des Connectors gesendet; solange der Connector nur beobachtet, geht keine Mail hinaus.
test-sent = Die Testmail ist gesendet.
test-not-sent = Die Testmail ist nicht gesendet.

## plan
everything = Alles
gain-access = Bekommen Zugriff
keep-entry-changes = Behalten den Zugriff, Eintrag ändert sich
change = Änderung
nothing-would-change = Für kein Gerät würde sich etwas ändern.
filter-effect = Nach Wirkung filtern
stay = Bleiben, wie sie sind
shown-all = Angezeigt. Drücken für alles
show-these = Diese anzeigen
plan-text = Was sich ändern würde, um Exchange den Entscheidungen anzugleichen. Solange ein Connector beobachtet, geschieht nichts davon.
only-observes = { $name } beobachtet nur.
once-enforces = Beim Durchsetzen gilt: { $impact }.
download-csv = Als CSV herunterladen
download-json = Als JSON herunterladen
devices-here = { $count ->
    [one] { $count } Gerät des Plans ist da…
   *[other] { $count } Geräte des Plans sind da…
}
json-has = { $count ->
    [one] plan.json enthält { $count } Gerät.
   *[other] plan.json enthält { $count } Geräte.
}
organization-plan = Organisation: Regeln, Standardebene, Richtlinien
devices-filtered = Geräte: { $filter }
organization-changes = Änderungen der Organisation
organization-none = Regeln, Standardzugriffsebene und Postfachrichtlinien sind, wie sie gewünscht sind.
mailboxes-get = { $count ->
    [one] { $count } Postfach bekommt eine andere Postfachrichtlinie
   *[other] { $count } Postfächer bekommen eine andere Postfachrichtlinie
}
mailboxes-get-table = Postfächer, die eine andere Richtlinie bekommen

## policies
policy-blank = leer
policy-empty = leer
policy-default = Standard
policy-not-for = nicht { $groups }
policy-nobody = niemand
policies-text = Richtlinien, wie sie gewünscht sind; was eine Richtlinie nicht nennt, bleibt wie in Exchange. Eine von Hand gesetzte Zuordnung bleibt.
new-policy = Neue Postfachrichtlinie
priority = Priorität
policy-for = Für
no-policy = Keine Postfachrichtlinie ist gewünscht; die eigenen von Exchange bleiben, wie sie sind.
back-to-default = Zurück zur Standardrichtlinie
reset-plan = { $mailboxes ->
    [one] { $mailboxes } Postfach würde zurückgesetzt;
   *[other] { $mailboxes } Postfächer würden zurückgesetzt;
} { $kept ->
    [one] { $kept } behält seine Richtlinie,
   *[other] { $kept } behalten ihre durch eine Richtlinie,
} { $frozen ->
    [one] { $frozen } wartet auf eine Gruppe, die nicht gelesen wurde.
   *[other] { $frozen } warten auf eine Gruppe, die nicht gelesen wurde.
}
must-enforce = Der Connector beobachtet nur: Er muss zuerst durchsetzen.
reset-ask = Zurücksetzen…
reset-title = Auf die Standardrichtlinie zurücksetzen?
reset = Zurücksetzen
reset-count = { $count ->
    [one] { $count } Postfach wird zurückgesetzt. Das kann rückgängig gemacht werden.
   *[other] { $count } Postfächer werden zurückgesetzt. Das kann rückgängig gemacht werden.
}
reset-text = Jedes Postfach, für das keine Richtlinie gedacht ist, bekommt eine leere Zuordnung, sodass die Standardrichtlinie gilt. Es ist ein Lauf, der rückgängig gemacht werden kann.
range-number = { $low } bis { $high }
range-number-blank = { $low } bis { $high }, oder { $blank }
range-unlimited = { $low } bis { $high }, oder { $unlimited }
range-time = d.hh:mm:ss von { $low } bis { $high }, oder { $unlimited }
range-size = eine Größe wie 10MB, oder { $unlimited }
range-list = Namen, einer je Zeile
range-days = { $count } d
range-seconds = { $count } s
exchange-2010 = Exchange 2010: { $name }.
not-set = nicht gesetzt
for-members = Für Mitglieder von
not-for-members = Aber nicht für Mitglieder von (Ausschluss gewinnt)
one-policy = Postfachrichtlinie
priority-help = Von mehreren Richtlinien für einen Benutzer gewinnt die niedrigste Zahl.
default-policy = Die Standardrichtlinie
default-policy-help = Für jedes Postfach, dessen eigene Zuordnung leer ist.
needs-name = Die Richtlinie braucht einen Namen.
save-policy-title = Diese Postfachrichtlinie speichern?
policy-saved = Die Postfachrichtlinie ist gespeichert. Der Plan zeigt, was sie ändert.
policy-removed = Die Postfachrichtlinie ist nicht mehr gewünscht; ihre Postfächer bekommen, was sonst für sie gedacht ist, dann fällt sie weg.
all-policies = ‹ Alle Postfachrichtlinien

## presets
allow-list = Positivliste
allow-list-text = Niemand hat Zugriff außer registrierten und konformen Geräten, solchen, die eine Regel erlaubt, und solchen, die jemand freigegeben hat.
block-list = Sperrliste
block-list-text = Alle haben Zugriff außer Geräten, die nicht registriert oder nicht konform sind, und solchen, die eine Regel blockiert.
mixed = Gemischt, mit Quarantäne
mixed-text = Registrierte und konforme Geräte haben Zugriff, Regeln erlauben oder blockieren Arten von Geräten, und jedes andere wartet in Quarantäne auf jemanden.
preset-settings = Standardzugriffsebene: { $level }. Standardregel außer Kraft: { $override }.
show-its-plan = Ihren Plan anzeigen
show-plan-of = Den Plan von { $name } anzeigen
apply-ask = Anwenden…
apply-named = { $name } anwenden
presets-text = Die dokumentierten Strategien, für alle Organisationen. Gruppen, Regeln und Ausnahmen bleiben, wie sie sind.
apply-title = { $name } anwenden?
apply = Anwenden
apply-lock-out = Danach hätte kaum noch jemand Zugriff. Ohne Ihr Wort wird es abgelehnt.
apply-text = Die Einstellungen für bedingten Zugriff und die Einstellungen in Exchange werden zusammen gespeichert.
type-apply = Um trotzdem anzuwenden, confirm eingeben
preset-not-saved = Nichts wurde gespeichert: Mit der Vorlage hätte kaum noch jemand Zugriff.
nothing-saved = Nichts wurde gespeichert.
applied = { $name } ist angewandt. Der Plan zeigt, was sich ändert.
switch-on = Quarantäne einschalten
new-level = Neue Standardzugriffsebene
show-exceptions = Ausnahmen anzeigen
switch-on-text = Geräte, die jetzt durch die Standardebene Zugriff haben, werden eines nach dem anderen freigegeben; sind alle freigegeben, wird die Standardebene geändert. So wird niemand ausgesperrt, der da ist, und neue Geräte warten auf jemanden.
switch-ons = Umschaltungen
begun = Begonnen
level = Ebene
approved-devices = Freigegebene Geräte
take-back-ask = Zurücknehmen…
take-back-named = Die Umschaltung vom { $time } zurücknehmen
none-begun = Keine wurde begonnen.
would-happen = Was geschehen würde
switch-plan = { $approved ->
    [one] { $approved } Gerät würde freigegeben;
   *[other] { $approved } Geräte würden freigegeben;
} { $losing ->
    [one] { $losing } Gerät kann es nicht werden und würde den Zugriff verlieren.
   *[other] { $losing } Geräte können es nicht werden und würden den Zugriff verlieren.
}
exceptions = Ausnahmen
why-not-approved = Warum es nicht freigegeben werden kann
all-approved = Jedes Gerät, das durch die Standardebene Zugriff hat, kann freigegeben werden.
switch-must-enforce = Der Connector beobachtet nur: Er muss durchsetzen, bevor das Umschalten beginnen kann.
begin-ask = Umschalten beginnen…
switch-title = { $level ->
    [quarantine] Quarantäne einschalten?
   *[other] Blockieren einschalten?
}
begin = Beginnen
switch-text = { $approved ->
    [one] Zuerst wird { $approved } Gerät freigegeben,
   *[other] Zuerst werden { $approved } Geräte freigegeben,
} { $level ->
    [quarantine] dann wird die Standardebene zu „Quarantäne“.
   *[other] dann wird die Standardebene zu „Blockieren“.
} Das kann zurückgenommen werden.
switch-exceptions = { $count ->
    [one] { $count } Ausnahme verliert den Zugriff.
   *[other] { $count } Ausnahmen verlieren den Zugriff.
}
take-back-title = Die Umschaltung zurücknehmen?
take-back = Zurücknehmen
take-back-text = Standardebene und Freigaben werden, was sie waren, wo sie noch das sind, was der Connector geschrieben hat.
taken-back = Die Umschaltung wird zurückgenommen.

## runs
runs-and-changes = Läufe und Änderungen
made = Erstellt
decided-by = Entschieden von
no-run = Noch kein Lauf.
runs-text = Aufträge, die zusammen erstellt wurden. Ein Lauf über den Grenzen der Bremse wartet, bis jemand entscheidet; jeder kann rückgängig gemacht werden.
run-waits = Ein Lauf wartet auf Sie
held-removal = { $count ->
    [one] Er entfernt { $count } Partnerschaft.
   *[other] Er entfernt { $count } Partnerschaften.
}
held-losing = { $losing ->
    [one] { $losing } Gerät von { $total } würde den Zugriff verlieren
   *[other] { $losing } Geräte von { $total } würden den Zugriff verlieren
} { $orders ->
    [one] durch { $orders } Auftrag;
   *[other] durch { $orders } Aufträge;
} mit den letzten { $hours } Stunden sind das { $counted }. Die Bremse hält mehr als { $devices } Geräte oder { $percent } % an.
none-left = Kein Auftrag dieses Laufs ist hinausgegangen.
accept-ask = Annehmen…
reject-ask = Ablehnen…
show-its-orders = Seine Aufträge anzeigen
accept-run-title = Den Lauf annehmen?
accept-run = Lauf annehmen
accept-removal = { $count ->
    [one] { $count } Partnerschaft wird entfernt. Das kann nicht rückgängig gemacht werden; das Gerät verbindet sich von selbst wieder.
   *[other] { $count } Partnerschaften werden entfernt. Das kann nicht rückgängig gemacht werden; die Geräte verbinden sich von selbst wieder.
}
accept-losing = { $losing ->
    [one] { $losing } Gerät wird den Zugriff auf Mail verlieren,
   *[other] { $losing } Geräte werden den Zugriff auf Mail verlieren,
} { $orders ->
    [one] durch { $orders } Auftrag.
   *[other] durch { $orders } Aufträge.
}
type-partnerships = Zur Bestätigung { $number } eingeben, die Zahl der Partnerschaften
run-is-accepted = { $count ->
    [one] Der Lauf ist angenommen; { $count } Auftrag ist hinausgegangen.
   *[other] Der Lauf ist angenommen; { $count } Aufträge sind hinausgegangen.
}
reject-run-title = Den Lauf ablehnen?
reject-run = Lauf ablehnen
reject-run-text = Keine seiner Änderungen wird angeordnet, bis für ein Gerät etwas anderes gewünscht ist.
run-is-rejected = Der Lauf ist abgelehnt. Nichts davon wurde angeordnet.
undo-run-title = Den Lauf rückgängig machen?
undo-run = Lauf rückgängig machen
undo-run-text = Was dieser Lauf geändert hat, wird zurückgenommen, wo es noch das ist, was der Connector geschrieben hat; was seither jemand von Hand geändert hat, bleibt. Geräte, die er blockiert hat, können wieder Zugriff haben. Ein Zurücksetzen und eine entfernte Partnerschaft können nicht rückgängig gemacht werden.
undo-state = Rückgängig: { $state }.
run = Lauf
orders-of-run = Aufträge des Laufs
for-whom = Für
order = Auftrag
ended = Beendet
no-order = Der Lauf hat keinen Auftrag.
orders-ended = Beendete Aufträge
state-count = { $state }: { $count }
no-order-left = Kein Auftrag ist hinausgegangen
all-runs = ‹ Alle Läufe
run-at = { $kind }, { $time }
decided = Entschieden
progress = Fortschritt
undo-run-ask = Lauf rückgängig machen…
values-not-told = nicht angegeben
by-whom = von { $name }
run-of = Lauf vom { $time }
when = Wann
before-after = Vorher → nachher
no-change = Der Connector hat in Exchange nichts geändert.
changes-text = Was der Connector geändert hat, mit dem, was vorher da war. Was von Hand gemacht ist, steht hier nicht und bleibt.
switch-waits = Eine Umschaltung wartet auf Sie
failed-approvals = { $count ->
    [one] { $count } Freigabe kam nicht zustande, daher bleibt die Standardzugriffsebene offen.
   *[other] { $count } Freigaben kamen nicht zustande, daher bleibt die Standardzugriffsebene offen.
}
approve-again-ask = Freigaben erneut versuchen…
approve-again-title = Die Freigaben erneut versuchen?
approve-again = Erneut versuchen
approve-again-text = Die Freigaben, die nicht zustande kamen, werden noch einmal angeordnet; sind alle erteilt, schließt die Standardzugriffsebene.
approving-again = Die Freigaben sind erneut angeordnet.
give-up-ask = Umschaltung aufgeben…
give-up-title = Die Umschaltung aufgeben?
give-up = Aufgeben
give-up-text = Die Standardzugriffsebene bleibt offen. Erteilte Freigaben bleiben; machen Sie den Lauf rückgängig, um sie zurückzunehmen.
given-up = Die Umschaltung ist aufgegeben.

## stale
keep-named = { $name } behalten
keep-it = Behalten
exclude = Ausnehmen
none-quiet = { $days ->
    [one] Keine Partnerschaft war { $days } Tag lang still.
   *[other] Keine Partnerschaft war { $days } Tage lang still.
}
quiet-days = Still seit, in Tagen
stale-text = Partnerschaften nach ihrer letzten erfolgreichen Synchronisierung. Eine, die nie synchronisiert hat oder deren Zeiten nicht gelesen wurden, ist nicht dabei.
near-maximum = Benutzer nahe der Höchstzahl
near-maximum-text = Ein Postfach darf { $count } Partnerschaften haben; hier stehen Benutzer mit vier Fünfteln davon.
address = Adresse
partnerships = Partnerschaften
none-near = Kein Benutzer ist nahe daran.
remove-them = Entfernen
except-members = Außer Mitgliedern von
removal = Entfernen veralteter Partnerschaften
except-users = Außer Benutzern, eine Adresse je Zeile
at-least-30 = Mindestens 30 Tage: Weniger ist ein Urlaub.
removal-plan = { $count ->
    [one] { $count } Partnerschaft würde entfernt,
   *[other] { $count } Partnerschaften würden entfernt,
} { $excluded ->
    [one] { $excluded } ist ausgenommen,
   *[other] { $excluded } sind ausgenommen,
} { $unclear ->
    [one] { $unclear } bleibt, weil Exchange sie nicht eindeutig benannt hat.
   *[other] { $unclear } bleiben, weil Exchange sie nicht eindeutig benannt hat.
}
removal-observes = Der Connector beobachtet nur: Der Lauf kann erstellt und angenommen werden, sobald er durchsetzt.
make-run-ask = Lauf erstellen…
make-run-title = Den Lauf erstellen?
make-run = Lauf erstellen
make-run-text = Er wartet, bis Sie ihn mit der Zahl { $number } annehmen. Vorher wird nichts entfernt.
wipe-pending = { $count ->
    [one] { $count } bleibt, weil ein Zurücksetzen auf ihr Gerät wartet.
   *[other] { $count } bleiben, weil ein Zurücksetzen auf ihre Geräte wartet.
}

restore-title = Wird neu gelesen
restore-text = Die Datenbank des Dienstes wurde zurückgesetzt. Niemand verliert ohne Zustimmung den Zugriff, bis Folgendes neu gelesen ist: { $waits }.
restore-end-ask = Beenden…
restore-end-title = Stimmen die Daten so, wie sie sind?
restore-end = Die Daten stimmen
restore-end-text = Von da an entscheidet der Dienst wieder nach den vorhandenen Daten, unter der üblichen Bremse.
restore-ended = Der Dienst entscheidet wieder nach den Daten.
unclaimed-entries = Einträge, die niemand kennt
unclaimed-text = Sie stehen in Exchange, und weder der Connector noch dieser Dienst weiß, wer sie gemacht hat. Nach einer Wiederherstellung können sie vom Connector selbst sein.
unclaimed-ours-ask = Vom Connector…
unclaimed-by-hand = Von Hand gemacht
unclaimed-ours-title = Ist das vom Connector?
unclaimed-ours = Vom Connector
unclaimed-ours-text = Regeln und Rückgängigmachen dürfen es dann entfernen, unter der Bremse.
unclaimed-noted = Vermerkt.
entry-allowed = Auf der Zulassungsliste
entry-blocked = Auf der Sperrliste
entry-rule = Zugriffsregel
entry-policy = Postfachrichtlinie
entry-link = Richtlinie eines Postfachs
nothing-by-hand = Über dieses Gerät entscheiden die Regeln.
let-in-ask = Zulassen…
block-ask = Sperren…
let-in-title = { $name } zulassen?
let-in-text = Das Gerät bekommt E-Mail, was auch immer die Regeln sagen. Am Ende entscheiden wieder die Regeln.
block-title = { $name } sperren?
block-text = Das Gerät bekommt keine E-Mail, was auch immer die Regeln sagen. Auf ihm wird nichts gelöscht.
allow-by-hand = Zulassen
block-by-hand = Sperren
applies-to = Für
this-device = Dieses Gerät
all-devices-of-user = Alle Geräte des Benutzers
for-how-long = Wie lange
for-days = { $days } Tage
until-further-notice = bis auf Weiteres
decided-by-hand = Entschieden; der Connector führt es aus.
decided-while-observing = Entschieden. Der Connector beobachtet nur, deshalb ändert sich in Exchange noch nichts.
allowed-by-hand-of = { $by } hat dies am { $since } zugelassen, { $end }.
blocked-by-hand-of = { $by } hat dies am { $since } gesperrt, { $end }.
for-all-devices-of-user = Es gilt für alle Geräte des Benutzers.
end-by-hand = Diese Entscheidung beenden…
end-by-hand-title = Wieder die Regeln entscheiden lassen?
end-by-hand-text = Das Gerät kann durch sie den Zugriff verlieren oder bekommen.
end-by-hand-yes = Beenden
ended-by-hand = Wieder entscheiden die Regeln.
reason-by-hand = Grund, steht bei der Entscheidung
role-read = liest
role-audit = Prüfer
role-help-desk = Helpdesk
role-operate = Operator
role-administer = Administrator
name-and-role = { $name } ({ $role })
for-a-higher-role = Ihre Rolle löscht keine Geräte und entfernt keine Partnerschaften.

## set-up package
setup-package = Setup-Paket
package-text = Es enthält das Setup-Programm und eine neue Kontodatei. Entpacken Sie es auf einem Computer der Exchange-Organisation, und starten Sie dort das Setup.
package-ask = Lokalen Connector herunterladen…
package-ask-system = Lokalen Connector herunterladen ({ $system })…
package-question = Das Setup-Paket herunterladen?
package-question-text = Wer es hat, kann eine Exchange-Organisation mit diesem Dienst verbinden. Es gilt für { $uses } Registrierungen und { $days } Tage: Geben Sie es sicher weiter, und löschen Sie es nach Gebrauch.
package-download = Lokalen Connector herunterladen
package-downloaded = Das Setup-Paket ist heruntergeladen.
package-none = Die Setup-Programme sind nicht auf dem Computer des Dienstes:

## entries from before this connector
before-entries = Einträge von vor diesem Connector
before-text = { $count } Geräte standen auf einer persönlichen Liste ihres Postfachs, als dieser Connector zum ersten Mal nachsah; { $conflicts } dieser Einträge widersprechen dem, was jetzt gewollt ist. Sie bleiben, wie sie sind, bis Sie sagen, von wem sie sind: von einem früheren Connector (auch der von Microsoft setzte Geräte auf diese Listen) oder von Hand gemacht.
before-ours-ask = Von einem früheren Connector…
before-ours-title = Sind alle von einem früheren Connector?
before-ours = Von einem früheren Connector
before-ours-text = Regeln und Rückgängigmachen dürfen { $count } Einträge dann entfernen, unter der Bremse; { $conflicts } davon widersprechen dem, was jetzt gewollt ist.
before-hand-ask = Alle von Hand gemacht…
before-hand-title = Wurden alle von Hand gemacht?
before-hand = Alle von Hand gemacht
before-hand-text = { $count } Einträge bleiben dann für immer, wie sie sind.

## the desk: overview, what waits, a device, a person, a wipe
overview = Übersicht
waiting-for-you = Wartet auf Sie
person = Person
nobody-told = Person nicht gemeldet
things-wait = { $count ->
    [one] { $count } Sache wartet.
   *[other] { $count } Sachen warten.
}
nothing-waits = Nichts wartet.
nothing-changes-alone = Nichts hier ändert Exchange, bevor Sie es sagen.
devices-in = { $count } Geräte, Organisationen: { $organizations }.
only-observing = { $count ->
    [one] Sie beobachtet nur.
   *[other] Alle beobachten nur.
}
all-organizations = Alle Organisationen
held-run-title = { $count ->
    [one] Ein Lauf ist angehalten: { $count } Telefon verlöre die Mail.
   *[other] Ein Lauf ist angehalten: { $count } Telefone verlören die Mail.
}
held-limit = Die Grenze ist { $devices } Geräte oder { $percent } % in { $hours } Stunden.
review-run = Lauf ansehen
observing-title = Beobachten: { $losing } Telefone verlören die Mail, { $gaining } hätten sie wieder.
observing-more = In Exchange ändert sich nichts, bis jemand das Durchsetzen einschaltet.
see-who = Wer es ist
now-and-then = Zugriff jetzt und wie entschieden
now-in-exchange = Jetzt in Exchange
would-become = Würde werden
difference = Unterschied
no-count-yesterday = gestern wurde nicht gezählt
as-yesterday = so viele wie gestern
more-than-yesterday = { $count } mehr als gestern
fewer-than-yesterday = { $count } weniger als gestern
in-discovery = { $count } in der Erkennung
counted-at = Gezählt
not-counted-yet = Die Geräte sind noch nicht gezählt.
blocked-and-quarantined = Blockiert und in Quarantäne, { $days } Tage
chart-from-now = Der Dienst zählt von jetzt an; morgen gibt es zwei Tage zum Vergleich.
as-table = Als Tabelle
why-blocked = Warum Telefone gesperrt sind
nobody-blocked = Kein Telefon ist gesperrt.
see-all = Alle ansehen
full-sync-at = vollständig synchronisiert
quick-sync-at = schnell synchronisiert
devices-count = { $count ->
    [one] { $count } Gerät
   *[other] { $count } Geräte
}
last-day = Letzte 24 Stunden: { $count }
all-changes = Alle Änderungen
changed-lately = In den letzten 24 Stunden geändert
nothing-changed-lately = In Exchange hat sich nichts geändert.
none-connected-yet = Noch kein Connector.
three-steps = Drei Schritte bis zur ersten Liste der Telefone
step-package = Einrichtungspaket holen
step-package-text = Für einen Windows- oder Linux-Rechner, der Exchange erreicht. Es enthält die Programme und für einige Tage eine Kontodatei.
step-set-up = Einrichtung dort starten
step-set-up-text = Sie prüft jeden Schritt, bevor sie etwas speichert, und beobachtet nur.
step-plan = Plan ansehen
step-plan-text = Sehen Sie, wer durch welche Regel die Mail verlöre, bevor etwas geschieht.
because-not-enrolled = dieses Telefon ist nicht registriert
because-not-activated = E-Mail ist auf diesem Telefon nicht aktiviert
because-not-compliant = dieses Telefon ist nicht konform
because-rule = die Regel „{ $rule }“ trifft zu
because-by-hand = von einem Menschen gesperrt
because-exchange = durch Regeln von Exchange oder dort von Hand
says-outside = Außerhalb des Bereichs dieses Connectors.
says-outside-more = Über dieses Gerät wird hier nichts entschieden.
says-wiped = Das Telefon hat das Zurücksetzen bestätigt.
says-wipe-sent = Exchange hat diesem Telefon das Zurücksetzen übergeben.
says-wipe-sent-more = Übergeben { $time }. Es kann nicht mehr abgebrochen werden.
says-wipe-ordered = Für dieses Telefon ist das Zurücksetzen angeordnet.
says-wipe-ordered-more = Exchange übergibt es beim nächsten Kontakt des Telefons. Bis dahin kann es abgebrochen werden.
says-modern = Hier nicht entschieden: Outlook mit hybrider moderner Authentifizierung.
says-modern-more = Der bedingte Zugriff in der Cloud entscheidet. Was Exchange zeigt, zählt nicht.
says-blocked-then = Erlaubt bis { $time }, dann blockiert: { $reason }.
says-block-ordered = Sperre angeordnet { $time }, noch nicht bestätigt.
says-access-ordered = Zugriff angeordnet { $time }, noch nicht bestätigt.
says-ordered-more = Der Connector holt es bei seinem nächsten Kontakt mit dem Dienst.
says-block-held = { $state }. Die Sperre ist mit anderen angehalten.
says-change-held = { $state }. Die Änderung ist mit anderen angehalten.
says-by-hand = { $state }, obwohl dies gewollt ist: { $wanted }.
says-by-hand-more = Jemand hat den Eintrag in Exchange von Hand gemacht, nicht dieses Produkt. Von Hand gemachte Einträge gelten.
says-failed = Die Änderung schlug fehl { $time }; das Telefon ist weiterhin: { $state }.
says-rejected = { $state }. Jemand hat die Änderung abgelehnt.
says-rejected-more = Sie wird nicht angeordnet, bis etwas anderes gewollt ist.
says-would-block = { $state }. Es würde gesperrt: { $reason }.
says-would-change = { $state }. Gewollt ist: { $wanted }.
says-observes = { $name } beobachtet nur; in Exchange ändert sich nichts, bis das Durchsetzen eingeschaltet ist.
says-let-in = Erlaubt, { $end }: zugelassen von { $by }.
says-blocked-by = Blockiert, { $end }: von { $by }.
says-rules-again = Danach entscheiden wieder die Regeln.
says-until-ended = Bis jemand es beendet.
says-blocked-elsewhere = Blockiert, und nicht durch dieses Produkt.
says-blocked-elsewhere-more = Exchange nennt diesen Grund: { $reason }.
says-blocked = Blockiert seit { $time }: { $reason }.
says-confirmed = Exchange hat es bestätigt: { $time }.
says-next-contact = Das Telefon bemerkt es bei seinem nächsten Kontakt.
says-quarantined = In Quarantäne: es wartet auf einen Menschen.
says-first-seen = Zuerst gesehen { $time }.
see-waiting = Was wartet
says-discovery = Exchange stellt noch fest, was es ist.
says-discovery-more = Bis dahin erhält es keine Mailinhalte.
says-allowed = Erlaubt.
says-kept = Es behält, was es hat:
says-undecided = Darüber ist noch nichts entschieden.
says-unknown = Sein Zustand in Exchange ist nicht bekannt.
says-unknown-more = Eine vollständige Synchronisierung bringt ihn vielleicht.
like-same = Wahrscheinlich dieselbe Person mit neuem Telefon.
like-same-text = Gleiches Postfach, gleiche Familie; das alte Telefon verstummte etwa, als das neue kam. Fragen Sie die Person, bevor Sie die Freigabe übertragen.
like-copied = Eine Id an mehreren Stellen: sie kann kopiert sein.
copied-models = Dieselbe Id kam von verschiedenen Modellen. Sehen Sie jedes an, bevor Sie es zulassen.
copied-people = Dieselbe Id ist bei verschiedenen Personen. Es kann auch ein Telefon mit zwei Postfächern sein; sehen Sie nach, bevor Sie es zulassen.
like-new = Ein neues Gerät.
like-new-text = Kein verstummtes Telefon dieser Person und Familie ist bekannt.
same-phone = Gleiches Telefon, neue Id
copied-id = Kopierte Id
new-device = Neu
held-runs = Angehaltene Läufe
groups-and-sources = Gruppen und Quellen
certificates = Zertifikate
held-run-line = { $count ->
    [one] Lauf mit { $count } Auftrag ist angehalten
   *[other] Lauf mit { $count } Aufträgen ist angehalten
}
lose-access-count = { $count } verlieren den Zugriff
quarantined-count = { $count ->
    [one] { $count } Telefon in Quarantäne
   *[other] { $count } Telefone in Quarantäne
}
quarantined-text = Sie erhalten keine Mail, bis jemand entscheidet.
judged-of = Angesehen: die { $count }, die am längsten warten, von { $all }.
no-quarantine = Kein Gerät wartet hier.
the-chosen-device = Das gewählte Gerät
choose-named = { $name } wählen
chosen-count = { $count } gewählt
compared-devices = Vergleich
old-one = Alt
new-one = Neues
other-one = Das andere
this-phone = Dieses Telefon
model = Modell
first-sync = Erste Synchronisierung
open-the-device = Seite öffnen
next-one = Weiter
keys-help = J und K gehen durch die Liste, solange sie den Fokus hat; sie entscheiden nichts.
decided-one = Entschieden.
decided-several = { $count ->
    [one] Für { $count } Gerät entschieden.
   *[other] Für { $count } Geräte entschieden.
}
some-failed = { $count } von { $all } fehlgeschlagen
some-failed-text = Die anderen sind entschieden. Diese nicht:
understood = Verstanden
close = Schließen
and-more = und { $count } weitere
no-held-run = Kein Lauf wartet.
unread-text = Entscheidungen richten sich nach diesen Gruppen und Quellen. Bis sie gelesen werden können, behalten alle Betroffenen, was sie haben.
all-read = Alles, wonach entschieden wird, kann gelesen werden.
no-certificate-ends = Kein Zertifikat läuft bald ab.
what-happened = Was geschah
undo = Rückgängig
undo-with-run = Mit dem Lauf rückgängig…
is-undone = Rückgängig gemacht
first-seen = Zuerst gesehen
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Von Hand zugelassen
blocked-by-hand = Von Hand gesperrt
exchange-not-asked = Die Regeln von Exchange und die Standardstufe werden nicht gefragt.
exchange-decides = Die Regeln von Exchange und die Standardstufe entscheiden.
exchange-rules = Zugriff in Exchange
is-it-the-successor = Folgt dieses Telefon auf { $name }?
successor-text = Gleiche Person, gleiche Familie; das alte verstummte { $time }.
see-the-old = Das alte ansehen
carry-over-ask = Freigabe übertragen…
carry-over = Übertragen
carry-title = Freigabe auf das neue Telefon übertragen?
carry-by-hand = Jemand hat { $old } von Hand zugelassen. Das endet, und { $new } wird bis zum selben Zeitpunkt zugelassen. Es kann wieder beendet werden.
carry-by-rules = Die Regeln lassen { $old } zu und entscheiden weiter darüber. { $new } wird für die gewählte Zeit von Hand zugelassen.
carried-over = Die Freigabe ist übertragen.
allow-ask = Auf Dauer zulassen…
let-in-for-a-while = Sie lassen es eine Zeit lang zu
phones-of-this-person = { $count } Geräte dieser Person
phones-of-person = Geräte dieser Person
phones-count = { $count ->
    [one] { $count } Gerät
   *[other] { $count } Geräte
}
no-phone-of-person = Zu dieser Adresse ist kein Gerät bekannt.
first-of-them = Die ersten { $count } werden gezeigt.
let-all-in-ask = Alle zulassen…
let-all-in-title = Alle Geräte zulassen: { $name }?
let-all-in-text = Alle Geräte dieser Person erhalten Mail, auch spätere, was immer die Regeln sagen. Was über ein einzelnes entschieden wurde, geht vor.
block-all-ask = Alle sperren…
block-all-title = Alle Geräte sperren: { $name }?
block-all-text = Kein Gerät dieser Person erhält Mail, auch kein späteres. Was über ein einzelnes entschieden wurde, geht vor; die Bremse zählt mit.
decided-for-person = Für alle Geräte der Person entschieden.
phone = Telefon
in-exchange = In Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Sie wirkt auf die Person: auf alle ihre Geräte.
more = Mehr
never-ordered = nie angeordnet
wipe-title = Dieses Gerät zurücksetzen: { $name }?
not-this-phone = Nicht dieses
what-is-removed = Was entfernt wird
account-only = Nur das Mailkonto
account-only-old = Nicht möglich: es braucht ActiveSync 16.1, und Exchange hat nicht gemeldet, dass dieses Telefon es spricht.
account-only-outlook = Nicht möglich: Outlook kennt nur sein eigenes Zurücksetzen.
outlook-data = Die Daten von Outlook
whole-phone = Alles auf dem Telefon
whole-phone-text = Private Fotos und Apps gehen verloren.
wipe-handed-over = Exchange übergibt das Zurücksetzen beim nächsten Kontakt des Telefons. Bis dahin kann es abgebrochen werden.
wipe-reason = Grund, beim Auftrag aufbewahrt
wipe-ending = Die letzten { $count } Zeichen der Id dieses Telefons
wipe-whole-id = Die ganze Id dieses Telefons
wipe-yes = Dieses Telefon zurücksetzen
wipe-no = Telefon lassen, wie es ist
share-of = { $percent } % von { $total }
odd-group = { $count } davon gehören zu „{ $name }“.
let-these-in-ask = Diese zulassen…
let-these-in-of = Diese zulassen: { $name }
summary-partial = Der Lauf ist größer als das, was hier zusammengefasst ist; die Aufträge unten sind vollständig.
other-orders = Änderung ohne Wirkung auf den Zugriff
reasons-of-run = Gründe für den Verlust des Zugriffs
for-example = Zum Beispiel
seen-this-week = Diese Woche gesehen
where-they-are = Wo sie sind
carry-several = Eine Freigabe von Hand geht mit ihrem eigenen Ende über. Wo die Regeln das alte Telefon zulassen, wird das neue für die gewählte Zeit zugelassen. Fragen Sie vorher die Personen.

## finding devices
find-box = Person, Adresse, Gerät oder Kennung suchen
find-person = Person
find-columns = Spalten…
find-csv = CSV dieser { $count }
find-csv-all = CSV von allen diesen
find-views = Ansichten
find-attention = Braucht Aufmerksamkeit
find-silent = Über 30 Tage still
find-old-eas = EAS unter 16.1
find-save-view = Diese Ansicht speichern…
find-view-name = Name der Ansicht
find-view-shared = Alle sehen sie
find-view-saved = Die Ansicht ist gespeichert.
find-view-remove = Diese Ansicht entfernen…
find-view-remove-title = Ansicht „{ $name }“ entfernen?
find-view-removed = Die Ansicht ist entfernt.
find-filter-by = Filtern nach
find-apply = Anwenden
find-remove-filter = Filter entfernen: { $name }
find-words = Suche
find-step = Entscheidender Schritt
find-reason = Grund in Exchange
find-eas = EAS-Version
find-client = Client-Art
find-imei = IMEI
find-first-sync = Erste Synchronisierung
find-last-sync = Letzte Synchronisierung
find-within-days = in den letzten { $days } Tagen
find-silent-days = seit { $days } Tagen nicht
find-never-synced = noch nie
find-range-many = { $from }–{ $to } von mehr als { $all } Geräten
find-select = { $name } auswählen
find-select-page = Die Geräte dieser Seite auswählen
find-selection = Ausgewählte Geräte
find-selected = { $count } ausgewählt
find-select-all = Alle { $count } auswählen
find-clear = Auswahl aufheben
find-let-in = Einlassen bis…
find-allow = Zulassen…
find-block = Sperren…
find-let-in-title = Diese Geräte einlassen?
find-allow-title = Diese Geräte zulassen?
find-block-title = Diese Geräte sperren?
find-allow-text = Eine Entscheidung von Hand geht jeder Regel vor, für jedes dieser Geräte.
find-block-text = Eine Entscheidung von Hand geht jeder Regel vor. Jedes Gerät, das den Zugriff verliert, zählt für die Bremse: Jenseits ihrer Grenze wartet der Lauf auf Zustimmung.
find-progress = Entschieden: { $done } von { $all }…
find-decided = Entschieden für so viele Geräte: { $count }.
find-failed = Nicht entschieden: { $count }
find-understood = Schließen
find-step-by-hand = von Hand entschieden
find-step-enabled = Zugriffssteuerung
find-step-exemption = Ausnahme
find-step-excluded = ausgenommene Gruppe
find-step-inactive = inaktives Gerät
find-step-rule = lokale Regel
find-step-included = einbezogene Gruppe
find-step-managed = Registrierung
find-step-activated = Aktivierung
find-step-compliant = Konformität
find-step-override = Vorrang vor der Regel von Exchange

## audit
audit-title = Audit
audit-text = Jede Änderung einer Einstellung, einer Rolle, des Modus, jede Anordnung und jede Genehmigung. { $days } Tage aufbewahrt.
audit-when = Wann
audit-who = Wer
audit-what = Was
audit-before-after = Vorher → nachher
audit-from-where = Von wo
audit-none = Keine Einträge.
audit-verifying = Die Kette wird geprüft …
audit-verified = Kette geprüft bis { $time }
audit-broken = Die Kette hält nicht. Lassen Sie die Datenbank, wie sie ist, und klären Sie, wer Zugriff auf ihre Datei hatte.
audit-csv = CSV
audit-since = Seit
audit-until = Bis
audit-any = alle
audit-filter = + Filter
audit-show = Zeigen
audit-without = Filter entfernen: { $name } { $value }
audit-token = Token
audit-more = { $count } weitere
audit-created = Angelegt
audit-changed = Geändert
audit-removed = Entfernt
audit-done = Angeordnet oder entschieden
audit-previewed = Vorschau
audit-exported = Exportiert
audit-signed-in = Angemeldet
audit-signed-out = Abgemeldet
audit-refused = Anmeldung abgelehnt
audit-access-settings = Zugriffseinstellungen
audit-exchange-settings = Einstellungen von Exchange
audit-mail-settings = Benachrichtigungseinstellungen
audit-mailbox-policy = Postfachrichtlinie
audit-mailbox-policies = Postfachrichtlinien
audit-connector = Connector
audit-decision = Entscheidung von Hand
audit-run = Lauf
audit-order = Anordnung
audit-template = Nachrichtenvorlage
audit-message = Nachricht
audit-record = Verwaltungseintrag
audit-source = Konformitätsquelle
audit-link = Verknüpfung eines Geräts
audit-device-name = Name eines Geräts
audit-group = Gruppe
audit-graph = Microsoft Graph
audit-account-file = Kontodatei
audit-user = Benutzer
audit-session = Sitzung
audit-entries = Einträge ohne Besitzer
audit-restore = Lesen nach einer Wiederherstellung
audit-console = Konsole
audit-api = API
audit-command-line = Befehlszeile
audit-of-connector = am Connector
audit-of-service = der Dienst selbst

# What has changed meanwhile
reconnecting = Keine Verbindung zum Dienst; es wird erneut versucht. Was Sie sehen, ist von { $time }.
something-changed = Etwas hier Gezeigtes hat sich geändert.
show-changed = Anzeigen

# Readiness
readiness = Bereitschaft
readiness-text = Was von { $count } Telefonen alt, stumm oder zu viel ist: vor einem Upgrade von Exchange, einem Umzug zu Exchange Online oder einem Aufräumen.
readiness-old = Alt
print = Drucken
readiness-show-old = { $count ->
    [one] Das { $count } alte anzeigen
   *[other] Die { $count } alten anzeigen
 }
readiness-eas-text = Exchange Online nimmt Version { $version } und neuere an. Server vor Ort nehmen auch ältere an.
readiness-client-text = Clients, die als alt gekennzeichnet sind, stellt Microsoft nicht mehr her.
readiness-silent = Stumme Telefone
readiness-near-maximum = { $count ->
    [one] { $count } Benutzer ist nahe an der Höchstzahl der Telefone.
   *[other] { $count } Benutzer sind nahe an der Höchstzahl der Telefone.
 }
readiness-policies = Telefone nach Postfachrichtlinie
readiness-policies-text = Was jedes Telefon bei seinem letzten Kontakt gemeldet hat.
readiness-applied = Wie weit sie angewendet ist

## people
pp-code = Code
pp-code-help = Sechs Ziffern aus der Authentifizierungs-App oder einer Ihrer Wiederherstellungscodes.
pp-by-password = Mit Name und Kennwort anmelden
pp-by-token = Mit einem Zugriffstoken anmelden
pp-password = Kennwort
pp-refused = Name oder Kennwort ist falsch.
pp-code-refused = Der Code ist falsch oder wurde schon benutzt. Warten Sie auf den nächsten, und prüfen Sie die Uhrzeit beider Geräte.
pp-link-unknown = Dieser Link gilt nicht mehr: Er wurde benutzt, ein neuerer hat ihn ersetzt, oder seine 24 Stunden sind vorbei. Bitten Sie einen Administrator um einen neuen.
pp-too-short = Wählen Sie ein Kennwort mit mindestens { $count } Zeichen.
pp-too-long = Ein Kennwort hat höchstens { $count } Zeichen.
pp-too-plain = Wählen Sie ein Kennwort mit mehr verschiedenen Zeichen.
pp-holds-name = Das Kennwort enthält Ihren Namen. Wählen Sie ein anderes.
pp-old-wrong = Das ist nicht Ihr jetziges Kennwort.
pp-too-often = Das wurde zu oft versucht. Warten Sie eine Minute, und versuchen Sie es erneut.
pp-last-administrator = Nur diese Person kann den Dienst verwalten. Geben Sie zuerst jemand anderem die Rolle Administrator und eine Möglichkeit zur Anmeldung.
pp-no-second = Eine zweite Person wird verlangt; dazu müssen sich zwei Personen anmelden und verwalten können. Fügen Sie zuerst eine weitere hinzu.
pp-page-only = Sie haben sich mit einem befristeten Zugriffstoken angemeldet. Kennwort, zweiten Faktor und Token ändern Sie nach einer Anmeldung mit Ihrem Kennwort.
pp-choose = Kennwort wählen
pp-choose-for = für { $name }
pp-choose-and-enter = Speichern und anmelden
pp-new-password = Neues Kennwort
pp-again = Neues Kennwort, noch einmal
pp-password-help = Mindestens { $count } Zeichen. Mehrere Wörter merkt man sich leicht und errät sie schwer.
pp-not-same = Die beiden sind nicht gleich.
pp-account = Ihr Konto
pp-role = Rolle
pp-must-enroll = Ihre Rolle verlangt einen zweiten Faktor
pp-must-enroll-text = Richten Sie ihn ein, um fortzufahren.
pp-sessions = Offene Sitzungen
pp-end-others = Meine anderen Sitzungen beenden
pp-tokens = Zugriffstoken
pp-tokens-text = Für Skripte und Programme. Ein Token erlaubt nicht mehr, als Sie dürfen, und endet zu seiner Zeit.
pp-token-ask = Token erstellen…
pp-change-password = Kennwort ändern
pp-set-password = Kennwort festlegen
pp-old-password = Jetziges Kennwort
pp-password-text = Ihre anderen Sitzungen enden, wenn Sie ein neues Kennwort speichern.
pp-password-changed = Ihr Kennwort ist gespeichert. Ihre anderen Sitzungen sind beendet.
pp-factor = Zweiter Faktor
pp-factor-on = Die Anmeldung mit Ihrem Kennwort verlangt einen Code Ihrer Authentifizierungs-App.
pp-codes-left = { $count ->
    [one] { $count } Wiederherstellungscode ist übrig.
   *[other] { $count } Wiederherstellungscodes sind übrig.
 }
pp-new-codes-ask = Neue Wiederherstellungscodes…
pp-new-codes = Neue Wiederherstellungscodes erstellen
pp-factor-remove-ask = Zweiten Faktor entfernen…
pp-factor-remove = Zweiten Faktor entfernen
pp-factor-removed = Der zweite Faktor wurde entfernt.
pp-factor-text = Ein Code einer Authentifizierungs-App neben Ihrem Kennwort. Wer nur das Kennwort erfährt, kann sich nicht anmelden.
pp-factor-set-up = Einrichten
pp-qr = Bild für eine Authentifizierungs-App
pp-scan = Lesen Sie dieses Bild mit einer Authentifizierungs-App ein, und geben Sie dann den Code ein, den sie zeigt.
pp-by-hand = Oder von Hand eingeben
pp-first-code = Code, den die App zeigt
pp-factor-confirm = Einschalten
pp-factor-done = Der zweite Faktor ist eingeschaltet.
pp-codes = Wiederherstellungscodes
pp-codes-text = Bewahren Sie sie auf, wo niemand sonst sie findet. Jeder meldet Sie einmal an, wenn die App verloren ist. Sie werden nur jetzt gezeigt.
pp-kept = Ich habe es aufbewahrt
pp-copy = Kopieren
pp-link = Link
pp-since = Seit
pp-from = Von
pp-by = Angemeldet mit
pp-last-use = Zuletzt benutzt
pp-ends = Endet
pp-this-one = diese
pp-end = Beenden
pp-end-ask = Beenden…
pp-end-session-of = Sitzung von { $name } beenden, von { $address }
pp-session-ended = Die Sitzung ist beendet.
pp-no-session = Keine Sitzung ist offen.
pp-sessions-ended = { $count ->
    [one] { $count } Sitzung ist beendet.
   *[other] { $count } Sitzungen sind beendet.
 }
pp-made = Erstellt
pp-end-token = Token { $name } beenden
pp-end-token-text = Programme, die es benutzen, werden ab jetzt abgewiesen, und die Sitzungen, die es geöffnet hat, enden.
pp-token-ended = Das Token ist beendet.
pp-no-token = Es gibt kein Token.
pp-token-name = Wofür es ist
pp-token-name-help = Ein Computer oder ein Skript, so wie Sie es später wiedererkennen.
pp-days = Endet nach
pp-days-count = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tagen
 }
pp-token-make = Token erstellen
pp-token-made = Das Token wurde erstellt
pp-token-once = Es wird nur jetzt gezeigt.
pp-people = Personen
pp-demands = Regeln der Anmeldung
pp-single = Nur eine Person kann den Dienst verwalten
pp-single-text = Niemand sonst kann helfen, wenn diese Person das Kennwort vergisst. Fügen Sie eine zweite hinzu; am Server gibt ein Befehl jederzeit einen neuen Link.
pp-password-and-factor = Kennwort und Code
pp-link-until = Link bis { $time }
pp-no-way = kann sich nicht anmelden
pp-signs-in = Meldet sich an mit
pp-you = Sie
pp-role-ask = Rolle…
pp-role-of = Rolle von { $name }
pp-link-ask = Link…
pp-link-for = Link für { $name }
pp-link-ask-text = Mit dem Link wählt diese Person ein neues Kennwort, einmal und innerhalb von 24 Stunden. Ein älterer Link endet. Jetziges Kennwort und Sitzungen bleiben bis dahin.
pp-link-make = Link erstellen
pp-link-made = Link für { $name }
pp-link-text = Geben Sie ihn dieser Person auf einem Weg, dem Sie vertrauen. Er gilt einmal, bis { $time }, und wird nur jetzt gezeigt.
pp-factor-take-ask = Zweiter Faktor…
pp-factor-take = Zweiten Faktor von { $name } wegnehmen
pp-factor-take-text = Nur wenn App und Wiederherstellungscodes verloren sind. Vergewissern Sie sich, dass diese Person selbst darum bittet.
pp-take-away = Wegnehmen
pp-remove = { $name } entfernen
pp-remove-text = Diese Person kann sich nicht mehr anmelden; Sitzungen und Token enden sofort. Was diese Person getan hat, bleibt im Protokoll.
pp-removed = { $name } wurde entfernt.
pp-add-ask = Person hinzufügen…
pp-add = Person hinzufügen
pp-add-text = Sie erhalten einen Link, mit dem diese Person ein Kennwort wählt.
pp-name-help = So wie das Protokoll ihn zeigen wird.
pp-roles-help = Liest: sieht sich um. Prüfer: liest auch das Protokoll. Helpdesk: lässt Geräte für einige Tage zu. Operator: sperrt, setzt zurück und entscheidet auch über Läufe. Administrator: alles.
pp-exists = Es gibt schon jemanden mit dem Namen { $name }.
pp-added = { $name } wurde hinzugefügt.
pp-role-given = { $name } hat jetzt die Rolle { $role }.
pp-sessions-text = Alle offenen Sitzungen dieser Seite. Eine Sitzung, die Sie beenden, wird ab dann abgewiesen.
pp-all-tokens-text = Die befristeten Zugriffstoken aller Personen.
pp-factor-for = Rollen, die einen zweiten Faktor verlangen
pp-factor-for-text = Wer eine solche Rolle hat und sich mit einem Kennwort anmeldet, richtet vor allem anderen einen zweiten Faktor ein. Zugriffstoken betrifft das nicht.
pp-demands-saved = Die Regeln der Anmeldung sind gespeichert.
pp-second = Zweite Person
pp-second-text = Was eine Person verlangt, wartet, bis eine andere es bestätigt, höchstens 24 Stunden. Niemand bestätigt Eigenes, und auch das Ausschalten braucht eine zweite Person.
pp-second-single = Nur eine Person kann den Dienst verwalten, niemand könnte also bestätigen. Fügen Sie zuerst einen weiteren Administrator hinzu, der sich anmelden kann.
pp-for-wipes = Für das Zurücksetzen von Geräten
pp-for-runs = Für das Annehmen angehaltener Läufe
pp-waits-second = Das wurde verlangt und wartet unter „Wartet auf Sie“ auf eine andere Person.
pp-none-second = Nichts wartet auf eine zweite Person.
pp-wants-wipe = { $name } zurücksetzen
pp-wants-run = { $count ->
    [one] Einen angehaltenen Lauf mit { $count } Auftrag annehmen
   *[other] Einen angehaltenen Lauf mit { $count } Aufträgen annehmen
 }
pp-wants-settings = Seltener eine zweite Person verlangen
pp-asked-by = Verlangt von
pp-asked-at = Verlangt am
pp-waits-until = Wartet bis
pp-nothing-yet = Noch ist nichts geschehen.
pp-confirm-ask = Bestätigen…
pp-confirm = Bestätigen
pp-confirm-text = Es wird sofort ausgeführt. Bestätigen Sie nur, was Sie selbst angesehen haben.
pp-confirmed = Es wurde bestätigt und wird ausgeführt.
pp-refuse-ask = Ablehnen…
pp-refuse = Ablehnen
pp-refuse-text = Nichts geschieht. Es kann neu verlangt werden.
pp-refused-request = Es wurde abgelehnt.
pp-withdraw-ask = Zurücknehmen…
pp-withdraw = Zurücknehmen
pp-withdraw-text = Nichts geschieht. Sie können es neu verlangen.
pp-withdrawn = Es wurde zurückgenommen.
pp-own-request = Sie haben das verlangt: Eine andere Person muss entscheiden.
pp-higher-role = Darüber entscheidet jemand mit einer höheren Rolle.
pp-request-over = Das wartet nicht mehr: Jemand hat entschieden, oder sein Tag ist vorbei.
pp-author-gone = Wer das verlangt hat, wurde entfernt oder darf es nicht mehr. Lehnen Sie es ab, und verlangen Sie es neu, wenn es gemeint ist.
pp-request-waits = Dasselbe wurde schon verlangt und wartet auf eine zweite Person.
pp-show-number = Ganz zeigen
pp-show-number-text = Das Protokoll hält fest, wer nachgesehen hat.
pp-alarm = Ein Notfallkonto wurde benutzt
pp-acknowledge-ask = Zur Kenntnis nehmen…
pp-acknowledge = Benutzung zur Kenntnis nehmen
pp-acknowledge-text = Der Alarm verschwindet. Tun Sie das, sobald Sie wissen, wer das Konto warum benutzt hat, und geben Sie ihm ein neues Kennwort.
pp-acknowledged = Die Benutzung ist zur Kenntnis genommen.
pp-break-glass = für Notfälle
pp-break-glass-ask = Notfall…
pp-ordinary-ask = Gewöhnlich…
pp-break-glass-of = { $name }: Konto für Notfälle
pp-break-glass-text = Wer sich mit diesem Konto anmeldet, löst einen Alarm aus. Er steht unter „Wartet auf Sie“ und im Systemprotokoll, bis ein anderer Administrator ihn zur Kenntnis nimmt. Ein zweiter Faktor wird von ihm nicht verlangt. Bewahren Sie sein Kennwort versiegelt auf.
pp-ordinary-text = Es wird ein gewöhnliches Konto: Seine Benutzung ist kein Alarm mehr.
pp-break-glass-saved = Das Konto ist gespeichert.

### de: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Lokaler Microsoft Exchange-Server
field-server = Clientzugriffsserver:
type-hosted = Gehosteter Microsoft Exchange-Server
field-server-url = Serveradresse (URL):
proxy-button = Proxyserver...
type-dedicated = Dediziert gehosteter Microsoft Exchange Server
field-user = Benutzer: (Domäne\Benutzer)
field-password = Kennwort:
enable-notification = Benachrichtigung aktivieren
field-email = E-Mail-Adresse: (benutzer@contoso.com)
connect = Verbinden
close = Schließen
help = Hilfe
privacy = Datenschutz
about = Info
cmdlet-link = Informationen zu den Anforderungen an Microsoft Exchange-Cmdlets

## The proxy dialog

proxy-use = Beim Synchronisieren von Informationen für mobile Geräte einen Proxyserver verwenden
proxy-name = Proxyservername:
proxy-port = Portnummer:
proxy-use-credentials = Mithilfe von Anmeldeinformationen eine Verbindung mit dem Proxyserver herstellen
proxy-user = Benutzer: (Domäne\Benutzer)
proxy-password = Kennwort:
ok = OK

## Words of the console

quick-sync = Schnellsynchronisierung
full-sync = Vollständige Synchronisierung
replace = Ersetzen
status = Status
state-allowed = Zugelassen
state-blocked = Blockiert
state-quarantined = Quarantäne

## Set-up

product = Exchange Connector
language = Sprache
intro = { product } meldet die mobilen Geräte Ihrer Exchange-Organisation an den Verwaltungsdienst und setzt um, welche davon E-Mail erhalten dürfen. Wählen Sie den von Ihnen verwendeten Exchange Server-Typ aus:
account-intro = Geben Sie das Benutzerkonto ein, mit dem sich der Connector bei Exchange anmeldet. Es muss bestimmte Exchange-Cmdlets ausführen dürfen.
notification-intro = Wenn das Gerät eines Benutzers blockiert oder unter Quarantäne gestellt wird, kann der Connector diesem Benutzer schreiben. Geben Sie das Postfach ein, von dem diese Nachrichten gesendet werden.
cancel = Abbrechen
show-password = Kennwort anzeigen
hide-password = Kennwort ausblenden
secret-is-set = Festgelegt. Leer lassen, um es zu behalten.
advanced = Erweiterte Einstellungen
authentication = Authentifizierung:
automatic = Automatisch
service-identity = Eigenes Konto des Diensts
service-identity-note = Kein Kennwort: Der Dienst meldet sich mit seinem eigenen Konto an.
realm = Kerberos-Bereich:
kdc = Kerberos-Schlüsselverteilungscenter:
extra-root = Zusätzliches Stammzertifikat:
extra-root-none = Keines
extra-root-count = { $n ->
    [one] { $n } Zertifikat
   *[other] { $n } Zertifikate
}
clear = Löschen
browse = Durchsuchen...
ews-url = Exchange-Webdienste (URL):
failover = Einen anderen Clientzugriffsserver verwenden, wenn dieser nicht antwortet
parallel = Mehrere Befehle gleichzeitig an Exchange senden
proxy-for-exchange = Den Proxyserver auch für Exchange verwenden
proxy-bypass = Ohne Proxyserver verbinden mit:
proxy-summary = Proxyserver: { $address }
no-proxy = Kein Proxyserver

## Account file

service = Verwaltungsdienst
account-file = Kontodatei:
account-missing = Wählen Sie die Kontodatei aus, die der Verwaltungsdienst erstellt hat.
account-organization = Organisation
account-fingerprint = Stammzertifikat, SHA-256
account-valid-until = Gültig bis
account-compare = Vergleichen Sie diese Zeichen mit denen, die der Dienst beim Erstellen der Datei ausgegeben hat.
account-expired = Diese Kontodatei ist am { $date } abgelaufen. Fordern Sie eine neue an.
account-damaged = Diese Kontodatei ist beschädigt. Fordern Sie eine neue an.
account-other-kind = Dies ist keine Kontodatei von { product }.
account-newer = Diese Kontodatei erfordert eine neuere Version von { product }.
account-unreadable = Die Datei kann nicht gelesen werden: { $reason }
account-enrolled = Dieser Computer ist bereits registriert. Eine Kontodatei wird nur für den Wechsel zu einem anderen Dienst benötigt.
account-delete-offer = Andere Benutzer dieses Computers können den Ordner der Kontodatei lesen. Die Datei wird hier nicht mehr benötigt.
account-delete = Kontodatei löschen
account-deleted = Die Kontodatei wurde gelöscht.
account-delete-failed = Die Kontodatei konnte nicht gelöscht werden: { $reason }

## What is missing or wrong

needed = Noch erforderlich: { $fields }
to-correct = Bitte korrigieren: { $fields }
problem-empty = Geben Sie einen Wert ein.
problem-too-long = Geben Sie höchstens { $n } Zeichen ein.
problem-server = Geben Sie einen Servernamen oder eine https-Adresse ein.
problem-scheme = Beginnen Sie die Adresse mit https://
problem-credentials = Entfernen Sie Benutzername und Kennwort aus der Adresse. Dafür gibt es eigene Felder.
problem-user = Geben Sie Domäne und Benutzer ein: DOMÄNE\Benutzer oder benutzer@domäne
problem-port = Geben Sie eine Zahl von 1 bis 65535 ein.
problem-host = Geben Sie nur den Namen ein, ohne https:// und ohne Port.
problem-email = Geben Sie eine E-Mail-Adresse ein, zum Beispiel notify@contoso.com
problem-url = Geben Sie eine Adresse ein, die mit https:// beginnt
problem-certificate = Diese Datei enthält kein Zertifikat im PEM-Format.
problem-service-identity = Das eigene Konto des Diensts braucht einen eigenen Exchange-Server und keine Einstellungen für Active Directory.

## Connect

connecting = Verbindung wird hergestellt
testing = Verbindung wird getestet
connecting-note = Dies kann einige Minuten dauern. In Exchange wird nichts geändert.
check-account-file = Kontodatei
check-proxy = Proxyserver
check-name = Servername
check-port = Netzwerkverbindung
check-tls = Serverzertifikat
check-authentication = Anmeldung
check-cmdlets = Erforderliche Cmdlets
check-organization = Exchange-Organisation
check-throttling = Drosselungsgrenzen
check-client-access-servers = Weitere Clientzugriffsserver
check-kerberos = Kerberos-Tickets
check-autodiscover = AutoErmittlung
check-ews = Benachrichtigungspostfach
check-directory = Gruppen in Active Directory
check-store = Einstellungen speichern
state-waiting = Wartet
state-running = Läuft
state-ok = OK
state-warning = Warnung
state-failed = Fehlgeschlagen
state-skipped = Übersprungen
who-you = Von Ihnen zu erledigen
who-exchange = Für den Exchange-Administrator
who-network = Für den Netzwerkadministrator
who-account = Für den Kontoadministrator
who-service = Für den Administrator des Verwaltungsdienstes
who-maker = Für den Support
error-code = Fehlercode: { $code }
details = Details
copy = Kopieren
back = Zurück
try-again = Erneut versuchen
try-refused-logon = Ich weiß es: einmal versuchen
continue-anyway = Trotzdem verbinden
connect-failed = Die Verbindung wurde nicht eingerichtet. Es wurde nichts geändert, und alle Ihre Eingaben bleiben erhalten.
connect-warnings = Die Verbindung kann eingerichtet werden, es gibt aber Warnungen.
connect-cancelled = Abgebrochen. Es wurde nichts geändert.
connect-lost = Der Connector wurde beendet, bevor er fertig war. Alle Ihre Eingaben bleiben erhalten. Versuchen Sie es erneut.
test-succeeded = Die Verbindung funktioniert.
test-failed = Die Verbindung funktioniert so, wie sie eingerichtet ist, nicht.

## Replace and success

replace-title = Konfigurationswarnung
replace-question = Möchten Sie die vorhandene Verbindung ersetzen?
replace-text = Diese Exchange-Organisation ist bereits von einem anderen Computer aus mit dem Verwaltungsdienst verbunden. Es kann immer nur eine Verbindung geben.
replace-other = Er läuft auf { $computer }. Letzter Kontakt: { $time }. Modus: { $mode }.
replace-hint = Wählen Sie „{ replace }“, um stattdessen die Verbindung von diesem Computer aus herzustellen.
success = Der Verwaltungsdienst und Exchange sind jetzt verbunden.
success-next = Die erste vollständige Synchronisierung läuft. Danach erscheinen die mobilen Geräte im Verwaltungsdienst.
success-observe = Der Connector beobachtet vorerst nur. In Exchange ändert er nichts, bis das Erzwingen im Verwaltungsdienst eingeschaltet wird.
success-changed = Geändert: { $fields }
show-status = Status anzeigen

## Status

connection-connected = Verbunden
connection-disconnected = Getrennt
connection-pending = Verbindung wird hergestellt
connection-none = Nicht eingerichtet
server-label = Exchange-Server
server-failover = { $server }, weil { $configured } nicht antwortet
environment = Umgebung
mode = Modus
mode-observe = Nur beobachten
mode-enforce = Erzwingen
version = Version
devices = Geräte
devices-count = { $n ->
    [one] { $n } Gerät
   *[other] { $n } Geräte
}
state-discovery = Ermittlung
state-unknown = Unbekannt
synchronization = Synchronisierung
column-last = Zuletzt
column-result = Ergebnis
column-duration = Dauer
column-next = Nächste
column-new = Neu
column-changed = Geändert
column-removed = Entfernt
result-succeeded = Erfolgreich
result-partial = Unvollständig
result-failed = Fehlgeschlagen
never = Nie
running-now = Läuft
step-connecting = Verbindung mit Exchange wird hergestellt
step-devices = Geräte werden gelesen
step-mailboxes = Postfächer werden gelesen
step-statistics = Gerätestatistiken werden gelesen
step-comparing = Vergleich läuft
step-uploading = Wird an den Verwaltungsdienst gesendet
progress-of = { $done } von { $total }
findings = Befunde
no-findings = Es gibt nichts zu melden.
history = Verlauf
pending-orders = { $n ->
    [one] { $n } Auftrag wartet
   *[other] { $n } Aufträge warten
}
change-settings = Einstellungen ändern
test-connection = Verbindung testen
open-console = Konsole öffnen
support-bundle = Supportpaket exportieren
support-bundle-saved = Das Supportpaket wurde gespeichert als { $path }
discard-question = Möchten Sie Ihre Änderungen verwerfen?
discard-text = Ihre Eingaben sind noch nicht gespeichert. Die Verbindung bleibt, wie sie ist.
discard = Verwerfen
keep-editing = Weiter bearbeiten
remove = Verbindung entfernen
remove-question = Möchten Sie die Verbindung von diesem Computer entfernen?
remove-text = Die Synchronisierung endet. Die Geräte behalten den Zugriff auf E-Mail, den sie jetzt haben. Das Journal bleibt auf diesem Computer.
request-failed = Der Connector hat dies nicht ausgeführt: { $reason }

## The connector itself

agent-searching = Der Connector wird gesucht
agent-starting = Der Connector wird gestartet
agent-absent = Der Connector wird nicht ausgeführt
agent-absent-help = Ohne ihn zeigt und ändert dieses Fenster nichts. Starten Sie ihn hier, oder starten Sie seinen Dienst.
agent-start = Connector starten
agent-start-failed = Der Connector konnte nicht gestartet werden: { $reason }
agent-older = Der Connector ist älter als dieses Fenster
agent-newer = Der Connector ist neuer als dieses Fenster
agent-version-help = Connector: { $agent }. Dieses Fenster: { $own }. Installieren Sie von beiden dieselbe Version.
agent-refused = Dieses Konto darf den Connector nicht verwenden
agent-refused-help = Starten Sie dieses Programm als Administrator oder mit dem Konto, unter dem der Connector ausgeführt wird.
agent-untrusted = Anstelle des Connectors antwortet ein anderes Konto
agent-untrusted-help = Es wurde nichts dorthin gesendet. Bitten Sie einen Administrator, { $path } zu prüfen.
agent-lost = Der Connector antwortet nicht mehr. Es wird erneut versucht.
read-only = Sie können die Verbindung ansehen, aber nicht ändern. Starten Sie dieses Programm als Administrator, um sie zu ändern.

## Times

date-time = { $dd }.{ $mm }.{ $year }, { $time }
today-at = Heute, { $time }
tomorrow-at = Morgen, { $time }
yesterday-at = Gestern, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } h { $m } min

## Help, privacy, about

help-text = Sie benötigen drei Dinge: die Kontodatei des Verwaltungsdienstes, den Namen eines Clientzugriffsservers und ein Konto, das die erforderlichen Cmdlets ausführen darf. Wählen Sie „{ connect }“: Jeder Schritt wird getestet und angezeigt, mit dem, was zu tun ist, wenn einer fehlschlägt. Gespeichert wird erst, wenn alle erfolgreich waren.
help-keys = Die Eingabetaste verbindet, Esc schließt. Halten Sie Alt gedrückt, um die Tasten aller Schaltflächen zu sehen.
privacy-text = Der Connector liest Postfächer und ihre mobilen Geräte aus Exchange und sendet sie an den Verwaltungsdienst, den die Kontodatei nennt, und an niemanden sonst. Kennwörter bleiben verschlüsselt auf diesem Computer.
about-text = { product } { $version } ersetzt den eingestellten lokalen Exchange Connector. Es ist kein Produkt von Microsoft.
cmdlets-text = Das Konto benötigt diese Cmdlets und nicht mehr. Das Skript erstellt eine Verwaltungsrollengruppe mit genau diesen; führen Sie es in der Exchange-Verwaltungsshell aus, und setzen Sie Ihr eigenes Konto ein.
copy-script = Skript kopieren

## Changes, undo, remedies and the console

recent-changes = Letzte Änderungen in Exchange
change-allow = Zugriff zugelassen
change-block = Zugriff blockiert
change-default-rule = Persönlicher Eintrag entfernt; die Regeln der Organisation entscheiden
change-partnership = Partnerschaft entfernt
change-wipe = Zurücksetzen angefordert
change-cancel-wipe = Zurücksetzen abgebrochen
change-default-level = Standardzugriffsebene geändert
change-organization = Organisationseinstellungen geändert
change-rule = Gerätezugriffsregel geändert
change-rule-removed = Gerätezugriffsregel entfernt
change-policy = Postfachrichtlinie geändert
change-policy-removed = Postfachrichtlinie entfernt
change-policy-assigned = Postfachrichtlinie zugewiesen
change-mail = E-Mail gesendet
change-undo = Änderungen rückgängig gemacht
change-reason = Grund: { $reason }
change-undone = rückgängig gemacht
remove-keep = Die Änderungen in Exchange beibehalten
remove-undo = Zuerst die Änderungen in Exchange rückgängig machen
remove-undo-note = Ein Wert wird nur wiederhergestellt, wenn er noch so ist, wie der Connector ihn hinterlassen hat. Das Zurücksetzen eines Geräts lässt sich nicht rückgängig machen.
undo-preview = Anzeigen, was rückgängig gemacht würde
undo-would = Würde rückgängig gemacht: { $n }
undo-done = Rückgängig gemacht: { $n }
original-message = Meldung des Connectors (Englisch): { $text }
yes = Ja
no = Nein
console-intro = Einrichtung in der Konsole. Eine leere Antwort behält den Wert in Klammern.
console-number = Geben Sie eine der Nummern ein.
remedy-account-file = Bitten Sie den Administrator des Verwaltungsdiensts um eine neue Kontodatei.
remedy-delete-account-file = Löschen Sie die Kontodatei, wenn sie nicht mehr gebraucht wird.
remedy-password = Prüfen Sie Benutzername und Kennwort und geben Sie sie erneut ein.
remedy-address = Prüfen Sie den Servernamen oder die Adresse.
remedy-network = Prüfen Sie den Namen, den Port und die Firewall dazwischen.
remedy-proxy = Prüfen Sie die Einstellungen des Proxyservers.
remedy-certificate = Lassen Sie das Serverzertifikat berichtigen oder fügen Sie das Stammzertifikat des Ausstellers hinzu.
remedy-rights = Geben Sie dem Konto die fehlenden Rechte. Zu den Cmdlet-Anforderungen gehört ein Skript dafür.
remedy-ews = Prüfen Sie das Benachrichtigungspostfach und die Adresse der Exchange-Webdienste.
remedy-exchange = Der Connector versucht es selbst erneut. Wenn es so bleibt, sehen Sie nach dem Exchange-Server.
remedy-settings = Berichtigen Sie die Einstellungen und versuchen Sie es erneut.
remedy-local = Sehen Sie nach dem Datenordner und dem Dienst des Connectors auf diesem Computer.
remedy-support = Exportieren Sie das Supportpaket und senden Sie es an den Support.

## The set-up package, and the original connector

remedy-package = Laden Sie das Setup-Paket noch einmal herunter, und entpacken Sie es ganz in einen neuen, leeren Ordner.
original-found = Der ursprüngliche Connector ist auf diesem Computer ({ $path }). Seine Einstellungen werden hier angeboten; seine Dateien werden nur gelesen. Geräte, die er gesperrt hat, bleiben gesperrt: Sagen Sie nach der ersten Synchronisierung auf der Seite des Connectors in der Konsole, von wem diese Einträge sind.
original-stop = Seinen Dienst beenden und deaktivieren, wenn dieser Connector eingerichtet ist
original-stopped = Der Dienst des ursprünglichen Connectors ist beendet und deaktiviert. Er bleibt installiert.

## The window by its drawing

choose-type = Wählen Sie den verwendeten Exchange Server-Typ aus:
notification-note = schreibt an Personen, deren Gerät blockiert oder in Quarantäne ist
about-typeface = Schrift: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } Prüfung bestanden
   *[other] { $n } Prüfungen bestanden
}
checks-not-tried = { $n ->
    [one] { $n } Prüfung nicht versucht
   *[other] { $n } Prüfungen nicht versucht
}
try-new-password = Mit dem neuen Kennwort versuchen
try-user = Mit { $user } versuchen
try-server = { $server } versuchen
left-to-do = Noch zu tun
this-connector = Dieser Connector
take-back = Rückgängig machen oder entfernen
earlier-changes = Frühere Änderungen
per-second = { $n } pro Sekunde

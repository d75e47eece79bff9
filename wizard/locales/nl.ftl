### nl: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = On-premises Microsoft Exchange Server
field-server = Server voor clienttoegang:
type-hosted = Gehoste Microsoft Exchange Server
field-server-url = Serveradres (URL):
proxy-button = Proxyserver...
type-dedicated = Toegewezen gehoste Microsoft Exchange Server
field-user = Gebruiker: (domein\gebruiker)
field-password = Wachtwoord:
enable-notification = Melding inschakelen
field-email = E-mailadres: (gebruiker@contoso.com)
connect = Verbinden
close = Sluiten
help = Help
privacy = Privacy
about = Over
cmdlet-link = Informatie over de vereisten voor Microsoft Exchange-cmdlets

## The proxy dialog

proxy-use = Proxyserver gebruiken bij synchroniseren van gegevens van mobiel apparaat
proxy-name = Proxyservernaam:
proxy-port = Poortnummer:
proxy-use-credentials = Referenties gebruiken om verbinding te maken met de proxyserver
proxy-user = Gebruiker: (domein\gebruiker)
proxy-password = Wachtwoord:
ok = OK

## Words of the console

quick-sync = Snelle synchronisatie
full-sync = Volledige synchronisatie
replace = Vervangen
status = Status
state-allowed = Toegestaan
state-blocked = Geblokkeerd
state-quarantined = Quarantaine

## Set-up

product = Exchange Connector
language = Taal
intro = { product } meldt de mobiele apparaten van uw Exchange-organisatie aan de beheerservice en voert uit welke daarvan e-mail mogen hebben. Selecteer het type Exchange-server dat u gebruikt:
account-intro = Voer het gebruikersaccount in waarmee de connector zich bij Exchange aanmeldt. Dit account moet bepaalde Exchange-cmdlets mogen uitvoeren.
notification-intro = Als een apparaat van een gebruiker wordt geblokkeerd of in quarantaine komt, kan de connector die gebruiker een bericht sturen. Voer het postvak in van waaruit deze berichten worden verzonden.
cancel = Annuleren
show-password = Wachtwoord weergeven
hide-password = Wachtwoord verbergen
secret-is-set = Ingesteld. Laat leeg om te behouden.
advanced = Geavanceerde instellingen
authentication = Verificatie:
automatic = Automatisch
service-identity = Het eigen account van de service
service-identity-note = Geen wachtwoord: de service meldt zich aan met zijn eigen account.
realm = Kerberos-realm:
kdc = Kerberos-sleuteldistributiecentrum:
extra-root = Extra basiscertificaat:
extra-root-none = Geen
extra-root-count = { $n ->
    [one] { $n } certificaat
   *[other] { $n } certificaten
}
clear = Wissen
browse = Bladeren...
ews-url = Exchange-webservices (URL):
failover = Een andere server voor clienttoegang gebruiken als deze niet antwoordt
parallel = Meerdere opdrachten tegelijk naar Exchange sturen
proxy-for-exchange = De proxyserver ook voor Exchange gebruiken
proxy-bypass = Zonder proxyserver verbinden met:
proxy-summary = Proxyserver: { $address }
no-proxy = Geen proxyserver

## Account file

service = Beheerservice
account-file = Accountbestand:
account-missing = Kies het accountbestand dat door de beheerservice is gemaakt.
account-organization = Organisatie
account-fingerprint = Basiscertificaat, SHA-256
account-valid-until = Geldig tot
account-compare = Vergelijk deze tekens met die welke de service heeft getoond toen het bestand werd gemaakt.
account-expired = Dit accountbestand is verlopen op { $date }. Vraag een nieuw bestand aan.
account-damaged = Dit accountbestand is beschadigd. Vraag een nieuw bestand aan.
account-other-kind = Dit is geen accountbestand van { product }.
account-newer = Voor dit accountbestand is een nieuwere versie van { product } nodig.
account-unreadable = Het bestand kan niet worden gelezen: { $reason }
account-enrolled = Deze computer is al ingeschreven. Een accountbestand is alleen nodig om naar een andere service over te stappen.
account-delete-offer = Andere gebruikers van deze computer kunnen de map van het accountbestand lezen. Het bestand is hier niet meer nodig.
account-delete = Accountbestand verwijderen
account-deleted = Het accountbestand is verwijderd.
account-delete-failed = Het accountbestand kan niet worden verwijderd: { $reason }

## What is missing or wrong

needed = Nog nodig: { $fields }
to-correct = Corrigeer: { $fields }
problem-empty = Voer een waarde in.
problem-too-long = Voer hoogstens { $n } tekens in.
problem-server = Voer een servernaam of een https-adres in.
problem-scheme = Begin het adres met https://
problem-credentials = Verwijder gebruikersnaam en wachtwoord uit het adres. Daarvoor zijn eigen velden.
problem-user = Voer het domein en de gebruiker in: DOMEIN\gebruiker of gebruiker@domein
problem-port = Voer een getal van 1 tot en met 65535 in.
problem-host = Voer alleen de naam in, zonder https:// en zonder poort.
problem-email = Voer een e-mailadres in zoals notify@contoso.com
problem-url = Voer een adres in dat met https:// begint
problem-certificate = Dit bestand bevat geen certificaat in PEM-vorm.
problem-service-identity = Het eigen account van de service vereist een eigen Exchange-server en geen instellingen voor Active Directory.

## Connect

connecting = Verbinding maken
testing = De verbinding wordt getest
connecting-note = Dit kan enkele minuten duren. In Exchange wordt niets gewijzigd.
check-account-file = Accountbestand
check-proxy = Proxyserver
check-name = Servernaam
check-port = Netwerkverbinding
check-tls = Servercertificaat
check-authentication = Aanmelding
check-cmdlets = Vereiste cmdlets
check-organization = Exchange-organisatie
check-throttling = Bandbreedtebeperkingen
check-client-access-servers = Andere servers voor clienttoegang
check-kerberos = Kerberos-tickets
check-autodiscover = Autodiscover
check-ews = Meldingspostvak
check-directory = Groepen in Active Directory
check-store = Instellingen opslaan
state-waiting = Wacht
state-running = Bezig
state-ok = OK
state-warning = Waarschuwing
state-failed = Mislukt
state-skipped = Overgeslagen
who-you = Door uzelf te doen
who-exchange = Voor de Exchange-beheerder
who-network = Voor de netwerkbeheerder
who-account = Voor de accountbeheerder
who-service = Voor de beheerder van de beheerservice
who-maker = Voor de ondersteuning
error-code = Foutcode: { $code }
details = Details
copy = Kopiëren
back = Terug
try-again = Opnieuw proberen
try-refused-logon = Ik weet het: één keer proberen
continue-anyway = Toch verbinden
connect-failed = De verbinding is niet ingesteld. Er is niets gewijzigd en alles wat u hebt ingevoerd, blijft behouden.
connect-warnings = De verbinding kan worden ingesteld, maar er zijn waarschuwingen.
connect-cancelled = Geannuleerd. Er is niets gewijzigd.
connect-lost = De connector is gestopt voordat hij klaar was. Alles wat u hebt ingevoerd, blijft behouden. Probeer het opnieuw.
test-succeeded = De verbinding werkt.
test-failed = De verbinding werkt niet zoals deze is ingesteld.

## Replace and success

replace-title = Configuratiewaarschuwing
replace-question = Wilt u de bestaande verbinding vervangen?
replace-text = Deze Exchange-organisatie is al vanaf een andere computer met de beheerservice verbonden. Er kan maar één verbinding tegelijk bestaan.
replace-other = Deze draait op { $computer }. Laatste contact: { $time }. Modus: { $mode }.
replace-hint = Kies ‘{ replace }’ om in plaats daarvan vanaf deze computer te verbinden.
success = De beheerservice en Exchange zijn nu verbonden.
success-next = De eerste volledige synchronisatie wordt uitgevoerd. Als deze klaar is, verschijnen de mobiele apparaten in de beheerservice.
success-observe = De connector kijkt voorlopig alleen toe. In Exchange verandert niets totdat afdwingen in de beheerservice wordt ingeschakeld.
success-changed = Gewijzigd: { $fields }
show-status = Status weergeven

## Status

connection-connected = Verbonden
connection-disconnected = Verbinding verbroken
connection-pending = Verbinding maken
connection-none = Niet ingesteld
server-label = Exchange-server
server-failover = { $server }, omdat { $configured } niet antwoordt
environment = Omgeving
mode = Modus
mode-observe = Alleen toekijken
mode-enforce = Afdwingen
version = Versie
devices = Apparaten
devices-count = { $n ->
    [one] { $n } apparaat
   *[other] { $n } apparaten
}
state-discovery = Detectie
state-unknown = Onbekend
synchronization = Synchronisatie
column-last = Laatste
column-result = Resultaat
column-duration = Duur
column-next = Volgende
column-new = Nieuw
column-changed = Gewijzigd
column-removed = Verwijderd
result-succeeded = Geslaagd
result-partial = Onvolledig
result-failed = Mislukt
never = Nooit
running-now = Bezig
step-connecting = Verbinding met Exchange maken
step-devices = Apparaten lezen
step-mailboxes = Postvakken lezen
step-statistics = Apparaatstatistieken lezen
step-comparing = Vergelijken
step-uploading = Naar de beheerservice verzenden
progress-of = { $done } van { $total }
findings = Bevindingen
no-findings = Er is niets te melden.
history = Geschiedenis
pending-orders = { $n ->
    [one] { $n } opdracht wacht
   *[other] { $n } opdrachten wachten
}
change-settings = Instellingen wijzigen
test-connection = Verbinding testen
open-console = Console openen
support-bundle = Ondersteuningspakket exporteren
support-bundle-saved = Het ondersteuningspakket is opgeslagen als { $path }
discard-question = Wilt u uw wijzigingen verwerpen?
discard-text = Wat u hebt ingevuld, is nog niet opgeslagen. De verbinding blijft zoals ze is.
discard = Verwerpen
keep-editing = Verder bewerken
remove = Verbinding verwijderen
remove-question = Wilt u de verbinding van deze computer verwijderen?
remove-text = De synchronisatie stopt. Apparaten houden de toegang tot e-mail die ze nu hebben. Het logboek blijft op deze computer.
request-failed = De connector heeft dit niet gedaan: { $reason }

## The connector itself

agent-searching = De connector wordt gezocht
agent-starting = De connector wordt gestart
agent-absent = De connector is niet actief
agent-absent-help = Zonder connector toont en wijzigt dit venster niets. Start de connector hier of start de bijbehorende service.
agent-start = Connector starten
agent-start-failed = De connector kan niet worden gestart: { $reason }
agent-older = De connector is ouder dan dit venster
agent-newer = De connector is nieuwer dan dit venster
agent-version-help = Connector: { $agent }. Dit venster: { $own }. Installeer van beide dezelfde versie.
agent-refused = Dit account mag de connector niet gebruiken
agent-refused-help = Start dit programma als beheerder of met het account waaronder de connector wordt uitgevoerd.
agent-untrusted = Een ander account antwoordt in plaats van de connector
agent-untrusted-help = Er is niets naartoe verzonden. Vraag een beheerder om { $path } te controleren.
agent-lost = De connector antwoordt niet meer. Er wordt opnieuw geprobeerd.
read-only = U kunt de verbinding bekijken, maar niet wijzigen. Start dit programma als beheerder om haar te wijzigen.

## Times

date-time = { $dd }-{ $mm }-{ $year } { $time }
today-at = Vandaag, { $time }
tomorrow-at = Morgen, { $time }
yesterday-at = Gisteren, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } u { $m } min

## Help, privacy, about

help-text = U hebt drie dingen nodig: het accountbestand van de beheerservice, de naam van een server voor clienttoegang en een account dat de vereiste cmdlets mag uitvoeren. Kies ‘{ connect }’: elke stap wordt getest en getoond, met wat u kunt doen als er een mislukt. Er wordt niets opgeslagen voordat alle stappen zijn geslaagd.
help-keys = Enter verbindt, Escape sluit. Houd Alt ingedrukt om de toetsen van alle knoppen te zien.
privacy-text = De connector leest postvakken en hun mobiele apparaten uit Exchange en stuurt ze naar de beheerservice die in het accountbestand staat, en naar niemand anders. Wachtwoorden blijven versleuteld op deze computer.
about-text = { product } { $version } vervangt de beëindigde on-premises Exchange-connector. Het is geen product van Microsoft.
cmdlets-text = Het account heeft deze cmdlets nodig en niets meer. Het script maakt een beheerrolgroep met precies deze cmdlets; voer het uit in de Exchange Management Shell en vul uw eigen account in.
copy-script = Script kopiëren

## Changes, undo, remedies and the console

recent-changes = Recente wijzigingen in Exchange
change-allow = Toegang toegestaan
change-block = Toegang geblokkeerd
change-default-rule = Persoonlijke vermelding verwijderd; de regels van de organisatie beslissen
change-partnership = Koppeling verwijderd
change-wipe = Wissen aangevraagd
change-cancel-wipe = Wissen geannuleerd
change-default-level = Standaardtoegangsniveau gewijzigd
change-organization = Organisatie-instellingen gewijzigd
change-rule = Apparaattoegangsregel gewijzigd
change-rule-removed = Apparaattoegangsregel verwijderd
change-policy = Postvakbeleid gewijzigd
change-policy-removed = Postvakbeleid verwijderd
change-policy-assigned = Postvakbeleid toegewezen
change-mail = E-mail verzonden
change-undo = Wijzigingen ongedaan gemaakt
change-reason = Reden: { $reason }
change-undone = ongedaan gemaakt
remove-keep = De wijzigingen in Exchange behouden
remove-undo = Eerst de wijzigingen in Exchange ongedaan maken
remove-undo-note = Een waarde wordt alleen hersteld als deze nog is zoals de connector haar heeft achtergelaten. Wissen kan niet ongedaan worden gemaakt.
undo-preview = Tonen wat ongedaan zou worden gemaakt
undo-would = Zou ongedaan worden gemaakt: { $n }
undo-done = Ongedaan gemaakt: { $n }
original-message = Bericht van de connector (Engels): { $text }
yes = Ja
no = Nee
console-intro = Configuratie in de console. Een leeg antwoord behoudt de waarde tussen haakjes.
console-number = Voer een van de nummers in.
remedy-account-file = Vraag de beheerder van de beheerservice om een nieuw accountbestand.
remedy-delete-account-file = Verwijder het accountbestand als het niet meer nodig is.
remedy-password = Controleer de gebruikersnaam en het wachtwoord en voer ze opnieuw in.
remedy-address = Controleer de servernaam of het adres.
remedy-network = Controleer de naam, de poort en de tussenliggende firewall.
remedy-proxy = Controleer de instellingen van de proxyserver.
remedy-certificate = Laat het servercertificaat herstellen of voeg het basiscertificaat van de uitgever toe.
remedy-rights = Geef het account de ontbrekende rechten. Bij de cmdletvereisten staat daarvoor een script.
remedy-ews = Controleer het meldingspostvak en het adres van Exchange Web Services.
remedy-exchange = De connector probeert het zelf opnieuw. Blijft dit zo, bekijk dan de Exchange-server.
remedy-settings = Corrigeer de instellingen en probeer het opnieuw.
remedy-local = Bekijk de gegevensmap en de service van de connector op deze computer.
remedy-support = Exporteer de ondersteuningsbundel en stuur deze naar de ondersteuning.

## The set-up package, and the original connector

remedy-package = Download het installatiepakket opnieuw en pak het in zijn geheel uit in een nieuwe, lege map.
original-found = De oorspronkelijke connector staat op deze computer ({ $path }). De instellingen ervan worden hier aangeboden; de bestanden worden alleen gelezen. Apparaten die hij heeft geblokkeerd, blijven geblokkeerd: zeg na de eerste synchronisatie op de pagina van de connector in de console van wie deze vermeldingen zijn.
original-stop = De service ervan stoppen en uitschakelen wanneer deze connector is ingesteld
original-stopped = De service van de oorspronkelijke connector is gestopt en uitgeschakeld. Hij blijft geïnstalleerd.

## The window by its drawing

choose-type = Selecteer het type Exchange Server dat u gebruikt:
notification-note = schrijft aan personen van wie het apparaat is geblokkeerd of in quarantaine staat
about-typeface = Lettertype: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } controle geslaagd
   *[other] { $n } controles geslaagd
}
checks-not-tried = { $n ->
    [one] { $n } controle niet geprobeerd
   *[other] { $n } controles niet geprobeerd
}
try-new-password = Proberen met het nieuwe wachtwoord
try-user = Proberen met { $user }
try-server = { $server } proberen
left-to-do = Nog te doen
this-connector = Deze connector
take-back = Ongedaan maken of verwijderen
earlier-changes = Eerdere wijzigingen
per-second = { $n } per seconde

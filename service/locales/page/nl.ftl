## common
user = Gebruiker
device = Apparaat
device-id = Apparaat-id
access-state = Toegangsstatus
last-successful-sync = Laatste geslaagde synchronisatie
organization = Organisatie
all = Alle
name = Naam
state = Status
settings = Instellingen
findings = Bevindingen
groups = Groepen
group = Groep
members = Leden
devices = Apparaten
plan = Plan
runs = Uitvoeringen
access = Toegang
compliance = Naleving
notifications = Meldingen
mailbox-policies = Postvakbeleid
stale-partnerships = Verouderde partnerschappen
changes-in-exchange = Wijzigingen in Exchange
what = Wat
why = Waarom
orders = Opdrachten
answer = Antwoord
system = Systeem
filter = Filteren
show = Weergeven
save = Opslaan
remove = Verwijderen
remove-ask = Verwijderen…
forget-ask = Vergeten…
forget-it = Vergeten
link = Koppelen
cancel = Annuleren
preview = Voorbeeld
add = Toevoegen
show-the-plan = Plan weergeven
preview-and-save = Voorbeeld en opslaan…
start-enforcing = Afdwingen starten
start-enforcing-ask = Afdwingen starten…
from-active-directory = Uit Active Directory
default-access-level = Standaardtoegangsniveau
leave-as-it-is = Zo laten in Exchange
allow-access = Toegang toestaan
block-access = Toegang blokkeren
quarantine = Quarantaine
block = Blokkeren
unknown = Onbekend
compliant = Compatibel
not-compliant = Niet compatibel
exchange-rule = Regel van Exchange
loses-access = Verliest toegang
lose-access = Verliezen toegang
observe-only = Alleen observeren
yes = ja
no = nee
none = geen
never = nooit
read-never-completely = nooit volledig gelezen: uit wat ontbreekt wordt niets geconcludeerd
no-device-fits = Geen enkel apparaat past.
no-connector-yet = Nog geen connector.
microsoft-graph = Microsoft Graph
managed-devices = Beheerde apparaten
service-english = De service geeft redenen en bevindingen in het Engels.
records-count = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
members-count = { $count ->
    [one] { $count } lid
   *[other] { $count } leden
}
would-lose = { $count ->
    [one] { $count } apparaat zou toegang verliezen.
   *[other] { $count } apparaten zouden toegang verliezen.
}
first-shown = { $count ->
    [one] De eerste wordt weergegeven.
   *[other] De eerste { $count } worden weergegeven.
}
type-to-confirm = Typ { $text } om te bevestigen
type-devices = Typ { $number }, het aantal apparaten dat toegang verliest, om te bevestigen
type-records = Typ { $number }, het aantal records dat verdwijnt, om te bevestigen
remove-what = { $name } verwijderen?
offer = { $name } – { $confidence } %, { $because }
more-may-lose = Meer apparaten dan hier geteld kunnen toegang verliezen: { $note }.
on-blocked-list = op de blokkeerlijst; Exchange toont het zodra het apparaat verbinding maakt
on-allowed-list = op de toegestane lijst; Exchange toont het zodra het apparaat verbinding maakt
at-least = ten minste { $count }
not-known = onbekend
not-read = Niet gelezen, zodat over apparaten met toegang ({ $count }) niets is beslist: { $names }.
unknown-would-lose = Hoeveel apparaten toegang zouden verliezen, is niet bekend: niet alles is gelezen.
plan-standing = Van deze wijzigingen wachten er { $held } op een persoon, zijn er { $waiting } onderweg, worden er { $notApplied } niet toegepast omdat iemand het met de hand anders heeft ingesteld, en zijn er { $rejected } afgewezen of teruggenomen.
not-applied-table = Gewenst en niet toegepast

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Connectors
loading = Laden…
loading-stays = Laden… Als er verder niets verschijnt, laadt u de pagina opnieuw.
no-script = Deze pagina heeft JavaScript nodig. Dezelfde gegevens staan op
skip = Naar de inhoud
menu = Menu
main-navigation = Hoofdnavigatie
language = Taal van de pagina
close-message = Bericht sluiten
sign-out = Afmelden
try-again = Opnieuw proberen
leave-title = Verlaten zonder op te slaan?
leave-text = Wat u op deze pagina hebt getypt, is niet opgeslagen.
leave = Verlaten
sign-in = Aanmelden
access-token = Toegangstoken
token-help = De beheerder van de service maakt er een met { $command }.
sign-in-again = Opnieuw aanmelden
session-ended = Uw sessie is beëindigd. Meld u opnieuw aan
not-now = Niet nu

## api
status-answered = De service antwoordde { $status }.
no-answer-in-time = De service heeft niet binnen { $seconds } seconden geantwoord.
no-answer = De service antwoordt niet. Controleer of die draait en of deze computer die bereikt.
change-unknown = Het is niet bekend of de wijziging is gemaakt: kijk wat er staat voordat u het opnieuw probeert.

## pager
previous-page = Vorige pagina
next-page = Volgende pagina
page-number = Pagina { $number }

## dom
not-told = Niet opgegeven
nothing-here = Hier is niets.
severity-note = Opmerking
severity-warning = Waarschuwing
severity-error = Fout
first-of = De eerste { $count } van { $all } worden weergegeven.

## forms
whole-number = Hier is een geheel getal nodig.
may-be-saved = Wat eerder is verzonden, is misschien toch opgeslagen. Noteer wat u typte, laad de pagina opnieuw en bekijk de waarden.
changed-meanwhile = Iemand anders heeft dit intussen gewijzigd. Noteer wat u typte, laad de pagina opnieuw en bekijk de nieuwe waarden.
what-it-would-do = Wat dit zou doen
mode = Modus
have-access = Hebben toegang
would-lose-it = Zouden die verliezen
would-gain-it = Zouden die krijgen
none-concerned = Nog geen enkele Exchange-organisatie is hierbij betrokken.
save-title = Deze instellingen opslaan?
lock-out = { $devices ->
    [one] Bijna niemand zou nog toegang hebben: { $losing } van het { $devices } apparaat dat nu toegang heeft tot { $organization } zou die verliezen. Zonder uw woord wordt het geweigerd.
   *[other] Bijna niemand zou nog toegang hebben: { $losing } van de { $devices } apparaten die nu toegang hebben tot { $organization } zouden die verliezen. Zonder uw woord wordt het geweigerd.
}
the-organization = de organisatie
brake-holds = Waar een connector afdwingt, houdt de rem tegen wat de grenzen overschrijdt.
none-would-lose = Geen enkel apparaat zou toegang verliezen.
type-confirm = Typ confirm om toch op te slaan
nothing-saved-lock-out = Er is niets opgeslagen: met deze instellingen zou bijna niemand nog toegang hebben.
part-number = { $title } { $number }
move-up = Omhoog
move-down = Omlaag

## words
connected = Verbonden
disconnected = Verbinding verbroken
connection-pending = Verbinding in behandeling
no-agent = Geen agent ingeschreven
allowed = Toegestaan
blocked = Geblokkeerd
quarantined = In quarantaine
device-discovery = Apparaatdetectie
allow = Toestaan
keep = Laten zoals het is
undecided = Nog niet besloten
gains-access = Krijgt toegang
entry-only = Alleen de vermelding
effect-none = Geen
enforce = Afdwingen
run-held = Wacht op u
run-released = Opgedragen
run-approving = Apparaten worden goedgekeurd
run-accepted = Aanvaard
run-rejected = Afgewezen
run-superseded = Vervangen door een nieuwere uitvoering
kind-decisions = Beslissingen en instellingen
kind-stale = Verwijderen van verouderde partnerschappen
kind-switch-on = Omschakelen van het standaardniveau
kind-reset = Postvakken terug naar het standaardbeleid
order-queued = Wacht op de connector
order-leased = Bij de connector
order-running = Bezig
order-waiting = Wacht op het apparaat
order-done = Gereed
order-failed = Mislukt
order-not-applied = Niet toegepast
order-superseded = Vervangen door een nieuwere opdracht
order-expired = Te laat
order-unknown = Uitkomst niet bekend
order-held = Nog niet opgedragen
order-counted = Alleen geteld
in-grace-period = In de respijtperiode
compliance-error = Fout
compliance-conflict = Conflict
config-manager = Configuration Manager
level-none = zo laten
obstacle-device-id = Exchange noemt geen apparaat-id
obstacle-mailbox = Exchange noemt niet van wie het is
obstacle-discovery = Exchange zoekt nog uit wat het is
obstacle-state = de toegangsstatus is niet bekend
obstacle-block = de instellingen willen het geblokkeerd
device-type = Apparaattype (familie)
device-model = Apparaatmodel
operating-system = Besturingssysteem
user-agent = Gebruikersagent
access-rule = toegangsregel { $text } ({ $characteristic })
sync-quick = Nu snel synchroniseren
sync-full = Nu volledig synchroniseren
set-access = Toegang instellen: { $wanted }
remove-partnership = Partnerschap verwijderen
wipe = Wissen
wipe-account = Wissen, alleen de gegevens van het account
cancel-wipe = Wissen annuleren
set-default-level = Standaardtoegangsniveau instellen: { $level }
set-admins = Te verwittigen beheerders instellen: { $list }
set-insert = Tekst voor gebruikers instellen: { $text }
set-rule = Instellen van { $rule }: { $level }
remove-rule = Verwijderen van { $rule }
make-default-policy = { $name } tot standaardpostvakbeleid maken
set-policy = Postvakbeleid { $name } instellen: { $settings }
remove-policy = Postvakbeleid { $name } verwijderen
assign-policy = Postvakbeleid { $name } toewijzen
assign-default = Standaardpostvakbeleid toewijzen
mail-to = E-mail aan { $to }
undo-a-run = Een uitvoering ongedaan maken
on-list = erop
off-list = niet erop
allowed-list = Lijst van toegestane apparaten, { $id }
blocked-list = Lijst van geblokkeerde apparaten, { $id }
mailbox-policy = Postvakbeleid
blank = leeg
admin-named = Te verwittigen beheerder, { $address }
named = genoemd
not-named = niet genoemd
text-for-users = Tekst voor gebruikers
no-rule = geen regel
policy-named = Postvakbeleid { $name }
not-there = niet aanwezig
default-mailbox-policy = Standaardpostvakbeleid
cannot-be-undone = kan niet ongedaan worden gemaakt
impact-losing = { $losing ->
    [one] { $losing } apparaat verliest toegang
   *[other] { $losing } apparaten verliezen toegang
}
impact-gaining = { $gaining ->
    [one] { $gaining } krijgt die
   *[other] { $gaining } krijgen die
}
impact = { $losing } en { $gaining }

## access
conditional-access = Voorwaardelijke toegang
settings-in-exchange = Instellingen in Exchange
presets = Sjablonen
quarantine-switch-on = Quarantaine inschakelen
hold-for = Deze instellingen gelden voor
all-without-own = Alle organisaties zonder eigen instellingen
has-own = { $name } heeft eigen instellingen.
use-those-of-all = Weer die van alle gebruiken…
remove-own-title = De eigen instellingen van de organisatie verwijderen?
remove-own = Verwijderen
remove-own-text = Vanaf dan geldt ook hier wat voor alle geldt; over de apparaten wordt opnieuw beslist.
own-removed = Wat voor alle geldt, geldt hier weer.
has-common = Voor { $name } geldt wat voor alle geldt. Hier opslaan geeft de organisatie eigen instellingen.
leave-to-rule = Overlaten aan de regel van Exchange
activesync-version = ActiveSync-versie
local-rules = Lokale regels
rule = Regel
add-rule = Regel toevoegen
conditions = Voorwaarden, die alle moeten kloppen
condition = Voorwaarde
add-condition = Voorwaarde toevoegen
compared = Wat wordt vergeleken
how = Hoe
is-exactly = Is precies
fits-expression = Past bij de reguliere expressie
text = Tekst
then = Dan
exemptions = Uitzonderingen
exemption = Uitzondering
add-exemption = Uitzondering toevoegen
exempt-for = Voor
a-mailbox = Het postvak van een gebruiker
one-device = Eén apparaat
exempt-who = E-mailadres of apparaat-id
exempt-who-help = De GUID van het postvak en de identiteit van het apparaat in Exchange mogen ook.
exempt-note = Notitie: waarom
exempt-until = Tot (leeg: zonder einde)
exempt-nobody = Een uitzondering noemt niemand: er is een e-mailadres of een apparaat-id nodig.
exempt-no-mailbox = Er is geen apparaat van het postvak { $who } bekend, dus ook de GUID niet. Typ de GUID van het postvak.
exempt-several = Meerdere partnerschappen hebben het apparaat-id { $who }; typ de identiteit van één ervan.
exempt-no-device = Geen enkel apparaat heeft het id { $who }.
included-groups = Opgenomen groepen
excluded-groups = Uitgesloten groepen (uitsluiting wint)
conditional-access-settings = Instellingen voor voorwaardelijke toegang
access-control = Toegangsbeheer is ingeschakeld
access-control-help = Gebruikers in opgenomen groepen hebben een ingeschreven en compatibel apparaat nodig.
override = De standaardregel opheffen
override-help = Ingeschreven en compatibele apparaten krijgen ook toegang waar het standaardniveau van Exchange ze zou blokkeren of in quarantaine zou plaatsen.
grace-period = Respijtperiode, in uren
grace-period-help = Zo lang behoudt een beheerd apparaat dat niet meer compatibel is zijn toegang. Ze geldt niet voor een apparaat dat niet is ingeschreven.
ignore-inactive = Apparaten negeren die inactief zijn sinds, in dagen
ignore-inactive-help = Leeg: geen enkel wordt genegeerd.
where-unknown = Waar de naleving niet bekend is
keep-what-is = Laten wat er is
where-unknown-help = Wat een bron over een apparaat zegt: onbekend, fout of conflict. Een bron die nooit volledig is gelezen, verandert niets.
local-rules-help = Lokale regels worden op volgorde bekeken; de eerste die past, beslist.
settings-saved = De instellingen zijn opgeslagen. Het plan laat zien wat ze veranderen.
platform-exceptions = Uitzonderingen per apparaatplatform: toegangsregels in Exchange
one-access-rule = Toegangsregel
add-access-rule = Toegangsregel toevoegen
ms-wl-header = X-MS-WL-kop
classes-help = Families en modellen die Exchange kent, worden aangeboden.
default-level-help = Voor apparaten waar geen regel, lijst of beslissing over gaat. Om het te sluiten zonder wie er is buiten te sluiten, gebruikt u ‘Quarantaine inschakelen’.
admins = Beheerders die horen van apparaten in quarantaine
exactly-these = Precies deze
addresses = Adressen, één per regel
insert = Tekst die Exchange aan zijn e-mails aan gebruikers toevoegt
exactly-this = Precies deze
insert-text = Tekst, hoogstens 256 tekens
maximum-partnerships = Partnerschappen die een postvak mag hebben
maximum-partnerships-help = Zoals het beperkingsbeleid zegt (EasMaxDevices). Alleen voor de lijst van gebruikers die er dichtbij zijn.
not-ordered = Iemand heeft afgewezen of teruggenomen wat deze instellingen hier willen; het wordt niet opnieuw opgedragen voordat ze veranderen:

## compliance
import = Importeren
proposed-links = Voorgestelde koppelingen
sources = Bronnen
eas-id = EAS-id
last-sync = Laatste synchronisatie
source = Bron
no-record = Nog geen beheerrecord. Importeer een bestand, stel Microsoft Graph in of stuur ze via de API.
remove-record-title = Het record van { $name } verwijderen?
remove-record-text = Een apparaat zonder record geldt als niet ingeschreven zodra de bron volledig is.
record-removed = Het record is verwijderd.
remove-named = { $name } verwijderen
new-records = Nieuwe records
changed-records = Gewijzigde records
unchanged-records = Ongewijzigde records
records-go = Records die verdwijnen omdat ze niet in het bestand staan
records-stay = Records die niet in het bestand staan en blijven
import-of-records = Importeren van beheerrecords
csv-file = CSV-bestand
or-text = Of de tekst ervan
csv-help = De eerste regel noemt de kolommen, waaronder complianceState en een gebruiker en een apparaat uit: { $columns }.
csv-complete = Het bestand bevat alle records van deze bron
csv-complete-help = Records die er niet in staan, verdwijnen. Zet dit uit voor een deel.
csv-choose = Kies een bestand of plak de tekst ervan.
csv-unreadable = Het bestand kan niet worden gelezen. Kies het opnieuw.
import-ask = Importeren…
import-title = Het bestand importeren?
import-text = { $count ->
    [one] { $count } record zou verdwijnen, meer dan een tiende van de bron. Als het bestand maar een deel is, zeg dat dan.
   *[other] { $count } records zouden verdwijnen, meer dan een tiende van de bron. Als het bestand maar een deel is, zeg dat dan.
}
imported = { $new ->
    [one] Geïmporteerd: { $new } nieuw record, { $changed } gewijzigd, { $removed } verwijderd.
   *[other] Geïmporteerd: { $new } nieuwe records, { $changed } gewijzigd, { $removed } verwijderd.
}
see-the-plan = Plan bekijken
nothing-stored = Er is nog niets opgeslagen.
bad-lines = { $count ->
    [one] Eén regel is niet te lezen en wordt weggelaten. Het bestand geldt als deel: niemand is erdoor ‘niet ingeschreven’.
   *[other] { $count } regels zijn niet te lezen en worden weggelaten. Het bestand geldt als deel: niemand is erdoor ‘niet ingeschreven’.
}
ignored-columns = Deze kolommen zijn niet nodig: { $names }.
skipped-lines = { $count ->
    [one] Eén regel heeft geen gebruiker en geen EAS-id en wordt weggelaten.
   *[other] { $count } regels hebben geen gebruiker en geen EAS-id en worden weggelaten.
}
import-preview = Voorbeeld van het importeren
how-many = Hoeveel
linked = { $record } is gekoppeld aan { $device }.
link-to = { $record } koppelen aan { $device }
device-in-exchange = Apparaat in Exchange
may-be-its = Records die van dit apparaat kunnen zijn
no-link = Er is geen koppeling voorgesteld.
links-text = Apparaten waarvan het record niet zeker is. Uit een voorstel wordt niets geconcludeerd voordat iemand het koppelt.
forget-source-title = De bron { $name } vergeten?
forget-source-text = De records ervan verdwijnen mee.
source-forgotten = De bron is vergeten.
forget-named = { $name } vergeten
source-api = Bron api
api-complete = Wat de API en mensen hier hebben geschreven, is alles wat er is
api-complete-help = Alleen dan geldt een apparaat zonder record als niet ingeschreven.
source-set = De bron is ingesteld.
last-complete-read = Laatst volledig gelezen
changed-by = Gewijzigd door
no-source = Nog geen bron.
records-by-hand = Records via de API en met de hand

## connectors
exchange-connectors = Exchange-connectors
status = Status
organization-name = Naam van de organisatie
cas-hostname = CAS-hostnaam
connector-mode = Modus
no-connector-help = Nog geen connector. Schrijf met { $command } een accountbestand en voer de installatie uit op een computer van de Exchange-organisatie.
sync-succeeded = { $count ->
    [one] { $time } – geslaagd, { $count } apparaat
   *[other] { $time } – geslaagd, { $count } apparaten
}
sync-partial = { $count ->
    [one] { $time } – gedeeltelijk: niet alles is gezien, { $count } apparaat
   *[other] { $time } – gedeeltelijk: niet alles is gezien, { $count } apparaten
}
sync-failed = { $count ->
    [one] { $time } – mislukt, { $count } apparaat
   *[other] { $time } – mislukt, { $count } apparaten
}
observe-text = Er wordt niets meer gewijzigd in Exchange. Opdrachten die nog wachten, worden teruggenomen; wat gedaan is, blijft.
enforce-text = Vanaf nu wijzigt de connector Exchange: { $impact }; { $entries ->
    [one] { $entries } houdt toegang door een andere vermelding.
   *[other] { $entries } houden toegang door een andere vermelding.
}
enforce-organization = { $count ->
    [one] { $count } wijziging van regels, beleid en instellingen komt erbij.
   *[other] { $count } wijzigingen van regels, beleid en instellingen komen erbij.
}
enforce-brake = Waar meer dan { $devices } apparaten of { $percent } % binnen 24 uur toegang zouden verliezen, wacht de uitvoering tot u die aanvaardt.
start-enforcing-title = Afdwingen starten?
observe-title = Alleen observeren?
observing = Alleen observeren.
observing-text = Apparaten worden ontdekt en er wordt over beslist; in Exchange wordt niets gewijzigd.
see-changes = Bekijken wat er zou veranderen
enforcing = Afdwingen is ingeschakeld.
enforcing-text = Exchange wordt gelijkgemaakt aan de beslissingen. Als meer dan { $devices } apparaten of { $percent } % binnen 24 uur toegang zouden verliezen, gaat er niets weg totdat u het aanvaardt.
back-to-observe = Terug naar alleen observeren
connector = Connector
all-connectors = ‹ Alle connectors
connection-status = Verbindingsstatus
exchange-server = Exchange-server
connector-server = Server van de Exchange-connector
last-synchronized = Laatst gesynchroniseerd
version = Versie
last-heard = Laatst gehoord
last-full-sync = Laatste volledige synchronisatie
last-quick-sync = Laatste snelle synchronisatie
quick-sync = Snelle synchronisatie
full-sync = Volledige synchronisatie
show-its-devices = De apparaten ervan weergeven
sync-waits = { $name } wacht op de connector.
sync-runs = { $name } is bezig.
sync-completed = { $name } is voltooid.
sync-has-failed = { $name } is mislukt.
sync-counts = { $total ->
    [one] { $total } apparaat; nieuw { $new }, gewijzigd { $changed }, verwijderd { $removed }.
   *[other] { $total } apparaten; nieuw { $new }, gewijzigd { $changed }, verwijderd { $removed }.
}
brake-devices = Rem: apparaten die binnen 24 uur toegang mogen verliezen
brake-devices-help = Meer dan dat, of meer dan het aandeel, wacht tot iemand het aanvaardt.
brake-share = Rem: aandeel van alle apparaten, in procenten
directory-source = Groepsleden worden gelezen door de connector
no-reading = Nee
directory-minutes = Groepen worden opnieuw gelezen na, in minuten
discovered-for = Apparaten worden ontdekt voor
everybody = Iedereen
targeted-users = Gebruikers die een beleid noemt
organizational-unit = Een organisatie-eenheid
mailbox-server = Een postvakserver
scope-name = Naam van de eenheid of server
scope-name-help = Alleen voor de laatste twee, bijvoorbeeld contoso.com/Sales of MBX01.
notification-mailbox = Meldingspostvak
notification-mailbox-help = E-mails aan gebruikers komen hiervandaan.
connector-settings = Instellingen van deze connector
connector-saved = De instellingen van de connector zijn opgeslagen.
connection = Verbinding
delete-connection = Verbinding verwijderen
delete-connection-ask = Verbinding verwijderen…
delete-connection-text = Met de verbinding eindigt de toegang van de connector tot deze service. Exchange blijft zoals het is.
delete-connection-title = Verbinding met { $name } verwijderen?
delete-connection-computer = De connector op de computer { $computer } wordt vanaf dan geweigerd. De service vergeet de apparaten, beslissingen, opdrachten en instellingen van { $name }.
delete-connection-none = Bij deze verbinding hoort nog geen connector. De service vergeet de apparaten, beslissingen, opdrachten en instellingen van { $name }.
delete-connection-exchange = Exchange blijft zoals het is: wat de connector daar heeft ingesteld blijft bestaan, ook geblokkeerde apparaten. Opdrachten die nog wachten worden niet uitgevoerd.
delete-connection-undo = Moeten de wijzigingen van de connector ongedaan worden gemaakt, verwijder dan nog niet: voer eerst { $command } uit op { $computer }.
delete-connection-uninstall = Daarna moet de connector op { $computer } worden verwijderd: { $command }.
connection-deleted = De verbinding met { $name } is verwijderd. Verwijder nu de connector op { $computer }.
connection-gone = De verbinding met { $name } is verwijderd.

## device
how-link = met de hand gekoppeld
how-eas-id = EAS-id en gebruiker passen
how-serial = serienummer en gebruiker passen
how-user = de gebruiker past; het record is niet aan dit apparaat gekoppeld
how-ambiguous = meerdere records kunnen van dit apparaat zijn; één ervan moet met de hand worden gekoppeld
how-none = geen beheerrecord van dit apparaat
all-devices = ‹ Alle apparaten
held-by-run = Deze wijziging wacht in een tegengehouden uitvoering.
name-in-exchange = Naam in Exchange
state-in-exchange = Toegangsstatus in Exchange
exchange-reason = Reden van Exchange
wanted = Gewenst
since = Zo besloten sinds
policy-applied = Toegepast postvakbeleid
device-wipe = Wissen
would-change-it = Wat het zou veranderen
mail-to-user = E-mail aan de gebruiker
management-record = Beheerrecord
by = Door
nothing-ordered = Er is niets opgedragen voor dit apparaat.
actions = Acties
wipe-acknowledged = bevestigd { $time }
wipe-sent = naar het apparaat gestuurd { $time }
wipe-requested = aangevraagd { $time }
remove-link = Koppeling verwijderen
link-removed = De koppeling is verwijderd.
record-linked = Het record is gekoppeld.
link-named = { $name } koppelen
record-text = { $name }: { $state } ({ $how }; bron { $source })
by-hand = Naleving, met de hand
record-saved = Het record is opgeslagen.
name-of-device = Naam van het apparaat
name-here = Naam die hier wordt weergegeven
name-here-help = Exchange houdt zijn eigen naam. Leeg neemt deze weg.
rename = Naam wijzigen
renamed = De naam van het apparaat is gewijzigd.
action-title = { $action }: { $name }
was-ordered = Opgedragen: { $action }.
outlook-too = Dit is Outlook mobile: elke Outlook mobile van deze gebruiker wordt gewist.
manual-too = Het apparaat ook van de persoonlijke lijsten halen waar iemand het er met de hand op heeft gezet
observes-no-order = Zolang de connector alleen observeert, kan er niets worden opgedragen.
partnership = Partnerschap verwijderen
partnership-ask = Partnerschap verwijderen…
partnership-text = Exchange vergeet het apparaat totdat het weer verbinding maakt.
wipe-ask = Wissen…
wipe-text = Wissen kan niet ongedaan worden gemaakt. Het hele apparaat kan worden teruggezet, met alles wat er privé op staat.
account = Alleen het account wissen
account-text = Wissen kan niet ongedaan worden gemaakt. Alleen de gegevens van het account worden gewist, waar het apparaat dat kan; Exchange 2019 en Exchange Server SE kennen het.
stop-wipe = Wissen annuleren
stop-wipe-ask = Wissen annuleren…
stop-wipe-text = Dit helpt zolang het apparaat de opdracht tot wissen niet heeft ontvangen.
read-from-exchange = Gelezen uit Exchange

## devices
mailbox-address = Postvakadres
wanted-why = Gewenst, en waarom
range-of = { $all ->
    [one] { $from }–{ $to } van { $all } apparaat
   *[other] { $from }–{ $to } van { $all } apparaten
}

## graph
cloud-global = Global en US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = China, beheerd door 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = geslaagd
reading-partial = gedeeltelijk
reading-held = tegengehouden
reading-failed = mislukt
reading-records = { $text }, { $records }
begins = { $name }: begint binnen enkele seconden…
has-ended = { $name }: is klaar.
not-set-up = Er is geen verbinding met Microsoft Graph ingesteld.
reading-waits = Een lezing wacht op u
held-text = { $records ->
    [one] Die heeft { $records } record; de laatste volledige had er { $before }.
   *[other] Die heeft { $records } records; de laatste volledige had er { $before }.
} { $going ->
    [one] { $going } record zou verdwijnen.
   *[other] { $going } records zouden verdwijnen.
} Er is niets uit geconcludeerd.
reject-text = Om die af te wijzen, brengt u Microsoft Graph in orde en leest u alles opnieuw: tot dan blijven alle records zoals ze zijn.
accept-reading-ask = Lezing aanvaarden…
accept-reading = De lezing aanvaarden?
accept = Aanvaarden
accept-text = { $count ->
    [one] { $count } record zou verdwijnen; het apparaat ervan geldt dan als niet ingeschreven. Een record verdwijnt als het in twee lezingen na elkaar ontbreekt.
   *[other] { $count } records zouden verdwijnen; de apparaten ervan gelden dan als niet ingeschreven. Een record verdwijnt als het in twee lezingen na elkaar ontbreekt.
}
accepted-reading = De aanvaarde lezing
tenant = Tenant
client-id = Toepassings-id (client)
logs-on-by = Aanmelding met
by-certificate = certificaat { $subject }, eindigt { $time }
by-secret = clientgeheim, verzegeld
last-full-reading = Laatste volledige lezing
last-quick-reading = Laatste snelle lezing
last-complete = Laatst volledig
next-full-reading = Volgende volledige lezing
next-quick-reading = Volgende snelle lezing
set-by = Ingesteld door
graph-groups = Groepen gelezen uit Graph
test = Testen
test-succeeded = De test is geslaagd.
test-failed = De test is mislukt.
step = Stap
result = Resultaat
no-step = Geen enkele stap is geslaagd.
read-everything = Alles lezen
read-changes = Wijzigingen lezen
read-groups = Groepen lezen
remove-graph-title = Microsoft Graph verwijderen?
remove-graph-text = De instellingen, het geheim en alle records van deze bron verdwijnen. Over apparaten die alleen Graph kende, wordt niets geconcludeerd.
graph-removed = Microsoft Graph is verwijderd.
read-changes-help = Wijzigingen lezen vereist eerst een volledige lezing.
change-settings = Instellingen wijzigen
set-up = Instellen
tenant-help = Het id of een domeinnaam, bijvoorbeeld contoso.onmicrosoft.com.
cloud = Cloud
new-client-secret = Nieuw clientgeheim
client-secret = Clientgeheim
secret-kept = Leeg houdt wat verzegeld is. Het wordt nooit weergegeven.
secret-sealed = Het wordt verzegeld en nooit meer weergegeven.
certificate-instead = Certificaat in plaats van een geheim
certificate-pem = Certificaat, PEM
private-key = De persoonlijke sleutel ervan, PEM, zonder wachtwoordzin
times-and-hosts = Tijden en andere hosts
full-minutes = Alles wordt gelezen na, in minuten
quick-minutes = Wijzigingen worden gelezen na, in minuten
group-minutes = Groepen worden gelezen na, in minuten
group-minutes-help = 0 leest geen groepen uit Graph.
drop-percent = Een lezing met zoveel procent minder wacht op iemand
where-config-manager = Waar Configuration Manager beslist, is een apparaat
config-unknown = Onbekend: het houdt wat het heeft
log-on-host = Andere aanmeldingshost
graph-host = Andere Graph-host
graph-host-help = Leeg: die van de cloud zelf.
extra-roots = Extra rootcertificaten, PEM
graph-set = Microsoft Graph is ingesteld. Test het voordat u erop vertrouwt.

## groups
group-read = { $members }, gelezen { $time }
group-never-read = { $members }, nooit volledig gelezen: beslissingen die ze nodig hebben, wachten
other-groups = Andere groepen, op id, één per regel
no-group = Er is nog geen groep bekend.
complete-at = volledig, { $time }
not-complete-at = niet volledig, { $time }
forget-group-title = De groep vergeten?
forget-group-text = Beslissingen die de groep nodig hebben, veranderen niets totdat die opnieuw is gelezen.
group-forgotten = De groep is vergeten.
forget-group = { $name } vergeten
tell-members = Leden van een groep opgeven
group-id = Groeps-id (GUID)
members-lines = Leden, één adres per regel
members-complete = Dit zijn alle leden, ook die van geneste groepen
members-complete-help = Zonder dit geldt niemand als buiten de groep.
group-is-guid = Het id van de groep is een GUID.
group-has = { $count ->
    [one] De groep heeft { $count } lid.
   *[other] De groep heeft { $count } leden.
}
groups-text = Groepen die in beleid worden genoemd. Leden komen via de connector uit Active Directory, uit Microsoft Graph, via de API uit een ander systeem, of van hier.
last-read-completely = Laatst volledig gelezen

## notifications
preview-of-mail = Voorbeeld van de e-mail, { $language }
preview-in = Voorbeeld: { $language }
preview-built-in = Voorbeeld: { $language }, ingebouwde tekst
mail-subject = Onderwerp:
plain-text = Platte tekst van de e-mail
language-code = { $name } ({ $code })
pair-line = { $line }: een regel wordt geschreven als { $first } = de.
notification-settings = Meldingsinstellingen
tell-users = Gebruikers verwittigen voordat hun apparaat wordt geblokkeerd
block-after = Tijd tussen e-mail en blokkering
block-after-help = Bijvoorbeeld PT1H (een uur), PT30M of P1D; hoogstens P7D. De blokkering volgt ook als de e-mail niet kon worden verzonden.
enrollment-link = Adres waar gebruikers het apparaat compatibel maken
contact = Aan wie men vraagt
mail-organization = Naam van de organisatie in e-mails
mail-organization-help = Leeg: zoals de connector die noemt.
time-zone = Tijdzone van e-mails
time-zone-help = Bijvoorbeeld Europe/Berlin of UTC.
usual-language = Gebruikelijke taal
texts = Teksten
built-in = Ingebouwd
user-languages = Talen van gebruikers, één per regel
group-languages = Talen van groepen, op id, één per regel
group-languages-help = De eerste groep waarin de gebruiker zit, telt.
the-groups-id = het id van de groep
notifications-saved = De meldingsinstellingen zijn opgeslagen.
mail-language = Taal
show-mail = E-mail weergeven
new-template = Nieuwe sjabloon
new-template-name = Naam van een nieuwe sjabloon
templates-title = Sjablonen: uw eigen teksten
templates = Sjablonen
in-use = In gebruik
changed = Gewijzigd
no-template = Geen sjabloon; de ingebouwde teksten worden gebruikt.
subject = Onderwerp
text-html = Tekst, HTML
placeholders = Mag { $names } bevatten. Wat kwaad zou kunnen, wordt weggelaten.
language-help = Bijvoorbeeld de of de-AT.
make-default = Tot standaard maken
default-made = Het is nu de standaard.
remove-text-title = De tekst voor { $language } verwijderen?
text-in = Tekst, { $language }
new-text = Nieuwe tekst
text-saved = De tekst is opgeslagen.
language-default = { $language }, de standaard
another-language = Een andere taal
template = Sjabloon
language-else = Taal waar geen past
template-saved = De sjabloon is opgeslagen.
remove-template-text = De teksten ervan verdwijnen mee.
template-removed = De sjabloon is verwijderd.
test-mail = Test-e-mail
test-mail-to = Test-e-mail sturen naar
by-mailbox-of = Via het postvak van
send = Verzenden
test-ordered = De test-e-mail is opgedragen.
back-notifications = ‹ Meldingen
template-in-use = Deze sjabloon is in gebruik.
template-not-in-use = Deze sjabloon is niet in gebruik; kies die in de meldingsinstellingen.
test-mail-text = Die wordt verzonden door het meldingspostvak van de connector; zolang de connector alleen observeert, wordt er geen e-mail verzonden.
test-sent = De test-e-mail is verzonden.
test-not-sent = De test-e-mail is niet verzonden.

## plan
everything = Alles
gain-access = Krijgen toegang
keep-entry-changes = Houden toegang, vermelding verandert
change = Wijziging
nothing-would-change = Er zou voor geen enkel apparaat iets veranderen.
filter-effect = Filteren op effect
stay = Blijven zoals ze zijn
shown-all = Weergegeven. Druk voor alles
show-these = Deze weergeven
plan-text = Wat er zou veranderen om Exchange gelijk te maken aan de beslissingen. Zolang een connector observeert, gebeurt er niets van.
only-observes = { $name } observeert alleen.
once-enforces = Bij afdwingen: { $impact }.
download-csv = Downloaden als CSV
download-json = Downloaden als JSON
devices-here = { $count ->
    [one] { $count } apparaat van het plan is hier…
   *[other] { $count } apparaten van het plan zijn hier…
}
json-has = { $count ->
    [one] plan.json bevat { $count } apparaat.
   *[other] plan.json bevat { $count } apparaten.
}
organization-plan = Organisatie: regels, standaardniveau, beleid
devices-filtered = Apparaten: { $filter }
organization-changes = Wijzigingen van de organisatie
organization-none = Regels, het standaardtoegangsniveau en postvakbeleid zijn zoals gewenst.
mailboxes-get = { $count ->
    [one] { $count } postvak krijgt een ander postvakbeleid
   *[other] { $count } postvakken krijgen een ander postvakbeleid
}
mailboxes-get-table = Postvakken die een ander beleid krijgen

## policies
policy-blank = leeg
policy-empty = leeg
policy-default = Standaard
policy-not-for = niet { $groups }
policy-nobody = niemand
policies-text = Beleid zoals gewenst; wat een beleid niet noemt, blijft zoals Exchange het heeft. Een koppeling die iemand met de hand heeft gelegd, blijft.
new-policy = Nieuw postvakbeleid
priority = Prioriteit
policy-for = Voor
no-policy = Er is geen postvakbeleid gewenst; dat van Exchange blijft zoals het is.
back-to-default = Terug naar het standaardbeleid
reset-plan = { $mailboxes ->
    [one] { $mailboxes } postvak zou worden teruggezet;
   *[other] { $mailboxes } postvakken zouden worden teruggezet;
} { $kept ->
    [one] { $kept } houdt zijn beleid,
   *[other] { $kept } houden het hunne door een beleid,
} { $frozen ->
    [one] { $frozen } wacht op een groep die niet is gelezen.
   *[other] { $frozen } wachten op een groep die niet is gelezen.
}
must-enforce = De connector observeert alleen: die moet eerst afdwingen.
reset-ask = Terugzetten…
reset-title = Terugzetten naar het standaardbeleid?
reset = Terugzetten
reset-count = { $count ->
    [one] { $count } postvak wordt teruggezet. Dat kan ongedaan worden gemaakt.
   *[other] { $count } postvakken worden teruggezet. Dat kan ongedaan worden gemaakt.
}
reset-text = Elk postvak waarvoor geen beleid bedoeld is, krijgt een lege koppeling, zodat het standaardbeleid geldt. Het is één uitvoering, die ongedaan kan worden gemaakt.
range-number = { $low } tot { $high }
range-number-blank = { $low } tot { $high }, of { $blank }
range-unlimited = { $low } tot { $high }, of { $unlimited }
range-time = d.hh:mm:ss van { $low } tot { $high }, of { $unlimited }
range-size = een grootte zoals 10MB, of { $unlimited }
range-list = namen, één per regel
range-days = { $count } d
range-seconds = { $count } s
exchange-2010 = Exchange 2010: { $name }.
not-set = niet ingesteld
for-members = Voor leden van
not-for-members = Maar niet voor leden van (uitsluiting wint)
one-policy = Postvakbeleid
priority-help = Van meerdere beleidsregels voor één gebruiker wint het laagste getal.
default-policy = Het standaardbeleid
default-policy-help = Voor elk postvak waarvan de eigen koppeling leeg is.
needs-name = Het beleid heeft een naam nodig.
save-policy-title = Dit postvakbeleid opslaan?
policy-saved = Het postvakbeleid is opgeslagen. Het plan laat zien wat het verandert.
policy-removed = Het postvakbeleid is niet meer gewenst; de postvakken krijgen wat er verder voor ze bedoeld is, daarna verdwijnt het.
all-policies = ‹ Al het postvakbeleid

## presets
allow-list = Acceptatielijst
allow-list-text = Niemand heeft toegang behalve ingeschreven en compatibele apparaten, apparaten die een regel toestaat en apparaten die iemand heeft goedgekeurd.
block-list = Blokkeringslijst
block-list-text = Iedereen heeft toegang behalve apparaten die niet ingeschreven of niet compatibel zijn en apparaten die een regel blokkeert.
mixed = Gemengd, met quarantaine
mixed-text = Ingeschreven en compatibele apparaten hebben toegang, regels staan soorten apparaten toe of blokkeren ze, en elk ander wacht in quarantaine op iemand.
preset-settings = Standaardtoegangsniveau: { $level }. Standaardregel opheffen: { $override }.
show-its-plan = Plan ervan weergeven
show-plan-of = Plan van { $name } weergeven
apply-ask = Toepassen…
apply-named = { $name } toepassen
presets-text = De gedocumenteerde strategieën, voor alle organisaties. Groepen, regels en uitzonderingen blijven zoals ze zijn.
apply-title = { $name } toepassen?
apply = Toepassen
apply-lock-out = Bijna niemand zou nog toegang hebben. Zonder uw woord wordt het geweigerd.
apply-text = De instellingen voor voorwaardelijke toegang en de instellingen in Exchange worden samen opgeslagen.
type-apply = Typ confirm om toch toe te passen
preset-not-saved = Er is niets opgeslagen: met de sjabloon zou bijna niemand nog toegang hebben.
nothing-saved = Er is niets opgeslagen.
applied = { $name } is toegepast. Het plan laat zien wat het verandert.
switch-on = Quarantaine inschakelen
new-level = Nieuw standaardtoegangsniveau
show-exceptions = Uitzonderingen weergeven
switch-on-text = Apparaten die nu door het standaardniveau toegang hebben, worden één voor één goedgekeurd; als ze dat allemaal zijn, wordt het standaardniveau gewijzigd. Zo wordt niemand die er is buitengesloten, en nieuwe apparaten wachten op iemand.
switch-ons = Omschakelingen
begun = Begonnen
level = Niveau
approved-devices = Goedgekeurde apparaten
take-back-ask = Terugdraaien…
take-back-named = De omschakeling van { $time } terugdraaien
none-begun = Er is er geen begonnen.
would-happen = Wat er zou gebeuren
switch-plan = { $approved ->
    [one] { $approved } apparaat zou worden goedgekeurd;
   *[other] { $approved } apparaten zouden worden goedgekeurd;
} { $losing ->
    [one] { $losing } apparaat kan dat niet en zou toegang verliezen.
   *[other] { $losing } apparaten kunnen dat niet en zouden toegang verliezen.
}
exceptions = Uitzonderingen
why-not-approved = Waarom het niet kan worden goedgekeurd
all-approved = Elk apparaat dat door het standaardniveau toegang heeft, kan worden goedgekeurd.
switch-must-enforce = De connector observeert alleen: die moet afdwingen voordat een omschakeling kan beginnen.
begin-ask = Omschakeling beginnen…
switch-title = { $level ->
    [quarantine] Quarantaine inschakelen?
   *[other] Blokkeren inschakelen?
}
begin = Beginnen
switch-text = { $approved ->
    [one] Eerst wordt { $approved } apparaat goedgekeurd,
   *[other] Eerst worden { $approved } apparaten goedgekeurd,
} { $level ->
    [quarantine] daarna wordt het standaardniveau quarantaine.
   *[other] daarna wordt het standaardniveau blokkeren.
} Het kan worden teruggedraaid.
switch-exceptions = { $count ->
    [one] { $count } uitzondering verliest toegang.
   *[other] { $count } uitzonderingen verliezen toegang.
}
take-back-title = De omschakeling terugdraaien?
take-back = Terugdraaien
take-back-text = Het standaardniveau en de goedkeuringen worden wat ze waren, waar ze nog zijn wat de connector schreef.
taken-back = De omschakeling wordt teruggedraaid.

## runs
runs-and-changes = Uitvoeringen en wijzigingen
made = Gemaakt
decided-by = Besloten door
no-run = Nog geen uitvoering.
runs-text = Opdrachten die samen zijn gemaakt. Een uitvoering boven de grenzen van de rem wacht tot iemand beslist; elke kan ongedaan worden gemaakt.
run-waits = Een uitvoering wacht op u
held-removal = { $count ->
    [one] Die verwijdert { $count } partnerschap.
   *[other] Die verwijdert { $count } partnerschappen.
}
held-losing = { $losing ->
    [one] { $losing } apparaat van { $total } zou toegang verliezen
   *[other] { $losing } apparaten van { $total } zouden toegang verliezen
} { $orders ->
    [one] door { $orders } opdracht;
   *[other] door { $orders } opdrachten;
} met de laatste { $hours } uur zijn dat er { $counted }. De rem houdt meer dan { $devices } apparaten of { $percent } % tegen.
none-left = Geen enkele opdracht van deze uitvoering is weggegaan.
accept-ask = Aanvaarden…
reject-ask = Afwijzen…
show-its-orders = De opdrachten ervan weergeven
accept-run-title = De uitvoering aanvaarden?
accept-run = Uitvoering aanvaarden
accept-removal = { $count ->
    [one] { $count } partnerschap wordt verwijderd. Dat kan niet ongedaan worden gemaakt; het apparaat maakt vanzelf weer verbinding.
   *[other] { $count } partnerschappen worden verwijderd. Dat kan niet ongedaan worden gemaakt; de apparaten maken vanzelf weer verbinding.
}
accept-losing = { $losing ->
    [one] { $losing } apparaat verliest toegang tot e-mail
   *[other] { $losing } apparaten verliezen toegang tot e-mail
} { $orders ->
    [one] door { $orders } opdracht.
   *[other] door { $orders } opdrachten.
}
type-partnerships = Typ { $number }, het aantal partnerschappen, om te bevestigen
run-is-accepted = { $count ->
    [one] De uitvoering is aanvaard; { $count } opdracht is weggegaan.
   *[other] De uitvoering is aanvaard; { $count } opdrachten zijn weggegaan.
}
reject-run-title = De uitvoering afwijzen?
reject-run = Uitvoering afwijzen
reject-run-text = Geen van de wijzigingen wordt opgedragen totdat voor een apparaat iets anders gewenst is.
run-is-rejected = De uitvoering is afgewezen. Er is niets van opgedragen.
undo-run-title = De uitvoering ongedaan maken?
undo-run = Uitvoering ongedaan maken
undo-run-text = Wat deze uitvoering heeft gewijzigd, wordt teruggenomen waar het nog is wat de connector schreef; wat iemand sindsdien met de hand heeft gewijzigd, blijft. Apparaten die erdoor geblokkeerd zijn, kunnen weer toegang hebben. Wissen en een verwijderd partnerschap kunnen niet ongedaan worden gemaakt.
undo-state = Ongedaan maken: { $state }.
run = Uitvoering
orders-of-run = Opdrachten van de uitvoering
for-whom = Voor
order = Opdracht
ended = Geëindigd
no-order = De uitvoering heeft geen opdracht.
orders-ended = Geëindigde opdrachten
state-count = { $state }: { $count }
no-order-left = Er is geen opdracht weggegaan
all-runs = ‹ Alle uitvoeringen
run-at = { $kind }, { $time }
decided = Besloten
progress = Voortgang
undo-run-ask = Uitvoering ongedaan maken…
values-not-told = niet opgegeven
by-whom = door { $name }
run-of = Uitvoering van { $time }
when = Wanneer
before-after = Ervoor → erna
no-change = De connector heeft niets gewijzigd in Exchange.
changes-text = Wat de connector heeft gewijzigd, met wat er eerst stond. Wat met de hand is gedaan, staat hier niet en blijft.
switch-waits = Een omschakeling wacht op u
failed-approvals = { $count ->
    [one] { $count } goedkeuring is mislukt, dus het standaardtoegangsniveau blijft open.
   *[other] { $count } goedkeuringen zijn mislukt, dus het standaardtoegangsniveau blijft open.
}
approve-again-ask = Goedkeuringen opnieuw proberen…
approve-again-title = De goedkeuringen opnieuw proberen?
approve-again = Goedkeuringen opnieuw proberen
approve-again-text = De mislukte goedkeuringen worden nog eens opgedragen; als ze allemaal zijn gegeven, sluit het standaardtoegangsniveau.
approving-again = De goedkeuringen zijn opnieuw opgedragen.
give-up-ask = Omschakeling opgeven…
give-up-title = De omschakeling opgeven?
give-up = Opgeven
give-up-text = Het standaardtoegangsniveau blijft open. Gegeven goedkeuringen blijven; maak de uitvoering ongedaan om ze terug te nemen.
given-up = De omschakeling is opgegeven.

## stale
keep-named = { $name } houden
keep-it = Houden
exclude = Uitzonderen
none-quiet = { $days ->
    [one] Geen enkel partnerschap was { $days } dag stil.
   *[other] Geen enkel partnerschap was { $days } dagen stil.
}
quiet-days = Stil sinds, in dagen
stale-text = Partnerschappen naar hun laatste geslaagde synchronisatie. Eén dat nooit synchroniseerde, of waarvan de tijden niet zijn gelezen, staat er niet bij.
near-maximum = Gebruikers dicht bij het maximum
near-maximum-text = Een postvak mag { $count } partnerschappen hebben; hier staan gebruikers met vier vijfde daarvan.
address = Adres
partnerships = Partnerschappen
none-near = Geen enkele gebruiker is er dichtbij.
remove-them = Verwijderen
except-members = Behalve leden van
removal = Verwijderen van verouderde partnerschappen
except-users = Behalve gebruikers, één adres per regel
at-least-30 = Minstens 30 dagen: minder is een vakantie.
removal-plan = { $count ->
    [one] { $count } partnerschap zou worden verwijderd,
   *[other] { $count } partnerschappen zouden worden verwijderd,
} { $excluded ->
    [one] { $excluded } is uitgezonderd,
   *[other] { $excluded } zijn uitgezonderd,
} { $unclear ->
    [one] { $unclear } blijft omdat Exchange het niet zeker heeft benoemd.
   *[other] { $unclear } blijven omdat Exchange ze niet zeker heeft benoemd.
}
removal-observes = De connector observeert alleen: de uitvoering kan worden gemaakt en aanvaard zodra die afdwingt.
make-run-ask = Uitvoering maken…
make-run-title = De uitvoering maken?
make-run = Uitvoering maken
make-run-text = Die wacht tot u die aanvaardt met het getal { $number }. Eerder wordt er niets verwijderd.
wipe-pending = { $count ->
    [one] { $count } blijft omdat er een wisopdracht op het apparaat wacht.
   *[other] { $count } blijven omdat er een wisopdracht op de apparaten wacht.
}

restore-title = Wordt opnieuw gelezen
restore-text = De database van de service is teruggezet. Niemand verliest zonder goedkeuring toegang totdat dit opnieuw is gelezen: { $waits }.
restore-end-ask = Beëindigen…
restore-end-title = Kloppen de gegevens zoals ze zijn?
restore-end = De gegevens kloppen
restore-end-text = Vanaf dan beslist de service weer op de huidige gegevens, onder de gewone rem.
restore-ended = De service beslist weer op de gegevens.
unclaimed-entries = Vermeldingen die niemand kent
unclaimed-text = Ze staan in Exchange, en noch de connector noch deze service weet wie ze heeft gemaakt. Na een herstel kunnen ze van de connector zelf zijn.
unclaimed-ours-ask = Van de connector…
unclaimed-by-hand = Met de hand gemaakt
unclaimed-ours-title = Is dit van de connector zelf?
unclaimed-ours = Van de connector
unclaimed-ours-text = Regels en ongedaan maken mogen het dan weghalen, onder de rem.
unclaimed-noted = Genoteerd.
entry-allowed = Op de lijst met toegestane apparaten
entry-blocked = Op de lijst met geblokkeerde apparaten
entry-rule = Toegangsregel
entry-policy = Postvakbeleid
entry-link = Beleid van een postvak
nothing-by-hand = De regels beslissen over dit apparaat.
let-in-ask = Toelaten…
block-ask = Blokkeren…
let-in-title = { $name } toelaten?
let-in-text = Het apparaat krijgt mail, wat de regels ook zeggen. Aan het einde beslissen de regels weer.
block-title = { $name } blokkeren?
block-text = Het apparaat krijgt geen mail, wat de regels ook zeggen. Er wordt niets op gewist.
allow-by-hand = Toelaten
block-by-hand = Blokkeren
applies-to = Voor
this-device = Dit apparaat
all-devices-of-user = Alle apparaten van de gebruiker
for-how-long = Hoe lang
for-days = { $days } dagen
until-further-notice = tot nader order
decided-by-hand = Beslist; de connector voert het uit.
decided-while-observing = Beslist. De connector kijkt alleen toe, dus in Exchange verandert nog niets.
allowed-by-hand-of = { $by } heeft dit toegelaten op { $since }, { $end }.
blocked-by-hand-of = { $by } heeft dit geblokkeerd op { $since }, { $end }.
for-all-devices-of-user = Het geldt voor alle apparaten van de gebruiker.
end-by-hand = Deze beslissing beëindigen…
end-by-hand-title = De regels weer laten beslissen?
end-by-hand-text = Het apparaat kan daardoor toegang verliezen of krijgen.
end-by-hand-yes = Beëindigen
ended-by-hand = De regels beslissen weer.
reason-by-hand = Reden, staat bij de beslissing
role-read = leest
role-audit = auditor
role-help-desk = helpdesk
role-operate = operator
role-administer = beheerder
name-and-role = { $name } ({ $role })
for-a-higher-role = Uw rol wist geen apparaten en verwijdert geen partnerschappen.

## set-up package
setup-package = Installatiepakket
package-text = Het bevat het installatieprogramma en een nieuw accountbestand. Pak het uit op een computer van de Exchange-organisatie en start daar de installatie.
package-ask = On-premises connector downloaden…
package-ask-system = On-premises connector downloaden ({ $system })…
package-question = Het installatiepakket downloaden?
package-question-text = Wie het heeft, kan een Exchange-organisatie met deze service verbinden. Het is goed voor { $uses } inschrijvingen en { $days } dagen: geef het veilig door en verwijder het na gebruik.
package-download = On-premises connector downloaden
package-downloaded = Het installatiepakket is gedownload.
package-none = De installatieprogramma’s staan niet op de computer van de service:

## entries from before this connector
before-entries = Vermeldingen van vóór deze connector
before-text = { $count } apparaten stonden op een persoonlijke lijst van hun postvak toen deze connector voor het eerst keek; { $conflicts } van deze vermeldingen zijn in strijd met wat nu gewenst is. Ze blijven zoals ze zijn totdat u zegt van wie ze zijn: van een eerdere connector (ook die van Microsoft zette apparaten op deze lijsten) of met de hand gemaakt.
before-ours-ask = Van een eerdere connector…
before-ours-title = Zijn deze allemaal van een eerdere connector?
before-ours = Van een eerdere connector
before-ours-text = Regels en ongedaan maken mogen { $count } vermeldingen dan weghalen, onder de rem; { $conflicts } daarvan zijn in strijd met wat nu gewenst is.
before-hand-ask = Allemaal met de hand gemaakt…
before-hand-title = Zijn deze allemaal met de hand gemaakt?
before-hand = Allemaal met de hand gemaakt
before-hand-text = { $count } vermeldingen blijven dan voorgoed zoals ze zijn.

## the desk: overview, what waits, a device, a person, a wipe
overview = Overzicht
waiting-for-you = Wacht op u
person = Persoon
nobody-told = persoon niet gemeld
things-wait = { $count ->
    [one] { $count } zaak wacht.
   *[other] { $count } zaken wachten.
}
nothing-waits = Er wacht niets.
nothing-changes-alone = Niets hier verandert Exchange voordat u het zegt.
devices-in = { $count } apparaten, organisaties: { $organizations }.
only-observing = { $count ->
    [one] Ze observeert alleen.
   *[other] Ze observeren alleen.
}
all-organizations = Alle organisaties
held-run-title = { $count ->
    [one] Een uitvoering is aangehouden: { $count } telefoon zou mail verliezen.
   *[other] Een uitvoering is aangehouden: { $count } telefoons zouden mail verliezen.
}
held-limit = De grens is { $devices } apparaten of { $percent } % in { $hours } uur.
review-run = Uitvoering bekijken
observing-title = Observeren: { $losing } telefoons zouden mail verliezen, { $gaining } zouden die weer hebben.
observing-more = In Exchange verandert niets totdat iemand afdwingen inschakelt.
see-who = Bekijk wie
now-and-then = Toegang nu en zoals besloten
now-in-exchange = Nu in Exchange
would-become = Zou worden
difference = Verschil
no-count-yesterday = gisteren is niet geteld
as-yesterday = evenveel als gisteren
more-than-yesterday = { $count } meer dan gisteren
fewer-than-yesterday = { $count } minder dan gisteren
in-discovery = { $count } in detectie
counted-at = Geteld
not-counted-yet = De apparaten zijn nog niet geteld.
blocked-and-quarantined = Geblokkeerd en in quarantaine, { $days } dagen
chart-from-now = De dienst telt vanaf nu; morgen zijn er twee dagen om te vergelijken.
as-table = Als tabel
why-blocked = Waarom telefoons geblokkeerd zijn
nobody-blocked = Er is geen telefoon geblokkeerd.
see-all = Alles bekijken
full-sync-at = volledig gesynchroniseerd
quick-sync-at = snel gesynchroniseerd
devices-count = { $count ->
    [one] { $count } apparaat
   *[other] { $count } apparaten
}
last-day = Laatste 24 uur: { $count }
all-changes = Alle wijzigingen
changed-lately = Gewijzigd in de laatste 24 uur
nothing-changed-lately = In Exchange is niets veranderd.
none-connected-yet = Nog geen connector.
three-steps = Drie stappen naar de eerste lijst met telefoons
step-package = Installatiepakket ophalen
step-package-text = Voor een Windows- of Linux-computer die Exchange bereikt. Het bevat de programma’s en een accountbestand voor enkele dagen.
step-set-up = Installatie daar uitvoeren
step-set-up-text = Het test elke stap voordat er iets wordt opgeslagen, en observeert alleen.
step-plan = Bekijk het plan
step-plan-text = Zie wie door welke regel mail zou verliezen, voordat er iets gebeurt.
because-not-enrolled = deze telefoon is niet ingeschreven
because-not-activated = e-mail is op deze telefoon niet geactiveerd
because-not-compliant = deze telefoon voldoet niet
because-rule = de regel “{ $rule }” is van toepassing
because-by-hand = door een persoon geblokkeerd
because-exchange = door regels van Exchange, of daar met de hand
says-outside = Buiten het bereik van deze connector.
says-outside-more = Hier wordt niets over dit apparaat besloten.
says-wiped = De telefoon heeft een wisopdracht bevestigd.
says-wipe-sent = Exchange heeft een wisopdracht aan deze telefoon gegeven.
says-wipe-sent-more = Overgedragen { $time }. Dit kan niet meer worden ingetrokken.
says-wipe-ordered = Voor deze telefoon is wissen opgedragen.
says-wipe-ordered-more = Exchange draagt deze over bij het volgende contact van de telefoon. Tot dan kan dit worden ingetrokken.
says-modern = Hier niet besloten: Outlook met hybride moderne verificatie.
says-modern-more = Voorwaardelijke toegang in de cloud besluit. Wat Exchange toont, telt niet.
says-blocked-then = Toegestaan tot { $time }, daarna geblokkeerd: { $reason }.
says-block-ordered = Blokkering opgedragen { $time }, nog niet bevestigd.
says-access-ordered = Toegang opgedragen { $time }, nog niet bevestigd.
says-ordered-more = De connector haalt dit op bij het volgende contact met de dienst.
says-block-held = { $state }. De blokkering is met andere aangehouden.
says-change-held = { $state }. De wijziging is met andere aangehouden.
says-by-hand = { $state }, hoewel dit gewenst is: { $wanted }.
says-by-hand-more = Iemand heeft het item met de hand in Exchange gemaakt, niet dit product. Met de hand gemaakte items winnen.
says-failed = De wijziging is mislukt { $time }; de telefoon is nog: { $state }.
says-rejected = { $state }. Iemand heeft de wijziging afgewezen.
says-rejected-more = Deze wordt niet opgedragen totdat iets anders gewenst is.
says-would-block = { $state }. Het zou worden geblokkeerd: { $reason }.
says-would-change = { $state }. Gewenst is: { $wanted }.
says-observes = { $name } observeert alleen; in Exchange verandert niets totdat afdwingen is ingeschakeld.
says-let-in = Toegestaan, { $end }: toegelaten door { $by }.
says-blocked-by = Geblokkeerd, { $end }: door { $by }.
says-rules-again = Daarna besluiten de regels weer.
says-until-ended = Totdat iemand het beëindigt.
says-blocked-elsewhere = Geblokkeerd, en niet door dit product.
says-blocked-elsewhere-more = Exchange geeft deze reden: { $reason }.
says-blocked = Geblokkeerd sinds { $time }: { $reason }.
says-confirmed = Exchange heeft het bevestigd: { $time }.
says-next-contact = De telefoon merkt het bij het volgende contact.
says-quarantined = In quarantaine: het wacht op een persoon.
says-first-seen = Voor het eerst gezien { $time }.
see-waiting = Wat wacht
says-discovery = Exchange zoekt nog uit wat het is.
says-discovery-more = Tot dan krijgt het geen mailinhoud.
says-allowed = Toegestaan.
says-kept = Het houdt wat het heeft:
says-undecided = Hierover is nog niets besloten.
says-unknown = De status in Exchange is niet bekend.
says-unknown-more = Een volledige synchronisatie brengt deze misschien.
like-same = Waarschijnlijk dezelfde persoon met een nieuwe telefoon.
like-same-text = Zelfde postvak en familie; de oude telefoon viel stil toen de nieuwe kwam. Vraag de persoon voordat u de goedkeuring overdraagt.
like-copied = Eén id op meerdere plaatsen: deze kan gekopieerd zijn.
copied-models = Hetzelfde id kwam van verschillende modellen. Bekijk elk voordat u het toelaat.
copied-people = Hetzelfde id is bij verschillende personen. Het kan ook één telefoon met twee postvakken zijn; kijk voordat u het toelaat.
like-new = Een nieuw apparaat.
like-new-text = Er is geen stille telefoon van deze persoon en familie bekend.
same-phone = Zelfde telefoon, nieuw id
copied-id = Gekopieerd id
new-device = Nieuw
held-runs = Aangehouden uitvoeringen
groups-and-sources = Groepen en bronnen
certificates = Certificaten
held-run-line = { $count ->
    [one] Uitvoering met { $count } opdracht aangehouden
   *[other] Uitvoering met { $count } opdrachten aangehouden
}
lose-access-count = { $count } verliezen toegang
quarantined-count = { $count ->
    [one] { $count } telefoon in quarantaine
   *[other] { $count } telefoons in quarantaine
}
quarantined-text = Ze krijgen geen mail totdat iemand besluit.
judged-of = Bekeken: de { $count } die het langst wachten, van { $all }.
no-quarantine = Hier wacht geen apparaat.
the-chosen-device = Het gekozen apparaat
choose-named = Kies { $name }
chosen-count = { $count } gekozen
compared-devices = Vergelijking
old-one = Oud
new-one = Nieuw
other-one = Het andere
this-phone = Deze telefoon
model = Model
first-sync = Eerste synchronisatie
open-the-device = Pagina openen
next-one = Volgende
keys-help = J en K gaan door de lijst zolang deze de focus heeft; ze besluiten niets.
decided-one = Besloten.
decided-several = { $count ->
    [one] Besloten voor { $count } apparaat.
   *[other] Besloten voor { $count } apparaten.
}
some-failed = { $count } van { $all } mislukt
some-failed-text = De andere zijn besloten. Deze niet:
understood = Begrepen
close = Sluiten
and-more = en nog { $count }
no-held-run = Er wacht geen uitvoering.
unread-text = Besluiten gaan uit van deze groepen en bronnen. Tot ze gelezen kunnen worden, houdt ieder wat hij heeft.
all-read = Alles waarop besluiten berusten, kan worden gelezen.
no-certificate-ends = Er verloopt binnenkort geen certificaat.
what-happened = Wat er gebeurde
undo = Ongedaan maken
undo-with-run = Ongedaan maken met de uitvoering…
is-undone = Ongedaan gemaakt
first-seen = Voor het eerst gezien
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Met de hand toegestaan
blocked-by-hand = Met de hand geblokkeerd
exchange-not-asked = De regels van Exchange en het standaardniveau worden niet geraadpleegd.
exchange-decides = De regels van Exchange en het standaardniveau besluiten.
exchange-rules = Toegang in Exchange
is-it-the-successor = Is dit de opvolger van { $name }?
successor-text = Zelfde persoon, zelfde familie; de oude viel stil { $time }.
see-the-old = De oude bekijken
carry-over-ask = Goedkeuring overdragen…
carry-over = Overdragen
carry-title = Goedkeuring overdragen aan de nieuwe telefoon?
carry-by-hand = Iemand heeft { $old } met de hand toegelaten. Dat eindigt, en { $new } wordt tot hetzelfde moment toegelaten. Dit kan weer worden beëindigd.
carry-by-rules = De regels laten { $old } toe en blijven daarover besluiten. { $new } wordt voor de gekozen tijd met de hand toegelaten.
carried-over = De goedkeuring is overgedragen.
allow-ask = Blijvend toestaan…
let-in-for-a-while = U laat het een tijd toe
phones-of-this-person = { $count } apparaten van deze persoon
phones-of-person = Apparaten van deze persoon
phones-count = { $count ->
    [one] { $count } apparaat
   *[other] { $count } apparaten
}
no-phone-of-person = Van dit adres is geen apparaat bekend.
first-of-them = De eerste { $count } worden getoond.
let-all-in-ask = Alle toelaten…
let-all-in-title = Alle apparaten toelaten: { $name }?
let-all-in-text = Alle apparaten van deze persoon krijgen mail, ook latere, wat de regels ook zeggen. Wat over één apparaat is besloten, gaat voor.
block-all-ask = Alle blokkeren…
block-all-title = Alle apparaten blokkeren: { $name }?
block-all-text = Geen apparaat van deze persoon krijgt mail, ook latere niet. Wat over één apparaat is besloten, gaat voor; de rem telt mee.
decided-for-person = Besloten voor alle apparaten van de persoon.
phone = Telefoon
in-exchange = In Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Het werkt op de persoon: op alle apparaten.
more = Meer
never-ordered = nooit opgedragen
wipe-title = Dit apparaat wissen: { $name }?
not-this-phone = Niet deze
what-is-removed = Wat wordt verwijderd
account-only = Alleen het mailaccount
account-only-old = Niet mogelijk: het vereist ActiveSync 16.1, en Exchange meldt niet dat deze telefoon dat spreekt.
account-only-outlook = Niet mogelijk: Outlook kent alleen zijn eigen wissen.
outlook-data = De gegevens van Outlook
whole-phone = Alles op de telefoon
whole-phone-text = Privéfoto’s en apps gaan verloren.
wipe-handed-over = Exchange draagt het wissen over bij het volgende contact van de telefoon. Tot dan kan dit worden ingetrokken.
wipe-reason = Reden, bewaard bij de opdracht
wipe-ending = De laatste { $count } tekens van het id van deze telefoon
wipe-whole-id = Het volledige id van deze telefoon
wipe-yes = Deze telefoon wissen
wipe-no = Telefoon laten zoals hij is
share-of = { $percent } % van { $total }
odd-group = { $count } daarvan horen bij “{ $name }”.
let-these-in-ask = Deze toelaten…
let-these-in-of = Deze toelaten: { $name }
summary-partial = De uitvoering is groter dan deze samenvatting; de opdrachten hieronder zijn volledig.
other-orders = Wijziging zonder gevolg voor toegang
reasons-of-run = Redenen voor verlies van toegang
for-example = Bijvoorbeeld
seen-this-week = Deze week gezien
where-they-are = Waar ze zijn
carry-several = Een goedkeuring met de hand gaat over met het eigen einde. Waar de regels de oude telefoon toelaten, wordt de nieuwe voor de gekozen tijd toegelaten. Vraag eerst de personen.

## finding devices
find-box = Persoon, adres, apparaat of id zoeken
find-person = Persoon
find-columns = Kolommen…
find-csv = CSV van deze { $count }
find-csv-all = CSV van al deze
find-views = Weergaven
find-attention = Vraagt aandacht
find-silent = Langer dan 30 dagen stil
find-old-eas = EAS lager dan 16.1
find-save-view = Deze weergave opslaan…
find-view-name = Naam van de weergave
find-view-shared = Iedereen ziet deze
find-view-saved = De weergave is opgeslagen.
find-view-remove = Deze weergave verwijderen…
find-view-remove-title = Weergave ‘{ $name }’ verwijderen?
find-view-removed = De weergave is verwijderd.
find-filter-by = Filteren op
find-apply = Toepassen
find-remove-filter = Filter verwijderen: { $name }
find-words = Zoeken
find-step = Beslissende stap
find-reason = Reden in Exchange
find-eas = EAS-versie
find-client = Clienttype
find-imei = IMEI
find-first-sync = Eerste synchronisatie
find-last-sync = Laatste synchronisatie
find-within-days = in de laatste { $days } dagen
find-silent-days = al { $days } dagen niet
find-never-synced = nog nooit
find-range-many = { $from }–{ $to } van meer dan { $all } apparaten
find-select = { $name } selecteren
find-select-page = De apparaten op deze pagina selecteren
find-selection = Geselecteerde apparaten
find-selected = { $count } geselecteerd
find-select-all = Alle { $count } selecteren
find-clear = Selectie wissen
find-let-in = Toelaten tot…
find-allow = Toestaan…
find-block = Blokkeren…
find-let-in-title = Deze apparaten toelaten?
find-allow-title = Deze apparaten toestaan?
find-block-title = Deze apparaten blokkeren?
find-allow-text = Een handmatige beslissing gaat voor elke regel, voor elk van deze apparaten.
find-block-text = Een handmatige beslissing gaat voor elke regel. Elk apparaat dat toegang verliest, telt mee voor de rem: boven de grens wacht de uitvoering op goedkeuring.
find-progress = Beslist: { $done } van { $all }…
find-decided = Beslist voor dit aantal apparaten: { $count }.
find-failed = Niet beslist: { $count }
find-understood = Sluiten
find-step-by-hand = handmatig beslist
find-step-enabled = toegangsbeheer
find-step-exemption = vrijstelling
find-step-excluded = uitgesloten groep
find-step-inactive = inactief apparaat
find-step-rule = lokale regel
find-step-included = opgenomen groep
find-step-managed = inschrijving
find-step-activated = activering
find-step-compliant = naleving
find-step-override = voorrang op de regel van Exchange

## audit
audit-title = Audit
audit-text = Elke wijziging van een instelling, rol of modus, elke opdracht en elke goedkeuring. { $days } dagen bewaard.
audit-when = Wanneer
audit-who = Wie
audit-what = Wat
audit-before-after = Voor → na
audit-from-where = Vanwaar
audit-none = Geen vermeldingen.
audit-verifying = De keten wordt gecontroleerd…
audit-verified = Keten gecontroleerd tot { $time }
audit-broken = De keten klopt niet. Laat de database zoals ze is en zoek uit wie toegang tot het bestand had.
audit-csv = CSV
audit-since = Sinds
audit-until = Tot en met
audit-any = alle
audit-filter = + Filter
audit-show = Tonen
audit-without = Filter verwijderen: { $name } { $value }
audit-token = token
audit-more = nog { $count }
audit-created = Gemaakt
audit-changed = Gewijzigd
audit-removed = Verwijderd
audit-done = Opgedragen of besloten
audit-previewed = Voorbeeld bekeken
audit-exported = Geëxporteerd
audit-signed-in = Aangemeld
audit-signed-out = Afgemeld
audit-refused = Aanmelding geweigerd
audit-access-settings = toegangsinstellingen
audit-exchange-settings = instellingen van Exchange
audit-mail-settings = meldingsinstellingen
audit-mailbox-policy = postvakbeleid
audit-mailbox-policies = postvakbeleidsregels
audit-connector = connector
audit-decision = handmatig besluit
audit-run = run
audit-order = opdracht
audit-template = berichtsjabloon
audit-message = bericht
audit-record = beheerrecord
audit-source = nalevingsbron
audit-link = koppeling van een apparaat
audit-device-name = naam van een apparaat
audit-group = groep
audit-graph = Microsoft Graph
audit-account-file = accountbestand
audit-user = gebruiker
audit-session = sessie
audit-entries = vermeldingen zonder eigenaar
audit-restore = lezen na een herstel
audit-console = console
audit-api = API
audit-command-line = opdrachtregel
audit-of-connector = bij de connector
audit-of-service = de service zelf

# What has changed meanwhile
reconnecting = Geen verbinding met de service; er wordt opnieuw geprobeerd. Wat u ziet, is van { $time }.
something-changed = Iets wat hier wordt getoond, is gewijzigd.
show-changed = Weergeven

# Readiness
readiness = Gereedheid
readiness-text = Welke van { $count } telefoons oud, stil of te veel zijn: vóór een upgrade van Exchange, een overstap naar Exchange Online of een opruiming.
readiness-old = Oud
print = Afdrukken
readiness-show-old = { $count ->
    [one] De { $count } oude weergeven
   *[other] De { $count } oude weergeven
 }
readiness-eas-text = Exchange Online accepteert versie { $version } en later. On-premises servers accepteren ook oudere versies.
readiness-client-text = Microsoft maakt de clients die als oud zijn gemarkeerd niet meer.
readiness-silent = Stille telefoons
readiness-near-maximum = { $count ->
    [one] { $count } gebruiker is bijna aan het maximumaantal telefoons.
   *[other] { $count } gebruikers zijn bijna aan het maximumaantal telefoons.
 }
readiness-policies = Telefoons per postvakbeleid
readiness-policies-text = Wat elke telefoon bij het laatste contact heeft gemeld.
readiness-applied = Mate van toepassing

# People, sessions, tokens, sign-in
pp-code = Code
pp-code-help = Zes cijfers van de authenticator of een van uw herstelcodes.
pp-by-password = Aanmelden met naam en wachtwoord
pp-by-token = Aanmelden met een toegangstoken
pp-password = Wachtwoord
pp-refused = De naam of het wachtwoord klopt niet.
pp-code-refused = De code klopt niet of is al gebruikt. Wacht op de volgende en controleer de tijd van beide apparaten.
pp-link-unknown = Deze koppeling is niet meer bekend: ze is gebruikt, een nieuwere kwam ervoor in de plaats of de 24 uur zijn om. Vraag een beheerder om een nieuwe.
pp-too-short = Kies een wachtwoord van ten minste { $count } tekens.
pp-too-long = Een wachtwoord heeft hoogstens { $count } tekens.
pp-too-plain = Kies een wachtwoord met meer verschillende tekens.
pp-holds-name = Het wachtwoord bevat uw naam. Kies een ander.
pp-old-wrong = Dit is niet uw huidige wachtwoord.
pp-too-often = Dit is te vaak geprobeerd. Wacht een minuut en probeer het opnieuw.
pp-last-administrator = Dit is de enige die de service kan beheren. Geef eerst iemand anders de rol beheerder en een manier om zich aan te melden.
pp-no-second = Er wordt om een tweede persoon gevraagd; daarvoor zijn twee personen nodig die zich kunnen aanmelden en mogen beheren. Voeg eerst nog iemand toe.
pp-page-only = U hebt zich aangemeld met een toegangstoken van beperkte duur. Wachtwoord, tweede factor en tokens wijzigt u na aanmelding met uw wachtwoord.
pp-choose = Kies een wachtwoord
pp-choose-for = voor { $name }
pp-choose-and-enter = Opslaan en aanmelden
pp-new-password = Nieuw wachtwoord
pp-again = Nieuw wachtwoord, nog een keer
pp-password-help = Ten minste { $count } tekens. Meerdere woorden zijn makkelijk te onthouden en moeilijk te raden.
pp-not-same = De twee zijn niet gelijk.
pp-account = Uw account
pp-role = Rol
pp-must-enroll = Uw rol vereist een tweede factor
pp-must-enroll-text = Stel deze in om door te gaan.
pp-sessions = Open sessies
pp-end-others = Mijn andere sessies beëindigen
pp-tokens = Toegangstokens
pp-tokens-text = Voor scripts en programma's. Een token mag niet meer dan u en eindigt op zijn tijd.
pp-token-ask = Token maken…
pp-change-password = Wachtwoord wijzigen
pp-set-password = Wachtwoord instellen
pp-old-password = Huidig wachtwoord
pp-password-text = Uw andere sessies eindigen wanneer u een nieuw wachtwoord opslaat.
pp-password-changed = Uw wachtwoord is opgeslagen. Uw andere sessies zijn beëindigd.
pp-factor = Tweede factor
pp-factor-on = Bij aanmelding met uw wachtwoord wordt om een code van uw authenticator gevraagd.
pp-codes-left = { $count ->
    [one] Nog { $count } herstelcode over.
   *[other] Nog { $count } herstelcodes over.
 }
pp-new-codes-ask = Nieuwe herstelcodes…
pp-new-codes = Nieuwe herstelcodes maken
pp-factor-remove-ask = Tweede factor verwijderen…
pp-factor-remove = Tweede factor verwijderen
pp-factor-removed = De tweede factor is verwijderd.
pp-factor-text = Een code van een authenticator-app, naast uw wachtwoord. Wie alleen het wachtwoord kent, kan zich niet aanmelden.
pp-factor-set-up = Instellen
pp-qr = Afbeelding voor een authenticator-app
pp-scan = Scan deze afbeelding met een authenticator-app en typ daarna de code die de app toont.
pp-by-hand = Of typ het met de hand
pp-first-code = Code die de app toont
pp-factor-confirm = Inschakelen
pp-factor-done = De tweede factor is ingeschakeld.
pp-codes = Herstelcodes
pp-codes-text = Bewaar ze waar niemand anders ze vindt. Elke code meldt u één keer aan wanneer de authenticator weg is. Ze worden alleen nu getoond.
pp-kept = Ik heb het bewaard
pp-copy = Kopiëren
pp-link = koppeling
pp-since = Sinds
pp-from = Vanaf
pp-by = Aangemeld met
pp-last-use = Laatst gebruikt
pp-ends = Eindigt
pp-this-one = deze
pp-end = Beëindigen
pp-end-ask = Beëindigen…
pp-end-session-of = De sessie van { $name } vanaf { $address } beëindigen
pp-session-ended = De sessie is beëindigd.
pp-no-session = Er is geen sessie open.
pp-sessions-ended = { $count ->
    [one] { $count } sessie is beëindigd.
   *[other] { $count } sessies zijn beëindigd.
 }
pp-made = Gemaakt
pp-end-token = Het token { $name } beëindigen
pp-end-token-text = Programma's die het gebruiken, worden vanaf nu geweigerd en de sessies die het opende, eindigen.
pp-token-ended = Het token is beëindigd.
pp-no-token = Er is geen token.
pp-token-name = Waarvoor het is
pp-token-name-help = Een computer of een script, zoals u het later herkent.
pp-days = Eindigt na
pp-days-count = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
 }
pp-token-make = Token maken
pp-token-made = Het token is gemaakt
pp-token-once = Het wordt alleen nu getoond.
pp-people = Personen
pp-demands = Aanmeldregels
pp-single = Slechts één persoon kan de service beheren
pp-single-text = Niemand anders kan helpen wanneer deze persoon het wachtwoord vergeet. Voeg een tweede toe; op de server geeft een opdracht altijd een nieuwe koppeling.
pp-password-and-factor = Wachtwoord en code
pp-link-until = koppeling tot { $time }
pp-no-way = kan zich niet aanmelden
pp-signs-in = Meldt zich aan met
pp-you = u
pp-role-ask = Rol…
pp-role-of = Rol van { $name }
pp-link-ask = Koppeling…
pp-link-for = Koppeling voor { $name }
pp-link-ask-text = Met de koppeling kiest deze persoon een nieuw wachtwoord, één keer en binnen 24 uur. Een oudere koppeling vervalt. Het huidige wachtwoord en de sessies blijven tot dan.
pp-link-make = Koppeling maken
pp-link-made = Koppeling voor { $name }
pp-link-text = Geef deze aan de persoon op een manier die u vertrouwt. Ze werkt één keer, tot { $time }, en wordt alleen nu getoond.
pp-factor-take-ask = Tweede factor…
pp-factor-take = De tweede factor van { $name } wegnemen
pp-factor-take-text = Alleen wanneer authenticator en herstelcodes weg zijn. Ga na dat het echt deze persoon is die het vraagt.
pp-take-away = Wegnemen
pp-remove = { $name } verwijderen
pp-remove-text = Deze persoon kan zich niet meer aanmelden; sessies en tokens eindigen meteen. Wat deze persoon deed, blijft in de audit.
pp-removed = { $name } is verwijderd.
pp-add-ask = Persoon toevoegen…
pp-add = Persoon toevoegen
pp-add-text = U krijgt een koppeling waarmee deze persoon een wachtwoord kiest.
pp-name-help = Zoals de audit de naam toont.
pp-roles-help = Lezen: kijkt. Auditor: leest ook de audit. Helpdesk: laat apparaten enkele dagen toe. Operator: blokkeert en wist ook, en beslist over uitvoeringen. Beheerder: alles.
pp-exists = Er is al iemand met de naam { $name }.
pp-added = { $name } is toegevoegd.
pp-role-given = { $name } heeft nu de rol { $role }.
pp-sessions-text = Ieders open sessies van deze pagina. Een sessie die u beëindigt, wordt vanaf dan geweigerd.
pp-all-tokens-text = Ieders toegangstokens van beperkte duur.
pp-factor-for = Rollen die een tweede factor nodig hebben
pp-factor-for-text = Wie zo'n rol heeft en zich met een wachtwoord aanmeldt, stelt eerst een tweede factor in. Toegangstokens vallen hier niet onder.
pp-demands-saved = De aanmeldregels zijn opgeslagen.
pp-second = Tweede persoon
pp-second-text = Wat iemand vraagt, wacht tot een ander het bevestigt, hoogstens 24 uur. Niemand bevestigt een eigen verzoek, en ook uitschakelen vereist een tweede persoon.
pp-second-single = Slechts één persoon kan de service beheren, dus niemand zou kunnen bevestigen. Voeg eerst een andere beheerder toe die zich kan aanmelden.
pp-for-wipes = Voor wissen
pp-for-runs = Voor het accepteren van aangehouden uitvoeringen
pp-waits-second = Dit is gevraagd en wacht op een andere persoon, onder Wacht op u.
pp-none-second = Niets wacht op een tweede persoon.
pp-wants-wipe = { $name } wissen
pp-wants-run = { $count ->
    [one] Een aangehouden uitvoering met { $count } opdracht accepteren
   *[other] Een aangehouden uitvoering met { $count } opdrachten accepteren
 }
pp-wants-settings = Minder vaak om een tweede persoon vragen
pp-asked-by = Gevraagd door
pp-asked-at = Gevraagd op
pp-waits-until = Wacht tot
pp-nothing-yet = Er is nog niets gedaan.
pp-confirm-ask = Bevestigen…
pp-confirm = Nu bevestigen
pp-confirm-text = Het wordt meteen uitgevoerd. Bevestig alleen wat u zelf hebt bekeken.
pp-confirmed = Het is bevestigd en wordt uitgevoerd.
pp-refuse-ask = Weigeren…
pp-refuse = Nu weigeren
pp-refuse-text = Er gebeurt niets. Het kan opnieuw worden gevraagd.
pp-refused-request = Het is geweigerd.
pp-withdraw-ask = Intrekken…
pp-withdraw = Nu intrekken
pp-withdraw-text = Er gebeurt niets. U kunt het opnieuw vragen.
pp-withdrawn = Het is ingetrokken.
pp-own-request = U hebt dit gevraagd: een andere persoon moet beslissen.
pp-higher-role = Iemand met een hogere rol beslist hierover.
pp-request-over = Dit wacht niet meer: iemand heeft beslist of de dag is om.
pp-author-gone = Wie dit vroeg, is verwijderd of mag het niet meer. Weiger het en vraag het opnieuw als het bedoeld is.
pp-request-waits = Hetzelfde is al gevraagd en wacht op een tweede persoon.

# People, sessions, tokens, sign-in
pp-show-number = Geheel tonen
pp-show-number-text = De audit noteert wie heeft gekeken.
pp-alarm = Een noodaccount is gebruikt
pp-acknowledge-ask = Bevestig gebruik…
pp-acknowledge = Het gebruik bevestigen
pp-acknowledge-text = Het alarm verdwijnt. Doe dit zodra u weet wie het account gebruikte en waarom, en geef het een nieuw wachtwoord.
pp-acknowledged = Het gebruik is bevestigd.
pp-break-glass = voor noodgevallen
pp-break-glass-ask = Noodgeval…
pp-ordinary-ask = Gewoon…
pp-break-glass-of = { $name }: account voor noodgevallen
pp-break-glass-text = Wie zich met dit account aanmeldt, veroorzaakt een alarm dat onder Wacht op u en in het logboek staat tot een andere beheerder het bevestigt. Er wordt geen tweede factor gevraagd. Bewaar het wachtwoord verzegeld.
pp-ordinary-text = Het wordt een gewoon account: gebruik ervan is geen alarm meer.
pp-break-glass-saved = Het account is opgeslagen.

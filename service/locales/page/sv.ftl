## common
user = Användare
device = Enhet
device-id = Enhets-ID
access-state = Åtkomststatus
last-successful-sync = Senaste lyckade synkronisering
organization = Organisation
all = Alla
name = Namn
state = Status
settings = Inställningar
findings = Iakttagelser
groups = Grupper
group = Grupp
members = Medlemmar
devices = Enheter
plan = Plan
runs = Körningar
access = Åtkomst
compliance = Efterlevnad
notifications = Aviseringar
mailbox-policies = Postlådeprinciper
stale-partnerships = Inaktuella partnerskap
changes-in-exchange = Ändringar i Exchange
what = Vad
why = Varför
orders = Order
answer = Svar
system = System
filter = Filtrera
show = Visa
save = Spara
remove = Ta bort
remove-ask = Ta bort…
forget-ask = Glöm…
forget-it = Glöm
link = Länka
cancel = Avbryt
preview = Förhandsgranskning
add = Lägg till
show-the-plan = Visa planen
preview-and-save = Förhandsgranska och spara…
start-enforcing = Börja tillämpa
start-enforcing-ask = Börja tillämpa…
from-active-directory = Från Active Directory
default-access-level = Standardåtkomstnivå
leave-as-it-is = Lämna oförändrat i Exchange
allow-access = Tillåt åtkomst
block-access = Blockera åtkomst
quarantine = Karantän
block = Blockera
unknown = Okänd
compliant = Uppfyller kraven
not-compliant = Uppfyller inte kraven
exchange-rule = Exchange-regeln
loses-access = Förlorar åtkomst
lose-access = Förlorar åtkomst
observe-only = Endast observera
yes = ja
no = nej
none = ingen
never = aldrig
read-never-completely = aldrig läst fullständigt: tjänsten drar inga slutsatser av poster som saknas
no-device-fits = Ingen enhet matchar.
no-connector-yet = Ingen anslutningsapp ännu.
microsoft-graph = Microsoft Graph
managed-devices = Hanterade enheter
service-english = Tjänsten skriver orsaker och iakttagelser på engelska.
records-count = { $count ->
    [one] { $count } hanteringspost
   *[other] { $count } hanteringsposter
}
members-count = { $count ->
    [one] { $count } medlem
   *[other] { $count } medlemmar
}
would-lose = { $count ->
    [one] { $count } enhet skulle förlora åtkomst.
   *[other] { $count } enheter skulle förlora åtkomst.
}
first-shown = { $count ->
    [one] Den första visas.
   *[other] De första { $count } visas.
}
type-to-confirm = Skriv { $text } för att bekräfta
type-devices = Skriv { $number }, antalet enheter som förlorar åtkomst, för att bekräfta
type-records = Skriv { $number }, antalet hanteringsposter som tas bort, för att bekräfta
remove-what = Ta bort { $name }?
offer = { $name } – { $confidence } %, { $because }
more-may-lose = Fler enheter än de som räknas här kan förlora åtkomst: { $note }.
on-blocked-list = på blockeringslistan; Exchange visar det när enheten ansluter
on-allowed-list = på listan över tillåtna; Exchange visar det när enheten ansluter
at-least = minst { $count }
not-known = okänt
not-read = Inte läst, så inget beslutas om enheter med åtkomst ({ $count }): { $names }.
unknown-would-lose = Det är inte känt hur många enheter som skulle förlora åtkomst: allt har inte lästs.
plan-standing = Av de här ändringarna väntar { $held } på beslut, { $waiting } är på väg, { $notApplied } tillämpas inte eftersom någon har ställt in något annat manuellt, och { $rejected } har avvisats eller ångrats.
not-applied-table = Önskat men inte tillämpat

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Anslutningsappar
loading = Läser in…
loading-stays = Läser in… Om inget mer visas läser du in sidan igen.
no-script = Sidan kräver JavaScript. Samma data finns på
skip = Gå till innehållet
menu = Meny
main-navigation = Huvudmeny
language = Sidans språk
close-message = Stäng meddelandet
sign-out = Logga ut
try-again = Försök igen
leave-title = Lämna utan att spara?
leave-text = Det du har skrivit på sidan är inte sparat.
leave = Lämna
sign-in = Logga in
access-token = Åtkomsttoken
token-help = Tjänstens administratör skapar en token med { $command }.
sign-in-again = Logga in igen
session-ended = Sessionen har avslutats. Logga in igen
not-now = Inte nu

## api
status-answered = Tjänsten svarade med status { $status }.
no-answer-in-time = Tjänsten svarade inte inom { $seconds } sekunder.
no-answer = Tjänsten svarar inte. Kontrollera att den körs och att den här datorn når den.
change-unknown = Det är inte känt om ändringen gjordes: se efter hur det ser ut innan du försöker igen.

## pager
previous-page = Föregående sida
next-page = Nästa sida
page-number = Sida { $number }

## dom
not-told = Inte rapporterat
nothing-here = Det finns inget här.
severity-note = Obs
severity-warning = Varning
severity-error = Fel
first-of = De första { $count } av { $all } visas.

## forms
whole-number = Ange ett heltal.
may-be-saved = Tjänsten kan ha sparat ändringarna. Kopiera det du har skrivit, läs in sidan igen och kontrollera värdena.
changed-meanwhile = Någon annan har ändrat detta under tiden. Anteckna det du har skrivit, läs in sidan igen och titta på de nya värdena.
what-it-would-do = Vad detta skulle medföra
mode = Läge
have-access = Har åtkomst
would-lose-it = Skulle förlora den
would-gain-it = Skulle få den
none-concerned = Detta berör ingen Exchange-organisation ännu.
save-title = Spara inställningarna?
lock-out = { $devices ->
    [one] Nästan ingen skulle ha kvar åtkomst: { $losing } av { $devices } enhet som nu har åtkomst till { $organization } skulle förlora den. Tjänsten vägrar detta om du inte bekräftar.
   *[other] Nästan ingen skulle ha kvar åtkomst: { $losing } av { $devices } enheter som nu har åtkomst till { $organization } skulle förlora den. Tjänsten vägrar detta om du inte bekräftar.
}
the-organization = organisationen
brake-holds = Där en anslutningsapp tillämpar stoppar säkerhetsspärren varje körning som överskrider gränserna.
none-would-lose = Ingen enhet skulle förlora åtkomst.
type-confirm = Skriv confirm för att spara ändå
nothing-saved-lock-out = Inget sparades: med de här inställningarna skulle nästan ingen ha kvar åtkomst.
part-number = { $title } { $number }
move-up = Flytta upp
move-down = Flytta ned

## words
connected = Ansluten
disconnected = Frånkopplad
connection-pending = Anslutning väntar
no-agent = Ingen agent registrerad
allowed = Tillåten
blocked = Blockerad
quarantined = I karantän
device-discovery = Enhetsidentifiering
allow = Tillåt
keep = Behåll som det är
undecided = Inte beslutat ännu
gains-access = Får åtkomst
entry-only = Endast posten
effect-none = Ingen
enforce = Tillämpa
run-held = Väntar på ditt beslut
run-released = Utfärdad
run-approving = Godkänner enheter
run-accepted = Accepterad
run-rejected = Avvisad
run-superseded = Ersatt av en nyare körning
kind-decisions = Beslut och inställningar
kind-stale = Borttagning av inaktuella partnerskap
kind-switch-on = Byte av standardnivå
kind-reset = Postlådor tillbaka till standardprincipen
order-queued = Väntar på anslutningsappen
order-leased = Skickad till anslutningsappen
order-running = Pågår
order-waiting = Väntar på enheten
order-done = Klar
order-failed = Misslyckades
order-not-applied = Inte tillämpad
order-superseded = Ersatt av en nyare order
order-expired = Utgången
order-unknown = Utfallet är inte känt
order-held = Inte utfärdad ännu
order-counted = Endast räknad
in-grace-period = I respitperiod
compliance-error = Fel
compliance-conflict = Konflikt
config-manager = Configuration Manager
level-none = lämna oförändrat
obstacle-device-id = Exchange rapporterar inget enhets-ID
obstacle-mailbox = Exchange rapporterar inte ägaren
obstacle-discovery = Exchange identifierar fortfarande enheten
obstacle-state = åtkomststatus är inte känd
obstacle-block = inställningarna kräver blockering
device-type = Enhetstyp (familj)
device-model = Enhetsmodell
operating-system = Operativsystem
user-agent = Användaragent
access-rule = åtkomstregel { $text } ({ $characteristic })
sync-quick = Snabbsynkronisera nu
sync-full = Synkronisera fullständigt nu
set-access = Ange åtkomst: { $wanted }
remove-partnership = Ta bort partnerskapet
wipe = Rensa enheten
wipe-account = Rensa enbart kontodata
cancel-wipe = Stoppa rensningen
set-default-level = Ange standardåtkomstnivå: { $level }
set-admins = Ange administratörer som ska aviseras: { $list }
set-insert = Ange text till användare: { $text }
set-rule = Ange { $rule }: { $level }
remove-rule = Ta bort { $rule }
make-default-policy = Gör till standardprincip för postlådor: { $name }
set-policy = Ange postlådeprincip { $name }: { $settings }
remove-policy = Ta bort postlådeprincip { $name }
assign-policy = Tilldela postlådeprincip { $name }
assign-default = Tilldela standardprincipen för postlådor
mail-to = E-post till { $to }
undo-a-run = Ångra en körning
on-list = på listan
off-list = inte på listan
allowed-list = Lista över tillåtna, { $id }
blocked-list = Blockeringslista, { $id }
mailbox-policy = Postlådeprincip
blank = tom
admin-named = Administratör som aviseras, { $address }
named = angiven
not-named = inte angiven
text-for-users = Text till användare
no-rule = ingen regel
policy-named = Postlådeprincip { $name }
not-there = finns inte
default-mailbox-policy = Standardprincip för postlådor
cannot-be-undone = kan inte ångras
impact-losing = { $losing ->
    [one] { $losing } enhet förlorar åtkomst
   *[other] { $losing } enheter förlorar åtkomst
}
impact-gaining = { $gaining ->
    [one] { $gaining } får åtkomst
   *[other] { $gaining } får åtkomst
}
impact = { $losing } och { $gaining }

## access
conditional-access = Villkorsstyrd åtkomst
settings-in-exchange = Inställningar i Exchange
presets = Förval
quarantine-switch-on = Karantänaktivering
hold-for = Inställningarna gäller för
all-without-own = Alla organisationer utan egna
has-own = { $name } har egna inställningar.
use-those-of-all = Använd de gemensamma igen…
remove-own-title = Ta bort organisationens egna inställningar?
remove-own = Ta bort dem
remove-own-text = Därefter gäller inställningarna för alla organisationer här; tjänsten fattar nya beslut om enheterna.
own-removed = Inställningarna för alla organisationer gäller här igen.
has-common = { $name } använder inställningarna för alla organisationer. Om du sparar här får { $name } egna inställningar.
leave-to-rule = Låt Exchange-regeln avgöra
activesync-version = ActiveSync-version
local-rules = Lokala regler
rule = Regel
add-rule = Lägg till regel
conditions = Villkor, alla måste uppfyllas
condition = Villkor
add-condition = Lägg till villkor
compared = Vad som jämförs
how = Hur
is-exactly = Är exakt
fits-expression = Matchar det reguljära uttrycket
text = Text
then = Då
exemptions = Undantag
exemption = Undantag
add-exemption = Lägg till undantag
exempt-for = För
a-mailbox = En användares postlåda
one-device = En enhet
exempt-who = E-postadress eller enhets-ID
exempt-who-help = Du kan även ange postlådans GUID eller enhetens identitet i Exchange.
exempt-note = Anteckning: varför
exempt-until = Till och med (tomt: utan slut)
exempt-nobody = Ett undantag anger ingen: ange en e-postadress eller ett enhets-ID.
exempt-no-mailbox = Tjänsten känner inte till någon enhet för postlådan { $who } och därför inte postlådans GUID. Ange postlådans GUID.
exempt-several = Flera partnerskap har enhets-ID { $who }; ange identiteten för ett av dem.
exempt-no-device = Ingen enhet har ID { $who }.
included-groups = Inkluderade grupper
excluded-groups = Exkluderade grupper (exkludering går före)
conditional-access-settings = Inställningar för villkorsstyrd åtkomst
access-control = Åtkomstkontroll är aktiverad
access-control-help = Användare i inkluderade grupper behöver en enhet som är registrerad och uppfyller kraven.
override = Åsidosätt standardregeln
override-help = Enheter som är registrerade och uppfyller kraven får åtkomst även där Exchange-standardåtkomstnivån skulle blockera dem eller sätta dem i karantän.
grace-period = Respitperiod i timmar
grace-period-help = Så länge behåller en hanterad enhet åtkomsten när den inte längre uppfyller kraven. En enhet som inte är registrerad får ingen respitperiod.
ignore-inactive = Ignorera enheter som varit inaktiva i (dagar)
ignore-inactive-help = Tomt: tjänsten ignorerar ingen enhet.
where-unknown = Där efterlevnaden inte är känd
keep-what-is = Behåll nuvarande åtkomst
where-unknown-help = För enheter som en källa rapporterar som okänd, fel eller konflikt. En källa som tjänsten aldrig har läst fullständigt ändrar inget.
local-rules-help = Tjänsten prövar lokala regler i ordning; den första regel som matchar avgör.
settings-saved = Inställningarna har sparats. Planen visar vad de ändrar.
platform-exceptions = Undantag för enhetsplattformar: åtkomstregler i Exchange
one-access-rule = Åtkomstregel
add-access-rule = Lägg till åtkomstregel
ms-wl-header = X-MS-WL-huvud
classes-help = Listan erbjuder de familjer och modeller som Exchange känner till.
default-level-help = För enheter som inte omfattas av någon regel, lista eller något beslut. Använd karantänaktivering om du vill ändra nivån till blockering eller karantän utan att stänga ute befintliga enheter.
admins = Administratörer som får veta om enheter i karantän
exactly-these = Exakt dessa
addresses = Adresser, en per rad
insert = Text som Exchange lägger till i e-post till användare
exactly-this = Exakt denna
insert-text = Text, högst 256 tecken
maximum-partnerships = Antal partnerskap som en postlåda får ha
maximum-partnerships-help = Värdet för EasMaxDevices i begränsningsprincipen. Sidan använder det bara för att lista användare nära maxantalet.
not-ordered = Någon har avvisat eller ångrat det som inställningarna kräver här; tjänsten utfärdar det inte igen förrän inställningarna ändras:

## compliance
import = Importera
proposed-links = Föreslagna länkar
sources = Källor
eas-id = EAS-ID
last-sync = Senaste synkronisering
source = Källa
no-record = Inga hanteringsposter ännu. Importera en fil, konfigurera Microsoft Graph eller skicka poster via API:et.
remove-record-title = Ta bort hanteringsposten för { $name }?
remove-record-text = När källan är fullständig räknas en enhet utan hanteringspost som inte registrerad.
record-removed = Hanteringsposten har tagits bort.
remove-named = Ta bort { $name }
new-records = Nya hanteringsposter
changed-records = Ändrade hanteringsposter
unchanged-records = Oförändrade hanteringsposter
records-go = Hanteringsposter som tas bort eftersom de inte finns i filen
records-stay = Hanteringsposter som inte finns i filen och blir kvar
import-of-records = Import av hanteringsposter
csv-file = CSV-fil
or-text = Eller dess text
csv-help = Den första raden anger kolumnerna. Tjänsten behöver complianceState, en kolumn för användaren och en kolumn för enheten; den känner till: { $columns }.
csv-complete = Filen innehåller alla hanteringsposter från källan
csv-complete-help = Tjänsten tar bort hanteringsposter som inte finns i filen. Avmarkera kryssrutan om filen bara är en del.
csv-choose = Välj en fil eller klistra in dess text.
csv-unreadable = Filen kan inte läsas. Välj den igen.
import-ask = Importera…
import-title = Importera filen?
import-text = { $count ->
    [one] Importen skulle ta bort { $count } hanteringspost, mer än en tiondel av källan. Om filen bara är en del avbryter du och avmarkerar kryssrutan för en fullständig fil.
   *[other] Importen skulle ta bort { $count } hanteringsposter, mer än en tiondel av källan. Om filen bara är en del avbryter du och avmarkerar kryssrutan för en fullständig fil.
}
imported = { $new ->
    [one] Importerat: { $new } ny hanteringspost, { $changed } ändrade, { $removed } borttagna.
   *[other] Importerat: { $new } nya hanteringsposter, { $changed } ändrade, { $removed } borttagna.
}
see-the-plan = Visa planen
nothing-stored = Inget har sparats ännu.
bad-lines = { $count ->
    [one] En rad kan inte läsas och utelämnas. Filen räknas som en del: ingen blir ”inte registrerad” genom den.
   *[other] { $count } rader kan inte läsas och utelämnas. Filen räknas som en del: ingen blir ”inte registrerad” genom den.
}
ignored-columns = De här kolumnerna behövs inte: { $names }.
skipped-lines = { $count ->
    [one] En rad har varken användare eller EAS-ID och utelämnas.
   *[other] { $count } rader har varken användare eller EAS-ID och utelämnas.
}
import-preview = Förhandsgranskning av importen
how-many = Antal
linked = { $record } är länkad till { $device }.
link-to = Länka { $record } till { $device }
device-in-exchange = Enhet i Exchange
may-be-its = Hanteringsposter som kan höra till enheten
no-link = Inga länkar föreslås.
links-text = Tjänsten är inte säker på vilken hanteringspost som hör till de här enheterna. Den använder ett förslag först när någon har länkat posten.
forget-source-title = Glömma källan { $name }?
forget-source-text = Tjänsten tar även bort källans hanteringsposter.
source-forgotten = Källan är glömd.
forget-named = Glöm { $name }
source-api = Källan api
api-complete = Det som API:et och personer har skrivit här är allt som finns
api-complete-help = Bara då räknas en enhet utan hanteringspost som inte registrerad.
source-set = Källans inställning har sparats.
last-complete-read = Senast läst fullständigt
changed-by = Ändrad av
no-source = Inga källor ännu.
records-by-hand = Hanteringsposter via API:et och manuellt

## connectors
exchange-connectors = Exchange-anslutningsappar
status = Status
organization-name = Organisationsnamn
cas-hostname = CAS-värdnamn
connector-mode = Läge
no-connector-help = Ingen anslutningsapp ännu. Skapa en kontofil med { $command } och kör installationen på en dator i Exchange-organisationen.
sync-succeeded = { $count ->
    [one] { $time } – lyckades, { $count } enhet
   *[other] { $time } – lyckades, { $count } enheter
}
sync-partial = { $count ->
    [one] { $time } – ofullständig: anslutningsappen läste inte allt, { $count } enhet
   *[other] { $time } – ofullständig: anslutningsappen läste inte allt, { $count } enheter
}
sync-failed = { $count ->
    [one] { $time } – misslyckades, { $count } enhet
   *[other] { $time } – misslyckades, { $count } enheter
}
observe-text = Anslutningsappen ändrar inget mer i Exchange. Tjänsten återkallar order som fortfarande väntar; ändringar som redan har gjorts blir kvar.
enforce-text = Från och med nu ändrar anslutningsappen Exchange: { $impact }; { $entries ->
    [one] { $entries } behåller åtkomsten genom en annan post.
   *[other] { $entries } behåller åtkomsten genom en annan post.
}
enforce-organization = { $count ->
    [one] Anslutningsappen gör även { $count } ändring av regler, principer och inställningar.
   *[other] Anslutningsappen gör även { $count } ändringar av regler, principer och inställningar.
}
enforce-brake = Om fler än { $devices } enheter eller { $percent } % skulle förlora åtkomst på 24 timmar väntar körningen tills du accepterar den.
start-enforcing-title = Börja tillämpa?
observe-title = Endast observera?
observing = Endast observera.
observing-text = Anslutningsappen identifierar enheter och tjänsten beslutar om dem; anslutningsappen ändrar inget i Exchange.
see-changes = Visa vad som skulle ändras
enforcing = Tillämpar.
enforcing-text = Exchange ändras så att det motsvarar besluten. Om fler än { $devices } enheter eller { $percent } % skulle förlora åtkomst på 24 timmar skickar tjänsten ingen order förrän du accepterar körningen.
back-to-observe = Återgå till endast observera
connector = Anslutningsapp
all-connectors = ‹ Alla anslutningsappar
connection-status = Anslutningsstatus
exchange-server = Exchange-server
connector-server = Anslutningsappens server
last-synchronized = Senast synkroniserad
version = Version
last-heard = Senast hörd
last-full-sync = Senaste fullständiga synkronisering
last-quick-sync = Senaste snabbsynkronisering
quick-sync = Snabbsynkronisering
full-sync = Fullständig synkronisering
show-its-devices = Visa dess enheter
sync-waits = { $name } väntar på anslutningsappen.
sync-runs = { $name } pågår.
sync-completed = { $name } är klar.
sync-has-failed = { $name } misslyckades.
sync-counts = { $total ->
    [one] { $total } enhet; nya { $new }, ändrade { $changed }, borttagna { $removed }.
   *[other] { $total } enheter; nya { $new }, ändrade { $changed }, borttagna { $removed }.
}
brake-devices = Säkerhetsspärr: enheter som får förlora åtkomst på 24 timmar
brake-devices-help = En körning som tar åtkomst från fler enheter, eller från mer än andelen, väntar tills någon accepterar den.
brake-share = Säkerhetsspärr: andel av alla enheter i procent
directory-source = Anslutningsappen läser gruppmedlemmar
no-reading = Nej
directory-minutes = Grupper läses igen efter (minuter)
discovered-for = Enheter identifieras för
everybody = Alla
targeted-users = Användare som en princip anger
organizational-unit = En organisationsenhet
mailbox-server = En postlådeserver
scope-name = Enhetens eller serverns namn
scope-name-help = Bara för en organisationsenhet eller en postlådeserver, till exempel contoso.com/Sales eller MBX01.
notification-mailbox = Aviseringspostlåda
notification-mailbox-help = Anslutningsappen skickar e-post till användare från den här postlådan.
connector-settings = Anslutningsappens inställningar
connector-saved = Anslutningsappens inställningar har sparats.
connection = Anslutning
delete-connection = Ta bort anslutningen
delete-connection-ask = Ta bort anslutningen…
delete-connection-text = När anslutningen tas bort upphör anslutningsappens åtkomst till tjänsten. Exchange förblir som det är.
delete-connection-title = Ta bort anslutningen till { $name }?
delete-connection-computer = Anslutningsappen på datorn { $computer } nekas därefter. Tjänsten glömmer enheter, beslut, order och inställningar för { $name }.
delete-connection-none = Ingen anslutningsapp hör till anslutningen ännu. Tjänsten glömmer enheter, beslut, order och inställningar för { $name }.
delete-connection-exchange = Exchange förblir som det är: det som anslutningsappen har ställt in där blir kvar, även blockerade enheter. Order som fortfarande väntar utförs inte.
delete-connection-undo = Om anslutningsappens ändringar ska ångras, ta inte bort anslutningen ännu: kör först { $command } på { $computer }.
delete-connection-uninstall = Därefter måste anslutningsappen avinstalleras på { $computer }: { $command }.
connection-deleted = Anslutningen till { $name } har tagits bort. Avinstallera nu anslutningsappen på { $computer }.
connection-gone = Anslutningen till { $name } har tagits bort.

## device
how-link = länkad manuellt
how-eas-id = EAS-ID och användare matchar
how-serial = serienummer och användare matchar
how-user = användaren matchar; hanteringsposten är inte länkad till den här enheten
how-ambiguous = flera hanteringsposter kan höra till enheten; en måste länkas manuellt
how-none = enheten har ingen hanteringspost
all-devices = ‹ Alla enheter
held-by-run = Ändringen väntar i en stoppad körning.
name-in-exchange = Namn i Exchange
state-in-exchange = Åtkomststatus i Exchange
exchange-reason = Orsak enligt Exchange
wanted = Önskat
since = Beslutat så sedan
policy-applied = Tillämpad postlådeprincip
device-wipe = Rensa enheten
would-change-it = Vad som skulle ändra det
mail-to-user = E-post till användaren
management-record = Hanteringspost
by = Av
nothing-ordered = Inga order har utfärdats för enheten.
actions = Åtgärder
wipe-acknowledged = bekräftad { $time }
wipe-sent = skickad till enheten { $time }
wipe-requested = begärd { $time }
remove-link = Ta bort länken
link-removed = Länken har tagits bort.
record-linked = Hanteringsposten är länkad.
link-named = Länka { $name }
record-text = { $name }: { $state } ({ $how }; källa { $source })
by-hand = Efterlevnad, manuellt
record-saved = Hanteringsposten har sparats.
name-of-device = Enhetens namn
name-here = Namn som visas här
name-here-help = Exchange behåller sitt eget namn på enheten. Lämna tomt för att ta bort namnet som visas här.
rename = Byt namn
renamed = Enheten har bytt namn.
action-title = { $action }: { $name }
was-ordered = Order utfärdad: { $action }.
outlook-too = Detta är Outlook Mobile: rensningen tömmer Outlook Mobile på alla enheter som användaren har.
manual-too = Ta bort enheten från de personliga listorna även där någon har lagt till den manuellt
observes-no-order = Så länge anslutningsappen bara observerar kan du inte utfärda några order.
partnership = Ta bort partnerskap
partnership-ask = Ta bort partnerskap…
partnership-text = Exchange glömmer enheten tills den ansluter igen.
wipe-ask = Rensa enheten…
wipe-text = En rensning kan inte ångras. Den kan fabriksåterställa hela enheten och radera allt på den, även privata data.
account = Rensa enbart kontodata
account-text = En rensning kan inte ångras. Den raderar enbart kontodata, och bara om enheten har stöd för det; den kräver Exchange 2019 eller Exchange Server SE.
stop-wipe = Stoppa rensningen
stop-wipe-ask = Stoppa rensningen…
stop-wipe-text = En rensning kan bara stoppas så länge enheten inte har tagit emot den.
read-from-exchange = Läst från Exchange

## devices
mailbox-address = Postlådeadress
wanted-why = Önskat, och varför
range-of = { $all ->
    [one] { $from }–{ $to } av { $all } enhet
   *[other] { $from }–{ $to } av { $all } enheter
}

## graph
cloud-global = Globalt och US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = Kina, drivs av 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = lyckades
reading-partial = ofullständig
reading-held = stoppad
reading-failed = misslyckades
reading-records = { $text }, { $records }
begins = { $name }: börjar inom några sekunder…
has-ended = { $name }: avslutat.
not-set-up = Ingen anslutning till Microsoft Graph är konfigurerad.
reading-waits = En läsning väntar på dig
held-text = { $records ->
    [one] Den har { $records } hanteringspost; den senaste fullständiga hade { $before }.
   *[other] Den har { $records } hanteringsposter; den senaste fullständiga hade { $before }.
} { $going ->
    [one] { $going } hanteringspost skulle tas bort.
   *[other] { $going } hanteringsposter skulle tas bort.
} Inga slutsatser har dragits av den.
reject-text = Om du vill avvisa läsningen rättar du anslutningen till Microsoft Graph och läser allt igen. Till dess förblir alla hanteringsposter som de är.
accept-reading-ask = Acceptera läsningen…
accept-reading = Acceptera läsningen?
accept = Acceptera
accept-text = { $count ->
    [one] { $count } hanteringspost skulle tas bort; dess enhet räknas som inte registrerad. Tjänsten tar bort en hanteringspost när den saknas i två läsningar i rad.
   *[other] { $count } hanteringsposter skulle tas bort; deras enheter räknas som inte registrerade. Tjänsten tar bort en hanteringspost när den saknas i två läsningar i rad.
}
accepted-reading = Den accepterade läsningen
tenant = Klientorganisation
client-id = Program-ID (klient)
logs-on-by = Loggar in med
by-certificate = certifikat { $subject }, går ut { $time }
by-secret = klienthemlighet, lagrad krypterad
last-full-reading = Senaste fullständiga läsning
last-quick-reading = Senaste snabba läsning
last-complete = Senast fullständig
next-full-reading = Nästa fullständiga läsning
next-quick-reading = Nästa snabba läsning
set-by = Inställd av
graph-groups = Grupper lästa från Graph
test = Testa
test-succeeded = Testet lyckades.
test-failed = Testet misslyckades.
step = Steg
result = Resultat
no-step = Inget steg lyckades.
read-everything = Läs allt
read-changes = Läs ändringar
read-groups = Läs grupper
remove-graph-title = Ta bort Microsoft Graph?
remove-graph-text = Tjänsten tar bort inställningarna, hemligheten och källans alla hanteringsposter. Den drar inga slutsatser om enheter som bara Graph kände till.
graph-removed = Microsoft Graph har tagits bort.
read-changes-help = Tjänsten behöver en fullständig läsning innan den kan läsa ändringar.
change-settings = Ändra inställningar
set-up = Konfigurera
tenant-help = Klientorganisationens ID eller ett domännamn, till exempel contoso.onmicrosoft.com.
cloud = Moln
new-client-secret = Ny klienthemlighet
client-secret = Klienthemlighet
secret-kept = Lämna tomt för att behålla den lagrade hemligheten. Sidan visar den aldrig.
secret-sealed = Tjänsten krypterar hemligheten; sidan visar den aldrig igen.
certificate-instead = Certifikat i stället för hemlighet
certificate-pem = Certifikat, PEM
private-key = Certifikatets privata nyckel, PEM, utan lösenfras
times-and-hosts = Tider och andra värdar
full-minutes = Allt läses efter (minuter)
quick-minutes = Ändringar läses efter (minuter)
group-minutes = Grupper läses efter (minuter)
group-minutes-help = Med 0 läser tjänsten inga grupper från Graph.
drop-percent = En läsning med så många procent färre väntar på beslut
where-config-manager = Där Configuration Manager avgör är en enhet
config-unknown = Okänd: den behåller det den har
log-on-host = Annan inloggningsvärd
graph-host = Annan Graph-värd
graph-host-help = Tomt: molnets standardvärdar.
extra-roots = Ytterligare rotcertifikat, PEM
graph-set = Microsoft Graph är konfigurerat. Testa det innan du förlitar dig på det.

## groups
group-read = { $members }, läst { $time }
group-never-read = { $members }, aldrig läst fullständigt: beslut som kräver gruppen väntar
other-groups = Andra grupper, ett ID per rad
no-group = Tjänsten känner inte till någon grupp ännu.
complete-at = fullständig, { $time }
not-complete-at = inte fullständig, { $time }
forget-group-title = Glömma gruppen?
forget-group-text = Beslut som kräver gruppen ändrar inget förrän tjänsten läser den igen.
group-forgotten = Gruppen är glömd.
forget-group = Glöm { $name }
tell-members = Ange en grupps medlemmar
group-id = Grupp-ID (GUID)
members-lines = Medlemmar, en adress per rad
members-complete = Det här är alla medlemmar, inklusive kapslade grupper
members-complete-help = Utan detta räknar tjänsten ingen som utanför gruppen.
group-is-guid = Ange gruppens ID som en GUID.
group-has = { $count ->
    [one] Gruppen har { $count } medlem.
   *[other] Gruppen har { $count } medlemmar.
}
groups-text = Grupper som principer anger. Medlemmarna kommer från Active Directory via anslutningsappen, från Microsoft Graph, från ett annat system via API:et eller från den här sidan.
last-read-completely = Senast läst fullständigt

## notifications
preview-of-mail = Förhandsgranskning av meddelandet, { $language }
preview-in = Förhandsgranskning: { $language }
preview-built-in = Förhandsgranskning: { $language }, inbyggd text
mail-subject = Ämne:
plain-text = Meddelandet som oformaterad text
language-code = { $name } ({ $code })
pair-line = { $line }: skriv en rad som { $first } = de.
notification-settings = Aviseringsinställningar
tell-users = Meddela användare innan deras enhet blockeras
block-after = Tid mellan e-post och blockering
block-after-help = Till exempel PT1H (en timme), PT30M eller P1D; högst P7D. Enheten blockeras även om e-posten inte kunde skickas.
enrollment-link = Adress där användare får enheten att uppfylla kraven
contact = Vem man frågar
mail-organization = Organisationens namn i e-post
mail-organization-help = Tomt: namnet som anslutningsappen rapporterar.
time-zone = Tidszon i e-post
time-zone-help = Till exempel Europe/Berlin eller UTC.
usual-language = Vanligt språk
texts = Texter
built-in = Inbyggd
user-languages = Användares språk, en per rad
group-languages = Gruppers språk, ett grupp-ID per rad
group-languages-help = För en användare i flera grupper avgör den första gruppen i listan.
the-groups-id = gruppens ID
notifications-saved = Aviseringsinställningarna har sparats.
mail-language = Språk
show-mail = Visa meddelandet
new-template = Ny mall
new-template-name = Namn på ny mall
templates-title = Mallar: dina egna texter
templates = Mallar
in-use = Används
changed = Ändrad
no-template = Ingen mall; tjänsten använder de inbyggda texterna.
subject = Ämne
text-html = Text, HTML
placeholders = Du kan använda { $names }. Tjänsten tar bort HTML som kan vara skadlig.
language-help = Till exempel de eller de-AT.
make-default = Använd som standard
default-made = Den här texten är nu standard.
remove-text-title = Ta bort texten för { $language }?
text-in = Text, { $language }
new-text = Ny text
text-saved = Texten har sparats.
language-default = { $language }, standard
another-language = Ett annat språk
template = Mall
language-else = Språk när inget passar
template-saved = Mallen har sparats.
remove-template-text = Tjänsten tar även bort mallens texter.
template-removed = Mallen har tagits bort.
test-mail = Testmeddelande
test-mail-to = Skicka ett testmeddelande till
by-mailbox-of = Från postlådan för
send = Skicka
test-ordered = Order om testmeddelandet har utfärdats.
back-notifications = ‹ Aviseringar
template-in-use = Den här mallen används.
template-not-in-use = Den här mallen används inte; välj den i aviseringsinställningarna.
test-mail-text = Anslutningsappen skickar testmeddelandet från sin aviseringspostlåda; så länge den bara observerar skickar den ingen e-post.
test-sent = Testmeddelandet har skickats.
test-not-sent = Testmeddelandet har inte skickats.

## plan
everything = Allt
gain-access = Får åtkomst
keep-entry-changes = Behåller åtkomst, posten ändras
change = Ändring
nothing-would-change = Inget skulle ändras för någon enhet.
filter-effect = Filtrera efter effekt
stay = Förblir som de är
shown-all = Visas. Tryck för att visa allt
show-these = Visa dessa
plan-text = Vad som skulle ändras om Exchange anpassades till besluten. Så länge en anslutningsapp bara observerar gör den ingen av ändringarna.
only-observes = { $name } observerar bara.
once-enforces = När den tillämpar: { $impact }.
download-csv = Ladda ned som CSV
download-json = Ladda ned som JSON
devices-here = { $count ->
    [one] { $count } enhet i planen är hämtad…
   *[other] { $count } enheter i planen är hämtade…
}
json-has = { $count ->
    [one] plan.json innehåller { $count } enhet.
   *[other] plan.json innehåller { $count } enheter.
}
organization-plan = Organisation: regler, standardnivå, principer
devices-filtered = Enheter: { $filter }
organization-changes = Ändringar i organisationen
organization-none = Reglerna, standardåtkomstnivån och postlådeprinciperna överensstämmer med inställningarna.
mailboxes-get = { $count ->
    [one] { $count } postlåda får en annan postlådeprincip
   *[other] { $count } postlådor får en annan postlådeprincip
}
mailboxes-get-table = Postlådor som får en annan princip

## policies
policy-blank = tom
policy-empty = tom
policy-default = Standard
policy-not-for = inte { $groups }
policy-nobody = ingen
policies-text = De postlådeprinciper som du vill ha; det som en princip inte anger förblir som i Exchange. En princip som någon har tilldelat manuellt blir kvar.
new-policy = Ny postlådeprincip
priority = Prioritet
policy-for = För
no-policy = Du har inte angett någon postlådeprincip; principerna i Exchange förblir som de är.
back-to-default = Tillbaka till standardprincipen
reset-plan = { $mailboxes ->
    [one] { $mailboxes } postlåda skulle återställas;
   *[other] { $mailboxes } postlådor skulle återställas;
} { $kept ->
    [one] { $kept } behåller den princip som är avsedd för den,
   *[other] { $kept } behåller den princip som är avsedd för dem,
} { $frozen ->
    [one] { $frozen } väntar tills en grupp har lästs.
   *[other] { $frozen } väntar tills en grupp har lästs.
}
must-enforce = Anslutningsappen observerar bara. Aktivera tillämpning först.
reset-ask = Återställ…
reset-title = Återställa till standardprincipen?
reset = Återställ
reset-count = { $count ->
    [one] { $count } postlåda återställs. Du kan ångra detta.
   *[other] { $count } postlådor återställs. Du kan ångra detta.
}
reset-text = Varje postlåda som ingen princip är avsedd för får en tom principlänk, så att standardprincipen gäller. Detta är en enda körning som du kan ångra.
range-number = { $low } till { $high }
range-number-blank = { $low } till { $high }, eller { $blank }
range-unlimited = { $low } till { $high }, eller { $unlimited }
range-time = d.hh:mm:ss från { $low } till { $high }, eller { $unlimited }
range-size = en storlek, till exempel 10MB, eller { $unlimited }
range-list = namn, ett per rad
range-days = { $count } d
range-seconds = { $count } s
exchange-2010 = Exchange 2010: { $name }.
not-set = inte angivet
for-members = För medlemmar i
not-for-members = Men inte för medlemmar i (exkludering går före)
one-policy = Postlådeprincip
priority-help = Om flera principer omfattar en användare gäller principen med det lägsta talet.
default-policy = Standardprincipen
default-policy-help = För varje postlåda vars egen principlänk är tom.
needs-name = Ange ett namn på principen.
save-policy-title = Spara postlådeprincipen?
policy-saved = Postlådeprincipen har sparats. Planen visar vad den ändrar.
policy-removed = Postlådeprincipen önskas inte längre. Dess postlådor får först en annan princip som är avsedd för dem, därefter tar anslutningsappen bort den här.
all-policies = ‹ Alla postlådeprinciper

## presets
allow-list = Lista över tillåtna
allow-list-text = Bara enheter som är registrerade och uppfyller kraven, enheter som en regel tillåter och enheter som någon har godkänt har åtkomst.
block-list = Blockeringslista
block-list-text = Alla enheter har åtkomst utom de som inte är registrerade eller inte uppfyller kraven, och de som en regel blockerar.
mixed = Blandat, med karantän
mixed-text = Enheter som är registrerade och uppfyller kraven har åtkomst, regler tillåter eller blockerar typer av enheter, och alla andra enheter väntar i karantän på godkännande.
preset-settings = Standardåtkomstnivå: { $level }. Åsidosättning av standardregeln: { $override }.
show-its-plan = Visa planen för förvalet
show-plan-of = Visa planen: { $name }
apply-ask = Använd…
apply-named = Använd: { $name }
presets-text = De dokumenterade strategierna, för alla organisationer. Grupper, regler och undantag förblir som de är.
apply-title = Använda ”{ $name }”?
apply = Använd
apply-lock-out = Nästan ingen skulle ha kvar åtkomst. Tjänsten vägrar detta om du inte bekräftar.
apply-text = Tjänsten sparar inställningarna för villkorsstyrd åtkomst och inställningarna i Exchange tillsammans.
type-apply = Skriv confirm för att använda det ändå
preset-not-saved = Inget sparades: med förvalet skulle nästan ingen ha kvar åtkomst.
nothing-saved = Inget sparades.
applied = ”{ $name }” används nu. Planen visar vad det ändrar.
switch-on = Karantänaktivering
new-level = Ny standardåtkomstnivå
show-exceptions = Visa undantag
switch-on-text = Anslutningsappen godkänner först, en i taget, de enheter som nu har åtkomst genom standardnivån. När alla är godkända ändrar den standardnivån. Så stängs inga befintliga enheter ute, och nya enheter väntar på godkännande.
switch-ons = Aktiveringar
begun = Påbörjad
level = Nivå
approved-devices = Godkända enheter
take-back-ask = Ångra…
take-back-named = Ångra aktiveringen från { $time }
none-begun = Ingen aktivering har påbörjats.
would-happen = Vad som skulle hända
switch-plan = { $approved ->
    [one] { $approved } enhet skulle godkännas;
   *[other] { $approved } enheter skulle godkännas;
} { $losing ->
    [one] { $losing } enhet kan inte godkännas och skulle förlora åtkomst.
   *[other] { $losing } enheter kan inte godkännas och skulle förlora åtkomst.
}
exceptions = Undantag
why-not-approved = Varför den inte kan godkännas
all-approved = Alla enheter som har åtkomst genom standardnivån kan godkännas.
switch-must-enforce = Anslutningsappen observerar bara. Aktivera tillämpning innan du påbörjar en aktivering.
begin-ask = Påbörja aktiveringen…
switch-title = { $level ->
    [quarantine] Aktivera karantän?
   *[other] Aktivera blockering?
}
begin = Påbörja
switch-text = { $approved ->
    [one] { $approved } enhet godkänns först,
   *[other] { $approved } enheter godkänns först,
} { $level ->
    [quarantine] därefter blir standardnivån ”Karantän”.
   *[other] därefter blir standardnivån ”Blockera”.
} Du kan ångra detta.
switch-exceptions = { $count ->
    [one] { $count } enhet som inte kan godkännas förlorar åtkomst.
   *[other] { $count } enheter som inte kan godkännas förlorar åtkomst.
}
take-back-title = Ångra aktiveringen?
take-back = Ångra aktiveringen
take-back-text = Anslutningsappen återställer den tidigare standardnivån och de tidigare posterna överallt där de fortfarande är som anslutningsappen skrev dem.
taken-back = Anslutningsappen ångrar aktiveringen.

## runs
runs-and-changes = Körningar och ändringar
made = Skapad
decided-by = Beslutad av
no-run = Inga körningar ännu.
runs-text = En körning är en uppsättning order som tjänsten har skapat tillsammans. En körning över säkerhetsspärrens gränser väntar tills någon beslutar; du kan ångra varje körning.
run-waits = En körning väntar på dig
held-removal = { $count ->
    [one] Den tar bort { $count } partnerskap.
   *[other] Den tar bort { $count } partnerskap.
}
held-losing = { $losing ->
    [one] { $losing } enhet av { $total } skulle förlora åtkomst
   *[other] { $losing } enheter av { $total } skulle förlora åtkomst
} { $orders ->
    [one] genom { $orders } order;
   *[other] genom { $orders } order;
} tillsammans med de senaste { $hours } timmarna blir det { $counted }. Säkerhetsspärren stoppar en körning över { $devices } enheter eller { $percent } %.
none-left = Tjänsten har inte skickat någon av körningens order till anslutningsappen.
accept-ask = Acceptera…
reject-ask = Avvisa…
show-its-orders = Visa dess order
accept-run-title = Acceptera körningen?
accept-run = Acceptera körningen
accept-removal = { $count ->
    [one] { $count } partnerskap tas bort. Borttagningen kan inte ångras; enheten ansluter igen av sig själv.
   *[other] { $count } partnerskap tas bort. Borttagningen kan inte ångras; enheterna ansluter igen av sig själva.
}
accept-losing = { $losing ->
    [one] { $losing } enhet kommer att förlora åtkomst till e-post
   *[other] { $losing } enheter kommer att förlora åtkomst till e-post
} { $orders ->
    [one] genom { $orders } order.
   *[other] genom { $orders } order.
}
type-partnerships = Skriv { $number }, antalet partnerskap, för att bekräfta
run-is-accepted = { $count ->
    [one] Körningen är accepterad; tjänsten skickar { $count } order till anslutningsappen.
   *[other] Körningen är accepterad; tjänsten skickar { $count } order till anslutningsappen.
}
reject-run-title = Avvisa körningen?
reject-run = Avvisa körningen
reject-run-text = Tjänsten utfärdar ingen av ändringarna förrän dess beslut för en enhet ändras.
run-is-rejected = Körningen är avvisad. Tjänsten har inte utfärdat något av den.
undo-run-title = Ångra körningen?
undo-run = Ångra körningen
undo-run-text = Det som körningen har ändrat ångras där det fortfarande är som anslutningsappen skrev det; det som någon har ändrat manuellt sedan dess blir kvar. Enheter som körningen blockerade kan få åtkomst igen. En rensning och ett borttaget partnerskap kan inte ångras.
undo-state = Ångra: { $state }.
run = Körning
orders-of-run = Körningens order
for-whom = För
order = Order
ended = Avslutad
no-order = Körningen har inga order.
orders-ended = Avslutade order
state-count = { $state }: { $count }
no-order-left = Tjänsten har inte skickat någon order till anslutningsappen
all-runs = ‹ Alla körningar
run-at = { $kind }, { $time }
decided = Beslutad
progress = Förlopp
undo-run-ask = Ångra körningen…
values-not-told = inte rapporterat
by-whom = av { $name }
run-of = Körning från { $time }
when = När
before-after = Före → efter
no-change = Anslutningsappen har inte ändrat något i Exchange.
changes-text = Vad anslutningsappen har ändrat, och värdena innan. Ändringar som någon har gjort manuellt visas inte här och blir kvar.
switch-waits = En aktivering väntar på dig
failed-approvals = { $count ->
    [one] { $count } godkännande misslyckades, så standardåtkomstnivån förblir öppen.
   *[other] { $count } godkännanden misslyckades, så standardåtkomstnivån förblir öppen.
}
approve-again-ask = Försök godkänna igen…
approve-again-title = Försöka godkänna igen?
approve-again = Försök igen
approve-again-text = Tjänsten utfärdar de misslyckade godkännandena en gång till; när alla lyckas ändras standardåtkomstnivån.
approving-again = Godkännandena har utfärdats igen.
give-up-ask = Avstå från aktiveringen…
give-up-title = Avstå från aktiveringen?
give-up = Avstå från aktiveringen
give-up-text = Standardåtkomstnivån ändras inte. Godkännanden som redan har gjorts blir kvar; ångra körningen för att ta bort dem.
given-up = Aktiveringen genomförs inte.

## stale
keep-named = Behåll { $name }
keep-it = Behåll
exclude = Undanta
none-quiet = { $days ->
    [one] Inget partnerskap har varit inaktivt i { $days } dag.
   *[other] Inget partnerskap har varit inaktivt i { $days } dagar.
}
quiet-days = Inaktivt i (dagar)
stale-text = Partnerskap efter senaste lyckade synkronisering. Listan utelämnar partnerskap som aldrig har synkroniserats eller vars tider anslutningsappen inte kunde läsa.
near-maximum = Användare nära maxantalet
near-maximum-text = En postlåda får ha { $count } partnerskap. Listan visar användare som har minst fyra femtedelar av det.
address = Adress
partnerships = Partnerskap
none-near = Ingen användare är nära maxantalet.
remove-them = Ta bort dem
except-members = Utom medlemmar i
removal = Borttagning av inaktuella partnerskap
except-users = Utom användare, en adress per rad
at-least-30 = Ange minst 30 dagar: en enhet kan vara inaktiv kortare tid för att användaren är på semester.
removal-plan = { $count ->
    [one] { $count } partnerskap skulle tas bort,
   *[other] { $count } partnerskap skulle tas bort,
} { $excluded ->
    [one] { $excluded } är undantaget,
   *[other] { $excluded } är undantagna,
} { $unclear ->
    [one] { $unclear } blir kvar eftersom Exchange inte identifierade det entydigt.
   *[other] { $unclear } blir kvar eftersom Exchange inte identifierade dem entydigt.
}
removal-observes = Anslutningsappen observerar bara. Aktivera tillämpning innan du skapar och accepterar körningen.
make-run-ask = Skapa körningen…
make-run-title = Skapa körningen?
make-run = Skapa körningen
make-run-text = Körningen väntar tills du accepterar den med talet { $number }. Innan dess tar anslutningsappen inte bort något.
wipe-pending = { $count ->
    [one] { $count } blir kvar eftersom dess enhet fortfarande har en rensning att utföra.
   *[other] { $count } blir kvar eftersom deras enheter fortfarande har en rensning att utföra.
}

restore-title = Läses på nytt
restore-text = Tjänstens databas har återställts. Ingen förlorar åtkomst utan godkännande förrän följande har lästs på nytt: { $waits }.
restore-end-ask = Avsluta detta…
restore-end-title = Stämmer uppgifterna som de är?
restore-end = Uppgifterna stämmer
restore-end-text = Därefter beslutar tjänsten åter efter de befintliga uppgifterna, med den vanliga säkerhetsspärren.
restore-ended = Tjänsten beslutar åter efter uppgifterna.
unclaimed-entries = Poster som ingen känner till
unclaimed-text = De finns i Exchange, och varken anslutningsappen eller tjänsten vet vem som har gjort dem. Efter en återställning kan de vara anslutningsappens egna.
unclaimed-ours-ask = Från anslutningsappen…
unclaimed-by-hand = Gjord manuellt
unclaimed-ours-title = Är posten från anslutningsappen?
unclaimed-ours = Från anslutningsappen
unclaimed-ours-text = Regler och ångra får då ta bort den, inom säkerhetsspärrens gränser.
unclaimed-noted = Noterat.
entry-allowed = På listan över tillåtna
entry-blocked = På blockeringslistan
entry-rule = Åtkomstregel
entry-policy = Postlådeprincip
entry-link = Princip för en postlåda
nothing-by-hand = Reglerna avgör för den här enheten.
let-in-ask = Tillåt…
block-ask = Blockera…
let-in-title = Tillåta { $name }?
let-in-text = Enheten får e-post, vad reglerna än säger. När tiden är slut avgör reglerna igen.
block-title = Blockera { $name }?
block-text = Enheten får ingen e-post, vad reglerna än säger. Inget på enheten raderas.
allow-by-hand = Tillåt
block-by-hand = Blockera
applies-to = För
this-device = Den här enheten
all-devices-of-user = Användarens alla enheter
for-how-long = Hur länge
for-days = { $days } dagar
until-further-notice = tills vidare
decided-by-hand = Beslutat; anslutningsappen utför det.
decided-while-observing = Beslutat. Anslutningsappen observerar bara, så inget ändras i Exchange ännu.
allowed-by-hand-of = Tillåten av { $by }, { $since }. Giltighet: { $end }.
blocked-by-hand-of = Blockerad av { $by }, { $since }. Giltighet: { $end }.
for-all-devices-of-user = Det gäller användarens alla enheter.
end-by-hand = Avsluta beslutet…
end-by-hand-title = Låta reglerna avgöra igen?
end-by-hand-text = Enheten kan då förlora eller få åtkomst.
end-by-hand-yes = Avsluta beslutet
ended-by-hand = Reglerna avgör igen.
reason-by-hand = Orsak, visas med beslutet
role-read = läsare
role-audit = granskare
role-help-desk = support
role-operate = operatör
role-administer = administratör
name-and-role = { $name } ({ $role })
for-a-higher-role = Din roll får inte rensa enheter eller ta bort partnerskap.

## set-up package
setup-package = Installationspaket
package-text = Det innehåller installationsprogrammet och en ny kontofil. Packa upp det på en dator i Exchange-organisationen och starta installationen där.
package-ask = Ladda ned lokal anslutningsapp…
package-ask-system = Ladda ned lokal anslutningsapp ({ $system })…
package-question = Ladda ned installationspaketet?
package-question-text = Den som har paketet kan ansluta en Exchange-organisation till tjänsten. Det räcker till { $uses } registreringar och gäller i { $days } dagar: lämna över det på ett säkert sätt och ta bort det efter användning.
package-download = Ladda ned lokal anslutningsapp
package-downloaded = Installationspaketet har laddats ned.
package-none = Installationsprogrammen finns inte på tjänstens dator:

## entries from before this connector
before-entries = Poster från före den här anslutningsappen
before-text = { $count } enheter fanns på en personlig lista för sin postlåda när anslutningsappen kontrollerade första gången; { $conflicts } av posterna strider mot det som önskas nu. De förblir som de är tills du anger var de kommer ifrån: från en tidigare anslutningsapp (även Microsofts satte enheter på de här listorna) eller gjorda manuellt.
before-ours-ask = Från en tidigare anslutningsapp…
before-ours-title = Är alla dessa från en tidigare anslutningsapp?
before-ours = Från en tidigare anslutningsapp
before-ours-text = Regler och ångra får då ta bort { $count } poster, inom säkerhetsspärrens gränser; { $conflicts } av dem strider mot det som önskas nu.
before-hand-ask = Gjorda manuellt…
before-hand-title = Är alla dessa gjorda manuellt?
before-hand = Gjorda manuellt
before-hand-text = { $count } poster lämnas då orörda för alltid.

# What has changed meanwhile
reconnecting = Ingen anslutning till tjänsten; nytt försök görs. Det du ser är från { $time }.
something-changed = Något som visas här har ändrats.
show-changed = Visa

# Readiness
readiness = Beredskap
readiness-text = Vilka av { $count } telefoner som är gamla, tysta eller för många: före en uppgradering av Exchange, en flytt till Exchange Online eller en städning.
readiness-old = Gammal
print = Skriv ut
readiness-show-old = { $count ->
    [one] Visa den gamla ({ $count })
   *[other] Visa de { $count } gamla
 }
readiness-eas-text = Exchange Online godtar version { $version } och senare. Lokala servrar godtar även äldre.
readiness-client-text = Klienter som är markerade som gamla utvecklas inte längre av Microsoft.
readiness-silent = Tysta telefoner
readiness-near-maximum = { $count ->
    [one] { $count } användare är nära det högsta antalet telefoner.
   *[other] { $count } användare är nära det högsta antalet telefoner.
 }
readiness-policies = Telefoner per postlådeprincip
readiness-policies-text = Vad varje telefon rapporterade vid senaste kontakten.
readiness-applied = Hur långt den är tillämpad

## the desk: overview, what waits, a device, a person, a wipe
overview = Översikt
waiting-for-you = Väntar på dig
person = Person
nobody-told = person inte rapporterad
things-wait = { $count ->
    [one] { $count } ärende väntar.
   *[other] { $count } ärenden väntar.
}
nothing-waits = Inget väntar.
nothing-changes-alone = Inget här ändrar Exchange förrän du bestämmer det.
devices-in = { $count } enheter, organisationer: { $organizations }.
only-observing = { $count ->
    [one] Den observerar bara.
   *[other] Alla observerar bara.
}
all-organizations = Alla organisationer
held-run-title = { $count ->
    [one] En körning är stoppad: { $count } telefon skulle förlora e-posten.
   *[other] En körning är stoppad: { $count } telefoner skulle förlora e-posten.
}
held-limit = Gränsen är { $devices } enheter eller { $percent } % på { $hours } timmar.
review-run = Granska körningen
observing-title = Observerar: { $losing } telefoner skulle förlora e-posten, { $gaining } skulle få den igen.
observing-more = Inget ändras i Exchange förrän någon aktiverar tillämpning.
see-who = Visa vilka
now-and-then = Åtkomst nu och enligt beslut
now-in-exchange = Nu i Exchange
would-become = Skulle bli
difference = Skillnad
no-count-yesterday = inget räknades i går
as-yesterday = lika många som i går
more-than-yesterday = { $count } fler än i går
fewer-than-yesterday = { $count } färre än i går
in-discovery = { $count } under identifiering
counted-at = Räknat
not-counted-yet = Enheterna har inte räknats ännu.
blocked-and-quarantined = Blockerade och i karantän, { $days } dagar
chart-from-now = Tjänsten räknar från och med nu; i morgon finns två dagar att jämföra.
as-table = Som tabell
why-blocked = Varför telefoner är blockerade
nobody-blocked = Ingen telefon är blockerad.
see-all = Visa alla
full-sync-at = fullständig synkronisering
quick-sync-at = snabbsynkronisering
devices-count = { $count ->
    [one] { $count } enhet
   *[other] { $count } enheter
}
last-day = Senaste 24 timmarna: { $count }
all-changes = Alla ändringar
changed-lately = Ändrat de senaste 24 timmarna
nothing-changed-lately = Inget har ändrats i Exchange.
none-connected-yet = Ingen anslutningsapp ännu.
three-steps = Tre steg till den första listan över telefoner
step-package = Hämta installationspaketet
step-package-text = För en Windows- eller Linux-dator som når Exchange. Det innehåller programmen och en kontofil som gäller några dagar.
step-set-up = Kör installationen där
step-set-up-text = Den testar varje steg innan den sparar något, och observerar bara.
step-plan = Titta på planen
step-plan-text = Se vem som skulle förlora e-posten genom vilken regel, innan något händer.
because-not-enrolled = telefonen är inte registrerad
because-not-activated = e-post är inte aktiverad på telefonen
because-not-compliant = telefonen uppfyller inte kraven
because-rule = regeln ”{ $rule }” matchar
because-by-hand = blockerad manuellt av någon
because-exchange = av Exchanges egna regler eller manuellt i Exchange
says-outside = Utanför anslutningsappens område.
says-outside-more = Inget beslutas om enheten här.
says-wiped = Telefonen har bekräftat en rensning.
says-wipe-sent = Exchange har lämnat över en rensning till telefonen.
says-wipe-sent-more = Överlämnad: { $time }. Den kan inte längre stoppas.
says-wipe-ordered = En rensning är beordrad för telefonen.
says-wipe-ordered-more = Exchange lämnar över den vid telefonens nästa kontakt. Till dess kan den stoppas.
says-modern = Beslutas inte här: Outlook med modern hybridautentisering.
says-modern-more = Villkorsstyrd åtkomst i molnet avgör. Det som Exchange visar är inte det som gäller.
says-blocked-then = Tillåten till { $time }, därefter blockerad: { $reason }.
says-block-ordered = Blockering beordrad { $time }, inte bekräftad ännu.
says-access-ordered = Åtkomst beordrad { $time }, inte bekräftad ännu.
says-ordered-more = Anslutningsappen hämtar ordern vid sin nästa kontakt med tjänsten.
says-block-held = { $state }. Blockeringen är stoppad tillsammans med andra.
says-change-held = { $state }. Ändringen är stoppad tillsammans med andra.
says-by-hand = { $state }, fast detta önskas: { $wanted }.
says-by-hand-more = Någon har gjort posten manuellt i Exchange, inte den här produkten. Manuella poster går före.
says-failed = Ändringen misslyckades { $time }; telefonens status är fortfarande: { $state }.
says-rejected = { $state }. Någon har avvisat ändringen.
says-rejected-more = Den beordras inte förrän något annat önskas.
says-would-block = { $state }. Enheten skulle blockeras: { $reason }.
says-would-change = { $state }. Detta önskas: { $wanted }.
says-observes = { $name } observerar bara; inget ändras i Exchange förrän tillämpning är aktiverad.
says-let-in = Tillåten av { $by }. Giltighet: { $end }.
says-blocked-by = Blockerad av { $by }. Giltighet: { $end }.
says-rules-again = Därefter avgör reglerna igen.
says-until-ended = Tills någon avslutar det.
says-blocked-elsewhere = Blockerad, men inte av den här produkten.
says-blocked-elsewhere-more = Exchange anger denna orsak: { $reason }.
says-blocked = Blockerad sedan { $time }: { $reason }.
says-confirmed = Exchange bekräftade det { $time }.
says-next-contact = Telefonen märker det vid sin nästa kontakt.
says-quarantined = I karantän: enheten väntar på att någon beslutar.
says-first-seen = Sågs första gången { $time }.
see-waiting = Visa vad som väntar
says-discovery = Exchange identifierar fortfarande enheten.
says-discovery-more = Till dess får den inget e-postinnehåll.
says-allowed = Tillåten.
says-kept = Den behåller det den har:
says-undecided = Inget är beslutat om den ännu.
says-unknown = Dess status i Exchange är inte känd.
says-unknown-more = En fullständig synkronisering kan hämta den.
like-same = Troligen samma person med en ny telefon.
like-same-text = Samma postlåda och familj; den gamla telefonen tystnade ungefär när den nya kom. Fråga personen innan du för över godkännandet.
like-copied = Ett ID på flera ställen: det kan vara kopierat.
copied-models = Samma ID kom från olika modeller. Titta på var och en innan du tillåter den.
copied-people = Samma ID finns hos olika personer. Det kan också vara en telefon med två postlådor; titta efter innan du tillåter den.
like-new = En ny enhet.
like-new-text = Ingen telefon från samma person och familj är känd som har tystnat.
same-phone = Samma telefon, nytt ID
copied-id = Kopierat ID
new-device = Ny
held-runs = Stoppade körningar
groups-and-sources = Grupper och källor
certificates = Certifikat
held-run-line = { $count ->
    [one] Körning med { $count } order är stoppad
   *[other] Körning med { $count } order är stoppad
}
lose-access-count = { $count } förlorar åtkomst
quarantined-count = { $count ->
    [one] { $count } telefon i karantän
   *[other] { $count } telefoner i karantän
}
quarantined-text = De får ingen e-post förrän någon beslutar.
judged-of = Granskade: de { $count } som har väntat längst, av { $all }.
no-quarantine = Ingen enhet väntar här.
the-chosen-device = Den valda enheten
choose-named = Välj { $name }
chosen-count = { $count } valda
compared-devices = Jämförelse
old-one = Gammal
new-one = Ny
other-one = Den andra
this-phone = Den här telefonen
model = Modell
first-sync = Första synkronisering
open-the-device = Öppna dess sida
next-one = Nästa
keys-help = J och K flyttar i listan så länge den har fokus; de beslutar inget.
decided-one = Beslutat.
decided-several = { $count ->
    [one] Beslutat för { $count } enhet.
   *[other] Beslutat för { $count } enheter.
}
some-failed = { $count } av { $all } misslyckades
some-failed-text = De andra är beslutade. Dessa är det inte:
understood = Jag förstår
close = Stäng
and-more = och { $count } till
no-held-run = Ingen körning väntar.
unread-text = Beslut styrs av dessa grupper och källor. Tills de kan läsas behåller alla berörda det de har.
all-read = Allt som styr besluten kan läsas.
no-certificate-ends = Inget certifikat går ut snart.
what-happened = Vad som har hänt
undo = Ångra
undo-with-run = Ångra med körningen…
is-undone = Ångrad
first-seen = Sågs första gången
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Tillåten manuellt
blocked-by-hand = Blockerad manuellt
exchange-not-asked = Exchanges egna regler och standardnivån tillfrågas inte.
exchange-decides = Exchanges egna regler och standardnivån avgör.
exchange-rules = Åtkomst i Exchange
is-it-the-successor = Ersätter den här telefonen { $name }?
successor-text = Samma person, samma familj; den gamla tystnade { $time }.
see-the-old = Visa den gamla
carry-over-ask = För över godkännandet…
carry-over = För över
carry-title = Föra över godkännandet till den nya telefonen?
carry-by-hand = Någon har tillåtit { $old } manuellt. Det upphör, och { $new } tillåts till samma tidpunkt. Det kan avslutas igen.
carry-by-rules = Reglerna tillåter { $old } och fortsätter att avgöra om den. { $new } tillåts manuellt under den tid som du väljer.
carried-over = Godkännandet är överfört.
allow-ask = Tillåt tills vidare…
let-in-for-a-while = Du tillåter den under en tid
phones-of-this-person = { $count } enheter för personen
phones-of-person = Personens enheter
phones-count = { $count ->
    [one] { $count } enhet
   *[other] { $count } enheter
}
no-phone-of-person = Ingen enhet är känd för adressen.
first-of-them = De första { $count } visas.
let-all-in-ask = Tillåt alla…
let-all-in-title = Tillåta alla enheter: { $name }?
let-all-in-text = Personens alla enheter får e-post, även senare enheter, vad reglerna än säger. Det som har beslutats om en enskild enhet går före.
block-all-ask = Blockera alla…
block-all-title = Blockera alla enheter: { $name }?
block-all-text = Ingen av personens enheter får e-post, inte heller senare enheter. Det som har beslutats om en enskild enhet går före; säkerhetsspärren räknar in det.
decided-for-person = Beslutat för personens alla enheter.
phone = Telefon
in-exchange = I Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Den gäller personen: alla personens enheter.
more = Mer
never-ordered = aldrig beordrad
wipe-title = Rensa enheten: { $name }?
not-this-phone = Inte den här
what-is-removed = Vad som tas bort
account-only = Enbart e-postkontot
account-only-old = Inte möjligt: det kräver ActiveSync 16.1, och Exchange har inte rapporterat att telefonen har stöd för det.
account-only-outlook = Inte möjligt: Outlook har bara sin egen rensning.
outlook-data = Outlooks egna data
whole-phone = Allt på telefonen
whole-phone-text = Privata foton och appar går förlorade.
wipe-handed-over = Exchange lämnar över rensningen vid telefonens nästa kontakt. Till dess kan den stoppas.
wipe-reason = Orsak, sparas med ordern
wipe-ending = De sista { $count } tecknen i telefonens ID
wipe-whole-id = Telefonens hela ID
wipe-yes = Rensa telefonen
wipe-no = Behåll telefonen som den är
share-of = { $percent } % av { $total }
odd-group = { $count } av dem hör till ”{ $name }”.
let-these-in-ask = Tillåt dessa…
let-these-in-of = Tillåt dessa: { $name }
summary-partial = Körningen är större än det som sammanfattas här; dess order nedan är fullständiga.
other-orders = Ändring utan effekt på åtkomsten
reasons-of-run = Orsaker till förlorad åtkomst
for-example = Till exempel
seen-this-week = Sågs den här veckan
where-they-are = Var de finns
carry-several = Ett manuellt godkännande förs över med sin egen sluttid. Där reglerna tillåter den gamla telefonen tillåts den nya under den tid som du väljer. Fråga personerna först.

## finding devices
find-box = Sök person, adress, enhet eller ID
find-person = Person
find-columns = Kolumner…
find-csv = CSV med dessa { $count }
find-csv-all = CSV med alla dessa
find-views = Vyer
find-attention = Behöver åtgärdas
find-silent = Tysta över 30 dagar
find-old-eas = EAS under 16.1
find-save-view = Spara vyn…
find-view-name = Vyns namn
find-view-shared = Alla ser den
find-view-saved = Vyn har sparats.
find-view-remove = Ta bort vyn…
find-view-remove-title = Ta bort vyn ”{ $name }”?
find-view-removed = Vyn har tagits bort.
find-filter-by = Filtrera efter
find-apply = Använd
find-remove-filter = Ta bort filtret { $name }
find-words = Sök
find-step = Avgörande steg
find-reason = Orsak i Exchange
find-eas = EAS-version
find-client = Klient
find-imei = IMEI
find-first-sync = Första synkronisering
find-last-sync = Senaste synkronisering
find-within-days = de senaste { $days } dagarna
find-silent-days = inte på { $days } dagar
find-never-synced = aldrig
find-range-many = { $from }–{ $to } av fler än { $all } enheter
find-select = Markera { $name }
find-select-page = Markera enheterna på sidan
find-selection = Markerade enheter
find-selected = { $count } markerade
find-select-all = Markera alla { $count }
find-clear = Avmarkera alla
find-let-in = Tillåt tillfälligt…
find-allow = Tillåt…
find-block = Blockera…
find-let-in-title = Tillåta enheterna tillfälligt?
find-allow-title = Tillåta enheterna?
find-block-title = Blockera enheterna?
find-allow-text = Ett manuellt beslut går före alla regler, för var och en av enheterna.
find-block-text = Ett manuellt beslut går före alla regler. Varje enhet som förlorar åtkomst räknas av säkerhetsspärren: över dess gräns väntar körningen på godkännande.
find-progress = Beslutat: { $done } av { $all }…
find-decided = Beslutat för så här många enheter: { $count }.
find-failed = Inte beslutat: { $count }
find-understood = Stäng
find-step-by-hand = manuellt beslut
find-step-enabled = åtkomstkontroll
find-step-exemption = undantag
find-step-excluded = exkluderad grupp
find-step-inactive = inaktiv enhet
find-step-rule = lokal regel
find-step-included = inkluderad grupp
find-step-managed = registrering
find-step-activated = aktivering
find-step-compliant = efterlevnad
find-step-override = åsidosättning av Exchange-regeln

## audit
audit-title = Granskning
audit-text = Varje ändring av en inställning, en roll eller ett läge, varje order och varje godkännande. Sparas i { $days } dagar.
audit-when = När
audit-who = Vem
audit-what = Vad
audit-before-after = Före → efter
audit-from-where = Varifrån
audit-none = Inga poster.
audit-verifying = Kontrollerar kedjan…
audit-verified = Kedjan kontrollerad till { $time }
audit-broken = Kedjan håller inte. Lämna databasen som den är och ta reda på vem som har haft åtkomst till dess fil.
audit-csv = CSV
audit-since = Från
audit-until = Till
audit-any = alla
audit-filter = + Filter
audit-show = Visa
audit-without = Ta bort filtret { $name }: { $value }
audit-token = token
audit-more = { $count } till
audit-created = Skapad
audit-changed = Ändrad
audit-removed = Borttagen
audit-done = Beordrad eller beslutad
audit-previewed = Förhandsgranskad
audit-exported = Exporterad
audit-signed-in = Inloggad
audit-signed-out = Utloggad
audit-refused = Inloggning nekad
audit-access-settings = åtkomstinställningar
audit-exchange-settings = inställningar i Exchange
audit-mail-settings = aviseringsinställningar
audit-mailbox-policy = postlådeprincip
audit-mailbox-policies = postlådeprinciper
audit-connector = anslutningsapp
audit-decision = manuellt beslut
audit-run = körning
audit-order = order
audit-template = meddelandemall
audit-message = meddelande
audit-record = hanteringspost
audit-source = efterlevnadskälla
audit-link = länkning av en enhet
audit-device-name = en enhets namn
audit-group = grupp
audit-graph = Microsoft Graph
audit-account-file = kontofil
audit-user = användare
audit-session = session
audit-entries = poster utan ägare
audit-restore = läsning efter en återställning
audit-console = konsol
audit-api = API
audit-command-line = kommandorad
audit-of-connector = vid anslutningsappen
audit-of-service = tjänsten själv

# People, sessions, tokens, sign-in
pp-code = Kod
pp-code-help = Sex siffror från autentiseringsappen eller en av dina återställningskoder.
pp-by-password = Logga in med namn och lösenord
pp-by-token = Logga in med en åtkomsttoken
pp-password = Lösenord
pp-refused = Namnet eller lösenordet är fel.
pp-code-refused = Koden är fel eller har redan använts. Vänta på nästa och kontrollera tiden på båda enheterna.
pp-link-unknown = Länken gäller inte längre: den har använts, en nyare har ersatt den eller dess 24 timmar är slut. Be en administratör om en ny.
pp-too-short = Välj ett lösenord med minst { $count } tecken.
pp-too-long = Ett lösenord har högst { $count } tecken.
pp-too-plain = Välj ett lösenord med fler olika tecken.
pp-holds-name = Lösenordet innehåller ditt namn. Välj ett annat.
pp-old-wrong = Det här är inte ditt nuvarande lösenord.
pp-too-often = Det har prövats för ofta. Vänta en minut och försök igen.
pp-last-administrator = Det här är den enda som kan administrera tjänsten. Ge först någon annan rollen administratör och ett sätt att logga in.
pp-no-second = En andra person krävs, och det behövs två personer som kan logga in och administrera. Lägg först till en till.
pp-page-only = Du loggade in med en tidsbegränsad åtkomsttoken. Lösenord, andra faktor och token ändras efter inloggning med lösenord.
pp-choose = Välj ett lösenord
pp-choose-for = för { $name }
pp-choose-and-enter = Spara och logga in
pp-new-password = Nytt lösenord
pp-again = Nytt lösenord, en gång till
pp-password-help = Minst { $count } tecken. Flera ord är lätta att minnas och svåra att gissa.
pp-not-same = De två är inte lika.
pp-account = Ditt konto
pp-role = Roll
pp-must-enroll = Din roll kräver en andra faktor
pp-must-enroll-text = Konfigurera den för att fortsätta.
pp-sessions = Öppna sessioner
pp-end-others = Avsluta mina andra sessioner
pp-tokens = Åtkomsttoken
pp-tokens-text = För skript och program. En token får inte göra mer än du och upphör när dess tid är slut.
pp-token-ask = Skapa en token…
pp-change-password = Byt lösenord
pp-set-password = Ange ett lösenord
pp-old-password = Nuvarande lösenord
pp-password-text = Dina andra sessioner avslutas när du sparar ett nytt lösenord.
pp-password-changed = Lösenordet är sparat. Dina andra sessioner är avslutade.
pp-factor = Andra faktor
pp-factor-on = Inloggning med lösenord kräver en kod från din autentiseringsapp.
pp-codes-left = { $count ->
    [one] { $count } återställningskod är kvar.
   *[other] { $count } återställningskoder är kvar.
 }
pp-new-codes-ask = Nya återställningskoder…
pp-new-codes = Skapa nya återställningskoder
pp-factor-remove-ask = Ta bort den andra faktorn…
pp-factor-remove = Ta bort den andra faktorn
pp-factor-removed = Den andra faktorn är borttagen.
pp-factor-text = En kod från en autentiseringsapp utöver lösenordet. Den som bara känner till lösenordet kan inte logga in.
pp-factor-set-up = Konfigurera
pp-qr = Bild för en autentiseringsapp
pp-scan = Läs av bilden med en autentiseringsapp och skriv sedan koden som visas.
pp-by-hand = Eller skriv in den för hand
pp-first-code = Koden som appen visar
pp-factor-confirm = Slå på
pp-factor-done = Den andra faktorn är på.
pp-codes = Återställningskoder
pp-codes-text = Förvara dem där ingen annan hittar dem. Var och en loggar in dig en gång om autentiseringsappen är borta. De visas bara nu.
pp-kept = Jag har sparat dem
pp-copy = Kopiera
pp-link = länk
pp-since = Sedan
pp-from = Från
pp-by = Inloggad med
pp-last-use = Senast använd
pp-ends = Upphör
pp-this-one = den här
pp-end = Avsluta
pp-end-ask = Avsluta…
pp-end-session-of = Avsluta sessionen för { $name } från { $address }
pp-session-ended = Sessionen är avslutad.
pp-no-session = Ingen session är öppen.
pp-sessions-ended = { $count ->
    [one] { $count } session är avslutad.
   *[other] { $count } sessioner är avslutade.
 }
pp-made = Skapad
pp-end-token = Avsluta token { $name }
pp-end-token-text = Program som använder den nekas från och med nu, och sessionerna som den öppnade avslutas.
pp-token-ended = Token är avslutad.
pp-no-token = Det finns ingen token.
pp-token-name = Vad den är till för
pp-token-name-help = En dator eller ett skript, så att du känner igen den senare.
pp-days = Upphör efter
pp-days-count = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
 }
pp-token-make = Skapa token
pp-token-made = Token är skapad
pp-token-once = Den visas bara nu.
pp-people = Personer
pp-demands = Inloggningsregler
pp-single = Bara en person kan administrera tjänsten
pp-single-text = Ingen annan kan hjälpa till om den personen glömmer lösenordet. Lägg till en andra; på servern ger ett kommando när som helst en ny länk.
pp-password-and-factor = Lösenord och kod
pp-link-until = länk till { $time }
pp-no-way = kan inte logga in
pp-signs-in = Loggar in med
pp-you = du
pp-role-ask = Roll…
pp-role-of = Roll för { $name }
pp-link-ask = Länk…
pp-link-for = Länk för { $name }
pp-link-ask-text = Med länken väljer personen ett nytt lösenord, en gång och inom 24 timmar. En äldre länk upphör. Nuvarande lösenord och sessioner finns kvar tills dess.
pp-link-make = Skapa länken
pp-link-made = Länk för { $name }
pp-link-text = Ge den till personen på ett sätt som du litar på. Den gäller en gång, till { $time }, och visas bara nu.
pp-factor-take-ask = Andra faktor…
pp-factor-take = Ta ifrån { $name } den andra faktorn
pp-factor-take-text = Bara om autentiseringsapp och återställningskoder är borta. Försäkra dig om att det är den personen som ber om det.
pp-take-away = Ta ifrån
pp-remove = Ta bort { $name }
pp-remove-text = Personen kan inte logga in längre; sessioner och token upphör genast. Det som personen gjorde finns kvar i granskningen.
pp-removed = { $name } är borttagen.
pp-add-ask = Lägg till en person…
pp-add = Lägg till en person
pp-add-text = Du får en länk som personen väljer ett lösenord med.
pp-name-help = Så som granskningen visar namnet.
pp-roles-help = Läser: tittar. Granskare: läser även granskningen. Helpdesk: släpper in enheter i några dagar. Operatör: blockerar, rensar och beslutar även om körningar. Administratör: allt.
pp-exists = Det finns redan någon med namnet { $name }.
pp-added = { $name } är tillagd.
pp-role-given = { $name } har nu rollen { $role }.
pp-sessions-text = Allas öppna sessioner på den här sidan. En session som du avslutar nekas därefter.
pp-all-tokens-text = Allas tidsbegränsade åtkomsttoken.
pp-factor-for = Roller som kräver en andra faktor
pp-factor-for-text = Den som har en sådan roll och loggar in med lösenord konfigurerar först en andra faktor. Åtkomsttoken berörs inte.
pp-demands-saved = Inloggningsreglerna är sparade.
pp-second = Andra person
pp-second-text = Det som en person ber om väntar tills en annan bekräftar det, högst 24 timmar. Ingen bekräftar sin egen begäran, och även att stänga av detta kräver en andra person.
pp-second-single = Bara en person kan administrera tjänsten, så ingen skulle kunna bekräfta. Lägg först till en annan administratör som kan logga in.
pp-for-wipes = För rensningar
pp-for-runs = För att acceptera stoppade körningar
pp-waits-second = Det har begärts och väntar på en annan person, under det som väntar på dig.
pp-none-second = Inget väntar på en andra person.
pp-wants-wipe = Rensa { $name }
pp-wants-run = { $count ->
    [one] Acceptera en stoppad körning med { $count } order
   *[other] Acceptera en stoppad körning med { $count } order
 }
pp-wants-settings = Kräv en andra person mer sällan
pp-asked-by = Begärt av
pp-asked-at = Begärt
pp-waits-until = Väntar till
pp-nothing-yet = Inget har gjorts ännu.
pp-confirm-ask = Bekräfta…
pp-confirm = Bekräfta nu
pp-confirm-text = Det utförs genast. Bekräfta bara om du själv har tittat på det.
pp-confirmed = Det är bekräftat och utförs.
pp-refuse-ask = Neka…
pp-refuse = Neka nu
pp-refuse-text = Inget görs. Det kan begäras på nytt.
pp-refused-request = Det är nekat.
pp-withdraw-ask = Ta tillbaka…
pp-withdraw = Ta tillbaka nu
pp-withdraw-text = Inget görs. Du kan begära det på nytt.
pp-withdrawn = Det är taget tillbaka.
pp-own-request = Du har begärt detta: en annan person måste besluta.
pp-higher-role = Någon med en högre roll beslutar om detta.
pp-request-over = Detta väntar inte längre: någon har beslutat eller så är dygnet slut.
pp-author-gone = Den som begärde detta är borttagen eller får inte göra det längre. Neka det och begär det på nytt om det är menat.
pp-request-waits = Samma sak har redan begärts och väntar på en andra person.

# People, sessions, tokens, sign-in
pp-show-number = Visa hela
pp-show-number-text = Granskningen antecknar vem som tittade.
pp-alarm = Ett nödkonto har använts
pp-acknowledge-ask = Kvittera…
pp-acknowledge = Kvittera användningen
pp-acknowledge-text = Larmet försvinner. Gör detta när du vet vem som använde kontot och varför, och ge det ett nytt lösenord.
pp-acknowledged = Användningen är kvitterad.
pp-break-glass = för nödfall
pp-break-glass-ask = Nödfall…
pp-ordinary-ask = Vanligt…
pp-break-glass-of = { $name }: konto för nödfall
pp-break-glass-text = Den som loggar in med kontot utlöser ett larm, som visas bland det som väntar och i loggen tills en annan administratör kvitterar det. Ingen andra faktor krävs. Förvara lösenordet förseglat.
pp-ordinary-text = Det blir ett vanligt konto: användningen är inte längre något larm.
pp-break-glass-saved = Kontot är sparat.


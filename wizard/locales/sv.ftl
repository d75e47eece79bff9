### sv: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Lokal Microsoft Exchange Server
field-server = Klientåtkomstserver:
type-hosted = Värdbaserad Microsoft Exchange Server
field-server-url = Serveradress (URL):
proxy-button = Proxyserver...
type-dedicated = Dedikerad värdbaserad Microsoft Exchange Server-server
field-user = Användare: (Domän\användare)
field-password = Lösenord:
enable-notification = Aktivera avisering
field-email = E-postadress (t.ex. användare@contoso.com)
connect = Anslut
close = Stäng
help = Hjälp
privacy = Sekretess
about = Om
cmdlet-link = Läs om krav för Microsoft Exchange-cmdlet

## The proxy dialog

proxy-use = Använd en proxyserver vid synkronisering av information om mobila enheter
proxy-name = Proxyserverns namn:
proxy-port = Portnummer:
proxy-use-credentials = Använd autentiseringsuppgifter för att ansluta till proxyservern
proxy-user = Användare: (Domän\användare)
proxy-password = Lösenord:
ok = OK

## Words of the console

quick-sync = Snabbsynkronisering
full-sync = Fullständig synkronisering
replace = Ersätt
status = Status
state-allowed = Tillåten
state-blocked = Blockerad
state-quarantined = Karantän

## Set-up

product = Exchange Connector
language = Språk
intro = { product } rapporterar de mobila enheterna i din Exchange-organisation till hanteringstjänsten och genomför vilka av dem som får ha e-post. Välj den typ av Exchange Server du använder:
account-intro = Ange användarkontot som anslutningsappen loggar in på Exchange med. Det måste ha behörighet att köra vissa Exchange-cmdlets.
notification-intro = När en användares enhet blockeras eller sätts i karantän kan anslutningsappen skriva till användaren. Ange brevlådan som meddelandena skickas från.
cancel = Avbryt
show-password = Visa lösenord
hide-password = Dölj lösenord
secret-is-set = Angivet. Lämna tomt för att behålla det.
advanced = Avancerade inställningar
authentication = Autentisering:
automatic = Automatisk
service-identity = Tjänstens eget konto
service-identity-note = Inget lösenord: tjänsten loggar in med sitt eget konto.
realm = Kerberos-sfär:
kdc = Kerberos-nyckeldistributionscenter:
extra-root = Ytterligare rotcertifikat:
extra-root-none = Inget
extra-root-count = { $n ->
    [one] { $n } certifikat
   *[other] { $n } certifikat
}
clear = Rensa
browse = Bläddra...
ews-url = Exchange-webbtjänster (URL):
failover = Använd en annan klientåtkomstserver när den här inte svarar
parallel = Skicka flera kommandon till Exchange samtidigt
proxy-for-exchange = Använd proxyservern även för Exchange
proxy-bypass = Anslut utan proxyserver till:
proxy-summary = Proxyserver: { $address }
no-proxy = Ingen proxyserver

## Account file

service = Hanteringstjänst
account-file = Kontofil:
account-missing = Välj kontofilen som hanteringstjänsten har skapat.
account-organization = Organisation
account-fingerprint = Rotcertifikat, SHA-256
account-valid-until = Giltig till
account-compare = Jämför de här tecknen med dem som tjänsten visade när filen skapades.
account-expired = Den här kontofilen gick ut { $date }. Begär en ny.
account-damaged = Den här kontofilen är skadad. Begär en ny.
account-other-kind = Det här är inte en kontofil för { product }.
account-newer = Den här kontofilen kräver en nyare version av { product }.
account-unreadable = Det går inte att läsa filen: { $reason }
account-enrolled = Den här datorn är redan registrerad. En kontofil behövs bara för att byta till en annan tjänst.
account-delete-offer = Andra användare av den här datorn kan läsa kontofilens mapp. Filen behövs inte längre här.
account-delete = Ta bort kontofilen
account-deleted = Kontofilen har tagits bort.
account-delete-failed = Det gick inte att ta bort kontofilen: { $reason }

## What is missing or wrong

needed = Saknas: { $fields }
to-correct = Rätta: { $fields }
problem-empty = Ange ett värde.
problem-too-long = Ange högst { $n } tecken.
problem-server = Ange ett servernamn eller en https-adress.
problem-scheme = Börja adressen med https://
problem-credentials = Ta bort användarnamn och lösenord från adressen. De har egna fält.
problem-user = Ange domän och användare: DOMÄN\användare eller användare@domän
problem-port = Ange ett tal från 1 till 65535.
problem-host = Ange bara namnet, utan https:// och utan port.
problem-email = Ange en e-postadress, till exempel notify@contoso.com
problem-url = Ange en adress som börjar med https://
problem-certificate = Filen innehåller inget certifikat i PEM-format.
problem-service-identity = Tjänstens eget konto kräver en egen Exchange-server och inga inställningar för Active Directory.

## Connect

connecting = Ansluter
testing = Testar anslutningen
connecting-note = Det kan ta några minuter. Inget ändras i Exchange.
check-account-file = Kontofil
check-proxy = Proxyserver
check-name = Servernamn
check-port = Nätverksanslutning
check-tls = Servercertifikat
check-authentication = Inloggning
check-cmdlets = Nödvändiga cmdlets
check-organization = Exchange-organisation
check-throttling = Begränsningsgränser
check-client-access-servers = Andra klientåtkomstservrar
check-kerberos = Kerberos-biljetter
check-autodiscover = Automatisk upptäckt
check-ews = Aviseringsbrevlåda
check-directory = Grupper i Active Directory
check-store = Spara inställningarna
state-waiting = Väntar
state-running = Pågår
state-ok = OK
state-warning = Varning
state-failed = Misslyckades
state-skipped = Överhoppad
who-you = Ska göras av dig
who-exchange = För Exchange-administratören
who-network = För nätverksadministratören
who-account = För kontoadministratören
who-service = För hanteringstjänstens administratör
who-maker = För supporten
error-code = Felkod: { $code }
details = Information
copy = Kopiera
back = Tillbaka
try-again = Försök igen
try-refused-logon = Jag vet: försök en gång
continue-anyway = Anslut ändå
connect-failed = Anslutningen konfigurerades inte. Inget har ändrats och allt du angett finns kvar.
connect-warnings = Anslutningen kan konfigureras, men det finns varningar.
connect-cancelled = Avbrutet. Inget har ändrats.
connect-lost = Anslutningsappen stoppades innan den var klar. Allt du angett finns kvar. Försök igen.
test-succeeded = Anslutningen fungerar.
test-failed = Anslutningen fungerar inte som den är konfigurerad.

## Replace and success

replace-title = Konfigurationsvarning
replace-question = Vill du ersätta den befintliga anslutningen?
replace-text = Den här Exchange-organisationen är redan ansluten till hanteringstjänsten från en annan dator. Det kan bara finnas en anslutning i taget.
replace-other = Den körs på { $computer }. Senaste kontakt: { $time }. Läge: { $mode }.
replace-hint = Välj ”{ replace }” för att ansluta från den här datorn i stället.
success = Hanteringstjänsten och Exchange är nu anslutna.
success-next = Den första fullständiga synkroniseringen pågår. När den är klar visas de mobila enheterna i hanteringstjänsten.
success-observe = Tills vidare observerar anslutningsappen bara. Den ändrar inget i Exchange förrän tillämpning aktiveras i hanteringstjänsten.
success-changed = Ändrat: { $fields }
show-status = Visa status

## Status

connection-connected = Ansluten
connection-disconnected = Frånkopplad
connection-pending = Ansluter
connection-none = Inte konfigurerad
server-label = Exchange-server
server-failover = { $server }, eftersom { $configured } inte svarar
environment = Miljö
mode = Läge
mode-observe = Endast observera
mode-enforce = Tillämpa
version = Version
devices = Enheter
devices-count = { $n ->
    [one] { $n } enhet
   *[other] { $n } enheter
}
state-discovery = Upptäckt
state-unknown = Okänd
synchronization = Synkronisering
column-last = Senaste
column-result = Resultat
column-duration = Varaktighet
column-next = Nästa
column-new = Nya
column-changed = Ändrade
column-removed = Borttagna
result-succeeded = Lyckades
result-partial = Ofullständig
result-failed = Misslyckades
never = Aldrig
running-now = Pågår
step-connecting = Ansluter till Exchange
step-devices = Läser enheter
step-mailboxes = Läser brevlådor
step-statistics = Läser enhetsstatistik
step-comparing = Jämför
step-uploading = Skickar till hanteringstjänsten
progress-of = { $done } av { $total }
findings = Iakttagelser
no-findings = Det finns inget att rapportera.
history = Historik
pending-orders = { $n ->
    [one] { $n } order väntar
   *[other] { $n } order väntar
}
change-settings = Ändra inställningar
test-connection = Testa anslutningen
open-console = Öppna konsolen
support-bundle = Exportera supportpaket
support-bundle-saved = Supportpaketet sparades som { $path }
discard-question = Vill du ignorera ändringarna?
discard-text = Det du har skrivit är inte sparat ännu. Anslutningen förblir som den är.
discard = Ignorera
keep-editing = Fortsätt redigera
remove = Ta bort anslutningen
remove-question = Vill du ta bort anslutningen från den här datorn?
remove-text = Synkroniseringen upphör. Enheterna behåller den åtkomst till e-post som de har nu. Journalen finns kvar på den här datorn.
request-failed = Anslutningsappen gjorde inte detta: { $reason }

## The connector itself

agent-searching = Söker efter anslutningsappen
agent-starting = Startar anslutningsappen
agent-absent = Anslutningsappen körs inte
agent-absent-help = Utan den visar och ändrar fönstret ingenting. Starta den här eller starta dess tjänst.
agent-start = Starta anslutningsappen
agent-start-failed = Det gick inte att starta anslutningsappen: { $reason }
agent-older = Anslutningsappen är äldre än det här fönstret
agent-newer = Anslutningsappen är nyare än det här fönstret
agent-version-help = Anslutningsapp: { $agent }. Det här fönstret: { $own }. Installera samma version av båda.
agent-refused = Det här kontot får inte använda anslutningsappen
agent-refused-help = Starta programmet som administratör eller med det konto som anslutningsappen körs under.
agent-untrusted = Ett annat konto svarar i stället för anslutningsappen
agent-untrusted-help = Inget har skickats dit. Be en administratör kontrollera { $path }.
agent-lost = Anslutningsappen svarar inte längre. Försöker igen.
read-only = Du kan se anslutningen men inte ändra den. Starta programmet som administratör för att ändra den.

## Times

date-time = { $year }-{ $mm }-{ $dd } { $time }
today-at = I dag, { $time }
tomorrow-at = I morgon, { $time }
yesterday-at = I går, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } tim { $m } min

## Help, privacy, about

help-text = Du behöver tre saker: hanteringstjänstens kontofil, namnet på en klientåtkomstserver och ett konto som får köra de nödvändiga cmdletarna. Välj ”{ connect }”: varje steg testas och visas, med vad du ska göra om ett misslyckas. Inget sparas förrän alla har lyckats.
help-keys = Retur ansluter, Esc stänger. Håll ned Alt för att se tangenterna för alla knappar.
privacy-text = Anslutningsappen läser brevlådor och deras mobila enheter från Exchange och skickar dem till hanteringstjänsten som anges i kontofilen, och till ingen annan. Lösenord lagras krypterade på den här datorn.
about-text = { product } { $version } ersätter den utfasade lokala Exchange-anslutningsappen. Det är inte en Microsoft-produkt.
cmdlets-text = Kontot behöver de här cmdletarna och inget mer. Skriptet skapar en hanteringsrollgrupp med bara dessa; kör det i Exchange Management Shell och ange ditt eget konto.
copy-script = Kopiera skript

## Changes, undo, remedies and the console

recent-changes = Senaste ändringar i Exchange
change-allow = Åtkomst tillåten
change-block = Åtkomst blockerad
change-default-rule = Personlig post borttagen; organisationens regler avgör
change-partnership = Partnerskap borttaget
change-wipe = Rensning begärd
change-cancel-wipe = Rensning avbruten
change-default-level = Standardåtkomstnivå ändrad
change-organization = Organisationens inställningar ändrade
change-rule = Åtkomstregel för enheter ändrad
change-rule-removed = Åtkomstregel för enheter borttagen
change-policy = Postlådeprincip ändrad
change-policy-removed = Postlådeprincip borttagen
change-policy-assigned = Postlådeprincip tilldelad
change-mail = E-post skickad
change-undo = Ändringar ångrade
change-reason = Orsak: { $reason }
change-undone = ångrad
remove-keep = Behåll ändringarna som gjorts i Exchange
remove-undo = Ångra först ändringarna som gjorts i Exchange
remove-undo-note = Ett värde återställs bara om det fortfarande är som anslutningsappen lämnade det. En rensning kan inte ångras.
undo-preview = Visa vad som skulle ångras
undo-would = Skulle ångras: { $n }
undo-done = Ångrat: { $n }
original-message = Meddelande från anslutningsappen (på engelska): { $text }
yes = Ja
no = Nej
console-intro = Konfiguration i konsolen. Ett tomt svar behåller värdet inom hakparentes.
console-number = Ange ett av numren.
remedy-account-file = Be hanteringstjänstens administratör om en ny kontofil.
remedy-delete-account-file = Ta bort kontofilen när den inte längre behövs.
remedy-password = Kontrollera användarnamnet och lösenordet och ange dem igen.
remedy-address = Kontrollera serverns namn eller adress.
remedy-network = Kontrollera namnet, porten och brandväggen däremellan.
remedy-proxy = Kontrollera proxyserverns inställningar.
remedy-certificate = Låt rätta servercertifikatet eller lägg till utfärdarens rotcertifikat.
remedy-rights = Ge kontot de rättigheter som saknas. Ett skript för det ingår i cmdlet-kraven.
remedy-ews = Kontrollera meddelandepostlådan och adressen till Exchange Web Services.
remedy-exchange = Anslutningsappen försöker själv igen. Om det fortsätter, titta på Exchange-servern.
remedy-settings = Rätta inställningarna och försök igen.
remedy-local = Titta på anslutningsappens datamapp och tjänst på den här datorn.
remedy-support = Exportera supportpaketet och skicka det till supporten.

## The set-up package, and the original connector

remedy-package = Ladda ned installationspaketet igen och packa upp hela paketet i en ny, tom mapp.
original-found = Den ursprungliga anslutningsappen finns på den här datorn ({ $path }). Dess inställningar erbjuds här; dess filer läses bara. Enheter som den har blockerat förblir blockerade: ange efter den första synkroniseringen på anslutningsappens sida i konsolen vems dessa poster är.
original-stop = Stoppa och inaktivera dess tjänst när den här anslutningsappen är konfigurerad
original-stopped = Den ursprungliga anslutningsappens tjänst är stoppad och inaktiverad. Den är fortfarande installerad.

## The window by its drawing

choose-type = Välj vilken typ av Exchange Server du använder:
notification-note = skriver till personer vars enhet är blockerad eller i karantän
about-typeface = Typsnitt: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } kontroll godkänd
   *[other] { $n } kontroller godkända
}
checks-not-tried = { $n ->
    [one] { $n } kontroll inte prövad
   *[other] { $n } kontroller inte prövade
}
try-new-password = Försök med det nya lösenordet
try-user = Försök med { $user }
try-server = Försök med { $server }
left-to-do = Kvar att göra
this-connector = Den här anslutningen
take-back = Ångra eller ta bort
earlier-changes = Tidigare ändringar
per-second = { $n } per sekund

### it: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Microsoft Exchange Server locale
field-server = Server Accesso client:
type-hosted = Microsoft Exchange Server ospitato
field-server-url = Indirizzo server (URL):
proxy-button = Server proxy...
type-dedicated = Server Microsoft Exchange ospitato dedicato
field-user = Utente: (Dominio\Utente)
field-password = Password:
enable-notification = Abilita notifica
field-email = Indirizzo di posta elettronica: (utente@contoso.com)
connect = Connetti
close = Chiudi
help = Guida
privacy = Privacy
about = Informazioni
cmdlet-link = Informazioni sui requisiti dei cmdlet di Microsoft Exchange

## The proxy dialog

proxy-use = Utilizza un server proxy per la sincronizzazione delle informazioni del dispositivo mobile
proxy-name = Nome del server proxy:
proxy-port = Numero di porta:
proxy-use-credentials = Utilizzare le credenziali per connettersi al server proxy
proxy-user = Utente: (Dominio\Utente)
proxy-password = Password:
ok = OK

## Words of the console

quick-sync = Sincronizzazione rapida
full-sync = Sincronizzazione completa
replace = Sostituisci
status = Stato
state-allowed = Consentito
state-blocked = Bloccato
state-quarantined = Quarantena

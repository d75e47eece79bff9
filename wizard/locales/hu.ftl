### hu: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Helyszíni Microsoft Exchange Server
field-server = Ügyfél-elérési kiszolgáló:
type-hosted = Üzemeltetett Microsoft Exchange Server
field-server-url = Kiszolgáló címe (URL-cím):
proxy-button = Proxykiszolgáló...
type-dedicated = Dedikált bérelt Microsoft Exchange-kiszolgáló
field-user = Felhasználó: (Tartomány\felhasználó)
field-password = Jelszó:
enable-notification = Értesítések engedélyezése
field-email = E-mail-cím: (user@contoso.com)
connect = Kapcsolódás
close = Bezárás
help = Súgó
privacy = Adatvédelem
about = Információ
cmdlet-link = Tudnivalók a Microsoft Exchange-parancsmagokkal kapcsolatos követelményekről

## The proxy dialog

proxy-use = Proxykiszolgáló használata mobileszköz-információk szinkronizálásakor
proxy-name = Proxykiszolgáló neve:
proxy-port = Portszám:
proxy-use-credentials = Hitelesítő adatok használata a proxykiszolgálóhoz való csatlakozáshoz
proxy-user = Felhasználó: (Tartomány\felhasználó)
proxy-password = Jelszó:
ok = OK

## Words of the console

quick-sync = Gyors szinkronizálás
full-sync = Teljes szinkronizálás
replace = Csere
status = Állapot
state-allowed = Engedélyezett
state-blocked = Letiltva
state-quarantined = Karantén

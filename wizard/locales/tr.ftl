### tr: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Şirket İçi Microsoft Exchange Server
field-server = İstemci Erişim Sunucusu:
type-hosted = Barındırılan Microsoft Exchange Server
field-server-url = Sunucu adresi (URL):
proxy-button = Proxy Sunucusu...
type-dedicated = Adanmış barındırılan Microsoft Exchange Server
field-user = Kullanıcı: (EtkiAlanı\kullanıcı)
field-password = Parola:
enable-notification = Bildirimi Etkinleştir
field-email = E-posta adresi: (kullanıcı@contoso.com)
connect = Bağlan
close = Kapat
help = Yardım
privacy = Gizlilik
about = Hakkında
cmdlet-link = Microsoft Exchange cmdlet gereksinimleri hakkında bilgi edinin

## The proxy dialog

proxy-use = Mobil cihaz bilgileri eşitlenirken proxy sunucusu kullan
proxy-name = Proxy sunucusu adı:
proxy-port = Bağlantı noktası numarası:
proxy-use-credentials = Proxy sunucusuna bağlanmak için kimlik bilgilerini kullan
proxy-user = Kullanıcı: (EtkiAlanı\kullanıcı)
proxy-password = Parola:
ok = Tamam

## Words of the console

quick-sync = Hızlı eşitleme
full-sync = Tam eşitleme
replace = Değiştir
status = Durum
state-allowed = İzin Verilen
state-blocked = Engellenen
state-quarantined = Karantina

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

## Set-up

product = Exchange Connector
language = Dil
intro = { product }, Exchange kuruluşunuzun mobil cihazlarını yönetim hizmetine bildirir ve hangilerinin posta alabileceğini uygular. Kullandığınız Exchange Server türünü seçin:
account-intro = Bağlayıcının Exchange’de oturum açtığı kullanıcı hesabını girin. Hesabın belirli Exchange cmdlet’lerini çalıştırma izni olmalıdır.
notification-intro = Bir kullanıcının cihazı engellendiğinde veya karantinaya alındığında bağlayıcı o kullanıcıya yazabilir. Bu iletilerin gönderildiği posta kutusunu girin.
cancel = İptal
show-password = Parolayı göster
hide-password = Parolayı gizle
secret-is-set = Ayarlandı. Korumak için boş bırakın.
advanced = Gelişmiş ayarlar
authentication = Kimlik doğrulaması:
automatic = Otomatik
service-identity = Hizmetin kendi hesabı
service-identity-note = Parola yok: hizmet kendi hesabıyla oturum açar.
realm = Kerberos bölgesi:
kdc = Kerberos anahtar dağıtım merkezi:
extra-root = Ek kök sertifika:
extra-root-none = Yok
extra-root-count = { $n ->
    [one] { $n } sertifika
   *[other] { $n } sertifika
}
clear = Temizle
browse = Gözat...
ews-url = Exchange Web Hizmetleri (URL):
failover = Bu sunucu yanıt vermediğinde başka bir İstemci Erişim Sunucusu kullan
parallel = Exchange’e aynı anda birden çok komut gönder
proxy-for-exchange = Proxy sunucusunu Exchange için de kullan
proxy-bypass = Proxy sunucusu olmadan bağlan:
proxy-summary = Proxy sunucusu: { $address }
no-proxy = Proxy sunucusu yok

## Account file

service = Yönetim hizmeti
account-file = Hesap dosyası:
account-missing = Yönetim hizmetinin oluşturduğu hesap dosyasını seçin.
account-organization = Kuruluş
account-fingerprint = Kök sertifika, SHA-256
account-valid-until = Geçerlilik sonu
account-compare = Bu karakterleri, dosya oluşturulurken hizmetin gösterdikleriyle karşılaştırın.
account-expired = Bu hesap dosyasının süresi doldu: { $date }. Yenisini isteyin.
account-damaged = Bu hesap dosyası bozuk. Yenisini isteyin.
account-other-kind = Bu bir { product } hesap dosyası değil.
account-newer = Bu hesap dosyası için daha yeni bir { product } sürümü gerekiyor.
account-unreadable = Dosya okunamıyor: { $reason }
account-enrolled = Bu bilgisayar zaten kayıtlı. Hesap dosyası yalnızca başka bir hizmete geçmek için gerekir.
account-delete-offer = Bu bilgisayarın diğer kullanıcıları hesap dosyasının klasörünü okuyabiliyor. Dosya artık burada gerekli değil.
account-delete = Hesap dosyasını sil
account-deleted = Hesap dosyası silindi.
account-delete-failed = Hesap dosyası silinemedi: { $reason }

## What is missing or wrong

needed = Hâlâ gerekli: { $fields }
to-correct = Düzeltin: { $fields }
problem-empty = Bir değer girin.
problem-too-long = En fazla { $n } karakter girin.
problem-server = Bir sunucu adı veya https adresi girin.
problem-scheme = Adrese https:// ile başlayın
problem-credentials = Kullanıcı adını ve parolayı adresten çıkarın. Kendi alanları var.
problem-user = Etki alanını ve kullanıcıyı girin: ETKİALANI\kullanıcı veya kullanıcı@etkialanı
problem-port = 1 ile 65535 arasında bir sayı girin.
problem-host = Yalnızca adı girin; https:// ve bağlantı noktası olmadan.
problem-email = notify@contoso.com gibi bir e-posta adresi girin
problem-url = https:// ile başlayan bir adres girin
problem-certificate = Bu dosyada PEM biçiminde sertifika yok.
problem-service-identity = Hizmetin kendi hesabı, kendi Exchange sunucunuzu gerektirir; Active Directory ayarları olmamalıdır.

## Connect

connecting = Bağlanıyor
testing = Bağlantı sınanıyor
connecting-note = Bu birkaç dakika sürebilir. Exchange’de hiçbir şey değiştirilmez.
check-account-file = Hesap dosyası
check-proxy = Proxy sunucusu
check-name = Sunucu adı
check-port = Ağ bağlantısı
check-tls = Sunucu sertifikası
check-authentication = Oturum açma
check-cmdlets = Gerekli cmdlet’ler
check-organization = Exchange kuruluşu
check-throttling = Kısıtlama sınırları
check-client-access-servers = Diğer İstemci Erişim Sunucuları
check-kerberos = Kerberos biletleri
check-autodiscover = Otomatik bulma
check-ews = Bildirim posta kutusu
check-directory = Active Directory grupları
check-store = Ayarları kaydetme
state-waiting = Bekliyor
state-running = Çalışıyor
state-ok = Tamam
state-warning = Uyarı
state-failed = Başarısız
state-skipped = Atlandı
who-you = Sizin yapmanız gereken
who-exchange = Exchange yöneticisi için
who-network = Ağ yöneticisi için
who-account = Hesap yöneticisi için
who-service = Yönetim hizmetinin yöneticisi için
who-maker = Destek için
error-code = Hata kodu: { $code }
details = Ayrıntılar
copy = Kopyala
back = Geri
try-again = Yeniden dene
try-refused-logon = Biliyorum: bir kez dene
continue-anyway = Yine de bağlan
connect-failed = Bağlantı kurulmadı. Hiçbir şey değiştirilmedi ve girdiğiniz her şey korundu.
connect-warnings = Bağlantı kurulabilir, ancak uyarılar var.
connect-cancelled = İptal edildi. Hiçbir şey değiştirilmedi.
connect-lost = Bağlayıcı işini bitirmeden durdu. Girdiğiniz her şey korundu. Yeniden deneyin.
test-succeeded = Bağlantı çalışıyor.
test-failed = Bağlantı ayarlandığı biçimde çalışmıyor.

## Replace and success

replace-title = Yapılandırma Uyarısı
replace-question = Var olan bağlantıyı değiştirmek istiyor musunuz?
replace-text = Bu Exchange kuruluşu yönetim hizmetine zaten başka bir bilgisayardan bağlı. Aynı anda yalnızca bir bağlantı olabilir.
replace-other = { $computer } üzerinde çalışıyor. Son iletişim: { $time }. Mod: { $mode }.
replace-hint = Bunun yerine bu bilgisayardan bağlanmak için “{ replace }” seçeneğini belirleyin.
success = Yönetim hizmeti ve Exchange artık bağlı.
success-next = İlk tam eşitleme çalışıyor. Tamamlandığında mobil cihazlar yönetim hizmetinde görünür.
success-observe = Bağlayıcı şimdilik yalnızca izliyor. Yönetim hizmetinde zorlama açılana kadar Exchange’de hiçbir şeyi değiştirmez.
success-changed = Değişen: { $fields }
show-status = Durumu göster

## Status

connection-connected = Bağlı
connection-disconnected = Bağlantı kesildi
connection-pending = Bağlanıyor
connection-none = Ayarlanmadı
server-label = Exchange Sunucusu
server-failover = { $configured } yanıt vermediği için { $server }
environment = Ortam
mode = Kip
mode-observe = Yalnızca izleme
mode-enforce = Zorlama
version = Sürüm
devices = Cihazlar
devices-count = { $n ->
    [one] { $n } cihaz
   *[other] { $n } cihaz
}
state-discovery = Bulma
state-unknown = Bilinmiyor
synchronization = Eşitleme
column-last = Son
column-result = Sonuç
column-duration = Süre
column-next = Sonraki
column-new = Yeni
column-changed = Değişen
column-removed = Kaldırılan
result-succeeded = Başarılı
result-partial = Eksik
result-failed = Başarısız
never = Hiçbir zaman
running-now = Çalışıyor
step-connecting = Exchange’e bağlanıyor
step-devices = Cihazlar okunuyor
step-mailboxes = Posta kutuları okunuyor
step-statistics = Cihaz istatistikleri okunuyor
step-comparing = Karşılaştırılıyor
step-uploading = Yönetim hizmetine gönderiliyor
progress-of = { $done } / { $total }
findings = Bulgular
no-findings = Bildirilecek bir şey yok.
history = Geçmiş
pending-orders = { $n ->
    [one] { $n } emir bekliyor
   *[other] { $n } emir bekliyor
}
change-settings = Ayarları değiştir
test-connection = Bağlantıyı sına
open-console = Konsolu aç
support-bundle = Destek paketini dışa aktar
support-bundle-saved = Destek paketi şu adla kaydedildi: { $path }
discard-question = Değişiklikleriniz atılsın mı?
discard-text = Girdikleriniz henüz kaydedilmedi. Bağlantı olduğu gibi kalır.
discard = At
keep-editing = Düzenlemeye devam et
remove = Bağlantıyı kaldır
remove-question = Bağlantıyı bu bilgisayardan kaldırmak istiyor musunuz?
remove-text = Eşitleme durur. Cihazlar şu anki posta erişimini korur. Günlük bu bilgisayarda kalır.
request-failed = Bağlayıcı bunu yapmadı: { $reason }

## The connector itself

agent-searching = Bağlayıcı aranıyor
agent-starting = Bağlayıcı başlatılıyor
agent-absent = Bağlayıcı çalışmıyor
agent-absent-help = O olmadan bu pencere hiçbir şey göstermez ve değiştirmez. Buradan başlatın veya hizmetini başlatın.
agent-start = Bağlayıcıyı başlat
agent-start-failed = Bağlayıcı başlatılamadı: { $reason }
agent-older = Bağlayıcı bu pencereden daha eski
agent-newer = Bağlayıcı bu pencereden daha yeni
agent-version-help = Bağlayıcı: { $agent }. Bu pencere: { $own }. İkisinin de aynı sürümünü yükleyin.
agent-refused = Bu hesabın bağlayıcıyı kullanmasına izin verilmiyor
agent-refused-help = Bu programı yönetici olarak veya bağlayıcının çalıştığı hesapla başlatın.
agent-untrusted = Bağlayıcının yerine başka bir hesap yanıt veriyor
agent-untrusted-help = Ona hiçbir şey gönderilmedi. Bir yöneticiden { $path } yolunu denetlemesini isteyin.
agent-lost = Bağlayıcı artık yanıt vermiyor. Yeniden deneniyor.
read-only = Bağlantıyı görebilirsiniz ancak değiştiremezsiniz. Değiştirmek için bu programı yönetici olarak başlatın.

## Times

date-time = { $dd }.{ $mm }.{ $year } { $time }
today-at = Bugün, { $time }
tomorrow-at = Yarın, { $time }
yesterday-at = Dün, { $time }
seconds = { $n } sn
minutes = { $m } dk { $s } sn
hours = { $h } sa { $m } dk

## Help, privacy, about

help-text = Üç şey gerekir: yönetim hizmetinin hesap dosyası, bir İstemci Erişim Sunucusunun adı ve gerekli cmdlet’leri çalıştırabilen bir hesap. “{ connect }” seçeneğini belirleyin: her adım sınanır ve başarısız olursa ne yapılacağıyla birlikte gösterilir. Tümü başarılı olmadan hiçbir şey kaydedilmez.
help-keys = Enter bağlanır, Escape kapatır. Tüm düğmelerin tuşlarını görmek için Alt tuşunu basılı tutun.
privacy-text = Bağlayıcı, Exchange’den posta kutularını ve mobil cihazlarını okur ve yalnızca hesap dosyasının belirttiği yönetim hizmetine gönderir. Parolalar bu bilgisayarda şifreli olarak kalır.
about-text = { product } { $version }, kullanımdan kaldırılan şirket içi Exchange bağlayıcısının yerini alır. Bir Microsoft ürünü değildir.
cmdlets-text = Hesap için yalnızca bu cmdlet’ler gerekir. Betik, yalnızca bunları içeren bir yönetim rol grubu oluşturur; Exchange Yönetim Kabuğu’nda çalıştırın ve kendi hesabınızı yazın.
copy-script = Betiği kopyala

## Changes, undo, remedies and the console

recent-changes = Exchange’deki son değişiklikler
change-allow = Erişime izin verildi
change-block = Erişim engellendi
change-default-rule = Kişisel kayıt kaldırıldı; kuruluşun kuralları karar verir
change-partnership = Ortaklık kaldırıldı
change-wipe = Silme istendi
change-cancel-wipe = Silme iptal edildi
change-default-level = Varsayılan erişim düzeyi değiştirildi
change-organization = Kuruluş ayarları değiştirildi
change-rule = Cihaz erişim kuralı değiştirildi
change-rule-removed = Cihaz erişim kuralı kaldırıldı
change-policy = Posta kutusu ilkesi değiştirildi
change-policy-removed = Posta kutusu ilkesi kaldırıldı
change-policy-assigned = Posta kutusu ilkesi atandı
change-mail = E-posta gönderildi
change-undo = Değişiklikler geri alındı
change-reason = Neden: { $reason }
change-undone = geri alındı
remove-keep = Exchange’de yapılan değişiklikleri koru
remove-undo = Önce Exchange’de yapılan değişiklikleri geri al
remove-undo-note = Bir değer yalnızca bağlayıcının bıraktığı gibi duruyorsa geri yüklenir. Silme geri alınamaz.
undo-preview = Geri alınacakları göster
undo-would = Geri alınacak: { $n }
undo-done = Geri alınan: { $n }
original-message = Bağlayıcının iletisi (İngilizce): { $text }
yes = Evet
no = Hayır
console-intro = Konsolda kurulum. Boş yanıt ayraç içindeki değeri korur.
console-number = Sayılardan birini girin.
remedy-account-file = Yönetim hizmetinin yöneticisinden yeni bir hesap dosyası isteyin.
remedy-delete-account-file = Artık gerekmediğinde hesap dosyasını silin.
remedy-password = Kullanıcı adını ve parolayı denetleyip yeniden girin.
remedy-address = Sunucu adını veya adresini denetleyin.
remedy-network = Adı, bağlantı noktasını ve aradaki güvenlik duvarını denetleyin.
remedy-proxy = Proxy sunucusunun ayarlarını denetleyin.
remedy-certificate = Sunucu sertifikasını düzelttirin veya verenin kök sertifikasını ekleyin.
remedy-rights = Hesaba eksik hakları verin. Cmdlet gereksinimleri bunun için bir betik içerir.
remedy-ews = Bildirim posta kutusunu ve Exchange Web Hizmetleri adresini denetleyin.
remedy-exchange = Bağlayıcı kendisi yeniden dener. Sürerse Exchange sunucusuna bakın.
remedy-settings = Ayarları düzeltip yeniden deneyin.
remedy-local = Bu bilgisayarda bağlayıcının veri klasörüne ve hizmetine bakın.
remedy-support = Destek paketini dışarı aktarıp desteğe gönderin.

## The set-up package, and the original connector

remedy-package = Kurulum paketini yeniden indirin ve tamamını yeni, boş bir klasöre çıkarın.
original-found = Özgün bağlayıcı bu bilgisayarda ({ $path }). Ayarları burada önerilir; dosyaları yalnızca okunur. Engellediği cihazlar engelli kalır: ilk eşitlemeden sonra, konsolda bağlayıcının sayfasında bu girdilerin kime ait olduğunu belirtin.
original-stop = Bu bağlayıcı kurulduğunda onun hizmetini durdur ve devre dışı bırak
original-stopped = Özgün bağlayıcının hizmeti durduruldu ve devre dışı bırakıldı. Yüklü kalır.

## The window by its drawing

choose-type = Kullandığınız Exchange Server türünü seçin:
notification-note = cihazı engellenen veya karantinada olan kişilere yazar
about-typeface = Yazı tipi: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } denetim geçti
   *[other] { $n } denetim geçti
}
checks-not-tried = { $n ->
    [one] { $n } denetim denenmedi
   *[other] { $n } denetim denenmedi
}
try-new-password = Yeni parolayla dene
try-user = { $user } ile dene
try-server = { $server } sunucusunu dene
left-to-do = Yapılacaklar
this-connector = Bu bağlayıcı
take-back = Geri al veya kaldır
earlier-changes = Önceki değişiklikler
per-second = Saniyede { $n }

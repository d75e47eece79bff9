## common
user = Kullanıcı
device = Cihaz
device-id = Cihaz kimliği
access-state = Erişim durumu
last-successful-sync = Son başarılı eşitleme
organization = Kuruluş
all = Tümü
name = Ad
state = Durum
settings = Ayarlar
findings = Bulgular
groups = Gruplar
group = Grup
members = Üyeler
devices = Cihazlar
plan = Plan
runs = Çalışmalar
access = Erişim
compliance = Uyumluluk
notifications = Bildirimler
mailbox-policies = Posta kutusu ilkeleri
stale-partnerships = Eski ortaklıklar
changes-in-exchange = Exchange’deki değişiklikler
what = Ne
why = Neden
orders = Emirler
answer = Yanıt
system = Sistem
filter = Filtrele
show = Göster
save = Kaydet
remove = Kaldır
remove-ask = Kaldır…
forget-ask = Unut…
forget-it = Unut
link = İlişkilendir
cancel = İptal
preview = Önizleme
add = Ekle
show-the-plan = Planı göster
preview-and-save = Önizle ve kaydet…
start-enforcing = Zorlamayı başlat
start-enforcing-ask = Zorlamayı başlat…
from-active-directory = Active Directory’den
default-access-level = Varsayılan erişim düzeyi
leave-as-it-is = Exchange’de olduğu gibi bırak
allow-access = Erişime izin ver
block-access = Erişimi engelle
quarantine = Karantina
block = Engelle
unknown = Bilinmiyor
compliant = Uyumlu
not-compliant = Uyumlu değil
exchange-rule = Exchange kuralı
loses-access = Erişimini kaybediyor
lose-access = Erişimini kaybedenler
observe-only = Yalnızca izleme
yes = evet
no = hayır
none = yok
never = hiçbir zaman
read-never-completely = hiç tam okunmadı: hizmet, eksik kayıtlardan sonuç çıkarmaz
no-device-fits = Eşleşen cihaz yok.
no-connector-yet = Henüz bağlayıcı yok.
microsoft-graph = Microsoft Graph
managed-devices = Yönetilen cihazlar
service-english = Hizmet, nedenleri ve bulguları İngilizce yazar.
records-count = { $count ->
    [one] { $count } yönetim kaydı
   *[other] { $count } yönetim kaydı
}
members-count = { $count ->
    [one] { $count } üye
   *[other] { $count } üye
}
would-lose = { $count ->
    [one] { $count } cihaz erişimini kaybeder.
   *[other] { $count } cihaz erişimini kaybeder.
}
first-shown = { $count ->
    [one] İlki gösteriliyor.
   *[other] İlk { $count } tanesi gösteriliyor.
}
type-to-confirm = Onaylamak için yazın: { $text }
type-devices = Onaylamak için erişimini kaybedecek cihazların sayısını yazın: { $number }
type-records = Onaylamak için silinecek yönetim kayıtlarının sayısını yazın: { $number }
remove-what = { $name } kaldırılsın mı?
offer = { $name } – %{ $confidence }, { $because }
more-may-lose = Burada sayılandan daha fazla cihaz erişimini kaybedebilir: { $note }.
on-blocked-list = engellenenler listesinde; cihaz bağlanınca Exchange’de görünür
on-allowed-list = izin verilenler listesinde; cihaz bağlanınca Exchange’de görünür
at-least = en az { $count }
not-known = bilinmiyor
not-read = Okunmadı; bu nedenle erişimi olan cihazlar hakkında karar verilmiyor ({ $count }): { $names }.
unknown-would-lose = Kaç cihazın erişimini kaybedeceği bilinmiyor: her şey okunmadı.
plan-standing = Bu değişikliklerden { $held } tanesi karar bekliyor, { $waiting } tanesi yolda, { $notApplied } tanesi birisi elle farklı ayarladığı için uygulanmıyor, { $rejected } tanesi reddedildi veya geri alındı.
not-applied-table = İstenen ama uygulanmayanlar

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Bağlayıcılar
loading = Yükleniyor…
loading-stays = Yükleniyor… Başka bir şey görünmezse sayfayı yeniden yükleyin.
no-script = Bu sayfa için JavaScript gerekir. Aynı veriler şu adreste:
skip = İçeriğe geç
menu = Menü
main-navigation = Ana menü
language = Sayfanın dili
close-message = İletiyi kapat
sign-out = Oturumu kapat
try-again = Yeniden dene
leave-title = Kaydetmeden çıkılsın mı?
leave-text = Bu sayfaya yazdıklarınız kaydedilmedi.
leave = Çık
sign-in = Oturum aç
access-token = Erişim belirteci
token-help = Hizmetin yöneticisi belirteci şu komutla oluşturur: { $command }.
sign-in-again = Yeniden oturum aç
session-ended = Oturumunuz sona erdi. Yeniden oturum açın
not-now = Şimdi değil

## api
status-answered = Hizmetin yanıt durumu: { $status }.
no-answer-in-time = Hizmet { $seconds } saniye içinde yanıt vermedi.
no-answer = Hizmet yanıt vermiyor. Çalıştığını ve bu bilgisayarın ona ulaştığını denetleyin.
change-unknown = Değişikliğin yapılıp yapılmadığı bilinmiyor: yeniden denemeden önce şu anki duruma bakın.

## pager
previous-page = Önceki sayfa
next-page = Sonraki sayfa
page-number = Sayfa { $number }

## dom
not-told = Bildirilmedi
nothing-here = Burada bir şey yok.
severity-note = Not
severity-warning = Uyarı
severity-error = Hata
first-of = İlk { $count } gösteriliyor; toplam { $all }.

## forms
whole-number = Bir tam sayı girin.
may-be-saved = Hizmet değişikliklerinizi kaydetmiş olabilir. Yazdıklarınızı kopyalayın, sayfayı yeniden yükleyin ve değerleri denetleyin.
changed-meanwhile = Bu arada başka biri bunu değiştirdi. Yazdıklarınızı not edin, sayfayı yeniden yükleyin ve yeni değerlere bakın.
what-it-would-do = Bunun sonucu
mode = Kip
have-access = Erişimi var
would-lose-it = Kaybeder
would-gain-it = Kazanır
none-concerned = Bu henüz hiçbir Exchange kuruluşunu etkilemiyor.
save-title = Bu ayarlar kaydedilsin mi?
lock-out = { $devices ->
    [one] Bundan sonra neredeyse kimsenin erişimi kalmaz. { $organization }: şu anda erişimi olan { $devices } cihazdan { $losing } tanesi erişimini kaybeder. Onaylamazsanız hizmet bunu reddeder.
   *[other] Bundan sonra neredeyse kimsenin erişimi kalmaz. { $organization }: şu anda erişimi olan { $devices } cihazdan { $losing } tanesi erişimini kaybeder. Onaylamazsanız hizmet bunu reddeder.
}
the-organization = kuruluş
brake-holds = Zorlama kipindeki bağlayıcıda emniyet freni, sınırlarını aşan her çalışmayı durdurur.
none-would-lose = Hiçbir cihaz erişimini kaybetmez.
type-confirm = Yine de kaydetmek için confirm yazın
nothing-saved-lock-out = Hiçbir şey kaydedilmedi: bu ayarlarla neredeyse kimsenin erişimi kalmazdı.
part-number = { $title } { $number }
move-up = Yukarı taşı
move-down = Aşağı taşı

## words
connected = Bağlı
disconnected = Bağlantı kesildi
connection-pending = Bağlantı bekleniyor
no-agent = Kayıtlı aracı yok
allowed = İzin verildi
blocked = Engellendi
quarantined = Karantinada
device-discovery = Cihaz bulma
allow = İzin ver
keep = Olduğu gibi bırak
undecided = Henüz karar verilmedi
gains-access = Erişim kazanıyor
entry-only = Yalnızca girdi
effect-none = Yok
enforce = Zorlama
run-held = Kararınızı bekliyor
run-released = Emir verildi
run-approving = Cihazlar onaylanıyor
run-accepted = Kabul edildi
run-rejected = Reddedildi
run-superseded = Yerini yeni bir çalışma aldı
kind-decisions = Kararlar ve ayarlar
kind-stale = Eski ortaklıkları kaldırma
kind-switch-on = Varsayılan düzeyi değiştirme
kind-reset = Posta kutularını varsayılan ilkeye döndürme
order-queued = Bağlayıcıyı bekliyor
order-leased = Bağlayıcıya gönderildi
order-running = Sürüyor
order-waiting = Cihazı bekliyor
order-done = Tamamlandı
order-failed = Başarısız
order-not-applied = Uygulanmadı
order-superseded = Yerini yeni bir emir aldı
order-expired = Süresi doldu
order-unknown = Sonucu bilinmiyor
order-held = Henüz emir verilmedi
order-counted = Yalnızca sayıldı
in-grace-period = Ek sürede
compliance-error = Hata
compliance-conflict = Çakışma
config-manager = Configuration Manager
level-none = olduğu gibi bırak
obstacle-device-id = Exchange cihaz kimliği bildirmiyor
obstacle-mailbox = Exchange sahibini bildirmiyor
obstacle-discovery = Exchange cihazı hâlâ tanımlıyor
obstacle-state = erişim durumu bilinmiyor
obstacle-block = ayarlar engelleme gerektiriyor
device-type = Cihaz türü (aile)
device-model = Cihaz modeli
operating-system = İşletim sistemi
user-agent = Kullanıcı aracısı
access-rule = erişim kuralı { $text } ({ $characteristic })
sync-quick = Hızlı eşitlemeyi başlat
sync-full = Tam eşitlemeyi başlat
set-access = Erişimi ayarla: { $wanted }
remove-partnership = Ortaklığı kaldır
wipe = Uzaktan silme
wipe-account = Uzaktan silme, yalnızca hesap verileri
cancel-wipe = Uzaktan silmeyi durdurma
set-default-level = Varsayılan erişim düzeyini ayarla: { $level }
set-admins = Bilgilendirilecek yöneticileri ayarla: { $list }
set-insert = Kullanıcılar için metni ayarla: { $text }
set-rule = Ayarla: { $rule }: { $level }
remove-rule = Kaldır: { $rule }
make-default-policy = Varsayılan posta kutusu ilkesi yap: { $name }
set-policy = Posta kutusu ilkesini ayarla: { $name }: { $settings }
remove-policy = Posta kutusu ilkesini kaldır: { $name }
assign-policy = Posta kutusu ilkesini ata: { $name }
assign-default = Varsayılan posta kutusu ilkesini ata
mail-to = E-posta, alıcı: { $to }
undo-a-run = Bir çalışmayı geri al
on-list = listede
off-list = listede değil
allowed-list = İzin verilenler listesi, { $id }
blocked-list = Engellenenler listesi, { $id }
mailbox-policy = Posta kutusu ilkesi
blank = boş
admin-named = Bilgilendirilecek yönetici, { $address }
named = belirtilmiş
not-named = belirtilmemiş
text-for-users = Kullanıcılar için metin
no-rule = kural yok
policy-named = Posta kutusu ilkesi { $name }
not-there = mevcut değil
default-mailbox-policy = Varsayılan posta kutusu ilkesi
cannot-be-undone = geri alınamaz
impact-losing = { $losing ->
    [one] { $losing } cihaz erişimini kaybediyor
   *[other] { $losing } cihaz erişimini kaybediyor
}
impact-gaining = { $gaining ->
    [one] { $gaining } cihaz erişim kazanıyor
   *[other] { $gaining } cihaz erişim kazanıyor
}
impact = { $losing }, { $gaining }

## access
conditional-access = Koşullu erişim
settings-in-exchange = Exchange’deki ayarlar
presets = Hazır ayarlar
quarantine-switch-on = Karantinayı etkinleştirme
hold-for = Bu ayarların kapsamı
all-without-own = Kendi ayarı olmayan tüm kuruluşlar
has-own = { $name }: kendi ayarları var.
use-those-of-all = Ortak ayarları yeniden kullan…
remove-own-title = Kuruluşun kendi ayarları kaldırılsın mı?
remove-own = Kaldır
remove-own-text = Bundan sonra burada tüm kuruluşların ayarları geçerli olur; hizmet cihazlar hakkında yeniden karar verir.
own-removed = Burada yeniden tüm kuruluşların ayarları geçerli.
has-common = { $name }: tüm kuruluşların ayarlarını kullanıyor. Burada kaydederseniz kuruluşun kendi ayarları olur.
leave-to-rule = Exchange kuralına bırak
activesync-version = ActiveSync sürümü
local-rules = Yerel kurallar
rule = Kural
add-rule = Kural ekle
conditions = Koşullar (tümü karşılanmalı)
condition = Koşul
add-condition = Koşul ekle
compared = Neyin karşılaştırıldığı
how = Nasıl
is-exactly = Tam olarak
fits-expression = Normal ifadeyle eşleşir
text = Metin
then = O zaman
exemptions = Muafiyetler
exemption = Muafiyet
add-exemption = Muafiyet ekle
exempt-for = Kime
a-mailbox = Bir kullanıcının posta kutusu
one-device = Bir cihaz
exempt-who = E-posta adresi veya cihaz kimliği
exempt-who-help = Posta kutusunun GUID değerini veya cihazın Exchange’deki kimliğini de girebilirsiniz.
exempt-note = Not: neden
exempt-until = Bitiş (boş: süresiz)
exempt-nobody = Bir muafiyet kimseyi belirtmiyor: e-posta adresi veya cihaz kimliği girin.
exempt-no-mailbox = Hizmet şu posta kutusunun hiçbir cihazını, dolayısıyla GUID değerini de bilmiyor: { $who }. Posta kutusunun GUID değerini yazın.
exempt-several = Birden çok ortaklığın cihaz kimliği aynı: { $who }; birinin Exchange kimliğini yazın.
exempt-no-device = Bu kimlikte cihaz yok: { $who }.
included-groups = Dahil edilen gruplar
excluded-groups = Hariç tutulan gruplar (hariç tutma önceliklidir)
conditional-access-settings = Koşullu erişim ayarları
access-control = Erişim denetimi etkin
access-control-help = Dahil edilen gruplardaki kullanıcılar için kayıtlı ve uyumlu bir cihaz gerekir.
override = Varsayılan kuralı geçersiz kıl
override-help = Kayıtlı ve uyumlu cihazlar, Exchange varsayılan erişim düzeyi onları engelleyecek veya karantinaya alacak olsa da erişim alır.
grace-period = Ek süre (saat)
grace-period-help = Uyumluluğunu yitiren yönetilen bir cihaz, erişimini bu süre boyunca korur. Kayıtlı olmayan cihaza ek süre verilmez.
ignore-inactive = Şu kadar gündür etkin olmayan cihazları yok say
ignore-inactive-help = Boş: hizmet hiçbir cihazı yok saymaz.
where-unknown = Uyumluluk bilinmiyorsa
keep-what-is = Geçerli erişimi koru
where-unknown-help = Bir kaynağın bilinmiyor, hata veya çakışma olarak bildirdiği cihazlar için. Hizmetin hiç tam okumadığı bir kaynak hiçbir şeyi değiştirmez.
local-rules-help = Hizmet yerel kuralları sırayla denetler; eşleşen ilk kural karar verir.
settings-saved = Ayarlar kaydedildi. Plan, neyi değiştirdiklerini gösterir.
platform-exceptions = Cihaz platformu istisnaları: Exchange erişim kuralları
one-access-rule = Erişim kuralı
add-access-rule = Erişim kuralı ekle
ms-wl-header = X-MS-WL üst bilgisi
classes-help = Liste, Exchange’in bildiği aileleri ve modelleri sunar.
default-level-help = Hiçbir kural, liste veya kararın kapsamadığı cihazlar için. Mevcut cihazları dışarıda bırakmadan engelleme veya karantinaya geçmek için karantinayı etkinleştirme işlevini kullanın.
admins = Karantinadaki cihazlardan haberdar edilecek yöneticiler
exactly-these = Yalnızca bunlar
addresses = Adresler, her satıra bir adres
insert = Exchange’in kullanıcılara giden e-postalara eklediği metin
exactly-this = Yalnızca bu
insert-text = Metin, en çok 256 karakter
maximum-partnerships = Bir posta kutusunun sahip olabileceği ortaklık sayısı
maximum-partnerships-help = Kısıtlama ilkesindeki EasMaxDevices değeri. Sayfa bunu yalnızca sınıra yakın kullanıcıları listelemek için kullanır.
not-ordered = Birisi bu ayarların burada istediğini reddetti veya geri aldı; ayarlar değişene kadar hizmet bunun için yeniden emir vermez:

## compliance
import = İçe aktar
proposed-links = Önerilen ilişkilendirmeler
sources = Kaynaklar
eas-id = EAS kimliği
last-sync = Son eşitleme
source = Kaynak
no-record = Henüz yönetim kaydı yok. Bir dosyayı içe aktarın, Microsoft Graph’ı ayarlayın veya kayıtları API ile gönderin.
remove-record-title = Yönetim kaydı kaldırılsın mı: { $name }?
remove-record-text = Kaynak tamamlandığında, yönetim kaydı bulunmayan cihaz kayıtlı değil sayılır.
record-removed = Yönetim kaydı kaldırıldı.
remove-named = Kaldır: { $name }
new-records = Yeni yönetim kayıtları
changed-records = Değişen yönetim kayıtları
unchanged-records = Değişmeyen yönetim kayıtları
records-go = Dosyada olmadığı için silinecek yönetim kayıtları
records-stay = Dosyada olmayan ve kalacak yönetim kayıtları
import-of-records = Yönetim kayıtlarını içe aktarma
csv-file = CSV dosyası
or-text = Veya dosyanın metni
csv-help = İlk satır sütunları adlandırır. Hizmet için complianceState, kullanıcı için bir sütun ve cihaz için bir sütun gerekir; tanınan sütunlar: { $columns }.
csv-complete = Dosyada bu kaynağın tüm yönetim kayıtları var
csv-complete-help = Hizmet, dosyada olmayan yönetim kayıtlarını siler. Dosya yalnızca bir bölümse bu onay kutusunun işaretini kaldırın.
csv-choose = Bir dosya seçin veya metnini yapıştırın.
csv-unreadable = Dosya okunamıyor. Yeniden seçin.
import-ask = İçe aktar…
import-title = Dosya içe aktarılsın mı?
import-text = { $count ->
    [one] İçe aktarma { $count } yönetim kaydını silecek; bu, kaynağın onda birinden fazla. Dosya yalnızca bir bölümse iptal edin ve tam dosya onay kutusunun işaretini kaldırın.
   *[other] İçe aktarma { $count } yönetim kaydını silecek; bu, kaynağın onda birinden fazla. Dosya yalnızca bir bölümse iptal edin ve tam dosya onay kutusunun işaretini kaldırın.
}
imported = { $new ->
    [one] İçe aktarıldı: { $new } yeni yönetim kaydı, { $changed } değişen, { $removed } kaldırılan.
   *[other] İçe aktarıldı: { $new } yeni yönetim kaydı, { $changed } değişen, { $removed } kaldırılan.
}
see-the-plan = Planı göster
nothing-stored = Henüz hiçbir şey kaydedilmedi.
bad-lines = { $count ->
    [one] Bir satır okunamıyor ve atlanıyor. Dosya bir bölüm sayılır: kimse onun yüzünden “kayıtlı değil” sayılmaz.
   *[other] { $count } satır okunamıyor ve atlanıyor. Dosya bir bölüm sayılır: kimse onun yüzünden “kayıtlı değil” sayılmaz.
}
ignored-columns = Bu sütunlar gerekli değil: { $names }.
skipped-lines = { $count ->
    [one] Bir satırda ne kullanıcı ne de EAS kimliği var; satır atlanıyor.
   *[other] { $count } satırda ne kullanıcı ne de EAS kimliği var; satırlar atlanıyor.
}
import-preview = İçe aktarma önizlemesi
how-many = Kaç tane
linked = İlişkilendirildi: { $record }, { $device }.
link-to = İlişkilendir: { $record }, { $device }
device-in-exchange = Exchange’deki cihaz
may-be-its = Bu cihaza ait olabilecek yönetim kayıtları
no-link = Önerilen ilişkilendirme yok.
links-text = Hizmet, bu cihazlara hangi yönetim kaydının ait olduğundan emin değil. Bir öneriyi ancak birisi kaydı ilişkilendirdikten sonra kullanır.
forget-source-title = Kaynak unutulsun mu: { $name }?
forget-source-text = Hizmet bu kaynağın yönetim kayıtlarını da siler.
source-forgotten = Kaynak unutuldu.
forget-named = Unut: { $name }
source-api = api kaynağı
api-complete = API’nin ve kişilerin buraya yazdıkları eksiksizdir
api-complete-help = Yalnızca o zaman yönetim kaydı bulunmayan cihaz kayıtlı değil sayılır.
source-set = Kaynağın ayarı kaydedildi.
last-complete-read = Son tam okuma
changed-by = Değiştiren
no-source = Henüz kaynak yok.
records-by-hand = API ile ve elle girilen yönetim kayıtları

## connectors
exchange-connectors = Exchange bağlayıcıları
status = Durum
organization-name = Kuruluş adı
cas-hostname = CAS ana bilgisayar adı
connector-mode = Kip
no-connector-help = Henüz bağlayıcı yok. Şu komutla bir hesap dosyası oluşturun ve kurulumu Exchange kuruluşunun bir bilgisayarında çalıştırın: { $command }.
sync-succeeded = { $count ->
    [one] { $time } – başarılı, { $count } cihaz
   *[other] { $time } – başarılı, { $count } cihaz
}
sync-partial = { $count ->
    [one] { $time } – eksik: bağlayıcı her şeyi okumadı, { $count } cihaz
   *[other] { $time } – eksik: bağlayıcı her şeyi okumadı, { $count } cihaz
}
sync-failed = { $count ->
    [one] { $time } – başarısız, { $count } cihaz
   *[other] { $time } – başarısız, { $count } cihaz
}
observe-text = Bağlayıcı artık Exchange’de hiçbir şeyi değiştirmez. Hizmet, bekleyen emirleri geri çeker; yapılmış değişiklikler kalır.
enforce-text = Bundan sonra bağlayıcı Exchange’i değiştirir: { $impact }; { $entries ->
    [one] { $entries } cihaz erişimini başka bir girdiyle korur.
   *[other] { $entries } cihaz erişimini başka bir girdiyle korur.
}
enforce-organization = { $count ->
    [one] Bağlayıcı ayrıca kurallarda, ilkelerde ve ayarlarda { $count } değişiklik yapar.
   *[other] Bağlayıcı ayrıca kurallarda, ilkelerde ve ayarlarda { $count } değişiklik yapar.
}
enforce-brake = 24 saat içinde { $devices } cihazdan veya %{ $percent } oranından fazlası erişimini kaybedecekse çalışma, siz kabul edene kadar bekler.
start-enforcing-title = Zorlama başlatılsın mı?
observe-title = Yalnızca izlemeye geçilsin mi?
observing = Yalnızca izleme.
observing-text = Bağlayıcı cihazları bulur ve hizmet onlar hakkında karar verir; bağlayıcı Exchange’de hiçbir şeyi değiştirmez.
see-changes = Neyin değişeceğini göster
enforcing = Zorlama.
enforcing-text = Exchange kararlara uygun duruma getirilir. 24 saat içinde { $devices } cihazdan veya %{ $percent } oranından fazlası erişimini kaybedecekse hizmet, siz çalışmayı kabul edene kadar emir göndermez.
back-to-observe = Yalnızca izlemeye dön
connector = Bağlayıcı
all-connectors = ‹ Tüm bağlayıcılar
connection-status = Bağlantı durumu
exchange-server = Exchange sunucusu
connector-server = Exchange Connector sunucusu
last-synchronized = Son eşitleme
version = Sürüm
last-heard = Son haber
last-full-sync = Son tam eşitleme
last-quick-sync = Son hızlı eşitleme
quick-sync = Hızlı eşitleme
full-sync = Tam eşitleme
show-its-devices = Cihazlarını göster
sync-waits = { $name } bağlayıcıyı bekliyor.
sync-runs = { $name } çalışıyor.
sync-completed = { $name } tamamlandı.
sync-has-failed = { $name } başarısız oldu.
sync-counts = { $total ->
    [one] { $total } cihaz; yeni { $new }, değişen { $changed }, kaldırılan { $removed }.
   *[other] { $total } cihaz; yeni { $new }, değişen { $changed }, kaldırılan { $removed }.
}
brake-devices = Emniyet freni: 24 saatte erişimini kaybedebilecek cihaz sayısı
brake-devices-help = Daha fazla cihazın veya orandan fazlasının erişimini alan bir çalışma, birisi kabul edene kadar bekler.
brake-share = Emniyet freni: tüm cihazlara oranı, yüzde
directory-source = Grup üyelerini bağlayıcı okur
no-reading = Hayır
directory-minutes = Grupların yeniden okunma aralığı (dakika)
discovered-for = Cihazları bulunacak kullanıcılar
everybody = Herkes
targeted-users = Bir ilkenin belirttiği kullanıcılar
organizational-unit = Bir kuruluş birimi
mailbox-server = Bir posta kutusu sunucusu
scope-name = Birimin veya sunucunun adı
scope-name-help = Yalnızca kuruluş birimi veya posta kutusu sunucusu için; örneğin contoso.com/Sales veya MBX01.
notification-mailbox = Bildirim posta kutusu
notification-mailbox-help = Bağlayıcı kullanıcılara e-postaları bu posta kutusundan gönderir.
connector-settings = Bu bağlayıcının ayarları
connector-saved = Bağlayıcının ayarları kaydedildi.
connection = Bağlantı
delete-connection = Bağlantıyı sil
delete-connection-ask = Bağlantıyı sil…
delete-connection-text = Bağlantı silinince bağlayıcının bu hizmete erişimi sona erer. Exchange olduğu gibi kalır.
delete-connection-title = Bağlantı silinsin mi: { $name }?
delete-connection-computer = Bundan sonra şu bilgisayardaki bağlayıcı reddedilir: { $computer }. Hizmet şu kuruluşun cihazlarını, kararlarını, emirlerini ve ayarlarını unutur: { $name }.
delete-connection-none = Bu bağlantıya henüz bir bağlayıcı ait değil. Hizmet şu kuruluşun cihazlarını, kararlarını, emirlerini ve ayarlarını unutur: { $name }.
delete-connection-exchange = Exchange olduğu gibi kalır: bağlayıcının orada ayarladıkları, engellenen cihazlar da dahil, kalır. Bekleyen emirler yerine getirilmez.
delete-connection-undo = Bağlayıcının değişiklikleri geri alınacaksa henüz silmeyin: önce { $computer } bilgisayarında şunu çalıştırın: { $command }.
delete-connection-uninstall = Ardından bağlayıcı { $computer } bilgisayarından kaldırılmalıdır: { $command }.
connection-deleted = Bağlantı silindi: { $name }. Şimdi bağlayıcıyı { $computer } bilgisayarından kaldırın.
connection-gone = Bağlantı silindi: { $name }.

## device
how-link = elle ilişkilendirildi
how-eas-id = EAS kimliği ve kullanıcı eşleşiyor
how-serial = seri numarası ve kullanıcı eşleşiyor
how-user = kullanıcı eşleşiyor; yönetim kaydı bu cihazla ilişkilendirilmemiş
how-ambiguous = birkaç yönetim kaydı bu cihaza ait olabilir; biri elle ilişkilendirilmeli
how-none = bu cihazın yönetim kaydı yok
all-devices = ‹ Tüm cihazlar
held-by-run = Bu değişiklik, durdurulmuş bir çalışmada bekliyor.
name-in-exchange = Exchange’deki adı
state-in-exchange = Exchange’deki erişim durumu
exchange-reason = Exchange’in nedeni
wanted = İstenen
since = Bu kararın başlangıcı
policy-applied = Uygulanan posta kutusu ilkesi
device-wipe = Uzaktan silme
would-change-it = Bunu ne değiştirir
mail-to-user = Kullanıcıya e-posta
management-record = Yönetim kaydı
by = Kim
nothing-ordered = Bu cihaz için emir verilmedi.
actions = Eylemler
wipe-acknowledged = onaylandı: { $time }
wipe-sent = cihaza gönderildi: { $time }
wipe-requested = istendi: { $time }
remove-link = İlişkilendirmeyi kaldır
link-removed = İlişkilendirme kaldırıldı.
record-linked = Yönetim kaydı ilişkilendirildi.
link-named = İlişkilendir: { $name }
record-text = { $name }: { $state } ({ $how }; kaynak { $source })
by-hand = Uyumluluk, elle
record-saved = Yönetim kaydı kaydedildi.
name-of-device = Cihazın adı
name-here = Burada gösterilen ad
name-here-help = Exchange cihaz için kendi adını korur. Burada gösterilen adı kaldırmak için boş bırakın.
rename = Yeniden adlandır
renamed = Cihaz yeniden adlandırıldı.
action-title = { $action }: { $name }
was-ordered = Emir verildi: { $action }.
outlook-too = Bu, Outlook mobil: silme işlemi bu kullanıcının tüm cihazlarındaki Outlook mobil verilerini siler.
manual-too = Cihazı, birisi elle eklemiş olsa da kişisel listelerden çıkar
observes-no-order = Bağlayıcı yalnızca izlediği sürece emir veremezsiniz.
partnership = Ortaklığı kaldır
partnership-ask = Ortaklığı kaldır…
partnership-text = Exchange, yeniden bağlanana kadar cihazı unutur.
wipe-ask = Uzaktan sil…
wipe-text = Uzaktan silme geri alınamaz. Tüm cihazı sıfırlayabilir ve özel veriler dahil üzerindeki her şeyi silebilir.
account = Hesap verilerini uzaktan sil
account-text = Uzaktan silme geri alınamaz. Bu işlem yalnızca hesabın verilerini siler, o da cihaz destekliyorsa; Exchange 2019 veya Exchange Server SE gerekir.
stop-wipe = Uzaktan silmeyi durdur
stop-wipe-ask = Uzaktan silmeyi durdur…
stop-wipe-text = Uzaktan silmeyi ancak cihaz onu alana kadar durdurabilirsiniz.
read-from-exchange = Exchange’den okundu

## devices
mailbox-address = Posta kutusu adresi
wanted-why = İstenen ve nedeni
range-of = { $all ->
    [one] { $from }–{ $to } / { $all } cihaz
   *[other] { $from }–{ $to } / { $all } cihaz
}

## graph
cloud-global = Genel ve US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = Çin, 21Vianet tarafından işletilir
reading-result = { $time } – { $result }
reading-succeeded = başarılı
reading-partial = eksik
reading-held = durduruldu
reading-failed = başarısız
reading-records = { $text }, { $records }
begins = { $name }: birkaç saniye içinde başlıyor…
has-ended = { $name }: sona erdi.
not-set-up = Microsoft Graph bağlantısı ayarlanmadı.
reading-waits = Bir okuma sizi bekliyor
held-text = { $records ->
    [one] Okumada { $records } yönetim kaydı var; son tam okumada { $before } vardı.
   *[other] Okumada { $records } yönetim kaydı var; son tam okumada { $before } vardı.
} { $going ->
    [one] { $going } yönetim kaydı silinir.
   *[other] { $going } yönetim kaydı silinir.
} Bu okumadan hiçbir sonuç çıkarılmadı.
reject-text = Okumayı reddetmek için Microsoft Graph bağlantısını düzeltin ve her şeyi yeniden okuyun. O zamana kadar tüm yönetim kayıtları olduğu gibi kalır.
accept-reading-ask = Okumayı kabul et…
accept-reading = Okuma kabul edilsin mi?
accept = Kabul et
accept-text = { $count ->
    [one] { $count } yönetim kaydı silinir; cihazı kayıtlı değil sayılır. Hizmet, art arda iki okumada bulamadığı yönetim kaydını siler.
   *[other] { $count } yönetim kaydı silinir; cihazları kayıtlı değil sayılır. Hizmet, art arda iki okumada bulamadığı yönetim kaydını siler.
}
accepted-reading = Kabul edilen okuma
tenant = Kiracı
client-id = Uygulama (istemci) kimliği
logs-on-by = Oturum açma yöntemi
by-certificate = sertifika { $subject }, bitiş { $time }
by-secret = istemci gizli dizisi, şifreli saklanıyor
last-full-reading = Son tam okuma
last-quick-reading = Son hızlı okuma
last-complete = Son eksiksiz okuma
next-full-reading = Sonraki tam okuma
next-quick-reading = Sonraki hızlı okuma
set-by = Ayarlayan
graph-groups = Graph’tan okunan gruplar
test = Sına
test-succeeded = Sınama başarılı.
test-failed = Sınama başarısız.
step = Adım
result = Sonuç
no-step = Hiçbir adım başarılı olmadı.
read-everything = Tümünü oku
read-changes = Değişiklikleri oku
read-groups = Grupları oku
remove-graph-title = Microsoft Graph kaldırılsın mı?
remove-graph-text = Hizmet bu kaynağın ayarlarını, gizli dizisini ve tüm yönetim kayıtlarını siler. Yalnızca Graph’ın bildiği cihazlar hakkında sonuç çıkarmaz.
graph-removed = Microsoft Graph kaldırıldı.
read-changes-help = Hizmet, değişiklikleri okuyabilmek için önce tam bir okuma yapmalıdır.
change-settings = Ayarları değiştir
set-up = Ayarla
tenant-help = Kiracının kimliği veya bir etki alanı adı, örneğin contoso.onmicrosoft.com.
cloud = Bulut
new-client-secret = Yeni istemci gizli dizisi
client-secret = İstemci gizli dizisi
secret-kept = Saklanan gizli diziyi korumak için boş bırakın. Sayfa onu hiç göstermez.
secret-sealed = Hizmet gizli diziyi şifreler; sayfa onu bir daha göstermez.
certificate-instead = Gizli dizi yerine sertifika
certificate-pem = Sertifika, PEM
private-key = Sertifikanın özel anahtarı, PEM, parolasız
times-and-hosts = Süreler ve diğer ana bilgisayarlar
full-minutes = Her şeyin okunma aralığı (dakika)
quick-minutes = Değişikliklerin okunma aralığı (dakika)
group-minutes = Grupların okunma aralığı (dakika)
group-minutes-help = 0 girilirse hizmet Graph’tan grup okumaz.
drop-percent = Bu yüzdede daha az kayıt içeren okuma karar bekler
where-config-manager = Kararı Configuration Manager veriyorsa cihaz
config-unknown = Bilinmiyor: sahip olduğunu korur
log-on-host = Başka oturum açma ana bilgisayarı
graph-host = Başka Graph ana bilgisayarı
graph-host-help = Boş: bulutun varsayılan ana bilgisayarları.
extra-roots = Ek kök sertifikalar, PEM
graph-set = Microsoft Graph ayarlandı. Güvenmeden önce sınayın.

## groups
group-read = { $members }, okundu: { $time }
group-never-read = { $members }, hiç tam okunmadı: grubu gerektiren kararlar bekliyor
other-groups = Diğer gruplar, her satıra bir kimlik
no-group = Hizmet henüz hiçbir grubu bilmiyor.
complete-at = tam, { $time }
not-complete-at = tam değil, { $time }
forget-group-title = Grup unutulsun mu?
forget-group-text = Grubu gerektiren kararlar, hizmet onu yeniden okuyana kadar hiçbir şeyi değiştirmez.
group-forgotten = Grup unutuldu.
forget-group = Unut: { $name }
tell-members = Bir grubun üyelerini bildirme
group-id = Grup kimliği (GUID)
members-lines = Üyeler, her satıra bir adres
members-complete = İç içe gruplar dahil tüm üyeler bunlar
members-complete-help = Bu olmadan hizmet kimseyi grubun dışında saymaz.
group-is-guid = Grubun kimliğini GUID olarak girin.
group-has = { $count ->
    [one] Grubun { $count } üyesi var.
   *[other] Grubun { $count } üyesi var.
}
groups-text = İlkelerin belirttiği gruplar. Üyeler, bağlayıcı aracılığıyla Active Directory’den, Microsoft Graph’tan, API aracılığıyla başka bir sistemden veya bu sayfadan gelir.
last-read-completely = Son tam okuma

## notifications
preview-of-mail = E-posta önizlemesi, { $language }
preview-in = Önizleme: { $language }
preview-built-in = Önizleme: { $language }, yerleşik metin
mail-subject = Konu:
plain-text = E-postanın düz metni
language-code = { $name } ({ $code })
pair-line = { $line }: satırı şu biçimde yazın: { $first } = de.
notification-settings = Bildirim ayarları
tell-users = Cihazı engellenmeden önce kullanıcıya haber ver
block-after = E-posta ile engelleme arasındaki süre
block-after-help = Örneğin PT1H (bir saat), PT30M veya P1D; en çok P7D. E-posta gönderilemese de cihaz engellenir.
enrollment-link = Kullanıcıların cihazı uyumlu duruma getirdiği adres
contact = Kime sorulacağı
mail-organization = E-postalardaki kuruluş adı
mail-organization-help = Boş: bağlayıcının bildirdiği ad.
time-zone = E-postalardaki saat dilimi
time-zone-help = Örneğin Europe/Berlin veya UTC.
usual-language = Olağan dil
texts = Metinler
built-in = Yerleşik
user-languages = Kullanıcıların dilleri, her satıra bir kullanıcı
group-languages = Grupların dilleri, her satıra bir grup kimliği
group-languages-help = Birden çok gruptaki kullanıcı için listedeki ilk grup belirler.
the-groups-id = grubun kimliği
notifications-saved = Bildirim ayarları kaydedildi.
mail-language = Dil
show-mail = E-postayı göster
new-template = Yeni şablon
new-template-name = Yeni şablonun adı
templates-title = Şablonlar: kendi metinleriniz
templates = Şablonlar
in-use = Kullanımda
changed = Değiştirildi
no-template = Şablon yok; hizmet yerleşik metinleri kullanıyor.
subject = Konu
text-html = Metin, HTML
placeholders = Şunları kullanabilirsiniz: { $names }. Hizmet, zararlı olabilecek HTML’yi çıkarır.
language-help = Örneğin de veya de-AT.
make-default = Varsayılan yap
default-made = Bu metin artık varsayılan.
remove-text-title = Metin kaldırılsın mı: { $language }?
text-in = Metin, { $language }
new-text = Yeni metin
text-saved = Metin kaydedildi.
language-default = { $language }, varsayılan
another-language = Başka bir dil
template = Şablon
language-else = Hiçbiri uymadığında kullanılacak dil
template-saved = Şablon kaydedildi.
remove-template-text = Hizmet şablonun metinlerini de siler.
template-removed = Şablon kaldırıldı.
test-mail = Sınama e-postası
test-mail-to = Sınama e-postasının alıcısı
by-mailbox-of = Posta kutusu kullanılacak kuruluş
send = Gönder
test-ordered = Sınama e-postası için emir verildi.
back-notifications = ‹ Bildirimler
template-in-use = Bu şablon kullanımda.
template-not-in-use = Bu şablon kullanımda değil; bildirim ayarlarında seçin.
test-mail-text = Bağlayıcı sınama e-postasını bildirim posta kutusundan gönderir; yalnızca izlediği sürece e-posta göndermez.
test-sent = Sınama e-postası gönderildi.
test-not-sent = Sınama e-postası gönderilmedi.

## plan
everything = Tümü
gain-access = Erişim kazananlar
keep-entry-changes = Erişimini koruyanlar, girdisi değişir
change = Değişiklik
nothing-would-change = Hiçbir cihaz için bir şey değişmez.
filter-effect = Etkiye göre filtrele
stay = Olduğu gibi kalanlar
shown-all = Gösteriliyor. Tümü için basın
show-these = Bunları göster
plan-text = Exchange kararlara uygun duruma getirilirse neyin değişeceği. Bağlayıcı yalnızca izlediği sürece bu değişikliklerin hiçbirini yapmaz.
only-observes = { $name }: yalnızca izliyor.
once-enforces = Zorlama başlayınca: { $impact }.
download-csv = CSV olarak indir
download-json = JSON olarak indir
devices-here = { $count ->
    [one] Planın { $count } cihazı alındı…
   *[other] Planın { $count } cihazı alındı…
}
json-has = { $count ->
    [one] plan.json içinde { $count } cihaz var.
   *[other] plan.json içinde { $count } cihaz var.
}
organization-plan = Kuruluş: kurallar, varsayılan düzey, ilkeler
devices-filtered = Cihazlar: { $filter }
organization-changes = Kuruluştaki değişiklikler
organization-none = Kurallar, varsayılan erişim düzeyi ve posta kutusu ilkeleri ayarlarla aynı.
mailboxes-get = { $count ->
    [one] { $count } posta kutusu başka bir posta kutusu ilkesi alıyor
   *[other] { $count } posta kutusu başka bir posta kutusu ilkesi alıyor
}
mailboxes-get-table = Başka bir ilke alan posta kutuları

## policies
policy-blank = boş
policy-empty = boş
policy-default = Varsayılan
policy-not-for = hariç: { $groups }
policy-nobody = kimse
policies-text = İstediğiniz posta kutusu ilkeleri; bir ilkenin belirtmediği her şey Exchange’de olduğu gibi kalır. Birisinin elle atadığı ilke kalır.
new-policy = Yeni posta kutusu ilkesi
priority = Öncelik
policy-for = Kime
no-policy = Hiçbir posta kutusu ilkesi ayarlamadınız; Exchange’deki ilkeler olduğu gibi kalır.
back-to-default = Varsayılan ilkeye dönüş
reset-plan = { $mailboxes ->
    [one] { $mailboxes } posta kutusu sıfırlanır;
   *[other] { $mailboxes } posta kutusu sıfırlanır;
} { $kept ->
    [one] { $kept } tanesi kendisine yönelik ilkeyi korur,
   *[other] { $kept } tanesi kendisine yönelik ilkeyi korur,
} { $frozen ->
    [one] { $frozen } tanesi bir grup okunana kadar bekler.
   *[other] { $frozen } tanesi bir grup okunana kadar bekler.
}
must-enforce = Bağlayıcı yalnızca izliyor. Önce zorlamayı başlatın.
reset-ask = Sıfırla…
reset-title = Varsayılan ilkeye sıfırlansın mı?
reset = Sıfırla
reset-count = { $count ->
    [one] { $count } posta kutusu sıfırlanacak. Bunu geri alabilirsiniz.
   *[other] { $count } posta kutusu sıfırlanacak. Bunu geri alabilirsiniz.
}
reset-text = Hiçbir ilkenin yönelik olmadığı her posta kutusu boş bir ilke bağlantısı alır; böylece varsayılan ilke geçerli olur. Bu, geri alabileceğiniz tek bir çalışmadır.
range-number = { $low } – { $high }
range-number-blank = { $low } – { $high } veya { $blank }
range-unlimited = { $low } – { $high } veya { $unlimited }
range-time = d.hh:mm:ss, { $low } – { $high } veya { $unlimited }
range-size = 10MB gibi bir boyut veya { $unlimited }
range-list = adlar, her satıra bir ad
range-days = { $count } gün
range-seconds = { $count } sn
exchange-2010 = Exchange 2010: { $name }.
not-set = ayarlanmadı
for-members = Şu grupların üyeleri için
not-for-members = Ama şu grupların üyeleri hariç (hariç tutma önceliklidir)
one-policy = Posta kutusu ilkesi
priority-help = Bir kullanıcıyı birden çok ilke kapsıyorsa en düşük sayılı ilke geçerlidir.
default-policy = Varsayılan ilke
default-policy-help = Kendi ilke bağlantısı boş olan her posta kutusu için.
needs-name = İlke için bir ad girin.
save-policy-title = Bu posta kutusu ilkesi kaydedilsin mi?
policy-saved = Posta kutusu ilkesi kaydedildi. Plan, neyi değiştirdiğini gösterir.
policy-removed = Posta kutusu ilkesi artık istenmiyor. Posta kutuları önce kendilerine yönelik başka bir ilke alır, ardından bağlayıcı bunu kaldırır.
all-policies = ‹ Tüm posta kutusu ilkeleri

## presets
allow-list = İzin verilenler listesi
allow-list-text = Yalnızca kayıtlı ve uyumlu cihazların, bir kuralın izin verdiği cihazların ve birisinin onayladığı cihazların erişimi vardır.
block-list = Engellenenler listesi
block-list-text = Kayıtlı olmayan, uyumlu olmayan veya bir kuralın engellediği cihazlar dışında tüm cihazların erişimi vardır.
mixed = Karma, karantinalı
mixed-text = Kayıtlı ve uyumlu cihazların erişimi vardır, kurallar cihaz türlerine izin verir veya onları engeller, diğer tüm cihazlar karantinada onay bekler.
preset-settings = Varsayılan erişim düzeyi: { $level }. Varsayılan kuralı geçersiz kılma: { $override }.
show-its-plan = Planını göster
show-plan-of = Planı göster: { $name }
apply-ask = Uygula…
apply-named = Uygula: { $name }
presets-text = Tüm kuruluşlar için belgelenmiş stratejiler. Gruplar, kurallar ve muafiyetler olduğu gibi kalır.
apply-title = { $name } uygulansın mı?
apply = Uygula
apply-lock-out = Bundan sonra neredeyse kimsenin erişimi kalmaz. Onaylamazsanız hizmet bunu reddeder.
apply-text = Hizmet, koşullu erişim ayarlarını ve Exchange’deki ayarları birlikte kaydeder.
type-apply = Yine de uygulamak için confirm yazın
preset-not-saved = Hiçbir şey kaydedilmedi: bu hazır ayarla neredeyse kimsenin erişimi kalmazdı.
nothing-saved = Hiçbir şey kaydedilmedi.
applied = { $name } uygulandı. Plan, neyi değiştirdiğini gösterir.
switch-on = Karantinayı etkinleştirme
new-level = Yeni varsayılan erişim düzeyi
show-exceptions = İstisnaları göster
switch-on-text = Bağlayıcı önce, şu anda varsayılan düzey sayesinde erişimi olan cihazları tek tek onaylar. Tümü onaylanınca varsayılan düzeyi değiştirir. Böylece mevcut cihazlar dışarıda kalmaz, yeni cihazlar onay bekler.
switch-ons = Etkinleştirmeler
begun = Başlangıç
level = Düzey
approved-devices = Onaylanan cihazlar
take-back-ask = Geri al…
take-back-named = Etkinleştirmeyi geri al: { $time }
none-begun = Hiçbir etkinleştirme başlatılmadı.
would-happen = Ne olacağı
switch-plan = { $approved ->
    [one] { $approved } cihaz onaylanır;
   *[other] { $approved } cihaz onaylanır;
} { $losing ->
    [one] { $losing } cihaz onaylanamaz ve erişimini kaybeder.
   *[other] { $losing } cihaz onaylanamaz ve erişimini kaybeder.
}
exceptions = İstisnalar
why-not-approved = Neden onaylanamadığı
all-approved = Varsayılan düzey sayesinde erişimi olan her cihaz onaylanabilir.
switch-must-enforce = Bağlayıcı yalnızca izliyor. Etkinleştirmeden önce zorlamayı başlatın.
begin-ask = Etkinleştirmeyi başlat…
switch-title = { $level ->
    [quarantine] Karantina etkinleştirilsin mi?
   *[other] Engelleme etkinleştirilsin mi?
}
begin = Başlat
switch-text = { $approved ->
    [one] Önce { $approved } cihaz onaylanır,
   *[other] Önce { $approved } cihaz onaylanır,
} { $level ->
    [quarantine] ardından varsayılan düzey “Karantina” olur.
   *[other] ardından varsayılan düzey “Engelle” olur.
} Bunu geri alabilirsiniz.
switch-exceptions = { $count ->
    [one] Onaylanamayan { $count } cihaz erişimini kaybeder.
   *[other] Onaylanamayan { $count } cihaz erişimini kaybeder.
}
take-back-title = Etkinleştirme geri alınsın mı?
take-back = Geri al
take-back-text = Bağlayıcı, önceki varsayılan düzeyi ve girdileri, hâlâ kendi yazdığı gibi oldukları her yerde geri yükler.
taken-back = Bağlayıcı etkinleştirmeyi geri alıyor.

## runs
runs-and-changes = Çalışmalar ve değişiklikler
made = Oluşturuldu
decided-by = Karar veren
no-run = Henüz çalışma yok.
runs-text = Çalışma, hizmetin birlikte oluşturduğu emirler kümesidir. Emniyet freninin sınırlarını aşan çalışma, birisi karar verene kadar bekler; her çalışmayı geri alabilirsiniz.
run-waits = Bir çalışma sizi bekliyor
held-removal = { $count ->
    [one] { $count } ortaklığı kaldırır.
   *[other] { $count } ortaklığı kaldırır.
}
held-losing = { $losing ->
    [one] { $total } cihazdan { $losing } tanesi erişimini kaybeder
   *[other] { $total } cihazdan { $losing } tanesi erişimini kaybeder
} ({ $orders ->
    [one] { $orders } emirle
   *[other] { $orders } emirle
}); son { $hours } saatle birlikte toplam { $counted }. Emniyet freni, { $devices } cihazı veya %{ $percent } oranını aşan çalışmayı durdurur.
none-left = Hizmet, bu çalışmanın emirlerinden hiçbirini bağlayıcıya göndermedi.
accept-ask = Kabul et…
reject-ask = Reddet…
show-its-orders = Emirlerini göster
accept-run-title = Çalışma kabul edilsin mi?
accept-run = Çalışmayı kabul et
accept-removal = { $count ->
    [one] { $count } ortaklık kaldırılacak. Kaldırma geri alınamaz; cihaz kendiliğinden yeniden bağlanır.
   *[other] { $count } ortaklık kaldırılacak. Kaldırma geri alınamaz; cihazlar kendiliğinden yeniden bağlanır.
}
accept-losing = { $losing ->
    [one] { $losing } cihaz posta erişimini kaybedecek
   *[other] { $losing } cihaz posta erişimini kaybedecek
} ({ $orders ->
    [one] { $orders } emirle
   *[other] { $orders } emirle
}).
type-partnerships = Onaylamak için ortaklıkların sayısını yazın: { $number }
run-is-accepted = { $count ->
    [one] Çalışma kabul edildi; hizmet bağlayıcıya { $count } emir gönderiyor.
   *[other] Çalışma kabul edildi; hizmet bağlayıcıya { $count } emir gönderiyor.
}
reject-run-title = Çalışma reddedilsin mi?
reject-run = Çalışmayı reddet
reject-run-text = Hizmet, bir cihaz için kararı değişene kadar bu değişikliklerin hiçbiri için emir vermez.
run-is-rejected = Çalışma reddedildi. Hizmet bunun için hiç emir vermedi.
undo-run-title = Çalışma geri alınsın mı?
undo-run = Çalışmayı geri al
undo-run-text = Bu çalışmanın değiştirdikleri, hâlâ bağlayıcının yazdığı gibiyse geri alınır; o zamandan beri birisinin elle değiştirdikleri kalır. Çalışmanın engellediği cihazlar yeniden erişim kazanabilir. Uzaktan silme ve kaldırılan ortaklık geri alınamaz.
undo-state = Geri alma: { $state }.
run = Çalışma
orders-of-run = Çalışmanın emirleri
for-whom = Kime
order = Emir
ended = Bitiş
no-order = Çalışmada emir yok.
orders-ended = Sona eren emirler
state-count = { $state }: { $count }
no-order-left = Hizmet bağlayıcıya hiç emir göndermedi
all-runs = ‹ Tüm çalışmalar
run-at = { $kind }, { $time }
decided = Karar zamanı
progress = İlerleme
undo-run-ask = Çalışmayı geri al…
values-not-told = bildirilmedi
by-whom = yapan: { $name }
run-of = Çalışma, { $time }
when = Ne zaman
before-after = Önce → sonra
no-change = Bağlayıcı Exchange’de hiçbir şeyi değiştirmedi.
changes-text = Bağlayıcının değiştirdikleri ve önceki değerler. Birisinin elle yaptığı değişiklikler burada listelenmez ve kalır.
switch-waits = Bir etkinleştirme sizi bekliyor
failed-approvals = { $count ->
    [one] { $count } onay başarısız oldu; bu nedenle varsayılan erişim düzeyi açık kalıyor.
   *[other] { $count } onay başarısız oldu; bu nedenle varsayılan erişim düzeyi açık kalıyor.
}
approve-again-ask = Onayları yeniden dene…
approve-again-title = Onaylar yeniden denensin mi?
approve-again = Yeniden dene
approve-again-text = Hizmet, başarısız onaylar için bir kez daha emir verir; tümü başarılı olunca varsayılan erişim düzeyi değişir.
approving-again = Onaylar için yeniden emir verildi.
give-up-ask = Etkinleştirmeyi bırak…
give-up-title = Etkinleştirme bırakılsın mı?
give-up = Etkinleştirmeyi bırak
give-up-text = Varsayılan erişim düzeyi değişmez. Verilmiş onaylar kalır; onları kaldırmak için çalışmayı geri alın.
given-up = Etkinleştirme bırakıldı.

## stale
keep-named = Koru: { $name }
keep-it = Koru
exclude = Hariç tut
none-quiet = { $days ->
    [one] Hiçbir ortaklık { $days } gün boyunca sessiz kalmadı.
   *[other] Hiçbir ortaklık { $days } gün boyunca sessiz kalmadı.
}
quiet-days = Sessiz kalma süresi (gün)
stale-text = Son başarılı eşitlemelerine göre ortaklıklar. Hiç eşitlenmemiş veya zamanlarını bağlayıcının okuyamadığı ortaklıklar listede yer almaz.
near-maximum = Sınıra yakın kullanıcılar
near-maximum-text = Bir posta kutusunun { $count } ortaklığı olabilir. Liste, bunun en az beşte dördüne ulaşan kullanıcıları gösterir.
address = Adres
partnerships = Ortaklıklar
none-near = Sınıra yakın kullanıcı yok.
remove-them = Ortaklıkları kaldır
except-members = Şu grupların üyeleri hariç
removal = Eski ortaklıkları kaldırma
except-users = Hariç tutulan kullanıcılar, her satıra bir adres
at-least-30 = En az 30 gün girin: kullanıcısı izinde olduğu için bir cihaz daha kısa süre sessiz kalabilir.
removal-plan = { $count ->
    [one] { $count } ortaklık kaldırılır,
   *[other] { $count } ortaklık kaldırılır,
} { $excluded ->
    [one] { $excluded } tanesi hariç tutulur,
   *[other] { $excluded } tanesi hariç tutulur,
} { $unclear ->
    [one] { $unclear } tanesi Exchange açıkça tanımlamadığı için kalır.
   *[other] { $unclear } tanesi Exchange açıkça tanımlamadığı için kalır.
}
removal-observes = Bağlayıcı yalnızca izliyor. Çalışmayı oluşturup kabul etmeden önce zorlamayı başlatın.
make-run-ask = Çalışmayı oluştur…
make-run-title = Çalışma oluşturulsun mu?
make-run = Çalışmayı oluştur
make-run-text = Çalışma, şu sayıyla kabul edene kadar bekler: { $number }. Bağlayıcı o zamana kadar hiçbir şeyi kaldırmaz.
wipe-pending = { $count ->
    [one] { $count } tanesi, cihazının yapması gereken bir uzaktan silme olduğu için kalır.
   *[other] { $count } tanesi, cihazlarının yapması gereken bir uzaktan silme olduğu için kalır.
}

restore-title = Yeniden okunuyor
restore-text = Hizmetin veritabanı geri yüklendi. Şunlar yeniden okunana kadar kimse onaysız erişimini kaybetmez: { $waits }.
restore-end-ask = Bunu bitir…
restore-end-title = Veriler olduğu gibi doğru mu?
restore-end = Veriler doğru
restore-end-text = Bundan sonra hizmet, olağan emniyet freniyle yeniden mevcut verilere göre karar verir.
restore-ended = Hizmet yeniden verilere göre karar veriyor.
unclaimed-entries = Kimsenin bilmediği girdiler
unclaimed-text = Exchange’de duruyorlar; bunları kimin yaptığını ne bağlayıcı ne de bu hizmet biliyor. Geri yüklemeden sonra bağlayıcının kendi girdileri olabilirler.
unclaimed-ours-ask = Bağlayıcıya ait…
unclaimed-by-hand = Elle yapıldı
unclaimed-ours-title = Bu girdi bağlayıcıya mı ait?
unclaimed-ours = Bağlayıcıya ait
unclaimed-ours-text = O zaman kurallar ve geri alma, emniyet freninin sınırları içinde bunu kaldırabilir.
unclaimed-noted = Not edildi.
entry-allowed = İzin verilenler listesinde
entry-blocked = Engellenenler listesinde
entry-rule = Erişim kuralı
entry-policy = Posta kutusu ilkesi
entry-link = Bir posta kutusunun ilkesi
nothing-by-hand = Bu cihaz hakkında kurallar karar verir.
let-in-ask = İzin ver…
block-ask = Engelle…
let-in-title = { $name } için erişime izin verilsin mi?
let-in-text = Kurallar ne derse desin cihaz posta alır. Süre bitince yeniden kurallar karar verir.
block-title = { $name } engellensin mi?
block-text = Kurallar ne derse desin cihaz posta almaz. Cihazda hiçbir şey silinmez.
allow-by-hand = İzin ver
block-by-hand = Engelle
applies-to = Kapsam
this-device = Bu cihaz
all-devices-of-user = Kullanıcının tüm cihazları
for-how-long = Ne kadar süreyle
for-days = { $days } gün
until-further-notice = süresiz
decided-by-hand = Karar verildi; bağlayıcı yerine getiriyor.
decided-while-observing = Karar verildi. Bağlayıcı yalnızca izliyor; bu nedenle Exchange’de henüz bir şey değişmiyor.
allowed-by-hand-of = İzin veren: { $by }, { $since }; bitiş: { $end }.
blocked-by-hand-of = Engelleyen: { $by }, { $since }; bitiş: { $end }.
for-all-devices-of-user = Kullanıcının tüm cihazları için geçerlidir.
end-by-hand = Bu kararı sonlandır…
end-by-hand-title = Yeniden kurallar karar versin mi?
end-by-hand-text = Cihaz, kurallara göre erişimini kaybedebilir veya kazanabilir.
end-by-hand-yes = Kararı sonlandır
ended-by-hand = Yeniden kurallar karar veriyor.
reason-by-hand = Neden; kararla birlikte gösterilir
role-read = okuyucu
role-audit = denetçi
role-help-desk = yardım masası
role-operate = operatör
role-administer = yönetici
name-and-role = { $name } ({ $role })
for-a-higher-role = Rolünüz cihazları uzaktan silemez ve ortaklıkları kaldıramaz.

## set-up package
setup-package = Kurulum paketi
package-text = Kurulum programını ve yeni bir hesap dosyasını içerir. Paketi Exchange kuruluşunun bir bilgisayarında açın ve kurulumu orada başlatın.
package-ask = Şirket içi bağlayıcıyı indir…
package-ask-system = Şirket içi bağlayıcıyı indir ({ $system })…
package-question = Kurulum paketi indirilsin mi?
package-question-text = Bu pakete sahip olan herkes bir Exchange kuruluşunu bu hizmete bağlayabilir. Paket { $uses } kayıt için ve { $days } gün geçerlidir: güvenli biçimde iletin ve kullandıktan sonra silin.
package-download = Şirket içi bağlayıcıyı indir
package-downloaded = Kurulum paketi indirildi.
package-none = Kurulum programları hizmetin bilgisayarında yok:

## entries from before this connector
before-entries = Bu bağlayıcıdan önceki girdiler
before-text = Bu bağlayıcı ilk baktığında { $count } cihaz, posta kutusunun kişisel listelerinden birindeydi; bu girdilerin { $conflicts } tanesi şu anda istenene aykırı. Siz kaynağını belirtene kadar olduğu gibi kalırlar: önceki bir bağlayıcıya ait (Microsoft’un bağlayıcısı da cihazları bu listelere eklerdi) veya elle yapılmış.
before-ours-ask = Önceki bağlayıcıya ait…
before-ours-title = Bunların tümü önceki bir bağlayıcıya mı ait?
before-ours = Önceki bağlayıcıya ait
before-ours-text = O zaman kurallar ve geri alma, emniyet freninin sınırları içinde { $count } girdiyi kaldırabilir; bunların { $conflicts } tanesi şu anda istenene aykırı.
before-hand-ask = Elle yapıldı…
before-hand-title = Bunların tümü elle mi yapıldı?
before-hand = Elle yapıldı
before-hand-text = O zaman { $count } girdiye bir daha hiç dokunulmaz.

# What has changed meanwhile
reconnecting = Hizmetle bağlantı yok; yeniden deneniyor. Gördükleriniz { $time } tarihlidir.
something-changed = Burada gösterilen bir şey değişti.
show-changed = Göster

# Readiness
readiness = Hazırlık
readiness-text = { $count } telefondan hangileri eski, sessiz veya fazla: Exchange yükseltmesinden, Exchange Online geçişinden veya temizlikten önce.
readiness-old = Eski
print = Yazdır
readiness-show-old = { $count ->
    [one] { $count } eski telefonu göster
   *[other] { $count } eski telefonu göster
 }
readiness-eas-text = Exchange Online { $version } ve sonraki sürümleri kabul eder. Şirket içi sunucular daha eskilerini de kabul eder.
readiness-client-text = Eski olarak işaretlenen istemcileri Microsoft artık geliştirmiyor.
readiness-silent = Sessiz telefonlar
readiness-near-maximum = { $count ->
    [one] { $count } kullanıcı en yüksek telefon sayısına yakın.
   *[other] { $count } kullanıcı en yüksek telefon sayısına yakın.
 }
readiness-policies = Posta kutusu ilkesine göre telefonlar
readiness-policies-text = Her telefonun son bağlantısında bildirdiği.
readiness-applied = Uygulanma derecesi

## the desk: overview, what waits, a device, a person, a wipe
overview = Genel bakış
waiting-for-you = Sizi bekleyenler
person = Kişi
nobody-told = kişi bildirilmedi
things-wait = { $count ->
    [one] { $count } konu bekliyor.
   *[other] { $count } konu bekliyor.
}
nothing-waits = Bekleyen bir şey yok.
nothing-changes-alone = Siz karar vermeden buradaki hiçbir şey Exchange’i değiştirmez.
devices-in = { $count } cihaz, kuruluşlar: { $organizations }.
only-observing = { $count ->
    [one] Yalnızca izliyor.
   *[other] Tümü yalnızca izliyor.
}
all-organizations = Tüm kuruluşlar
held-run-title = { $count ->
    [one] Bir çalışma durduruldu: { $count } telefon posta erişimini kaybeder.
   *[other] Bir çalışma durduruldu: { $count } telefon posta erişimini kaybeder.
}
held-limit = Sınır: { $hours } saatte { $devices } cihaz veya %{ $percent }.
review-run = Çalışmayı incele
observing-title = İzleniyor: { $losing } telefon posta erişimini kaybeder, { $gaining } telefon yeniden kazanır.
observing-more = Birisi zorlamayı başlatana kadar Exchange’de hiçbir şey değişmez.
see-who = Kimler olduğunu göster
now-and-then = Şu anki ve karar verilen erişim
now-in-exchange = Şu anda Exchange’de
would-become = Yeni durumu
difference = Fark
no-count-yesterday = dün sayım yapılmadı
as-yesterday = dünkü kadar
more-than-yesterday = dünden { $count } fazla
fewer-than-yesterday = dünden { $count } az
in-discovery = cihaz bulma aşamasında: { $count }
counted-at = Sayım
not-counted-yet = Cihazlar henüz sayılmadı.
blocked-and-quarantined = Engellenen ve karantinadaki cihazlar, { $days } gün
chart-from-now = Hizmet bundan sonra sayar; yarın karşılaştırılacak iki gün olur.
as-table = Tablo olarak
why-blocked = Telefonların engellenme nedenleri
nobody-blocked = Engellenen telefon yok.
see-all = Tümünü göster
full-sync-at = tam eşitleme
quick-sync-at = hızlı eşitleme
devices-count = { $count ->
    [one] { $count } cihaz
   *[other] { $count } cihaz
}
last-day = Son 24 saat: { $count }
all-changes = Tüm değişiklikler
changed-lately = Son 24 saatte değişenler
nothing-changed-lately = Exchange’de hiçbir şey değişmedi.
none-connected-yet = Henüz bağlayıcı yok.
three-steps = İlk telefon listesine üç adım
step-package = Kurulum paketini alın
step-package-text = Exchange’e ulaşan bir Windows veya Linux bilgisayarı için. Programları ve birkaç gün geçerli bir hesap dosyasını içerir.
step-set-up = Kurulumu orada çalıştırın
step-set-up-text = Bir şey kaydetmeden önce her adımı sınar ve yalnızca izler.
step-plan = Plana bakın
step-plan-text = Bir şey olmadan önce, hangi kuralla kimin posta erişimini kaybedeceğini görün.
because-not-enrolled = bu telefon kayıtlı değil
because-not-activated = bu telefonda e-posta etkinleştirilmemiş
because-not-compliant = bu telefon uyumlu değil
because-rule = “{ $rule }” kuralı eşleşiyor
because-by-hand = birisi elle engelledi
because-exchange = Exchange’in kendi kurallarıyla veya Exchange’de elle
says-outside = Bu bağlayıcının kapsamı dışında.
says-outside-more = Bu cihaz hakkında burada karar verilmez.
says-wiped = Telefon uzaktan silmeyi onayladı.
says-wipe-sent = Exchange uzaktan silmeyi bu telefona iletti.
says-wipe-sent-more = İletildi: { $time }. Artık durdurulamaz.
says-wipe-ordered = Bu telefon için uzaktan silme emri verildi.
says-wipe-ordered-more = Exchange bunu telefonun bir sonraki bağlantısında iletir. O zamana kadar durdurulabilir.
says-modern = Burada karar verilmez: karma modern kimlik doğrulaması kullanan Outlook.
says-modern-more = Kararı buluttaki koşullu erişim verir. Exchange’in gösterdiği geçerli değildir.
says-blocked-then = Şu zamana kadar izinli: { $time }; sonra engellenir: { $reason }.
says-block-ordered = Engelleme emri verildi: { $time }; henüz onaylanmadı.
says-access-ordered = Erişim emri verildi: { $time }; henüz onaylanmadı.
says-ordered-more = Bağlayıcı emri, hizmetle bir sonraki bağlantısında alır.
says-block-held = { $state }. Engellemesi başkalarıyla birlikte durduruldu.
says-change-held = { $state }. Değişikliği başkalarıyla birlikte durduruldu.
says-by-hand = { $state }; oysa istenen: { $wanted }.
says-by-hand-more = Exchange’deki girdiyi bu ürün değil, birisi elle yaptı. Elle yapılan girdiler önceliklidir.
says-failed = Değişiklik başarısız oldu: { $time }; telefonun durumu hâlâ: { $state }.
says-rejected = { $state }. Birisi değişikliği reddetti.
says-rejected-more = Başka bir şey istenene kadar bunun için emir verilmez.
says-would-block = { $state }. Cihaz engellenir: { $reason }.
says-would-change = { $state }. İstenen: { $wanted }.
says-observes = { $name }: yalnızca izliyor; zorlama başlatılana kadar Exchange’de hiçbir şey değişmez.
says-let-in = İzin verildi; bitiş: { $end }; izin veren: { $by }.
says-blocked-by = Engellendi; bitiş: { $end }; engelleyen: { $by }.
says-rules-again = Sonra yeniden kurallar karar verir.
says-until-ended = Birisi sonlandırana kadar.
says-blocked-elsewhere = Engellendi, ama bu ürün tarafından değil.
says-blocked-elsewhere-more = Exchange’in belirttiği neden: { $reason }.
says-blocked = Engellendi, başlangıç: { $time }; neden: { $reason }.
says-confirmed = Exchange onayladı: { $time }.
says-next-contact = Telefon bunu bir sonraki bağlantısında fark eder.
says-quarantined = Karantinada: birinin karar vermesini bekliyor.
says-first-seen = İlk görülme: { $time }.
see-waiting = Bekleyenleri göster
says-discovery = Exchange cihazı hâlâ tanımlıyor.
says-discovery-more = O zamana kadar cihaz posta içeriği almaz.
says-allowed = İzin verildi.
says-kept = Sahip olduğunu korur:
says-undecided = Hakkında henüz karar verilmedi.
says-unknown = Exchange’deki durumu bilinmiyor.
says-unknown-more = Tam eşitleme durumu getirebilir.
like-same = Büyük olasılıkla aynı kişi, yeni telefon.
like-same-text = Posta kutusu ve aile aynı; eski telefon, yenisi geldiği sıralarda sessizleşti. Onayı aktarmadan önce kişiye sorun.
like-copied = Bir kimlik birden çok yerde: kopyalanmış olabilir.
copied-models = Aynı kimlik farklı modellerden geldi. İzin vermeden önce her birine bakın.
copied-people = Aynı kimlik farklı kişilerde var. İki posta kutusu olan tek bir telefon da olabilir; izin vermeden önce bakın.
like-new = Yeni bir cihaz.
like-new-text = Bu kişinin bu aileden sessizleşmiş bir telefonu bilinmiyor.
same-phone = Aynı telefon, yeni kimlik
copied-id = Kopyalanmış kimlik
new-device = Yeni
held-runs = Durdurulan çalışmalar
groups-and-sources = Gruplar ve kaynaklar
certificates = Sertifikalar
held-run-line = { $count ->
    [one] { $count } emirlik çalışma durduruldu
   *[other] { $count } emirlik çalışma durduruldu
}
lose-access-count = { $count } cihaz erişimini kaybediyor
quarantined-count = { $count ->
    [one] Karantinada { $count } telefon
   *[other] Karantinada { $count } telefon
}
quarantined-text = Birisi karar verene kadar posta almazlar.
judged-of = İncelenen: toplam { $all } cihazdan en uzun bekleyen { $count } cihaz.
no-quarantine = Burada bekleyen cihaz yok.
the-chosen-device = Seçilen cihaz
choose-named = Seç: { $name }
chosen-count = { $count } seçildi
compared-devices = Karşılaştırma
old-one = Eski
new-one = Yeni
other-one = Diğeri
this-phone = Bu telefon
model = Model
first-sync = İlk eşitleme
open-the-device = Sayfasını aç
next-one = Sonraki
keys-help = Liste odaktayken J ve K listede gezinir; hiçbir karar vermez.
decided-one = Karar verildi.
decided-several = { $count ->
    [one] { $count } cihaz için karar verildi.
   *[other] { $count } cihaz için karar verildi.
}
some-failed = { $all } cihazdan { $count } tanesi başarısız
some-failed-text = Diğerleri için karar verildi. Şunlar için verilmedi:
understood = Anlaşıldı
close = Kapat
and-more = ve { $count } tane daha
no-held-run = Bekleyen çalışma yok.
unread-text = Kararlar bu gruplara ve kaynaklara göre verilir. Bunlar okunabilene kadar etkilenen herkes sahip olduğunu korur.
all-read = Kararların dayandığı her şey okunabiliyor.
no-certificate-ends = Yakında süresi dolacak sertifika yok.
what-happened = Ne oldu
undo = Geri al
undo-with-run = Çalışmasıyla geri al…
is-undone = Geri alındı
first-seen = İlk görülme
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Elle izin verildi
blocked-by-hand = Elle engellendi
exchange-not-asked = Exchange’in kendi kurallarına ve varsayılan düzeye bakılmaz.
exchange-decides = Exchange’in kendi kuralları ve varsayılan düzey karar verir.
exchange-rules = Exchange’de erişim
is-it-the-successor = Bu telefon şunun yerine mi geçti: { $name }?
successor-text = Kişi aynı, aile aynı; eskisinin sessizleşmesi: { $time }.
see-the-old = Eskisini göster
carry-over-ask = Onayı aktar…
carry-over = Aktar
carry-title = Onay yeni telefona aktarılsın mı?
carry-by-hand = Birisi eski telefona elle izin verdi: { $old }. Bu izin sona erer ve yeni telefona aynı zamana kadar izin verilir: { $new }. Yeni izin de sonlandırılabilir.
carry-by-rules = Kurallar eski telefona izin veriyor ve onun hakkında karar vermeyi sürdürür: { $old }. Yeni telefona, seçtiğiniz süre için elle izin verilir: { $new }.
carried-over = Onay aktarıldı.
allow-ask = Süresiz izin ver…
let-in-for-a-while = Ona bir süreliğine izin verirsiniz
phones-of-this-person = Bu kişinin { $count } cihazı
phones-of-person = Bu kişinin cihazları
phones-count = { $count ->
    [one] { $count } cihaz
   *[other] { $count } cihaz
}
no-phone-of-person = Bu adrese ait bilinen cihaz yok.
first-of-them = İlk { $count } tanesi gösteriliyor.
let-all-in-ask = Tümüne izin ver…
let-all-in-title = Tüm cihazlara izin verilsin mi: { $name }?
let-all-in-text = Kurallar ne derse desin, bu kişinin sonradan gelenler dahil tüm cihazları posta alır. Tek bir cihaz hakkında verilen karar önceliklidir.
block-all-ask = Tümünü engelle…
block-all-title = Tüm cihazlar engellensin mi: { $name }?
block-all-text = Bu kişinin sonradan gelenler dahil hiçbir cihazı posta almaz. Tek bir cihaz hakkında verilen karar önceliklidir; emniyet freni bunu sayar.
decided-for-person = Kişinin tüm cihazları için karar verildi.
phone = Telefon
in-exchange = Exchange’de
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Kişi için geçerlidir: tüm cihazlarını etkiler.
more = Daha fazla
never-ordered = hiç emir verilmedi
wipe-title = Bu cihaz uzaktan silinsin mi: { $name }?
not-this-phone = Bu değil
what-is-removed = Neyin silineceği
account-only = Yalnızca posta hesabı
account-only-old = Mümkün değil: ActiveSync 16.1 gerekir ve Exchange bu telefonun onu desteklediğini bildirmedi.
account-only-outlook = Mümkün değil: Outlook yalnızca kendi silme işlemini destekler.
outlook-data = Outlook’un kendi verileri
whole-phone = Telefondaki her şey
whole-phone-text = Özel fotoğraflar ve uygulamalar kaybolur.
wipe-handed-over = Exchange uzaktan silmeyi telefonun bir sonraki bağlantısında iletir. O zamana kadar durdurulabilir.
wipe-reason = Neden; emirle birlikte saklanır
wipe-ending = Bu telefonun kimliğinin son { $count } karakteri
wipe-whole-id = Bu telefonun kimliğinin tamamı
wipe-yes = Bu telefonu uzaktan sil
wipe-no = Telefonu olduğu gibi bırak
share-of = %{ $percent } / { $total }
odd-group = Bunların { $count } tanesi şu gruba ait: “{ $name }”.
let-these-in-ask = Bunlara izin ver…
let-these-in-of = Bunlara izin ver: { $name }
summary-partial = Çalışma burada özetlenenden daha büyük; aşağıdaki emirleri eksiksizdir.
other-orders = Erişime etkisi olmayan değişiklik
reasons-of-run = Erişimi kaybetme nedenleri
for-example = Örneğin
seen-this-week = Bu hafta görüldü
where-they-are = Nerede oldukları
carry-several = Elle verilen onay kendi bitiş zamanıyla aktarılır. Kurallar eski telefona izin veriyorsa yeni telefona seçtiğiniz süre için izin verilir. Önce kişilere sorun.

## finding devices
find-box = Kişi, adres, cihaz veya kimlik ara
find-person = Kişi
find-columns = Sütunlar…
find-csv = Bu { $count } tanesinin CSV dosyası
find-csv-all = Bunların tümünün CSV dosyası
find-views = Görünümler
find-attention = İlgilenilmesi gerekenler
find-silent = 30 günden uzun süredir sessiz
find-old-eas = 16.1’den eski EAS
find-save-view = Bu görünümü kaydet…
find-view-name = Görünümün adı
find-view-shared = Herkes görür
find-view-saved = Görünüm kaydedildi.
find-view-remove = Bu görünümü kaldır…
find-view-remove-title = Görünüm kaldırılsın mı: “{ $name }”?
find-view-removed = Görünüm kaldırıldı.
find-filter-by = Filtre ölçütü
find-apply = Uygula
find-remove-filter = Filtreyi kaldır: { $name }
find-words = Ara
find-step = Belirleyici adım
find-reason = Exchange’deki neden
find-eas = EAS sürümü
find-client = İstemci
find-imei = IMEI
find-first-sync = İlk eşitleme
find-last-sync = Son eşitleme
find-within-days = son { $days } gün içinde
find-silent-days = { $days } gündür yok
find-never-synced = hiçbir zaman
find-range-many = { $from }–{ $to } / { $all } üzeri cihaz
find-select = Seç: { $name }
find-select-page = Bu sayfadaki cihazları seç
find-selection = Seçilen cihazlar
find-selected = { $count } seçildi
find-select-all = Tümünü seç ({ $count })
find-clear = Seçimi temizle
find-let-in = Geçici izin ver…
find-allow = İzin ver…
find-block = Engelle…
find-let-in-title = Bu cihazlara geçici olarak izin verilsin mi?
find-allow-title = Bu cihazlara izin verilsin mi?
find-block-title = Bu cihazlar engellensin mi?
find-allow-text = Elle verilen karar, bu cihazların her biri için tüm kurallardan önceliklidir.
find-block-text = Elle verilen karar tüm kurallardan önceliklidir. Erişimini kaybeden her cihaz emniyet freninde sayılır: sınır aşılırsa çalışma onay bekler.
find-progress = Karar verildi: { $done } / { $all }…
find-decided = Karar verilen cihaz sayısı: { $count }.
find-failed = Karar verilmeyen: { $count }
find-understood = Kapat
find-step-by-hand = elle verilen karar
find-step-enabled = erişim denetimi
find-step-exemption = muafiyet
find-step-excluded = hariç tutulan grup
find-step-inactive = etkin olmayan cihaz
find-step-rule = yerel kural
find-step-included = dahil edilen grup
find-step-managed = kayıt
find-step-activated = etkinleştirme
find-step-compliant = uyumluluk
find-step-override = Exchange kuralını geçersiz kılma

## audit
audit-title = Denetim
audit-text = Her ayar, rol ve kip değişikliği, her emir ve her onay. { $days } gün saklanır.
audit-when = Ne zaman
audit-who = Kim
audit-what = Ne
audit-before-after = Önce → sonra
audit-from-where = Nereden
audit-none = Girdi yok.
audit-verifying = Zincir denetleniyor…
audit-verified = Zincir şu zamana kadar doğrulandı: { $time }
audit-broken = Zincir bozuk. Veritabanını olduğu gibi bırakın ve dosyasına kimin erişimi olduğunu araştırın.
audit-csv = CSV
audit-since = Başlangıç
audit-until = Bitiş
audit-any = tümü
audit-filter = + Filtre
audit-show = Göster
audit-without = Filtreyi kaldır: { $name }: { $value }
audit-token = belirteç
audit-more = { $count } tane daha
audit-created = Oluşturuldu
audit-changed = Değiştirildi
audit-removed = Kaldırıldı
audit-done = Emir veya karar verildi
audit-previewed = Önizlendi
audit-exported = Dışa aktarıldı
audit-signed-in = Oturum açıldı
audit-signed-out = Oturum kapatıldı
audit-refused = Oturum açma reddedildi
audit-access-settings = erişim ayarları
audit-exchange-settings = Exchange ayarları
audit-mail-settings = bildirim ayarları
audit-mailbox-policy = posta kutusu ilkesi
audit-mailbox-policies = posta kutusu ilkeleri
audit-connector = bağlayıcı
audit-decision = elle verilen karar
audit-run = çalışma
audit-order = emir
audit-template = ileti şablonu
audit-message = ileti
audit-record = yönetim kaydı
audit-source = uyumluluk kaynağı
audit-link = bir cihazın ilişkilendirmesi
audit-device-name = bir cihazın adı
audit-group = grup
audit-graph = Microsoft Graph
audit-account-file = hesap dosyası
audit-user = kullanıcı
audit-session = oturum
audit-entries = sahipsiz girdiler
audit-restore = geri yüklemeden sonra okuma
audit-console = konsol
audit-api = API
audit-command-line = komut satırı
audit-of-connector = bağlayıcıda
audit-of-service = hizmetin kendisi

# People, sessions, tokens, sign-in
pp-code = Kod
pp-code-help = Kimlik doğrulayıcının altı rakamı veya kurtarma kodlarınızdan biri.
pp-by-password = Ad ve parolayla oturum aç
pp-by-token = Erişim belirteciyle oturum aç
pp-password = Parola
pp-refused = Ad veya parola doğru değil.
pp-code-refused = Kod doğru değil ya da daha önce kullanıldı. Sonrakini bekleyin ve iki cihazın saatini denetleyin.
pp-link-unknown = Bu bağlantı artık geçerli değil: kullanıldı, yerini yenisi aldı veya 24 saati doldu. Bir yöneticiden yenisini isteyin.
pp-too-short = En az { $count } karakterlik bir parola seçin.
pp-too-long = Parola en çok { $count } karakter olabilir.
pp-too-plain = Daha çok farklı karakter içeren bir parola seçin.
pp-holds-name = Parola adınızı içeriyor. Başka bir parola seçin.
pp-old-wrong = Bu, geçerli parolanız değil.
pp-too-often = Çok sık denendi. Bir dakika bekleyin, sonra yeniden deneyin.
pp-last-administrator = Hizmeti yönetebilen tek kişi budur. Önce başka birine yönetici rolü ve oturum açma yolu verin.
pp-no-second = İkinci kişi isteniyor; bunun için oturum açıp yönetebilen iki kişi gerekir. Önce bir kişi daha ekleyin.
pp-page-only = Süreli bir erişim belirteciyle oturum açtınız. Parola, ikinci etmen ve belirteçler, parolayla oturum açtıktan sonra değiştirilir.
pp-choose = Parola seçin
pp-choose-for = { $name } için
pp-choose-and-enter = Kaydet ve oturum aç
pp-new-password = Yeni parola
pp-again = Yeni parola, bir kez daha
pp-password-help = En az { $count } karakter. Birkaç sözcüğü akılda tutmak kolay, tahmin etmek zordur.
pp-not-same = İkisi aynı değil.
pp-account = Hesabınız
pp-role = Rol
pp-must-enroll = Rolünüz ikinci bir etmen gerektiriyor
pp-must-enroll-text = Devam etmek için ayarlayın.
pp-sessions = Açık oturumlar
pp-end-others = Diğer oturumlarımı sonlandır
pp-tokens = Erişim belirteçleri
pp-tokens-text = Betikler ve programlar için. Belirteç sizden fazlasını yapamaz ve süresi dolunca biter.
pp-token-ask = Belirteç oluştur…
pp-change-password = Parolayı değiştir
pp-set-password = Parola belirle
pp-old-password = Geçerli parola
pp-password-text = Yeni parolayı kaydettiğinizde diğer oturumlarınız sonlanır.
pp-password-changed = Parolanız kaydedildi. Diğer oturumlarınız sonlandı.
pp-factor = İkinci etmen
pp-factor-on = Parolayla oturum açarken kimlik doğrulayıcınızın kodu istenir.
pp-codes-left = { $count ->
    [one] { $count } kurtarma kodu kaldı.
   *[other] { $count } kurtarma kodu kaldı.
 }
pp-new-codes-ask = Yeni kurtarma kodları…
pp-new-codes = Yeni kurtarma kodları oluştur
pp-factor-remove-ask = İkinci etmeni kaldır…
pp-factor-remove = İkinci etmeni kaldır
pp-factor-removed = İkinci etmen kaldırıldı.
pp-factor-text = Parolanızın yanında bir kimlik doğrulayıcı uygulamasının kodu. Yalnızca parolayı bilen oturum açamaz.
pp-factor-set-up = Ayarla
pp-qr = Kimlik doğrulayıcı uygulaması için resim
pp-scan = Bu resmi bir kimlik doğrulayıcı uygulamasıyla tarayın, sonra gösterdiği kodu yazın.
pp-by-hand = Veya elle yazın
pp-first-code = Uygulamanın gösterdiği kod
pp-factor-confirm = Aç
pp-factor-done = İkinci etmen açık.
pp-codes = Kurtarma kodları
pp-codes-text = Başkasının bulamayacağı bir yerde saklayın. Kimlik doğrulayıcı kaybolduğunda her biri bir kez oturum açtırır. Yalnızca şimdi gösterilirler.
pp-kept = Sakladım
pp-copy = Kopyala
pp-link = bağlantı
pp-since = Başlangıç
pp-from = Nereden
pp-by = Oturum açma yolu
pp-last-use = Son kullanım
pp-ends = Bitiş
pp-this-one = bu oturum
pp-end = Sonlandır
pp-end-ask = Sonlandır…
pp-end-session-of = Oturumu sonlandır: { $name }, { $address }
pp-session-ended = Oturum sonlandırıldı.
pp-no-session = Açık oturum yok.
pp-sessions-ended = { $count ->
    [one] { $count } oturum sonlandırıldı.
   *[other] { $count } oturum sonlandırıldı.
 }
pp-made = Oluşturuldu
pp-end-token = Belirteci sonlandır: { $name }
pp-end-token-text = Onu kullanan programlar artık reddedilir ve onunla açılan oturumlar sonlanır.
pp-token-ended = Belirteç sonlandırıldı.
pp-no-token = Belirteç yok.
pp-token-name = Ne için
pp-token-name-help = Sonradan tanıyacağınız bir bilgisayar veya betik.
pp-days = Geçerlilik süresi
pp-days-count = { $count ->
    [one] { $count } gün
   *[other] { $count } gün
 }
pp-token-make = Belirteci oluştur
pp-token-made = Belirteç oluşturuldu
pp-token-once = Yalnızca şimdi gösterilir.
pp-people = Kişiler
pp-demands = Oturum açma kuralları
pp-single = Hizmeti yalnızca bir kişi yönetebiliyor
pp-single-text = Bu kişi parolasını unutursa başka kimse yardım edemez. İkinci bir kişi ekleyin; sunucuda bir komut her zaman yeni bir bağlantı verir.
pp-password-and-factor = Parola ve kod
pp-link-until = { $time } tarihine kadar bağlantı
pp-no-way = oturum açamaz
pp-signs-in = Oturum açma yolu
pp-you = siz
pp-role-ask = Rol…
pp-role-of = Rol: { $name }
pp-link-ask = Bağlantı…
pp-link-for = Bağlantı: { $name }
pp-link-ask-text = Bu kişi bağlantıyla 24 saat içinde bir kez yeni parola seçer. Eski bağlantı geçersiz olur. O zamana kadar geçerli parola ve oturumlar kalır.
pp-link-make = Bağlantıyı oluştur
pp-link-made = Bağlantı: { $name }
pp-link-text = Bu kişiye güvendiğiniz bir yoldan verin. Bir kez, { $time } tarihine kadar geçerlidir ve yalnızca şimdi gösterilir.
pp-factor-take-ask = İkinci etmen…
pp-factor-take = İkinci etmeni al: { $name }
pp-factor-take-text = Yalnızca kimlik doğrulayıcı ve kurtarma kodları kaybolduysa. İsteyenin bu kişi olduğundan emin olun.
pp-take-away = Al
pp-remove = Kaldır: { $name }
pp-remove-text = Bu kişi artık oturum açamaz; oturumları ve belirteçleri hemen sonlanır. Yaptıkları denetimde kalır.
pp-removed = { $name } kaldırıldı.
pp-add-ask = Kişi ekle…
pp-add = Kişi ekle
pp-add-text = Bu kişinin parola seçeceği bir bağlantı alırsınız.
pp-name-help = Denetimde görüneceği gibi.
pp-roles-help = Okur: bakar. Denetçi: denetimi de okur. Yardım masası: cihazlara birkaç günlüğüne izin verir. Operatör: engeller, uzaktan siler ve çalışmalara da karar verir. Yönetici: her şey.
pp-exists = { $name } adında biri zaten var.
pp-added = { $name } eklendi.
pp-role-given = { $name } artık { $role } rolünde.
pp-sessions-text = Bu sayfadaki herkesin açık oturumları. Sonlandırdığınız oturum bundan sonra reddedilir.
pp-all-tokens-text = Herkesin süreli erişim belirteçleri.
pp-factor-for = İkinci etmen gerektiren roller
pp-factor-for-text = Böyle bir rolü olan ve parolayla oturum açan kişi önce ikinci etmeni ayarlar. Erişim belirteçlerini kapsamaz.
pp-demands-saved = Oturum açma kuralları kaydedildi.
pp-second = İkinci kişi
pp-second-text = Birinin istediği, başka biri onaylayana kadar en çok 24 saat bekler. Kimse kendi isteğini onaylayamaz; bunu kapatmak için de ikinci kişi gerekir.
pp-second-single = Hizmeti yalnızca bir kişi yönetebildiğinden kimse onaylayamaz. Önce oturum açabilen başka bir yönetici ekleyin.
pp-for-wipes = Uzaktan silmeler için
pp-for-runs = Durdurulan çalışmaları kabul etmek için
pp-waits-second = Bu istendi ve bekleyenler arasında başka bir kişiyi bekliyor.
pp-none-second = İkinci kişiyi bekleyen bir şey yok.
pp-wants-wipe = Uzaktan sil: { $name }
pp-wants-run = { $count ->
    [one] { $count } emirli durdurulan çalışmayı kabul et
   *[other] { $count } emirli durdurulan çalışmayı kabul et
 }
pp-wants-settings = İkinci kişiyi daha az gerekli kıl
pp-asked-by = İsteyen
pp-asked-at = İstendiği zaman
pp-waits-until = Beklediği son an
pp-nothing-yet = Henüz bir şey yapılmadı.
pp-confirm-ask = Onayla…
pp-confirm = Şimdi onayla
pp-confirm-text = Hemen yapılır. Yalnızca kendiniz baktıysanız onaylayın.
pp-confirmed = Onaylandı ve yapılıyor.
pp-refuse-ask = Reddet…
pp-refuse = Şimdi reddet
pp-refuse-text = Bir şey yapılmaz. Yeniden istenebilir.
pp-refused-request = Reddedildi.
pp-withdraw-ask = Geri al…
pp-withdraw = İsteği geri al
pp-withdraw-text = Bir şey yapılmaz. Yeniden isteyebilirsiniz.
pp-withdrawn = Geri alındı.
pp-own-request = Bunu siz istediniz: başka bir kişi karar vermeli.
pp-higher-role = Buna daha yüksek rollü biri karar verir.
pp-request-over = Bu artık beklemiyor: biri karar verdi veya süresi doldu.
pp-author-gone = Bunu isteyen kaldırıldı veya artık yetkisi yok. Reddedin; gerekiyorsa yeniden isteyin.
pp-request-waits = Aynısı zaten istendi ve ikinci kişiyi bekliyor.

# People, sessions, tokens, sign-in
pp-show-number = Tamamını göster
pp-show-number-text = Kimin baktığını denetim kaydeder.
pp-alarm = Bir acil durum hesabı kullanıldı
pp-acknowledge-ask = Görüldü olarak işaretle…
pp-acknowledge = Kullanımı görüldü olarak işaretle
pp-acknowledge-text = Alarm kalkar. Hesabı kimin neden kullandığını öğrendiğinizde yapın ve hesaba yeni parola verin.
pp-acknowledged = Kullanım görüldü olarak işaretlendi.
pp-break-glass = acil durumlar için
pp-break-glass-ask = Acil durum…
pp-ordinary-ask = Olağan…
pp-break-glass-of = { $name }: acil durum hesabı
pp-break-glass-text = Bu hesapla oturum açan bir alarm verir; alarm, başka bir yönetici görüldü olarak işaretleyene kadar bekleyenlerde ve günlükte kalır. İkinci etmen istenmez. Parolasını mühürlü saklayın.
pp-ordinary-text = Olağan bir hesap olur: kullanımı artık alarm değildir.
pp-break-glass-saved = Hesap kaydedildi.


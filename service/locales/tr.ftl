### tr: the mail to a user whose device is about to lose access.

subject = Yapılması gereken var: { $device } üzerinde posta
greeting = Merhaba { $user },
what = { $device } cihazı { $organization } postanızı alıyor, ancak mobil cihaz kurallarına uymuyor.
reason-managed = Cihaz, cihaz yönetimine kayıtlı değil.
reason-activated = Cihaz kayıtlı, ancak postası henüz etkinleştirilmedi.
reason-compliant = Cihaz güvenlik gereksinimlerini karşılamıyor.
reason-rule = Bu tür cihazlara izin verilmiyor.
reason-other = Kurallar şu anda bu cihaza izin vermiyor.
deadline = O zamana kadar düzeltilmezse { $deadline } itibarıyla artık posta almayacak.
at-once = Bu düzeltilene kadar posta almaz.
how = Posta almaya devam etmek için bu bağlantıyı cihazda açın:
link = Cihazı kur
contact = Sorularınız için: { $contact }
footer = Bu ileti { $organization } adına otomatik olarak yazıldı.
moment = { $day }.{ $month }.{ $year } { $hour }:{ $minute } ({ $zone })

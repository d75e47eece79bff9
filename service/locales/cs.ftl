### cs: the mail to a user whose device is about to lose access.

subject = Vyžadována akce: pošta v zařízení { $device }
greeting = Dobrý den, { $user },
what = zařízení { $device } přijímá vaši poštu v organizaci { $organization }, ale nesplňuje pravidla pro mobilní zařízení.
reason-managed = Zařízení není zaregistrováno ve správě zařízení.
reason-activated = Zařízení je zaregistrováno, ale jeho pošta ještě není aktivována.
reason-compliant = Zařízení nesplňuje požadavky na zabezpečení.
reason-rule = Zařízení tohoto druhu nejsou povolena.
reason-other = Pravidla toto zařízení v tuto chvíli nepovolují.
deadline = Od { $deadline } nebude přijímat poštu, pokud to do té doby nebude napraveno.
at-once = Nepřijímá poštu, dokud to nebude napraveno.
how = Chcete-li dál přijímat poštu, otevřete v zařízení tento odkaz:
link = Nastavit zařízení
contact = V případě dotazů: { $contact }
footer = Tato zpráva byla napsána automaticky jménem organizace { $organization }.
moment = { $day }.{ $month }.{ $year } { $hour }:{ $minute } ({ $zone })

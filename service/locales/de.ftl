### de: the mail to a user whose device is about to lose access.

subject = Handlungsbedarf: E-Mail auf { $device }
greeting = Guten Tag { $user },
what = Das Gerät { $device } empfängt Ihre E-Mail bei { $organization }, erfüllt aber die Regeln für Mobilgeräte nicht.
reason-managed = Das Gerät ist nicht in der Geräteverwaltung registriert.
reason-activated = Das Gerät ist registriert, seine E-Mail ist aber noch nicht aktiviert.
reason-compliant = Das Gerät erfüllt die Sicherheitsanforderungen nicht.
reason-rule = Geräte dieser Art sind nicht zugelassen.
reason-other = Die Regeln lassen dieses Gerät zurzeit nicht zu.
deadline = Ab { $deadline } empfängt es keine E-Mail mehr, wenn das bis dahin nicht behoben ist.
at-once = Es empfängt keine E-Mail, bis das behoben ist.
how = Damit Sie weiter E-Mail empfangen, öffnen Sie auf dem Gerät diesen Link:
link = Gerät einrichten
contact = Bei Fragen: { $contact }
footer = Diese Nachricht wurde automatisch im Auftrag von { $organization } verfasst.
moment = { $day }.{ $month }.{ $year }, { $hour }:{ $minute } Uhr ({ $zone })

### nl: the mail to a user whose device is about to lose access.

subject = Actie vereist: e-mail op { $device }
greeting = Beste { $user },
what = Het apparaat { $device } ontvangt uw e-mail bij { $organization }, maar voldoet niet aan de regels voor mobiele apparaten.
reason-managed = Het apparaat is niet ingeschreven bij apparaatbeheer.
reason-activated = Het apparaat is ingeschreven, maar de e-mail is nog niet geactiveerd.
reason-compliant = Het apparaat voldoet niet aan de beveiligingseisen.
reason-rule = Apparaten van dit type zijn niet toegestaan.
reason-other = De regels staan dit apparaat op dit moment niet toe.
deadline = Vanaf { $deadline } ontvangt het geen e-mail meer, tenzij dit dan in orde is gebracht.
at-once = Het ontvangt geen e-mail totdat dit in orde is gebracht.
how = Open deze koppeling op het apparaat om e-mail te blijven ontvangen:
link = Apparaat instellen
contact = Vragen? { $contact }
footer = Dit bericht is automatisch opgesteld namens { $organization }.
moment = { $day }-{ $month }-{ $year } { $hour }:{ $minute } ({ $zone })

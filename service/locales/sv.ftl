### sv: the mail to a user whose device is about to lose access.

subject = Åtgärd krävs: e-post på { $device }
greeting = Hej { $user }!
what = Enheten { $device } tar emot din e-post hos { $organization }, men uppfyller inte reglerna för mobila enheter.
reason-managed = Enheten är inte registrerad i enhetshanteringen.
reason-activated = Enheten är registrerad, men dess e-post är inte aktiverad än.
reason-compliant = Enheten uppfyller inte säkerhetskraven.
reason-rule = Enheter av den här typen är inte tillåtna.
reason-other = Reglerna tillåter inte den här enheten just nu.
deadline = Från och med { $deadline } tar den inte längre emot e-post, om det inte har åtgärdats till dess.
at-once = Den tar inte emot e-post förrän det har åtgärdats.
how = Öppna den här länken på enheten för att fortsätta ta emot e-post:
link = Konfigurera enheten
contact = Vid frågor: { $contact }
footer = Det här meddelandet har skrivits automatiskt på uppdrag av { $organization }.
moment = { $year }-{ $month }-{ $day } { $hour }:{ $minute } ({ $zone })

### it: the mail to a user whose device is about to lose access.

subject = Azione necessaria: posta su { $device }
greeting = Gentile { $user },
what = Il dispositivo { $device } riceve la Sua posta di { $organization }, ma non rispetta le regole per i dispositivi mobili.
reason-managed = Il dispositivo non è registrato nella gestione dei dispositivi.
reason-activated = Il dispositivo è registrato, ma la sua posta non è ancora attivata.
reason-compliant = Il dispositivo non soddisfa i requisiti di sicurezza.
reason-rule = I dispositivi di questo tipo non sono consentiti.
reason-other = Al momento le regole non consentono questo dispositivo.
deadline = Dal { $deadline } non riceverà più posta, se entro allora non sarà stato corretto.
at-once = Non riceve posta finché non viene corretto.
how = Per continuare a ricevere la posta, apra questo collegamento sul dispositivo:
link = Configura il dispositivo
contact = Per domande: { $contact }
footer = Questo messaggio è stato scritto automaticamente per conto di { $organization }.
moment = { $day }/{ $month }/{ $year } { $hour }:{ $minute } ({ $zone })

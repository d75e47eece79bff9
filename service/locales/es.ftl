### es: the mail to a user whose device is about to lose access.

subject = Acción necesaria: correo en { $device }
greeting = Hola, { $user }:
what = El dispositivo { $device } recibe su correo de { $organization }, pero no cumple las normas para dispositivos móviles.
reason-managed = El dispositivo no está inscrito en la administración de dispositivos.
reason-activated = El dispositivo está inscrito, pero su correo aún no está activado.
reason-compliant = El dispositivo no cumple los requisitos de seguridad.
reason-rule = No se permiten dispositivos de este tipo.
reason-other = Las normas no permiten este dispositivo por el momento.
deadline = A partir del { $deadline } dejará de recibir correo si no se ha corregido hasta entonces.
at-once = No recibe correo hasta que se corrija.
how = Para seguir recibiendo correo, abra este vínculo en el dispositivo:
link = Configurar el dispositivo
contact = Si tiene preguntas: { $contact }
footer = Este mensaje se ha escrito automáticamente en nombre de { $organization }.
moment = { $day }/{ $month }/{ $year } { $hour }:{ $minute } ({ $zone })

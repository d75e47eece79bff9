### pt-PT: the mail to a user whose device is about to lose access.

subject = Ação necessária: correio em { $device }
greeting = Bom dia, { $user }.
what = O dispositivo { $device } recebe o seu correio de { $organization }, mas não cumpre as regras para dispositivos móveis.
reason-managed = O dispositivo não está inscrito na gestão de dispositivos.
reason-activated = O dispositivo está inscrito, mas o seu correio ainda não foi ativado.
reason-compliant = O dispositivo não cumpre os requisitos de segurança.
reason-rule = Os dispositivos deste tipo não são permitidos.
reason-other = As regras não permitem este dispositivo de momento.
deadline = A partir de { $deadline } deixará de receber correio, se até lá não for corrigido.
at-once = Não recebe correio até que seja corrigido.
how = Para continuar a receber correio, abra esta ligação no dispositivo:
link = Configurar o dispositivo
contact = Em caso de dúvidas: { $contact }
footer = Esta mensagem foi escrita automaticamente em nome de { $organization }.
moment = { $day }/{ $month }/{ $year } { $hour }:{ $minute } ({ $zone })

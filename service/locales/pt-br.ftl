### pt-BR: the mail to a user whose device is about to lose access.

subject = Ação necessária: email em { $device }
greeting = Olá, { $user }.
what = O dispositivo { $device } recebe seu email de { $organization }, mas não atende às regras para dispositivos móveis.
reason-managed = O dispositivo não está registrado no gerenciamento de dispositivos.
reason-activated = O dispositivo está registrado, mas seu email ainda não foi ativado.
reason-compliant = O dispositivo não atende aos requisitos de segurança.
reason-rule = Dispositivos deste tipo não são permitidos.
reason-other = As regras não permitem este dispositivo no momento.
deadline = A partir de { $deadline }, ele não receberá mais emails se isso não for corrigido até lá.
at-once = Ele não recebe emails até que isso seja corrigido.
how = Para continuar recebendo emails, abra este link no dispositivo:
link = Configurar o dispositivo
contact = Em caso de dúvidas: { $contact }
footer = Esta mensagem foi escrita automaticamente em nome de { $organization }.
moment = { $day }/{ $month }/{ $year } { $hour }:{ $minute } ({ $zone })

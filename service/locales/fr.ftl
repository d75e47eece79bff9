### fr: the mail to a user whose device is about to lose access.

subject = Action requise : messagerie sur { $device }
greeting = Bonjour { $user },
what = L’appareil { $device } reçoit votre messagerie de { $organization }, mais il ne respecte pas les règles applicables aux appareils mobiles.
reason-managed = L’appareil n’est pas inscrit dans la gestion des appareils.
reason-activated = L’appareil est inscrit, mais sa messagerie n’est pas encore activée.
reason-compliant = L’appareil ne remplit pas les exigences de sécurité.
reason-rule = Les appareils de ce type ne sont pas autorisés.
reason-other = Les règles n’autorisent pas cet appareil pour le moment.
deadline = À partir du { $deadline }, il ne recevra plus de messages si cela n’est pas corrigé d’ici là.
at-once = Il ne reçoit plus de messages tant que cela n’est pas corrigé.
how = Pour continuer à recevoir vos messages, ouvrez ce lien sur l’appareil :
link = Configurer l’appareil
contact = Pour toute question : { $contact }
footer = Ce message a été rédigé automatiquement au nom de { $organization }.
moment = { $day }/{ $month }/{ $year } { $hour }:{ $minute } ({ $zone })

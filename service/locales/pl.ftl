### pl: the mail to a user whose device is about to lose access.

subject = Wymagane działanie: poczta na urządzeniu { $device }
greeting = Dzień dobry, { $user }!
what = Urządzenie { $device } odbiera Twoją pocztę w organizacji { $organization }, ale nie spełnia zasad dotyczących urządzeń przenośnych.
reason-managed = Urządzenie nie jest zarejestrowane w systemie zarządzania urządzeniami.
reason-activated = Urządzenie jest zarejestrowane, ale jego poczta nie została jeszcze aktywowana.
reason-compliant = Urządzenie nie spełnia wymagań dotyczących zabezpieczeń.
reason-rule = Urządzenia tego rodzaju są niedozwolone.
reason-other = Zasady nie dopuszczają obecnie tego urządzenia.
deadline = Od { $deadline } przestanie odbierać pocztę, jeśli do tego czasu nie zostanie to poprawione.
at-once = Nie odbiera poczty, dopóki nie zostanie to poprawione.
how = Aby nadal odbierać pocztę, otwórz na urządzeniu to łącze:
link = Skonfiguruj urządzenie
contact = W razie pytań: { $contact }
footer = Ta wiadomość została napisana automatycznie w imieniu organizacji { $organization }.
moment = { $day }.{ $month }.{ $year } { $hour }:{ $minute } ({ $zone })

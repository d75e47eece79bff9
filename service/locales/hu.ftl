### hu: the mail to a user whose device is about to lose access.

subject = Teendő: levelezés a(z) { $device } eszközön
greeting = Tisztelt { $user }!
what = A(z) { $device } eszköz fogadja a(z) { $organization } szervezeti levelezését, de nem felel meg a mobileszközökre vonatkozó szabályoknak.
reason-managed = Az eszköz nincs regisztrálva az eszközkezelésben.
reason-activated = Az eszköz regisztrálva van, de a levelezése még nincs aktiválva.
reason-compliant = Az eszköz nem felel meg a biztonsági követelményeknek.
reason-rule = Az ilyen típusú eszközök nem engedélyezettek.
reason-other = A szabályok jelenleg nem engedélyezik ezt az eszközt.
deadline = { $deadline } időponttól nem fogad több levelet, ha ez addig nem rendeződik.
at-once = Nem fogad levelet, amíg ez nem rendeződik.
how = A levelek további fogadásához nyissa meg az eszközön ezt a hivatkozást:
link = Az eszköz beállítása
contact = Kérdés esetén: { $contact }
footer = Ez az üzenet automatikusan készült a(z) { $organization } nevében.
moment = { $year }. { $month }. { $day }. { $hour }:{ $minute } ({ $zone })

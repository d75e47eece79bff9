### ja: the mail to a user whose device is about to lose access.

subject = 対応が必要です: { $device } のメール
greeting = { $user } 様
what = デバイス { $device } は { $organization } のメールを受信していますが、モバイル デバイスの規則を満たしていません。
reason-managed = このデバイスはデバイス管理に登録されていません。
reason-activated = このデバイスは登録済みですが、メールがまだ有効になっていません。
reason-compliant = このデバイスはセキュリティ要件を満たしていません。
reason-rule = この種類のデバイスは許可されていません。
reason-other = 現在、規則によりこのデバイスは許可されていません。
deadline = それまでに改善されない場合、{ $deadline } 以降はメールを受信できなくなります。
at-once = 改善されるまでメールは受信できません。
how = 引き続きメールを受信するには、デバイスで次のリンクを開いてください:
link = デバイスを設定する
contact = お問い合わせ: { $contact }
footer = このメッセージは { $organization } に代わって自動的に作成されました。
moment = { $year }年{ $month }月{ $day }日 { $hour }:{ $minute } ({ $zone })

### zh-TW: the mail to a user whose device is about to lose access.

subject = 需要採取動作：{ $device } 上的郵件
greeting = { $user }，您好：
what = 裝置 { $device } 正在接收您在 { $organization } 的郵件，但不符合行動裝置規則。
reason-managed = 此裝置未在裝置管理中註冊。
reason-activated = 此裝置已註冊，但其郵件尚未啟用。
reason-compliant = 此裝置不符合安全性需求。
reason-rule = 不允許使用這類裝置。
reason-other = 目前規則不允許使用此裝置。
deadline = 如果屆時仍未解決，自 { $deadline } 起將無法再接收郵件。
at-once = 在解決之前，它無法接收郵件。
how = 若要繼續接收郵件，請在裝置上開啟此連結：
link = 設定裝置
contact = 如有疑問：{ $contact }
footer = 此郵件由系統代表 { $organization } 自動撰寫。
moment = { $year }年{ $month }月{ $day }日 { $hour }:{ $minute } ({ $zone })

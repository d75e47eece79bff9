### zh-CN: the mail to a user whose device is about to lose access.

subject = 需要操作：{ $device } 上的邮件
greeting = { $user }，您好：
what = 设备 { $device } 正在接收您在 { $organization } 的邮件，但不符合移动设备规则。
reason-managed = 该设备未在设备管理中注册。
reason-activated = 该设备已注册，但其邮件尚未激活。
reason-compliant = 该设备不符合安全要求。
reason-rule = 不允许使用此类设备。
reason-other = 目前规则不允许使用该设备。
deadline = 如果届时仍未解决，自 { $deadline } 起它将无法再接收邮件。
at-once = 在解决之前，它无法接收邮件。
how = 若要继续接收邮件，请在设备上打开此链接：
link = 设置设备
contact = 如有疑问：{ $contact }
footer = 此邮件由系统代表 { $organization } 自动编写。
moment = { $year }年{ $month }月{ $day }日 { $hour }:{ $minute } ({ $zone })

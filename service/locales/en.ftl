### en: the mail to a user whose device is about to lose access.

subject = Action required: mail on { $device }
greeting = Hello { $user },
what = The device { $device } receives your mail at { $organization }, but it does not meet the rules for mobile devices.
reason-managed = The device is not enrolled in device management.
reason-activated = The device is enrolled, but its mail is not activated yet.
reason-compliant = The device does not meet the security requirements.
reason-rule = Devices of this kind are not allowed.
reason-other = The rules do not allow this device at the moment.
deadline = From { $deadline }, it receives no more mail unless you correct this by then.
at-once = It receives no mail until you correct this.
how = Open this link on the device to keep receiving mail:
link = Set up the device
contact = If you have questions: { $contact }
footer = This is an automatic message on behalf of { $organization }.
moment = { $year }-{ $month }-{ $day } { $hour }:{ $minute } ({ $zone })

### en: the mail to a user whose device is about to lose access.

subject = Action required: mail on { $device }
greeting = Hello { $user },
what = The device { $device } receives your mail at { $organization }, but it does not meet the rules for mobile devices.
reason-managed = The device is not enrolled in device management.
reason-activated = The device is enrolled, but its mail is not activated yet.
reason-compliant = The device does not meet the security requirements.
reason-rule = Devices of this kind are not allowed.
reason-other = The rules do not allow this device at the moment.
deadline = From { $deadline } on it receives no more mail, unless this has been put right by then.
at-once = It receives no mail until this has been put right.
how = Open this link on the device to keep receiving mail:
link = Set up the device
contact = If you have questions: { $contact }
footer = This message was written automatically on behalf of { $organization }.
moment = { $year }-{ $month }-{ $day } { $hour }:{ $minute } ({ $zone })

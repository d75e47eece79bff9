"""exchangelib, unchanged, drives the lab's EWS and Autodiscover: log-on, a mail sent, found and read, an address found.

usage: exchangelib_lab.py LAB_PROGRAM      starts a lab of its own
       exchangelib_lab.py - FACTS READER   reads with a lab that runs: its description (a file), and the account whose
                                           inbox holds one notification; prints it as JSON

Prints one line for each step; exit code 1 at the first that fails.
"""
import json
import os
import subprocess
import sys
import urllib.request
import warnings

warnings.simplefilter("ignore")


def check(condition, text):
    print(("ok    " if condition else "FAILED ") + text, flush=True)
    if not condition:
        sys.exit(1)


def library(facts):
    # requests takes its roots from here; set before exchangelib makes its sessions.
    os.environ["REQUESTS_CA_BUNDLE"] = facts["caFile"]
    import exchangelib
    return exchangelib


def connect(facts, account, mailbox=None, password=None):
    e = library(facts)
    configuration = e.Configuration(
        service_endpoint=facts["servers"][0]["ewsUrl"],
        credentials=e.Credentials(account["user"], password or account["password"]),
        auth_type=e.NTLM, version=e.Version(build=e.Build(15, 2)))
    return e.Account(mailbox or account["mailbox"], config=configuration, autodiscover=False, access_type=e.DELEGATE)


def autodiscover(facts, account):
    e = library(facts)
    from exchangelib.autodiscover.protocol import AutodiscoverProtocol
    from exchangelib.errors import ErrorNonExistentMailbox

    endpoint = facts["servers"][0]["autodiscoverUrl"].replace(".xml", ".svc")
    protocol = AutodiscoverProtocol(config=e.Configuration(
        service_endpoint=endpoint, credentials=e.Credentials(account["user"], account["password"]), auth_type=e.NTLM))
    found = protocol.get_user_settings(user=account["mailbox"])
    check(found.ews_url == facts["servers"][0]["ewsUrl"], "Autodiscover names the EWS address")
    try:
        nobody = protocol.get_user_settings(user="nobody@contoso.com")
        nobody.raise_errors()
        check(False, "Autodiscover does not know nobody")
    except ErrorNonExistentMailbox:
        check(True, "Autodiscover does not know nobody")


def own_lab(program):
    lab = subprocess.Popen([program, "run", "--json", "--devices", "10"], stdout=subprocess.PIPE, text=True)
    try:
        facts = json.loads(lab.stdout.readline())
        e = library(facts)
        from exchangelib.errors import UnauthorizedError

        account = next(a for a in facts["accounts"] if a["user"].endswith("notify"))
        reader = next(a for a in facts["accounts"] if a["user"].endswith("svc-connector"))
        autodiscover(facts, account)
        mailbox = connect(facts, account)
        subject = "Action required \u2013 <phone> & tablet"
        message = e.Message(account=mailbox, subject=subject, body=e.HTMLBody("<p>Enrol your device.</p>"),
                            to_recipients=[e.Mailbox(email_address=reader["mailbox"])])
        message.send()
        check(True, "a mail is taken")
        with urllib.request.urlopen(facts["controlUrl"] + "/mail") as answer:
            mails = json.load(answer)
        check(subject in json.dumps(mails, ensure_ascii=False), "the mail is there as it was written")
        inbox = list(connect(facts, reader).inbox.all().order_by("-datetime_received")[:10])
        check([mail.subject for mail in inbox] == [subject], "the recipient has it in the inbox")
        check("Enrol your device." in inbox[0].body, "and reads it")
        check(mailbox.sent.filter(subject=subject).count() == 1, "the sender finds it among the sent items")
        check(mailbox.sent.filter(subject="another").count() == 0, "and no other")
        try:
            refused = e.Message(account=connect(facts, account, password="not the password"), subject="x",
                                to_recipients=[e.Mailbox(email_address="a@contoso.com")])
            refused.send(save_copy=False)
            check(False, "a wrong password is refused")
        except UnauthorizedError:
            check(True, "a wrong password is refused")
        print("all as expected")
    finally:
        lab.terminate()
        lab.wait()


def read(facts, name):
    reader = next(a for a in facts["accounts"] if a["user"].endswith(name))
    # The lab was told to open another mailbox with this account.
    with urllib.request.urlopen(facts["controlUrl"] + "/mail") as answer:
        mailbox = json.load(answer)[0]["to"][0]
    found = list(connect(facts, reader, mailbox=mailbox).inbox.all())
    check(len(found) == 1, "one notification is in the inbox")
    mail = found[0]
    print(json.dumps({"subject": mail.subject, "html": str(mail.body), "text": mail.text_body,
                      "from": mail.sender.email_address, "to": [to.email_address for to in mail.to_recipients],
                      "messageId": mail.message_id}))


if sys.argv[1] == "-":
    with open(sys.argv[2], encoding="utf-8") as file:
        read(json.load(file), sys.argv[3])
else:
    own_lab(sys.argv[1])

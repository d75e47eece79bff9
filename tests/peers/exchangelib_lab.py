"""exchangelib, unchanged, drives the lab's EWS: log-on, the inbox, one mail sent and read back at the control address.

usage: exchangelib_lab.py LAB_PROGRAM      prints one line for each step; exit code 1 at the first that fails
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


def main():
    lab = subprocess.Popen([sys.argv[1], "run", "--json", "--devices", "10"], stdout=subprocess.PIPE, text=True)
    try:
        facts = json.loads(lab.stdout.readline())
        # requests takes its roots from here; set before exchangelib makes its sessions.
        os.environ["REQUESTS_CA_BUNDLE"] = facts["caFile"]
        from exchangelib import DELEGATE, NTLM, Account, Build, Configuration, Credentials, Mailbox, Message, Version
        from exchangelib.errors import UnauthorizedError

        account = next(a for a in facts["accounts"] if a["user"].endswith("notify"))

        def connect(password):
            configuration = Configuration(
                service_endpoint=facts["servers"][0]["ewsUrl"], credentials=Credentials(account["user"], password),
                auth_type=NTLM, version=Version(build=Build(15, 2)))
            return Account(account["mailbox"], config=configuration, autodiscover=False, access_type=DELEGATE)

        mailbox = connect(account["password"])
        message = Message(account=mailbox, subject="Action required \u2013 <phone> & tablet", body="Enrol your device.",
                          to_recipients=[Mailbox(email_address="svc-connector@contoso.com")])
        message.send(save_copy=False)
        check(True, "a mail is taken")
        with urllib.request.urlopen(facts["controlUrl"] + "/mail") as answer:
            mails = json.load(answer)
        check("Action required \u2013 <phone> & tablet" in json.dumps(mails, ensure_ascii=False), "the mail is there as it was written")
        try:
            refused = Message(account=connect("not the password"), subject="x", to_recipients=[Mailbox(email_address="a@contoso.com")])
            refused.send(save_copy=False)
            check(False, "a wrong password is refused")
        except UnauthorizedError:
            check(True, "a wrong password is refused")
        print("all as expected")
    finally:
        lab.terminate()
        lab.wait()


main()

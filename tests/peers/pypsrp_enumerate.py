"""Enumerates every mobile device with pypsrp, as the benchmark's yardstick, and prints what that cost as JSON."""
import json
import resource
import sys
import time
import warnings
from urllib.parse import urlparse

from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan

warnings.simplefilter("ignore")
options = json.load(sys.stdin)
url = urlparse(options["url"])
wsman = WSMan(url.hostname, port=url.port, path=url.path.lstrip("/"), ssl=True, auth="basic", username=options["user"],
              password=options["password"], cert_validation=options["caFile"])
with RunspacePool(wsman, configuration_name="Microsoft.Exchange") as pool:
    before, started = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
    shell = PowerShell(pool)
    shell.add_cmdlet("Get-MobileDevice").add_parameter("ResultSize", "Unlimited")
    records = len(shell.invoke())
    after, wall = resource.getrusage(resource.RUSAGE_SELF), time.monotonic() - started
cpu = (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)
print(json.dumps({"records": records, "cpuSeconds": cpu, "wallSeconds": wall, "residentKiB": after.ru_maxrss}))

<#
.SYNOPSIS
    Does on a real Windows what the tests under Wine cannot show, and prints a table: name, expected, seen, ok.

.DESCRIPTION
    For a test server: it installs, upgrades, repairs and removes Exchange Connector, and makes and removes services. Run it in
    Windows PowerShell 5.1 as an administrator. It refuses to begin where Exchange Connector is installed or has data, unless
    -Force says that nothing of it is needed.

    What needs more than this computer is left out with a reason, and says how to do it.

.PARAMETER Package
    Exchange_Connector.msi.

.PARAMETER Newer
    A package of a newer version, for the upgrade.

.PARAMETER Account
    A domain account for the service, DOMAIN\name. Its password is asked for.

.PARAMETER ManagedAccount
    A gMSA for the service, DOMAIN\name$, that this computer may use.

.PARAMETER OtherComputersData
    A copy of the data folder of another computer, for the check of sealed secrets.

.PARAMETER Manifest
    The folder of the winget manifest.

.PARAMETER Csv
    Writes the table to this file too.

.PARAMETER Unsigned
    The package is a build for tests, which nobody signed.

.PARAMETER NoDesktop
    Nobody is signed in at a desktop: opens no window.

.PARAMETER Force
    Begin although Exchange Connector is installed or has data on this computer.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $Package,
    [string] $Newer,
    [string] $Account,
    [string] $ManagedAccount,
    [string] $OtherComputersData,
    [string] $Manifest,
    [string] $Csv,
    [switch] $Unsigned,
    [switch] $NoDesktop,
    [switch] $Force
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$script:Rows = New-Object System.Collections.ArrayList
$Folder = Join-Path $env:ProgramFiles 'Exchange Connector'
$Agent = Join-Path $Folder 'exchange-connector.exe'
$Setup = Join-Path $Folder 'Exchange_Connector_Setup.exe'
$Window = Join-Path $Folder 'exchange-connector-setup.exe'
$Data = Join-Path $env:ProgramData 'Exchange Connector'
$Instance = 'acceptance'
$InstanceData = "$Data-$Instance"
$InstanceService = "exchange-connector-$Instance"
$Work = Join-Path $env:SystemRoot ('Temp\exchange-connector-acceptance-' + [guid]::NewGuid().ToString('N'))

function Add-Row([string] $Name, [string] $Expected, [string] $Seen, $Ok) {
    $state = if ($null -eq $Ok) { 'left out' } elseif ($Ok) { 'ok' } else { 'NOT OK' }
    [void] $script:Rows.Add([pscustomobject] @{ Name = $Name; Expected = $Expected; Seen = $Seen; Ok = $state })
    Write-Host ('{0,-9} {1}: {2}' -f $state, $Name, $Seen)
}

# One check: what it returns is what was seen; it throws where it could not be done.
function Test-That([string] $Name, [string] $Expected, [scriptblock] $Look, [scriptblock] $Judge) {
    try {
        $seen = & $Look
        Add-Row $Name $Expected ([string] $seen) ([bool] (& $Judge $seen))
    }
    catch {
        Add-Row $Name $Expected $_.Exception.Message $false
    }
}

function Skip-That([string] $Name, [string] $Expected, [string] $Why) { Add-Row $Name $Expected $Why $null }

function Invoke-Msi([string[]] $Arguments) {
    $log = Join-Path $Work ('msi-{0}.log' -f $script:Rows.Count)
    $process = Start-Process -FilePath "$env:SystemRoot\System32\msiexec.exe" -ArgumentList ($Arguments + @('/qn', '/l*v', "`"$log`"")) -Wait -PassThru
    return $process.ExitCode
}

function Get-ProductCode([string] $Msi) {
    $installer = New-Object -ComObject WindowsInstaller.Installer
    $database = $installer.GetType().InvokeMember('OpenDatabase', 'InvokeMethod', $null, $installer, @($Msi, 0))
    $view = $database.GetType().InvokeMember('OpenView', 'InvokeMethod', $null, $database, @("SELECT ``Value`` FROM ``Property`` WHERE ``Property`` = 'ProductCode'"))
    [void] $view.GetType().InvokeMember('Execute', 'InvokeMethod', $null, $view, $null)
    $record = $view.GetType().InvokeMember('Fetch', 'InvokeMethod', $null, $view, $null)
    $code = $record.GetType().InvokeMember('StringData', 'GetProperty', $null, $record, @(1))
    # An open database would keep the file in use.
    foreach ($object in @($record, $view, $database, $installer)) { [void] [Runtime.InteropServices.Marshal]::ReleaseComObject($object) }
    return $code
}

function Get-InstalledVersion {
    $keys = Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\*' -ErrorAction SilentlyContinue
    $own = @($keys | Where-Object { $_.PSObject.Properties['DisplayName'] -and $_.DisplayName -eq 'Exchange Connector' })
    if ($own.Count -eq 0) { return '' }
    return ($own | ForEach-Object { $_.DisplayVersion }) -join ', '
}

# Who but SYSTEM, administrators, the installer of Windows and services may do this.
function Get-Others([string] $Path, [System.Security.AccessControl.FileSystemRights] $Rights) {
    $known = 'S-1-5-18', 'S-1-5-32-544', 'S-1-3-0', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'
    $rules = (Get-Acl -LiteralPath $Path).GetAccessRules($true, $true, [System.Security.Principal.SecurityIdentifier])
    $found = $rules | Where-Object {
        $_.AccessControlType -eq 'Allow' -and ($_.FileSystemRights -band $Rights) -and
        $known -notcontains $_.IdentityReference.Value -and $_.IdentityReference.Value -notlike 'S-1-5-80-*'
    }
    return (@($found | ForEach-Object { $_.IdentityReference.Value }) | Select-Object -Unique) -join ', '
}

function Invoke-Agent([string[]] $Arguments, [string] $StandardInput = '') {
    # PowerShell 5.1 takes a line on standard error for an error of its own.
    $ErrorActionPreference = 'Continue'
    $output = $StandardInput | & $Agent @Arguments 2>&1 | Out-String
    return '{0}: {1}' -f $LASTEXITCODE, $output.Trim()
}

function Wait-Service([string] $Name, [string] $State) {
    $service = Get-Service -Name $Name
    try { $service.WaitForStatus($State, '00:02:00') } catch { }
    $service.Refresh()
    return [string] $service.Status
}

function Remove-Everything {
    foreach ($msi in @($Newer, $Package)) {
        if ($msi) { [void] (Invoke-Msi @('/x', (Get-ProductCode $msi), 'PURGE=1')) }
    }
}

# --- before -------------------------------------------------------------------------------------------------------------

$identity = [Security.Principal.WindowsPrincipal] [Security.Principal.WindowsIdentity]::GetCurrent()
if (-not $identity.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) { throw 'Run this as an administrator.' }
$Package = (Resolve-Path -LiteralPath $Package).ProviderPath
if ($Newer) { $Newer = (Resolve-Path -LiteralPath $Newer).ProviderPath }
if (-not $Force -and ((Get-InstalledVersion) -or (Test-Path $Data) -or (Test-Path $InstanceData))) {
    throw 'Exchange Connector is installed here or has data. This script deletes both; -Force says that nothing of it is needed.'
}
[void] (New-Item -ItemType Directory -Path $Work)
if ($Force) { Remove-Everything }

$os = Get-CimInstance Win32_OperatingSystem
$core = (Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion').InstallationType -eq 'Server Core'
Write-Host ('{0}, build {1}{2}' -f $os.Caption, $os.BuildNumber, $(if ($core) { ', Core' } else { '' }))

# --- the installer ------------------------------------------------------------------------------------------------------

Test-That 'another folder is refused' '1603, nothing installed' { Invoke-Msi @('/i', "`"$Package`"", 'INSTALLDIR=C:\Tools') } { $args[0] -eq 1603 -and -not (Get-InstalledVersion) }
Test-That 'silent installation' '0' { Invoke-Msi @('/i', "`"$Package`"") } { $args[0] -eq 0 }
Test-That 'one entry in Apps' 'one version' { Get-InstalledVersion } { $args[0] -and $args[0] -notmatch ',' }
Test-That 'the program answers' 'exit 0 and a version' { Invoke-Agent @('--version') } { $args[0] -match '^0: exchange-connector \d' }
Test-That 'a new prompt finds the program' 'the folder is in PATH' { [Environment]::GetEnvironmentVariable('PATH', 'Machine') } { $args[0] -like '*\Exchange Connector*' }
Test-That 'users cannot change the programs' 'nobody' {
    Get-Others $Folder ([System.Security.AccessControl.FileSystemRights] 'WriteData, AppendData, Delete, ChangePermissions, TakeOwnership')
} { $args[0] -eq '' }
if ($Unsigned) { Skip-That 'programs are signed' 'Valid' 'A build for tests.' }
else { Test-That 'programs are signed' 'Valid' { (Get-AuthenticodeSignature $Agent).Status } { $args[0] -eq 'Valid' } }
Test-That 'the same package again' '0' { Invoke-Msi @('/i', "`"$Package`"") } { $args[0] -eq 0 }
Test-That 'repair brings a deleted program back' '0, and it is there' {
    Remove-Item -LiteralPath $Window
    '{0}, {1}' -f (Invoke-Msi @('/fa', (Get-ProductCode $Package))), (Test-Path $Window)
} { $args[0] -eq '0, True' }
Test-That 'another installation under way' '1618' {
    # While one installation holds Windows Installer's mutex, another one is refused.
    $mutex = New-Object System.Threading.Mutex($true, 'Global\_MSIExecute')
    try { Invoke-Msi @('/fa', (Get-ProductCode $Package)) } finally { $mutex.ReleaseMutex(); $mutex.Dispose() }
} { $args[0] -eq 1618 }
Skip-That 'without rights' 'a sentence that asks for an administrator' 'Sign in as an ordinary user and run: msiexec /i Exchange_Connector.msi /qn (1603 or 1925), and once without /qn.'

# --- the service --------------------------------------------------------------------------------------------------------

$services = $false
Test-That 'service with a virtual account' 'exit 0' {
    [void] (New-Item -ItemType Directory -Force -Path $Work)
    Invoke-Agent @('--instance', $Instance, 'service', 'install')
} { $script:services = $args[0] -match '^0:'; $script:services }
if ($services) {
    Test-That 'its account' "NT SERVICE\$InstanceService" { (Get-CimInstance Win32_Service -Filter "Name='$InstanceService'").StartName } { $args[0] -eq "NT SERVICE\$InstanceService" }
    Test-That 'its start' 'Auto, delayed' {
        $key = Get-ItemProperty "HKLM:\SYSTEM\CurrentControlSet\Services\$InstanceService"
        '{0}, {1}' -f $key.Start, $(if ($key.PSObject.Properties['DelayedAutostart']) { $key.DelayedAutostart } else { 0 })
    } { $args[0] -eq '2, 1' }
    Test-That 'recovery, also after an exit that is no crash' 'restart; 1' {
        $failure = (& sc.exe qfailure $InstanceService | Out-String) -match 'RESTART'
        $flag = (& sc.exe qfailureflag $InstanceService | Out-String) -match 'TRUE|:\s*1'
        '{0}, {1}' -f $failure, $flag
    } { $args[0] -eq 'True, True' }
    Test-That 'only SYSTEM, administrators and the service read the data' 'nobody else' { Get-Others $InstanceData 'ReadData' } { $args[0] -eq '' }
    Test-That 'the service starts' 'Running' { [void] (Invoke-Agent @('--instance', $Instance, 'service', 'start')); Wait-Service $InstanceService 'Running' } { $args[0] -eq 'Running' }
    Test-That 'its start is in the event log, with its text' 'id 1, a text of its own' {
        $deadline = (Get-Date).AddMinutes(1)
        do {
            $found = Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = "Exchange Connector ($Instance)" } -MaxEvents 1 -ErrorAction SilentlyContinue
            if (-not $found) { Start-Sleep -Milliseconds 500 }
        } until ($found -or (Get-Date) -gt $deadline)
        if ($found) { '{0}, {1}' -f $found.Id, $found.Message } else { 'no event' }
    } { $args[0] -match '^\d+, .' -and $args[0] -notmatch 'cannot be found' }
    if ($Newer) {
        $before = Get-ItemProperty "HKLM:\SYSTEM\CurrentControlSet\Services\$InstanceService" | Select-Object ObjectName, Start, ImagePath | Out-String
        Test-That 'upgrade while the service runs' '0 (not 3010)' { Invoke-Msi @('/i', "`"$Newer`"") } { $args[0] -eq 0 }
        Test-That 'the service runs again' 'Running' { Wait-Service $InstanceService 'Running' } { $args[0] -eq 'Running' }
        Test-That 'with its own settings' 'as before' { Get-ItemProperty "HKLM:\SYSTEM\CurrentControlSet\Services\$InstanceService" | Select-Object ObjectName, Start, ImagePath | Out-String } { $args[0] -eq $before }
        $version = Get-InstalledVersion
        Test-That 'the older version is refused' '1603 or 1638' { Invoke-Msi @('/i', "`"$Package`"") } { @(1603, 1638) -contains $args[0] -and (Get-InstalledVersion) -eq $version }
    }
    else {
        Skip-That 'upgrade while the service runs' '0 (not 3010), the service runs again' 'Name a newer package with -Newer.'
    }
    Test-That 'the service stops' 'Stopped' { [void] (Invoke-Agent @('--instance', $Instance, 'service', 'stop')); Wait-Service $InstanceService 'Stopped' } { $args[0] -eq 'Stopped' }
    foreach ($case in @(@('a domain account', $Account), @('a gMSA', $ManagedAccount))) {
        if (-not $case[1]) { Skip-That ('service with ' + $case[0]) 'Running' 'Name it with -Account or -ManagedAccount.'; continue }
        Test-That ('service with ' + $case[0]) 'Running' {
            $password = ''
            if ($case[1] -notlike '*$') { $password = (Get-Credential -UserName $case[1] -Message 'For the service').GetNetworkCredential().Password }
            [void] (Invoke-Agent @('--instance', $Instance, 'service', 'uninstall'))
            $installed = Invoke-Agent @('--instance', $Instance, 'service', 'install', '--account', $case[1]) $password
            if ($installed -notmatch '^0:') { return $installed }
            [void] (Invoke-Agent @('--instance', $Instance, 'service', 'start'))
            Wait-Service $InstanceService 'Running'
        } { $args[0] -eq 'Running' }
        [void] (Invoke-Agent @('--instance', $Instance, 'service', 'stop'))
    }
    Skip-That 'a policy takes *Log on as a service* away' 'a finding that names the policy' 'Take the right from the account by a group policy, run gpupdate /force and: exchange-connector service start.'
}

# --- what a person sees -------------------------------------------------------------------------------------------------

function Get-Level([string] $Program) {
    $text = [Text.Encoding]::ASCII.GetString([IO.File]::ReadAllBytes($Program))
    if ($text -match 'level="(asInvoker|requireAdministrator|highestAvailable)"') { return $Matches[1] }
    return 'none'
}
Test-That 'set-up asks for an administrator' 'requireAdministrator' { Get-Level $Setup } { $args[0] -eq 'requireAdministrator' }
Test-That 'the status window does not' 'asInvoker' { Get-Level $Window } { $args[0] -eq 'asInvoker' }
if ($core) {
    Skip-That 'the window' 'Core has none' 'Run exchange-connector setup: it asks in the console.'
}
elseif ($NoDesktop) {
    Skip-That 'the window opens by DirectX 12 (WARP without a graphics card)' 'a window' 'Sign in by Remote Desktop, and leave -NoDesktop out.'
}
else {
    Test-That 'the window opens by DirectX 12 (WARP without a graphics card)' 'a window after ten seconds' {
        $process = Start-Process -FilePath $Window -ArgumentList '--status', '--renderer', 'direct3d12' -PassThru
        try {
            $deadline = (Get-Date).AddSeconds(30)
            do {
                Start-Sleep -Milliseconds 500
                $shown = Get-Process | Where-Object { $_.ProcessName -eq 'exchange-connector-setup' -and $_.MainWindowHandle -ne 0 }
            } until ($shown -or $process.HasExited -or (Get-Date) -gt $deadline)
            [bool] $shown
        }
        finally { Get-Process -Name 'exchange-connector-setup' -ErrorAction SilentlyContinue | Stop-Process -Force }
    } { $args[0] -eq 'True' }
}

# --- secrets of another computer ----------------------------------------------------------------------------------------

if ($OtherComputersData) {
    Test-That 'secrets of another computer' 'a finding, and the journal opens' {
        $copy = Join-Path $Work 'other'
        Copy-Item -LiteralPath $OtherComputersData -Destination $copy -Recurse
        '{0} | {1}' -f (Invoke-Agent @('--data-dir', $copy, 'run', '--once')), (Invoke-Agent @('--data-dir', $copy, 'journal', '--json'))
    } { $args[0] -match 'another computer' -and $args[0] -match '\| 0:' }
}
else {
    Skip-That 'secrets of another computer' 'a finding, and the journal opens' 'Name a copy of another computer''s data folder with -OtherComputersData.'
}

# --- winget -------------------------------------------------------------------------------------------------------------

if ($Manifest -and (Get-Command winget.exe -ErrorAction SilentlyContinue)) {
    Test-That 'winget validate' 'succeeds' { & winget.exe validate --manifest $Manifest | Out-String; } { $LASTEXITCODE -eq 0 }
}
else {
    Skip-That 'winget validate' 'succeeds' 'Needs winget, and the manifest''s folder with -Manifest.'
}

# --- removal ------------------------------------------------------------------------------------------------------------

$installed = if ($Newer) { $Newer } else { $Package }
[void] (New-Item -ItemType Directory -Force -Path $InstanceData)
Set-Content -LiteralPath (Join-Path $InstanceData 'acceptance.txt') -Value 'x'
Test-That 'removal keeps the data' '0, the data is there' {
    '{0}, {1}' -f (Invoke-Msi @('/x', (Get-ProductCode $installed))), (Test-Path (Join-Path $InstanceData 'acceptance.txt'))
} { $args[0] -eq '0, True' }
Test-That 'services and programs are gone' 'neither' {
    '{0}, {1}' -f [bool] (Get-Service -Name 'exchange-connector*' -ErrorAction SilentlyContinue), (Test-Path $Agent)
} { $args[0] -eq 'False, False' }
$precious = Join-Path $Work 'precious'
[void] (New-Item -ItemType Directory -Path $precious)
Set-Content -LiteralPath (Join-Path $precious 'file.txt') -Value 'x'
$junction = "$Data-junction"
[void] (& cmd.exe /c mklink /J "`"$junction`"" "`"$precious`"")
Test-That 'PURGE=1 deletes the data, and nothing behind a junction' '0; data gone, the rest there' {
    [void] (Invoke-Msi @('/i', "`"$installed`""))
    $code = Invoke-Msi @('/x', (Get-ProductCode $installed), 'PURGE=1')
    '{0}; {1}, {2}' -f $code, (Test-Path $InstanceData), (Test-Path (Join-Path $precious 'file.txt'))
} { $args[0] -eq '0; False, True' }
if (Test-Path $junction) { & cmd.exe /c rmdir "`"$junction`"" }

# --- the table ----------------------------------------------------------------------------------------------------------

$script:Rows | Format-Table -AutoSize -Wrap Name, Expected, Seen, Ok | Out-String -Width 200 | Write-Host
if ($Csv) { $script:Rows | Export-Csv -LiteralPath $Csv -NoTypeInformation -Encoding UTF8 }
Write-Host "Logs of Windows Installer: $Work"
$bad = @($script:Rows | Where-Object { $_.Ok -eq 'NOT OK' }).Count
Write-Host ('{0} checks, {1} not ok, {2} left out' -f $script:Rows.Count, $bad, @($script:Rows | Where-Object { $_.Ok -eq 'left out' }).Count)
exit $(if ($bad) { 1 } else { 0 })

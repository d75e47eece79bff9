//! The role script: exactly the cmdlets and parameters that are used, for the Exchange administrator to run.

use std::fmt::Write as _;

use super::{REQUIREMENTS, Uses};
use crate::domain::health::Mode;
use crate::exchange::dialect::Dialect;

/// PowerShell text between single quotes. Its curly relatives end such a text too and are doubled as well.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('\'');
    for c in text.chars().filter(|c| !c.is_control()) {
        if matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}') {
            out.push(c);
        }
        out.push(c);
    }
    out.push('\'');
    out
}

/// The script that makes a role group for `account` with the least rights for a connection that is used so.
///
/// Which built-in role holds a cmdlet differs between versions, so the script looks it up; a role of ours is made
/// below it, loses every other cmdlet, and keeps only the parameters listed. Run twice it changes nothing more.
pub fn role_script(dialect: &Dialect, uses: impl Into<Uses>, account: &str) -> String {
    let uses = uses.into();
    let (purpose, group) = match uses.mode {
        Mode::Observe => ("observe only: reads devices, mailboxes and rules", "Exchange Connector Observe"),
        Mode::Enforce => {
            ("observe and enforce: also changes access, wipes and removes", "Exchange Connector Enforce")
        }
    };
    let mut script = String::new();
    let _ = writeln!(script, "# Least rights for Exchange Connector ({purpose}).");
    script.push_str("# Run in the Exchange Management Shell as a member of Organization Management.\n");
    let _ = writeln!(script, "$ErrorActionPreference = 'Stop'");
    let _ = writeln!(script, "$account = {}", quoted(account));
    let _ = writeln!(script, "$group = {}", quoted(group));
    script.push_str("$wanted = [ordered]@{\n");
    for requirement in REQUIREMENTS.iter().filter(|requirement| requirement.is_wanted(uses)) {
        let parameters = requirement.role_parameters(dialect);
        let parameters: Vec<String> = parameters.iter().map(|parameter| quoted(parameter)).collect();
        let _ =
            writeln!(script, "    {} = @({})", quoted(requirement.cmdlet(dialect)), parameters.join(", "));
    }
    script.push_str("}\n");
    script.push_str(BODY);
    script
}

/// What follows the list; plain text, nothing is filled in.
const BODY: &str = r#"
# Built-in roles that are preferred where several hold a cmdlet: the narrowest first.
$preferred = 'View-Only Recipients', 'View-Only Configuration', 'Mail Recipients', 'Recipient Policies',
    'Organization Client Access', 'Organization Configuration'
$byParent = @{}
foreach ($cmdlet in $wanted.Keys) {
    $parents = @(Get-ManagementRoleEntry "*\$cmdlet" -ErrorAction SilentlyContinue |
        ForEach-Object { [string]$_.Role } | Sort-Object -Unique |
        Where-Object { (Get-ManagementRole $_).IsRootRole })
    $parent = @($preferred | Where-Object { $parents -contains $_ }) + $parents | Select-Object -First 1
    if (-not $parent) { Write-Warning "This Exchange has no role with $cmdlet; it is left out."; continue }
    if (-not $byParent.ContainsKey($parent)) { $byParent[$parent] = @() }
    $byParent[$parent] += $cmdlet
}

$roles = @()
foreach ($parent in $byParent.Keys) {
    $role = "$group - $parent"
    if ($role.Length -gt 64) { $role = $role.Substring(0, 64).TrimEnd() }
    if (-not (Get-ManagementRole $role -ErrorAction SilentlyContinue)) {
        New-ManagementRole -Name $role -Parent $parent | Out-Null
    }
    $keep = $byParent[$parent]
    Get-ManagementRoleEntry "$role\*" | Where-Object { $keep -notcontains $_.Name } |
        ForEach-Object { Remove-ManagementRoleEntry "$role\$($_.Name)" -Confirm:$false }
    foreach ($cmdlet in $keep) {
        $entry = Get-ManagementRoleEntry "$role\$cmdlet" -ErrorAction SilentlyContinue
        $known = (Get-ManagementRoleEntry "$parent\$cmdlet").Parameters
        $parameters = @($wanted[$cmdlet] | Where-Object { $known -contains $_ })
        if ($entry) { Set-ManagementRoleEntry "$role\$cmdlet" -Parameters $parameters }
        else { Add-ManagementRoleEntry "$role\$cmdlet" -Parameters $parameters }
    }
    $roles += $role
}

if (-not (Get-RoleGroup $group -ErrorAction SilentlyContinue)) {
    New-RoleGroup -Name $group -Roles $roles -Members $account | Out-Null
} else {
    foreach ($role in $roles) {
        if (-not (Get-ManagementRoleAssignment -RoleAssignee $group -Role $role -ErrorAction SilentlyContinue)) {
            New-ManagementRoleAssignment -SecurityGroup $group -Role $role | Out-Null
        }
    }
    Add-RoleGroupMember $group -Member $account -ErrorAction SilentlyContinue
}
Set-User $account -RemotePowerShellEnabled $true
Get-RoleGroup $group | Format-List Name, Roles, Members
"#;

#[cfg(test)]
mod tests;

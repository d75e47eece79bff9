# Exchange Management Shell: a role group with the cmdlets of Exchange Connector and no others.
$account = 'CONTOSO\svc-connector'
$parents = @{
  'Mail Recipients'            = 'Get-Mailbox','Get-CASMailbox','Set-CASMailbox','Get-User',
                                 'Get-MobileDevice','Get-MobileDeviceStatistics',
                                 'Clear-MobileDevice','Remove-MobileDevice','Get-Recipient'
  'Organization Client Access' = 'Get-ActiveSyncOrganizationSettings','Set-ActiveSyncOrganizationSettings',
                                 'Get-ActiveSyncDeviceAccessRule','New-ActiveSyncDeviceAccessRule',
                                 'Set-ActiveSyncDeviceAccessRule','Remove-ActiveSyncDeviceAccessRule',
                                 'Get-ActiveSyncDeviceClass'
  'View-Only Configuration'    = 'Get-ExchangeServer','Get-MobileDeviceMailboxPolicy','Get-ThrottlingPolicy'
}
$roles = foreach ($parent in $parents.Keys) {
  $name = "Exchange Connector $parent"
  New-ManagementRole -Name $name -Parent $parent | Out-Null
  Get-ManagementRoleEntry "$name\*" | Where-Object { $parents[$parent] -notcontains $_.Name } |
    Remove-ManagementRoleEntry -Confirm:$false
  $name
}
New-RoleGroup -Name 'Exchange Connector' -Roles $roles -Members $account

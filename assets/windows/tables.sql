-- What the installer package needs and wixl has no word for; msibuild runs each statement. A line that ends with a semicolon
-- ends a statement. MSI's SQL has no escape for an apostrophe.

-- Old and new version change in one transaction: where the new one fails, the old one is back.
UPDATE `InstallExecuteSequence` SET `Sequence` = 1501 WHERE `Action` = 'RemoveExistingProducts';

-- Launch conditions: a sentence each, before anything is changed.
INSERT INTO `LaunchCondition` (`Condition`, `Description`) VALUES ('Privileged', 'Exchange Connector is installed for all users of this computer. Start the installation as an administrator.');
INSERT INTO `LaunchCondition` (`Condition`, `Description`) VALUES ('Installed OR WINDOWSMAJOR', 'Exchange Connector needs Windows Server 2016 or newer, or Windows 10 or newer.');

-- PURGE decides at a removal. The folder is always the one in Program Files, where no ordinary user can exchange a program and
-- where an upgrade finds the services; a command line that names another one learns so.
UPDATE `Property` SET `Value` = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;PURGE;INSTALLDIR' WHERE `Property` = 'SecureCustomProperties';
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('RefuseOtherFolder', 19, '', 'Exchange Connector is always installed into Program Files: a service must not run from a folder that users can write to. Leave INSTALLDIR out.');
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('RefuseOtherFolder', 'INSTALLDIR', 110);
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('SetInstallLocation', 51, 'ARPINSTALLLOCATION', '[ProgramsOfConnector]');
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('SetInstallLocation', '', 1020);
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('SetHelpLink', 51, 'ARPHELPLINK', '[Documents]windows.txt');
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('SetHelpLink', '', 1021);

-- Services. No action may have the name of a standard one (StopServices): Windows Installer would run its own.
-- In an upgrade the sequence of the old package stops them, and that of the new one starts them again.
-- 3394: a program of this package, as the system, at a rollback, whatever it returns. 3074: at its place, and must succeed.
-- 3650: once all else has succeeded, whatever it returns.
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('StartOurServicesAgain', 3394, 'Installer', 'start "[ProgramsOfConnector]."');
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('StopOurServices', 3074, 'Installer', 'stop "[ProgramsOfConnector]."');
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('ForgetOurServicesWithoutProgram', 3650, 'Installer', 'forget "[ProgramsOfConnector]."');
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('ForgetOurServices', 3650, 'Installer', 'forget "[ProgramsOfConnector]." all');
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('PurgeData', 3650, 'Installer', 'purge "[ProgramsOfConnector]."');
INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('StartOurServices', 3650, 'Installer', 'start "[ProgramsOfConnector]."');
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('StartOurServicesAgain', 'Installed', 1510);
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('StopOurServices', 'Installed', 1511);
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('ForgetOurServicesWithoutProgram', 'Installed AND NOT REMOVE ~= "ALL" AND NOT UPGRADINGPRODUCTCODE', 6580);
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('ForgetOurServices', 'REMOVE ~= "ALL" AND NOT UPGRADINGPRODUCTCODE', 6581);
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('PurgeData', 'REMOVE ~= "ALL" AND NOT UPGRADINGPRODUCTCODE AND PURGE = "1"', 6582);
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('StartOurServices', 'NOT REMOVE ~= "ALL"', 6590);

-- What the progress window says meanwhile.
CREATE TABLE `ActionText` (`Action` CHAR(72) NOT NULL, `Description` CHAR(64) LOCALIZABLE, `Template` CHAR(128) LOCALIZABLE PRIMARY KEY `Action`);
INSERT INTO `ActionText` (`Action`, `Description`) VALUES ('StopOurServices', 'Waiting for the services to close their sessions');
INSERT INTO `ActionText` (`Action`, `Description`) VALUES ('StartOurServices', 'Starting the services that ran before');
INSERT INTO `ActionText` (`Action`, `Description`) VALUES ('InstallFiles', 'Copying files');
INSERT INTO `ActionText` (`Action`, `Description`) VALUES ('RemoveExistingProducts', 'Removing the version before');

-- The system's own sentence for a program that failed says only that there is a problem with the package.
INSERT INTO `Error` (`Error`, `Message`) VALUES (1722, 'A step of Exchange Connector ([2]) did not succeed; what was installed before stays. The event log, Application, source Exchange Connector, says why. If a service did not stop, stop it in Services and start the installation again.');

-- Start menu.
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('RemoveShortcuts', '', 3200);
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('CreateShortcuts', '', 4500);
INSERT INTO `Shortcut` (`Shortcut`, `Directory_`, `Name`, `Component_`, `Target`, `Arguments`, `Description`, `Icon_`, `IconIndex`, `WkDir`) VALUES ('Status', 'Menu', 'EXCHAN~1|Exchange Connector', 'MenuEntries', '[ProgramsOfConnector]exchange-connector-setup.exe', '--status', 'The state of the connection to Exchange', 'connector.ico', 0, 'ProgramsOfConnector');
INSERT INTO `Shortcut` (`Shortcut`, `Directory_`, `Name`, `Component_`, `Target`, `Description`, `Icon_`, `IconIndex`, `WkDir`) VALUES ('Setup', 'Menu', 'EXCHAN~2|Exchange Connector Set-up', 'MenuEntries', '[ProgramsOfConnector]Exchange_Connector_Setup.exe', 'Connect Exchange, or change the connection', 'connector.ico', 0, 'ProgramsOfConnector');

-- The command line: the folder at the end of the computer's PATH, and taken off it at a removal.
CREATE TABLE `Environment` (`Environment` CHAR(72) NOT NULL, `Name` CHAR(255) NOT NULL LOCALIZABLE, `Value` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Environment`);
INSERT INTO `Environment` (`Environment`, `Name`, `Value`, `Component_`) VALUES ('Path', '=-*PATH', '[~];[ProgramsOfConnector]', 'Agent');
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('RemoveEnvironmentStrings', '', 3300);
INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('WriteEnvironmentStrings', '', 5200);

-- An upgrade keeps the management service's program where the old version has it. MigrateFeatureStates does so too, of features
-- of the same name; this does not depend on names.
INSERT INTO `AppSearch` (`Property`, `Signature_`) VALUES ('SERVICEPROGRAM', 'ServiceProgram');
CREATE TABLE `CompLocator` (`Signature_` CHAR(72) NOT NULL, `ComponentId` CHAR(38) NOT NULL, `Type` INT PRIMARY KEY `Signature_`);
INSERT INTO `CompLocator` (`Signature_`, `ComponentId`, `Type`) VALUES ('ServiceProgram', '{0B3B6A0E-8C54-4F0E-9C1F-6F8D4E6B2C04}', 1);
CREATE TABLE `Condition` (`Feature_` CHAR(38) NOT NULL, `Level` INT NOT NULL, `Condition` CHAR(255) PRIMARY KEY `Feature_`, `Level`);
INSERT INTO `Condition` (`Feature_`, `Level`, `Condition`) VALUES ('Service', 1, 'SERVICEPROGRAM');

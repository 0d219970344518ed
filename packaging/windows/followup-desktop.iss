; The installer for Windows, by Inno Setup 6, over the bundle that packaging/bundle.py made on Windows:
;   iscc /DVersion=0.1.0 packaging\windows\followup-desktop.iss
; Never run by us: there was no Windows. The id in [Icons] is the one that the program gives itself; without a shortcut
; that bears it Windows shows no notification of a program.

#ifndef Version
  #error Say the version: iscc /DVersion=...
#endif
#define Name "Follow-Up Desktop"
#define Id "org.followupdesktop.app"
#define Program "followup-desktop.exe"

[Setup]
AppId={#Id}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The Follow-Up Desktop authors
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=followup-desktop-{#Version}-windows-setup
SetupIconFile=..\..\build\icons\followup.ico
UninstallDisplayIcon={app}\{#Program}
LicenseFile=..\..\LICENSE
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no

[Files]
Source: "..\..\build\bundle\followup-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; An upgrade leaves nothing of the version before: a library of another one must not be found beside ours.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"; AppUserModelID: "{#Id}"

[Registry]
; Offered under "Open with", and made the usual program for nothing.
Root: HKA; Subkey: "Software\Classes\{#Id}.file"; ValueType: string; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}.file\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.ics\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.file"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.eml\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.file"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.vcf\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.file"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.csv\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.file"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.json\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.file"; ValueData: ""; Flags: uninsdeletevalue
; What the program writes while it runs goes with it; the data in the user's folder stays.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueName: "{#Id}"; Flags: uninsdeletevalue dontcreatekey
Root: HKCU; Subkey: "Software\Classes\AppUserModelId\{#Id}"; Flags: uninsdeletekey dontcreatekey

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

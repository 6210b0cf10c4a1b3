# Retire seo-fr : la commande, les environnements, le cache de qui lance ce script. Réglages, articles, fiches, archive
# et référence restent, même posés dans le dossier d’installation.
param([switch]$KeepCache)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$mark = 'rem commande posee par install.ps1 de seo-fr'
$library = Split-Path -Parent $MyInvocation.MyCommand.Path
if ($library -notlike '*\lib\seo-fr') {
    [Console]::Error.WriteLine("seo-fr : lancez le uninstall.ps1 de DOSSIER\lib\seo-fr, celui que l’installation y a mis.")
    exit 2
}
$prefix = Split-Path -Parent (Split-Path -Parent $library)
$commandFile = Join-Path $prefix 'bin\seo-fr.cmd'
if ((Test-Path -LiteralPath $commandFile) -and (Select-String -LiteralPath $commandFile -SimpleMatch $mark -Quiet)) {
    Remove-Item -Force -LiteralPath $commandFile
}
$menu = Join-Path $library 'menu'
if (Test-Path -LiteralPath $menu) {
    $entry = [IO.File]::ReadAllText($menu)
    # Une autre installation a pu reprendre le raccourci : il dit lui-même quelle commande il ouvre.
    if (Test-Path -LiteralPath $entry) {
        try { $its = (New-Object -ComObject WScript.Shell).CreateShortcut($entry).TargetPath } catch { $its = $commandFile }
        if ($its -eq $commandFile) { Remove-Item -Force -LiteralPath $entry }
    }
    Remove-Item -Force -LiteralPath $menu
}
foreach ($release in @(Get-ChildItem -LiteralPath $library -Directory)) {
    $its = Join-Path $release.FullName '.seo-fr-release'
    if (-not (Test-Path -LiteralPath $its)) { continue }
    try {
        Remove-Item -Recurse -Force -LiteralPath $release.FullName
    } catch {
        # La marque reste, pour que le retrait puisse reprendre.
        New-Item -ItemType File -Force -Path $its | Out-Null
        [Console]::Error.WriteLine("seo-fr : $($release.FullName) est en cours d’emploi ; fermez ce qui s’en sert, puis relancez.")
        exit 2
    }
}
Remove-Item -Force -LiteralPath (Join-Path $library 'uninstall.ps1')
foreach ($folder in $library, (Join-Path $prefix 'lib'), (Join-Path $prefix 'bin'), $prefix) {
    if ((Test-Path -LiteralPath $folder) -and -not (Get-ChildItem -Force -LiteralPath $folder)) {
        Remove-Item -Force -LiteralPath $folder
    }
}
if ($env:XDG_CACHE_HOME) { $cache = Join-Path $env:XDG_CACHE_HOME 'seo-fr' } else { $cache = Join-Path $env:LOCALAPPDATA 'seo-fr\Cache' }
if (-not $KeepCache -and (Test-Path -LiteralPath $cache)) {
    Remove-Item -Recurse -Force -LiteralPath $cache
    Write-Output "Cache effacé : $cache"
}
$drafts = Join-Path $env:LOCALAPPDATA 'seo-fr\Desk\drafts'
if ($env:XDG_DATA_HOME) { $drafts = Join-Path $env:XDG_DATA_HOME 'seo-fr\drafts' }
if (Test-Path -LiteralPath $drafts) { Write-Output "Les brouillons du pupitre restent : $drafts" }
Write-Output "seo-fr est retiré de $prefix."
if (Test-Path -LiteralPath $prefix) { Write-Output "Le dossier reste : il contient d’autres fichiers, qui n’ont pas été touchés." }

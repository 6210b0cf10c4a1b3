# Installe seo-fr @VERSION@ (@PLATFORM@) dans un dossier, sans réseau. Tout ce qui est écrit l’est dans ce dossier :
#   DOSSIER\bin\seo-fr.cmd            la commande
#   DOSSIER\lib\seo-fr\VERSION\       l’environnement Python
#   DOSSIER\lib\seo-fr\uninstall.ps1  le retrait
# Une seule exception : le raccourci du menu Démarrer, qui ouvre le pupitre (-NoMenu : aucun).
# Une version déjà là ne disparaît qu’une fois la nouvelle installée et vérifiée.
param(
    [string]$Prefix = (Join-Path $env:LOCALAPPDATA 'Programs\seo-fr'),
    [string]$Python = '',
    [string]$Menu = [Environment]::GetFolderPath('Programs'),
    [switch]$NoMenu
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$version = '@VERSION@'
$pythonWanted = '@PYTHON@'
$mark = 'rem commande posee par install.ps1 de seo-fr'

function Stop-Install([string]$message) {
    [Console]::Error.WriteLine("seo-fr : $message")
    exit 2
}

# Le chemin d’un CPython 64 bits de la bonne version, ou rien.
function Find-Python([string]$given) {
    # Sous « Stop », Windows PowerShell 5 prendrait une ligne de stderr pour une panne.
    $ErrorActionPreference = 'Continue'
    if ($given) { $tries = @(, @($given)) } else { $tries = @(@('py', "-$pythonWanted"), @('python'), @('python3')) }
    # Ni guillemet ni « % » : l’un se perd en chemin, l’autre s’étend quand python est un fichier .bat.
    $question = "import sys, venv; print(sys.executable) if '{}.{}'.format(*sys.version_info) == sys.argv[1] and sys.implementation.name == 'cpython' and sys.maxsize > 2**32 else sys.exit(1)"
    foreach ($try in $tries) {
        if (-not (Get-Command $try[0] -ErrorAction SilentlyContinue)) { continue }
        $options = @($try | Select-Object -Skip 1) + @('-I', '-c', $question, $pythonWanted)
        $found = & $try[0] @options 2>$null
        if ($LASTEXITCODE -eq 0 -and $found) { return [string]$found }
    }
    return ''
}

$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$interpreter = Find-Python $Python
if (-not $interpreter) {
    Stop-Install "il faut CPython $pythonWanted en 64 bits ; installez-le, ou donnez son chemin avec -Python, ou prenez le paquet fait pour votre version."
}

Write-Output 'Vérification du paquet…'
& $interpreter -I -B (Join-Path $here 'verify.py')
if ($LASTEXITCODE -ne 0) { Stop-Install "le paquet est abîmé ou incomplet : copiez-le de nouveau. Rien n’a été installé." }

$Prefix = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Prefix)
$commandFile = Join-Path $Prefix 'bin\seo-fr.cmd'
$library = Join-Path $Prefix 'lib\seo-fr'
if ((Test-Path -LiteralPath $commandFile) -and -not (Select-String -LiteralPath $commandFile -SimpleMatch $mark -Quiet)) {
    Stop-Install "$commandFile existe et ne vient pas d’ici : choisissez un autre dossier. Rien n’a été installé."
}
$release = Join-Path $library $version
for ($number = 2; Test-Path -LiteralPath $release; $number++) { $release = Join-Path $library "$version-$number" }

$done = $false
$kept = @{}
foreach ($name in 'PYTHONPATH', 'PYTHONDONTWRITEBYTECODE', 'PIP_CONFIG_FILE', 'XDG_CACHE_HOME') {
    $kept[$name] = [Environment]::GetEnvironmentVariable($name)
}
try {
    try {
        New-Item -ItemType Directory -Force -Path (Join-Path $Prefix 'bin'), $library | Out-Null
    } catch {
        Stop-Install "${Prefix} : écriture refusée."
    }
    Write-Output "Installation dans ${release}…"
    New-Item -ItemType Directory -Path $release | Out-Null
    New-Item -ItemType File -Path (Join-Path $release '.seo-fr-release') | Out-Null
    & $interpreter -I -m venv --without-pip $release
    if ($LASTEXITCODE -ne 0) { Stop-Install 'environnement Python impossible à créer.' }
    $venvPython = Join-Path $release 'Scripts\python.exe'
    $env:PYTHONPATH = Join-Path $here 'installer\@PIP@'
    $env:PYTHONDONTWRITEBYTECODE = '1'
    $env:PIP_CONFIG_FILE = 'nul'
    & $venvPython -m pip --isolated --disable-pip-version-check --no-cache-dir --quiet install --no-index --no-deps `
        --require-hashes --only-binary ':all:' --compile --find-links (Join-Path $here 'wheels') `
        --requirement (Join-Path $here 'requirements.txt')
    if ($LASTEXITCODE -ne 0) { Stop-Install "l’installation des roues a échoué ; rien n’a été changé." }
    $env:PYTHONPATH = $null
    $env:PYTHONDONTWRITEBYTECODE = $null
    foreach ($name in 'licences', 'CONTENU.md', 'sbom.cdx.json', 'requirements.txt') {
        Copy-Item -Recurse -LiteralPath (Join-Path $here $name) -Destination $release
    }

    Write-Output 'Contrôle…'
    $env:XDG_CACHE_HOME = Join-Path $release '.cache'
    & $venvPython -I -m seo_fr doctor
    if ($LASTEXITCODE -ne 0) { Stop-Install "le contrôle a échoué ; rien n’a été changé." }
    Remove-Item -Recurse -Force -LiteralPath $env:XDG_CACHE_HOME -ErrorAction SilentlyContinue

    $lines = @('@echo off', "$mark $version", "`"%~dp0..\lib\seo-fr\$(Split-Path -Leaf $release)\Scripts\python.exe`" -I -m seo_fr %*")
    [IO.File]::WriteAllLines("$commandFile.new", $lines, (New-Object Text.UTF8Encoding $false))
    Copy-Item -LiteralPath (Join-Path $here 'uninstall.ps1') -Destination $library -Force
    Move-Item -Force -LiteralPath "$commandFile.new" -Destination $commandFile
    $done = $true
} finally {
    foreach ($name in $kept.Keys) {
        if ($null -eq $kept[$name]) { Remove-Item -LiteralPath "Env:$name" -ErrorAction SilentlyContinue }
        else { Set-Item -LiteralPath "Env:$name" -Value $kept[$name] }
    }
    # Interrompue ou ratée, l’installation n’efface que ce qu’elle a commencé.
    if (-not $done) {
        Remove-Item -Recurse -Force -LiteralPath $release, "$commandFile.new" -ErrorAction SilentlyContinue
        foreach ($folder in $library, (Join-Path $Prefix 'lib'), (Join-Path $Prefix 'bin'), $Prefix) {
            if ((Test-Path -LiteralPath $folder) -and -not (Get-ChildItem -Force -LiteralPath $folder)) {
                Remove-Item -Force -LiteralPath $folder -ErrorAction SilentlyContinue
            }
        }
    }
}

foreach ($old in @(Get-ChildItem -LiteralPath $library -Directory)) {
    $its = Join-Path $old.FullName '.seo-fr-release'
    if ($old.FullName -eq $release -or -not (Test-Path -LiteralPath $its)) { continue }
    try {
        Remove-Item -Recurse -Force -LiteralPath $old.FullName
        Write-Output "Ancienne version retirée : $($old.Name)"
    } catch {
        # Un programme en cours tient ses fichiers ; la marque reste, pour la prochaine fois.
        New-Item -ItemType File -Force -Path $its | Out-Null
        Write-Output "Ancienne version en cours d’emploi, retirée à la prochaine mise à jour : $($old.Name)"
    }
}
if (-not $NoMenu) {
    $entry = Join-Path $Menu 'seo-fr, le pupitre.lnk'
    try {
        New-Item -ItemType Directory -Force -Path $Menu | Out-Null
        $shortcut = (New-Object -ComObject WScript.Shell).CreateShortcut($entry)
        $shortcut.TargetPath = $commandFile
        $shortcut.Arguments = 'desk'
        $shortcut.Description = "Préparer un article : intertitres, titre, défauts, export"
        $shortcut.Save()
        [IO.File]::WriteAllText((Join-Path $library 'menu'), $entry, (New-Object Text.UTF8Encoding $false))
        Write-Output "Le pupitre est dans le menu Démarrer : $entry"
    } catch {
        Write-Output "Pas de raccourci dans le menu Démarrer, ce poste ne le permet pas. Le pupitre s’ouvre par : $commandFile desk"
    }
}
Write-Output "seo-fr $version est installé : $commandFile"
Write-Output "Pour la preuve que rien n’utilise le réseau : $commandFile doctor --offline"

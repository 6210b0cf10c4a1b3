#!/bin/sh
# Installe seo-fr @VERSION@ (@PLATFORM@) dans un dossier, sans réseau. Tout ce qui est écrit l’est dans ce dossier :
#   DOSSIER/bin/seo-fr                la commande
#   DOSSIER/lib/seo-fr/VERSION/       l’environnement Python
#   DOSSIER/lib/seo-fr/uninstall.sh   le retrait
# Une seule exception : l’entrée du menu des applications, qui ouvre le pupitre (--no-menu : aucune).
# Une version déjà là ne disparaît qu’une fois la nouvelle installée et vérifiée.
set -eu
umask 022

version='@VERSION@'
python_wanted='@PYTHON@'
mark='# commande posée par install.sh de seo-fr'
menu_mark='#seo-fr installé dans '

die() {
  printf 'seo-fr : %s\n' "$*" >&2
  exit 2
}

usage() {
  cat <<FIN
Utilisation : sh install.sh [--prefix DOSSIER] [--python PYTHON]

  --prefix DOSSIER   où installer (par défaut $(default_prefix))
  --python PYTHON    l’interpréteur, CPython $python_wanted (par défaut python$python_wanted, puis python3)
  --menu DOSSIER     où mettre l’entrée « seo-fr, le pupitre » (par défaut $(default_menu))
  --no-menu          n’en mettre nulle part
FIN
}

default_prefix() {
  if [ "$(id -u)" = 0 ]; then echo /opt/seo-fr; else echo "$HOME/.local/opt/seo-fr"; fi
}

# Où le bureau cherche les applications de qui installe ; sous macOS, un dossier du Finder.
default_menu() {
  if [ "$(uname)" = Darwin ]; then
    echo "${HOME:-}/Applications"
  else
    case ${XDG_DATA_HOME:-} in
      /*) echo "$XDG_DATA_HOME/applications" ;;
      *) echo "${HOME:-}/.local/share/applications" ;;
    esac
  fi
}

# Le premier interpréteur de la bonne version, en 64 bits ; celui qui a été demandé, ou rien.
find_python() {
  for candidate in ${1:+"$1"} ${1:-"python$python_wanted" python3 python}; do
    if "$candidate" -I -c "import sys, venv
sys.exit(not ('%d.%d' % sys.version_info[:2] == '$python_wanted' and sys.implementation.name == 'cpython' and sys.maxsize > 2**32))" 2>/dev/null
    then
      command -v "$candidate"
      return
    fi
  done
}

# Un nom de dossier qui n’existe pas encore : la même version peut être réinstallée par-dessus elle-même.
free_release() {
  name=$version
  number=1
  while [ -e "$1/$name" ]; do
    number=$((number + 1))
    name=$version-$number
  done
  printf '%s/%s\n' "$1" "$name"
}

# Entre apostrophes pour un script sh, quoi que le chemin contienne.
quoted() {
  printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}

# Entre guillemets pour la ligne Exec d’un fichier .desktop : les deux niveaux d’échappement de sa norme, et « % ».
desktop_quoted() {
  printf '"%s"' "$(printf '%s' "$1" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')"
}

# L’entrée du menu : elle dit à quelle installation elle appartient, et n’en remplace qu’une des nôtres.
write_menu() {
  if [ "$(uname)" = Darwin ]; then entry="$menu/seo-fr, le pupitre.command"; else entry=$menu/seo-fr-pupitre.desktop; fi
  if [ -e "$entry" ] && ! grep -q "$menu_mark" "$entry" 2>/dev/null; then return 1; fi
  mkdir -p -- "$menu" 2>/dev/null || return 1
  if [ "$(uname)" = Darwin ]; then
    printf '#!/bin/sh\n%s%s\nexec %s desk\n' "$menu_mark" "$prefix" "$(quoted "$command_file")"
  else
    printf '[Desktop Entry]\nType=Application\nName=seo-fr, le pupitre\n'
    printf 'Comment=Préparer un article : intertitres, titre, défauts, export\n'
    printf 'Exec=%s desk %%f\nTerminal=true\nCategories=Office;TextTools;\n' "$(desktop_quoted "$command_file")"
    printf 'MimeType=text/plain;text/markdown;text/html;\n%s%s\n' "$menu_mark" "$prefix"
  fi >"$entry.new" 2>/dev/null && chmod 755 "$entry.new" && mv -f -- "$entry.new" "$entry" &&
    printf '%s\n' "$entry" >"$library/menu"
}

main() {
  prefix=
  python=
  menu=$(default_menu)
  while [ $# -gt 0 ]; do
    case $1 in
      --prefix) [ $# -ge 2 ] || die 'option --prefix : un dossier est attendu.'; prefix=$2; shift 2 ;;
      --prefix=*) prefix=${1#*=}; shift ;;
      --python) [ $# -ge 2 ] || die 'option --python : un interpréteur est attendu.'; python=$2; shift 2 ;;
      --python=*) python=${1#*=}; shift ;;
      --menu) [ $# -ge 2 ] || die 'option --menu : un dossier est attendu.'; menu=$2; shift 2 ;;
      --menu=*) menu=${1#*=}; shift ;;
      --no-menu) menu=; shift ;;
      -h | --help) usage; exit 0 ;;
      *) die "option inconnue « $1 ». Voir « sh install.sh --help »." ;;
    esac
  done
  here=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd)
  given=$python
  python=$(find_python "$given")
  [ -n "$python" ] || die "il faut CPython $python_wanted en 64 bits${given:+ (ce n’est pas le cas de $given)} ; installez-le, ou donnez son chemin avec --python, ou prenez le paquet fait pour votre version."

  echo "Vérification du paquet…"
  "$python" -I -B "$here/verify.py" || die 'le paquet est abîmé ou incomplet : copiez-le de nouveau. Rien n’a été installé.'

  [ -n "$prefix" ] || prefix=$(default_prefix)
  mkdir -p -- "$prefix" || die "${prefix} : dossier impossible à créer."
  prefix=$(CDPATH='' cd -P -- "$prefix" && pwd)
  command_file=$prefix/bin/seo-fr
  library=$prefix/lib/seo-fr
  if [ -e "$command_file" ] && ! grep -qF "$mark" "$command_file" 2>/dev/null; then
    die "$command_file existe et ne vient pas d’ici : choisissez un autre dossier. Rien n’a été installé."
  fi
  mkdir -p -- "$prefix/bin" "$library" || die "${prefix} : écriture refusée."
  release=$(free_release "$library")
  # Interrompue ou ratée, l’installation n’efface que ce qu’elle a commencé.
  trap 'rm -rf -- "$release"; rm -f -- "$command_file.new" "$library/uninstall.sh.new"
    rmdir -- "$library" "$prefix/lib" "$prefix/bin" "$prefix" 2>/dev/null || :' EXIT
  trap 'exit 130' INT TERM HUP

  echo "Installation dans ${release}…"
  mkdir -- "$release"
  : >"$release/.seo-fr-release"
  "$python" -I -m venv --without-pip --symlinks "$release" || die 'environnement Python impossible à créer.'
  env PYTHONPATH="$here/installer/@PIP@" PYTHONDONTWRITEBYTECODE=1 PIP_CONFIG_FILE=/dev/null \
    "$release/bin/python" -m pip --isolated --disable-pip-version-check --no-cache-dir --quiet \
    install --no-index --no-deps --require-hashes --only-binary :all: --compile \
    --find-links "$here/wheels" --requirement "$here/requirements.txt" ||
    die "l’installation des roues a échoué ; rien n’a été changé."
  cp -R -- "$here/licences" "$here/CONTENU.md" "$here/sbom.cdx.json" "$here/requirements.txt" "$release/"

  echo "Contrôle…"
  if ! XDG_CACHE_HOME="$release/.cache" "$release/bin/python" -I -m seo_fr doctor >"$release/doctor.txt" 2>&1; then
    cat "$release/doctor.txt" >&2
    die 'le contrôle a échoué ; rien n’a été changé.'
  fi
  rm -rf -- "$release/.cache" "$release/doctor.txt"

  printf '#!/bin/sh\n%s %s\nexec %s -I -m seo_fr "$@"\n' "$mark" "$version" "$(quoted "$release/bin/python")" \
    >"$command_file.new"
  chmod 755 "$command_file.new"
  cp -- "$here/uninstall.sh" "$library/uninstall.sh.new"
  chmod 755 "$library/uninstall.sh.new"
  mv -f -- "$library/uninstall.sh.new" "$library/uninstall.sh"
  mv -f -- "$command_file.new" "$command_file"
  trap - EXIT INT TERM HUP
  for old in "$library"/*/; do
    old=${old%/}
    if [ "$old" != "$release" ] && [ -e "$old/.seo-fr-release" ]; then
      rm -rf -- "$old"
      echo "Ancienne version retirée : ${old##*/}"
    fi
  done
  if [ -n "$menu" ]; then
    if write_menu; then
      echo "Le pupitre est dans le menu des applications : $entry"
    else
      echo "Pas d’entrée dans le menu : $menu ne s’y prête pas. Le pupitre s’ouvre par : $command_file desk"
    fi
  fi
  echo "seo-fr $version est installé : $command_file"
  echo "Pour la preuve que rien n’utilise le réseau : $command_file doctor --offline"
}

main "$@"
exit

#!/bin/sh
# Retire seo-fr : la commande, les environnements, le cache de qui lance ce script. Réglages, articles, fiches, archive
# et référence restent, même posés dans le dossier d’installation.
# Utilisation : sh DOSSIER/lib/seo-fr/uninstall.sh [--keep-cache]
set -eu

mark='# commande posée par install.sh de seo-fr'
menu_mark='#seo-fr installé dans '

die() {
  printf 'seo-fr : %s\n' "$*" >&2
  exit 2
}

cache_folder() {
  case ${XDG_CACHE_HOME:-} in
    /*) echo "$XDG_CACHE_HOME/seo-fr" ;;
    *)
      [ -n "${HOME:-}" ] || return 0
      if [ "$(uname)" = Darwin ]; then echo "$HOME/Library/Caches/seo-fr"; else echo "$HOME/.cache/seo-fr"; fi
      ;;
  esac
}

drafts_folder() {
  case ${XDG_DATA_HOME:-} in
    /*) echo "$XDG_DATA_HOME/seo-fr/drafts" ;;
    *)
      [ -n "${HOME:-}" ] || return 0
      if [ "$(uname)" = Darwin ]; then
        echo "$HOME/Library/Application Support/seo-fr/drafts"
      else
        echo "$HOME/.local/share/seo-fr/drafts"
      fi
      ;;
  esac
}

# L’entrée du menu que cette installation a mise, si elle est encore à elle.
remove_menu() {
  [ -e "$library/menu" ] || return 0
  entry=$(cat "$library/menu")
  rm -f -- "$library/menu"
  if grep -qxF "$menu_mark$prefix" "$entry" 2>/dev/null; then
    rm -f -- "$entry"
    rmdir -- "${entry%/*}" 2>/dev/null || :
  fi
}

main() {
  keep_cache=
  case ${1:-} in
    '') ;;
    --keep-cache) keep_cache=yes ;;
    *) die "option inconnue « $1 » (connue : --keep-cache)." ;;
  esac
  library=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd)
  case $library in
    */lib/seo-fr) prefix=${library%/lib/seo-fr} ;;
    *) die 'lancez le uninstall.sh de DOSSIER/lib/seo-fr, celui que l’installation y a mis.' ;;
  esac

  if grep -qF "$mark" "$prefix/bin/seo-fr" 2>/dev/null; then rm -f -- "$prefix/bin/seo-fr"; fi
  remove_menu
  for release in "$library"/*/; do
    if [ -e "$release.seo-fr-release" ]; then rm -rf -- "${release%/}"; fi
  done
  rm -f -- "$library/uninstall.sh"
  for folder in "$library" "$prefix/lib" "$prefix/bin" "$prefix"; do
    rmdir -- "$folder" 2>/dev/null || :
  done
  cache=$(cache_folder)
  if [ -z "$keep_cache" ] && [ -n "$cache" ] && [ -d "$cache" ]; then
    rm -rf -- "$cache"
    echo "Cache effacé : $cache"
  fi
  drafts=$(drafts_folder)
  if [ -n "$drafts" ] && [ -d "$drafts" ]; then echo "Les brouillons du pupitre restent : $drafts"; fi
  echo "seo-fr est retiré de $prefix."
  if [ -e "$prefix" ]; then echo "Le dossier reste : il contient d’autres fichiers, qui n’ont pas été touchés."; fi
}

main "$@"
exit

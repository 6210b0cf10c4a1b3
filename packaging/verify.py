"""Vérifie que le paquet est entier : chaque fichier a l’empreinte de SHA256SUMS, et rien n’est en plus.

Équivaut à « sha256sum -c SHA256SUMS », sur tout système ; sort avec 1 et nomme ce qui ne va pas.
"""

import hashlib
import os
import sys


def main() -> int:
    """Compare the folder this file lies in with its SHA256SUMS."""
    folder = os.path.dirname(os.path.abspath(__file__))
    listed = {}
    with open(os.path.join(folder, "SHA256SUMS"), encoding="utf-8") as file:
        for line in file:
            digest, _, name = line.rstrip("\n").partition("  ")
            listed[name] = digest
    wrong = [name for name, digest in listed.items() if digest != sha256(os.path.join(folder, *name.split("/")))]
    present = {
        os.path.relpath(os.path.join(root, name), folder).replace(os.sep, "/")
        for root, _, names in os.walk(folder)
        for name in names
    }
    added = sorted(present - set(listed) - {"SHA256SUMS"})
    for name in wrong:
        sys.stderr.write(f"seo-fr : {name} : absent ou modifié.\n")
    for name in added:
        sys.stderr.write(f"seo-fr : {name} : n’est pas dans SHA256SUMS.\n")
    return 1 if wrong or added else 0


def sha256(path: str) -> str:
    """The digest of a file; empty where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()


if __name__ == "__main__":
    sys.exit(main())

"""Hostile inputs: what comes out of each, in how much processor time and memory, and how both grow with its size.

python tools/hostile.py [NAME …] [--size 30000] [--command restructure] [--limit 60]

Each input is made in two sizes, n and 2n code points, and given to a command in a process of its own that has the
model already. Prints CPU seconds and peak resident memory, the ratio of the times less what an ordinary article
takes (2 is linear, 4 is quadratic), the exit status and the line that was said. ``--limit`` ends a run after so
many seconds of processor. Exit status 1 where a run takes more than 1.5 GB, does not end or shows a traceback.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from seo_fr.cli.main import main as seo_fr_main
from seo_fr.language.spacy_pipeline import parse

MEMORY = 1_500  # MB
_SENTENCES = (
    "Le maire de la commune a présenté jeudi soir le budget de la nouvelle école aux habitants. ",
    "Claire Dubois, adjointe aux finances, refuse la fermeture du pont avant les élections de mars. ",
    "L’association des parents attend depuis trois ans une réponse de la préfète du Lot. ",
    "La région a versé 12 millions d’euros aux entreprises de Figeac pour la piscine. ",
)
OPENING = "".join(_SENTENCES) + "\n\n"


def _run(piece: str) -> Callable[[int], str]:
    """The piece again and again, after an ordinary paragraph."""
    return lambda size: OPENING + (piece * (size // len(piece) + 1))[:size] + "\n"


def _lines(piece: str) -> Callable[[int], str]:
    """The piece as a paragraph of its own, again and again."""
    return _run(piece + "\n\n")


def _prose(joint: str, *, every: int = 4) -> Callable[[int], str]:
    """Ordinary sentences, with ``joint`` after each ``every`` of them."""

    def make(size: int) -> str:
        made, length = [], 0
        for index, sentence in enumerate(cycle(_SENTENCES), 1):
            made.append(sentence + (joint if index % every == 0 else ""))
            length += len(made[-1])
            if length >= size:
                return "".join(made)
        raise AssertionError

    return make


def _nested(opening: str, closing: str = "") -> Callable[[int], str]:
    def make(size: int) -> str:
        depth = size // (len(opening) + len(closing))
        return OPENING + opening * depth + _SENTENCES[0] + closing * depth + "\n"

    return make


def _deep_list(size: int) -> str:
    """Items each two spaces deeper: the text grows with the square of the depth, so that ``size`` bounds it."""
    depth = int(size**0.5)
    return OPENING + "".join(f"{'  ' * d}- Le maire a dit oui.\n" for d in range(depth))


def _different_words(size: int) -> str:
    words = (f"mot{n:x}ement" for n in range(size // 10))
    return OPENING + " ".join(words) + ".\n"


def _names(size: int) -> str:
    names = (f"Jean-{chr(65 + n % 26)}{n:x} Dupont" for n in range(size // 18))
    return OPENING + ", ".join(names) + ".\n"


def _no_stop(size: int) -> str:
    return OPENING + " ".join(_prose("")(size).replace(".", ",").split()) + "\n"


INPUTS: dict[str, Callable[[int], str]] = {
    "article": _prose("\n\n"),
    "un seul paragraphe": _prose(""),
    "une phrase sans point": _no_stop,
    "un mot": _run("a"),
    "un mot accentué": _run("é"),
    "un mot en capitales": _run("A"),
    "un nombre": _run("1"),
    "mots différents": _different_words,
    "noms": _names,
    "capitales et tirets": _run("Aa-"),
    "tirets": _run("a-"),
    "points": _run("."),
    "initiales": _run("A."),
    "points espacés": _run(". "),
    "virgules": _run(","),
    "points d’exclamation": _run("!"),
    "tirets seuls": _run("-"),
    "espaces": _run(" "),
    "espaces dans une phrase": lambda size: OPENING + "Le maire" + " " * size + "a dit oui.\n",
    "insécables": lambda size: OPENING + "Le maire" + "\u00a0" * size + "a dit oui.\n",
    "tabulations": lambda size: OPENING + "Le maire" + "\t" * size + "a dit oui.\n",
    "lignes vides": _run("\n"),
    "lignes d’un mot": _run("a\n"),
    "paragraphes d’un mot": _lines("Oui."),
    "guillemets droits": _run('"'),
    "guillemets ouvrants": _run("«"),
    "guillemets et espaces": _run("« "),
    "guillemets fermés": _run("« a » "),
    "apostrophes": _run("'"),
    "l'": _run("l'"),
    "l’ et espaces": _run("l’ "),
    "qu'l'": _run("qu'"),
    "crochets": _run("["),
    "crochets fermants": _run("]"),
    "crochets et parenthèses": _run("[a]("),
    "liens": _run("[a](b) "),
    "images": _run("![a]("),
    "renvois": _run("[a][b]"),
    "notes": _run("[^1]"),
    "parenthèses": _run("("),
    "parenthèses imbriquées": _nested("(", ")"),
    "étoiles": _run("*"),
    "étoiles et lettres": _run("*a "),
    "étoiles doubles": _run("**a*"),
    "soulignés": _run("_"),
    "soulignés et lettres": _run("_a "),
    "chevrons": _run("<"),
    "chevrons et lettres": _run("<a "),
    "balises": _run("<b>"),
    "commentaires ouverts": _run("<!-- "),
    "accents graves": _run("`"),
    "accents graves croissants": lambda size: (
        OPENING + "".join("`" * n + "a" for n in range(1, int((2 * size) ** 0.5))) + "\n"
    ),
    "barres": _run("|"),
    "tableau": _run("| a | b |\n"),
    "tableau large": lambda size: (
        OPENING + "|".join("a" for _ in range(size // 4)) + "\n" + "|".join("-" for _ in range(size // 4)) + "\n"
    ),
    "citations profondes": _nested(">"),
    "citations et espaces": _nested("> "),
    "citations croissantes": lambda size: (
        OPENING + "".join(">" * n + " Le maire a dit oui.\n" for n in range(int((2 * size) ** 0.5)))
    ),
    "listes profondes": _deep_list,
    "listes d’une ligne": _nested("- "),
    "liste": _run("- Le maire a dit oui.\n"),
    "intertitres": _lines("## Le budget de la commune"),
    "intertitres seuls": _run("# a\n"),
    "définitions": lambda size: OPENING + "".join(f"[a{n}]: http://b\n" for n in range(size // 16)) + "\n[a1]\n",
    "entités": _run("&amp;"),
    "barres obliques": _run("\\"),
    "adresses": _run("http://a.fr/"),
    "www": _run("www."),
    "arobases": _run("a@"),
    "émojis": _run("👍"),
    "accents combinés": _run("\u0301"),
    "lettres et accents": _run("e\u0301"),
    "largeur nulle": _run("\u200b"),
    "ancien retour": _run("a\r"),
    "séparateurs": _run("\u2028"),
    "dialogue": _run("— Oui, dit-il.\n"),
    "heures": _run("12h30 "),
    "pour cent": _run("12 % "),
    "chiffres et espaces": _run("12 000 "),
    "romains": _run("XIVe "),
    "de": _run("de "),
    "mots d’une lettre": _run("à "),
    "deux-points": _run("a : "),
    "points-virgules": _run("Le maire a dit oui ; "),
    "interrogations": _run("Qui est-ce ? "),
    "passifs": _run("La loi a été votée par le maire, "),
    "incises": _run("qui, dit-il, "),
    "phrase répétée": _run(_SENTENCES[0]),
    "paragraphe répété": _lines(_SENTENCES[0].strip()),
    "suppressions": _run("<!-- seo-fr: off sentence-too-long -->\n\n"),
    "en-tête ouvert": lambda size: "---\n" + "titre: a\n" * (size // 9),
    "en-tête long": lambda size: f"---\ntitle: {'a ' * (size // 2)}\n---\n\n{OPENING}",
    "titre long": lambda size: f"# {'Le budget ' * (size // 10)}\n\n{OPENING}",
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run has cost: seconds of processor, MB at the peak, the exit status (None: ended by the limit)."""

    seconds: float
    memory: int
    status: int | None
    said: str

    @property
    def bad(self) -> bool:
        """True where a bound does not hold."""
        return self.status not in (0, 1, 2) or self.memory > MEMORY or "Traceback" in self.said


def measure(path: Path, command: str, limit: int) -> Cost:
    """Run the command on the file in a process of its own, which has the model already."""
    arguments = [command, str(path)]
    if command != "restructure":
        arguments += ["--format", "json"]
    if command == "check":
        arguments += ["--no-cache"]
    with tempfile.TemporaryFile() as errors:
        child = os.fork()
        if not child:
            os.dup2(errors.fileno(), 2)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
            os._exit(seo_fr_main(arguments))
        _, code, used = os.wait4(child, 0)
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace").replace(str(path), "…").strip()
    status = os.waitstatus_to_exitcode(code)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, None if status < 0 else status, said)


def main() -> int:
    """Print the table; 1 where a bound does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--size", type=int, default=30_000)
    parser.add_argument("--command", default="restructure", choices=("restructure", "analyze", "check"))
    parser.add_argument("--limit", type=int, default=60)
    given = parser.parse_args()
    failed = False
    list(parse([OPENING]))
    print("| entrée | s (n) | s (2n) | rapport | Mo (2n) | code | dit |\n| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "article.md")
        path.write_text(_prose("\n\n")(1_000), encoding="utf-8")
        least = measure(path, given.command, given.limit).seconds
        for name in given.names or INPUTS:
            costs = []
            for size in (given.size, 2 * given.size):
                path.write_bytes(INPUTS[name](size).encode())
                costs.append(measure(path, given.command, given.limit))
                if costs[-1].status is None:
                    break
            one, two = costs[0], costs[-1]
            ratio = max(two.seconds - least, 0.01) / max(one.seconds - least, 0.1)
            failed |= one.bad or two.bad
            said = two.said.partition("\n")[0] if "Traceback" not in two.said else two.said.rpartition("\n")[2]
            cells = (name, f"{one.seconds:.1f}", f"{two.seconds:.1f}", f"{ratio:.1f}", two.memory, two.status, said)
            print("|", " | ".join(map(str, cells)), "|", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())

"""Fact sheets at the size of an import of Wikidata: 500,000 made-up people, organisations and places.

What is measured, in processor time on this machine: how long the index takes, how big it is, how long an article is
matched (opening the index included, the reading of the article by the model not), and the memory that this takes
beyond the model's.

    python tools/bench_fiches.py [--sheets 500000] [--articles 50]

Names are drawn from French first names, family names and places, so that homonyms are as common as they are in life.
The seed is fixed: every run has the same sheets. Every fifth sheet of the articles' subjects is named in an article.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
_FIRST = """\
Marie Jean Pierre Michel André Philippe Louis René Alain Jacques Bernard Marcel Daniel Roger Robert Paul
Claude Christian Henri Georges Nicolas Françoise Monique Catherine Nathalie Isabelle Jacqueline Anne Sylvie
Martine Camille Léa Manon Chloé Inès Jade Louise Zoé Lucas Hugo Enzo Théo Jules Adam Raphaël Arthur Karim
Mehdi Fatima Aïcha Samir Yann Loïc Gwenaëlle Maëlle Élodie Jean-Pierre Jean-Luc Marie-Claude Anne-Sophie
Pierre-Yves
"""
_LAST = """\
Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David
Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André
Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin
Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour
Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard
Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe
Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert
Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet
Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly
Hervé Schneider Fernandez Le Gall Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Le Roux Cousin
Germain Breton Besson Langlois Rémy Le Goff Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber
Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier
Chevallier Collin Chauvin Da Silva
"""
_PLACE = """\
Saint Mont Ville Bourg Roche Pont Val Beau Clair Font Chan Mar Cour Vill Bel Cham Mont Lan Cast Vern Sauv Aub
Riv Gren Cass Mir Tour Lav Fer Gur Cor
"""
_ENDING = """\
ac ay ers eron eville ignac ols ergues azac ières ouville anges ens ines ier ette elle ois enac illon oux on
"""
SHEETS, ARTICLES, A_FILE = 500_000, 50, 50_000
FIRST = tuple(_FIRST.split())
LAST = tuple(_LAST.split())
PLACE = tuple(_PLACE.split())
ENDING = tuple(_ENDING.split())
BODY = ["Communauté de communes", "Association sportive", "Société coopérative", "Office municipal", "Lycée",
        "Festival",        "Syndicat mixte", "Compagnie", "Fondation", "Union locale"]  # fmt: skip
WORK = ["footballeur", "avocate", "députée", "journaliste", "rugbyman", "chercheuse", "maire", "cheffe d’orchestre"]


def sheets(count: int, pick: random.Random) -> Iterator[dict[str, object]]:
    """People (six in ten), places and organisations, each with what an import gives it."""
    for number in range(count):
        place = pick.choice(PLACE) + pick.choice(ENDING) + pick.choice(["", "", "-sur-" + pick.choice(PLACE) + "e"])
        match number % 10:
            case 0 | 1 | 2 | 3 | 4 | 5:
                middle = pick.choice([""] * 2 + [f" {chr(65 + number % 26)}."] + list(LAST[:80]))
                name = f"{pick.choice(FIRST)}{' ' if len(middle) > 3 else ''}{middle} {pick.choice(LAST)}".replace(
                    "  ", " "
                )
                kind, text = (
                    "personne",
                    f"{name} exerce le métier suivant : {pick.choice(WORK)}. Né à {place}, en France.",
                )
            case 6 | 7:
                name = f"{place} {number}" if pick.random() < 0.2 else place + pick.choice(ENDING)
                kind, text = "lieu", f"{name} est une commune du département {number % 95}, près de {place}, en France."
            case _:
                name = f"{pick.choice(BODY)} {pick.choice(['de', 'du pays de'])} {place}{pick.choice(ENDING)}"
                kind, text = "organisation", f"{name} réunit {number % 90 + 2} membres autour de {place}, en France."
        yield {
            "name": name,
            "kind": kind,
            "text": text,
            "source": f"Wikidata, Q{number} (wikidata.org)",
            "valid": "2025-01-01",
            "other_names": [f"{name} ({number})"] if number % 3 == 0 else [],
            "facts": [{"text": f"Le siège est à {place}.", "from": "2020-01-01", "until": "2026-01-01"}],
        }


def write(folder: Path, count: int) -> list[str]:
    """The sheets, 50,000 a file; every 500th name, for the articles."""
    named, pick = [], random.Random(16)
    made = sheets(count, pick)
    for part in range((count + A_FILE - 1) // A_FILE):
        with (folder / f"import-{part:03}.jsonl").open("w", encoding="utf-8") as file:
            for number in range(part * A_FILE, min(count, (part + 1) * A_FILE)):
                sheet = next(made)
                file.write(json.dumps(sheet, ensure_ascii=False) + "\n")
                if number % 500 == 0:
                    named.append(str(sheet["name"]))
    return named


def articles(count: int, named: list[str]) -> list[str]:
    """The samples' paragraphs, mixed, about 600 words each, six subjects named in each."""
    pick = random.Random(61)
    paragraphs = [
        p.strip()
        for path in sorted((ROOT / "data" / "articles").rglob("*.*"))
        + sorted((ROOT / "data" / "archive-exemple").rglob("*.md"))
        if path.suffix in (".md", ".txt")
        for p in path.read_text(encoding="utf-8").split("\n\n")
        if len(p.split()) > 30 and not p.startswith(("---", "#", "<"))
    ]
    made = []
    for _ in range(count):
        body = pick.sample(paragraphs, min(len(paragraphs), 7))
        asked = pick.sample(named, 6)
        pairs = zip(asked[::2], asked[1::2], strict=True)
        body += [f"Hier, {a} a reçu {b} pour parler de la saison." for a, b in pairs]
        made.append("\n\n".join(body))
    return made


def resident() -> float:
    """Megabytes of this process in memory now."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure(count: int, number: int) -> Iterator[tuple[str, float]]:
    """The figures by name."""
    from seo_fr.completion.fiche_matching import match_fiches
    from seo_fr.completion.fiche_shelf import sheets_for
    from seo_fr.language.annotate import annotate
    from seo_fr.model import Language
    from seo_fr.reading import read_text

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "fiches"
        folder.mkdir()
        os.environ["XDG_CACHE_HOME"] = name
        named = write(folder, count)
        yield "fiches.source_mb", sum(f.stat().st_size for f in folder.iterdir()) / 1e6
        texts = [annotate(read_text(t, "a.md"), Language("fr", 1.0)) for t in articles(number, named)]
        yield "fiches.words_an_article", statistics.mean(t.words for t in texts)
        before = resident()
        start = time.process_time()
        sheets_for(texts[0], [folder])
        yield "fiches.index_seconds", time.process_time() - start
        yield "fiches.index_mb", (Path(name) / "seo-fr" / "fiches.sqlite").stat().st_size / 1e6
        yield "fiches.index_memory_mb", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000 - before
        look, whole, matched, offered = [], [], 0, 0
        before = resident()
        for text in texts:
            start = time.process_time()
            found, notes = sheets_for(text, [folder])
            look.append(1000 * (time.process_time() - start))
            matched += len(match_fiches(text, found))
            whole.append(1000 * (time.process_time() - start))
            offered += len(found)
            assert not notes, notes
        yield "fiches.lookup_median_ms", statistics.median(look)
        yield "fiches.lookup_p95_ms", statistics.quantiles(look, n=20)[-1]
        yield "fiches.match_median_ms", statistics.median(whole)
        yield "fiches.match_p95_ms", statistics.quantiles(whole, n=20)[-1]
        yield "fiches.match_memory_mb", resident() - before
        yield "fiches.candidates_an_article", offered / len(texts)
        yield "fiches.matches_an_article", matched / len(texts)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sheets", type=int, default=SHEETS)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    arguments = parser.parse_args()
    for name, value in measure(arguments.sheets, arguments.articles):
        print(f"{name:32} {value:10.1f}", flush=True)


if __name__ == "__main__":
    main()

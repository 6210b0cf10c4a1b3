"""Faults of wording and of reporting: names, figures, repetitions, sentences and paragraphs that are too long."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from random import Random

from planting import Change, Changes, Ground, Kind, Plant, Prepare, as_it_is, one_of, word_count

SAYS = re.compile(
    r"\b(?:d(?:it|ire|isent|isait|éclar\w+)|affirm\w+|expliqu\w+|selon|indiqu\w+|estim\w+|annonc\w+|demand\w+|répond\w+"
    r"|réag\w+|ajout\w+|précis\w+|assur\w+|confi\w+|rappel\w+|interrog\w+|parl\w+|soulign\w+|écri\w+|cit\w+|témoign\w+|prom[ei]\w+|insist\w+|souhait\w+)\b",
    re.I,
)
LOWERABLE = re.compile(
    r"(?:Le|La|Les|Un|Une|Des|Ce|Cette|Ces|Il|Elle|Ils|Elles|Dans|Pour|Sur|En|Au|Aux|À|Leur|Son|Sa)\b"
)
PEOPLE = (
    "morts blessés victimes disparus otages manifestants salariés emplois passagers habitants soldats logements "
    "réfugiés élèves étudiants électeurs participants spectateurs policiers candidats"
)
SPELLED = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
QUOTES = (
    "Il faut que les travaux commencent avant la fin de l’année prochaine, sinon rien ne sera prêt.",
    "Personne ne nous avait prévenus, et nous avons dû attendre toute la nuit sans la moindre nouvelle.",
    "On nous promet une réponse depuis des mois, mais rien ne vient et la patience a des limites.",
)
ACRONYMS = ("FNRTP", "CDSEP", "UDTAL", "ORGPV", "SNTDL", "FIREC", "BRTPM", "CRPAV", "GIRTDE", "DRPCV")
PASSIVES = (
    "Une enquête a été ouverte par le parquet. Trois personnes ont été entendues par les gendarmes. Plusieurs "
    "documents ont été saisis par les enquêteurs. Les résultats seront publiés par la préfecture. La séance a été "
    "levée par le président. Deux recours ont été déposés par les riverains. Les travaux avaient été votés par le "
    "conseil. La route a été fermée par les pompiers. Une aide sera versée par la région. Le texte a été adopté "
    "par les députés. Les abords ont été nettoyés par les agents. Une plainte a été déposée par l’association."
)
OPENERS = ("De plus, ", "Par ailleurs, ", "En outre, ", "Ainsi, ")


def _misspelled_name(ground: Ground, rng: Random) -> Changes:
    """One letter changed in one of at least four mentions of a name of at least six letters, the first one not."""
    names = ground.matches(r"(?<=[a-zéèêà,] )(?<![-’'])\b[A-ZÉ][a-zéèêïëü]{5,}\b(?![-’'])")
    counts = Counter(m[0] for m in names)
    every = Counter(re.findall(r"\w+", ground.text))
    lower = set(re.findall(r"\b[a-zéèêà]+\b", ground.text))
    places = [m for m in names if counts[m[0]] >= 3 and every[m[0]] >= 4 and m[0].casefold() not in lower]
    return one_of(rng, places, lambda m: _misspell(m[0], rng))


def _misspell(name: str, rng: Random) -> str:
    """Two letters exchanged, one doubled, one left out or one replaced: what a hasty hand does."""
    at = rng.choice([i for i in range(1, len(name) - 2) if name[i] != name[i + 1]])
    way = rng.randrange(4)
    if way == 0:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if way == 1:
        return name[: at + 1] + name[at:]
    if way == 2:
        return name[:at] + name[at + 1 :]
    vowels, others = "aeiou", "bcdfglmnprst"
    pool = vowels if name[at] in vowels else others
    return name[:at] + rng.choice([c for c in pool if c not in name[at - 1 : at + 2]]) + name[at + 1 :]


def _changed_number(ground: Ground, rng: Random) -> Changes:
    """« Les 14 morts » at the end of another paragraph than the one that counts twelve of them."""
    nouns = "|".join(PEOPLE.split())
    figures = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})?"
    counted = ground.matches(rf"(?<![\d,.%] )(?<![\d,.])\b({figures}|{'|'.join(SPELLED)}) ({nouns})\b")
    bound = re.compile(r"\b(?:sur|dont|parmi|entre|autres?|chaque|(?:moins|plus|près) de) (?:les )?$")
    whole = [m for m in counted if not bound.search(ground.text[: m.start()])]
    once = [m for m in whole if len(re.findall(rf"{m[2]}\b", "".join(ground.text[s:e] for s, e in ground.prose))) == 1]
    places = [(m, p) for m in once for p in ground.prose if not p[0] <= m.start() < p[1]]
    if not places:
        return None
    match, (_, end) = rng.choice(places)
    count = SPELLED.index(match[1]) + 2 if match[1] in SPELLED else int(re.sub(r"\s", "", match[1]))
    other = str(count + rng.choice([1, 2, 3, 10]))
    written = f"{other[:-3]} {other[-3:]}" if len(other) > 3 else other
    told = f" Un hommage aux {written} {match[2]} est prévu." if match[2] in PEOPLE.split()[:4] else ""
    return [Change(end, end, told or f" Les {written} {match[2]} ont reçu une lettre.")]


def _with_a_count(ground: Ground) -> Ground | None:
    """The copy with a count at the end of its first paragraph: few articles count what they count once for all."""
    if len(ground.prose) < 2 or re.search(r"bless[ée]", ground.text):
        return None
    end = ground.prose[0][1]
    return Ground(ground.path, ground.text[:end] + " Le bilan est de 12 blessés." + ground.text[end:])


def _repeated_sentence(ground: Ground, rng: Random) -> Changes:
    places = [(s, p) for s in ground.sentences if word_count(ground.text[s[0] : s[1]]) >= 10
              for p in ground.prose if not p[0] <= s[0] < p[1]]  # fmt: skip
    if not places:
        return None
    (start, end), (_, at) = rng.choice(places)
    return [Change(start, end, ground.text[start:end]), Change(at, at, " " + ground.text[start:end])]


def _long_sentence(ground: Ground, rng: Random) -> Changes:
    """Sentences joined by « et » until the whole has more than 45 words."""
    places = []
    for paragraph in ground.prose:
        own = [s for s in ground.sentences if paragraph[0] <= s[0] < paragraph[1]]
        for first in range(len(own) - 1):
            last = first + 1
            while last < len(own) - 1 and word_count(ground.text[own[first][0] : own[last][1]]) < 45:
                last += 1
            run = own[first : last + 1]
            whole = ground.text[run[0][0] : run[-1][1]]
            longest = max(word_count(ground.text[a:b]) for a, b in run)  # one that is long already is no new fault
            if (
                45 <= word_count(whole) <= 90
                and longest <= 33
                and not re.search("[«»:;!?…(]", whole)
                and _all_lower(ground, run[1:])
            ):
                places.append(run)
    return _joined(ground, rng.choice(places)) if places else None


def _all_lower(ground: Ground, run: list[tuple[int, int]]) -> bool:
    return all(LOWERABLE.match(ground.text, start) for start, _ in run)


def _joined(ground: Ground, run: list[tuple[int, int]]) -> list[Change]:
    changes = []
    for (_, end), (start, _) in pairwise(run):
        changes.append(Change(end - 1, start + 1, ", et " + ground.text[start].lower()))
    return changes


def _long_paragraph(ground: Ground, rng: Random) -> Changes:
    """Paragraphs that follow each other joined into one of more than 170 words."""
    places = []
    for first in range(len(ground.prose) - 1):
        for last in range(first + 1, len(ground.prose)):
            run = ground.prose[first : last + 1]
            between = [ground.text[a[1] : b[0]] for a, b in pairwise(run)]
            if any(gap.strip() for gap in between) or word_count(ground.text[run[-1][0] : run[-1][1]]) > 150:
                break
            if word_count(ground.text[run[0][0] : run[-1][1]]) > 170:
                places.append(run)
                break
    if not places:
        return None
    run = rng.choice(places)
    return [Change(a[1], b[0], " ") for a, b in pairwise(run)]


def _alike_openings(ground: Ground, rng: Random) -> Changes:
    """The same connective before three sentences that follow each other in a paragraph."""
    runs = []
    for paragraph in ground.prose:
        own = [s for s in ground.sentences if paragraph[0] <= s[0] < paragraph[1]]
        runs += [own[i : i + 3] for i in range(len(own) - 2)]
    places = [run for run in runs if _all_lower(ground, run)]
    if not places:
        return None
    opener = rng.choice(OPENERS)
    return [Change(s, s + 1, opener + ground.text[s].lower()) for s, _ in rng.choice(places)]


def _passives(ground: Ground, rng: Random) -> Changes:
    """Passive sentences at the end of paragraphs until they are more than a quarter of all."""
    count = len(re.findall(r"[.!?…](?=\s|$)", ground.text[ground.body :]))
    wanted = count // 3 + 2
    pool = re.findall(r"[A-Z][^.]+\.", PASSIVES)
    if len(ground.sentences) < 10 or wanted > len(pool):
        return None
    added: dict[int, list[str]] = {}
    for sentence in rng.sample(pool, wanted):
        added.setdefault(rng.choice(ground.prose)[1], []).append(sentence)
    return [Change(end, end, " " + " ".join(said)) for end, said in added.items()]


def _unknown_acronym(ground: Ground, rng: Random) -> Changes:
    end = rng.choice(ground.prose)[1] if ground.prose else None
    return None if end is None else [Change(end, end, f" Le {rng.choice(ACRONYMS)} a demandé un délai de trois mois.")]


def _without_dates(ground: Ground) -> Ground | None:
    """The copy without its dateline; none where another date would tell which week it is."""
    month = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    text = re.sub(rf"(?m)^\d{{1,2}}(?:er)? {month} \d{{4}}\.? ?[-–—] ?", "", ground.text)
    dated = re.search(
        rf"\d {month}|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|\d\d/\d\d|date\s*[:=]", text
    )
    return None if dated else Ground(ground.path, text)


def _bare_weekday(ground: Ground, rng: Random) -> Changes:
    end = rng.choice(ground.prose)[1] if ground.prose else None
    day = rng.choice(["lundi", "mardi", "mercredi", "jeudi", "vendredi"])
    said = rng.choice([f" La décision sera connue {day}.", f" Une réunion a eu lieu {day} soir.",
                       f" Le vote est prévu {day} prochain."])  # fmt: skip
    return None if end is None else [Change(end, end, said)]


def _speakerless_quote(ground: Ground, rng: Random) -> Changes:
    """A paragraph that is a quotation, between two in which nobody says anything."""
    places = []
    for before, after in pairwise(ground.prose):
        near = ground.text[before[0] : after[1]]
        if not ground.text[before[1] : after[0]].strip() and not SAYS.search(near) and not re.search('[«»“”"]', near):
            places.append(before[1])
    if not places:
        return None
    end = rng.choice(places)
    return [Change(end, end, f"\n\n« {rng.choice(QUOTES)} »")]


def _long_parenthesis(ground: Ground, rng: Random) -> Changes:
    """A whole sentence of the article between brackets inside the one before it."""
    places = []
    for (_, end), (start, stop) in pairwise(ground.sentences):
        text = ground.text[start:stop]
        if start - end == 1 and 24 <= word_count(text) <= 40 and not re.search("[«»()]", text):
            places.append((end, start, stop))
    plain = [p for p in places if LOWERABLE.match(ground.text, p[1]) and ground.text[p[0] - 1] == "."]
    if not plain:
        return None
    end, start, stop = rng.choice(plain)
    inner = ground.text[start].lower() + ground.text[start + 1 : stop - 1]
    return [Change(end - 1, stop, f" ({inner}).")]


def _double_negation(ground: Ground, rng: Random) -> Changes:
    said = rng.choice([" Il n’est pas impossible que le calendrier change.", " Ce choix n’est pas sans conséquence.",
                       " On ne peut pas ne pas y penser."])  # fmt: skip
    end = rng.choice(ground.prose)[1] if ground.prose else None
    return None if end is None else [Change(end, end, said)]


def _chain_of_de(ground: Ground, rng: Random) -> Changes:
    said = rng.choice([" La date de la réunion du comité de suivi de la réforme reste à fixer.",
                       " Le report de la présentation du rapport de la commission surprend.",
                       " La fin du mandat du président du conseil de surveillance approche."])  # fmt: skip
    end = rng.choice(ground.prose)[1] if ground.prose else None
    return None if end is None else [Change(end, end, said)]


def _kind(
    name: str, rule: str, plant: Plant, *follows: str, prepare: Prepare = as_it_is, anywhere: bool = False
) -> Kind:
    return Kind(name, frozenset({rule}), plant, prepare, anywhere, frozenset(follows))


# One more sentence, and what an article may have of a sort in all is passed.
MORE = (
    "section-too-long",
    "paragraph-too-long",
    "lead-too-long",
    "long-sentences-share",
    "passive-share",
    "flesch-low",
)
LONG = ("long-sentences-share", "flesch-low", "sentence-too-long")
WORDS = [
    _kind("nom propre, une lettre changée", "name-spelled-two-ways", _misspelled_name),
    _kind("nombre qui change pour le même nom", "number-inconsistent", _changed_number, *MORE, prepare=_with_a_count),
    _kind("même phrase deux fois", "sentence-repeated", _repeated_sentence, *LONG, *MORE),
    _kind("phrase de plus de 45 mots", "sentence-too-long", _long_sentence, *LONG),
    _kind("paragraphe de plus de 170 mots", "paragraph-too-long", _long_paragraph, "lead-too-long"),
    _kind("trois phrases qui s’ouvrent de même", "sentences-open-alike", _alike_openings, *LONG),
    _kind("un tiers de passifs", "passive-share", _passives, *MORE, anywhere=True),
    _kind("sigle jamais développé", "acronym-unexplained", _unknown_acronym, *MORE),
    _kind("jour de la semaine sans date", "weekday-without-date", _bare_weekday, *MORE, prepare=_without_dates),
    _kind("citation dont on ne sait qui parle", "quotation-without-speaker", _speakerless_quote, *MORE),
    _kind("parenthèse de plus de 24 mots", "parenthesis-too-long", _long_parenthesis, *LONG),
    _kind("double négation", "double-negation", _double_negation, *MORE),
    _kind("trois « de » en chaîne", "de-chain", _chain_of_de, *MORE),
]

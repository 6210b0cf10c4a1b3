"""Faults of the page: its title, header, headings, links and images, planted in copies dressed for a site."""

from __future__ import annotations

import re
import unicodedata
from random import Random

from planting import Change, Changes, Ground, Kind, Plant, Prepare, one_of, word_count

VAGUE = ("ici", "cliquez ici", "Cliquez ici", "lire la suite", "Lire la suite", "en savoir plus", "ce lien", "par ici")
NAME = re.compile(r"(?<=[a-zéèêà,] )[A-ZÉ][a-zéèêï]{3,}(?: [A-ZÉ][a-zéèêï]+)*")
SHORT = 62  # characters of a title or a heading that is surely no too long one
EVERY = 3  # paragraphs under a heading of a dressed copy


def _dressed(ground: Ground) -> Ground | None:
    """A plain text as the Markdown page of a site: header, title, a heading every three paragraphs, a link."""
    title, *prose = ground.blocks
    if ground.is_markdown or len(prose) < 4 or "\n" in (head := ground.text[title[0] : title[1]]):
        return None
    paragraphs = [ground.text[start:end] for start, end in prose]
    description = _cut(paragraphs[0] + " " + paragraphs[1], 140)
    lines = [f"# {head}"]
    taken: set[str] = set()
    for number, paragraph in enumerate(paragraphs):
        if number and number % EVERY == 0 and number + 1 < len(paragraphs):
            lines.append(f"## {_heading(paragraphs[number : number + EVERY], taken)}")
        lines.append(paragraph)
    header = (
        f"---\ntitle: {_quoted(head)}\ndescription: {_quoted(description)}\nslug: {_slug(head)}\nauthor: Anne Martin\n"
        "date: 2024-05-03T10:00+02:00\n---\n\n"
    )
    return Ground(ground.path.removesuffix(".txt") + ".md", header + "\n\n".join(lines) + "\n")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "").replace('"', "”") + '"'


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(" ,;:«") + "…"


def _slug(title: str) -> str:
    bare = unicodedata.normalize("NFD", title.lower()).encode("ascii", "ignore").decode()
    return "-".join([w for w in re.findall(r"[a-z]{4,}", bare) if w not in {"dans", "pour", "avec", "leur"}][:4])


def _heading(paragraphs: list[str], taken: set[str]) -> str:
    """A name that the section speaks of, or how it begins; no heading twice."""
    names = [m[0] for p in paragraphs for m in NAME.finditer(p)]
    begins = " ".join(re.findall(r"[\w’'-]+", paragraphs[0])[:5])
    heading = next((n for n in names if n not in taken), begins)
    taken.add(heading)
    return heading


def _headings(ground: Ground) -> list[re.Match[str]]:
    """The headings of level two and three, outside code."""
    first_line = re.compile(r"(#{2,3}) +(\S[^\n#{]*)(?=\n|$)")
    return [m for start, _ in ground.blocks if (m := first_line.match(ground.text, start))]


def _paged(ground: Ground) -> Ground | None:
    """A page with a title of level one at most and two headings at least: the author's own, or a dressed copy."""
    page = ground if ground.is_markdown else _dressed(ground)
    others = r"(?m)^#{4,}|^(?:=+|-+)\s*$|<h\d|^\*\*[^*\n]+\*\*\s*$"
    if page is None or len(_headings(page)) < 2 or len(re.findall(r"(?m)^# ", page.text)) > 1:
        return None
    return None if re.search(others, page.text[page.body :]) else page


def _add(ground: Ground, rng: Random, block: str) -> Changes:
    end = rng.choice(ground.prose)[1] if ground.prose else None
    return None if end is None else [Change(end, end, block)]


def _vague_link(ground: Ground, rng: Random) -> Changes:
    said = rng.choice(VAGUE)
    opening = "Pour le programme," if said[0].islower() else "Le programme est en ligne."
    return _add(ground, rng, f"\n\n{opening} [{said}](https://www.exemple.fr/programme-complet).")


def _image_without_alt(ground: Ground, rng: Random) -> Changes:
    return _add(ground, rng, "\n\n" + rng.choice(["![](photo.jpg)", '<img src="photo.jpg">', "![ ](photo.jpg)"]))


def _long_alt(ground: Ground, rng: Random) -> Changes:
    texts = [ground.text[s:e] for s, e in ground.prose if e - s > 260]
    alt = re.sub(r"[«»\"]", "", rng.choice(texts))[: rng.randint(230, 260)].strip() if texts else ""
    return _add(ground, rng, f"\n\n![{alt}](photo.jpg)") if alt else None


def _short_alt(ground: Ground, rng: Random) -> Changes:
    return _add(ground, rng, f"\n\n![{rng.choice(['Photo', 'Image', 'img1', 'Logo'])}](photo.jpg)")


def _level_jump(ground: Ground, rng: Random) -> Changes:
    """From the second level, or from the title, to the fourth."""
    headings = _headings(ground)
    places = [
        m
        for before, m in zip([None, *headings], headings, strict=False)
        if m[1] == "##" and (before is None or before[1] == "##")
    ]
    return one_of(rng, places, lambda m: f"#### {m[2]}")


def _duplicate_heading(ground: Ground, rng: Random) -> Changes:
    """Of the second level: *Horaires* may stand at the third under each of two."""
    headings = [m for m in _headings(ground) if m[1] == "##"]
    if len(headings) < 2:
        return None
    first, second = sorted(rng.sample(range(len(headings)), 2))
    if headings[first][2] == headings[second][2]:
        return None
    other = headings[second]
    return [Change(other.start(), other.end(), headings[first][0])]


def _empty_heading(ground: Ground, rng: Random) -> Changes:
    places = [m for m in _headings(ground) if "?" not in m[2]]  # without its question, an interview is none
    return one_of(rng, places, lambda m: rng.choice([m[1], f"{m[1]} La suite\n\n{m[0]}"]))


def _stopped_heading(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, [m for m in _headings(ground) if m[2][-1].isalpha()], lambda m: m[0] + ".")


def _long_heading(ground: Ground, rng: Random) -> Changes:
    end = " devant les habitants venus nombreux, après trois années d’une attente interminable"
    places = [m for m in _headings(ground) if m[2][-1].isalpha() and len(m[2]) <= SHORT]
    return one_of(rng, places, lambda m: m[0] + end)


def _second_h1(ground: Ground, rng: Random) -> Changes:
    """A heading made a title; which of the two is one too many is for the rule to say."""
    first = re.search(r"(?m)^# [^\n]+", ground.text)
    headings = _headings(ground)
    if first is None or not headings:
        return None
    second = rng.choice(headings)
    return [Change(first.start(), first.end(), first[0]), Change(second.start(), second.end(), f"# {second[2]}")]


def _long_title(ground: Ground, rng: Random) -> Changes:
    """The title, in the header and at the top, with what a lead would say."""
    more = ", devant les habitants venus nombreux malgré la pluie, après trois années d’attente"
    places = list(re.finditer(r"(?m)^(?:title: \"[^\"]+(?=\"$)|# [^\n]+)", ground.text))
    if len(places) != 2 or len(places[1][0]) > SHORT:
        return None  # it may be too long already
    return [Change(m.end(), m.end(), more) for m in places]


def _no_title(ground: Ground, _: Random) -> Changes:
    places = list(re.finditer(r"(?m)^(?:title: [^\n]+\n|# [^\n]+\n)", ground.text))
    return [Change(m.start(), m.end(), "") for m in places] if len(places) == 2 else None


def _field(ground: Ground, name: str) -> re.Match[str] | None:
    return re.compile(rf"(?m)^{name}: .+$").search(ground.text, 0, ground.body)


def _set(ground: Ground, name: str, value: str) -> Changes:
    field = _field(ground, name)
    return [Change(field.start(), field.end(), f"{name}: {value}")] if field and value else None


def _long_description(ground: Ground, _: Random) -> Changes:
    texts = [ground.text[s:e] for s, e in ground.prose]
    return _set(ground, "description", _quoted(_cut(" ".join(texts), 240))) if len(" ".join(texts)) > 240 else None


def _short_description(ground: Ground, _: Random) -> Changes:
    texts = [ground.text[s:e] for s, e in ground.prose]
    return _set(ground, "description", _quoted(_cut(texts[0], 60)) if texts else "")


def _no_description(ground: Ground, _: Random) -> Changes:
    field = _field(ground, "description")
    return [Change(field.start(), field.end() + 1, "")] if field else None


def _stop_words_in_slug(ground: Ground, rng: Random) -> Changes:
    slug = _field(ground, "slug")
    words = slug[0].removeprefix("slug: ").split("-") if slug else []
    joined = "".join(w + rng.choice(["-de-", "-et-", "-dans-le-", "-pour-la-"]) for w in words[:-1])
    return _set(ground, "slug", joined + words[-1]) if len(words) > 1 else None


def _long_slug(ground: Ground, _: Random) -> Changes:
    text = " ".join(ground.text[s:e] for s, e in ground.prose)
    bare = unicodedata.normalize("NFD", text.lower()).encode("ascii", "ignore").decode()
    return _set(ground, "slug", "-".join(re.findall(r"[a-z]{5,}", bare)[:14])) if _field(ground, "slug") else None


def _hour_without_zone(ground: Ground, rng: Random) -> Changes:
    """In a header that carries the structured data that engines read."""
    field, changes = (
        _field(ground, "date"),
        _set(ground, "date", rng.choice(["2024-05-03 10:00", "2024-05-03T10:00:00"])),
    )
    if field is None or changes is None:
        return None
    return [Change(4, 4, 'json_ld: {"@type": NewsArticle}\n', marked=False), *changes]  # under the opening ---


def _no_author(ground: Ground, _: Random) -> Changes:
    field = _field(ground, "author")
    return [Change(field.start(), field.end() + 1, "")] if field else None


def _no_lead(ground: Ground, _: Random) -> Changes:
    """A heading straight under the title, and no description that would stand for a lead."""
    title, field = re.search(r"(?m)^# [^\n]+\n\n", ground.text), _field(ground, "description")
    if title is None or field is None:
        return None
    gone = Change(field.start(), field.end() + 1, "", marked=False)
    return [gone, Change(title.end(), title.end(), "## Les faits\n\n")]


def _long_section(ground: Ground, rng: Random) -> Changes:
    """A heading taken out, so that more than 350 words stand under the one before."""
    headings = _headings(ground)
    ends = [m.start() for m in headings[1:]] + [len(ground.text)]
    places = [
        (at, gone) for at, gone, end in zip(headings, headings[1:], ends[1:], strict=False)
        if word_count(ground.text[at.end() : end]) > 350 and word_count(ground.text[at.end() : gone.start()]) < 280
        and word_count(ground.text[gone.end() : end]) < 280
    ]  # fmt: skip
    if not places:
        return None
    kept, gone = rng.choice(places)
    return [Change(kept.start(), kept.end(), kept[0]), Change(gone.start(), gone.end() + 2, "")]


def _kind(
    name: str, rules: str, plant: Plant, *follows: str, prepare: Prepare = _paged, anywhere: bool = False
) -> Kind:
    return Kind(name, frozenset(rules.split()), plant, prepare, anywhere, frozenset(follows))


PAGE = [
    _kind("lien « ici », « lire la suite »", "link-text-vague", _vague_link),
    _kind("image sans texte de remplacement", "image-alt-missing", _image_without_alt),
    _kind("texte de remplacement de plus de 230 signes", "image-alt-length", _long_alt),
    _kind("texte de remplacement d’un mot", "image-alt-length", _short_alt),
    _kind("niveau d’intertitre sauté", "heading-level-jump", _level_jump, "section-too-long"),
    _kind("intertitre répété", "heading-duplicate", _duplicate_heading, "heading-off-section"),
    _kind("intertitre vide, ou que rien ne suit", "heading-empty", _empty_heading, "heading-keyphrase-share"),
    _kind("intertitre fini par un point", "heading-ends-with-stop", _stopped_heading),
    _kind("intertitre de plus de 80 signes", "heading-too-long", _long_heading),
    _kind("deux titres de niveau 1", "multiple-h1", _second_h1, "heading-level-jump"),
    _kind("titre de plus de 100 signes", "title-too-long", _long_title, prepare=_dressed),
    _kind("ni titre ni H1", "title-missing", _no_title, prepare=_dressed, anywhere=True),
    _kind("description de plus de 200 signes", "description-length", _long_description, prepare=_dressed),
    _kind("description de moins de 60 signes", "description-length", _short_description, prepare=_dressed),
    _kind("aucune description", "description-missing", _no_description, prepare=_dressed, anywhere=True),
    _kind("mots vides dans l’adresse", "slug-stop-words", _stop_words_in_slug, prepare=_dressed),
    _kind("adresse de plus de 80 signes", "slug-too-long", _long_slug, prepare=_dressed),
    _kind("heure sans fuseau", "date-without-time-zone", _hour_without_zone, "json-ld-incomplete", prepare=_dressed),
    _kind("aucun auteur", "author-missing", _no_author, prepare=_dressed, anywhere=True),
    _kind("aucun chapô", "lead-missing", _no_lead, "description-missing", "lead-too-long", prepare=_dressed),
    _kind("plus de 350 mots sous un intertitre", "section-too-long", _long_section),
]

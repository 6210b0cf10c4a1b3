"""Faults of typography, each planted where a proof-reader would mark it."""

from __future__ import annotations

import re
from random import Random

from planting import NBSP, Changes, Ground, Kind, Plant, Prepare, as_it_is, one_of

DOUBLED = (
    r"(?<= )(?:le|la|les|de|des|du|et|à|un|une|dans|que|qui|pour|sur|par|est|avec|au|aux|en)"
    r"(?= [a-zéèêà]{3})(?! \w+ant\b)"
)
INSISTS = frozenset({"beaucoup", "toujours", "longtemps", "vraiment", "encore", "jamais", "presque"})
PLAIN = "[ \u00a0\u202f]"
CAPITALS = (
    r"\b(?:États?(?!-major)|Égypt\w+|Éthiopi\w+|Équateur|Émirats?|Écosse|Érythrée|Églises?|Élysée|Éducation|Économie)\b"
    r"|(?:(?<=[.!?] )|(?<=\n))(?:À|Également|Évidemment|Être|Équipes?|Élections?|École|Étudiants?|Émue?s?|Élue?s?)\b"
)
ORDINALS = {"première": "1ère", "deuxième": "2ème", "troisième": "3ème", "quatrième": "4ème", "cinquième": "5ème"}


def _doubled_word(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(DOUBLED), lambda m: f"{m[0]} {m[0]}")


def _doubled_full_word(ground: Ground, rng: Random) -> Changes:
    return one_of(
        rng,
        [m for m in ground.matches(r"(?<=[a-zé] )[a-zéèêà]{6,}(?= [a-zéèê])") if m[0] not in INSISTS],
        lambda m: f"{m[0]} {m[0]}",
    )


def _no_space_after_comma(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"(?<=[a-zéèêà]), (?=[a-zéèêàA-Z])"), lambda _: ",")


def _no_space_after_stop(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"(?<=[a-zéèê]{3})\. (?=[A-ZÉÀ][a-zéèê]+ )"), lambda _: ".")


def _space_before_comma(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"(?<=[a-zéèê]),(?= )"), lambda _: " ,")


def _space_before_stop(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"(?<=[a-zéèê])\.(?= [A-ZÉÀ])"), lambda _: " .")


def _no_space_before_sign(ground: Ground, rng: Random) -> Changes:
    if ground.is_of_elsewhere:
        return None  # there, glued signs may be right
    return one_of(rng, ground.matches(rf"(?<=[a-zéèê]){PLAIN}(?=[;!?:](?:{PLAIN}|$))"), lambda _: "")


def _with_no_break_spaces(ground: Ground) -> Ground | None:
    """The copy with the spaces that French wants before its signs and inside its quotation marks."""
    text = ground.text
    for start, end in reversed(ground.prose):
        mended = re.sub(r"(?<=\w) (?=[;!?:»])|(?<=[.!?…,]) (?=»)|(?<=«) ", NBSP, text[start:end])
        text = text[:start] + mended + text[end:]
    return Ground(ground.path, text)


def _breaking_space(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(rf"(?<=[a-zéèê]){NBSP}(?=[;!?:])"), lambda _: " ")


def _breaking_space_in_quotes(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(rf"(?<=«){NBSP}(?=\w)|(?<=\w){NBSP}(?=»)"), lambda _: " ")


def _no_space_in_quotes(ground: Ground, rng: Random) -> Changes:
    if ground.is_of_elsewhere:
        return None
    return one_of(rng, ground.matches(rf"(?<=«){PLAIN}(?=\w)|(?<=\w){PLAIN}(?=»)"), lambda _: "")


def _straight_quotes(ground: Ground, rng: Random) -> Changes:
    pairs = ground.matches(rf"«{PLAIN}?(\w[^«»\"]*[\w.!?…]){PLAIN}?»")
    return one_of(rng, pairs, lambda m: f'"{m[1]}"')


def _unclosed_quote(ground: Ground, rng: Random) -> Changes:
    pairs = ground.matches(r"«([^«»]{10,})»(?=[ ,.])")
    return one_of(rng, pairs, lambda m: "«" + m[1].rstrip())


def _unopened_quote(ground: Ground, rng: Random) -> Changes:
    pairs = ground.matches(r"(?<= )«([^«»]{10,})»(?=[ ,.])")
    return one_of(rng, pairs, lambda m: m[1].lstrip() + "»")


def _brackets(ground: Ground) -> list[re.Match[str]]:
    return ground.matches(r"(?<= )\((\w[^()]{2,})\)(?=[ ,.])")


def _unclosed_bracket(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, _brackets(ground), lambda m: f"({m[1]}")


def _unopened_bracket(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, _brackets(ground), lambda m: f"{m[1]})")


def _mixed_apostrophe(ground: Ground, rng: Random) -> Changes:
    """The other apostrophe, once, in an article of one that has at least five."""
    straight, curly = (ground.text.count(mark) for mark in "'’")
    if min(straight, curly) or straight + curly < 5:
        return None
    return one_of(rng, ground.matches(r"(?<=\b[ldnscjmLDNSCJM])['’](?=[a-zéèêàA-Z])"), lambda m: "’'"["'’".index(m[0])])


def _three_dots(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"…|(?<=[a-zéèê]{3})\.(?= [A-ZÉÀ])"), lambda _: "...")


def _double_space(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"(?<=[a-zéèê,]) (?=[a-zéèêA-Z])"), lambda _: "  ")


def _double_stop(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"(?<=[a-zéèê]{3})\.(?= [A-ZÉÀ]|$)"), lambda _: rng.choice(["..", ". ."]))


def _double_comma(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"(?<=[a-zéèê]),(?= )"), lambda _: rng.choice([",,", ", ,", ",."]))


def _bare_capital(ground: Ground, rng: Random) -> Changes:
    if ground.is_of_elsewhere:
        return None  # the Swiss press writes « Etat »
    return one_of(rng, ground.matches(CAPITALS), lambda m: "EA"[m[0][0] == "À"] + m[0][1:])


def _wrong_ordinal(ground: Ground, rng: Random) -> Changes:
    places = ground.matches(rf"(?<= )(?:{'|'.join(ORDINALS)})(?= [a-z])|\b[XVI]+e(?= siècle)|\b\d+e(?= [a-z])")
    return one_of(rng, places, lambda m: ORDINALS.get(m[0], m[0][:-1] + "ème"))


def _ungrouped_number(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, _grouped(ground), lambda m: re.sub(r"\s", "", m[0]))


def _dotted_number(ground: Ground, rng: Random) -> Changes:
    if ground.is_of_elsewhere:
        return None  # the Belgian press writes 12.000
    return one_of(rng, _grouped(ground), lambda m: re.sub(r"\s", ".", m[0]))


def _grouped(ground: Ground) -> list[re.Match[str]]:
    return ground.matches(r"(?<![\d,.] )(?<![\d,.])\d{2,3}(?:[ \u00a0\u202f]\d{3})+(?= [a-zé€$])")


def _etc_with_dots(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"(?<=[a-zéèê]{3})\.(?= [A-ZÉÀ])"), lambda _: ", etc…")


def _other_percent(ground: Ground, rng: Random) -> Changes:
    """One percentage without the space that the others have."""
    places = ground.matches(rf"(?<=\d){PLAIN}(?=%)")
    return one_of(rng, places, lambda _: "") if len(re.findall(rf"\d{PLAIN}%", ground.text)) > 2 else None


def _apostrophe_with_space(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, ground.matches(r"(?<=\b[ldLD])['’](?=[a-zéèê]{3})"), lambda m: m[0] + " ")


def _space_in_bracket(ground: Ground, rng: Random) -> Changes:
    return one_of(rng, _brackets(ground), lambda m: rng.choice([f"( {m[1]})", f"({m[1]} )"]))


def _no_space_around_bracket(ground: Ground, rng: Random) -> Changes:
    places = ground.matches(r"(?<=[a-zéèê]) (?=\([A-Za-zé]{3}[^()]*\))|(?<=[a-zé]{3}\)) (?=[a-z]{3})")
    return one_of(rng, places, lambda _: "")


def _kind(name: str, rules: str, plant: Plant, *follows: str, prepare: Prepare = as_it_is) -> Kind:
    return Kind(name, frozenset(rules.split()), plant, prepare, follows=frozenset(follows))


SIGNS = [
    _kind("mot-outil doublé (« de de »)", "word-doubled", _doubled_word),
    _kind("mot plein doublé", "word-doubled", _doubled_full_word),
    _kind("espace manquante après une virgule", "space-missing-between", _no_space_after_comma),
    _kind("espace manquante après un point", "space-missing-between", _no_space_after_stop, "long-sentences-share"),
    _kind("espace avant une virgule", "punctuation-stray", _space_before_comma),
    _kind("espace avant un point", "punctuation-stray", _space_before_stop),
    _kind("espace manquante avant ; ! ? :", "space-missing", _no_space_before_sign),
    _kind("espace sécable avant ; ! ? :", "no-break-space-missing", _breaking_space, prepare=_with_no_break_spaces),
    _kind(
        "espace sécable dans « »", "no-break-space-missing", _breaking_space_in_quotes, prepare=_with_no_break_spaces
    ),
    _kind("espace manquante dans « »", "space-missing", _no_space_in_quotes),
    _kind("guillemets droits", "quotes-straight", _straight_quotes),
    _kind("guillemet jamais fermé", "unbalanced-marks", _unclosed_quote),
    _kind("guillemet jamais ouvert", "unbalanced-marks", _unopened_quote),
    _kind("parenthèse jamais fermée", "unbalanced-marks", _unclosed_bracket),
    _kind("parenthèse jamais ouverte", "unbalanced-marks", _unopened_bracket),
    _kind("apostrophe de l’autre sorte", "apostrophes-mixed", _mixed_apostrophe),
    _kind("espace après une apostrophe", "punctuation-stray", _apostrophe_with_space),
    _kind("espace à l’intérieur d’une parenthèse", "punctuation-stray", _space_in_bracket),
    _kind("espace manquante à l’extérieur d’une parenthèse", "space-missing-between", _no_space_around_bracket),
    _kind("trois points", "ellipsis-as-dots", _three_dots),
    _kind("espace double", "space-doubled", _double_space),
    _kind("point double", "punctuation-stray", _double_stop),
    _kind("virgule double, ou devant un point", "punctuation-stray", _double_comma),
    _kind("majuscule sans accent", "capital-without-accent", _bare_capital),
    _kind("ordinal en -ème, 1ère", "ordinal-form", _wrong_ordinal),
    _kind("tranches de nombre collées (12000)", "number-ungrouped", _ungrouped_number),
    _kind("tranches séparées d’un point (12.000)", "number-ungrouped", _dotted_number),
    _kind("« etc… »", "etc-with-ellipsis", _etc_with_dots),
    _kind("« % » collé une fois sur plusieurs", "spacing-mixed", _other_percent),
]

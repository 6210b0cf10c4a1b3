"""The sheets as a desk prints them, and at length where that alone reaches the length asked."""

from dataclasses import replace
from datetime import date

from seo_fr.completion.fiche_facts import Fact
from seo_fr.language.words import count_words
from tests.completion.pool import ARTICLE, sheet

PUMP = "La pompe à chaleur tire de l’air ou de la terre, avec peu de courant, de quoi chauffer une maison."


def test_a_sheet_is_told_at_length_only_where_that_reaches_the_length_asked(completed):
    second = "Elle coûte plus cher à poser qu’une chaudière ordinaire et dure une vingtaine d’années."
    cases = ("Dans une piscine, elle chauffe les bassins et les douches.", "Elle fait plus de bruit qu’un frigo.")
    facts = tuple(Fact(case, None, None, (word,)) for case, word in zip(cases, ("piscine", "bruit"), strict=True))
    pump = replace(sheet("pompe à chaleur", f"{PUMP} {second}"), facts=facts)
    only = {"without": ("key-points", "people"), "date": "2015-05-01"}  # older than the registers of places

    def told(more):
        result = completed(ARTICLE, (pump,), target=article + more, **only)
        return [part in result.markdown.replace("**", "") for part in (second, *cases)]

    article = completed(ARTICLE, (), target=900, **only).words.article
    short, whole = count_words(f"{PUMP} {cases[0]}"), count_words(" ".join((PUMP, second, *cases)))
    assert told(short) == [False, True, False]
    assert told(short + 1) == told(whole) == [True, True, True]
    assert told(whole + 1) == [False, True, False]


def test_a_sheet_that_says_nothing_new_in_short_may_be_told_at_length(completed):
    """The definition is in the article, its second sentence in pieces: only the length asked brings that back."""
    second = "Elle chauffe les bassins, les vestiaires et les douches du hall."
    pump = replace(sheet("pompe à chaleur", f"{PUMP} {second}"), valid=date(2025, 1, 1))
    said = f"{PUMP}\n\nLes bassins sont pleins. Les vestiaires et les douches sont neufs.\n\n{ARTICLE}"
    only = {"without": ("key-points", "people"), "date": "2015-05-01"}
    article = completed(said, (), target=900, **only).words.article
    assert second in completed(said, (pump,), target=article + 5, **only).markdown
    assert second not in completed(said, (pump,), target=article + 200, **only).markdown

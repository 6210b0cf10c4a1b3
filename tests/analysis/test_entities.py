"""Entities: one a thing, the type by vote, the function beside the name."""

from __future__ import annotations

from seo_fr.analysis.entities import find_entities


def by_text(annotated):
    return {e.text: e for e in find_entities(annotated)}


def test_surname_and_its_misspelling_are_one_person(seed):
    entities = by_text(seed)
    president = entities["Volodymyr Zelenskyy"]
    assert president.type == "PER"
    assert president.forms == ("Volodymyr Zelenskyy", "Zelenskyy", "Zelesnkyy")
    assert len(president.mentions) == 4
    assert "Zelesnkyy" not in entities
    assert "Zelenskyy" not in entities


def test_elided_article_is_no_part_of_a_name(seed):
    otan = by_text(seed)["OTAN"]
    assert (otan.type, len(otan.mentions)) == ("ORG", 8)
    assert {m.of(seed.article.source) for m in otan.mentions} == {"OTAN"}


def test_functions_stand_beside_the_names(seed):
    roles = {e.text: e.role for e in find_entities(seed) if e.type == "PER"}
    assert roles == {
        "Volodymyr Zelenskyy": "président ukrainien",
        "Jens Stoltenberg": "secrétaire général de l’OTAN",
        "Lloyd Austin": "secrétaire américain à la Défense",
        "Vladimir Poutine": "président russe",
        "Dmitri Peskov": "porte-parole du Kremlin",
    }


def test_a_bare_function_is_no_entity(seed):
    assert not any("ecrétaire général" in e.text for e in find_entities(seed))


def test_function_after_the_comma(annotated):
    text = annotated("Oumar Maïga, député de Gao, a condamné l’attaque. Il a promis une enquête.")
    assert by_text(text)["Oumar Maïga"].role == "député de Gao"


def test_the_function_of_someone_else_is_not_taken(annotated):
    text = annotated("La veuve de l’ancien président de la République, Souha Arafat, a porté plainte jeudi à Paris.")
    assert by_text(text)["Souha Arafat"].role is None


def test_two_people_of_one_surname_stay_two(annotated):
    text = annotated(
        "Brigitte Macron a inauguré l’école de Lille mardi matin.",
        "Emmanuel Macron a visité une usine à Lyon. Macron a parlé d’emploi.",
    )
    entities = by_text(text)
    assert {"Brigitte Macron", "Emmanuel Macron"} <= set(entities)
    assert len(entities["Emmanuel Macron"].mentions) == 2


def test_places_and_mentions_run_in_parallel(seed):
    for entity in find_entities(seed):
        assert len(entity.places) == len(entity.mentions)
        assert list(entity.mentions) == sorted(entity.mentions)
        for (index, start, end), span in zip(entity.places, entity.mentions, strict=True):
            assert seed.paragraphs[index].token_span(start, end) == span


def test_a_title_of_the_front_matter_gives_no_mention(annotated, seed):
    from dataclasses import replace

    from seo_fr.language.annotate import annotate
    from seo_fr.model import Title

    article = replace(seed.article, title=Title("La Moldavie demande une aide", "article", None))
    entities = find_entities(annotate(article, seed.language))
    assert all(place[0] >= 0 for e in entities for place in e.places)
    assert "Moldavie" not in {e.text for e in entities}


def test_a_title_of_courtesy_makes_a_person_and_is_no_part_of_the_name(annotated):
    text = annotated("La gérante du bar, Mme Kervella, attend la décision. M. Kervella a quitté Brest en mai.")
    person = by_text(text)["Kervella"]
    assert person.type == "PER"
    assert len(person.mentions) == 2

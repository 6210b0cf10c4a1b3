"""Sections and headings of whole articles: borders, the author's outline, evidence, determinism."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from seo_fr.headings.candidates import Sentences
from seo_fr.headings.ranking.choice import Chooser
from seo_fr.headings.structure import find_candidates

PARAGRAPH = (
    "La mairie de Figeac a fermé la maternité après deux ans de travaux inutiles. "
    "Le maire regrette une décision imposée par l’agence régionale de santé. "
    "Les habitants du canton iront accoucher à Cahors ou à Villefranche. "
)
OTHER = (
    "Le club de rugby de Brive a battu Toulouse devant quinze mille spectateurs. "
    "L’entraîneur salue la défense de son équipe et le travail des avants. "
    "Les Toulousains perdent la première place du championnat de France. "
)


def flat(sections):
    for section in sections:
        yield section
        yield from flat(section.subsections)


@pytest.fixture(scope="module")
def seed(planned, seed_path):
    return planned(seed_path.read_text(encoding="utf-8"), str(seed_path))


def test_sections_cover_every_paragraph_once_in_order(seed):
    made, plan = seed
    assert [i for s in plan.sections for i in s.paragraphs] == list(range(len(made.paragraphs)))
    assert sum(s.words for s in plan.sections) == made.words


def test_the_real_article_gets_three_or_four_sections_and_headings(seed):
    _, plan = seed
    assert 3 <= len(plan.sections) <= 4
    assert sum(s.heading is not None for s in plan.sections) >= 3


def test_a_heading_is_said_by_its_own_section(seed):
    made, plan = seed
    for section in flat(plan.sections):
        if section.heading is None:
            continue
        assert section.heading.evidence
        for span in section.heading.evidence:
            assert any(made.paragraphs[i].span.contains(span) for i in section.paragraphs)


def test_names_and_numbers_are_those_of_the_evidence(seed):
    made, plan = seed
    for section in flat(plan.sections):
        if section.heading is None:
            continue
        said = " ".join(span.of(made.article.source) for span in section.heading.evidence)
        for name in re.findall(r"\b[A-ZÉ][\w-]{3,}|\d+", section.heading.text)[1:]:
            assert name in said


def test_headings_are_all_different_and_not_the_title(seed):
    _, plan = seed
    texts = [s.heading.text for s in flat(plan.sections) if s.heading]
    assert len(texts) == len(set(texts))
    assert not any(text.lower() == plan.titles[0].lower() for text in texts)


def test_headings_are_short_and_end_on_a_word(seed):
    _, plan = seed
    for section in flat(plan.sections):
        if section.heading:
            assert 18 <= len(section.heading.text) <= 70
            assert section.heading.text[-1] not in ".,;:"


def test_no_stretch_has_a_better_heading_than_it_could_have_at_most(seed):
    made = seed[0]
    found = find_candidates(made, (), Sentences.of(made, ()))
    chooser = Chooser(found.topics, found.candidates, frozenset(), "")
    stretches = list(combinations(range(len(made.paragraphs) + 1), 2))
    assert all(chooser.best(i, j) <= chooser.at_most(i, j) for i, j in stretches)
    assert any(chooser.best(i, j) > 0 for i, j in stretches)


def test_twice_the_same(planned, seed, seed_path):
    _, plan = planned(seed_path.read_text(encoding="utf-8"), str(seed_path))
    assert plan == seed[1]


def test_the_first_heading_comes_after_the_lead(seed):
    _, plan = seed
    first = plan.sections[0]
    assert first.heading is None or first.heading.before == 1


@pytest.mark.parametrize("above", ["Par Jean Dupont", "Par Jean Dupont\n\nPhoto : Anne Petit / AFP"])
def test_no_heading_parts_a_byline_from_the_lead(planned, above):
    made, plan = planned(f"# Un titre\n\n{above}\n\n" + f"{PARAGRAPH}\n\n{OTHER}\n\n" * 3, "a.md")
    lead = next(i for i, b in enumerate(made.article.prose) if not b.is_apart)
    found = [s.heading.before for s in flat(plan.sections) if s.heading]
    assert lead
    assert found
    assert min(found) > lead


def test_the_author_s_headings_are_borders_and_are_kept(planned):
    source = f"# Un titre\n\n{PARAGRAPH}\n\n## Le rugby\n\n{OTHER}\n\n### Le score\n\n{OTHER}\n"
    _, plan = planned(source, "a.md")
    assert [s.paragraphs for s in plan.sections] == [(0,), (1, 2)]
    rugby = plan.sections[1]
    assert rugby.heading.text == "Le rugby"
    assert rugby.heading.origin == "article"
    assert [s.heading.text for s in rugby.subsections if s.heading] == ["Le score"]
    assert not [s for s in flat(plan.sections) if s.heading and s.heading.origin == "generated"]


def test_no_border_inside_a_list(planned):
    items = "".join(f"- {OTHER}\n" for _ in range(8))
    made, plan = planned(f"{PARAGRAPH}\n\n{items}\n{PARAGRAPH}\n", "a.md")
    starts = {s.paragraphs[0] for s in flat(plan.sections)}
    assert starts <= {0, 1, len(made.paragraphs) - 1}


def test_a_short_text_has_one_section_and_no_heading(planned):
    _, plan = planned("Le conseil municipal a voté le budget. Il prévoit deux écoles.\n")
    assert len(plan.sections) == 1
    assert plan.sections[0].heading is None


def test_one_huge_paragraph_is_one_section(planned):
    _, plan = planned(PARAGRAPH * 40 + "\n")
    assert [s.paragraphs for s in plan.sections] == [(0,)]


def test_titles_are_within_the_length(seed):
    _, plan = seed
    assert plan.titles
    assert all(len(title) <= 70 for title in plan.titles)


LONG = [
    "La mairie de Figeac a fermé la maternité du quartier nord. Les sages-femmes de la maternité quittent "
    "la ville pour Cahors. Les futures mères parcourront soixante kilomètres pour accoucher dans une "
    "maternité équipée. La maternité accueillait trois cents naissances par an, et les médecins de la "
    "maternité espéraient un sursis jusqu’à l’été. Les élus de la région demandent un plan pour les "
    "maternités rurales, et les familles des futures mères s’inquiètent pour les naissances de l’hiver.",
    "Le club de rugby de Brive a battu Toulouse devant quinze mille spectateurs. Les avants du club de "
    "rugby ont dominé la mêlée et les touches. L’entraîneur du rugby corrézien salue la défense de son "
    "équipe. Les supporters du club de rugby rêvent du championnat, et le président du club annonce un "
    "nouveau stade de rugby pour le printemps. Les joueurs de rugby retrouvent l’entraînement lundi, avec "
    "un match de rugby contre Castres au programme.",
    "Les vignerons de Bergerac vendangent avec trois semaines d’avance. La sécheresse a réduit les "
    "grappes et concentré le sucre du raisin. Les vignerons craignent un vin trop fort, et les caves des "
    "vignerons manquent de bras pour le raisin. La chambre d’agriculture promet une aide aux vignerons "
    "touchés par la sécheresse. Les négociants achètent le raisin moins cher, et les vignerons dénoncent "
    "une baisse du prix du vin.",
    "La gare de Souillac rouvre son guichet aux voyageurs du Lot. Les trains de nuit s’arrêtent de "
    "nouveau à la gare, et les voyageurs du train retrouvent une salle chauffée. La région finance les "
    "trains et la rénovation de la gare. Les associations de voyageurs réclament un train de plus le "
    "dimanche. Le guichet de la gare vendra des billets de train jusqu’à vingt heures, et les voyageurs "
    "du train de nuit dormiront mieux.",
]


def test_a_long_section_gets_several_h3_or_none(planned):
    source = (
        "# Un titre\n\nUne phrase de chapô présente le département.\n\n## Le tour du Lot\n\n" + "\n\n".join(LONG) + "\n"
    )
    _, plan = planned(source, "a.md")
    inner = [s.heading for s in plan.sections[-1].subsections if s.heading]
    assert len(inner) >= 2
    assert {h.level for h in inner} == {3}
    # The first block stands right under the author's heading and gets none.
    assert plan.sections[-1].subsections[0].heading is None


def test_choices_are_two_at_most_and_differ_in_form_or_sentence(seed):
    _, plan = seed
    headings = [s.heading for s in flat(plan.sections) if s.heading is not None]
    assert any(h.choices for h in headings)
    for heading in headings:
        assert len(heading.choices) <= 2
        shown = [(heading.strategy, heading.evidence), *((c.strategy, c.evidence) for c in heading.choices)]
        texts = [heading.text, *heading.alternatives]
        assert len(set(shown)) == len(shown) == len({t.lower() for t in texts})


@pytest.mark.parametrize("mark", ["'", "’"])
def test_headings_have_the_apostrophes_of_their_article(planned, mark):
    text = "\n\n".join(([PARAGRAPH] * 2 + [OTHER] * 2) * 3).replace("’", mark)
    extra = f"\n\nLe conseil d{mark}administration a suspendu le permis de l{mark}exploitant de l{mark}usine." * 2
    _, plan = planned(text + extra + "\n")
    written = " ".join(h for s in flat(plan.sections) if s.heading for h in (s.heading.text, *s.heading.alternatives))
    assert mark in written
    assert not {"'", "’"} - {mark} & set(written)

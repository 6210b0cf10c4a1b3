"""An editor's decisions are carried out to the letter, and the promises hold whatever he decides."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seo_fr.errors import InputError
from seo_fr.language.words import count_words
from seo_fr.model import Decision, Decisions, Options
from seo_fr.pipeline import completion_of, restructure_article, restructure_decided
from seo_fr.reading import read_article
from seo_fr.restructuring.added_blocks import set_aside
from seo_fr.restructuring.added_items import parts_read
from seo_fr.restructuring.apply import remove_edits
from seo_fr.restructuring.deciding import decide, heading_places
from seo_fr.restructuring.placement import headings_before


@pytest.fixture(scope="module")
def article(seed_path):
    return read_article(seed_path.read_bytes(), "otan-ukraine.txt")


@pytest.fixture(scope="module")
def proposed(article, seed_analysis):
    places = {p: at for at, p in heading_places(article).items()}
    return [(places[p], h) for p, h in headings_before(article, seed_analysis.sections) if p is not None]


@pytest.fixture(scope="module")
def completion(seed_analysis):
    return completion_of(seed_analysis, set_aside(seed_analysis.article)[1])


def heading(place, verdict, text, level=2):
    return Decision("heading", verdict, text, place, level)


def shown(result):
    return [(h.level, h.text) for h in result.headings]


def test_no_decision_at_all_is_restructure_alone(article, seed_result):
    assert restructure_article(article, Options(), None, Decisions()).markdown == seed_result.markdown


def test_what_is_kept_taken_written_and_refused_is_what_stands(article, proposed):
    (at_first, first), (at_second, second), (at_third, third) = proposed[:3]
    other = first.choices[0].text
    decisions = Decisions(
        (
            heading(at_first, "swap", other),
            heading(at_second, "refuse", second.text),
            heading(at_third, "write", "Mes propres mots", 3),
            Decision("title", "write", "Mon titre"),
            Decision("slug", "refuse", "peu-importe"),
        )
    )
    result = restructure_article(article, Options(), None, decisions)
    assert (2, other) in shown(result)
    assert (3, "Mes propres mots") in shown(result)
    assert second.text not in result.markdown
    assert third.text not in result.markdown
    assert result.metadata.title == result.metadata.json_ld["headline"] == "Mon titre"
    assert "slug:" not in result.markdown
    assert remove_edits(result.markdown, result.edits) == article.source


def test_a_kept_heading_keeps_what_made_it_and_one_of_the_editors_own_has_nothing(article, proposed):
    (at, first), *_ = proposed
    kept = restructure_article(article, Options(), None, Decisions((heading(at, "keep", first.text),), "leave"))
    assert [(h.strategy, h.evidence) for h in kept.headings] == [(first.strategy, first.evidence)]
    own = restructure_article(article, Options(), None, Decisions((heading(at, "write", "À moi"),), "leave"))
    assert [(h.strategy, h.evidence) for h in own.headings] == [("written", ())]


def test_nothing_goes_in_that_nobody_looked_at(article):
    result = restructure_article(article, Options(complete=True), None, Decisions((), "leave"))
    assert not result.markdown.startswith("---")
    assert result.markdown.split() == article.source.split()
    assert not result.headings
    assert not result.additions


def without(*parts):
    return Decisions((Decision("block", "keep", "background", without=parts),), "leave")


@pytest.fixture(scope="module")
def background(completion):
    return next(a for a in completion.additions if a.kind == "background")


def test_sentences_left_out_of_a_block_are_gone_and_the_rest_is_proven_word_for_word(
    seed_analysis, completion, background
):
    whole = restructure_decided(seed_analysis, completion, without()).additions[0]
    assert whole == background
    several = next(item for item in background.items if len(item.parts) > 2)
    second = parts_read(several)[1]
    (left,) = restructure_decided(seed_analysis, completion, without(second)).additions
    assert several.parts[1] in background.markdown
    assert several.parts[1] not in left.markdown
    assert left.markdown == background.markdown.replace(f" {several.parts[1]}", "")
    assert left.words == background.words - count_words(second)
    assert len(left.sources) == len(background.sources)


def test_without_its_first_sentence_a_line_goes_and_its_source_with_it(seed_analysis, completion, background):
    gone = background.items[0]
    (left,) = restructure_decided(seed_analysis, completion, without(parts_read(gone)[0])).additions
    assert gone.sources[0] in background.sources
    assert gone.sources[0] not in left.sources
    assert left.items == background.items[1:]


def test_of_two_lines_one_left_is_a_paragraph_and_of_none_no_block_is_left(seed_analysis, completion, background):
    firsts = [parts_read(item)[0] for item in background.items]
    (left,) = restructure_decided(seed_analysis, completion, without(*firsts[1:])).additions
    assert f"\n\n{background.items[0].markdown}\n\n" in left.markdown
    assert restructure_decided(seed_analysis, completion, without(*firsts)).additions == ()


def test_a_sentence_that_the_block_has_not_is_without_effect(seed_analysis, completion, background):
    assert restructure_decided(seed_analysis, completion, without("Rien de tel.")).additions == (background,)


def test_a_block_goes_in_when_it_is_kept_and_its_words_count(article):
    kept = Decisions((Decision("block", "keep", "background"),), "leave")
    result = restructure_article(article, Options(complete=True), None, kept)
    assert [a.kind for a in result.additions] == ["background"]
    assert result.words.added == result.additions[0].words
    refused = Decisions((Decision("block", "refuse", "background"),))
    assert "background" not in [
        a.kind for a in restructure_article(article, Options(complete=True), None, refused).additions
    ]


def test_what_was_refused_is_not_proposed_again_anywhere(article, proposed):
    refused = tuple(heading(at, "refuse", h.text) for at, h in proposed)
    result = restructure_article(article, Options(), None, Decisions(refused))
    assert not {h.text for h in result.headings} & {h.text for _, h in proposed}
    places = {p: at for at, p in heading_places(article).items()}
    assert not {places[h.before] for h in result.headings} & {at for at, _ in proposed}


def test_a_kept_heading_is_a_border_that_the_plan_goes_around(article, proposed):
    places = sorted(heading_places(article))
    for place in places[2:5]:
        result = restructure_article(article, Options(), None, Decisions((heading(place, "write", "Ici"),)))
        assert [h.before for h in result.headings if h.text == "Ici"] == [heading_places(article)[place]]


def test_a_place_inside_a_paragraph_is_refused_with_what_to_do(article, seed_analysis):
    with pytest.raises(InputError, match=r"otan-ukraine\.txt.*caractère 3"):
        decide(seed_analysis, Decisions((heading(3, "keep", "Mots"),)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_random_decisions_keep_every_promise(article, seed_analysis, completion, data):
    places = sorted(heading_places(article))
    texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40).filter(
        str.strip
    )
    chosen = data.draw(st.lists(st.sampled_from(places), unique=True, max_size=6))
    verdicts = st.sampled_from(["keep", "swap", "write", "refuse"])
    entries = [heading(p, data.draw(verdicts), data.draw(texts), data.draw(st.integers(2, 6))) for p in chosen]
    entries += [
        Decision(k, data.draw(verdicts), data.draw(texts)) for k in ("title", "description", "slug", "keywords")
    ]
    decisions = Decisions(tuple(entries), data.draw(st.sampled_from(["keep", "leave"])))
    result = restructure_decided(seed_analysis, completion, decisions)
    assert remove_edits(result.markdown, result.edits) == article.source
    assert restructure_decided(seed_analysis, completion, decisions).markdown == result.markdown
    sections = [p for s in result.analysis.sections for p in s.paragraphs]
    assert sections == list(range(len(seed_analysis.annotated.paragraphs)))


def test_what_is_left_out_is_known_in_another_typography(seed_analysis, completion, background):
    second = parts_read(next(item for item in background.items if len(item.parts) > 2))[1]
    plain = second.replace("’", "'").replace("\u00a0", " ")
    assert restructure_decided(seed_analysis, completion, without(plain)) == restructure_decided(
        seed_analysis, completion, without(second)
    )


def test_the_sentences_left_of_a_sheet_may_look_like_one(article, tmp_path):
    (tmp_path / "duval.yml").write_text(
        "name: base aérienne de Ramstein\nkind: terme\nsource: essai\nvalid: 2026-01-01\nknown: 0\ntext: >-\n"
        "  La base aérienne de Ramstein est connue jusqu’aux U.S.A. Elle compte 9 000 soldats. "
        "Krauss et Cie la construit.\n",
        encoding="utf-8",
    )
    options = Options(fiches=(str(tmp_path),), complete=True, target=5000)
    decisions = Decisions((Decision("block", "keep", "background", without=("Elle compte 9 000 soldats.",)),))
    result = restructure_article(article, options, None, decisions)
    assert "U.S.A. Krauss et Cie" in result.markdown.replace("\u00a0", " ")

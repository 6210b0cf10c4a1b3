"""Sections: the search is exact, and the plan suits the press."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from seo_fr.analysis.cohesion import Cohesion
from seo_fr.analysis.sections import plan_sections, segment

N = 7
VALUES = st.lists(st.integers(-9, 9), min_size=N * N, max_size=N * N)
BORDERS = st.frozensets(st.integers(1, N - 1), max_size=3)


def cuts_of(starts):
    return list(zip(starts, [*starts[1:], N], strict=True))


@given(VALUES, BORDERS, BORDERS)
def test_no_other_plan_is_worth_more(numbers, fixed, closed):
    def value(i, j):
        return float(numbers[i * N + j - 1])

    starts = segment(N, value, fixed=fixed, closed=closed)
    free = [i for i in range(1, N) if i in fixed or i not in closed]
    plans = [(0, *c) for size in range(N) for c in combinations(free, size) if fixed <= set(c)]
    assert starts in plans
    worth = {plan: sum(value(i, j) for i, j in cuts_of(plan)) for plan in plans}
    assert worth[starts] == max(worth.values())


@given(VALUES, st.integers(1, N))
def test_no_section_is_longer_than_allowed(numbers, longest):
    starts = segment(N, lambda i, j: float(numbers[i * N + j - 1]), max_paragraphs=longest)
    assert all(j - i <= longest for i, j in cuts_of(starts))


def test_equal_plans_are_decided_the_same_way():
    assert segment(4, lambda i, j: 0.0) == (0,)
    assert segment(0, lambda i, j: 0.0) == ()
    assert segment(1, lambda i, j: -5.0) == (0,)


def test_the_search_asks_for_a_bounded_number_of_values():
    asked = []

    def value(i, j):
        asked.append((i, j))
        return 0.0

    segment(3000, value, max_paragraphs=10)
    assert len(asked) <= 3000 * 10


def test_a_container_longer_than_the_bound_stays_whole():
    assert segment(100, lambda i, j: -float(j - i), closed=frozenset(range(2, 100)), max_paragraphs=5) == (0,)


def test_minus_infinity_keeps_a_long_list_whole():
    def value(i, j):
        return float("-inf") if 2 < i < 60 else -10.0

    assert segment(80, value, max_paragraphs=10) != (0,)
    starts = segment(80, value, max_paragraphs=10)
    assert not any(2 < i < 60 for i in starts)


def test_a_fixed_border_holds_even_where_it_may_not_be():
    assert segment(4, lambda i, j: float("-inf"), fixed=frozenset({2})) == (0, 2)


def test_the_real_article_gets_three_or_four_sections(seed):
    cohesion = Cohesion(seed)
    starts = plan_sections(seed, cohesion, frozenset())
    assert len(starts) in (3, 4)
    sizes = [cohesion.words(i, j) for i, j in zip(starts, [*starts[1:], len(seed.paragraphs)], strict=True)]
    assert all(100 <= size <= 300 for size in sizes)


def test_a_short_article_is_one_section(annotated):
    text = annotated(*["Le conseil municipal a voté le budget de la piscine lundi."] * 8)
    assert plan_sections(text, Cohesion(text), frozenset()) == (0,)
    assert plan_sections(text, Cohesion(text), frozenset({3})) == (0, 3)


def test_the_author_s_borders_are_kept(seed):
    starts = plan_sections(seed, Cohesion(seed), frozenset({1, 12}))
    assert {0, 1, 12} <= set(starts)


def test_one_paragraph(annotated):
    text = annotated("Le conseil municipal a voté le budget de la piscine. " * 60)
    assert plan_sections(text, Cohesion(text), frozenset()) == (0,)


def test_two_subjects_are_parted_where_they_meet(annotated):
    bread = "Le boulanger pétrit la pâte, surveille le four et vend son pain de seigle aux clients du marché. "
    rail = "Le train régional dessert la gare, transporte des voyageurs et roule sur la voie électrifiée du réseau. "
    text = annotated(*[bread * 2] * 5, *[rail * 2] * 5)
    assert plan_sections(text, Cohesion(text), frozenset()) == (0, 5)

"""All headings each paragraph could give, let through by the guards, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from seo_fr.headings.candidate import Candidate
from seo_fr.headings.grammar.tree import Tree, trees
from seo_fr.headings.guards import objection
from seo_fr.headings.strategies.attribution import according_headings, spoken_headings
from seo_fr.headings.strategies.clauses import clause_headings, noted_headings, speaker_headings
from seo_fr.headings.strategies.embedded_question import embedded_question_headings
from seo_fr.headings.strategies.infinitive import infinitive_headings
from seo_fr.headings.strategies.nominalisation import nominalisation_headings
from seo_fr.headings.strategies.noun_phrase import noun_phrase_headings
from seo_fr.headings.strategies.proposal import CITED, Context, Proposal
from seo_fr.headings.strategies.quotation import question_headings, quotation_headings
from seo_fr.headings.strategies.segment import label_headings, segment_headings
from seo_fr.headings.topics import content_lemma
from seo_fr.headings.weights import weight
from seo_fr.model import Annotated, Entity
from seo_fr.resources import number

STRATEGIES: tuple[Callable[[Tree, Context], Iterator[Proposal]], ...] = (
    clause_headings,
    noted_headings,
    speaker_headings,
    according_headings,
    spoken_headings,
    quotation_headings,
    question_headings,
    noun_phrase_headings,
    nominalisation_headings,
    infinitive_headings,
    embedded_question_headings,
    label_headings,
    segment_headings,
)
_OWN = frozenset({"half_quoted", "negation_lost", "modality_lost", "repeats_itself", "comparison_without_term"})
# An infinitive or an embedded question tells nothing as a fact.
_UNTOLD = dict.fromkeys(("infinitive", "embedded-question"), frozenset({"modality_lost"}))
SKIPPED = {**dict.fromkeys(CITED, _OWN), **_UNTOLD}


def paragraph_candidates(
    annotated: Annotated, index: int, entities: tuple[Entity, ...], keyed: frozenset[str], context: Context
) -> tuple[Candidate, ...]:
    """The candidates of one paragraph, at most ``per_paragraph`` of rules/headings.yml.

    ``keyed`` are the lemmas of the article's keywords.
    """
    found: dict[str, Candidate] = {}
    for tree in trees(annotated.paragraphs[index], index, entities, context.vouched):
        told = False
        for strategy in STRATEGIES:
            if told and strategy is segment_headings:
                continue  # the clause is there already, told as a heading tells it
            for proposal in strategy(tree, context):
                skip = SKIPPED.get(proposal.strategy, frozenset())
                if proposal.text in found or _in_brackets(tree, proposal.tokens[0]):
                    continue
                if objection(proposal, skip) is not None:
                    continue
                told = told or proposal.strategy == "clause"
                found[proposal.text] = _candidate(annotated, proposal, index, keyed)
    ranked = sorted(found.values(), key=lambda c: (-c.base, c.sentence, c.text))
    return tuple(ranked[: int(number("headings", "per_paragraph"))])


def _candidate(annotated: Annotated, proposal: Proposal, index: int, keyed: frozenset[str]) -> Candidate:
    tree = proposal.tree
    tokens = [tree.tokens[i] for i in proposal.tokens]
    lemmas = frozenset(lemma for t in tokens if (lemma := content_lemma(t)) is not None)
    traits = [*proposal.traits, proposal.strategy]
    if lemmas & keyed:
        traits.append("keyword")
    if any(t.i in tree.names for t in tokens):
        traits.append("name")
    if any(t.like_num and t.text[0].isdigit() for t in tokens):
        traits.append("number")
    if proposal.strategy not in CITED and len(lemmas) < number("headings", "least_content"):
        traits.append("thin")
    if tree.place == 0:
        traits.append("opens-paragraph")
    if annotated.paragraphs[index].block.kind == "item":
        traits.append("list-item")
    if annotated.paragraphs[index].words < number("headings", "caption_words"):
        traits.append("caption")
    around = frozenset(lemma for t in tree if (lemma := content_lemma(t)) is not None)
    late = (proposal.tokens[0] - tree.start) / max(1, tree.end - tree.start)
    base = weight("bias") + weight("late-in-sentence") * late + sum(weight(t) for t in traits)
    base += weight("length") * len(proposal.text) / number("headings", "longest")
    base += weight("sentence-share") * len(lemmas) / max(1, len(around))
    return Candidate(
        text=proposal.text,
        strategy=proposal.strategy,
        evidence=tree.evidence(proposal.tokens),
        lemmas=lemmas,
        around=around,
        traits=tuple(traits),
        base=base,
        paragraph=index,
        sentence=tree.place,
        late=late,
        proper=_opens_on_name(tree, proposal.tokens[0]),
    )


def _opens_on_name(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    named = token.i in tree.names and token.pos_ not in ("DET", "ADP", "NUM")
    return named or token.pos_ == "PROPN" or (token.is_upper and len(token.text) > 1)


def _in_brackets(tree: Tree, index: int) -> bool:
    before = [t.text for t in tree.doc[tree.start : index]]
    return before.count("(") > before.count(")")

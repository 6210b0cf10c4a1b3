"""All headings each paragraph could give, let through by the guards, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from seo_fr.headings.candidate import Candidate
from seo_fr.headings.grammar.tree import Tree, trees
from seo_fr.headings.guards import objection
from seo_fr.headings.strategies.attribution import according_headings, spoken_headings
from seo_fr.headings.strategies.clauses import clause_headings, noted_headings, speaker_headings
from seo_fr.headings.strategies.embedded_question import embedded_question_headings
from seo_fr.headings.strategies.instruction import instruction_headings
from seo_fr.headings.strategies.label import label_headings
from seo_fr.headings.strategies.nominalisation import nominalisation_headings
from seo_fr.headings.strategies.proposal import CITED, Context, Proposal
from seo_fr.headings.strategies.quotation import question_headings, quotation_headings
from seo_fr.headings.strategies.stretch import stretch_headings
from seo_fr.headings.topics import content_lemma
from seo_fr.headings.traits import traits
from seo_fr.headings.weights import weighed, weight
from seo_fr.model import Annotated, Entity

STRATEGIES: tuple[Callable[[Tree, Context], Iterator[Proposal]], ...] = (
    clause_headings,
    noted_headings,
    speaker_headings,
    according_headings,
    spoken_headings,
    quotation_headings,
    question_headings,
    nominalisation_headings,
    instruction_headings,
    embedded_question_headings,
    label_headings,
    stretch_headings,
)
_OWN = frozenset({"half_quoted", "negation_lost", "modality_lost", "repeats_itself", "comparison_without_term"})
# An infinitive or an embedded question tells nothing as a fact.
_UNTOLD = dict.fromkeys(("infinitive", "embedded-question"), frozenset({"modality_lost"}))
SKIPPED = {**dict.fromkeys(CITED, _OWN), **_UNTOLD}


def paragraph_candidates(
    annotated: Annotated, index: int, entities: tuple[Entity, ...], context: Context, *, most: int | None = None
) -> tuple[Candidate, ...]:
    """The candidates of one paragraph, best first, no more than ``most``."""
    found: dict[str, Candidate] = {}
    for tree in trees(annotated.paragraphs[index], index, entities, context.vouched):
        for strategy in STRATEGIES:
            for proposal in strategy(tree, context):
                skip = SKIPPED.get(proposal.strategy, frozenset())
                if proposal.text in found or _in_brackets(tree, proposal.tokens[0]):
                    continue
                if objection(proposal, skip) is None:
                    found[proposal.text] = _candidate(proposal, index)
    ranked = sorted(found.values(), key=lambda c: (-c.base, c.sentence, c.text))
    return tuple(ranked[:most])


def _candidate(proposal: Proposal, index: int) -> Candidate:
    tree = proposal.tree
    tokens = proposal.words()
    held = traits(proposal)
    return Candidate(
        text=proposal.text,
        strategy=proposal.strategy,
        evidence=tree.evidence(proposal.tokens),
        lemmas=frozenset(lemma for t in tokens if (lemma := content_lemma(t)) is not None),
        traits=held,
        base=weight("bias") + weighed(held),
        paragraph=index,
        sentence=tree.place,
        proper=_opens_on_name(tree, proposal.tokens[0]),
    )


def _opens_on_name(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    named = token.i in tree.names and token.pos_ not in ("DET", "ADP", "NUM")
    return named or token.pos_ == "PROPN" or (token.is_upper and len(token.text) > 1)


def _in_brackets(tree: Tree, index: int) -> bool:
    before = [t.text for t in tree.tokens[tree.start : index]]
    return before.count("(") > before.count(")")

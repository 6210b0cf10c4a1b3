"""What each kind of heading is, a row a kind: the one place that code asks about a kind by its name.

The order of the rows, and of the modules in each, is the order in which the strategies are asked; of two that
make the same words, the first names the heading.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A kind of heading. ``made_by`` are the modules of `seo_fr.headings.strategies` that come with this row.

    What the words are: ``cited``, a whole sentence of the author or of a speaker, nobody's cut; ``speech``,
    somebody's own words between marks; ``verbatim``, the author's words in their order; ``phrase``, a noun
    phrase cut from its sentence; ``nominal``, without a conjugated verb of its own;
    ``reduced``, a clause whose *être* was dropped; ``asks``, a question; ``denies``, what is not so;
    ``to_do``, something to do, said to the reader; ``colon``, two parts around a colon.

    What they say: ``asserts``, that something is so; ``news``, what happened, as a title should; ``titles``,
    a clause that may follow « keyphrase : » in a title.

    Whom they may speak of: ``owner``, a possessive may find its owner in the heading; ``owner_first``, only
    before the verb; ``everybody``, its subject may be *on*, *nous* or *vous*.

    ``weighs``: rules/headings.yml has a weight of the kind's name. ``form``: what a reader sees, where several kinds
    look alike; headings down a page should not all be of one form.
    """

    name: str
    made_by: tuple[str, ...] = ()
    cited: bool = False
    speech: bool = False
    verbatim: bool = False
    phrase: bool = False
    nominal: bool = False
    reduced: bool = False
    asks: bool = False
    denies: bool = False
    to_do: bool = False
    colon: bool = False
    asserts: bool = True
    news: bool = True
    titles: bool = False
    owner: bool = False
    owner_first: bool = False
    everybody: bool = False
    weighs: bool = False
    form: str = ""


_ROWS = (
    Kind("clause", ("clause", "noted"), titles=True, owner=True, weighs=True),
    Kind("participle", ("participial",), reduced=True, owner=True, owner_first=True, weighs=True),
    Kind("undergone", ("undergone",), titles=True, weighs=True, form="participle"),
    Kind("denied", ("denied",), reduced=True, denies=True, news=False, weighs=True, form="participle"),
    Kind("professed", ("professed",), reduced=True, news=False, owner_first=True, weighs=True, form="participle"),
    Kind("presented", ("presented",), nominal=True, news=False, weighs=True, form="noun-phrase"),
    Kind("apposition", owner=True, weighs=True),
    Kind("naming", ("naming",), nominal=True, news=False, weighs=True),
    Kind("speaker", ("speaker", "according"), colon=True, titles=True, owner=True, weighs=True),
    Kind("spoken", ("spoken",), form="quotation", cited=True, speech=True, verbatim=True, colon=True, weighs=True),
    Kind("quotation", ("quotation",), cited=True, speech=True, verbatim=True, colon=True, news=False, weighs=True),
    Kind("fragment", ("fragment",), form="quotation", cited=True, speech=True, verbatim=True, news=False, weighs=True),
    Kind("question", ("question",), cited=True, verbatim=True, asks=True, colon=True),
    Kind("nominalisation", ("nominalisation",), nominal=True, weighs=True),
    Kind("figure", ("figure",), nominal=True, form="nominalisation", weighs=True),
    Kind("infinitive", ("instruction",), to_do=True, asserts=False, news=False, owner=True, weighs=True),
    Kind("embedded-question", ("embedded_question",), asserts=False),
    Kind("label", ("label",), verbatim=True, colon=True),
    Kind(
        "segment", ("stretch",), form="clause", verbatim=True, owner=True, owner_first=True, everybody=True, weighs=True
    ),
    Kind("noun-phrase", phrase=True, nominal=True, news=False, weighs=True),
)
KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ROWS}
"""The kinds by their name, which the JSON gives as ``strategy``."""

"""Whether an article says what somebody is called whom it speaks of by a noun."""

import pytest

from seo_fr.analysis.gaps.find import open_questions
from seo_fr.analysis.gaps.told import Whole, low
from seo_fr.analysis.gaps.unnamed import is_called


@pytest.mark.parametrize(
    ("noun", "text", "called"),
    [
        ("maire", "La maire, Anne Petit, est venue.", True),
        ("maire", "Le maire de Vire, Paul Roy, dit non.", True),
        ("maire", "Anne Petit, maire de Vire, dit non.", True),
        ("maire", "M. Roy, le maire, dit non.", True),
        ("responsable", "La responsable Anne Petit dit non.", True),
        ("société", "La société Néocamp vend.", True),
        # What only says where or whose is no name.
        ("maire", "La maire d’Alençon est venue.", False),
        ("groupe", "Le camping passe à un groupe de Brive.", False),
        # A name of the next sentence may be anybody's.
        ("maire", "Le maire de Vire dit non. Paul Roy aussi.", False),
    ],
)
def test_a_name_beside_the_noun_is_what_it_is_called(noun, text, called):
    assert is_called(noun, Whole(text, low(text))) is called


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("La salle a fermé lundi à Vire. « C’est fini », regrette la maire.", True),
        ("Anne Petit a fermé la salle lundi. « C’est fini », regrette la maire.", False),
        ("La ville de Vire a fermé la salle lundi. « C’est fini », regrette la maire.", True),
        ("Il pleut. Lundi, Anne Petit a fermé la salle. « C’est fini. On l’a fait taire », a lancé la maire.", False),
        ("Il pleut. Lundi, Anne Petit a fermé la salle. Rien ne va. « C’est fini », a lancé la maire.", True),
    ],
)
def test_who_is_named_above_in_the_paragraph_is_called_by_the_function_for_variety(annotated, text, asked):
    found = [q.text for q in open_questions(annotated(text))]
    assert ("Comment s’appelle la maire\u00a0?" in found) is asked


@pytest.mark.parametrize(
    ("following", "asked"),
    [("Il pleut depuis.", True), ("La société rennaise Kreiz Habitat y bâtit.", False)],
)
def test_what_the_next_sentence_names_is_not_asked_for(annotated, following, asked):
    found = [q.text for q in open_questions(annotated(f"Le terrain a été vendu lundi à un promoteur. {following}"))]
    assert ("«\u00a0vendu lundi à un promoteur\u00a0»\u00a0: lequel\u00a0?" in found) is asked

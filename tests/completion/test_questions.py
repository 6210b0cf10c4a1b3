"""What is asked of the journalist below an article, and what is not."""

from datetime import date
from pathlib import Path

from seo_fr.completion.fiche_matching import match_fiches
from seo_fr.completion.fiches import Fiche
from seo_fr.completion.questions import ask

NEWS = "# Figeac ferme sa piscine\n\nLa mairie de Figeac ferme la piscine samedi. {}\n\nLe maire en parle.\n"


def asked(analysed, rest, matches=()):
    return [q.text for q in ask(analysed(NEWS.format(rest)), matches, (), None)]


def test_an_acronym_that_is_never_spelled_out_is_asked_about(analysed):
    question = "«\u00a0CHSCT\u00a0»\u00a0: que veut dire ce sigle\u00a0?"
    told = "Le CHSCT a voté contre. Le CHSCT se réunit."
    assert question in asked(analysed, told)
    assert question not in asked(analysed, "Le CHSCT a voté contre.")
    assert question not in asked(analysed, "Le comité d’hygiène (CHSCT) a voté contre. Le CHSCT se réunit.")
    assert question not in asked(analysed, told + " Le CHSCT, l’instance des salariés, est vieux.")
    assert question not in asked(analysed, told + " La Belgique aussi.")


def test_a_question_is_put_to_whom_the_article_names_and_not_where_it_answers(analysed):
    works = "Les travaux de la halle commencent lundi."
    question = "À la mairie\u00a0: combien coûtent les travaux de la halle\u00a0?"
    text = "# La halle de Figeac\n\nLa mairie de Figeac parle. {}\n"
    assert question in [q.text for q in ask(analysed(text.format(works)), (), (), None)]
    answered = works + " Ils sont chiffrés à 3 millions d’euros."
    assert question not in [q.text for q in ask(analysed(text.format(answered)), (), (), None)]


def test_what_a_completion_asks_is_what_the_analysis_asks_two_of_a_facet_included(analysed):
    text = "# La halle de Figeac\n\nLa rénovation de la halle commence lundi à Figeac.\n\n{}\n"
    analysis = analysed(text.format("Une pétition circule."))
    questions = [q.text for q in ask(analysis, (), (), None)]
    assert len(questions) == 2
    assert " ".join(f.ask for f in analysis.coverage if f.ask) == " ".join(questions)


def test_an_acronym_whose_words_stand_anywhere_is_not_asked_about(analysed):
    spelled = "Le comité d’hygiène, de sécurité et des conditions de travail se réunit. Le CHSCT vote. Le CHSCT dort."
    assert not any("CHSCT" in q for q in asked(analysed, spelled))


def test_of_any_news_nothing_is_asked_that_could_be_asked_of_any_news(analysed):
    text = "Le maire de Cahors, Paul Durand, {} mardi. Anne Petit parle de Paul Durand."
    for told in ("a été élu", "a été tué"):
        questions = asked(analysed, text.format(told))
        assert not any("Paul Durand" in q or "étape" in q for q in questions)


def test_what_is_no_news_calls_for_no_questions_of_news(analysed):
    guide = "# Nettoyer une piscine\n\nLes travaux d’une piscine demandent du soin.\n\nLe filtre se change.\n"
    assert ask(analysed(guide), (), (), None) == ()


def test_whom_the_article_names_and_a_sheet_knows_is_not_asked_for(analysed):
    text = "# La halle de Figeac\n\nAnne Petit est venue lundi à Figeac.\n\n« On verra », a lancé la présidente{}.\n"
    known = Fiche(
        "Anne Petit", (), None, "personne", "Anne Petit préside la Ligue du Lot.", "S", date(2025, 1, 1), Path("a.yml")
    )
    for of, asked_for in ((" de la Ligue du Lot", False), (" du club de voile", True)):
        analysis = analysed(text.format(of))
        matches = match_fiches(analysis.annotated, (known,))
        assert any("présidente" in q.text for q in ask(analysis, (), (), None))
        assert any("présidente" in q.text for q in ask(analysis, matches, (), None)) is asked_for

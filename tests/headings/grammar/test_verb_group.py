"""The verb of a heading: how it is told under each telling, what is refused, what stays an old fact."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.subject import subject_of
from seo_fr.headings.grammar.verb_group import Telling, tells_old_fact, verb_group
from seo_fr.headings.grammar.wording import write

NOW, VERBATIM, REPORTED = Telling.NOW, Telling.VERBATIM, Telling.REPORTED

PROMISED = "Le chef de l’alliance a promis jeudi plus de soutien au pays."
UNFOUND = "Le produit n’a pas trouvé son public."
TIBET = "Des étudiants tibétains sont descendus dans la rue dans le comté de Rebkong."
ASSEMBLY = "Les ministres se sont réunis à Bruxelles."
SCULPTURE = "Cette sculpture avait provoqué un scandale monumental lors de son dévoilement."
POLICE = "La police n’était pas parvenue à arrêter les responsables."
EMBASSY = "Des partisans radicaux du guide avaient envahi l’ambassade et pris 52 diplomates en otages."
KYIV = "Le chef de l’OTAN était à Kiev pour exprimer son soutien à l’adhésion de l’Ukraine."
OHIO = "Barack Obama et Mitt Romney concentraient vendredi leurs efforts dans l’Ohio."
VIRUS = "Un virus s’implantait sur leur ordinateur."
ATTACK = "Une attaque contre un pays membre est considérée comme une attaque contre tous."
SUNS = "Un tel système à quatre soleils n’a jamais été découvert jusqu’à ce jour."
NEWSROOM = "La rédaction du journal était dirigée par un ancien ministre."
DIAMOND = "Une planète composée de diamant avait été découverte par les astronomes."
CONSOLE = "La 3DS XL sortira en Europe et au Japon le 28 juillet."
RAIN = "Les fortes précipitations pourraient encore durer deux jours."

TOLD = [
    # A compound past becomes a present, but where the telling is the source's own.
    (PROMISED, "promis", NOW, "Promet"),
    (PROMISED, "promis", REPORTED, "Promet"),
    (PROMISED, "promis", VERBATIM, "A promis"),
    ("Les députés de la majorité ont adopté la loi sur l’eau.", "adopté", NOW, "Adoptent"),
    # The negation goes along, elided anew; the reflexive too.
    (UNFOUND, "trouvé", NOW, "Ne trouve pas"),
    (UNFOUND, "trouvé", VERBATIM, "N’a pas trouvé"),
    (ASSEMBLY, "réunis", NOW, "Se réunissent"),
    ("L’alliance s’est concentrée sur le renforcement des défenses.", "concentrée", NOW, "Se concentre"),
    # *être* as the auxiliary of a verb of movement is no passive.
    (TIBET, "descendus", NOW, "Descendent"),
    # Adverbs that only link are lost, in either telling; the others keep their verb.
    ("La région a également versé une aide aux communes du littoral.", "versé", NOW, "Verse"),
    ("La région a également versé une aide aux communes du littoral.", "versé", VERBATIM, "A versé"),
    ("Le juge a sévèrement condamné la société de transport.", "condamné", NOW, "Condamne sévèrement"),
    # « très récemment » is more than a link: half of it would stay behind.
    ("Le maire a très récemment ouvert une école.", "ouvert", VERBATIM, "A très récemment ouvert"),
    # Result and duration are not told in the present.
    ("Le programme a déjà accompagné trente administrations.", "accompagné", NOW, "A déjà accompagné"),
    ("Le gouvernement a longtemps refusé la réforme des retraites.", "refusé", NOW, "A longtemps refusé"),
    # « peut identifier » is a chance, « a pu identifier » a fact.
    ("L’équipe a pu identifier de nombreux problèmes de sécurité.", "pu", NOW, "A pu"),
    # Other tenses are the source's own.
    ("Le gouvernement malien multiplie les voyages dans le monde.", "multiplie", NOW, "Multiplie"),
    (CONSOLE, "sortira", NOW, "Sortira"),
    (RAIN, "pourraient", NOW, "Pourraient"),
    (OHIO, "concentraient", NOW, "Concentraient"),
    (OHIO, "concentraient", VERBATIM, "Concentraient"),
    (KYIV, "Kiev", NOW, "Était"),
    ("Todd Akin perdit la course au Sénat.", "perdit", NOW, "Perdit"),
    # After one who spoke in the past, the imperfect is a present, the pluperfect a past.
    (OHIO, "concentraient", REPORTED, "Concentrent"),
    (VIRUS, "implantait", REPORTED, "S’implante"),
    (KYIV, "Kiev", REPORTED, "Est"),
    (SCULPTURE, "provoqué", REPORTED, "A provoqué"),
    (POLICE, "parvenue", REPORTED, "N’est pas parvenue"),
    (EMBASSY, "envahi", REPORTED, "Ont envahi"),
    # What he said of the future or the possible stays.
    (CONSOLE, "sortira", REPORTED, "Sortira"),
    (RAIN, "pourraient", REPORTED, "Pourraient"),
    # A passive is never told in another tense, nor a linking verb in the past.
    (ATTACK, "considérée", NOW, "Est considérée"),
    (SUNS, "découvert", NOW, "N’a jamais été découvert"),
    ("Le musée a été un bâtiment de la marine.", "bâtiment", NOW, "A été"),
]

REFUSED = [
    # Object pronouns point back.
    ("Pastor l’avait annoncé sur le réseau social.", "annoncé", REPORTED),
    ("La fédération en appelle également à la responsabilité des utilisateurs.", "appelle", NOW),
    ("Le ministre leur promet une aide de deux millions.", "promet", NOW),
    # The pluperfect and the past anterior, but for a pluperfect that somebody reports.
    (SCULPTURE, "provoqué", NOW),
    (SCULPTURE, "provoqué", VERBATIM),
    ("Ana Pastor fut remerciée par la chaîne.", "remerciée", NOW),
    # A passive of the past cannot take the step back that a report asks for.
    (NEWSROOM, "dirigée", REPORTED),
    (DIAMOND, "découverte", REPORTED),
    # First and second persons.
    ("Nous demandons la libération de notre pays.", "demandons", NOW),
    ("Vous trouverez la liste des fichiers dans le dossier.", "trouverez", NOW),
    # A subjunctive, real or a misspelt present: « prévoie ».
    ("L’entreprise prévoie également de supprimer 1 600 emplois.", "prévoie", NOW),
    # « s’est clôt »: a participle that the tables do not know.
    ("Le service s’est clôt sur une note d’espoir.", "clôt", NOW),
    # A second participle has lost its auxiliary, an infinitive is not conjugated.
    (EMBASSY, "pris", REPORTED),
    (
        "Désormais, elles pourront être mise à contribution en cas de menaces et engager des moyens lourds.",
        "engager",
        NOW,
    ),
]

# plural, retold, negated, passive, copular
TRAITS = [
    (PROMISED, "promis", NOW, {"retold"}),
    (PROMISED, "promis", VERBATIM, set()),
    (TIBET, "descendus", NOW, {"retold", "plural"}),
    # A reflexive with *être* is active.
    (ASSEMBLY, "réunis", VERBATIM, {"plural"}),
    (ATTACK, "considérée", NOW, {"passive"}),
    ("Mohamed Morsi a été élu président de l’Égypte.", "élu", NOW, {"passive"}),
    ("Les forts ont été détruits par la marine.", "détruits", NOW, {"passive", "plural"}),
    # « monter » takes *être* in the active too; « a été monté » is passive all the same.
    ("La pièce a été montée par la troupe de Lyon.", "montée", NOW, {"passive"}),
    (SUNS, "découvert", NOW, {"passive", "negated"}),
    (UNFOUND, "trouvé", NOW, {"retold", "negated"}),
    ("Le conseil n’a versé aucune aide aux écoles.", "versé", VERBATIM, {"negated"}),
    (KYIV, "Kiev", NOW, {"copular"}),
    (KYIV, "Kiev", REPORTED, {"copular", "retold"}),
    ("Les résultats complets seront disponibles dans les prochains jours.", "disponibles", NOW, {"copular", "plural"}),
    (SCULPTURE, "provoqué", REPORTED, {"retold"}),
]

TENSES = [
    (PROMISED, "promis", NOW, ("promettre", "present")),
    (KYIV, "Kiev", NOW, ("être", "imperfect")),
    (KYIV, "Kiev", REPORTED, ("être", "present")),
    (CONSOLE, "sortira", NOW, ("sortir", "future")),
    (RAIN, "pourraient", NOW, ("pouvoir", "conditional")),
    # « finit » is a present and a past; a heading takes it for the present.
    ("Le maire finit la visite du chantier.", "finit", NOW, ("finir", "present")),
    ("Todd Akin perdit la course au Sénat.", "perdit", NOW, ("perdre", "past")),
]

OLD = [
    ("Le musée a ouvert ses portes en 1998 dans une ancienne usine.", None),
    ("L’exposition rétrospective a fermé en 2011.", 2012),
    ("En 1571, les forts ont été détruits par la marine.", 2012),
    ("Les deux hommes ont fondé la société il y a plus de vingt ans.", 2012),
    ("À l’époque, le village a refusé le barrage.", 2012),
    ("Autrefois, la commune a compté trois écoles.", 2012),
    ("La chaîne a perdu ses annonceurs l’an dernier.", 2012),
    ("L’année passée, deux raffineries ont fermé.", 2012),
    ("Il a dirigé le Parti québécois pendant dix ans.", 2012),
    ("Au début de l’année, les raffineries ont suspendu leurs activités.", 2012),
]

NOT_OLD = [
    ("Le chef de l’alliance a promis jeudi plus de soutien au pays.", None),
    # Its own year, or one to come.
    ("L’exposition a ouvert le 13 octobre 2012.", 2012),
    ("La prochaine version d’Ubuntu sortira en avril 2013.", 2012),
    # « depuis l’invasion il y a un an » dates the start of what lasts.
    ("C’est sa première visite à Kiev depuis l’invasion de la Russie il y a un peu plus d’un an.", 2023),
    # Months are no years, and a number no date.
    ("La commune a ouvert une école il y a trois mois.", 2012),
    ("Le site a vendu 20125 billets.", 2012),
    ("Le premier fort a coûté 1 600 emplois.", 2012),
]


@pytest.fixture
def group(tree_of):
    """``group(sentence, verb, telling)``: the verb group of a word, to the right of its subject."""

    def find(sentence, verb, telling):
        tree = tree_of(sentence)[-1]
        predicate = next(t for t in tree if t.text == verb)
        subject = subject_of(predicate)
        assert subject is not None
        return verb_group(tree, predicate, subject.i, telling)

    return find


@pytest.mark.parametrize(("sentence", "verb", "telling", "expected"), TOLD)
def test_a_verb_is_told_in_the_tense_of_the_telling(group, sentence, verb, telling, expected):
    found = group(sentence, verb, telling)
    assert found is not None
    assert write(found.pieces) == expected


@pytest.mark.parametrize(("sentence", "verb", "telling"), REFUSED)
def test_a_verb_that_cannot_head_a_heading(group, sentence, verb, telling):
    assert group(sentence, verb, telling) is None


@pytest.mark.parametrize(
    ("sentence", "verb", "noun"),
    [
        ("Le ministre a-t-il menti aux députés ?", "menti", "ministre"),
        ("La réforme a-t-elle convaincu les élus ?", "convaincu", "réforme"),
    ],
)
def test_an_inverted_verb_asks(tree_of, sentence, verb, noun):
    tree = tree_of(sentence)[-1]
    predicate, before = (next(t for t in tree if t.text == word) for word in (verb, noun))
    assert verb_group(tree, predicate, before.i, NOW) is None


@pytest.mark.parametrize(("sentence", "verb", "telling", "expected"), TRAITS)
def test_what_is_known_of_a_verb_group(group, sentence, verb, telling, expected):
    found = group(sentence, verb, telling)
    assert {t for t in ("plural", "retold", "negated", "passive", "copular") if getattr(found, t)} == expected


@pytest.mark.parametrize(("sentence", "verb", "telling", "expected"), TENSES)
def test_the_verb_and_tense_of_what_is_told(group, sentence, verb, telling, expected):
    found = group(sentence, verb, telling)
    assert (found.lemma, found.tense) == expected


def test_the_group_of_the_source_begins_at_the_negation_and_ends_at_the_participle(tree_of, group):
    found = group(UNFOUND, "trouvé", NOW)
    assert tree_of(UNFOUND)[0].doc[found.start : found.core].text == "n'a pas trouvé"


def test_a_word_told_in_another_tense_comes_from_no_token_and_a_verbatim_one_does(group):
    assert {p.index is None for p in group(UNFOUND, "trouvé", NOW).pieces} == {True}
    assert {p.index is None for p in group(UNFOUND, "trouvé", VERBATIM).pieces} == {False}


@pytest.mark.parametrize(("sentence", "year"), OLD)
def test_a_sentence_dated_to_the_past_tells_an_old_fact(tree_of, sentence, year):
    assert tells_old_fact(tree_of(sentence)[-1], year)


@pytest.mark.parametrize(("sentence", "year"), NOT_OLD)
def test_a_sentence_that_tells_no_old_fact(tree_of, sentence, year):
    assert not tells_old_fact(tree_of(sentence)[-1], year)


def test_without_a_year_for_the_article_every_year_is_old(tree_of):
    assert tells_old_fact(tree_of("L’exposition a ouvert le 13 octobre 2012.")[-1], None)

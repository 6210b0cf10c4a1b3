"""Main clauses cut down to subject, verb and what the verb needs: which come out, and in which order."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.clause import clauses, main_predicates
from seo_fr.headings.grammar.verb_group import Telling
from seo_fr.headings.grammar.wording import write

NOW, VERBATIM, REPORTED = Telling.NOW, Telling.VERBATIM, Telling.REPORTED

PROMISED = "Le chef de l’alliance a promis jeudi plus de soutien au pays lors de sa visite."
NELSON = "En Floride, le démocrate Bill Nelson a conservé son poste malgré la campagne."
VISIT = "Le ministre se rendra aujourd’hui en Guyane pour rendre hommage aux militaires."
POLICE = "La police a ouvert une enquête et les pompiers ont évacué le stade."
BUDGET = "Le conseil adopte le budget de la commune et signe le contrat."
DUPONT = "Paul Dupont dirige l’usine de Vierzon. "

PREDICATES = [
    ("La pluie cesse dans la vallée.", ["cesse"]),
    # Verbs joined to the root, in the order of the sentence, each with a subject or sharing one.
    (POLICE, ["ouvert", "évacué"]),
    (BUDGET, ["adopte", "signe"]),
    # What is said in a subordinate clause is no main verb.
    ("Le maire regrette que la région ferme la maternité.", ["regrette"]),
    # A noun joined to another is none either.
    ("La région achète des terrains et des forêts.", ["achète"]),
    # The predicate of « être » is the noun.
    ("Le vélo est un moyen de transport et une passion.", ["moyen"]),
]

CUT = [
    # The date goes with the past; the circumstance may go, and the heading is shorter.
    (
        PROMISED,
        "promis",
        [
            "Le chef de l’alliance promet plus de soutien au pays lors de sa visite",
            "Le chef de l’alliance promet plus de soutien au pays",
        ],
    ),
    # Each way to say the subject has its own cuts, the fuller first.
    (
        NELSON,
        "conservé",
        [
            "Le démocrate Bill Nelson conserve son poste malgré la campagne",
            "Le démocrate Bill Nelson conserve son poste",
            "Bill Nelson conserve son poste malgré la campagne",
            "Bill Nelson conserve son poste",
        ],
    ),
    # What is to come keeps its date or loses it; a long line may lose a phrase of its middle.
    (
        "Le maire inaugurera l’école en mars : les travaux ont duré deux ans.",
        "inaugurera",
        ["Le maire inaugurera l’école en mars", "Le maire inaugurera l’école"],
    ),
    # A shared subject comes with the second verb.
    (
        "Stoltenberg a déclaré sa confiance et a promis plus de soutien.",
        "promis",
        ["Stoltenberg promet plus de soutien"],
    ),
    (BUDGET, "signe", ["Le conseil signe le contrat"]),
    # A noun keeps what limits it; an indefinite one may lose its participle.
    (
        "Le maire regrette une décision imposée par l’agence régionale de santé.",
        "regrette",
        [
            "Le maire regrette une décision imposée par l’agence régionale de santé",
            "Le maire regrette une décision",
        ],
    ),
    # « La Cour procède » (à quoi ?), « met l’accent » (sur quoi ?), « entre » (où ?), alone « en service ».
    (
        "La Cour de Cassation procède à la diffusion des décisions.",
        "procède",
        ["La Cour de Cassation procède à la diffusion des décisions"],
    ),
    (
        "Le syndicat a mis l’accent sur la responsabilité des banques.",
        "mis",
        ["Le syndicat met l’accent sur la responsabilité des banques"],
    ),
    (
        "Le système est entré en service en mars dans les gares de la région.",
        "entré",
        ["Le système entre en service dans les gares de la région", "Le système entre en service"],
    ),
    # « X promet » alone: a speech is not cut before what was said.
    ("La société a promis une aide aux salariés.", "promis", ["La société promet une aide aux salariés"]),
    # « Les prix augmentent de 3 % » everywhere? The place stays.
    ("Les prix augmentent de 3 % en Allemagne.", "augmentent", ["Les prix augmentent de 3 % en Allemagne"]),
    # A verb without anything after it says enough where the source says no more.
    ("La digue a été réparée.", "réparée", ["La digue a été réparée"]),
    ("Le trafic reprendra bientôt.", "reprendra", ["Le trafic reprendra bientôt"]),
    (
        "Le chef de l’alliance promet « plus de soutien au pays ».",
        "promet",
        ["Le chef de l’alliance promet « plus de soutien au pays »"],
    ),
    # The adverb before the participle dates the fact, and is lost.
    (
        "Le préfet a récemment rencontré les élus de la vallée.",
        "rencontré",
        ["Le préfet rencontre les élus de la vallée"],
    ),
    # What stands between two commas goes, before the verb or after it.
    ("La réforme, comme le barrage, inquiète la vallée.", "inquiète", ["La réforme inquiète la vallée"]),
    (
        "La section locale, dont le président refuse la vente, saisit le juge.",
        "saisit",
        ["La section locale saisit le juge"],
    ),
    (
        "Le ministre a visité, avec ses conseillers, la raffinerie de Rouen.",
        "visité",
        ["Le ministre visite la raffinerie de Rouen"],
    ),
    ("Le ministre a annoncé, lundi, la fermeture du site.", "annoncé", ["Le ministre annonce la fermeture du site"]),
    # A single comma ends the clause before it.
    (
        "Samsung Electronics a chuté de 6,8 % à la bourse de Séoul, à la suite de son procès perdu face à Apple.",
        "chuté",
        ["Samsung Electronics chute de 6,8 % à la bourse de Séoul"],
    ),
]

ENDS = [
    # Where a clause ends at the latest: the next verb's conjunction, a colon, a semicolon, dots.
    (POLICE, "ouvert", "La police ouvre une enquête"),
    (BUDGET, "adopte", "Le conseil adopte le budget de la commune"),
    ("Le maire inaugurera l’école : les parents protestent.", "inaugurera", "Le maire inaugurera l’école"),
    ("Le maire inaugurera l’école ; les parents protestent.", "inaugurera", "Le maire inaugurera l’école"),
    ("Le maire inaugurera l’école… et les parents protestent.", "inaugurera", "Le maire inaugurera l’école"),
    # A closing guillemet or bracket at the end is the clause's own.
    ("Le candidat dirige la « liste citoyenne ».", "dirige", "Le candidat dirige la « liste citoyenne »"),
]

NOT_CUT = [
    # « Identifie quatorze grammes »: what both verbs have for object stands after the second.
    ("Le projet identifie et isole quatorze grammes de plutonium.", "identifie"),
    # A condition or a domain before the subject bounds the claim; nothing bounds a person.
    ("Si la pluie cesse, la course partira de Nantes à midi.", "partira"),
    ("Dans le secteur aérien, les prix augmentent.", "augmentent"),
    ("Notamment, le maire refuse la vente.", "refuse"),
    # Between subject and verb: « seulement » is not left out.
    ("Les ventes, en Europe seulement, reculent de trois points.", "reculent"),
    # An aside that is no complement, « très ému », may be the start of anything.
    ("Le ministre a annoncé, très ému, la fermeture du site.", "annoncé"),
    # A list of names is whole or nothing: its comma is no aside.
    ("Le maire a visité les villes de Milan, Gênes et Turin avec sa délégation.", "visité"),
    # A speech about which nothing follows.
    ("Le ministre affirme.", "affirme"),
    # No subject, no clause.
    ("Achetez un billet de train avant le départ.", "Achetez"),
    # « Le musée reste ouvert » but not in winter.
    ("Le musée reste ouvert le dimanche (sauf en hiver).", "reste"),
    # The pluperfect heads no heading.
    ("Cette sculpture avait provoqué un scandale monumental.", "provoqué"),
]

NEVER_CUT_AT = [
    # A name is whole.
    ("Le préfet rencontre les élus de Noyal-sur-Vilaine.", "rencontre", "Noyal$|sur$"),
    # Not on a preposition, an article, a number without its noun.
    (PROMISED, "promis", " (au|de|plus|lors|sa)$"),
    # « Le ministre se rendra aujourd’hui » (où ?).
    (VISIT, "rendra", "se rendra$|rendra aujourd’hui$"),
    # Half a quotation, where nobody stands beside it.
    ("Le maire dirige une « liste citoyenne de la vallée » dans le canton.", "dirige", "citoyenne( »)?$"),
]

PRONOUNS = [
    (DUPONT + "Il a annoncé la fermeture du site.", "annoncé", ["Paul Dupont annonce la fermeture du site"]),
    # An opening that bounds nothing goes, and a linking adverb with it.
    (DUPONT + "Très vite, il annonce la fermeture du site.", "annonce", ["Paul Dupont annonce la fermeture du site"]),
    (DUPONT + "Il annonce donc la fermeture du site.", "annonce", ["Paul Dupont annonce la fermeture du site"]),
    (
        "Le pont relie deux quartiers. Il fermera en mars.",
        "fermera",
        ["Le pont fermera en mars", "Le pont fermera"],
    ),
    # What stands between *il* and its verb is more than an adverb.
    (DUPONT + "Il, malgré tout, annonce la fermeture du site.", "annonce", []),
    # An opening that bounds.
    (DUPONT + "Selon la mairie, il annonce la fermeture du site.", "annonce", []),
    # Two who may be meant.
    ("Paul Dupont a remplacé Jean Martin à la mairie. Il annonce la fermeture du site.", "annonce", []),
    # Object pronouns, which the name does not mend.
    (DUPONT + "Il l’a annoncé lundi au comité.", "annoncé", []),
]


@pytest.fixture
def cut(tree_of):
    """``cut(text, verb, telling, …)``: the clauses of a word of the last sentence, in order, each once."""

    def find(text, verb, telling=NOW, **options):
        tree = tree_of(text)[-1]
        predicate = next(t for t in tree if t.text == verb)
        made = (write(clause.pieces) for clause in clauses(tree, predicate, telling=telling, **options))
        return [said.replace("\u00a0", " ") for said in dict.fromkeys(made)]

    return find


@pytest.mark.parametrize(("sentence", "expected"), PREDICATES)
def test_the_main_verbs_of_a_sentence(tree_of, sentence, expected):
    assert [t.text for t in main_predicates(tree_of(sentence)[-1])] == expected


@pytest.mark.parametrize(("sentence", "verb", "expected"), CUT)
def test_the_cuts_of_a_clause_longest_first(cut, sentence, verb, expected):
    assert cut(sentence, verb) == expected


@pytest.mark.parametrize(("sentence", "verb", "expected"), ENDS)
def test_where_a_clause_ends_at_the_latest(cut, sentence, verb, expected):
    assert cut(sentence, verb)[0] == expected


@pytest.mark.parametrize(("sentence", "verb"), NOT_CUT)
def test_a_clause_that_does_not_stand_alone(cut, sentence, verb):
    assert cut(sentence, verb) == []


@pytest.mark.parametrize(("sentence", "verb", "pattern"), NEVER_CUT_AT)
def test_where_a_clause_is_never_cut(cut, sentence, verb, pattern):
    import re

    found = cut(sentence, verb)
    assert found
    assert [said for said in found if re.search(pattern, said)] == []


@pytest.mark.parametrize(("text", "verb", "expected"), PRONOUNS)
def test_the_clause_of_a_pronoun_says_the_name(cut, text, verb, expected):
    assert cut(text, verb) == expected


def test_a_pronoun_s_clause_is_said_by_both_sentences(tree_of):
    tree = tree_of(DUPONT + "Il a annoncé la fermeture du site.")[-1]
    (clause,) = clauses(tree, next(t for t in tree if t.text == "annoncé"), telling=NOW)
    said = [tree.tokens[i].text for i in clause.tokens]
    assert said == ["Paul", "Dupont", "a", "annoncé", "la", "fermeture", "du", "site"]


def test_a_verbatim_clause_keeps_its_tense_and_a_date_that_follows_an_object(cut):
    sentence = "Le musée a ouvert ses portes en 1998 dans une usine."
    assert "Le musée a ouvert ses portes en 1998 dans une usine" in cut(sentence, "ouvert", VERBATIM)


@pytest.mark.parametrize(
    ("sentence", "begin", "verb", "expected"),
    [
        # After *que*, one step back; nothing may stand before the subject.
        ("Le maire a dit que la région fermait la maternité.", "la", "fermait", ["La région ferme la maternité"]),
        ("Le maire a dit que lundi la région fermait la maternité.", "lundi", "fermait", []),
    ],
)
def test_an_embedded_clause_begins_with_its_subject(cut, tree_of, sentence, begin, verb, expected):
    first = next(t.i for t in tree_of(sentence)[-1] if t.text == begin)
    assert cut(sentence, verb, REPORTED, begin=first) == expected


def test_a_quotation_cut_short_is_closed_where_its_speaker_is_named(cut, tree_of):
    sentence = "Jean Martin a déclaré que l’adhésion constituerait une « menace sérieuse pour le pays tout entier »."
    first = next(t.i for t in tree_of(sentence)[-1] if t.text == "que") + 1
    assert "L’adhésion constituerait une « menace sérieuse »" in cut(sentence, "constituerait", begin=first)


def test_words_that_the_heading_says_elsewhere_are_no_loss(cut, tree_of):
    sentence = "La grippe recule dans le pays, selon l’OMS."
    tree = tree_of(sentence)[-1]
    source = frozenset(t.i for t in tree if t.text in ("selon", "l'", "OMS"))
    assert cut(sentence, "recule") == []
    assert cut(sentence, "recule", spared=source)[0] == "La grippe recule dans le pays"

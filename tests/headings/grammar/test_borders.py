"""What stands right before and right after a stretch of a real sentence, in one word each."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.borders import left_border, right_border
from seo_fr.language.verbs import is_conjugated

CONJUGATED = [
    ("La police a ouvert une enquête.", "a"),
    ("« Tout à fait Thierry ! », répondit alors son complice.", "répondit"),
    ("Ces changements ont un coût et ils ne se feront pas seuls.", "feront"),
]
NOT_CONJUGATED = [
    # Participles and infinitives.
    ("La police a ouvert une enquête.", "ouvert"),
    ("Il faut protéger les captages des pollutions agricoles.", "protéger"),
    # A foreign word that the tagger takes for a verb, and the verb table does not know.
    ("Pour stdin, stdout et stderr ce sera respectivement 0, 1 et 2.", "stderr"),
    # A noun that is also a form of a verb.
    ("Le préfet a ouvert la porte.", "porte"),
]


@pytest.mark.parametrize(("sentence", "word"), CONJUGATED)
def test_a_finite_form_of_the_verb_table_is_conjugated(read, sentence, word):
    assert is_conjugated(read(sentence).token(word))


@pytest.mark.parametrize(("sentence", "word"), NOT_CONJUGATED)
def test_no_other_word_is_conjugated(read, sentence, word):
    assert not is_conjugated(read(sentence).token(word))


# (sentence, where the stretch begins, what stands before)
LEFT = [
    ("La police a ouvert une enquête.", "La police", "open"),
    # After what only links, the sentence still opens.
    ("Par ailleurs, cette démarche n’est pas accessible.", "cette démarche", "open"),
    ("Mais ce droit est remis en cause par la mairie.", "ce droit", "open"),
    # Marks.
    ("Dans la pratique, l’inscription peut être très rapide.", "l’inscription", "comma"),
    ("Cela a fonctionné pour moi : je gagne déjà du temps.", "je gagne", "colon"),
    ("Un groupe s’est indigné ici à Québec ; la police surveille.", "la police", "semicolon"),
    ("Après ce travail, place à la conception (post à suivre).", "post", "bracket"),
    ("Le maire – un ancien pompier – a dirigé les secours.", "un ancien", "dash"),
    # Any other mark parts as a dash does.
    ("Le maire parle d’une « opération militaire » dans la plaine.", "opération", "dash"),
    # Kinds of words.
    ("On avance et ça se voit !", "ça", "conjunction"),
    ("On apprend que les résultats seront annoncés.", "les résultats", "que"),
    ("Samsung annonçait qu’il allait déposer un recours.", "il", "que"),
    ("Il s’agit de connaître le nom des champs.", "connaître", "de"),
    ("Il est temps d’identifier les problèmes.", "identifier", "de"),
    ("Cela passe à la conception des tuiles.", "la conception", "à"),
    ("Je n’ai plus de temps pour la lecture.", "la lecture", "pour"),
    ("Les débuts du Web furent compliqués.", "Web", "preposition"),
    ("Il faut aller sur le site de la mairie.", "le site", "preposition"),
    ("Des réunions ont lieu régulièrement.", "lieu", "verb"),
    ("Il est temps de lire la liste.", "la liste", "verb"),
    ("La vie de développeur n’est jamais facile.", "facile", "adverb"),
    ("La police a ouvert une enquête.", "enquête", "other"),
]


@pytest.mark.parametrize(("sentence", "start", "border"), LEFT)
def test_the_left_border_names_what_stands_before(read, sentence, start, border):
    seen = read(sentence)
    assert left_border(seen.tree, seen.at(start)) == border


# (sentence, last words of the stretch, what stands after)
RIGHT = [
    ("La police a ouvert une enquête.", "enquête", "end"),
    ("On avance et ça se voit !", "se voit", "end"),
    # Nothing more of the sentence.
    ("La prochaine version est la 13.04 « Raring Ringtail »", "Ringtail »", "end"),
    ("Qui utilise ce service ?", "service", "question"),
    ("Le maire parle d’une « opération militaire » dans la plaine.", "militaire", "quotation"),
    ("Dans la pratique, l’inscription peut être très rapide.", "la pratique", "comma"),
    ("Cela a fonctionné pour moi : je gagne déjà du temps.", "moi", "colon"),
    ("Un groupe s’est indigné ici à Québec ; la police surveille.", "Québec", "semicolon"),
    ("Il me fallait donc une solution (rires).", "solution", "bracket"),
    ("Le maire – un ancien pompier – a dirigé les secours.", "Le maire", "dash"),
    # A date, whatever word it opens on.
    ("La 3DS XL sortira en Europe et au Japon le 28 juillet.", "Japon", "date"),
    ("Elles ont manifesté hier dans la ville.", "manifesté", "date"),
    # Conjunctions.
    ("On avance et ça se voit !", "avance", "and"),
    ("Le module fournit un constructeur ou un objet.", "constructeur", "and"),
    ("La ville promet mais ne fait rien.", "promet", "but"),
    ("Il n’a ni voiture ni maison.", "voiture", "but"),
    # Relatives and subordinates.
    ("Vous avez là un exemple de site qui fonctionne.", "site", "relative"),
    ("Les profils ne sont pas des prestataires dont le rôle serait d’exécuter un cahier.", "prestataires", "relative"),
    ("La plateforme change quand la loi change.", "plateforme change", "subordinate"),
    ("L’effet est nul lorsque la hausse compense les gains.", "nul", "subordinate"),
    ("Le prix baisse afin que les ménages achètent.", "baisse", "subordinate"),
    # Prepositions.
    ("Les débuts du Web furent compliqués.", "Les débuts", "de"),
    ("Le Sénat a voté la suppression de la taxe.", "suppression", "de"),
    ("Cela ne sert à rien.", "sert", "à"),
    ("L’ambassade américaine a subi des dommages dans la nuit.", "dommages", "preposition"),
    # A verb, or the pronoun that opens it.
    ("La vie de développeur est facile.", "développeur", "verb"),
    ("Les fichiers ne changent plus.", "fichiers", "verb"),
    ("L’écran s’allume.", "L’écran", "verb"),
    # An adverb, a participle.
    ("Les résultats changent très rarement.", "changent", "adverb"),
    ("Le conseil présente un projet porté par la région.", "projet", "participle"),
    # Anything else: the noun of an article, an adjective.
    ("La police a ouvert une enquête.", "une", None),
    ("L’ambassade américaine a subi des dommages.", "L’ambassade", None),
]


@pytest.mark.parametrize(("sentence", "last", "border"), RIGHT)
def test_the_right_border_names_what_stands_after(read, sentence, last, border):
    seen = read(sentence)
    assert right_border(seen.tree, seen.after(last)) == border

"""Each guard, with the real error it was made from (or its like) and a heading it must let pass."""

from __future__ import annotations

import pytest

from seo_fr.headings.guards import GUARDS

REFUSED = [
    ("half_date", "La CGT tiendra les 9 et 10 juillet une conférence sociale."),
    ("half_date", "Des visites seront proposées chaque premier samedi du mois."),
    ("half_rate", "Le jardinier a touché 1 600 euros par mois pendant six ans."),
    ("half_rate", "Le groupe a réalisé un chiffre d’affaires de trois millions d’euros."),
    ("half_rate", "Le plan prévoit la fermeture de 31 agences sur 148."),
    ("restriction_lost", "La réparation de la ligne n’a été achevée que le 12 janvier."),
    (
        "rest_of_list",
        "Lors des fouilles, 1,8 tonne de cuivre, deux pinces hydrauliques et 12 500 euros en liquide ont été saisis.",
    ),
    ("open_participle", "Les syndicats réclament des avances versées avant le 14 juillet."),
    ("open_participle", "Une information a été ouverte pour vols en bande organisée."),
    ("bare_half", "La préfète a réuni élus et usagers dans la salle des fêtes."),
    ("resumes_after_aside", "Trente boutiques vont fermer, dont celle de la rue de Béthune, à Lille."),
    ("late_limit", "Les élections provinciales doivent avoir lieu au plus tard le 29 novembre."),
    ("split_number", "Les deux tiers ont été vendus à des voisins."),
    ("only_there", "À Guéret même, une seule école est touchée par la fermeture."),
    ("since_when", "Le fondateur n’est plus entré dans le pays depuis l’arrestation de son ami."),
    ("year_dropped", "L’année dernière, le taux de réussite a été de 86 %."),
    ("cut_quotation", "Le ministère annonce une fiche « rénovée » pour la rentrée."),
    ("without_its_date", "La cérémonie aura lieu dimanche."),
    ("without_its_date", "Les travaux de la place débuteront en février."),
    ("without_its_date", "La reprise prendra effet le 1er mai."),
    ("without_its_date", "Les faits remontent au 14 janvier dernier."),
    ("says_nothing", "L’histoire est belle."),
    ("says_nothing", "Les familles ont un argument : trente logements seront livrés."),
    ("clitic", "On y joue une pièce de Molière."),
    ("half_enumeration", "La langue rassemble français, anglais et créole dans les rues."),
    ("points_back", "Cette victoire ouvre la voie à une réforme des retraites."),
    ("points_back", "« Elle viendra demain à Paris », a dit le maire."),
    ("unreal", "Le premier ministre attend l’accord du Parlement européen."),
    ("unreal", "Le gouvernement n’a pas obtenu l’accord des syndicats."),
    ("universal", "Chaque commune installe ses propres caméras de surveillance."),
    ("disagreement", "Une baisse due aux difficultés du secteurs inquiète la filière."),
    ("comparison_without_term", "La fréquentation a été plus contrastée."),
    ("comparison_without_term", "Une liste plus complète de mesures sera publiée."),
    ("repeats_itself", "Les producteurs produisent la donnée de référence."),
    ("misspelled", "La préfécture a créé une nouvelle route réservée aux camions."),
    ("misspelled", "La CEDEAO est prête a effectuer une intervention armée."),
    ("length", "Les observateurs spécialistes du monde arabe craignent une montée des tensions et des violences."),
    ("foreign_possessive", "Mon application se divise en deux parties égales."),
    ("odd_characters", "Le fichier index.html contient {le code} de la page."),
    ("shared_possessive", "Il faut comparer leurs annotations avec celles du corpus."),
    ("clitic", "Il est possible de contribuer à l'améliorer en proposant une modification."),
    ("gap", "Il faut utiliser des comme briques principales de la page."),
    ("run_together", "Le conseil ouvre des données 13 projets ont ouvert leur code."),
    ("run_together", "La réduction des appels La mise en conformité des pages."),
    ("cut_word", "L’atelier a été l’occasion de donner quelques notions d’UI/UX."),
    ("cut_complement", "La réglementation ne fixe que peu de conditions relatives à la communication des prix."),
    (
        "open_ended",
        "L’association se définit à la fois comme un lieu d’échanges et une agence de formation.",
    ),
    ("two_verbs", "Une démarche similaire a eu lieu en 1964 avait avec succès."),
    ("disagreement", "Le retour des joueurs de l’équipe actuel réjouit le club."),
    ("disagreement", "Le maire a parlé des Minitels loué par la Poste."),
    ("half_enumeration", "La brigade distribue des tracts, des affiches et des autocollants."),
    ("half_pair", "L’employeur consulte les membres du comité social et économique de l’entreprise."),
    ("half_pair", "L’information est visible sur tous les sites mais peu de voyageurs la lisent."),
    ("subject_of_next", "Le salarié est soumis à certaines obligations et sa couverture sociale est maintenue."),
    ("half_verb", "Marc Guillemot a dû faire demi-tour après avoir entendu, vers 16h45, un bruit sourd."),
    ("half_verb", "Il faut rendre la démarche de paiement des amendes en ligne 100 % accessible."),
    ("half_verb", "Une API est un outil qui permet à un site internet ou à un service de se brancher sur un autre."),
    ("one_side", "Nous avions d’un coté les sites -webkit compatibles iPhone/iPad et le reste du Web."),
    ("bound_noun", "Il faut présenter le projet professionnel au regard, notamment, du marché du travail."),
    ("cut_superlative", "Assange est probablement la première icône occidentale depuis la fin de la guerre froide."),
    ("dated_from_today", "« La réunion aura lieu demain », a annoncé le président."),
    ("unreal", "Le président a suggéré que plus d’armes assureront le retour de la paix en Ukraine."),
    ("limit_left_behind", "La régie ferme la ligne de bus lorsque la neige tombe."),
    ("leaves_news_behind", "La décision du tribunal administratif surprend les élus."),
    ("leaves_news_behind", "La police a tiré dans les rues de la capitale égyptienne."),
    ("leaves_news_behind", "Le reportage a ému la veuve de l’ancien président."),
    ("opaque", "La page est bloquée par le fournisseur d’accès."),
    ("opaque", "Le propriétaire refuse la vente de la grange."),
    ("participle_disagrees", "Une alerte à la pollution a été lancé par la préfecture."),
    ("others", "D’autres villes de la région adoptent le dispositif."),
]

NEVER_SAID = [
    # A subject with a preposition (« Sur Twitter dénonce »).
    ("De l’avis de l’Américain Pete Selleck est une exigence à tous les postes.", "est une exigence"),
    # Number disagreement between subject and verb.
    ("Google deviennent une menace pour la presse française.", "deviennent"),
    # A name inside a complement is not the subject.
    ("La voix du chanteur Greg Belobo est montée dans le ciel.", "^Greg Belobo monte"),
    # The conditional stays.
    ("Le barrage pourrait céder sous la pression de l’eau.", "Le barrage cède"),
    # ne… que is never dropped.
    ("La région ne verse que deux millions d’euros aux communes.", "La région verse"),
    # No passive turned active.
    ("Un troisième suspect est attendu au tribunal de Bobigny.", "attend au"),
    # An old fact is not told in the present.
    ("Le musée a ouvert ses portes en 1998 dans une ancienne usine.", "ouvre"),
    # A restrictive place stays.
    ("Les prix augmentent de 3 % en Allemagne.", "Les prix augmentent de 3\u00a0%$"),
    # A noun keeps its first complement in de.
    ("Le Sénat a voté la suppression de la taxe.", "la suppression$"),
    # An enumeration under a plural noun is not cut.
    ("L’exposition a visité les villes de Milan, Gênes et Turin.", "les villes de Milan$"),
    # Half a quotation never stands outside its marks.
    ("Le maire parle d’une « opération militaire spéciale » dans la plaine.", "opération militaire dans"),
    # What « Selon X » reports is not told as a fact.
    ("Selon l’OMS, la grippe recule dans toute l’Europe.", "^La grippe recule dans toute l’Europe$"),
    # A fact once possible is not still a mere chance (« a pu » is not « peut »).
    ("L’équipe a pu identifier de nombreux problèmes de sécurité.", "L’équipe peut"),
    # « met l’accent » on what?
    ("La Fédération belge a mis l’accent sur la responsabilité des banques.", "met l’accent$|a mis l’accent$"),
    # « cet article » is not « l’article », « cette semaine » not « la semaine ».
    ("Cet article détaille la méthode adoptée par les chercheurs.", "^L’article"),
    ("Le conseil votera cette semaine le budget de la commune.", "votera la semaine"),
    # A speech is not cut before what was said, nor a quotation in the middle of an enumeration.
    ("L’équipe du musée explique le choix des toiles : « Elles sont fragiles. »", "explique$"),
    (
        "« L’OTAN est à vos côtés aujourd’hui, demain et aussi longtemps qu’il le faudra », a déclaré Stoltenberg.",
        "aujourd’hui",
    ),
    # The first complement stays where a later one does.
    (
        "Le ministre se rendra en Guyane pour rendre hommage aux militaires morts dans la région de Dorlin.",
        "se rendra pour",
    ),
    # « une ligne régie » by what?
    ("La présente licence est régie par le droit français et européen.", "est régie$"),
    # What is only to come has not happened.
    ("La ligne sera fermée par la région à la fin du mois.", "^La ligne fermée"),
    ("La rougeole mortelle recule selon l’OMS dans toutes les grandes villes.", "^Recul de la rougeole"),
    # What a source says at the end of the sentence is not told as a fact.
    ("L’accord engendrera une perte considérable, a souligné la même source.", "^L’accord engendrera"),
    ("D’un point de vue technique, le problème de la digue est réglé.", "est réglé"),
    ("Le juge a renvoyé le maire et deux élus devant le tribunal correctionnel.", "deux élus$"),
    ("Les ateliers s’adressent aux parents qui travaillent la nuit.", "aux parents$"),
    ("Le musée est une force, mais aussi un poids pour la ville.", "une force$"),
    # « a failli fermer » is no « faut fermer ».
    ("L’usine a failli fermer ses portes.", "faut"),
    # Done in part only.
    ("Le pont a été partiellement détruit par la crue.", "^Le pont détruit"),
    # « D’après X » is two words.
    ("D’après la police, le maire a menti aux élus du conseil.", "^Le maire (ment|a menti) aux élus du conseil$"),
    # Where it holds, between two commas.
    ("L’étude montre que, dans la région, les prix du bois baissent.", "que les prix|^Les prix du bois baissent"),
    # An exception that is a date.
    ("La piscine de la ville est ouverte tous les jours sauf le dimanche.", "tous les jours$"),
    # Half of a span of dates.
    ("La foire se tient du 6 au 15 septembre dans la ville de Lyon.", "6$|15$|^(Au )?15"),
    # « plus d’un million » is not « un million ».
    ("L’exposition a déjà attiré plus d’un million de visiteurs.", "^Un million"),
    # A state is no event of now, nor is what has lasted for ten years.
    ("La porte du château est fermée depuis dix ans.", "^Fermeture"),
    ("La piscine est ouverte aux scolaires de la commune.", "^Ouverture"),
    # A present that tells a habit has done nothing to its object.
    ("La moitié des élèves apprennent une langue étrangère.", "apprise"),
    ("Marie Durand préside le conseil de la région.", "présidé$"),
    # The verb needs what stays behind.
    ("Le juge a accusé le maire de la commune de fraude.", "accusé$"),
    ("George Allen a concédé la victoire à son adversaire.", "concédée$"),
    # Torn from « permettra de ».
    ("L’exposition permettra au public de voir vingt toiles de Renoir.", "^Voir vingt"),
    ("Si la pluie cesse, la course partira de Nantes à midi.", "La course partira"),
]

LET_THROUGH = [
    # Any day's tomorrow.
    ("La ville de demain se construit avec ses habitants.", "La ville de demain se construit avec ses habitants"),
    ("Le maire a promis jeudi plus de soutien aux agriculteurs.", "Le maire promet plus de soutien aux agriculteurs"),
    ("Le gouvernement n’a pas obtenu l’accord des syndicats.", "Le gouvernement n’obtient pas l’accord des syndicats"),
    ("La maternité de Figeac a été fermée par la préfecture.", "Fermeture de la maternité de Figeac"),
    ("Selon l’OMS, la grippe recule dans toute l’Europe.", "La grippe recule dans toute l’Europe, selon l’OMS"),
    ("« L’agresseur doit être vaincu. Et c’est notre responsabilité », a souligné le président.",
     "«\u00a0L’agresseur doit être vaincu\u00a0»"),
    ("« Nous ne céderons jamais sur les retraites », a déclaré Philippe Martinez.",
     "Philippe Martinez\u00a0: «\u00a0Nous ne céderons jamais sur les retraites\u00a0»"),
    ("Jean Martin a affirmé que la situation était stable.", "Jean Martin\u00a0: la situation est stable"),
    ("Paul Dupont dirige l’usine de Vierzon. Il a annoncé la fermeture du site en mars.",
     "Paul Dupont annonce la fermeture du site"),
    ("L’homme d’affaires, né à Lyon, rachète le club de Bordeaux.", "L’homme d’affaires rachète le club de Bordeaux"),
    ("L’alliance s’est concentrée jeudi sur le renforcement des défenses.",
     "L’alliance se concentre sur le renforcement des défenses"),
    ("Achetez un billet de train plusieurs semaines avant le départ.",
     "Acheter un billet de train plusieurs semaines avant le départ"),
    ("Il faut protéger les captages d’eau potable de la vallée.", "Protéger les captages d’eau potable de la vallée"),
    ("La plus grande réunion de l’année sert de forum pour mobiliser le soutien des alliés.",
     "Mobiliser le soutien des alliés"),
    ("L’objectif est de réduire la facture des ménages modestes.", "Réduire la facture des ménages modestes"),
    ("Cet atelier permet de réparer les vélos des étudiants.", "Réparer les vélos des étudiants"),
    ("On verra plus loin comment installer un antivirus gratuit.", "Comment installer un antivirus gratuit"),
    ("Le but : éviter les accidents de chantier.", "Le but : éviter les accidents de chantier"),
    ("Il n’existe pas de réglementation européenne sur le bruit des avions.",
     "Il n’existe pas de réglementation européenne sur le bruit des avions"),
    # « Signature » does not open on « si ».
    ("Signature d’un accord entre la région et les écoles rurales.",
     "Signature d’un accord entre la région et les écoles rurales"),
    ("Une mobilisation pour exiger le départ du ministre.", "Une mobilisation pour exiger le départ du ministre"),
    ("Deux écoles rurales ont été fermées par le rectorat.", "Deux écoles rurales fermées par le rectorat"),
    ("Le vélo est un moyen de transport économique.", "Le vélo, un moyen de transport économique"),
    ("Paul Dupont dirige l’usine de Vierzon. Il est le candidat de la droite locale.",
     "Paul Dupont, le candidat de la droite locale"),
    ("Le prix du bois varie selon les régions et la saison.", "Le prix du bois varie selon les régions et la saison"),
    ("Cette réforme territoriale inquiète les maires ruraux.", "La réforme territoriale inquiète les maires ruraux"),
    ("Le collectif s’empare de ces terres abandonnées.", "Le collectif s’empare des terres abandonnées"),
    ("Rappelons que la ville verse une aide aux centres sociaux.", "La ville verse une aide aux centres sociaux"),
    ("Le négociateur a appelé à la création d’une commission.", "Appel à la création d’une commission"),
    ("« La sécurité est l’affaire de tous les usagers, elle demande une formation longue et un suivi », dit-il.",
     "« La sécurité est l’affaire de tous les usagers »"),
    ("Mais alors, faut-il fermer la piscine municipale ?", "Faut-il fermer la piscine municipale ?"),
    ("La commune a acheté trois tracteurs. Elle prêtera ces engins agricoles aux exploitants.",
     "La commune prêtera les engins agricoles aux exploitants"),
    ("Comment déclarer ses revenus en ligne ?", "Comment déclarer ses revenus en ligne\u00a0?"),
    ("La commission étudie le rôle de l’école primaire.", "Le rôle de l’école primaire"),
    # Something is told of the noun, or a figure comes first.
    ("Les aides réservées aux foyers modestes augmentent.", "Les aides réservées aux foyers modestes"),
    ("Trente-trois sièges du Sénat sont à pourvoir.", "Trente-trois sièges du Sénat"),
    # The article has spoken of it before.
    ("Un bateau a coulé. Le bateau transportait des migrants.", "Le bateau transportait des migrants"),
    ("Trois gendarmes ont été blessés dans l’assaut.", "Trois gendarmes blessés"),
    # A rate, a denial or a date that is whole, and a subject that says which.
    ("Le plan prévoit la fermeture de 31 agences sur 148.", "Le plan prévoit la fermeture de 31 agences sur 148"),
    ("La fermeture du dépôt n’a pas été décidée.", "La fermeture du dépôt n’a pas été décidée"),
    ("La cérémonie aura lieu au théâtre.", "La cérémonie aura lieu au théâtre"),
    ("Le carnet de commandes est plein.", "Le carnet de commandes est plein"),
    ("La préfète a réuni les élus et les usagers.", "La préfète réunit les élus et les usagers"),
    # What only links inside the verb is not in the heading, so it refuses nothing.
    ("Le ministre a cependant réfuté l’idée d’un prêt.", "Le ministre réfute l’idée d’un prêt"),
    # « plainte contre X. »: the full stop is the sentence’s.
    ("La fédération porte plainte contre X.", "La fédération porte plainte contre X"),
    ("Le ministre de la Santé a démissionné lundi.", "Le ministre de la Santé démissionne"),
]  # fmt: skip


@pytest.mark.parametrize(("guard", "text"), REFUSED)
def test_a_guard_refuses_the_error_it_was_made_from(refused, guard, text):
    assert guard in refused(text).values()


@pytest.mark.parametrize(("text", "pattern"), NEVER_SAID)
def test_what_is_never_said(made_from, text, pattern):
    import re

    said = [heading for heading in made_from(text) if re.search(pattern, heading)]
    assert said == []


@pytest.mark.parametrize(("text", "heading"), LET_THROUGH)
def test_what_is_let_through(made_from, text, heading):
    assert heading in made_from(text)


def test_every_guard_has_a_case():
    cased = {guard for guard, _ in REFUSED}
    # The others are proven by what is never said or by their own tests below.
    others = {"two_capitals", "half_quoted", "negation_lost", "modality_lost", "orphan_link", "verb_in_noun_phrase"}
    assert {g.__name__ for g in GUARDS} == cased | others


def test_a_shouting_heading_is_refused(made_from):
    assert made_from("LE MINISTRE PROMET PLUS DE SOUTIEN AUX AGRICULTEURS.") == {}


def test_a_noun_phrase_stays_nominal(made_from):
    text = "Dès lors, on change de modèle : les sélecteurs ne sont plus des instructions complexes."
    assert not [h for h, s in made_from(text).items() if s == "nominalisation" and " ne sont" in h]


def test_a_linking_adverb_goes_with_what_it_links(made_from):
    text = "Les annotations ont été vérifiées et sont donc de qualité certaine."
    assert not [h for h in made_from(text) if "donc" in h]


def test_a_modal_verb_is_not_lost(made_from):
    text = "Le syndicat veut obtenir la réouverture de la ligne de chemin de fer."
    headings = [h for h, s in made_from(text).items() if s == "clause"]
    assert headings
    assert all("veut" in h for h in headings)

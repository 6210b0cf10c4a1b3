"""Headings around a noun: a figure, a name and what it is, an event, a label and what it announces."""

from __future__ import annotations

from tests.headings.cases import of_tables

FIGURE = [
    ("Les prix du bois ont augmenté de 12 % en un an.", "Hausse de 12 % des prix du bois"),
    ("Les prix du bois ont augmenté de 12 % en un an.", "12 % de hausse en un an"),
]

NO_FIGURE = [
    # Denied, to come, of another year, told by another verb, or somebody's word.
    ("Les prix du bois n’ont pas augmenté de 12 % en un an.", "hausse|^Hausse"),
    ("Les prix du bois augmenteraient de 12 % en un an.", "hausse|^Hausse"),
    ("Les prix du bois ont augmenté de 12 % en un an, selon la filière.", "hausse|^Hausse"),
    ("Le maire parle de 12 % en un an.", "12 % de"),
]

NAMING = [
    ("L’exposition s’arrête à Montréal, seul arrêt au Canada, en octobre.", "Montréal, seul arrêt au Canada"),
    ("Le maire a salué Paul Dupont, premier fondateur du club.", "Paul Dupont, premier fondateur du club"),
]

NO_NAMING = [
    # What somebody is by office is no news.
    ("Le maire a salué Paul Dupont, le ministre des Sports.", "^Paul Dupont, le ministre"),
    # A list, a place, a clause, an article in a contraction.
    ("Le maire a salué Paul Dupont, Jean Martin, les deux fondateurs du club.", "^Jean Martin,"),
    ("Le musée parle des Étrusques, un peuple de paysans.", "^Étrusques,"),
    ("L’exposition s’arrête à Milan, Gênes et Turin.", "^Milan,"),
    ("Le maire habite à Lyon, dans le centre.", "^Lyon,"),
    ("Le maire a salué Paul Dupont, le club attend.", "^Paul Dupont,"),
]

NOMINALISATION = [
    ("Les prix du bois augmentent.", "Hausse des prix du bois"),
    ("Le ministre de la Santé a démissionné mardi.", "Démission du ministre de la Santé"),
    # No capital inside.
    ("Deux raffineries ont fermé en mars.", "Fermeture de deux raffineries"),
    # The object of an active verb, the subject of a passive one.
    ("La police a ouvert une enquête.", "Ouverture d’une enquête"),
    ("La digue a été réparée.", "Réparation de la digue"),
    # Every article: le → du, les → des, la, l’, un, a number, a name.
    ("Le gouvernement a annoncé le plan de relance.", "Annonce du plan de relance"),
    ("Le gouvernement a annoncé les mesures de relance.", "Annonce des mesures de relance"),
    ("Le maire inaugurera l’école.", "Inauguration de l’école"),
    ("La société a acheté trois usines en Pologne.", "Achat de trois usines en Pologne"),
    ("Wikipédia utilise aussi Ubuntu pour gérer ses serveurs.", "Utilisation d’Ubuntu"),
    # Cut where the noun may end.
    (
        "La préfecture a créé une nouvelle route réservée aux camions pour éviter le blocage de Rouen.",
        "Création d’une nouvelle route réservée aux camions",
    ),
    # The subject of a verb without an object.
    ("Les prix du lait ont chuté de moitié.", "Chute des prix du lait"),
    # The noun keeps the verb’s own *à*.
    ("Le négociateur a appelé à la création d’une commission.", "Appel à la création d’une commission"),
    ("Le préfet a renoncé à la vente du terrain communal.", "Renoncement à la vente du terrain communal"),
    ("L’Ukraine adhère à l’alliance militaire.", "Adhésion à l’alliance militaire"),
]

NO_NOMINALISATION = [
    # Denied, supposed, under a condition, by halves.
    ("Le gouvernement n’a pas adopté la loi sur l’eau.", "^Adoption"),
    ("Le gouvernement adopterait la loi sur l’eau.", "^Adoption"),
    ("Le gouvernement adoptera la loi si le Sénat la vote.", "^Adoption"),
    ("Le pont a été partiellement détruit par la crue.", "^Destruction"),
    # Attributed.
    ("Selon le ministre, la commune versera une aide aux écoles.", "^Versement"),
    # « Envoi du dossier » to whom? The complement would be lost.
    ("La justice a envoyé le dossier au procureur de Lyon.", "^Envoi"),
    ("Google a vendu Motorola à Lenovo.", "^Vente"),
    # « Opposition à la vente » of a reflexive, a modal.
    ("Le ministre s’oppose à la vente du site.", "^Opposition"),
    ("Le préfet peut fermer la ligne de bus.", "^Fermeture"),
    # « Envoi du bilan et les comptes ».
    ("L’association envoie le bilan et les comptes.", "^Envoi.*et les"),
    # A possessive cannot be said.
    ("Le musée inaugure son nouveau pavillon avec une exposition.", "^Inauguration"),
    # A date stands in the middle, a quotation opens.
    ("Le syndicat a participé lundi à la grève des transports.", "^Participation"),
    ("La ville ferme-t-elle la piscine municipale ?", "^Fermeture"),
    ("« Nous fermons la piscine municipale », a dit le maire.", "^Fermeture"),
]

LABEL = [
    (
        "Réponse cohérente des animateurs : revenir aux utilisateurs.",
        "Réponse cohérente des animateurs : revenir aux utilisateurs",
    ),
    (
        "Un bon signe : quand le défi dispose d’un ancrage local.",
        "Un bon signe : quand le défi dispose d’un ancrage local",
    ),
    # Cut to the line, at a border.
    (
        "L’objectif du programme : réduire la facture des ménages modestes dans toutes les communes du littoral.",
        "L’objectif du programme : réduire la facture des ménages modestes",
    ),
    ("Premier bilan : trente mille visiteurs en deux mois.", "Premier bilan : trente mille visiteurs"),
]

NO_LABEL = [
    # A speaker, a warning, a clause, a phrase that does not end on its noun, too long a label.
    ("Jean Martin : la situation est stable dans le pays.", " : "),
    ("Attention : la route sera fermée lundi.", " : "),
    ("Le but est clair : réduire la facture des ménages.", "Le but est clair : "),
    ("À savoir : le musée ferme le lundi.", " : "),
    ("La baisse des prix du pain dans les grandes villes : un espoir.", " : "),
    # The first item of a list is not the list; a question is a question.
    ("Les étapes : réunir les usagers ; tester le site.", " : "),
    ("Le but du projet : réduire la facture ?", "Le but du projet : "),
]

MADE = [
    *[("figure", *row) for row in FIGURE],
    *[("naming", *row) for row in NAMING],
    *[("nominalisation", *row) for row in NOMINALISATION],
    *[("label", *row) for row in LABEL],
]

UNMADE = [*NO_FIGURE, *NO_NAMING, *NO_NOMINALISATION, *NO_LABEL]


test_what_a_strategy_makes_of_a_sentence, test_what_no_strategy_proposes = of_tables(MADE, UNMADE)

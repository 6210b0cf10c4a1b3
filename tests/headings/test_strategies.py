"""Each way of making a heading: what it makes of real sentences, and what it leaves alone.

What the guards refuse afterwards is tested with them; « never proposed » here asks the strategies alone.
"""

from __future__ import annotations

import re

import pytest

CLAUSE = [
    ("Le français est battu sur le marché de la publicité.", "Le français est battu sur le marché de la publicité"),
    # A link word at the head leans on the sentence before, and goes.
    ("Mais la ville verse une aide aux centres sociaux.", "La ville verse une aide aux centres sociaux"),
    ("Ainsi, la ville verse une aide aux centres sociaux.", "La ville verse une aide aux centres sociaux"),
    # The second of two verbs, with the subject of the first.
    (
        "Stoltenberg a déclaré sa confiance et a promis plus de soutien au pays.",
        "Stoltenberg promet plus de soutien au pays",
    ),
    # An old fact keeps its tense.
    (
        "Le gouvernement a annoncé la tenue d’un sommet en février 2013 sur l’école.",
        "Le gouvernement a annoncé la tenue d’un sommet sur l’école",
    ),
    # « varie selon les régions » attributes nothing.
    # A number noun takes its verb in either number.
    ("Un million d’habitants vivent dans la vallée.", "Un million d’habitants vivent dans la vallée"),
    ("La dépense varie selon les communes et la saison.", "La dépense varie selon les communes et la saison"),
    # The author himself supposes.
    (
        "Le maire estime que la ville versera une aide aux écoles.",
        "Le maire estime que la ville versera une aide aux écoles",
    ),
]

NO_CLAUSE = [
    # A question is no statement, nor is what stands in a quotation.
    ("La piscine fermera en mars ?", "La piscine fermera"),
    ("« La ville verse une aide aux écoles », a dit le maire.", "^La ville verse"),
    # Attributed at the end or in the middle: who says so would be lost.
    ("La direction refuse la vente, a souligné le maire.", "La direction refuse"),
    ("Le maire, selon la police, a menti aux élus du conseil.", "Le maire ment"),
    # A reported clause has a form of its own (« X : … »).
    ("Febelfin a rappelé que les banques restent un moyen de paiement sûr.", "^Febelfin (a )?rappelle"),
    # The condition bounds the claim.
    ("Les prix augmentent dans le pays quand le gaz manque.", "^Les prix augmentent dans le pays$"),
]

PARTICIPLE = [
    ("Deux raffineries ont été fermées par le groupe pétrolier.", "Deux raffineries fermées par le groupe pétrolier"),
    ("Des EIG ont été recrutés suite au programme.", "Des EIG recrutés suite au programme"),
    (
        "Antoine Sollacaro a été abattu ce mardi par trois balles, à 9 heures ce matin vers son domicile.",
        "Antoine Sollacaro abattu par trois balles",
    ),
    ("La collecte des données est organisée par la commune.", "La collecte des données organisée par la commune"),
]

PARTICIPLE += [
    # A state, the article gone before a number, the adverb kept.
    ("La rocade restera fermée jusqu’à lundi.", "La rocade fermée jusqu’à lundi"),
    ("Les deux routes sont toujours impraticables.", "Deux routes toujours impraticables"),
    ("Deux nouveaux épisodes sont en cours de préparation.", "Deux nouveaux épisodes en cours de préparation"),
    ("Le pont a été partiellement détruit par la crue.", "Le pont partiellement détruit par la crue"),
    # The circumstance may go where the subject is news by itself.
    ("Trois gendarmes ont été légèrement blessés dans l’assaut.", "Trois gendarmes légèrement blessés"),
    # After a semicolon.
    ("Le camion a brûlé ; deux raffineries ont été fermées par le groupe.", "Deux raffineries fermées par le groupe"),
]

UNDERGONE = [
    ("La préfecture a suspendu le permis de l’exploitant.", "Le permis de l’exploitant suspendu"),
    ("La porte-parole de la fédération a nuancé les chiffres du parquet.", "Les chiffres du parquet nuancés"),
    ("Ils ont exigé la publication des résultats.", "La publication des résultats exigée"),
    # In the present, for what is done as it is said.
    ("Les syndicats réclament la fermeture de la centrale.", "La fermeture de la centrale réclamée"),
]

NO_UNDERGONE = [
    # Not done, to come, long ago, of somebody's own.
    ("Le conseil n’a pas adopté le budget de la ville.", "adopté$"),
    ("Le conseil adoptera le budget de la ville.", "adopté$"),
    ("Le conseil adopterait le budget de la ville.", "adopté$"),
    ("Aucun élu n’a adopté le budget de la ville.", "adopté$"),
    ("Le conseil avait adopté le budget de la ville.", "adopté$"),
    ("Le conseil a adopté le budget de la ville il y a dix ans.", "adopté$"),
    # Two verbs, a date for an object, a measure.
    ("Les manifestants ont scandé des slogans et arboré des drapeaux.", "scandés$"),
    ("L’agression a duré plusieurs minutes.", "^Plusieurs minutes"),
    ("Le ministre a démissionné mardi.", "^Mardi"),
    # A condition, a source.
    ("Le conseil adopte le budget de la ville si l’État paie.", "adopté$"),
    ("D’après la presse, le conseil a adopté le budget de la ville.", "adopté$"),
]

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

FRAGMENT = [
    ("La sculpture avait provoqué « un scandale monumental » à Paris.", "« Un scandale monumental »"),
    ("Cette « imposante collection privée » vient de Boston.", "Une « imposante collection privée »"),
    ("Le maire promet que « la ville versera une aide aux écoles ».", "« La ville versera une aide aux écoles »"),
    ("La banque veut « sécuriser toutes les transactions électroniques ».",
     "« Sécuriser toutes les transactions électroniques »"),
]  # fmt: skip

NO_FRAGMENT = [
    # A verb without its subject.
    ("Pour le syndicat, ce plan « représente le pire des scénarios pour nous ».", "« Représente"),
    # A term, a name, the title of a work, words cut out, half of a complement.
    ("Baptisée « PH1 », elle tourne autour de deux étoiles.", "^«"),
    ("Le musée montre « La Petite danseuse de quatorze ans » à Paris.", "^«"),
    (
        "L’une des œuvres, la sculpture « La Petite danseuse de quatorze ans » de Degas est déjà présente à Paris.",
        "^«",
    ),
    ("Le bouton du site affiche « Gérer toutes les préférences » en bas.", "^«"),
    ("Les agents soignent « des […] victimes de la crue ».", "^«"),
    ("Le maire parle « de la ville de demain et des écoles ».", "^«"),
    # What somebody calls a thing.
    ("Il a justifié l’« opération militaire spéciale » de Moscou.", "^«"),
    ("Moscou parle de son « opération militaire spéciale » en Ukraine.", "^«"),
    # Longer than seven words.
    ("Le maire dit « vouloir une ville ouverte à tous les habitants de la vallée ».", "^«"),
]

NO_PARTICIPLE = [
    # Denied, to come, supposed.
    ("La digue n’a pas été réparée par la commune de Brest.", "^La digue (pas )?réparée"),
    ("La ligne sera fermée par la région à la fin du mois.", "^La ligne fermée"),
    ("Le pont serait fermé par la préfecture de l’Ain.", "^Le pont fermé"),
    # A mere adjective beside its noun.
    ("Le spécisme est systémique.", "^Le spécisme systémique"),
    ("Un contenu du site est accessible toujours.", "site accessible toujours$"),
    # Nothing follows a bare noun: « La digue réparée » is a noun.
    ("La digue a été réparée.", "^La digue réparée"),
    # An active verb of movement, a reflexive.
    ("Des étudiants tibétains sont descendus dans la rue.", "^Des étudiants tibétains descendus"),
    ("Les ministres se sont réunis à Bruxelles.", "^Les ministres réunis"),
]

APPOSITION = [
    ("Preact est une alternative à React.", "Preact, une alternative à React"),
    ("Ubuntu est un système d’exploitation libre.", "Ubuntu, un système d’exploitation libre"),
    (
        "Le train est la solution des élus ruraux de la vallée.",
        "Le train, la solution des élus ruraux de la vallée",
    ),
]

NO_APPOSITION = [
    ("Le vélo n’est pas un moyen de transport économique.", "^Le vélo, "),
    ("Le vélo était un moyen de transport économique.", "^Le vélo, "),
    ("Le vélo sera un moyen de transport économique.", "^Le vélo, "),
    # An adjective, a place.
    ("Le module est essentiel pour les développeurs du site.", "^Le module, "),
    ("Le chef de l’OTAN est à Kiev pour exprimer son soutien.", "^Le chef de l’OTAN, "),
    # A demonstrative would point back.
    ("Le vélo est ce moyen de transport économique.", "^Le vélo, "),
]

SPEAKER = [
    # Without its article, and whatever stands between the verb and *que*.
    (
        "Febelfin a rappelé sur la RTBF que les banques électroniques restent un moyen de paiement sûr.",
        "Febelfin : les banques électroniques restent un moyen de paiement sûr",
    ),
    (
        "- Le Parquet fédéral annonce que des hackers ont volé près de 3 millions d’euros.",
        "Parquet fédéral : des hackers volent près de 3 millions d’euros",
    ),
    # One who spoke in the past: the imperfect was a present.
    ("L’ONU a estimé que la situation du pays était grave.", "ONU : la situation du pays est grave"),
    ("Stoltenberg a déclaré que le pays avait signé l’accord.", "Stoltenberg : le pays a signé l’accord"),
    # One who speaks now of what is to come.
    (
        "Le président ukrainien Volodymyr Zelenskyy affirme que les alliés livreront des avions de guerre.",
        "Volodymyr Zelenskyy : les alliés livreront des avions de guerre",
    ),
    # The surname alone, where the line is too long otherwise.
    (
        "Jean-Baptiste Lemaître a annoncé que la région fermerait la maternité de Figeac en mars.",
        "Lemaître : la région fermerait la maternité de Figeac en mars",
    ),
    (
        "Jean Martin a déclaré que l’adhésion constituerait une « menace sérieuse pour le pays tout entier ».",
        "Jean Martin : l’adhésion constituerait une « menace sérieuse »",
    ),
]

NO_SPEAKER = [
    # « Des analystes : … » names nobody, nor does *il*.
    ("Des analystes ont affirmé que la banque était menacée par la crise.", "analystes :"),
    ("Il a affirmé que la ville versera une aide aux écoles.", " :"),
    # What he did not say.
    ("Jean Martin n’a pas dit que la situation était stable.", "Martin :"),
    # What a quotation reports.
    ("« Le maire affirme que la ville versera une aide », dit Paul Dupont.", "aire :"),
    # A condition or a source between *que* and the subject.
    ("Le maire a affirmé que s’il était élu, la ville verserait une aide.", "aire :"),
    ("Le maire affirme que, selon lui, la ville versera une aide.", "aire :"),
    # No verb of speech.
    ("Le maire souhaite que la ville verse une aide aux écoles.", "aire :"),
    # *que* more than six words after the verb.
    ("Le maire a affirmé, lundi matin, devant toute la presse, que la ville versera une aide.", "aire :"),
]

NOTED = [
    (
        "Le problème, c’est que les sélecteurs s’appliquent globalement sur l’intégralité du projet.",
        "Les sélecteurs s’appliquent globalement sur l’intégralité du projet",
    ),
    (
        "On voit donc que l’affichage de l’impact GES doit faire des progrès pour être visible.",
        "L’affichage de l’impact GES doit faire des progrès",
    ),
    (
        "Rappelons que la société coréenne a été condamnée à verser un milliard à son rival.",
        "La société coréenne a été condamnée à verser un milliard à son rival",
    ),
    (
        "Notons que la commune a ouvert deux écoles en 1998 dans le quartier.",
        "La commune a ouvert deux écoles en 1998 dans le quartier",
    ),
]

NO_NOTED = [
    # What he believes, or asks, the author does not state.
    ("Il croit que la ville verse une aide aux centres sociaux.", "^La ville verse"),
    ("Est-ce que l’on voit que la ville verse une aide aux écoles ?", "^La ville verse"),
    ("« Rappelons que la ville verse une aide aux écoles », dit le maire.", "^La ville verse"),
]

ACCORDING = [
    (
        "Selon le ministre, la commune versera une aide aux écoles.",
        "La commune versera une aide aux écoles, selon le ministre",
    ),
    (
        "La commune versera une aide aux écoles, selon le ministre.",
        "La commune versera une aide aux écoles, selon le ministre",
    ),
]

NO_ACCORDING = [
    # A source that points back, that is a clause, or that leaves no room.
    ("Selon lui, la commune versera une aide aux écoles.", "La commune versera"),
    ("Selon son maire, la commune versera une aide aux écoles.", "La commune versera"),
    ("Selon les experts qui suivent le dossier, la commune versera une aide aux écoles.", "La commune versera"),
    ("Selon le ministre de la transition écologique, la commune versera une aide.", "La commune versera"),
    # Not at the head nor at the end.
    ("La commune versera, selon le ministre, une aide aux écoles.", "La commune versera"),
    # Asked, or quoted.
    ("Selon le ministre, la commune versera une aide ?", "selon le ministre"),
    ("« Selon le ministre, la commune versera une aide », dit le maire.", "aide, selon le ministre$"),
]

SPOKEN = [
    (
        "« Je ferai tout pour sauver le site », a promis Paul Dupont.",
        "Paul Dupont : « Je ferai tout pour sauver le site »",
    ),
    (
        "Paul Dupont a déclaré : « Nous fermerons le site de Vierzon. »",
        "Paul Dupont : « Nous fermerons le site de Vierzon »",
    ),
    (
        "« La ville versera une aide aux écoles », a dit hier au journal Paul Dupont, élu.",
        "Paul Dupont : « La ville versera une aide aux écoles »",
    ),
]

NO_SPOKEN = [
    # Two persons, none, or no verb of speech.
    ("« Nous fermerons le site de Vierzon », a déclaré Paul Dupont à Jean Martin.", "(Dupont|Martin) :"),
    ("« Nous fermerons le site de Vierzon », a déclaré la direction.", " :"),
    ("« Nous fermerons le site de Vierzon » restera dans les mémoires de Paul Dupont.", "Dupont :"),
    # Some words in quotation marks are no sentence.
    ("« La plus belle ville du pays », a dit Paul Dupont.", "Dupont :"),
]

QUOTATION = [
    (
        "Ce reportage a le mérite de montrer que « Wikipédia est incontournable », d’autant que les encyclopédies"
        " ont cessé d’être imprimées.",
        "« Wikipédia est incontournable »",
    ),
    # Without its full stop; the rest of what was said runs over the sentence's end.
    (
        "« L’agresseur doit être vaincu. Et c’est notre responsabilité », a-t-il dit.",
        "« L’agresseur doit être vaincu »",
    ),
    # Too long for a line: its first clause, where a new one follows.
    (
        "« Les militaires ne doivent plus jouer de rôle politique, ils doivent renouer avec leur fonction de base qui"
        " est de protéger le pays », affirme un jeune manifestant, Abdel Nasser.",
        "« Les militaires ne doivent plus jouer de rôle politique »",
    ),
]

NO_QUOTATION = [
    # No finite verb, a connective, a word.
    ("Le maire a promis un « nouveau départ pour la France ».", "^«"),
    ("« Mais la grippe recule dans le pays », a dit le médecin.", "«"),
    ("« Oui », a dit le médecin.", "«"),
    # Too long, and its comma opens no clause.
    (
        "« La ville versera, selon nos calculs et ceux de la région, une aide à toutes les écoles du canton de"
        " Figeac », dit Paul Dupont.",
        "«",
    ),
]

QUESTION = [
    ("Pourquoi la région ferme les petites lignes ?", "Pourquoi la région ferme les petites lignes ?"),
    ("Quel est le volume total des données ?", "Quel est le volume total des données ?"),
    # Less what it opens on: a label, *mais*, *et*, *ainsi*.
    ("France : faut-il croire en la suite d’Envoyé spécial ?", "Faut-il croire en la suite d’Envoyé spécial ?"),
    ("Le sujet du débat : comment financer la piscine municipale ?", "Comment financer la piscine municipale ?"),
    ("Mais que fait la police ?", "Que fait la police ?"),
    ("Et pourquoi fermer la piscine municipale ?", "Pourquoi fermer la piscine municipale ?"),
    ("Ainsi, pourquoi fermer la piscine municipale ?", "Pourquoi fermer la piscine municipale ?"),
]

NO_QUESTION = [
    # Said to the reader, leaning, in a quotation, without a question word.
    ("Vous voulez fermer la piscine municipale ?", r"\?"),
    ("Pourquoi donc fermer la piscine municipale ?", r"\?"),
    ("« Pourquoi », demande le maire, « fermer la piscine municipale ?", r"^Pourquoi"),
    ("La ville ou la région ?", r"\?"),
    # An exclamation asks nothing.
    ("Quelle belle piscine municipale !", "^Quelle belle piscine municipale !"),
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

INSTRUCTION = [
    (
        "Retrouvez les statistiques de l’application sur la page de stats",
        "Retrouver les statistiques de l’application sur la page de stats",
    ),
    # Where the next verb begins, or a comma.
    ("Téléchargez les sources et placez les fichiers dans votre projet.", "Télécharger les sources"),
    ("Éditez les fichiers, testez, puis recommencez.", "Éditer les fichiers"),
    ("Créez du contenu de qualité, ciblé et utile à vos visiteurs.", "Créer du contenu de qualité"),
    ("Installez le logiciel (gratuit) sur votre ordinateur.", "Installer le logiciel"),
]

NO_INSTRUCTION = [
    # Said to the reader in passing; a pronoun that points back; a statement; a quotation; nothing to do.
    ("Notez que la ville verse une aide aux écoles.", "^Noter"),
    ("Imaginez une ville sans voitures ni camions.", "^Imaginer"),
    ("Prenez-le avec vous dans le train de nuit.", "^Prendre"),
    ("Connectez-vous au site de la mairie.", "^Connecter"),
    ("Choisissez qui vous représentera au conseil.", "^Choisir"),
    ("Vous trouverez la liste des fichiers dans le dossier.", "^Trouver"),
    ("« Téléchargez les sources du projet », dit le site.", "^Télécharger"),
    ("Évitez !", "^Éviter"),
    ("Achetez vos billets de train ?", "^Acheter"),
    # « Retenir pour choisir »: what, before what for; and both moods in one line.
    ("Retenez pour choisir un hébergeur la règle des trois copies.", "^Retenir pour"),
    ("Éditez le fichier et appliquez vos changements dans le dossier.", "et appliquez"),
]

EMBEDDED = [
    (
        "L’exemple suivant montre comment rediriger la sortie standard sur la sortie d’erreur.",
        "Comment rediriger la sortie standard sur la sortie d’erreur",
    ),
    (
        "Dans ce premier article nous allons voir comment créer un site web basique à base de HTML/CSS.",
        "Comment créer un site web basique",
    ),
    (
        "Le reportage explique pourquoi les villes rurales ferment les écoles du canton.",
        "Pourquoi les villes rurales ferment les écoles du canton",
    ),
]

NO_EMBEDDED = [
    # A consequence, an announcement, a second question, a past, a question, a quotation, no verb.
    ("C’est pourquoi les villes rurales ferment les écoles du canton.", "^Pourquoi"),
    ("Voilà comment financer la piscine municipale de la ville.", "^Comment"),
    ("Le guide dit où et comment financer la piscine municipale.", "^Comment"),
    ("Le reportage explique pourquoi les villes rurales fermaient les écoles du canton.", "^Pourquoi"),
    ("Sait-on comment installer un antivirus gratuit ?", "^Comment"),
    ("Il a dit « je sais comment sauver la planète entière » au maire.", "^Comment"),
    ("Le guide ne dit pas comment.", "^Comment"),
    # Only the two words that explain.
    ("Le guide dit quand installer un antivirus gratuit.", "^Quand"),
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

STRETCH = [
    (
        "Il n’existe pas de réglementation européenne sur le bruit des avions.",
        "segment",
        "Il n’existe pas de réglementation européenne sur le bruit des avions",
    ),
    (
        "La plus grande réunion de l’année sert de forum pour mobiliser le soutien militaire.",
        "infinitive",
        "Mobiliser le soutien militaire",
    ),
    (
        "Le débat porte sur l’arrivée du navire Costa Concordia dans le port.",
        "noun-phrase",
        "Le navire Costa Concordia",
    ),
    (
        "Barack Obama et Mitt Romney participent aux élections générales américaines.",
        "noun-phrase",
        "Les élections générales américaines",
    ),
]

NO_STRETCH = [
    # A question; a statement that somebody else makes; words of a quotation.
    ("Faut-il fermer la piscine municipale de la ville ?", "^(La|Fermer la) piscine"),
    ("La grippe recule dans toute la région, a déclaré la ministre.", "^La grippe recule dans toute la région$"),
    ("« Il faut sauver les petites écoles rurales », dit le maire.", "^Sauver"),
    # A contraction is taken apart, not told.
    ("Les députés débattent du projet de réforme des retraites.", "^(Du|Projet)"),
]

MADE = [
    *[("clause", *row) for row in CLAUSE + NOTED],
    *[("participle", *row) for row in PARTICIPLE],
    *[("undergone", *row) for row in UNDERGONE],
    *[("figure", *row) for row in FIGURE],
    *[("naming", *row) for row in NAMING],
    *[("fragment", *row) for row in FRAGMENT],
    *[("apposition", *row) for row in APPOSITION],
    *[("speaker", *row) for row in SPEAKER + ACCORDING],
    *[("spoken", *row) for row in SPOKEN],
    *[("quotation", *row) for row in QUOTATION],
    *[("question", *row) for row in QUESTION],
    *[("nominalisation", *row) for row in NOMINALISATION],
    *[("infinitive", *row) for row in INSTRUCTION],
    *[("embedded-question", *row) for row in EMBEDDED],
    *[("label", *row) for row in LABEL],
    *[(kind, sentence, heading) for sentence, kind, heading in STRETCH],
]

UNMADE = [
    *NO_CLAUSE,
    *NO_NOTED,
    *NO_PARTICIPLE,
    *NO_UNDERGONE,
    *NO_FIGURE,
    *NO_NAMING,
    *NO_FRAGMENT,
    *NO_APPOSITION,
    *NO_SPEAKER,
    *NO_ACCORDING,
    *NO_SPOKEN,
    *NO_QUOTATION,
    *NO_QUESTION,
    *NO_NOMINALISATION,
    *NO_INSTRUCTION,
    *NO_EMBEDDED,
    *NO_LABEL,
    *NO_STRETCH,
]


@pytest.fixture(scope="module")
def proposed(made_from, refused):
    """``proposed(text)``: every heading a strategy hands in, whatever the guards say to it."""

    def make(text):
        return [heading.replace("\u00a0", " ") for heading in {**made_from(text), **refused(text)}]

    return make


@pytest.mark.parametrize(("strategy", "text", "heading"), MADE)
def test_what_a_strategy_makes_of_a_sentence(made_from, strategy, text, heading):
    made = {said.replace("\u00a0", " "): how for said, how in made_from(text).items()}
    assert made.get(heading) == strategy


@pytest.mark.parametrize(("text", "pattern"), UNMADE)
def test_what_no_strategy_proposes(proposed, text, pattern):
    assert [heading for heading in proposed(text) if re.search(pattern, heading)] == []


@pytest.mark.parametrize(("year", "told"), [(2012, "ouvre"), (2024, "a ouvert"), (None, "a ouvert")])
def test_a_fact_of_another_year_keeps_its_tense(made_from, year, told):
    made = made_from("La commune a ouvert deux écoles rurales en mai 2012.", year)
    assert f"La commune {told} deux écoles rurales" in made


@pytest.mark.parametrize(("year", "told"), [(2012, "ouvre"), (2024, "a ouvert")])
def test_what_is_noted_of_another_year_keeps_its_tense(made_from, year, told):
    made = made_from("Notons que la commune a ouvert deux écoles rurales en mai 2012.", year)
    assert f"La commune {told} deux écoles rurales" in made


def test_a_heading_about_a_pronoun_names_who_it_is(made_from):
    text = "Paul Dupont dirige l’usine de Vierzon. Il a annoncé la fermeture du site en mars."
    assert made_from(text)["Paul Dupont annonce la fermeture du site"] == "clause"


def test_a_verb_that_tells_nothing_makes_no_clause(made_from):
    assert "clause" not in made_from("Le projet consiste à fermer la ligne de bus.").values()

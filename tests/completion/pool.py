"""An article on a pool that reopens, and a sheet of one of its things."""

from datetime import date
from pathlib import Path

from seo_fr.completion.fiches import Fiche

PARAGRAPHS = [
    "La commune de Figeac rouvre samedi la piscine municipale, fermée depuis deux ans pour des travaux. Le maire de "
    "Figeac, Paul Durand, attend 300 baigneurs par jour pendant les vacances d’été.",
    "Les travaux de la piscine ont coûté quatre millions d’euros aux contribuables. La région Occitanie a payé la "
    "moitié de la facture, et le département du Lot un quart. Le conseil municipal a voté le reste en décembre.",
    "Une pompe à chaleur remplace la vieille chaudière à gaz du bâtiment. La consommation d’énergie doit baisser d’un "
    "tiers dès la première saison. Des panneaux solaires couvrent les toits des vestiaires.",
    "Le club de natation de Figeac retrouve trois soirs par semaine les lignes du grand bassin. Sa présidente, Anne "
    "Petit, compte 120 licenciés. « Nous avons perdu la moitié de nos enfants en deux ans », regrette Anne Petit.",
    "Les écoles de la vallée du Lot reprennent les cours de natation en septembre. Le rectorat de Toulouse demande que "
    "chaque élève sache nager avant le collège. Douze classes sont inscrites pour le premier trimestre.",
    "L’opposante Marie Blanc juge les tarifs trop élevés pour les familles nombreuses. L’entrée coûte cinq euros pour "
    "un adulte, trois pour un enfant. Le conseil municipal réexaminera les tarifs à la fin de la saison.",
    "Le camping voisin espère profiter de la réouverture de la piscine. Les commerçants du centre de Figeac ont perdu "
    "des clients pendant les travaux. L’office de tourisme prépare une affiche et deux journées gratuites.",
    "La piscine de Figeac ouvre à neuf heures et ferme à vingt heures. Les maîtres-nageurs cherchent encore deux "
    "collègues pour le mois d’août.",
    "Un architecte de Cahors a dessiné la nouvelle façade en pin des Landes. Les vitrages du hall laissent voir les "
    "bassins depuis la rue. Les riverains ont obtenu un mur contre le bruit du côté des jardins.",
    "Le bassin des petits reçoit une eau à trente degrés et deux jeux de cascades. Les familles ont une pelouse, "
    "de tables et d’un point d’eau. Un ascenseur mène les personnes handicapées au bord du grand bassin.",
    "La commune voisine de Capdenac avait ouvert la sienne en attendant. Les deux maires veulent maintenant une carte "
    "unique pour les habitants des deux communes. Elle serait vendue dans les mairies dès le printemps prochain.",
    "Le budget annuel de fonctionnement dépasse six cent mille euros, dont la moitié pour les salaires. La commune y "
    "consacrait davantage avant les travaux, à cause du gaz.",
]
ARTICLE = "# Figeac rouvre sa piscine municipale\n\n" + "\n\n".join(PARAGRAPHS) + "\n"


def sheet(name, text):
    return Fiche(name, (), None, "terme", text, "Source", date(2025, 1, 1), Path("fiches") / f"{name}.yml")

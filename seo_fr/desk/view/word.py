"""What the page says of the document before it is exported: one sentence, so that nobody is surprised in Word."""

from __future__ import annotations

from seo_fr.desk.open_draft import OpenDraft
from seo_fr.desk.view.sides import in_page

_OWN = (
    "Word\u00a0: votre fichier, avec les intertitres et les blocs gardés en suivi des modifications, "
    "le reste en commentaires."
)
_EDITED = (
    "Word\u00a0: votre fichier garde son texte\u00a0; ce que vous avez changé ici ({many}) y est proposé "
    "en commentaire, «\u00a0Proposé\u00a0: …\u00a0», à sa place."
)
_NEW = "Word\u00a0: un document neuf, avec ses styles de titres\u00a0; le reste y est proposé en commentaire."


def before_word(draft: OpenDraft) -> str:
    """How the file will show what was done, or why it will show nothing."""
    document, changed = draft.first.document, draft.changed()
    if document is None:
        return _NEW
    if document.sealed:
        return f"Word\u00a0: {in_page(document.sealed)}"
    many = "un paragraphe" if changed == 1 else f"{changed} paragraphes"
    return _EDITED.format(many=many) if changed else _OWN

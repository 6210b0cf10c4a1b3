"""What is read of a document that was made for a test."""

from seo_fr.containers.opening import read_any

PROSE = "La mairie ferme la piscine de Nayrac en mars prochain."
MORE = "Les habitants protestent depuis lundi devant la mairie."


class Reading:
    """``make`` gives the bytes of a document with that body; ``name`` is its file's."""

    def __init__(self, make, name):
        self._make, self._name = make, name

    def read(self, body, **parts):
        return read_any(self._make(body, **parts), self._name)

    def shown(self, body, **parts):
        """Kind, level and text of each block."""
        return [(b.kind, b.level, b.view.text) for b in self.read(body, **parts).blocks]

    def texts(self, body, **parts):
        return [text for _, _, text in self.shown(body, **parts)]

    def told(self, body, **parts):
        return [n.text for n in self.read(body, **parts).notices]

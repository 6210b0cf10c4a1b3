"""The questions that an article leaves open, as the tests of gaps look at them."""

from seo_fr.analysis.gaps.find import _all
from seo_fr.analysis.gaps.told import told, whole


def questions(annotated, *paragraphs):
    """Every question, before the first few are taken, without the ones they are put to."""
    article = annotated(*paragraphs)
    found = _all(article, whole(article), tuple(told(article)))
    return [q.text.replace("\u00a0", " ") for _, q in found]

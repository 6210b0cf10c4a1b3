"""How hard the article reads, on our own counts of words, sentences and syllables."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.analysis.light_imports import import_without
from seo_fr.errors import ConfigError
from seo_fr.language.elision import without_elision
from seo_fr.language.words import word_chunks
from seo_fr.model import Annotated, Paragraph, Readability
from seo_fr.resources import number, rules, rules_dir


def measure(annotated: Annotated) -> Readability:
    """The figures of the whole article; shares are 0 to 1, all are 0 where there is no sentence.

    Contact blocks, credits and bylines are no sentences. Flesch after Kandel and Moles (1958): 207 − 1.015 ×
    words a sentence − 73.6 × syllables a word. LIX after Björnsson (1968): words a sentence + the percentage of
    words over six letters.
    ``textstat_flesch`` is textstat's figure for the same text, for comparison only.
    """
    paragraphs = [p for p in annotated.paragraphs if not p.block.is_apart]
    sentences = [s for p in paragraphs for s in p.sentences if s.words]
    words = sum(s.words for s in sentences)
    if not words:
        return Readability(0.0, band(0.0), 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    length = words / len(sentences)
    syllables = sum(s.syllables for s in sentences) / words
    flesch = kandel_moles(length, syllables)
    return Readability(
        flesch=flesch,
        band=band(flesch),
        lix=length + 100 * _long_words(paragraphs) / words,
        words_per_sentence=length,
        syllables_per_word=syllables,
        long_sentence_share=_share([s.words > number("readability", "long_sentence") for s in sentences]),
        passive_share=_share([s.passive for s in sentences]),
        connector_share=_share([s.connector for s in sentences]),
        textstat_flesch=_textstat_flesch("\n".join(p.view.text for p in paragraphs)),
    )


def kandel_moles(words_per_sentence: float, syllables_per_word: float) -> float:
    """The French Flesch figure; higher is easier, ordinary press lies between 55 and 70."""
    return (
        number("readability", "kandel_moles_base")
        - number("readability", "kandel_moles_sentence") * words_per_sentence
        - number("readability", "kandel_moles_syllable") * syllables_per_word
    )


def band(flesch: float) -> str:
    """The French name of the level a Flesch figure lies in."""
    bands = rules("readability").get("bands", {}).get("from", [])
    for entry in bands:
        if flesch >= entry["at_least"]:
            return str(entry["name"])
    if not bands:
        raise ConfigError(f"{rules_dir() / 'readability'}.yml : « bands » doit donner des niveaux sous « from ».")
    return str(bands[-1]["name"])


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags)


def _long_words(paragraphs: Sequence[Paragraph]) -> int:
    """Words over six letters, an elided article not counted with its noun."""
    longest = number("readability", "long_word")
    chunks = (c for p in paragraphs for c in word_chunks(p.view.text))
    long = (c for c in chunks if len(c) > longest)
    return sum(sum(map(str.isalpha, without_elision(c.lstrip('«"“(')))) > longest for c in long)


def _textstat_flesch(text: str) -> float:
    """The French Flesch of textstat, on an instance of our own: its module-level one is shared and set to English.

    In French it never looks for a dictionary of pronunciations (which it would download).
    """
    counter = import_without("textstat.textstat", "nltk").textstatistics()
    counter.set_lang("fr")
    return float(counter.flesch_reading_ease(text))

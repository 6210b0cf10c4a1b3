"""Who asks and who answers: the lines of a dialogue apart, and an interviewer's turns as headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from seo_fr.model import PROSE, Block, Span
from seo_fr.reading.neighbours import block_after
from seo_fr.reading.turns import (
    is_one_question,
    is_one_sentence,
    is_question,
    label_of,
    opens_reply,
    opens_turn,
    says_interview,
    says_questions,
    speakers,
    speaks_of_self,
    speaks_to_you,
)
from seo_fr.resources import number


def spoken_groups(groups: list[list[Span]], source: str) -> list[list[Span]]:
    """The lines of each paragraph of a plain text, a turn of a dialogue in a group of its own."""
    lines = [line.of(source) for group in groups for line in group]
    asking, answering = speakers(lines)
    heads = sum(len(g) > 1 and _asks_first(g, source) for g in groups)
    if not asking and heads < number("reading", "prompts_least"):
        return groups
    cut: list[list[Span]] = []
    for group in groups:
        cut.append([group[0]])
        for before, line in pairwise(group):
            text, said = line.of(source), before.of(source)
            labelled = label_of(text) in asking | answering
            dashed = opens_turn(text) and (is_question(text) or is_question(said))
            if labelled or dashed or (before is group[0] and _asks_first(group, source)):
                cut.append([line])
            else:
                cut[-1].append(line)
    return cut


def _asks_first(group: Sequence[Span], source: str) -> bool:
    """True for a paragraph whose first line is a question and whose second begins the answer."""
    first, second = group[0].of(source), group[1].of(source) if len(group) > 1 else ""
    if not is_question(first) or second[:1].islower() or is_question(second):
        return False
    return is_one_question(first) or (opens_turn(first) and opens_turn(second))


def with_prompts(blocks: tuple[Block, ...], source: str, level: int, title: str) -> tuple[Block, ...]:
    """The blocks, an interviewer's bare questions and prompts as headings of ``level``, where they are answered.

    A paragraph that is one question is mostly a figure of speech; it is a turn where labels say who speaks, where
    the piece says that it is an interview, or where most of several questions address somebody who answers.
    """
    asking, _ = speakers(b.view.text for b in blocks if b.kind in ("paragraph", "heading"))
    questions = {i for i, b in enumerate(blocks) if _is_prompt(b, source, asking) and _is_answered(blocks, i, asking)}
    if len(questions) < number("reading", "prompts_least") or not (
        asking or _says_so(blocks, title) or _is_talk(blocks, questions)
    ):
        return blocks
    first = min(questions)
    found = questions | {i for i in range(first + 1, len(blocks)) if _is_turn(blocks, source, i, questions)}
    return tuple(
        replace(b, kind="heading", level=level, by_look=True) if i in found and b.kind == "paragraph" else b
        for i, b in enumerate(blocks)
    )


def _says_so(blocks: tuple[Block, ...], title: str) -> bool:
    """True where the title, one of the first lines or the last says that this is an interview or a FAQ."""
    lines = [b.view.text for b in blocks if b.kind in ("title", "paragraph", "heading")]
    said = [title, *lines[: int(number("reading", "head_lines"))], *lines[-1:]]
    return any(map(says_interview, said)) or any(map(says_questions, said))


def _is_talk(blocks: tuple[Block, ...], questions: set[int]) -> bool:
    """True for questions that come often and mostly address somebody, whose answers mostly sound like answers."""
    if len(questions) < number("reading", "talk_least"):
        return False
    words = sum(len(b.view.text.split()) for b in blocks[min(questions) :])
    if words > len(questions) * number("reading", "words_a_question"):
        return False
    addressed = sum(speaks_to_you(blocks[i].view.text) for i in questions)
    replied = sum(opens_reply(_after(blocks, i)) or speaks_of_self(_after(blocks, i)) for i in questions)
    return 2 * addressed >= len(questions) and 2 * replied >= len(questions)


def _after(blocks: tuple[Block, ...], at: int) -> str:
    after = block_after(blocks, at)
    return after.view.text if after is not None else ""


def _is_prompt(block: Block, source: str, asking: frozenset[str]) -> bool:
    text = block.view.text
    if block.kind == "heading":
        return is_question(text)
    if block.kind != "paragraph" or block.is_apart or not _on_one_line(block, source):
        return False
    if label_of(text) in asking if asking else False:
        return len(text) <= number("reading", "prompt_characters")
    return is_question(text) and (is_one_sentence(text) or is_one_question(text) or speaks_to_you(text))


def _is_answered(blocks: tuple[Block, ...], at: int, asking: frozenset[str]) -> bool:
    """True when prose follows that is no question itself."""
    after = block_after(blocks, at)
    if after is None or after.kind not in PROSE or after.is_apart:
        return False
    return not is_question(after.view.text) and (label_of(after.view.text) or "") not in asking


def _is_turn(blocks: tuple[Block, ...], source: str, at: int, questions: set[int]) -> bool:
    """True for a prompt that is no question: short, without *je*, after an answer, and itself replied to.

    « Les parents disent n’avoir pas été consultés. » — « C’est faux. »
    """
    block = blocks[at]
    if block.kind != "paragraph" or block.is_apart or at in questions or at + 1 >= len(blocks):
        return False
    before, after = blocks[at - 1], blocks[at + 1]
    if not (before.kind in PROSE and after.kind == "paragraph") or {at - 1, at + 1} & questions:
        return False
    text = block.view.text
    if not _on_one_line(block, source) or not is_one_sentence(text) or speaks_of_self(text) or opens_reply(text):
        return False
    return len(after.view.text) > len(text) and not text.endswith(":") and opens_reply(after.view.text)


def _on_one_line(block: Block, source: str) -> bool:
    return not set(block.span.of(source)) & {"\n", "\r"}

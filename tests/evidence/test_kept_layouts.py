"""Whatever bank a statement is of: the rows of its pairs are kept alone, and mean the same when they are read again."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.samples_statements import LAYOUTS, Layout, lines
from tests.evidence.statements.test_layouts import CASES
from wizard.evidence.kept_rows import OpenedStatement, kept_once, open_statement, rows_as_csv
from wizard.evidence.statements.pairs import pairs
from wizard.evidence.statements.reading import read_statement_bytes
from wizard.evidence.statements.verdict import PairVerdict
from wizard.i18n import speaking

Kinds = Counter[tuple[PairVerdict, int]]


def opened(content: bytes, name: str = "wyciag") -> OpenedStatement:
    found = open_statement(content, name)
    assert found is not None
    assert found.statement is not None
    return found


def kept(found: OpenedStatement) -> bytes:
    assert found.statement is not None
    rows = {row for pair in found.pairs for row in pair.rows}
    picked = [one for one in found.statement.transactions if one.row in rows]
    return rows_as_csv(kept_once(picked, found.pairs), "note")


def without_repeats(found: OpenedStatement) -> Kinds:
    """The verdicts with the number of their rows; a line listed twice counts once, it may be kept once."""
    return Counter(
        (pair.verdict, len(pair.rows))
        for pair in found.pairs
        if pair.verdict is not PairVerdict.SAME_LINE_TWICE
    )


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_pairs_mean_the_same_after_keeping(name: str, language: str) -> None:
    layout: Layout = LAYOUTS[name]
    text = layout.write(lines(holds=layout.has_holds, refs=layout.has_refs))
    before = opened(text.encode(layout.encoding, errors="replace"))
    assert before.pairs
    with speaking(language):
        content = kept(before)
    assert without_repeats(opened(content)) == without_repeats(before)


@pytest.mark.parametrize("name", CASES)
def test_amounts_and_texts_come_back_from_every_layout(name: str) -> None:
    text, encoding, *_wanted = CASES[name]
    before = opened(text.replace("\n", "\r\n").encode(encoding))
    content = kept(before)
    rows = read_statement_bytes(content).transactions
    assert before.statement is not None
    known = {(one.date, one.amount, one.currency, one.title) for one in before.statement.transactions}
    assert rows
    assert {(one.date, one.amount, one.currency, one.title) for one in rows} <= known
    assert pairs(rows) or all(pair.verdict is PairVerdict.SAME_LINE_TWICE for pair in before.pairs)

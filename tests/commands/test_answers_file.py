import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wizard.commands.answers_file import MOST_BYTES, read_answers
from wizard.errors import ExitCode, UsageTrouble


def written(folder: Path, content: bytes | str) -> Path:
    path = folder / "answers.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_answers_are_read_as_typed_under_the_ids_of_their_questions(tmp_path: Path):
    path = written(
        tmp_path,
        '\ufeff{"billing.tax_id": " 526-104-08-28 ", "payment.amount": "1 234,50 zł", "what.code": ""}',
    )
    assert read_answers(path) == {
        "billing.tax_id": " 526-104-08-28 ",
        "order.amount": "1 234,50 zł",
        "what.code": "",
    }
    assert read_answers(written(tmp_path, "{}")) == {}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ('{"what.code": "1",}', "line 1"),
        ("[]", "no JSON object"),
        ('["what.code"]', "no JSON object"),
        ('[{"what.code": "1"}]', "no JSON object"),
        ('"what.code"', "no JSON object"),
        ("NaN", "no JSON object"),
        ('{"what.cod": "1"}', "what.cod,"),
        ('{"what.cod": "1"}', "what.code"),
        ('{"": "1"}', "no such question"),
        ('{"what": {"code": "1"}}', "what,"),
        ('{"what.code": 504}', "what.code"),
        ('{"what.code": null}', "what.code"),
        ('{"what.code": ["1"]}', "what.code"),
        ('{"what.code": {"what.code": "1"}}', "what.code"),
        ('{"what.attempts": true}', "what.attempts"),
        ('{"what.code": "1", "what.code": "2"}', "what.code twice"),
        ('{"order.amount": "1", "payment.amount": "2"}', "payment.amount twice"),
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
        (b'{"what.code": "\xb3"}', "UTF-8"),
        (b"\x00" * 50, "no JSON"),
        ("[" * 100_000, "no answers file"),
        ('{"what.code": ' + "9" * 5000 + "}", "answers"),
        (b" " * (MOST_BYTES + 1), "1 MB"),
        ('{"' + "x" * 500_000 + '": "1"}', "no such question"),
    ],
)
def test_what_is_no_answers_file_is_told_in_a_sentence_that_names_what_is_wrong(
    tmp_path: Path, content: bytes | str, told: str
):
    with pytest.raises(UsageTrouble) as trouble:
        read_answers(written(tmp_path, content))
    assert trouble.value.exit_code is ExitCode.USAGE
    assert told in trouble.value.sentences
    assert len(trouble.value.sentences) < 500
    assert trouble.value.kept


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_is_not_there_or_is_a_folder(tmp_path: Path, name: str):
    with pytest.raises(UsageTrouble) as trouble:
        read_answers(tmp_path / name)
    assert str(tmp_path) in trouble.value.happened


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.binary(max_size=300)
    | st.dictionaries(
        st.sampled_from(["what.code", "what.message", "nope", "order.amount"]),
        st.text() | st.integers() | st.none(),
    ).map(lambda value: json.dumps(value).encode())
)
def test_any_bytes_are_answers_or_a_sentence(tmp_path: Path, content: bytes):
    with suppress(UsageTrouble):
        answers = read_answers(written(tmp_path, content))
        assert all(isinstance(text, str) for text in answers.values())

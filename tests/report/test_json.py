import json

from tests.report.samples import ANSWERS, DIAGNOSIS, FINDINGS, ROUTE, sample_case
from wizard.report.json import CaseFile, render_json


def rendered(report, mask=lambda text: text) -> str:
    return render_json(report, sample_case(), FINDINGS, DIAGNOSIS, ROUTE, answers=ANSWERS, mask=mask)


def test_holds_the_whole_case(report):
    tree = json.loads(rendered(report))
    assert tree["format_version"] == 1
    assert tree["answers"] == ANSWERS
    assert tree["case"]["order"]["amount"] == {"amount": "1234.50", "currency": "PLN"}
    assert [found["check"] for found in tree["findings"]] == ["B03", "S02", "P08", "R01"]
    assert tree["diagnosis"]["causes"][0]["cause"] == "software"
    assert tree["files"][0]["file"] == "data/evidence/01-screenshot-blad.png"
    assert tree["files"][1]["left_out"]


def test_reads_back_as_what_the_schema_describes(report):
    text = rendered(report)
    assert CaseFile.model_validate_json(text).model_dump(mode="json") == json.loads(text)


def test_is_masked_but_for_codes_and_sums(report):
    tree = json.loads(rendered(report, mask=lambda _text: "#"))
    assert tree["headline"] == "#"
    assert set(tree["answers"].values()) == {"#"}
    assert tree["findings"][0]["verdict"] == "passed"
    assert tree["files"][0]["sha256"] == "ab" * 32


def test_polish_letters_are_readable(report):
    assert "Łódź" in rendered(report)

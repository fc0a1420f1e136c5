import re

from wizard.drafts.case_id import ALPHABET, fresh_case_id, is_case_id


def test_a_fresh_id_is_ir_and_nine_characters_that_nobody_mixes_up():
    for _ in range(200):
        assert re.fullmatch(rf"IR-[{ALPHABET}]{{9}}", fresh_case_id())
    assert not set("0O1ILU") & set(ALPHABET)


def test_two_fresh_ids_differ():
    assert len({fresh_case_id() for _ in range(500)}) == 500


def test_what_is_a_case_id():
    assert is_case_id("IR-7K2M9QX4B")
    for other in (
        "",
        "IR-",
        "IR-7K2M9QX4",
        "ir-7k2m9qx4b",
        "IR-7K2M9QX4B/..",
        "../IR-7K2M9QX4B",
        "IR-7K2M9QX4B\n",
    ):
        assert not is_case_id(other)

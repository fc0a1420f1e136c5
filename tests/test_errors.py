from wizard.errors import ExitCode, Trouble, Unreadable, UsageTrouble


def test_a_trouble_says_all_there_is_to_say():
    assert Trouble("It broke.", "Mend it.", "All is safe.").sentences == "It broke. Mend it. All is safe."
    assert str(Trouble("It broke.", "Mend it.")) == "It broke. Mend it."


def test_exit_codes_are_those_that_scripts_rely_on():
    assert [int(code) for code in ExitCode] == [0, 1, 2, 3]
    assert Trouble("", "").exit_code == 3
    assert UsageTrouble("", "").exit_code == 2


def test_unreadable_carries_its_sentence():
    assert Unreadable("Write a date.").sentence == str(Unreadable("Write a date.")) == "Write a date."

"""Secrets are found however they are written, and what an agent needs is left alone."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.privacy.secrets import (
    ADDRESSES,
    CARDS,
    DECOYS,
    KSEF_TOKEN,
    NRB,
    PESEL,
    TELEPHONES,
    WRITTEN,
    card,
    in_groups,
)
from wizard.privacy.cards import is_card
from wizard.privacy.find import find_secrets
from wizard.privacy.hit import Grade, SecretKind

AROUND = {"glued to letters": ("nr", "x"), "json": ('{"pan":"', '"}')}


def kinds(text: str) -> list[SecretKind]:
    return [hit.kind for hit in find_secrets(text)]


@pytest.mark.parametrize("written", WRITTEN, ids=str)
@pytest.mark.parametrize("digits", CARDS.values(), ids=CARDS)
def test_a_card_is_found_however_it_is_written(digits: str, written: str) -> None:
    text = f"Zapłacono kartą {WRITTEN[written](digits)} dnia 3.11.2026 kwotę 123,45 zł."
    (hit,) = find_secrets(text)
    assert hit.kind is SecretKind.CARD
    assert hit.value == digits
    assert (text[: hit.start], text[hit.end :]) == (
        f"Zapłacono kartą {AROUND.get(written, ('', ''))[0]}",
        f"{AROUND.get(written, ('', ''))[1]} dnia 3.11.2026 kwotę 123,45 zł.",
    )


@pytest.mark.parametrize("digits", CARDS.values(), ids=CARDS)
@pytest.mark.parametrize(
    "written", ["plain", "spaces", "dashes", "no-break", "zero-width", "percent", "full-width"]
)
def test_a_card_by_itself_is_sure(digits: str, written: str) -> None:
    (hit,) = find_secrets(f"nr {WRITTEN[written](digits)}.")
    assert hit.grade is Grade.SURE


def test_a_card_between_other_numbers_is_found() -> None:
    (hit,) = find_secrets(f"2026 {CARDS['visa']} 12 345")
    assert (hit.value, hit.grade) == (CARDS["visa"], Grade.SURE)


def test_a_card_glued_to_its_expiry_is_shown_as_maybe() -> None:
    (hit,) = find_secrets(CARDS["visa"] + "1127")
    assert (hit.value, hit.grade) == (CARDS["visa"], Grade.MAYBE)


def test_a_maestro_is_maybe() -> None:
    (hit,) = find_secrets(card("67", 16))
    assert hit.grade is Grade.MAYBE


def test_a_cut_card_keeps_its_last_four_digits_only() -> None:
    (hit,) = find_secrets("Numer karty: 425125******0000")
    assert (hit.kind, hit.label, hit.grade) == (SecretKind.CARD, "0000", Grade.MAYBE)


@pytest.mark.parametrize("text", DECOYS.values(), ids=DECOYS)
def test_what_an_agent_needs_is_left_alone(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("shape", "most_a_thousand"),
    [
        (lambda dice: str(1_793_631_845_000 + dice.randrange(10**9)), 0),
        (
            lambda dice: (
                f"{dice.randrange(10**9, 10**10)}-20261103-{dice.randrange(16**12):012X}-{dice.randrange(256):02X}"
            ),
            0,
        ),
        (lambda dice: f"590{dice.randrange(10**9, 10**10)}", 0),
        (lambda dice: f"{dice.randrange(10**11, 10**12)}", 0),
        (lambda dice: f"ZAM/2026/{dice.randrange(10**6)}", 0),
        (lambda dice: f"{dice.randrange(16**64):064x}", 0),
        (lambda dice: f"{dice.randrange(10**8, 10**9)}", 0),
        (lambda dice: f"{dice.randrange(10**9, 10**10)}", 0),
        (
            lambda dice: (
                f"{dice.randrange(10, 99)} {dice.randrange(100, 999)} {dice.randrange(100, 999)},00 zł"
            ),
            0,
        ),
    ],
    ids=[
        "milliseconds",
        "KSeF",
        "EAN-13",
        "12 digits",
        "order",
        "sha-256",
        "9 digits",
        "10 digits",
        "amounts",
    ],
)
def test_random_decoys_are_left_alone(shape, most_a_thousand: int) -> None:
    dice = random.Random(20261103)
    texts = [shape(dice) for _ in range(1000)]
    assert sum(bool(find_secrets(text)) for text in texts) <= most_a_thousand


@pytest.mark.parametrize(
    "text",
    [NRB, f"PL{NRB}", f"PL {NRB[:2]} {NRB[2:6]} {NRB[6:10]} {NRB[10:14]} {NRB[14:18]} {NRB[18:22]} {NRB[22:]}",
     f"{NRB[:2]}-{NRB[2:6]}-{NRB[6:10]}-{NRB[10:14]}-{NRB[14:18]}-{NRB[18:22]}-{NRB[22:]} 2026-11-03",
     "DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819"],
)  # fmt: skip
def test_an_account_claims_its_digits_before_a_card_may(text: str) -> None:
    (hit,) = find_secrets(f"Rachunek: {text}, tytuł")
    assert (hit.kind, hit.grade) == (SecretKind.ACCOUNT, Grade.MAYBE)
    assert hit.label == text.replace(" 2026-11-03", "").replace(" ", "").replace("-", "")[-4:]


def test_an_account_with_a_slip_is_an_account_still() -> None:
    # With these digits the last sixteen look like a card.
    card_like = CARDS["visa"]
    (hit,) = find_secrets(f"00 1140 2004 {card_like[:4]} {card_like[4:8]} {card_like[8:12]} {card_like[12:]}")
    assert hit.kind is SecretKind.ACCOUNT


def test_order_numbers_side_by_side_are_left_alone() -> None:
    dice = random.Random(20261103)
    lines = [" ".join(str(dice.randrange(40_000_000, 60_000_000)) for _ in range(3)) for _ in range(500)]
    assert [line for line in lines if find_secrets(line)] == []


def test_an_account_with_and_without_its_country_is_one_account() -> None:
    first, second = find_secrets(f"{NRB} i PL{NRB}")
    assert first.value == second.value


@pytest.mark.parametrize(
    "text", [PESEL, f"PESEL: {PESEL}", f"PESEL{PESEL}", "pesel 90 09 05 15 836", f"Jan;{PESEL};Warszawa"]
)
def test_a_pesel_is_found(text: str) -> None:
    assert kinds(text) == [SecretKind.PESEL]


@pytest.mark.parametrize("text", ["90090515837", "PESEL 12345678901", "99139915834"])
def test_eleven_digits_that_are_no_pesel_are_left_alone(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("CVV: 123", "123"),
        ("CVV2 123", "123"),
        ("kod CVC to 987", "987"),
        ("kod zabezpieczający karty: 987", "987"),
        ("kod bezpieczeństwa = 4321", "4321"),
        ("Security code (CVV): 555", "555"),
        (f"{CARDS['visa']} 11/27 321", "321"),
    ],
)
def test_a_card_code_is_found(text: str, secret: str) -> None:
    hit = find_secrets(text)[-1]
    assert (hit.kind, hit.value, hit.grade) == (SecretKind.CARD_CODE, secret, Grade.SURE)


@pytest.mark.parametrize("text", ADDRESSES.values(), ids=ADDRESSES)
def test_the_address_of_a_person_may_be_masked(text: str) -> None:
    (hit,) = find_secrets(f"Pisał do mnie {text} wczoraj.")
    assert (hit.kind, hit.grade) == (SecretKind.EMAIL, Grade.MAYBE)


@pytest.mark.parametrize("text", TELEPHONES.values(), ids=TELEPHONES)
def test_the_telephone_of_a_person_may_be_masked(text: str) -> None:
    (hit,) = find_secrets(f"Proszę dzwonić: {text}.")
    assert (hit.kind, hit.grade) == (SecretKind.TELEPHONE, Grade.MAYBE)


def test_a_telephone_with_and_without_its_country_is_one_telephone() -> None:
    assert len({hit.value for hit in find_secrets("+48 600 700 800; 0048600700800; 600-700-800")}) == 1


@pytest.mark.parametrize("joint", ["\n", " | ", '";"', ".", "<br>", "%2520", "=20", " i ", ", potem "])
def test_an_account_in_pieces_is_found(joint: str) -> None:
    pieces = [NRB[:2], *(NRB[at : at + 4] for at in range(2, 26, 4))]
    (hit,) = find_secrets(f"Rachunek {joint.join(pieces)} odbiorcy")
    assert (hit.kind, hit.value) == (SecretKind.ACCOUNT, NRB)


@pytest.mark.parametrize("joint", ["\n", ";", "<br>", "."])
def test_a_foreign_account_in_pieces_is_found(joint: str) -> None:
    (hit,) = find_secrets(f"IBAN {joint.join(['DE89', '3704', '0044', '0532', '0130', '00'])} 2026")
    assert (hit.kind, hit.value) == (SecretKind.ACCOUNT, "DE89370400440532013000")


@pytest.mark.parametrize(
    "joint", [" i ", ", potem ", " oraz ", "=20", "%2520", " | ", "\n\n", "</td></tr>\n<tr><td>"]
)
def test_a_card_that_is_read_out_or_wrapped_is_found(joint: str) -> None:
    (hit,) = find_secrets(f"Karta {in_groups(CARDS['visa'], joint)}.")
    assert (hit.kind, hit.value) == (SecretKind.CARD, CARDS["visa"])


@pytest.mark.parametrize(
    "text",
    [
        f"{PESEL[:6]} {PESEL[6:]}",
        f"{PESEL[:6]}\n{PESEL[6:]}",
        f"PESEL:\n{PESEL[:6]}\n{PESEL[6:]}",
        " ".join(PESEL),
    ],
)
def test_a_pesel_in_pieces_is_found(text: str) -> None:
    (hit,) = find_secrets(f"Jan, {text}, Warszawa")
    assert (hit.kind, hit.value) == (SecretKind.PESEL, PESEL)


JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (f"token: {KSEF_TOKEN}", KSEF_TOKEN),
        (f"Authorization: Bearer {JWT}", JWT),
        ("Authorization: Bearer kotek2024", "kotek2024"),
        ('"authorization":"Basic YW5uYTprb3Rlaw=="', "YW5uYTprb3Rlaw=="),
        ("X-Api-Key: 0a1b2c3d4e5f", "0a1b2c3d4e5f"),
        ("Ocp-Apim-Subscription-Key: 0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef"),
        ('{"access_token":"abc123DEF456"}', "abc123DEF456"),
        (r"{\"access_token\":\"abc123DEF456\"}", "abc123DEF456"),
        ("https://x.example/?api_key=abc123DEF456&page=2", "abc123DEF456"),
        ("client_secret=s3cr3tV4lue", "s3cr3tV4lue"),
        ("<ApiKey>abc123DEF456</ApiKey>", "abc123DEF456"),
        ("sk_live_51HxYzAbCdEf", "sk_live_51HxYzAbCdEf"),
        ("ASIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE"),
        ("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG", "wJalrXUtnFEMI/K7MDENG"),
        ("AccountKey=abc123DEF456==;Endpoint=x", "abc123DEF456=="),
        ("shpat_0123456789abcdef0123456789abcdef", "shpat_0123456789abcdef0123456789abcdef"),
        ("123456789:AAabcdefghijklmnopqrstuvwxyz0123456", "123456789:AAabcdefghijklmnopqrstuvwxyz0123456"),
        ("klucz API: abc123DEF456", "abc123DEF456"),
        ("klucz CRC = 0a1b2c3d4e5f6071", "0a1b2c3d4e5f6071"),
        ("token dostępu: abc123DEF456", "abc123DEF456"),
        ("second_key=13a980d4f851f3d9a1cfc792fb1f5e50", "13a980d4f851f3d9a1cfc792fb1f5e50"),
        ("kod BLIK 482913", "482913"),
        ("Cookie: sid=abc; theme=dark", "sid=abc; theme=dark"),
        ("Set-Cookie: PHPSESSID=0123abcd; Path=/", "PHPSESSID=0123abcd; Path=/"),
        ("JSESSIONID=ABCDEF012345", "ABCDEF012345"),
        ("hasło: kotek", "kotek"),
        ("Hasło to kotek2024.", "kotek2024"),
        ("hasło do konta: Zażółć!7", "Zażółć!7"),
        ('"password": "moje długie hasło"', "moje długie hasło"),
        ("<password>kotek</password>", "kotek"),
        ("login --password kotek2024", "kotek2024"),
        ("DB_PASS=kotek", "kotek"),
        ("wordpressPassword: 'abc123def'", "abc123def"),
        ("pass kotek2024", "kotek2024"),
        ("otp 482913", "482913"),
        ("PIN: 4821", "4821"),
        ('<input type="password" name="p" value="kotek2024">', "kotek2024"),
        ("<input value=kotek2024 type=password>", "kotek2024"),
        ("ftp://anna:kotek2024@files.example/", "kotek2024"),
    ],
)
def test_what_a_text_calls_secret_is_found(text: str, secret: str) -> None:
    hits = find_secrets(text)
    assert [text[hit.start : hit.end] for hit in hits] == [secret]
    assert hits[0].grade is Grade.SURE


@pytest.mark.parametrize("text", ["moje hasło to kotek", "the password is kotek", "hasło brzmi kotek"])
def test_a_password_that_may_be_a_word_is_maybe(text: str) -> None:
    (hit,) = find_secrets(text)
    assert (hit.value, hit.grade) == ("kotek", Grade.MAYBE)


def test_a_private_key_is_found_whole() -> None:
    key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0\n-----END PRIVATE KEY-----"
    (hit,) = find_secrets(f"key:\n{key}\n")
    assert hit.end - hit.start == len(key)


@given(st.text(alphabet='0123456789 -.;\n\u00a0\u200babPL%20⟦⟧card=:"', max_size=80))
def test_hits_lie_in_the_text_and_never_overlap(text: str) -> None:
    at = 0
    for hit in find_secrets(text):
        assert at <= hit.start < hit.end <= len(text)
        at = hit.end


@settings(max_examples=200)
@given(st.from_regex(r"4[0-9]{15}|5[1-5][0-9]{14}", fullmatch=True), st.sampled_from(sorted(WRITTEN)))
def test_any_card_is_found(digits: str, written: str) -> None:
    if is_card(digits):
        assert SecretKind.CARD in kinds(f"nr {WRITTEN[written](digits)} .")


def test_long_texts_take_time_in_proportion() -> None:
    # Each of these once made some expression look at everything again from every place.
    for piece in (
        "1 ",
        "value=",
        "a_",
        "eyJ",
        "token:",
        "1234;",
        "<td ",
        "hasło ",
        "a@",
        "a.",
        "tel ",
        "+1 ",
        "1234 i ",
        "pesel ",
        "PL12 ",
        "60 ",
        "a (at) ",
        "<a@b.pl>",
        "%25",
        "a@b.pl,",
    ):
        assert find_secrets((piece * 50_000)[:50_000]) is not None


@pytest.mark.parametrize("joint", ["\n", "<br>", ";"])
@pytest.mark.parametrize(
    "iban",
    [
        "IT60X0542811101000000123456",
        "SM86U0322509800000000270100",
        "RO49AAAA1B31007593840000",
        "MT84MALT011000012345MTLCAST001S",
        "FR1420041010050500013M02606",
        "NL91ABNA0417164300",
        "GB29NWBK60161331926819",
        "NO9386011117947",
    ],
)
def test_an_account_of_any_country_is_found_in_pieces(joint: str, iban: str) -> None:
    pieces = [iban[at : at + 4] for at in range(0, len(iban), 4)]
    (hit,) = find_secrets(f"konto {joint.join(pieces)} odbiorcy")
    assert (hit.kind, hit.value) == (SecretKind.ACCOUNT, iban)

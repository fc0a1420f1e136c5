"""Known messages are recognised however they are typed, and cheaply."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.i18n import speaking
from wizard.knowledge.meanings.table import MEANINGS
from wizard.knowledge.messages import known_phrases, more_telling, recognise
from wizard.knowledge.phrases import phrase


@pytest.mark.parametrize(
    ("message", "meaning"),
    [
        ("Przepraszamy, nie mogliśmy utworzyć faktury", "general"),
        ("PRZEPRASZAMY, NIE MOGLISMY UTWORZYC FAKTURY!!!", "general"),
        ("„Przepraszamy, nie mogliśmy utworzyć faktury”", "general"),
        ("Przepraszmy, nie moglismy utwrzyć faktury", "general"),
        ("Sorry, we couldn't create the invoice", "general"),
        ("Sorry, we couldn’t create your invoice.", "general"),
        ("Die Rechnung konnte nicht erstellt werden", "general"),
        ("Не вдалося створити рахунок", "general"),
        ("Numer NIP jest nieprawidłowy", "tax_id"),
        ("The tax number is not valid", "tax_id"),
        ("Podaj numer NIP, aby otrzymać fakturę", "tax_id_missing"),
        ("VAT number could not be verified", "tax_id"),
        ("Billing address is required", "address"),
        ("Uzupełnij dane do faktury", "billing_data"),
        ("The payment was declined", "payment_declined"),
        ("Płatność nie powiodła się", "payment_declined"),
        ("Platba byla zamítnuta", "payment_declined"),
        ("Le paiement a été refusé", "payment_declined"),
        ("Your card has expired", "card_expired"),
        ("Kod BLIK stracił ważność", "blik_code"),
        ("Niewystarczające środki na koncie", "funds"),
        ("insuficient funds", "funds"),
        ("Wystąpił błąd. Spróbuj ponownie później", "server_error"),
        ("An error occurred. Try again later", "server_error"),
        ("An error occurred while charging: insufficient funds. Try again later.", "funds"),
        ("Sesja wygasła", "session"),
        ("Włącz obsługę JavaScript", "browser"),
        ("ERR_CONNECTION_TIMED_OUT", "page_timeout"),
        ("Masz 3 nieopłacone faktury", "unpaid_invoices"),
        ("Invoices are not available during your free trial", "plan"),
        ("Faktura będzie dostępna za 3 dni", "not_yet"),
        ("Brak NIP na paragonie", "receipt_no_tax_id"),
        ("Faktura została wystawiona na zły NIP", "wrong_tax_id_issued"),
        ("VIES nie odpowiada", "register_down"),
        ("KSeF jest niedostępny", "ksef_down"),
    ],
)
def test_known_messages(message, meaning):
    found = recognise(message)
    assert found is not None
    assert found.meaning.id == meaning


@pytest.mark.parametrize(
    "message", ["", "   ", "dzień dobry", "hello world", "12345", "😀", "لم نتمكن من إنشاء الفاتورة"]
)
def test_what_is_not_known_is_not_guessed(message):
    assert recognise(message) is None


@given(st.text(max_size=300))
def test_any_text_can_be_asked(text):
    found = recognise(text)
    assert found is None or found.meaning.id in MEANINGS


def test_the_sentence_is_in_the_language_spoken():
    found = recognise("Card declined")
    assert found is not None
    assert found.cause == "payment"
    with speaking("en"):
        assert found.sentence == "This message usually means that the payment was declined."


def test_a_general_message_names_no_cause():
    found = recognise("Nie mogliśmy utworzyć faktury")
    assert found is not None
    assert found.cause == ""
    assert "next steps" in found.sentence


def test_a_vendors_own_phrase_goes_first():
    own = phrase("nie mogliśmy utworzyć faktury", "plan")
    found = recognise("Nie mogliśmy utworzyć faktury", (own,))
    assert found is not None
    assert found.meaning.id == "plan"


def test_more_telling_prefers_what_says_more():
    general, funds = recognise("brak faktury"), recognise("brak środków")
    assert more_telling(general, funds) is funds
    assert more_telling(funds, None) is funds
    assert more_telling(None, None) is None


def test_every_phrase_has_a_meaning_and_is_found_in_itself():
    for known in known_phrases():
        assert known.means in MEANINGS
        said = " ".join(word.rstrip("*") for word in known.words)
        assert recognise(said) is not None, said


def test_recognising_loads_nothing_heavy():
    script = (
        "import sys; from wizard.knowledge.messages import recognise; recognise('card declined');"
        "print(sorted({'pydantic', 'stdnum', 'email_validator', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

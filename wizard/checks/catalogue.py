"""All checks, in the order in which they run and are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.checks import (
    b01_name,
    b02_address,
    b03_tax_id,
    b04_vat_id,
    b05_vat_country,
    b06_vies,
    b07_white_list,
    b08_other_register,
    b09_email,
    b10_method,
    b11_country_letters,
    d01_charged_twice,
    d02_paid_already,
    d03_invoice_exists,
    d04_papers_differ,
    l01_request_window,
    l02_seller_deadline,
    l03_receipt,
    l04_receipt_as_invoice,
    l05_receipt_since_2027,
    l06_in_ksef,
    l07_wrong_tax_id_issued,
    l08_unit_or_group,
    l09_split_payment,
    l10_private_person,
    m01_message,
    p01_card_expiry,
    p02_payment_code,
    p03_unexplained,
    p04_no_retry,
    p05_confirmation,
    p06_unpaid,
    p07_minimum,
    p08_in_transit,
    p09_cash_limit,
    p10_account,
    r01_vendor_limits,
    r02_vendor_delay,
    r03_not_due,
    s01_secrets,
    t01_http,
    t02_ksef_up,
    t03_ksef,
    t04_software,
    t05_traces,
)
from wizard.checks.interface import About, CheckFunction, Finding


@dataclass(frozen=True, slots=True)
class Entry:
    """A check as it is run.

    Attributes:
        about: what it says of itself.
        check: the function.
        because: problem (as in the finding's facts) → half a sentence that goes on after "because" (marked).
    """

    about: About
    check: CheckFunction
    because: Mapping[str, str]


CATALOGUE: tuple[Entry, ...] = (
    Entry(m01_message.ABOUT, m01_message.check, m01_message.BECAUSE),
    Entry(b01_name.ABOUT, b01_name.check, b01_name.BECAUSE),
    Entry(b02_address.ABOUT, b02_address.check, b02_address.BECAUSE),
    Entry(b03_tax_id.ABOUT, b03_tax_id.check, b03_tax_id.BECAUSE),
    Entry(b04_vat_id.ABOUT, b04_vat_id.check, b04_vat_id.BECAUSE),
    Entry(b05_vat_country.ABOUT, b05_vat_country.check, b05_vat_country.BECAUSE),
    Entry(b06_vies.ABOUT, b06_vies.check, b06_vies.BECAUSE),
    Entry(b07_white_list.ABOUT, b07_white_list.check, b07_white_list.BECAUSE),
    Entry(b08_other_register.ABOUT, b08_other_register.check, b08_other_register.BECAUSE),
    Entry(b09_email.ABOUT, b09_email.check, b09_email.BECAUSE),
    Entry(b10_method.ABOUT, b10_method.check, b10_method.BECAUSE),
    Entry(b11_country_letters.ABOUT, b11_country_letters.check, b11_country_letters.BECAUSE),
    Entry(p01_card_expiry.ABOUT, p01_card_expiry.check, p01_card_expiry.BECAUSE),
    Entry(p02_payment_code.ABOUT, p02_payment_code.check, p02_payment_code.BECAUSE),
    Entry(p03_unexplained.ABOUT, p03_unexplained.check, p03_unexplained.BECAUSE),
    Entry(p04_no_retry.ABOUT, p04_no_retry.check, p04_no_retry.BECAUSE),
    Entry(p05_confirmation.ABOUT, p05_confirmation.check, p05_confirmation.BECAUSE),
    Entry(p06_unpaid.ABOUT, p06_unpaid.check, p06_unpaid.BECAUSE),
    Entry(p07_minimum.ABOUT, p07_minimum.check, p07_minimum.BECAUSE),
    Entry(p08_in_transit.ABOUT, p08_in_transit.check, p08_in_transit.BECAUSE),
    Entry(p09_cash_limit.ABOUT, p09_cash_limit.check, p09_cash_limit.BECAUSE),
    Entry(p10_account.ABOUT, p10_account.check, p10_account.BECAUSE),
    Entry(d01_charged_twice.ABOUT, d01_charged_twice.check, d01_charged_twice.BECAUSE),
    Entry(d02_paid_already.ABOUT, d02_paid_already.check, d02_paid_already.BECAUSE),
    Entry(d03_invoice_exists.ABOUT, d03_invoice_exists.check, d03_invoice_exists.BECAUSE),
    Entry(d04_papers_differ.ABOUT, d04_papers_differ.check, d04_papers_differ.BECAUSE),
    Entry(t01_http.ABOUT, t01_http.check, t01_http.BECAUSE),
    Entry(t02_ksef_up.ABOUT, t02_ksef_up.check, t02_ksef_up.BECAUSE),
    Entry(t03_ksef.ABOUT, t03_ksef.check, t03_ksef.BECAUSE),
    Entry(t04_software.ABOUT, t04_software.check, t04_software.BECAUSE),
    Entry(t05_traces.ABOUT, t05_traces.check, t05_traces.BECAUSE),
    Entry(l01_request_window.ABOUT, l01_request_window.check, l01_request_window.BECAUSE),
    Entry(l02_seller_deadline.ABOUT, l02_seller_deadline.check, l02_seller_deadline.BECAUSE),
    Entry(l03_receipt.ABOUT, l03_receipt.check, l03_receipt.BECAUSE),
    Entry(l04_receipt_as_invoice.ABOUT, l04_receipt_as_invoice.check, l04_receipt_as_invoice.BECAUSE),
    Entry(l05_receipt_since_2027.ABOUT, l05_receipt_since_2027.check, l05_receipt_since_2027.BECAUSE),
    Entry(l06_in_ksef.ABOUT, l06_in_ksef.check, l06_in_ksef.BECAUSE),
    Entry(l07_wrong_tax_id_issued.ABOUT, l07_wrong_tax_id_issued.check, l07_wrong_tax_id_issued.BECAUSE),
    Entry(l08_unit_or_group.ABOUT, l08_unit_or_group.check, l08_unit_or_group.BECAUSE),
    Entry(l09_split_payment.ABOUT, l09_split_payment.check, l09_split_payment.BECAUSE),
    Entry(l10_private_person.ABOUT, l10_private_person.check, l10_private_person.BECAUSE),
    Entry(r01_vendor_limits.ABOUT, r01_vendor_limits.check, r01_vendor_limits.BECAUSE),
    Entry(r02_vendor_delay.ABOUT, r02_vendor_delay.check, r02_vendor_delay.BECAUSE),
    Entry(r03_not_due.ABOUT, r03_not_due.check, r03_not_due.BECAUSE),
    Entry(s01_secrets.ABOUT, s01_secrets.check, s01_secrets.BECAUSE),
)

_BY_ID = {entry.about.id: entry for entry in CATALOGUE}


def entry(check_id: str) -> Entry:
    """The entry of the check with this id; a `KeyError` when there is none."""
    return _BY_ID[check_id]


def clause_of(finding: Finding) -> str:
    """Half a sentence that says what was found and goes on after "because" (marked, not translated); empty where there is none."""
    found = _BY_ID.get(finding.check)
    return found.because.get(finding.facts.get("problem", ""), "") if found else ""

"""Which number of a case a register can be asked about. A number with a slip in it is never sent."""

from __future__ import annotations

from wizard.case.case import Case
from wizard.case.choices import Buyer, Where
from wizard.case.lookup import Service
from wizard.knowledge.countries import EUROPEAN_UNION
from wizard.knowledge.statuses import speaks_of_ksef
from wizard.knowledge.tax_numbers import country_of, is_nip, is_vat_number, prefix_of


def vat_number(case: Case) -> str:
    """The VAT number that VIES can be asked about, "DE129273398"; empty where there is none."""
    tax_id = case.billing.tax_id
    if tax_id is None or case.billing.kind is Buyer.PERSON:
        return ""
    prefix = prefix_of(tax_id.prefix or case.billing.country or "PL")
    if prefix != "XI" and country_of(prefix) not in EUROPEAN_UNION:
        return ""
    return f"{prefix}{tax_id.number}" if is_vat_number(prefix, tax_id.number) else ""


def nip(case: Case) -> str:
    """The NIP that the white list can be asked about; empty where there is none."""
    tax_id = case.billing.tax_id
    if tax_id is None or case.billing.kind is Buyer.PERSON:
        return ""
    polish = tax_id.prefix == "PL" or (not tax_id.prefix and case.billing.country in (None, "PL"))
    return tax_id.number if polish and is_nip(tax_id.number) else ""


def concerns_ksef(case: Case) -> bool:
    """Whether KSeF may be what the invoice waits for."""
    said = f"{case.what.message or ''} {case.what.code or ''}"
    if case.what.where is Where.EINVOICING or speaks_of_ksef(said):
        return True
    return case.billing.kind not in (None, Buyer.PERSON) and case.billing.country in (None, "PL")


def sendable(case: Case) -> dict[Service, str]:
    """The registers that can be asked in this case, each with what would be sent."""
    vat, own = vat_number(case), nip(case)
    found = {}
    if own:
        found[Service.WHITE_LIST] = own
    if vat:
        found[Service.VIES] = vat
    if concerns_ksef(case):
        found[Service.KSEF_STATUS] = ""
    return found

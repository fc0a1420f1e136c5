"""The closed questions' answers. The words are fixed: files, profiles and agents' tools use them."""

from __future__ import annotations

from enum import StrEnum


class Where(StrEnum):
    """Where the message stood."""

    WEBSITE = "website"
    APP = "app"
    EMAIL = "email"
    SHOP = "shop"
    EINVOICING = "einvoicing"


class Told(StrEnum):
    """Yes, no, or not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Attempt(StrEnum):
    """How something went that only the person can try."""

    WORKED = "worked"
    FAILED = "failed"
    NOT_TRIED = "not_tried"


class Buyer(StrEnum):
    """Whom the invoice is for."""

    PERSON = "person"
    BUSINESS = "business"
    PUBLIC_BODY = "public_body"
    VAT_GROUP = "vat_group"


class Receipt(StrEnum):
    """The till receipt that was given for the purchase."""

    NONE = "none"
    WITH_TAX_ID = "with_tax_id"
    WITHOUT_TAX_ID = "without_tax_id"
    WRONG_TAX_ID = "wrong_tax_id"


class Method(StrEnum):
    """How it was paid, or was to be paid."""

    CARD = "card"
    BLIK = "blik"
    TRANSFER = "transfer"
    WALLET = "wallet"
    DIRECT_DEBIT = "direct_debit"
    CASH = "cash"
    OTHER = "other"


class PaymentStatus(StrEnum):
    """What the payment said in the end."""

    PAID = "paid"
    DECLINED = "declined"
    PENDING = "pending"
    TIMEOUT = "timeout"
    NOT_TRIED = "not_tried"
    UNKNOWN = "unknown"

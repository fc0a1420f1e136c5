"""Bank statements: which charges they list, and which of them were taken twice.

    read_statement(path) -> Statement       CSV of Polish banks and others, MT940, OFX, CAMT.053
    pairs(statement.transactions)           duplicate, hold and booked, refunded, same line twice, subscription, ask

One file a format. Nothing is written anywhere; whoever keeps something of a statement keeps the rows that matter.
"""

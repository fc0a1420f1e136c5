"""Makes the sample case in `resources/sample/` from nothing: `python -m scripts.sample`.

Shop, firm, persons, numbers and addresses are invented; the shop lives in the `.example` domain, and no
tax office gives out tax numbers that begin with 999.
"""

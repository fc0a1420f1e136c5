"""Writes `resources/knowledge/countries.csv` from Unicode CLDR: `python -m scripts.countries`."""

import csv
import io
from pathlib import Path

from babel import Locale

# What CLDR lists and nobody has an address in: groups of countries, test codes, places without people.
LEFT_OUT = {
    "EU",
    "EZ",
    "UN",
    "ZZ",
    "XA",
    "XB",
    "QO",
    "AC",
    "CP",
    "CQ",
    "DG",
    "EA",
    "IC",
    "TA",
    "AQ",
    "BV",
    "HM",
}


def main() -> None:
    """Writes the table, one country a line, by code."""
    polish, english = Locale("pl").territories, Locale("en").territories
    codes = sorted(code for code in english if len(code) == 2 and code.isalpha() and code not in LEFT_OUT)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["code", "pl", "en"])
    writer.writerows([code, polish[code], english[code]] for code in codes)
    Path("resources/knowledge/countries.csv").write_text(text.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main()

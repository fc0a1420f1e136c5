"""What text recognition knows of Polish and English, for the packaged app."""

from wizard.sandbox.tessdata import LANGUAGES, find_tessdata


def rows(target: str) -> list[tuple[str, str]]:
    """Rows (source, folder in the app) for the data of each language; none where there is none on this machine.

    Debian and Ubuntu have it as packages, which `dev.py build` sees to. Elsewhere the folder is named by the variable
    TESSDATA_PREFIX; without it the app is made all the same, and says that it can't read text in pictures.
    """
    folder = find_tessdata()
    if folder is None:
        print("No data for text recognition was found: this app will not read text in pictures.")
        return []
    return [(str(folder / f"{language}.traineddata"), target) for language in LANGUAGES]

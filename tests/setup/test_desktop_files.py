"""The menu entry and the software centre's page: valid, in Polish too, and of one name with the app."""

import configparser
import subprocess
import xml.etree.ElementTree as ET

import pytest

from scripts.package_linux import APP_ID
from wizard import __version__

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def entry_file(project):
    return project / "desktop" / "linux" / f"{APP_ID}.desktop"


@pytest.fixture
def entry(entry_file):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(entry_file, encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.fixture
def metainfo_file(project):
    return project / "desktop" / "linux" / f"{APP_ID}.metainfo.xml"


def test_the_menu_entry_is_valid(entry_file):
    ended = subprocess.run(["desktop-file-validate", entry_file], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (0, "")


def test_the_metainfo_is_valid(metainfo_file):
    ended = subprocess.run(
        ["appstreamcli", "validate", "--no-net", metainfo_file], capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stdout


def test_the_entry_speaks_polish(entry):
    assert entry["Name[pl]"] == "Pomoc z fakturą"
    assert all(f"{key}[pl]" in entry for key in ("GenericName", "Comment", "Keywords"))


def test_one_name_leads_from_the_window_to_its_entry(entry, project):
    assert entry["Icon"] == APP_ID
    assert entry["Exec"] == entry["StartupWMClass"] == "invoice-rescue"
    assert f'BUNDLE_ID = "{APP_ID}"' in (project / "build.spec").read_text(encoding="utf-8")


def test_the_metainfo_belongs_to_the_entry_and_to_this_version(metainfo_file):
    root = ET.parse(metainfo_file).getroot()
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    assert root.find("releases/release").get("version") == __version__


def test_every_paragraph_of_the_metainfo_is_in_polish_too(metainfo_file):
    texts = [node for node in ET.parse(metainfo_file).iter() if node.tag in ("name", "summary", "p", "li")]
    polish = [node for node in texts if node.get(LANG) == "pl"]
    assert len(polish) * 2 == len(texts)

"""The draft: a case as it lies on disk, with every answer as it was typed, and the place where the person is."""

from __future__ import annotations

from pydantic import AwareDatetime, Field

from wizard.case.contact import Contact
from wizard.case.evidence import Evidence
from wizard.case.lookup import Lookup
from wizard.case.machine import Machine
from wizard.case.outcome import Outcome, Trial
from wizard.case.value import Value
from wizard.questions.question import StepId
from wizard.questions.reading import Told, read_case

SCHEMA_VERSION = 3


class PackageFile(Value):
    """One more file of a package that came in several: where it was put, its size in bytes, its SHA-256."""

    path: str
    size: int
    sha256: str


class Package(Value):
    """A package that was made: where it was put, its size in bytes, its SHA-256, and when.

    `others` are its second and later files, where it came in several.

    `digest` is that of the contents that the person agreed to (`Draft.agreed`): another one now means
    that the package is older than the answers. `tokens` says what the tokens in it stand for, of the secrets of
    the second grade and of the person's own words: those of the first are kept nowhere. `places` says of every
    token where it stands, as `wizard.drafts.places` writes places. Both never leave the case.
    """

    path: str
    size: int
    sha256: str
    made: AwareDatetime
    digest: str = ""
    tokens: dict[str, str] = {}
    places: dict[str, tuple[str, ...]] = {}
    others: tuple[PackageFile, ...] = ()


class Draft(Value):
    """One case as kept on disk.

    Attributes:
        schema_version: of this layout; older ones are migrated on opening.
        id: `IR-` and nine letters and digits.
        started, saved: when it was begun, and last changed.
        sample: whether it is the sample case.
        answers: question id → what the person typed, also where it can't be read.
        evidence, contacts, trials, lookups, machine, outcome: as in `Case`.
        step, field: where the person is: the step, and the question that had the focus.
        reached: the furthest step ever visited.
        report_language: the language of report and letters; empty: the window's.
        letters: channel → the letter as the person changed it.
        agreed: digest of the contents that the person agreed to; empty: not (or no longer) agreed.
        packages: those that were made, oldest first.
        unmasked: marks of the second-grade secrets that the person lets stay (`wizard.privacy.mask.mark_of`).
        not_at_hand: papers that would help and that the person does not have (`wizard.evidence.wanted`, ids).
        hidden_words: what nobody is to see beside the secrets, in the person's own words.
    """

    schema_version: int = SCHEMA_VERSION
    id: str = Field(pattern=r"^IR-[0-9A-Z]{9}$")
    started: AwareDatetime
    saved: AwareDatetime
    sample: bool = False
    answers: dict[str, str] = {}
    evidence: tuple[Evidence, ...] = ()
    contacts: tuple[Contact, ...] = ()
    trials: tuple[Trial, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    machine: Machine = Machine()
    outcome: Outcome = Outcome()
    step: StepId = StepId.WHAT
    field: str = ""
    reached: StepId = StepId.WHAT
    report_language: str = ""
    letters: dict[str, str] = {}
    agreed: str = ""
    packages: tuple[Package, ...] = ()
    unmasked: tuple[str, ...] = ()
    hidden_words: tuple[str, ...] = ()
    not_at_hand: tuple[str, ...] = ()

    def told(self) -> Told:
        """What the answers mean, and which of them can't be read."""
        return read_case(
            self.answers,
            case_id=self.id,
            started=self.started,
            evidence=self.evidence,
            contacts=self.contacts,
            trials=self.trials,
            outcome=self.outcome,
            lookups=self.lookups,
            machine=self.machine,
            not_at_hand=self.not_at_hand,
        )

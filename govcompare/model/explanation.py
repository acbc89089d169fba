"""Why a passage counts as copied or as common stock, in phrases with how often they occur."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """What decided; the first three count as common stock by themselves."""

    KNOWN = "known"
    """Most of it stands in set phrases that the background holds."""
    LITTLE = "little"
    """It tells too little to rule out a set phrase that nobody counted."""
    LOADED = "loaded"
    """Most of the reports that were loaded together say it too, or it tells too little."""
    TEMPLATE = "template"
    """Most of it stands in a template."""
    SAID_STOCK = "said-stock"
    """Most of it stands in phrases that the person calls stock."""
    SAID_OWN = "said-own"
    """It counts as copied: the person says that it is no stock phrase."""
    RARE = "rare"
    """It counts as copied: it tells more than a set phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand on both sides."""

    text: str
    reports: int
    """In about how many reports of the background they stand at most; 0: in none."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One passage explained."""

    reason: Reason
    documents: int
    """Reports that the background was counted in; 0 without one."""
    characters: int
    """Of the passage's key, on its side a."""
    known: int
    """How many of them stand in set phrases that the background holds."""
    rare: tuple[Phrase, ...]
    """What tells most, first."""
    common: tuple[Phrase, ...]
    """What most reports say, first."""

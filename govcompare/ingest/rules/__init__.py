"""One file a kind of page junk, in the order of their stages."""

from govcompare.ingest.rule import Rule
from govcompare.ingest.rules.adverts import ADVERTS
from govcompare.ingest.rules.broken_lines import BROKEN_LINES
from govcompare.ingest.rules.chunk_numbers import CHUNK_NUMBERS
from govcompare.ingest.rules.comments import COMMENTS
from govcompare.ingest.rules.contents import CONTENTS
from govcompare.ingest.rules.credits import CREDITS
from govcompare.ingest.rules.hard_wraps import HARD_WRAPS
from govcompare.ingest.rules.markup import MARKUP
from govcompare.ingest.rules.metadata import METADATA
from govcompare.ingest.rules.navigation import NAVIGATION
from govcompare.ingest.rules.noise import NOISE
from govcompare.ingest.rules.page_marks import PAGE_MARKS
from govcompare.ingest.rules.pinyin import PINYIN
from govcompare.ingest.rules.repeated_titles import REPEATED_TITLES
from govcompare.ingest.rules.repeats import REPEATS
from govcompare.ingest.rules.scripts import SCRIPTS
from govcompare.ingest.rules.wrap_spaces import WRAP_SPACES

RULES: tuple[Rule, ...] = (
    COMMENTS,
    SCRIPTS,
    MARKUP,
    PINYIN,
    CREDITS,
    NOISE,
    CHUNK_NUMBERS,
    PAGE_MARKS,
    REPEATS,
    CONTENTS,
    NAVIGATION,
    METADATA,
    ADVERTS,
    REPEATED_TITLES,
    WRAP_SPACES,
    HARD_WRAPS,
    BROKEN_LINES,
)

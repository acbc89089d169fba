"""Notices in; a line in them out where no font can show Chinese."""

from govcompare.present.gui.actions.table import source
from govcompare.present.gui.look.fonts import has_chinese_font
from govcompare.present.gui.widgets.notices import Notices
from govcompare.present.wording import tr

SUBJECT = "font"
WORDS = source("No font with Chinese characters is installed. Install one, such as Noto Sans CJK, to read reports.")


def tell_of_missing_fonts(notices: Notices) -> None:
    """In English too: without such a font nobody can read the line in Chinese."""
    if not has_chinese_font():
        words = dict.fromkeys((WORDS, tr(WORDS)))
        notices.tell(SUBJECT, "\n".join(words), sign="triangle-alert")

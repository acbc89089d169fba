"""Qt's own words in, what a person reads in its dialogs out: from its translations, or else from the catalogue.

The translations that come with Qt leave some out (of the file dialog's labels, of the print dialog in Traditional
Chinese); a half-translated dialog looks broken.
"""

from PySide6.QtCore import QTranslator

from govcompare.present.wording import tr

ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
"""Keys as they are printed on keyboards; Qt's translations call them directions."""


class QtWords(QTranslator):
    """Loads one of Qt's translations."""

    def isEmpty(self) -> bool:
        """Never: the catalogue answers where Qt's translation does not."""
        return False

    def translate(self, context: str, words: str, disambiguation: str | None = None, n: int = -1) -> str:
        sign = ARROWS.get(words) if context == "QShortcut" else None
        return sign or super().translate(context, words, disambiguation, n) or left_out(context, words) or words


def left_out(context: str, words: str) -> str:
    """What Qt's translations leave out, in the language in use; empty for anything else."""
    return {
        ("QFileDialog", "&Look in:"): tr("&Look in:"),
        ("QFileDialog", "Files of &type:"): tr("Files of &type:"),
        ("QPrintSettingsOutput", "Page &Set:"): tr("Page &Set:"),
        ("QPrintSettingsOutput", "Double Sided Printing"): tr("Double Sided Printing"),
        ("QPrintSettingsOutput", "Long side binding"): tr("Long side binding"),
        ("QPrintSettingsOutput", "Short side binding"): tr("Short side binding"),
        ("QPrintSettingsOutput", "Off"): tr("Off"),
        ("QAbstractFileIconProvider", "Folder"): tr("Folder"),
        ("QAbstractFileIconProvider", "Drive"): tr("Drive"),
    }.get((context, words), "")

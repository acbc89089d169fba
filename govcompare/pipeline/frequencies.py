"""Settings in, the background of document frequencies that they choose out."""

from pathlib import Path

from govcompare.text import background
from govcompare.text.background import Background


def background_for(choice: str) -> Background:
    """`choice` as in `Settings.background`. Raises ReadError when it is a file that is none."""
    match choice:
        case "none":
            return background.EMPTY
        case "shipped":
            return background.load(None)
        case path:
            return background.load(Path(path))

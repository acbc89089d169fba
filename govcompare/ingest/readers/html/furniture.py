"""A page's lines and the elements that hold them in, which lines are the site's and not the text's out."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from govcompare.ingest.readers.html.shown import Line, Shown

PROSE = 30
"""Characters beside links from which a line with a comma or a stop is running text."""
MAIN = 0.95
"""Share of a page's running text that the element with its main text holds; what else a page has are teasers and a
footer's notices."""
LEAST = 200
"""Characters of running text without which a page has no main text to find."""
SMALL = 0.1
"""Share of a page's running text that an element named like furniture holds at most: some sites call all of it so."""
LINKED = 0.8
"""Share of a line's characters inside links that makes it a link."""
ROW = 3
"""So many links one behind another are a menu."""
SHORT = 60
"""Characters of a line that may be a link of a menu."""
LONGEST_NAMES = 200
"""Characters of an element's names that are looked at."""
SHORTEST_TITLE = 4
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_FURNITURE = frozenset({"nav", "aside", "footer", "select", "option", "menu", "optgroup", "legend"})
_NAMES = re.compile(
    r"(?<![a-z])(?:nav(?:bar|igation)?|menu|bread-?crumbs?|crumbs?|footer|foot|copyright|bdshare\w{0,8}|share\w{0,4}|sidebar"
    r"|aside|related|recommend|pager|pagination|page-?nav|toolbar|search\w{0,4}|login|topbar|top-?bar|qr-?code|ewm|banner"
    r"|contentinfo|complementary|daohang|weizhi|cur-?pos\w{0,5}|position|location|prev-?next|siteinfo|friend-?links?)(?![a-z])",
    re.IGNORECASE,
)
_STOPS = re.compile("[，。；！？,;]")


def furniture(page: Shown) -> frozenset[int]:
    """Indices of the lines that are no text of the page's document."""
    prose = [_prose(page.text, line) for line in page.lines]
    before = [0]
    for amount in prose:
        before.append(before[-1] + amount)
    total = before[-1]

    def share(node: int) -> int:
        return before[page.nodes[node].end] - before[page.nodes[node].start]

    found: set[int] = set()
    if total >= LEAST:
        found.update(_outside(page, _main(page, share, total)))
    for index, node in enumerate(page.nodes):
        named = node.name in _FURNITURE or (node.names and _NAMES.search(node.names[:LONGEST_NAMES]))
        if named and node.parent > 0 and share(index) <= SMALL * total:
            found.update(range(node.start, node.end))
    found.update(_menus(page.lines))
    return frozenset(found) - frozenset(_titles(page, found))


def _prose(text: str, line: Line) -> int:
    own = line.end - line.start - line.links
    return own if own >= PROSE and _STOPS.search(text, line.start, line.end) else 0


def _main(page: Shown, share: Callable[[int], int], total: int) -> int:
    """The smallest element that holds nearly all running text."""
    best = 0
    for index in range(1, len(page.nodes)):
        if page.nodes[index].parent == best and share(index) >= MAIN * total:
            best = index
    return best


def _outside(page: Shown, main: int) -> Iterator[int]:
    yield from range(page.nodes[main].start)
    yield from range(page.nodes[main].end, len(page.lines))


def _menus(lines: Sequence[Line]) -> Iterator[int]:
    """Links one behind another."""
    for is_link, run in groupby(range(len(lines)), key=lambda at: _is_link(lines[at])):
        row = list(run)
        if is_link and len(row) >= ROW:
            yield from row


def _is_link(line: Line) -> bool:
    length = line.end - line.start
    return length <= SHORT and line.links >= LINKED * length


def _titles(page: Shown, found: set[int]) -> Iterator[int]:
    """The last heading before the first line of text: it stands outside the text's own element on many sites."""
    first = next((at for at in range(len(page.lines)) if at not in found), 0)
    for at in range(first - 1, -1, -1):
        line = page.lines[at]
        text = page.text[line.start : line.end].strip()
        is_title = len(text) >= SHORTEST_TITLE and page.title.startswith(text)
        if not _is_link(line) and (is_title or page.nodes[line.node].name in HEADINGS):
            yield at
            return

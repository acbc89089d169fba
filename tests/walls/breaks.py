"""One way to break each rule of the house, and what the guard of that rule says."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.walls.guards.catalogue import untranslated
from tests.walls.guards.contracts import contracts, stages_listed
from tests.walls.guards.imports import inner_imports
from tests.walls.guards.lengths import lengths
from tests.walls.guards.plugins import FOLDERS, unlisted
from tests.walls.guards.start import Start, loads_early
from tests.walls.guards.tracked import machine_traces
from tests.walls.guards.values import changeable
from tests.walls.guards.words import literals


class Break(NamedTuple):
    """A rule broken by what is put in front of a file (or into a new one), and what its guard then says."""

    rule: str
    guard: Callable[[Path], list[str]]
    files: dict[str, str]
    says: str


def _starts_light(root: Path) -> list[str]:
    scratch = root / "scratch"
    scratch.mkdir()
    return loads_early(root, scratch, (Start(("--version",), ("PySide6", "lxml")),))


FLOORS = "Every room stands on its floor BROKEN"
PRESENT = "What to draw stands below how to draw it BROKEN"
READING = "Reading a page stands on its rooms BROKEN"
WINDOW = "The window stands on its rooms BROKEN"
BEHIND = "Whoever presents reaches the stages through worker and pipeline only BROKEN"
APART = "Plug-ins of one folder never import each other BROKEN"
CYCLES = "No cycles at any depth BROKEN"
VALUE = '''"""A value."""
from dataclasses import dataclass
{decorator}
class Broken:
    field: {field}
'''
IMPORTS = (
    Break("text is below ingest", contracts, {"govcompare/text/x.py": "import govcompare.ingest"}, FLOORS),
    Break("model is the ground", contracts, {"govcompare/model/span.py": "import govcompare.text"}, FLOORS),
    Break("stages are strangers", contracts, {"govcompare/align/x.py": "import govcompare.compare"}, FLOORS),
    Break("the worker is below", contracts, {"govcompare/worker/x.py": "import govcompare.present"}, FLOORS),
    Break("a room has a floor", contracts, {"govcompare/attic/__init__.py": ""}, "attic"),
    Break("a presenting room has a floor", contracts, {"govcompare/present/attic.py": ""}, "attic"),
    Break("rows know no window", contracts, {"govcompare/present/rows/x.py": "import govcompare.present.gui"}, PRESENT),
    Break(
        "cli and gui are strangers",
        contracts,
        {"govcompare/present/cli/x.py": "import govcompare.present.gui"},
        PRESENT,
    ),
    Break(
        "lines know no zones",
        contracts,
        {"govcompare/ingest/pages/x.py": "import govcompare.ingest.zones"},
        READING,
    ),
    Break("a room of reading has a floor", contracts, {"govcompare/ingest/attic.py": ""}, "attic"),
    Break(
        "the canvas knows no workspace",
        contracts,
        {"govcompare/present/gui/canvas/x.py": "import govcompare.present.gui.workspace"},
        WINDOW,
    ),
    Break("a room of the window has a floor", contracts, {"govcompare/present/gui/attic.py": ""}, "attic"),
    Break(
        "Qt in rows",
        contracts,
        {"govcompare/present/rows/x.py": "import PySide6.QtCore"},
        "Only present/gui imports Qt BROKEN",
    ),
    Break(
        "Qt in the command line",
        contracts,
        {"govcompare/__main__.py": "import PySide6"},
        "Only present/gui imports Qt BROKEN",
    ),
    Break("gui meets a stage", contracts, {"govcompare/present/gui/x.py": "import govcompare.compare"}, BEHIND),
    Break("cli meets a stage", contracts, {"govcompare/present/cli/x.py": "import govcompare.ingest"}, BEHIND),
    Break(
        "model needs a library",
        contracts,
        {"govcompare/model/span.py": "import numpy"},
        "The model knows the standard library only BROKEN",
    ),
    Break(
        "a cycle inside a room",
        contracts,
        {"govcompare/text/x.py": "import govcompare.text.y", "govcompare/text/y.py": "import govcompare.text.x"},
        CYCLES,
    ),
    *(
        Break(
            f"a plug-in of {folder.path} imports another",
            contracts,
            {f"{folder.path}/x.py": f"import {folder.path.replace('/', '.')}.y", f"{folder.path}/y.py": ""},
            APART,
        )
        for folder in FOLDERS
    ),
    Break("a new stage is walled", stages_listed, {"govcompare/library/__init__.py": ""}, "library"),
    Break(
        "no inner import",
        inner_imports,
        {"govcompare/text/x.py": "def f():\n    from govcompare import model"},
        "x.py:2",
    ),
    Break(
        "no relative inner import", inner_imports, {"govcompare/text/x.py": "def f():\n    from . import y"}, "x.py:2"
    ),
    Break(
        "no import by name",
        inner_imports,
        {"govcompare/text/x.py": "import importlib\nimportlib.import_module('govcompare.model')"},
        "import by name",
    ),
    Break("Qt at the start", _starts_light, {"govcompare/__init__.py": "import PySide6"}, "loads PySide6"),
    Break(
        "a document library at the start", _starts_light, {"govcompare/__init__.py": "import lxml.etree"}, "loads lxml"
    ),
)
SHAPES = (
    Break("a file is too long", lengths, {"govcompare/text/x.py": "x = 1\n" * 400}, "401 lines"),
    Break(
        "a function is too long", lengths, {"govcompare/text/x.py": "def f():\n" + "    x = 1\n" * 60}, "f has 61 lines"
    ),
    *(
        Break(
            f"a plug-in of {folder.path} is forgotten",
            unlisted,
            {f"{folder.path}/x.py": ""},
            f"x: not in {folder.table}",
        )
        for folder in FOLDERS
    ),
    Break(
        "a value can be set",
        changeable,
        {"govcompare/model/x.py": VALUE.format(decorator="@dataclass(slots=True)", field="int")},
        "not frozen",
    ),
    Break(
        "a value has a dictionary",
        changeable,
        {"govcompare/model/x.py": VALUE.format(decorator="@dataclass(frozen=True)", field="int")},
        "not slotted",
    ),
    Break(
        "a value is no dataclass",
        changeable,
        {"govcompare/model/x.py": VALUE.format(decorator="", field="int")},
        "not a dataclass",
    ),
    *(
        Break(
            f"a value holds {field}",
            changeable,
            {"govcompare/model/x.py": VALUE.format(decorator="@dataclass(frozen=True, slots=True)", field=field)},
            "field can change",
        )
        for field in ("list[int]", "tuple[dict[str, int], ...]", "set[str] | None", "object")
    ),
    Break("a machine's folder", machine_traces, {"docs/x.md": "see /" + "home/somebody/x"}, "a path of a machine"),
    Break("a registry", machine_traces, {"docs/x.md": "from pypi" + ".org"}, "a package registry"),
)
SPOKEN = (
    ("x.py", "f'{tr(\"Hello\")}'", "no message inside an f-string"),
    ("rows/x.py", "TITLE = '相同'", "Chinese in the code"),
    ("gui/x.py", "label.setText('Open files')", "'Open files' is not in the catalogue"),
    ("gui/x.py", "label.setText(f'{count} files')", "' files' is not in the catalogue"),
    ("gui/x.py", "QAction(icon, 'Open ' + name)", "'Open ' is not in the catalogue"),
    ("gui/x.py", "label.setText('{} files'.format(3))", "'{} files' is not in the catalogue"),
    ("gui/x.py", "table.setHeaderLabels(['Title', tr('Year')])", "'Title' is not in the catalogue"),
    ("cli/x.py", "parser.add_argument('x', help='a file')", "'a file' is not in the catalogue"),
    ("cli/x.py", "sys.stderr.write('cannot read')", "'cannot read' is not in the catalogue"),
    ("cli/x.py", "print('nothing found')", "'nothing found' is not in the catalogue"),
)
TEMPLATES = ("<p>Hello {{ name }}</p>", '<p title="Hello"></p>', "<p>{% if name %}Hello{% endif %}</p>")
WORDS = (
    *(Break(f"spoken: {line}", literals, {f"govcompare/present/{file}": line}, says) for file, line, says in SPOKEN),
    *(Break(f"template: {line}", literals, {"resources/templates/x.html.j2": line}, "'Hello'") for line in TEMPLATES),
)
CATALOGUE = (
    Break("a message in code", untranslated, {"govcompare/present/x.py": "tr('Fresh words')"}, "'Fresh words' is not"),
    Break(
        "a marked message", untranslated, {"govcompare/present/x.py": "source('Fresh words')"}, "'Fresh words' is not"
    ),
    Break(
        "a plural",
        untranslated,
        {"govcompare/present/x.py": "ntr('{number} x', '{number} y', 2)"},
        "'{number} y') is not",
    ),
    Break(
        "a message in a template",
        untranslated,
        {"resources/templates/x.j2": "{{ tr('Fresh words') }}"},
        "'Fresh words' is not",
    ),
)
BREAKS = IMPORTS + SHAPES + WORDS + CATALOGUE

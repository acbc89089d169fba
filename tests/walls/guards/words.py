"""Every word that a person sees comes out of the catalogue: no literal is handed to what shows text."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from tests.walls.guards.sources import Module, called, modules

FACING = ("govcompare/present", "govcompare/__main__.py")
"""Where words for a person may arise at all."""
CATALOGUE = ("tr", "ntr")
SPEAKING = {
    "QAction", "QCheckBox", "QCommandLinkButton", "QDockWidget", "QGroupBox", "QLabel", "QMenu", "QPushButton",
    "QRadioButton", "QToolButton", "addAction", "addButton", "addItem", "addItems", "addMenu", "addRow", "addTab",
    "addToolBar", "critical", "drawText", "information", "insertItem", "insertTab", "notify", "print", "question",
    "setAccessibleDescription", "setAccessibleName", "setButtonText", "setDetailedText", "setHeaderLabels",
    "setHorizontalHeaderLabels", "setInformativeText", "setItemText", "setLabelText", "setPlaceholderText",
    "setPlainText", "setPrefix", "setStatusTip", "setSuffix", "setTabText", "setTabToolTip", "setText", "setTitle",
    "setToolTip", "setVerticalHeaderLabels", "setWhatsThis", "setWindowTitle", "showMessage", "showText", "warning",
}  # fmt: skip
PARSING = {"ArgumentParser", "add_argument", "add_argument_group", "add_parser", "add_subparsers"}
PARSING_KEYWORDS = {"help", "description", "epilog", "title", "usage"}
STREAMS = {"stderr", "stdout"}
NAMES = re.compile(r"govcompare|HTML|JSON|UTF-8|GB18030|Big5|SHA-256|English|简体中文|繁體中文")
"""Proper names, the same in every language; a language is listed under its own."""
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
WORD = re.compile(rf"[^\W\d_]{{2}}|{HAN.pattern}")
"""One letter alone names a side or a key."""
SPOKEN_ATTRIBUTES = {"alt", "aria-label", "placeholder", "title"}


def literals(root: Path) -> list[str]:
    """Words in the code and the templates that are not in the catalogue."""
    found: list[str] = []
    for module in modules(root, *(place for place in FACING if (root / place).exists())):
        found += [f"{module.at(node)}: {node.value!r} is Chinese in the code" for node in _chinese(module)]
        found += [f"{module.at(node)}: the catalogue sees no message inside an f-string" for node in _unseen(module)]
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                found += [f"{module.at(node)}: {words!r} is not in the catalogue" for words in _spoken(node)]
    for template in sorted((root / "resources" / "templates").glob("*.j2")):
        found += _Template(f"resources/templates/{template.name}", template.read_text(encoding="utf-8")).found
    return found


def _chinese(module: Module) -> Iterator[ast.Constant]:
    documentation = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(module.tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in documentation and HAN.search(NAMES.sub("", text)):
                yield node


def _unseen(module: Module) -> Iterator[ast.Call]:
    """Messages that Babel does not extract."""
    for string in ast.walk(module.tree):
        for node in ast.walk(string) if isinstance(string, ast.JoinedStr) else ():
            if isinstance(node, ast.Call) and called(node) in CATALOGUE:
                yield node


def _spoken(call: ast.Call) -> Iterator[str]:
    """Literals with words among what the call shows."""
    name = called(call)
    if name in SPEAKING or (name == "write" and _is_stream(call.func)):
        for value in [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "text")]:
            yield from _words(value)
    if name in PARSING:
        for keyword in call.keywords:
            if keyword.arg in PARSING_KEYWORDS:
                yield from _words(keyword.value)


def _is_stream(function: ast.expr) -> bool:
    """Whether it is `sys.stderr.write` or the like."""
    names = {node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute)}
    return bool(STREAMS & (names | {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}))


def _words(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(text)) if WORD.search(NAMES.sub("", text)):
            yield text
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from _words(part)
        case ast.BinOp(left=left, right=right) | ast.IfExp(body=left, orelse=right):
            yield from _words(left)
            yield from _words(right)
        case ast.Call(func=ast.Attribute(value=text, attr="format" | "join")):
            yield from _words(text)


class _Template(HTMLParser):
    """Finds the words that stand between the tags of a template and in the attributes that are read out."""

    MARKS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)

    def __init__(self, name: str, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._name = name
        self._silent = 0
        self.feed(self.MARKS.sub(lambda mark: "\n" * mark[0].count("\n"), text))
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"style", "script", "kbd"}
        for name, value in attributes:
            if name in SPOKEN_ATTRIBUTES:
                self.handle_data(value or "")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"style", "script", "kbd"}

    def handle_data(self, data: str) -> None:
        if not self._silent and WORD.search(NAMES.sub("", data)):
            self.found.append(f"{self._name}:{self.getpos()[0]}: {data.strip()!r} is not in the catalogue")

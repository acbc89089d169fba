"""Every action by name: its words, keys, icon, and its place in menus and toolbar, as one table.

An action of `VIEW_ACTIONS` is carried out by the view in front; those with a single bare key hear it only while the
focus is inside a view, so that typing into a field stays typing.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `text` and `tip` are the catalogue's English sources."""

    name: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False

    @property
    def bare(self) -> bool:
        """Whether one of its keys types a character."""
        return any(len(key.removeprefix("Shift+")) == 1 or key == "Space" for key in self.keys)


def source(message: str) -> str:
    """Marks a message for the catalogue; `tr` translates it when it is shown."""
    return message


SEPARATOR = Spec("-", "")

EXPORTS = (
    Spec("export-xlsx", source("&Excel workbook…"), "", (), source("All tables as an Excel workbook")),
    Spec("export-csv", source("&CSV tables…"), "", (), source("All tables as CSV, in one zip file")),
    Spec("export-md", source("&Summary in Markdown…"), "", (), source("A summary to paste into a message")),
    Spec(
        "export-docx",
        source("&Word document with tracked changes…"),
        "",
        (),
        source("What was changed from one report of the pair to the other"),
    ),
)
EXPORT_AS = Spec("export-as", source("Expor&t as"))
SUBMENUS = {EXPORT_AS.name: EXPORTS}
"""Entries of a menu that open another one."""

FILE = (
    Spec("open", source("&Open…"), "folder-open", ("Ctrl+O",), source("Open reports: files are never changed")),
    Spec(
        "open-folder", source("Open &folder…"), "folder-plus", ("Ctrl+Shift+O",), source("Open all files in a folder")
    ),
    Spec(
        "paste", source("Open the clip&board"), "", ("Ctrl+V",), source("Take the text on the clipboard for a report")
    ),
    Spec("samples", source("Open the sa&mples"), "files", (), source("See what the program does on sample reports")),
    SEPARATOR,
    Spec("save", source("&Save project"), "save", ("Ctrl+S",), source("Keep files, corrections, verdicts and notes")),
    Spec("save-as", source("Save project &as…"), "", ("Ctrl+Shift+S",)),
    Spec(
        "keep-texts",
        source("&Keep texts in the project"),
        "",
        ("Ctrl+Shift+K",),
        source("The project opens even when its files are gone"),
        True,
    ),
    SEPARATOR,
    Spec(
        "export-html",
        source("&Export report…"),
        "file-down",
        ("Ctrl+E",),
        source("Export a report as one HTML file or as a PDF"),
    ),
    Spec("export-json", source("Export &JSON…"), "file-json", ("Ctrl+Shift+E",)),
    EXPORT_AS,
    Spec(
        "export-pdf", source("Export the view as P&DF…"), "", ("Ctrl+Shift+P",), source("What is in front, for paper")
    ),
    Spec("print", source("&Print…"), "printer", ("Ctrl+P",), source("Print the view in front")),
    SEPARATOR,
    Spec("close-file", source("C&lose this file"), "", ("Ctrl+F4",), source("The file of the current report")),
    Spec("close-all", source("&Close all"), "x", ("Ctrl+W",)),
    Spec("quit", source("&Quit"), "", ("Ctrl+Q",)),
)
EDIT = (
    Spec("undo", source("&Undo"), "undo-2", ("Ctrl+Z",)),
    Spec("redo", source("&Redo"), "redo-2", ("Ctrl+Shift+Z", "Ctrl+Y")),
    SEPARATOR,
    Spec("copy", source("&Copy"), "copy", ("Ctrl+C",)),
    Spec("copy-both", source("Copy &both sides"), "", ("Ctrl+Shift+C",)),
    Spec("select-all", source("Select &all"), "", ("Ctrl+A",)),
    SEPARATOR,
    Spec("find", source("&Find…"), "search", ("Ctrl+F",), source("Find text in the view")),
    Spec("find-next", source("Find &next"), "", ("F3",)),
    Spec("find-previous", source("Find &previous"), "", ("Shift+F3",)),
    SEPARATOR,
    Spec("settings", source("Se&ttings…"), "", ("Ctrl+,",), source("Rules, colours, fonts, language and the start")),
)
VIEW = (
    Spec(
        "lens",
        source("Difference &lens"),
        "scan-search",
        ("Space",),
        source("Mark what changed, not what is shared"),
        True,
    ),
    Spec(
        "original-order",
        source("&Original order"),
        "git-compare-arrows",
        ("O",),
        source("Both reports in their own order"),
        True,
    ),
    Spec(
        "fold-equal",
        source("&Fold equal text"),
        "fold-vertical",
        ("F",),
        source("Hide paragraphs that are the same"),
        True,
    ),
    Spec(
        "corresponding",
        source("Only sections that &correspond"),
        "",
        ("R",),
        source("Hide the rows of sections that stand in one report alone"),
        True,
    ),
    SEPARATOR,
    Spec("zoom-in", source("Zoom &in"), "zoom-in", ("Ctrl++", "Ctrl+=")),
    Spec("zoom-out", source("Zoom o&ut"), "zoom-out", ("Ctrl+-",)),
    Spec("zoom-reset", source("&Normal size"), "", ("Ctrl+0",)),
)
GO = (
    Spec(
        "next-change",
        source("&Next difference or match"),
        "chevron-down",
        ("Alt+Down", "F8", "Ctrl+Down"),
        source("Next difference or match"),
    ),
    Spec(
        "previous-change",
        source("&Previous difference or match"),
        "chevron-up",
        ("Alt+Up", "F7", "Ctrl+Up"),
        source("Previous difference or match"),
    ),
    Spec("next-figure", source("Next changed &figure"), "", ("N",)),
    SEPARATOR,
    Spec("next-section", source("Next &section"), "chevrons-down", ("Alt+PgDown",)),
    Spec("previous-section", source("Previous s&ection"), "chevrons-up", ("Alt+PgUp",)),
    Spec(
        "moved-partner",
        source("&Moved partner"),
        "arrow-left-right",
        ("M",),
        source("Go to where a moved section stands"),
    ),
)
CORRECT = (
    Spec(
        "make-heading", source("Make this a &heading"), "", ("Ctrl+H",), source("The current line or what is selected")
    ),
    Spec("no-heading", source("This is &no heading"), "", ("Ctrl+Shift+H",)),
    Spec("level-up", source("One &level up"), "", ("Alt+Shift+Left",)),
    Spec("level-down", source("One level &down"), "", ("Alt+Shift+Right",)),
    SEPARATOR,
    Spec("split", source("Another report &starts here"), "", ("Ctrl+Return",)),
    Spec("join", source("&Join with the report before it"), "", ("Ctrl+J",)),
    Spec("rename", source("&Rename the report…"), "", ("Shift+F2",)),
    SEPARATOR,
    Spec(
        "pin",
        source("&Pin these sections together"),
        "pin",
        ("Alt+S",),
        source("Hold the two sections together, whatever is found"),
    ),
    Spec("unpin", source("&Unpin these sections"), "pin-off", ("Alt+Shift+S",)),
    Spec(
        "apart",
        source("These sections do not &correspond"),
        "",
        ("Alt+X",),
        source("Hold the two sections apart, whatever is found"),
    ),
    Spec("pair-with", source("Pair &with…"), "", ("Alt+P",), source("Choose the section that this one belongs to")),
    SEPARATOR,
    Spec("leave-out", source("Leave &out of the comparison"), "", ("Ctrl+Del",), source("The current report")),
    Spec("take-in", source("Ta&ke into the comparison again"), "", ("Ctrl+Ins",), source("A report that is left out")),
    SEPARATOR,
    Spec(
        "removed",
        source("Show what was &taken away…"),
        "",
        ("Ctrl+R",),
        source("Page junk of the file; can be put back"),
    ),
    Spec("encoding", source("Read with another &encoding"), "", ("Ctrl+Shift+R",)),
    Spec(
        "original",
        source("With or without tracked chan&ges"),
        "",
        ("Ctrl+Alt+R",),
        source("Reads a document as it was before the changes tracked in it, or as they make it"),
    ),
)
PAIRINGS = frozenset({"pin", "unpin", "apart", "pair-with"})
"""Said of two sections, in the view in front."""
CORRECTIONS = frozenset({spec.name for spec in CORRECT} | {"close-file"}) - PAIRINGS - {SEPARATOR.name}
"""Those that depend on where the person stands, in a view or in the list of reports."""
FINDINGS = (
    Spec("judge-copied", source("&Copied"), "", ("1",), source("The chosen findings are copied")),
    Spec("judge-quoted", source("Fair &quotation"), "", ("2",), source("The chosen findings are rightly quoted")),
    Spec("judge-formula", source("Stock &phrase"), "", ("3",), source("The chosen findings are what everybody says")),
    Spec("judge-dismissed", source("&Dismissed"), "", ("4",), source("The chosen findings do not count")),
    Spec("judge-none", source("&No verdict"), "", ("0",), source("Take the verdict of the chosen findings away")),
    SEPARATOR,
    Spec(
        "judge-everywhere",
        source("Same verdict &wherever this text stands"),
        "",
        ("E",),
        source("Give the verdict of the current finding to the same text in all pairs"),
    ),
    Spec("note", source("Write a n&ote"), "", ("Ctrl+M",), source("Your own words beside the current finding")),
    SEPARATOR,
    Spec("count-stock", source("Count as &stock phrase"), "", ("S",), source("Counts as stock wherever it stands")),
    Spec("count-own", source("Count as the &reports' own"), "", ("Shift+S",), source("Never counts as stock")),
    SEPARATOR,
    Spec(
        "explain",
        source("Wh&y is this a finding?"),
        "circle-help",
        ("Ctrl+I",),
        source("What of the chosen finding is rare, and what everybody says"),
    ),
)
COMPARE = (
    Spec("compare", source("&Compare again"), "rotate-cw", ("F5",), source("Read the files again and compare")),
    Spec("cancel", source("C&ancel"), "x", ("Esc",), source("Stop what is running")),
    SEPARATOR,
    Spec("stock", source("&Stock phrases of your own…"), "", ("Ctrl+K",), source("Phrases that count as common stock")),
    Spec(
        "template",
        source("Add a &template…"),
        "",
        ("Ctrl+T",),
        source("What reports share with this file is common stock"),
    ),
    Spec(
        "loaded-set",
        source("Count what &most reports share as stock"),
        "",
        ("Ctrl+L",),
        source("What most of the loaded reports share is common stock, unless they are copies of one another"),
        True,
    ),
)
HELP = (
    Spec("guide", source("&Guide"), "circle-help", ("F1",), source("What views, figures and colours mean")),
    Spec(
        "whats-this",
        source("&What is this?"),
        "",
        ("Shift+F1",),
        source("Then click on what you want explained: a mark, a figure, a control"),
    ),
    Spec("keys", source("&Keyboard shortcuts"), "", ("Ctrl+F1",)),
    Spec("about", source("&About govcompare"), "info"),
)
MENUS: tuple[tuple[str, tuple[Spec, ...]], ...] = (
    (source("&File"), FILE),
    (source("&Edit"), EDIT),
    (source("&View"), VIEW),
    (source("&Go"), GO),
    (source("Co&rrect"), CORRECT),
    (source("Fin&dings"), FINDINGS),
    (source("&Compare"), COMPARE),
    (source("&Help"), HELP),
)
TOOLBAR = (
    ("open", "save", "export-html"),
    ("undo", "redo"),
    ("previous-change", "next-change", "lens", "fold-equal"),
    ("find",),
)
LABELLED = frozenset({"open", "export-html", "lens"})
"""Toolbar buttons that carry their words beside the icon."""
VIEW_ACTIONS = frozenset(
    {spec.name for spec in (*VIEW, *GO)}
    | {"copy", "copy-both", "select-all", "find", "find-next", "find-previous"}
    | PAIRINGS
) - {SEPARATOR.name}


def specs() -> Iterator[Spec]:
    """All actions of the table, in the order of the menus; those of a submenu in its place."""
    for _title, group in MENUS:
        for spec in group:
            if spec is not SEPARATOR:
                yield from SUBMENUS.get(spec.name, (spec,))

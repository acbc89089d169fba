"""Arguments in, what they ask for out. Wrong usage ends the program with status 2."""

import argparse
from collections.abc import Iterable, Sequence
from datetime import datetime

from govcompare import __version__
from govcompare.present.cli.shell import plain
from govcompare.present.wording import LANGUAGES, tr

OUTPUTS = ("json", "html", "pdf", "xlsx", "csv", "md", "docx")
MOST_IN_SCOPE = 2
COMMANDS = ("outline", "compare", "passages", "background")


def is_command(arguments: Sequence[str]) -> bool:
    """Whether they name a command (before any file)."""
    return next((one for one in arguments if not one.startswith("-")), "") in COMMANDS


def window_paths(arguments: Sequence[str]) -> tuple[str, ...]:
    """The files that the window is to open."""
    parser = _parser("govcompare", tr("Shows whether Chinese government reports repeat each other."))
    parser.usage = tr("govcompare [FILE …]   opens the window\n       govcompare COMMAND …   works in the shell")
    parser.add_argument("files", nargs="*", metavar="FILE", help=tr("report, folder, or project (.govc) to open"))
    commands = "\n".join(f"  {name:<12} {help}" for name, help in _summaries().items())
    parser.epilog = "\n".join((tr("commands:"), commands, "", tr("`govcompare COMMAND --help` lists the options.")))
    return tuple(parser.parse_args(arguments).files)


def command(arguments: Sequence[str]) -> argparse.Namespace:
    """What a command is asked: its name in `command`, when in `started`, and its options."""
    index = next(index for index, one in enumerate(arguments) if not one.startswith("-"))
    name = arguments[index]
    parser = _parser(f"govcompare {name}", _summaries()[name])
    _OPTIONS[name](parser)
    asked = parser.parse_args([*arguments[:index], *arguments[index + 1 :]])
    asked.command = name
    asked.started = datetime.now().astimezone()
    fault = _fault(asked)
    if fault:
        parser.error(fault)
    return asked


def _fault(asked: argparse.Namespace) -> str:
    """What is wrong with options that are well formed each; empty when nothing is."""
    if asked.command in {"outline", "compare"} and not asked.files and not asked.project:
        return tr("name a report, a folder or a project")
    if getattr(asked, "encoding", "") and not _is_encoding(asked.encoding):
        return tr("no encoding is called {name}", name=plain(asked.encoding))
    if len(listed(getattr(asked, "scope", ""))) > MOST_IN_SCOPE:
        return tr("--scope takes one report or two")
    outputs = [out for out in (getattr(asked, name, None) for name in OUTPUTS) if out]
    if len(set(outputs)) < len(outputs):
        return tr("two outputs can't go to the same place")
    if (getattr(asked, "csv", None) or "").lower().endswith(".csv"):
        return tr("--csv takes a folder or a .zip, as there are several tables")
    return ""


def listed(ids: str) -> tuple[str, ...]:
    """The ids in a list with commas."""
    return tuple(filter(None, (id.strip() for id in ids.split(","))))


def _is_encoding(name: str) -> bool:
    try:
        b"a".decode(name, "replace")
    except (LookupError, ValueError):
        return False
    return True


def _summaries() -> dict[str, str]:
    return {
        "outline": tr("shows what is understood: reports, headings, page junk"),
        "compare": tr("compares every two reports of all files"),
        "passages": tr("finds passages in pairs of texts, for research"),
        "background": tr("makes a background of document frequencies"),
    }


class _InWords(argparse.RawDescriptionHelpFormatter):
    """Headings in the person's language, which the library has in English alone."""

    def start_section(self, heading: str | None) -> None:
        words = {"positional arguments": tr("files"), "options": tr("options")}
        super().start_section(words.get(heading or "", heading))

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, tr("usage: ") if prefix is None else prefix)


def _parser(program: str, description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=program,
        description=description,
        formatter_class=_InWords,
        allow_abbrev=False,
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="help", help=tr("show this help and end"))
    parser.add_argument("--quiet", action="store_true", help=tr("no progress, no notices and no table"))
    parser.add_argument(
        "--version", action="version", version=f"govcompare {__version__}", help=tr("show the version and end")
    )
    return parser


def _reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help=tr("report or folder to read"))
    parser.add_argument("--json", metavar="OUT", help=tr("write machine-readable JSON (- for standard output)"))
    parser.add_argument(
        "--only", metavar="ID,ID", default="", help=tr("only these reports (ids as outline shows them)")
    )
    parser.add_argument("--settings", metavar="FILE", help=tr("settings and corrections (JSON)"))
    parser.add_argument("--encoding", metavar="NAME", default="", help=tr("read every file with this encoding"))
    original = tr("read documents as they were before the changes tracked in them")
    parser.add_argument("--original", action="store_true", help=original)
    parser.add_argument("--project", metavar="FILE", help=tr("files and settings of a project (.govc)"))


def _outline(parser: argparse.ArgumentParser) -> None:
    _reading(parser)


def _compare(parser: argparse.ArgumentParser) -> None:
    _reading(parser)
    parser.add_argument("--html", metavar="OUT", help=tr("write a report for people (- for standard output)"))
    parser.add_argument("--pdf", metavar="OUT", help=tr("write the same for paper, with bookmarks (PDF)"))
    parser.add_argument("--xlsx", metavar="OUT", help=tr("write an Excel workbook with all tables"))
    parser.add_argument("--csv", metavar="OUT", help=tr("write all tables as CSV into a folder, or into one .zip"))
    parser.add_argument("--md", metavar="OUT", help=tr("write a summary to paste into a message (Markdown)"))
    docx = tr(
        "write one pair as a Word document with tracked changes: the pair of --scope, else the one that shares most"
    )
    parser.add_argument("--docx", metavar="OUT", help=docx)
    scope = tr("what the outputs but JSON show: one report (ID), one pair (ID,ID); else everything")
    parser.add_argument("--scope", metavar="ID[,ID]", default="", help=scope)
    parser.add_argument("--lang", choices=LANGUAGES, default="", help=tr("language of the outputs"))
    parser.add_argument("--stamp", action="store_true", help=tr("write into outputs when and by whom they were made"))
    parser.add_argument("--anonymous", action="store_true", help=tr("call reports A, B, C; mask places and file names"))
    _background_option(parser)
    phrases = tr("stock phrases of your own, one a line (may be given again)")
    parser.add_argument("--formulae", metavar="FILE", action="append", default=[], help=phrases)
    model = tr("what reports share with this file is common stock (may be given again)")
    parser.add_argument("--template", metavar="FILE", action="append", default=[], help=model)
    loaded = tr("what most of the loaded reports share is common stock, unless they are copies of one another")
    parser.add_argument("--loaded-set", action="store_true", help=loaded)


def _passages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pairs", metavar="PAIRS", help=tr("JSON lines with pair, a and b"))
    parser.add_argument("--out", metavar="FOUND", default="-", help=tr("write there (- for standard output)"))
    _background_option(parser)


def _background(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    build = actions.add_parser(
        "build",
        help=tr("counts in how many reports each stretch of text stands"),
        formatter_class=_InWords,
        add_help=False,
    )
    build.add_argument("-h", "--help", action="help", help=tr("show this help and end"))
    quiet = tr("no progress, no notices and no table")
    build.add_argument("--quiet", action="store_true", default=argparse.SUPPRESS, help=quiet)
    build.add_argument("files", nargs="+", metavar="FILE", help=tr("report or folder to read"))
    build.add_argument("--out", metavar="OUT", required=True, help=tr("write there"))


def _background_option(parser: argparse.ArgumentParser) -> None:
    names = tr("background of document frequencies, or none")
    parser.add_argument("--background", metavar="FILE", default="", help=names)


_OPTIONS = {"outline": _outline, "compare": _compare, "passages": _passages, "background": _background}

"""Codes in, what a person reads out: problems, errors, the names of kinds."""

from govcompare.model.document import RemovalKind
from govcompare.model.errors import (
    GovcompareError,
    JobCancelled,
    JobCrashed,
    JobTimeout,
    ProjectError,
    ReadError,
    WriteError,
)
from govcompare.model.findings import Verdict
from govcompare.model.problems import Problem
from govcompare.present.roles import Role
from govcompare.present.rows.values import FindingKind
from govcompare.present.wording import ntr, tr


def problem_sentence(problem: Problem) -> str:
    """What is wrong, and what to do; without the name of the file, which stands beside it."""
    sentence = _reading().get(problem.code) or _writing().get(problem.code) or _notices().get(problem.code)
    if sentence is None:
        return tr("cannot be used ({code})", code=problem.code)
    return sentence.format_map(_Particulars(problem.detail))


def error_sentence(error: GovcompareError) -> str:
    """Why something that was asked for did not happen, and what to do."""
    match error:
        case ReadError(problem=problem) | ProjectError(problem=problem) | WriteError(problem=problem):
            sentence = problem_sentence(problem)
            return tr("{place}: {what}", place=problem.where, what=sentence) if problem.where else sentence
        case JobTimeout():
            return tr("this took too long and was ended; try again with fewer files")
        case JobCancelled():
            return tr("cancelled")
        case JobCrashed():
            return tr("the comparing process ended unexpectedly; try again, and with one file less if it happens again")
    return tr("something went wrong; try again")


def finding_name(kind: FindingKind) -> str:
    """What a person calls this kind of finding."""
    return {
        FindingKind.IDENTICAL: tr("Identical"),
        FindingKind.NUMBERS: tr("Figures changed"),
        FindingKind.SLOTS: tr("Names or blanks"),
        FindingKind.EDITED: tr("Reworded"),
        FindingKind.FORMULA: tr("Stock phrase"),
        FindingKind.TEMPLATE: tr("From a template"),
        FindingKind.MOVED: tr("Moved section"),
    }[kind]


def finding_meaning(kind: FindingKind) -> str:
    """What this kind of finding is."""
    return {
        FindingKind.IDENTICAL: tr(
            "the same words; spaces, punctuation, section numbers and how a figure is written may differ"
        ),
        FindingKind.NUMBERS: tr("the same words with other figures, years or dates"),
        FindingKind.SLOTS: tr("the same words with other names, or with blanks in their place"),
        FindingKind.EDITED: tr("the same passage in other wording"),
        FindingKind.FORMULA: tr("what everybody says; not counted as copied"),
        FindingKind.TEMPLATE: tr("both have it from a template; not counted as copied"),
        FindingKind.MOVED: tr("a section that stands elsewhere in the order of the other report"),
    }[kind]


def verdict_name(verdict: Verdict | None) -> str:
    """What a person calls it; a dash without one."""
    return {
        None: "–",
        Verdict.COPIED: tr("Copied"),
        Verdict.QUOTED: tr("Fair quotation"),
        Verdict.FORMULA: tr("Stock phrase"),
        Verdict.DISMISSED: tr("Dismissed"),
    }[verdict]


def role_name(role: Role) -> str:
    """What a person calls a stretch of text that is marked so."""
    return {
        Role.PLAIN: tr("Not shared"),
        Role.VERBATIM: tr("Word for word"),
        Role.REWORDED: tr("Reworded"),
        Role.FORMULA: tr("Stock phrase"),
        Role.TEMPLATE: tr("From a template"),
        Role.FIGURE: tr("Figure or year changed"),
        Role.PLACEHOLDER: tr("Name or blank changed"),
        Role.REPLACED: tr("Replaced"),
        Role.INSERTED: tr("Only on the right"),
        Role.DELETED: tr("Only on the left"),
    }[role]


def removal_name(kind: RemovalKind) -> str:
    """What a person calls page junk of this kind."""
    return {
        RemovalKind.NAVIGATION: tr("navigation"),
        RemovalKind.ADVERT: tr("adverts"),
        RemovalKind.METADATA: tr("document details"),
        RemovalKind.CONTENTS: tr("table of contents"),
        RemovalKind.REPEATED_TITLE: tr("repeated titles"),
        RemovalKind.REPEAT: tr("repeated copies"),
        RemovalKind.PINYIN: tr("pinyin"),
        RemovalKind.PAGE_MARK: tr("page marks"),
        RemovalKind.CHUNK_NUMBER: tr("chunk numbers"),
        RemovalKind.LINE_WRAP: tr("line wraps"),
        RemovalKind.MARKUP: tr("markup"),
        RemovalKind.COMMENT: tr("comments"),
    }[kind]


class _Particulars(dict[str, str]):
    """What stands in the braces of a sentence; nothing where a particular is not known."""

    def __missing__(self, name: str) -> str:
        return ""


def _reading() -> dict[str, str]:
    return {
        "missing": tr("does not exist; check the name"),
        "is-folder": tr("is a folder, not a file; name the files in it"),
        "not-regular": tr("is a device or a pipe, not a file; save its content to a file first"),
        "no-permission": tr("may not be read; ask for permission to read it, or copy it"),
        "too-large": tr("is too large (limit: {limit}); split it into smaller files"),
        "too-many-characters": tr("holds too many characters (limit: {limit}); split it into smaller files"),
        "changing": tr("changes while it is being read; wait until it is saved, then try again"),
        "unreadable": tr("cannot be read ({reason}); check the disk or copy the file elsewhere"),
        "not-text": tr("is not a text file; save it as plain text (.txt) first"),
        "lock-file": tr("only marks that a document is open elsewhere; name the document itself"),
        "damaged": tr("is damaged or incomplete; open it in the program that made it and save it again"),
        "needs-password": tr("needs a password; save it without one first"),
        "part-missing": tr("lacks {part}; open it in the program that made it and save it again"),
        "too-many-parts": tr("holds too many files (limit: {limit}); name fewer of them"),
        "part-too-large": tr("holds a file that is too large unpacked (limit: {limit}); take it out or split it"),
        "overlapping-parts": tr("holds files that overlap, which only harmful archives do; ask the sender for another"),
        "unsafe-names": tr(
            "holds names that reach outside its folder, as harmful archives do; ask the sender for another"
        ),
        "archive-in-archive": tr("holds an archive inside an archive; unpack the inner one first"),
        "nothing-inside": tr("is an archive without readable files; name another"),
        "too-many-paragraphs": tr("holds too many paragraphs (limit: {limit}); split it into smaller files"),
        "too-many-pages": tr("has too many pages (limit: {limit}); split it into smaller files"),
        "too-deep": tr("is nested too deep (limit: {limit}); save it as plain text (.txt) first"),
        "too-much-memory": tr("needs more memory than a document may (limit: {limit}); split it into smaller files"),
        "has-doctype": tr("has a document type inside, which could reach other files; save it again in Word or WPS"),
        "old-format": tr("is a file of {format}, which cannot be read; open it there and save it as .docx"),
        "no-text": tr("holds no text, only pictures (a scan); have its text recognised (OCR) first"),
        "empty": tr("is empty; nothing in it can be compared"),
        "empty-folder": tr("is a folder without readable files; name another"),
        "too-slow": tr("could not be read within {seconds} seconds; split it into smaller files"),
        "reader-failed": tr("could not be read, its reader failed; save it as plain text (.txt) and try again"),
        "unknown-report": tr("is no report of these files; `govcompare outline` shows their ids"),
        "nothing-to-compare": tr("fewer than two reports were found; name another file"),
        "not-a-background": tr("is no background of document frequencies; make one with `govcompare background build`"),
        "not-json-lines": tr("line {line} is no pair of texts; see docs/cli.md for the format"),
        "not-settings": tr("is no settings file ({reason}); correct it or leave the option out"),
        "not-a-project": tr("is no project file of this program, or it is damaged; choose another"),
        "newer-project": tr("was saved by a newer version of this program ({format}); update the program to open it"),
    }


def _writing() -> dict[str, str]:
    return {
        "disk-full": tr("not written: no space left in {folder}; make space or choose another place"),
        "read-only": tr("not written: {folder} is read-only; choose another place"),
        "no-write-permission": tr("not written: no permission to write in {folder}; choose another place"),
        "name-too-long": tr("not written: the name is too long; choose a shorter one"),
        "no-such-folder": tr("not written: the folder {folder} does not exist; make it or choose another place"),
        "target-is-folder": tr("not written: it is a folder; choose a file name"),
        "is-a-source": tr("not written: it is one of the files that were read; choose another name"),
        "output-full": tr("standard output: no space left; make space or name a file elsewhere"),
        "output-broken": tr("standard output: could not be written ({reason}); name a file instead"),
        "not-written": tr("not written ({reason}); choose another place"),
    }


def _notices() -> dict[str, str]:
    return {
        "duplicate-file": tr("is the same as {first}; it is compared all the same"),
        "bad-bytes": tr("{count} bytes are no characters in {encoding}, the first at {first}; choose another encoding"),
        "other-format": tr("is named {suffix}, but was read as what it is: {format}"),
        "declared-encoding": tr("says it is encoded in {declared}, but was read in {encoding}, which fits"),
        "hidden-characters": tr("{count} invisible characters, the first at {first}; they stay, and count for nothing"),
        "control-characters": tr("{count} control characters, the first at {first}; they stay"),
        "noncharacters": tr("{count} codes that are no characters, the first at {first}; they stay"),
        "private-use": tr(
            "{count} characters of a font's own, the first at {first}; they may look different elsewhere"
        ),
        "lookalikes": tr("{count} characters that only look like the usual ones, the first at {first}"),
        "stacked-marks": tr("marks are heaped on {count} characters, the first at {first}"),
        "hidden-text": tr("holds hidden text, which is left out"),
        "tracked-changes": tr("holds tracked changes; it is compared as if all were accepted"),
        "changes-undone": tr("holds tracked changes; it is compared as if all were rejected"),
        "comments-left-out": tr("holds comments, which are left out"),
        "embedded-left-out": tr("holds embedded files, which are not read"),
        "active-content": tr("holds macros or scripts, which are never run"),
        "comment-not-closed": tr("holds a comment that is never closed; what stands behind it is left out"),
        "frames-left-out": tr("shows other pages in frames, which are not read; save those pages"),
        "form-left-out": tr("holds a form, which is not read"),
        "signatures-left-out": tr("holds signatures or seals, which are left out and not checked"),
        "invisible-text": tr(
            "holds text that a page does not show (white or without ink); it is compared like the rest"
        ),
        "no-text-on-pages": tr("no text on pages {pages}, only pictures; have the text recognised (OCR) to compare it"),
        "text-unreadable": tr("its text does not read as Chinese; the file may lack what turns glyphs into characters"),
        "numbers-missing": tr("has automatic numbers that can not be read; save it as .docx to see them"),
        "member-left-out": tr("holds {count} files of other kinds, which are not read"),
        "encoding-unsure": tr("was read as {encoding}, which is a guess; choose another encoding if it looks wrong"),
    }


def found_sentence(number: int, folder: str) -> str:
    """How many files of a project were found elsewhere; `folder` as it is shown."""
    return ntr("Found one file in {folder}.", "Found {number} files in {folder}.", number, folder=folder)

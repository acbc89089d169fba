"""argparse's own words in, those of the language in use out."""

import argparse

from govcompare.present.wording import tr


def translate() -> None:
    """Let argparse speak through the program's catalogue.

    It looks its words up with gettext under a name of its own module, for a catalogue that no Python comes with.
    """
    vars(argparse).update(_=_translated)


def _translated(words: str) -> str:
    """`words` as they are where the program's options never lead to them."""
    return {
        "%(prog)s: error: %(message)s\n": tr("%(prog)s: error: %(message)s\n"),
        "argument %(argument_name)s: %(message)s": tr("argument %(argument_name)s: %(message)s"),
        "expected one argument": tr("expected one argument"),
        "expected at least one argument": tr("expected at least one argument"),
        "ignored explicit argument %r": tr("ignored explicit argument %r"),
        "invalid choice: %(value)r (choose from %(choices)s)": tr(
            "invalid choice: %(value)r (choose from %(choices)s)"
        ),
        "the following arguments are required: %s": tr("the following arguments are required: %s"),
        "unknown parser %(parser_name)r (choices: %(choices)s)": tr(
            "unknown parser %(parser_name)r (choices: %(choices)s)"
        ),
        "unrecognized arguments: %s": tr("unrecognized arguments: %s"),
    }.get(words, words)

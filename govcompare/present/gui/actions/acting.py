"""A function and its values in, what a signal can call out."""

from collections.abc import Callable


def acting(act: Callable[..., object], *values: object) -> Callable[[], None]:
    """`act` on `values`, whatever the signal would send along."""

    def call() -> None:
        act(*values)

    return call

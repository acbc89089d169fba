"""Which of A's parts stand beside which of B's in, the order of rows out."""

from collections.abc import Mapping


def rows(a_count: int, b_count: int, partners: Mapping[int, int]) -> list[tuple[int | None, int | None]]:
    """A's parts in order, each beside its partner in B (`partners`: A → B, one to one); a part of B alone stands behind
    the row of the part before it in B, and what nothing precedes at the top (at the end when nothing has a partner)."""
    taken = set(partners.values())
    behind: dict[int | None, list[int]] = {}
    anchor: int | None = None
    for b in range(b_count):
        if b in taken:
            anchor = b
        else:
            behind.setdefault(anchor, []).append(b)
    first = [(None, b) for b in behind.get(None, [])]
    middle: list[tuple[int | None, int | None]] = []
    for a in range(a_count):
        partner = partners.get(a)
        middle.append((a, partner))
        if partner is not None:
            middle += [(None, b) for b in behind.get(partner, [])]
    return [*first, *middle] if partners else [*middle, *first]

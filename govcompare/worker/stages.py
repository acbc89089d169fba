"""Stage results in and out, as bytes under keys that name all they depend on; the parent keeps them."""

from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum

MOST_BYTES = 256 * 2**20
"""Kept at most; beyond it the stage that was asked for least recently goes first."""


class Lost(StrEnum):
    """What making a stage did to a worker."""

    TIMEOUT = "timeout"
    CRASH = "crash"


@dataclass(frozen=True, slots=True)
class _Stage:
    data: bytes = b""
    lost: Lost | None = None


class StageCache:
    """What earlier jobs made, in memory."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._size = 0
        self._makers: dict[str, object] = {}
        self._stages: OrderedDict[str, _Stage] = OrderedDict()

    @property
    def size(self) -> int:
        """Bytes of all results and their keys."""
        return self._size

    def get(self, key: str) -> bytes | None:
        """The result under `key`; None when there is none."""
        stage = self._stages.get(key)
        if stage is None or stage.lost is not None:
            return None
        self._stages.move_to_end(key)
        return stage.data

    def lost(self, key: str) -> Lost | None:
        """How the stage was lost; None when it was not."""
        stage = self._stages.get(key)
        return None if stage is None else stage.lost

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`, in the place of what stood there."""
        self._keep(key, _Stage(data=data))

    def put_lost(self, key: str, how: Lost) -> None:
        """Remember that making this stage ended its worker."""
        self._keep(key, _Stage(lost=how))

    def claim(self, key: str, maker: object) -> bool:
        """Whether `maker` is to make the stage; False while another does."""
        return self._makers.setdefault(key, maker) is maker

    def release(self, maker: object) -> None:
        """`maker` makes nothing any more."""
        for key in [key for key, one in self._makers.items() if one is maker]:
            del self._makers[key]

    def forget_lost(self) -> None:
        """Let every lost stage be tried again."""
        for key in [key for key, stage in self._stages.items() if stage.lost is not None]:
            self._drop(key)

    def _keep(self, key: str, stage: _Stage) -> None:
        self._drop(key)
        self._stages[key] = stage
        self._size += len(key) + len(stage.data)
        while self._size > self._most and len(self._stages) > 1:
            self._drop(next(iter(self._stages)))

    def _drop(self, key: str) -> None:
        stage = self._stages.pop(key, None)
        if stage is not None:
            self._size -= len(key) + len(stage.data)

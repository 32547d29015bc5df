"""Waiting for a run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Optional, Protocol, TypeVar

import httpx

from ._async_transport import AsyncTransport
from ._call import Call
from ._checks import seconds
from ._decode import Decoder
from ._environment import Environment
from ._errors import APITimeoutError, InvalidArgumentError
from ._response import value_of
from ._sync_transport import SyncTransport


class Finishing(Protocol):
    @property
    def finished_at(self) -> Optional[str]: ...


R = TypeVar("R", bound=Finishing)


def wait(
    transport: SyncTransport,
    call: Call,
    decode: Decoder[R],
    deadline: float,
    interval: float,
    longest_interval: float,
    on_progress: Optional[Callable[[R], object]],
) -> R:
    patience = _Patience(call, decode, transport.environment, deadline, interval, longest_interval, on_progress)
    while True:
        run = patience.heard(transport.send(patience.next_call(), deadline=patience.left()))
        if run.finished_at is not None:
            return run
        transport.environment.sleep(patience.pause(run))


async def wait_async(
    transport: AsyncTransport,
    call: Call,
    decode: Decoder[R],
    deadline: float,
    interval: float,
    longest_interval: float,
    on_progress: Optional[Callable[[R], object]],
) -> R:
    patience = _Patience(call, decode, transport.environment, deadline, interval, longest_interval, on_progress)
    while True:
        run = patience.heard(await transport.send(patience.next_call(), deadline=patience.left()))
        if run.finished_at is not None:
            return run
        await transport.environment.sleep_async(patience.pause(run))


class _Patience(Generic[R]):
    """What both loops keep: the last answer, and how long the next pause is."""

    _growth = 1.5

    def __init__(
        self,
        call: Call,
        decode: Decoder[R],
        environment: Environment,
        deadline: float,
        interval: float,
        longest_interval: float,
        on_progress: Optional[Callable[[R], object]],
    ) -> None:
        if on_progress is not None and not callable(on_progress):
            raise InvalidArgumentError(f"on_progress must be a function, not {on_progress!r}.")
        self._call = call
        self._decode = decode
        self._environment = environment
        self._deadline = seconds("deadline", deadline)
        self._until = environment.now() + self._deadline
        self._interval = self._pause = seconds("interval", interval)
        self._longest = seconds("longest_interval", longest_interval)
        self._on_progress = on_progress
        self._run: Optional[R] = None
        self._etag: Optional[str] = None

    def next_call(self) -> Call:
        """The run is not sent again while nothing has changed."""
        headers = {} if self._etag is None else {"if-none-match": self._etag}
        return Call(self._call.operation, self._call.method, self._call.path, headers=headers)

    def left(self) -> float:
        """Seconds that the next check may take: the last one, at the deadline, as long as a pause."""
        return max(self._until - self._environment.now(), self._interval)

    def heard(self, response: httpx.Response) -> R:
        if response.status_code != 304 or self._run is None:
            self._run = value_of(self._call, response, self._decode)
            self._etag = response.headers.get("etag")
        return self._run

    def pause(self, run: R) -> float:
        """Seconds until the next check: there is a last one at the deadline."""
        if self._on_progress is not None:
            self._on_progress(run)
        left = self._until - self._environment.now()
        if left <= 0:
            target = (self._call.operation, self._call.method, self._call.path)
            raise APITimeoutError(*target, f"not finished within {self._deadline:g} s")
        # From half to all of it: clients that started together do not keep asking together.
        pause = self._pause * (0.5 + self._environment.random() / 2)
        self._pause = min(self._longest, self._pause * self._growth)
        return min(left, pause)

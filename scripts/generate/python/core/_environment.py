"""What a client takes from its surroundings, in one place, so that a test can give it others."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

import anyio


@dataclass(frozen=True)
class Environment:
    """Time in seconds, chance from 0 to 1, and the environment variables."""

    now: Callable[[], float] = time.monotonic
    """A clock that never goes back."""
    wall: Callable[[], float] = time.time
    """Seconds since 1970, to which a date in `Retry-After` is compared."""
    sleep: Callable[[float], None] = time.sleep
    sleep_async: Callable[[float], Awaitable[None]] = anyio.sleep
    random: Callable[[], float] = random.random
    random_bytes: Callable[[int], bytes] = os.urandom
    variables: Mapping[str, str] = field(default_factory=lambda: os.environ)

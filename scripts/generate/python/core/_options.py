"""The options of a client, with their defaults, all of them checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from collections.abc import Mapping
from urllib.parse import urlsplit

from ._environment import Environment
from ._errors import InvalidArgumentError
from ._facts import HOSTED_URL


@dataclass(frozen=True)
class Options:
    api_key: str = field(repr=False)
    base_url: str
    timeout: float | None
    max_retries: int
    deadline: float
    headers: Mapping[str, str] = field(repr=False)


def checked_options(
    environment: Environment,
    api_key: str | None,
    base_url: str | None,
    timeout: float | None,
    max_retries: int,
    deadline: float,
    headers: Mapping[str, str] | None,
) -> Options:
    """Raises InvalidArgumentError, which names the option and the remedy and never contains the key."""
    variables = environment.variables
    if timeout is not None and not timeout > 0:
        raise InvalidArgumentError(f"timeout must be more than 0 seconds, not {timeout}.")
    if not deadline > 0:
        raise InvalidArgumentError(f"deadline must be more than 0 seconds, not {deadline}.")
    if isinstance(max_retries, bool) or not isinstance(max_retries, int) or max_retries < 0:
        raise InvalidArgumentError(f"max_retries must be an integer of at least 0, not {max_retries!r}.")
    return Options(
        api_key=_checked_key(api_key or variables.get("AEGIS_API_KEY")),
        base_url=_checked_url(base_url or variables.get("AEGIS_API_BASE_URL") or HOSTED_URL),
        timeout=timeout,
        max_retries=max_retries,
        deadline=deadline,
        headers=dict(headers or {}),
    )


def _checked_key(key: str | None) -> str:
    if not key:
        raise InvalidArgumentError("No API key: pass api_key or set AEGIS_API_KEY.")
    if re.fullmatch(r"[\w.~+/=-]+", key, re.ASCII) is None:
        raise InvalidArgumentError("The API key contains invalid characters.")
    return key


def _checked_url(url: str) -> str:
    """The message does not repeat the address, which may have a password."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc or "?" in url or "#" in url:
        raise InvalidArgumentError(
            f"base_url must be an http or https URL without password, query or fragment, such as {HOSTED_URL}."
        )
    return url.rstrip("/")

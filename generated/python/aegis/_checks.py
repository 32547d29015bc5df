# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""Checks of arguments, before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

import httpx

from ._errors import InvalidArgumentError

_longest_wait = 2_000_000.0
"""Seconds; the system's calls do not take many more."""


def seconds(name: str, value: Any, least: float = 0.0) -> float:
    """A time, which is at least as long, and more than nothing if `least` is 0."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not is_number or not (value > 0 if least == 0 else value >= least):
        bound = "more than 0" if least == 0 else f"at least {least:g}"
        raise InvalidArgumentError(f"{name} must be {bound} seconds, not {value!r}.")
    return float(min(value, _longest_wait))


def integer(name: str, value: Any) -> int:
    """Any integer: what the API refuses, it refuses itself."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidArgumentError(f"{name} must be an integer, not {value!r}.")
    return value


def whole_number(name: str, value: Any, least: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise InvalidArgumentError(f"{name} must be an integer of at least {least}, not {value!r}.")
    return value


def header_map(headers: Any) -> dict[str, str]:
    """
    Headers by their names in lower case, so that those of a call take the place of those of a client. A value is
    not repeated in a message, since it may be a secret.
    """
    if not isinstance(headers, (Mapping, httpx.Headers)):
        raise InvalidArgumentError(f"headers must be a mapping of texts, not {type(headers).__name__}.")
    for name, value in headers.items():
        if not isinstance(name, str) or re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name) is None:
            raise InvalidArgumentError(f"headers: {name!r} is not the name of a header.")
        if not isinstance(value, str) or re.fullmatch(r"[\t -~]*", value) is None:
            raise InvalidArgumentError(f"headers: the value of {name} must be a text of printable ASCII.")
    return {name.lower(): value.strip() for name, value in headers.items()}


def query_of(query: Mapping[str, Any]) -> dict[str, Any]:
    """What a query says. None is left out, as a query cannot say null; a time is written in UTC."""
    return {name: _written(name, value) for name, value in query.items() if value is not None}


def _written(name: str, value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_written(name, each) for each in value]
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise InvalidArgumentError(f"{name} must have a time zone, such as datetime.timezone.utc.")
        return value.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")
    if not isinstance(value, (str, int, float, bool)):
        raise InvalidArgumentError(f"{name} cannot be a {type(value).__name__} in a query.")
    return value

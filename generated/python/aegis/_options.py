# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""The options of a client, with their defaults, all of them checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from collections.abc import Mapping
from typing import Any

import httpx

from ._call import NotGiven, given
from ._checks import header_map, seconds, whole_number
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
    return Options(
        api_key=_checked_key(api_key or variables.get("AEGIS_API_KEY")),
        base_url=_base_url(base_url, variables),
        timeout=None if timeout is None else seconds("timeout", timeout),
        max_retries=whole_number("max_retries", max_retries, 0),
        deadline=seconds("deadline", deadline),
        headers={} if headers is None else header_map(headers),
    )


def changed(options: Options, timeout: Any, max_retries: Any, deadline: Any, headers: Any) -> Options:
    """Other options; what is not given stays. They are checked when a client is made of them."""
    changes = given({"timeout": timeout, "max_retries": max_retries, "deadline": deadline})
    more = {} if isinstance(headers, NotGiven) or headers is None else header_map(headers)
    return replace(options, **changes, headers={**options.headers, **more})


def _checked_key(key: str | None) -> str:
    if not key:
        raise InvalidArgumentError("No API key: pass api_key or set AEGIS_API_KEY.")
    if not isinstance(key, str) or re.fullmatch(r"[\w.~+/=-]+", key, re.ASCII) is None:
        raise InvalidArgumentError("The API key contains invalid characters.")
    return key


def _base_url(given: str | None, variables: Mapping[str, str]) -> str:
    if given is not None:
        return _checked_url(given, "base_url")
    return _checked_url(variables.get("AEGIS_API_BASE_URL", HOSTED_URL), "AEGIS_API_BASE_URL")


def _checked_url(url: str, name: str) -> str:
    """The message does not repeat the address, which may have a password."""
    if not _is_plain(url):
        raise InvalidArgumentError(
            f"{name} must be an http or https URL without password, query or fragment, such as {HOSTED_URL}."
        )
    return url.rstrip("/")


def _is_plain(url: Any) -> bool:
    if not isinstance(url, str) or any(mark in url for mark in "?#@"):
        return False
    try:
        parts = httpx.URL(url)
    except httpx.InvalidURL:
        return False
    return parts.scheme in ("http", "https") and parts.host != ""

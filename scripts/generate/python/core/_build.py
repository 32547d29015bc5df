"""Makes the request of a call."""

from __future__ import annotations

from typing import Any, Union

import httpx

from ._attempts import Attempts
from ._call import Call
from ._checks import query_of
from ._errors import InvalidArgumentError


def built(
    http: Union[httpx.Client, httpx.AsyncClient],
    call: Call,
    base_url: str,
    attempts: Attempts,
    content: dict[str, Any],
) -> httpx.Request:
    """Raises InvalidArgumentError for what cannot be sent, such as half of a surrogate pair."""
    try:
        return http.build_request(
            call.method,
            base_url + call.path,
            params=query_of(call.query) or None,
            headers=attempts.headers,
            timeout=attempts.begin(),
            **content,
        )
    except (TypeError, UnicodeError, httpx.InvalidURL) as error:
        raise InvalidArgumentError(f"{call.operation} cannot send its arguments: {error}") from error

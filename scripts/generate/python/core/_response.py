"""What a successful response says."""

from __future__ import annotations

from typing import TypeVar

import httpx

from ._attempts import status_error
from ._call import Call
from ._decode import Decoder, Model, nothing

T = TypeVar("T")


def value_of(call: Call, response: httpx.Response, decode: Decoder[T]) -> T:
    """The body with its type. Raises UnexpectedStatusError for one that is not what the document says."""
    if decode is nothing:
        return decode(None)
    try:
        value = decode(response.json())
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        kind = response.headers.get("content-type", "a body")
        problem = f"with {kind} that is not what the document says; check base_url"
        raise status_error(call, response, problem) from error
    if isinstance(value, Model):
        object.__setattr__(value, "request_id", response.headers.get("x-request-id"))
    return value

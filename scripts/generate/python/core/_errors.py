"""Everything that a call can raise. No error contains the key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FieldErrors = list[dict[str, Any]]
"""The invalid fields of a request, each with `loc`, `msg` and `type`."""


class AegisError(Exception):
    """The base of all errors of this package."""


class InvalidArgumentError(AegisError, ValueError):
    """An argument or option that is wrong before anything was sent. The message names it."""


class CsvError(AegisError, ValueError):
    """A download that is not valid CSV, or a cell that is not of its column's type."""


class CallError(AegisError):
    """A call that failed after it had started."""

    operation: str
    """The operationId of the document, such as `getRun`."""
    method: str
    path: str
    """Below the base URL, such as `/runs/991`."""

    def __init__(self, operation: str, method: str, path: str, problem: str) -> None:
        super().__init__(f"{operation}: {method} {path}: {problem}")
        self.operation = operation
        self.method = method
        self.path = path


class APIConnectionError(CallError):
    """The connection failed: it was refused, reset, or cut off before the response was complete."""


class APITimeoutError(CallError):
    """An attempt, or waiting for a run, took too long. What the server has started goes on."""


class StatusError(CallError):
    """The API refused the call. There is one class for each status that the API documents."""

    status: int
    detail: str | FieldErrors
    """The reason in the API's words: a sentence, or for 422 a list of invalid fields."""
    headers: Mapping[str, str]
    request_id: str | None
    """By which the operator finds the request in the log of the server."""

    def __init__(
        self,
        operation: str,
        method: str,
        path: str,
        status: int,
        detail: str | FieldErrors,
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(operation, method, path, f"{status} {_sentence(detail)}")
        self.status = status
        self.detail = detail
        self.headers = headers
        self.request_id = headers.get("x-request-id")


class BadRequestError(StatusError):
    """400: well-formed but not allowed, such as a name that is taken or a metric that is unknown."""


class UnauthorizedError(StatusError):
    """401: the key is missing or unknown."""


class InsufficientBalanceError(StatusError):
    """402: the balance does not cover the request. Nothing was charged."""


class ForbiddenError(StatusError):
    """403: the key may read this, but not change it."""


class NotFoundError(StatusError):
    """404: this does not exist, or the key may not see it. The detail names it."""


class ConflictError(StatusError):
    """409: a request with the same idempotency key is still under way."""


class PayloadTooLargeError(StatusError):
    """413: the body is larger than the API accepts."""


class UnsupportedMediaTypeError(StatusError):
    """415: the operation does not accept the body's media type."""


class ValidationError(StatusError):
    """422: the request does not have the documented shape. `detail` has an entry for each invalid field."""


class TooManyRequestsError(StatusError):
    """429: too many requests. The client has already used up its retries."""


class ServerError(StatusError):
    """500 to 599: the API failed."""


class UnexpectedStatusError(StatusError):
    """A response that the API does not document, such as a proxy's 407, or a success that is not JSON."""


_by_status: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    402: InsufficientBalanceError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    413: PayloadTooLargeError,
    415: UnsupportedMediaTypeError,
    422: ValidationError,
    429: TooManyRequestsError,
}


def error_class(status: int) -> type[StatusError]:
    """The class for a status."""
    if 500 <= status <= 599:
        return ServerError
    return _by_status.get(status, UnexpectedStatusError)


def _sentence(detail: str | FieldErrors) -> str:
    if isinstance(detail, str):
        return detail
    return "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in detail)

"""A client of the Aegis evaluation API."""

from ._async_client import AsyncAegis
from ._call import NOT_GIVEN, FileInput, NotGiven
from ._download import AsyncCsvDownload, CsvDownload
from ._errors import (
    AegisError,
    APIConnectionError,
    APITimeoutError,
    BadRequestError,
    CallError,
    ConflictError,
    CsvError,
    ForbiddenError,
    InsufficientBalanceError,
    InvalidArgumentError,
    NotFoundError,
    PayloadTooLargeError,
    ServerError,
    StatusError,
    TooManyRequestsError,
    UnauthorizedError,
    UnexpectedStatusError,
    UnsupportedMediaTypeError,
    ValidationError,
)
from ._pages import AsyncPaged, Paged
from ._sync_client import Aegis
from ._facts import VERSION as __version__

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APITimeoutError",
    "Aegis",
    "AegisError",
    "AsyncAegis",
    "AsyncCsvDownload",
    "AsyncPaged",
    "BadRequestError",
    "CallError",
    "ConflictError",
    "CsvDownload",
    "CsvError",
    "FileInput",
    "ForbiddenError",
    "InsufficientBalanceError",
    "InvalidArgumentError",
    "NotFoundError",
    "NotGiven",
    "Paged",
    "PayloadTooLargeError",
    "ServerError",
    "StatusError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UnexpectedStatusError",
    "UnsupportedMediaTypeError",
    "ValidationError",
    "__version__",
]

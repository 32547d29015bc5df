# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""What both clients have in common besides their operations."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Optional, TypeVar

import httpx

from ._async_transport import AsyncTransport
from ._call import NOT_GIVEN, NotGiven
from ._environment import Environment
from ._errors import InvalidArgumentError
from ._options import changed, checked_options
from ._sync_transport import SyncTransport

S = TypeVar("S", bound="SyncClient")
A = TypeVar("A", bound="AsyncClient")


class SyncClient:
    def __init__(
        self,
        *,
        api_key: Optional[str] = None,
        base_url: Optional[str] = None,
        timeout: Optional[float] = None,
        max_retries: int = 2,
        deadline: float = 600.0,
        headers: Optional[Mapping[str, str]] = None,
        http_client: Optional[httpx.Client] = None,
        _environment: Environment = Environment(),
    ) -> None:
        """
        Close it, or use it as a context manager, so that its connections are closed.

        Args:
            api_key: The key, `sk_…`. By default the environment variable AEGIS_API_KEY.
            base_url: The address of the API, with its path. By default the environment variable
                AEGIS_API_BASE_URL, or else the hosted service.
            timeout: Seconds without progress after which an attempt fails. By default 60; for a POST, which may
                score or upload for long, the deadline.
            max_retries: How many attempts may follow the first, if the connection fails, an attempt times out, or
                the status is 409, 429, 502, 503 or 504. A POST has an `Idempotency-Key`, by which a server knows
                it again; at the hosted service, which may ignore it, a POST is retried only if nothing was sent.
                The upload of an open file is not retried, since it can be read only once.
            deadline: Seconds after which no further attempt is made.
            headers: Sent with each request.
            http_client: For proxies and certificates of your own. It is not closed with this client.
        """
        options = checked_options(_environment, api_key, base_url, timeout, max_retries, deadline, headers)
        http = httpx.Client() if http_client is None else http_client
        if not isinstance(http, httpx.Client):
            raise InvalidArgumentError(f"http_client must be an httpx.Client, not {type(http).__name__}.")
        self._owned = http if http_client is None else None
        self._transport = SyncTransport(http, options, _environment)

    def with_options(
        self: S,
        *,
        timeout: Optional[float] | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        deadline: float | NotGiven = NOT_GIVEN,
        headers: Mapping[str, str] | NotGiven = NOT_GIVEN,
    ) -> S:
        """A client with other options and the same connections. Headers are sent besides those of this one."""
        transport = self._transport
        options = changed(transport.options, timeout, max_retries, deadline, headers)
        return type(self)(
            api_key=options.api_key,
            base_url=options.base_url,
            timeout=options.timeout,
            max_retries=options.max_retries,
            deadline=options.deadline,
            headers=options.headers,
            http_client=transport.http,
            _environment=transport.environment,
        )

    def close(self) -> None:
        """Closes the connections."""
        if self._owned is not None:
            self._owned.close()

    def __enter__(self: S) -> S:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()


class AsyncClient:
    def __init__(
        self,
        *,
        api_key: Optional[str] = None,
        base_url: Optional[str] = None,
        timeout: Optional[float] = None,
        max_retries: int = 2,
        deadline: float = 600.0,
        headers: Optional[Mapping[str, str]] = None,
        http_client: Optional[httpx.AsyncClient] = None,
        _environment: Environment = Environment(),
    ) -> None:
        """The options are those of `Aegis`, but for `http_client`, which is an `httpx.AsyncClient`."""
        options = checked_options(_environment, api_key, base_url, timeout, max_retries, deadline, headers)
        http = httpx.AsyncClient() if http_client is None else http_client
        if not isinstance(http, httpx.AsyncClient):
            raise InvalidArgumentError(
                f"http_client must be an httpx.AsyncClient, not {type(http).__name__}."
            )
        self._owned = http if http_client is None else None
        self._transport = AsyncTransport(http, options, _environment)

    def with_options(
        self: A,
        *,
        timeout: Optional[float] | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        deadline: float | NotGiven = NOT_GIVEN,
        headers: Mapping[str, str] | NotGiven = NOT_GIVEN,
    ) -> A:
        """A client with other options and the same connections. Headers are sent besides those of this one."""
        transport = self._transport
        options = changed(transport.options, timeout, max_retries, deadline, headers)
        return type(self)(
            api_key=options.api_key,
            base_url=options.base_url,
            timeout=options.timeout,
            max_retries=options.max_retries,
            deadline=options.deadline,
            headers=options.headers,
            http_client=transport.http,
            _environment=transport.environment,
        )

    async def close(self) -> None:
        """Closes the connections."""
        if self._owned is not None:
            await self._owned.aclose()

    async def __aenter__(self: A) -> A:
        return self

    async def __aexit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        await self.close()

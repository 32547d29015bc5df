# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""Sends calls from a program that does others meanwhile, under asyncio or trio."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

import httpx

from ._attempts import Attempts, Outcome
from ._build import built
from ._call import Call, request_content
from ._decode import Decoder
from ._environment import Environment
from ._options import Options
from ._response import value_of

T = TypeVar("T")


class AsyncTransport:
    def __init__(self, http: httpx.AsyncClient, options: Options, environment: Environment) -> None:
        self.http = http
        self.options = options
        self.environment = environment

    async def request(self, call: Call, decode: Decoder[T]) -> T:
        """Calls an operation and reads its answer."""
        return value_of(call, await self.send(call), decode)

    async def send(self, call: Call, stream: bool = False, deadline: float | None = None) -> httpx.Response:
        """The response, if it is a success. Its body is unread with `stream`, and the caller closes it."""
        options = self.options if deadline is None else replace(self.options, deadline=deadline)
        attempts = Attempts(call, options, self.environment)
        while True:
            outcome = await self._attempt(call, attempts, stream)
            delay = attempts.delay_after(outcome)
            if delay is None:
                return attempts.settle(outcome)
            await self.environment.sleep_async(delay)

    async def _attempt(self, call: Call, attempts: Attempts, stream: bool) -> Outcome:
        with request_content(call) as content:
            request = built(self.http, call, self.options.base_url, attempts, content)
            try:
                response = await self.http.send(request, stream=True, follow_redirects=False)
                if not stream or not response.is_success:
                    await _read(response)
            except (httpx.TransportError, httpx.DecodingError) as error:
                return error
            return response


async def _read(response: httpx.Response) -> Any:
    try:
        await response.aread()
    finally:
        await response.aclose()

"""Sends calls, one after the other."""

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


class SyncTransport:
    def __init__(self, http: httpx.Client, options: Options, environment: Environment) -> None:
        self.http = http
        self.options = options
        self.environment = environment

    def request(self, call: Call, decode: Decoder[T]) -> T:
        """Calls an operation and reads its answer."""
        return value_of(call, self.send(call), decode)

    def send(self, call: Call, stream: bool = False, deadline: float | None = None) -> httpx.Response:
        """The response, if it is a success. Its body is unread with `stream`, and the caller closes it."""
        options = self.options if deadline is None else replace(self.options, deadline=deadline)
        attempts = Attempts(call, options, self.environment)
        while True:
            outcome = self._attempt(call, attempts, stream)
            delay = attempts.delay_after(outcome)
            if delay is None:
                return attempts.settle(outcome)
            self.environment.sleep(delay)

    def _attempt(self, call: Call, attempts: Attempts, stream: bool) -> Outcome:
        with request_content(call) as content:
            request = built(self.http, call, self.options.base_url, attempts, content)
            try:
                response = self.http.send(request, stream=True, follow_redirects=False)
                if not stream or not response.is_success:
                    _read(response)
            except (httpx.TransportError, httpx.DecodingError) as error:
                return error
            return response


def _read(response: httpx.Response) -> Any:
    try:
        response.read()
    finally:
        response.close()

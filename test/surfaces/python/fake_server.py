"""A server in the process: it answers as it is told, and keeps what it was asked. Time does not pass by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Union

import aegis
import httpx
from aegis._environment import Environment

Said = Union[httpx.Response, Exception, Callable[[httpx.Request], httpx.Response]]


class FakeServer:
    """Gives its answers one after the other, the last one again and again."""

    def __init__(self, *answers: Said, base_url: str = "http://127.0.0.1/api/v1") -> None:
        self.answers = list(answers)
        self.base_url = base_url
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []
        self.pauses: list[float] = []
        self.time = 0.0

    def client(self, **options: Any) -> aegis.Aegis:
        http = httpx.Client(transport=httpx.MockTransport(self._answer))
        return aegis.Aegis(**self._options(http, options))

    def async_client(self, **options: Any) -> aegis.AsyncAegis:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self._answer))
        return aegis.AsyncAegis(**self._options(http, options))

    def _options(self, http: Any, options: dict[str, Any]) -> dict[str, Any]:
        environment = Environment(
            now=lambda: self.time,
            wall=lambda: self.time,
            sleep=self._sleep,
            sleep_async=self._sleep_async,
            random=lambda: 1.0,
            random_bytes=bytes,
            variables={"AEGIS_API_KEY": "sk_secret", "AEGIS_API_BASE_URL": self.base_url},
        )
        return {"http_client": http, "_environment": environment, **options}

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.bodies.append(request.read())
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx.Response) else answer(request)

    def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.time += seconds

    async def _sleep_async(self, seconds: float) -> None:
        self._sleep(seconds)


def refusal(status: int, detail: Any = "No.", **headers: str) -> httpx.Response:
    return httpx.Response(status, json={"detail": detail}, headers=headers)


def run(**changes: Any) -> dict[str, Any]:
    return {"id": 1, "finished_at": None, "evaluations": [], **changes}

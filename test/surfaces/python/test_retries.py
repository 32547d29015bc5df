from __future__ import annotations

import tempfile
import unittest
from collections.abc import Callable
from email.utils import formatdate
from pathlib import Path

import aegis
import httpx
from fake_server import FakeServer, refusal, run

OK = httpx.Response(200, json=run())
HOSTED = "https://api.aegisevals.ai/api/v1"


def get(client: aegis.Aegis) -> object:
    return client.runs.get(1)


def asked(server: FakeServer, act: Callable[..., object] = get, *given: object, **options: object) -> int:
    """How often the server was asked until the call ended."""
    try:
        act(server.client(**options), *given)
    except aegis.AegisError:
        pass
    return len(server.requests)


def upload(client: aegis.Aegis, file: aegis.FileInput) -> object:
    return client.datasets.create(file=file, selected_metrics={2: 100})


def evaluate(client: aegis.Aegis) -> object:
    return client.evaluate(metric_shortname="exact_match", output="a", golden_answer="a")


class Retries(unittest.TestCase):
    def test_a_call_is_repeated_after_a_status_that_passes(self) -> None:
        for status, times in [(409, 3), (429, 3), (502, 3), (503, 3), (504, 3), (400, 1), (404, 1), (500, 1), (501, 1)]:
            with self.subTest(status=status):
                self.assertEqual(asked(FakeServer(refusal(status))), times)

    def test_a_call_is_repeated_after_a_connection_that_failed(self) -> None:
        for error in [httpx.ConnectError("refused"), httpx.ReadError("reset"), httpx.ReadTimeout("slow"), httpx.DecodingError("not gzip")]:
            with self.subTest(error=error):
                self.assertEqual(asked(FakeServer(error)), 3)

    def test_a_repeated_post_has_the_key_of_the_first(self) -> None:
        server = FakeServer(httpx.ReadError("reset"), httpx.Response(201, json={"id": 1}))
        self.assertEqual(asked(server, evaluate), 2)
        keys = [request.headers["idempotency-key"] for request in server.requests]
        self.assertEqual(keys, ['"00000000-0000-4000-8000-000000000000"'] * 2)
        self.assertEqual(server.bodies[0], server.bodies[1])

    def test_a_post_to_the_hosted_service_is_repeated_only_if_nothing_was_sent(self) -> None:
        for error, times in [(httpx.ConnectError("refused"), 3), (httpx.ReadError("reset"), 1)]:
            with self.subTest(error=error):
                self.assertEqual(asked(FakeServer(error, base_url=HOSTED), evaluate), times)
        self.assertEqual(asked(FakeServer(refusal(503), base_url=HOSTED), evaluate), 1)
        self.assertEqual(asked(FakeServer(refusal(503), base_url=HOSTED)), 3)

    def test_an_upload_is_repeated_unless_its_file_is_open(self) -> None:
        with tempfile.NamedTemporaryFile() as opened:
            for file, times in [(b"a", 3), (("a.csv", b"a"), 3), (Path(opened.name), 3), (opened, 1), (("a.csv", opened), 1)]:
                with self.subTest(file=file):
                    server = FakeServer(refusal(503))
                    self.assertEqual(asked(server, upload, file), times)
                    self.assertEqual(len(set(map(len, server.bodies))), 1)

    def test_a_delete_whose_repeat_finds_nothing_has_succeeded(self) -> None:
        for first in [httpx.ReadError("reset"), httpx.ReadTimeout("late"), refusal(502)]:
            FakeServer(first, refusal(404)).client().runs.delete(1)
        proxy = httpx.Response(404, text="<html>")
        with self.assertRaises(aegis.NotFoundError):
            FakeServer(httpx.ReadError("reset"), proxy).client().runs.delete(1)
        for first in [refusal(404), refusal(429), httpx.ConnectError("refused")]:
            with self.subTest(first=first), self.assertRaises(aegis.NotFoundError):
                FakeServer(first, refusal(404)).client().runs.delete(1)

    def test_pauses_are_as_long_as_the_server_asks_or_grow(self) -> None:
        date = formatdate(7, usegmt=True)
        for headers, pauses in [({}, [0.5, 1.0]), ({"retry-after": "3"}, [3.0, 3.0]), ({"retry-after": date}, [7.0, 0.0]), ({"retry-after": "9", "retry-after-ms": "250"}, [0.25, 0.25]), ({"retry-after": "1.5"}, [1.5, 1.5]), ({"retry-after-ms": "12.5"}, [0.0125, 0.0125])]:
            with self.subTest(headers=headers):
                server = FakeServer(refusal(503, **headers))
                asked(server)
                self.assertEqual(server.pauses, pauses)

    def test_a_pause_beyond_the_deadline_is_not_begun(self) -> None:
        server = FakeServer(refusal(429, **{"retry-after": "60"}))
        self.assertEqual(asked(server, deadline=30), 1)
        self.assertEqual(server.pauses, [])

    def test_options_say_how_often(self) -> None:
        self.assertEqual(asked(FakeServer(refusal(503)), max_retries=4), 5)
        server = FakeServer(refusal(503))
        asked(server, lambda client: client.with_options(max_retries=0).runs.get(1))
        self.assertEqual(len(server.requests), 1)


class AsyncRetries(unittest.IsolatedAsyncioTestCase):
    async def test_the_client_for_asyncio_repeats_too(self) -> None:
        server = FakeServer(refusal(503), httpx.ReadError("reset"), OK)
        self.assertEqual((await server.async_client().runs.get(1)).id, 1)
        self.assertEqual(server.pauses, [0.5, 1.0])


if __name__ == "__main__":
    unittest.main()

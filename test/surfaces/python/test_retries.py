from __future__ import annotations

import unittest
from email.utils import formatdate

import aegis
import httpx
from fake_server import FakeServer, refusal, run

OK = httpx.Response(200, json=run())
HOSTED = "https://api.aegisevals.ai/api/v1"


def asked(server: FakeServer, act: object = None, **options: object) -> int:
    """How often the server was asked until the call ended."""
    client = server.client(**options)
    try:
        client.runs.get(1) if act is None else act(client)  # type: ignore[operator]
    except aegis.AegisError:
        pass
    return len(server.requests)


def evaluate(client: aegis.Aegis) -> object:
    return client.evaluate(metric_shortname="exact_match", output="a", golden_answer="a")


class Retries(unittest.TestCase):
    def test_a_call_is_repeated_after_a_status_that_passes(self) -> None:
        for status, times in [(409, 3), (429, 3), (502, 3), (503, 3), (504, 3), (400, 1), (404, 1), (500, 1), (501, 1)]:
            with self.subTest(status=status):
                self.assertEqual(asked(FakeServer(refusal(status))), times)

    def test_a_call_is_repeated_after_a_connection_that_failed(self) -> None:
        for error in [httpx.ConnectError("refused"), httpx.ReadError("reset"), httpx.ReadTimeout("slow")]:
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

    def test_an_upload_is_not_repeated(self) -> None:
        server = FakeServer(httpx.ConnectError("refused"))
        self.assertEqual(asked(server, lambda client: client.datasets.create(file=b"output\na", selected_metrics={})), 1)

    def test_a_delete_whose_repeat_finds_nothing_has_succeeded(self) -> None:
        server = FakeServer(httpx.ReadError("reset"), refusal(404))
        server.client().runs.delete(1)
        with self.assertRaises(aegis.NotFoundError):
            FakeServer(refusal(404)).client().runs.delete(1)

    def test_pauses_are_as_long_as_the_server_asks_or_grow(self) -> None:
        date = formatdate(7, usegmt=True)
        for headers, pauses in [({}, [0.5, 1.0]), ({"retry-after": "3"}, [3.0, 3.0]), ({"retry-after": date}, [7.0, 0.0])]:
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

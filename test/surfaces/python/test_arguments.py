from __future__ import annotations

import io
import unittest
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import aegis
import httpx
from fake_server import FakeServer, refusal, run


def refused(act: Callable[[aegis.Aegis], object]) -> str:
    """The message with which an argument is refused before anything is sent."""
    server = FakeServer(refusal(500))
    try:
        act(server.client())
    except aegis.InvalidArgumentError as error:
        assert server.requests == [], "It was sent."
        return str(error)
    raise AssertionError("Nothing was raised.")


def upload(file: Any, **fields: Any) -> Callable[[aegis.Aegis], object]:
    return lambda client: client.datasets.create(file=file, **{"selected_metrics": {2: 100}, **fields})


class Options(unittest.TestCase):
    def test_an_option_of_the_wrong_kind_is_named(self) -> None:
        for options, text in [
            ({"timeout": "5"}, "timeout must be more than 0 seconds, not '5'."),
            ({"timeout": True}, "timeout must be"),
            ({"timeout": float("nan")}, "timeout must be"),
            ({"deadline": None}, "deadline must be more than 0 seconds, not None."),
            ({"max_retries": "2"}, "max_retries must be an integer of at least 0, not '2'."),
            ({"api_key": 7}, "The API key contains invalid characters."),
            ({"base_url": 7}, "base_url must be an http or https URL"),
            ({"base_url": "http://[::1"}, "base_url must be an http or https URL"),
            ({"base_url": "http://127.0.0.1:port"}, "base_url must be an http or https URL"),
            ({"base_url": ""}, "base_url must be an http or https URL"),
            ({"headers": "X-Team: a"}, "headers must be a mapping of texts, not str."),
            ({"headers": {"X Team": "a"}}, "'X Team' is not the name of a header"),
            ({"headers": {"X-Team": "a\r\nX-Other: b"}}, "the value of X-Team must be a text of printable ASCII"),
            ({"headers": {"X-Team": "ä"}}, "the value of X-Team must be"),
            ({"headers": {"X-Team": 7}}, "the value of X-Team must be"),
            ({"headers": {7: "a"}}, "7 is not the name of a header"),
            ({"http_client": "proxy"}, "http_client must be an httpx.Client, not str."),
        ]:
            with self.subTest(options=options), self.assertRaises(aegis.InvalidArgumentError) as raised:
                FakeServer(refusal(500)).client(**options)
            self.assertIn(text, str(raised.exception))
        with self.assertRaises(aegis.InvalidArgumentError):
            aegis.AsyncAegis(api_key="sk_1", http_client=httpx.Client())  # type: ignore[arg-type]

    def test_the_variable_of_a_wrong_address_is_named(self) -> None:
        with self.assertRaises(aegis.InvalidArgumentError) as raised:
            FakeServer(refusal(500), base_url="nowhere").client()
        self.assertIn("AEGIS_API_BASE_URL must be an http or https URL", str(raised.exception))

    def test_a_changed_option_is_checked_too(self) -> None:
        self.assertIn("timeout", refused(lambda client: client.with_options(timeout="5")))  # type: ignore[arg-type]
        self.assertIn("X-Team", refused(lambda client: client.with_options(headers={"X-Team": "ä"})))

    def test_a_time_without_an_end_is_as_long_as_the_system_can_wait(self) -> None:
        server = FakeServer(httpx.Response(200, json=run()))
        server.client(timeout=float("inf"), deadline=float("inf")).runs.get(1)
        self.assertEqual(server.requests[0].extensions["timeout"]["read"], 2_000_000.0)


class Arguments(unittest.TestCase):
    def test_an_argument_that_cannot_be_sent_is_refused(self) -> None:
        deep: list[Any] = []
        for _ in range(100_000):
            deep = [deep]
        acts: list[tuple[Callable[[aegis.Aegis], object], str]] = [
            (lambda client: client.runs.get("٣"), "run_id must be an id"),  # type: ignore[arg-type]
            (lambda client: client.runs.get(0), "run_id must be an id"),
            (lambda client: client.runs.wait(1, deadline="9"), "deadline must be"),  # type: ignore[arg-type]
            (lambda client: client.runs.wait(1, interval=-1), "interval must be"),
            (lambda client: client.runs.wait(1, on_progress="print"), "on_progress must be"),  # type: ignore[arg-type]
            (lambda client: client.datasets.list(page="2"), "page must be an integer"),  # type: ignore[arg-type]
            (lambda client: client.datasets.list(search="\ud800").page(), "listDatasets cannot send"),
            (lambda client: client.datasets.list(search={}).page(), "search cannot be a dict"),  # type: ignore[arg-type]
            (lambda client: client.runs.update(1, alias="\ud800"), "The body cannot be written as JSON"),
            (lambda client: client.evaluate(metric_shortname="bleu", metric_args={"a": deep}), "The body cannot be"),
            (upload("march.csv"), "For a path, pass pathlib.Path"),
            (upload(None), "file must be"),
            (upload(io.StringIO("a")), "file must be"),
            (upload(("march.csv",)), "file must be"),
            (upload(()), "file must be"),
            (upload((7, b"a")), "file must be"),
            (upload(("march.csv", "a")), "file must be"),
            (upload(("\ud800.csv", b"a")), "createDataset cannot send"),
            (upload(b"a", name="\ud800"), "createDataset cannot send"),
        ]
        for number, (act, text) in enumerate(acts):
            with self.subTest(number=number):
                self.assertIn(text, refused(act))

    def test_a_query_leaves_out_none_and_writes_times_in_utc(self) -> None:
        from aegis._checks import query_of

        east = timezone(timedelta(hours=2))
        self.assertEqual(
            query_of({"a": None, "b": False, "c": datetime(2026, 4, 1, 12, tzinfo=east), "d": ["x", 1]}),
            {"b": False, "c": "2026-04-01T10:00:00Z", "d": ["x", 1]},
        )
        with self.assertRaises(aegis.InvalidArgumentError):
            query_of({"since": datetime(2026, 4, 1)})
        server = FakeServer(httpx.Response(200, json=[]))
        server.client().datasets.list_names(shared=None)  # type: ignore[arg-type]
        self.assertEqual(server.requests[0].url.query, b"")


if __name__ == "__main__":
    unittest.main()

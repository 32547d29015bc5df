from __future__ import annotations

import json
import logging
import unittest

import aegis
import httpx
from fake_server import FakeServer, run


def server() -> FakeServer:
    return FakeServer(httpx.Response(200, json=run()))


class Requests(unittest.TestCase):
    def test_a_request_says_who_asks_and_with_which_key(self) -> None:
        fake = server()
        fake.client().runs.get(7)
        request = fake.requests[0]
        self.assertEqual(str(request.url), "http://127.0.0.1/api/v1/runs/7")
        self.assertEqual(request.headers["authorization"], "Bearer sk_secret")
        self.assertEqual(request.headers["user-agent"], f"aegis-python/{aegis.__version__}")
        self.assertNotIn("idempotency-key", request.headers)

    def test_null_is_sent_and_what_is_left_out_is_not(self) -> None:
        fake = server()
        fake.client().runs.update(7, org_id=None)
        self.assertEqual(json.loads(fake.bodies[0]), {"org_id": None})

    def test_options_go_before_the_environment(self) -> None:
        fake = server()
        fake.client(api_key="sk_other", base_url="http://127.0.0.1:4010/api/v1/").runs.get(7)
        request = fake.requests[0]
        self.assertEqual(str(request.url), "http://127.0.0.1:4010/api/v1/runs/7")
        self.assertEqual(request.headers["authorization"], "Bearer sk_other")

    def test_headers_of_an_option_are_sent_but_none_replaces_the_key(self) -> None:
        fake = server()
        client = fake.client(headers={"X-Team": "a", "Authorization": "Bearer sk_of_another"})
        client.with_options(headers={"X-Team": "b", "Idempotency-Key": '"mine"'}).runs.create_from_dataset(dataset_id=1)
        client.with_options(timeout=5).runs.get(7)
        sent = [request.headers for request in fake.requests]
        self.assertEqual([headers["x-team"] for headers in sent], ["b", "a"])
        self.assertEqual(sent[0]["idempotency-key"], '"mine"')
        self.assertEqual([headers["authorization"] for headers in sent], ["Bearer sk_secret"] * 2)

    def test_headers_are_the_same_in_any_case_of_letters(self) -> None:
        fake = server()
        client = fake.client(headers={"USER-AGENT": "mine", "X-Team": "a", "accept": "*/*"})
        client.with_options(headers={"x-team": "b", "X-TRACE": "7"}).runs.get(7)
        sent = fake.requests[0].headers
        names = [name for name, _ in sent.multi_items()]
        self.assertEqual(len(names), len(set(names)))
        self.assertEqual([sent[name] for name in ["user-agent", "x-team", "accept", "x-trace"]], ["mine", "b", "*/*", "7"])

    def test_changed_headers_are_sent_besides_those_of_the_client(self) -> None:
        fake = server()
        fake.client(headers={"X-Team": "a"}).with_options(headers={"X-Trace": "7"}).runs.get(7)
        self.assertEqual([fake.requests[0].headers[name] for name in ["x-team", "x-trace"]], ["a", "7"])

    def test_a_form_keeps_its_boundary_and_json_takes_another_type(self) -> None:
        fake = FakeServer(httpx.Response(201, json={"id": 1}))
        client = fake.client(headers={"Content-Type": "application/vnd.other+json"})
        client.datasets.create(file=b"a", selected_metrics={2: 100})
        client.runs.create_from_dataset(dataset_id=1)
        types = [request.headers["content-type"] for request in fake.requests]
        self.assertTrue(types[0].startswith("multipart/form-data; boundary="), types[0])
        self.assertEqual(types[1], "application/vnd.other+json")

    def test_the_log_has_a_line_for_each_attempt_without_the_key(self) -> None:
        fake = FakeServer(httpx.ReadError("reset"), httpx.Response(200, json=run()))
        with self.assertLogs("aegis", logging.DEBUG) as log:
            fake.client().runs.get(7)
        lines = [record.getMessage() for record in log.records]
        self.assertEqual(lines, ["GET /runs/7: ReadError (attempt 1)", "GET /runs/7: 200 (attempt 2)"])


class Closing(unittest.TestCase):
    def test_a_client_closes_its_own_connections_and_not_those_that_it_was_given(self) -> None:
        given = httpx.Client()
        for http_client, is_closed in [(given, False), (None, True)]:
            with self.subTest(http_client=http_client):
                with aegis.Aegis(api_key="sk_1", http_client=http_client) as client:
                    http = client._transport.http
                self.assertEqual(http.is_closed, is_closed)
        given.close()


if __name__ == "__main__":
    unittest.main()

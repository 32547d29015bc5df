from __future__ import annotations

import unittest
from typing import Any

import aegis
import httpx
from fake_server import FakeServer, run


def page(number: int, after: int | None, *ids: int) -> httpx.Response:
    meta = {"current_page": number, "next_page": after}
    return httpx.Response(200, json={"items": [{"id": each} for each in ids], "meta": meta})


def numbers(server: FakeServer) -> list[str]:
    return [request.url.params["page"] for request in server.requests]


class Pages(unittest.TestCase):
    def test_a_list_gives_the_items_of_all_pages(self) -> None:
        server = FakeServer(page(1, 2, 7, 8), page(2, 3, 5), page(3, None, 9))
        found = list(server.client().datasets.list(page_size=2, search="a & b"))
        self.assertEqual([dataset.id for dataset in found], [7, 8, 5, 9])
        self.assertEqual(numbers(server), ["1", "2", "3"])
        self.assertEqual(server.requests[2].url.params["search"], "a & b")

    def test_nothing_is_asked_before_it_is_needed(self) -> None:
        server = FakeServer(page(1, 2, 7), page(2, None, 8))
        items = iter(server.client().datasets.list())
        self.assertEqual(len(server.requests), 0)
        next(items)
        self.assertEqual(len(server.requests), 1)

    def test_pages_begin_at_the_one_that_was_asked_for(self) -> None:
        server = FakeServer(page(4, 5, 7), page(5, None, 8))
        self.assertEqual([each.meta.current_page for each in server.client().datasets.list(page=4).pages()], [4, 5])
        self.assertEqual(FakeServer(page(9, None)).client().datasets.list(page=9).page().items, [])

    def test_a_list_ends_if_its_page_does_not_advance(self) -> None:
        for after in [1, 0]:
            with self.subTest(after=after):
                self.assertEqual(len(list(FakeServer(page(1, after, 7)).client().datasets.list())), 1)


    def test_a_list_ends_with_an_empty_page(self) -> None:
        server = FakeServer(page(1, 2, 7), page(2, 3), page(3, 4, 8))
        self.assertEqual([dataset.id for dataset in server.client().datasets.list()], [7])


class AsyncPages(unittest.IsolatedAsyncioTestCase):
    async def test_a_list_gives_the_items_of_all_pages(self) -> None:
        server = FakeServer(page(1, 2, 7), page(2, None, 8))
        found = server.async_client().datasets.list()
        self.assertEqual([dataset.id async for dataset in found], [7, 8])
        server = FakeServer(page(1, 2, 7), page(2, None, 8))
        self.assertEqual([len(each.items) async for each in server.async_client().datasets.list().pages()], [1, 1])


class Waiting(unittest.TestCase):
    def test_a_run_is_asked_for_until_it_has_finished(self) -> None:
        unchanged = httpx.Response(304)
        server = FakeServer(
            httpx.Response(200, json=run(), headers={"etag": '"1"'}),
            unchanged,
            httpx.Response(200, json=run(finished_at="2026-04-01T09:12:00Z", result=50)),
        )
        seen: list[aegis.types.Run] = []
        finished = server.client().runs.wait(1, interval=2, on_progress=seen.append)
        self.assertEqual((finished.result, len(seen)), (50, 2))
        self.assertEqual([request.headers.get("if-none-match") for request in server.requests], [None, '"1"', '"1"'])
        self.assertEqual(server.pauses, [2.0, 3.0])

    def test_waiting_ends_at_its_deadline(self) -> None:
        server = FakeServer(httpx.Response(200, json=run()))
        with self.assertRaises(aegis.APITimeoutError) as raised:
            server.client().runs.wait(1, deadline=10, interval=4, longest_interval=5)
        self.assertIn("not finished within 10 s", str(raised.exception))
        self.assertEqual(server.pauses, [4.0, 5.0, 1.0])


    def test_a_check_takes_no_longer_than_what_is_left(self) -> None:
        def slow(request: httpx.Request) -> httpx.Response:
            timeout = request.extensions["timeout"]["read"]
            server.time += timeout
            raise httpx.ReadTimeout("late")

        server = FakeServer(slow)
        with self.assertRaises(aegis.APITimeoutError) as raised:
            server.client().runs.wait(1, deadline=1, interval=0.5)
        self.assertEqual(server.time, 1.0)
        self.assertIn("no response within the deadline of 1 s", str(raised.exception))


class AsyncWaiting(unittest.IsolatedAsyncioTestCase):
    async def test_a_run_is_asked_for_until_it_has_finished(self) -> None:
        server = FakeServer(httpx.Response(200, json=run()), httpx.Response(200, json=run(finished_at="now")))
        self.assertEqual((await server.async_client().runs.wait(1)).finished_at, "now")
        self.assertEqual(server.pauses, [1.0])


class Answers(unittest.TestCase):
    def answer(self, body: Any) -> Any:
        return FakeServer(httpx.Response(200, json=body)).client()

    def test_an_answer_keeps_what_this_version_does_not_know(self) -> None:
        got = self.answer(run(new_member={"a": 1})).runs.get(1)
        self.assertEqual(got.to_dict()["new_member"], {"a": 1})
        self.assertIsNone(got.alias)

    def test_an_answer_has_the_id_of_its_request(self) -> None:
        server = FakeServer(httpx.Response(200, json=run(), headers={"x-request-id": "r-1"}))
        self.assertEqual(server.client().runs.get(1).request_id, "r-1")

    def test_objects_inside_are_typed(self) -> None:
        evaluation = {"id": 2, "record": {"id": 3, "output": "a"}}
        got = self.answer(run(evaluations=[evaluation])).runs.get(1)
        self.assertEqual(got.evaluations[0].record.output, "a")
        self.assertIsInstance(got.evaluations[0], aegis.types.RunEvaluation)

    def test_of_several_types_the_one_is_taken_whose_members_are_there(self) -> None:
        long = dict.fromkeys(["id", "name", "user", "org_id", "author_email", "created_at", "updated_at"])
        names = self.answer([{"id": 1, "name": "a"}, long]).datasets.list_names()
        self.assertEqual([type(each).__name__ for each in names], ["DatasetName", "DatasetSummary"])
        settings = {"2": 70, "3": {"threshold": 80, "metric_args": None}}
        selected = self.answer({"selected_metrics": settings}).datasets.update(1).selected_metrics
        self.assertEqual((selected["2"], selected["3"].threshold), (70, 80))

    def test_null_is_an_answer(self) -> None:
        server = FakeServer(httpx.Response(200, content=b"null"))
        self.assertIsNone(server.client().organizations.get_my())


if __name__ == "__main__":
    unittest.main()

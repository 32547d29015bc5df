from __future__ import annotations

import unittest
from typing import Any

import aegis
import httpx
from fake_server import FakeServer, refusal

FIELD = {"loc": ["body", "alias"], "msg": "is too long", "type": "string_too_long"}


def error_of(answer: Any, **options: Any) -> aegis.AegisError:
    try:
        FakeServer(answer).client(max_retries=0, **options).runs.get(7)
    except aegis.AegisError as error:
        return error
    raise AssertionError("Nothing was raised.")


class Errors(unittest.TestCase):
    def test_each_status_has_a_class_with_its_detail(self) -> None:
        for status, kind in [
            (400, aegis.BadRequestError),
            (401, aegis.UnauthorizedError),
            (402, aegis.InsufficientBalanceError),
            (403, aegis.ForbiddenError),
            (404, aegis.NotFoundError),
            (409, aegis.ConflictError),
            (413, aegis.PayloadTooLargeError),
            (415, aegis.UnsupportedMediaTypeError),
            (429, aegis.TooManyRequestsError),
            (500, aegis.ServerError),
            (599, aegis.ServerError),
            (302, aegis.UnexpectedStatusError),
            (418, aegis.UnexpectedStatusError),
        ]:
            with self.subTest(status=status):
                error = error_of(refusal(status, "Run 7 is gone.", **{"x-request-id": "r-1"}))
                self.assertIs(type(error), kind)
                assert isinstance(error, aegis.StatusError)
                self.assertEqual((error.status, error.detail, error.request_id), (status, "Run 7 is gone.", "r-1"))
                self.assertEqual(str(error), f"getRun: GET /runs/7: {status} Run 7 is gone.")

    def test_a_422_lists_the_fields(self) -> None:
        error = error_of(refusal(422, [FIELD]))
        assert isinstance(error, aegis.ValidationError)
        self.assertEqual(error.detail, [FIELD])
        self.assertEqual(str(error), "getRun: GET /runs/7: 422 body.alias: is too long")

    def test_a_422_of_a_proxy_is_one_entry_without_a_place(self) -> None:
        error = error_of(httpx.Response(422, text="<h1>Unprocessable</h1>"))
        assert isinstance(error, aegis.ValidationError)
        self.assertEqual(error.detail, [{"loc": [], "msg": "<h1>Unprocessable</h1>", "type": "unknown"}])

    def test_what_is_not_a_detail_is_not_hidden(self) -> None:
        for answer, text in [
            (httpx.Response(502, text="<html>Bad Gateway</html>"), "502 <html>Bad Gateway</html>"),
            (httpx.Response(400, json={"message": "no"}), '400 {"message": "no"}'),
            (httpx.Response(404), "404 without a body"),
            (httpx.Response(200, text="<html>"), "200 with text/plain; charset=utf-8 that is not what the document says"),
            (httpx.Response(200, json=["a"]), "200 with application/json that is not what the document says"),
        ]:
            with self.subTest(text=text):
                self.assertIn(text, str(error_of(answer)))

    def test_a_connection_or_a_time_that_fails_has_its_class_and_cause(self) -> None:
        error = error_of(httpx.ConnectError("Connection refused"))
        self.assertIsInstance(error, aegis.APIConnectionError)
        self.assertEqual(str(error), "getRun: GET /runs/7: Connection refused")
        self.assertIsInstance(error.__cause__, httpx.ConnectError)
        late = error_of(httpx.ReadTimeout("late"), timeout=5)
        self.assertIsInstance(late, aegis.APITimeoutError)
        self.assertIn("no response within 5 s", str(late))
        self.assertIn("no response within 60 s", str(error_of(httpx.ReadTimeout("late"))))
        self.assertIn("no response within the deadline of 7 s", str(error_of(httpx.ReadTimeout("late"), deadline=7)))
        broken = error_of(httpx.DecodingError("not gzip"))
        self.assertEqual((type(broken), str(broken)), (aegis.APIConnectionError, "getRun: GET /runs/7: not gzip"))

    def test_no_error_and_no_text_of_a_client_contains_the_key(self) -> None:
        error = error_of(refusal(401, "The key sk_secret is unknown."))
        self.assertEqual(str(error), "getRun: GET /runs/7: 401 The key *** is unknown.")
        echo = error_of(refusal(401, **{"x-echo": "Bearer sk_secret"}))
        assert isinstance(echo, aegis.StatusError)
        self.assertEqual(echo.headers["X-Echo"], "Bearer ***")
        client = FakeServer(refusal(401)).client()
        self.assertNotIn("sk_secret", repr(client._transport.options))

    def test_a_redirect_is_not_followed_with_the_key(self) -> None:
        server = FakeServer(httpx.Response(307, headers={"location": "https://elsewhere.example/"}))
        with self.assertRaises(aegis.UnexpectedStatusError):
            server.client().runs.get(7)
        self.assertEqual(len(server.requests), 1)


class Arguments(unittest.TestCase):
    def test_a_wrong_option_is_named(self) -> None:
        for options, text in [
            ({"api_key": "sk with blanks"}, "The API key contains invalid characters."),
            ({"base_url": "ftp://example.com"}, "base_url must be an http or https URL"),
            ({"base_url": "https://user:sk_pass@example.com"}, "base_url must be"),
            ({"timeout": 0}, "timeout must be more than 0 seconds, not 0."),
            ({"deadline": -1}, "deadline must be more than 0 seconds, not -1."),
            ({"max_retries": 1.5}, "max_retries must be an integer of at least 0, not 1.5."),
        ]:
            with self.subTest(text=text), self.assertRaises(aegis.InvalidArgumentError) as raised:
                FakeServer(refusal(500)).client(**options)
            self.assertIn(text, str(raised.exception))
            self.assertNotIn("sk_pass", str(raised.exception))

    def test_an_option_that_does_not_exist_is_refused(self) -> None:
        with self.assertRaises(TypeError):
            FakeServer(refusal(500)).client(baseURL="http://127.0.0.1")

    def test_an_id_that_could_lead_elsewhere_is_refused(self) -> None:
        server = FakeServer(refusal(500))
        for run_id in ["1/../datasets", "", "1?x", -1, True, None, 1.5]:
            with self.subTest(run_id=run_id), self.assertRaises(aegis.InvalidArgumentError):
                server.client().runs.get(run_id)  # type: ignore[arg-type]
        self.assertEqual(server.requests, [])

    def test_a_body_that_is_not_json_is_refused(self) -> None:
        server = FakeServer(refusal(500))
        for value in [float("nan"), object()]:
            with self.subTest(value=value), self.assertRaises(aegis.InvalidArgumentError):
                server.client().evaluate(metric_shortname="bleu", metric_args={"a": value})
        self.assertEqual(server.requests, [])


if __name__ == "__main__":
    unittest.main()

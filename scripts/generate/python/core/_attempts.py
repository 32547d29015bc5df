"""When a call is tried again, and what comes of it. Used by both clients."""

from __future__ import annotations

import json
import logging
import re
import uuid
from email.utils import parsedate_to_datetime
from typing import Any, Union

import httpx

from ._call import Call, is_repeatable
from ._environment import Environment
from ._errors import APIConnectionError, APITimeoutError, CallError, StatusError, error_class
from ._facts import HOSTED_URL, VERSION
from ._options import Options

Failure = Union[httpx.TransportError, httpx.DecodingError]
"""The connection, or what came of it, was broken."""

Outcome = Union[httpx.Response, Failure]
"""How an attempt ended."""

_log = logging.getLogger("aegis")
_transient = (409, 429, 502, 503, 504)
_nothing_sent = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_longest_text = 500


class Attempts:
    """The attempts of one call."""

    def __init__(self, call: Call, options: Options, environment: Environment) -> None:
        self._call = call
        self._options = options
        self._environment = environment
        self._failed = 0
        self._until = environment.now() + options.deadline
        self._retries = options.max_retries if is_repeatable(call) else 0
        self._may_have_arrived = False
        self._limit = ""
        # The hosted service may ignore idempotency keys.
        self._may_repeat = call.method != "POST" or options.base_url != HOSTED_URL
        own = {**options.headers, **call.headers}
        if call.file is not None:
            own.pop("content-type", None)  # It names the boundary of the form.
        self.headers = {
            "accept": "application/json, text/csv",
            "user-agent": f"aegis-python/{VERSION}",
            **_idempotency(call, environment),
            **({} if call.body is None else {"content-type": "application/json"}),
            **own,
            "authorization": f"Bearer {options.api_key}",
        }

    def begin(self) -> float:
        """Seconds without progress after which the attempt that begins now fails."""
        usual = self._options.deadline if self._call.method == "POST" else 60.0
        timeout = self._options.timeout or usual
        left = self._until - self._environment.now()
        self._limit = f"{timeout:g} s" if timeout < left else f"the deadline of {self._options.deadline:g} s"
        return min(timeout, max(0.001, left))

    def delay_after(self, outcome: Outcome) -> float | None:
        """Seconds until the next attempt; None if this was the last."""
        status = outcome.status_code if isinstance(outcome, httpx.Response) else type(outcome).__name__
        _log.debug("%s %s: %s (attempt %d)", self._call.method, self._call.path, status, self._failed + 1)
        if self._failed >= self._retries or not self._is_transient(outcome):
            return None
        asked = _asked_pause(outcome, self._environment) if isinstance(outcome, httpx.Response) else None
        # From nothing to a bound that doubles: clients that failed together do not come back together.
        longest = min(8.0, 0.5 * 2.0**self._failed)
        delay = self._environment.random() * longest if asked is None else asked
        if self._environment.now() + delay >= self._until:
            return None
        self._failed += 1
        self._may_have_arrived = self._may_have_arrived or _may_have_arrived(outcome)
        return delay

    def _is_transient(self, outcome: Outcome) -> bool:
        if isinstance(outcome, httpx.Response) and outcome.status_code not in _transient:
            return False
        return self._may_repeat or isinstance(outcome, _nothing_sent)

    def settle(self, outcome: Outcome) -> httpx.Response:
        """The response if it is a success, whose body may be unread. Raises the error of the call otherwise."""
        if not isinstance(outcome, httpx.Response):
            raise connection_error(self._call, outcome, self._limit) from outcome
        status = outcome.status_code
        # An earlier attempt has deleted it, though its answer was lost.
        is_deleted = self._call.method == "DELETE" and _is_gone(outcome) and self._may_have_arrived
        is_unchanged = status == 304 and "if-none-match" in self._call.headers
        if outcome.is_success or is_deleted or is_unchanged:
            return outcome
        raise status_error(self._call, _without(self._options.api_key, outcome))


def connection_error(call: Call, error: Failure, limit: str) -> CallError:
    target = (call.operation, call.method, call.path)
    if isinstance(error, httpx.TimeoutException):
        return APITimeoutError(*target, f"no response within {limit} ({type(error).__name__})")
    return APIConnectionError(*target, str(error) or type(error).__name__)


def status_error(call: Call, response: httpx.Response, problem: str | None = None) -> StatusError:
    """The error for a response, with the API's detail, or else its text, so that nothing is hidden."""
    status = response.status_code
    body = _body(response) if problem is None else problem
    detail = body.get("detail", body) if isinstance(body, dict) else body
    if status == 422 and not _is_field_errors(detail):
        detail = [{"loc": [], "msg": _short(detail), "type": "unknown"}]
    elif status != 422:
        detail = _short(detail)
    return error_class(status)(call.operation, call.method, call.path, status, detail, response.headers)


def _without(key: str, response: httpx.Response) -> httpx.Response:
    """What a response says, without the key, which a server may repeat."""
    dropped = ("content-length", "content-encoding", "transfer-encoding")
    headers = [(name, value.replace(key, "***")) for name, value in response.headers.multi_items() if name not in dropped]
    content = response.text.replace(key, "***").encode()
    return httpx.Response(response.status_code, headers=headers, content=content)


def _body(response: httpx.Response) -> Any:
    try:
        return response.json()
    except ValueError:
        return response.text


def _is_gone(response: httpx.Response) -> bool:
    """The API's 404, not that of a proxy which does not find the API."""
    return response.status_code == 404 and "json" in response.headers.get("content-type", "")


def _short(detail: Any) -> str:
    text = detail if isinstance(detail, str) else json.dumps(detail)
    return text[:_longest_text] or "without a body"


def _is_field_errors(detail: Any) -> bool:
    return isinstance(detail, list) and all(isinstance(each, dict) and {"loc", "msg"} <= each.keys() for each in detail)


def _idempotency(call: Call, environment: Environment) -> dict[str, str]:
    if call.method != "POST":
        return {}
    return {"idempotency-key": f'"{uuid.UUID(bytes=environment.random_bytes(16), version=4)}"'}


def _may_have_arrived(outcome: Outcome) -> bool:
    """Whether a server may have acted on a request that has failed."""
    if isinstance(outcome, httpx.Response):
        return outcome.status_code != 429
    return not isinstance(outcome, _nothing_sent)


def _is_decimal(text: str) -> bool:
    return re.fullmatch(r"[0-9]+(\.[0-9]+)?", text) is not None


def _asked_pause(response: httpx.Response, environment: Environment) -> float | None:
    """Seconds that the server asks for: in milliseconds, which is more exact, as a number or as a date."""
    exact = response.headers.get("retry-after-ms", "").strip()
    if _is_decimal(exact):
        return float(exact) / 1000
    text = response.headers.get("retry-after", "").strip()
    if _is_decimal(text):
        return float(text)
    try:
        date: float = parsedate_to_datetime(text).timestamp()
    except (TypeError, ValueError, IndexError):
        return None
    return max(0.0, date - environment.wall())

"""Calls the Python package as it is told on stdin, a line of JSON for each call, and answers on stdout."""

from __future__ import annotations

import asyncio
import inspect
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import aegis

NAMES: dict[str, Any] = json.loads(os.environ["CLIENT_NAMES"])
"""Group and method of each operation, in the spelling of TypeScript."""


def method_of(client: Any, operation: str) -> Any:
    group, method = NAMES[operation]["group"], NAMES[operation]["method"]
    home = client if group is None else getattr(client, snake(group))
    return getattr(home, snake(method))


def snake(name: str) -> str:
    return re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name)


def arguments_of(call: dict[str, Any]) -> dict[str, Any]:
    file = {"file": Path(call["file"])} if "file" in call else {}
    return {**call.get("path", {}), **call.get("query", {}), **call.get("body", {}), **file}


def told(method: Any, arguments: dict[str, Any]) -> Any:
    answer = method(**arguments)
    if isinstance(answer, aegis.Paged):
        return answer.page().to_dict()
    if isinstance(answer, aegis.CsvDownload):
        return list(answer.rows())
    return plain(answer)


async def told_async(method: Any, arguments: dict[str, Any]) -> Any:
    answer = method(**arguments)
    if isinstance(answer, aegis.AsyncPaged):
        return (await answer.page()).to_dict()
    answer = await answer if inspect.isawaitable(answer) else answer
    if isinstance(answer, aegis.AsyncCsvDownload):
        return [row async for row in answer.rows()]
    return plain(answer)


def plain(answer: Any) -> Any:
    if isinstance(answer, list):
        return [each.to_dict() for each in answer]
    return None if answer is None else answer.to_dict()


def tell(answer: dict[str, Any]) -> None:
    print(json.dumps(answer), flush=True)


def refused(error: aegis.StatusError) -> dict[str, Any]:
    return {"error": {"status": error.status, "detail": error.detail}}


def main() -> None:
    with aegis.Aegis(max_retries=0) as client:
        for line in sys.stdin:
            call = json.loads(line)
            try:
                tell({"data": told(method_of(client, call["operation"]), arguments_of(call))})
            except aegis.StatusError as error:
                tell(refused(error))


async def main_async() -> None:
    async with aegis.AsyncAegis(max_retries=0) as client:
        while line := await asyncio.to_thread(sys.stdin.readline):
            call = json.loads(line)
            try:
                tell({"data": await told_async(method_of(client, call["operation"]), arguments_of(call))})
            except aegis.StatusError as error:
                tell(refused(error))


if sys.argv[1] == "async":
    asyncio.run(main_async())
else:
    main()

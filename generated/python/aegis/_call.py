# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""A call of an operation, before it is a request."""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import IO, Any, Final, Union
from urllib.parse import quote

from ._errors import InvalidArgumentError

FileInput = Union["os.PathLike[str]", bytes, IO[bytes], "tuple[str, Union[bytes, IO[bytes]]]"]
"""A file to upload: a `Path`, bytes, a file opened in binary mode, or a tuple of a name and one of the latter two."""


class NotGiven:
    """An argument that is left out. `None` is something else: it is sent, as null."""

    def __repr__(self) -> str:
        return "NOT_GIVEN"

    def __bool__(self) -> bool:
        return False


NOT_GIVEN: Final = NotGiven()


@dataclass(frozen=True)
class FilePart:
    """The part of a form that is a file."""

    name: str
    media_type: str
    content: FileInput


@dataclass(frozen=True)
class Call:
    operation: str
    method: str
    path: str
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    """Sent as JSON."""
    form: Mapping[str, Any] | None = None
    """Sent as a form; what is not a text is written as JSON."""
    file: FilePart | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """Only what was not left out."""
    return {name: value for name, value in values.items() if not isinstance(value, NotGiven)}


def path_of(template: str, values: Mapping[str, int]) -> str:
    """A path with its ids. An id is a number, also as a text; anything else could lead to another path."""
    for name, value in values.items():
        if not isinstance(value, (int, str)) or re.fullmatch(r"0*[1-9][0-9]*", str(value)) is None:
            raise InvalidArgumentError(f"{name} must be an id, a positive integer, not {value!r}.")
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", quote(str(value)))
    return template


def is_repeatable(call: Call) -> bool:
    """Whether a call can be sent again: an open file is read only once."""
    if call.file is None:
        return True
    content = call.file.content
    return isinstance(
        content[-1] if isinstance(content, tuple) and content else content, (bytes, os.PathLike)
    )


@contextmanager
def request_content(call: Call) -> Iterator[dict[str, Any]]:
    """The arguments with which httpx sends the body. A file that is given by its path is open until the end."""
    if call.file is not None:
        with _opened(call.file.content) as (name, content):
            fields = {key: _text(value) for key, value in (call.form or {}).items() if value is not None}
            yield {"data": fields, "files": {call.file.name: (name, content, call.file.media_type)}}
    elif call.body is not None:
        yield {"content": _json(call.body)}
    else:
        yield {}


def _json(value: Any) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError(f"The body cannot be written as JSON: {error}") from error


def _text(value: Any) -> str:
    return value if isinstance(value, str) else _json(value).decode()


@contextmanager
def _opened(file: FileInput) -> Iterator[tuple[str, IO[bytes]]]:
    if isinstance(file, os.PathLike):
        with open(file, "rb") as content:
            yield PurePath(file).name, content
    elif isinstance(file, tuple) and len(file) == 2 and isinstance(file[0], str):
        yield file[0], _stream_of(file[1])
    else:
        path = getattr(file, "name", None)
        yield PurePath(path).name if isinstance(path, str) else _default_name, _stream_of(file)


def _stream_of(content: Any) -> IO[bytes]:
    if isinstance(content, bytes):
        return io.BytesIO(content)
    if callable(getattr(content, "read", None)) and not isinstance(content, io.TextIOBase):
        stream: IO[bytes] = content
        return stream
    raise InvalidArgumentError(
        "file must be a Path, bytes, a file opened in binary mode, or a tuple of a name and one of the latter two,"
        f" not {type(content).__name__}. For a path, pass pathlib.Path(...)."
    )


_default_name = "dataset.csv"

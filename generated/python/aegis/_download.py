# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""CSV files that are being downloaded."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import ExitStack, asynccontextmanager, contextmanager
from email.message import Message
from types import TracebackType
from typing import Generic, Optional, TypeVar

import anyio.to_thread
import httpx

from ._attempts import Failure, connection_error
from ._call import Call
from ._csv_reader import CsvReader
from ._output_file import output_file

T = TypeVar("T")
RowOf = Callable[[Mapping[str, str]], T]


class _Download(Generic[T]):
    filename: Optional[str]
    """The API's name for the file, without folders. None if the API gives none."""

    def __init__(self, call: Call, response: httpx.Response, row_of: RowOf[T]) -> None:
        self.filename = _filename(response.headers.get("content-disposition", ""))
        self._call = call
        self._response = response
        self._row_of = row_of

    def _broken(self, error: Failure) -> Exception:
        timeout = self._response.request.extensions.get("timeout", {}).get("read") or 0.0
        return connection_error(self._call, error, f"{timeout:g} s")


class CsvDownload(_Download[T]):
    """A CSV file that is being downloaded. It can be read once, and is closed when it has been."""

    def chunks(self) -> Iterator[bytes]:
        """The bytes as they arrive."""
        with self._reading():
            yield from self._response.iter_bytes()

    def text(self) -> str:
        """The whole file, without a byte order mark."""
        return b"".join(self.chunks()).decode("utf-8-sig", errors="replace")

    def rows(self) -> Iterator[T]:
        """Row by row. Each cell has its column's type. Raises CsvError if it is not valid CSV."""
        reader = CsvReader()
        for chunk in self.chunks():
            yield from map(self._row_of, reader.feed(chunk))
        yield from map(self._row_of, reader.end())

    def save(self, path: str | os.PathLike[str]) -> None:
        """Saves the file, which appears whole or not at all. A device or a FIFO is written through."""
        with self, output_file(path) as file:
            for chunk in self.chunks():
                file.write(chunk)

    def close(self) -> None:
        """Ends the download. Needed only if it is not read to its end."""
        self._response.close()

    def __enter__(self) -> CsvDownload[T]:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise self._broken(error) from error
        finally:
            self.close()


class AsyncCsvDownload(_Download[T]):
    """A CSV file that is being downloaded. It can be read once, and is closed when it has been."""

    async def chunks(self) -> AsyncIterator[bytes]:
        """The bytes as they arrive."""
        async with self._reading():
            async for chunk in self._response.aiter_bytes():
                yield chunk

    async def text(self) -> str:
        """The whole file, without a byte order mark."""
        return b"".join([chunk async for chunk in self.chunks()]).decode("utf-8-sig", errors="replace")

    async def rows(self) -> AsyncIterator[T]:
        """Row by row. Each cell has its column's type. Raises CsvError if it is not valid CSV."""
        reader = CsvReader()
        async for chunk in self.chunks():
            for record in reader.feed(chunk):
                yield self._row_of(record)
        for record in reader.end():
            yield self._row_of(record)

    async def save(self, path: str | os.PathLike[str]) -> None:
        """Saves the file, which appears whole or not at all. A device or a FIFO is written through."""
        async with self:
            # The loop goes on while a disk, or the reader of a FIFO, is slow.
            with ExitStack() as stack:
                file = await anyio.to_thread.run_sync(lambda: stack.enter_context(output_file(path)))
                async for chunk in self.chunks():
                    await anyio.to_thread.run_sync(file.write, chunk)
                await anyio.to_thread.run_sync(stack.close)

    async def close(self) -> None:
        """Ends the download. Needed only if it is not read to its end."""
        await self._response.aclose()

    async def __aenter__(self) -> AsyncCsvDownload[T]:
        return self

    async def __aexit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        await self.close()

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[None]:
        try:
            yield
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise self._broken(error) from error
        finally:
            await self.close()


def _filename(disposition: str) -> Optional[str]:
    """The server must not choose the folder."""
    message = Message()
    message["content-disposition"] = disposition
    name = message.get_filename()
    return name.replace("\\", "/").rsplit("/", 1)[-1] or None if name else None

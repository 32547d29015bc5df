"""Reads CSV as it arrives, in pieces of any size."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from ._errors import CsvError

# Python refuses longer cells by default, for all readers of the process; a text of a record may be longer.
_longest_cell = 2**31 - 1


class CsvReader:
    """Is fed bytes, and gives each complete row as a dict by column."""

    def __init__(self) -> None:
        csv.field_size_limit(max(_longest_cell, csv.field_size_limit()))
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")(errors="replace")
        self._pending: list[str] = []
        self._is_quoted = False
        self._columns: list[str] | None = None
        self._rows = 0

    def feed(self, chunk: bytes) -> Iterator[dict[str, str]]:
        text = self._decoder.decode(chunk)
        end = self._end_of_rows(text)
        if end == 0:
            self._pending.append(text)
            return
        complete = "".join([*self._pending, text[:end]])
        self._pending = [text[end:]]
        yield from self._rows_of(complete)

    def end(self) -> Iterator[dict[str, str]]:
        """Call it when there is no more."""
        yield from self._rows_of("".join([*self._pending, self._decoder.decode(b"", final=True)]))
        self._pending = []

    def _end_of_rows(self, text: str) -> int:
        """Where the last complete row ends: after the last line break that is not in quotes."""
        end = at = 0
        for number, part in enumerate(text.split('"')):
            if number > 0:
                self._is_quoted = not self._is_quoted
                at += 1
            if not self._is_quoted and (found := part.rfind("\n")) >= 0:
                end = at + found + 1
            at += len(part)
        return end

    def _rows_of(self, text: str) -> Iterator[dict[str, str]]:
        try:
            for cells in csv.reader(io.StringIO(text, newline=""), strict=True):
                # An empty line is a row with one empty cell.
                row = cells or [""]
                if self._columns is None:
                    self._columns = row
                else:
                    yield self._record(self._columns, row)
        except csv.Error as error:
            raise CsvError(f"After row {self._rows}: {error}.") from error

    def _record(self, columns: list[str], cells: list[str]) -> dict[str, str]:
        self._rows += 1
        if len(cells) != len(columns):
            raise CsvError(f"Row {self._rows} has {len(cells)} cells, not {len(columns)} as the header line has.")
        return dict(zip(columns, cells))

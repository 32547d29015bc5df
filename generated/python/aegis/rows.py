# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""The rows of downloads, with the types of their columns."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Optional, TypedDict, TypeVar

from ._errors import CsvError


class DatasetRow(TypedDict):
    """A row of a dataset's CSV. A text is None only if the file lacks its column."""

    prompt: Optional[str]
    input: Optional[str]
    context: Optional[str]
    output: Optional[str]
    golden_answer: Optional[str]


class RunReportRow(DatasetRow):
    """A row of a run's CSV: one evaluation, with the full texts of its record."""

    alias: Optional[str]
    explanation: Optional[str]
    model_slug: Optional[str]
    is_success: Optional[bool]
    evaluation_cost_raw: Optional[str]
    """A decimal number as text, since floating-point numbers cannot hold money exactly."""
    evaluation_cost: Optional[str]
    """The same amount without trailing zeros."""
    is_gte_threshold: Optional[bool]
    threshold: Optional[float]
    result: Optional[float]
    """The score, from 0 to 100."""
    metric_id: Optional[int]
    eval_metadata: Any
    shortname: Optional[str]
    """The metric's shortname, such as `ans_corr`."""
    name: Optional[str]
    """The metric's display name."""
    number_of_successes: Optional[int]
    """How many evaluations of the run have a score; its aggregates are means over these."""
    number_of_failures: Optional[int]
    record_id: Optional[int]
    """The record that was scored, as the run shows it. The hosted service does not tell it."""


def dataset_row(cells: Mapping[str, str]) -> DatasetRow:
    return {
        "prompt": _exact(cells, "prompt"),
        "input": _exact(cells, "input"),
        "context": _exact(cells, "context"),
        "output": _exact(cells, "output"),
        "golden_answer": _exact(cells, "golden_answer"),
    }


def run_report_row(cells: Mapping[str, str]) -> RunReportRow:
    return {
        "prompt": _exact(cells, "prompt"),
        "input": _exact(cells, "input"),
        "context": _exact(cells, "context"),
        "output": _exact(cells, "output"),
        "golden_answer": _exact(cells, "golden_answer"),
        "alias": _read(cells, "alias", str),
        "explanation": _read(cells, "explanation", str),
        "model_slug": _read(cells, "model_slug", str),
        "is_success": _read(cells, "is_success", _boolean),
        "evaluation_cost_raw": _read(cells, "evaluation_cost_raw", str),
        "evaluation_cost": _read(cells, "evaluation_cost", str),
        "is_gte_threshold": _read(cells, "is_gte_threshold", _boolean),
        "threshold": _read(cells, "threshold", float),
        "result": _read(cells, "result", float),
        "metric_id": _read(cells, "metric_id", int),
        "eval_metadata": _read(cells, "eval_metadata", json.loads),
        "shortname": _read(cells, "shortname", str),
        "name": _read(cells, "name", str),
        "number_of_successes": _read(cells, "number_of_successes", int),
        "number_of_failures": _read(cells, "number_of_failures", int),
        "record_id": _read(cells, "record_id", int),
    }


T = TypeVar("T")


def _read(cells: Mapping[str, str], column: str, parse: Callable[[str], T]) -> Optional[T]:
    """An empty cell is None, and so is one whose column is missing."""
    text = cells.get(column, "")
    if text == "":
        return None
    try:
        return parse(text)
    except ValueError as error:
        raise CsvError(f"Column {column}: {text!r} is not what the column holds.") from error


def _boolean(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


def _exact(cells: Mapping[str, str], column: str) -> Optional[str]:
    """A text of a record. The apostrophe that a download puts before a formula is undone."""
    text = cells.get(column)
    if text is None or not text.startswith("'"):
        return text
    return text[1:] if column in cells.get("aegis_defused", "").split() else text

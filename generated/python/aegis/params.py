# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""The dicts that arguments are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict


class _MetricSelectionItemRequired(TypedDict):
    threshold: int
    """The lowest score with which a row passes."""


class MetricSelectionItemParam(_MetricSelectionItemRequired, total=False):
    """A metric of a dataset with its threshold and, if it differs from the defaults, its arguments."""

    metric_args: Mapping[str, Any] | None
    """
    The arguments by name. Those that the metric does not declare are refused with 400. If null or
    left out, its defaults apply.
    """


class _MetricSettingRequired(TypedDict):
    metric: str
    """A shortname from the metrics table."""


class MetricSettingParam(_MetricSettingRequired, total=False):
    """A metric with settings of its own."""

    metric_args: Mapping[str, Any] | None
    """
    The arguments by name. Those that the metric does not declare are refused with 400. If null or
    left out, its defaults apply.
    """
    threshold: int | None
    """Overrides the threshold of its block and of the run."""
    model_slug: str | None
    """Overrides the model of its block and of the run."""


class RowParam(TypedDict, total=False):
    """One sample. Its metrics determine which fields it needs."""

    prompt: str | None
    """The instructions that the model was given."""
    input: str | None
    """What the model was asked, or given to work on."""
    context: str | None
    """
    What the model was given to draw on, such as passages that were retrieved. Several are one text
    that is a JSON array.
    """
    output: str | None
    """What the model answered. This is what most metrics score."""
    golden_answer: str | None
    """What the model should have answered."""


class _EvaluationBlockRequired(TypedDict):
    metrics: Sequence[str | MetricSettingParam]
    """A shortname, or an object if a metric needs arguments, a threshold or a model of its own."""
    data: Sequence[RowParam]
    """The rows to score."""


class EvaluationBlockParam(_EvaluationBlockRequired, total=False):
    """Rows that are scored by the same metrics."""

    threshold: int | None
    """Overrides the run's threshold."""
    model_slug: str | None
    """Overrides the run's model."""


__all__ = ["EvaluationBlockParam", "MetricSelectionItemParam", "MetricSettingParam", "RowParam"]

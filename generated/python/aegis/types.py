# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""What the API answers. What a server leaves out is None."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Literal
from ._decode import Model, decoded, dict_of, list_of, one_of, optional


@dataclass(frozen=True, kw_only=True)
class Evaluation(Model):
    """The score of one sample, with what was asked."""

    id: int
    """The evaluation's id."""
    run_id: int
    """The run that this evaluation is stored under, as its only one."""
    model_slug: str
    """The model that judged, if the metric asks one."""
    metric_args: Dict[str, Any] | None
    """The arguments that were used. Null if none were given."""
    is_success: bool | None
    """Whether a score was found. If false, `explanation` says why not."""
    is_gte_threshold: bool | None
    """Whether the score reaches the threshold. Null if there is no score."""
    threshold: int
    """The lowest score that passes."""
    prompt: str | None
    """The prompt, as it was sent."""
    input: str | None
    """The input, as it was sent."""
    context: str | None
    """The context, as it was sent."""
    output: str | None
    """The output, as it was sent."""
    golden_answer: str | None
    """The golden answer, as it was sent."""
    started_at: str
    """When scoring it began."""
    result: float | None
    """The score. Null if none could be found."""
    explanation: str | None
    """Why it has this score, or why it has none."""
    evaluation_cost: str | None
    """What it cost, in US dollars."""
    finished_at: str | None
    """When it had been scored."""
    metric_shortname: str
    """The metric, as it was sent."""
    eval_metadata: Dict[str, Any] | None
    """
    How the score was found, with keys of the metric's own. Null if the metric reports nothing, or
    if the evaluation failed before it could.
    """
    _required = (
        "id",
        "run_id",
        "model_slug",
        "metric_args",
        "is_success",
        "is_gte_threshold",
        "threshold",
        "prompt",
        "input",
        "context",
        "output",
        "golden_answer",
        "started_at",
        "result",
        "explanation",
        "evaluation_cost",
        "finished_at",
        "metric_shortname",
        "eval_metadata",
    )

    @classmethod
    def from_json(cls, value: Any) -> Evaluation:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            run_id=value.get("run_id"),
            model_slug=value.get("model_slug"),
            metric_args=value.get("metric_args"),
            is_success=value.get("is_success"),
            is_gte_threshold=value.get("is_gte_threshold"),
            threshold=value.get("threshold"),
            prompt=value.get("prompt"),
            input=value.get("input"),
            context=value.get("context"),
            output=value.get("output"),
            golden_answer=value.get("golden_answer"),
            started_at=value.get("started_at"),
            result=value.get("result"),
            explanation=value.get("explanation"),
            evaluation_cost=value.get("evaluation_cost"),
            finished_at=value.get("finished_at"),
            metric_shortname=value.get("metric_shortname"),
            eval_metadata=value.get("eval_metadata"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class Owner(Model):
    """The user who owns it. Null if an organization owns it."""

    id: int
    """The user's id."""
    email: str
    """Where to write to the user."""
    _required = (
        "id",
        "email",
    )

    @classmethod
    def from_json(cls, value: Any) -> Owner:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            email=value.get("email"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class RunType(Model):
    """Where the rows of a run come from."""

    id: int
    """The type's id."""
    name: Literal["custom", "dataset"]
    """For programs."""
    label: str
    """The same for people, such as `Dataset`."""
    description: str
    """What the type means."""
    _required = (
        "id",
        "name",
        "label",
        "description",
    )

    @classmethod
    def from_json(cls, value: Any) -> RunType:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            name=value.get("name"),
            label=value.get("label"),
            description=value.get("description"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class RunSource(Model):
    """Where a run was started from."""

    id: int
    """The source's id."""
    name: Literal["api", "web"]
    """For programs."""
    label: str
    """The same for people, such as `API`."""
    description: str
    """What the source means."""
    _required = (
        "id",
        "name",
        "label",
        "description",
    )

    @classmethod
    def from_json(cls, value: Any) -> RunSource:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            name=value.get("name"),
            label=value.get("label"),
            description=value.get("description"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class RunSummary(Model):
    """A run without its evaluations, as the list of runs shows it."""

    id: int
    """The run's id."""
    user: Owner | None
    """The user who owns it. Null if an organization owns it."""
    author_email: str
    """The email of whoever started it."""
    state: Literal["running", "finished", "cancelled"]
    """Whether it is running, or how it ended."""
    run_type: RunType
    """Where the rows of a run come from."""
    run_source: RunSource
    """Where a run was started from."""
    dataset_id: int | None
    """The dataset that it scores. Null for a custom run, or if you can no longer see the dataset."""
    dataset: str | None
    """The dataset's name. Null if `dataset_id` is."""
    data_collection_id: int | None
    """The collection that it is in."""
    data_collection: str | None
    """The collection's name. Null if the run is in none."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    number_of_metrics: int
    """How many different metrics score its rows."""
    threshold: int
    """The lowest result that passes."""
    model_slug: str | None
    """The model that judges, unless an evaluation names another."""
    alias: str | None
    """The name of a run, unique among the runs of its owner."""
    result: float | None
    """
    The mean of the aggregates, rounded to two decimals. Null while the run is running, or if
    nothing succeeded.
    """
    aggregate_results: Dict[str, float] | None
    """
    The mean score of each metric by its shortname, over the evaluations that succeeded. Null while
    the run is running.
    """
    total_cost: str | None
    """What its evaluations cost together, in US dollars. Null while the run is running."""
    started_at: str
    """When it was started."""
    finished_at: str | None
    """When its last evaluation finished, or it was cancelled. Null while the run is running."""
    created_at: str
    """When it was stored."""
    updated_at: str | None
    """When it was last changed; null if never."""
    is_gte_threshold: bool | None
    """Whether the result reaches the threshold. Null if there is no result."""
    number_of_evaluations: int
    """How many evaluations it has, or had to do when it was cancelled: each metric of each row."""
    number_of_successes: int
    """The evaluations so far that have a score."""
    number_of_failures: int
    """The evaluations so far that have no score."""
    number_of_passes: int
    """The evaluations so far whose score reaches their threshold."""
    number_of_remaining: int
    """
    The evaluations that are still to be scored, or to be scored again by a retry; 0 once it has
    ended.
    """
    _required = (
        "id",
        "user",
        "author_email",
        "state",
        "run_type",
        "run_source",
        "dataset_id",
        "dataset",
        "data_collection_id",
        "data_collection",
        "org_id",
        "number_of_metrics",
        "threshold",
        "model_slug",
        "alias",
        "result",
        "aggregate_results",
        "total_cost",
        "started_at",
        "finished_at",
        "created_at",
        "updated_at",
        "is_gte_threshold",
        "number_of_evaluations",
        "number_of_successes",
        "number_of_failures",
        "number_of_passes",
        "number_of_remaining",
    )

    @classmethod
    def from_json(cls, value: Any) -> RunSummary:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user=decoded(value.get("user"), optional(Owner.from_json)),
            author_email=value.get("author_email"),
            state=value.get("state"),
            run_type=decoded(value.get("run_type"), RunType.from_json),
            run_source=decoded(value.get("run_source"), RunSource.from_json),
            dataset_id=value.get("dataset_id"),
            dataset=value.get("dataset"),
            data_collection_id=value.get("data_collection_id"),
            data_collection=value.get("data_collection"),
            org_id=value.get("org_id"),
            number_of_metrics=value.get("number_of_metrics"),
            threshold=value.get("threshold"),
            model_slug=value.get("model_slug"),
            alias=value.get("alias"),
            result=value.get("result"),
            aggregate_results=value.get("aggregate_results"),
            total_cost=value.get("total_cost"),
            started_at=value.get("started_at"),
            finished_at=value.get("finished_at"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            is_gte_threshold=value.get("is_gte_threshold"),
            number_of_evaluations=value.get("number_of_evaluations"),
            number_of_successes=value.get("number_of_successes"),
            number_of_failures=value.get("number_of_failures"),
            number_of_passes=value.get("number_of_passes"),
            number_of_remaining=value.get("number_of_remaining"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class PageMeta(Model):
    """The position of this page among all pages."""

    current_page: int
    """The number of this page."""
    page_size: int
    """How many items a full page has."""
    total_items: int
    """How many items all pages have together."""
    items_on_page: int
    """How many items this page has."""
    total_pages: int
    """0 if there are no items."""
    has_next: bool
    """Whether a page follows."""
    has_previous: bool
    """Whether a page comes before."""
    next_page: int | None
    """The number of the page that follows."""
    previous_page: int | None
    """The number of the page before."""
    _required = (
        "current_page",
        "page_size",
        "total_items",
        "items_on_page",
        "total_pages",
        "has_next",
        "has_previous",
        "next_page",
        "previous_page",
    )

    @classmethod
    def from_json(cls, value: Any) -> PageMeta:
        """Puts this type on JSON that a server has sent."""
        return cls(
            current_page=value.get("current_page"),
            page_size=value.get("page_size"),
            total_items=value.get("total_items"),
            items_on_page=value.get("items_on_page"),
            total_pages=value.get("total_pages"),
            has_next=value.get("has_next"),
            has_previous=value.get("has_previous"),
            next_page=value.get("next_page"),
            previous_page=value.get("previous_page"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class RunPage(Model):
    """A page of runs."""

    items: List[RunSummary]
    """The runs, newest first."""
    meta: PageMeta
    """The position of this page among all pages."""
    _required = (
        "items",
        "meta",
    )

    @classmethod
    def from_json(cls, value: Any) -> RunPage:
        """Puts this type on JSON that a server has sent."""
        return cls(
            items=decoded(value.get("items"), list_of(RunSummary.from_json)),
            meta=decoded(value.get("meta"), PageMeta.from_json),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class RunRecord(Model):
    """
    A row as a run shows it. Every text is cut to its first 100 characters; the CSV of the run has
    it in full.
    """

    id: int
    """The record's id."""
    prompt: str | None
    """The record's prompt, cut to 100 characters."""
    input: str | None
    """The record's input, cut to 100 characters."""
    context: str | None
    """The record's context, cut to 100 characters."""
    output: str | None
    """The record's output, cut to 100 characters."""
    golden_answer: str | None
    """The record's golden answer, cut to 100 characters."""
    _required = (
        "id",
        "prompt",
        "input",
        "context",
        "output",
        "golden_answer",
    )

    @classmethod
    def from_json(cls, value: Any) -> RunRecord:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            prompt=value.get("prompt"),
            input=value.get("input"),
            context=value.get("context"),
            output=value.get("output"),
            golden_answer=value.get("golden_answer"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class RunEvaluation(Model):
    """One score of a run, with the record that it is about."""

    id: int
    """The evaluation's id."""
    run_id: int
    """The run that it is part of."""
    record_index: int
    """The row's place in the run, from 0."""
    metric: str
    """The metric's shortname."""
    record: RunRecord
    """
    A row as a run shows it. Every text is cut to its first 100 characters; the CSV of the run has
    it in full.
    """
    result: float | None
    """The score. Null if none could be found."""
    threshold: int
    """The lowest score that passes."""
    explanation: str | None
    """Why it has this score, or why it has none."""
    model_slug: str | None
    """The model that judged, if the metric asks one."""
    metric_args: Dict[str, Any] | None
    """The arguments that were used. Null if none were given."""
    started_at: str
    """When scoring it began."""
    finished_at: str | None
    """When it had been scored."""
    evaluation_cost: str | None
    """What it cost, in US dollars."""
    is_success: bool | None
    """Whether a score was found. If false, `explanation` says why not."""
    is_gte_threshold: bool | None
    """Whether the score reaches the threshold. Null if there is no score."""
    eval_metadata: Dict[str, Any] | None
    """
    How the score was found, with keys of the metric's own. Null if the metric reports nothing, or
    if the evaluation failed before it could.
    """
    _required = (
        "id",
        "run_id",
        "record_index",
        "metric",
        "record",
        "result",
        "threshold",
        "explanation",
        "model_slug",
        "metric_args",
        "started_at",
        "finished_at",
        "evaluation_cost",
        "is_success",
        "is_gte_threshold",
        "eval_metadata",
    )

    @classmethod
    def from_json(cls, value: Any) -> RunEvaluation:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            run_id=value.get("run_id"),
            record_index=value.get("record_index"),
            metric=value.get("metric"),
            record=decoded(value.get("record"), RunRecord.from_json),
            result=value.get("result"),
            threshold=value.get("threshold"),
            explanation=value.get("explanation"),
            model_slug=value.get("model_slug"),
            metric_args=value.get("metric_args"),
            started_at=value.get("started_at"),
            finished_at=value.get("finished_at"),
            evaluation_cost=value.get("evaluation_cost"),
            is_success=value.get("is_success"),
            is_gte_threshold=value.get("is_gte_threshold"),
            eval_metadata=value.get("eval_metadata"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class Run(Model):
    """A run with its evaluations, as it is created, read and changed."""

    id: int
    """The run's id."""
    user: str | None
    """The owner's email. Null if an organization owns the run."""
    author_email: str
    """The email of whoever started it."""
    run_type: Literal["Custom", "Dataset"]
    """Where its rows come from; a label for people."""
    run_source: Literal["API Call", "Web App"]
    """Where it was started from; a label for people."""
    dataset: str | None
    """The dataset's name. Null for a custom run, or if you can no longer see the dataset."""
    data_collection: str | None
    """The collection's name. Null if the run is in none."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    number_of_metrics: int
    """How many different metrics score its rows."""
    result: float | None
    """
    The mean of the aggregates, rounded to two decimals. Null while the run is running, or if
    nothing succeeded.
    """
    threshold: int
    """The lowest result that passes."""
    model_slug: str | None
    """The model that judges, unless an evaluation names another."""
    alias: str | None
    """The name of a run, unique among the runs of its owner."""
    aggregate_results: Dict[str, float] | None
    """
    The mean score of each metric by its shortname, over the evaluations that succeeded. Null while
    the run is running.
    """
    total_cost: str | None
    """What its evaluations cost together, in US dollars. Null while the run is running."""
    started_at: str
    """When it was created."""
    finished_at: str | None
    """When its last evaluation finished. Null while the run is running."""
    is_gte_threshold: bool | None
    """Whether the result reaches the threshold. Null if there is no result."""
    number_of_successes: int | None
    """The evaluations so far that have a score; the aggregates are means over these. May be missing."""
    number_of_failures: int | None
    """The evaluations so far that have no score. They are in no mean. May be missing."""
    evaluations: List[RunEvaluation]
    """The evaluations that have finished, by row, and for each row in the order of the metrics."""
    _required = (
        "id",
        "user",
        "author_email",
        "run_type",
        "run_source",
        "dataset",
        "data_collection",
        "org_id",
        "number_of_metrics",
        "result",
        "threshold",
        "model_slug",
        "alias",
        "aggregate_results",
        "total_cost",
        "started_at",
        "finished_at",
        "is_gte_threshold",
        "evaluations",
    )

    @classmethod
    def from_json(cls, value: Any) -> Run:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user=value.get("user"),
            author_email=value.get("author_email"),
            run_type=value.get("run_type"),
            run_source=value.get("run_source"),
            dataset=value.get("dataset"),
            data_collection=value.get("data_collection"),
            org_id=value.get("org_id"),
            number_of_metrics=value.get("number_of_metrics"),
            result=value.get("result"),
            threshold=value.get("threshold"),
            model_slug=value.get("model_slug"),
            alias=value.get("alias"),
            aggregate_results=value.get("aggregate_results"),
            total_cost=value.get("total_cost"),
            started_at=value.get("started_at"),
            finished_at=value.get("finished_at"),
            is_gte_threshold=value.get("is_gte_threshold"),
            number_of_successes=value.get("number_of_successes"),
            number_of_failures=value.get("number_of_failures"),
            evaluations=decoded(value.get("evaluations"), list_of(RunEvaluation.from_json)),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class MetricEstimate(Model):
    """What one metric of a run would cost."""

    metric: str
    """The metric's shortname."""
    number_of_evaluations: int
    """How many rows it would score."""
    likely_cost: str
    """What they will probably cost."""
    max_cost: str
    """The most that they can cost."""
    _required = (
        "metric",
        "number_of_evaluations",
        "likely_cost",
        "max_cost",
    )

    @classmethod
    def from_json(cls, value: Any) -> MetricEstimate:
        """Puts this type on JSON that a server has sent."""
        return cls(
            metric=value.get("metric"),
            number_of_evaluations=value.get("number_of_evaluations"),
            likely_cost=value.get("likely_cost"),
            max_cost=value.get("max_cost"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class RunEstimate(Model):
    """What a run would cost."""

    number_of_rows: int
    """How many rows it would score."""
    number_of_evaluations: int
    """How many evaluations it would have: each metric of each row."""
    likely_cost: str
    """What it will probably cost."""
    max_cost: str
    """The most that it can cost. That much is reserved when it is created."""
    is_covered: bool
    """
    Whether your balance covers the most that it can cost. Always true on a server that does not
    bill.
    """
    metrics: List[MetricEstimate]
    """The same for each metric. The costs of all add up to those of the run."""
    _required = (
        "number_of_rows",
        "number_of_evaluations",
        "likely_cost",
        "max_cost",
        "is_covered",
        "metrics",
    )

    @classmethod
    def from_json(cls, value: Any) -> RunEstimate:
        """Puts this type on JSON that a server has sent."""
        return cls(
            number_of_rows=value.get("number_of_rows"),
            number_of_evaluations=value.get("number_of_evaluations"),
            likely_cost=value.get("likely_cost"),
            max_cost=value.get("max_cost"),
            is_covered=value.get("is_covered"),
            metrics=decoded(value.get("metrics"), list_of(MetricEstimate.from_json)),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class RunEvaluationPage(Model):
    """A page of evaluations of a run."""

    items: List[RunEvaluation]
    """The evaluations in the order that was asked for."""
    meta: PageMeta
    """The position of this page among all pages."""
    _required = (
        "items",
        "meta",
    )

    @classmethod
    def from_json(cls, value: Any) -> RunEvaluationPage:
        """Puts this type on JSON that a server has sent."""
        return cls(
            items=decoded(value.get("items"), list_of(RunEvaluation.from_json)),
            meta=decoded(value.get("meta"), PageMeta.from_json),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DatasetType(Model):
    """A kind of dataset."""

    id: int
    """The type's id."""
    name: str
    """For programs. Uploads have the type `CUSTOM`."""
    label: str
    """The same for people, such as `Custom`."""
    description: str | None
    """What the type means."""
    _required = (
        "id",
        "name",
        "label",
        "description",
    )

    @classmethod
    def from_json(cls, value: Any) -> DatasetType:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            name=value.get("name"),
            label=value.get("label"),
            description=value.get("description"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class StoredMetric(Model):
    """A metric of a dataset with its threshold and stored arguments."""

    threshold: int
    """The lowest score with which a row passes."""
    metric_args: Dict[str, Any] | None
    """The arguments that its runs use unless they bring others. Null if there are none."""
    _required = (
        "threshold",
        "metric_args",
    )

    @classmethod
    def from_json(cls, value: Any) -> StoredMetric:
        """Puts this type on JSON that a server has sent."""
        return cls(
            threshold=value.get("threshold"),
            metric_args=value.get("metric_args"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class Dataset(Model):
    """A dataset without its rows."""

    id: int
    """The dataset's id."""
    user: Owner | None
    """The user who owns it. Null if an organization owns it."""
    dataset_type_id: int
    """Its kind; see `GET /dataset-types`."""
    name: str
    """Unique in the owner's account."""
    selected_metrics: Dict[str, int | StoredMetric] | None
    """
    The metrics of a dataset by id. A metric without stored arguments is given by its threshold, one
    with stored arguments by an object of both. Null for a dataset without metrics.
    """
    structure: List[Literal["prompt", "input", "context", "output", "golden_answer"]]
    """The record fields that its rows have."""
    column_mappings: Dict[str, str] | None
    """Which column of the uploaded file held which record field. Null if the header named the fields."""
    data_collection_id: int | None
    """The collection that it is in. Null if it is in none."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    author_email: str | None
    """The email of whoever created it. Some responses of the service lack it."""
    created_at: str
    """When it was created."""
    updated_at: str | None
    """When it was last changed; null if never."""
    _required = (
        "id",
        "user",
        "dataset_type_id",
        "name",
        "selected_metrics",
        "structure",
        "column_mappings",
        "data_collection_id",
        "org_id",
        "created_at",
        "updated_at",
    )

    @classmethod
    def from_json(cls, value: Any) -> Dataset:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user=decoded(value.get("user"), optional(Owner.from_json)),
            dataset_type_id=value.get("dataset_type_id"),
            name=value.get("name"),
            selected_metrics=decoded(value.get("selected_metrics"), optional(dict_of(one_of(StoredMetric)))),
            structure=value.get("structure"),
            column_mappings=value.get("column_mappings"),
            data_collection_id=value.get("data_collection_id"),
            org_id=value.get("org_id"),
            author_email=value.get("author_email"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DatasetPage(Model):
    """A page of datasets."""

    items: List[Dataset]
    """The datasets, newest first."""
    meta: PageMeta
    """The position of this page among all pages."""
    _required = (
        "items",
        "meta",
    )

    @classmethod
    def from_json(cls, value: Any) -> DatasetPage:
        """Puts this type on JSON that a server has sent."""
        return cls(
            items=decoded(value.get("items"), list_of(Dataset.from_json)),
            meta=decoded(value.get("meta"), PageMeta.from_json),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DatasetRecord(Model):
    """A row of a dataset."""

    id: int
    """The record's id."""
    user_id: int
    """Who uploaded it."""
    dataset_id: int | None
    """The dataset that it is a row of."""
    prompt: str | None
    """The instructions that the model was given."""
    input: str | Dict[str, Any] | List[Any] | None
    """What the model was asked, or given to work on."""
    context: str | List[Any] | None
    """What the model was given to draw on, such as passages that were retrieved."""
    output: str | Dict[str, Any] | List[Any] | None
    """What the model answered."""
    golden_answer: str | Dict[str, Any] | List[Any] | None
    """What the model should have answered."""
    created_at: str
    """When it was stored."""
    updated_at: str | None
    """When it was last changed; null if never."""
    _required = (
        "id",
        "user_id",
        "dataset_id",
        "prompt",
        "input",
        "context",
        "output",
        "golden_answer",
        "created_at",
        "updated_at",
    )

    @classmethod
    def from_json(cls, value: Any) -> DatasetRecord:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user_id=value.get("user_id"),
            dataset_id=value.get("dataset_id"),
            prompt=value.get("prompt"),
            input=value.get("input"),
            context=value.get("context"),
            output=value.get("output"),
            golden_answer=value.get("golden_answer"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DatasetRun(Model):
    """A run as its dataset shows it."""

    id: int
    """The run's id."""
    user: Owner | None
    """The user who owns it. Null if an organization owns it."""
    run_type_id: int
    """The id in `run_type`."""
    run_source_id: int
    """The id in `run_source`."""
    api_key_id: int
    """The API key that started it."""
    dataset_id: int | None
    """The dataset that it scores."""
    data_collection_id: int | None
    """The collection that it is in."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    run_type: RunType
    """Where the rows of a run come from."""
    run_source: RunSource
    """Where a run was started from."""
    dataset: Dataset | None
    number_of_metrics: int
    """How many different metrics score its rows."""
    result: float | None
    """
    The mean of the aggregates, rounded to two decimals. Null while the run is running, or if
    nothing succeeded.
    """
    threshold: int
    """The lowest result that passes."""
    model_slug: str | None
    """The model that judges, unless an evaluation names another."""
    alias: str | None
    """The name of a run, unique among the runs of its owner."""
    aggregate_results: Dict[str, float] | None
    """
    The mean score of each metric by its shortname, over the evaluations that succeeded. Null while
    the run is running.
    """
    started_at: str
    """When it was started."""
    finished_at: str | None
    """When its last evaluation finished. Null while the run is running."""
    created_at: str
    """When it was stored."""
    updated_at: str | None
    """When it was last changed; null if never."""
    is_gte_threshold: bool | None
    """Whether the result reaches the threshold. Null if there is no result."""
    number_of_successes: int | None
    """The evaluations so far that have a score; the aggregates are means over these. May be missing."""
    number_of_failures: int | None
    """The evaluations so far that have no score. They are in no mean. May be missing."""
    _required = (
        "id",
        "user",
        "run_type_id",
        "run_source_id",
        "api_key_id",
        "dataset_id",
        "data_collection_id",
        "org_id",
        "run_type",
        "run_source",
        "dataset",
        "number_of_metrics",
        "result",
        "threshold",
        "model_slug",
        "alias",
        "aggregate_results",
        "started_at",
        "finished_at",
        "created_at",
        "updated_at",
        "is_gte_threshold",
    )

    @classmethod
    def from_json(cls, value: Any) -> DatasetRun:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user=decoded(value.get("user"), optional(Owner.from_json)),
            run_type_id=value.get("run_type_id"),
            run_source_id=value.get("run_source_id"),
            api_key_id=value.get("api_key_id"),
            dataset_id=value.get("dataset_id"),
            data_collection_id=value.get("data_collection_id"),
            org_id=value.get("org_id"),
            run_type=decoded(value.get("run_type"), RunType.from_json),
            run_source=decoded(value.get("run_source"), RunSource.from_json),
            dataset=decoded(value.get("dataset"), optional(Dataset.from_json)),
            number_of_metrics=value.get("number_of_metrics"),
            result=value.get("result"),
            threshold=value.get("threshold"),
            model_slug=value.get("model_slug"),
            alias=value.get("alias"),
            aggregate_results=value.get("aggregate_results"),
            started_at=value.get("started_at"),
            finished_at=value.get("finished_at"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            is_gte_threshold=value.get("is_gte_threshold"),
            number_of_successes=value.get("number_of_successes"),
            number_of_failures=value.get("number_of_failures"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DatasetEvaluation(Model):
    """One score of a run, as the run's dataset shows it."""

    id: int
    """The evaluation's id."""
    user_id: int
    """Who started its run."""
    run_id: int
    """The run that it is part of."""
    record_id: int
    """The record that it scores."""
    metric_id: int
    """The metric, by its id in the metrics table."""
    dataset_id: int | None
    """The dataset that the record is in. Null if it is in none."""
    result: float | None
    """The score. Null if none could be found."""
    threshold: int
    """The lowest score that passes."""
    explanation: str | None
    """Why it has this score, or why it has none."""
    model_slug: str | None
    """The model that judged, if the metric asks one."""
    started_at: str
    """When scoring it began."""
    finished_at: str | None
    """When it had been scored."""
    input_tokens: int | None
    """How many tokens the model read. Null if no model was asked."""
    output_tokens: int | None
    """How many tokens the model wrote. Null if no model was asked."""
    evaluation_cost: str | None
    """What it cost, in US dollars."""
    is_success: bool | None
    """Whether a score was found. If false, `explanation` says why not."""
    is_gte_threshold: bool | None
    """Whether the score reaches the threshold. Null if there is no score."""
    created_at: str
    """When it was stored."""
    updated_at: str | None
    """When it was last changed; null if never."""
    credits_consumed: int | None
    """Always null. Costs are in `evaluation_cost`."""
    _required = (
        "id",
        "user_id",
        "run_id",
        "record_id",
        "metric_id",
        "dataset_id",
        "result",
        "threshold",
        "explanation",
        "model_slug",
        "started_at",
        "finished_at",
        "input_tokens",
        "output_tokens",
        "evaluation_cost",
        "is_success",
        "is_gte_threshold",
        "created_at",
        "updated_at",
        "credits_consumed",
    )

    @classmethod
    def from_json(cls, value: Any) -> DatasetEvaluation:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user_id=value.get("user_id"),
            run_id=value.get("run_id"),
            record_id=value.get("record_id"),
            metric_id=value.get("metric_id"),
            dataset_id=value.get("dataset_id"),
            result=value.get("result"),
            threshold=value.get("threshold"),
            explanation=value.get("explanation"),
            model_slug=value.get("model_slug"),
            started_at=value.get("started_at"),
            finished_at=value.get("finished_at"),
            input_tokens=value.get("input_tokens"),
            output_tokens=value.get("output_tokens"),
            evaluation_cost=value.get("evaluation_cost"),
            is_success=value.get("is_success"),
            is_gte_threshold=value.get("is_gte_threshold"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            credits_consumed=value.get("credits_consumed"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DatasetDetail(Model):
    """A dataset with its rows, your runs of it, and the evaluations of the newest run through the API."""

    id: int
    """The dataset's id."""
    user: Owner | None
    """The user who owns it. Null if an organization owns it."""
    dataset_type_id: int
    """Its kind; see `GET /dataset-types`."""
    name: str
    """Unique in the owner's account."""
    selected_metrics: Dict[str, int | StoredMetric] | None
    """
    The metrics of a dataset by id. A metric without stored arguments is given by its threshold, one
    with stored arguments by an object of both. Null for a dataset without metrics.
    """
    structure: List[Literal["prompt", "input", "context", "output", "golden_answer"]]
    """The record fields that its rows have."""
    column_mappings: Dict[str, str] | None
    """Which column of the uploaded file held which record field. Null if the header named the fields."""
    data_collection_id: int | None
    """The collection that it is in. Null if it is in none."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    author_email: str | None
    """The email of whoever created it. Some responses of the service lack it."""
    created_at: str
    """When it was created."""
    updated_at: str | None
    """When it was last changed; null if never."""
    dataset_type: DatasetType
    """A kind of dataset."""
    records: List[DatasetRecord]
    """Its rows, in the order of the file."""
    runs: List[DatasetRun]
    """Your own runs of it, newest first."""
    evaluations: List[DatasetEvaluation]
    """
    Those of its newest run that was started through the API, in the order of that run; empty if
    there is none.
    """
    _required = (
        "id",
        "user",
        "dataset_type_id",
        "name",
        "selected_metrics",
        "structure",
        "column_mappings",
        "data_collection_id",
        "org_id",
        "created_at",
        "updated_at",
        "dataset_type",
        "records",
        "runs",
        "evaluations",
    )

    @classmethod
    def from_json(cls, value: Any) -> DatasetDetail:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user=decoded(value.get("user"), optional(Owner.from_json)),
            dataset_type_id=value.get("dataset_type_id"),
            name=value.get("name"),
            selected_metrics=decoded(value.get("selected_metrics"), optional(dict_of(one_of(StoredMetric)))),
            structure=value.get("structure"),
            column_mappings=value.get("column_mappings"),
            data_collection_id=value.get("data_collection_id"),
            org_id=value.get("org_id"),
            author_email=value.get("author_email"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            dataset_type=decoded(value.get("dataset_type"), DatasetType.from_json),
            records=decoded(value.get("records"), list_of(DatasetRecord.from_json)),
            runs=decoded(value.get("runs"), list_of(DatasetRun.from_json)),
            evaluations=decoded(value.get("evaluations"), list_of(DatasetEvaluation.from_json)),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DatasetSummary(Model):
    """A dataset as the short list and the list of collections show it."""

    id: int
    """The dataset's id."""
    name: str
    """Unique in the owner's account."""
    user: Owner | None
    """The user who owns it. Null if an organization owns it."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    author_email: str
    """The email of whoever created it."""
    created_at: str
    """When it was created."""
    updated_at: str | None
    """When it was last changed; null if never."""
    _required = (
        "id",
        "name",
        "user",
        "org_id",
        "author_email",
        "created_at",
        "updated_at",
    )

    @classmethod
    def from_json(cls, value: Any) -> DatasetSummary:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            name=value.get("name"),
            user=decoded(value.get("user"), optional(Owner.from_json)),
            org_id=value.get("org_id"),
            author_email=value.get("author_email"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DatasetName(Model):
    """A dataset by id and name, the shortest form of the short list."""

    id: int
    """The dataset's id."""
    name: str
    """Unique in the owner's account."""
    _required = (
        "id",
        "name",
    )

    @classmethod
    def from_json(cls, value: Any) -> DatasetName:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            name=value.get("name"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class CollectionRun(Model):
    """A run as the list of collections shows it."""

    id: int
    """The run's id."""
    user: Owner | None
    """The user who owns it. Null if an organization owns it."""
    run_type: RunType
    """Where the rows of a run come from."""
    run_source: RunSource
    """Where a run was started from."""
    api_key_id: int
    """The API key that started it."""
    dataset_id: int | None
    """The dataset that it scores. Null for a custom run, or if you can no longer see the dataset."""
    data_collection_id: int | None
    """The collection that it is in."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    author_email: str
    """The email of whoever started it."""
    number_of_metrics: int
    """How many different metrics score its rows."""
    threshold: int
    """The lowest result that passes."""
    model_slug: str | None
    """The model that judges, unless an evaluation names another."""
    alias: str | None
    """The name of a run, unique among the runs of its owner."""
    result: float | None
    """
    The mean of the aggregates, rounded to two decimals. Null while the run is running, or if
    nothing succeeded.
    """
    aggregate_results: Dict[str, float] | None
    """
    The mean score of each metric by its shortname, over the evaluations that succeeded. Null while
    the run is running.
    """
    started_at: str
    """When it was started."""
    finished_at: str | None
    """When its last evaluation finished. Null while the run is running."""
    created_at: str
    """When it was stored."""
    updated_at: str | None
    """When it was last changed; null if never."""
    is_gte_threshold: bool | None
    """Whether the result reaches the threshold. Null if there is no result."""
    number_of_successes: int | None
    """The evaluations so far that have a score; the aggregates are means over these. May be missing."""
    number_of_failures: int | None
    """The evaluations so far that have no score. They are in no mean. May be missing."""
    _required = (
        "id",
        "user",
        "run_type",
        "run_source",
        "api_key_id",
        "dataset_id",
        "data_collection_id",
        "org_id",
        "author_email",
        "number_of_metrics",
        "threshold",
        "model_slug",
        "alias",
        "result",
        "aggregate_results",
        "started_at",
        "finished_at",
        "created_at",
        "updated_at",
        "is_gte_threshold",
    )

    @classmethod
    def from_json(cls, value: Any) -> CollectionRun:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user=decoded(value.get("user"), optional(Owner.from_json)),
            run_type=decoded(value.get("run_type"), RunType.from_json),
            run_source=decoded(value.get("run_source"), RunSource.from_json),
            api_key_id=value.get("api_key_id"),
            dataset_id=value.get("dataset_id"),
            data_collection_id=value.get("data_collection_id"),
            org_id=value.get("org_id"),
            author_email=value.get("author_email"),
            number_of_metrics=value.get("number_of_metrics"),
            threshold=value.get("threshold"),
            model_slug=value.get("model_slug"),
            alias=value.get("alias"),
            result=value.get("result"),
            aggregate_results=value.get("aggregate_results"),
            started_at=value.get("started_at"),
            finished_at=value.get("finished_at"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            is_gte_threshold=value.get("is_gte_threshold"),
            number_of_successes=value.get("number_of_successes"),
            number_of_failures=value.get("number_of_failures"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DataCollection(Model):
    """A collection with short forms of its datasets and runs."""

    id: int
    """The collection's id."""
    user: Owner | None
    """The user who owns it. Null if an organization owns it."""
    name: str
    """Unique in the owner's account and organization."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    author_email: str
    """The email of whoever created it."""
    datasets: List[DatasetSummary]
    """The datasets in it that you can see."""
    runs: List[CollectionRun]
    """The runs in it that you can see."""
    created_at: str
    """When it was created."""
    updated_at: str | None
    """When it was last changed; null if never."""
    _required = (
        "id",
        "user",
        "name",
        "org_id",
        "author_email",
        "datasets",
        "runs",
        "created_at",
        "updated_at",
    )

    @classmethod
    def from_json(cls, value: Any) -> DataCollection:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user=decoded(value.get("user"), optional(Owner.from_json)),
            name=value.get("name"),
            org_id=value.get("org_id"),
            author_email=value.get("author_email"),
            datasets=decoded(value.get("datasets"), list_of(DatasetSummary.from_json)),
            runs=decoded(value.get("runs"), list_of(CollectionRun.from_json)),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DataCollectionPage(Model):
    """A page of collections."""

    items: List[DataCollection]
    """The collections, newest first."""
    meta: PageMeta
    """The position of this page among all pages."""
    _required = (
        "items",
        "meta",
    )

    @classmethod
    def from_json(cls, value: Any) -> DataCollectionPage:
        """Puts this type on JSON that a server has sent."""
        return cls(
            items=decoded(value.get("items"), list_of(DataCollection.from_json)),
            meta=decoded(value.get("meta"), PageMeta.from_json),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class CollectionEvaluation(Model):
    """One score of a run, as the run's collection shows it."""

    id: int
    """The evaluation's id."""
    user_id: int
    """Who started its run."""
    run_id: int
    """The run that it is part of."""
    record_id: int
    """The record that it scores."""
    metric_id: int
    """The metric, by its id in the metrics table."""
    dataset_id: int | None
    """The dataset that the record is in. Null if it is in none."""
    result: float | None
    """The score. Null if none could be found."""
    threshold: int
    """The lowest score that passes."""
    explanation: str | None
    """Why it has this score, or why it has none."""
    model_slug: str | None
    """The model that judged, if the metric asks one."""
    started_at: str
    """When scoring it began."""
    finished_at: str | None
    """When it had been scored."""
    input_tokens: int | None
    """How many tokens the model read. Null if no model was asked."""
    output_tokens: int | None
    """How many tokens the model wrote. Null if no model was asked."""
    evaluation_cost: str | None
    """What it cost, in US dollars."""
    is_success: bool | None
    """Whether a score was found. If false, `explanation` says why not."""
    is_gte_threshold: bool | None
    """Whether the score reaches the threshold. Null if there is no score."""
    created_at: str
    """When it was stored."""
    updated_at: str | None
    """When it was last changed; null if never."""
    eval_metadata: Dict[str, Any] | None
    """
    How the score was found, with keys of the metric's own. Null if the metric reports nothing, or
    if the evaluation failed before it could.
    """
    _required = (
        "id",
        "user_id",
        "run_id",
        "record_id",
        "metric_id",
        "dataset_id",
        "result",
        "threshold",
        "explanation",
        "model_slug",
        "started_at",
        "finished_at",
        "input_tokens",
        "output_tokens",
        "evaluation_cost",
        "is_success",
        "is_gte_threshold",
        "created_at",
        "updated_at",
        "eval_metadata",
    )

    @classmethod
    def from_json(cls, value: Any) -> CollectionEvaluation:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user_id=value.get("user_id"),
            run_id=value.get("run_id"),
            record_id=value.get("record_id"),
            metric_id=value.get("metric_id"),
            dataset_id=value.get("dataset_id"),
            result=value.get("result"),
            threshold=value.get("threshold"),
            explanation=value.get("explanation"),
            model_slug=value.get("model_slug"),
            started_at=value.get("started_at"),
            finished_at=value.get("finished_at"),
            input_tokens=value.get("input_tokens"),
            output_tokens=value.get("output_tokens"),
            evaluation_cost=value.get("evaluation_cost"),
            is_success=value.get("is_success"),
            is_gte_threshold=value.get("is_gte_threshold"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            eval_metadata=value.get("eval_metadata"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class CollectionRunDetail(Model):
    """A run as a single collection shows it, with its dataset and its evaluations."""

    id: int
    """The run's id."""
    user: Owner | None
    """The user who owns it. Null if an organization owns it."""
    run_type: RunType
    """Where the rows of a run come from."""
    run_source: RunSource
    """Where a run was started from."""
    api_key_id: int
    """The API key that started it."""
    dataset_id: int | None
    """The dataset that it scores. Null for a custom run, or if you can no longer see the dataset."""
    data_collection_id: int | None
    """The collection that it is in."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    author_email: str
    """The email of whoever started it."""
    number_of_metrics: int
    """How many different metrics score its rows."""
    threshold: int
    """The lowest result that passes."""
    model_slug: str | None
    """The model that judges, unless an evaluation names another."""
    alias: str | None
    """The name of a run, unique among the runs of its owner."""
    result: float | None
    """
    The mean of the aggregates, rounded to two decimals. Null while the run is running, or if
    nothing succeeded.
    """
    aggregate_results: Dict[str, float] | None
    """
    The mean score of each metric by its shortname, over the evaluations that succeeded. Null while
    the run is running.
    """
    started_at: str
    """When it was started."""
    finished_at: str | None
    """When its last evaluation finished. Null while the run is running."""
    created_at: str
    """When it was stored."""
    updated_at: str | None
    """When it was last changed; null if never."""
    is_gte_threshold: bool | None
    """Whether the result reaches the threshold. Null if there is no result."""
    number_of_successes: int | None
    """The evaluations so far that have a score; the aggregates are means over these. May be missing."""
    number_of_failures: int | None
    """The evaluations so far that have no score. They are in no mean. May be missing."""
    dataset: Dataset | None
    evaluations: List[CollectionEvaluation]
    """The evaluations that have finished, in the order of the run."""
    _required = (
        "id",
        "user",
        "run_type",
        "run_source",
        "api_key_id",
        "dataset_id",
        "data_collection_id",
        "org_id",
        "author_email",
        "number_of_metrics",
        "threshold",
        "model_slug",
        "alias",
        "result",
        "aggregate_results",
        "started_at",
        "finished_at",
        "created_at",
        "updated_at",
        "is_gte_threshold",
        "dataset",
        "evaluations",
    )

    @classmethod
    def from_json(cls, value: Any) -> CollectionRunDetail:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user=decoded(value.get("user"), optional(Owner.from_json)),
            run_type=decoded(value.get("run_type"), RunType.from_json),
            run_source=decoded(value.get("run_source"), RunSource.from_json),
            api_key_id=value.get("api_key_id"),
            dataset_id=value.get("dataset_id"),
            data_collection_id=value.get("data_collection_id"),
            org_id=value.get("org_id"),
            author_email=value.get("author_email"),
            number_of_metrics=value.get("number_of_metrics"),
            threshold=value.get("threshold"),
            model_slug=value.get("model_slug"),
            alias=value.get("alias"),
            result=value.get("result"),
            aggregate_results=value.get("aggregate_results"),
            started_at=value.get("started_at"),
            finished_at=value.get("finished_at"),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            is_gte_threshold=value.get("is_gte_threshold"),
            number_of_successes=value.get("number_of_successes"),
            number_of_failures=value.get("number_of_failures"),
            dataset=decoded(value.get("dataset"), optional(Dataset.from_json)),
            evaluations=decoded(value.get("evaluations"), list_of(CollectionEvaluation.from_json)),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class DataCollectionDetail(Model):
    """A collection with its datasets, and its runs with their evaluations."""

    id: int
    """The collection's id."""
    user: Owner | None
    """The user who owns it. Null if an organization owns it."""
    name: str
    """Unique in the owner's account and organization."""
    org_id: int | None
    """The organization that it is shared with, or that owns it. Null if it is private."""
    author_email: str
    """The email of whoever created it."""
    datasets: List[Dataset]
    """The datasets in it that you can see, without their rows."""
    runs: List[CollectionRunDetail]
    """The runs in it that you can see, with their evaluations."""
    created_at: str
    """When it was created."""
    updated_at: str | None
    """When it was last changed; null if never."""
    _required = (
        "id",
        "user",
        "name",
        "org_id",
        "author_email",
        "datasets",
        "runs",
        "created_at",
        "updated_at",
    )

    @classmethod
    def from_json(cls, value: Any) -> DataCollectionDetail:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            user=decoded(value.get("user"), optional(Owner.from_json)),
            name=value.get("name"),
            org_id=value.get("org_id"),
            author_email=value.get("author_email"),
            datasets=decoded(value.get("datasets"), list_of(Dataset.from_json)),
            runs=decoded(value.get("runs"), list_of(CollectionRunDetail.from_json)),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class MetricArgument(Model):
    """An argument of a metric."""

    name: str
    """Its key in `metric_args`."""
    description: str
    """What it does."""
    is_required: bool
    """Whether the metric cannot score without it."""
    default: Any
    """Its value if it is left out; null if leaving it out has a meaning of its own."""
    schema: Dict[str, Any]
    """Its type and bounds, as JSON Schema."""
    _required = (
        "name",
        "description",
        "is_required",
        "default",
        "schema",
    )

    @classmethod
    def from_json(cls, value: Any) -> MetricArgument:
        """Puts this type on JSON that a server has sent."""
        return cls(
            name=value.get("name"),
            description=value.get("description"),
            is_required=value.get("is_required"),
            default=value.get("default"),
            schema=value.get("schema"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class MetricInfo(Model):
    """A metric, as a request may select it."""

    id: int
    """The metric's id. Datasets select metrics by it."""
    shortname: str
    """What runs and evaluations call it."""
    label: str
    """The same for people, such as `Exact Match`."""
    category: str
    """What kind of metric it is, such as `Structural`."""
    description: str
    """What it looks at."""
    score_summary: str
    """How its score comes about and what its ends mean."""
    needs: List[Literal["prompt", "input", "context", "output", "golden_answer"]]
    """The fields without which it cannot score."""
    optional: List[Literal["prompt", "input", "context", "output", "golden_answer"]]
    """The fields that it reads if they are given."""
    needs_one_of: List[str]
    """Fields or arguments of which at least one must not be empty, besides `needs`."""
    arguments: List[MetricArgument]
    """What `metric_args` may have for it."""
    threshold: int
    """The lowest score that passes, unless a request sets another."""
    is_judged: bool
    """Whether a model judges; otherwise the score is computed from the text alone."""
    is_active: bool
    """Whether it can be used, or is switched off on this server."""
    _required = (
        "id",
        "shortname",
        "label",
        "category",
        "description",
        "score_summary",
        "needs",
        "optional",
        "needs_one_of",
        "arguments",
        "threshold",
        "is_judged",
        "is_active",
    )

    @classmethod
    def from_json(cls, value: Any) -> MetricInfo:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            shortname=value.get("shortname"),
            label=value.get("label"),
            category=value.get("category"),
            description=value.get("description"),
            score_summary=value.get("score_summary"),
            needs=value.get("needs"),
            optional=value.get("optional"),
            needs_one_of=value.get("needs_one_of"),
            arguments=decoded(value.get("arguments"), list_of(MetricArgument.from_json)),
            threshold=value.get("threshold"),
            is_judged=value.get("is_judged"),
            is_active=value.get("is_active"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class ModelInfo(Model):
    """A model that can judge."""

    slug: str
    """What requests name, as `model_slug`."""
    name: str
    """What its supplier calls it."""
    supplier: str
    """Who makes it."""
    is_thinking: bool
    """Whether it reasons before it answers, which takes longer and costs more."""
    is_latest: bool
    """Whether the catalogue has no newer model of its line."""
    is_default: bool
    """Whether it judges if a request names no model."""
    _required = (
        "slug",
        "name",
        "supplier",
        "is_thinking",
        "is_latest",
        "is_default",
    )

    @classmethod
    def from_json(cls, value: Any) -> ModelInfo:
        """Puts this type on JSON that a server has sent."""
        return cls(
            slug=value.get("slug"),
            name=value.get("name"),
            supplier=value.get("supplier"),
            is_thinking=value.get("is_thinking"),
            is_latest=value.get("is_latest"),
            is_default=value.get("is_default"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class Balance(Model):
    """What a user can spend."""

    balance: str
    """What can be spent now. What is reserved is taken off already."""
    reserved: str
    """What runs that are running may still cost. What they do not use comes back to the balance."""
    is_billed: bool
    """Whether this server bills. If not, no balance is needed, and costs are noted all the same."""
    _required = (
        "balance",
        "reserved",
        "is_billed",
    )

    @classmethod
    def from_json(cls, value: Any) -> Balance:
        """Puts this type on JSON that a server has sent."""
        return cls(
            balance=value.get("balance"),
            reserved=value.get("reserved"),
            is_billed=value.get("is_billed"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class Role(Model):
    """What someone may do in an organization."""

    id: int
    """The role's id."""
    name: Literal["MEMBER", "ORG_ADMIN"]
    """For programs. `ORG_ADMIN` may delete what the organization owns."""
    label: str
    """The same for people, such as `Org Admin`."""
    _required = (
        "id",
        "name",
        "label",
    )

    @classmethod
    def from_json(cls, value: Any) -> Role:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            name=value.get("name"),
            label=value.get("label"),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class Member(Model):
    """Someone in an organization, and their role there."""

    id: int
    """The user's id."""
    email: str
    """Where to write to the user."""
    role: Role
    """What someone may do in an organization."""
    _required = (
        "id",
        "email",
        "role",
    )

    @classmethod
    def from_json(cls, value: Any) -> Member:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            email=value.get("email"),
            role=decoded(value.get("role"), Role.from_json),
            _json=value,
        )


@dataclass(frozen=True, kw_only=True)
class Organization(Model):
    """An organization with its people."""

    id: int
    """The organization's id. Send it as `org_id` to share something."""
    name: str
    """What the organization calls itself."""
    org_admins: List[Member]
    """Those who may delete what the organization owns."""
    members: List[Member]
    """Everyone else in the organization."""
    created_at: str
    """When it was created."""
    updated_at: str
    """When it was last changed."""
    _required = (
        "id",
        "name",
        "org_admins",
        "members",
        "created_at",
        "updated_at",
    )

    @classmethod
    def from_json(cls, value: Any) -> Organization:
        """Puts this type on JSON that a server has sent."""
        return cls(
            id=value.get("id"),
            name=value.get("name"),
            org_admins=decoded(value.get("org_admins"), list_of(Member.from_json)),
            members=decoded(value.get("members"), list_of(Member.from_json)),
            created_at=value.get("created_at"),
            updated_at=value.get("updated_at"),
            _json=value,
        )


__all__ = [
    "Balance",
    "CollectionEvaluation",
    "CollectionRun",
    "CollectionRunDetail",
    "DataCollection",
    "DataCollectionDetail",
    "DataCollectionPage",
    "Dataset",
    "DatasetDetail",
    "DatasetEvaluation",
    "DatasetName",
    "DatasetPage",
    "DatasetRecord",
    "DatasetRun",
    "DatasetSummary",
    "DatasetType",
    "Evaluation",
    "Member",
    "MetricArgument",
    "MetricEstimate",
    "MetricInfo",
    "ModelInfo",
    "Organization",
    "Owner",
    "PageMeta",
    "Role",
    "Run",
    "RunEstimate",
    "RunEvaluation",
    "RunEvaluationPage",
    "RunPage",
    "RunRecord",
    "RunSource",
    "RunSummary",
    "RunType",
    "StoredMetric",
]

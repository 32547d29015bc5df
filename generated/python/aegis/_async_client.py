# Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
"""The operations as methods, in the groups of the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, List, Literal
from ._base_client import AsyncClient
from ._call import NOT_GIVEN, Call, FileInput, FilePart, NotGiven, given, path_of
from ._decode import list_of, nothing, one_of, optional
from ._download import AsyncCsvDownload
from ._group import AsyncGroup
from ._pages import AsyncPaged, first_page
from .rows import DatasetRow, dataset_row, RunReportRow, run_report_row
from ._run_waiting import AsyncRunWaiting
from .params import MetricSelectionItemParam, EvaluationBlockParam
from .types import (
    Evaluation,
    RunSummary,
    RunPage,
    RunEvaluation,
    Run,
    RunEstimate,
    RunEvaluationPage,
    DatasetType,
    Dataset,
    DatasetPage,
    DatasetDetail,
    DatasetSummary,
    DatasetName,
    DataCollection,
    DataCollectionPage,
    DataCollectionDetail,
    MetricInfo,
    ModelInfo,
    Balance,
    Organization,
)


class AsyncRuns(AsyncRunWaiting):
    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        page_size: int | NotGiven = NOT_GIVEN,
        shared: bool | NotGiven = NOT_GIVEN,
        run_id: int | NotGiven = NOT_GIVEN,
        dataset_id: int | NotGiven = NOT_GIVEN,
        data_collection_id: int | NotGiven = NOT_GIVEN,
        state: Literal["running", "finished", "cancelled"] | NotGiven = NOT_GIVEN,
        search: str | NotGiven = NOT_GIVEN,
        created_from: str | NotGiven = NOT_GIVEN,
        created_before: str | NotGiven = NOT_GIVEN,
    ) -> AsyncPaged[RunPage, RunSummary]:
        """
        List runs

        Runs without their evaluations, newest first, in pages, with counts of what has finished, failed
        and passed so far. Runs that are yours or shared with your organization; filters narrow them
        down, all at once. With `run_id` it is a small answer for a program that waits for a run.
        Self-hosted only: the hosted service does not have it.

        Args:
            page: Which page, from 1. A page past the end has no items.
            page_size: The number of items on a page.
            shared: `false` returns only your own, `true` only what others share with you. If left out,
                everything that you can see.
            run_id: Only the run with this id. The page is empty if there is none, or you cannot see it.
            dataset_id: Only runs of this dataset. The page is empty if you cannot see it.
            data_collection_id: Only runs in this data collection. The page is empty if you cannot see it.
            state: Only runs in this state.
            search: Only runs whose alias contains this text, regardless of case and of blanks around it.
            created_from: Only runs created at this instant or later.
            created_before: Only runs created before this instant.
        """

        async def load(number: int) -> RunPage:
            return await self._transport.request(
                Call(
                    "listRuns",
                    "GET",
                    "/runs",
                    query=given(
                        {
                            "page": number,
                            "page_size": page_size,
                            "shared": shared,
                            "run_id": run_id,
                            "dataset_id": dataset_id,
                            "data_collection_id": data_collection_id,
                            "state": state,
                            "search": search,
                            "created_from": created_from,
                            "created_before": created_before,
                        }
                    ),
                ),
                RunPage.from_json,
            )

        return AsyncPaged(load, lambda loaded: loaded, first_page(page))

    async def create_from_dataset(
        self,
        *,
        dataset_id: int,
        threshold: int | None | NotGiven = NOT_GIVEN,
        model_slug: str | None | NotGiven = NOT_GIVEN,
        metric_args: Mapping[int, Mapping[str, Any]] | None | NotGiven = NOT_GIVEN,
        is_blocking: bool | NotGiven = NOT_GIVEN,
        alias: str | None | NotGiven = NOT_GIVEN,
    ) -> Run:
        """
        Create a run from a dataset

        Scores every record of a dataset with the metrics stored on it. The run is yours, sits in the
        dataset's collection, and is shared with the first of these that exists: the dataset's
        organization, its collection's organization, or your own organization if the dataset is a
        colleague's. Otherwise it is private. Without `is_blocking`, the response comes at once and the
        scores follow; get the run until `finished_at` is set.

        Args:
            dataset_id: A dataset that you can see.
            threshold: The threshold that the run's result is compared with. It does not override the
                thresholds stored with the metrics. If null or left out, the rounded mean of those.
            model_slug: The model that judges. If null or left out, `gpt-4o`.
            metric_args: Override the arguments stored with the dataset, for this run only: by metric id,
                the id written as a string. A key that is not an integer is refused with 400; a metric that the
                dataset has not selected is ignored.
            is_blocking: Whether the response waits until every evaluation is done, for at most five
                minutes.
            alias: The name of the run. If null or left out, it consists of the dataset's name and the time.
        """
        return await self._transport.request(
            Call(
                "createRunFromDataset",
                "POST",
                "/runs/dataset",
                body=given(
                    {
                        "dataset_id": dataset_id,
                        "threshold": threshold,
                        "model_slug": model_slug,
                        "metric_args": metric_args,
                        "is_blocking": is_blocking,
                        "alias": alias,
                    }
                ),
            ),
            Run.from_json,
        )

    async def estimate_from_dataset(
        self,
        *,
        dataset_id: int,
        selected_metrics: Mapping[str, int | MetricSelectionItemParam] | None | NotGiven = NOT_GIVEN,
        threshold: int | None | NotGiven = NOT_GIVEN,
        model_slug: str | None | NotGiven = NOT_GIVEN,
        metric_args: Mapping[int, Mapping[str, Any]] | None | NotGiven = NOT_GIVEN,
        is_blocking: bool | NotGiven = NOT_GIVEN,
        alias: str | None | NotGiven = NOT_GIVEN,
    ) -> RunEstimate:
        """
        Estimate a run from a dataset

        Says what `POST /runs/dataset` with the same body would cost, for each metric and in all, and
        whether your balance covers it; with `selected_metrics`, what it would cost if the dataset had
        these metrics. It refuses what the run would be refused for, except for a balance that is too
        low and for too many running runs. Nothing is created, changed or charged. Self-hosted only: the
        hosted service does not have it.

        Args:
            dataset_id: A dataset that you can see.
            selected_metrics: The metrics to estimate, as `PUT /datasets/{dataset_id}` would store them. If
                null or left out, those stored with the dataset.
            threshold: The threshold of the run. It does not change what the run costs.
            model_slug: The model that judges. If null or left out, `gpt-4o`.
            metric_args: Arguments for this run only, by metric id, in place of those of its metric.
            is_blocking: Whether the run would be waited for. An estimate never waits.
            alias: The name that the run would have. One that you use already is refused.
        """
        return await self._transport.request(
            Call(
                "estimateRunFromDataset",
                "POST",
                "/runs/dataset/estimate",
                body=given(
                    {
                        "dataset_id": dataset_id,
                        "selected_metrics": selected_metrics,
                        "threshold": threshold,
                        "model_slug": model_slug,
                        "metric_args": metric_args,
                        "is_blocking": is_blocking,
                        "alias": alias,
                    }
                ),
            ),
            RunEstimate.from_json,
        )

    async def create_custom(
        self,
        *,
        evaluations: Sequence[EvaluationBlockParam],
        threshold: int | None | NotGiven = NOT_GIVEN,
        model_slug: str | None | NotGiven = NOT_GIVEN,
        is_blocking: bool | NotGiven = NOT_GIVEN,
        data_collection_id: int | None | NotGiven = NOT_GIVEN,
        alias: str | None | NotGiven = NOT_GIVEN,
    ) -> Run:
        """
        Create a run from rows in the request

        Scores rows that are in no dataset. A threshold or model may be set on the metric, its block or
        the run; the innermost one wins. The run is yours and private, unless `data_collection_id` names
        a collection that is shared: then it is shared with the same organization, of which you must be
        a member.

        Args:
            threshold: The threshold of the run, and of every metric that has none of its own or of its
                block. If null or left out, the rounded mean of the thresholds of its metrics.
            model_slug: The model that judges, unless a block or a metric names another. If null or left
                out, `gpt-4o`.
            is_blocking: Whether the response waits until every evaluation is done, for at most five
                minutes.
            data_collection_id: A collection that you can see. If it is shared, the run is shared with it.
            alias: The name of the run. If null or left out, it consists of "Custom run" and the time.
            evaluations: Blocks of rows. An empty list is refused with 400.
        """
        return await self._transport.request(
            Call(
                "createCustomRun",
                "POST",
                "/runs/custom",
                body=given(
                    {
                        "threshold": threshold,
                        "model_slug": model_slug,
                        "is_blocking": is_blocking,
                        "data_collection_id": data_collection_id,
                        "alias": alias,
                        "evaluations": evaluations,
                    }
                ),
            ),
            Run.from_json,
        )

    async def get(self, run_id: int) -> Run:
        """
        Get a run

        A run that is yours or shared with your organization, with every evaluation. The texts of its
        records are cut to 100 characters; the CSV has them in full. While it is running, `finished_at`,
        `result`, `aggregate_results`, `total_cost` and `is_gte_threshold` are null.

        Args:
            run_id: The run's id.
        """
        return await self._transport.request(
            Call("getRun", "GET", path_of("/runs/{run_id}", {"run_id": run_id})), Run.from_json
        )

    async def update(
        self,
        run_id: int,
        *,
        alias: str | None | NotGiven = NOT_GIVEN,
        org_id: int | None | NotGiven = NOT_GIVEN,
        data_collection_id: int | None | NotGiven = NOT_GIVEN,
    ) -> Run:
        """
        Update a run

        Renames, moves or shares a run. The owner may do so, and any member of the organization that it
        is shared with; only the owner may change `org_id`. A dataset run takes nothing but `alias`,
        since it follows its dataset. Moving a custom run into a shared collection shares it; if the
        same request has an `org_id`, it must be the collection's, or null if the collection is private.
        Moving it into a private collection, or out of any, leaves `org_id` unchanged. A private
        collection takes only what its owner owns. A run that the organization owns can be neither made
        private nor moved to another organization.

        Args:
            run_id: The run's id.
            alias: The new name. Null leaves it unchanged.
            org_id: Your organization's id shares the run; null makes it private. Custom runs only.
            data_collection_id: The collection to move to; null takes the run out of its collection. Custom
                runs only.
        """
        return await self._transport.request(
            Call(
                "updateRun",
                "PUT",
                path_of("/runs/{run_id}", {"run_id": run_id}),
                body=given({"alias": alias, "org_id": org_id, "data_collection_id": data_collection_id}),
            ),
            Run.from_json,
        )

    async def delete(self, run_id: int) -> None:
        """
        Delete a run

        Deletes a run of yours for good, with its evaluations. If it has not finished, it is stopped. If
        the organization owns it, only its administrators may delete it.

        Args:
            run_id: The run's id.
        """
        await self._transport.request(
            Call("deleteRun", "DELETE", path_of("/runs/{run_id}", {"run_id": run_id})), nothing
        )

    def list_evaluations(
        self,
        run_id: int,
        *,
        page: int | NotGiven = NOT_GIVEN,
        page_size: int | NotGiven = NOT_GIVEN,
        metric: str | NotGiven = NOT_GIVEN,
        passed: bool | NotGiven = NOT_GIVEN,
        failed: bool | NotGiven = NOT_GIVEN,
        min_result: float | NotGiven = NOT_GIVEN,
        max_result: float | NotGiven = NOT_GIVEN,
        search: str | NotGiven = NOT_GIVEN,
        order: Literal["row", "lowest_first", "highest_first"] | NotGiven = NOT_GIVEN,
    ) -> AsyncPaged[RunEvaluationPage, RunEvaluation]:
        """
        List evaluations of a run

        The evaluations of a run that is yours or shared with your organization, in pages, as far as
        they have finished; as in the run itself, the texts of records are cut to 100 characters.
        Filters narrow them down, all at once. Self-hosted only: the hosted service does not have it.

        Args:
            run_id: The run's id.
            page: Which page, from 1. A page past the end has no items.
            page_size: The number of items on a page.
            metric: Only evaluations by the metric with this shortname. The page is empty if the run does
                not use it.
            passed: `true` returns only evaluations whose score reaches their threshold, `false` only those
                whose score does not. Evaluations that failed are in neither.
            failed: `true` returns only evaluations that have no score, `false` only those that have one.
            min_result: Only evaluations with this score or a higher one.
            max_result: Only evaluations with this score or a lower one.
            search: Only evaluations whose explanation, or a text of whose record, contains this text,
                regardless of case and of blanks around it. Texts are searched in full, even if the response
                cuts them.
            order: `row`: by row, and for each row in the order of the metrics. `lowest_first`: by score,
                what failed before all others, and those of one score by row. `highest_first`: the reverse of
                that.
        """

        async def load(number: int) -> RunEvaluationPage:
            return await self._transport.request(
                Call(
                    "listRunEvaluations",
                    "GET",
                    path_of("/runs/{run_id}/evaluations", {"run_id": run_id}),
                    query=given(
                        {
                            "page": number,
                            "page_size": page_size,
                            "metric": metric,
                            "passed": passed,
                            "failed": failed,
                            "min_result": min_result,
                            "max_result": max_result,
                            "search": search,
                            "order": order,
                        }
                    ),
                ),
                RunEvaluationPage.from_json,
            )

        return AsyncPaged(load, lambda loaded: loaded, first_page(page))

    async def cancel(self, run_id: int) -> RunSummary:
        """
        Cancel a run

        Ends a run of yours that is running. Evaluations that have finished stay, and the result is that
        of these; what is being scored is dropped and costs nothing, and the rest of the reservation
        goes back to the balance. A run that has ended already stays as it is, so that cancelling it
        again gives the same answer. If the organization owns the run, only its administrators may
        cancel it. Self-hosted only: the hosted service does not have it.

        Args:
            run_id: The run's id.
        """
        return await self._transport.request(
            Call("cancelRun", "POST", path_of("/runs/{run_id}/cancel", {"run_id": run_id})),
            RunSummary.from_json,
        )

    async def retry(self, run_id: int) -> RunSummary:
        """
        Retry the failed evaluations of a run

        Scores the failed evaluations of a run of yours that has ended again; those that succeeded stay
        and are not charged again. The run is running until the last of them has finished. Until then
        each keeps its place with its old reason, and its new outcome then replaces it, under the same
        id; result, aggregates and cost are worked out anew at the end. What the failed evaluations can
        cost at most is reserved, by the prices that held when the run began, and is paid from your
        balance. A run without failures stays as it is, and nothing is charged. Evaluations that a
        cancelled run did not get to are not made up for, and the run stays cancelled. A retry that is
        cancelled leaves the failures that it did not get to. If the organization owns the run, only its
        administrators may retry it. Self-hosted only: the hosted service does not have it.

        Args:
            run_id: The run's id.
        """
        return await self._transport.request(
            Call("retryRun", "POST", path_of("/runs/{run_id}/retry", {"run_id": run_id})),
            RunSummary.from_json,
        )

    async def download(
        self, run_id: int, *, raw: bool | NotGiven = NOT_GIVEN
    ) -> AsyncCsvDownload[RunReportRow]:
        """
        Download a run as CSV

        One line for each evaluation, with texts in full. It has those of the following columns that
        hold a value in any line, in this order: `alias`, `prompt`, `input`, `context`, `output`,
        `golden_answer`, `explanation`, `model_slug`, `is_success`, `evaluation_cost_raw`,
        `evaluation_cost`, `is_gte_threshold`, `threshold`, `result`, `metric_id`, `eval_metadata`
        (JSON), `shortname`, `name`, then `number_of_successes` and `number_of_failures` of the run, in
        each line the same, and last `record_id`, the id that the run shows for the record. The file is
        named `run_<id>_report.csv`.

        Args:
            run_id: The run's id.
            raw: Leaves texts exactly as they are. If left out or `false`, a text that a spreadsheet would
                take for a formula gets an apostrophe in front, and a last column `aegis_defused` names the
                columns of its line where that was done. Uploaded again, both forms have the same rows.
        """
        call = Call(
            "downloadRun",
            "GET",
            path_of("/runs/{run_id}/download", {"run_id": run_id}),
            query=given({"raw": raw}),
        )
        return AsyncCsvDownload(call, await self._transport.send(call, stream=True), run_report_row)


class AsyncDatasetTypes(AsyncGroup):
    async def list(self) -> List[DatasetType]:
        """
        List dataset types

        All types of dataset, in one list without pages. Uploads have the type `CUSTOM`.
        """
        return await self._transport.request(
            Call("listDatasetTypes", "GET", "/dataset-types"), list_of(DatasetType.from_json)
        )

    async def get(self, dataset_type_id: int) -> DatasetType:
        """
        Get a dataset type

        One type of dataset, by the id that datasets have as `dataset_type_id`.

        Args:
            dataset_type_id: The dataset type's id.
        """
        return await self._transport.request(
            Call(
                "getDatasetType",
                "GET",
                path_of("/dataset-types/{dataset_type_id}", {"dataset_type_id": dataset_type_id}),
            ),
            DatasetType.from_json,
        )


class AsyncDatasets(AsyncGroup):
    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        page_size: int | NotGiven = NOT_GIVEN,
        dataset_type_id: int | NotGiven = NOT_GIVEN,
        shared: bool | NotGiven = NOT_GIVEN,
        search: str | NotGiven = NOT_GIVEN,
    ) -> AsyncPaged[DatasetPage, Dataset]:
        """
        List datasets

        Datasets without their rows, newest first, in pages. Without `dataset_type_id`, only those of
        type `CUSTOM`.

        Args:
            page: Which page, from 1. A page past the end has no items.
            page_size: The number of items on a page.
            dataset_type_id: Only datasets of this type. If left out, those of type `CUSTOM`; proprietary
                ones are listed only by the id of their type.
            shared: `false` returns only your own, `true` only what others share with you. If left out,
                everything that you can see.
            search: Only datasets whose name contains this text, regardless of case and of blanks around it.
        """

        async def load(number: int) -> DatasetPage:
            return await self._transport.request(
                Call(
                    "listDatasets",
                    "GET",
                    "/datasets",
                    query=given(
                        {
                            "page": number,
                            "page_size": page_size,
                            "dataset_type_id": dataset_type_id,
                            "shared": shared,
                            "search": search,
                        }
                    ),
                ),
                DatasetPage.from_json,
            )

        return AsyncPaged(load, lambda loaded: loaded, first_page(page))

    async def create(
        self,
        *,
        file: FileInput,
        selected_metrics: Mapping[int, int | MetricSelectionItemParam],
        column_mappings: Mapping[str, str] | None | NotGiven = NOT_GIVEN,
        name: str | None | NotGiven = NOT_GIVEN,
        data_collection_id: int | None | NotGiven = NOT_GIVEN,
    ) -> DatasetDetail:
        """
        Create a dataset

        Stores the rows of a CSV file with the metrics to score them by. Cells are kept as text,
        unchanged; an empty cell is the empty text. The dataset is yours and private, unless
        `data_collection_id` names a collection that is shared: then it is shared with the same
        organization, of which you must be a member.

        Args:
            file: CSV in UTF-8 with a header line, at most 512 MiB. A path, bytes or an open file.
            selected_metrics: The metrics by id, as a text that is JSON, such as `{"3": 70}`: for each a
                threshold, or an object with `threshold` and `metric_args`. An unknown metric or argument is
                refused with 400.
            column_mappings: Which column holds which record field, as a text that is JSON, such as
                `{"output": "answer"}`. If null or left out, columns named like record fields are used.
            name: Unique in the account. If null or left out, the name of the file.
            data_collection_id: A collection that you can see. If it is shared, the dataset is shared with
                it. The text `null` means the same as leaving it out.
        """
        return await self._transport.request(
            Call(
                "createDataset",
                "POST",
                "/datasets",
                form=given(
                    {
                        "selected_metrics": selected_metrics,
                        "column_mappings": column_mappings,
                        "name": name,
                        "data_collection_id": data_collection_id,
                    }
                ),
                file=FilePart("file", "text/csv", file),
            ),
            DatasetDetail.from_json,
        )

    async def list_names(self, *, shared: bool | NotGiven = NOT_GIVEN) -> List[DatasetSummary | DatasetName]:
        """
        List the names of datasets

        All datasets that are not proprietary, newest first, in one list without pages. Some responses
        of the service have only `id` and `name`.

        Args:
            shared: `false` returns only your own, `true` only what others share with you. If left out,
                everything that you can see.
        """
        return await self._transport.request(
            Call("listDatasetNames", "GET", "/datasets/all-partial", query=given({"shared": shared})),
            list_of(one_of(DatasetSummary, DatasetName)),
        )

    async def get(self, dataset_id: int) -> DatasetDetail:
        """
        Get a dataset

        The dataset with its rows, your own runs of it, and the evaluations of its newest run that was
        started through the API. If there is no such run, `evaluations` is empty, even if there are
        other runs.

        Args:
            dataset_id: The dataset's id.
        """
        return await self._transport.request(
            Call("getDataset", "GET", path_of("/datasets/{dataset_id}", {"dataset_id": dataset_id})),
            DatasetDetail.from_json,
        )

    async def update(
        self,
        dataset_id: int,
        *,
        name: str | None | NotGiven = NOT_GIVEN,
        selected_metrics: Mapping[int, int | MetricSelectionItemParam] | None | NotGiven = NOT_GIVEN,
        column_mappings: Mapping[str, str] | None | NotGiven = NOT_GIVEN,
        data_collection_id: int | None | NotGiven = NOT_GIVEN,
        org_id: int | None | NotGiven = NOT_GIVEN,
    ) -> Dataset:
        """
        Update a dataset

        The owner may update it, and any member of the organization that it is shared with; only the
        owner may change `org_id`. If the dataset is in a private collection of yours, sharing the
        dataset shares that collection too, with its other datasets and all your runs in it. While it is
        in a shared collection, it cannot be made private unless the same request sends
        `data_collection_id: null`. Moving it into a shared collection shares it; moving it into a
        private one, or out of any, leaves `org_id` unchanged. A private collection takes only what its
        owner owns. The dataset's runs follow it in both. A proprietary dataset can be neither shared
        nor moved, and one that the organization owns stays with the organization.

        Args:
            dataset_id: The dataset's id.
            name: The new name, unique in the account. Null leaves it unchanged.
            selected_metrics: Replaces all selected metrics. By metric id, the id written as a string: a
                threshold, or an object with `threshold` and `metric_args`. An empty object is refused with 400;
                null leaves them unchanged.
            column_mappings: Which column of the uploaded file held which record field. Null leaves them
                unchanged.
            data_collection_id: The collection to move to; null takes the dataset out of its collection.
            org_id: Your organization's id shares the dataset; null makes it private.
        """
        return await self._transport.request(
            Call(
                "updateDataset",
                "PUT",
                path_of("/datasets/{dataset_id}", {"dataset_id": dataset_id}),
                body=given(
                    {
                        "name": name,
                        "selected_metrics": selected_metrics,
                        "column_mappings": column_mappings,
                        "data_collection_id": data_collection_id,
                        "org_id": org_id,
                    }
                ),
            ),
            Dataset.from_json,
        )

    async def delete(self, dataset_id: int) -> None:
        """
        Delete a dataset

        Deletes a custom dataset of yours for good, with its rows and your runs of it. Runs that have
        not finished are stopped. Runs of others stay with them, as if the dataset had become private.
        If the organization owns the dataset, only its administrators may delete it.

        Args:
            dataset_id: The dataset's id.
        """
        await self._transport.request(
            Call("deleteDataset", "DELETE", path_of("/datasets/{dataset_id}", {"dataset_id": dataset_id})),
            nothing,
        )

    async def download(
        self, dataset_id: int, *, raw: bool | NotGiven = NOT_GIVEN
    ) -> AsyncCsvDownload[DatasetRow]:
        """
        Download a dataset as CSV

        One line for each row, with the fields named in the dataset's `structure`, in the order
        `prompt`, `input`, `context`, `output`, `golden_answer`. The file is named `dataset_<id>.csv`.
        It can be uploaded again and yields the same rows, with and without `raw=true`.

        Args:
            dataset_id: The dataset's id.
            raw: Leaves texts exactly as they are. If left out or `false`, a text that a spreadsheet would
                take for a formula gets an apostrophe in front, and a last column `aegis_defused` names the
                columns of its line where that was done. Uploaded again, both forms have the same rows.
        """
        call = Call(
            "downloadDataset",
            "GET",
            path_of("/datasets/{dataset_id}/download", {"dataset_id": dataset_id}),
            query=given({"raw": raw}),
        )
        return AsyncCsvDownload(call, await self._transport.send(call, stream=True), dataset_row)


class AsyncDataCollections(AsyncGroup):
    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        page_size: int | NotGiven = NOT_GIVEN,
        shared: bool | NotGiven = NOT_GIVEN,
    ) -> AsyncPaged[DataCollectionPage, DataCollection]:
        """
        List data collections

        Collections with short forms of their datasets and runs, newest first, in pages.

        Args:
            page: Which page, from 1. A page past the end has no items.
            page_size: The number of items on a page.
            shared: `false` returns only your own, `true` only what others share with you. If left out,
                everything that you can see.
        """

        async def load(number: int) -> DataCollectionPage:
            return await self._transport.request(
                Call(
                    "listDataCollections",
                    "GET",
                    "/data-collections",
                    query=given({"page": number, "page_size": page_size, "shared": shared}),
                ),
                DataCollectionPage.from_json,
            )

        return AsyncPaged(load, lambda loaded: loaded, first_page(page))

    async def create(
        self, *, name: str, dataset_ids: Sequence[int] | None | NotGiven = NOT_GIVEN
    ) -> DataCollection:
        """
        Create a data collection

        The datasets to begin with must be yours, not proprietary and in no other collection; their runs
        come along. The collection is private if there are none or if all are private, and shared if all
        are shared with your organization. If they are mixed, your private ones are shared first, with
        your runs of them. If a dataset belongs to somebody else, the whole request is refused; if you
        cannot see one, it is not found. A user without an organization cannot begin with a shared
        dataset.

        Args:
            name: Unique in your account and your organization. An empty one is refused with 400.
            dataset_ids: Your own datasets that are not proprietary and in no other collection.
        """
        return await self._transport.request(
            Call(
                "createDataCollection",
                "POST",
                "/data-collections",
                body=given({"name": name, "dataset_ids": dataset_ids}),
            ),
            DataCollection.from_json,
        )

    async def get(self, data_collection_id: int) -> DataCollectionDetail:
        """
        Get a data collection

        A collection that you can see, with its datasets in full and the evaluations of each run. It
        takes no query parameters; `shared` is ignored.

        Args:
            data_collection_id: The collection's id.
        """
        return await self._transport.request(
            Call(
                "getDataCollection",
                "GET",
                path_of("/data-collections/{data_collection_id}", {"data_collection_id": data_collection_id}),
            ),
            DataCollectionDetail.from_json,
        )

    async def update(
        self,
        data_collection_id: int,
        *,
        name: str | None | NotGiven = NOT_GIVEN,
        dataset_ids: Sequence[int] | None | NotGiven = NOT_GIVEN,
        org_id: int | None | NotGiven = NOT_GIVEN,
    ) -> DataCollection:
        """
        Update a data collection

        Sharing a collection shares every dataset in it, and the owner's runs that are in it or score
        one of its datasets. When it becomes private, the datasets and runs of others leave it; the
        owner's stay and become private. Only the owner may change `org_id`. `dataset_ids` is the whole
        new set: a dataset that it leaves out leaves the collection, with the owner's runs of it. A
        dataset added to a shared collection is shared; a shared dataset added to a private collection
        shares the collection and everything in it. A collection that the organization owns stays with
        the organization.

        Args:
            data_collection_id: The collection's id.
            name: The new name. An empty one is refused with 400; null leaves it unchanged.
            dataset_ids: The whole set of datasets. New ones must be your own, not proprietary and in no
                other collection. An empty list empties it; null leaves it unchanged.
            org_id: Your organization's id shares the collection and everything in it; null makes it
                private.
        """
        return await self._transport.request(
            Call(
                "updateDataCollection",
                "PUT",
                path_of("/data-collections/{data_collection_id}", {"data_collection_id": data_collection_id}),
                body=given({"name": name, "dataset_ids": dataset_ids, "org_id": org_id}),
            ),
            DataCollection.from_json,
        )

    async def delete(self, data_collection_id: int) -> None:
        """
        Delete a data collection

        Deletes the collection for good. Its datasets and runs stay and are in no collection. If the
        organization owns the collection, only its administrators may delete it.

        Args:
            data_collection_id: The collection's id.
        """
        await self._transport.request(
            Call(
                "deleteDataCollection",
                "DELETE",
                path_of("/data-collections/{data_collection_id}", {"data_collection_id": data_collection_id}),
            ),
            nothing,
        )


class AsyncMetrics(AsyncGroup):
    async def list(self, *, shortname: str | NotGiven = NOT_GIVEN) -> List[MetricInfo]:
        """
        List metrics

        The metrics that the server has, by id: what each reads, its arguments and its usual threshold.
        A metric that is switched off is listed, and refused wherever a request names it. Self-hosted
        only: the hosted service does not have it.

        Args:
            shortname: Only the metric with this shortname. The list is empty if there is none.
        """
        return await self._transport.request(
            Call("listMetrics", "GET", "/metrics", query=given({"shortname": shortname})),
            list_of(MetricInfo.from_json),
        )


class AsyncModels(AsyncGroup):
    async def list(self, *, slug: str | NotGiven = NOT_GIVEN) -> List[ModelInfo]:
        """
        List models

        The models that `model_slug` may name. Which of them a judge answers for is up to the server.
        Self-hosted only: the hosted service does not have it.

        Args:
            slug: Only the model with this slug. The list is empty if there is none.
        """
        return await self._transport.request(
            Call("listModels", "GET", "/models", query=given({"slug": slug})), list_of(ModelInfo.from_json)
        )


class AsyncBalances(AsyncGroup):
    async def get_my(self) -> Balance:
        """
        Get my balance

        What the key's user can spend on runs and evaluations. What running runs may still cost is taken
        off already, and is shown as `reserved`; what they do not use comes back. Self-hosted only: the
        hosted service does not have it.
        """
        return await self._transport.request(Call("getMyBalance", "GET", "/balances/me"), Balance.from_json)


class AsyncOrganizations(AsyncGroup):
    async def get_my(self) -> Organization | None:
        """
        Get my organization

        The organization of the key's user, with its people. The body is `null` if there is none; that
        is not an error.
        """
        return await self._transport.request(
            Call("getMyOrganization", "GET", "/organizations/me"), optional(Organization.from_json)
        )


class AsyncAegis(AsyncClient):
    """A client of the Aegis evaluation API. Each option has a default but the key."""

    @cached_property
    def runs(self) -> AsyncRuns:
        return AsyncRuns(self._transport)

    @cached_property
    def dataset_types(self) -> AsyncDatasetTypes:
        return AsyncDatasetTypes(self._transport)

    @cached_property
    def datasets(self) -> AsyncDatasets:
        return AsyncDatasets(self._transport)

    @cached_property
    def data_collections(self) -> AsyncDataCollections:
        return AsyncDataCollections(self._transport)

    @cached_property
    def metrics(self) -> AsyncMetrics:
        return AsyncMetrics(self._transport)

    @cached_property
    def models(self) -> AsyncModels:
        return AsyncModels(self._transport)

    @cached_property
    def balances(self) -> AsyncBalances:
        return AsyncBalances(self._transport)

    @cached_property
    def organizations(self) -> AsyncOrganizations:
        return AsyncOrganizations(self._transport)

    async def evaluate(
        self,
        *,
        metric_shortname: str,
        model_slug: str | None | NotGiven = NOT_GIVEN,
        threshold: int | None | NotGiven = NOT_GIVEN,
        metric_args: Mapping[str, Any] | None | NotGiven = NOT_GIVEN,
        prompt: str | None | NotGiven = NOT_GIVEN,
        input: str | None | NotGiven = NOT_GIVEN,
        context: str | None | NotGiven = NOT_GIVEN,
        output: str | None | NotGiven = NOT_GIVEN,
        golden_answer: str | None | NotGiven = NOT_GIVEN,
    ) -> Evaluation:
        """
        Evaluate one sample

        Scores one sample with one metric and waits for the score. The metric determines which of the
        five fields it needs; if one is missing, the request is refused before anything is charged. The
        evaluation is stored under a run of its own, which `GET /runs/{run_id}` returns later.

        Args:
            metric_shortname: A shortname from the metrics table. `answer_correctness` is accepted as
                another name for `ans_corr`.
            model_slug: The model that judges. If null or left out, `gpt-4o`.
            threshold: The lowest score that passes. If null or left out, the metric's default.
            metric_args: The arguments by name. Those that the metric does not declare are refused with 400.
                If null or left out, its defaults apply.
            prompt: The instructions that the model was given.
            input: What the model was asked, or given to work on.
            context: What the model was given to draw on, such as passages that were retrieved. Several are
                one text that is a JSON array.
            output: What the model answered. This is what most metrics score.
            golden_answer: What the model should have answered.
        """
        return await self._transport.request(
            Call(
                "evaluate",
                "POST",
                "/evaluate",
                body=given(
                    {
                        "metric_shortname": metric_shortname,
                        "model_slug": model_slug,
                        "threshold": threshold,
                        "metric_args": metric_args,
                        "prompt": prompt,
                        "input": input,
                        "context": context,
                        "output": output,
                        "golden_answer": golden_answer,
                    }
                ),
            ),
            Evaluation.from_json,
        )

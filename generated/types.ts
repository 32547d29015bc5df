// Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
export interface paths {
    "/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluate one sample
         * @description Scores one sample with one metric and waits for the score. The metric determines which of the five fields it needs; if one is missing, the request is refused before anything is charged. The evaluation is stored under a run of its own, which `GET /runs/{run_id}` returns later.
         */
        post: operations["evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description Runs without their evaluations, newest first, in pages, with counts of what has finished, failed and passed so far. Runs that are yours or shared with your organization; filters narrow them down, all at once. With `run_id` it is a small answer for a program that waits for a run. Self-hosted only: the hosted service does not have it.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/dataset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a run from a dataset
         * @description Scores every record of a dataset with the metrics stored on it. The run is yours, sits in the dataset's collection, and is shared with the first of these that exists: the dataset's organization, its collection's organization, or your own organization if the dataset is a colleague's. Otherwise it is private. Without `is_blocking`, the response comes at once and the scores follow; get the run until `finished_at` is set.
         */
        post: operations["createRunFromDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/dataset/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate a run from a dataset
         * @description Says what `POST /runs/dataset` with the same body would cost, for each metric and in all, and whether your balance covers it; with `selected_metrics`, what it would cost if the dataset had these metrics. It refuses what the run would be refused for, except for a balance that is too low and for too many running runs. Nothing is created, changed or charged. Self-hosted only: the hosted service does not have it.
         */
        post: operations["estimateRunFromDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/custom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a run from rows in the request
         * @description Scores rows that are in no dataset. A threshold or model may be set on the metric, its block or the run; the innermost one wins. The run is yours and private, unless `data_collection_id` names a collection that is shared: then it is shared with the same organization, of which you must be a member.
         */
        post: operations["createCustomRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * Get a run
         * @description A run that is yours or shared with your organization, with every evaluation. The texts of its records are cut to 100 characters; the CSV has them in full. While it is running, `finished_at`, `result`, `aggregate_results`, `total_cost` and `is_gte_threshold` are null.
         */
        get: operations["getRun"];
        /**
         * Update a run
         * @description Renames, moves or shares a run. The owner may do so, and any member of the organization that it is shared with; only the owner may change `org_id`. A dataset run takes nothing but `alias`, since it follows its dataset. Moving a custom run into a shared collection shares it; if the same request has an `org_id`, it must be the collection's, or null if the collection is private. Moving it into a private collection, or out of any, leaves `org_id` unchanged. A private collection takes only what its owner owns. A run that the organization owns can be neither made private nor moved to another organization.
         */
        put: operations["updateRun"];
        post?: never;
        /**
         * Delete a run
         * @description Deletes a run of yours for good, with its evaluations. If it has not finished, it is stopped. If the organization owns it, only its administrators may delete it.
         */
        delete: operations["deleteRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run_id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * List evaluations of a run
         * @description The evaluations of a run that is yours or shared with your organization, in pages, as far as they have finished; as in the run itself, the texts of records are cut to 100 characters. Filters narrow them down, all at once. Self-hosted only: the hosted service does not have it.
         */
        get: operations["listRunEvaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run
         * @description Ends a run of yours that is running. Evaluations that have finished stay, and the result is that of these; what is being scored is dropped and costs nothing, and the rest of the reservation goes back to the balance. A run that has ended already stays as it is, so that cancelling it again gives the same answer. If the organization owns the run, only its administrators may cancel it. Self-hosted only: the hosted service does not have it.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry the failed evaluations of a run
         * @description Scores the failed evaluations of a run of yours that has ended again; those that succeeded stay and are not charged again. The run is running until the last of them has finished. Until then each keeps its place with its old reason, and its new outcome then replaces it, under the same id; result, aggregates and cost are worked out anew at the end. What the failed evaluations can cost at most is reserved, by the prices that held when the run began, and is paid from your balance. A run without failures stays as it is, and nothing is charged. Evaluations that a cancelled run did not get to are not made up for, and the run stays cancelled. A retry that is cancelled leaves the failures that it did not get to. If the organization owns the run, only its administrators may retry it. Self-hosted only: the hosted service does not have it.
         */
        post: operations["retryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * Download a run as CSV
         * @description One line for each evaluation, with texts in full. It has those of the following columns that hold a value in any line, in this order: `alias`, `prompt`, `input`, `context`, `output`, `golden_answer`, `explanation`, `model_slug`, `is_success`, `evaluation_cost_raw`, `evaluation_cost`, `is_gte_threshold`, `threshold`, `result`, `metric_id`, `eval_metadata` (JSON), `shortname`, `name`, then `number_of_successes` and `number_of_failures` of the run, in each line the same, and last `record_id`, the id that the run shows for the record. The file is named `run_<id>_report.csv`.
         */
        get: operations["downloadRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataset-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dataset types
         * @description All types of dataset, in one list without pages. Uploads have the type `CUSTOM`.
         */
        get: operations["listDatasetTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataset-types/{dataset_type_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The dataset type's id.
                 * @example 1
                 */
                dataset_type_id: components["parameters"]["DatasetTypeId"];
            };
            cookie?: never;
        };
        /**
         * Get a dataset type
         * @description One type of dataset, by the id that datasets have as `dataset_type_id`.
         */
        get: operations["getDatasetType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List datasets
         * @description Datasets without their rows, newest first, in pages. Without `dataset_type_id`, only those of type `CUSTOM`.
         */
        get: operations["listDatasets"];
        put?: never;
        /**
         * Create a dataset
         * @description Stores the rows of a CSV file with the metrics to score them by. Cells are kept as text, unchanged; an empty cell is the empty text. The dataset is yours and private, unless `data_collection_id` names a collection that is shared: then it is shared with the same organization, of which you must be a member.
         */
        post: operations["createDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/all-partial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the names of datasets
         * @description All datasets that are not proprietary, newest first, in one list without pages. Some responses of the service have only `id` and `name`.
         */
        get: operations["listDatasetNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The dataset's id.
                 * @example 42
                 */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Get a dataset
         * @description The dataset with its rows, your own runs of it, and the evaluations of its newest run that was started through the API. If there is no such run, `evaluations` is empty, even if there are other runs.
         */
        get: operations["getDataset"];
        /**
         * Update a dataset
         * @description The owner may update it, and any member of the organization that it is shared with; only the owner may change `org_id`. If the dataset is in a private collection of yours, sharing the dataset shares that collection too, with its other datasets and all your runs in it. While it is in a shared collection, it cannot be made private unless the same request sends `data_collection_id: null`. Moving it into a shared collection shares it; moving it into a private one, or out of any, leaves `org_id` unchanged. A private collection takes only what its owner owns. The dataset's runs follow it in both. A proprietary dataset can be neither shared nor moved, and one that the organization owns stays with the organization.
         */
        put: operations["updateDataset"];
        post?: never;
        /**
         * Delete a dataset
         * @description Deletes a custom dataset of yours for good, with its rows and your runs of it. Runs that have not finished are stopped. Runs of others stay with them, as if the dataset had become private. If the organization owns the dataset, only its administrators may delete it.
         */
        delete: operations["deleteDataset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The dataset's id.
                 * @example 42
                 */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Download a dataset as CSV
         * @description One line for each row, with the fields named in the dataset's `structure`, in the order `prompt`, `input`, `context`, `output`, `golden_answer`. The file is named `dataset_<id>.csv`. It can be uploaded again and yields the same rows, with and without `raw=true`.
         */
        get: operations["downloadDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List data collections
         * @description Collections with short forms of their datasets and runs, newest first, in pages.
         */
        get: operations["listDataCollections"];
        put?: never;
        /**
         * Create a data collection
         * @description The datasets to begin with must be yours, not proprietary and in no other collection; their runs come along. The collection is private if there are none or if all are private, and shared if all are shared with your organization. If they are mixed, your private ones are shared first, with your runs of them. If a dataset belongs to somebody else, the whole request is refused; if you cannot see one, it is not found. A user without an organization cannot begin with a shared dataset.
         */
        post: operations["createDataCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-collections/{data_collection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The collection's id.
                 * @example 14
                 */
                data_collection_id: components["parameters"]["DataCollectionId"];
            };
            cookie?: never;
        };
        /**
         * Get a data collection
         * @description A collection that you can see, with its datasets in full and the evaluations of each run. It takes no query parameters; `shared` is ignored.
         */
        get: operations["getDataCollection"];
        /**
         * Update a data collection
         * @description Sharing a collection shares every dataset in it, and the owner's runs that are in it or score one of its datasets. When it becomes private, the datasets and runs of others leave it; the owner's stay and become private. Only the owner may change `org_id`. `dataset_ids` is the whole new set: a dataset that it leaves out leaves the collection, with the owner's runs of it. A dataset added to a shared collection is shared; a shared dataset added to a private collection shares the collection and everything in it. A collection that the organization owns stays with the organization.
         */
        put: operations["updateDataCollection"];
        post?: never;
        /**
         * Delete a data collection
         * @description Deletes the collection for good. Its datasets and runs stay and are in no collection. If the organization owns the collection, only its administrators may delete it.
         */
        delete: operations["deleteDataCollection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List metrics
         * @description The metrics that the server has, by id: what each reads, its arguments and its usual threshold. A metric that is switched off is listed, and refused wherever a request names it. Self-hosted only: the hosted service does not have it.
         */
        get: operations["listMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List models
         * @description The models that `model_slug` may name. Which of them a judge answers for is up to the server. Self-hosted only: the hosted service does not have it.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balances/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get my balance
         * @description What the key's user can spend on runs and evaluations. What running runs may still cost is taken off already, and is shown as `reserved`; what they do not use comes back. Self-hosted only: the hosted service does not have it.
         */
        get: operations["getMyBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get my organization
         * @description The organization of the key's user, with its people. The body is `null` if there is none; that is not an error.
         */
        get: operations["getMyOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A key of your choice, such as a UUID, bare or in quotes. */
        IdempotencyKey: string;
        /** @description A slug from the models table. Any other is refused with 404. */
        ModelSlug: string | null;
        /** @description One sample, and the metric to score it with. */
        EvaluationRequest: {
            /** @description A shortname from the metrics table. `answer_correctness` is accepted as another name for `ans_corr`. */
            metric_shortname: string;
            /** @description The model that judges. If null or left out, `gpt-4o`. */
            model_slug?: components["schemas"]["ModelSlug"];
            /** @description The lowest score that passes. If null or left out, the metric's default. */
            threshold?: number | null;
            /** @description The arguments by name. Those that the metric does not declare are refused with 400. If null or left out, its defaults apply. */
            metric_args?: {
                [key: string]: unknown;
            } | null;
            /** @description The instructions that the model was given. */
            prompt?: string | null;
            /** @description What the model was asked, or given to work on. */
            input?: string | null;
            /** @description What the model was given to draw on, such as passages that were retrieved. Several are one text that is a JSON array. */
            context?: string | null;
            /** @description What the model answered. This is what most metrics score. */
            output?: string | null;
            /** @description What the model should have answered. */
            golden_answer?: string | null;
        };
        /** @description Identifies one stored thing of its kind. The id of something deleted is not given to another. */
        Id: number;
        /** @description The lowest score that passes. */
        Threshold: number;
        /**
         * Format: date-time
         * @description An instant in UTC, RFC 3339, to the second.
         */
        Timestamp: string;
        /** @description US dollars as a decimal string, so that no digit is lost. */
        Cost: string | null;
        /** @description How the score was found, with keys of the metric's own. Null if the metric reports nothing, or if the evaluation failed before it could. */
        MetricMetadata: {
            [key: string]: unknown;
        } | null;
        /** @description The score of one sample, with what was asked. */
        Evaluation: {
            /** @description The evaluation's id. */
            id: components["schemas"]["Id"];
            /** @description The run that this evaluation is stored under, as its only one. */
            run_id: components["schemas"]["Id"];
            /** @description The model that judged, if the metric asks one. */
            model_slug: string;
            /** @description The arguments that were used. Null if none were given. */
            metric_args: {
                [key: string]: unknown;
            } | null;
            /** @description Whether a score was found. If false, `explanation` says why not. */
            is_success: boolean | null;
            /** @description Whether the score reaches the threshold. Null if there is no score. */
            is_gte_threshold: boolean | null;
            /** @description The lowest score that passes. */
            threshold: components["schemas"]["Threshold"];
            /** @description The prompt, as it was sent. */
            prompt: string | null;
            /** @description The input, as it was sent. */
            input: string | null;
            /** @description The context, as it was sent. */
            context: string | null;
            /** @description The output, as it was sent. */
            output: string | null;
            /** @description The golden answer, as it was sent. */
            golden_answer: string | null;
            /** @description When scoring it began. */
            started_at: components["schemas"]["Timestamp"];
            /** @description The score. Null if none could be found. */
            result: number | null;
            /** @description Why it has this score, or why it has none. */
            explanation: string | null;
            /** @description What it cost, in US dollars. */
            evaluation_cost: components["schemas"]["Cost"];
            /**
             * Format: date-time
             * @description When it had been scored.
             */
            finished_at: string | null;
            /** @description The metric, as it was sent. */
            metric_shortname: string;
            eval_metadata: components["schemas"]["MetricMetadata"];
        };
        /** @description What went wrong. */
        ErrorBody: {
            /** @description What went wrong, and often what to do, in a sentence for people. */
            detail: string;
        };
        /** @description One part of the request that is not valid. */
        FieldError: {
            /** @description Where it is, from the outside in, such as `["body", "evaluations", 0, "data"]`. */
            loc: (string | number)[];
            /** @description What is wrong, for a person. */
            msg: string;
            /** @description What is wrong, for a program, such as `missing` or `int_parsing`. */
            type: string;
        };
        /** @description Every part of the request that is not valid. */
        ValidationErrorBody: {
            /** @description One entry for each error. */
            detail: components["schemas"]["FieldError"][];
        };
        /**
         * @description `running` until every evaluation has finished, and while failed ones are retried; `finished` after that; `cancelled` if the run ended before every evaluation had finished.
         * @enum {string}
         */
        RunState: "running" | "finished" | "cancelled";
        /** @description The user who owns it. Null if an organization owns it. */
        Owner: {
            /** @description The user's id. */
            id: components["schemas"]["Id"];
            /**
             * Format: email
             * @description Where to write to the user.
             */
            email: string;
        } | null;
        /** @description Where the rows of a run come from. */
        RunType: {
            /** @description The type's id. */
            id: components["schemas"]["Id"];
            /**
             * @description For programs.
             * @enum {string}
             */
            name: "custom" | "dataset";
            /** @description The same for people, such as `Dataset`. */
            label: string;
            /** @description What the type means. */
            description: string;
        };
        /** @description Where a run was started from. */
        RunSource: {
            /** @description The source's id. */
            id: components["schemas"]["Id"];
            /**
             * @description For programs.
             * @enum {string}
             */
            name: "api" | "web";
            /** @description The same for people, such as `API`. */
            label: string;
            /** @description What the source means. */
            description: string;
        };
        /** @description The name of a run, unique among the runs of its owner. */
        Alias: string | null;
        /** @description From 0, the worst, to 100, the best. */
        Score: number;
        /** @description The mean score of each metric by its shortname, over the evaluations that succeeded. Null while the run is running. */
        AggregateResults: {
            [key: string]: components["schemas"]["Score"];
        } | null;
        /** @description A run without its evaluations, as the list of runs shows it. */
        RunSummary: {
            /** @description The run's id. */
            id: components["schemas"]["Id"];
            user: components["schemas"]["Owner"];
            /**
             * Format: email
             * @description The email of whoever started it.
             */
            author_email: string;
            /** @description Whether it is running, or how it ended. */
            state: components["schemas"]["RunState"];
            run_type: components["schemas"]["RunType"];
            run_source: components["schemas"]["RunSource"];
            /** @description The dataset that it scores. Null for a custom run, or if you can no longer see the dataset. */
            dataset_id: number | null;
            /** @description The dataset's name. Null if `dataset_id` is. */
            dataset: string | null;
            /** @description The collection that it is in. */
            data_collection_id: number | null;
            /** @description The collection's name. Null if the run is in none. */
            data_collection: string | null;
            /** @description The organization that it is shared with, or that owns it. Null if it is private. */
            org_id: number | null;
            /** @description How many different metrics score its rows. */
            number_of_metrics: number;
            /** @description The lowest result that passes. */
            threshold: components["schemas"]["Threshold"];
            /** @description The model that judges, unless an evaluation names another. */
            model_slug: components["schemas"]["ModelSlug"];
            alias: components["schemas"]["Alias"];
            /** @description The mean of the aggregates, rounded to two decimals. Null while the run is running, or if nothing succeeded. */
            result: number | null;
            aggregate_results: components["schemas"]["AggregateResults"];
            /** @description What its evaluations cost together, in US dollars. Null while the run is running. */
            total_cost: components["schemas"]["Cost"];
            /** @description When it was started. */
            started_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When its last evaluation finished, or it was cancelled. Null while the run is running.
             */
            finished_at: string | null;
            /** @description When it was stored. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was last changed; null if never.
             */
            updated_at: string | null;
            /** @description Whether the result reaches the threshold. Null if there is no result. */
            is_gte_threshold: boolean | null;
            /** @description How many evaluations it has, or had to do when it was cancelled: each metric of each row. */
            number_of_evaluations: number;
            /** @description The evaluations so far that have a score. */
            number_of_successes: number;
            /** @description The evaluations so far that have no score. */
            number_of_failures: number;
            /** @description The evaluations so far whose score reaches their threshold. */
            number_of_passes: number;
            /** @description The evaluations that are still to be scored, or to be scored again by a retry; 0 once it has ended. */
            number_of_remaining: number;
        };
        /** @description The position of this page among all pages. */
        PageMeta: {
            /** @description The number of this page. */
            current_page: number;
            /** @description How many items a full page has. */
            page_size: number;
            /** @description How many items all pages have together. */
            total_items: number;
            /** @description How many items this page has. */
            items_on_page: number;
            /** @description 0 if there are no items. */
            total_pages: number;
            /** @description Whether a page follows. */
            has_next: boolean;
            /** @description Whether a page comes before. */
            has_previous: boolean;
            /** @description The number of the page that follows. */
            next_page: number | null;
            /** @description The number of the page before. */
            previous_page: number | null;
        };
        /** @description A page of runs. */
        RunPage: {
            /** @description The runs, newest first. */
            items: components["schemas"]["RunSummary"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description Arguments of one metric by name, as the metrics table declares them. An unknown name, a value of another type and a missing required argument are refused with 400. */
        MetricArgs: {
            [key: string]: unknown;
        };
        /** @description Arguments by metric id, the id written as a string. A key that is not an integer is refused with 400; a metric that the dataset has not selected is ignored. */
        MetricArgsById: {
            [key: string]: components["schemas"]["MetricArgs"];
        } | null;
        /** @description A dataset to score, and what differs from its stored settings. */
        RunFromDatasetCreate: {
            /** @description A dataset that you can see. */
            dataset_id: components["schemas"]["Id"];
            /** @description The threshold that the run's result is compared with. It does not override the thresholds stored with the metrics. If null or left out, the rounded mean of those. */
            threshold?: number | null;
            /** @description The model that judges. If null or left out, `gpt-4o`. */
            model_slug?: components["schemas"]["ModelSlug"];
            /** @description Override the arguments stored with the dataset, for this run only: by metric id, the id written as a string. A key that is not an integer is refused with 400; a metric that the dataset has not selected is ignored. */
            metric_args?: components["schemas"]["MetricArgsById"];
            /**
             * @description Whether the response waits until every evaluation is done, for at most five minutes.
             * @default false
             */
            is_blocking?: boolean;
            /** @description The name of the run. If null or left out, it consists of the dataset's name and the time. */
            alias?: components["schemas"]["Alias"];
        };
        /** @description How many of the run's evaluations have finished this way so far. May be missing, since the pages of the hosted service do not show it. */
        EvaluationCount: number;
        /** @description A row as a run shows it. Every text is cut to its first 100 characters; the CSV of the run has it in full. */
        RunRecord: {
            /** @description The record's id. */
            id: components["schemas"]["Id"];
            /** @description The record's prompt, cut to 100 characters. */
            prompt: string | null;
            /** @description The record's input, cut to 100 characters. */
            input: string | null;
            /** @description The record's context, cut to 100 characters. */
            context: string | null;
            /** @description The record's output, cut to 100 characters. */
            output: string | null;
            /** @description The record's golden answer, cut to 100 characters. */
            golden_answer: string | null;
        };
        /** @description One score of a run, with the record that it is about. */
        RunEvaluation: {
            /** @description The evaluation's id. */
            id: components["schemas"]["Id"];
            /** @description The run that it is part of. */
            run_id: components["schemas"]["Id"];
            /** @description The row's place in the run, from 0. */
            record_index: number;
            /** @description The metric's shortname. */
            metric: string;
            record: components["schemas"]["RunRecord"];
            /** @description The score. Null if none could be found. */
            result: number | null;
            /** @description The lowest score that passes. */
            threshold: components["schemas"]["Threshold"];
            /** @description Why it has this score, or why it has none. */
            explanation: string | null;
            /** @description The model that judged, if the metric asks one. */
            model_slug: components["schemas"]["ModelSlug"];
            /** @description The arguments that were used. Null if none were given. */
            metric_args: {
                [key: string]: unknown;
            } | null;
            /** @description When scoring it began. */
            started_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it had been scored.
             */
            finished_at: string | null;
            /** @description What it cost, in US dollars. */
            evaluation_cost: components["schemas"]["Cost"];
            /** @description Whether a score was found. If false, `explanation` says why not. */
            is_success: boolean | null;
            /** @description Whether the score reaches the threshold. Null if there is no score. */
            is_gte_threshold: boolean | null;
            eval_metadata: components["schemas"]["MetricMetadata"];
        };
        /** @description A run with its evaluations, as it is created, read and changed. */
        Run: {
            /** @description The run's id. */
            id: components["schemas"]["Id"];
            /**
             * Format: email
             * @description The owner's email. Null if an organization owns the run.
             */
            user: string | null;
            /**
             * Format: email
             * @description The email of whoever started it.
             */
            author_email: string;
            /**
             * @description Where its rows come from; a label for people.
             * @enum {string}
             */
            run_type: "Custom" | "Dataset";
            /**
             * @description Where it was started from; a label for people.
             * @enum {string}
             */
            run_source: "API Call" | "Web App";
            /** @description The dataset's name. Null for a custom run, or if you can no longer see the dataset. */
            dataset: string | null;
            /** @description The collection's name. Null if the run is in none. */
            data_collection: string | null;
            /** @description The organization that it is shared with, or that owns it. Null if it is private. */
            org_id: number | null;
            /** @description How many different metrics score its rows. */
            number_of_metrics: number;
            /** @description The mean of the aggregates, rounded to two decimals. Null while the run is running, or if nothing succeeded. */
            result: number | null;
            /** @description The lowest result that passes. */
            threshold: components["schemas"]["Threshold"];
            /** @description The model that judges, unless an evaluation names another. */
            model_slug: components["schemas"]["ModelSlug"];
            alias: components["schemas"]["Alias"];
            aggregate_results: components["schemas"]["AggregateResults"];
            /** @description What its evaluations cost together, in US dollars. Null while the run is running. */
            total_cost: components["schemas"]["Cost"];
            /** @description When it was created. */
            started_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When its last evaluation finished. Null while the run is running.
             */
            finished_at: string | null;
            /** @description Whether the result reaches the threshold. Null if there is no result. */
            is_gte_threshold: boolean | null;
            /** @description The evaluations so far that have a score; the aggregates are means over these. May be missing. */
            number_of_successes?: components["schemas"]["EvaluationCount"];
            /** @description The evaluations so far that have no score. They are in no mean. May be missing. */
            number_of_failures?: components["schemas"]["EvaluationCount"];
            /** @description The evaluations that have finished, by row, and for each row in the order of the metrics. */
            evaluations: components["schemas"]["RunEvaluation"][];
        };
        /** @description A metric of a dataset with its threshold and, if it differs from the defaults, its arguments. */
        MetricSelectionItem: {
            /** @description The lowest score with which a row passes. */
            threshold: components["schemas"]["Threshold"];
            /** @description The arguments by name. Those that the metric does not declare are refused with 400. If null or left out, its defaults apply. */
            metric_args?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description A dataset to score, as `POST /runs/dataset` takes it, and the metrics to look at in place of its own. */
        RunEstimateRequest: {
            /** @description A dataset that you can see. */
            dataset_id: components["schemas"]["Id"];
            /** @description The metrics to estimate, as `PUT /datasets/{dataset_id}` would store them. If null or left out, those stored with the dataset. */
            selected_metrics?: {
                [key: string]: components["schemas"]["Threshold"] | components["schemas"]["MetricSelectionItem"];
            } | null;
            /** @description The threshold of the run. It does not change what the run costs. */
            threshold?: number | null;
            /** @description The model that judges. If null or left out, `gpt-4o`. */
            model_slug?: components["schemas"]["ModelSlug"];
            /** @description Arguments for this run only, by metric id, in place of those of its metric. */
            metric_args?: components["schemas"]["MetricArgsById"];
            /** @description Whether the run would be waited for. An estimate never waits. */
            is_blocking?: boolean;
            /** @description The name that the run would have. One that you use already is refused. */
            alias?: components["schemas"]["Alias"];
        };
        /** @description US dollars as a decimal string, so that no digit is lost. */
        Amount: string;
        /** @description What one metric of a run would cost. */
        MetricEstimate: {
            /** @description The metric's shortname. */
            metric: string;
            /** @description How many rows it would score. */
            number_of_evaluations: number;
            /** @description What they will probably cost. */
            likely_cost: components["schemas"]["Amount"];
            /** @description The most that they can cost. */
            max_cost: components["schemas"]["Amount"];
        };
        /** @description What a run would cost. */
        RunEstimate: {
            /** @description How many rows it would score. */
            number_of_rows: number;
            /** @description How many evaluations it would have: each metric of each row. */
            number_of_evaluations: number;
            /** @description What it will probably cost. */
            likely_cost: components["schemas"]["Amount"];
            /** @description The most that it can cost. That much is reserved when it is created. */
            max_cost: components["schemas"]["Amount"];
            /** @description Whether your balance covers the most that it can cost. Always true on a server that does not bill. */
            is_covered: boolean;
            /** @description The same for each metric. The costs of all add up to those of the run. */
            metrics: components["schemas"]["MetricEstimate"][];
        };
        /** @description A metric with settings of its own. */
        MetricSetting: {
            /** @description A shortname from the metrics table. */
            metric: string;
            /** @description The arguments by name. Those that the metric does not declare are refused with 400. If null or left out, its defaults apply. */
            metric_args?: {
                [key: string]: unknown;
            } | null;
            /** @description Overrides the threshold of its block and of the run. */
            threshold?: number | null;
            /** @description Overrides the model of its block and of the run. */
            model_slug?: components["schemas"]["ModelSlug"];
        };
        /** @description One sample. Its metrics determine which fields it needs. */
        Row: {
            /** @description The instructions that the model was given. */
            prompt?: string | null;
            /** @description What the model was asked, or given to work on. */
            input?: string | null;
            /** @description What the model was given to draw on, such as passages that were retrieved. Several are one text that is a JSON array. */
            context?: string | null;
            /** @description What the model answered. This is what most metrics score. */
            output?: string | null;
            /** @description What the model should have answered. */
            golden_answer?: string | null;
        };
        /** @description Rows that are scored by the same metrics. */
        EvaluationBlock: {
            /** @description A shortname, or an object if a metric needs arguments, a threshold or a model of its own. */
            metrics: (string | components["schemas"]["MetricSetting"])[];
            /** @description Overrides the run's threshold. */
            threshold?: number | null;
            /** @description Overrides the run's model. */
            model_slug?: components["schemas"]["ModelSlug"];
            /** @description The rows to score. */
            data: components["schemas"]["Row"][];
        };
        /** @description Rows to score and the metrics to score them by. */
        CustomRunCreate: {
            /** @description The threshold of the run, and of every metric that has none of its own or of its block. If null or left out, the rounded mean of the thresholds of its metrics. */
            threshold?: number | null;
            /** @description The model that judges, unless a block or a metric names another. If null or left out, `gpt-4o`. */
            model_slug?: components["schemas"]["ModelSlug"];
            /**
             * @description Whether the response waits until every evaluation is done, for at most five minutes.
             * @default false
             */
            is_blocking?: boolean;
            /** @description A collection that you can see. If it is shared, the run is shared with it. */
            data_collection_id?: number | null;
            /** @description The name of the run. If null or left out, it consists of "Custom run" and the time. */
            alias?: components["schemas"]["Alias"];
            /** @description Blocks of rows. An empty list is refused with 400. */
            evaluations: components["schemas"]["EvaluationBlock"][];
        };
        /** @description What to change. A field that is left out stays unchanged. */
        RunUpdate: {
            /** @description The new name. Null leaves it unchanged. */
            alias?: components["schemas"]["Alias"];
            /** @description Your organization's id shares the run; null makes it private. Custom runs only. */
            org_id?: number | null;
            /** @description The collection to move to; null takes the run out of its collection. Custom runs only. */
            data_collection_id?: number | null;
        };
        /** @description A page of evaluations of a run. */
        RunEvaluationPage: {
            /** @description The evaluations in the order that was asked for. */
            items: components["schemas"]["RunEvaluation"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A kind of dataset. */
        DatasetType: {
            /** @description The type's id. */
            id: components["schemas"]["Id"];
            /** @description For programs. Uploads have the type `CUSTOM`. */
            name: string;
            /** @description The same for people, such as `Custom`. */
            label: string;
            /** @description What the type means. */
            description: string | null;
        };
        /** @description A metric of a dataset with its threshold and stored arguments. */
        StoredMetric: {
            /** @description The lowest score with which a row passes. */
            threshold: components["schemas"]["Threshold"];
            /** @description The arguments that its runs use unless they bring others. Null if there are none. */
            metric_args: {
                [key: string]: unknown;
            } | null;
        };
        /** @description The metrics of a dataset by id. A metric without stored arguments is given by its threshold, one with stored arguments by an object of both. Null for a dataset without metrics. */
        SelectedMetrics: {
            [key: string]: components["schemas"]["Threshold"] | components["schemas"]["StoredMetric"];
        } | null;
        /**
         * @description A field of a record.
         * @enum {string}
         */
        RecordField: "prompt" | "input" | "context" | "output" | "golden_answer";
        /** @description A dataset without its rows. */
        Dataset: {
            /** @description The dataset's id. */
            id: components["schemas"]["Id"];
            user: components["schemas"]["Owner"];
            /** @description Its kind; see `GET /dataset-types`. */
            dataset_type_id: components["schemas"]["Id"];
            /** @description Unique in the owner's account. */
            name: string;
            selected_metrics: components["schemas"]["SelectedMetrics"];
            /** @description The record fields that its rows have. */
            structure: components["schemas"]["RecordField"][];
            /** @description Which column of the uploaded file held which record field. Null if the header named the fields. */
            column_mappings: {
                [key: string]: string;
            } | null;
            /** @description The collection that it is in. Null if it is in none. */
            data_collection_id: number | null;
            /** @description The organization that it is shared with, or that owns it. Null if it is private. */
            org_id: number | null;
            /**
             * Format: email
             * @description The email of whoever created it. Some responses of the service lack it.
             */
            author_email?: string;
            /** @description When it was created. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was last changed; null if never.
             */
            updated_at: string | null;
        };
        /** @description A page of datasets. */
        DatasetPage: {
            /** @description The datasets, newest first. */
            items: components["schemas"]["Dataset"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description The metrics of a dataset by id, the id written as a string: a threshold alone, or a threshold with arguments. Both forms may be mixed. A key that is not an integer is refused with 400. */
        MetricSelection: {
            [key: string]: components["schemas"]["Threshold"] | components["schemas"]["MetricSelectionItem"];
        };
        /** @description Which column of the file holds which record field, if the header has another name. */
        ColumnMappings: {
            [key: string]: string;
        };
        /** @description A CSV file and the metrics to score its rows by. */
        DatasetCreate: {
            /**
             * Format: binary
             * @description CSV in UTF-8 with a header line, at most 512 MiB.
             */
            file: Blob;
            /** @description The metrics by id, as a text that is JSON, such as `{"3": 70}`: for each a threshold, or an object with `threshold` and `metric_args`. An unknown metric or argument is refused with 400. */
            selected_metrics: string;
            /** @description Which column holds which record field, as a text that is JSON, such as `{"output": "answer"}`. If null or left out, columns named like record fields are used. */
            column_mappings?: string | null;
            /** @description Unique in the account. If null or left out, the name of the file. */
            name?: string | null;
            /** @description A collection that you can see. If it is shared, the dataset is shared with it. The text `null` means the same as leaving it out. */
            data_collection_id?: number | null;
        };
        /** @description A row of a dataset. */
        DatasetRecord: {
            /** @description The record's id. */
            id: components["schemas"]["Id"];
            /** @description Who uploaded it. */
            user_id: components["schemas"]["Id"];
            /** @description The dataset that it is a row of. */
            dataset_id: number | null;
            /** @description The instructions that the model was given. */
            prompt: string | null;
            /** @description What the model was asked, or given to work on. */
            input: string | Record<string, never> | unknown[] | null;
            /** @description What the model was given to draw on, such as passages that were retrieved. */
            context: string | unknown[] | null;
            /** @description What the model answered. */
            output: string | Record<string, never> | unknown[] | null;
            /** @description What the model should have answered. */
            golden_answer: string | Record<string, never> | unknown[] | null;
            /** @description When it was stored. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was last changed; null if never.
             */
            updated_at: string | null;
        };
        /** @description A run as its dataset shows it. */
        DatasetRun: {
            /** @description The run's id. */
            id: components["schemas"]["Id"];
            user: components["schemas"]["Owner"];
            /** @description The id in `run_type`. */
            run_type_id: components["schemas"]["Id"];
            /** @description The id in `run_source`. */
            run_source_id: components["schemas"]["Id"];
            /** @description The API key that started it. */
            api_key_id: components["schemas"]["Id"];
            /** @description The dataset that it scores. */
            dataset_id: number | null;
            /** @description The collection that it is in. */
            data_collection_id: number | null;
            /** @description The organization that it is shared with, or that owns it. Null if it is private. */
            org_id: number | null;
            run_type: components["schemas"]["RunType"];
            run_source: components["schemas"]["RunSource"];
            dataset: components["schemas"]["Dataset"] | null;
            /** @description How many different metrics score its rows. */
            number_of_metrics: number;
            /** @description The mean of the aggregates, rounded to two decimals. Null while the run is running, or if nothing succeeded. */
            result: number | null;
            /** @description The lowest result that passes. */
            threshold: components["schemas"]["Threshold"];
            /** @description The model that judges, unless an evaluation names another. */
            model_slug: components["schemas"]["ModelSlug"];
            alias: components["schemas"]["Alias"];
            aggregate_results: components["schemas"]["AggregateResults"];
            /** @description When it was started. */
            started_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When its last evaluation finished. Null while the run is running.
             */
            finished_at: string | null;
            /** @description When it was stored. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was last changed; null if never.
             */
            updated_at: string | null;
            /** @description Whether the result reaches the threshold. Null if there is no result. */
            is_gte_threshold: boolean | null;
            /** @description The evaluations so far that have a score; the aggregates are means over these. May be missing. */
            number_of_successes?: components["schemas"]["EvaluationCount"];
            /** @description The evaluations so far that have no score. They are in no mean. May be missing. */
            number_of_failures?: components["schemas"]["EvaluationCount"];
        };
        /** @description One score of a run as it is stored, with the fields that datasets and collections both show. */
        EvaluationRow: {
            /** @description The evaluation's id. */
            id: components["schemas"]["Id"];
            /** @description Who started its run. */
            user_id: components["schemas"]["Id"];
            /** @description The run that it is part of. */
            run_id: components["schemas"]["Id"];
            /** @description The record that it scores. */
            record_id: components["schemas"]["Id"];
            /** @description The metric, by its id in the metrics table. */
            metric_id: components["schemas"]["Id"];
            /** @description The dataset that the record is in. Null if it is in none. */
            dataset_id: number | null;
            /** @description The score. Null if none could be found. */
            result: number | null;
            /** @description The lowest score that passes. */
            threshold: components["schemas"]["Threshold"];
            /** @description Why it has this score, or why it has none. */
            explanation: string | null;
            /** @description The model that judged, if the metric asks one. */
            model_slug: components["schemas"]["ModelSlug"];
            /** @description When scoring it began. */
            started_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it had been scored.
             */
            finished_at: string | null;
            /** @description How many tokens the model read. Null if no model was asked. */
            input_tokens: number | null;
            /** @description How many tokens the model wrote. Null if no model was asked. */
            output_tokens: number | null;
            /** @description What it cost, in US dollars. */
            evaluation_cost: components["schemas"]["Cost"];
            /** @description Whether a score was found. If false, `explanation` says why not. */
            is_success: boolean | null;
            /** @description Whether the score reaches the threshold. Null if there is no score. */
            is_gte_threshold: boolean | null;
            /** @description When it was stored. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was last changed; null if never.
             */
            updated_at: string | null;
        };
        /** @description One score of a run, as the run's dataset shows it. */
        DatasetEvaluation: components["schemas"]["EvaluationRow"] & {
            /**
             * @deprecated
             * @description Always null. Costs are in `evaluation_cost`.
             */
            credits_consumed: number | null;
        };
        /** @description A dataset with its rows, your runs of it, and the evaluations of the newest run through the API. */
        DatasetDetail: components["schemas"]["Dataset"] & {
            dataset_type: components["schemas"]["DatasetType"];
            /** @description Its rows, in the order of the file. */
            records: components["schemas"]["DatasetRecord"][];
            /** @description Your own runs of it, newest first. */
            runs: components["schemas"]["DatasetRun"][];
            /** @description Those of its newest run that was started through the API, in the order of that run; empty if there is none. */
            evaluations: components["schemas"]["DatasetEvaluation"][];
        };
        /** @description A dataset as the short list and the list of collections show it. */
        DatasetSummary: {
            /** @description The dataset's id. */
            id: components["schemas"]["Id"];
            /** @description Unique in the owner's account. */
            name: string;
            user: components["schemas"]["Owner"];
            /** @description The organization that it is shared with, or that owns it. Null if it is private. */
            org_id: number | null;
            /**
             * Format: email
             * @description The email of whoever created it.
             */
            author_email: string;
            /** @description When it was created. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was last changed; null if never.
             */
            updated_at: string | null;
        };
        /** @description A dataset by id and name, the shortest form of the short list. */
        DatasetName: {
            /** @description The dataset's id. */
            id: components["schemas"]["Id"];
            /** @description Unique in the owner's account. */
            name: string;
        };
        /** @description What to change. A field that is left out stays unchanged. */
        DatasetUpdate: {
            /** @description The new name, unique in the account. Null leaves it unchanged. */
            name?: string | null;
            /** @description Replaces all selected metrics. By metric id, the id written as a string: a threshold, or an object with `threshold` and `metric_args`. An empty object is refused with 400; null leaves them unchanged. */
            selected_metrics?: {
                [key: string]: components["schemas"]["Threshold"] | components["schemas"]["MetricSelectionItem"];
            } | null;
            /** @description Which column of the uploaded file held which record field. Null leaves them unchanged. */
            column_mappings?: {
                [key: string]: string;
            } | null;
            /** @description The collection to move to; null takes the dataset out of its collection. */
            data_collection_id?: number | null;
            /** @description Your organization's id shares the dataset; null makes it private. */
            org_id?: number | null;
        };
        /** @description A run as the list of collections shows it. */
        CollectionRun: {
            /** @description The run's id. */
            id: components["schemas"]["Id"];
            user: components["schemas"]["Owner"];
            run_type: components["schemas"]["RunType"];
            run_source: components["schemas"]["RunSource"];
            /** @description The API key that started it. */
            api_key_id: components["schemas"]["Id"];
            /** @description The dataset that it scores. Null for a custom run, or if you can no longer see the dataset. */
            dataset_id: number | null;
            /** @description The collection that it is in. */
            data_collection_id: number | null;
            /** @description The organization that it is shared with, or that owns it. Null if it is private. */
            org_id: number | null;
            /**
             * Format: email
             * @description The email of whoever started it.
             */
            author_email: string;
            /** @description How many different metrics score its rows. */
            number_of_metrics: number;
            /** @description The lowest result that passes. */
            threshold: components["schemas"]["Threshold"];
            /** @description The model that judges, unless an evaluation names another. */
            model_slug: components["schemas"]["ModelSlug"];
            alias: components["schemas"]["Alias"];
            /** @description The mean of the aggregates, rounded to two decimals. Null while the run is running, or if nothing succeeded. */
            result: number | null;
            aggregate_results: components["schemas"]["AggregateResults"];
            /** @description When it was started. */
            started_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When its last evaluation finished. Null while the run is running.
             */
            finished_at: string | null;
            /** @description When it was stored. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was last changed; null if never.
             */
            updated_at: string | null;
            /** @description Whether the result reaches the threshold. Null if there is no result. */
            is_gte_threshold: boolean | null;
            /** @description The evaluations so far that have a score; the aggregates are means over these. May be missing. */
            number_of_successes?: components["schemas"]["EvaluationCount"];
            /** @description The evaluations so far that have no score. They are in no mean. May be missing. */
            number_of_failures?: components["schemas"]["EvaluationCount"];
        };
        /** @description A collection with short forms of its datasets and runs. */
        DataCollection: {
            /** @description The collection's id. */
            id: components["schemas"]["Id"];
            user: components["schemas"]["Owner"];
            /** @description Unique in the owner's account and organization. */
            name: string;
            /** @description The organization that it is shared with, or that owns it. Null if it is private. */
            org_id: number | null;
            /**
             * Format: email
             * @description The email of whoever created it.
             */
            author_email: string;
            /** @description The datasets in it that you can see. */
            datasets: components["schemas"]["DatasetSummary"][];
            /** @description The runs in it that you can see. */
            runs: components["schemas"]["CollectionRun"][];
            /** @description When it was created. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was last changed; null if never.
             */
            updated_at: string | null;
        };
        /** @description A page of collections. */
        DataCollectionPage: {
            /** @description The collections, newest first. */
            items: components["schemas"]["DataCollection"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A name, and the datasets to begin with. */
        DataCollectionCreate: {
            /** @description Unique in your account and your organization. An empty one is refused with 400. */
            name: string;
            /** @description Your own datasets that are not proprietary and in no other collection. */
            dataset_ids?: components["schemas"]["Id"][] | null;
        };
        /** @description One score of a run, as the run's collection shows it. */
        CollectionEvaluation: components["schemas"]["EvaluationRow"] & {
            eval_metadata: components["schemas"]["MetricMetadata"];
        };
        /** @description A run as a single collection shows it, with its dataset and its evaluations. */
        CollectionRunDetail: components["schemas"]["CollectionRun"] & {
            dataset: components["schemas"]["Dataset"] | null;
            /** @description The evaluations that have finished, in the order of the run. */
            evaluations: components["schemas"]["CollectionEvaluation"][];
        };
        /** @description A collection with its datasets, and its runs with their evaluations. */
        DataCollectionDetail: {
            /** @description The collection's id. */
            id: components["schemas"]["Id"];
            user: components["schemas"]["Owner"];
            /** @description Unique in the owner's account and organization. */
            name: string;
            /** @description The organization that it is shared with, or that owns it. Null if it is private. */
            org_id: number | null;
            /**
             * Format: email
             * @description The email of whoever created it.
             */
            author_email: string;
            /** @description The datasets in it that you can see, without their rows. */
            datasets: components["schemas"]["Dataset"][];
            /** @description The runs in it that you can see, with their evaluations. */
            runs: components["schemas"]["CollectionRunDetail"][];
            /** @description When it was created. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was last changed; null if never.
             */
            updated_at: string | null;
        };
        /** @description What to change. A field that is left out stays unchanged. */
        DataCollectionUpdate: {
            /** @description The new name. An empty one is refused with 400; null leaves it unchanged. */
            name?: string | null;
            /** @description The whole set of datasets. New ones must be your own, not proprietary and in no other collection. An empty list empties it; null leaves it unchanged. */
            dataset_ids?: components["schemas"]["Id"][] | null;
            /** @description Your organization's id shares the collection and everything in it; null makes it private. */
            org_id?: number | null;
        };
        /** @description An argument of a metric. */
        MetricArgument: {
            /** @description Its key in `metric_args`. */
            name: string;
            /** @description What it does. */
            description: string;
            /** @description Whether the metric cannot score without it. */
            is_required: boolean;
            /** @description Its value if it is left out; null if leaving it out has a meaning of its own. */
            default: unknown;
            /** @description Its type and bounds, as JSON Schema. */
            schema: {
                [key: string]: unknown;
            };
        };
        /** @description A metric, as a request may select it. */
        MetricInfo: {
            /** @description The metric's id. Datasets select metrics by it. */
            id: components["schemas"]["Id"];
            /** @description What runs and evaluations call it. */
            shortname: string;
            /** @description The same for people, such as `Exact Match`. */
            label: string;
            /** @description What kind of metric it is, such as `Structural`. */
            category: string;
            /** @description What it looks at. */
            description: string;
            /** @description How its score comes about and what its ends mean. */
            score_summary: string;
            /** @description The fields without which it cannot score. */
            needs: components["schemas"]["RecordField"][];
            /** @description The fields that it reads if they are given. */
            optional: components["schemas"]["RecordField"][];
            /** @description Fields or arguments of which at least one must not be empty, besides `needs`. */
            needs_one_of: string[];
            /** @description What `metric_args` may have for it. */
            arguments: components["schemas"]["MetricArgument"][];
            /** @description The lowest score that passes, unless a request sets another. */
            threshold: components["schemas"]["Threshold"];
            /** @description Whether a model judges; otherwise the score is computed from the text alone. */
            is_judged: boolean;
            /** @description Whether it can be used, or is switched off on this server. */
            is_active: boolean;
        };
        /** @description A model that can judge. */
        ModelInfo: {
            /** @description What requests name, as `model_slug`. */
            slug: string;
            /** @description What its supplier calls it. */
            name: string;
            /** @description Who makes it. */
            supplier: string;
            /** @description Whether it reasons before it answers, which takes longer and costs more. */
            is_thinking: boolean;
            /** @description Whether the catalogue has no newer model of its line. */
            is_latest: boolean;
            /** @description Whether it judges if a request names no model. */
            is_default: boolean;
        };
        /** @description What a user can spend. */
        Balance: {
            /** @description What can be spent now. What is reserved is taken off already. */
            balance: components["schemas"]["Amount"];
            /** @description What runs that are running may still cost. What they do not use comes back to the balance. */
            reserved: components["schemas"]["Amount"];
            /** @description Whether this server bills. If not, no balance is needed, and costs are noted all the same. */
            is_billed: boolean;
        };
        /** @description What someone may do in an organization. */
        Role: {
            /** @description The role's id. */
            id: components["schemas"]["Id"];
            /**
             * @description For programs. `ORG_ADMIN` may delete what the organization owns.
             * @enum {string}
             */
            name: "MEMBER" | "ORG_ADMIN";
            /** @description The same for people, such as `Org Admin`. */
            label: string;
        };
        /** @description Someone in an organization, and their role there. */
        Member: {
            /** @description The user's id. */
            id: components["schemas"]["Id"];
            /**
             * Format: email
             * @description Where to write to the user.
             */
            email: string;
            role: components["schemas"]["Role"];
        };
        /** @description An organization with its people. */
        Organization: {
            /** @description The organization's id. Send it as `org_id` to share something. */
            id: components["schemas"]["Id"];
            /** @description What the organization calls itself. */
            name: string;
            /** @description Those who may delete what the organization owns. */
            org_admins: components["schemas"]["Member"][];
            /** @description Everyone else in the organization. */
            members: components["schemas"]["Member"][];
            /** @description When it was created. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
    };
    responses: {
        /** @description The path has a slash at its end. Send the same request to the path in `Location`. */
        SlashAtEnd: {
            headers: {
                Location: components["headers"]["PathWithoutSlash"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The URL does not have this method; `Allow` says which it has. */
        MethodNotAllowed: {
            headers: {
                Allow: components["headers"]["Allow"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The `Authorization` header is missing, is not `Bearer` with a key, or the key is not accepted. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The account cannot pay for the work. Nothing was created and nothing was charged. */
        InsufficientBalance: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description A request with the same `Idempotency-Key` is still under way. Send yours again in a moment. */
        RequestUnderWay: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The body is larger than 16 MiB, or has more than 2500000 values or 100000 different keys. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The body is not `application/json`. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description You have 1000 runs that have not finished, or the server limits how many requests a key may send in a time and this was one too many. Nothing was created; send the request again when a run has finished, or later. */
        TooManyRuns: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Something went wrong on our side. Repeating the request may help. */
        ServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Nothing has changed since the response whose `ETag` you sent as `If-None-Match`. There is no body. */
        NotModified: {
            headers: {
                ETag: components["headers"]["EntityTag"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The server limits how many requests a key may send in a time, and this was one too many. Nothing was done; send it again later. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No run has this id, or you cannot see it. */
        RunNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The id is not an integer from 1 to 2147483647. */
        RunIdInvalid: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationErrorBody"];
            };
        };
        /** @description No dataset has this id, or you cannot see it. */
        DatasetNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The id is not an integer from 1 to 2147483647. */
        DatasetIdInvalid: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationErrorBody"];
            };
        };
        /** @description No collection has this id, or you cannot see it. */
        DataCollectionNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The id is not an integer from 1 to 2147483647. */
        DataCollectionIdInvalid: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description A key of your own for each request, and the same when you send that request again: for 24 hours it then takes effect once, and you get the first answer again.
         * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
         */
        IdempotencyKey: components["schemas"]["IdempotencyKey"];
        /**
         * @description Which page, from 1. A page past the end has no items.
         * @example 1
         */
        Page: number;
        /**
         * @description The number of items on a page.
         * @example 20
         */
        PageSize: number;
        /**
         * @description `false` returns only your own, `true` only what others share with you. If left out, everything that you can see.
         * @example false
         */
        Shared: boolean;
        /**
         * @description Only the run with this id. The page is empty if there is none, or you cannot see it.
         * @example 991
         */
        RunFilter: components["schemas"]["Id"];
        /**
         * @description Only runs of this dataset. The page is empty if you cannot see it.
         * @example 1
         */
        DatasetFilter: components["schemas"]["Id"];
        /**
         * @description Only runs in this data collection. The page is empty if you cannot see it.
         * @example 14
         */
        DataCollectionFilter: components["schemas"]["Id"];
        /**
         * @description Only runs in this state.
         * @example finished
         */
        RunStateFilter: components["schemas"]["RunState"];
        /**
         * @description Only runs whose alias contains this text, regardless of case and of blanks around it.
         * @example march
         */
        AliasSearch: string;
        /**
         * @description Only runs created at this instant or later.
         * @example 2026-04-01T00:00:00Z
         */
        CreatedFrom: string;
        /**
         * @description Only runs created before this instant.
         * @example 2026-04-02T00:00:00Z
         */
        CreatedBefore: string;
        /**
         * @description The run's id.
         * @example 991
         */
        RunId: components["schemas"]["Id"];
        /**
         * @description Only evaluations by the metric with this shortname. The page is empty if the run does not use it.
         * @example ans_corr
         */
        MetricFilter: string;
        /**
         * @description `true` returns only evaluations whose score reaches their threshold, `false` only those whose score does not. Evaluations that failed are in neither.
         * @example true
         */
        PassedFilter: boolean;
        /**
         * @description `true` returns only evaluations that have no score, `false` only those that have one.
         * @example false
         */
        FailedFilter: boolean;
        /**
         * @description Only evaluations with this score or a higher one.
         * @example 50
         */
        MinResult: number;
        /**
         * @description Only evaluations with this score or a lower one.
         * @example 90
         */
        MaxResult: number;
        /**
         * @description Only evaluations whose explanation, or a text of whose record, contains this text, regardless of case and of blanks around it. Texts are searched in full, even if the response cuts them.
         * @example refund
         */
        TextSearch: string;
        /**
         * @description `row`: by row, and for each row in the order of the metrics. `lowest_first`: by score, what failed before all others, and those of one score by row. `highest_first`: the reverse of that.
         * @example lowest_first
         */
        EvaluationOrder: "row" | "lowest_first" | "highest_first";
        /**
         * @description Leaves texts exactly as they are. If left out or `false`, a text that a spreadsheet would take for a formula gets an apostrophe in front, and a last column `aegis_defused` names the columns of its line where that was done. Uploaded again, both forms have the same rows.
         * @example true
         */
        Raw: boolean;
        /**
         * @description The dataset type's id.
         * @example 1
         */
        DatasetTypeId: components["schemas"]["Id"];
        /**
         * @description Only datasets of this type. If left out, those of type `CUSTOM`; proprietary ones are listed only by the id of their type.
         * @example 1
         */
        DatasetTypeFilter: components["schemas"]["Id"];
        /**
         * @description Only datasets whose name contains this text, regardless of case and of blanks around it.
         * @example march
         */
        Search: string;
        /**
         * @description The dataset's id.
         * @example 42
         */
        DatasetId: components["schemas"]["Id"];
        /**
         * @description The collection's id.
         * @example 14
         */
        DataCollectionId: components["schemas"]["Id"];
        /**
         * @description Only the metric with this shortname. The list is empty if there is none.
         * @example exact_match
         */
        ShortnameFilter: string;
        /**
         * @description Only the model with this slug. The list is empty if there is none.
         * @example gpt-4o
         */
        SlugFilter: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names the request in the server's log. If you send an `X-Request-Id` of up to 128 letters, digits, dots, dashes and underscores, it is that one.
         * @example 6b7b8684-c55f-40cc-8736-ae5e7b443d1a
         */
        RequestId: string;
        /**
         * @description How to authenticate; always `Bearer`.
         * @example Bearer
         */
        WwwAuthenticate: string;
        /**
         * @description In how many seconds to send the request again.
         * @example 5
         */
        RetryAfter: number;
        /**
         * @description How many requests are left, `r`, until the window ends in `t` seconds, by the policy of that name. Only sent by a server with a rate limit.
         * @example "key";r=0;t=12
         */
        RateLimit: string;
        /**
         * @description That `q` requests may be sent in `w` seconds: by a key, or by an address without one that is accepted. Only sent by a server with a rate limit.
         * @example "key";q=600;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description Names what you got. Send it as `If-None-Match` the next time: while nothing has changed, the response is 304, without a body.
         * @example W/"JzpLr5rnRiMOcqn1XpKfTZCOR0U"
         */
        EntityTag: string;
        /**
         * @description The URL of the run, from the root of the server. Only sent while the run is running.
         * @example /api/v1/runs/991
         */
        RunLocation: string;
        /**
         * @description In how many seconds to get the run. Only sent while the run is running.
         * @example 2
         */
        RunRetryAfter: number;
        /**
         * @description The name of the file, `run_<id>_report.csv`.
         * @example attachment; filename="run_991_report.csv"
         */
        RunDisposition: string;
        /**
         * @description The name of the file, `dataset_<id>.csv`.
         * @example attachment; filename="dataset_42.csv"
         */
        DatasetDisposition: string;
        /**
         * @description The path without the slash at its end, with the same query.
         * @example /api/v1/datasets
         */
        PathWithoutSlash: string;
        /**
         * @description The methods that the URL has.
         * @example DELETE, GET, HEAD, PUT
         */
        Allow: string;
    };
    pathItems: never;
}
export type IdempotencyKey = components['schemas']['IdempotencyKey'];
export type ModelSlug = components['schemas']['ModelSlug'];
export type EvaluationRequest = components['schemas']['EvaluationRequest'];
export type Id = components['schemas']['Id'];
export type Threshold = components['schemas']['Threshold'];
export type Timestamp = components['schemas']['Timestamp'];
export type Cost = components['schemas']['Cost'];
export type MetricMetadata = components['schemas']['MetricMetadata'];
export type Evaluation = components['schemas']['Evaluation'];
export type ErrorBody = components['schemas']['ErrorBody'];
export type FieldError = components['schemas']['FieldError'];
export type ValidationErrorBody = components['schemas']['ValidationErrorBody'];
export type RunState = components['schemas']['RunState'];
export type Owner = components['schemas']['Owner'];
export type RunType = components['schemas']['RunType'];
export type RunSource = components['schemas']['RunSource'];
export type Alias = components['schemas']['Alias'];
export type Score = components['schemas']['Score'];
export type AggregateResults = components['schemas']['AggregateResults'];
export type RunSummary = components['schemas']['RunSummary'];
export type PageMeta = components['schemas']['PageMeta'];
export type RunPage = components['schemas']['RunPage'];
export type MetricArgs = components['schemas']['MetricArgs'];
export type MetricArgsById = components['schemas']['MetricArgsById'];
export type RunFromDatasetCreate = components['schemas']['RunFromDatasetCreate'];
export type EvaluationCount = components['schemas']['EvaluationCount'];
export type RunRecord = components['schemas']['RunRecord'];
export type RunEvaluation = components['schemas']['RunEvaluation'];
export type Run = components['schemas']['Run'];
export type MetricSelectionItem = components['schemas']['MetricSelectionItem'];
export type RunEstimateRequest = components['schemas']['RunEstimateRequest'];
export type Amount = components['schemas']['Amount'];
export type MetricEstimate = components['schemas']['MetricEstimate'];
export type RunEstimate = components['schemas']['RunEstimate'];
export type MetricSetting = components['schemas']['MetricSetting'];
export type Row = components['schemas']['Row'];
export type EvaluationBlock = components['schemas']['EvaluationBlock'];
export type CustomRunCreate = components['schemas']['CustomRunCreate'];
export type RunUpdate = components['schemas']['RunUpdate'];
export type RunEvaluationPage = components['schemas']['RunEvaluationPage'];
export type DatasetType = components['schemas']['DatasetType'];
export type StoredMetric = components['schemas']['StoredMetric'];
export type SelectedMetrics = components['schemas']['SelectedMetrics'];
export type RecordField = components['schemas']['RecordField'];
export type Dataset = components['schemas']['Dataset'];
export type DatasetPage = components['schemas']['DatasetPage'];
export type MetricSelection = components['schemas']['MetricSelection'];
export type ColumnMappings = components['schemas']['ColumnMappings'];
export type DatasetCreate = components['schemas']['DatasetCreate'];
export type DatasetRecord = components['schemas']['DatasetRecord'];
export type DatasetRun = components['schemas']['DatasetRun'];
export type EvaluationRow = components['schemas']['EvaluationRow'];
export type DatasetEvaluation = components['schemas']['DatasetEvaluation'];
export type DatasetDetail = components['schemas']['DatasetDetail'];
export type DatasetSummary = components['schemas']['DatasetSummary'];
export type DatasetName = components['schemas']['DatasetName'];
export type DatasetUpdate = components['schemas']['DatasetUpdate'];
export type CollectionRun = components['schemas']['CollectionRun'];
export type DataCollection = components['schemas']['DataCollection'];
export type DataCollectionPage = components['schemas']['DataCollectionPage'];
export type DataCollectionCreate = components['schemas']['DataCollectionCreate'];
export type CollectionEvaluation = components['schemas']['CollectionEvaluation'];
export type CollectionRunDetail = components['schemas']['CollectionRunDetail'];
export type DataCollectionDetail = components['schemas']['DataCollectionDetail'];
export type DataCollectionUpdate = components['schemas']['DataCollectionUpdate'];
export type MetricArgument = components['schemas']['MetricArgument'];
export type MetricInfo = components['schemas']['MetricInfo'];
export type ModelInfo = components['schemas']['ModelInfo'];
export type Balance = components['schemas']['Balance'];
export type Role = components['schemas']['Role'];
export type Member = components['schemas']['Member'];
export type Organization = components['schemas']['Organization'];
export type ResponseSlashAtEnd = components['responses']['SlashAtEnd'];
export type ResponseMethodNotAllowed = components['responses']['MethodNotAllowed'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseInsufficientBalance = components['responses']['InsufficientBalance'];
export type ResponseRequestUnderWay = components['responses']['RequestUnderWay'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseTooManyRuns = components['responses']['TooManyRuns'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseNotModified = components['responses']['NotModified'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseRunNotFound = components['responses']['RunNotFound'];
export type ResponseRunIdInvalid = components['responses']['RunIdInvalid'];
export type ResponseDatasetNotFound = components['responses']['DatasetNotFound'];
export type ResponseDatasetIdInvalid = components['responses']['DatasetIdInvalid'];
export type ResponseDataCollectionNotFound = components['responses']['DataCollectionNotFound'];
export type ResponseDataCollectionIdInvalid = components['responses']['DataCollectionIdInvalid'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterPage = components['parameters']['Page'];
export type ParameterPageSize = components['parameters']['PageSize'];
export type ParameterShared = components['parameters']['Shared'];
export type ParameterRunFilter = components['parameters']['RunFilter'];
export type ParameterDatasetFilter = components['parameters']['DatasetFilter'];
export type ParameterDataCollectionFilter = components['parameters']['DataCollectionFilter'];
export type ParameterRunStateFilter = components['parameters']['RunStateFilter'];
export type ParameterAliasSearch = components['parameters']['AliasSearch'];
export type ParameterCreatedFrom = components['parameters']['CreatedFrom'];
export type ParameterCreatedBefore = components['parameters']['CreatedBefore'];
export type ParameterRunId = components['parameters']['RunId'];
export type ParameterMetricFilter = components['parameters']['MetricFilter'];
export type ParameterPassedFilter = components['parameters']['PassedFilter'];
export type ParameterFailedFilter = components['parameters']['FailedFilter'];
export type ParameterMinResult = components['parameters']['MinResult'];
export type ParameterMaxResult = components['parameters']['MaxResult'];
export type ParameterTextSearch = components['parameters']['TextSearch'];
export type ParameterEvaluationOrder = components['parameters']['EvaluationOrder'];
export type ParameterRaw = components['parameters']['Raw'];
export type ParameterDatasetTypeId = components['parameters']['DatasetTypeId'];
export type ParameterDatasetTypeFilter = components['parameters']['DatasetTypeFilter'];
export type ParameterSearch = components['parameters']['Search'];
export type ParameterDatasetId = components['parameters']['DatasetId'];
export type ParameterDataCollectionId = components['parameters']['DataCollectionId'];
export type ParameterShortnameFilter = components['parameters']['ShortnameFilter'];
export type ParameterSlugFilter = components['parameters']['SlugFilter'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderEntityTag = components['headers']['EntityTag'];
export type HeaderRunLocation = components['headers']['RunLocation'];
export type HeaderRunRetryAfter = components['headers']['RunRetryAfter'];
export type HeaderRunDisposition = components['headers']['RunDisposition'];
export type HeaderDatasetDisposition = components['headers']['DatasetDisposition'];
export type HeaderPathWithoutSlash = components['headers']['PathWithoutSlash'];
export type HeaderAllow = components['headers']['Allow'];
export type $defs = Record<string, never>;
export interface operations {
    evaluate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own for each request, and the same when you send that request again: for 24 hours it then takes effect once, and you get the first answer again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationRequest"];
            };
        };
        responses: {
            /** @description The finished evaluation. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description The metric is not active, lacks an input, or does not take these arguments; or the run behind it got no alias, or was cancelled before it had scored the sample. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientBalance"];
            /** @description No metric has this shortname, or no model has this slug. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            409: components["responses"]["RequestUnderWay"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The body is not JSON, or a field is missing, unknown or of another type. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRuns"];
            500: components["responses"]["ServerError"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /**
                 * @description Which page, from 1. A page past the end has no items.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description The number of items on a page.
                 * @example 20
                 */
                page_size?: components["parameters"]["PageSize"];
                /**
                 * @description `false` returns only your own, `true` only what others share with you. If left out, everything that you can see.
                 * @example false
                 */
                shared?: components["parameters"]["Shared"];
                /**
                 * @description Only the run with this id. The page is empty if there is none, or you cannot see it.
                 * @example 991
                 */
                run_id?: components["parameters"]["RunFilter"];
                /**
                 * @description Only runs of this dataset. The page is empty if you cannot see it.
                 * @example 1
                 */
                dataset_id?: components["parameters"]["DatasetFilter"];
                /**
                 * @description Only runs in this data collection. The page is empty if you cannot see it.
                 * @example 14
                 */
                data_collection_id?: components["parameters"]["DataCollectionFilter"];
                /**
                 * @description Only runs in this state.
                 * @example finished
                 */
                state?: components["parameters"]["RunStateFilter"];
                /**
                 * @description Only runs whose alias contains this text, regardless of case and of blanks around it.
                 * @example march
                 */
                search?: components["parameters"]["AliasSearch"];
                /**
                 * @description Only runs created at this instant or later.
                 * @example 2026-04-01T00:00:00Z
                 */
                created_from?: components["parameters"]["CreatedFrom"];
                /**
                 * @description Only runs created before this instant.
                 * @example 2026-04-02T00:00:00Z
                 */
                created_before?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description `shared=true` was sent, but the key's user is not in an organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description A query parameter is out of bounds, of another type or unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    createRunFromDataset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own for each request, and the same when you send that request again: for 24 hours it then takes effect once, and you get the first answer again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunFromDatasetCreate"];
            };
        };
        responses: {
            /** @description The run. It is still running, unless `is_blocking` was true and it finished within five minutes. While it is running, `Location` and `Retry-After` say where and when to get it. */
            201: {
                headers: {
                    Location: components["headers"]["RunLocation"];
                    "Retry-After": components["headers"]["RunRetryAfter"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The dataset does not exist or is not visible to you; one of its metrics is unknown, not active, or needs a field that none of its rows has; an argument is not valid; the run would have more evaluations than a run may have; or the alias is taken. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientBalance"];
            /** @description No model has this slug; or the dataset has no records, or no metrics. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            409: components["responses"]["RequestUnderWay"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The body is not JSON, or a field is missing, unknown or of another type. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRuns"];
            500: components["responses"]["ServerError"];
        };
    };
    estimateRunFromDataset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own for each request, and the same when you send that request again: for 24 hours it then takes effect once, and you get the first answer again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunEstimateRequest"];
            };
        };
        responses: {
            /** @description What the run would cost. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunEstimate"];
                };
            };
            /** @description The dataset does not exist or is not visible to you; a metric is unknown, not active, or needs a field that none of its rows has; an argument is not valid; the run would have more evaluations than a run may have; or the alias is taken. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No model has this slug; or the dataset has no records, or no metrics. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            409: components["responses"]["RequestUnderWay"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The body is not JSON, or a field is missing, unknown or of another type. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    createCustomRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own for each request, and the same when you send that request again: for 24 hours it then takes effect once, and you get the first answer again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomRunCreate"];
            };
        };
        responses: {
            /** @description The run. It is still running, unless `is_blocking` was true and it finished within five minutes. While it is running, `Location` and `Retry-After` say where and when to get it. */
            201: {
                headers: {
                    Location: components["headers"]["RunLocation"];
                    "Retry-After": components["headers"]["RunRetryAfter"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description There are no evaluations, or more metrics or evaluations than a run may have; a metric is unknown, not active, does not take these arguments, or needs a field that no row of its block has; or the alias is taken. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientBalance"];
            /** @description No model has this slug; no collection has this id, or you cannot see it; or no block names a metric. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            409: components["responses"]["RequestUnderWay"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The body is not JSON, or a field is missing, unknown or of another type. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRuns"];
            500: components["responses"]["ServerError"];
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["RunNotFound"];
            422: components["responses"]["RunIdInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    updateRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunUpdate"];
            };
        };
        responses: {
            /** @description The run, changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The alias is taken; the run belongs to a dataset, so only its alias can change; or the change breaks a rule of sharing. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["RunNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The id, or a field of the body, is not valid, or a field is unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The run is still in use. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The run is shared with you, and only its owner may delete it; or the organization owns it, and only its administrators may. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["RunNotFound"];
            422: components["responses"]["RunIdInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listRunEvaluations: {
        parameters: {
            query?: {
                /**
                 * @description Which page, from 1. A page past the end has no items.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description The number of items on a page.
                 * @example 20
                 */
                page_size?: components["parameters"]["PageSize"];
                /**
                 * @description Only evaluations by the metric with this shortname. The page is empty if the run does not use it.
                 * @example ans_corr
                 */
                metric?: components["parameters"]["MetricFilter"];
                /**
                 * @description `true` returns only evaluations whose score reaches their threshold, `false` only those whose score does not. Evaluations that failed are in neither.
                 * @example true
                 */
                passed?: components["parameters"]["PassedFilter"];
                /**
                 * @description `true` returns only evaluations that have no score, `false` only those that have one.
                 * @example false
                 */
                failed?: components["parameters"]["FailedFilter"];
                /**
                 * @description Only evaluations with this score or a higher one.
                 * @example 50
                 */
                min_result?: components["parameters"]["MinResult"];
                /**
                 * @description Only evaluations with this score or a lower one.
                 * @example 90
                 */
                max_result?: components["parameters"]["MaxResult"];
                /**
                 * @description Only evaluations whose explanation, or a text of whose record, contains this text, regardless of case and of blanks around it. Texts are searched in full, even if the response cuts them.
                 * @example refund
                 */
                search?: components["parameters"]["TextSearch"];
                /**
                 * @description `row`: by row, and for each row in the order of the metrics. `lowest_first`: by score, what failed before all others, and those of one score by row. `highest_first`: the reverse of that.
                 * @example lowest_first
                 */
                order?: components["parameters"]["EvaluationOrder"];
            };
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of evaluations. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunEvaluationPage"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description No run has this id, or you cannot see it; or no metric has the shortname given as `metric`. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The id, or a query parameter, is out of bounds, of another type or unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own for each request, and the same when you send that request again: for 24 hours it then takes effect once, and you get the first answer again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run, which has ended. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunSummary"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The run is shared with you, and only its owner may cancel it; or the organization owns it, and only its administrators may. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["RunNotFound"];
            409: components["responses"]["RequestUnderWay"];
            422: components["responses"]["RunIdInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    retryRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own for each request, and the same when you send that request again: for 24 hours it then takes effect once, and you get the first answer again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run, which is running again; or as it was, if it has no failures. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunSummary"];
                };
            };
            /** @description The run is still running. Nothing was changed and nothing was charged. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["InsufficientBalance"];
            /** @description The run is shared with you, and only its owner may retry it; or the organization owns it, and only its administrators may. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["RunNotFound"];
            409: components["responses"]["RequestUnderWay"];
            422: components["responses"]["RunIdInvalid"];
            429: components["responses"]["TooManyRuns"];
            500: components["responses"]["ServerError"];
        };
    };
    downloadRun: {
        parameters: {
            query?: {
                /**
                 * @description Leaves texts exactly as they are. If left out or `false`, a text that a spreadsheet would take for a formula gets an apostrophe in front, and a last column `aegis_defused` names the columns of its line where that was done. Uploaded again, both forms have the same rows.
                 * @example true
                 */
                raw?: components["parameters"]["Raw"];
            };
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 991
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["RunDisposition"];
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description No run has this id, or you cannot see it; or the run has no evaluations yet, so that the file would be empty. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            422: components["responses"]["RunIdInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listDatasetTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All dataset types. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetType"][];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getDatasetType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The dataset type's id.
                 * @example 1
                 */
                dataset_type_id: components["parameters"]["DatasetTypeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset type. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetType"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description No dataset type has this id. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The id is not an integer from 1 to 2147483647. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listDatasets: {
        parameters: {
            query?: {
                /**
                 * @description Which page, from 1. A page past the end has no items.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description The number of items on a page.
                 * @example 20
                 */
                page_size?: components["parameters"]["PageSize"];
                /**
                 * @description Only datasets of this type. If left out, those of type `CUSTOM`; proprietary ones are listed only by the id of their type.
                 * @example 1
                 */
                dataset_type_id?: components["parameters"]["DatasetTypeFilter"];
                /**
                 * @description `false` returns only your own, `true` only what others share with you. If left out, everything that you can see.
                 * @example false
                 */
                shared?: components["parameters"]["Shared"];
                /**
                 * @description Only datasets whose name contains this text, regardless of case and of blanks around it.
                 * @example march
                 */
                search?: components["parameters"]["Search"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of datasets. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetPage"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description No dataset type has the id given as `dataset_type_id`. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description A query parameter is out of bounds, of another type or unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    createDataset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own for each request, and the same when you send that request again: for 24 hours it then takes effect once, and you get the first answer again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DatasetCreate"];
            };
        };
        responses: {
            /** @description The dataset with its rows. It has no runs yet. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetDetail"];
                };
            };
            /** @description The file is not readable as CSV; the metrics or mappings are not valid; no column holds a field that a metric needs; or the name is taken. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No collection has the id given as `data_collection_id`, or you cannot see it. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            409: components["responses"]["RequestUnderWay"];
            /** @description The upload is larger than 512 MiB. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The body is not `multipart/form-data`. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description A part of the form is missing, unknown or not valid. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listDatasetNames: {
        parameters: {
            query?: {
                /**
                 * @description `false` returns only your own, `true` only what others share with you. If left out, everything that you can see.
                 * @example false
                 */
                shared?: components["parameters"]["Shared"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": (components["schemas"]["DatasetSummary"] | components["schemas"]["DatasetName"])[];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description `shared` is neither true nor false, or a query parameter is unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The dataset's id.
                 * @example 42
                 */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetDetail"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["DatasetNotFound"];
            422: components["responses"]["DatasetIdInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    updateDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The dataset's id.
                 * @example 42
                 */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DatasetUpdate"];
            };
        };
        responses: {
            /** @description The dataset, changed, without its rows. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            /** @description A metric or mapping is not valid, a metric needs a field that no row has, the name is taken, the collection does not exist, or the change breaks a rule of sharing. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The dataset is shared with you, and only its owner may change `org_id`. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["DatasetNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The id, or a field of the body, is not valid, or a field is unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The dataset's id.
                 * @example 42
                 */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The dataset is still in use, or it is proprietary. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The dataset is shared with you, and only its owner may delete it; or the organization owns it, and only its administrators may. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["DatasetNotFound"];
            422: components["responses"]["DatasetIdInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    downloadDataset: {
        parameters: {
            query?: {
                /**
                 * @description Leaves texts exactly as they are. If left out or `false`, a text that a spreadsheet would take for a formula gets an apostrophe in front, and a last column `aegis_defused` names the columns of its line where that was done. Uploaded again, both forms have the same rows.
                 * @example true
                 */
                raw?: components["parameters"]["Raw"];
            };
            header?: never;
            path: {
                /**
                 * @description The dataset's id.
                 * @example 42
                 */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["DatasetDisposition"];
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description No dataset has this id, or you cannot see it; or it has no rows. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            422: components["responses"]["DatasetIdInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listDataCollections: {
        parameters: {
            query?: {
                /**
                 * @description Which page, from 1. A page past the end has no items.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description The number of items on a page.
                 * @example 20
                 */
                page_size?: components["parameters"]["PageSize"];
                /**
                 * @description `false` returns only your own, `true` only what others share with you. If left out, everything that you can see.
                 * @example false
                 */
                shared?: components["parameters"]["Shared"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of collections. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCollectionPage"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description `shared=true` was sent, but the key's user is not in an organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description A query parameter is out of bounds, of another type or unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    createDataCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key of your own for each request, and the same when you send that request again: for 24 hours it then takes effect once, and you get the first answer again.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataCollectionCreate"];
            };
        };
        responses: {
            /** @description The collection. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCollection"];
                };
            };
            /** @description The name is empty or taken; or a dataset cannot be attached. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No dataset has one of the `dataset_ids`, or you cannot see it. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            409: components["responses"]["RequestUnderWay"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The body is not JSON, or a field is missing, unknown or of another type. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getDataCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The collection's id.
                 * @example 14
                 */
                data_collection_id: components["parameters"]["DataCollectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collection. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCollectionDetail"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["DataCollectionNotFound"];
            422: components["responses"]["DataCollectionIdInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    updateDataCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The collection's id.
                 * @example 14
                 */
                data_collection_id: components["parameters"]["DataCollectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataCollectionUpdate"];
            };
        };
        responses: {
            /** @description The collection, changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCollection"];
                };
            };
            /** @description The name is empty or taken; a dataset cannot be attached; or the change breaks a rule of sharing. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["DataCollectionNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The id, or a field of the body, is not valid, or a field is unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteDataCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The collection's id.
                 * @example 14
                 */
                data_collection_id: components["parameters"]["DataCollectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collection is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The collection is still in use. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The collection is shared with you, and only its owner may delete it; or the organization owns it, and only its administrators may. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["DataCollectionNotFound"];
            422: components["responses"]["DataCollectionIdInvalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listMetrics: {
        parameters: {
            query?: {
                /**
                 * @description Only the metric with this shortname. The list is empty if there is none.
                 * @example exact_match
                 */
                shortname?: components["parameters"]["ShortnameFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricInfo"][];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description A query parameter is out of bounds, of another type or unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listModels: {
        parameters: {
            query?: {
                /**
                 * @description Only the model with this slug. The list is empty if there is none.
                 * @example gpt-4o
                 */
                slug?: components["parameters"]["SlugFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The models. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelInfo"][];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            /** @description A query parameter is out of bounds, of another type or unknown. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getMyBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getMyOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization, or null. */
            200: {
                headers: {
                    ETag: components["headers"]["EntityTag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"] | null;
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
}

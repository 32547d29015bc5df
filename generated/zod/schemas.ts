// Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
import { z } from "zod";

export const IdempotencyKeySchema = z.string().min(1).max(255);

export const ModelSlugSchema = z.union([z.string().min(1).max(255), z.null()]);

export const EvaluationRequestSchema = z.object({
    metric_shortname: z.string().min(1).max(255),
    model_slug: z.lazy(() => ModelSlugSchema).optional(),
    threshold: z.union([z.number().int().min(0).max(100), z.null()]).optional(),
    metric_args: z.union([z.record(z.string(), z.unknown()), z.null()]).optional(),
    prompt: z.union([z.string(), z.null()]).optional(),
    input: z.union([z.string(), z.null()]).optional(),
    context: z.union([z.string(), z.null()]).optional(),
    output: z.union([z.string(), z.null()]).optional(),
    golden_answer: z.union([z.string(), z.null()]).optional()
});

export const IdSchema = z.number().int().min(1).max(2147483647);

export const ThresholdSchema = z.number().int().min(0).max(100);

export const TimestampSchema = z.string();

export const CostSchema = z.union([z.string().regex(new RegExp("^\\d+(\\.\\d{1,15})?$")), z.null()]);

export const MetricMetadataSchema = z.union([z.record(z.string(), z.unknown()), z.null()]);

export const EvaluationSchema = z.object({
    id: z.lazy(() => IdSchema),
    run_id: z.lazy(() => IdSchema),
    model_slug: z.string().min(1).max(255),
    metric_args: z.union([z.record(z.string(), z.unknown()), z.null()]),
    is_success: z.union([z.boolean(), z.null()]),
    is_gte_threshold: z.union([z.boolean(), z.null()]),
    threshold: z.lazy(() => ThresholdSchema),
    prompt: z.union([z.string(), z.null()]),
    input: z.union([z.string(), z.null()]),
    context: z.union([z.string(), z.null()]),
    output: z.union([z.string(), z.null()]),
    golden_answer: z.union([z.string(), z.null()]),
    started_at: z.lazy(() => TimestampSchema),
    result: z.union([z.number().min(0).max(100), z.null()]),
    explanation: z.union([z.string(), z.null()]),
    evaluation_cost: z.lazy(() => CostSchema),
    finished_at: z.union([z.string(), z.null()]),
    metric_shortname: z.string().min(1).max(255),
    eval_metadata: z.lazy(() => MetricMetadataSchema)
});

export const ErrorBodySchema = z.object({
    detail: z.string().min(1)
});

export const FieldErrorSchema = z.object({
    loc: z.array(z.union([z.string(), z.number().int()])),
    msg: z.string(),
    type: z.string()
});

export const ValidationErrorBodySchema = z.object({
    detail: z.array(z.lazy(() => FieldErrorSchema)).min(1)
});

export const RunStateSchema = z.enum(["running", "finished", "cancelled"]);

export const OwnerSchema = z.union([z.object({
    id: z.lazy(() => IdSchema),
    email: z.string()
}), z.null()]);

export const RunTypeSchema = z.object({
    id: z.lazy(() => IdSchema),
    name: z.enum(["custom", "dataset"]),
    label: z.string(),
    description: z.string()
});

export const RunSourceSchema = z.object({
    id: z.lazy(() => IdSchema),
    name: z.enum(["api", "web"]),
    label: z.string(),
    description: z.string()
});

export const AliasSchema = z.union([z.string().min(1).max(255), z.null()]);

export const ScoreSchema = z.number().min(0).max(100);

export const AggregateResultsSchema = z.union([z.record(z.string(), z.lazy(() => ScoreSchema)), z.null()]);

export const RunSummarySchema = z.object({
    id: z.lazy(() => IdSchema),
    user: z.lazy(() => OwnerSchema),
    author_email: z.string(),
    state: z.lazy(() => RunStateSchema),
    run_type: z.lazy(() => RunTypeSchema),
    run_source: z.lazy(() => RunSourceSchema),
    dataset_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    dataset: z.union([z.string(), z.null()]),
    data_collection_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    data_collection: z.union([z.string(), z.null()]),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    number_of_metrics: z.number().int().min(0),
    threshold: z.lazy(() => ThresholdSchema),
    model_slug: z.lazy(() => ModelSlugSchema),
    alias: z.lazy(() => AliasSchema),
    result: z.union([z.number().min(0).max(100), z.null()]),
    aggregate_results: z.lazy(() => AggregateResultsSchema),
    total_cost: z.lazy(() => CostSchema),
    started_at: z.lazy(() => TimestampSchema),
    finished_at: z.union([z.string(), z.null()]),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.union([z.string(), z.null()]),
    is_gte_threshold: z.union([z.boolean(), z.null()]),
    number_of_evaluations: z.number().int().min(0),
    number_of_successes: z.number().int().min(0),
    number_of_failures: z.number().int().min(0),
    number_of_passes: z.number().int().min(0),
    number_of_remaining: z.number().int().min(0)
});

export const PageMetaSchema = z.object({
    current_page: z.number().int().min(1),
    page_size: z.number().int().min(1).max(10000),
    total_items: z.number().int().min(0),
    items_on_page: z.number().int().min(0),
    total_pages: z.number().int().min(0),
    has_next: z.boolean(),
    has_previous: z.boolean(),
    next_page: z.union([z.number().int().min(1), z.null()]),
    previous_page: z.union([z.number().int().min(1), z.null()])
});

export const RunPageSchema = z.object({
    items: z.array(z.lazy(() => RunSummarySchema)),
    meta: z.lazy(() => PageMetaSchema)
});

export const MetricArgsSchema = z.record(z.string(), z.unknown());

export const MetricArgsByIdSchema = z.union([z.record(z.string(), z.lazy(() => MetricArgsSchema)), z.null()]);

export const RunFromDatasetCreateSchema = z.object({
    dataset_id: z.lazy(() => IdSchema),
    threshold: z.union([z.number().int().min(0).max(100), z.null()]).optional(),
    model_slug: z.lazy(() => ModelSlugSchema).optional(),
    metric_args: z.lazy(() => MetricArgsByIdSchema).optional(),
    is_blocking: z.boolean().optional(),
    alias: z.lazy(() => AliasSchema).optional()
});

export const EvaluationCountSchema = z.number().int().min(0);

export const RunRecordSchema = z.object({
    id: z.lazy(() => IdSchema),
    prompt: z.union([z.string().max(100), z.null()]),
    input: z.union([z.string().max(100), z.null()]),
    context: z.union([z.string().max(100), z.null()]),
    output: z.union([z.string().max(100), z.null()]),
    golden_answer: z.union([z.string().max(100), z.null()])
});

export const RunEvaluationSchema = z.object({
    id: z.lazy(() => IdSchema),
    run_id: z.lazy(() => IdSchema),
    record_index: z.number().int().min(0),
    metric: z.string(),
    record: z.lazy(() => RunRecordSchema),
    result: z.union([z.number().min(0).max(100), z.null()]),
    threshold: z.lazy(() => ThresholdSchema),
    explanation: z.union([z.string(), z.null()]),
    model_slug: z.lazy(() => ModelSlugSchema),
    metric_args: z.union([z.record(z.string(), z.unknown()), z.null()]),
    started_at: z.lazy(() => TimestampSchema),
    finished_at: z.union([z.string(), z.null()]),
    evaluation_cost: z.lazy(() => CostSchema),
    is_success: z.union([z.boolean(), z.null()]),
    is_gte_threshold: z.union([z.boolean(), z.null()]),
    eval_metadata: z.lazy(() => MetricMetadataSchema)
});

export const RunSchema = z.object({
    id: z.lazy(() => IdSchema),
    user: z.union([z.string(), z.null()]),
    author_email: z.string(),
    run_type: z.enum(["Custom", "Dataset"]),
    run_source: z.enum(["API Call", "Web App"]),
    dataset: z.union([z.string(), z.null()]),
    data_collection: z.union([z.string(), z.null()]),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    number_of_metrics: z.number().int().min(0),
    result: z.union([z.number().min(0).max(100), z.null()]),
    threshold: z.lazy(() => ThresholdSchema),
    model_slug: z.lazy(() => ModelSlugSchema),
    alias: z.lazy(() => AliasSchema),
    aggregate_results: z.lazy(() => AggregateResultsSchema),
    total_cost: z.lazy(() => CostSchema),
    started_at: z.lazy(() => TimestampSchema),
    finished_at: z.union([z.string(), z.null()]),
    is_gte_threshold: z.union([z.boolean(), z.null()]),
    number_of_successes: z.lazy(() => EvaluationCountSchema).optional(),
    number_of_failures: z.lazy(() => EvaluationCountSchema).optional(),
    evaluations: z.array(z.lazy(() => RunEvaluationSchema))
});

export const MetricSelectionItemSchema = z.object({
    threshold: z.lazy(() => ThresholdSchema),
    metric_args: z.union([z.record(z.string(), z.unknown()), z.null()]).optional()
});

export const RunEstimateRequestSchema = z.object({
    dataset_id: z.lazy(() => IdSchema),
    selected_metrics: z.union([z.record(z.string(), z.union([z.lazy(() => ThresholdSchema), z.lazy(() => MetricSelectionItemSchema)])), z.null()]).optional(),
    threshold: z.union([z.number().int().min(0).max(100), z.null()]).optional(),
    model_slug: z.lazy(() => ModelSlugSchema).optional(),
    metric_args: z.lazy(() => MetricArgsByIdSchema).optional(),
    is_blocking: z.boolean().optional(),
    alias: z.lazy(() => AliasSchema).optional()
});

export const AmountSchema = z.string().regex(new RegExp("^\\d+(\\.\\d{1,9})?$"));

export const MetricEstimateSchema = z.object({
    metric: z.string(),
    number_of_evaluations: z.number().int().min(0),
    likely_cost: z.lazy(() => AmountSchema),
    max_cost: z.lazy(() => AmountSchema)
});

export const RunEstimateSchema = z.object({
    number_of_rows: z.number().int().min(0),
    number_of_evaluations: z.number().int().min(0),
    likely_cost: z.lazy(() => AmountSchema),
    max_cost: z.lazy(() => AmountSchema),
    is_covered: z.boolean(),
    metrics: z.array(z.lazy(() => MetricEstimateSchema))
});

export const MetricSettingSchema = z.object({
    metric: z.string().min(1).max(255),
    metric_args: z.union([z.record(z.string(), z.unknown()), z.null()]).optional(),
    threshold: z.union([z.number().int().min(0).max(100), z.null()]).optional(),
    model_slug: z.lazy(() => ModelSlugSchema).optional()
});

export const RowSchema = z.object({
    prompt: z.union([z.string(), z.null()]).optional(),
    input: z.union([z.string(), z.null()]).optional(),
    context: z.union([z.string(), z.null()]).optional(),
    output: z.union([z.string(), z.null()]).optional(),
    golden_answer: z.union([z.string(), z.null()]).optional()
});

export const EvaluationBlockSchema = z.object({
    metrics: z.array(z.union([z.string().min(1).max(255), z.lazy(() => MetricSettingSchema)])).max(1000),
    threshold: z.union([z.number().int().min(0).max(100), z.null()]).optional(),
    model_slug: z.lazy(() => ModelSlugSchema).optional(),
    data: z.array(z.lazy(() => RowSchema)).max(100000)
});

export const CustomRunCreateSchema = z.object({
    threshold: z.union([z.number().int().min(0).max(100), z.null()]).optional(),
    model_slug: z.lazy(() => ModelSlugSchema).optional(),
    is_blocking: z.boolean().optional(),
    data_collection_id: z.union([z.number().int().min(1).max(2147483647), z.null()]).optional(),
    alias: z.lazy(() => AliasSchema).optional(),
    evaluations: z.array(z.lazy(() => EvaluationBlockSchema)).max(1000)
});

export const RunUpdateSchema = z.object({
    alias: z.lazy(() => AliasSchema).optional(),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]).optional(),
    data_collection_id: z.union([z.number().int().min(1).max(2147483647), z.null()]).optional()
});

export const RunEvaluationPageSchema = z.object({
    items: z.array(z.lazy(() => RunEvaluationSchema)),
    meta: z.lazy(() => PageMetaSchema)
});

export const DatasetTypeSchema = z.object({
    id: z.lazy(() => IdSchema),
    name: z.string(),
    label: z.string(),
    description: z.union([z.string(), z.null()])
});

export const StoredMetricSchema = z.object({
    threshold: z.lazy(() => ThresholdSchema),
    metric_args: z.union([z.record(z.string(), z.unknown()), z.null()])
});

export const SelectedMetricsSchema = z.union([z.record(z.string(), z.union([z.lazy(() => ThresholdSchema), z.lazy(() => StoredMetricSchema)])), z.null()]);

export const RecordFieldSchema = z.enum(["prompt", "input", "context", "output", "golden_answer"]);

export const DatasetSchema = z.object({
    id: z.lazy(() => IdSchema),
    user: z.lazy(() => OwnerSchema),
    dataset_type_id: z.lazy(() => IdSchema),
    name: z.string(),
    selected_metrics: z.lazy(() => SelectedMetricsSchema),
    structure: z.array(z.lazy(() => RecordFieldSchema)),
    column_mappings: z.union([z.record(z.string(), z.string().max(1000)), z.null()]),
    data_collection_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    author_email: z.string().optional(),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.union([z.string(), z.null()])
});

export const DatasetPageSchema = z.object({
    items: z.array(z.lazy(() => DatasetSchema)),
    meta: z.lazy(() => PageMetaSchema)
});

export const MetricSelectionSchema = z.record(z.string(), z.union([z.lazy(() => ThresholdSchema), z.lazy(() => MetricSelectionItemSchema)]));

export const ColumnMappingsSchema = z.record(z.string(), z.string().max(1000));

export const DatasetCreateSchema = z.object({
    file: z.instanceof(Blob),
    selected_metrics: z.string(),
    column_mappings: z.union([z.string(), z.null()]).optional(),
    name: z.union([z.string().max(255), z.null()]).optional(),
    data_collection_id: z.union([z.number().int().min(1).max(2147483647), z.null()]).optional()
});

export const DatasetRecordSchema = z.object({
    id: z.lazy(() => IdSchema),
    user_id: z.lazy(() => IdSchema),
    dataset_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    prompt: z.union([z.string(), z.null()]),
    input: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown()), z.null()]),
    context: z.union([z.string(), z.array(z.unknown()), z.null()]),
    output: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown()), z.null()]),
    golden_answer: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown()), z.null()]),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.union([z.string(), z.null()])
});

export const DatasetRunSchema = z.object({
    id: z.lazy(() => IdSchema),
    user: z.lazy(() => OwnerSchema),
    run_type_id: z.lazy(() => IdSchema),
    run_source_id: z.lazy(() => IdSchema),
    api_key_id: z.lazy(() => IdSchema),
    dataset_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    data_collection_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    run_type: z.lazy(() => RunTypeSchema),
    run_source: z.lazy(() => RunSourceSchema),
    dataset: z.union([z.lazy(() => DatasetSchema), z.null()]),
    number_of_metrics: z.number().int().min(0),
    result: z.union([z.number().min(0).max(100), z.null()]),
    threshold: z.lazy(() => ThresholdSchema),
    model_slug: z.lazy(() => ModelSlugSchema),
    alias: z.lazy(() => AliasSchema),
    aggregate_results: z.lazy(() => AggregateResultsSchema),
    started_at: z.lazy(() => TimestampSchema),
    finished_at: z.union([z.string(), z.null()]),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.union([z.string(), z.null()]),
    is_gte_threshold: z.union([z.boolean(), z.null()]),
    number_of_successes: z.lazy(() => EvaluationCountSchema).optional(),
    number_of_failures: z.lazy(() => EvaluationCountSchema).optional()
});

export const EvaluationRowSchema = z.object({
    id: z.lazy(() => IdSchema),
    user_id: z.lazy(() => IdSchema),
    run_id: z.lazy(() => IdSchema),
    record_id: z.lazy(() => IdSchema),
    metric_id: z.lazy(() => IdSchema),
    dataset_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    result: z.union([z.number().min(0).max(100), z.null()]),
    threshold: z.lazy(() => ThresholdSchema),
    explanation: z.union([z.string(), z.null()]),
    model_slug: z.lazy(() => ModelSlugSchema),
    started_at: z.lazy(() => TimestampSchema),
    finished_at: z.union([z.string(), z.null()]),
    input_tokens: z.union([z.number().int().min(0), z.null()]),
    output_tokens: z.union([z.number().int().min(0), z.null()]),
    evaluation_cost: z.lazy(() => CostSchema),
    is_success: z.union([z.boolean(), z.null()]),
    is_gte_threshold: z.union([z.boolean(), z.null()]),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.union([z.string(), z.null()])
});

export const DatasetEvaluationSchema = z.lazy(() => EvaluationRowSchema).and(z.object({
    credits_consumed: z.union([z.number().int(), z.null()])
}));

export const DatasetDetailSchema = z.lazy(() => DatasetSchema).and(z.object({
    dataset_type: z.lazy(() => DatasetTypeSchema),
    records: z.array(z.lazy(() => DatasetRecordSchema)),
    runs: z.array(z.lazy(() => DatasetRunSchema)),
    evaluations: z.array(z.lazy(() => DatasetEvaluationSchema))
}));

export const DatasetSummarySchema = z.object({
    id: z.lazy(() => IdSchema),
    name: z.string(),
    user: z.lazy(() => OwnerSchema),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    author_email: z.string(),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.union([z.string(), z.null()])
});

export const DatasetNameSchema = z.object({
    id: z.lazy(() => IdSchema),
    name: z.string()
});

export const DatasetUpdateSchema = z.object({
    name: z.union([z.string().max(255), z.null()]).optional(),
    selected_metrics: z.union([z.record(z.string(), z.union([z.lazy(() => ThresholdSchema), z.lazy(() => MetricSelectionItemSchema)])), z.null()]).optional(),
    column_mappings: z.union([z.record(z.string(), z.string().max(1000)), z.null()]).optional(),
    data_collection_id: z.union([z.number().int().min(1).max(2147483647), z.null()]).optional(),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]).optional()
});

export const CollectionRunSchema = z.object({
    id: z.lazy(() => IdSchema),
    user: z.lazy(() => OwnerSchema),
    run_type: z.lazy(() => RunTypeSchema),
    run_source: z.lazy(() => RunSourceSchema),
    api_key_id: z.lazy(() => IdSchema),
    dataset_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    data_collection_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    author_email: z.string(),
    number_of_metrics: z.number().int().min(0),
    threshold: z.lazy(() => ThresholdSchema),
    model_slug: z.lazy(() => ModelSlugSchema),
    alias: z.lazy(() => AliasSchema),
    result: z.union([z.number().min(0).max(100), z.null()]),
    aggregate_results: z.lazy(() => AggregateResultsSchema),
    started_at: z.lazy(() => TimestampSchema),
    finished_at: z.union([z.string(), z.null()]),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.union([z.string(), z.null()]),
    is_gte_threshold: z.union([z.boolean(), z.null()]),
    number_of_successes: z.lazy(() => EvaluationCountSchema).optional(),
    number_of_failures: z.lazy(() => EvaluationCountSchema).optional()
});

export const DataCollectionSchema = z.object({
    id: z.lazy(() => IdSchema),
    user: z.lazy(() => OwnerSchema),
    name: z.string(),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    author_email: z.string(),
    datasets: z.array(z.lazy(() => DatasetSummarySchema)),
    runs: z.array(z.lazy(() => CollectionRunSchema)),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.union([z.string(), z.null()])
});

export const DataCollectionPageSchema = z.object({
    items: z.array(z.lazy(() => DataCollectionSchema)),
    meta: z.lazy(() => PageMetaSchema)
});

export const DataCollectionCreateSchema = z.object({
    name: z.string().max(255),
    dataset_ids: z.union([z.array(z.lazy(() => IdSchema)).max(10000), z.null()]).optional()
});

export const CollectionEvaluationSchema = z.lazy(() => EvaluationRowSchema).and(z.object({
    eval_metadata: z.lazy(() => MetricMetadataSchema)
}));

export const CollectionRunDetailSchema = z.lazy(() => CollectionRunSchema).and(z.object({
    dataset: z.union([z.lazy(() => DatasetSchema), z.null()]),
    evaluations: z.array(z.lazy(() => CollectionEvaluationSchema))
}));

export const DataCollectionDetailSchema = z.object({
    id: z.lazy(() => IdSchema),
    user: z.lazy(() => OwnerSchema),
    name: z.string(),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]),
    author_email: z.string(),
    datasets: z.array(z.lazy(() => DatasetSchema)),
    runs: z.array(z.lazy(() => CollectionRunDetailSchema)),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.union([z.string(), z.null()])
});

export const DataCollectionUpdateSchema = z.object({
    name: z.union([z.string().max(255), z.null()]).optional(),
    dataset_ids: z.union([z.array(z.lazy(() => IdSchema)).max(10000), z.null()]).optional(),
    org_id: z.union([z.number().int().min(1).max(2147483647), z.null()]).optional()
});

export const MetricArgumentSchema = z.object({
    name: z.string(),
    description: z.string(),
    is_required: z.boolean(),
    "default": z.unknown(),
    schema: z.record(z.string(), z.unknown())
});

export const MetricInfoSchema = z.object({
    id: z.lazy(() => IdSchema),
    shortname: z.string(),
    label: z.string(),
    category: z.string(),
    description: z.string(),
    score_summary: z.string(),
    needs: z.array(z.lazy(() => RecordFieldSchema)),
    optional: z.array(z.lazy(() => RecordFieldSchema)),
    needs_one_of: z.array(z.string()),
    arguments: z.array(z.lazy(() => MetricArgumentSchema)),
    threshold: z.lazy(() => ThresholdSchema),
    is_judged: z.boolean(),
    is_active: z.boolean()
});

export const ModelInfoSchema = z.object({
    slug: z.string(),
    name: z.string(),
    supplier: z.string(),
    is_thinking: z.boolean(),
    is_latest: z.boolean(),
    is_default: z.boolean()
});

export const BalanceSchema = z.object({
    balance: z.lazy(() => AmountSchema),
    reserved: z.lazy(() => AmountSchema),
    is_billed: z.boolean()
});

export const RoleSchema = z.object({
    id: z.lazy(() => IdSchema),
    name: z.enum(["MEMBER", "ORG_ADMIN"]),
    label: z.string()
});

export const MemberSchema = z.object({
    id: z.lazy(() => IdSchema),
    email: z.string(),
    role: z.lazy(() => RoleSchema)
});

export const OrganizationSchema = z.object({
    id: z.lazy(() => IdSchema),
    name: z.string(),
    org_admins: z.array(z.lazy(() => MemberSchema)),
    members: z.array(z.lazy(() => MemberSchema)),
    created_at: z.lazy(() => TimestampSchema),
    updated_at: z.lazy(() => TimestampSchema)
});

export const EvaluateHeaderSchema = z.object({
    "Idempotency-Key": z.lazy(() => IdempotencyKeySchema).optional()
});

export const ListRunsQuerySchema = z.object({
    page: z.number().int().min(1).max(2147483647).optional(),
    page_size: z.number().int().min(1).max(10000).optional(),
    shared: z.boolean().optional(),
    run_id: z.lazy(() => IdSchema).optional(),
    dataset_id: z.lazy(() => IdSchema).optional(),
    data_collection_id: z.lazy(() => IdSchema).optional(),
    state: z.lazy(() => RunStateSchema).optional(),
    search: z.string().max(255).optional(),
    created_from: z.string().optional(),
    created_before: z.string().optional()
});

export const CreateRunFromDatasetHeaderSchema = z.object({
    "Idempotency-Key": z.lazy(() => IdempotencyKeySchema).optional()
});

export const EstimateRunFromDatasetHeaderSchema = z.object({
    "Idempotency-Key": z.lazy(() => IdempotencyKeySchema).optional()
});

export const CreateCustomRunHeaderSchema = z.object({
    "Idempotency-Key": z.lazy(() => IdempotencyKeySchema).optional()
});

export const GetRunPathSchema = z.object({
    run_id: z.lazy(() => IdSchema)
});

export const UpdateRunPathSchema = z.object({
    run_id: z.lazy(() => IdSchema)
});

export const DeleteRunPathSchema = z.object({
    run_id: z.lazy(() => IdSchema)
});

export const ListRunEvaluationsPathSchema = z.object({
    run_id: z.lazy(() => IdSchema)
});

export const ListRunEvaluationsQuerySchema = z.object({
    page: z.number().int().min(1).max(2147483647).optional(),
    page_size: z.number().int().min(1).max(10000).optional(),
    metric: z.string().min(1).max(255).optional(),
    passed: z.boolean().optional(),
    failed: z.boolean().optional(),
    min_result: z.number().min(0).max(100).optional(),
    max_result: z.number().min(0).max(100).optional(),
    search: z.string().max(255).optional(),
    order: z.enum(["row", "lowest_first", "highest_first"]).optional()
});

export const CancelRunPathSchema = z.object({
    run_id: z.lazy(() => IdSchema)
});

export const CancelRunHeaderSchema = z.object({
    "Idempotency-Key": z.lazy(() => IdempotencyKeySchema).optional()
});

export const RetryRunPathSchema = z.object({
    run_id: z.lazy(() => IdSchema)
});

export const RetryRunHeaderSchema = z.object({
    "Idempotency-Key": z.lazy(() => IdempotencyKeySchema).optional()
});

export const DownloadRunPathSchema = z.object({
    run_id: z.lazy(() => IdSchema)
});

export const DownloadRunQuerySchema = z.object({
    raw: z.boolean().optional()
});

export const GetDatasetTypePathSchema = z.object({
    dataset_type_id: z.lazy(() => IdSchema)
});

export const ListDatasetsQuerySchema = z.object({
    page: z.number().int().min(1).max(2147483647).optional(),
    page_size: z.number().int().min(1).max(10000).optional(),
    dataset_type_id: z.lazy(() => IdSchema).optional(),
    shared: z.boolean().optional(),
    search: z.string().max(255).optional()
});

export const CreateDatasetHeaderSchema = z.object({
    "Idempotency-Key": z.lazy(() => IdempotencyKeySchema).optional()
});

export const ListDatasetNamesQuerySchema = z.object({
    shared: z.boolean().optional()
});

export const GetDatasetPathSchema = z.object({
    dataset_id: z.lazy(() => IdSchema)
});

export const UpdateDatasetPathSchema = z.object({
    dataset_id: z.lazy(() => IdSchema)
});

export const DeleteDatasetPathSchema = z.object({
    dataset_id: z.lazy(() => IdSchema)
});

export const DownloadDatasetPathSchema = z.object({
    dataset_id: z.lazy(() => IdSchema)
});

export const DownloadDatasetQuerySchema = z.object({
    raw: z.boolean().optional()
});

export const ListDataCollectionsQuerySchema = z.object({
    page: z.number().int().min(1).max(2147483647).optional(),
    page_size: z.number().int().min(1).max(10000).optional(),
    shared: z.boolean().optional()
});

export const CreateDataCollectionHeaderSchema = z.object({
    "Idempotency-Key": z.lazy(() => IdempotencyKeySchema).optional()
});

export const GetDataCollectionPathSchema = z.object({
    data_collection_id: z.lazy(() => IdSchema)
});

export const UpdateDataCollectionPathSchema = z.object({
    data_collection_id: z.lazy(() => IdSchema)
});

export const DeleteDataCollectionPathSchema = z.object({
    data_collection_id: z.lazy(() => IdSchema)
});

export const ListMetricsQuerySchema = z.object({
    shortname: z.string().min(1).max(255).optional()
});

export const ListModelsQuerySchema = z.object({
    slug: z.string().min(1).max(255).optional()
});

/**
 * Request/response validators by operationId — powers `zodValidation`, or import one directly.
 */
/** What each operation takes as JSON and answers with, by its operationId. */
export const operationSchemas = {
    evaluate: { request: z.lazy(() => EvaluationRequestSchema), response: z.lazy(() => EvaluationSchema) },
    listRuns: { response: z.lazy(() => RunPageSchema) },
    createRunFromDataset: { request: z.lazy(() => RunFromDatasetCreateSchema), response: z.lazy(() => RunSchema) },
    estimateRunFromDataset: { request: z.lazy(() => RunEstimateRequestSchema), response: z.lazy(() => RunEstimateSchema) },
    createCustomRun: { request: z.lazy(() => CustomRunCreateSchema), response: z.lazy(() => RunSchema) },
    getRun: { response: z.lazy(() => RunSchema) },
    updateRun: { request: z.lazy(() => RunUpdateSchema), response: z.lazy(() => RunSchema) },
    listRunEvaluations: { response: z.lazy(() => RunEvaluationPageSchema) },
    cancelRun: { response: z.lazy(() => RunSummarySchema) },
    retryRun: { response: z.lazy(() => RunSummarySchema) },
    listDatasetTypes: { response: z.array(z.lazy(() => DatasetTypeSchema)) },
    getDatasetType: { response: z.lazy(() => DatasetTypeSchema) },
    listDatasets: { response: z.lazy(() => DatasetPageSchema) },
    createDataset: { response: z.lazy(() => DatasetDetailSchema) },
    listDatasetNames: { response: z.array(z.union([z.lazy(() => DatasetSummarySchema), z.lazy(() => DatasetNameSchema)])) },
    getDataset: { response: z.lazy(() => DatasetDetailSchema) },
    updateDataset: { request: z.lazy(() => DatasetUpdateSchema), response: z.lazy(() => DatasetSchema) },
    listDataCollections: { response: z.lazy(() => DataCollectionPageSchema) },
    createDataCollection: { request: z.lazy(() => DataCollectionCreateSchema), response: z.lazy(() => DataCollectionSchema) },
    getDataCollection: { response: z.lazy(() => DataCollectionDetailSchema) },
    updateDataCollection: { request: z.lazy(() => DataCollectionUpdateSchema), response: z.lazy(() => DataCollectionSchema) },
    listMetrics: { response: z.array(z.lazy(() => MetricInfoSchema)) },
    listModels: { response: z.array(z.lazy(() => ModelInfoSchema)) },
    getMyBalance: { response: z.lazy(() => BalanceSchema) },
    getMyOrganization: { response: z.union([z.lazy(() => OrganizationSchema), z.null()]) }
};

/** What each operation takes besides JSON: ids of the path, query, headers, and a form. */
export const requestSchemas = {
    evaluate: { header: EvaluateHeaderSchema },
    listRuns: { query: ListRunsQuerySchema },
    createRunFromDataset: { header: CreateRunFromDatasetHeaderSchema },
    estimateRunFromDataset: { header: EstimateRunFromDatasetHeaderSchema },
    createCustomRun: { header: CreateCustomRunHeaderSchema },
    getRun: { path: GetRunPathSchema },
    updateRun: { path: UpdateRunPathSchema },
    deleteRun: { path: DeleteRunPathSchema },
    listRunEvaluations: { path: ListRunEvaluationsPathSchema, query: ListRunEvaluationsQuerySchema },
    cancelRun: { path: CancelRunPathSchema, header: CancelRunHeaderSchema },
    retryRun: { path: RetryRunPathSchema, header: RetryRunHeaderSchema },
    downloadRun: { path: DownloadRunPathSchema, query: DownloadRunQuerySchema },
    listDatasetTypes: {},
    getDatasetType: { path: GetDatasetTypePathSchema },
    listDatasets: { query: ListDatasetsQuerySchema },
    createDataset: { header: CreateDatasetHeaderSchema, form: DatasetCreateSchema },
    listDatasetNames: { query: ListDatasetNamesQuerySchema },
    getDataset: { path: GetDatasetPathSchema },
    updateDataset: { path: UpdateDatasetPathSchema },
    deleteDataset: { path: DeleteDatasetPathSchema },
    downloadDataset: { path: DownloadDatasetPathSchema, query: DownloadDatasetQuerySchema },
    listDataCollections: { query: ListDataCollectionsQuerySchema },
    createDataCollection: { header: CreateDataCollectionHeaderSchema },
    getDataCollection: { path: GetDataCollectionPathSchema },
    updateDataCollection: { path: UpdateDataCollectionPathSchema },
    deleteDataCollection: { path: DeleteDataCollectionPathSchema },
    listMetrics: { query: ListMetricsQuerySchema },
    listModels: { query: ListModelsQuerySchema },
    getMyBalance: {},
    getMyOrganization: {},
};

import { describe, expectTypeOf, test } from "vitest";
import {
  type ApiError,
  createAegis,
  type DatasetPage,
  type DatasetRow,
  type FieldError,
  isApiError,
  type NotFoundError,
  type Organization,
  type Run,
  type ServerError,
  ValidationError,
  type WithRequestId,
} from "./index.ts";

const aegis = createAegis({ apiKey: "sk_types" });

describe("the compiler", () => {
  test("knows what each kind of method returns", () => {
    expectTypeOf(aegis.runs.get).returns.resolves.toEqualTypeOf<WithRequestId<Run>>();
    expectTypeOf(aegis.runs.get).parameter(0).toEqualTypeOf<number>();
    expectTypeOf(aegis.runs.delete).returns.resolves.toEqualTypeOf<void>();
    expectTypeOf(
      aegis.organizations.getMy,
    ).returns.resolves.toEqualTypeOf<WithRequestId<Organization> | null>();
    expectTypeOf(aegis.datasets.list().pages()).toExtend<AsyncIterable<DatasetPage>>();
    expectTypeOf(aegis.datasets.list()).toExtend<AsyncIterable<DatasetPage["items"][number]>>();
    expectTypeOf<DatasetRow["prompt"]>().toEqualTypeOf<string | null>();
  });

  test("narrows an error by its status, its name and its class", () => {
    const handle = (error: unknown) => {
      if (error instanceof ValidationError) expectTypeOf(error.detail).toEqualTypeOf<FieldError[]>();
      if (!isApiError(error)) return;
      expectTypeOf(error).toEqualTypeOf<ApiError>();
      if (error.status === 422) expectTypeOf(error.detail).toEqualTypeOf<FieldError[]>();
      else expectTypeOf(error.detail).toEqualTypeOf<string>();
      if (error.name === "NotFoundError") expectTypeOf(error).toEqualTypeOf<NotFoundError>();
      if (error.status === 503) expectTypeOf(error).toEqualTypeOf<ServerError>();
    };
    expectTypeOf(handle).parameter(0).toEqualTypeOf<unknown>();
  });

  test("narrows the unions of a response, through raw too", () => {
    const read = async () => {
      const { data, error } = await aegis.raw.GET("/runs/{run_id}", { params: { path: { run_id: 1 } } });
      if (error !== undefined) {
        expectTypeOf(error.detail).toEqualTypeOf<string | FieldError[]>();
        return;
      }
      expectTypeOf(data).toEqualTypeOf<Run>();
      if (data.run_type === "Custom") expectTypeOf(data.run_type).toEqualTypeOf<"Custom">();
      expectTypeOf(data.evaluations.map(({ metric }) => metric)).toEqualTypeOf<string[]>();
      for (const each of await aegis.datasets.listNames()) {
        if ("created_at" in each) expectTypeOf(each.org_id).toEqualTypeOf<number | null>();
      }
    };
    expectTypeOf(read).returns.toExtend<Promise<unknown>>();
  });

  test("refuses arguments that are not in the document", () => {
    const wrong = () => [
      // @ts-expect-error An id is a number.
      aegis.runs.get("991"),
      // @ts-expect-error There is no such field.
      aegis.runs.update(991, { nickname: "x" }),
      // @ts-expect-error dataset_id is required.
      aegis.runs.createFromDataset({}),
      // @ts-expect-error There is no such filter.
      aegis.datasets.list({ colour: "red" }),
      // @ts-expect-error A path is not a file.
      aegis.datasets.create({ file: "march.csv", selected_metrics: {} }),
      // @ts-expect-error Metrics are an object; JSON is made of it.
      aegis.datasets.create({ file: new Blob(), selected_metrics: "{}" }),
      // @ts-expect-error There is no such path.
      aegis.raw.GET("/nowhere"),
    ];
    expectTypeOf(wrong).toBeFunction();
  });
});

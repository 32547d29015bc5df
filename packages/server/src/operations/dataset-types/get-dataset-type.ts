import { DomainError } from "@aegis/rules";
import { findDatasetType } from "@aegis/rules/datasets";
import type { Operation } from "../operation.ts";

/** Gets one of the fixed dataset types. @throws DomainError 404 if there is none of that id */
export const getDatasetType: Operation<"getDatasetType"> = async (_, { path }) => {
  const type = findDatasetType(path.dataset_type_id);
  if (type === undefined) throw DomainError.notFound("Dataset type", path.dataset_type_id);
  return { status: 200, body: type };
};

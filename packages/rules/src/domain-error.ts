import type { FieldError } from "@aegis/contract";
import { costText, type Nano } from "./cost.ts";

/**
 * Why a request cannot be served: a status that the document declares for it, and the `detail` of the error
 * body. Thrown anywhere below `http/`, which sends it. Each error of the document has one named constructor,
 * in the words of its example.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly status: 400 | 402 | 403 | 404 | 413 | 422 | 429 | 500;
  readonly detail: string | readonly FieldError[];

  private constructor(status: DomainError["status"], detail: DomainError["detail"]) {
    super(typeof detail === "string" ? detail : `${status}`);
    this.status = status;
    this.detail = detail;
  }

  /** 400: a sentence that says what is wrong and what to do about it. */
  static refused(detail: string): DomainError {
    return new DomainError(400, detail);
  }

  /** 403: this caller can see the thing, but may not do this to it. */
  static forbidden(detail: string): DomainError {
    return new DomainError(403, detail);
  }

  /** 404 for what does not exist and, in the same words, for what the caller may not see. */
  static notFound(noun: string, id: number | string): DomainError {
    return new DomainError(404, `${noun} ${id} not found.`);
  }

  /** 403 for what the caller can see, but only its owner may delete, cancel or retry. */
  static notYours(
    noun: string,
    { id, user_id }: { readonly id: number; readonly user_id: number | null },
    verb: "delete" | "cancel" | "retry" = "delete",
  ): DomainError {
    const who = user_id === null ? "an administrator of its organization" : "the owner";
    return DomainError.forbidden(`Only ${who} may ${verb} ${noun.toLowerCase()} ${id}.`);
  }

  /** 400: what will have failed is known at the end. */
  static runStillRunning(id: number): DomainError {
    return DomainError.refused(`Run ${id} is running. Retry it when it has finished, or cancel it first.`);
  }

  /** 400 if the store refuses to delete something because something else refers to it. */
  static inUse(noun: string, id: number): DomainError {
    return new DomainError(400, `${noun} ${id} cannot be deleted because it is still in use.`);
  }

  /** 402: nothing was created, nothing is charged. */
  static balanceTooLow(
    balance: Nano,
    { likely, most }: { readonly likely: Nano; readonly most: Nano },
  ): DomainError {
    return new DomainError(
      402,
      `The balance of ${costText(balance)} USD does not cover the ${costText(most)} USD that this can cost at most; it is likely to cost ${costText(likely)} USD. Add to the balance and try again.`,
    );
  }

  static modelNotFound(slug: string): DomainError {
    return new DomainError(404, `Model "${slug}" not found.`);
  }

  static metricNotFound(shortname: string): DomainError {
    return new DomainError(404, `Metric "${shortname}" not found.`);
  }

  /** 400 if a run names such a metric; the remedy is the same for both. */
  static metricUnknown(shortname: string): DomainError {
    return new DomainError(400, `Metric "${shortname}" is unknown or not active.`);
  }

  static metricInactive(shortname: string): DomainError {
    return new DomainError(400, `Metric "${shortname}" is not active.`);
  }

  static metricIdInvalid(key: string): DomainError {
    return new DomainError(
      400,
      `${JSON.stringify(key)} in metric_args is not a metric id. Write the id as a string, such as "1".`,
    );
  }

  static argumentUnknown(shortname: string, argument: string, known: readonly string[]): DomainError {
    const takes = known.length === 0 ? "none" : new Intl.ListFormat("en").format(known);
    return new DomainError(
      400,
      `Metric "${shortname}" has no argument ${JSON.stringify(argument)}. It takes ${takes}.`,
    );
  }

  /** @param problem a sentence that names the argument, such as `argument tolerance must be 0 or more.` */
  static argumentInvalid(shortname: string, problem: string): DomainError {
    return new DomainError(400, `Metric "${shortname}": ${problem}`);
  }

  /** @param needed what is missing, such as `golden_answer` */
  static inputMissing(shortname: string, needed: string): DomainError {
    return new DomainError(400, `Metric "${shortname}" needs ${needed}.`);
  }

  /** 400 for a metric that can score no row of a dataset: the file had no such column. */
  static columnMissing(shortname: string, needed: string, dataset_id: number): DomainError {
    return new DomainError(
      400,
      `Metric "${shortname}" needs ${needed}, which the rows of dataset ${dataset_id} do not have.`,
    );
  }

  /** 400 for a metric that can score no row of its block. */
  static rowsLack(shortname: string, needed: string, block: number): DomainError {
    return new DomainError(
      400,
      `Metric "${shortname}" needs ${needed}, which no row of evaluations[${block}].data has.`,
    );
  }

  /**
   * 400 if a run names a dataset that does not exist or is not visible; which of the two is not disclosed.
   */
  static datasetUnknown(id: number): DomainError {
    return new DomainError(400, `Dataset ${id} not found.`);
  }

  /** 400 if something is to be moved into such a collection; which of the two is not disclosed. */
  static dataCollectionUnknown(id: number): DomainError {
    return new DomainError(400, `Data collection ${id} not found.`);
  }

  static runAliasTaken(alias: string, existing: string): DomainError {
    return new DomainError(
      400,
      `A run with the alias ${alreadyExists(alias, existing)}. Choose another alias.`,
    );
  }

  /** 400 for a generated alias; at another time another alias is generated. */
  static generatedAliasTaken(alias: string): DomainError {
    return new DomainError(400, `A run with the alias "${alias}" already exists. Try again.`);
  }

  static datasetWithoutRecords(id: number): DomainError {
    return new DomainError(404, `Dataset ${id} has no records.`);
  }

  static datasetWithoutMetrics(id: number): DomainError {
    return new DomainError(404, `Dataset ${id} has no metrics. Select some with PUT /datasets/${id}.`);
  }

  static tooManyTasks(tasks: number, limit: number): DomainError {
    return new DomainError(
      400,
      `The run has ${tasks} tasks, one for each metric of each block, and may have ${limit}. Split it into several runs.`,
    );
  }

  static tooManyEvaluations(evaluations: number, limit: number): DomainError {
    return new DomainError(
      400,
      `The run has ${evaluations} evaluations, one for each metric of each row, and may have ${limit}. Split it into several runs.`,
    );
  }

  /** 429: nothing was created; the same request succeeds later. */
  static tooManyRuns(limit: number): DomainError {
    return new DomainError(
      429,
      `You have ${limit} unfinished runs, which is the most. Wait until one has finished, or delete one.`,
    );
  }

  static evaluationsEmpty(): DomainError {
    return new DomainError(400, "The list of evaluations is empty.");
  }

  static rowsEmpty(): DomainError {
    return new DomainError(400, "The evaluations contain no row that a metric can score.");
  }

  static metricsEmpty(): DomainError {
    return new DomainError(404, "The evaluations name no metric.");
  }

  /** 500 for a caller that waited: the run goes on, and its score can be read later. */
  static runNotInTime(id: number): DomainError {
    return new DomainError(500, `Run ${id} is still running. Get its score later with GET /runs/${id}.`);
  }

  /** 400 for a caller that waited for the one score of a run. */
  static runCancelled(id: number): DomainError {
    return DomainError.refused(
      `Run ${id} was cancelled before its sample was scored. Send the sample again to have it scored.`,
    );
  }

  static runWithoutEvaluations(id: number): DomainError {
    return new DomainError(404, `Run ${id} has no evaluations.`);
  }

  static selectionEmpty(): DomainError {
    return new DomainError(400, "selected_metrics is empty. Name at least one metric, or leave it out.");
  }

  static selectionKeyInvalid(key: string): DomainError {
    return new DomainError(
      400,
      `${JSON.stringify(key)} in selected_metrics is not a metric id. Write the id as a string, such as "1".`,
    );
  }

  /** 400 for both: a metric that is switched off counts as unknown. */
  static selectionUnknown(id: string): DomainError {
    return new DomainError(400, `Metric ${id} in selected_metrics is unknown or not active.`);
  }

  static uploadNameTaken(name: string, existing: string): DomainError {
    return new DomainError(400, `A dataset named ${alreadyExists(name, existing)}. Send another name.`);
  }

  static datasetWithoutRows(id: number): DomainError {
    return new DomainError(404, `Dataset ${id} has no rows.`);
  }

  /** 404 for `shared=true` if the caller is not in an organization. */
  static noOrganization(): DomainError {
    return new DomainError(
      404,
      "You are not in an organization, so nothing is shared with you. Leave out shared=true.",
    );
  }

  static controlCharacter(field: "name" | "alias"): DomainError {
    return new DomainError(400, `${field} contains a control character, such as a line break. Remove it.`);
  }

  static aliasBlank(): DomainError {
    return new DomainError(400, "alias is blank. Leave it out to have one generated.");
  }

  static newAliasBlank(): DomainError {
    return new DomainError(400, "alias is blank. Leave it out to keep the alias.");
  }

  static nameEmpty(): DomainError {
    return new DomainError(400, "name is empty.");
  }

  static newNameEmpty(): DomainError {
    return new DomainError(400, "name is empty. Leave it out to keep the name.");
  }

  static dataCollectionTaken(name: string, existing: string): DomainError {
    return new DomainError(
      400,
      `A data collection named ${alreadyExists(name, existing)}. Choose another name.`,
    );
  }

  static datasetTaken(name: string, existing: string): DomainError {
    return new DomainError(400, `A dataset named ${alreadyExists(name, existing)}.`);
  }

  static newAliasTaken(alias: string, existing: string): DomainError {
    return new DomainError(400, `A run with the alias ${alreadyExists(alias, existing)}.`);
  }

  /**
   * 400 for a name that the owner uses for something that the caller cannot see. That it is taken follows
   * from the refusal; what has it is not disclosed.
   */
  static datasetTakenByOwner(id: number, name: string): DomainError {
    return new DomainError(
      400,
      `Dataset ${id} cannot be named "${name}", which is taken in its owner's account. Choose another name.`,
    );
  }

  static aliasTakenByOwner(id: number, alias: string): DomainError {
    return new DomainError(
      400,
      `Run ${id} cannot have the alias "${alias}", which is taken in its owner's account. Choose another alias.`,
    );
  }

  static mappingInvalid(id: number, field: string): DomainError {
    return new DomainError(
      400,
      `column_mappings names the field ${JSON.stringify(field)}, which the rows of dataset ${id} do not have.`,
    );
  }

  static mappingBlank(field: string): DomainError {
    return new DomainError(400, `column_mappings names no column for the field ${JSON.stringify(field)}.`);
  }

  /** 400 for a new dataset, which needs a selection. */
  static uploadWithoutMetrics(): DomainError {
    return new DomainError(400, "selected_metrics is empty. Name at least one metric.");
  }

  static mappingUnknown(field: string, known: readonly string[]): DomainError {
    const fields = new Intl.ListFormat("en", { type: "disjunction" }).format(known);
    return new DomainError(
      400,
      `column_mappings names the field ${JSON.stringify(field)}, which records do not have. Use ${fields}.`,
    );
  }

  static datasetProprietary(id: number): DomainError {
    return new DomainError(400, `Dataset ${id} is proprietary, so it cannot be deleted.`);
  }

  static uploadNameEmpty(): DomainError {
    return new DomainError(400, "name is empty. Leave it out to use the name of the file.");
  }
}

/** The name that exists, which need not be the one that was sent: names are compared by `comparedName`. */
function alreadyExists(sent: string, existing: string): string {
  return `"${existing}" already exists${sent === existing ? "" : ", which counts as the same"}`;
}

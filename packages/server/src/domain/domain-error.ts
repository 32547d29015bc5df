import type { FieldError } from "@aegis/contract";
import { costText } from "./cost.ts";
import type { Nano, Owned } from "./entities.ts";

/**
 * Why a request cannot be served: a status that the document promises for it, and the `detail` of the error body. Thrown
 * anywhere below `http/`, which sends it. One named constructor an error of the document, in the words of its examples.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly status: 400 | 402 | 403 | 404 | 413 | 422 | 500;
  readonly detail: string | readonly FieldError[];

  private constructor(status: DomainError["status"], detail: DomainError["detail"]) {
    super(typeof detail === "string" ? detail : `${status}`);
    this.status = status;
    this.detail = detail;
  }

  /** 400: a sentence that names what does not fit, and the remedy. */
  static refused(detail: string): DomainError {
    return new DomainError(400, detail);
  }

  /** 403: it can be seen, and may not be done by this caller. */
  static forbidden(detail: string): DomainError {
    return new DomainError(403, detail);
  }

  /** 404 for what is not there and, in the same words, for what the caller may not see. */
  static notFound(noun: string, id: number | string): DomainError {
    return new DomainError(404, `${noun} ${id} not found.`);
  }

  /** 403 for what can be seen, and only its owner may delete. */
  static notYours(
    noun: string,
    { id, user_id }: Pick<Owned, "user_id"> & { readonly id: number },
  ): DomainError {
    const who = user_id === null ? "an administrator of its organization" : "the owner";
    return DomainError.forbidden(`Only ${who} may delete ${noun.toLowerCase()} ${id}.`);
  }

  /** 400 where the store refuses to delete something. */
  static inUse(noun: string, id: number): DomainError {
    return new DomainError(400, `${noun} ${id} cannot be deleted: it is still referred to.`);
  }

  /** 402: nothing was created, nothing is charged. */
  static balanceTooLow(balance: Nano, most: Nano): DomainError {
    return new DomainError(
      402,
      `The balance of ${costText(balance)} USD does not cover the ${costText(most)} USD that this can cost at most. Add to the balance and try again.`,
    );
  }

  static modelNotFound(slug: string): DomainError {
    return new DomainError(404, `Model "${slug}" not found.`);
  }

  static metricNotFound(shortname: string): DomainError {
    return new DomainError(404, `Metric "${shortname}" not found.`);
  }

  /** 400, where a run names metrics: both are mended alike. */
  static metricUnknown(shortname: string): DomainError {
    return new DomainError(400, `Metric "${shortname}" is unknown or not active.`);
  }

  static metricInactive(shortname: string): DomainError {
    return new DomainError(400, `Metric "${shortname}" is not active.`);
  }

  static metricIdUnfit(key: string): DomainError {
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
  static argumentUnfit(shortname: string, problem: string): DomainError {
    return new DomainError(400, `Metric "${shortname}": ${problem}`);
  }

  /** @param needed what is missing, such as `golden_answer` */
  static inputMissing(shortname: string, needed: string): DomainError {
    return new DomainError(400, `Metric "${shortname}" needs ${needed}.`);
  }

  /** 400, where a run names a dataset: whether it is not there or not visible is not told. */
  static datasetUnknown(id: number): DomainError {
    return new DomainError(400, `Dataset ${id} not found.`);
  }

  static runAliasTaken(alias: string): DomainError {
    return new DomainError(400, `A run with the alias "${alias}" exists. Choose another.`);
  }

  /** 400 for an alias that was generated: another moment, another alias. */
  static generatedAliasTaken(alias: string): DomainError {
    return new DomainError(400, `A run with the alias "${alias}" exists. Try again.`);
  }

  static datasetWithoutRecords(id: number): DomainError {
    return new DomainError(404, `Dataset ${id} has no records.`);
  }

  static datasetWithoutMetrics(id: number): DomainError {
    return new DomainError(404, `Dataset ${id} has no metrics. Select some with PUT /datasets/${id}.`);
  }

  static evaluationsEmpty(): DomainError {
    return new DomainError(400, "The list of evaluations is empty.");
  }

  static rowsEmpty(): DomainError {
    return new DomainError(400, "The evaluations have no row for a metric to score.");
  }

  static metricsEmpty(): DomainError {
    return new DomainError(404, "The evaluations name no metric.");
  }

  /** 500, for who waited: the work goes on, and what it comes to can be read. */
  static runNotInTime(id: number): DomainError {
    return new DomainError(
      500,
      `Run ${id} is still at work. Its score can be read with GET /runs/${id} later.`,
    );
  }

  static runWithoutEvaluations(id: number): DomainError {
    return new DomainError(404, `Run ${id} has no evaluations.`);
  }

  static selectionEmpty(): DomainError {
    return new DomainError(400, "selected_metrics is empty. Name at least one metric, or leave it out.");
  }

  static selectionKeyUnfit(key: string): DomainError {
    return new DomainError(
      400,
      `${JSON.stringify(key)} in selected_metrics is not a metric id. Write the id as a string, such as "1".`,
    );
  }

  /** 400 for both: what is switched off is as good as not there. */
  static selectionUnknown(id: string): DomainError {
    return new DomainError(400, `Metric ${id} in selected_metrics is unknown or not active.`);
  }

  static uploadNameTaken(name: string): DomainError {
    return new DomainError(400, `A dataset named "${name}" exists. Send another name.`);
  }

  static datasetWithoutRows(id: number): DomainError {
    return new DomainError(404, `Dataset ${id} has no rows.`);
  }

  /** 404 for `shared=true` of someone whom nothing can be shared with. */
  static noOrganization(): DomainError {
    return new DomainError(
      404,
      "You are in no organization, so nothing is shared with you. Leave out shared=true.",
    );
  }

  static controlCharacter(field: "name" | "alias"): DomainError {
    return new DomainError(400, `${field} has a control character, such as a line break. Send it without.`);
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

  static dataCollectionTaken(name: string): DomainError {
    return new DomainError(400, `A data collection named "${name}" exists. Choose another.`);
  }

  static datasetTaken(name: string): DomainError {
    return new DomainError(400, `A dataset named "${name}" exists already.`);
  }

  static newAliasTaken(alias: string): DomainError {
    return new DomainError(400, `A run with the alias "${alias}" exists already.`);
  }

  /** 400 for a name that its owner has for what the caller cannot see: what that is remains unsaid. */
  static nameUnfit(noun: "dataset" | "run", id: number): DomainError {
    return new DomainError(400, `The new name does not fit ${noun} ${id}. Choose another.`);
  }

  static mappingUnfit(id: number, field: string): DomainError {
    return new DomainError(
      400,
      `column_mappings names the field ${JSON.stringify(field)}, which the rows of dataset ${id} do not have.`,
    );
  }

  static mappingBlank(field: string): DomainError {
    return new DomainError(400, `column_mappings names no column for the field ${JSON.stringify(field)}.`);
  }

  /** 400 where a dataset is created, for which a selection has to be sent. */
  static uploadWithoutMetrics(): DomainError {
    return new DomainError(400, "selected_metrics is empty. Name at least one metric.");
  }

  static mappingUnknown(field: string, known: readonly string[]): DomainError {
    const fields = new Intl.ListFormat("en", { type: "disjunction" }).format(known);
    return new DomainError(
      400,
      `column_mappings names the field ${JSON.stringify(field)}, which records do not have. Name ${fields}.`,
    );
  }

  static datasetProprietary(id: number): DomainError {
    return new DomainError(400, `Dataset ${id} is proprietary, so it cannot be deleted.`);
  }

  static uploadNameEmpty(): DomainError {
    return new DomainError(400, "name is empty. Leave it out to take that of the file.");
  }
}

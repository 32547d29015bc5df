import type { clientNames, OperationId, ReplyOf, responseTypes } from "@aegis/contract";
import type { ApiPromise } from "./api-promise.ts";
import type { CsvDownload } from "./download/csv-download.ts";
import type { AnyPage, Paged } from "./page.ts";

type Names = typeof clientNames;
type Group = Exclude<Names[OperationId]["group"], null>;

/**
 * A method for every operation of the document, under its generated name, with the result that the document
 * promises. The client must satisfy this type, so an operation without a method does not compile.
 */
export type Facade = Methods<null> & { readonly [Name in Group]: Methods<Name> };

type Methods<In extends Group | null> = {
  readonly [Id in OperationId as Names[Id]["group"] extends In ? Names[Id]["method"] : never]: (
    // openapi-fetch checks the arguments against the document.
    ...args: never[]
  ) => Result<Id>;
};

type Result<Id extends OperationId> = (typeof responseTypes)[Id] extends { 200: "text/csv" }
  ? ApiPromise<CsvDownload<object>>
  : [ReplyOf<Id>] extends [AnyPage]
    ? Paged<ReplyOf<Id>>
    : (typeof responseTypes)[Id] extends { 204: null }
      ? ApiPromise<void>
      : ApiPromise<ReplyOf<Id>>;

import type { Nano } from "../../domain/entities.ts";

/** A name or an alias that must be unique is in use. */
export class Taken extends Error {
  override readonly name = "Taken";
}

/** A balance does not cover what shall be taken from it. */
export class Insufficient extends Error {
  override readonly name = "Insufficient";
  readonly balance: Nano;
  constructor(balance: Nano) {
    super(`The balance is ${balance} nano-dollars.`);
    this.balance = balance;
  }
}

/** The store refuses a deletion, since something still refers to what would go. */
export class InUse extends Error {
  override readonly name = "InUse";
}

/** The store cannot be opened, read or written to, for a reason outside of it. The message is a line for whoever runs the server. */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}

/** There is no room left where the store writes. What it has can still be read. */
export class StoreFull extends StoreUnusable {}

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

/** A balance, with what is reserved of it, would be more than can be reckoned exactly. */
export class TooMuch extends Error {
  override readonly name = "TooMuch";
  /** The most that can be added. */
  readonly room: Nano;
  constructor(room: Nano) {
    super(`The balance has room for ${room} nano-dollars.`);
    this.room = room;
  }
}

/** The store refuses a deletion, since something still refers to what would go. */
export class InUse extends Error {
  override readonly name = "InUse";
}

/**
 * The store cannot be opened, read or written to, for a reason outside of it. The message is a line for
 * whoever runs the server.
 */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}

/** There is no room left where the store writes. What it has can still be read. */
export class StoreFull extends StoreUnusable {}

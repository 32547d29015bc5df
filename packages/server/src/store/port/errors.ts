import type { Nano } from "../../domain/entities.ts";

/** A name or an alias that must be unique is in use. */
export class NameTaken extends Error {
  override readonly name = "NameTaken";
}

/** A balance does not cover what is to be taken from it. */
export class InsufficientBalance extends Error {
  override readonly name = "InsufficientBalance";
  readonly balance: Nano;
  constructor(balance: Nano) {
    super(`The balance is ${balance} nano-dollars.`);
    this.balance = balance;
  }
}

/** A balance, with what is reserved of it, would exceed the largest exact integer. */
export class BalanceTooLarge extends Error {
  override readonly name = "BalanceTooLarge";
  /** The most that can be added. */
  readonly room: Nano;
  constructor(room: Nano) {
    super(`The balance has room for ${room} nano-dollars.`);
    this.room = room;
  }
}

/** The store refuses a deletion, because something still refers to what would be deleted. */
export class StillReferenced extends Error {
  override readonly name = "StillReferenced";
}

/**
 * The store cannot be opened, read or written, for a reason outside of it. The message is one line for the
 * person who runs the server.
 */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** What was to be stored may have been: the store was lost before it said so. */
export class StoreUncertain extends StoreUnavailable {}

/** A part of what is stored cannot be read any more. Only restoring a backup helps. */
export class StoreDamaged extends StoreUnavailable {}

/** The disk that the store writes to is full. What is stored can still be read. */
export class StoreFull extends StoreUnavailable {}

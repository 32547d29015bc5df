import { costText } from "@aegis/rules";
import type { Operation } from "../operation.ts";

/** Gets what the caller can spend, and what is reserved of it. */
export const getMyBalance: Operation<"getMyBalance"> = async ({ store, caller, billing }) => {
  const { balance, reserved } = await store.findBalance(caller.user_id);
  return {
    status: 200,
    body: { balance: costText(balance), reserved: costText(reserved), is_billed: billing },
  };
};

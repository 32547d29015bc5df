import { describe } from "vitest";
import { adminSuite } from "./suite/admin.ts";
import { balanceHistorySuite } from "./suite/balance-history.ts";
import { entitiesSuite } from "./suite/entities.ts";
import type { Open } from "./suite/fixtures.ts";
import { judgeSharesSuite } from "./suite/judge-shares.ts";
import { listsSuite } from "./suite/lists.ts";
import { moneySuite } from "./suite/money.ts";
import { namesSuite } from "./suite/names.ts";
import { rateWindowsSuite } from "./suite/rate-windows.ts";
import { requestsSuite } from "./suite/requests.ts";
import { reservationsSuite } from "./suite/reservations.ts";
import { retriesSuite } from "./suite/retries.ts";
import { scoredRunsSuite } from "./suite/scored-runs.ts";
import { transactionsSuite } from "./suite/transactions.ts";
import { uploadsSuite } from "./suite/uploads.ts";
import { workSuite } from "./suite/work.ts";
import { workloadSuite } from "./suite/workload.ts";

/**
 * What any implementation of the store must do.
 *
 * @param open gives an empty store, each time another, which goes by the clock that it is given; what it was
 * opened on is the caller's to clear away
 */
export function storeSuite(name: string, open: Open): void {
  describe(name, () => {
    adminSuite(open);
    entitiesSuite(open);
    namesSuite(open);
    listsSuite(open);
    uploadsSuite(open);
    transactionsSuite(open);
    scoredRunsSuite(open);
    workSuite(open);
    retriesSuite(open);
    moneySuite(open);
    reservationsSuite(open);
    balanceHistorySuite(open);
    requestsSuite(open);
    rateWindowsSuite(open);
    workloadSuite(open);
    judgeSharesSuite(open);
  });
}

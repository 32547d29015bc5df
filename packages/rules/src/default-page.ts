import { queryDefaults } from "@aegis/contract";
import type { AskedPage } from "./page.ts";

/** The page of a list that asks for none: that of every list, since they share their parameters. */
export const defaultPage: AskedPage = queryDefaults.listDatasets;

import { changed, unchanged } from "./stories/changed.ts";
import { clock } from "./stories/clock.ts";
import { created } from "./stories/created.ts";
import { datasetCsv, downloads, runCsv } from "./stories/csv.ts";
import { cutAtOnce, cutTexts } from "./stories/cut-texts.ts";
import { deleted } from "./stories/deleted.ts";
import { etags } from "./stories/etags.ts";
import { evaluated } from "./stories/evaluated.ts";
import { shared, types } from "./stories/filters.ts";
import { firstValues } from "./stories/first-values.ts";
import { head } from "./stories/head.ts";
import { pageSizes, pages } from "./stories/pages.ts";
import { requestIds } from "./stories/request-ids.ts";
import { rounding } from "./stories/rounding.ts";
import { datasetSettings, settings } from "./stories/scored.ts";
import { search, searchOfOthers } from "./stories/search.ts";
import { sentAgain } from "./stories/sent-again.ts";
import { settingsShown } from "./stories/settings-shown.ts";
import { sharing } from "./stories/sharing.ts";
import { viewsAgree } from "./stories/views-agree.ts";
import { aliases, location, waiting } from "./stories/waiting.ts";
import type { Story } from "./story.ts";

/** What holds over several requests, whatever the server stores. */
export const stories: readonly Story[] = [
  pages,
  pageSizes,
  shared,
  types,
  search,
  searchOfOthers,
  viewsAgree,
  downloads,
  created,
  firstValues,
  changed,
  unchanged,
  deleted,
  evaluated,
  settingsShown,
  settings,
  datasetSettings,
  rounding,
  waiting,
  location,
  aliases,
  cutAtOnce,
  cutTexts,
  datasetCsv,
  runCsv,
  sharing,
  etags,
  head,
  requestIds,
  clock,
  sentAgain,
];

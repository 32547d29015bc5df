/** The script of the docs besides Redoc: settings, and a panel in which to try an operation. */
import type { PageData } from "../page-data.ts";
import { skipLink } from "./accessibility.ts";
import { createPanel } from "./panel/panel.ts";
import { addToRedoc } from "./redoc.ts";
import { createSettings } from "./settings.ts";
import { settingsFields } from "./settings-fields.ts";
import { createShownSamples } from "./shown-samples.ts";

const data: PageData = JSON.parse(document.getElementById("aegis-data")?.textContent ?? "");
const settings = createSettings(data);
const panel = createPanel(settings);
const shown = createShownSamples(settings);
document.body.prepend(skipLink());
document.body.append(panel.dialog);
addToRedoc({
  operations: data.operations,
  settings: settingsFields(settings),
  tryIt: panel.open,
  afterDrawing: shown.update,
});

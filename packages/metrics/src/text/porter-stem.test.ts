import { expect, test } from "vitest";
import { porterStem } from "./porter-stem.ts";

// The examples of Porter's paper, step by step, as the extensions leave them, and those of the extensions.
test.each(
  Object.entries({
    ...{
      caresses: "caress",
      ponies: "poni",
      ties: "tie",
      caress: "caress",
      cats: "cat",
      flies: "fli",
      dies: "die",
    },
    ...{ feed: "feed", agreed: "agre", plastered: "plaster", bled: "bled", motoring: "motor", sing: "sing" },
    ...{
      conflated: "conflat",
      troubled: "troubl",
      sized: "size",
      hopping: "hop",
      tanned: "tan",
      falling: "fall",
    },
    ...{ hissing: "hiss", fizzed: "fizz", failing: "fail", filing: "file", died: "die", spied: "spi" },
    ...{ happy: "happi", sky: "sky", enjoy: "enjoy", spy: "spi", skies: "sky", dying: "die", news: "news" },
    ...{
      relational: "relat",
      conditional: "condit",
      rational: "ration",
      valenci: "valenc",
      digitizer: "digit",
    },
    ...{ radically: "radic", differently: "differ", analogously: "analog", vietnamization: "vietnam" },
    ...{
      predication: "predic",
      operator: "oper",
      feudalism: "feudal",
      decisiveness: "decis",
      hopefulness: "hope",
    },
    ...{ callousness: "callous", formality: "formal", sensitivity: "sensit", sensibility: "sensibl" },
    ...{
      triplicate: "triplic",
      formative: "form",
      formalize: "formal",
      electricity: "electr",
      electrical: "electr",
    },
    ...{ hopeful: "hope", goodness: "good", revival: "reviv", allowance: "allow", inference: "infer" },
    ...{
      airliner: "airlin",
      adjustable: "adjust",
      defensible: "defens",
      irritant: "irrit",
      replacement: "replac",
    },
    ...{
      adjustment: "adjust",
      dependent: "depend",
      adoption: "adopt",
      communism: "commun",
      activate: "activ",
    },
    ...{ homologous: "homolog", effective: "effect", probate: "probat", rate: "rate", cease: "ceas" },
    ...{
      controlling: "control",
      rolling: "roll",
      geology: "geolog",
      hopefully: "hope",
      proceed: "proceed",
      by: "by",
    },
  }),
)("%s has the stem %s", (word, stem) => {
  expect(porterStem(word)).toBe(stem);
});

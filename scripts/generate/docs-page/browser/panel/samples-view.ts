import type { SampleCall } from "../../../document/sample-call.ts";
import { sampleLanguages } from "../../../document/sample-languages.ts";
import { button, element } from "../element.ts";

/** The request as a program. */
export type SamplesView = { readonly element: HTMLElement; readonly show: (call: () => SampleCall) => void };

/** Shows a call in the language that the reader chooses. */
export function samplesView(id: string): SamplesView {
  const code = element("code");
  const box = element("pre", { tabindex: "0", "aria-label": "The request as code" }, code);
  let call: (() => SampleCall) | undefined;
  let [chosen] = sampleLanguages;
  const write = () => {
    if (call === undefined || chosen === undefined) return;
    try {
      code.textContent = chosen.write(call());
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      code.textContent = "There is no sample as long as the body is not JSON.";
    }
  };
  const choices = sampleLanguages.map((language) => {
    const radio = element("input", { type: "radio", name: `${id}-language` });
    radio.checked = language === chosen;
    radio.addEventListener("change", () => {
      chosen = language;
      write();
    });
    return element("label", {}, radio, language.label);
  });
  const copy = button("Copy", { class: "aegis-quiet" }, async () => {
    await navigator.clipboard.writeText(code.textContent ?? "");
    copy.textContent = "Copied";
    setTimeout(() => {
      copy.textContent = "Copy";
    }, 2000);
  });
  // Undefined on a page that came without TLS from another machine.
  copy.hidden = !("clipboard" in navigator);
  return {
    element: element(
      "section",
      { class: "aegis-code", "aria-label": "The request as code" },
      element("fieldset", {}, element("legend", {}, "As code"), ...choices, copy),
      box,
    ),
    show: (next) => {
      call = next;
      write();
    },
  };
}

import type { ComponentChildren } from "preact";

type Props = { readonly label: string; readonly children: ComponentChildren };

/** What may be wider than the page. It takes the focus, so that the keyboard can scroll it, too. */
export function ScrollRegion({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class="scroll-x" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

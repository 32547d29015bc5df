import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

type Props = {
  readonly title: string;
  /** A way up, to the left of the title. */
  readonly up?: { readonly href: string; readonly title: string };
  readonly children: ComponentChildren;
};

/** What every page but that of a run has: its title, also that of the window, and a way up. */
export function ServedPage({ title, up, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Aegis`;
  }, [title]);
  return (
    <main id="main" class="page" tabIndex={-1}>
      <div>
        {up !== undefined && <a href={up.href}>← {up.title}</a>}
        <h1>{title}</h1>
      </div>
      {children}
    </main>
  );
}

import { BrokenDocument } from "../read/broken-document.ts";

/** Something in a page of Redoc that is not as it must be, and that no option changes. */
type Fault = {
  /** What is wrong, as it would be reported. */
  readonly what: string;
  readonly found: RegExp;
  readonly mended: string;
};

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="12"><text y="10" font-family="sans-serif" font-size="11">Redocly</text></svg>';

const faults: readonly Fault[] = [
  {
    what: "the logo is loaded from another host, which the policy of the page forbids",
    found: /https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g,
    mended: `data:image/svg+xml,${encodeURIComponent(logo)}`,
  },
  {
    what: "links that the script draws are paths of the root, although the place on the page is in the hash",
    found: /createHref:(\w+)(?=,createURL\((\w)\)\{return new URL\(\1\(\2\),`http:\/\/localhost`\)\})/g,
    mended: "createHref:e=>`#`+$1(e)",
  },
  {
    what: "links that were drawn when the page was built are paths of the root",
    // Other pages have a dot in their names.
    found: /href="(?=\/(?!\/)[^".]*")/g,
    mended: 'href="#',
  },
];

/** A page of Redoc with its faults mended. @throws BrokenDocument if a fault is not where it was */
export function mendRedoc(html: string): string {
  return faults.reduce((page, { what, found, mended }) => {
    if (page.search(found) < 0)
      throw new BrokenDocument(`Redoc has changed: see whether ${what}, and how to mend it now.`);
    return page.replaceAll(found, mended);
  }, html);
}

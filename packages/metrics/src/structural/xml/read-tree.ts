import type { XmlDocument, XmlElement } from "libxml2-wasm";

/**
 * An element without differences that do not count: prefixes, comments, processing instructions, quotes,
 * CDATA.
 */
export type Tree = {
  /** Local name, after the namespace in braces. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and texts; no two texts are neighbours, and none is empty. */
  readonly children: readonly (Tree | string)[];
};

/** Copies a document out of the library's memory. @param ofText returns the part of a text that counts */
export function readTree(library: Library, document: XmlDocument, ofText: (text: string) => string): Tree {
  // The library's list of siblings ends at a processing instruction, so they are removed.
  for (const instruction of document.find("//processing-instruction()")) instruction.remove();
  return treeOf(library, document.root, ofText);
}

type Library = Pick<typeof import("libxml2-wasm"), "XmlCData" | "XmlElement" | "XmlText">;

function treeOf(library: Library, element: XmlElement, ofText: (text: string) => string): Tree {
  const children: (Tree | string)[] = [];
  let text = "";
  const endText = (): void => {
    const counted = ofText(text);
    if (counted !== "") children.push(counted);
    text = "";
  };
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof library.XmlText || node instanceof library.XmlCData) text += node.content;
    else if (node instanceof library.XmlElement) {
      endText();
      children.push(treeOf(library, node, ofText));
    }
  }
  endText();
  const { attrs } = element;
  return {
    name: nameOf(element),
    attributes: attrs.length === 0 ? none : new Map(attrs.map((each) => [nameOf(each), each.value])),
    children,
  };
}

function nameOf({ namespaceUri, name }: { namespaceUri: string; name: string }): string {
  return `{${namespaceUri}}${name}`;
}

const none: ReadonlyMap<string, string> = new Map();

const banner =
  "Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.";

/** The first line of every generated file whose language has comments with slashes. */
export const bannerComment = `// ${banner}\n`;

/** The first line of every generated YAML file. */
export const bannerHash = `# ${banner}\n`;

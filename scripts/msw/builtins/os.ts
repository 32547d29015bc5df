/** Prism puts these into a header with which it would fetch the document. */
export const type = () => "browser";
export const arch = () => "";
export const release = () => "";

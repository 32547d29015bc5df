/** HTTP as every server of the API speaks it: reads requests by the document, sends answers, refuses what cannot be read. */
export {};

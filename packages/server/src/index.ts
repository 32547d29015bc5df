/** The system itself, running: all operations of the document, with state. */
export {};

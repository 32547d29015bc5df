/** What a drag carries, as far as it says which file was dropped. */
type Dropped = {
  readonly files: ArrayLike<File>;
  readonly items: ArrayLike<Pick<DataTransferItem, "webkitGetAsEntry">>;
};

/**
 * The file that was dropped.
 *
 * @throws Error with a sentence for the reader if that is not one file, or surely not one of CSV
 */
export function droppedFile({ files, items }: Dropped): File {
  const [file, second] = Array.from(files);
  if (file === undefined) throw new Error("No file was dropped. Drop a CSV file.");
  if (second !== undefined) throw new Error(`${files.length} files were dropped. Drop one file at a time.`);
  if (items[0]?.webkitGetAsEntry()?.isDirectory === true)
    throw new Error(`"${file.name}" is a folder. Drop one CSV file of it.`);
  if (!mayBeCsv(file)) throw new Error(`"${file.name}" is not a CSV file. Save it as CSV in UTF-8.`);
  return file;
}

/** Systems name the type of few files, so that one without a type may be what it wants. */
function mayBeCsv({ name, type }: File): boolean {
  return /\.(csv|tsv|txt)$/i.test(name) || type === "" || type.startsWith("text/");
}

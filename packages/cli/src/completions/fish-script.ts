import type { CompletionEntry, OfferedValue, OfferedWord } from "./completion-table.ts";

/**
 * A completion script for fish from 3.0 on.
 *
 * @see https://fishshell.com/docs/current/completions.html
 */
export function fishScript(name: string, table: readonly CompletionEntry[]): string {
  const own = `__${name.replaceAll(/\W/g, "_")}`;
  return `# Completion of ${name} for fish, by \`${name} completion fish\`.

function ${own}_commands
  switch "$argv[1]"
${table.map(({ path, commands }) => caseOf(path, commands)).join("\n")}
  end
end

function ${own}_flags
  switch "$argv[1]"
${table.map(({ path, flags }) => caseOf(path, flags)).join("\n")}
  end
end

# Words for the value of a flag, or for arguments: "runs get --page". It fails if the flag takes none.
function ${own}_value
  switch "$argv[1]"
${table.flatMap(({ path, values }) => values.map((each) => caseOfValue(path, each))).join("\n")}
    case '*'
      return 1
  end
end

function ${own}_files
  switch "$argv[1]"
    case files
      __fish_complete_path "$argv[2]"
    case folders
      __fish_complete_directories "$argv[2]" ''
    case at
      string match -q '@*' -- "$argv[2]"; and for each in (__fish_complete_path (string sub -s 2 -- "$argv[2]"))
        echo "@$each"
      end
  end
end

function ${own}_complete
  set -l path ''
  set -l skip no
  set -l prev ''
  for each in (commandline -opc)[2..-1]
    set prev "$each"
    if test $skip = yes
      set skip no
    else if string match -q -- '-*' "$each"
      ${own}_value "$path $each" > /dev/null; and set skip yes
    else if ${own}_commands "$path" | string match -q -r -- '^'(string escape --style=regex -- "$each")'\\t'
      set path (string trim -- "$path $each")
    end
  end
  set -l cur (commandline -ct)
  set -l wanted "$path "
  if test $skip = yes
    set wanted "$path $prev"
  else if string match -q -- '--*=*' "$cur"
    set -l parts (string split -m 1 '=' -- "$cur")
    ${own}_value "$path $parts[1]" | string match -v -- '?files:*' | string replace -r -- '^' "$parts[1]="
    return
  else if string match -q -- '-*' "$cur"
    ${own}_flags "$path"
    return
  else if test (count (${own}_commands "$path")) -gt 0
    ${own}_commands "$path"
    return
  end
  for each in (${own}_value "$wanted")
    if string match -q -- '?files:*' "$each"
      ${own}_files (string sub -s 8 -- "$each") "$cur"
    else
      echo "$each"
    end
  end
end

complete -c ${name} -f -a '(${own}_complete)'
`;
}

function caseOf(path: string, words: readonly OfferedWord[]): string {
  const lines = words.map(({ word, says }) => ` ${quoted(`${word}\t${says}`)}`);
  return `    case ${quoted(path)}\n      ${lines.length === 0 ? "true" : `printf '%s\\n'${lines.join("")}`}`;
}

/** What kind of files goes as a word that nobody can type, since functions of fish give back lines. */
function caseOfValue(path: string, { flag, words, files }: OfferedValue): string {
  const lines = [...words, ...(files === "none" ? [] : [`?files:${files}`])];
  const print = lines.length === 0 ? "true" : `printf '%s\\n' ${lines.map(quoted).join(" ")}`;
  return `    case ${quoted(`${path} ${flag}`)}\n      ${print}`;
}

/** A text as one word of fish, which knows two escapes in quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

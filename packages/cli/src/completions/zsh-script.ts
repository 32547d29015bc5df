import type { CompletionEntry, OfferedValue, OfferedWord } from "./completion-table.ts";
import { quoted } from "./quoted.ts";

/**
 * A completion script for zsh. It can be a file `_aegis` in a folder of `fpath`, or be sourced.
 *
 * @see https://zsh.sourceforge.io/Doc/Release/Completion-System.html
 */
export function zshScript(name: string, table: readonly CompletionEntry[]): string {
  const own = `_${name.replaceAll(/\W/g, "_")}`;
  return `#compdef ${name}
# Completion of ${name} for zsh, by \`${name} completion zsh\`.

${own}_at() {
  commands=() flags=() valued=()
  case $1 in
${table.map(entryOf).join("\n")}
  esac
}

# Words for the value of a flag, or for arguments: "runs get --page".
${own}_value() {
  offered=() files=none
  case $1 in
${table.flatMap(({ path, values }) => values.map((each) => caseOfValue(path, each))).join("\n")}
  esac
}

${own}() {
  local -a commands flags valued offered
  local path_='' files=none prev=$words[CURRENT-1] each
  local -i i
  ${own}_at ''
  for ((i = 2; i < CURRENT; i++)); do
    each=$words[i]
    if [[ $each == -* ]]; then
      (( \${valued[(Ie)$each]} )) && ((i++))
    elif (( \${commands[(I)$each:*]} )); then
      path_=\${path_:+$path_ }$each
      ${own}_at "$path_"
    fi
  done
  if [[ $words[CURRENT] == --*=* ]]; then
    prev=\${words[CURRENT]%%=*}
    compset -P 1 '*='
  fi
  if (( \${valued[(Ie)$prev]} )); then
    ${own}_value "$path_ $prev"
  elif [[ $words[CURRENT] == -* ]]; then
    _describe -o flag flags
    return
  elif (( $#commands )); then
    _describe command commands
    return
  else
    ${own}_value "$path_ "
  fi
  local -a whole=("\${(@)offered:#*=}") open=("\${(@M)offered:#*=}")
  compadd -a whole
  compadd -S '' -a open
  case $files in
    files) _files ;;
    folders) _files -/ ;;
    at) compset -P '@' && _files ;;
  esac
}

# Called by the completion system, if this file is in fpath; otherwise registered.
if [[ $funcstack[1] == ${own} ]]; then ${own} "$@"; else compdef ${own} ${name}; fi
`;
}

function entryOf({ path, commands, flags, values }: CompletionEntry): string {
  const described = (words: readonly OfferedWord[]) =>
    words.map(({ word, says }) => quoted(`${word.replaceAll(":", "\\:")}:${says}`)).join(" ");
  const valued = values.filter(({ flag }) => flag !== "").map(({ flag }) => quoted(flag));
  return `    ${quoted(path)})
      commands=(${described(commands)})
      flags=(${described(flags)})
      valued=(${valued.join(" ")}) ;;`;
}

function caseOfValue(path: string, { flag, words, files }: OfferedValue): string {
  return `    ${quoted(`${path} ${flag}`)}) offered=(${words.map(quoted).join(" ")}) files=${files} ;;`;
}

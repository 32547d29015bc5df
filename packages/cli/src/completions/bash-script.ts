import type { CompletionEntry, OfferedValue } from "./completion-table.ts";
import { quoted } from "./quoted.ts";

/**
 * A completion script for bash from 3.2 on, which is what macOS has.
 *
 * @see https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html
 */
export function bashScript(name: string, table: readonly CompletionEntry[]): string {
  const own = `_${name.replaceAll(/\W/g, "_")}`;
  return `# Completion of ${name} for bash, by \`${name} completion bash\`.

${own}_at() {
  commands=() flags=() valued=()
  case $1 in
${table.map(entryOf).join("\n")}
  esac
}

# Words for the value of a flag, or for arguments: "runs get --page".
${own}_value() {
  words=() files=none
  case $1 in
${table.flatMap(({ path, values }) => values.map((each) => caseOfValue(path, each))).join("\n")}
  esac
}

${own}_has() {
  local each wanted=$1
  shift
  for each in "$@"; do [[ $each == "$wanted" ]] && return 0; done
  return 1
}

${own}() {
  local commands flags valued words files path='' at='' each i
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  # bash splits --flag=value at the sign.
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  ${own}_at ''
  for ((i = 1; i < COMP_CWORD; i++)); do
    each=\${COMP_WORDS[i]}
    if [[ $each == -* ]]; then
      if [[ \${COMP_WORDS[i + 1]} == '=' ]]; then ((i += 2))
      elif ${own}_has "$each" "\${valued[@]}"; then ((i++)); fi
    elif ${own}_has "$each" "\${commands[@]}"; then
      path=\${path:+$path }$each
      ${own}_at "$path"
    fi
  done
  COMPREPLY=() words=() files=none
  if ${own}_has "$prev" "\${valued[@]}"; then ${own}_value "$path $prev"
  elif [[ $cur == -* ]]; then words=("\${flags[@]}")
  elif [[ \${#commands[@]} -gt 0 ]]; then words=("\${commands[@]}")
  else ${own}_value "$path "; fi
  for each in "\${words[@]}"; do
    if [[ $each == "$cur"* ]]; then
      [[ $each == *= ]] && compopt -o nospace 2> /dev/null
      COMPREPLY+=("$(printf %q "$each")")
    fi
  done
  [[ $files == at && $cur == @* ]] && at=@
  if [[ $files == files || $files == folders || $at == @ ]]; then
    compopt -o filenames 2> /dev/null
    local kind=-f
    [[ $files == folders ]] && kind=-d
    while IFS= read -r each; do COMPREPLY+=("$each"); done < <(compgen $kind -P "$at" -- "\${cur#"$at"}")
  fi
}
complete -F ${own} ${name}
`;
}

function entryOf({ path, commands, flags, values }: CompletionEntry): string {
  const list = (words: readonly string[]) => words.map(quoted).join(" ");
  const valued = values.filter(({ flag }) => flag !== "").map(({ flag }) => flag);
  return `    ${quoted(path)})
      commands=(${list(commands.map(({ word }) => word))})
      flags=(${list(flags.map(({ word }) => word))})
      valued=(${list(valued)}) ;;`;
}

function caseOfValue(path: string, { flag, words, files }: OfferedValue): string {
  return `    ${quoted(`${path} ${flag}`)}) words=(${words.map(quoted).join(" ")}) files=${files} ;;`;
}

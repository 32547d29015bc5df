# Prints what zsh offers after a line: zsh -f capture.zsh SCRIPT LINE
# The first leaves what it found of completions in HOME, which the others take from there.
# It types the line into an interactive zsh, whose builtin that takes offers prints them besides. They must
# count, or zsh would offer other kinds of files, too; nothing of them is inserted.
zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner "PROMPT= RPROMPT= ; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -C; source ${(q)1}"
zpty -w inner '
offers() {
  compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
    local -a hits
    builtin compadd -A hits "$@"
    local each
    for each in $hits; do print -r -- "offer:$IPREFIX$each"; done
    builtin compadd "$@"
  }
  _main_complete
  compstate[insert]= compstate[list]=
  print -r -- "offers:end"
}
zle -C offers complete-word offers
bindkey "^I" offers
print ready:$((1 + 1))'
while zpty -r inner line && [[ $line != *ready:2* ]]; do :; done
zpty -w -n inner "$2"$'\t'
while zpty -r inner line && [[ $line != *offers:end* ]]; do
  [[ $line == *offer:* ]] && print -r -- ${${line##*offer:}%$'\r'*}
done
zpty -d inner

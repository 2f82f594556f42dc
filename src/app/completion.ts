import { commandTable } from "./command-table.ts";

const verbs = commandTable.filter((one) => one.verbs.length > 0);
const names = commandTable.map((one) => one.name).join(" ");

function bash(): string {
  const cases = verbs.map((one) => `      ${one.name}) words="${one.verbs.join(" ")} --help --json" ;;`);
  return `_greffe() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then words="${names} --help --version"
  elif [ "$COMP_CWORD" -eq 2 ]; then
    case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
      *) words="--help --json" ;;
    esac
  fi
  if [ -n "$words" ]; then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  else mapfile -t COMPREPLY < <(compgen -f -- "$word"); fi
}
complete -F _greffe greffe
`;
}

function zsh(): string {
  const cases = verbs.map((one) => `      ${one.name}) compadd -- ${one.verbs.join(" ")} --help --json ;;`);
  return `#compdef greffe
_greffe() {
  if (( CURRENT == 2 )); then compadd -- ${names} --help --version
  elif (( CURRENT == 3 )); then
    case "\${words[2]}" in
${cases.join("\n")}
      *) compadd -- --help --json; _files ;;
    esac
  else _files
  fi
}
compdef _greffe greffe
`;
}

function fish(): string {
  const first = commandTable.map(
    (one) => `complete -c greffe -n __fish_use_subcommand -a ${one.name} -d '${one.text.en.replaceAll("'", "’")}'`,
  );
  const second = verbs.map(
    (one) => `complete -c greffe -n '__fish_seen_subcommand_from ${one.name}' -a '${one.verbs.join(" ")}'`,
  );
  return `${[...first, ...second].join("\n")}\ncomplete -c greffe -l help\ncomplete -c greffe -l json\n`;
}

const shells: Readonly<Record<string, () => string>> = { bash, zsh, fish };

/** What a shell reads to complete commands and verbs, or null for a shell that is not known here. */
export function completionFor(shell: string): string | null {
  return shells[shell]?.() ?? null;
}

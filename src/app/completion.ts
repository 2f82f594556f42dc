import { type CommandEntry, commandTable } from "./command-table.ts";

const names = commandTable.map((one) => one.name).join(" ");
const verbsOf = (one: CommandEntry): string => one.verbs.join(" ");
const optionsOf = (one: CommandEntry): string => ["--help", ...one.options].join(" ");

/** After the command: its verbs, its options where one is begun or nothing stands yet, and files. */
function bash(): string {
  const cases = commandTable.map((one) => `      ${one.name}) verbs="${verbsOf(one)}" options="${optionsOf(one)}" ;;`);
  return `_greffe() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words="" verbs="" options="--help"
  if [ "$COMP_CWORD" -eq 1 ]; then words="${names} --help --version"
  else
    case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    esac
    if [[ "$word" == -* ]]; then words="$options"
    elif [ "$COMP_CWORD" -eq 2 ]; then words="$verbs $options"
    fi
  fi
  if [ -n "$words" ]; then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  else mapfile -t COMPREPLY < <(compgen -f -- "$word"); fi
}
complete -F _greffe greffe
`;
}

function zsh(): string {
  const cases = commandTable.map((one) => `      ${one.name}) verbs=(${verbsOf(one)}) options=(${optionsOf(one)}) ;;`);
  return `#compdef greffe
_greffe() {
  local -a verbs options
  if (( CURRENT == 2 )); then compadd -- ${names} --help --version
  else
    case "\${words[2]}" in
${cases.join("\n")}
    esac
    (( CURRENT == 3 )) && compadd -- $verbs
    compadd -- $options
    _files
  fi
}
compdef _greffe greffe
`;
}

function fish(): string {
  const first = commandTable.map(
    (one) => `complete -c greffe -n __fish_use_subcommand -a ${one.name} -d '${one.text.en.replaceAll("'", "’")}'`,
  );
  const after = (one: CommandEntry, what: string) =>
    `complete -c greffe -n '__fish_seen_subcommand_from ${one.name}' ${what}`;
  const second = commandTable.flatMap((one) => [
    ...(one.verbs.length === 0 ? [] : [after(one, `-a '${verbsOf(one)}'`)]),
    ...one.options.map((option) => after(one, `-l ${option.replace("--", "")}`)),
  ]);
  return `${[...first, ...second].join("\n")}\ncomplete -c greffe -l help\n`;
}

const shells: Readonly<Record<string, () => string>> = { bash, zsh, fish };

/** What a shell reads to complete commands and verbs, or null for a shell that is not known here. */
export function completionFor(shell: string): string | null {
  return shells[shell]?.() ?? null;
}

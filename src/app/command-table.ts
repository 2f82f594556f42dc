import type { Bilingual, Language } from "../kernel/bilingual.ts";

/** A command of `greffe`, as the overview and the shell's completion name it. */
export interface CommandEntry {
  readonly name: string;
  /** What may follow the name, as the overview shows it. */
  readonly form: string;
  readonly verbs: readonly string[];
  /** What its help names beside `--help`, of any of its verbs. */
  readonly options: readonly string[];
  readonly text: Bilingual;
}

/** `options`: as they are typed, a blank between. */
const entry = (
  name: string,
  form: string,
  verbs: readonly string[],
  options: string,
  en: string,
  fr: string,
): CommandEntry => ({ name, form, verbs, options: options.split(" ").filter((one) => one !== ""), text: { en, fr } });

export const commandTable: readonly CommandEntry[] = [
  entry(
    "serve",
    "",
    [],
    "",
    "the HTTP server alone (DATABASE_URL names the database)",
    "le serveur HTTP seul (DATABASE_URL nomme la base de données)",
  ),
  entry("work", "", [], "", "a worker alone", "un exécutant seul"),
  entry(
    "intake",
    "import FILE",
    ["import"],
    "--json",
    "open cases from a file of referrals",
    "ouvrir des dossiers à partir d’un fichier de déférés",
  ),
  entry(
    "mail",
    "intake FOLDER|-",
    ["intake"],
    "--json",
    "read returned mail from a folder, or - for one message",
    "lire le courrier retourné d’un dossier, ou - pour un seul message",
  ),
  entry(
    "backup",
    "--out FILE --key KEY",
    [],
    "--out --key --new-key --json",
    "the whole tribunal at one instant, encrypted",
    "tout le tribunal au même instant, chiffré",
  ),
  entry(
    "restore",
    "FILE --key KEY",
    [],
    "--key --archive --to --json",
    "a backup, or the archive at a moment",
    "une sauvegarde, ou l’archive à un moment",
  ),
  entry(
    "archive",
    "VERB",
    ["base", "status", "prune"],
    "--keep-days --json",
    "what leads to any moment since: base, status, prune",
    "ce qui mène à tout moment depuis\u00a0: base, status, prune",
  ),
  entry(
    "blobs",
    "VERB",
    ["status", "rotate-key", "re-encrypt"],
    "--json",
    "keys of the files at rest: status, rotate-key, re-encrypt",
    "clés des fichiers conservés\u00a0: status, rotate-key, re-encrypt",
  ),
  entry(
    "secret",
    "VERB",
    ["status", "new", "rewrite", "forget"],
    "--json",
    "the installation’s secret: status, new, rewrite, forget",
    "le secret de l’installation\u00a0: status, new, rewrite, forget",
  ),
  entry(
    "jobs",
    "VERB",
    ["list", "retry"],
    "--job --json",
    "jobs that failed at their last try: list, retry",
    "travaux arrêtés au dernier essai\u00a0: list, retry",
  ),
  entry(
    "account",
    "open",
    ["open"],
    "--email --name --role --language --json",
    "open an account: how the first operator comes in",
    "ouvrir un compte\u00a0: l’entrée du premier exploitant",
  ),
  entry(
    "audit",
    "VERB",
    ["export", "verify", "rotate-key"],
    "--out --key --head --json",
    "export the record, verify an export, rotate the log’s key",
    "exporter le registre, vérifier une exportation, changer la clé du journal",
  ),
  entry(
    "schedule",
    "VERB",
    ["solve", "verify", "replan", "explain", "generate", "compare"],
    "--out --seconds --seed --steps --threads --event --problem-out --size --scarce --quarters --json",
    "plan hearings from a file, verify a plan (needs no tribunal)",
    "planifier des audiences à partir d’un fichier, vérifier un plan (sans tribunal)",
  ),
  entry(
    "deadline",
    "RULE --trigger DAY --office OFFICE",
    [],
    "--trigger --office --served --filed --from-abroad --regime --json",
    "when something is due, step by step (needs no tribunal)",
    "une date d’échéance, étape par étape (sans tribunal)",
  ),
  entry(
    "receipt",
    "--at MOMENT --office OFFICE",
    [],
    "--at --office --json",
    "the stamp of a moment and the office’s date (needs no tribunal)",
    "l’horodatage d’un moment et la date du bureau (sans tribunal)",
  ),
  entry(
    "decision",
    "verify FILE",
    ["verify"],
    "--certificate --json",
    "check a decision’s signature (needs no tribunal)",
    "vérifier la signature d’une décision (sans tribunal)",
  ),
  entry(
    "simulate",
    "[--years N --scale N --seed N]",
    [],
    "--years --scale --seed --json",
    "a simulated year of the tribunal, in a home of its own",
    "une année simulée du tribunal, dans un dossier à elle",
  ),
  entry(
    "completion",
    "bash|zsh|fish",
    ["bash", "zsh", "fish"],
    "",
    "completion of commands for a shell",
    "saisie semi-automatique des commandes dans un interpréteur",
  ),
];

const around = {
  usage: {
    en: "greffe <command> [--help] [--json]\ngreffe --version",
    fr: "greffe <commande> [--help] [--json]\ngreffe --version",
  },
  codes: {
    en: "Exit codes: 0 done, 1 refused, 2 wrong use.",
    fr: "Codes de sortie\u00a0: 0 fait, 1 refusé, 2 mauvais usage.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** All commands, a line each, in one language. */
export function overview(language: Language): string {
  const names = commandTable.map((one) => `${one.name} ${one.form}`.trim());
  const width = Math.max(...names.map((name) => name.length));
  const lines = commandTable.map((one, index) => `  ${(names[index] ?? "").padEnd(width)}  ${one.text[language]}`);
  return `${around.usage[language]}\n\n${lines.join("\n")}\n\n${around.codes[language]}\n`;
}

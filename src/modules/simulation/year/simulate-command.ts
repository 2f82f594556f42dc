import { parseArgs } from "node:util";
import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import type { CommandLine } from "../../../platform/one-verb.ts";
import type { Simulated, Wanted } from "./simulate.ts";

const help = `greffe simulate [--years N] [--scale N] [--seed N] [--json]

  A year of the tribunal, of people who do not exist, through the same commands as people use: from the first referral to
  wherever each file stands on the last day. It lives in a tribunal of its own: GREFFE_HOME names a new folder.
  --years: 0.1 to 5 (1); --scale: of the 140,000 claims of a year, 0.00005 to 1 (0.01); --seed: a whole number (7): the
  same seed gives the same year.
  Une année du tribunal, de personnes qui n’existent pas, par les mêmes commandes que tout le monde\u00a0: du premier déféré
  jusqu’à l’état de chaque dossier le dernier jour. Elle se déroule dans un tribunal à elle\u00a0: GREFFE_HOME nomme un nouveau dossier.
  --years\u00a0: de 0.1 à 5 (1); --scale\u00a0: part des 140 000 demandes d’asile d’une année, de 0.00005 à 1 (0.01);
  --seed\u00a0: un entier (7)\u00a0: le même nombre donne la même année.

Exit codes: 0 lived through and nothing is stuck, 1 refused or files are stuck, 2 wrong use.
`;

/** Why a year is not lived here. */
const refusals = {
  "tribunal-not-empty": {
    title: {
      en: "This tribunal has people or files already, and nothing of it is touched",
      fr: "Ce tribunal compte déjà des personnes ou des dossiers, et rien n’en est modifié",
    },
    next: {
      en: "Name a new folder in GREFFE_HOME, and an empty database in DATABASE_URL if you use one.",
      fr: "Indiquez un nouveau dossier dans GREFFE_HOME, et une base de données vide dans DATABASE_URL si vous en utilisez une.",
    },
  },
  "tribunal-running": {
    title: {
      en: "A tribunal is running in this folder, and its clock is not to be set",
      fr: "Un tribunal est en marche dans ce dossier, et son horloge ne doit pas être réglée",
    },
    next: {
      en: "Name a new folder in GREFFE_HOME, or stop the tribunal.",
      fr: "Indiquez un nouveau dossier dans GREFFE_HOME, ou arrêtez le tribunal.",
    },
  },
} as const satisfies Readonly<Record<string, { readonly title: Bilingual; readonly next: Bilingual }>>;

export type NotHere = keyof typeof refusals;

interface SimulateIo extends CommandLine {
  readonly isTerminal: boolean;
  readonly language: Language;
}

/** `greffe simulate`. `year`: lives through it, or says why it is not lived here. */
export async function simulateCommand(
  argv: readonly string[],
  io: SimulateIo,
  year: (wanted: Wanted, tell: (day: number, of: number) => void) => Promise<Simulated | NotHere>,
): Promise<0 | 1 | 2> {
  const asked = read(argv);
  if (asked === "help") {
    io.out.write(help);
    return 0;
  }
  if (asked === null) {
    io.err.write(help);
    return 2;
  }
  const done = await year(asked.wanted, (day, of) => {
    if (io.isTerminal && day % 5 === 0) io.err.write(`${day} / ${of}\r`);
  });
  if (typeof done === "string") return refuse(done, asked.json, io);
  io.out.write(asked.json ? `${JSON.stringify(done)}\n` : `${linesOf(done)}\n`);
  return done.stuck === 0 ? 0 : 1;
}

function refuse(code: NotHere, asJson: boolean, io: SimulateIo): 1 {
  const { title, next } = refusals[code];
  if (asJson) io.out.write(`${JSON.stringify({ code, title, next })}\n`);
  else io.err.write(`${code}: ${title[io.language]}\n${next[io.language]}\n`);
  return 1;
}

interface Asked {
  readonly wanted: Wanted;
  readonly json: boolean;
}

function read(argv: readonly string[]): Asked | "help" | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        years: { type: "string", default: "1" },
        scale: { type: "string", default: "0.01" },
        seed: { type: "string", default: "7" },
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    if (values.help === true) return "help";
    const years = numberIn(values.years, 0.1, 5);
    const scale = numberIn(values.scale, 0.00005, 1);
    const seed = numberIn(values.seed, 0, 2 ** 31);
    if (years === null || scale === null || seed === null || !Number.isInteger(seed)) return null;
    return { wanted: { years, scale, seed }, json: values.json === true };
  } catch {
    // An option or an operand that it does not have.
    return null;
  }
}

function numberIn(text: string, least: number, most: number): number | null {
  const number = /^\d{1,10}(\.\d{1,10})?$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

/** For people: a line a figure, then each case that is stuck. */
function linesOf({ stuckCases, refused, lateBy, ...figures }: Simulated): string {
  return [
    ...Object.entries(figures).map(([name, value]) => `${name}: ${value}`),
    ...Object.entries(lateBy).map(([queue, count]) => `late, ${queue}: ${count}`),
    ...Object.entries(refused).map(([what, times]) => `refused, ${what}: ${times}`),
    ...stuckCases.map((one) => `stuck: ${one.fileNumber} (${one.proceeding}, ${one.status})`),
  ].join("\n");
}

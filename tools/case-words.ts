import { readFileSync } from "node:fs";
import path from "node:path";

/** Rooms about cases. On their screens a case is also a *file*, as the tribunal says; in their code a file has bytes. */
const rooms =
  /^src\/modules\/(cases|hearings|scheduling|representation|deadlines|work|retention|notices|intake|parties)\//;
/** The pages of those rooms, and more about cases of which none handles bytes. */
const pages =
  /^src\/web\/pages\/(appeals|cases|deadlines|disposals|hearings|home|intake|invitations|offers|representation|scheduling|sittings)\//;

/** Where files have bytes there: batches, letters that were received, what goes with a notice, documents that go on. */
const ofBytes: ReadonlySet<string> = new Set([
  "src/modules/intake/commands-cli.test.ts",
  "src/modules/intake/commands-cli.ts",
  "src/modules/intake/commands/send-record.ts",
  "src/modules/intake/domain/lines.test.ts",
  "src/modules/intake/domain/lines.ts",
  "src/modules/intake/import-referrals.ts",
  "src/modules/intake/import-text.test.ts",
  "src/modules/intake/import-text.ts",
  "src/modules/intake/intake.test.ts",
  "src/modules/intake/take-referral.ts",
  "src/modules/notices/commands/issue-notice.ts",
  "src/modules/notices/document/notice-document.ts",
  "src/modules/notices/enclosed-in-letters.test.ts",
  "src/modules/notices/notices.test.ts",
  "src/modules/notices/read-inbox.ts",
]);

/** The tribunal's own words: the number of a case, and the way that a claim takes without a hearing. */
const ownWords = /[fF]ile_?(Number|number|Review)/g;
const declared = /\b(?:const|let|function|interface|type|class) (\w+)/g;
/** A table, or a field of what is asked and answered. */
const field = /^ {2,8}(\w+): (?:\{$|Type\.)/gm;
/** What a part of a page is given. */
const given = /^ +readonly (\w+): |\s(\w+)=\{/gm;
const file = /(?:^|_)files?(?:$|_|[A-Z0-9])|(?:^|[a-z0-9])Files?(?:$|[A-Z0-9])/;

/** A line of a comment, or the name of a test: words, in which codes and names of the code stand apart. */
const words = /^\s*(?:\/\*+|\*|\/\/|\{\/\*)(.*)$|(?:\b(?:test|it|describe)(?:\.\w+)*|\)|>)\(\s*"([^"]+)"/gm;
const fileInWords = /(?<![-\w`"]|test )files?\b(?![-\w`"]| numbers?| review)/i;

/** Names, comments and names of tests that call a case a file, one line each. */
export function casesCalledFiles(root: string, sources: readonly string[]): string[] {
  return sources.flatMap((source) => {
    const isPage = pages.test(source);
    if (!(rooms.test(source) || isPage) || ofBytes.has(source)) return [];
    const text = readFileSync(path.join(root, source), "utf8");
    const told = /(?:^|-)files?(?:-(?!number)|\.)/.test(path.posix.basename(source)) ? ["its own name"] : [];
    const wrong = namesIn(source, text, isPage).filter((name) => file.test(name.replace(ownWords, "")));
    const said = [...text.matchAll(words)].map(([, comment, name]) => (comment ?? name ?? "").trim());
    return [...told, ...wrong, ...said.filter((one) => fileInWords.test(one))].map(
      (name) => `${source}: a case is called a file (${name})`,
    );
  });
}

function namesIn(source: string, text: string, isPage: boolean): readonly string[] {
  const kept = /\/(?:db|contract|endpoints|requests)\.ts$/.test(source) ? [...text.matchAll(field)] : [];
  const ofParts = isPage ? [...text.matchAll(given)] : [];
  return [...text.matchAll(declared), ...kept, ...ofParts].map(([, name, attribute]) => name ?? attribute ?? "");
}

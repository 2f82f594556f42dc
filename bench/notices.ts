import { availableParallelism } from "node:os";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { CaseId, NoticeId } from "../src/kernel/ids.ts";
import type { Instant, Zone } from "../src/kernel/time.ts";
import { type NoticeSource, typesetNotice } from "../src/modules/notices/document/notice-document.ts";
import { fontFiles } from "../src/platform/typeset/fonts.ts";

const seconds = 10;

/**
 * `npm run bench -- notices`: notices to appear, in both languages and tagged (PDF/UA-1), as they are typeset for a delivery,
 * one after another and as many at once as there are cores; beside them the typesetter alone with the same words in one
 * paragraph, untagged. Per second, and per second of processor time.
 */
export default async function notices(): Promise<void> {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFiles()] }] });
  const bare = async (turn: number) => {
    const words = noticeOf(turn).content.rows.map((row) => `${row.label.en}: ${row.value.en}`);
    compiler.pdf({ mainFileContent: words.join("\n\n") });
  };
  const ours = (turn: number) => typesetNotice(noticeOf(turn), turn % 2 === 0 ? "en" : "fr");
  for (const atOnce of [1, availableParallelism()]) {
    const mine = await pace(ours, atOnce);
    const peer = await pace(bare, 1);
    print(`notices a second, ${atOnce} at once`, mine.aSecond, peer.aSecond, mine.n);
    print(`notices a second of a core, ${atOnce} at once`, mine.aCoreSecond, peer.aCoreSecond, mine.n);
  }
}

async function pace(make: (turn: number) => Promise<unknown>, atOnce: number) {
  // Each thread has its letters and its first pages before it is measured.
  for (let turn = 0; turn < 10; turn++) await Promise.all(Array.from({ length: atOnce }, () => make(turn)));
  const began = performance.now();
  const before = process.cpuUsage();
  let n = 0;
  const one = async () => {
    while (performance.now() - began < seconds * 1000) await make(n++);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const { user, system } = process.cpuUsage(before);
  return { n, aSecond: n / ((performance.now() - began) / 1000), aCoreSecond: n / ((user + system) / 1_000_000) };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

function print(measure: string, ours: number, peer: number, n: number): void {
  const ratio = Math.round((ours / peer) * 100) / 100;
  const peerName = "the typesetter alone, one untagged paragraph in one language";
  const given = { ours: rounded(ours), peer: rounded(peer), peerName, ratio, unit: "1/s", n };
  console.log(JSON.stringify({ bench: "notices", measure, ...given }));
}

const rows = [
  ["File", "Dossier", "TC7-"],
  ["Day and hour", "Date et heure", "Tuesday, 12 January 2027, 9:00 a.m., "],
  ["Where", "Lieu", "By video, room "],
  ["Member", "Commissaire", "Member "],
  ["Interpreter", "Interprète", "Somali, "],
  ["Documents are due by", "Documents à transmettre au plus tard le", "2 January 2027, "],
] as const;

function noticeOf(turn: number): NoticeSource {
  const words = { en: `Come with your identity papers. ${turn}`, fr: `Apportez vos pièces d’identité. ${turn}` };
  return {
    id: "01920000-0000-7000-8000-000000000001" as NoticeId,
    caseId: "01920000-0000-7000-8000-000000000002" as CaseId,
    content: {
      title: { en: "Notice to appear", fr: "Avis de convocation" },
      rows: rows.map(([en, fr, value]) => ({ label: { en, fr }, value: { en: value + turn, fr: value + turn } })),
      paragraphs: [words, words, words],
    },
    issuedAt: "2026-11-30T15:00:00.000Z" as Instant,
    zone: "America/Toronto" as Zone,
    contact: null,
  };
}

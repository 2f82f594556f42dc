import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { keyIdOf } from "../backup/key-file.ts";
import { type ArchiveLine, type LineMark, lineIn } from "./archive-line.ts";
import { type Base, basesIn } from "./base.ts";
import { blobsUntil } from "./kept-blobs.ts";
import { headOfSegment, nextSegment, segmentName } from "./segment.ts";

/** A base copy and the moments to which it leads with the segments that follow it without a gap. */
export interface RecoveryPlan {
  readonly line: ArchiveLine;
  readonly base: Base;
  /** The last moment to which rows and blobs are both there. */
  readonly until: Date;
  /** The segment that is not there although one after it is, or null. */
  readonly missing: string | null;
}

/** Says in both languages why a moment cannot be restored. */
export class NoRecoveryPlan extends Error {}

/** The lines that this key opens, oldest first. @throws NoWay when the archive has none, or only such of another key */
export function linesIn(archive: string, key: Buffer): readonly ArchiveLine[] {
  const names = existsSync(archive) ? readdirSync(archive).sort() : [];
  const marked = names.filter((name) => existsSync(path.join(archive, name, "line.json")));
  if (marked.length === 0) throw new NoRecoveryPlan(`${archive} holds no archive / ne contient aucune archive`);
  const own = marked.filter((name) => {
    const mark = JSON.parse(readFileSync(path.join(archive, name, "line.json"), "utf8")) as LineMark;
    return mark.version === 1 && mark.key === keyIdOf(key);
  });
  if (own.length === 0)
    throw new NoRecoveryPlan(
      `The archive ${archive} is encrypted with another key / L’archive est chiffrée avec une autre clé`,
    );
  return own.map((name) => lineIn(archive, name, key));
}

/** False: what follows the base copy has not come yet, or is missing. */
export const leadsAnywhere = (way: RecoveryPlan) => way.until >= new Date(way.base.endedAt);

/** Where each whole base copy of a line leads, oldest first; one whose own segments are not there is left out. */
export async function recoveryPlansOf(line: ArchiveLine): Promise<readonly RecoveryPlan[]> {
  const bases = await basesIn(line);
  const there = new Set((await readdir(line.wal)).map((name) => name.replace(/\.sealed$/, "")).filter(isSegment));
  const blobs = await blobsUntil(line);
  if (blobs === null) return [];
  const ways = await Promise.all(bases.map((base) => wayFrom(line, base, there, new Date(blobs))));
  return ways.filter((way) => way !== null);
}

const isSegment = (name: string) => segmentName.test(name);

async function wayFrom(
  line: ArchiveLine,
  base: Base,
  there: ReadonlySet<string>,
  blobs: Date,
): Promise<RecoveryPlan | null> {
  let last: string | null = null;
  let next = base.startSegment;
  for (; there.has(next); next = nextSegment(next, base.segmentBytes)) last = next;
  if (last === null || last < base.endSegment) return null;
  const rows = new Date((await headOfSegment(line, last)).endedAt);
  const until = rows < blobs ? rows : blobs;
  const isLater = (name: string) => name.slice(0, 8) === next.slice(0, 8) && name > next;
  return { line, base, until, missing: [...there].some(isLater) ? next : null };
}

/**
 * The way to a moment, from the newest base copy before it; null asks for the newest moment there is.
 * @throws NoWay saying from when to when there is one
 */
export function recoveryPlanFor(
  ways: readonly RecoveryPlan[],
  moment: Date | null,
): { way: RecoveryPlan; moment: Date } {
  const leading = ways.filter(leadsAnywhere);
  const [oldest] = leading;
  if (oldest === undefined)
    throw new NoRecoveryPlan(
      "The archive holds no whole base copy yet / L’archive ne contient encore aucune copie de base",
    );
  const newest = leading.reduce((one, other) => (other.until >= one.until ? other : one));
  const wanted = moment ?? newest.until;
  const way = ways.filter((one) => new Date(one.base.endedAt) <= wanted).at(-1);
  if (way === undefined) {
    const first = oldest.base.endedAt;
    throw new NoRecoveryPlan(
      `The oldest moment in the archive is ${first} / Le plus ancien moment de l’archive est ${first}`,
    );
  }
  if (wanted > way.until) {
    const end = way.until.toISOString();
    if (way.missing !== null)
      throw new NoRecoveryPlan(
        `The segment ${way.missing} is missing: there is a way up to ${end} / Le segment ${way.missing} manque\u00a0: on peut restaurer jusqu’à ${end}`,
      );
    throw new NoRecoveryPlan(`The archive ends at ${end} / L’archive se termine à ${end}`);
  }
  return { way, moment: wanted };
}

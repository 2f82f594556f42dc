import { type Actor, kindOf, nobody, type Role, theSystem } from "../../../kernel/actor.ts";
import type { CounselId } from "../../../kernel/ids.ts";
import type { Store, Transaction } from "../../../platform/database/store.ts";
import { openAccount, signInCompleted } from "../../identity/index.ts";
import { registerCounsel } from "../../parties/index.ts";
import type { Licence } from "../domain/demo-referral.ts";

export interface CounselOfTwin {
  readonly actor: Actor;
  readonly counselId: CounselId;
  readonly licence: Licence;
}

export interface InterpreterOfTwin {
  readonly actor: Actor;
  readonly languages: readonly string[];
}

/** Everybody who works in the twin's year. */
export interface Population {
  readonly registry: readonly Actor[];
  readonly triage: readonly Actor[];
  readonly scheduling: readonly Actor[];
  /** Who supports the members, and translates what they decided. */
  readonly support: readonly Actor[];
  readonly members: { readonly RPD: readonly Actor[]; readonly RAD: readonly Actor[] };
  readonly interpreters: readonly InterpreterOfTwin[];
  readonly counsel: readonly CounselOfTwin[];
  readonly minister: Actor;
  readonly partner: Actor;
}

/** The languages of those who need an interpreter, each with interpreters enough. */
export const spokenLanguages = ["ht", "es", "pa", "tr", "fa", "ti", "ar"] as const;

/** Opens the accounts of as many people as so many claims a year need. */
export function openPopulation(store: Store, claimsAYear: number): Promise<Population> {
  const many = (least: number, each: number) => Array.from({ length: Math.max(least, Math.ceil(claimsAYear / each)) });
  return store.transact(theSystem, async (tx) => {
    const of = async (role: Role, nth: number, division: "RPD" | "RAD" | null = null) =>
      openOne(tx, { role, division, name: `${role} ${nth + 1}`, email: `${role}-${division ?? "all"}-${nth + 1}` });
    const all = async (role: Role, count: readonly unknown[], division: "RPD" | "RAD" | null = null) => {
      const opened: Actor[] = [];
      for (const nth of count.keys()) opened.push(await of(role, nth, division));
      return opened;
    };
    const interpreters: InterpreterOfTwin[] = [];
    for (const [place, language] of spokenLanguages.entries())
      for (const nth of many(2, 500).keys())
        interpreters.push({ actor: await of("interpreter", place * 1000 + nth), languages: [language] });
    return {
      registry: await all("registry-officer", many(2, 500)),
      triage: await all("triage-officer", many(1, 1000)),
      scheduling: await all("scheduling-officer", many(1, 1000)),
      support: await all("adjudicative-support", many(1, 1000)),
      members: {
        RPD: await all("member", many(4, 110), "RPD"),
        RAD: await all("member", many(5, 250), "RAD"),
      },
      interpreters,
      counsel: await openCounsel(tx, many(4, 60).length),
      minister: await of("minister-counsel", 0),
      partner: await of("partner-system", 0),
    };
  });
}

async function openCounsel(tx: Transaction, count: number): Promise<readonly CounselOfTwin[]> {
  const opened: CounselOfTwin[] = [];
  for (let nth = 0; nth < count; nth++) {
    const licence = { regulator: nth % 3 === 0 ? "BQ" : "LSO", licenceNumber: `TWIN-${1000 + nth}` };
    const email = `counsel-${nth + 1}@counsel.example`;
    const counselId = await registerCounsel(tx, {
      ...licence,
      familyName: `Twinlaw ${String.fromCodePoint(65 + (nth % 26))}`,
      givenNames: `Counsel`,
      kind: "lawyer",
      language: nth % 3 === 0 ? "fr" : "en",
      standing: "good",
      email,
      firm: "Twin Chambers",
    });
    const actor = await openOne(tx, { role: "counsel", division: null, name: `Counsel Twinlaw`, email, counselId });
    opened.push({ actor, counselId, licence });
  }
  return opened;
}

async function openOne(
  tx: Transaction,
  wanted: {
    readonly role: Role;
    readonly division: "RPD" | "RAD" | null;
    readonly name: string;
    readonly email: string;
    readonly counselId?: CounselId;
  },
): Promise<Actor> {
  const { role, division, counselId = null } = wanted;
  const accountId = await openAccount(tx, {
    email: wanted.email.includes("@") ? wanted.email : `${wanted.email}@twin.example`.toLowerCase(),
    name: `${wanted.name} (twin)`,
    language: "en",
    // They act without a session: nobody signs in as them.
    password: null,
    roles: [{ role, officeId: null, division }],
    personId: null,
    counselId,
  });
  await signInCompleted(tx, accountId);
  return { ...nobody, kind: kindOf([role]), roles: [role], accountId, counselId };
}

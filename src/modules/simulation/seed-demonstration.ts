import { theSystem } from "../../kernel/actor.ts";
import { type Instant, instantOf } from "../../kernel/time.ts";
import type { Config } from "../../platform/config.ts";
import type { Services } from "../../platform/http/route.ts";
import { asTribunalFor, takeReferral } from "../intake/index.ts";
import { type DemoAccount, saveAccounts, savedAccounts } from "./demo-accounts.ts";
import { openPartyAccounts } from "./demo-parties.ts";
import { counselLicences, hashPasswords, openAccounts, registerCounsels } from "./demo-people.ts";
import { demoReferral } from "./domain/demo-referral.ts";
import { randomFrom } from "./domain/random.ts";

/** Referrals that are there when the tribunal first says that it is ready. */
const firstReferrals = 12;

type DemoPasswords = Promise<ReadonlyMap<string, string>>;
const noPasswords: DemoPasswords = Promise.resolve(new Map());

/**
 * Begins to hash the demonstration's passwords where there is none yet, while the database is still on its way. What is
 * missing from the answer is hashed when its account is opened.
 */
export async function prepareDemonstration(config: Pick<Config, "home" | "secret">): DemoPasswords {
  return savedAccounts(config.home).length > 0 ? noPasswords : hashPasswords(config.secret);
}

/**
 * Fills an empty tribunal with people and cases that do not exist. A tribunal that has an account is left alone.
 * Accounts and the first cases are there when this returns; a job brings the others while people already work.
 * Safe to repeat after an interruption: the accounts are known by their addresses, referrals by their identifiers.
 */
export async function seedDemonstration(services: Services, passwords: DemoPasswords = noPasswords): Promise<void> {
  const { store, config } = services;
  const known = await store.transact(theSystem, (tx) => tx.db.selectFrom("accounts").select("id").limit(1).execute());
  if (known.length > 0) return;
  const hashes = await passwords;
  const counselIds = await store.transact(theSystem, (tx) => registerCounsels(tx));
  const accounts = await store.transact(theSystem, (tx) => openAccounts(tx, counselIds, config.secret, hashes));
  await receiveDemoReferrals(services, 0, firstReferrals);
  await store.transact(theSystem, (tx) =>
    tx.addJob("demonstration-calendars", {}, { queueName: "demonstration", jobKey: "demonstration-calendars" }),
  );
  await store.transact(theSystem, (tx) =>
    tx.addJob(
      "demonstration-grows",
      { from: firstReferrals },
      { queueName: "demonstration", jobKey: "demonstration-grows" },
    ),
  );
  const [counselId] = counselIds;
  const parties = counselId === undefined ? [] : await openPartyAccounts(services, counselId, hashes);
  await writeAccounts(services, [...accounts.map(({ account }) => account), ...parties]);
}

/** Sends the demonstration's referrals from one place up to another, the same ones on every installation. */
export async function receiveDemoReferrals(services: Services, from: number, to: number): Promise<void> {
  const random = randomFrom(20_261_124);
  const [first, ...others] = counselLicences;
  if (first === undefined) return;
  const began = await beganAt(services);
  for (let place = 0; place < to; place++) {
    // Drawn even when it is not sent: the next one depends on it.
    const referral = demoReferral(random, place, began, [first, ...others]);
    if (place >= from)
      await takeReferral(asTribunalFor(services.store, theSystem), JSON.parse(JSON.stringify(referral)));
  }
}

/** Brings the case numbers in the accounts' file up to date, when that file is on this machine. */
export async function refreshAccounts(services: Services): Promise<void> {
  const accounts = savedAccounts(services.config.home);
  if (accounts.length > 0) await writeAccounts(services, accounts);
}

/** Writes the accounts, with the cases that each may see because of a relation. Replaces the file in one step. */
async function writeAccounts(services: Services, accounts: readonly DemoAccount[]): Promise<void> {
  const numbers = await services.store.transact(theSystem, async (tx) => {
    const rows = await tx.db
      .selectFrom("case_access as a")
      .innerJoin("accounts as k", "k.id", "a.account_id")
      .innerJoin("cases as c", "c.id", "a.case_id")
      .select(["k.email", "c.file_number"])
      .where("a.until_at", "is", null)
      .orderBy("c.file_number")
      .execute();
    return Map.groupBy(rows, (row) => row.email);
  });
  const listed = accounts.map((account) => ({
    ...account,
    caseNumbers: (numbers.get(account.email) ?? []).map((row) => row.file_number),
  }));
  saveAccounts(services.config.home, listed);
}

/** When the demonstration began: its cases came before, whenever the job that brings them runs. */
export async function beganAt(services: Services): Promise<Instant> {
  const first = await services.store.transact(theSystem, (tx) =>
    tx.db.selectFrom("accounts").select("created_at").orderBy("created_at").limit(1).executeTakeFirst(),
  );
  return first === undefined ? services.store.clock() : instantOf(first.created_at);
}

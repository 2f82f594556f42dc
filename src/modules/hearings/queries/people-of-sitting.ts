import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseRow, requireNotExcluded } from "../../cases/index.ts";
import type { Sitting, WholeSitting } from "../contract.ts";
import { panelProblem } from "../domain/panel.ts";
import { chosenTwice, personAs, type SittingPerson } from "../domain/sitting-people.ts";
import { fieldTexts } from "../text.ts";
import { appearingPerson } from "./appearing-person.ts";
import { counselOfRecord, representativesOn } from "./counsel-of-record.ts";
import { holderOf, requireMember } from "./require-member.ts";

/**
 * Everybody at a sitting: its members, interpreter and Minister's counsel as the officer chose them, counsel of record or
 * whoever appears in their place, and who acts for somebody of the cases.
 * @throws panel-of-three-wanted, panel-not-of-division, member-not-found, member-excluded, interpreter-not-found,
 *   interpreter-language-wanted, minister-counsel-not-found, counsel-not-on-files, appearing-person-not-known,
 *   counsel-not-in-good-standing, sitting-person-twice
 */
export async function peopleOfSitting(
  tx: Transaction,
  cases: readonly CaseRow[],
  sitting: WholeSitting,
  asked: Sitting,
): Promise<readonly SittingPerson[]> {
  const caseIds = cases.map((one) => one.id);
  const people: SittingPerson[] = [
    ...(await membersOf(tx, cases, sitting)),
    ...(await interpreterOf(tx, sitting)),
    ...(await ministerCounselOf(tx, sitting)),
  ];
  const onRecord = await counselOfRecord(tx, caseIds);
  const stranger = (asked.appearing ?? []).findIndex((one) => !onRecord.some((of) => of.counselId === one.counselId));
  if (stranger !== -1) throw new Refused("counsel-not-on-files", {}, [problemAt("appearing", "counsel-not-on-files")]);
  for (const counsel of onRecord) {
    const place = sitting.appearing.findIndex((one) => one.counselId === counsel.counselId);
    const instead = sitting.appearing[place];
    people.push(
      instead === undefined
        ? personAs("counsel", counsel.name, "/sitting/appearing", counsel)
        : await appearingPerson(tx, counsel, instead, `/sitting/appearing/${place}`),
    );
  }
  for (const { name, ...of } of await representativesOn(tx, caseIds))
    people.push(personAs("designated-representative", name, "/sitting", of));
  const twice = chosenTwice(people);
  if (twice !== undefined)
    throw new Refused("sitting-person-twice", { name: twice.name }, [
      { path: twice.path, code: "sitting-person-twice", text: fieldTexts.person },
    ]);
  return people;
}

const problemAt = (field: string, code: string) => ({ path: `/sitting/${field}`, code, text: fieldTexts.person });

async function membersOf(
  tx: Transaction,
  cases: readonly CaseRow[],
  sitting: WholeSitting,
): Promise<readonly SittingPerson[]> {
  const division = cases[0]?.division ?? "";
  const problem = panelProblem(sitting, division);
  if (problem !== null) throw new Refused(problem, {}, [problemAt("panelIds", problem)]);
  const members: SittingPerson[] = [];
  for (const [place, id] of [sitting.memberId, ...sitting.panelIds].entries()) {
    if (id === null) continue;
    const { name } = await requireMember(tx, id as AccountId, division);
    await requireNotExcluded(tx, cases, id as AccountId);
    const path = place === 0 ? "/sitting/memberId" : `/sitting/panelIds/${place - 1}`;
    members.push(personAs("member", name, path, { accountId: id as AccountId, presides: place === 0 }));
  }
  return members;
}

async function interpreterOf(tx: Transaction, sitting: WholeSitting): Promise<readonly SittingPerson[]> {
  const { interpreterId, interpreterName } = sitting;
  if (interpreterId === null)
    return interpreterName === null ? [] : [personAs("interpreter", interpreterName, "/sitting/interpreterName")];
  if (sitting.interpreterLanguage === null)
    throw new Refused("interpreter-language-wanted", {}, [
      problemAt("interpreterLanguage", "interpreter-language-wanted"),
    ]);
  const found = await holderOf(tx, interpreterId as AccountId, "interpreter").executeTakeFirst();
  if (found === undefined)
    throw new Refused("interpreter-not-found", {}, [problemAt("interpreterId", "interpreter-not-found")]);
  return [personAs("interpreter", found.name, "/sitting/interpreterId", { accountId: interpreterId as AccountId })];
}

async function ministerCounselOf(
  tx: Transaction,
  { ministerCounselId }: WholeSitting,
): Promise<readonly SittingPerson[]> {
  if (ministerCounselId === null) return [];
  const found = await holderOf(tx, ministerCounselId as AccountId, "minister-counsel").executeTakeFirst();
  if (found === undefined)
    throw new Refused("minister-counsel-not-found", {}, [problemAt("ministerCounselId", "minister-counsel-not-found")]);
  const accountId = ministerCounselId as AccountId;
  return [personAs("minister-counsel", found.name, "/sitting/ministerCounselId", { accountId })];
}

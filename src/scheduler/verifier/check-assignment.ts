import type { Assignment, Hearing } from "../contract.ts";
import {
  covers,
  type IndexedProblem,
  isAtOffice,
  isClear,
  isEquipped,
  isOpenFor,
  officeOf,
  type Span,
  servingEntries,
  spanOf,
} from "./indexed-problem.ts";
import { instantText } from "./office-clock.ts";
import { type Violation, type ViolationCode, violation } from "./violation.ts";

type Facts = Readonly<Record<string, string | number>>;

/** What one assignment breaks by itself: H1, H2, H4, H5, H6, H8, H9, H10 and the counsel's absences of H7. */
export function checkAssignment(indexed: IndexedProblem, hearing: Hearing, assignment: Assignment): Violation[] {
  const found: Violation[] = [];
  const span = spanOf(Date.parse(assignment.start), hearing);
  const say = (code: ViolationCode, people: readonly string[] = [], facts: Facts = {}) => {
    const instants = [instantText(span.from), instantText(span.to)];
    found.push(violation(code, { hearings: [hearing.id], people, instants }, facts));
  };
  checkTime(indexed, hearing, span, say);
  for (const party of hearing.parties) {
    const free = isClear(indexed.spansOf(party.unavailable), span);
    if (!free) say("party-unavailable", [`party:${party.id}`], { person: party.id });
  }
  checkPanel(indexed, hearing, assignment, span, say);
  for (const id of hearing.counsel) {
    const counsel = indexed.counsel.get(id);
    const free = counsel !== undefined && isClear(indexed.spansOf(counsel.unavailable), span);
    if (!free) say("counsel-unavailable", [`counsel:${id}`], { person: id });
  }
  checkInterpreter(indexed, hearing, assignment, span, say);
  checkRepresentative(indexed, hearing, assignment, span, say);
  checkRoom(indexed, hearing, assignment, span, say);
  return found;
}

type Say = (code: ViolationCode, people?: readonly string[], facts?: Facts) => void;

/** H1 */
function checkTime(indexed: IndexedProblem, hearing: Hearing, span: Span, say: Say): void {
  const { problem } = indexed;
  const office = officeOf(indexed, hearing);
  const { on, time, once } = office.clock.momentAt(span.from);
  if (!hearing.starts.includes(time)) say("start-not-allowed", [], { time });
  if (!once) say("hour-shown-twice", [], { time });
  if (on < problem.horizon.from || on > problem.horizon.to) say("outside-horizon", [], { on });
  if (!isOpenFor(hearing, office, on)) say("office-closed", [], { on });
  if (on < hearing.earliestOn) say("too-early", [], { on, earliest: hearing.earliestOn });
  if (hearing.deadlineAt !== null && span.to > Date.parse(hearing.deadlineAt))
    say("after-deadline", [], { end: instantText(span.to), deadline: hearing.deadlineAt });
  if (hearing.startsBefore !== null && time >= hearing.startsBefore)
    say("starts-too-late", [], { time, before: hearing.startsBefore });
}

/** H4, H5, H6 */
function checkPanel(indexed: IndexedProblem, hearing: Hearing, given: Assignment, span: Span, say: Say): void {
  const sitting = new Set(given.members);
  if (sitting.size !== hearing.panel) say("panel-size", [], { count: sitting.size, panel: hearing.panel });
  given.members.forEach((id, index) => {
    if (given.members.indexOf(id) < index) say("member-twice", [`member:${id}`], { person: id });
  });
  for (const id of hearing.seizedMembers)
    if (!sitting.has(id)) say("seized-member-missing", [`member:${id}`], { person: id });
  for (const id of sitting) {
    const people = [`member:${id}`];
    const member = indexed.members.get(id);
    if (member === undefined) {
      say("member-unknown", people, { person: id });
      continue;
    }
    if (hearing.excludedMembers.includes(id)) say("excluded-member", people, { person: id });
    if (!member.divisions.includes(hearing.division)) say("member-division", people, { person: id });
    if (!member.languages.includes(hearing.language)) say("member-language", people, { person: id });
    for (const skill of hearing.requiredSkills)
      if (!member.skills.includes(skill)) say("member-skill", people, { person: id, skill });
    if (isAtOffice(hearing) && !member.offices.includes(hearing.office)) say("member-office", people, { person: id });
    if (!covers(indexed.spansOf(member.available), span)) say("member-unavailable", people, { person: id });
  }
}

/** H8 without the day's limit */
function checkInterpreter(indexed: IndexedProblem, hearing: Hearing, given: Assignment, span: Span, say: Say): void {
  const id = given.interpreter;
  const need = hearing.interpreter;
  if (id === null) {
    if (need !== null) say("interpreter-missing");
    return;
  }
  const people = [`interpreter:${id}`];
  if (need === null) {
    say("interpreter-not-needed", people, { person: id });
    return;
  }
  const interpreter = indexed.interpreters.get(id);
  if (interpreter === undefined) {
    say("interpreter-unknown", people, { person: id });
    return;
  }
  const language = need.dialect === null ? need.language : `${need.language} (${need.dialect})`;
  if (servingEntries(interpreter, need).length === 0) say("interpreter-language", people, { person: id, language });
  if (!covers(indexed.spansOf(interpreter.available), span)) say("interpreter-unavailable", people, { person: id });
  if (isAtOffice(hearing) && !interpreter.offices.includes(hearing.office))
    say("interpreter-office", people, { person: id });
}

/** H9 */
function checkRepresentative(indexed: IndexedProblem, hearing: Hearing, given: Assignment, span: Span, say: Say): void {
  const id = given.ministerRep;
  if (id === null) {
    if (hearing.minister) say("representative-missing");
    return;
  }
  const people = [`ministerRep:${id}`];
  if (!hearing.minister) {
    say("representative-not-needed", people, { person: id });
    return;
  }
  const representative = indexed.ministerReps.get(id);
  if (representative === undefined) {
    say("representative-unknown", people, { person: id });
    return;
  }
  if (!covers(indexed.spansOf(representative.available), span))
    say("representative-unavailable", people, { person: id });
  if (isAtOffice(hearing) && !representative.offices.includes(hearing.office))
    say("representative-office", people, { person: id });
}

/** H10 */
function checkRoom(indexed: IndexedProblem, hearing: Hearing, given: Assignment, span: Span, say: Say): void {
  const id = given.room;
  if (id === null) {
    if (isAtOffice(hearing)) say("room-missing");
    return;
  }
  const people = [`room:${id}`];
  if (!isAtOffice(hearing)) {
    say("room-not-needed", people, { person: id });
    return;
  }
  const room = indexed.rooms.get(id);
  if (room === undefined) {
    say("room-unknown", people, { person: id });
    return;
  }
  if (room.office !== hearing.office) say("room-office", people, { person: id });
  if (!isEquipped(room, hearing)) say("room-equipment", people, { person: id });
  if (!isClear(indexed.spansOf(room.unavailable), span)) say("room-unavailable", people, { person: id });
}

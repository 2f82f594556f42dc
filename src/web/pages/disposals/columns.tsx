import type { Bilingual } from "../../../kernel/bilingual.ts";
import { divisionShortNames } from "../../../modules/cases/text.ts";
import type { Candidate, DisposalView, HoldView } from "../../../modules/retention/contract.ts";
import { callRetention } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import type { Column } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { CaseNumber } from "../home/case-number.tsx";
import type { Intent } from "./reason-dialog.tsx";
import { disposalsText as text } from "./text.ts";

function Division({ code }: { readonly code: string }) {
  return useSay()(divisionShortNames[code] ?? text.division);
}

type Ask = (intent: Intent) => void;

const closed = {
  name: text.closed,
  sort: "closed",
  cell: (one: { finalizedOn: string }) => <Day on={one.finalizedOn} />,
};
const until = {
  name: text.until,
  sort: "until",
  cell: (one: { retainedUntil: string }) => <Day on={one.retainedUntil} />,
};
const caseNumber = {
  name: text.case,
  sort: "number",
  cell: (one: { caseId: string; fileNumber: string }) => (
    <CaseNumber id={one.caseId} number={one.fileNumber} name={null} />
  ),
};

export const candidateColumns = (onAsk: Ask): readonly Column<Candidate>[] => [
  caseNumber,
  { name: text.division, cell: (one) => <Division code={one.division} /> },
  closed,
  { name: text.until, cell: until.cell },
  {
    name: text.action,
    isActs: true,
    cell: (one) =>
      one.isHeld ? (
        <Held />
      ) : (
        <div className="buttons">
          <Act name={text.propose} number={one.fileNumber} onClick={() => onAsk(proposal(one))} />
          <Act name={text.hold} number={one.fileNumber} onClick={() => onAsk(hold(one))} />
        </div>
      ),
  },
];

const proposal = (one: Candidate): Intent => ({
  send: (language, reason) =>
    callRetention.send(language, "POST /cases/:caseId/disposals", { params: { caseId: one.caseId }, body: { reason } }),
  number: one.fileNumber,
  title: text.proposeTitle,
  words: text.proposeText,
  action: text.propose,
});

const hold = (one: Candidate): Intent => ({
  send: (language, reason) =>
    callRetention.send(language, "POST /cases/:caseId/legal-holds", {
      params: { caseId: one.caseId },
      body: { reason },
    }),
  number: one.fileNumber,
  title: text.holdTitle,
  words: text.holdText,
  action: text.hold,
});

const decision = (one: DisposalView, isYes: boolean): Intent => ({
  send: (language, reason) =>
    callRetention.send(language, isYes ? "POST /disposals/:disposalId/approve" : "POST /disposals/:disposalId/refuse", {
      params: { disposalId: one.id },
      body: { reason },
    }),
  number: one.fileNumber,
  title: isYes ? text.approveTitle : text.refuseTitle,
  words: isYes ? text.approveText : text.refuseText,
  action: isYes ? text.approve : text.refuse,
});

export const waitingColumns = (onAsk: Ask): readonly Column<DisposalView>[] => [
  caseNumber,
  closed,
  until,
  { name: text.rule, cell: (one) => <Words of={one.rule} /> },
  { name: text.proposed, sort: "proposed", cell: (one) => <bdi>{one.proposed.name}</bdi> },
  { name: text.reason, cell: (one) => one.proposed.reason },
  {
    name: text.action,
    isActs: true,
    cell: (one) =>
      one.isMine ? (
        <Words of={text.mine} />
      ) : (
        <div className="buttons">
          <Act name={text.approve} number={one.fileNumber} onClick={() => onAsk(decision(one, true))} />
          <Act name={text.refuse} number={one.fileNumber} onClick={() => onAsk(decision(one, false))} />
        </div>
      ),
  },
];

export const holdColumns = (onAsk: Ask): readonly Column<HoldView>[] => [
  caseNumber,
  { name: text.placed, sort: "placed", cell: (one) => <bdi>{one.placed.name}</bdi> },
  { name: text.reason, cell: (one) => one.placed.reason },
  {
    name: text.action,
    isActs: true,
    cell: (one) => (
      <Act
        name={text.lift}
        number={one.fileNumber}
        onClick={() =>
          onAsk({
            send: (language, reason) =>
              callRetention.send(language, "POST /legal-holds/:holdId/lift", {
                params: { holdId: one.id },
                body: { reason },
              }),
            number: one.fileNumber,
            title: text.liftTitle,
            words: text.liftText,
            action: text.lift,
          })
        }
      />
    ),
  },
];

export const registerColumns: readonly Column<DisposalView>[] = [
  { name: text.case, sort: "number", cell: (one) => one.fileNumber },
  closed,
  { name: text.proposed, sort: "proposed", cell: (one) => <bdi>{one.proposed.name}</bdi> },
  { name: text.decided, cell: (one) => <bdi>{one.decided?.name ?? "—"}</bdi> },
  { name: text.reason, cell: (one) => one.decided?.reason ?? "—" },
  { name: text.gone, cell: (one) => `${one.documents ?? 0}, ${one.notices ?? 0}` },
];

function Words({ of }: { readonly of: Bilingual }) {
  return of[useLanguage()];
}

function Held() {
  return <Badge tone="warning">{useSay()(text.held)}</Badge>;
}

function Act({
  name,
  number,
  onClick,
}: {
  readonly name: Bilingual;
  readonly number: string;
  readonly onClick: () => void;
}) {
  const say = useSay();
  return (
    <button type="button" className="second" aria-label={`${say(name)} – ${number}`} onClick={onClick}>
      {say(name)}
    </button>
  );
}

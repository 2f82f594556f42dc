import { Link } from "@tanstack/react-router";
import { type CivilDate, dateText, momentText } from "../../../kernel/time.ts";
import { divisionShortNames } from "../../../modules/cases/text.ts";
import type { ProposalView } from "../../../modules/scheduling/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { OfferLine } from "./offer-line.tsx";
import { stateText, schedulingText as text } from "./text.ts";

interface Acts {
  readonly busy: boolean;
  readonly onApprove: (proposal: ProposalView) => void;
  readonly onLeaveAside: (proposal: ProposalView) => void;
}

function mondayOf(on: string): CivilDate {
  const day = new Date(on);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10) as CivilDate;
}

/** Proposed hearings under the Monday of their week. */
export function ProposalWeeks({ proposals, ...acts }: Acts & { readonly proposals: readonly ProposalView[] }) {
  const say = useSay();
  const language = useLanguage();
  const weeks = Map.groupBy(proposals, (one) => mondayOf(one.on));
  return (
    <>
      {[...weeks].map(([monday, own]) => {
        const caption = say(text.week, { day: dateText(monday, language) });
        return (
          <section key={monday}>
            <h3>{caption}</h3>
            <DataTable caption={caption} isHeaded rows={own} rowKey={(one) => one.id} columns={columnsOf(acts)} />
          </section>
        );
      })}
    </>
  );
}

const columnsOf = (acts: Acts) => [
  { name: text.when, cell: (one: ProposalView) => <When proposal={one} /> },
  { name: text.case, cell: (one: ProposalView) => <ProposedCases proposal={one} /> },
  { name: text.people, cell: (one: ProposalView) => <People proposal={one} /> },
  { name: text.state, cell: (one: ProposalView) => <State proposal={one} {...acts} /> },
];

function When({ proposal }: { readonly proposal: ProposalView }) {
  const language = useLanguage();
  return (
    <>
      <Moment at={proposal.startsAt} zone={proposal.office.zone} />
      <br />
      <span className="hint">{proposal.office.name[language]}</span>
      {proposal.moves === null ? null : <Moves from={proposal.moves} proposal={proposal} />}
    </>
  );
}

/** What is set today, and would be otherwise. */
function Moves({
  from,
  proposal,
}: {
  readonly from: NonNullable<ProposalView["moves"]>;
  readonly proposal: ProposalView;
}) {
  const say = useSay();
  const language = useLanguage();
  const people = from.people.join(", ");
  const isSameHour = from.startsAt === proposal.startsAt;
  const moment = momentText(from.startsAt, proposal.office.zone, language);
  return (
    <div className="hint">{isSameHour ? say(text.sameHour, { people }) : say(text.movesFrom, { moment, people })}</div>
  );
}

function ProposedCases({ proposal }: { readonly proposal: ProposalView }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {proposal.cases.map((one) => (
        <div key={one.id}>
          <Link to="/$language/cases/$caseId" params={{ language, caseId: one.id }}>
            {one.fileNumber}
          </Link>{" "}
          {one.principal}
        </div>
      ))}
      <span className="hint">
        {say(divisionShortNames[proposal.division] ?? text.division)}, {proposal.kind[language]}
      </span>
    </>
  );
}

function People({ proposal }: { readonly proposal: ProposalView }) {
  const say = useSay();
  const language = useLanguage();
  const { interpreter, ministerCounsel, room } = proposal;
  return (
    <>
      <div>{proposal.members.map((one) => one.name).join(", ")}</div>
      {interpreter === null ? null : (
        <div>
          {say(text.interpreter, {
            language: [interpreter.language[language], interpreter.dialect].filter((part) => part !== null).join(", "),
            name: interpreter.name ?? say(text.nobody),
          })}
        </div>
      )}
      {ministerCounsel === null ? null : <div>{ministerCounsel.name}</div>}
      {room === null ? null : <div>{room}</div>}
    </>
  );
}

function State({ proposal, busy, onApprove, onLeaveAside }: Acts & { readonly proposal: ProposalView }) {
  const say = useSay();
  const language = useLanguage();
  const names = proposal.cases.map((one) => one.fileNumber).join(", ");
  return (
    <>
      <Badge tone={proposal.state === "set" ? "good" : proposal.state === "proposed" ? "plain" : "warning"}>
        {say(stateText[proposal.state] ?? text.state)}
      </Badge>
      {proposal.ended === null ? null : <div className="hint">{proposal.ended[language]}</div>}
      {proposal.offers.map((offer) => (
        <OfferLine
          key={`${offer.counsel}${offer.offeredAt}`}
          offer={offer}
          zone={proposal.office.zone}
          startsAt={proposal.startsAt}
        />
      ))}
      <div className="buttons">
        {proposal.actions.includes("schedule.approve") ? (
          <button type="button" disabled={busy} onClick={() => onApprove(proposal)}>
            {say(text.approve)}
            <span className="unseen"> {names}</span>
          </button>
        ) : null}
        {proposal.actions.includes("schedule.leave-aside") ? (
          <button type="button" className="second" disabled={busy} onClick={() => onLeaveAside(proposal)}>
            {say(proposal.state === "offered" ? text.takeBack : text.leaveAside)}
            <span className="unseen"> {names}</span>
          </button>
        ) : null}
      </div>
    </>
  );
}

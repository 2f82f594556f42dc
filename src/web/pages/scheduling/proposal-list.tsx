import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { divisionShortNames } from "../../../modules/cases/text.ts";
import type { ProposalView, RunView } from "../../../modules/scheduling/contract.ts";
import { callCases, callScheduling } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useCommand } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ProposalWeeks } from "./proposal-weeks.tsx";
import { stateText, schedulingText as text } from "./text.ts";
import { useApproval } from "./use-approval.tsx";
import { useAskAgain } from "./use-runs.ts";

/** How often the page looks whether what was approved is set. */
const everyMs = 2000;

/** What is proposed, week by week: approve one or all of the last run, or leave one aside. */
export function ProposalList({
  run,
  onDone,
}: {
  readonly run: RunView | undefined;
  readonly onDone: (words: string) => void;
}) {
  const say = useSay();
  const { pager } = useListPlace();
  const [back, setBack] = useState<ProposalView | null>(null);
  const proposals = useProposals(run);
  const approve = useApproval(onDone);
  const leaveAside = useLeaveAside(onDone);
  const isPending = approve.isPending || leaveAside.isPending;
  return (
    <section id="proposals" tabIndex={-1}>
      <h2>{say(text.proposals)}</h2>
      <ProposalFilter />
      <Refusal of={approve.refusal ?? leaveAside.refusal} />
      {proposals.isError ? <ErrorSummary error={proposals.error} /> : null}
      {run === undefined || run.toApprove === 0 ? null : (
        <div className="buttons">
          <button type="button" disabled={isPending} onClick={() => approve.ask({ runId: run.id })}>
            {say(text.approveAll)}
          </button>
        </div>
      )}
      {proposals.isPending ? <Loading /> : null}
      {proposals.data?.items.length === 0 ? <p>{say(text.noProposals)}</p> : null}
      <ProposalWeeks
        proposals={proposals.data?.items ?? []}
        busy={isPending}
        onApprove={(proposal) => approve.ask({ proposal })}
        onLeaveAside={(proposal) => (proposal.state === "offered" ? setBack(proposal) : void leaveAside.run(proposal))}
      />
      {proposals.data === undefined ? null : <Pager next={proposals.data.next} {...pager} />}
      {back === null ? null : (
        <TakeBack
          offered={back}
          onClose={() => setBack(null)}
          onConfirm={() => {
            setBack(null);
            void leaveAside.run(back);
          }}
        />
      )}
      {approve.dialog}
    </section>
  );
}

/** As the filters ask for them, looked at again while one that was approved is being set. */
function useProposals(run: RunView | undefined) {
  const language = useLanguage();
  const { of, after } = useListPlace();
  const query = {
    ...(of("office") === "" ? {} : { officeId: of("office") }),
    ...divisionOf(of("division")),
    ...stateOf(of("state")),
    ...after,
  };
  return useQuery({
    queryKey: [...callScheduling.key(language, "GET /schedule/proposals", { query }), run?.id],
    queryFn: () => callScheduling(language, "GET /schedule/proposals", { query }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === "approved" || one.state === "confirmed") ? everyMs : false,
  });
}

function useLeaveAside(onDone: (words: string) => void) {
  const say = useSay();
  const language = useLanguage();
  const again = useAskAgain();
  return useCommand(
    ({ id: proposalId }: ProposalView, sending) =>
      callScheduling(language, "POST /schedule/proposals/:proposalId/leave-aside", {
        params: { proposalId },
        ...sending,
      }),
    {
      onDone: async (_, { state }) => {
        await again();
        onDone(say(state === "offered" ? text.takenBack : text.leftAside));
      },
    },
  );
}

/** Counsel was asked of this date: whether to take it back is asked first. */
function TakeBack({
  offered,
  onClose,
  onConfirm,
}: {
  readonly offered: ProposalView;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}) {
  const say = useSay();
  return (
    <Confirm title={say(text.takeBackQuestion)} action={say(text.takeBack)} onClose={onClose} onConfirm={onConfirm}>
      <p>{say(text.takeBackDetail, { cases: offered.cases.map((one) => one.fileNumber).join(", ") })}</p>
    </Confirm>
  );
}

/** The divisions by their codes, in the order of the tribunal’s own list. */
const divisions: readonly ProposalView["division"][] = ["RPD", "RAD", "ID", "IAD"];

function divisionOf(text: string) {
  const division = divisions.find((one) => one === text);
  return division === undefined ? {} : { division };
}

/** As `openProposalStates` has them; the contract’s schemas stay on the server. */
const states = ["proposed", "approved", "offered", "confirmed"] as const;

function stateOf(text: string) {
  const state = states.find((one) => one === text);
  return state === undefined ? {} : { state };
}

function ProposalFilter() {
  const say = useSay();
  const language = useLanguage();
  const { of, go } = useListPlace();
  const offices = useQuery(callCases.query(language, "GET /offices"));
  return (
    <search className="row">
      <SelectField
        label={say(text.division)}
        value={of("division")}
        onChange={(event) => go({ division: event.currentTarget.value })}
        options={[
          ["", say(text.allDivisions)],
          ...divisions.map((one) => [one, say(divisionShortNames[one] ?? text.division)] as const),
        ]}
      />
      <SelectField
        label={say(text.office)}
        value={of("office")}
        onChange={(event) => go({ office: event.currentTarget.value })}
        options={[
          ["", say(text.allOffices)],
          ...(offices.data?.items ?? []).map((one) => [one.id, one.name[language]] as const),
        ]}
      />
      <SelectField
        label={say(text.state)}
        value={of("state")}
        onChange={(event) => go({ state: event.currentTarget.value })}
        options={[["", say(text.anyState)], ...states.map((one) => [one, say(stateText[one] ?? text.state)] as const)]}
      />
    </search>
  );
}

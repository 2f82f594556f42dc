import { useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { ChangeReason, HearingChoices, HearingView } from "../../../modules/hearings/contract.ts";
import { Problem } from "../../api/client.ts";
import { callHearings } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { useCase } from "../cases/use-case.ts";
import { DateChangeSection } from "./date-change-section.tsx";
import { confirmText, formText } from "./form-text.ts";
import { type Decided, HearingForm } from "./hearing-form.tsx";
import { momentOf } from "./hearing-words.ts";
import { useHearingsOf } from "./hearings-panel.tsx";
import { ReasonFields } from "./reason-fields.tsx";
import { sittingIn } from "./sitting-in.ts";
import { hearingsText } from "./text.ts";
import { useChoices } from "./use-choices.ts";

const words = {
  title: formText.changeOn,
  check: formText.checkChange,
  action: confirmText.doChange,
  done: confirmText.isChanged,
};

/** An officer changes a hearing that is still to come. */
export function ChangeHearingTab() {
  const say = useSay();
  const { caseId = "", hearingId = "" } = useParams({ strict: false }) as { caseId?: string; hearingId?: string };
  const theCase = useCase().data;
  const found = useHearingsOf(caseId);
  const choices = useChoices(caseId);
  if (found.isError || choices.isError) return <ErrorSummary error={found.error ?? choices.error} />;
  if (theCase === undefined || found.isPending || choices.isPending) return <Loading />;
  const hearing = found.data.items.find((one) => one.id === hearingId);
  if (hearing === undefined) return <Empty>{say(hearingsText.none)}</Empty>;
  return <ChangeHearing theCase={theCase} hearing={hearing} choices={choices.data} />;
}

/** The version is the one that the form was filled from: a change made meanwhile is shown before it is written over. */
function ChangeHearing({
  theCase,
  hearing,
  choices,
}: {
  readonly theCase: CaseView;
  readonly hearing: HearingView;
  readonly choices: HearingChoices;
}) {
  const say = useSay();
  const language = useLanguage();
  const [seen, setSeen] = useState(hearing);
  // What this page itself wrote is no change that somebody made meanwhile.
  const [written, setWritten] = useState<number | null>(null);
  const isExpected = hearing.version === seen.version || hearing.version === written;
  const send = useSendChange(theCase.id, seen, setWritten);
  return (
    <>
      {isExpected ? null : <ChangedMeanwhile hearing={hearing} onGoOn={() => setSeen(hearing)} />}
      <HearingForm
        theCase={theCase}
        choices={choices}
        start={sittingIn(seen)}
        words={words}
        preview={(body) =>
          callHearings(language, "POST /hearings/:hearingId/preview", { params: { hearingId: hearing.id }, body })
        }
        send={send}
      >
        {(extra) => (
          <fieldset>
            <legend>{say(formText.why)}</legend>
            <ReasonFields reason={extra.get("reason") ?? ""} note={extra.get("note") ?? ""} />
          </fieldset>
        )}
      </HearingForm>
      <DateChangeSection hearing={seen} caseId={theCase.id} />
    </>
  );
}

/** Of the version that the form was filled from; what stands otherwise by now is asked for anew. */
function useSendChange(caseId: string, seen: HearingView, onWritten: (version: number) => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  const refresh = async (error: unknown): Promise<never> => {
    if (error instanceof Problem && error.status === 409)
      await queries.invalidateQueries({
        queryKey: callHearings.key(language, "GET /cases/:caseId/hearings", { params: { caseId } }),
      });
    throw error;
  };
  return ({ sitting, shortNotice, extra, key }: Decided) => {
    const note = extra.get("note")?.trim() ?? "";
    const reason = { code: (extra.get("reason") ?? "") as ChangeReason["code"], note: note === "" ? null : note };
    const sent = callHearings(language, "POST /hearings/:hearingId/change", {
      params: { hearingId: seen.id },
      body: { sitting, shortNotice, reason, version: seen.version },
      idempotencyKey: key,
    });
    return sent.then((decided) => {
      onWritten(decided.version);
      return decided;
    }, refresh);
  };
}

/** Somebody else changed the hearing: what stands now. What was typed here is still here. */
function ChangedMeanwhile({ hearing, onGoOn }: { readonly hearing: HearingView; readonly onGoOn: () => void }) {
  const say = useSay();
  const moment = momentOf(hearing, useLanguage());
  return (
    <section className="error-summary" role="alert" aria-label={say(formText.changedTitle)}>
      <p>
        <strong>{say(formText.changedTitle)}</strong>
      </p>
      <p>{say(hearing.status === "set" ? formText.standsNow : formText.cancelledNow, { moment })}</p>
      <button type="button" onClick={onGoOn}>
        {say(formText.goOn)}
      </button>
    </section>
  );
}

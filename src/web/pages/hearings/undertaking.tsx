import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { HearingRecord } from "../../../modules/hearings/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { Badge } from "../../ui/badge.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { byWhomNames, outcomeText as text } from "./outcome-text.ts";

interface Props {
  readonly undertaking: HearingRecord["undertakings"][number];
  readonly hearingId: string;
  /** Said where several files have it. */
  readonly namesFile: boolean;
  readonly mayMark: boolean;
}

/** One undertaking: by whom, what, by when; and the day on which it was provided, for whoever keeps the record. */
export function Undertaking({ undertaking: one, hearingId, namesFile, mayMark }: Props) {
  const say = useSay();
  const language = useLanguage();
  const day = (on: string) => dateText(on as CivilDate, language);
  return (
    <>
      {say(text.undertaker, { who: say(byWhomNames[one.byWhom]) })} <bdi>{one.what}</bdi> (
      {say(text.due, { day: day(one.dueOn) })}
      {namesFile ? `, ${say(text.ofFile, { number: one.fileNumber })}` : ""}){" "}
      {one.metOn === null ? (
        <Badge tone="warning">{say(text.open)}</Badge>
      ) : (
        <>
          <Badge tone="good">{say(text.met)}</Badge> {say(text.metOn, { day: day(one.metOn) })}
        </>
      )}
      {mayMark && one.metOn === null ? <MarkMet undertakingId={one.id} hearingId={hearingId} what={one.what} /> : null}
    </>
  );
}

function MarkMet({
  undertakingId,
  hearingId,
  what,
}: {
  readonly undertakingId: string;
  readonly hearingId: string;
  readonly what: string;
}) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { busy, problem, attempt } = useAttempt();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const on = valuesOf(event.currentTarget)("on");
    void attempt(async () => {
      const params = { undertakingId };
      const record = await callHearings(language, "POST /undertakings/:undertakingId/met", { params, body: { on } });
      queries.setQueryData(
        callHearings.key(language, "GET /hearings/:hearingId/record", { params: { hearingId } }),
        record,
      );
    });
  };
  if (!isOpen)
    return (
      <p>
        <button type="button" className="second" onClick={() => setOpen(true)}>
          {say(text.markMet)}
          <span className="unseen"> {what}</span>
        </button>
      </p>
    );
  return (
    <form onSubmit={send}>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <Field label={say(text.metDay)} name="on" type="date" required />
      <button type="submit" disabled={busy}>
        {say(text.markMet)}
      </button>
    </form>
  );
}

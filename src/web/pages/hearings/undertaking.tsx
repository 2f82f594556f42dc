import { useState } from "react";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { HearingRecord } from "../../../modules/hearings/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { byWhomNames, outcomeText as text } from "./outcome-text.ts";

interface Props {
  readonly undertaking: HearingRecord["undertakings"][number];
  readonly hearingId: string;
  /** Said where several cases have it. */
  readonly namesCase: boolean;
  readonly mayMark: boolean;
}

/** One undertaking: by whom, what, by when; and the day on which it was provided, for whoever keeps the record. */
export function Undertaking({ undertaking: one, hearingId, namesCase, mayMark }: Props) {
  const say = useSay();
  const language = useLanguage();
  const day = (on: string) => dateText(on as CivilDate, language);
  return (
    <>
      {say(text.undertaker, { who: say(byWhomNames[one.byWhom]) })} <bdi>{one.what}</bdi> (
      {say(text.due, { day: day(one.dueOn) })}
      {namesCase ? `, ${say(text.ofCase, { number: one.fileNumber })}` : ""}){" "}
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
  const [isOpen, setOpen] = useState(false);
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
    <Form
      send={callHearings.send(language, "POST /undertakings/:undertakingId/met", { params: { undertakingId } })}
      fields={{ on: { kind: "date", label: say(text.metDay), required: true } }}
      action={say(text.markMet)}
      keepsAt={callHearings.key(language, "GET /hearings/:hearingId/record", { params: { hearingId } })}
    />
  );
}

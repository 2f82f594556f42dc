import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef } from "react";
import type { ChangeReason, HearingView, Sitting } from "../../../modules/hearings/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useProblemAt } from "../../ui/form-context.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { momentOf } from "../hearings/hearing-words.ts";
import { ReasonFields } from "../hearings/reason-fields.tsx";
import { RoomField } from "../hearings/room-field.tsx";
import { weekText as text } from "./week-text.ts";

/** What a move may change; everything else of the hearing stays. */
export function MoveFields({
  hearing,
  wanted: { sitting, reason },
}: {
  readonly hearing: HearingView;
  readonly wanted: { readonly sitting: Sitting; readonly reason: ChangeReason | null };
}) {
  const say = useSay();
  const language = useLanguage();
  const problem = useProblemAt();
  const wrong = (name: keyof Sitting) => problem(`/sitting/${name}`);
  const { items, mayNot, memberId } = useWhoSits(hearing, sitting);
  const first = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => first.current?.querySelector("input")?.focus(), []);
  return (
    <>
      <p>{say(text.stands, { moment: momentOf(hearing, language) })}</p>
      {mayNot && sitting.memberId !== hearing.member?.accountId ? (
        <p className="note" role="status">
          {say(text.mayNotSit, { name: hearing.member?.name ?? say(text.none) })}
        </p>
      ) : null}
      <div className="row" ref={first}>
        <Field label={say(text.on)} name="on" type="date" required defaultValue={sitting.on} problem={wrong("on")} />
        <Field
          label={say(text.time)}
          name="time"
          type="time"
          step={300}
          required
          defaultValue={sitting.time}
          problem={wrong("time")}
        />
        <SelectField
          label={say(text.whoSits)}
          name="memberId"
          defaultValue={memberId}
          problem={wrong("memberId")}
          options={[["", say(text.none)], ...items.map((one) => [one.id, one.name] as const)]}
        />
      </div>
      {hearing.mode === "virtual" ? null : (
        <RoomField officeId={hearing.office.id} chosen={sitting.room} problem={wrong("room")} />
      )}
      <fieldset>
        <legend>{say(text.why)}</legend>
        <ReasonFields reason={reason?.code ?? ""} note={reason?.note ?? ""} />
      </fieldset>
    </>
  );
}

/** Dropped in the line of somebody who may not sit on the case, it stays with whoever has it. */
function useWhoSits(hearing: HearingView, sitting: Sitting) {
  const language = useLanguage();
  const query = { division: hearing.division, caseId: hearing.cases[0]?.id ?? "" };
  const members = useQuery(callHearings.query(language, "GET /members", { query }));
  const items = members.data?.items ?? [];
  const mayNot = members.isSuccess && sitting.memberId !== null && !items.some((one) => one.id === sitting.memberId);
  return { items, mayNot, memberId: mayNot ? (hearing.member?.accountId ?? "") : (sitting.memberId ?? "") };
}

import { useQuery } from "@tanstack/react-query";
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
  const caseId = hearing.cases[0]?.id ?? "";
  const { division } = hearing;
  const members = useQuery(callHearings.query(language, "GET /members", { query: { division, caseId } }));
  return (
    <>
      <p>{say(text.stands, { moment: momentOf(hearing, language) })}</p>
      <div className="row">
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
          key={members.data?.items.length ?? 0}
          label={say(text.whoSits)}
          name="memberId"
          defaultValue={sitting.memberId ?? ""}
          problem={wrong("memberId")}
          options={[["", say(text.none)], ...(members.data?.items ?? []).map((one) => [one.id, one.name] as const)]}
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

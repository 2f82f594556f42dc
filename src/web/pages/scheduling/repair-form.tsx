import { useQuery } from "@tanstack/react-query";
import { callHearings, callScheduling } from "../../api/rooms.ts";
import { ChoiceField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { FoldedSection } from "../../ui/folded.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { schedulingText as text } from "./text.ts";

/** A member is away on some days: their hearings get somebody else, or another day. */
export function RepairForm({ onDone }: { readonly onDone: (words: string) => void }) {
  const say = useSay();
  const language = useLanguage();
  const members = useQuery(callHearings.query(language, "GET /members", { query: {} }));
  return (
    <FoldedSection name={say(text.repair)}>
      <p>{say(text.repairLead)}</p>
      <Form
        send={callScheduling.send(language, "POST /schedule/repairs")}
        body={({ value }) => daysAway(value("accountId"), value("from"), value("to"))}
        action={say(text.repairAsk)}
        renews={[[language, "schedule"]]}
        onDone={() => onDone(say(text.repairAsked))}
      >
        <div className="row">
          <ChoiceField
            label={say(text.member)}
            name="accountId"
            options={(members.data?.items ?? []).map((one) => [one.id, one.name])}
          />
          <Field label={say(text.awayFrom)} name="from" type="date" required />
          <Field label={say(text.awayTo)} name="to" type="date" required />
        </div>
      </Form>
    </FoldedSection>
  );
}

/** From the first hour of the first day to the last of the last, in every zone of the offices. */
function daysAway(accountId: string, from: string, to: string) {
  const lastDay = new Date(`${to}T12:00:00Z`);
  lastDay.setUTCDate(lastDay.getUTCDate() + 1);
  return { accountId, from: `${from}T03:00:00.000Z`, to: `${lastDay.toISOString().slice(0, 10)}T08:00:00.000Z` };
}

import { useQuery } from "@tanstack/react-query";
import { roleNames } from "../../../modules/identity/text.ts";
import { callCalendars, callScheduling } from "../../api/rooms.ts";
import { ChoiceField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { momentsAway } from "./days-away.ts";
import { schedulingText as text } from "./text.ts";
import { keysOfRuns } from "./use-runs.ts";

/** Whose place another can take: counsel's and parties' days are asked for by a change of date. */
const replaced = ["member", "interpreter", "minister-counsel"] as const;

/** Somebody is away on some days: their hearings get somebody else, or another day. */
export function RepairForm({ onDone }: { readonly onDone: (words: string) => void }) {
  const say = useSay();
  const language = useLanguage();
  const people = useQuery(callCalendars.query(language, "GET /calendars", { query: {} }));
  const options = replaced.flatMap((role) =>
    (people.data?.items ?? [])
      .filter((one) => one.roles.includes(role))
      .map((one) => [one.accountId, say(text.personOfRole, { name: one.name, role: say(roleNames[role]) })] as const),
  );
  return (
    <Form
      send={callScheduling.send(language, "POST /schedule/repairs")}
      body={({ value }) => ({
        accountId: value("accountId"),
        ...momentsAway(value("from"), value("to")),
      })}
      action={say(text.repairAsk)}
      renews={keysOfRuns(language)}
      onDone={() => onDone(say(text.repairAsked))}
    >
      <div className="row">
        <ChoiceField label={say(text.whoIsAway)} name="accountId" options={options} />
        <Field label={say(text.awayFrom)} name="from" type="date" required />
        <Field label={say(text.awayTo)} name="to" type="date" required />
      </div>
    </Form>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Colleague } from "../../../modules/work/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { Checkbox } from "../../ui/choice-fields.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty, Success } from "../../ui/success.tsx";
import { assigningText as text } from "./assigning-text.ts";

/** Gives many items of a queue to several colleagues, each to whoever has the least in hand. */
export function AssignTool({ queue, office }: { readonly queue: string; readonly office: string | null }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(text.share)}</summary>
      {isOpen ? <AssignForm queue={queue} office={office} /> : null}
    </details>
  );
}

function AssignForm({ queue, office }: { readonly queue: string; readonly office: string | null }) {
  const say = useSay();
  const language = useLanguage();
  const colleagues = useQuery(callWork.query(language, "GET /queues/:queue/colleagues", { params: { queue } }));
  if (colleagues.isPending) return <Loading />;
  if (colleagues.isError) return <ErrorSummary error={colleagues.error} />;
  if (colleagues.data.items.length === 0) return <Empty>{say(text.nobodyElse)}</Empty>;
  return (
    <Form
      send={callWork.send(language, "POST /queues/:queue/assign", { params: { queue } })}
      body={({ all, value }) => ({
        accountIds: all("to"),
        count: Number(value("count")),
        ...(office === null ? {} : { officeId: office }),
      })}
      action={say(text.share)}
      staysFilled
      leaves={({ given }) => (
        <Success title={say(text.shared)}>
          <ul>
            {given.map((one) => (
              <li key={one.accountId}>{say(text.sharedTo, { name: one.name, n: one.count })}</li>
            ))}
          </ul>
        </Success>
      )}
      renews={[[]]}
      renewsRefused
    >
      <p>{say(text.shareHint)}</p>
      <fieldset>
        <legend>{say(text.among)}</legend>
        {colleagues.data.items.map((one: Colleague) => (
          <Checkbox
            key={one.accountId}
            name="to"
            value={one.accountId}
            defaultChecked={!one.away}
            label={say(one.away ? text.colleagueAway : text.colleague, { name: one.name, n: one.open })}
          />
        ))}
      </fieldset>
      <Field label={say(text.howMany)} name="count" type="number" min={1} max={200} defaultValue={20} required />
    </Form>
  );
}

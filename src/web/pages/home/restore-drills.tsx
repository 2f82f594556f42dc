import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { callOperations } from "../../api/rooms.ts";
import { ChoiceField, TextArea } from "../../ui/choice-fields.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { FirstRows } from "../../ui/first-rows.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { operatorText as text } from "./operator-text.ts";

/** When a copy was last restored to see whether it can be, as operators recorded it. */
export function RestoreDrills() {
  const say = useSay();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const found = useQuery(callOperations.query(language, "GET /restore-drills"));
  const items = found.data?.items ?? [];
  return (
    <>
      <h3>{say(text.drills)}</h3>
      <p className="hint">{say(text.drillsLead)}</p>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isSuccess && items.length === 0 ? <Empty>{say(text.noDrill)}</Empty> : null}
      {items.length === 0 ? null : (
        <FirstRows rows={items} first={3}>
          {(shown) => (
            <DataTable
              caption={say(text.drills)}
              isHeaded
              rows={shown}
              rowKey={(one) => one.id}
              columns={[
                { name: text.drillOn, cell: (one) => <Day on={one.heldOn} /> },
                { name: text.drillOutcome, cell: (one) => say(text[one.outcome]) },
                { name: text.drillMinutes, cell: (one) => one.minutes },
                { name: text.drillWords, cell: (one) => <bdi>{one.words}</bdi> },
                { name: text.drillBy, cell: (one) => <bdi>{one.recordedBy}</bdi> },
              ]}
            />
          )}
        </FirstRows>
      )}
      {isOpen ? <RecordForm onClose={() => setOpen(false)} /> : null}
      {isOpen ? null : (
        <div className="buttons">
          <button type="button" className="second" onClick={() => setOpen(true)}>
            {say(text.recordDrill)}
          </button>
        </div>
      )}
    </>
  );
}

function RecordForm({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Form
      className="card"
      title={say(text.recordDrill)}
      level={4}
      send={callOperations.send(language, "POST /restore-drills")}
      body={({ value, optional }) => ({
        heldOn: value("heldOn"),
        outcome: value<"restored" | "failed">("outcome"),
        minutes: Number(value("minutes")),
        words: optional("words"),
      })}
      action={say(text.recordDrill)}
      onClose={onClose}
      onDone={onClose}
      tell={say(text.drillRecorded)}
      renews={[callOperations.key(language, "GET /restore-drills")]}
    >
      <Field label={say(text.drillOn)} name="heldOn" type="date" required />
      <ChoiceField
        label={say(text.drillOutcome)}
        name="outcome"
        options={(["restored", "failed"] as const).map((one) => [one, say(text[one])] as const)}
      />
      <Field
        label={say(text.drillMinutes)}
        name="minutes"
        type="number"
        min={1}
        max={100_000}
        inputMode="numeric"
        required
      />
      <TextArea label={say(text.drillWords)} name="words" maxLength={1000} />
    </Form>
  );
}

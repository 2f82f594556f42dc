import { useQueryClient } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { type CivilDate, civilDateIn, dateText, type Instant, type Zone } from "../../../kernel/time.ts";
import type { DeliveryRow } from "../../../modules/notices/contract.ts";
import { Problem } from "../../api/client.ts";
import { callNotices } from "../../api/rooms.ts";
import type { useBatch } from "../../ui/batch.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { Field } from "../../ui/field.tsx";
import { FormContext } from "../../ui/form-context.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { PlainForm } from "../../ui/plain-form.tsx";
import { wrongFieldsIn } from "../../ui/wrong-fields.ts";
import { deliveryText as text } from "./delivery-text.ts";
import { useLetterPapers, useSureLetter } from "./letter-papers.ts";
import { useRecipientName } from "./recipient-name.tsx";

interface LetterBatchProps {
  readonly rows: readonly DeliveryRow[];
  readonly batch: ReturnType<typeof useBatch>;
  /** What was left is no longer chosen: what is recorded as mailed is what was printed. */
  readonly onPrinted: (printed: readonly DeliveryRow[]) => void;
  readonly onDone: (done: readonly DeliveryRow[]) => void;
}

/** Several letters: printed in one file, and recorded as mailed on one day. What wants a look of its own is left, and named. */
export function LetterBatch({ rows, batch, onPrinted, onDone }: LetterBatchProps) {
  const say = useSay();
  const nameOfRecipient = useRecipientName();
  const nameOf = (one: DeliveryRow) => `${nameOfRecipient(one.recipient)} – ${one.fileNumber}`;
  const { papers, print, opened, lockOf } = useLetterPapers(batch, nameOf);
  const printAll = async () => {
    const ready = await print(rows);
    if (ready.length > 0) onPrinted(ready);
  };
  return (
    <>
      <button type="button" className="second" disabled={batch.isBusy} onClick={() => void printAll()}>
        {say(text.batchPrint)}
      </button>
      {papers === null || papers.isOpened ? null : (
        <p className="note" role="status">
          {say(text.batchBlocked)}{" "}
          <a href={papers.address} target="_blank" rel="noreferrer" onClick={opened} onAuxClick={opened}>
            {say(text.batchOpen)}
          </a>
        </p>
      )}
      <RecordMailed {...{ rows, batch, nameOf, onDone }} lock={lockOf(rows)} />
    </>
  );
}

/** The day on which they went into the mail; asked once before it stands. */
function RecordMailed({
  rows,
  batch,
  nameOf,
  onDone,
  lock,
}: Omit<LetterBatchProps, "onPrinted"> & {
  readonly nameOf: (one: DeliveryRow) => string;
  /** Why nothing can be recorded yet. */
  readonly lock: Bilingual | null;
}) {
  const say = useSay();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const today = civilDateIn(new Date().toISOString() as Instant, (rows[0]?.zone ?? "America/Toronto") as Zone);
  const [day, setDay] = useState<string>(today);
  const [isAsked, setAsked] = useState(false);
  const record = useRecord({ rows, batch, nameOf, onDone });
  const ask = () => {
    if (lock !== null || batch.isBusy) return;
    const wrong = form.current === null ? null : wrongFieldsIn(form.current, language);
    if (wrong === null) setAsked(true);
    else batch.refuse(wrong);
  };
  const error = new Problem(0, { fields: batch.report?.fields ?? [] });
  return (
    <PlainForm ref={form} isChecked className="chosen" onEnter={ask}>
      <FormContext value={{ isPending: batch.isBusy, error }}>
        <Field
          label={say(text.batchDay)}
          name="mailedOn"
          type="date"
          required
          max={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </FormContext>
      <RecordButton lock={lock} isBusy={batch.isBusy} />
      {isAsked ? (
        <Confirm
          title={say(text.batchSure, { n: rows.length, day: dateText(day as CivilDate, language) })}
          action={say(text.batchRecord)}
          onClose={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            void record(day);
          }}
        >
          <p>{say(text.batchSureDetail)}</p>
        </Confirm>
      ) : null}
    </PlainForm>
  );
}

function RecordButton({ lock, isBusy }: { readonly lock: Bilingual | null; readonly isBusy: boolean }) {
  const say = useSay();
  const why = useId();
  return (
    <>
      <button
        type="submit"
        aria-disabled={lock !== null || isBusy}
        {...(lock === null ? {} : { "aria-describedby": why })}
      >
        {say(text.batchRecord)}
      </button>
      {lock === null ? null : (
        <span className="hint" id={why}>
          {say(lock)}
        </span>
      )}
    </>
  );
}

function useRecord({
  rows,
  batch,
  nameOf,
  onDone,
}: Omit<LetterBatchProps, "onPrinted"> & { readonly nameOf: (one: DeliveryRow) => string }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const sure = useSureLetter();
  const recordOne = async (one: DeliveryRow, mailedOn: string) => {
    const [address] = (await sure(one)).addresses;
    return callNotices.send(language, "POST /deliveries/:deliveryId/mailed", {
      params: { deliveryId: one.id },
      body: { mailedOn, address: address?.when ?? "issued" },
    });
  };
  return async (day: string) => {
    const act = (one: DeliveryRow) => recordOne(one, day);
    onDone(await batch.run(say(text.batchMailed), rows, nameOf, act, { left: text.batchLeft }));
    await queries.invalidateQueries({ queryKey: callNotices.key(language, "GET /deliveries") });
  };
}

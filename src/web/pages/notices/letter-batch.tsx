import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { civilDateIn, type Instant, type Zone } from "../../../kernel/time.ts";
import type { DeliveryDetail, DeliveryRow } from "../../../modules/notices/contract.ts";
import { Problem } from "../../api/client.ts";
import { callNotices } from "../../api/rooms.ts";
import type { useBatch } from "../../ui/batch.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deliveryText as text } from "./delivery-text.ts";
import { useRecipientName } from "./recipient-name.tsx";

function whyByHand({ isReplaced, addresses }: DeliveryDetail) {
  if (isReplaced) return text.batchReplaced;
  if (addresses.length !== 1) return text.batchAddress;
  return addresses[0]?.doubt === null ? null : text.batchDoubt;
}

/** Several letters: printed in one file, and recorded as mailed on one day. What wants a look of its own is left, and named. */
export function LetterBatch({
  rows,
  batch,
  onPrinted,
  onDone,
}: {
  readonly rows: readonly DeliveryRow[];
  readonly batch: ReturnType<typeof useBatch>;
  /** What was left is no longer chosen: what is recorded as mailed is what was printed. */
  readonly onPrinted: (printed: readonly DeliveryRow[]) => void;
  readonly onDone: (done: readonly DeliveryRow[]) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const [printed, setPrinted] = useState<readonly string[]>([]);
  const zone = (rows[0]?.zone ?? "America/Toronto") as Zone;
  const today = civilDateIn(new Date().toISOString() as Instant, zone);
  const [day, setDay] = useState<string>(today);
  const nameOfRecipient = useRecipientName();
  const nameOf = (one: DeliveryRow) => `${nameOfRecipient(one.recipient)} – ${one.fileNumber}`;
  /** What can go out as it stands: one address, and no later notice. */
  const sure = async (one: DeliveryRow): Promise<DeliveryDetail> => {
    const now = await callNotices(language, "GET /deliveries/:deliveryId", { params: { deliveryId: one.id } });
    const why = whyByHand(now);
    if (why !== null) throw new Problem(0, { title: say(why), detail: say(text.batchByHand) });
    return now;
  };
  const print = async () => {
    // Opened while the click is still one: a browser lets no page open a window by itself.
    const paper = window.open("about:blank", "_blank");
    const ready = await batch.run(say(text.batchPrinted), rows, nameOf, sure);
    const ids = ready.map((one) => one.id);
    setPrinted(ids);
    onPrinted(ready);
    if (ids.length === 0) paper?.close();
    else if (paper !== null) paper.location.href = `/api/v1/deliveries/letters.pdf?ids=${ids.join(",")}`;
  };
  const record = async () => {
    const done = await batch.run(say(text.batchMailed), rows, nameOf, async (one) => {
      const [address] = (await sure(one)).addresses;
      return callNotices(language, "POST /deliveries/:deliveryId/mailed", {
        params: { deliveryId: one.id },
        body: { mailedOn: day, address: address?.when ?? "issued" },
      });
    });
    onDone(done);
    await queries.invalidateQueries({ queryKey: callNotices.key(language, "GET /deliveries") });
  };
  return (
    <>
      <button type="button" className="second" disabled={batch.isBusy} onClick={() => void print()}>
        {say(text.batchPrint)}
      </button>
      <Field
        label={say(text.batchDay)}
        type="date"
        required
        max={today}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <button
        type="button"
        disabled={batch.isBusy || day === "" || !rows.every((one) => printed.includes(one.id))}
        title={say(text.batchFirst)}
        onClick={() => void record()}
      >
        {say(text.batchRecord)}
      </button>
    </>
  );
}

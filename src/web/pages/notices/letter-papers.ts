import { useState } from "react";
import type { DeliveryDetail, DeliveryRow } from "../../../modules/notices/contract.ts";
import { Problem } from "../../api/client.ts";
import { callNotices, requestFile } from "../../api/rooms.ts";
import type { useBatch } from "../../ui/batch.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { deliveryText as text } from "./delivery-text.ts";

/** Why a letter goes out by itself, with the code by which the server refuses it among others. */
function whyByHand({ isReplaced, addresses, latinMissing }: DeliveryDetail) {
  if (isReplaced) return ["letter-replaced", text.batchReplaced] as const;
  if (latinMissing) return ["letter-latin-form-missing", text.batchNoLatin] as const;
  if (addresses.length === 0) return ["letter-address-missing", text.batchNoAddress] as const;
  if (addresses.length > 1) return ["letter-address-unchosen", text.batchMoved] as const;
  return addresses[0]?.doubt === null ? null : (["letter-address-doubtful", text.batchDoubt] as const);
}

/** What can go out as it stands: one address, and no later notice. @throws Problem */
export function useSureLetter(): (one: DeliveryRow) => Promise<DeliveryDetail> {
  const say = useSay();
  const language = useLanguage();
  return async (one) => {
    const now = await callNotices(language, "GET /deliveries/:deliveryId", { params: { deliveryId: one.id } });
    const why = whyByHand(now);
    if (why !== null) throw new Problem(409, { code: why[0], title: say(why[1]), detail: say(text.batchByHand) });
    return now;
  };
}

interface Papers {
  readonly ids: readonly string[];
  readonly address: string;
  /** Somebody has them before their eyes, as far as a page can know. */
  readonly isOpened: boolean;
}

/** The letters in one file that was really served, shown in a window of its own; where the browser opens none, a link has to. */
export function useLetterPapers(batch: ReturnType<typeof useBatch>, nameOf: (one: DeliveryRow) => string) {
  const say = useSay();
  const language = useLanguage();
  const sure = useSureLetter();
  const [papers, setPapers] = useState<Papers | null>(null);
  const print = async (rows: readonly DeliveryRow[]): Promise<readonly DeliveryRow[]> => {
    // Opened while the click is still one: a browser lets no page open a window by itself.
    const paper = window.open("about:blank", "_blank");
    setPapers(null);
    const ready = await batch.run(say(text.batchPrinted), rows, nameOf, (one) => sure(one).then(() => null), {
      left: text.batchLeft,
      atLast: async (done) => {
        const ids = done.map((one) => one.id);
        const path = `/deliveries/letters.pdf?ids=${ids.join(",")}`;
        // It stands as long as the page does: the window reads it again to save or to print it.
        const address = URL.createObjectURL(await requestFile(language, path, "application/pdf"));
        const isOpened = paper !== null && !paper.closed;
        if (isOpened) paper.location.href = address;
        setPapers({ ids, address, isOpened });
      },
    });
    if (ready.length === 0) paper?.close();
    return ready;
  };
  const opened = () => setPapers((now) => (now === null ? null : { ...now, isOpened: true }));
  /** Why these cannot be recorded as mailed yet. */
  const lockOf = (rows: readonly DeliveryRow[]) => {
    if (papers === null || !rows.every((one) => papers.ids.includes(one.id))) return text.batchFirst;
    return papers.isOpened ? null : text.batchOpenFirst;
  };
  return { papers, print, opened, lockOf };
}

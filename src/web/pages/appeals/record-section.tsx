import { useSay } from "../../ui/language.ts";
import { PlaceRecord } from "./place-record.tsx";
import { appealsText as text } from "./text.ts";
import { useEveryDocument } from "./use-every-document.ts";

/** On an appeal that still waits for the record of the first division. */
export function RecordSection({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const documents = useEveryDocument(caseId);
  const isPlaced = documents.data?.some((one) => one.type.code === "rpd-record") ?? true;
  if (isPlaced) return null;
  return (
    <section aria-labelledby="rpd-record">
      <h2 id="rpd-record">{say(text.record)}</h2>
      <PlaceRecord caseId={caseId} mayAct />
    </section>
  );
}

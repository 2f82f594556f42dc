import { useState } from "react";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { accessText as text } from "./access-text.ts";
import { HiddenJoined } from "./hidden-joined.tsx";
import { MinisterSection } from "./minister-section.tsx";
import { PartyAccounts } from "./party-accounts.tsx";
import { SealSection } from "./seal-section.tsx";
import { useAccess } from "./use-access.ts";
import { useCase } from "./use-case.ts";

/** Who besides the staff comes to the file, and what the reader may change about it. */
export function AccessTab() {
  const say = useSay();
  const file = useCase().data;
  const access = useAccess(file?.id ?? "");
  const [said, setSaid] = useState<{ readonly words: string; readonly nth: number } | null>(null);
  if (file === undefined || access.isPending) return <Loading />;
  if (access.isError) return <ErrorSummary error={access.error} />;
  const done = (words: string) => setSaid((last) => ({ words, nth: (last?.nth ?? 0) + 1 }));
  const shared = { file, access: access.data, onDone: done };
  return (
    <>
      <h2>{say(text.title)}</h2>
      {said === null ? null : <Success key={said.nth} title={said.words} />}
      <HiddenJoined caseId={file.id} />
      <PartyAccounts {...shared} />
      <MinisterSection {...shared} />
      <SealSection {...shared} />
    </>
  );
}

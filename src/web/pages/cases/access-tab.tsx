import { useTell } from "../../ui/done.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useSay } from "../../ui/language.ts";
import { accessText as text } from "./access-text.ts";
import { HiddenJoined } from "./hidden-joined.tsx";
import { MinisterSection } from "./minister-section.tsx";
import { PartyAccounts } from "./party-accounts.tsx";
import { SealSection } from "./seal-section.tsx";
import { useAccess } from "./use-access.ts";
import { useCase } from "./use-case.ts";

/** Who besides the staff comes to the case, and what the reader may change about it. */
export function AccessTab() {
  const say = useSay();
  const theCase = useCase().data;
  const access = useAccess(theCase?.id ?? "");
  const tell = useTell();
  if (theCase === undefined || access.isPending) return <Loading />;
  if (access.isError) return <ErrorSummary error={access.error} />;
  const shared = { theCase, access: access.data, onDone: tell };
  return (
    <>
      <h2>{say(text.title)}</h2>
      <HiddenJoined caseId={theCase.id} />
      <PartyAccounts {...shared} />
      <MinisterSection {...shared} />
      <SealSection {...shared} />
    </>
  );
}

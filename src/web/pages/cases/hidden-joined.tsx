import { useSay } from "../../ui/language.ts";
import { accessText } from "./access-text.ts";
import { useAccess } from "./use-access.ts";

/** Tells staff that a joined case exists that is not open to them; nothing to everybody else. */
export function HiddenJoined({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  return useAccess(caseId).data?.hidesJoined ? <p className="note">{say(accessText.hidesJoined)}</p> : null;
}

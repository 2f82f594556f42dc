import type { Scan } from "../../../modules/files/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { useSay } from "../../ui/language.ts";
import { documentsText as text } from "./text.ts";

/** What the malware scanner said, where there is something to say: a clean document needs no badge in a list. */
export function ScanBadge({ scan, always = false }: { readonly scan: Scan; readonly always?: boolean }) {
  const say = useSay();
  if (scan === "infected") return <Badge tone="alarm">{say(text.infected)}</Badge>;
  if (scan === "waiting") return <Badge tone="warning">{say(text.waiting)}</Badge>;
  if (!always) return null;
  if (scan === "own") return <Badge>{say(text.own)}</Badge>;
  return <Badge>{say(scan === "clean" ? text.clean : text.notScanned)}</Badge>;
}

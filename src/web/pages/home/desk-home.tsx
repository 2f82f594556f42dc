import { useHolds, useMe } from "../../ui/me.ts";
import { Desk } from "../decisions/desk.tsx";
import { ComingHearings } from "./coming-hearings.tsx";

/** Whoever hears, or supports those who do, begins with the day and with what waits to be decided. */
export default function DeskHome() {
  const sits = useHolds("member");
  const office = useMe()?.roles.find((one) => one.role === "adjudicative-support")?.officeId ?? "";
  return (
    <>
      <ComingHearings officeId={sits ? null : office} />
      <Desk />
    </>
  );
}

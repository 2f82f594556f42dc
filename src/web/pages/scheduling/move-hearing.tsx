import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChangeReason, HearingView, Preview, Sitting } from "../../../modules/hearings/contract.ts";
import type { Told } from "../../../modules/notices/contract.ts";
import type { WeekEntry, WeekView } from "../../../modules/scheduling/week/contract.ts";
import { callHearings, callScheduling } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { HearingCheck } from "../hearings/hearing-check.tsx";
import { sittingIn } from "../hearings/sitting-in.ts";
import { ToldSummary } from "../hearings/told.tsx";
import { MoveFields } from "./move-fields.tsx";
import type { WeekTarget } from "./use-week.ts";

import { weekText as text } from "./week-text.ts";

interface Props {
  readonly entry: WeekEntry;
  readonly target: WeekTarget | null;
  readonly week: WeekView;
}

/** Another day, hour, member or room for a hearing: first what it means, then the move. */
export function MoveHearing(props: Props) {
  const language = useLanguage();
  const { id } = props.entry;
  const found = useQuery({
    ...callHearings.query(language, "GET /hearings/:hearingId", { params: { hearingId: id } }),
    refetchOnMount: "always",
  });
  if (found.isError) return <ErrorSummary error={found.error} />;
  // What was kept of it may be older than what stands.
  if (found.isPending || !found.isFetchedAfterMount) return <Loading />;
  return <Move {...props} hearing={found.data} />;
}

interface Wanted {
  readonly sitting: Sitting;
  readonly reason: ChangeReason | null;
}

function Move({ hearing: read, target, week }: Props & { readonly hearing: HearingView }) {
  const say = useSay();
  const language = useLanguage();
  // What was read when the form opened: a change that somebody made meanwhile is refused, never written over.
  const [hearing] = useState(read);
  const [wanted, setWanted] = useState<Wanted>({ sitting: movedTo(hearing, week, target), reason: null });
  const [preview, setPreview] = useState<Preview | null>(null);
  const [told, setTold] = useState<readonly Told[] | null>(null);
  const params = { hearingId: hearing.id };
  if (told !== null)
    return (
      <Success title={say(text.isMoved)}>
        <ToldSummary told={told} />
      </Success>
    );
  const { sitting, reason } = wanted;
  if (preview !== null && reason !== null)
    return (
      <HearingCheck
        preview={preview}
        sitting={sitting}
        action={text.doMove}
        send={({ shortNotice }, sending) =>
          callHearings(language, "POST /hearings/:hearingId/change", {
            params,
            body: { sitting, reason, shortNotice, version: hearing.version },
            ...sending,
          })
        }
        renews={[callScheduling.key(language, "GET /schedule/week")]}
        onDone={(moved) => setTold(moved.told)}
        onBack={() => setPreview(null)}
      />
    );
  return (
    <Form
      send={(next: Wanted) =>
        callHearings(language, "POST /hearings/:hearingId/preview", { params, body: next.sitting })
      }
      body={({ form }) => readMove(hearing, form)}
      action={say(text.means)}
      staysFilled
      onDone={(found, next) => {
        setWanted(next);
        setPreview(found);
      }}
    >
      <MoveFields hearing={hearing} wanted={wanted} />
    </Form>
  );
}

/** The hearing as it stands, on the day and in the line on which it was dropped. */
function movedTo(hearing: HearingView, week: WeekView, target: WeekTarget | null): Sitting {
  const stands = sittingIn(hearing);
  if (target === null) return stands;
  const line = week.lines.find((one) => one.id === target.line);
  const isOther = line !== undefined && line.id !== null;
  return {
    ...stands,
    on: target.on,
    ...(isOther && week.by === "member" ? { memberId: line.id } : {}),
    ...(isOther && week.by === "room" && hearing.mode !== "virtual" ? { room: line.name } : {}),
  };
}

function readMove(hearing: HearingView, form: HTMLFormElement): Wanted {
  const value = valuesOf(form);
  const orNull = (name: string) => (value(name) === "" ? null : value(name));
  const sitting = {
    ...sittingIn(hearing),
    on: value("on"),
    time: value("time").slice(0, 5),
    memberId: orNull("memberId"),
    room: hearing.mode === "virtual" ? hearing.room : orNull("room"),
  };
  return { sitting, reason: { code: value("reason") as ChangeReason["code"], note: orNull("note") } };
}

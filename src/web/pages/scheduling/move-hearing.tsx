import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import type { ChangeReason, HearingView, ShortNotice, Sitting } from "../../../modules/hearings/contract.ts";
import type { WeekEntry, WeekView } from "../../../modules/scheduling/week/contract.ts";
import { callHearings, callScheduling } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
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
  const queries = useQueryClient();
  // What was read when the form opened: a change that somebody made meanwhile is refused, never written over.
  const [hearing] = useState(read);
  const [wanted, setWanted] = useState<Wanted>({ sitting: movedTo(hearing, week, target), reason: null });
  // One intention, one key: pressed twice, the hearing moves once.
  const key = useRef(crypto.randomUUID());
  const check = useMutation({
    mutationFn: ({ sitting }: Wanted) =>
      callHearings(language, "POST /hearings/:hearingId/preview", { params: { hearingId: hearing.id }, body: sitting }),
  });
  const move = useMutation({
    mutationFn: ({ reason, shortNotice }: { reason: ChangeReason; shortNotice: ShortNotice }) =>
      callHearings(language, "POST /hearings/:hearingId/change", {
        params: { hearingId: hearing.id },
        body: { sitting: wanted.sitting, reason, shortNotice, version: hearing.version },
        idempotencyKey: key.current,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: callScheduling.key(language, "GET /schedule/week") }),
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const next = readMove(hearing, event.currentTarget);
    setWanted(next);
    check.mutate(next);
  };
  if (move.isSuccess)
    return (
      <Success title={say(text.isMoved)}>
        <ToldSummary told={move.data.told} />
      </Success>
    );
  const { reason } = wanted;
  if (check.isSuccess && reason !== null)
    return (
      <HearingCheck
        preview={check.data}
        sitting={wanted.sitting}
        action={text.doMove}
        error={move.error}
        isSending={move.isPending}
        onSend={(shortNotice) => move.mutate({ reason, shortNotice })}
        onBack={() => {
          key.current = crypto.randomUUID();
          check.reset();
          move.reset();
        }}
      />
    );
  return (
    <form onSubmit={onSubmit}>
      {check.isError ? <ErrorSummary error={check.error} /> : null}
      <MoveFields hearing={hearing} wanted={wanted} error={check.error} />
      <button type="submit" disabled={check.isPending}>
        {say(text.means)}
      </button>
    </form>
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

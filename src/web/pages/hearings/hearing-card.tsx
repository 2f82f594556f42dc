import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { durationWords, standingAlone } from "../../../kernel/moment-words.ts";
import type { HearingView } from "../../../modules/hearings/contract.ts";
import { modeNames } from "../../../modules/hearings/text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { endOf, isToCome, momentOf } from "./hearing-words.ts";
import { Joining } from "./joining.tsx";
import { peopleFacts } from "./people-facts.tsx";
import { hearingsText as text } from "./text.ts";

/** One hearing as its people need it: when, how to get in, with whom. */
export function HearingCard({
  hearing,
  caseId,
  children,
}: {
  readonly hearing: HearingView;
  readonly caseId: string;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const isParty = useMe()?.account.kind === "party";
  return (
    <section className="card">
      <h3>
        <time dateTime={hearing.startsAt}>{standingAlone(momentOf(hearing, language))}</time>
      </h3>
      <p>
        <State hearing={hearing} />
        {hearing.status === "set" ? ` ${say(text.until, { hour: endOf(hearing, language) })}` : null}
      </p>
      <Facts facts={factsOf(hearing, caseId)} />
      {isParty && isToCome(hearing) ? (
        <p className="note">
          {say(text.mustAppear)}{" "}
          <Link to="/$language/cases/$caseId/submit" params={{ language, caseId }}>
            {say(text.askForChange)}
          </Link>
        </p>
      ) : null}
      {children}
    </section>
  );
}

function State({ hearing }: { readonly hearing: HearingView }) {
  const say = useSay();
  if (hearing.status === "cancelled") return <Badge tone="alarm">{say(text.cancelled)}</Badge>;
  return isToCome(hearing) ? <Badge tone="good">{say(text.coming)}</Badge> : <Badge>{say(text.over)}</Badge>;
}

function factsOf(hearing: HearingView, caseId: string): (readonly [Bilingual, ReactNode])[] {
  const others = hearing.cases.filter((one) => one.id !== caseId);
  const facts: (readonly [Bilingual, ReactNode])[] = [
    [text.duration, <Words key="duration" of={durationWords(hearing.durationMinutes)} />],
    [text.mode, <Words key="mode" of={modeNames[hearing.mode]} />],
  ];
  if (hearing.room !== null) facts.push([text.place, `${hearing.room}`]);
  // Nobody should call into a hearing that will not take place.
  const isJoined = hearing.mode !== "in-person" && hearing.status === "set";
  if (isJoined) facts.push([text.joining, <Joining key="joining" hearing={hearing} />]);
  if (isJoined && hearing.joinTelephone !== null)
    facts.push([
      text.telephone,
      <a key="telephone" href={`tel:${hearing.joinTelephone.replaceAll(/[^+\d]/g, "")}`}>
        {hearing.joinTelephone}
      </a>,
    ]);
  facts.push(...peopleFacts(hearing));
  if (hearing.issues !== null) facts.push([text.issues, hearing.issues]);
  if (others.length > 0) facts.push([text.together, <HearingCases key="together" cases={others} />]);
  return facts;
}

function Words({ of }: { readonly of: Bilingual }) {
  return useSay()(of);
}

export function HearingCases({ cases }: { readonly cases: HearingView["cases"] }) {
  const language = useLanguage();
  return (
    <ul className="bare">
      {cases.map((one) => (
        <li key={one.id}>
          <Link to="/$language/cases/$caseId" params={{ language, caseId: one.id }}>
            {one.fileNumber}
          </Link>{" "}
          <bdi>{one.principal}</bdi>{" "}
        </li>
      ))}
    </ul>
  );
}

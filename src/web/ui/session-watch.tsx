import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { watchActivity } from "../api/activity.ts";
import { Problem } from "../api/client.ts";
import { callIdentity } from "../api/rooms.ts";
import { putWordsBack, wordsAreOf } from "../api/typed-words.ts";
import { useLanguage, useSay } from "./language.ts";
import { useMe } from "./me.ts";
import { SessionDialog } from "./session-dialog.tsx";
import { SignInLink } from "./sign-in-link.tsx";
import { ui } from "./text.ts";
import { useWordsLeft } from "./use-words-left.ts";

const warnedSeconds = 300;

/** Warns five minutes before a session ends, lets any key keep it, and says when it has ended. */
export function SessionWatch() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const me = useMe();
  const accountId = me?.account.id;
  const left = useQuery({
    ...callIdentity.query(language, "GET /me/session"),
    enabled: accountId !== undefined,
    refetchInterval: 30_000,
    refetchIntervalInBackground: true,
  });
  const hasEnded = left.error instanceof Problem && left.error.status === 401;
  const idle = left.data?.idleSeconds ?? Number.POSITIVE_INFINITY;
  const absolute = left.data?.absoluteSeconds ?? Number.POSITIVE_INFINITY;
  const isIdle = !hasEnded && idle <= warnedSeconds && idle < absolute;
  useEffect(() => {
    if (accountId === undefined) return undefined;
    wordsAreOf(accountId);
    return putWordsBack();
  }, [accountId]);
  const areBack = useWordsLeft(accountId);
  useEffect(() => {
    if (!isIdle) return undefined;
    return watchActivity(
      document,
      () => void queries.invalidateQueries({ queryKey: callIdentity.key(language, "GET /me/session") }),
    );
  }, [isIdle, queries, language]);
  if (hasEnded)
    return (
      <div className="session" role="alert">
        <p>
          <strong>{say(ui.sessionEnded)}</strong> {say(ui.sessionEndedDetail)} <SignInLink />
        </p>
      </div>
    );
  const ask = () => void queries.invalidateQueries({ queryKey: callIdentity.key(language, "GET /me/session") });
  if (isIdle) return <SessionDialog minutes={minutesOf(idle)} onStay={ask} />;
  if (absolute > warnedSeconds)
    return areBack ? (
      <div className="session" role="status">
        <p>{say(ui.wordsAreBack)}</p>
      </div>
    ) : null;
  return (
    <div className="session" role="alert">
      <p>
        <strong>{say(ui.sessionEnds, { n: minutesOf(absolute) })}</strong> {say(ui.sessionSave)}
      </p>
    </div>
  );
}

/** Never more than is left, and never none. */
const minutesOf = (seconds: number): number => Math.max(1, Math.floor(seconds / 60));

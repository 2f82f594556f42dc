import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { callNotices } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { counselHomeText as text } from "./counsel-text.ts";

/** How many notices wait to be read. */
export function Unread() {
  const say = useSay();
  const language = useLanguage();
  // The menu has asked a moment before.
  const found = useQuery({ ...callNotices.query(language, "GET /notices/count"), staleTime: 10_000 });
  return (
    <section>
      <h2>{say(text.news)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isSuccess ? (
        <p>
          {found.data.unread === 0 ? (
            say(text.noNews)
          ) : (
            <Link to="/$language/notices" params={{ language }}>
              {say(text.unread, { n: found.data.unread })}
            </Link>
          )}
        </p>
      ) : null}
    </section>
  );
}

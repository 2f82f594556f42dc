import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { callSchedulingReports } from "../../api/rooms.ts";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { schedulingText } from "./text.ts";
import { WhatIfCard } from "./what-if-card.tsx";
import { WhatIfForm } from "./what-if-form.tsx";
import { whatIfText as text } from "./what-if-text.ts";

const everyMs = 2000;

/** Plans beside the true one: what would come of more people, a closed office, other weights. */
export function WhatIfPage() {
  const say = useSay();
  const language = useLanguage();
  const tell = useTell();
  useTitle(say(text.title));
  const found = useQuery({
    ...callSchedulingReports.query(language, "GET /schedule/what-ifs"),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === "asked") ? everyMs : false),
  });
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <p>
        <Link to="/$language/scheduling" params={{ language }}>
          {say(schedulingText.title)}
        </Link>
      </p>
      <WhatIfForm languages={found.data?.languages ?? []} onDone={() => tell(say(text.asked))} />
      <section>
        <h2>{say(text.kept)}</h2>
        {found.isError ? <ErrorSummary error={found.error} /> : null}
        {found.isPending ? <Loading /> : null}
        {found.data?.items.length === 0 ? <Empty>{say(text.noneKept)}</Empty> : null}
        {found.data?.items.map((one) => (
          <WhatIfCard key={one.id} of={one} onDeleted={() => tell(say(text.deleted))} />
        ))}
      </section>
    </>
  );
}

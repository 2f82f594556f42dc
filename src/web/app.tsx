import { type Query, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Problem } from "./api/client.ts";
import { router } from "./router.tsx";
import { type KeptAnswers, KeptAnswersContext } from "./ui/kept-answers.ts";

/** Every page but the first sign-in page. */
export function mount(place: HTMLElement): void {
  // A refusal is an answer, not a hiccup: asking again would give it again.
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: keepShown }),
    defaultOptions: { queries: { retry: false } },
  });
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <KeptAnswersContext value={keptIn(queries)}>
          <RouterProvider router={router} />
        </KeptAnswersContext>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/**
 * What a page shows is asked for again when somebody comes back to its window, or by the clock. Where the line is away then, it
 * stays, and is asked for at the next turn: an error in its place would take a form with what is typed in it. That it is
 * gone, or of somebody else by now, is an answer.
 */
function keepShown(error: unknown, query: Query<unknown, unknown>): void {
  const isAnswer = error instanceof Problem && error.status < 500 && error.status !== 429;
  const { data, fetchMeta } = query.state;
  // More of a list that did not come is asked for by whoever wants it.
  if (data === undefined || isAnswer || fetchMeta?.fetchMore !== undefined) return;
  query.setState({ status: "success", error: null });
}

const keptIn = (queries: QueryClient): KeptAnswers => ({
  renew: (places) => Promise.all(places.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  keep: (queryKey, answer) => queries.setQueryData(queryKey, answer),
});

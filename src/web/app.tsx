import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./router.tsx";
import { type KeptAnswers, KeptAnswersContext } from "./ui/kept-answers.ts";

/** Every page but the door. */
export function mount(place: HTMLElement): void {
  // A refusal is an answer, not a hiccup: asking again would give it again.
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
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

const keptIn = (queries: QueryClient): KeptAnswers => ({
  renew: (places) => Promise.all(places.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  keep: (queryKey, answer) => queries.setQueryData(queryKey, answer),
});

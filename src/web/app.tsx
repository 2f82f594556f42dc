import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./router.tsx";

/** Every page but the door. */
export function mount(place: HTMLElement): void {
  // A refusal is an answer, not a hiccup: asking again would give it again.
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { watchActivity } from "./api/activity.ts";
import { watchWords } from "./api/typed-words.ts";
import { router } from "./router.tsx";
import { sayFieldsInPageLanguage } from "./ui/field-words.ts";
import "./ui/whole-texts.ts";

const place = document.getElementById("page");
if (place === null) throw new Error("The page has no place to stand");
// A refusal is an answer, not a hiccup: asking again would give it again.
const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
sayFieldsInPageLanguage(document);
watchActivity(document);
watchWords(document);
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

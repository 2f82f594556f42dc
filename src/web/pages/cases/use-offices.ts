import { useQuery } from "@tanstack/react-query";
import { callCases } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

/** The offices alone, a tenth of all that forms choose from; none until they are there. */
export function useOffices() {
  const language = useLanguage();
  const found = useQuery({ ...callCases.query(language, "GET /offices"), staleTime: Number.POSITIVE_INFINITY });
  return found.data?.items ?? [];
}

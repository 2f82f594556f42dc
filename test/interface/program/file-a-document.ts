import createClient from "openapi-fetch";
// Written from the description of the interface when the test runs.
import type { paths } from "./interface.d.ts";

type Sent = NonNullable<
  paths["/api/v1/cases/{caseId}/submissions"]["post"]["requestBody"]
>["content"]["application/json"];

/** A program of somebody else's, which knows of the tribunal what its description says: it files, and reads what it got. */
export async function fileADocument(door: typeof fetch, caseId: string, submission: Sent) {
  const client = createClient<paths>({ baseUrl: "http://localhost", fetch: door });
  const filed = await client.POST("/api/v1/cases/{caseId}/submissions", {
    params: { path: { caseId }, header: { "Idempotency-Key": "a-program-s-own" } },
    body: submission,
  });
  if (filed.error !== undefined) throw new Error(`${filed.error.code}: ${filed.error.detail}`);
  const { data: one } = await client.GET("/api/v1/cases/{caseId}", { params: { path: { caseId } } });
  return { receipt: filed.data, fileNumber: one?.fileNumber };
}

import type { RouteInput } from "../../../platform/http/route.ts";

interface SignedPdf {
  readonly hash: string;
  readonly sizeBytes: number | null;
  /** Without what tells whose it is: names of files stand in logs of browsers and proxies. */
  readonly name: string;
}

/** What was printed and signed, as it was kept under its hash. */
export function sendPdf(
  { services, reply }: Pick<RouteInput<never, never, never>, "services" | "reply">,
  { hash, sizeBytes, name }: SignedPdf,
) {
  void reply.headers({
    "content-type": "application/pdf",
    "content-length": sizeBytes ?? 0,
    "content-disposition": `inline; filename="${name}.pdf"`,
    etag: `"${hash}"`,
  });
  return services.blobs.open(hash);
}

import type { X509Certificate } from "node:crypto";

/** In the certificate's name, so that nobody takes such a signature for a tribunal's. */
export const demonstrationName = "Demonstration (not a tribunal) / Démonstration (pas un tribunal)";

export const isOfDemonstration = (certificate: X509Certificate): boolean =>
  certificate.subject.includes(demonstrationName);

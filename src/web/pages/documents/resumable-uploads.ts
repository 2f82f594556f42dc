import type { PreviousUpload, UrlStorage } from "tus-js-client";
import { sha256Of } from "../verify/sha256.ts";

const prefix = "greffe-upload:";
/** Of an earlier release: it kept the names of files, whoever sat at the computer. */
const former = "tus::";

/** Which file this is, for this draft: a number from which nobody reads a name. */
export async function fingerprintOf(draftId: string, file: File): Promise<string> {
  const said = [draftId, file.name, file.type, file.size, file.lastModified].join("\n");
  return sha256Of(new TextEncoder().encode(said));
}

/**
 * Where an upload that was cut off goes on: its address on the server, by the number of its file and draft. No name is kept:
 * the next person at this computer, or the next draft, finds nothing.
 */
export const resumableUploads: UrlStorage = {
  findAllUploads: async () => [],
  findUploadsByFingerprint: async (fingerprint) => {
    forgetFormer();
    const kept = localStorage.getItem(prefix + fingerprint);
    return kept === null ? [] : [{ ...(JSON.parse(kept) as PreviousUpload), urlStorageKey: prefix + fingerprint }];
  },
  removeUpload: async (key) => localStorage.removeItem(key),
  addUpload: async (fingerprint, upload) => {
    const { size, creationTime, uploadUrl } = upload;
    localStorage.setItem(prefix + fingerprint, JSON.stringify({ size, metadata: {}, creationTime, uploadUrl }));
    return prefix + fingerprint;
  },
};

function forgetFormer(): void {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(former))) localStorage.removeItem(key);
}

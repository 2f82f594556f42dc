import { SMTPServer } from "smtp-server";

type MailMood = "well" | "refuses" | "takes-and-says-nothing";

export interface MailServer {
  readonly url: string;
  /** Message-ID → how many copies came. */
  readonly taken: ReadonlyMap<string, number>;
  /** The message as it came, while it is kept: those with a code. */
  textOf(messageId: string): string | undefined;
  mood: MailMood;
  close(): Promise<void>;
}

/** A mail server that can be away, and one that takes a message and breaks before it says so. */
export async function startMailServer(port: number): Promise<MailServer> {
  const taken = new Map<string, number>();
  const texts = new Map<string, string>();
  const self: { mood: MailMood } = { mood: "well" };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onMailFrom: (_address, _session, done) =>
      done(self.mood === "refuses" ? Object.assign(new Error("try later"), { responseCode: 451 }) : null),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const id = /^message-id:\s*(<[^>]+>)/im.exec(text)?.[1] ?? "none";
        taken.set(id, (taken.get(id) ?? 0) + 1);
        if (id.startsWith("<invitation-")) texts.set(id, text);
        if (self.mood === "takes-and-says-nothing") done(Object.assign(new Error("lost"), { responseCode: 421 }));
        else done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return Object.assign(self, {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    textOf: (messageId: string) => texts.get(messageId),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

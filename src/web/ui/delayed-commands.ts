import { useSyncExternalStore } from "react";

/**
 * Acts that wait some seconds in this window before they are sent, so that one key undoes them: until then nothing is written,
 * nobody is told. They are sent at once where the window is left.
 */
export interface DelayedCommand {
  readonly id: string;
  /** What is to be recorded, in words: the case's number, never a person's name. */
  readonly label: string;
  readonly until: number;
  readonly state: "held" | "sending" | "refused";
  readonly error: unknown;
  readonly undo: () => void;
}
interface Act extends DelayedCommand {
  readonly send: (isLeaving: boolean) => Promise<void>;
  readonly timer: ReturnType<typeof setTimeout>;
}

const heldMs = 10_000;
let acts: readonly Act[] = [];
const told = new Set<() => void>();

function set(next: readonly Act[]): void {
  acts = next;
  for (const tell of told) tell();
}
const change = (id: string, changes: Partial<Act>) =>
  set(acts.map((one) => (one.id === id ? { ...one, ...changes } : one)));
const drop = (id: string) => set(acts.filter((one) => one.id !== id));

/** Holds what is to be sent. `undo` gives back what was decided, to whoever wants to decide it anew. */
export function holdAct(id: string, label: string, send: Act["send"], undo: () => void): void {
  const timer = setTimeout(() => void sendAct(id), heldMs);
  const act: Act = { id, label, send, undo, timer, until: Date.now() + heldMs, state: "held", error: null };
  set([...acts.filter((one) => one.id !== id), act]);
}

/** Takes it back where it has not been sent. */
export function undoAct(id: string): void {
  const act = acts.find((one) => one.id === id);
  if (act === undefined || act.state === "sending") return;
  clearTimeout(act.timer);
  drop(id);
  act.undo();
}

/** A refusal stays until somebody has seen it and gone back to decide anew. */
export async function sendAct(id: string, isLeaving = false): Promise<void> {
  const act = acts.find((one) => one.id === id);
  if (act?.state !== "held") return;
  clearTimeout(act.timer);
  change(id, { state: "sending" });
  try {
    await act.send(isLeaving);
    drop(id);
  } catch (error) {
    change(id, { state: "refused", error });
  }
}

/** Before the session ends by the reader's own will: what they decided is sent first. */
export const sendAll = async (isLeaving = false): Promise<void> => {
  await Promise.all(acts.map(({ id }) => sendAct(id, isLeaving)));
};

export const heldIds = (): readonly string[] => acts.map(({ id }) => id);

export const useDelayedCommands = (): readonly DelayedCommand[] =>
  useSyncExternalStore(
    (tell) => {
      told.add(tell);
      return () => told.delete(tell);
    },
    () => acts,
  );

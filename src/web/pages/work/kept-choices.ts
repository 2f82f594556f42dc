import type { Choices } from "./choices.ts";

/** What was chosen of items whose decision was taken back or refused, until they are decided anew. In this window's memory only. */
const kept = new Map<string, Choices>();

export const keepChoices = (taskId: string, choices: Choices): void => void kept.set(taskId, choices);
export function takeChoices(taskId: string): Choices {
  const choices = kept.get(taskId) ?? {};
  kept.delete(taskId);
  return choices;
}

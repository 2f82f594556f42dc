/** The cases that were opened last, in this window's memory only: names of people stay on no disk. */
export interface RecentCase {
  readonly id: string;
  readonly fileNumber: string;
  readonly principal: string;
}

const most = 8;
let recent: readonly RecentCase[] = [];

export const recentCases = (): readonly RecentCase[] => recent;
export function rememberCase({ id, fileNumber, principal }: RecentCase): void {
  if (recent[0]?.id === id) return;
  recent = [{ id, fileNumber, principal }, ...recent.filter((one) => one.id !== id)].slice(0, most);
}

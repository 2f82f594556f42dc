/** The files that were opened last, in this window's memory only: names of people stay on no disk. */
export interface RecentFile {
  readonly id: string;
  readonly fileNumber: string;
  readonly principal: string;
}

const most = 8;
let recent: readonly RecentFile[] = [];

export const recentFiles = (): readonly RecentFile[] => recent;
export function rememberFile({ id, fileNumber, principal }: RecentFile): void {
  if (recent[0]?.id === id) return;
  recent = [{ id, fileNumber, principal }, ...recent.filter((one) => one.id !== id)].slice(0, most);
}

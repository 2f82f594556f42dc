/** Whether a person is under eighteen on a day. With the year alone, only who is surely a minor counts as one. */
export function isMinor(
  person: { readonly bornOn: string | null; readonly bornYear: number | null },
  today: string,
): boolean {
  const year = Number(today.slice(0, 4)) - 18;
  if (person.bornOn !== null) return person.bornOn > `${year}${today.slice(4)}`;
  return person.bornYear !== null && person.bornYear > year;
}

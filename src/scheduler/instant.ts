const dayLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Milliseconds since 1970 of an instant; NaN when no calendar has it (2027-02-29, 24:00). Files hold hundreds of
 * thousands of instants in the form `2027-02-08T13:45:00Z`, which is read digit by digit; others take the long way.
 */
export function instantMilliseconds(text: string): number {
  if (text.length !== 20 || text.charCodeAt(19) !== 90) return slowly(text);
  const hour = digits(text, 11);
  const minute = digits(text, 14);
  const second = digits(text, 17);
  const day = civilDay(text);
  if (!(hour < 24 && minute < 60 && second < 60)) return slowly(text);
  return day * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1000;
}

/** Days since 1970 of a text that begins with a civil date, `2027-02-08…`; NaN when no calendar has it. */
export function civilDay(text: string): number {
  const year = digits(text, 0) * 100 + digits(text, 2);
  const month = digits(text, 5);
  const day = digits(text, 8);
  if (!(day >= 1 && day <= daysIn(year, month))) return Number.NaN;
  // Years begin in March, so that a leap day is the last of its year; day 719,468 of the era is 1970-01-01.
  const y = month <= 2 ? year - 1 : year;
  const before = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + before + day - 1 - 719_468;
}

/** None of a month that no year has. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return dayLengths[month - 1] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Two digits; NaN when they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** A parser that rolls February 30 into March does not pass. */
function slowly(text: string): number {
  const ms = Date.parse(text);
  return Number.isFinite(ms) && new Date(ms).toISOString().slice(0, 19) === text.slice(0, 19) ? ms : Number.NaN;
}

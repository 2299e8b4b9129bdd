// The column in which refused rows carry their reason, known again when they come back.

/** Titles in both languages: a file from either is known again. */
const reasonTitles: readonly string[] = ['Grund der Ablehnung', 'Reason for refusal'];

/** Is it a list that was saved here with a reason behind each row? */
export function hasReasons(header: readonly string[]): boolean {
  return reasonTitles.includes(header.at(-1)?.trim() ?? '');
}

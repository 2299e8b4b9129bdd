// Telephone numbers: read and checked by a library, written as DIN 5008 asks. Load lazily: it knows the numbers of all countries.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface ReadPhone {
  /** `03445 731-0`; of another country `+43 1 5880`. As it was written where it is no number. */
  readonly text: string;
  /** The same without a leading plus, which spreadsheets take for a formula: `0043 1 5880`. */
  readonly plain: string;
  /** Whether the library takes it for a number that exists. */
  readonly isValid: boolean;
}

/**
 * Numbers without country are German. Area code, blank, number, hyphen, extension: no brackets, no slashes (DIN 5008). A number
 * cannot be told from its extension unless somebody wrote it apart, so only a written hyphen makes one; mobile numbers (015 to 017) have none.
 */
export function readPhone(written: string): ReadPhone {
  const raw = written.trim().replace(/\s+/g, ' ');
  const asWritten = { text: raw, plain: raw.replace(/^\+/, '00'), isValid: false };
  // Without a zero or a plus in front it could be anything.
  if (!/^\(?\s*[0+]/.test(raw)) return asWritten;
  const number = parsePhoneNumberFromString(raw, { defaultCountry: 'DE', extract: false });
  if (number === undefined || !number.isValid() || number.ext !== undefined) return asWritten;
  const isHome = number.countryCallingCode === '49';
  const whole = isHome ? number.formatNational() : number.formatInternational();
  // Groups of the library may be set off by hyphens and brackets of their country.
  const [first = '', ...groups] = whole.split(/[^\d+]+/).filter((group) => group !== '');
  // No area code was found in it.
  if (groups.length === 0) return asWritten;
  const spaced = `${first} ${groups.join(isHome ? '' : ' ')}`;
  const text = isHome && /^01[5-7]/.test(spaced) ? spaced : withExtension(spaced, raw);
  return { text, plain: text.replace(/^\+/, '00'), isValid: true };
}

/** `03445 7310` and a written `…731-0` → `03445 731-0`. */
function withExtension(spaced: string, raw: string): string {
  const extension = /\d\s*[-–]\s*(\d{1,5})$/.exec(raw)?.[1];
  const last = spaced.lastIndexOf(' ');
  const subscriber = spaced.slice(last + 1);
  if (extension === undefined || last < 0 || subscriber.length - extension.length < 2) return spaced;
  if (!subscriber.endsWith(extension)) return spaced;
  return `${spaced.slice(0, spaced.length - extension.length)}-${extension}`;
}

// Addresses and numbers as patterns: however their signs are grouped or disguised, each of several in one field.
import { escaped } from './spelledNames';

const at = '(?:@|%40|\\s?[\\[({]\\s?(?:at|ät)\\s?[\\])}]\\s?|\\s(?:at|ät)\\s)';
const dot = '(?:\\.|\\s?[\\[({]\\s?(?:dot|punkt)\\s?[\\])}]\\s?)';

/** Any of the addresses of a field; `''` where there is none. */
export function mailForm(email: string | undefined): string {
  const addresses = (email ?? '')
    .replace(/\s*[[({]\s*(?:at|ät)\s*[\])}]\s*/giu, '@')
    .replace(/\s*[[({]\s*(?:dot|punkt)\s*[\])}]\s*/giu, '.')
    .split(/[\s;,|/<>()]+/)
    .filter((address) => /.@./.test(address));
  if (addresses.length === 0) return '';
  const forms = addresses.map((address) => {
    const [name = '', ...domain] = address.split('@');
    return escaped(name) + at + domain.join('@').split('.').map(escaped).join(dot);
  });
  return `(?<![\\p{L}\\p{N}._%+-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`;
}

/** Any of the numbers of a field, with or without the code of the country; `''` where there is none. */
export function phoneForm(phone: string | undefined): string {
  const text = phone ?? '';
  const parts = text.split(/\s*(?:[;|,]|\b(?:oder|und)\b|\/(?=\s*(?:\+|0)))\s*/u);
  // A remark behind the number: "(Durchwahl 42)", "App. 3".
  const plain = [text, ...parts].flatMap((part) => [part, /^[^\p{L}]*/u.exec(part)?.[0] ?? '']);
  const numbers = new Set(plain.map(digitsOf).filter((digits) => digits.length > 4));
  const forms = [...numbers].sort((one, other) => other.length - one.length).map(numberForm);
  return forms.length === 0 ? '' : `(?:${forms.join('|')})`;
}

/** Without the code of the country and the zero before the rest. */
function digitsOf(phone: string): string {
  return phone
    .replace(/^[^\d+]*(?:\+|00)\s*49/, '0')
    .replace(/\D/g, '')
    .replace(/^(?:49(?=\d{9})|0+)/, '');
}

function numberForm(digits: string): string {
  const gap = '[\\s\u00a0()/.–-]{0,3}';
  return `(?<!\\d)(?:(?:\\+|00)49${gap}(?:\\(?0\\)?${gap})?|\\((?=\\d{2,6}\\))0?|0)?${[...digits].join(gap)}(?!\\d)`;
}

// What is inside of something that leaves, as one plain sentence.
import { sentence } from '../i18n/translate';
import { type Inside, isPersonal } from '../model/inside';

/** "Enthält 37 Kontaktpersonen mit dienstlichen Angaben." */
export function insideWords(inside: Inside): string {
  const { persons, reachable, hasPrivate, hasWorking } = inside;
  const parts = [
    persons > 0 ? sentence(`privacy.inside.${hasPrivate ? 'private' : 'work'}`, { count: persons }) : '',
    reachable > 0 ? sentence('privacy.inside.reachable', { count: reachable }) : '',
    hasWorking ? sentence('privacy.inside.working', {}) : '',
  ].filter(Boolean);
  const none = isPersonal(inside) ? '' : sentence('privacy.inside.none', {});
  const says = parts.length === 0 ? '' : sentence('privacy.inside.says', { what: parts.join('; ') });
  return [says, none].filter(Boolean).join(' ');
}

// What a file of another program has that cannot be carried over, or that was mended while it was read.
import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sentence, showNumber } from '../i18n/translate';
import type { FormatNote } from '../formats/importFormats';
import style from './ImportSource.module.css';

/** One line per kind, with the first examples; nothing where there is nothing to say. */
export function ImportNotes({ notes }: { readonly notes: readonly FormatNote[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <details className={style['notes']} open={notes.length <= 4}>
      <summary className={style['notesTitle']}>
        <Info aria-hidden size={14} strokeWidth={2} />
        {t('exchange.import.notesTitle', { count: notes.length })}
      </summary>
      <ul className={style['notesList']}>
        {notes.map((note) => (
          <li key={note.code}>{noteText(note)}</li>
        ))}
      </ul>
    </details>
  );
}

/** Words that do not place the figures themselves get them at their end. */
function noteText({ code, count, examples }: FormatNote): string {
  const some = examples.slice(0, 3).join(' · ') + (examples.length > 3 ? ' …' : '');
  const text = sentence(`exchange.import.notes.${code}`, { count, examples: some });
  if (text.includes(showNumber(count))) return text;
  return some === '' ? `${text} (${showNumber(count)})` : `${text} (${showNumber(count)}): ${some}`;
}

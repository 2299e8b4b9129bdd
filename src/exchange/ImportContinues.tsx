// Which list imported before this one goes on from: recognised, asked where that is not sure, and to be changed by hand.
import { CircleHelp, History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import type { Source } from '../model/records';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import style from './ImportContinues.module.css';
import { type ImportList, renamed } from '../planning/importList';
import { sourcesFor } from '../planning/sources';
import type { ImportSession } from './useImportSession';

interface ImportContinuesProps {
  readonly session: ImportSession;
  readonly list: ImportList;
}

const fresh = 'new';

/** Where nothing was imported before there is only the name to give. */
export function ImportContinues({ session, list }: ImportContinuesProps) {
  const { t } = useTranslation();
  const { known, isOpen, mapping } = list;
  const sources = sourcesFor(session.network, mapping.kind);
  const tone = isOpen ? style['asks'] : known === undefined ? style['plain'] : style['known'];
  const called = ({ name, part, importedOn }: Source) => {
    const date = showDate(importedOn);
    return part === undefined
      ? t('exchange.import.continues.source', { name, date })
      : t('exchange.import.continues.part', { name, part, date });
  };
  return (
    <div className={`${style['box']} ${tone}`}>
      <Said list={list} />
      <div className={style['fields']}>
        {sources.length > 0 && (
          <SelectField
            label={t('exchange.import.continues.label')}
            className={style['field']}
            placeholder={t('exchange.import.continues.choose')}
            options={[
              { value: fresh, label: t('exchange.import.continues.fresh') },
              ...sources.map((source) => ({ value: source.id, label: called(source) })),
            ]}
            value={isOpen ? undefined : (known?.id ?? fresh)}
            onChange={(value) => session.continueList(value === fresh ? undefined : value)}
          />
        )}
        {known === undefined && !isOpen && <NewName key={mapping.source} session={session} list={list} />}
      </div>
    </div>
  );
}

/** What was recognised, in words; nothing about a new list. */
function Said({ list: { known, found, isOpen } }: Pick<ImportContinuesProps, 'list'>) {
  const { t, i18n } = useTranslation();
  const source = isOpen ? found?.source : known;
  if (source === undefined) return null;
  const isFound = found?.source.id === source.id;
  const share = isFound ? found.share : undefined;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  const Icon = isOpen ? CircleHelp : History;
  const code = isOpen ? 'ask' : isFound && found.certainty === 'sure' ? 'found' : 'chosen';
  return (
    <div className={style['said']} role="status">
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <p>
        <b>
          {t(`exchange.import.continues.${code}`, {
            name: source.name,
            date: showDate(source.importedOn),
          })}
        </b>{' '}
        {share !== undefined && `${t('exchange.import.continues.share', { share: percent.format(share) })} `}
        {isFound && !isOpen && found.keys === 'renumbered' && `${t('exchange.import.continues.renumbered')} `}
        {t(isOpen ? 'exchange.import.continues.askHelp' : 'exchange.import.continues.help')}
      </p>
    </div>
  );
}

/** Kept when the field is left; a name that cannot be is told at once and never used. */
function NewName({ session, list }: ImportContinuesProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(list.mapping.source);
  const isTaken = renamed(list, text, session.network) === undefined;
  const error = text.trim() === '' ? 'noName' : isTaken ? 'takenName' : undefined;
  return (
    <TextField
      label={t('exchange.import.continues.name')}
      className={style['field']}
      description={t('exchange.import.continues.nameHelp')}
      error={error && t(`exchange.import.continues.${error}`)}
      value={text}
      onChange={setText}
      onBlur={() => (error === undefined ? session.nameList(text) : setText(list.mapping.source))}
      maxLength={100}
    />
  );
}

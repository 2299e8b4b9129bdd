// How one list was read: kind, encoding, separator, quotes and header, each to be changed by hand, above its first raw lines.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../ui/SelectField';
import { importKinds } from '../formats/columns';
import { encodings } from '../formats/encoding';
import style from './ImportSource.module.css';
import { ImportLeftRows } from './ImportLeftRows';
import { ImportMends } from './ImportMends';
import type { ImportList } from '../planning/importList';
import type { TableChoice } from '../formats/readTable';
import type { ImportSession } from './useImportSession';

const delimiters = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
  '^': 'caret',
  '~': 'tilde',
} as const;
const quotes = { '"': 'double', "'": 'single', '': 'none' } as const;

interface ImportRecognisedProps {
  readonly session: ImportSession;
  readonly list: ImportList;
}

export function ImportRecognised({ session, list }: ImportRecognisedProps) {
  const { t } = useTranslation();
  const { active } = session;
  const { read, mapping } = list;
  const { table } = read;
  const heading = useId();
  const { kind } = mapping;
  const choice = session.choice.tables[active] ?? {};
  const reread = (next: TableChoice) => session.rereadList(active, next);
  // Cells of a workbook and of a network file are parted by the format itself.
  const isText = (read.encoding !== undefined || session.file?.format === 'table') && table.delimiter !== '';
  // A network file says itself what its columns are.
  const hasHeaderRow = isText || read.targets === undefined;
  const headers = Array.from({ length: Math.max(10, table.headerRow + 1) }, (_, at) => at);
  const odd = (table.problemCounts.shortRow ?? 0) + (table.problemCounts.longRow ?? 0);
  const oddQuotes = (table.problemCounts.unclosedQuote ?? 0) + (table.problemCounts.badQuote ?? 0);
  return (
    <section aria-labelledby={heading} className={style['recognised']}>
      <div>
        <h3 id={heading} className={style['heading']}>
          {t('exchange.import.foundTitle')}
        </h3>
        <p className={style['hint']}>
          {t('exchange.import.found', { rows: table.rows.length, columns: table.header.length })}
          {odd > 0 && ` ${t('exchange.import.oddRows', { count: odd })}`}
        </p>
        <ImportMends session={session} list={list} />
        {oddQuotes > 0 && <p className={style['warn']}>{t('exchange.import.oddQuotes')}</p>}
      </div>
      <div className={style['fields']}>
        <SelectField
          label={t('exchange.import.kind')}
          description={t(`exchange.import.kindHelp.${kind}`)}
          options={importKinds.map((value) => ({ value, label: t(`exchange.import.kinds.${value}`) }))}
          value={kind}
          onChange={(value) => session.changeKind(importKinds.find((one) => one === value) ?? 'actors')}
        />
        {read.encoding !== undefined && (
          <SelectField
            label={t('exchange.import.encoding')}
            description={
              read.replaced > 0
                ? t('exchange.import.replaced', { count: read.replaced })
                : read.confidence < 0.7
                  ? t('exchange.import.unsure')
                  : undefined
            }
            options={encodings.map((value) => ({ value, label: t(`exchange.import.encodings.${value}`) }))}
            value={read.encoding}
            onChange={(value) => {
              const encoding = encodings.find((one) => one === value);
              if (encoding) session.rereadAs(encoding);
            }}
          />
        )}
        {isText && (
          <SelectField
            label={t('exchange.import.delimiter')}
            options={Object.entries(delimiters).map(([value, code]) => ({
              value,
              label: t(`exchange.import.delimiters.${code}`),
            }))}
            value={table.delimiter}
            onChange={(delimiter) => {
              if (delimiter) reread({ ...withoutHeader(choice), delimiter });
            }}
          />
        )}
        {isText && (
          <SelectField
            label={t('exchange.import.quote')}
            options={Object.values(quotes).map((code) => ({
              value: code,
              label: t(`exchange.import.quotes.${code}`),
            }))}
            value={quotes[table.quote]}
            onChange={(code) => {
              const quote = (['"', "'", ''] as const).find((sign) => quotes[sign] === code);
              if (quote !== undefined) reread({ ...withoutHeader(choice), quote });
            }}
          />
        )}
        {hasHeaderRow && (
          <SelectField
            label={t('exchange.import.headerRow')}
            options={[
              ...headers.map((at) => ({
                value: String(at),
                label: t('exchange.import.headerAt', { row: at + 1 }),
              })),
              { value: '-1', label: t('exchange.import.headerNone') },
            ]}
            value={String(table.headerRow)}
            onChange={(value) => reread({ ...choice, headerRow: Number(value ?? -1) })}
          />
        )}
      </div>
      <ImportLeftRows left={table.left} choice={choice} onChange={reread} />
      {read.lines.length > 0 && (
        <div>
          <h4 className={style['small']}>{t('exchange.import.lines')}</h4>
          <ol className={style['lines']}>
            {read.lines.map((line, at) => (
              <li key={String(at)}>{line.replaceAll('\t', ' → ')}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

/** Another separator makes other cells: which row names them is to be found anew. */
function withoutHeader({ delimiter, quote }: TableChoice): TableChoice {
  return { ...(delimiter !== undefined && { delimiter }), ...(quote !== undefined && { quote }) };
}

// The leaf "Ausgabeprotokoll": what has left this network, when and how much; a file of it, and the text for a loss.
import { FileDown, FileWarning, ScrollText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showNumber, word } from '../i18n/translate';
import { fold } from '../model/fold';
import { insidePublic } from '../model/inside';
import { gridWords } from '../records/gridWords';
import { wholeGrid } from '../records/wholeGrid';
import { today } from '../session/clock';
import { left } from '../session/leaving';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Grid } from '../ui/Grid';
import type { GridColumn } from '../ui/GridColumn';
import { fileName, fileOf, offerFile } from '../ui/offerFile';
import { ToggleButton } from '../ui/ToggleButton';
import { LossDialog } from './LossDialog';
import { type LogColumn, type LogRow, logRows, logTable, logText } from './logRows';
import style from './Privacy.module.css';

const collator = new Intl.Collator('de', { numeric: true });
const rowId = ({ id }: LogRow) => id;
const leaving = wholeGrid<LogRow>({
  profile: 'internal',
  inside: (rows) => insidePublic(rows.length),
  copy: 'log',
  print: 'log',
});

export function LogLeaf() {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const network = useNetwork();
  const [isPersonalOnly, setPersonalOnly] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asks, setAsks] = useState(false);
  const all = useMemo(() => (language === '' ? [] : logRows(network)), [network, language]);
  const rows = useMemo(
    () => (isPersonalOnly ? all.filter(({ isPersonal }) => isPersonal) : all),
    [all, isPersonalOnly],
  );
  const columns = useMemo(() => (language === '' ? [] : logColumns()), [language]);
  const chosen = rows.filter(({ id }) => selected.has(id));
  const save = async () => {
    const { toCsvBytes } = await import('../formats/csvWrite');
    const name = `${fileName(t('privacy.leaf.log'), network.self.name, today())}.csv`;
    offerFile(fileOf(toCsvBytes(logTable(rows)), 'text/csv;charset=utf-8'), name);
    tell(t('privacy.log.saved', { name }));
    void left({ kind: 'log', format: 'csv', profile: 'internal', inside: insidePublic(rows.length) });
  };
  if (all.length === 0)
    return <EmptyState icon={ScrollText} title={t('privacy.log.empty')} text={t('privacy.log.emptyText')} />;
  return (
    <section className={style['log']} aria-label={t('privacy.leaf.log')}>
      <p className={style['hint']}>{t('privacy.log.hint')}</p>
      <div className={style['tools']}>
        <ToggleButton isSelected={isPersonalOnly} onChange={setPersonalOnly}>
          {t('privacy.log.onlyPersonal')}
        </ToggleButton>
        <Button icon={FileDown} isDisabled={rows.length === 0} onPress={() => void save()}>
          {t('privacy.log.save')}
        </Button>
        <Button icon={FileWarning} isDisabled={chosen.length === 0} onPress={() => setAsks(true)}>
          {t('privacy.log.loss')}
        </Button>
      </div>
      <div className={style['grid']}>
        <Grid
          label={t('privacy.leaf.log')}
          rows={rows}
          rowId={rowId}
          columns={columns}
          collator={collator}
          fold={fold}
          selected={selected}
          onSelectedChange={setSelected}
          leaving={leaving}
          empty={<EmptyState icon={ScrollText} title={t('privacy.log.nonePersonal')} />}
          words={{
            ...gridWords(t, 'actors', rows.length),
            count: (shown) =>
              shown < all.length
                ? sentence('privacy.log.countOf', { shown: showNumber(shown), count: all.length })
                : sentence('privacy.log.count', { count: shown }),
          }}
        />
      </div>
      {asks && <LossDialog ids={chosen.map(({ id }) => id)} onClose={() => setAsks(false)} />}
    </section>
  );
}

const widths: Readonly<Record<LogColumn, number>> = {
  day: 130,
  time: 110,
  kind: 240,
  format: 90,
  profile: 130,
  records: 130,
  persons: 120,
  personal: 180,
  user: 100,
};

function logColumns(): readonly GridColumn<LogRow>[] {
  return (Object.keys(widths) as LogColumn[]).map((id) => ({
    id,
    header: word('privacy.log.column', id),
    width: widths[id],
    text: (row: LogRow) => logText(row, id),
    filter: { kind: 'text' as const },
    ...(id === 'day' && { isRowHeader: true, sortKey: ({ at }: LogRow) => at }),
    ...((id === 'records' || id === 'persons') && { align: 'end' as const }),
  }));
}

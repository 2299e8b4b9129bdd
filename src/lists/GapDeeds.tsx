// What the gap sheet is for: paper of one page, the map of the region on A3, a file, a table for minutes.
import { ClipboardCopy, FileDown, Map as MapIcon, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { noFilter } from '../model/filter';
import type { Gap } from '../model/gaps';
import type { IsoDate } from '../model/records';
import { goTo, openDialog, setFilter, setFocus } from '../session/session';
import { left } from '../session/leaving';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { copyTable } from '../ui/copyTable';
import { releaseOfSchools } from './listRelease';
import { gapLines, gapRecords, gapTable } from './gapTables';
import style from './GapSheet.module.css';
import { saveCsv } from './outputs';
import { printGaps } from './printGaps';

interface GapDeedsProps {
  readonly title: string;
  readonly region: string;
  readonly lines: readonly string[];
  readonly gaps: readonly Gap[];
  readonly asOf: IsoDate;
}

export function GapDeeds({ title, region, lines, gaps, asOf }: GapDeedsProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const what = t('lists.gaps');
  const leave = async (format: 'csv' | undefined, make: () => Promise<string>) => {
    try {
      tell(await make());
      void left({ kind: 'gaps', format, ...releaseOfSchools(gaps.length) });
    } catch {
      tell(t('lists.failed', { what }), 'assertive');
    }
  };
  const print = () =>
    leave(undefined, async () => {
      const paper = { title: `${title} – ${network.self.name}`, lines, gaps: gapLines(network, gaps) };
      await printGaps(paper);
      return t('lists.sent', { what });
    });
  const save = () =>
    leave('csv', async () => {
      const { name = '' } = await saveCsv('gaps', region, asOf, gapRecords(network, gaps));
      return t('lists.written', { what, name });
    });
  const copy = async () => {
    if (!(await copyTable(gapTable(network, gaps)))) return tell(t('gaps.sheet.notCopied'), 'assertive');
    tell(t('gaps.sheet.copied'));
    void left({ kind: 'gaps', ...releaseOfSchools(gaps.length) });
  };
  /** The map as it is printed stays on screen: one sees what the filter leaves. */
  const map = () => {
    setFocus(undefined);
    setFilter(region === '' ? noFilter : { ...noFilter, regions: [region] });
    goTo('map');
    openDialog({ kind: 'print', paper: 'a3' });
  };
  return (
    <div className={style['deeds']}>
      <Button icon={Printer} onPress={() => void print()}>
        {t('gaps.sheet.print')}
      </Button>
      <Button icon={MapIcon} onPress={map}>
        {t('gaps.sheet.map')}
      </Button>
      <Button icon={FileDown} onPress={() => void save()}>
        {t('gaps.sheet.csv')}
      </Button>
      <Button icon={ClipboardCopy} onPress={() => void copy()}>
        {t('gaps.sheet.copy')}
      </Button>
    </div>
  );
}

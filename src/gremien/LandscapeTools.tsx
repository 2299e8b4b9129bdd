// What can be done with the whole landscape: save, copy, print, show on the map.
import { Download, Map as MapIcon, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showNumber } from '../i18n/translate';
import { insidePublic } from '../model/inside';
import { useClock } from '../session/clock';
import { useLandscapeLook } from '../session/landscapeLook';
import { left } from '../session/leaving';
import { goTo, setLayers } from '../session/session';
import { useAsOf, useVisible } from '../session/useNetwork';
import { announce, tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { copyTable } from '../ui/copyTable';
import { MenuButton } from '../ui/MenuButton';
import { fileName, fileOf, offerFile } from '../ui/offerFile';
import { Progress } from '../ui/Progress';
import { asTexts, type LandscapeFile, landscapeSheets, matrixRows } from './landscapeFiles';
import { pairsInSight } from './landscapePairs';
import { printLandscape } from './landscapePrint';
import styles from './Landscape.module.css';

type LandscapeToolsProps = Omit<LandscapeFile, 'pairs'>;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function LandscapeTools(props: LandscapeToolsProps) {
  const { landscape, speech } = props;
  const { t } = useTranslation();
  const asOf = useAsOf();
  const visible = useVisible();
  const today = useClock((state) => state.today);
  const units = useLandscapeLook((state) => state.units);
  const [printing, setPrinting] = useState<readonly [at: number, count: number]>();
  const job = useRef<AbortController>(undefined);
  useEffect(() => () => job.current?.abort(), []);

  // Organisations and Gremien, never a person (rule G5).
  const inside = insidePublic(landscape.rows.length);
  const save = async (ending: 'csv' | 'xlsx') => {
    const name = `${fileName(t('landscape.gridLabel'), speech.network.self.name, today)}.${ending}`;
    if (ending === 'csv') {
      const { toCsvBytes } = await import('../formats/csvWrite');
      offerFile(fileOf(toCsvBytes(asTexts(matrixRows(props, landscape))), 'text/csv'), name);
    } else {
      const { toWorkbook } = await import('../formats/excelWrite');
      const pairs = pairsInSight(speech.network, visible, units);
      offerFile(fileOf(toWorkbook(landscapeSheets({ ...props, pairs })), workbookType), name);
    }
    tell(sentence('landscape.saved', { name }));
    void left({ kind: 'landscapeFile', format: ending, profile: 'public', inside });
  };
  const copy = async () => {
    const rows = asTexts(matrixRows(props, landscape));
    const isDone = await copyTable(rows);
    if (isDone) void left({ kind: 'landscapeCopy', profile: 'public', inside });
    if (isDone)
      tell(
        sentence('landscape.copied', {
          rows: showNumber(rows.length),
          columns: showNumber(rows[0]?.length ?? 0),
        }),
      );
    else tell(t('landscape.copyFailed'), 'assertive');
  };
  const print = async () => {
    // A button that is switched off while it works would lose the focus.
    if (printing !== undefined) return;
    const controller = new AbortController();
    job.current = controller;
    setPrinting([0, 1]);
    try {
      const count = await printLandscape(
        { ...props, asOf },
        (at, all) => setPrinting([at, all]),
        controller.signal,
      );
      if (count === undefined) return;
      announce(sentence('landscape.printed', { count }));
      void left({ kind: 'landscapePrint', profile: 'public', inside });
    } catch {
      tell(t('landscape.printFailed'), 'assertive');
    } finally {
      setPrinting(undefined);
    }
  };
  return (
    <>
      <MenuButton
        label={t('landscape.save')}
        icon={Download}
        items={[
          { id: 'xlsx', label: t('landscape.xlsx') },
          { id: 'csv', label: t('landscape.csv') },
          'separator',
          { id: 'copy', label: t('landscape.copy') },
        ]}
        onAction={(id) => void (id === 'copy' ? copy() : save(id === 'csv' ? 'csv' : 'xlsx'))}
      >
        {t('landscape.save')}
      </MenuButton>
      <Button icon={Printer} onPress={() => void print()}>
        {t('landscape.print')}
      </Button>
      <Button
        icon={MapIcon}
        onPress={() => {
          setLayers({ gremien: 'nodes', chosen: undefined, units });
          goTo('map');
          announce(t('landscape.shownOnMap'));
        }}
      >
        {t('landscape.onMap')}
      </Button>
      {printing && (
        <div className={styles['progress']}>
          <Progress
            label={t('landscape.printing')}
            value={printing[0] / printing[1]}
            detail={t('landscape.printingDetail', {
              at: showNumber(printing[0]),
              count: printing[1],
            })}
            onCancel={() => job.current?.abort()}
            cancelLabel={t('landscape.cancel')}
          />
        </div>
      )}
    </>
  );
}

// Pairs of Gremien with organisations in common: how many, which, and which pairs may be a double structure.
import { Map as MapIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber, word } from '../i18n/translate';
import type { Visible } from '../model/filter';
import { fold } from '../model/fold';
import { doubleStructureFrom, type GremiumPair, isDoubleStructure } from '../model/gremiumOverlap';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { personRelease } from '../records/personRelease';
import { useGridRelease } from '../records/useGridRelease';
import { type LandscapeLook, setLandscapeLook } from '../session/landscapeLook';
import { goTo, openCard, setLayers } from '../session/session';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Chip } from '../ui/Chip';
import { Grid } from '../ui/Grid';
import type { GridColumn } from '../ui/GridColumn';
import { landscapeGridWords } from './landscapeGridWords';
import { overlapNote, pairsInSight, shareText } from './landscapePairs';
import styles from './Landscape.module.css';

interface LandscapeOverlapsProps {
  readonly network: Network;
  readonly visible: Visible;
  readonly look: LandscapeLook;
}

const release = personRelease<GremiumPair>(() => undefined);
const collator = new Intl.Collator('de', { numeric: true });
const pairId = ({ a, b }: GremiumPair) => `${a} ${b}`;

/** Every organisation counts, whatever the filter; shown are pairs of Gremien in sight. */
export function LandscapeOverlaps({ network, visible, look }: LandscapeOverlapsProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { units, suspects } = look;
  const pairs = useMemo(() => pairsInSight(network, visible, units), [network, visible, units]);
  const rows = useMemo(() => (suspects ? pairs.filter(isDoubleStructure) : pairs), [pairs, suspects]);
  const columns = useMemo(() => (language === '' ? [] : overlapColumns(network)), [network, language]);
  const leaving = useGridRelease(release);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter((pair) => selected.has(pairId(pair))).flatMap(({ a, b }) => [a, b]);
  return (
    <>
      <p className={styles['hint']}>{t('landscape.overlap.hint')}</p>
      <div className={styles['bar']}>
        <Checkbox isSelected={suspects} onChange={(on) => setLandscapeLook({ suspects: on })}>
          {t('landscape.overlap.only')}
        </Checkbox>
        <Button icon={MapIcon} isDisabled={chosen.length === 0} onPress={() => showAreas(chosen)}>
          {t('landscape.pairOnMap')}
        </Button>
      </div>
      <div className={styles['table']}>
        <Grid
          label={t('landscape.overlap.label')}
          rows={rows}
          rowId={pairId}
          columns={columns}
          collator={collator}
          fold={fold}
          selected={selected}
          onSelectedChange={setSelected}
          onOpen={({ a }) => openCard('gremien', a)}
          leaving={leaving}
          empty={
            <p className={styles['none']}>
              {pairs.length === 0 ? t('landscape.overlap.none') : t('landscape.overlap.noneDouble')}
            </p>
          }
          words={landscapeGridWords(t, (shown) =>
            t('landscape.overlap.count', { shown: showNumber(shown), all: showNumber(pairs.length) }),
          )}
        />
      </div>
    </>
  );
}

/** The map with these Gremien as areas around their members. */
function showAreas(ids: readonly Id[]): void {
  setLayers({ gremien: 'hulls', chosen: [...new Set(ids)] });
  goTo('map');
}

function overlapColumns(network: Network): readonly GridColumn<GremiumPair>[] {
  const name = (id: Id) => network.nameOf('gremien', id);
  const head = (code: string) => word('landscape.overlap', code);
  return [
    { id: 'first', header: head('first'), width: 240, isRowHeader: true, text: ({ a }) => name(a) },
    { id: 'second', header: head('second'), width: 240, text: ({ b }) => name(b) },
    {
      id: 'share',
      header: head('share'),
      width: 170,
      align: 'end',
      text: shareText,
      sortKey: ({ coefficient }) => coefficient,
    },
    {
      id: 'note',
      header: head('note'),
      width: 190,
      text: overlapNote,
      render: (pair) =>
        isDoubleStructure(pair) ? <Chip tone="warning">{overlapNote(pair)}</Chip> : overlapNote(pair),
      filter: {
        kind: 'choice',
        options: [
          { value: 'double', label: head('double') },
          { value: 'related', label: head('related') },
        ],
        values: (pair) =>
          pair.isRelated ? ['related'] : pair.coefficient >= doubleStructureFrom ? ['double'] : [],
      },
    },
    {
      id: 'sizes',
      header: head('sizes'),
      width: 90,
      align: 'end',
      text: ({ sizes }) => sizes.map(showNumber).join(' · '),
      sortKey: ({ sizes }) => Math.min(...sizes),
    },
    {
      id: 'who',
      header: head('who'),
      width: 420,
      text: ({ shared }) =>
        shared
          .map((id) => network.nameOf('actors', id))
          .sort(collator.compare)
          .join(', '),
      filter: { kind: 'text' },
    },
  ];
}

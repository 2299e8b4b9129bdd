// How many seats each organisation has, who has many of them marked.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showNumber, word } from '../i18n/translate';
import { fold } from '../model/fold';
import { manySeatsFrom } from '../model/landscapeChecks';
import type { Network } from '../model/network';
import { typeName } from '../records/fieldWords';
import { personRelease } from '../records/personRelease';
import { ActorMark } from '../records/RecordLines';
import { useGridRelease } from '../records/useGridRelease';
import { openCard } from '../session/session';
import { Chip } from '../ui/Chip';
import { Grid } from '../ui/Grid';
import type { GridColumn, GridSort } from '../ui/GridColumn';
import type { Landscape, LandscapeRow } from './landscape';
import { landscapeGridWords } from './landscapeGridWords';
import styles from './Landscape.module.css';

interface LandscapeSeatsProps {
  readonly network: Network;
  readonly landscape: Landscape;
}

const release = personRelease<LandscapeRow>(() => undefined);
const collator = new Intl.Collator('de', { numeric: true });
const rowId = ({ actor }: LandscapeRow) => actor.id;
const mostFirst: GridSort = { column: 'seats', descending: true };

export function LandscapeSeats({ network, landscape }: LandscapeSeatsProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { rows } = landscape;
  const columns = useMemo(() => (language === '' ? [] : seatColumns(network)), [network, language]);
  const leaving = useGridRelease(release);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState<GridSort | null>(mostFirst);
  return (
    <>
      <p className={styles['hint']}>{t('landscape.seats.hint', { count: manySeatsFrom })}</p>
      <div className={styles['table']}>
        <Grid
          label={t('landscape.seats.label')}
          rows={rows}
          rowId={rowId}
          columns={columns}
          collator={collator}
          fold={fold}
          sort={sort}
          onSortChange={setSort}
          selected={selected}
          onSelectedChange={setSelected}
          onOpen={({ actor }) => openCard('actors', actor.id)}
          leaving={leaving}
          empty={<p className={styles['none']}>{t('landscape.emptyText')}</p>}
          words={landscapeGridWords(t, (shown, all) =>
            t('landscape.seats.count', { shown: showNumber(shown), all: showNumber(all) }),
          )}
        />
      </div>
    </>
  );
}

function seatColumns(network: Network): readonly GridColumn<LandscapeRow>[] {
  const head = (code: string) => word('landscape.seats', code);
  const counted = (id: string, count: (row: LandscapeRow) => number): GridColumn<LandscapeRow> => ({
    id,
    header: head(id),
    width: 96,
    align: 'end',
    text: (row) => showNumber(count(row)),
    sortKey: count,
  });
  const note = (row: LandscapeRow) =>
    row.seats.length > manySeatsFrom ? sentence('landscape.seats.many', { count: manySeatsFrom }) : '';
  return [
    {
      id: 'name',
      header: word('landscape', 'organisation'),
      width: 280,
      isRowHeader: true,
      text: ({ actor }) => actor.name,
    },
    counted('seats', ({ seats }) => seats.length),
    {
      id: 'note',
      header: head('note'),
      width: 160,
      text: note,
      render: (row) => (note(row) === '' ? '' : <Chip tone="warning">{note(row)}</Chip>),
      filter: {
        kind: 'choice',
        options: [{ value: 'many', label: sentence('landscape.seats.many', { count: manySeatsFrom }) }],
        values: (row) => (note(row) === '' ? [] : ['many']),
      },
    },
    counted('gremien', ({ cells }) => cells.size),
    counted(
      'chairs',
      ({ seats }) => seats.filter(({ role, vacant }) => role === 'chair' && vacant !== true).length,
    ),
    counted('vacant', ({ seats }) => seats.filter(({ vacant }) => vacant === true).length),
    {
      id: 'type',
      header: word('landscape', 'type'),
      width: 190,
      text: ({ actor }) => typeName(network, actor.type),
      render: ({ actor }) => (
        <>
          <ActorMark id={actor.id} size={16} /> {typeName(network, actor.type)}
        </>
      ),
    },
    {
      id: 'region',
      header: word('landscape', 'region'),
      width: 110,
      text: ({ actor }) => actor.region ?? '',
    },
    {
      id: 'names',
      header: head('names'),
      width: 420,
      text: ({ cells }) =>
        [...cells.keys()]
          .map((id) => network.nameOf('gremien', id))
          .sort(collator.compare)
          .join(', '),
      filter: { kind: 'text' },
    },
  ];
}

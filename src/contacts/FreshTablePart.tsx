// People or actors by the age of their last check: groups with counts, and what is done with the selected ones.
import { CheckCheck, CircleAlert, FileText, UserCheck } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, word } from '../i18n/translate';
import { dayNumber } from '../model/calendar';
import { fold } from '../model/fold';
import { type AgeGroup, ageGroups } from '../model/freshness';
import { classOf } from '../model/privacy';
import { confirmToday } from '../records/confirmToday';
import { fieldLabel, problemTexts } from '../records/fieldWords';
import { gridWords } from '../records/gridWords';
import { personRelease } from '../records/personRelease';
import { ReleaseMenu } from '../records/ReleaseMenu';
import type { Notice } from '../records/removeAloud';
import { TableNotice } from '../records/TableNotice';
import { useGridRelease } from '../records/useGridRelease';
import { undoStep } from '../session/command';
import { usePreferences } from '../session/preferences';
import { openCard, openDialog, select, useSession } from '../session/session';
import { useAsOf, useNetwork, useVisible } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Grid } from '../ui/Grid';
import type { GridColumn } from '../ui/GridColumn';
import { SegmentedControl } from '../ui/SegmentedControl';
import { countAges, type FreshRow, freshRows, type FreshTable } from './freshRows';
import styles from './FreshnessPlace.module.css';

const collator = new Intl.Collator('de', { numeric: true });
const rowId = ({ id }: FreshRow) => id;
const none: ReadonlySet<string> = new Set();
const noIds: readonly string[] = [];

interface FreshTablePartProps {
  readonly table: FreshTable;
  readonly lead: ReactNode;
}

export function FreshTablePart({ table, lead }: FreshTablePartProps) {
  const { t, i18n } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const records = useVisible()[table];
  const initials = usePreferences((state) => state.initials);
  const [group, setGroup] = useState<AgeGroup | 'all'>('all');
  const [notice, setNotice] = useState<Notice>();
  const [shownIds, setShownIds] = useState<readonly string[]>(noIds);
  const isMine = useSession((state) => state.selectedTable === table);
  const selection = useSession((state) => state.selection);
  const selected = useMemo(() => (isMine ? new Set(selection) : none), [isMine, selection]);
  const chosen = useMemo(() => shownIds.filter((id) => selected.has(id)), [shownIds, selected]);

  const all = useMemo(() => freshRows(network, records, asOf), [network, records, asOf]);
  const counts = useMemo(() => countAges(all), [all]);
  const rows = useMemo(() => (group === 'all' ? all : all.filter(({ age }) => age === group)), [all, group]);
  const { language } = i18n;
  const columns = useMemo(
    () => columnsOf(table, language, (id) => network.nameOf('actors', id)),
    [table, language, network],
  );

  const leaving = useGridRelease(
    useMemo(
      () =>
        personRelease<FreshRow>(({ id }) => (table === 'contacts' ? network.contacts.get(id) : undefined)),
      [table, network],
    ),
  );

  const tell = (text: string, isBad: boolean) => {
    setNotice({ text, isBad });
    announce(text, isBad ? 'assertive' : 'polite');
  };
  const confirm = async () => {
    if (chosen.length === 0) return tell(t('contacts.freshness.confirmNone'), true);
    const outcome = await confirmToday(table, chosen);
    if (!outcome.ok) return tell(problemTexts(outcome).join(' '), true);
    select(table, []);
    const done = t('contacts.freshness.confirmed', { count: chosen.length });
    tell(initials === '' ? `${done} ${t('contacts.freshness.unsigned')}` : done, false);
  };
  const actorIds = [...new Set(rows.filter(({ id }) => chosen.includes(id)).map(({ actorId }) => actorId))];
  return (
    <>
      <div className={styles['actions']}>
        {lead}
        <Button tone="primary" icon={CheckCheck} onPress={() => void confirm()}>
          {initials === ''
            ? t('contacts.freshness.confirm')
            : t('contacts.freshness.confirmSigned', { initials })}
        </Button>
        {actorIds.length > 0 && (
          <Button icon={FileText} onPress={() => openDialog({ kind: 'profile', actorIds })}>
            {t('contacts.freshness.profile')}
          </Button>
        )}
        <ReleaseMenu />
      </div>
      <div className={styles['groups']}>
        <SegmentedControl
          label={t('contacts.freshness.groups')}
          options={(['all', ...ageGroups] as const).map((value) => ({
            value,
            label: t('contacts.freshness.group', {
              age: value === 'all' ? t('contacts.freshness.all') : t(`contacts.freshness.age.${value}`),
              count: value === 'all' ? all.length : counts[value],
            }),
          }))}
          value={group}
          onChange={setGroup}
        />
      </div>
      {notice && (
        <TableNotice notice={notice} onClose={() => setNotice(undefined)} onUndo={() => void undoStep()} />
      )}
      <div className={styles['grid']}>
        <Grid
          key={group}
          label={t('contacts.freshness.title')}
          rows={rows}
          rowId={rowId}
          columns={columns}
          collator={collator}
          fold={fold}
          selected={selected}
          onSelectedChange={(ids) => select(table, [...ids])}
          onOpen={({ id }) => openCard(table, id)}
          onShownChange={setShownIds}
          leaving={leaving}
          empty={
            <EmptyState
              icon={UserCheck}
              title={t('contacts.freshness.none')}
              text={t('contacts.freshness.noneText')}
            />
          }
          words={gridWords(t, table, all.length)}
        />
      </div>
    </>
  );
}

/** Never checked sorts before the oldest check. */
function columnsOf(
  table: FreshTable,
  language: string,
  actorName: (id: string) => string,
): GridColumn<FreshRow>[] {
  if (language === '') return [];
  const text = (
    id: string,
    header: string,
    width: number,
    of: (row: FreshRow) => string,
  ): GridColumn<FreshRow> => ({
    id,
    header,
    width,
    text: of,
    filter: { kind: 'text' },
  });
  const people =
    table === 'contacts'
      ? [
          text('position', fieldLabel('contacts', 'position'), 200, ({ position }) => position),
          text('actorId', fieldLabel('contacts', 'actorId'), 260, ({ actorId }) => actorName(actorId)),
        ]
      : [];
  const privacyOf = (id: string) => {
    if (id === 'region') return classOf('actors', id);
    return classOf(
      table,
      id === 'age' ? 'verifiedAt' : id === 'name' && table === 'contacts' ? 'lastName' : id,
    );
  };
  const ages = ageGroups.map((value) => ({ value, label: word('contacts.freshness.age', value) }));
  const columns: GridColumn<FreshRow>[] = [
    { ...text('name', fieldLabel('actors', 'name'), 260, ({ name }) => name), isRowHeader: true },
    {
      id: 'age',
      header: word('contacts.freshness', 'column'),
      width: 150,
      text: ({ age }) => word('contacts.freshness.age', age),
      render: ({ age }) => <Age age={age} />,
      sortKey: ({ verifiedAt }) => (verifiedAt === undefined ? 0 : dayNumber(verifiedAt)),
      filter: { kind: 'choice', options: ages, values: ({ age }) => [age] },
    },
    {
      ...text('verifiedAt', fieldLabel(table, 'verifiedAt'), 150, ({ verifiedAt }) => showDate(verifiedAt)),
      sortKey: ({ verifiedAt }) => verifiedAt ?? '',
      hasFigures: true,
    },
    text('verifiedBy', fieldLabel(table, 'verifiedBy'), 180, ({ verifiedBy }) => verifiedBy),
    ...people,
    text('region', fieldLabel('actors', 'region'), 160, ({ region }) => region),
  ];
  return columns.map((column) => ({ ...column, privacy: privacyOf(column.id) }));
}

/** A sign beside the word where somebody should look. */
function Age({ age }: { readonly age: AgeGroup }) {
  return (
    <span className={styles['age']}>
      {age !== 'fresh' && <CircleAlert aria-hidden size={14} strokeWidth={1.75} />}
      {word('contacts.freshness.age', age)}
    </span>
  );
}

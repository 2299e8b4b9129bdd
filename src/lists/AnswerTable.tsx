// The answers to a question as a table; a click opens the card at the side.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, showNumber, word } from '../i18n/translate';
import { fold } from '../model/fold';
import { personName } from '../model/network';
import { classOf } from '../model/privacy';
import type { Answers, Criteria, Listed } from '../model/questions';
import { nearestSupport } from '../model/schoolSupport';
import { gridWords } from '../records/gridWords';
import { personRelease } from '../records/personRelease';
import { useGridRelease } from '../records/useGridRelease';
import { typeName } from '../records/fieldWords';
import { openCard } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { EmptyState } from '../ui/EmptyState';
import { Grid } from '../ui/Grid';
import type { GridColumn } from '../ui/GridColumn';
import { consultedText, verifiedText } from './listTables';

const collator = new Intl.Collator('de', { numeric: true });
const rowId = ({ id }: Listed) => id;
const release = personRelease<Listed>(({ contact }) => contact);

interface AnswerTableProps {
  readonly criteria: Criteria;
  readonly answers: Answers;
  readonly label: string;
  /** Ids of the lines that were ticked. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

export function AnswerTable({ criteria, answers, label, chosen, onChoose }: AnswerTableProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const network = useNetwork();
  const { listed, asOf } = answers;
  const isPeople = criteria.asks === 'people';
  const hasSeats = criteria.gremien.length > 0 || criteria.seatRoles.length > 0;
  const { withoutSupport } = criteria;
  const columns = useMemo((): readonly GridColumn<Listed>[] => {
    if (language === '') return [];
    const named = (code: string) => word('lists.column', code);
    const near = withoutSupport
      ? nearestSupport(
          network,
          listed.map(({ actor }) => actor),
          asOf,
        )
      : undefined;
    const region: GridColumn<Listed> = {
      id: 'region',
      header: named('region'),
      width: 110,
      text: ({ actor }) => actor.region ?? '',
    };
    const verified: GridColumn<Listed> = {
      id: 'verified',
      header: named('verified'),
      width: 190,
      text: ({ contact, actor }) => verifiedText((contact ?? actor).verifiedAt, asOf),
      sortKey: ({ contact, actor }) => (contact ?? actor).verifiedAt ?? '',
      hasFigures: true,
    };
    const roles: GridColumn<Listed> = {
      id: 'role',
      header: named('role'),
      width: 200,
      text: ({ seats, contact }) =>
        seats
          .map(({ role, deputyId }) =>
            word(
              'model.choice.seats.role',
              deputyId === contact?.id && contact !== undefined ? 'substitute' : role,
            ),
          )
          .join(', '),
    };
    if (!isPeople) {
      return [
        { id: 'name', header: named('name'), width: 300, text: ({ actor }) => actor.name, isRowHeader: true },
        {
          id: 'type',
          header: named(withoutSupport ? 'form' : 'type'),
          width: 170,
          text: ({ actor }) => typeName(network, actor.type),
        },
        region,
        { id: 'city', header: named('city'), width: 150, text: ({ actor }) => actor.city ?? '' },
        ...(withoutSupport
          ? [
              {
                id: 'pupils',
                header: named('pupils'),
                width: 110,
                align: 'end' as const,
                text: ({ actor }: Listed) =>
                  actor.pupilCount === undefined ? '' : showNumber(actor.pupilCount),
                sortKey: ({ actor }: Listed) => actor.pupilCount ?? Number.NaN,
              },
              {
                id: 'nearest',
                header: named('nearest'),
                width: 320,
                text: ({ actor }: Listed) => near?.get(actor.id)?.name ?? word('lists', 'noNearest'),
              },
              {
                id: 'consulted',
                header: named('consulted'),
                width: 150,
                text: ({ actor }: Listed) => consultedText(actor.consultedAt),
                sortKey: ({ actor }: Listed) => actor.consultedAt ?? '',
                hasFigures: true,
              },
            ]
          : [
              ...(hasSeats ? [roles] : []),
              { id: 'phone', header: named('phone'), text: ({ actor }: Listed) => actor.phone ?? '' },
              {
                id: 'email',
                header: named('email'),
                width: 220,
                text: ({ actor }: Listed) => actor.email ?? '',
              },
            ]),
        verified,
      ];
    }
    return [
      {
        id: 'name',
        header: named('name'),
        width: 210,
        text: ({ contact }) => (contact ? personName(contact) : ''),
        sortKey: ({ contact }) => (contact ? `${contact.lastName} ${contact.firstName ?? ''}` : ''),
        isRowHeader: true,
      },
      {
        id: 'position',
        header: named('position'),
        width: 190,
        text: ({ contact }) => contact?.position ?? '',
      },
      { id: 'actor', header: named('actor'), width: 270, text: ({ actor }) => actor.name },
      ...(hasSeats ? [roles] : []),
      region,
      { id: 'email', header: named('email'), width: 230, text: ({ contact }) => contact?.email ?? '' },
      { id: 'phone', header: named('phone'), width: 140, text: ({ contact }) => contact?.phone ?? '' },
      verified,
    ];
  }, [network, listed, asOf, isPeople, hasSeats, withoutSupport, language]);
  const classed = useMemo(
    () => columns.map((column) => ({ ...column, privacy: privacyOf(column.id, isPeople) })),
    [columns, isPeople],
  );
  const leaving = useGridRelease(release);
  const words = useMemo(
    () => gridWords(t, isPeople ? 'contacts' : 'actors', listed.length),
    [t, isPeople, listed.length],
  );
  return (
    <Grid
      key={`${String(isPeople)} ${String(hasSeats)} ${String(withoutSupport)}`}
      label={label}
      rows={listed}
      rowId={rowId}
      columns={classed}
      leaving={leaving}
      collator={collator}
      fold={fold}
      selected={chosen}
      onSelectedChange={onChoose}
      onOpen={({ contact, actor }) =>
        contact ? openCard('contacts', contact.id) : openCard('actors', actor.id)
      }
      words={words}
      empty={
        <EmptyState title={t('lists.emptyTitle')} text={t('lists.emptyText', { date: showDate(asOf) })} />
      }
    />
  );
}

/** What persons are called, do and are reached by; of organisations their telephone and e-mail. */
function privacyOf(id: string, isPeople: boolean) {
  if (id === 'phone' || id === 'email') return classOf(isPeople ? 'contacts' : 'actors', id);
  if (!isPeople) return 0;
  if (id === 'verified') return classOf('contacts', 'verifiedAt');
  return id === 'name' ? classOf('contacts', 'lastName') : id === 'position' ? classOf('contacts', id) : 0;
}

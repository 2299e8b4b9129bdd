// The first records of a plan as they will stand, with what was there before where they change.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { apply, type Op } from '../model/change';
import { fieldOf, fields } from '../model/fields';
import { Network } from '../model/network';
import type { AnyRecord, Cooperation, Relation, Seat, Scalar, TableName } from '../model/records';
import { tieName } from '../model/cooperations';
import { fieldLabel, showFieldValue } from '../records/fieldWords';
import { Chip } from '../ui/Chip';
import style from './ImportPreview.module.css';
import type { Plan } from './plan';

const most = 50;

interface ImportRecordsProps {
  readonly plan: Plan;
  readonly network: Network;
}

export function ImportRecords({ plan, network }: ImportRecordsProps) {
  const { t } = useTranslation();
  const { ops } = plan.change;
  const future = useMemo(() => new Network(network.id, apply(network.rows, { ops })), [network, ops]);
  if (ops.length === 0) return <p className={style['nothing']}>{t('exchange.import.noRecords')}</p>;
  return (
    <div>
      {ops.length > most && (
        <p className={style['hint']}>
          {t('exchange.import.firstRecords', { shown: most, count: ops.length })}
        </p>
      )}
      <table className={style['table']}>
        <thead>
          <tr>
            <th scope="col">{t('exchange.import.status')}</th>
            <th scope="col">{t('exchange.import.what')}</th>
            <th scope="col">{t('exchange.import.recordName')}</th>
            <th scope="col">{t('exchange.import.details')}</th>
          </tr>
        </thead>
        <tbody>
          {ops.slice(0, most).map((op) => (
            <Row key={`${op.table} ${op.id}`} op={op} network={network} future={future} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly op: Op;
  readonly network: Network;
  readonly future: Network;
}

function Row({ op, network, future }: RowProps) {
  const { t } = useTranslation();
  const isNew = Object.keys(op.prev).length === 0 || '_del' in op.set;
  const record = future.rows[op.table].get(op.id);
  const cells = Object.keys(op.set)
    .filter((property) => !hidden.has(property))
    .sort((a, b) => placeOf(op.table, a) - placeOf(op.table, b))
    .map((property) => {
      const label = fieldLabel(op.table, property);
      const now = valueText(future, op, property, op.set[property]);
      if (isNew) return t('exchange.import.value', { label, now });
      const was = valueText(network, op, property, op.prev[property]);
      return t('exchange.import.wasNow', {
        label,
        was: was === '' ? t('exchange.import.nothing') : was,
        now: now === '' ? t('exchange.import.nothing') : now,
      });
    });
  return (
    <tr>
      <td>
        <Chip>{isNew ? t('exchange.import.added') : t('exchange.import.changed')}</Chip>
      </td>
      <td className={style['what']}>{t(`model.table.${op.table}`, { count: 1 })}</td>
      <th scope="row">{record ? titleOf(future, op, record) : ''}</th>
      <td className={style['cells']}>{cells.join(' · ')}</td>
    </tr>
  );
}

/** In the order of the forms, own fields last. */
function placeOf(table: TableName, property: string): number {
  const field = fieldOf(table, property);
  return field === undefined ? fields[table].length : fields[table].indexOf(field);
}

const hidden = new Set(['_del', 'name', 'extSource', 'extKey', 'actorA', 'actorB', 'lastName', 'firstName']);

function titleOf(network: Network, { table, id }: Op, record: AnyRecord): string {
  if (table === 'cooperations') return tieName(network, record as Cooperation);
  if (table === 'relations') {
    const { from, to } = record as Relation;
    return tieName(network, { actorA: from, actorB: to });
  }
  if (table === 'seats') {
    const { gremiumId, actorId } = record as Seat;
    return `${network.nameOf('gremien', gremiumId)}: ${network.nameOf('actors', actorId)}`;
  }
  return network.nameOf(table, id);
}

function valueText(
  network: Network,
  { table }: Op,
  property: string,
  value: Scalar | null | undefined,
): string {
  if (value === null || value === undefined) return '';
  const field = fieldOf(table, property);
  if (field === undefined) return String(value);
  const element = field.kind === 'list' ? property.slice(property.indexOf('.') + 1) : value;
  return showFieldValue(network, table, field, element).slice(0, 200);
}

// The criteria of a question as fields; every change is answered at once.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, word } from '../i18n/translate';
import { roles, seatRoles } from '../model/choices';
import type { FilterList } from '../model/filter';
import { fold } from '../model/fold';
import { type Network, shortNameOf } from '../model/network';
import { type Criteria, means } from '../model/questions';
import { listOf } from '../model/records';
import { sectors } from '../model/taxonomy';
import { typeName } from '../records/fieldWords';
import { useNetwork } from '../session/useNetwork';
import { Checkbox } from '../ui/Checkbox';
import { DateField } from '../ui/DateField';
import { ListField } from '../ui/ListField';
import type { Option } from '../ui/optionFilter';
import { SegmentedControl } from '../ui/SegmentedControl';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { monthsWord } from './criteriaWords';
import style from './ListsPlace.module.css';

interface CriteriaFormProps {
  readonly criteria: Criteria;
  readonly onChange: (criteria: Criteria) => void;
}

type ListPart = 'positions' | 'roles' | 'gremien' | 'seatRoles' | 'mailings';
type FilterPart = Exclude<FilterList, 'statuses'>;

/** What occurs in the network, in the order of its words. */
function optionsOf(network: Network): Readonly<Record<ListPart | FilterPart, readonly Option[]>> {
  const actors = [...network.actors.values()];
  const contacts = [...network.contacts.values()];
  const plain = (values: readonly string[]) => [...new Set(values)].map((value) => ({ value, label: value }));
  const named = (values: readonly string[], label: (value: string) => string) =>
    [...new Set(values)].map((value) => ({ value, label: label(value) }));
  const inOrder = (options: readonly Option[]) =>
    [...options].sort((a, b) => a.label.localeCompare(b.label, 'de', { numeric: true }));
  return {
    regions: inOrder(plain(actors.flatMap(({ region }) => region ?? []))),
    sectors: named(
      sectors.map(({ code }) => code),
      (code) => word('model.sector', code),
    ),
    types: inOrder(
      named(
        actors.map(({ type }) => type),
        (code) => typeName(network, code),
      ),
    ),
    tags: inOrder(plain(actors.flatMap((actor) => listOf(actor, 'tag')))),
    roles: named(roles, (code) => word('model.choice.actors.role', code)),
    positions: inOrder(plain(contacts.flatMap(({ position }) => position ?? []))),
    gremien: inOrder(
      [...network.gremien.values()].map((gremium) => ({
        value: gremium.id,
        label: shortNameOf(gremium),
        ...(gremium.shortName !== undefined && { hint: gremium.name }),
      })),
    ),
    seatRoles: named(seatRoles, (code) => word('model.choice.seats.role', code)),
    mailings: inOrder(plain(contacts.flatMap((contact) => listOf(contact, 'mailing')))),
  };
}

const periods = [1, 6, 12, 24] as const;

export function CriteriaForm({ criteria, onChange }: CriteriaFormProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const network = useNetwork();
  const options = useMemo(() => (language === '' ? undefined : optionsOf(network)), [network, language]);
  if (options === undefined) return null;
  const isPeople = criteria.asks === 'people';
  const list = (part: ListPart | FilterPart, isClosed = true) => {
    const isFilter = part in criteria.filter;
    return (
      <ListField
        label={t(`lists.field.${part}`)}
        {...(part === 'positions' && { description: t('lists.field.positionsHint') })}
        values={isFilter ? criteria.filter[part as FilterPart] : criteria[part as ListPart]}
        options={options[part]}
        isClosed={isClosed}
        fold={fold}
        removeLabel={(value) => t('lists.removeValue', { value })}
        openLabel={t('lists.suggest')}
        onChange={(values) =>
          onChange(
            isFilter
              ? { ...criteria, filter: { ...criteria.filter, [part]: values } }
              : { ...criteria, [part]: values },
          )
        }
      />
    );
  };
  const set = <K extends 'verifiedWithin' | 'asOf'>(key: K, value: Criteria[K]) => {
    const { [key]: _, ...rest } = criteria;
    onChange((value === undefined ? rest : { ...rest, [key]: value }) as Criteria);
  };
  return (
    <div className={style['form']} role="group" aria-label={t('lists.criteria')}>
      <SegmentedControl
        label={t('lists.asks')}
        options={[
          { value: 'people', label: t('lists.people') },
          { value: 'actors', label: t('lists.actors') },
        ]}
        value={criteria.asks}
        onChange={(asks) => onChange({ ...criteria, asks })}
      />
      <div className={style['fields']}>
        {list('regions')}
        {list('types')}
        {list('sectors')}
        {isPeople && list('positions', false)}
        {list('gremien')}
        {list('seatRoles')}
        {isPeople && list('mailings')}
        {list('tags')}
        {list('roles')}
        <TextField
          label={t('lists.field.text')}
          value={criteria.filter.text ?? ''}
          onChange={(text) => {
            const { text: _, ...filter } = criteria.filter;
            onChange({ ...criteria, filter: text === '' ? filter : { ...filter, text } });
          }}
        />
        <SelectField
          label={t('lists.field.verified')}
          options={periods.map((months) => ({ value: String(months), label: monthsWord(months) }))}
          value={criteria.verifiedWithin === undefined ? undefined : String(criteria.verifiedWithin)}
          allowEmpty={t('lists.anyTime')}
          onChange={(months) => set('verifiedWithin', months === undefined ? undefined : Number(months))}
        />
        <DateField
          label={t('lists.field.asOf')}
          description={t('lists.field.asOfHint')}
          unreadable={t('lists.field.asOfUnreadable')}
          show={showDate}
          value={criteria.asOf}
          onChange={(day) => set('asOf', day)}
        />
      </div>
      <fieldset className={style['checks']}>
        <legend>{t('lists.has.label')}</legend>
        {means.map((each) => (
          <Checkbox
            key={each}
            isSelected={criteria.has.includes(each)}
            onChange={(isOn) =>
              onChange({
                ...criteria,
                has: means.filter((one) => (one === each ? isOn : criteria.has.includes(one))),
              })
            }
          >
            {t(`lists.has.${each}`)}
          </Checkbox>
        ))}
        {isPeople ? (
          <Checkbox
            isSelected={criteria.deputies}
            onChange={(deputies) => onChange({ ...criteria, deputies })}
          >
            {t('lists.deputies')}
          </Checkbox>
        ) : (
          <Checkbox
            isSelected={criteria.withoutSupport}
            onChange={(withoutSupport) => onChange({ ...criteria, withoutSupport })}
          >
            {t('lists.withoutSupport')}
          </Checkbox>
        )}
      </fieldset>
    </div>
  );
}

// The menu behind "Filter": pick values of each part, with counts of actors behind each.
import { ListFilter } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { FilterList } from '../model/filter';
import { fold } from '../model/fold';
import { actorStatuses, cooperationStatuses } from '../model/choices';
import { type Network, validOn } from '../model/network';
import { type IsoDate, listOf } from '../model/records';
import { sectors } from '../model/taxonomy';
import { setFilter, toggleFilter, useSession } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Checkbox } from '../ui/Checkbox';
import { SegmentedControl } from '../ui/SegmentedControl';
import { TextField } from '../ui/TextField';
import { filterWord } from './filterWord';
import style from './FilterMenu.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

/** Values present in the network, most frequent first where there is no natural order. */
function optionsOf(network: Network, asOf: IsoDate): { readonly [P in FilterList]: readonly Option[] } {
  const actors = [...network.actors.values()].filter((actor) => validOn(actor, asOf));
  const tally = (part: FilterList, values: readonly string[]): Option[] => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, count, label: filterWord(network, part, value) }));
  };
  const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, 'de', { numeric: true });
  const order: readonly string[] = sectors.map((sector) => sector.code);
  return {
    sectors: tally(
      'sectors',
      actors.map((actor) => network.typeOf(actor).sector),
    ).sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)),
    types: tally(
      'types',
      actors.map((actor) => actor.type),
    ).sort(byLabel),
    regions: tally(
      'regions',
      actors.map((actor) => actor.region ?? ''),
    ).sort(byLabel),
    tags: tally(
      'tags',
      actors.flatMap((actor) => listOf(actor, 'tag')),
    ).sort(byLabel),
    statuses: [],
  };
}

export function FilterMenu() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <AriaButton className={style['button'] ?? ''}>
        <ListFilter aria-hidden size={16} strokeWidth={1.75} />
        {t('app.filter.add')}
      </AriaButton>
      <Popover placement="bottom start" className={style['popover'] ?? ''}>
        <Dialog aria-label={t('app.filter.title')} className={style['dialog'] ?? ''}>
          <Parts />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Parts() {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const filter = useSession((state) => state.filter);
  const [query, setQuery] = useState('');
  const options = useMemo(() => optionsOf(network, asOf), [network, asOf]);
  const statuses: Option[] = [
    ...actorStatuses.map((code) => ({
      value: `actor.${code}`,
      label: t('app.filter.actorStatus', { status: filterWord(network, 'statuses', `actor.${code}`) }),
    })),
    ...cooperationStatuses.map((code) => ({
      value: `tie.${code}`,
      label: t('app.filter.tieStatus', { status: filterWord(network, 'statuses', `tie.${code}`) }),
    })),
  ];
  const wanted = fold(query);
  const part = (name: FilterList, all: readonly Option[]) => {
    const shown = all.filter((option) => wanted === '' || fold(option.label).includes(wanted));
    if (shown.length === 0) return null;
    return (
      <fieldset key={name} className={style['part']}>
        <legend>{t(`app.filter.${name}`)}</legend>
        {shown.map((option) => (
          <div key={option.value} className={style['option']}>
            <Checkbox
              isSelected={filter[name].includes(option.value)}
              onChange={() => toggleFilter(name, option.value)}
            >
              {option.label}
            </Checkbox>
            {option.count !== undefined && <span className={style['count']}>{option.count}</span>}
          </div>
        ))}
      </fieldset>
    );
  };
  const step = filter.intensityMin === undefined ? '' : String(filter.intensityMin);
  return (
    <>
      <div className={style['head']}>
        <TextField
          label={t('app.filter.text')}
          description={t('app.filter.textHint')}
          value={filter.text ?? ''}
          autoFocus
          onChange={(text) => {
            const { text: _, ...rest } = filter;
            setFilter(text === '' ? rest : { ...rest, text });
          }}
        />
        <SegmentedControl
          label={t('app.filter.intensity')}
          value={step}
          options={[
            { value: '', label: t('app.filter.anyIntensity') },
            ...['1', '2', '3', '4'].map((value) => ({ value, label: `≥ ${value}` })),
          ]}
          onChange={(value) => {
            const { intensityMin: _, ...rest } = filter;
            setFilter(value === '' ? rest : { ...rest, intensityMin: Number(value) });
          }}
        />
        <TextField label={t('app.filter.search')} value={query} onChange={setQuery} />
      </div>
      <div className={style['parts']}>
        {part('regions', options.regions)}
        {part('sectors', options.sectors)}
        {part('types', options.types)}
        {part('tags', options.tags)}
        {part('statuses', statuses)}
      </div>
    </>
  );
}

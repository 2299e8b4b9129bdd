// The one filter as removable chips with its menu, the same above the map and every table.
import { useTranslation } from 'react-i18next';
import { filterLists, isEmptyFilter, livingFocus } from '../model/filter';
import { clearFilter, setDims, setFilter, setFocus, toggleFilter, useSession } from '../session/session';
import { useNetwork, useVisible } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { SegmentedControl } from '../ui/SegmentedControl';
import style from './FilterBar.module.css';
import { FilterMenu } from './FilterMenu';
import { filterWord, focusWord } from './filterWord';

export function FilterBar() {
  const { t } = useTranslation();
  const network = useNetwork();
  const visible = useVisible();
  const filter = useSession((state) => state.filter);
  const wanted = useSession((state) => state.focus);
  const dims = useSession((state) => state.dims);
  const place = useSession((state) => state.place);
  const focus = livingFocus(network, wanted);
  const filtered = !isEmptyFilter(filter) || focus !== undefined;
  const chip = (key: string, text: string, onRemove: () => void) => (
    <Chip key={key} tone="accent" onRemove={onRemove} removeLabel={t('app.filter.remove', { what: text })}>
      {text}
    </Chip>
  );
  return (
    <section className={style['bar']} aria-label={t('app.filter.bar')}>
      <FilterMenu />
      <div className={style['chips']}>
        {focus && chip('focus', focusWord(network, focus), () => setFocus(undefined))}
        {filterLists.flatMap((part) =>
          filter[part].map((value) =>
            chip(`${part} ${value}`, `${t(`app.filter.${part}`)}: ${filterWord(network, part, value)}`, () =>
              toggleFilter(part, value),
            ),
          ),
        )}
        {filter.intensityMin !== undefined &&
          chip('step', t('app.filter.intensityMin', { step: filter.intensityMin }), () => {
            const { intensityMin: _, ...rest } = filter;
            setFilter(rest);
          })}
        {filter.text &&
          chip('text', `${t('app.filter.text')}: ${filter.text}`, () => {
            const { text: _, ...rest } = filter;
            setFilter(rest);
          })}
        {filtered && place === 'map' && focus?.to === undefined && (
          <SegmentedControl
            label={t('app.filter.rest')}
            options={[
              { value: 'hide', label: t('app.filter.hide') },
              { value: 'dim', label: t('app.filter.dim') },
            ]}
            value={dims ? 'dim' : 'hide'}
            onChange={(value) => setDims(value === 'dim')}
          />
        )}
        {filtered && (
          <Button tone="quiet" size="s" onPress={clearFilter}>
            {t('app.filter.clear')}
          </Button>
        )}
      </div>
      <output className={style['count']}>
        {visible.actors.length === visible.actorTotal
          ? t('app.filter.all', { count: visible.actorTotal, total: visible.actorTotal })
          : t('app.filter.some', {
              count: visible.actorTotal,
              shown: visible.actors.length,
              total: visible.actorTotal,
            })}
      </output>
    </section>
  );
}

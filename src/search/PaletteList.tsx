// The list of the palette: groups with their heading, each entry with its sign, name and what tells it apart.
import { ArrowRight, Contact, Handshake, Tag } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { shortNameOf } from '../model/network';
import { useNetwork } from '../session/useNetwork';
import { Kbd } from '../ui/Kbd';
import { Mark } from '../ui/Mark';
import style from './Palette.module.css';
import type { PaletteEntry, PaletteGroup } from './paletteEntries';

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly active: number;
  readonly optionId: (at: number) => string;
  readonly onPerform: (entry: PaletteEntry) => void;
  readonly onActive: (at: number) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A listbox driven from the field by `active`, which counts through all groups. */
export function PaletteList({ id, groups, active, optionId, onPerform, onActive, ref }: PaletteListProps) {
  const { t } = useTranslation();
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, { entries }) => sum + entries.length, 0),
  );
  return (
    <div ref={ref} id={id} role="listbox" aria-label={t('search.results')} className={style['list']}>
      {groups.map((group, groupAt) => (
        <div key={group.id} role="group" aria-labelledby={`${id} ${group.id}`.replaceAll(' ', '-')}>
          <div
            id={`${id} ${group.id}`.replaceAll(' ', '-')}
            role="presentation"
            className={style['groupTitle']}
          >
            {group.title}
            {group.more > 0 && (
              <span className={style['more']}>{t('search.more', { count: group.more })}</span>
            )}
          </div>
          {group.entries.map((entry, entryAt) => {
            const index = (starts[groupAt] ?? 0) + entryAt;
            return (
              <div
                key={entry.id}
                id={optionId(index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                data-active={index === active || undefined}
                className={style['entry']}
                // Keeps the focus in the field, where the keyboard is.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => {
                  if (index !== active) onActive(index);
                }}
                onClick={() => onPerform(entry)}
                onKeyDown={() => undefined}
              >
                <Sign entry={entry} />
                <span className={style['label']}>{entry.label}</span>
                {entry.detail !== '' && <span className={style['detail']}>{entry.detail}</span>}
                {entry.keys !== undefined && (
                  <span className={style['keys']}>
                    <Kbd>{entry.keys}</Kbd>
                  </span>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Sign({ entry }: { readonly entry: PaletteEntry }) {
  const network = useNetwork();
  const look = { 'aria-hidden': true, size: 16, strokeWidth: 1.75, className: style['icon'] ?? '' } as const;
  switch (entry.sign?.table) {
    case 'actors': {
      const actor = network.actors.get(entry.sign.id);
      const info = actor && network.typeOf(actor);
      return info ? <Mark shape={info.shape} sector={info.sector} text={info.abbr} size={20} /> : null;
    }
    case 'gremien': {
      const gremium = network.gremien.get(entry.sign.id);
      return <Mark shape="pill" text={gremium ? shortNameOf(gremium).slice(0, 2) : ''} size={16} />;
    }
    case 'contacts':
      return <Contact {...look} />;
    case 'cooperations':
    case 'relations':
    case 'seats':
      return <Handshake {...look} />;
    case 'types':
      return <Tag {...look} />;
    case undefined:
      return <ArrowRight {...look} />;
  }
}

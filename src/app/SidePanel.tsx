// The card of what is selected, at the side; below 1024 px it lies over the content as a sheet.
import { X } from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../model/records';
import { closeCard, type Subject, type SubjectTable, useSession } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { IconButton } from '../ui/IconButton';
import { keepFocus } from './cardFocus';
import style from './SidePanel.module.css';

type Card = LazyExoticComponent<ComponentType<{ readonly id: Id }>>;

const cards: { readonly [T in SubjectTable]: Card } = {
  actors: lazy(async () => ({ default: (await import('../actors/ActorCard')).ActorCard })),
  contacts: lazy(async () => ({ default: (await import('../contacts/ContactCard')).ContactCard })),
  cooperations: lazy(async () => ({
    default: (await import('../cooperations/CooperationCard')).CooperationCard,
  })),
  relations: lazy(async () => ({ default: (await import('../cooperations/RelationCard')).RelationCard })),
  gremien: lazy(async () => ({ default: (await import('../gremien/GremiumCard')).GremiumCard })),
  seats: lazy(async () => ({ default: (await import('../gremien/SeatCard')).SeatCard })),
};

export function SidePanel() {
  const card = useSession((state) => state.card);
  return card ? <OpenPanel card={card} /> : null;
}

function OpenPanel({ card }: { readonly card: Subject }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const panel = useRef<HTMLElement>(null);
  useReturnOfFocus();
  useEffect(() => {
    // Following a line of a card replaces the card and with it the focused line.
    if (card && document.activeElement === document.body) panel.current?.focus();
  }, [card]);
  useEffect(() => {
    const element = panel.current;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeCard();
    };
    element?.addEventListener('keydown', close);
    return () => element?.removeEventListener('keydown', close);
  }, []);
  const Card = cards[card.table];
  const exists = network.living(card.table).has(card.id);
  return (
    <aside ref={panel} id="card" tabIndex={-1} className={style['panel']} aria-label={t('app.panel')}>
      <div className={style['close']}>
        <IconButton label={t('app.closePanel')} icon={X} hint="Esc" onPress={closeCard} />
      </div>
      {exists ? (
        <Suspense fallback={null}>
          <Card key={`${card.table} ${card.id}`} id={card.id} />
        </Suspense>
      ) : (
        <p className={style['gone']}>{t('app.gone')}</p>
      )}
    </aside>
  );
}

/** The keyboard goes back to where it was when the panel opened. */
function useReturnOfFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      setTimeout(keepFocus);
    };
  }, []);
}

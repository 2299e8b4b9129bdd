// The shelf: every network on this device, to open, rename, duplicate or delete.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkCard } from '../data/networks';
import type { TroubleCode } from '../data/trouble';
import { showMoment } from '../i18n/showMoment';
import { openNetwork } from '../session/openNetwork';
import { goTo } from '../session/session';
import { duplicateOnShelf, type ShelfAnswer } from '../session/shelf';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Chip } from '../ui/Chip';
import { MenuButton } from '../ui/MenuButton';
import { Progress } from '../ui/Progress';
import { Section } from '../ui/Section';
import { DeleteNetworkDialog } from './DeleteNetworkDialog';
import { freeName } from './freeName';
import { RenameDialog } from './RenameDialog';
import style from './Shelf.module.css';

type Ask = { readonly kind: 'rename' | 'delete'; readonly card: NetworkCard };

export function Shelf({ cards }: { readonly cards: readonly NetworkCard[] }) {
  const { t } = useTranslation();
  const [ask, setAsk] = useState<Ask>();
  const [copying, setCopying] = useState<string>();
  const [trouble, setTrouble] = useState<TroubleCode>();
  if (cards.length === 0) return null;

  const told = (answer: ShelfAnswer, words: string) => {
    setTrouble(answer.ok ? undefined : answer.trouble);
    if (answer.ok) announce(words);
  };
  const duplicate = async (card: NetworkCard) => {
    setCopying(card.name);
    const name = freeName(
      t('networks.shelf.copyOf', { name: card.name }),
      cards.map((other) => other.name),
    );
    told(await duplicateOnShelf(card.id, name), t('networks.shelf.duplicated', { name: card.name }));
    setCopying(undefined);
  };

  return (
    <Section title={t('networks.shelf.title')} count={cards.length}>
      {trouble !== undefined && (
        <Banner
          tone="danger"
          title={t(`storage.trouble.${trouble}.title`)}
          closeLabel={t('ui.close')}
          onClose={() => setTrouble(undefined)}
        >
          {t(`storage.trouble.${trouble}.text`)}
        </Banner>
      )}
      {copying !== undefined && <Progress label={t('networks.shelf.duplicating', { name: copying })} />}
      <ul className={style['list']}>
        {cards.map((card) => (
          <ShelfRow
            key={card.id}
            card={card}
            onAction={(action) => {
              if (action === 'duplicate') void duplicate(card);
              else setAsk({ kind: action === 'delete' ? 'delete' : 'rename', card });
            }}
          />
        ))}
      </ul>
      {ask?.kind === 'rename' && (
        <RenameDialog card={ask.card} onDone={told} onClose={() => setAsk(undefined)} />
      )}
      {ask?.kind === 'delete' && (
        <DeleteNetworkDialog
          id={ask.card.id}
          name={ask.card.name}
          onDone={told}
          onClose={() => setAsk(undefined)}
        />
      )}
    </Section>
  );
}

interface ShelfRowProps {
  readonly card: NetworkCard;
  readonly onAction: (action: string) => void;
}

function ShelfRow({ card, onAction }: ShelfRowProps) {
  const { t } = useTranslation();
  const facts = [
    t('networks.shelf.actors', { count: card.actors }),
    t('networks.shelf.cooperations', { count: card.cooperations }),
    t('networks.shelf.changed', { when: showMoment(card.changedAt) }),
  ];
  const open = () => {
    goTo('start');
    openNetwork(card.id);
  };
  return (
    <li className={style['row']}>
      <div className={style['words']}>
        <div className={style['nameLine']}>
          <button
            type="button"
            className={style['name']}
            aria-label={t('networks.shelf.open', { name: card.name })}
            onClick={open}
          >
            {card.name}
          </button>
          {card.demo && !card.name.includes(t('networks.shelf.demo')) && (
            <Chip>{t('networks.shelf.demo')}</Chip>
          )}
        </div>
        <p className={style['facts']}>{facts.join(' · ')}</p>
      </div>
      <div className={style['menu']}>
        <MenuButton
          label={t('networks.shelf.menu', { name: card.name })}
          placement="bottom end"
          items={[
            { id: 'rename', label: t('networks.shelf.rename') },
            { id: 'duplicate', label: t('networks.shelf.duplicate') },
            'separator',
            { id: 'delete', label: t('networks.shelf.delete'), tone: 'danger' },
          ]}
          onAction={onAction}
        />
      </div>
    </li>
  );
}

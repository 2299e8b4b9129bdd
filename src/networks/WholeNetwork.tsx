// What can be done with the whole open network: keep a copy of it, or delete it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TroubleCode } from '../data/trouble';
import { duplicateOnShelf, type ShelfAnswer } from '../session/shelf';
import { useNetwork } from '../session/useNetwork';
import { useNetworks } from '../session/useNetworks';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import { DeleteNetworkDialog } from './DeleteNetworkDialog';
import { freeName } from './freeName';
import style from './SettingsPlace.module.css';

export function WholeNetwork() {
  const { t } = useTranslation();
  const network = useNetwork();
  const cards = useNetworks();
  const { name } = network.self;
  const [isCopying, setCopying] = useState(false);
  const [asks, setAsks] = useState(false);
  const [done, setDone] = useState<string>();
  const [trouble, setTrouble] = useState<TroubleCode>();
  const told = (answer: ShelfAnswer, words: string) => {
    setDone(answer.ok ? words : undefined);
    setTrouble(answer.ok ? undefined : answer.trouble);
    if (answer.ok) announce(words);
  };
  const duplicate = async () => {
    setCopying(true);
    const taken = (cards ?? []).map((card) => card.name);
    const copy = freeName(t('networks.shelf.copyOf', { name }), taken);
    told(await duplicateOnShelf(network.id, copy), t('networks.shelf.duplicated', { name }));
    setCopying(false);
  };
  return (
    <Section title={t('networks.whole.title')} description={t('networks.whole.text')}>
      {trouble !== undefined && (
        <Banner tone="danger" title={t(`storage.trouble.${trouble}.title`)}>
          {t(`storage.trouble.${trouble}.text`)}
        </Banner>
      )}
      {done !== undefined && <p className={style['soft']}>{done}</p>}
      <div className={style['buttons']}>
        <Button isDisabled={isCopying} onPress={() => void duplicate()}>
          {isCopying ? t('networks.shelf.duplicating', { name }) : t('networks.whole.duplicate')}
        </Button>
        <Button tone="danger" onPress={() => setAsks(true)}>
          {t('networks.shelf.deleteConfirm')}
        </Button>
      </div>
      {asks && (
        <DeleteNetworkDialog id={network.id} name={name} onDone={told} onClose={() => setAsks(false)} />
      )}
    </Section>
  );
}

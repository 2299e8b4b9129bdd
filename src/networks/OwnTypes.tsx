// The user's own actor types: what they refine, and that one in use is not removed.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import type { ActorType } from '../model/records';
import { run } from '../session/command';
import { useNetwork } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Mark } from '../ui/Mark';
import { Section } from '../ui/Section';
import { outcomeWords } from './outcomeWords';
import style from './SettingsPlace.module.css';
import { TypeDialog } from './TypeDialog';

export function OwnTypes() {
  const { t } = useTranslation();
  const network = useNetwork();
  const [edited, setEdited] = useState<ActorType | 'new'>();
  const [refused, setRefused] = useState<string>();
  const types = [...network.types.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'));
  const usedBy = (id: string) => [...network.actors.values()].filter((actor) => actor.type === id).length;

  const remove = async (type: ActorType) => {
    const outcome = await run('removeTypes', { ids: [type.id] });
    const inUse = !outcome.ok && outcome.problems.some((problem) => problem.code === 'inUse');
    setRefused(
      inUse ? t('networks.types.inUse', { name: type.name, count: usedBy(type.id) }) : outcomeWords(outcome),
    );
    if (outcome.ok) announce(t('networks.types.removed', { name: type.name }));
  };

  return (
    <Section
      title={t('networks.types.title')}
      description={t('networks.types.text')}
      actions={
        <Button size="s" icon={Plus} onPress={() => setEdited('new')}>
          {t('networks.types.add')}
        </Button>
      }
    >
      {refused !== undefined && (
        <Banner
          tone="warning"
          title={t('networks.types.refused')}
          closeLabel={t('ui.close')}
          onClose={() => setRefused(undefined)}
        >
          {refused}
        </Banner>
      )}
      {types.length === 0 ? (
        <p className={style['none']}>{t('networks.types.none')}</p>
      ) : (
        <ul className={style['types']}>
          {types.map((type) => {
            const info = network.typeOf({ type: type.id });
            return (
              <li key={type.id} className={style['type']}>
                <Mark shape={info.shape} sector={info.sector} text={info.abbr} />
                <span className={style['typeName']}>{type.name}</span>
                <span className={style['soft']}>
                  {word('model.type', type.parent)} · {t('networks.types.used', { count: usedBy(type.id) })}
                </span>
                <IconButton
                  icon={Pencil}
                  size="s"
                  label={t('networks.types.edit', { name: type.name })}
                  onPress={() => setEdited(type)}
                />
                <IconButton
                  icon={Trash2}
                  size="s"
                  label={t('networks.types.remove', { name: type.name })}
                  onPress={() => void remove(type)}
                />
              </li>
            );
          })}
        </ul>
      )}
      {edited !== undefined && (
        <TypeDialog type={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  );
}

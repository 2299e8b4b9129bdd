// Name, purpose, own unit and scale of the open network; every field is kept as soon as one leaves it.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patch } from '../model/change';
import { textLimit } from '../model/checks';
import { fold } from '../model/fold';
import { KeptText } from '../records/KeptText';
import { run } from '../session/command';
import { useNetwork } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Checkbox } from '../ui/Checkbox';
import { ComboField } from '../ui/ComboField';
import { Section } from '../ui/Section';
import { outcomeWords } from './outcomeWords';
import style from './SettingsPlace.module.css';

type EditedField = 'name' | 'purpose' | 'ownActorId' | 'simpleIntensity';

export function NetworkSettings() {
  const { t } = useTranslation();
  const network = useNetwork();
  const { self } = network;
  const [errors, setErrors] = useState<Partial<Record<EditedField, string | undefined>>>({});
  const actors = useMemo(
    () =>
      [...network.actors.values()]
        .map((actor) => ({ value: actor.id, label: actor.name, hint: actor.shortName }))
        .sort((a, b) => a.label.localeCompare(b.label, 'de', { numeric: true })),
    [network.actors],
  );
  const keep = async (field: EditedField, value: Patch[string]) => {
    const outcome = await run('editNetwork', { ids: [network.id], patch: { [field]: value } });
    const error = outcomeWords(outcome);
    setErrors((others) => ({ ...others, [field]: error }));
    if (outcome.ok && outcome.head) announce(t('networks.settings.kept'));
  };
  return (
    <Section title={t('networks.settings.network')} description={t('networks.settings.networkText')}>
      <div className={style['fields']}>
        <KeptText
          label={t('networks.first.name')}
          value={self.name}
          limit={textLimit.text}
          error={errors.name}
          isRequired
          onKeep={(text) => void keep('name', text)}
        />
        <KeptText
          label={t('networks.settings.purpose')}
          description={t('networks.settings.purposeText')}
          value={self.purpose ?? ''}
          limit={textLimit.long}
          error={errors.purpose}
          multiline
          onKeep={(text) => void keep('purpose', text)}
        />
        <ComboField
          label={t('networks.settings.ownActor')}
          description={t('networks.settings.ownActorText')}
          options={actors}
          value={self.ownActorId}
          fold={fold}
          error={errors.ownActorId}
          openLabel={t('ui.options')}
          clearLabel={t('ui.clear')}
          noMatch={t('ui.noMatch')}
          onChange={(id) => void keep('ownActorId', id ?? null)}
        />
        <Checkbox
          isSelected={self.simpleIntensity === true}
          description={t('networks.settings.simpleText')}
          onChange={(simple) => void keep('simpleIntensity', simple ? true : null)}
        >
          {t('networks.settings.simple')}
        </Checkbox>
      </div>
    </Section>
  );
}

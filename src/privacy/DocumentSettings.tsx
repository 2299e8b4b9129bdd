// Asks what the documents need to know of the network; every answer is kept as soon as one leaves it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standardAuthority, standardLawfulness, standardOrigin } from '../i18n/gdprTexts';
import { word } from '../i18n/translate';
import { textLimit } from '../model/checks';
import { fieldOf } from '../model/fields';
import { problemTexts } from '../records/fieldWords';
import { KeptText } from '../records/KeptText';
import { run } from '../session/command';
import { useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import style from './Access.module.css';

const keys = [
  'controllerName',
  'controllerAddress',
  'dpoContact',
  'purpose',
  'lawfulness',
  'dataOrigin',
  'authority',
  'feedbackContact',
] as const;
type Key = (typeof keys)[number];

const standards: { readonly [K in Key]?: string } = {
  lawfulness: standardLawfulness,
  dataOrigin: standardOrigin,
  authority: standardAuthority,
};

export function DocumentSettings({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [errors, setErrors] = useState<{ readonly [K in Key]?: string | undefined }>({});
  const keep = async (key: Key, text: string) => {
    const outcome = await run('editNetwork', {
      ids: [network.id],
      patch: { [key]: text === '' ? null : text },
    });
    setErrors((others) => ({ ...others, [key]: outcome.ok ? undefined : problemTexts(outcome).join(' ') }));
  };
  return (
    <Dialog
      title={t('documents.settingsTitle')}
      isOpen
      onClose={onClose}
      closeLabel={t('ui.close')}
      footer={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <div className={style['search']}>
        <p className={style['soft']}>{t('documents.settingsText')}</p>
        {keys.map((key) => {
          const standard = standards[key];
          const isLong = fieldOf('networks', key)?.kind === 'long';
          return (
            <KeptText
              key={key}
              label={word('model.field.networks', key)}
              {...(standard !== undefined && { description: t('documents.standard', { text: standard }) })}
              value={network.self[key] ?? ''}
              limit={isLong ? textLimit.long : textLimit.text}
              error={errors[key]}
              multiline={isLong}
              onKeep={(text) => void keep(key, text)}
            />
          );
        })}
      </div>
    </Dialog>
  );
}

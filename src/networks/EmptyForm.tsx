// Name and purpose of a network that begins empty.
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textLimit } from '../model/checks';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import style from './FirstStart.module.css';

interface EmptyFormProps {
  readonly isDisabled: boolean;
  readonly onFound: (name: string, purpose: string | undefined) => void;
  readonly onCancel: () => void;
}

/** Opens below the four ways; the name is the only thing that must be given. */
export function EmptyForm({ isDisabled, onFound, onCancel }: EmptyFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [asked, setAsked] = useState(false);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  const missing = name.trim() === '';
  return (
    <form
      className={style['form']}
      aria-label={t('networks.first.empty')}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!missing) onFound(name.trim(), purpose.trim() === '' ? undefined : purpose.trim());
      }}
    >
      <TextField
        label={t('networks.first.name')}
        placeholder={t('networks.first.namePlaceholder')}
        value={name}
        onChange={setName}
        maxLength={textLimit.text}
        isRequired
        autoFocus
        onKeyDown={leave}
        error={asked && missing ? t('networks.first.nameMissing') : undefined}
      />
      <TextField
        label={t('networks.first.purpose')}
        description={t('networks.first.purposeText')}
        hint={t('records.noCases')}
        value={purpose}
        onChange={setPurpose}
        maxLength={textLimit.long}
        multiline
        onKeyDown={leave}
      />
      <div className={style['formActions']}>
        <Button type="submit" tone="primary" isDisabled={isDisabled}>
          {t('networks.first.found')}
        </Button>
        <Button onPress={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

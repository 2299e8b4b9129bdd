// A new passphrase: suggested, shown, judged, and a word on what happens without it.
import { Copy, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { drawPassphrase, passphraseStrength } from '../formats/passphrase';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { TextField } from '../ui/TextField';
import style from './SaveFileDialog.module.css';

interface PassphraseFieldsProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNoted: boolean;
  readonly onNoted: (isNoted: boolean) => void;
}

/** The passphrase stands in clear: it has to be written down, and whoever looks on sees the network itself. */
export function PassphraseFields({ value, onChange, isNoted, onNoted }: PassphraseFieldsProps) {
  const { t } = useTranslation();
  const { strength, bits } = passphraseStrength(value);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    announce(t('files.dialog.copied'));
  };
  return (
    <div className={style['passphrase']}>
      <TextField
        label={t('files.dialog.field')}
        value={value}
        onChange={onChange}
        maxLength={200}
        {...(strength === 'weak'
          ? { error: t('files.dialog.weak', { bits }) }
          : { description: t(`files.dialog.${strength}`, { bits }) })}
      />
      <div className={style['buttons']}>
        <Button size="s" icon={RefreshCw} onPress={() => onChange(drawPassphrase())}>
          {t('files.dialog.draw')}
        </Button>
        <Button size="s" icon={Copy} onPress={() => void copy()}>
          {t('files.dialog.copy')}
        </Button>
      </div>
      <p className={style['lost']}>{t('files.dialog.lost')}</p>
      <Checkbox isSelected={isNoted} onChange={onNoted} description={t('files.dialog.keyStays')}>
        {t('files.dialog.noted')}
      </Checkbox>
    </div>
  );
}

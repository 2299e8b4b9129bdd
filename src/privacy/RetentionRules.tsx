// Asks how long data of persons are kept; each answer is kept at once, as one step that can be undone.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { type RetentionRules as Rules, ruleFields, ruleLimits, rulesOf } from '../model/retention';
import { problemTexts } from '../records/fieldWords';
import { run } from '../session/command';
import { useNetwork } from '../session/useNetwork';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { SelectField } from '../ui/SelectField';
import style from './Access.module.css';
import { monthsWords } from './retentionRows';

const rules = ['ended', 'private', 'removed', 'stale'] as const satisfies readonly (keyof Rules)[];
const usual = [0, 1, 2, 3, 6, 9, 12, 18, 24, 36, 60, 120];

export function RetentionRules({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const now = rulesOf(network);
  const [failure, setFailure] = useState<string>();
  const keep = async (rule: keyof Rules, months: number) => {
    const outcome = await run('editNetwork', { ids: [network.id], patch: { [ruleFields[rule]]: months } });
    setFailure(outcome.ok ? undefined : problemTexts(outcome).join(' '));
  };
  return (
    <Dialog
      title={t('retention.rulesTitle')}
      isOpen
      onClose={onClose}
      closeLabel={t('ui.close')}
      footer={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <div className={style['search']}>
        <p className={style['soft']}>{t('retention.rulesText')}</p>
        {failure !== undefined && <Banner tone="danger" title={failure} />}
        {rules.map((rule) => {
          const { min, max } = ruleLimits[rule];
          const choices = [...new Set([...usual.filter((each) => each >= min && each <= max), now[rule]])];
          return (
            <SelectField
              key={rule}
              label={word('model.field.networks', ruleFields[rule])}
              description={t(`retention.rulesHelp.${rule}`)}
              options={choices
                .sort((a, b) => a - b)
                .map((months) => ({ value: String(months), label: monthsWords(months) }))}
              value={String(now[rule])}
              onChange={(value) => value !== undefined && void keep(rule, Number(value))}
            />
          );
        })}
      </div>
    </Dialog>
  );
}

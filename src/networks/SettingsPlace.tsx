// The place "Einstellungen": what belongs to this network, and what belongs to this device.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '../session/preferences';
import { Checkbox } from '../ui/Checkbox';
import { Section } from '../ui/Section';
import { SegmentedControl } from '../ui/SegmentedControl';
import { TextField } from '../ui/TextField';
import { DataCheck } from './DataCheck';
import { NetworkSettings } from './NetworkSettings';
import { OwnFields } from './OwnFields';
import { OwnTypes } from './OwnTypes';
import { PrivacySettings } from './PrivacySettings';
import { RestorePoints } from './RestorePoints';
import style from './SettingsPlace.module.css';
import { WholeNetwork } from './WholeNetwork';

export function SettingsPlace() {
  const { t } = useTranslation();
  return (
    <div className={style['place']}>
      <div className={style['column']}>
        <h1>{t('networks.settings.title')}</h1>
        <NetworkSettings />
        <OwnTypes />
        <OwnFields />
        <PrivacySettings />
        <RestorePoints />
        <DataCheck />
        <DeviceSettings />
        <WholeNetwork />
      </div>
    </div>
  );
}

function DeviceSettings() {
  const { t } = useTranslation();
  const { language, theme, initials, letterKeys } = usePreferences();
  return (
    <Section title={t('networks.settings.device')} description={t('networks.settings.deviceText')}>
      <div className={style['fields']}>
        <Choice label={t('networks.settings.language')}>
          <SegmentedControl
            label={t('networks.settings.language')}
            value={language}
            options={[
              { value: 'de', label: 'Deutsch' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(value) => setPreferences({ language: value })}
          />
        </Choice>
        <Choice label={t('networks.settings.theme')}>
          <SegmentedControl
            label={t('networks.settings.theme')}
            value={theme}
            options={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`networks.settings.themes.${value}`),
            }))}
            onChange={(value) => setPreferences({ theme: value })}
          />
        </Choice>
        <TextField
          label={t('networks.settings.initials')}
          description={t('networks.settings.initialsText')}
          className={style['short']}
          value={initials}
          maxLength={8}
          onChange={(value) => setPreferences({ initials: value })}
        />
        <Checkbox
          isSelected={letterKeys}
          description={t('networks.settings.letterKeysText')}
          onChange={(value) => setPreferences({ letterKeys: value })}
        >
          {t('networks.settings.letterKeys')}
        </Checkbox>
      </div>
    </Section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A visible label above a control that already carries it as its name. */
function Choice({ label, children }: ChoiceProps) {
  return (
    <div className={style['choice']}>
      <span aria-hidden className={style['label']}>
        {label}
      </span>
      {children}
    </div>
  );
}

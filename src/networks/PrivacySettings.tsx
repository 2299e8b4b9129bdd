// Data protection in the settings: the way to each of its leaves.
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openPrivacyLeaf, privacyLeaves } from '../session/privacyLeaf';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import style from './SettingsPlace.module.css';

export function PrivacySettings() {
  const { t } = useTranslation();
  return (
    <Section title={t('privacy.title')} description={t('privacy.settings')}>
      <div className={style['row']}>
        {privacyLeaves.map((leaf) => (
          <Button key={leaf} icon={ShieldCheck} onPress={() => openPrivacyLeaf(leaf)}>
            {t(`privacy.leaf.${leaf}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}

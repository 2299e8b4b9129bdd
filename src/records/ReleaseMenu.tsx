// For whom rows of tables are copied and printed: chosen once, said on the button, forgotten with the session.
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { releaseSteps, setReleaseStep, useReleaseStep } from '../session/release';
import { MenuButton } from '../ui/MenuButton';

export function ReleaseMenu() {
  const { t } = useTranslation();
  const step = useReleaseStep();
  return (
    <MenuButton
      label={t('privacy.release.label', { step: t(`privacy.release.steps.${step}`) })}
      icon={ShieldCheck}
      tone="quiet"
      items={releaseSteps.map((id) => ({
        id,
        label: t(`privacy.release.steps.${id}`),
        detail: t(`privacy.release.details.${id}`),
      }))}
      onAction={(id) => setReleaseStep(releaseSteps.find((one) => one === id) ?? 'public')}
    >
      {t(`privacy.release.steps.${step}`)}
    </MenuButton>
  );
}

// Warns, without blocking, that the two actors of a new cooperation are already tied.
import { useTranslation } from 'react-i18next';
import { tiesBetween } from '../model/cooperations';
import { closeDialog, openCard } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { intensityName } from './fieldWords';
import type { Draft } from './recordDeeds';

/** Shows nothing while an end is missing. */
export function DoubleTie({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [a, b] = [String(draft['actorA']), String(draft['actorB'])];
  const tie = tiesBetween(network, a, b).find(({ status }) => status !== 'ended');
  if (tie === undefined || a === b) return null;
  return (
    <Banner
      tone="warning"
      title={t('records.tieExists')}
      actions={
        <Button
          size="s"
          onPress={() => {
            closeDialog();
            openCard('cooperations', tie.id);
          }}
        >
          {t('records.openTie')}
        </Button>
      }
    >
      {t('records.tieExistsText', { step: intensityName(network, tie.intensity) })}
    </Banner>
  );
}

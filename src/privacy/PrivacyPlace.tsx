// The place "Datenschutz": everything that has to do with it, one leaf each.
import { EyeOff } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { privacyLeaves, usePrivacyLeaf } from '../session/privacyLeaf';
import { endPseudonyms } from '../session/pseudonymView';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { SegmentedControl } from '../ui/SegmentedControl';
import { leafRooms } from './leaves';
import style from './Privacy.module.css';

/** A leaf fills the room below the line of leaves and scrolls by itself. */
export function PrivacyPlace() {
  const { t } = useTranslation();
  const { leaf } = usePrivacyLeaf();
  const Leaf = leafRooms[leaf];
  // The log names nobody; the others need what is really stored.
  const rests = useSession((state) => state.pseudonyms !== undefined) && leaf !== 'log';
  return (
    <div className={style['place']}>
      <div className={style['head']}>
        <h1>{t('privacy.title')}</h1>
        <SegmentedControl
          label={t('privacy.which')}
          options={privacyLeaves.map((value) => ({ value, label: t(`privacy.leaf.${value}`) }))}
          value={leaf}
          onChange={(value) => usePrivacyLeaf.setState({ leaf: value })}
        />
      </div>
      <div className={style['leaf']}>
        {rests ? (
          <EmptyState
            icon={EyeOff}
            title={t('pseudonyms.leafRests')}
            text={t('pseudonyms.leafRestsText')}
            actions={<Button onPress={endPseudonyms}>{t('pseudonyms.end')}</Button>}
          />
        ) : (
          <Suspense fallback={null}>
            <Leaf />
          </Suspense>
        )}
      </div>
    </div>
  );
}

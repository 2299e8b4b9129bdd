// Says that names are numbers, what that means, and leads out of it.
import { useTranslation } from 'react-i18next';
import { endPseudonyms, showPseudonyms } from '../session/pseudonymView';
import { useSession } from '../session/session';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import style from './PseudonymBanner.module.css';

/** In the flow above the place, so that it covers nothing; only while the view is on. */
export function PseudonymBanner() {
  const { t } = useTranslation();
  const pseudonyms = useSession((state) => state.pseudonyms);
  if (pseudonyms === undefined) return null;
  return (
    <div className={style['bar']}>
      <Banner
        tone="warning"
        title={t('pseudonyms.title')}
        actions={
          <>
            <Checkbox isSelected={pseudonyms.actors} onChange={showPseudonyms}>
              {t('pseudonyms.actors')}
            </Checkbox>
            <Button
              onPress={() => {
                endPseudonyms();
                announce(t('pseudonyms.off'));
              }}
            >
              {t('pseudonyms.end')}
            </Button>
          </>
        }
      >
        <p className={style['text']}>{t('pseudonyms.text')}</p>
      </Banner>
    </div>
  );
}

// For whom something leaves: one of the profiles, with the sentence what it means and the one what is inside.
import { useTranslation } from 'react-i18next';
import type { Inside } from '../model/inside';
import { type ReleaseProfile, releaseProfiles } from '../model/privacy';
import { SegmentedControl } from '../ui/SegmentedControl';
import { insideWords } from './insideWords';
import style from './ProfileChoice.module.css';

interface ProfileChoiceProps {
  readonly value: ReleaseProfile;
  readonly onChange: (profile: ReleaseProfile) => void;
  /** Left out where nothing is chosen yet. */
  readonly inside?: Inside | undefined;
  /** All when left out. */
  readonly profiles?: readonly ReleaseProfile[];
}

export function ProfileChoice(props: ProfileChoiceProps) {
  const { value, onChange, inside, profiles = releaseProfiles } = props;
  const { t } = useTranslation();
  return (
    <div className={style['choice']}>
      <span className={style['label']} aria-hidden>
        {t('privacy.profile')}
      </span>
      <SegmentedControl
        label={t('privacy.profile')}
        value={value}
        options={profiles.map((profile) => ({ value: profile, label: t(`privacy.profiles.${profile}`) }))}
        onChange={onChange}
      />
      <p className={style['text']}>{t(`privacy.profileTexts.${value}`)}</p>
      {inside && (
        <p className={style['inside']} role="status">
          {insideWords(inside)}
          {inside.hasFreeText && value !== 'internal' && (
            <span className={style['check']}> {t('privacy.inside.freeText')}</span>
          )}
        </p>
      )}
    </div>
  );
}

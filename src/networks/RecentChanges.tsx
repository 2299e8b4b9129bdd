// The last few changes, with the way to the whole history.
import { useTranslation } from 'react-i18next';
import { asideOrigins } from '../data/db';
import { showMoment } from '../i18n/showMoment';
import { changeWords } from '../session/changeWords';
import { goTo } from '../session/session';
import { useHistory } from '../session/useHistory';
import { Section } from '../ui/Section';
import style from './StartPlace.module.css';

/** Newest first; automatic arranging and the founding are left out. */
export function RecentChanges() {
  const { t } = useTranslation();
  const { heads } = useHistory();
  const steps = heads.filter((head) => head.origin !== 'founding' && !asideOrigins.includes(head.origin));
  return (
    <Section title={t('networks.start.recent')}>
      {steps.length === 0 ? (
        <p className={style['calm']}>{t('networks.start.noChanges')}</p>
      ) : (
        <ol className={style['changes']}>
          {steps
            .slice(-6)
            .reverse()
            .map((head) => (
              <li key={head.seq} className={style['change']}>
                <span>
                  {head.origin === 'undo'
                    ? t('networks.start.undone', { what: changeWords(head) })
                    : changeWords(head)}
                </span>
                <time dateTime={head.at} className={style['when']}>
                  {[showMoment(head.at), head.user].filter((part) => part !== '').join(' · ')}
                </time>
              </li>
            ))}
        </ol>
      )}
      {steps.length > 0 && (
        <p>
          <button type="button" className={style['link']} onClick={() => goTo('history')}>
            {t('networks.start.wholeHistory')}
          </button>
        </p>
      )}
    </Section>
  );
}

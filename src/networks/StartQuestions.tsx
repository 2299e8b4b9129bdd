// Questions that are one click away: the saved ones, else the delivered ones, and the gap sheet for a meeting in a region.
import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import { answersTo, criteriaFromLine, criteriaToLine } from '../model/questions';
import { contentOf } from '../session/content';
import {
  ask,
  askGaps,
  deliveredCriteria,
  deliveredTitle,
  regionsOf,
  savedQuestions,
} from '../session/questions';
import { type Asked, goTo, useSession } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Section } from '../ui/Section';
import style from './StartQuestions.module.css';

const shownAtMost = 6;
/** Asked of every network as long as none is saved. */
const offered = ['support', 'heads', 'without'] as const;

interface Offer {
  readonly asked: Asked;
  readonly name: string;
}

export function StartQuestions() {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const network = contentOf(useNetwork());
  const asOf = useAsOf();
  const saved = savedQuestions(network);
  const hasSaved = saved.length > 0;
  const offers = useMemo((): readonly Offer[] => {
    if (saved.length > 0)
      return saved
        .slice(0, shownAtMost)
        .map(({ id, name, criteria = '' }) => ({ asked: { from: id, line: criteria }, name }));
    return offered.map((code) => ({
      asked: { from: code, line: criteriaToLine(deliveredCriteria(code, '')) },
      name: language === '' ? '' : deliveredTitle(network, code, ''),
    }));
  }, [saved, network, language]);
  const counted = useMemo(
    () =>
      offers.map(({ asked, name }) => ({
        asked,
        name,
        count: answersTo(network, criteriaFromLine(asked.line), asOf).listed.length,
      })),
    [offers, network, asOf],
  );
  return (
    <Section title={t('networks.start.questions')}>
      {!hasSaved && <p className={style['soft']}>{t('networks.start.questionsNone')}</p>}
      <ul className={style['list']}>
        {counted.map(({ asked, name, count }) => (
          <li key={asked.from}>
            <button type="button" className={style['question']} onClick={() => ask(asked)}>
              <span className={style['name']}>{name}</span>
              <span className={style['count']}>{showNumber(count)}</span>
              <ChevronRight aria-hidden size={16} strokeWidth={1.75} />
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          className={style['link']}
          onClick={() => {
            useSession.setState({ asked: undefined });
            goTo('lists');
          }}
        >
          {t('networks.start.allQuestions')}
        </button>
      </p>
      <div className={style['meeting']}>
        <h3>{t('networks.start.meeting')}</h3>
        <p className={style['soft']}>{t('gaps.sheet.text')}</p>
        <ul className={style['regions']} aria-label={t('networks.start.meeting')}>
          {['', ...regionsOf(network, asOf)].slice(0, 12).map((region) => (
            <li key={region}>
              <button type="button" className={style['region']} onClick={() => askGaps(region)}>
                {region === '' ? t('networks.start.wholeNetwork') : region}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

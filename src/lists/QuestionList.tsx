// The questions that can be asked: saved ones, delivered ones, and a new one.
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { criteriaFromLine } from '../model/questions';
import { validOn } from '../model/network';
import {
  ask,
  askDelivered,
  askGaps,
  askSaved,
  deliveredQuestions,
  deliveredTitle,
  gapSheet,
  gapsTitle,
  savedQuestions,
} from '../session/questions';
import { useSession } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import style from './ListsPlace.module.css';

/** Changing from one delivered question to another keeps the region. */
export function QuestionList() {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const asked = useSession((state) => state.asked);
  const saved = savedQuestions(network);
  const region = criteriaFromLine(asked?.line ?? '').filter.regions[0] ?? '';
  const firstGremium = [...network.gremien.values()].find((gremium) => validOn(gremium, asOf))?.id ?? '';
  const entry = (id: string, label: string, perform: () => void) => (
    <li key={id}>
      <button
        type="button"
        className={style['question']}
        aria-current={asked?.from === id ? 'true' : undefined}
        onClick={perform}
      >
        {label}
      </button>
    </li>
  );
  return (
    <nav className={style['questions']} aria-label={t('lists.questions')}>
      <h2>{t('lists.saved')}</h2>
      {saved.length === 0 ? (
        <p className={style['quiet']}>{t('lists.savedNone')}</p>
      ) : (
        <ul>{saved.map((question) => entry(question.id, question.name, () => askSaved(question)))}</ul>
      )}
      <h2>{t('lists.ready')}</h2>
      <ul>
        {deliveredQuestions.map((code) =>
          entry(code, deliveredTitle(network, code, ''), () =>
            askDelivered(code, code === 'members' ? firstGremium : region),
          ),
        )}
        {entry(gapSheet, gapsTitle(''), () => askGaps(region))}
      </ul>
      <Button icon={Plus} tone="quiet" onPress={() => ask({ line: '' })}>
        {t('lists.newQuestion')}
      </Button>
    </nav>
  );
}

// One question with its answers: what is asked, how many there are, what to make of them, and the table.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, type Criteria, criteriaToLine } from '../model/questions';
import { ask, askDelivered, askedTitle, choiceOf, isDelivered, regionsOf } from '../session/questions';
import type { Asked } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { validOn, shortNameOf } from '../model/network';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { AnswerCounts } from './AnswerCounts';
import { AnswerTable } from './AnswerTable';
import { CriteriaForm } from './CriteriaForm';
import { criteriaWords } from './criteriaWords';
import style from './ListsPlace.module.css';
import { OutputBar } from './OutputBar';
import { QuestionDeeds } from './QuestionDeeds';

interface AnswerProps {
  readonly asked: Asked;
  readonly criteria: Criteria;
  readonly answers: Answers;
}

const nobody: ReadonlySet<string> = new Set();

export function Answer({ asked, criteria, answers }: AnswerProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const { listed } = answers;
  const [wanted, setOpen] = useState<boolean>();
  const isOpen = wanted ?? asked.from === undefined;
  const [ticked, setTicked] = useState<{ readonly line: string; readonly ids: ReadonlySet<string> }>();
  // What was ticked belongs to one question.
  const chosen = ticked?.line === asked.line ? ticked.ids : nobody;
  const some = listed.filter(({ id }) => chosen.has(id));
  const used = some.length === 0 ? answers : { ...answers, listed: some, ended: [], empty: [] };
  return (
    <section className={style['answer']} aria-labelledby="list-title">
      <header className={style['head']}>
        <div className={style['title']}>
          <h2 id="list-title">{askedTitle(network, asked)}</h2>
          <QuestionDeeds asked={asked} />
        </div>
        <div className={style['asked']}>
          <Choice asked={asked} criteria={criteria} />
          <p className={style['quiet']}>
            {criteriaWords(network, criteria).join(' · ') || t('lists.everybody')}
          </p>
          <Button size="s" tone="quiet" onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'lists.hide' : 'lists.change')}
          </Button>
        </div>
        {isOpen && (
          <CriteriaForm
            criteria={criteria}
            onChange={(next) => {
              // What is asked otherwise is no longer the delivered question.
              const from = isDelivered(asked.from) ? undefined : asked.from;
              ask({ ...(from !== undefined && { from, begun: asked.begun }), line: criteriaToLine(next) });
            }}
          />
        )}
        <OutputBar title={askedTitle(network, asked)} criteria={criteria} answers={used} />
        <AnswerCounts criteria={criteria} answers={answers} chosen={some.length} />
      </header>
      <div className={style['grid']}>
        <AnswerTable
          criteria={criteria}
          answers={answers}
          label={askedTitle(network, asked)}
          chosen={chosen}
          onChoose={(ids) => setTicked({ line: asked.line, ids })}
        />
      </div>
    </section>
  );
}

/** The one thing to choose of a delivered question. */
function Choice({ asked, criteria }: Pick<AnswerProps, 'asked' | 'criteria'>) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const code = asked.from;
  if (!isDelivered(code)) return null;
  const gremien = [...network.gremien.values()]
    .filter((gremium) => validOn(gremium, asOf))
    .map((gremium) => ({ value: gremium.id, label: shortNameOf(gremium), hint: gremium.name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de', { numeric: true }));
  const isGremium = code === 'members';
  return (
    <SelectField
      key={code}
      label={t(isGremium ? 'lists.gremium' : 'lists.region')}
      hideLabel
      className={style['choice']}
      options={
        isGremium
          ? gremien.map(({ value, label }) => ({ value, label }))
          : regionsOf(network, asOf).map((region) => ({ value: region, label: region }))
      }
      value={choiceOf(code, criteria) || undefined}
      allowEmpty={isGremium ? undefined : t('lists.allRegions')}
      onChange={(choice) => askDelivered(code, choice ?? '')}
    />
  );
}

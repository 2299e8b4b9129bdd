// What can be done with the question itself: save it, save what was changed, rename it, remove it.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemTexts } from '../records/fieldWords';
import { NameDialog } from '../records/NameDialog';
import { type Outcome, run } from '../session/command';
import { ask, askedTitle, askSaved, editQuestion, followSaved } from '../session/questions';
import type { Asked } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { MenuButton } from '../ui/MenuButton';
import style from './ListsPlace.module.css';

export function QuestionDeeds({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [naming, setNaming] = useState<'new' | 'rename'>();
  const [begunName, setBegunName] = useState('');
  const saved = asked.from === undefined ? undefined : network.questions.get(asked.from);
  const isChanged = saved !== undefined && (saved.criteria ?? '') !== asked.line;
  useEffect(() => {
    if (!saved) return;
    const next = followSaved(asked, saved);
    if (next !== asked) ask(next);
  }, [asked, saved]);
  const said = (outcome: Outcome, words: string) => {
    if (outcome.ok) tell(words);
    else tell(problemTexts(outcome).join(' '), 'assertive');
  };
  const keep = async () => {
    if (!saved) return;
    const { from, line, begun = '' } = asked;
    const outcome = await editQuestion(saved.id, { criteria: line || null }, { criteria: begun || null });
    said(outcome, t('lists.savedNow', { name: saved.name }));
    // Saved, or told what stands there by now: what is saved next is saved knowingly.
    if (outcome.ok) ask({ from, line, begun: line });
    else ask({ from, line });
  };
  const name = async (text: string) => {
    const isNew = naming === 'new';
    setNaming(undefined);
    if (!isNew && saved) {
      said(
        await editQuestion(saved.id, { name: text }, { name: begunName }),
        t('lists.savedNow', { name: text }),
      );
      return;
    }
    const criteria = asked.line === '' ? {} : { criteria: asked.line };
    const outcome = await run('addQuestion', { name: text, ...criteria });
    said(outcome, t('lists.savedNow', { name: text }));
    if (outcome.ok) ask({ from: outcome.change.ops[0]?.id, line: asked.line });
  };
  const remove = async () => {
    if (!saved) return;
    ask({ line: asked.line });
    said(await run('removeQuestions', { ids: [saved.id] }), t('lists.removed', { name: saved.name }));
  };
  return (
    <div className={style['deeds']}>
      {isChanged && <Chip>{t('lists.changed')}</Chip>}
      {isChanged && (
        <>
          <Button size="s" onPress={() => void keep()}>
            {t('lists.save')}
          </Button>
          <Button size="s" tone="quiet" onPress={() => askSaved(saved)}>
            {t('lists.reset')}
          </Button>
        </>
      )}
      {!saved && (
        <Button size="s" onPress={() => setNaming('new')}>
          {t('lists.saveAs')}
        </Button>
      )}
      {saved && (
        <MenuButton
          label={t('lists.more')}
          size="s"
          items={[
            { id: 'rename', label: t('lists.rename') },
            { id: 'new', label: t('lists.saveAs') },
            'separator',
            { id: 'remove', label: t('lists.remove'), tone: 'danger' },
          ]}
          onAction={(id) => {
            if (id === 'remove') void remove();
            else {
              setBegunName(saved.name);
              setNaming(id === 'rename' ? 'rename' : 'new');
            }
          }}
        />
      )}
      {naming && (
        <NameDialog
          title={t(naming === 'new' ? 'lists.saveTitle' : 'lists.renameTitle')}
          label={t('lists.name')}
          description={t('lists.saveHint')}
          hint={t('records.noCases')}
          confirm={t('lists.save')}
          first={askedTitle(network, asked)}
          onName={(text) => void name(text)}
          onClose={() => setNaming(undefined)}
        />
      )}
    </div>
  );
}

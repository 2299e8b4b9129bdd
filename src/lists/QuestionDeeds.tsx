// What can be done with the question itself: save it, save what was changed, rename it, remove it.
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textLimit } from '../model/checks';
import { problemTexts } from '../records/fieldWords';
import { type Outcome, run } from '../session/command';
import { ask, askedTitle, askSaved } from '../session/questions';
import type { Asked } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Dialog } from '../ui/Dialog';
import { MenuButton } from '../ui/MenuButton';
import { TextField } from '../ui/TextField';
import style from './ListsPlace.module.css';

export function QuestionDeeds({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [naming, setNaming] = useState<'new' | 'rename'>();
  const saved = asked.from === undefined ? undefined : network.questions.get(asked.from);
  const isChanged = saved !== undefined && (saved.criteria ?? '') !== asked.line;
  const said = (outcome: Outcome, words: string) => {
    if (outcome.ok) tell(words);
    else tell(problemTexts(outcome).join(' '), 'assertive');
  };
  const keep = async () => {
    if (!saved) return;
    const outcome = await run('editQuestions', { ids: [saved.id], patch: { criteria: asked.line || null } });
    said(outcome, t('lists.savedNow', { name: saved.name }));
  };
  const name = async (text: string) => {
    const isNew = naming === 'new';
    setNaming(undefined);
    if (!isNew && saved) {
      said(
        await run('editQuestions', { ids: [saved.id], patch: { name: text } }),
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
            else setNaming(id === 'rename' ? 'rename' : 'new');
          }}
        />
      )}
      {naming && (
        <NameDialog
          title={t(naming === 'new' ? 'lists.saveTitle' : 'lists.renameTitle')}
          first={askedTitle(network, asked)}
          onName={(text) => void name(text)}
          onClose={() => setNaming(undefined)}
        />
      )}
    </div>
  );
}

interface NameDialogProps {
  readonly title: string;
  readonly first: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ title, first, onName, onClose }: NameDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [text, setText] = useState(first);
  const isMissing = text.trim() === '';
  return (
    <Dialog
      isOpen
      size="s"
      title={title}
      closeLabel={t('ui.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" isDisabled={isMissing}>
            {t('lists.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMissing) onName(text.trim());
        }}
      >
        <TextField
          label={t('lists.name')}
          description={t('lists.saveHint')}
          value={text}
          onChange={setText}
          maxLength={textLimit.text}
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  );
}

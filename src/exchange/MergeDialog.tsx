// Two copies become one: what each has changed, where they contradict, and what was decided. Nothing is written before the last button.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeDecisions } from '../merging/mergeFindings';
import type { FileDialog } from '../session/fileDialogs';
import { closeDialog } from '../session/session';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { MergeDone } from './MergeDone';
import { MergeFound } from './MergeFound';
import { openNetfile } from './openNetfile';
import { undecided } from './mergeChoices';
import { useMerge } from './useMerge';

interface MergeDialogProps {
  readonly request: Extract<FileDialog, { readonly kind: 'merge' }>;
}

/** Whole files of another origin: the import can compare them field by field. */
const asLists: readonly string[] = ['otherNetwork', 'noState', 'otherRoot', 'unlikeState'];

export function MergeDialog({ request: { files, onMerged } }: MergeDialogProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [isUnread, setUnread] = useState(false);
  const [decisions, setDecisions] = useState<MergeDecisions>({});
  const file = files[at];
  const { step, decide, cancelWriting } = useMerge(file, onMerged);
  const open = step.kind === 'deciding' ? undecided(step.found.findings, decisions) : 0;
  const isLast = at + 1 >= files.length;
  const next = () => {
    setUnread(false);
    setDecisions({});
    setAt(at + 1);
  };
  const byFields = async (foreign: File) => {
    setUnread(false);
    const { importCopy } = await import('./importCopy');
    setUnread(!(await importCopy(foreign)));
  };
  const confirm = async () => {
    if (await decide(decisions)) announce(t('merge.announced'));
  };
  const title =
    files.length > 1
      ? t('merge.titleOf', { name: file?.name ?? '', at: at + 1, count: files.length })
      : t('merge.title', { name: file?.name ?? '' });
  const isWriting = step.kind === 'writing';
  return (
    <Dialog
      title={title}
      isOpen
      size="l"
      isKept={isWriting}
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      footer={
        <>
          {step.kind === 'refused' && file !== undefined && asLists.includes(step.why) && (
            <Button onPress={() => void byFields(file)}>{t('merge.byFields')}</Button>
          )}
          {step.kind === 'refused' &&
            file !== undefined &&
            step.why !== 'notOpened' &&
            step.why !== 'newer' && (
              <Button
                onPress={() => {
                  closeDialog();
                  void openNetfile(file);
                }}
              >
                {t('merge.openCopy')}
              </Button>
            )}
          {!isLast && (step.kind === 'refused' || step.kind === 'done') && (
            <Button tone="primary" onPress={next}>
              {t('merge.next')}
            </Button>
          )}
          {step.kind === 'done' || step.kind === 'refused' ? (
            <Button tone={isLast && step.kind === 'done' ? 'primary' : 'plain'} onPress={closeDialog}>
              {t('ui.close')}
            </Button>
          ) : (
            !isWriting && <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
          )}
          {step.kind === 'deciding' && (
            <Button tone="primary" isDisabled={open > 0} onPress={() => void confirm()}>
              {open > 0 ? t('merge.open', { count: open }) : t('merge.confirm')}
            </Button>
          )}
        </>
      }
    >
      {step.kind === 'reading' && <Progress label={t('merge.reading')} value={step.share} />}
      {isWriting && (
        <Progress
          label={t('merge.writing')}
          value={step.share}
          onCancel={cancelWriting}
          cancelLabel={t('ui.cancel')}
        />
      )}
      {step.kind === 'refused' && (
        <Banner tone="warning" title={t('merge.refused.title')}>
          {t(`merge.refused.${isUnread ? 'notWhole' : step.why}`)} {t('merge.refused.safe')}
        </Banner>
      )}
      {step.kind === 'deciding' && (
        <>
          {step.trouble !== undefined && (
            <Banner tone="danger" title={t('merge.trouble.title')}>
              {t(
                step.trouble === 'moved' || step.trouble === 'worldMoved'
                  ? 'merge.trouble.moved'
                  : 'merge.trouble.other',
              )}
            </Banner>
          )}
          <MergeFound found={step.found} decisions={decisions} onDecide={setDecisions} />
        </>
      )}
      {step.kind === 'done' && <MergeDone {...step} />}
    </Dialog>
  );
}

// What lies where the network was to be saved is not ours: what differs, and the ways out, none of which overwrites a colleague's work.
import { useTranslation } from 'react-i18next';
import { changeBoundFile } from '../data/boundFiles';
import type { FileDialog } from '../session/fileDialogs';
import { useOpenNetwork } from '../session/openNetwork';
import { closeDialog, openDialog } from '../session/session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Section } from '../ui/Section';
import { openNetfile } from './openNetfile';
import { saveNow } from './saveBound';
import style from './SaveFileDialog.module.css';

export function ForeignFileDialog({
  request,
}: {
  readonly request: Extract<FileDialog, { readonly kind: 'foreignFile' }>;
}) {
  const { t } = useTranslation();
  const { name, why, seen, file, lines } = request;
  const [first, ...others] = lines;
  const id = useOpenNetwork((state) => state.id);
  /** Only for a file nobody can read any more, or of which everything is here by now: nothing in it could get lost. */
  const rewrite = async () => {
    // The file has none of what is here, whatever was written to it before.
    if (id !== undefined) await changeBoundFile(id, { seen, seq: 0 });
    await saveNow('hand');
  };
  /** What was merged is ours: the file may be written again. */
  const merge = (plain: File) =>
    openDialog({ kind: 'merge', files: [plain], onMerged: () => void rewrite() });
  const canMerge = why === 'changed' && file !== undefined;
  return (
    <Dialog
      title={t('files.foreign.title', { name })}
      isOpen
      role="alertdialog"
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      footer={
        <>
          <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
          {file !== undefined && (
            <Button
              onPress={() => {
                closeDialog();
                void openNetfile(file);
              }}
            >
              {t(why === 'locked' ? 'files.foreign.openLocked' : 'files.foreign.openCopy')}
            </Button>
          )}
          {why === 'damaged' && (
            <Button
              onPress={() => {
                closeDialog();
                void rewrite();
              }}
            >
              {t('files.foreign.rewrite')}
            </Button>
          )}
          <Button
            {...(!canMerge && { tone: 'primary' as const })}
            onPress={() => openDialog({ kind: 'saveFile' })}
          >
            {t('files.saveAs')}
          </Button>
          {canMerge && (
            <Button tone="primary" onPress={() => merge(file)}>
              {t('files.foreign.merge')}
            </Button>
          )}
        </>
      }
    >
      <div className={style['form']}>
        <p>
          {t(`files.hitch.${why}`)} {first} {t('files.stillHere')}
        </p>
        {why === 'damaged' && <p>{t('files.foreign.rewriteText')}</p>}
        {why === 'changed' && (
          <Section title={t('files.foreign.differs')} level={3}>
            {others.length === 0 ? (
              <p className={style['soft']}>{t('files.foreign.noList')}</p>
            ) : (
              <ul className={style['differences']}>
                {others.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Section>
        )}
      </div>
    </Dialog>
  );
}

// Saving the whole network as a file: which one, whether it has everything, and its versions before.
import { FileLock2, FileText, Save } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeBoundFile } from '../data/boundFiles';
import type { BoundFile } from '../data/db';
import { canKeepEarlier, earlierFiles } from '../data/earlierFiles';
import { showMoment } from '../i18n/showMoment';
import { useFileStanding } from '../session/boundFile';
import { useSession } from '../session/session';
import { useBackup } from '../session/useBackup';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { MenuButton } from '../ui/MenuButton';
import { Section } from '../ui/Section';
import style from './DataPlace.module.css';
import { saveFile, saveFileAs } from './fileDeeds';
import { standingLong } from './fileWords';
import { FolderPart } from './FolderPart';
import { openNetfile } from './openNetfile';

export function DataSave() {
  const { t } = useTranslation();
  const standing = useFileStanding();
  const { words, isDue } = useBackup();
  const isPseudonymous = useSession((state) => state.pseudonyms !== undefined);
  const { bound, hitch, isSaving } = standing;
  const [canKeep, setCanKeep] = useState(true);
  useEffect(() => void canKeepEarlier().then(setCanKeep), []);
  return (
    <Section title={t('exchange.data.save.title')} description={t('files.part.text')}>
      {hitch !== undefined && bound !== undefined && (
        <Banner tone="warning" title={t('files.notSaved', { name: bound.name })}>
          {t(`files.hitch.${hitch}`)} {t('files.stillHere')}
        </Banner>
      )}
      {bound?.unkept === true && (
        <Banner tone="warning" title={t('files.state.unkept')}>
          {t('files.part.earlierMissing')}
        </Banner>
      )}
      {bound?.unclean === true && (
        <Banner tone="warning" title={t('files.part.uncleanTitle')}>
          {t(bound.folder === undefined ? 'files.part.uncleanHere' : 'files.part.uncleanBeside')}
        </Banner>
      )}
      {isPseudonymous && <p className={style['hint']}>{t('pseudonyms.netz')}</p>}
      {bound === undefined ? (
        <div className={style['row']}>
          <Button icon={Save} onPress={saveFileAs}>
            {t('files.part.button')}
          </Button>
          <span className={style['hint']} role="status">
            {words} {isDue && t('files.part.due')}
          </span>
        </div>
      ) : (
        <>
          {(hitch === undefined || isSaving) && <p role="status">{standingLong(standing)}</p>}
          <div className={style['row']}>
            <Button icon={Save} isDisabled={isSaving} onPress={saveFile}>
              {t('files.save')}
            </Button>
            <Button onPress={saveFileAs}>{t('files.saveAs')}</Button>
            <EarlierMenu key={bound.savedAt} bound={bound} />
          </div>
          {(bound.file ?? bound.folder) !== undefined && (
            <Checkbox
              isSelected={bound.auto}
              onChange={(auto) => void changeBoundFile(bound.networkId, { auto })}
              description={t('files.dialog.autoText')}
            >
              {t('files.dialog.auto')}
            </Checkbox>
          )}
          <p className={style['protection']}>
            {bound.lock === undefined ? (
              <FileText aria-hidden size={16} strokeWidth={1.75} />
            ) : (
              <FileLock2 aria-hidden size={16} strokeWidth={1.75} />
            )}
            <span>
              {t(bound.lock === undefined ? 'files.part.open' : 'files.part.encrypted')}{' '}
              {bound.unkept !== true && bound.unclean !== true && t(earlierWhere(bound, canKeep))}
            </span>
          </p>
          {bound.folder !== undefined && <FolderPart bound={bound} />}
        </>
      )}
    </Section>
  );
}

function earlierWhere({ file, folder }: BoundFile, canKeep: boolean) {
  if (folder !== undefined) return 'files.part.earlierBeside' as const;
  if (file !== undefined && !canKeep) return 'files.part.earlierNowhere' as const;
  return file === undefined ? ('files.part.earlierNone' as const) : ('files.part.earlierHere' as const);
}

/** Versions this browser has kept when it was drawn: every saving moves them on; those in a shared folder lie open beside the file. */
function EarlierMenu({ bound }: { readonly bound: BoundFile }) {
  const { t } = useTranslation();
  const [files, setFiles] = useState<readonly File[]>([]);
  const { networkId } = bound;
  useEffect(() => {
    let isHere = true;
    void earlierFiles(networkId).then((found) => isHere && setFiles(found));
    return () => {
      isHere = false;
    };
  }, [networkId]);
  if (files.length === 0) return null;
  return (
    <MenuButton
      label={t('files.part.earlier')}
      items={files.map((file, at) => ({
        id: String(at),
        label: t('files.part.earlierItem', { when: showMoment(new Date(file.lastModified).toISOString()) }),
      }))}
      onAction={(at) => {
        const file = files[Number(at)];
        if (file !== undefined) void openNetfile(new File([file], bound.name));
      }}
    >
      {t('files.part.earlier')}
    </MenuButton>
  );
}

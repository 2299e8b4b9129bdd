// The file of the network in the bar: whether it has everything, and what one can do with it. Saves by itself where that is wished.
import { FileCheck2, FileClock, FileWarning } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundFile } from '../data/db';
import { useFileStanding } from '../session/boundFile';
import { goTo } from '../session/session';
import { useBackup } from '../session/useBackup';
import { MenuButton } from '../ui/MenuButton';
import { saveFile, saveFileAs } from './fileDeeds';
import { standingLong, standingShort } from './fileWords';
import style from './FileMenu.module.css';
import { useAutosave } from './useAutosave';

export function FileMenu() {
  const { t } = useTranslation();
  const standing = useFileStanding();
  useAutosave();
  useFolderNews(standing.bound);
  const { isDue } = useBackup();
  const { bound, hitch, changedAt, isSaving, news = 0 } = standing;
  const isPlain = hitch === undefined && !isSaving;
  const mark = !isPlain
    ? undefined
    : isDue
      ? t('files.state.due')
      : news > 0
        ? t('files.state.news')
        : bound?.unclean === true
          ? t('files.state.unclean')
          : bound?.unkept === true
            ? t('files.state.unkept')
            : undefined;
  const short = mark ?? standingShort(standing);
  const Icon =
    hitch !== undefined
      ? FileWarning
      : bound === undefined || changedAt !== undefined
        ? FileClock
        : FileCheck2;
  return (
    <MenuButton
      label={t('files.state.menu', {
        state: [bound === undefined ? standingShort(standing) : standingLong(standing), mark ?? []]
          .flat()
          .join('. '),
      })}
      icon={Icon}
      tone="quiet"
      size="s"
      placement="bottom end"
      isExplained
      className={`${style['menu']} ${hitch === undefined ? '' : style['hitch']}`}
      items={[
        {
          id: 'save',
          label: bound === undefined ? t('files.part.button') : t('files.save'),
          hint: t('app.ctrl', { key: 'S' }),
        },
        ...(bound === undefined ? [] : [{ id: 'saveAs', label: t('files.saveAs') }]),
        'separator',
        ...(news > 0 ? [{ id: 'news', label: t('files.state.showNews', { count: news }) }] : []),
        { id: 'data', label: t('app.place.data') },
      ]}
      onAction={(action) => {
        if (action === 'save') saveFile();
        else if (action === 'saveAs') saveFileAs();
        else goTo('data');
      }}
    >
      <span className={style['words']}>{short}</span>
    </MenuButton>
  );
}

/** Looked at after each saving and merge, and when the window comes to the front; nobody is asked for permission. */
function useFolderNews(bound: BoundFile | undefined): void {
  useEffect(() => {
    if (bound?.folder === undefined) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible')
        void import('./folderDevices').then(({ lookAround }) => lookAround(bound, false));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [bound]);
}

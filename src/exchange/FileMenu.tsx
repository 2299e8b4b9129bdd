// The file of the network in the bar: whether it has everything, and what one can do with it. Saves by itself where that is wished.
import { FileCheck2, FileClock, FileWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFileStanding } from '../session/boundFile';
import { goTo } from '../session/session';
import { MenuButton } from '../ui/MenuButton';
import { saveFile, saveFileAs } from './fileDeeds';
import { standingLong, standingShort } from './fileWords';
import style from './FileMenu.module.css';
import { useAutosave } from './useAutosave';

export function FileMenu() {
  const { t } = useTranslation();
  const standing = useFileStanding();
  useAutosave();
  const { bound, hitch, changedAt } = standing;
  const short = standingShort(standing);
  const Icon =
    hitch !== undefined
      ? FileWarning
      : bound === undefined || changedAt !== undefined
        ? FileClock
        : FileCheck2;
  return (
    <MenuButton
      label={t('files.state.menu', { state: bound === undefined ? short : standingLong(standing) })}
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

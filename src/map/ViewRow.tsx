// One saved view in the menu: opens it, moves it in the story, and renames it in place.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../model/records';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { MenuButton } from '../ui/MenuButton';
import { TextField } from '../ui/TextField';
import { duplicateView, moveView, removeView, renameView } from './viewDeeds';
import style from './ViewMenu.module.css';

export interface ViewRowProps {
  readonly view: View;
  readonly isOpen: boolean;
  readonly isRenamed: boolean;
  /** After the renaming, which took the keyboard away. */
  readonly takesFocus: boolean;
  readonly onRename: (isOn: boolean) => void;
  readonly onShow: () => void;
}

export function ViewRow({ view, isOpen, isRenamed, takesFocus, onRename, onShow }: ViewRowProps) {
  const { t } = useTranslation();
  const { name } = view;
  if (isRenamed) return <Renaming view={view} onDone={() => onRename(false)} />;
  return (
    <li className={style['row']}>
      <button
        type="button"
        className={style['name']}
        aria-current={isOpen}
        title={name}
        autoFocus={takesFocus}
        onClick={onShow}
      >
        {name}
      </button>
      <IconButton
        size="s"
        icon={ArrowUp}
        label={t('map.views.up', { name })}
        onPress={() => void moveView(view, -1)}
      />
      <IconButton
        size="s"
        icon={ArrowDown}
        label={t('map.views.down', { name })}
        onPress={() => void moveView(view, 1)}
      />
      <MenuButton
        size="s"
        label={t('map.views.more', { name })}
        placement="bottom end"
        items={[
          { id: 'rename', label: t('map.views.rename') },
          { id: 'duplicate', label: t('map.views.duplicate') },
          'separator',
          { id: 'remove', label: t('map.views.remove'), tone: 'danger' },
        ]}
        onAction={(id) => {
          if (id === 'rename') onRename(true);
          else if (id === 'duplicate') void duplicateView(view);
          else void removeView(view);
        }}
      />
    </li>
  );
}

function Renaming({ view, onDone }: { readonly view: View; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(view.name);
  const isMissing = name.trim() === '';
  return (
    <li>
      <form
        className={style['renaming']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMissing) void renameView(view, name.trim()).then((isDone) => isDone && onDone());
        }}
      >
        <TextField
          hint={t('records.noCases')}
          label={t('map.views.newNameOf', { name: view.name })}
          value={name}
          maxLength={500}
          autoFocus
          error={isMissing ? t('map.views.nameMissing') : undefined}
          onChange={setName}
          onKeyDown={(event) => {
            // The menu stays open: only the renaming is given up.
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onDone();
          }}
        />
        <div className={style['choices']}>
          <Button size="s" type="submit">
            {t('map.views.rename')}
          </Button>
          <Button size="s" tone="quiet" onPress={onDone}>
            {t('map.cancel')}
          </Button>
        </div>
      </form>
    </li>
  );
}

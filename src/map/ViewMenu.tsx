// The menu "Ansichten": the saved views in their order, what can be done with each, and a new one of what is on screen.
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Network } from '../model/network';
import type { View } from '../model/records';
import { orderedViews } from '../model/views';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { type FrameNow, saveNewView, showView } from './viewDeeds';
import { ViewRow } from './ViewRow';
import style from './ViewMenu.module.css';

export interface ViewMenuProps {
  readonly network: Network;
  readonly open: View | undefined;
  readonly frame: FrameNow;
  readonly isDisabled: boolean;
  readonly className: string | undefined;
}

export function ViewMenu({ network, open, frame, isDisabled, className }: ViewMenuProps) {
  const { t } = useTranslation();
  const title = t('map.views.title');
  return (
    <DialogTrigger>
      <Button
        size="s"
        tone={open === undefined ? 'quiet' : 'plain'}
        icon={Bookmark}
        label={title}
        className={className}
        isDisabled={isDisabled}
      >
        {title}
      </Button>
      <Popover placement="bottom start" className={style['popover'] ?? ''}>
        <Dialog aria-label={title} className={style['dialog'] ?? ''}>
          {({ close }) => <Views network={network} open={open} frame={frame} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Views(props: Pick<ViewMenuProps, 'network' | 'open' | 'frame'> & { readonly close: () => void }) {
  const { t } = useTranslation();
  const { network, open, close } = props;
  const views = orderedViews(network);
  const [renamed, setRenamed] = useState<string>();
  const [returnTo, setReturnTo] = useState<string>();
  const show = (view: View | undefined) => {
    close();
    showView(view);
  };
  return (
    <>
      <ol className={style['list']} aria-label={t('map.views.list')}>
        <li className={style['row']}>
          <button
            type="button"
            className={style['name']}
            aria-current={open === undefined}
            onClick={() => show(undefined)}
          >
            {t('map.views.main')}
          </button>
        </li>
        {views.map((view) => (
          <ViewRow
            key={view.id}
            view={view}
            isOpen={view.id === open?.id}
            isRenamed={view.id === renamed}
            takesFocus={view.id === returnTo}
            onRename={(isOn) => {
              setRenamed(isOn ? view.id : undefined);
              setReturnTo(view.id);
            }}
            onShow={() => show(view)}
          />
        ))}
      </ol>
      <NewView frame={props.frame} close={close} />
    </>
  );
}

function NewView({ frame, close }: { readonly frame: FrameNow; readonly close: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const save = async () => {
    if (name.trim() === '') setMissing(true);
    else if (await saveNewView(name.trim(), frame)) close();
  };
  return (
    <form
      className={style['new']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        hint={t('records.noCases')}
        label={t('map.views.newName')}
        value={name}
        maxLength={500}
        onChange={(text) => {
          setName(text);
          setMissing(false);
        }}
        description={t('map.views.newHint')}
        error={isMissing ? t('map.views.nameMissing') : undefined}
      />
      <Button type="submit">{t('map.views.saveNew')}</Button>
    </form>
  );
}

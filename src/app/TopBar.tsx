// The command bar: which network, which day, search, undo and redo, and whether everything is saved.
import { Redo2, Search, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { Button as AriaButton } from 'react-aria-components';
import { FileMenu } from '../exchange/FileMenu';
import { useOpenNetwork } from '../session/openNetwork';
import { openDialog } from '../session/session';
import { useHistory } from '../session/useHistory';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { useRing, useShortfall } from '../session/rings';
import { useStoreState } from '../session/useNetworks';
import { IconButton } from '../ui/IconButton';
import { Kbd } from '../ui/Kbd';
import { AsOfButton } from './AsOfButton';
import { changeWords } from '../session/changeWords';
import { NetworkMenu } from './NetworkMenu';
import style from './TopBar.module.css';
import { redoAloud, undoAloud } from './undoAloud';

/** Sits above every place. */
export function TopBar() {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const { undoable, redoable } = useHistory();
  return (
    <header className={style['bar']}>
      <p className={style['onPaper']}>
        {[network.self.name, t('map.asOf', { date: showDate(asOf) }), network.self.demo && t('app.demoMark')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <NetworkMenu />
      {network.self.demo && <span className={style['demo']}>{t('app.demoMark')}</span>}
      <AsOfButton />
      <AriaButton
        className={style['search'] ?? ''}
        aria-label={t('app.search')}
        onPress={() => openDialog({ kind: 'palette' })}
      >
        <Search aria-hidden size={16} strokeWidth={1.75} />
        <span className={style['searchText']}>{t('app.search')}</span>
        <Kbd>{t('app.ctrl', { key: 'K' })}</Kbd>
      </AriaButton>
      <div className={style['end']}>
        <IconButton
          label={undoable ? t('app.undoWhat', { what: changeWords(undoable) }) : t('app.undo')}
          hint={t('app.ctrl', { key: 'Z' })}
          icon={Undo2}
          isDisabled={undoable === undefined}
          onPress={() => void undoAloud()}
        />
        <IconButton
          label={redoable ? t('app.redoWhat', { what: changeWords(redoable) }) : t('app.redo')}
          hint={t('app.ctrl', { key: 'Y' })}
          icon={Redo2}
          isDisabled={redoable === undefined}
          onPress={() => void redoAloud()}
        />
        <FileMenu />
        <Saved />
      </div>
    </header>
  );
}

function Saved() {
  const { t } = useTranslation();
  const saving = useOpenNetwork((state) => state.saving > 0);
  const { trouble } = useStoreState();
  const { pending, failure } = useRing();
  const isPartly = useShortfall(useOpenNetwork((state) => state.id)) !== undefined;
  const isHurt = trouble !== undefined || (failure !== undefined && failure !== 'missing') || isPartly;
  const text = trouble ? t('app.notSaved') : saving || pending > 0 ? t('app.saving') : t('app.saved');
  const notes = [failure !== undefined && t('rings.once'), isPartly && t('rings.partly')].filter(Boolean);
  // Every deed passes through it: only what is wrong is told aloud.
  return (
    <output
      className={`${style['saved']} ${trouble ? style['unsaved'] : isHurt ? style['onceOnly'] : ''}`}
      aria-live={isHurt ? 'polite' : 'off'}
      title={t(`rings.hint.${failure ?? (isPartly ? 'partly' : 'both')}`)}
    >
      <span aria-hidden="true" className={style['dot']} />
      <span>{text}</span>
      {trouble === undefined && notes.length > 0 && (
        <span className={style['once']}>{notes.join(' · ')}</span>
      )}
    </output>
  );
}

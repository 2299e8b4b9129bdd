// The frame of an open network: navigation, command bar, filter, the place, the card, the dialog.
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { useCardFocus } from './cardFocus';
import { Dialogs } from './Dialogs';
import { FilterBar } from './FilterBar';
import style from './Frame.module.css';
import { placeEntries } from './places';
import { PresentationFrame } from './PresentationFrame';
import { PseudonymBanner } from './PseudonymBanner';
import { Rail } from './Rail';
import { Recovery } from './Recovery';
import { ShortBanner } from './ShortBanner';
import { SidePanel } from './SidePanel';
import { TopBar } from './TopBar';
import { useFileDrop } from '../ui/useFileDrop';
import { takeFile } from '../exchange/takeFile';
import { useShortcuts } from './useShortcuts';
import { ViewOnlyBanner } from './ViewOnlyBanner';
import { useWarmSearch } from './useWarmSearch';

export function Frame() {
  const isPresenting = useSession((state) => state.isPresenting);
  return isPresenting ? <PresentationFrame /> : <DeskFrame />;
}

function DeskFrame() {
  const { t } = useTranslation();
  const place = useSession((state) => state.place);
  const entry = placeEntries.find((candidate) => candidate.place === place);
  useShortcuts();
  useCardFocus();
  useWarmSearch();
  useFileDrop((file, more) => {
    // While a dialog is open the drop is meant for it.
    if (!useSession.getState().dialog) takeFile(file, more);
  });
  return (
    <div className={style['frame']}>
      <button type="button" className={style['skip']} onClick={skip}>
        {t('app.skip')}
      </button>
      <Rail />
      <TopBar />
      <main id="content" tabIndex={-1} className={style['main']}>
        <ViewOnlyBanner />
        <ShortBanner />
        <PseudonymBanner />
        {entry?.filtered && (
          <>
            <h1 className="visually-hidden">{t(`app.place.${place}`)}</h1>
            <FilterBar />
          </>
        )}
        <div className={style['place']}>
          <Recovery key={place} level={entry?.filtered ? 2 : 1}>
            <Suspense fallback={null}>{entry && <entry.Room />}</Suspense>
          </Recovery>
        </div>
      </main>
      {(entry?.filtered || place === 'start' || place === 'lists') && (
        <Recovery level={2}>
          <SidePanel />
        </Recovery>
      )}
      <Dialogs />
    </div>
  );
}

function skip(): void {
  document.getElementById('content')?.focus();
}

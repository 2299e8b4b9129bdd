// What troubles the store, in words, above everything, dialogs too: what this window still holds can be saved and tried again.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TroubleCode } from '../data/trouble';
import { changeWords } from '../session/changeWords';
import { trySavingAgain } from '../session/command';
import { useOpenNetwork } from '../session/openNetwork';
import { useUnsaved } from '../session/unsaved';
import { useStoreState } from '../session/useNetworks';
import { tell } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { offerRescue } from './rescueFile';
import style from './StoreBanner.module.css';
import { useRoomAbove } from './useRoomAbove';

/** Trouble that may pass without loading the page anew. */
const passing: readonly TroubleCode[] = ['quota', 'closed', 'unknown'];
/** Trouble of the version of the app, where nothing but loading the page anew helps. */
const versions: readonly TroubleCode[] = ['olderTab', 'newerSchema'];

export function StoreBanner() {
  const store = useStoreState();
  const open = useOpenNetwork((state) => state.trouble);
  const trouble = store.trouble ?? open;
  return trouble === undefined ? null : <Trouble key={trouble} trouble={trouble} />;
}

function Trouble({ trouble }: { readonly trouble: TroubleCode }) {
  const { t } = useTranslation();
  const network = useOpenNetwork((state) => state.network);
  const unsaved = useUnsaved((state) => state.unsaved);
  const [isTrying, setTrying] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useRoomAbove(place, '--above-dialogs');
  useEffect(() => {
    // A dialog holds the keyboard: there the banner could not be reached by it.
    if (document.querySelector('[role="dialog"], [role="alertdialog"]'))
      place.current?.querySelector('button')?.focus();
  }, []);
  const save = () => {
    if (network === undefined) return;
    try {
      tell(t('storage.saved', { name: offerRescue(network, unsaved) }));
    } catch {
      tell(t('storage.notWritten'), 'assertive');
    }
  };
  const again = async () => {
    setTrying(true);
    const { saved, change, hasMoved } = await trySavingAgain();
    setTrying(false);
    if (hasMoved)
      tell(
        `${t('storage.trouble.worldMoved.title')}. ${t('storage.trouble.worldMoved.text')} ${t('storage.works')}`,
        'assertive',
      );
    else if (!saved) tell(t('storage.still'), 'assertive');
    else if (change === undefined) tell(t('storage.works'));
    else tell(t('storage.worksSaved', { what: changeWords(change.label) }));
  };
  const isOurs = unsaved !== undefined && unsaved.networkId === network?.id;
  return (
    // Not hidden from the reader, not closed off from the hand and not behind a dialog that is open.
    <div ref={place} className={style['place']} data-react-aria-top-layer="true">
      <Banner
        tone="danger"
        title={t(`storage.trouble.${trouble}.title`)}
        actions={
          <>
            {passing.includes(trouble) && (
              <Button tone="primary" isDisabled={isTrying} onPress={() => void again()}>
                {t(isTrying ? 'storage.trying' : 'storage.again')}
              </Button>
            )}
            {network !== undefined && <Button onPress={save}>{t('storage.saveFile')}</Button>}
            <Button
              tone={versions.includes(trouble) ? 'primary' : 'plain'}
              onPress={() => window.location.reload()}
            >
              {t('storage.reload')}
            </Button>
          </>
        }
      >
        {t(`storage.trouble.${trouble}.text`)}
        {isOurs && ` ${t('storage.unsaved', { what: changeWords(unsaved.change.label) })}`}
      </Banner>
    </div>
  );
}

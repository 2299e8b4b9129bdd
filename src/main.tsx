// Starts the app: opens the store, returns to the network that was open last, draws.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/sectors.css';
import './ui/base.css';
import { fromHash } from './app/address';
import { App } from './app/App';
import { Recovery } from './app/Recovery';
import { watchStrayErrors } from './app/strayErrors';
import { eraseStatesWith } from './data/sidecars';
import { openStore } from './data/storage';
import { cleanWhatWasLeft } from './session/cleaning';
import { watchErasures } from './session/erasedElsewhere';
import { beginLooking, lookForLosses, watchOverNetworks } from './session/rings';
import { pointBeforeUpgrade } from './rings/secondRing';
import { speak } from './i18n/translate';
import { openNetwork, useOpenNetwork } from './session/openNetwork';
import { usePreferences } from './session/preferences';
import { trustOwnScripts } from './ui/trustedText';

/** Draws first: whatever the store has to say, there is a page to say it on. */
async function start(): Promise<void> {
  trustOwnScripts();
  watchErasures();
  eraseStatesWith(async () => (await import('./merging/cleanState')).cleanState);
  watchStrayErrors();
  beginLooking();
  // In German where the English words cannot be loaded.
  await speak(usePreferences.getState().language).catch(() => {});
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <Recovery>
          <App />
        </Recovery>
      </StrictMode>,
    );
  }
  const wanted = fromHash(window.location.hash).networkId ?? usePreferences.getState().lastNetwork;
  await pointBeforeUpgrade();
  const { ready } = await openStore();
  watchOverNetworks();
  await lookForLosses();
  void cleanWhatWasLeft();
  if (ready && wanted !== undefined && useOpenNetwork.getState().id === undefined) openNetwork(wanted);
}

void start();

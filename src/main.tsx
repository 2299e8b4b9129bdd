// Starts the app: opens the store, returns to the network that was open last, draws.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/sectors.css';
import './ui/base.css';
import { fromHash } from './app/address';
import { App } from './app/App';
import { openStore } from './data/storage';
import { openNetwork, useOpenNetwork } from './session/openNetwork';
import { usePreferences } from './session/preferences';

/** Draws first: whatever the store has to say, there is a page to say it on. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
  const wanted = fromHash(window.location.hash).networkId ?? usePreferences.getState().lastNetwork;
  const { ready } = await openStore();
  if (ready && wanted !== undefined && useOpenNetwork.getState().id === undefined) openNetwork(wanted);
}

void start();

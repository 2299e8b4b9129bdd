// Starts the app: opens the store, returns to the network that was open last, draws.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/sectors.css';
import './ui/base.css';
import { fromHash } from './app/address';
import { App } from './app/App';
import { openStore } from './data/storage';
import { openNetwork } from './session/openNetwork';
import { usePreferences } from './session/preferences';

async function start(): Promise<void> {
  const { ready } = await openStore();
  const wanted = fromHash(window.location.hash).networkId ?? usePreferences.getState().lastNetwork;
  if (ready && wanted !== undefined) openNetwork(wanted);
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
}

void start();

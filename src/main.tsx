// Starts the app. A placeholder until the frame is there.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <h1>Akteursnetz</h1>
    </StrictMode>,
  );
}

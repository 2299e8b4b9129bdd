// The leaves of the place "Datenschutz", each loaded when it is opened first.
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { PrivacyLeaf } from '../session/privacyLeaf';

export const leafRooms: Readonly<Record<PrivacyLeaf, LazyExoticComponent<ComponentType>>> = {
  access: lazy(async () => ({ default: (await import('./AccessLeaf')).AccessLeaf })),
  retention: lazy(async () => ({ default: (await import('./RetentionLeaf')).RetentionLeaf })),
  documents: lazy(async () => ({ default: (await import('./DocumentsLeaf')).DocumentsLeaf })),
  log: lazy(async () => ({ default: (await import('./LogLeaf')).LogLeaf })),
};

// Of whom the leaf "Auskunft" tells; opened from a card, the palette or the settings.
import { create } from 'zustand';
import type { PersonData } from '../model/mentions';
import type { Id } from '../model/records';
import { openPrivacyLeaf } from './privacyLeaf';

interface Access {
  /** Without it and `named` somebody is to be searched for. */
  readonly contactId?: Id | undefined;
  /** Somebody who is no contact, and may be named in texts. */
  readonly named?: PersonData | undefined;
}

export const useAccess = create<Access>(() => ({}));

export function openAccess(contactId?: Id): void {
  useAccess.setState({ contactId, named: undefined });
  openPrivacyLeaf('access');
}

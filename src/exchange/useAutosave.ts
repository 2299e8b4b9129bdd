// Saves the open network to its file by itself, in one window, and stops where something is in the way until the user has looked.
import { useEffect } from 'react';
import { useFileStanding } from '../session/boundFile';
import { autosaveIn } from './autosave';

export function useAutosave(): void {
  const { bound, changedAt, lastChangeAt, hitch, isSaving } = useFileStanding();
  const isDue = bound?.auto === true && changedAt !== undefined && hitch === undefined && !isSaving;
  const savedAt = bound?.savedAt;
  useEffect(() => {
    if (!isDue || changedAt === undefined || lastChangeAt === undefined) return undefined;
    const timer = setTimeout(
      () => void import('./saveBound').then(({ saveNow }) => saveNow('clock')),
      autosaveIn(Date.now(), { changedAt, lastChangeAt, savedAt }),
    );
    return () => clearTimeout(timer);
  }, [isDue, changedAt, lastChangeAt, savedAt]);
}

// Fetches the palette and builds the search index while nobody is waiting: no letter typed after Ctrl+K is lost, the first word finds.
import { useEffect } from 'react';
import { warmIndex } from '../search/searchIndex';
import { usePreferences } from '../session/preferences';
import { useNetwork } from '../session/useNetwork';

/** Two quiet seconds after the last change. */
const quiet = 2000;

export function useWarmSearch(): void {
  const network = useNetwork();
  const language = usePreferences((state) => state.language);
  useEffect(() => {
    void import('../search/Palette');
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void warmIndex(network, language), quiet);
    return () => clearTimeout(timer);
  }, [network, language]);
}

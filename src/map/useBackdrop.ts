// What is drawn behind the actors of a view, in the language of the moment.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../model/network';
import type { Actor, Id } from '../model/records';
import type { Backdrop } from './backdrop';
import { layoutFromLine } from './layouts';
import { layoutLineOf } from './standing';
import { backdropOf } from './zoneWords';

/** `undefined` where the layout of the view has no areas. `actors` are those on the map. */
export function useBackdrop(network: Network, viewId: Id, actors: readonly Actor[]): Backdrop | undefined {
  const { language } = useTranslation().i18n;
  const line = layoutLineOf(network, viewId);
  // Only what lies behind a geographic map depends on more than the line.
  const isGeo = layoutFromLine(line).ground !== undefined;
  const known = isGeo ? network : undefined;
  const drawn = isGeo ? actors : undefined;
  return useMemo(() => {
    const ids = drawn?.map(({ id }) => id);
    return language === '' ? undefined : backdropOf(line, known, ids);
  }, [line, language, known, drawn]);
}

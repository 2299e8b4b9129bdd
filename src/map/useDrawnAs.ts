// Says where somebody who was selected elsewhere is to be found on the map, when others are drawn as one with them.
import { useEffect } from 'react';
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { announce } from '../ui/Announcer';
import type { Staged } from './stage';

export function useDrawnAs(network: Network, { hosts }: Staged, selected: Id | undefined): void {
  const host = selected === undefined ? undefined : hosts.get(selected);
  const name = network.nameOf('actors', selected);
  const hostName = network.nameOf('actors', host);
  useEffect(() => {
    if (hostName !== '') announce(sentence('layers.drawnAs', { name, host: hostName }));
  }, [name, hostName]);
}

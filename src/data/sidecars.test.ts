// The merge engine's state goes through its own door and leaves with its network.
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from './db';
import { foundNetwork, purgeNetwork } from './networks';
import { keepSidecar, sidecarOf } from './sidecars';
import { openStore } from './storage';

beforeEach(openStore);

describe('the state beside a network', () => {
  it('is kept as it is, and by nobody else', async () => {
    const networkId = await foundNetwork({ name: 'Netz' });
    const state = new Uint8Array([1, 2, 3]);
    await keepSidecar({ networkId, state, cursor: 1 });
    expect((await sidecarOf(networkId))?.state).toEqual(state);
    await expect(db.sidecars.put({ networkId, state, cursor: 2 })).rejects.toThrow('outside the door');
    await expect(db.files.put({ networkId, name: 'x.netz', auto: false })).rejects.toThrow(
      'outside the door',
    );
    expect((await sidecarOf(networkId))?.cursor).toBe(1);
  });

  it('goes with its network', async () => {
    const networkId = await foundNetwork({ name: 'Netz' });
    await keepSidecar({ networkId, state: new Uint8Array([1]), cursor: 1 });
    await purgeNetwork(networkId);
    expect(await sidecarOf(networkId)).toBeUndefined();
  });
});

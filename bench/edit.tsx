// From an edit to memory, to a rendered row, to the table of all actors; bare: Dexie's put and a liveQuery on that one row.
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { useEffect, useState, type ReactNode } from 'react';
import { ActorsPlace } from '../src/actors/ActorsPlace';
import type { Actor, Id } from '../src/model/records';
import { run } from '../src/session/command';
import { useNetwork } from '../src/session/useNetwork';
import { bareTable, clearBare, fillBare, watchBareRow } from './bareStore';
import { breath, type Measured, nextFrame, paired, seen, timed } from './clock';
import { grown, now, opened, when } from './networks';

const stage = () => document.getElementById('stage') as HTMLElement;

/** Mounts and waits until it is drawn; returns how to take it down. */
export async function mounted(element: ReactNode): Promise<() => void> {
  const room = document.createElement('div');
  room.style.height = '100%';
  stage().append(room);
  const root = createRoot(room);
  flushSync(() => root.render(element));
  await nextFrame();
  return () => {
    root.unmount();
    room.remove();
  };
}

async function rename(id: Id, name: string): Promise<void> {
  const outcome = await run('editActors', { ids: [id], patch: { name } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}

let bareRow: Actor;

async function renameBare(name: string): Promise<void> {
  await bareTable('actors').put({ ...bareRow, networkId: 'bare', name });
}

async function prepared(actors: number, ties: number): Promise<Id> {
  const founding = grown(actors, ties);
  await opened(founding);
  await clearBare();
  await fillBare(founding.records);
  bareRow = founding.records?.actors?.[Math.floor(actors / 2)] as Actor;
  return bareRow.id;
}

/** To the network in memory of the session that played it. */
export async function editToMemory(actors: number, ties: number, rounds: number): Promise<Measured> {
  const id = await prepared(actors, ties);
  let wake = (_name: string) => {};
  const stop = watchBareRow('actors', id, (row) => wake((row as Actor | undefined)?.name ?? ''));
  await breath();
  const measured = await paired(
    rounds,
    (round) =>
      timed(async () => {
        await rename(id, `A${round}`);
        if (now().actors.get(id)?.name !== `A${round}`) throw new Error('not in memory');
      }),
    (round) =>
      timed(async () => {
        const delivered = new Promise<void>((resolve) => {
          wake = (name) => name === `B${round}` && resolve();
        });
        await renameBare(`B${round}`);
        await delivered;
      }),
  );
  stop();
  return measured;
}

function OurRow({ id }: { readonly id: Id }) {
  return <p id="our-row">{useNetwork().actors.get(id)?.name}</p>;
}

function BareRow({ id }: { readonly id: Id }) {
  const [name, setName] = useState('');
  useEffect(() => watchBareRow('actors', id, (row) => setName((row as Actor | undefined)?.name ?? '')), [id]);
  return <p id="bare-row">{name}</p>;
}

/** To one row rendered by React. */
export async function editToRow(actors: number, ties: number, rounds: number): Promise<Measured> {
  const id = await prepared(actors, ties);
  const unmount = await mounted(
    <>
      <OurRow id={id} />
      <BareRow id={id} />
    </>,
  );
  const shows = (row: string, name: string) => () => document.getElementById(row)?.textContent === name;
  await seen(stage(), shows('bare-row', bareRow.name));
  const measured = await paired(
    rounds,
    (round) =>
      timed(() => {
        void rename(id, `A${round}`);
        return seen(stage(), shows('our-row', `A${round}`));
      }),
    (round) =>
      timed(() => {
        void renameBare(`B${round}`);
        return seen(stage(), shows('bare-row', `B${round}`));
      }),
  );
  unmount();
  return measured;
}

/** To the table of all actors, sorted and filtered as the app shows it; bare: one row rendered by React. */
export async function editToTable(actors: number, ties: number, rounds: number): Promise<Measured> {
  const id = await prepared(actors, ties);
  await rename(id, '   0');
  await when(() => now().actors.get(id)?.name !== bareRow.name);
  const unmount = await mounted(
    <>
      <div style={{ height: 700, display: 'flex', flexDirection: 'column' }}>
        <ActorsPlace />
      </div>
      <BareRow id={id} />
    </>,
  );
  const ours = (name: string) => () => stage().textContent.includes(name);
  const shown = (name: string) => () => document.getElementById('bare-row')?.textContent === name;
  await seen(stage(), shown(bareRow.name));
  const measured = await paired(
    rounds,
    (round) =>
      timed(() => {
        void rename(id, `00 Umbenannt ${round}.`);
        return seen(stage(), ours(`00 Umbenannt ${round}.`));
      }),
    (round) =>
      timed(() => {
        void renameBare(`B${round}`);
        return seen(stage(), shown(`B${round}`));
      }),
  );
  unmount();
  return measured;
}

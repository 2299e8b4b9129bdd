// A file that cannot be read is refused in words, whatever goes wrong, and no progress bar is left standing.
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ReadFile } from '../formats/fileRead';
import { limits } from '../formats/limits';
import { useImportFile } from './useImportFile';

const content = 'Name;Ort\nSchule;Stadt\n';

/** A file whose bytes come as told, for the file system is slow, locked or gone. */
function fileOf(name: string, bytes: () => Promise<ArrayBuffer>, size = content.length): File {
  const file = new File([content], name);
  Object.defineProperties(file, { arrayBuffer: { value: bytes }, size: { value: size } });
  return file;
}

const bytesOf = async (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

function reader(prepare: (file: ReadFile) => Promise<string> = async () => 'prepared') {
  const taken: ReadFile[] = [];
  const take = (file: ReadFile) => void taken.push(file);
  return { ...renderHook(() => useImportFile({ prepare, take })), taken };
}

it('says when a file is locked or was moved', async () => {
  const { result, taken } = reader();
  const locked = fileOf('liste.csv', () => Promise.reject(new DOMException('gone', 'NotReadableError')));
  await act(async () => expect(await result.current.open(locked)).toBe(false));
  expect(result.current.refusal).toMatchObject({ code: 'unreadable', name: 'liste.csv' });
  expect(result.current.reading).toBeUndefined();
  expect(taken).toEqual([]);
});

it('does not even load a file that is too large', async () => {
  let loads = 0;
  const bytes = () => {
    loads += 1;
    return bytesOf(content);
  };
  const { result } = reader();
  await act(async () => {
    await result.current.open(fileOf('gross.csv', bytes, limits.fileBytes + 1));
  });
  expect(result.current.refusal).toMatchObject({ code: 'tooLarge', name: 'gross.csv' });
  expect(loads).toBe(0);
});

it('takes the file that was dropped last, even if the one before comes later', async () => {
  const { result, taken } = reader();
  let release = () => {};
  const slow = new Promise<ArrayBuffer>((resolve) => {
    release = () => void bytesOf('Name;Ort\nLangsam;Stadt\n').then(resolve);
  });
  await act(async () => {
    const first = result.current.open(fileOf('langsam.csv', () => slow));
    expect(await result.current.open(fileOf('schnell.csv', () => bytesOf(content)))).toBe(true);
    release();
    expect(await first).toBe(false);
  });
  expect(taken.map(({ lists }) => lists[0]?.table.rows)).toEqual([[['Schule', 'Stadt']]]);
  expect(result.current.name).toBe('schnell.csv');
});

it('puts several files together under the same rule: who chooses another one or closes gives them up', async () => {
  const { result, taken, unmount } = reader();
  let release = () => {};
  const slow = new Promise<ArrayBuffer>((resolve) => {
    release = () => void bytesOf('Name;Ort\nLangsam;Stadt\n').then(resolve);
  });
  const quick = fileOf('schnell.csv', () => bytesOf(content));
  let first = Promise.resolve(true);
  act(() => {
    first = result.current.open(quick, [fileOf('langsam.csv', () => slow)]);
  });
  expect(result.current.reading).toBeDefined();
  await act(async () => expect(await result.current.open(quick)).toBe(true));
  await act(async () => {
    release();
    expect(await first).toBe(false);
  });
  expect(taken.map(({ lists }) => lists.length)).toEqual([1]);
  expect(result.current.name).toBe('schnell.csv');
  const other = fileOf('andere.csv', () => bytesOf('Name;Ort\nVerein;Dorf\n'));
  await act(async () => expect(await result.current.open(quick, [other])).toBe(true));
  expect(taken[1]?.lists.map(({ table }) => table.rows)).toEqual([
    [['Schule', 'Stadt']],
    [['Verein', 'Dorf']],
  ]);
  const left = result.current.open(quick, [other]);
  unmount();
  expect(await left).toBe(false);
  expect(taken).toHaveLength(2);
});

it('tells a failure of its own as such, and not as a file of another kind', async () => {
  const { result, taken } = reader(() => Promise.reject(new Error('a fault in the programme')));
  await act(async () => {
    await result.current.paste(content, 'Eingefügt');
  });
  await waitFor(() => expect(result.current.refusal?.code).toBe('crashed'));
  expect(result.current.reading).toBeUndefined();
  expect(taken).toEqual([]);
});

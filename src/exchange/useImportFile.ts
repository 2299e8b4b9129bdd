// The file or text that is being imported: read in the worker, read again when a guess about it is changed by hand.
import { useEffect, useRef, useState } from 'react';
import type { Encoding } from './encoding';
import { readInWorker } from './importReader';
import type { ReadFile, ReadRequest, Refusal } from './importReading';
import type { TableChoice } from './readTable';

/** What was decided by hand about how a file is read; `tables` by the place of the list in the file. */
export interface ReadChoice {
  readonly encoding?: Encoding;
  readonly tables: readonly TableChoice[];
}

export interface Reading {
  readonly rows: number;
  /** 0–1. */
  readonly fraction: number;
  /** Moment at which it began, in milliseconds. */
  readonly since: number;
}

const noChoice: ReadChoice = { tables: [] };

interface Readers<P> {
  /** What takes long; nothing becomes true by it. `changed`: place of the list whose reading was changed by hand. */
  readonly prepare: (file: ReadFile, name: string, changed?: number) => Promise<P>;
  /** The file is there, unless reading was cancelled meanwhile. */
  readonly take: (file: ReadFile, prepared: P, changed?: number) => void;
}

export function useImportFile<P>({ prepare, take }: Readers<P>) {
  const [name, setName] = useState('');
  const [reading, setReading] = useState<Reading>();
  const [refusal, setRefusal] = useState<Refusal & { readonly name: string }>();
  const [choice, setChoice] = useState<ReadChoice>(noChoice);
  const source = useRef<Pick<ReadRequest, 'name' | 'bytes' | 'text'>>(undefined);
  const running = useRef<AbortController>(undefined);

  const read = async (next: ReadChoice, changed?: number): Promise<boolean> => {
    if (source.current === undefined) return false;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { encoding, tables } = next;
    const request: ReadRequest = {
      ...source.current,
      choices: Array.from(tables, (table) => table ?? {}),
      ...(encoding && { encoding }),
    };
    const since = performance.now();
    setReading({ rows: 0, fraction: 0, since });
    setRefusal(undefined);
    const tell = (rows: number, fraction: number) => setReading({ rows, fraction, since });
    const result = await readInWorker(request, tell, controller.signal).catch(
      (): Refusal => ({ kind: 'refused', code: 'binary' }),
    );
    if (controller.signal.aborted) return false;
    if (result === undefined || result.kind === 'refused') setReading(undefined);
    if (result === undefined) return false;
    if (result.kind === 'refused') {
      setRefusal({ ...result, name: request.name });
      return false;
    }
    const prepared = await prepare(result, request.name, changed);
    if (controller.signal.aborted) return false;
    setReading(undefined);
    setChoice(next);
    take(result, prepared, changed);
    return true;
  };

  const open = async (file: File) => {
    setName(file.name);
    source.current = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    return read(noChoice);
  };

  const paste = async (text: string, label: string) => {
    setName(label);
    source.current = { name: label, text };
    return read(noChoice);
  };

  useEffect(() => () => running.current?.abort(), []);

  const cancel = () => {
    running.current?.abort();
    setReading(undefined);
  };

  /** Another guess for one list. */
  const rereadList = (at: number, table: TableChoice) => {
    const tables = Array.from({ length: Math.max(choice.tables.length, at + 1) }, (_, place) =>
      place === at ? table : (choice.tables[place] ?? {}),
    );
    void read({ ...choice, tables }, at);
  };

  /** Another character set: every cell is another one. */
  const rereadAs = (encoding: Encoding) => void read({ ...choice, encoding });

  return { name, reading, refusal, choice, open, paste, cancel, rereadList, rereadAs };
}

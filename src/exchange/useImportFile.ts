// The file or text that is being imported: read in the worker, read again when a guess about it is changed by hand.
import { useEffect, useRef, useState } from 'react';
import type { Encoding } from '../formats/encoding';
import { readInWorker } from '../formats/importReader';
import type { ReadFile, ReadRequest, Refusal } from '../formats/fileRead';
import { joinedFile } from '../formats/joinedFile';
import { limits } from '../formats/limits';
import type { TableChoice } from '../formats/readTable';

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

/** `unreadable`: the file does not give its bytes; `crashed`: a fault of ours. */
export type FileRefusal = {
  readonly name: string;
  readonly code: Refusal['code'] | 'unreadable' | 'crashed';
};

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
  const [refusal, setRefusal] = useState<FileRefusal>();
  const [choice, setChoice] = useState<ReadChoice>(noChoice);
  const source = useRef<Pick<ReadRequest, 'name' | 'bytes' | 'text'>>(undefined);
  const running = useRef<AbortController>(undefined);

  /** Gives up what is being read: the last file that was chosen is the one that is meant. */
  const begin = (): AbortSignal => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setRefusal(undefined);
    setReading({ rows: 0, fraction: 0, since: performance.now() });
    return controller.signal;
  };

  const refuse = (refused: FileRefusal): false => {
    setReading(undefined);
    setRefusal(refused);
    return false;
  };

  const read = async (next: ReadChoice, signal: AbortSignal, changed?: number): Promise<boolean> => {
    if (source.current === undefined) return false;
    const { encoding, tables } = next;
    const request: ReadRequest = {
      ...source.current,
      choices: Array.from(tables, (table) => table ?? {}),
      ...(encoding && { encoding }),
    };
    const since = performance.now();
    const tell = (rows: number, fraction: number) => {
      if (!signal.aborted) setReading({ rows, fraction, since });
    };
    try {
      const result = await readInWorker(request, tell, signal);
      if (signal.aborted || result === undefined) return false;
      if (result.kind === 'refused') return refuse({ code: result.code, name: request.name });
      const prepared = await prepare(result, request.name, changed);
      if (signal.aborted) return false;
      setReading(undefined);
      setChoice(next);
      take(result, prepared, changed);
      return true;
    } catch {
      return !signal.aborted && refuse({ code: 'crashed', name: request.name });
    }
  };

  /** Several files are one import. */
  const open = async (first: File, more: readonly File[] = []) => {
    const signal = begin();
    setName(first.name);
    const file = more.length === 0 ? first : await joinedFile([first, ...more]);
    if (signal.aborted) return false;
    const { name: own, size } = file;
    setName(own);
    if (size > limits.fileBytes) return refuse({ code: 'tooLarge', name: own });
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (signal.aborted) return false;
    if (bytes === undefined) return refuse({ code: 'unreadable', name: own });
    source.current = { name: own, bytes: new Uint8Array(bytes) };
    return read(noChoice, signal);
  };

  const paste = async (text: string, label: string) => {
    const signal = begin();
    setName(label);
    source.current = { name: label, text };
    return read(noChoice, signal);
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
    void read({ ...choice, tables }, begin(), at);
  };

  /** Another character set: every cell is another one. */
  const rereadAs = (encoding: Encoding) => void read({ ...choice, encoding }, begin());

  return { name, reading, refusal, choice, open, paste, cancel, rereadList, rereadAs };
}

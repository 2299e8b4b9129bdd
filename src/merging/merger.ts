// Asks the merging worker; where there is none, the same is done in place. Ended with its signal.
import type { Rows } from '../model/change';
import { breath } from '../planning/breath';
import MergeWorker from './merge.worker?worker';
import { type FromMerger, mergeAnswers, rowMessages, type ToMerger } from './mergeWire';

export class Merger {
  private readonly worker = typeof Worker === 'undefined' ? undefined : new MergeWorker();
  private readonly inPlace =
    this.worker === undefined ? mergeAnswers((message) => this.answer(message)) : undefined;
  private waiting: { resolve: (message: FromMerger) => void; reject: (why: Error) => void } | undefined;
  private readonly signal: AbortSignal | undefined;

  constructor(signal?: AbortSignal) {
    this.signal = signal;
    this.worker?.addEventListener('message', ({ data }: MessageEvent<FromMerger>) => this.answer(data));
    this.worker?.addEventListener('error', ({ message }) => this.fail(new Error(message)));
    signal?.addEventListener('abort', () => this.end());
  }

  /** Hands over a copy, piece by piece. `onProgress` hears the share that has gone. */
  async give(
    side: 'mine' | 'theirs',
    rows: Rows,
    onProgress: (share: number) => void = () => {},
  ): Promise<void> {
    const messages = [...rowMessages(side, rows)];
    for (const [at, message] of messages.entries()) {
      this.signal?.throwIfAborted();
      this.send(message);
      onProgress((at + 1) / messages.length);
      await breath();
    }
  }

  /** Rejects when the worker breaks or the signal is aborted. One question at a time. */
  ask(question: ToMerger): Promise<FromMerger> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      if (this.signal?.aborted) this.end();
      else this.send(question);
    });
  }

  end(): void {
    this.worker?.terminate();
    this.fail(new DOMException('ended', 'AbortError'));
  }

  private send(message: ToMerger): void {
    if (this.worker !== undefined) this.worker.postMessage(message);
    else this.inPlace?.(message);
  }

  private answer(message: FromMerger): void {
    this.waiting?.resolve(message);
    this.waiting = undefined;
  }

  private fail(why: Error): void {
    this.waiting?.reject(why);
    this.waiting = undefined;
  }
}

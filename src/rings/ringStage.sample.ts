// The stage of the ring's tests: a database in memory that commits, forgets and comes back older.
import type { JournalHead, Origin } from '../data/db';
import { adding, apply, emptyRows, type Op, type Rows } from '../model/change';
import type { AnyRecord, Id } from '../model/records';
import type { Source } from './ring';

interface Kept {
  readonly head: JournalHead;
  readonly ops: readonly Op[];
  /** As it was afterwards. */
  readonly rows: Rows;
}

export class MemorySource implements Source {
  readonly books = new Map<Id, Kept[]>();
  private tx = 0;

  found(id: Id, name = 'Testnetz'): void {
    const self = { id, name, epoch: `epoch-${id}`, createdAt: '2026-01-01' } as unknown as AnyRecord;
    this.books.set(id, []);
    this.commit(id, [adding('networks', self)], 'founding');
  }

  commit(id: Id, ops: readonly Op[], origin: Origin = 'user'): JournalHead {
    const book = this.books.get(id) ?? [];
    const last = book.at(-1);
    this.tx += 1;
    const head: JournalHead = {
      networkId: id,
      seq: (last?.head.seq ?? 0) + 1,
      tx: `tx-${this.tx}`,
      at: '2026-11-23T08:00:00.000Z',
      device: 'device',
      user: '',
      origin,
      code: 'editActors',
      count: ops.length,
      pages: 1,
    };
    book.push({ head, ops, rows: apply(last?.rows ?? emptyRows(), { ops }) });
    this.books.set(id, book);
    return head;
  }

  /** The newest changes are gone, as if they had never been. */
  lose(id: Id, count: number): void {
    this.books.get(id)?.splice(-count);
  }

  rows(id: Id): Rows {
    return this.books.get(id)?.at(-1)?.rows ?? emptyRows();
  }

  async networks(): Promise<Id[]> {
    return [...this.books.keys()];
  }
  async lastHead(id: Id): Promise<JournalHead | undefined> {
    return this.books.get(id)?.at(-1)?.head;
  }
  async headAt(id: Id, seq: number): Promise<JournalHead | undefined> {
    return this.books.get(id)?.find(({ head }) => head.seq === seq)?.head;
  }
  async headsAfter(id: Id, seq: number): Promise<JournalHead[]> {
    return (this.books.get(id) ?? []).filter(({ head }) => head.seq > seq).map(({ head }) => head);
  }
  async opsOf({ networkId, seq }: JournalHead): Promise<readonly Op[]> {
    return this.books.get(networkId)?.find(({ head }) => head.seq === seq)?.ops ?? [];
  }
  async load(id: Id): Promise<{ rows: Rows; seq: number }> {
    return { rows: this.rows(id), seq: (await this.lastHead(id))?.seq ?? 0 };
  }
}

/** An actor more. */
export function newActor(at: number, name = `Einrichtung ${at} – Größe „${at}“`): Op {
  return adding('actors', { id: `actor-${at}`, name, type: 'primary_school' } as unknown as AnyRecord);
}

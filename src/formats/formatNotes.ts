// Collects what a file has that cannot be carried over or was mended, each kind once with its number and a few examples.
import type { FormatNote } from './importFormats';

export class NoteBook {
  private readonly notes = new Map<string, { count: number; examples: string[] }>();

  /** One more of this kind; up to five different examples are kept. */
  add(code: string, example = '', count = 1): void {
    const note = this.notes.get(code) ?? { count: 0, examples: [] };
    this.notes.set(code, note);
    note.count += count;
    const short = example.slice(0, 80);
    if (short !== '' && note.examples.length < 5 && !note.examples.includes(short)) note.examples.push(short);
  }

  list(): FormatNote[] {
    return [...this.notes].map(([code, note]) => ({ code, ...note }));
  }
}

// What xml.ts uses of saxen 11, which brings no types of its own.
declare module 'saxen' {
  export interface Place {
    /** From 0. */
    readonly line: number;
  }
  export class Parser {
    on(
      event: 'openTag',
      call: (
        name: string,
        attributes: () => Readonly<Record<string, string>> | false,
        decode: (text: string) => string,
        isEmpty: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', call: (name: string) => void): this;
    on(event: 'text' | 'cdata', call: (text: string) => void): this;
    on(event: 'error' | 'warn', call: (error: Error, place: () => Place) => void): this;
    /** Events come synchronously; after the event `error` nothing more comes. */
    parse(xml: string): Error | null;
    stop(): void;
  }
}

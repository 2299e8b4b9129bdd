// What the palette can do besides finding records: one deed with its words.

/** `hint` is the shortcut as printed on keys, `keywords` are further words under which it is found. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly hint?: string;
  readonly keywords?: readonly string[];
  readonly perform: () => void;
}

// Keys on the map: what each means, as data; the room knows how to do it.
import type { Direction } from './walk';

/** What moves the view and nothing else. */
export type ViewMove =
  | { readonly kind: 'pan'; readonly direction: Direction }
  | { readonly kind: 'zoomIn' | 'zoomOut' | 'fit' };

export type MapKey =
  | ViewMove
  | { readonly kind: 'walk'; readonly direction: Direction }
  | { readonly kind: 'around'; readonly steps: 1 | 2 | 3 }
  | {
      readonly kind:
        | 'open'
        | 'addActor'
        | 'addTie'
        | 'remove'
        | 'focus'
        | 'ways'
        | 'leave'
        | 'capture'
        | 'present'
        | 'time'
        | 'pseudonyms'
        | 'nextView'
        | 'previousView';
    };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** `undefined` for a key the map leaves to others. `letters` is off when the user switched letter keys off. */
export function mapKey(event: Pressed, letters: boolean): MapKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const direction = arrows[event.key];
  if (direction) return { kind: event.shiftKey ? 'pan' : 'walk', direction };
  switch (event.key) {
    case 'Enter':
    case ' ':
      return { kind: 'open' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case 'Escape':
      return { kind: 'leave' };
    // What a presenter's remote sends.
    case 'PageDown':
      return { kind: 'nextView' };
    case 'PageUp':
      return { kind: 'previousView' };
    default:
      return letters ? letterKey(event.key) : undefined;
  }
}

function letterKey(key: string): MapKey | undefined {
  switch (key.toLowerCase()) {
    case '+':
    case '=':
      return { kind: 'zoomIn' };
    case '-':
      return { kind: 'zoomOut' };
    case '0':
      return { kind: 'fit' };
    case 'n':
      return { kind: 'addActor' };
    case 'k':
      return { kind: 'addTie' };
    case '1':
    case '2':
    case '3':
      return { kind: 'around', steps: Number(key) as 1 | 2 | 3 };
    case 'w':
      return { kind: 'ways' };
    case 'f':
      return { kind: 'focus' };
    case 's':
      return { kind: 'capture' };
    case 'p':
      return { kind: 'present' };
    case 't':
      return { kind: 'time' };
    case 'v':
      return { kind: 'pseudonyms' };
    default:
      return undefined;
  }
}

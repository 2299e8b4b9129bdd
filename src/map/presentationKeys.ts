// Keys in a presentation: what each means, as data. Arrows, Page keys and the space bar are what presenters' remotes send.
import type { Direction } from './walk';

export type PresentationKey =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'walk'; readonly direction: Direction }
  | { readonly kind: 'first' | 'last' | 'leave' | 'zoomIn' | 'zoomOut' | 'fit' | 'choose' | 'capture' };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const steps: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** `undefined` for a key that means nothing here. `letters` is off when the user switched letter keys off. */
export function presentationKey(event: Pressed, letters: boolean): PresentationKey | undefined {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const direction = arrows[key];
  if (direction && shiftKey) return { kind: 'walk', direction };
  const by = key === ' ' ? (shiftKey ? -1 : 1) : steps[key];
  if (by !== undefined) return { kind: 'step', by };
  switch (key) {
    case 'Home':
      return { kind: 'first' };
    case 'End':
      return { kind: 'last' };
    case 'Escape':
      return { kind: 'leave' };
    case 'Enter':
      return { kind: 'choose' };
    default:
      return letters ? letterKey(key.toLowerCase()) : undefined;
  }
}

function letterKey(key: string): PresentationKey | undefined {
  switch (key) {
    case '+':
    case '=':
      return { kind: 'zoomIn' };
    case '-':
      return { kind: 'zoomOut' };
    case '0':
      return { kind: 'fit' };
    case 's':
      return { kind: 'capture' };
    case 'p':
      return { kind: 'leave' };
    default:
      return undefined;
  }
}

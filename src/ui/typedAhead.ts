// Letters typed between asking for a field (the palette, quick capture) and its having the focus: fast hands must not lose any.

let typed = '';
let stop = () => {};

/** Longest time anybody is listened to, in milliseconds: what was asked for may fail to open. */
const patience = 5000;

/** Collects what is typed from now on, until it is taken. */
export function typeAhead(): void {
  stop();
  typed = '';
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop();
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', listen, true);
  const timer = setTimeout(() => stop(), patience);
  stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', listen, true);
  };
}

/** What was typed meanwhile; from now on the field has the keys. */
export function takeTyped(): string {
  stop();
  const taken = typed;
  typed = '';
  return taken;
}

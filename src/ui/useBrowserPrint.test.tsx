// Printing by the browser's own menu or key is heard; pages of their own are not, and nothing after it is gone.
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useBrowserPrint } from './useBrowserPrint';

const say = (name: string) => window.dispatchEvent(new Event(name));

it.each(['sheets', 'papers'])(
  'hears the browser print what is in the page, but not pages of their own (%s)',
  (className) => {
    const heard: string[] = [];
    const { unmount, rerender } = renderHook(
      ({ name }) =>
        useBrowserPrint(
          () => heard.push(`print ${name}`),
          () => heard.push(`done ${name}`),
        ),
      { initialProps: { name: 'a' } },
    );
    say('beforeprint');
    rerender({ name: 'b' });
    say('afterprint');
    expect(heard).toEqual(['print a', 'done b']);
    const pages = document.createElement('div');
    pages.className = className;
    document.body.append(pages);
    say('beforeprint');
    expect(heard).toEqual(['print a', 'done b']);
    pages.remove();
    say('beforeprint');
    expect(heard).toEqual(['print a', 'done b', 'print b']);
    unmount();
    say('beforeprint');
    say('afterprint');
    expect(heard).toEqual(['print a', 'done b', 'print b']);
  },
);

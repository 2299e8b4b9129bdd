// What a projector needs of the browser: the whole screen, and that it stays on. Where either is refused the presentation goes on.
import { useEffect, useState } from 'react';
import { endPresentation, useSession } from '../session/session';

/** Of Chromium: in full screen Escape is heard by the page, and has to be held to leave. */
interface LockedKeys extends Navigator {
  readonly keyboard?: {
    readonly lock?: (keys: readonly string[]) => Promise<void>;
    readonly unlock?: () => void;
  };
}

/** Takes the whole screen while it lives. Who leaves it by the browser's own key leaves the presentation too. */
export function useFullScreen(): void {
  useEffect(() => {
    let had = false;
    const follow = () => {
      if (document.fullscreenElement) had = true;
      // What is being typed is not lost with the full screen.
      else if (had && !useSession.getState().dialog) endPresentation();
    };
    document.addEventListener('fullscreenchange', follow);
    // Only allowed right after a key or click; after a reload it stays a window.
    const { keyboard } = navigator as LockedKeys;
    if (navigator.userActivation?.isActive !== false)
      void document.documentElement
        .requestFullscreen?.({ navigationUI: 'hide' })
        .then(() => keyboard?.lock?.(['Escape']))
        .catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      keyboard?.unlock?.();
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
}

/** Keeps the screen from going dark while it lives, again whenever the page has been out of sight. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (isOver) await held.release();
        else lock = held;
      } catch {
        // Low battery, or a policy: then the screen does what it always does.
      }
    };
    const again = () => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}

/** Whether nobody has moved the pointer or pressed a key for so many milliseconds. */
export function useIdle(after: number): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), after);
    const wake = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), after);
      setIdle(false);
    };
    const kinds = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
    for (const kind of kinds) window.addEventListener(kind, wake, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) window.removeEventListener(kind, wake);
    };
  }, [after]);
  return isIdle;
}

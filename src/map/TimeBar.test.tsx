// The time bar by keyboard: one month, one year, both ends, said as a day of the language; what is there is told afterwards.
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { speak } from '../i18n/translate';
import { rowsFrom } from '../model/change';
import { visibleIn } from '../model/filter';
import { Network } from '../model/network';
import { useClock } from '../session/clock';
import { openTime } from '../session/mapTime';
import { resetSession, setAsOf, setTime, useSession } from '../session/session';
import { useAsOf } from '../session/useNetwork';
import { Announcer } from '../ui/Announcer';
import { stagedFor } from './stage';
import { TimeBar } from './TimeBar';
import { useTimeMarks } from './useTimeMarks';
import { elementsOf } from './elements';
import { standardLook } from '../session/session';
import { noLayers } from '../session/mapLayers';

const today = '2026-11-22';
const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id, type: 'primary_school' }));
const network = new Network(
  'n',
  rowsFrom({
    actors,
    cooperations: [
      { id: 'old', actorA: 'a', actorB: 'b', intensity: 2, validFrom: '2018-08-01', validTo: '2026-03-31' },
      { id: 'new', actorA: 'b', actorB: 'c', intensity: 2, validFrom: '2026-02-01' },
      { id: 'plan', actorA: 'a', actorB: 'c', intensity: 2, validFrom: '2027-08-01' },
    ],
  }),
);
const standing = new Map(actors.map(({ id }, at) => [id, { x: at * 100, y: 0 }]));

function Bar() {
  const asOf = useAsOf();
  const time = useSession((state) => state.time) ?? openTime;
  const { filter } = useSession();
  const visible = stagedFor(network, visibleIn(network, filter, asOf), noLayers);
  const elements = elementsOf(network, visible, noLayers);
  const compared = useTimeMarks(network, {
    visible,
    elements,
    standing,
    backdrop: undefined,
    layers: noLayers,
    look: standardLook,
    figures: undefined,
  });
  return (
    <>
      <TimeBar network={network} visible={visible} time={time} compared={compared} />
      <Announcer />
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  useClock.setState({ today });
  resetSession();
  setTime(openTime);
  render(<Bar />);
});
afterEach(async () => {
  vi.useRealTimers();
  await speak('de');
});

const slider = () => screen.getByRole('slider', { name: 'Stand am' });
const press = (key: string) => {
  fireEvent.keyDown(slider(), { key });
  act(() => {
    vi.advanceTimersByTime(100);
  });
};
const asOf = () => useSession.getState().asOf;

test('it reaches from the first event to the planned one, and says its day', () => {
  expect(slider()).toHaveAttribute('aria-valuetext', '22.11.2026');
  press('Home');
  expect(asOf()).toBe('2018-08-01');
  press('End');
  expect(slider()).toHaveAttribute('aria-valuetext', '01.08.2027');
  expect(slider().getAttribute('aria-valuenow')).toBe(slider().getAttribute('aria-valuemax'));
});

test('arrows go by months, Page Up and Down by years, and today follows the calendar again', () => {
  press('ArrowLeft');
  expect(asOf()).toBe('2026-10-22');
  press('PageDown');
  expect(asOf()).toBe('2025-10-22');
  press('ArrowUp');
  press('PageUp');
  expect(asOf()).toBeUndefined();
  press('ArrowLeft');
  fireEvent.click(screen.getByRole('button', { name: 'Heute' }));
  act(() => {
    vi.advanceTimersByTime(100);
  });
  expect(asOf()).toBeUndefined();
});

test('the day compared with stays before the reference date, a year before unless chosen', () => {
  const other = () => screen.getByRole('slider', { name: 'Vergleichstag' });
  expect(other()).toHaveAttribute('aria-valuetext', '22.11.2025');
  fireEvent.keyDown(other(), { key: 'ArrowRight' });
  expect(useSession.getState().time?.since).toBe('2025-12-22');
  fireEvent.keyDown(other(), { key: 'PageUp' });
  expect(useSession.getState().time?.since).toBe('2026-11-21');
});

test('the day compared with goes by End to the day before the reference date, however it lies', () => {
  const other = () => screen.getByRole('slider', { name: 'Vergleichstag' });
  fireEvent.keyDown(other(), { key: 'End' });
  expect(other()).toHaveAttribute('aria-valuetext', '21.11.2026');
  fireEvent.keyDown(other(), { key: 'Home' });
  expect(other()).toHaveAttribute('aria-valuetext', '01.08.2018');
});

test('what is new and what has ended is said once the hand rests', () => {
  press('ArrowLeft');
  press('ArrowLeft');
  const log = document.querySelector('[aria-live="polite"]');
  expect(log).toBeEmptyDOMElement();
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(log).toHaveTextContent(
    'Stand 22.09.2026: 3 Akteure, 1 Kooperation. Seit 22.09.2025: 1 neue Kooperation, 1 beendete',
  );
});

test('the handle of comparison goes with the marks', () => {
  fireEvent.click(screen.getByRole('button', { name: 'Neues und Beendetes markieren' }));
  expect(screen.queryByRole('slider', { name: 'Vergleichstag' })).toBeNull();
  expect(useSession.getState().time).toEqual({ marks: false, beside: false });
});

test('days are said in English, too', async () => {
  await act(() => speak('en'));
  expect(screen.getByRole('slider', { name: 'As of' })).toHaveAttribute('aria-valuetext', '22/11/2026');
});

test('the history is played month by month up to today, and stops there', () => {
  fireEvent.click(screen.getByRole('button', { name: 'Verlauf bis heute abspielen' }));
  const first = useSession.getState().asOf;
  expect(first).toBe('2018-08-01');
  const seen = [first];
  const playOn = (most: number) => {
    for (let step = 0; step < most && screen.queryByLabelText('Anhalten'); step++) {
      act(() => void vi.advanceTimersByTime(1200));
      const { asOf } = useSession.getState();
      if (asOf !== seen.at(-1)) seen.push(asOf);
    }
  };
  // Eight years go by quarters.
  playOn(4);
  expect(seen.slice(1, 3)).toEqual(['2018-11-01', '2019-02-01']);
  act(() => setAsOf('2026-03-01'));
  playOn(20);
  // The last step is today, which is no chosen day.
  expect(seen.slice(-3)).toEqual(['2026-06-01', '2026-09-01', undefined]);
  expect(screen.getByLabelText('Verlauf bis heute abspielen')).toBeVisible();
  act(() => void vi.advanceTimersByTime(5000));
  expect(useSession.getState().asOf).toBeUndefined();
});

test('playing stops by button, by Escape and by a hand on the slider', () => {
  const play = () => fireEvent.click(screen.getByLabelText('Verlauf bis heute abspielen'));
  const isStopped = () => {
    const { asOf } = useSession.getState();
    act(() => void vi.advanceTimersByTime(10_000));
    expect(useSession.getState().asOf).toBe(asOf);
    expect(screen.queryByLabelText('Anhalten')).toBeNull();
  };
  const run = () => {
    const before = useSession.getState().asOf;
    play();
    for (let step = 0; step < 4; step++) act(() => void vi.advanceTimersByTime(1200));
    expect(useSession.getState().asOf).not.toBe(before);
  };
  run();
  fireEvent.click(screen.getByLabelText('Anhalten'));
  isStopped();
  run();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  isStopped();
  run();
  fireEvent.keyDown(screen.getByLabelText('Stand am'), { key: 'ArrowLeft' });
  isStopped();
});

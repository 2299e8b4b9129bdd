// A saved question that is open: follows what another tab saves as long as nothing was changed here, and is never overwritten unseen.
import { expect, it } from 'vitest';
import { openStore } from '../data/storage';
import { foundNetwork } from '../data/networks';
import { run } from './command';
import { closeNetwork, openNetwork, useOpenNetwork } from './openNetwork';
import { editQuestion, followSaved } from './questions';

it('untouched it follows; changed it keeps what it was opened with', () => {
  const saved = { id: 'q', name: 'Runde', criteria: 'region=Mitte' };
  const open = { from: 'q', line: 'region=Mitte', begun: 'region=Mitte' };
  expect(followSaved(open, saved)).toBe(open);
  expect(followSaved({ from: 'q', line: 'region=Nord' }, saved)).toEqual({
    from: 'q',
    line: 'region=Nord',
    begun: 'region=Mitte',
  });
  const moved = { ...saved, criteria: 'region=S%C3%BCd' };
  expect(followSaved(open, moved)).toEqual({
    from: 'q',
    line: 'region=S%C3%BCd',
    begun: 'region=S%C3%BCd',
  });
  const touched = { ...open, line: 'region=Nord' };
  expect(followSaved(touched, moved)).toBe(touched);
});

it('refuses to overwrite what was saved elsewhere meanwhile, and writes what was seen', async () => {
  await openStore();
  openNetwork(await foundNetwork({ name: 'Netz' }));
  await expect.poll(() => useOpenNetwork.getState().status).toBe('ready');
  await run('addQuestion', { name: 'Runde', criteria: 'region=Mitte' });
  const questions = () => [...(useOpenNetwork.getState().network?.questions.values() ?? [])];
  const criteria = () => questions()[0]?.criteria;
  const q = questions()[0]?.id ?? '';
  // Another tab.
  await run('editQuestions', { ids: [q], patch: { criteria: 'region=Nord' } });
  const late = await editQuestion(q, { criteria: 'region=West' }, { criteria: 'region=Mitte' });
  expect(late.ok ? [] : late.problems.map(({ code, field }) => [code, field])).toEqual([
    ['worldMoved', 'criteria'],
  ]);
  expect(criteria()).toBe('region=Nord');
  const seen = await editQuestion(q, { criteria: 'region=West' }, { criteria: 'region=Nord' });
  expect([seen.ok, criteria()]).toEqual([true, 'region=West']);
  closeNetwork();
});

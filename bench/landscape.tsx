// The landscape of Gremien with 250 organisations and 40 Gremien, and a bare table of the same cells.
import { Landscape } from '../src/gremien/Landscape';
import { buildDemo } from '../src/demo/buildDemo';
import { seatRoles } from '../src/model/choices';
import { shortNameOf } from '../src/model/network';
import type { Id, Seat } from '../src/model/records';
import { nextFrame, timed } from './clock';
import { mounted } from './edit';
import { day, found, grown, now, openIt, seeded } from './networks';

/** Every organisation sits in five Gremien, some with several seats in one cell, every seventh seat vacant. */
export async function landscapeFound(organisations: number, gremienCount: number): Promise<Id> {
  const founding = grown(organisations, organisations * 2);
  const models = buildDemo('XL', day).records.gremien ?? [];
  const dice = seeded(5);
  const gremien = Array.from({ length: gremienCount }, (_, at) => {
    const {
      managingActorId: _managing,
      parentId: _parent,
      ...model
    } = models[at % models.length] ?? {
      name: '',
      type: 'round_table',
    };
    return { ...model, id: `gremium-${at}`, name: `${model.name} ${at}` };
  });
  const seats = Array.from({ length: organisations * 6 }, (_, at): Seat => {
    const organisation = at % organisations;
    const lap = Math.floor(at / organisations);
    // The sixth lap sits once more where the first does.
    const gremium = (organisation * 7 + (lap % 5) * 11) % gremienCount;
    const role = seatRoles[Math.floor(dice() * seatRoles.length)] ?? 'guest';
    const vacant = at % 7 === 0 ? { vacant: true } : {};
    return {
      id: `seat-${at}`,
      gremiumId: `gremium-${gremium}`,
      actorId: `actor-${organisation}`,
      role,
      ...vacant,
    };
  });
  return found({ ...founding, records: { ...founding.records, gremien, seats } });
}

/** The leaf from the network in memory to the frame that shows its matrix, in ms; it stays on the page. */
export async function landscapeOurs(id: Id): Promise<number> {
  await openIt(id);
  return timed(async () => {
    await mounted(<Landscape lead={null} />);
    while (document.querySelector('[role=grid] [role=gridcell]') === null) await nextFrame();
    await nextFrame();
    document.querySelector('[role=grid]')?.parentElement?.setAttribute('data-bench-scroller', '');
  });
}

/** All cells of the same matrix as a table of the browser, names and heads sticky; it stays on the page. */
export async function landscapeBare(id: Id): Promise<number> {
  await openIt(id);
  const { actors, gremien, seats } = now();
  const letters = new Map<string, string>();
  for (const { actorId, gremiumId, role } of seats.values()) {
    const key = `${actorId} ${gremiumId}`;
    letters.set(key, `${letters.get(key) ?? ''}${role.slice(0, 1).toUpperCase()}`);
  }
  const scroller = document.createElement('div');
  scroller.dataset['benchScroller'] = '';
  scroller.style.cssText = 'height: 100%; overflow: auto';
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  const sticky = 'position: sticky; background: white;';
  for (const text of ['', ...[...gremien.values()].map(shortNameOf)]) {
    const cell = document.createElement('th');
    cell.textContent = text;
    cell.style.cssText = `${sticky} top: 0; min-width: 44px`;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const actor of actors.values()) {
    const row = body.insertRow();
    row.style.height = '32px';
    const name = document.createElement('th');
    name.textContent = actor.name;
    name.style.cssText = `${sticky} left: 0; white-space: nowrap`;
    row.append(name);
    for (const gremium of gremien.values())
      row.insertCell().textContent = letters.get(`${actor.id} ${gremium.id}`) ?? '';
  }
  scroller.append(table);
  return timed(async () => {
    document.getElementById('stage')?.append(scroller);
    await nextFrame();
    await nextFrame();
  });
}

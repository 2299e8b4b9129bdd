// A cooperation as it is called out in a meeting: its ends may be actors that nobody has entered yet; all of it is one step.
import { apply, type Op } from './change';
import { isChange } from './checks';
import { cooperationVerbs } from './cooperations';
import { addVerb, labelled, type Verb } from './deeds';
import { Network } from './network';
import type { Id } from './records';

/** Somebody who is there, or somebody new with a type. */
export type CapturedEnd = { readonly id: Id } | { readonly name: string; readonly type: string };

export interface Captured {
  readonly from: CapturedEnd;
  readonly to: CapturedEnd;
  /** 0–4. */
  readonly intensity: number;
}

const addActor = addVerb('actors', 'addActor');

/** Adds the cooperation and whoever of its ends is new; the same problems as adding them one by one. */
const captureCooperation: Verb<Captured> = (network, { from, to, intensity }, world) => {
  let now = network;
  const ops: Op[] = [];
  const ends: Id[] = [];
  for (const end of [from, to]) {
    if ('id' in end) {
      ends.push(end.id);
      continue;
    }
    const id = world.newId();
    const answer = addActor(now, { id, name: end.name, type: end.type }, world);
    if (!isChange(answer)) return answer;
    ops.push(...answer.ops);
    now = new Network(network.id, apply(now.rows, answer));
    ends.push(id);
  }
  const [actorA = '', actorB = ''] = ends;
  const tie = cooperationVerbs.addCooperation(now, { actorA, actorB, intensity }, world);
  if (!isChange(tie)) return tie;
  return labelled('captureCooperation', [...ops, ...tie.ops], 1, tie.label.name);
};

export const captureVerbs = { captureCooperation } as const;

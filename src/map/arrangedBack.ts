// Remembers what an arrangement changed besides places, so that taking it back brings back the whole picture.
import type { MapLayers } from '../session/mapLayers';
import type { Id } from '../model/records';
import type { Point } from './patch';
import type { Frame } from './surface';

type Places = ReadonlyMap<Id, Point>;

/** What one arrangement of one map did. */
export interface ArrangedStep {
  readonly viewId: Id;
  readonly before: Places;
  readonly after: Places;
  /** What it switched structural relations to; absent where it left them alone. */
  readonly structure?: boolean | undefined;
  /** What was in sight before. */
  readonly frame: Frame | undefined;
}

export interface TurnedStep {
  readonly step: ArrangedStep;
  readonly isBack: boolean;
}

/**
 * The steps of this page, newest last, and which of them are taken back. Places alone tell, whoever took a step back and from
 * which tab: between two arrangements nobody stands where everybody stood before.
 */
export class ArrangedSteps {
  private readonly steps: { readonly step: ArrangedStep; isBack: boolean }[] = [];
  /** The map whose structural relations are shown for an arrangement and nobody else. */
  private broughtFor: Id | undefined;

  add(step: ArrangedStep): void {
    this.steps.push({ step, isBack: false });
    if (this.steps.length > mostSteps) this.steps.shift();
    if (step.structure === true) this.broughtFor = step.viewId;
  }

  /** Structural relations were switched off: whoever switches them on again is the one who wants them. */
  letGo(): void {
    this.broughtFor = undefined;
  }

  /**
   * What an arrangement does to structural relations: one that says nothing without them brings them along, and the next one takes
   * them away again unless somebody else switched them on; `undefined` where they stay as they are.
   */
  structureFor(viewId: Id, isNeeded: boolean, isShown: boolean): boolean | undefined {
    if (isNeeded) return isShown ? undefined : true;
    return isShown && this.broughtFor === viewId ? false : undefined;
  }

  /** The step that was taken back or brought again by what made the map stand like this; asked at every change of places. */
  turned(viewId: Id, now: Places): TurnedStep | undefined {
    const isOf = ({ step }: { readonly step: ArrangedStep }) => step.viewId === viewId;
    const back = this.steps.findLast((each) => isOf(each) && !each.isBack);
    if (back && stand(back.step.before, now)) {
      back.isBack = true;
      if (back.step.structure === false) this.broughtFor = viewId;
      return { step: back.step, isBack: true };
    }
    const again = this.steps.find((each) => isOf(each) && each.isBack);
    if (again && stand(again.step.after, now)) {
      again.isBack = false;
      if (again.step.structure === true) this.broughtFor = viewId;
      return { step: again.step, isBack: false };
    }
    return undefined;
  }
}

/** Places of so many arrangements are kept. */
const mostSteps = 20;

/** Whether all who stand in both stand at the same places. */
function stand(then: Places, now: Places): boolean {
  if (then.size === 0) return false;
  for (const [id, at] of then) {
    const here = now.get(id);
    if (here && (here.x !== at.x || here.y !== at.y)) return false;
  }
  return true;
}

/** Layers once a step is taken back or brought again; what the user has switched meanwhile stays. */
export function layersTurned({ step, isBack }: TurnedStep, layers: MapLayers): MapLayers {
  return step.structure === undefined ? layers : { ...layers, structure: step.structure !== isBack };
}

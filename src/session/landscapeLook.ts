// How the landscape of Gremien is shown: view, order, groups, units. Kept on this device like the looks of tables, also over a reload.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Id } from '../model/records';
import type { UnitLevel } from './mapLayers';

export const landscapeViews = ['matrix', 'text', 'overlaps', 'seats'] as const;
export type LandscapeView = (typeof landscapeViews)[number];

export const rowSorts = ['name', 'seats', 'type'] as const;
export const rowGroups = ['none', 'sector', 'region', 'type', 'carrier'] as const;
export const columnSorts = ['name', 'members', 'type'] as const;
export const columnGroups = ['none', 'type', 'mandate'] as const;

export interface LandscapeLook {
  readonly view: LandscapeView;
  readonly rowSort: (typeof rowSorts)[number];
  /** Rows with a seat in this Gremium come first, the chair before the others; then as `rowSort` says. */
  readonly firstIn?: Id | undefined;
  readonly rowGroup: (typeof rowGroups)[number];
  /** Organisations without a seat, too. */
  readonly all: boolean;
  readonly columnSort: (typeof columnSorts)[number];
  readonly columnGroup: (typeof columnGroups)[number];
  /** Absent: every unit stands for itself. */
  readonly units?: UnitLevel | undefined;
  /** Only pairs that may be a double structure. */
  readonly suspects: boolean;
}

const firstLook: LandscapeLook = {
  view: 'matrix',
  rowSort: 'name',
  rowGroup: 'none',
  all: false,
  columnSort: 'name',
  columnGroup: 'none',
  suspects: true,
};

export const useLandscapeLook = create<LandscapeLook>()(
  persist(() => firstLook, { name: 'akteursnetz-landscape', version: 1 }),
);

export function setLandscapeLook(change: Partial<LandscapeLook>): void {
  useLandscapeLook.setState(change);
}

// What a saved view keeps, and where actors stand in it.

/** Where an actor stands in a view, in map units; `provisional` until its first tie brings it to its partner. */
export interface PlacementFields {
  readonly viewId: string;
  readonly actorId: string;
  readonly x: number;
  readonly y: number;
  readonly pinned?: boolean;
  readonly provisional?: boolean;
}

/** A saved view: filter, layers and look as one line each, in the notation of the address bar. */
export interface ViewFields {
  readonly name: string;
  readonly description?: string;
  /** Place among the views; halves are fine. */
  readonly order?: number;
  readonly filter?: string;
  readonly layers?: string;
  readonly look?: string;
  /** The bar of time, while it is open. */
  readonly time?: string;
  readonly focusId?: string;
  readonly focusSteps?: number;
  /** Who else is in focus, ways between two, and whether the rest is dimmed. */
  readonly emphasis?: string;
  /** How it was arranged last, with the areas drawn behind (`map/zones`); absent for forces. */
  readonly layout?: string;
  /** The part of the map in sight: left, top, width, height in map units; absent for all of it. */
  readonly frame?: string;
  readonly asOf?: string;
}

// English words for the geographic map and the outline behind it.
import type { geoDe } from './geo.de';
import type { Words } from './words';

export const geoEn: Words<typeof geoDe> = {
  title: 'Places and outline',
  menu: 'Places and outline …',
  explanation:
    'The geographic layout puts all actors whose place is known at their place; north is up. It needs no internet. Where several share a place they stand around it. Dragging changes no coordinates.',
  known: 'How places are known',
  by: {
    own: 'own coordinates',
    area: 'area of the outline',
    shared: 'neighbours with the same postcode or municipality',
    none: 'without a place',
  },
  nobody: 'No actor has a known place',
  nobodyHelp:
    'Load an outline with municipalities or postcode areas, or enter coordinates: in the actor’s form under “Address”, or as columns “Breitengrad” and “Längengrad” in an import.',
  someHelp_one:
    '{{count, number}} actor has no known place and stands beside the map under “Without a place”. Coordinates, a postcode, a municipality, or an outline in which they occur will help.',
  someHelp_other:
    '{{count, number}} actors have no known place and stand beside the map under “Without a place”. Coordinates, a postcode, a municipality, or an outline in which they occur will help.',
  arrange: 'Arrange geographically',
  outline: 'Outline',
  noOutline: 'No outline loaded',
  load: 'Load outline (GeoJSON)',
  replace: 'Load another outline (GeoJSON)',
  remove: 'Remove outline',
  areas_one: '{{file}}: {{count, number}} area',
  areas_other: '{{file}}: {{count, number}} areas',
  source: 'Source of the outline',
  sourceHint:
    'Shown in legend, picture and print. Official data mostly require it, e.g. “© GeoBasis-DE / BKG 2026”.',
  saveSource: 'Keep source',
  loadHint:
    'A GeoJSON file with municipalities or postcode areas, 30 MB at most. It is simplified and kept with the network; nothing leaves this computer.',
  reading: 'Reading the outline …',
  loaded_one: 'Outline loaded: {{count, number}} area.',
  loaded_other: 'Outline loaded: {{count, number}} areas.',
  removed: 'Outline removed.',
  noneKnown:
    'The place of no actor is known: all stand under “Without a place”. What helps is said under “Places and outline”.',
  someKnown_one: 'The place of {{count, number}} actor is known, of {{none, number}} it is not.',
  someKnown_other: 'The place of {{count, number}} actors is known, of {{none, number}} it is not.',
  away: 'Without a place ({{count, number}})',
  km: '{{km}} km',
  about: 'approx. {{km}} km',
  apart: 'Actors that lie close together are moved apart so that they stay readable: by {{km}} km at most.',
  legend: 'Place known by',
  outlineOf: 'Outline: {{file}}',
  outlineFrom: 'Outline: {{file}}, {{source}}',
  notice: {
    nobody: 'None of the actors lies in this outline',
    nobodyHelp:
      'It is kept, but does not help this map. The file may show another part of the world, or latitude and longitude may be swapped. Load another file, or remove the outline.',
    points: 'The file contains points only',
    pointsHelp: 'They help to find places, but nothing is drawn. An outline takes areas or lines.',
  },
  trouble: {
    title: 'The outline was not loaded',
    kept: 'Nothing was changed.',
    tooLarge: 'The file is larger than 30 MB. Cut it down to your own district or simplify it, e.g. in QGIS.',
    notJson: 'The file is no readable JSON. A shapefile or zip file can be saved as GeoJSON, e.g. in QGIS.',
    notGeoJson: 'The file is no GeoJSON, or is built differently from what GeoJSON prescribes.',
    topoJson: 'The file is TopoJSON. Please save it as GeoJSON, e.g. in QGIS.',
    tooDeep: 'The file is nested more deeply than GeoJSON needs.',
    badPoint: 'The file contains a point that is not on earth or no number.',
    unknownGrid:
      'The coordinate system of the file is not known. Please save it as WGS 84 (EPSG:4326) or UTM (EPSG:25832, 25833).',
    metres:
      'The file contains metres instead of degrees and names no coordinate system. Please save it as WGS 84 (EPSG:4326).',
    empty: 'The file contains no areas.',
    tooMany: 'The file contains more than 1.5 million points. Please simplify it first, e.g. in QGIS.',
    tooManyAreas: 'The file contains more than 2,500 areas. Cut it down to your own district.',
    tooManyRings:
      'The file contains more than 20,000 rings and lines. Please simplify it first, e.g. in QGIS.',
    failed: 'The file could not be read.',
  },
};

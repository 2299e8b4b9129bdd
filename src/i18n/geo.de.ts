// German words for the geographic map and the outline behind it.
export const geoDe = {
  title: 'Orte und Umriss',
  menu: 'Orte und Umriss …',
  explanation:
    'Die geografische Anordnung stellt alle Akteure, deren Ort bekannt ist, an ihren Ort; Norden ist oben. Sie braucht kein Internet. Wo mehrere an einem Ort sind, stehen sie darum herum. Verschieben mit der Maus ändert keine Koordinaten.',
  known: 'Wovon der Ort bekannt ist',
  by: {
    own: 'eigene Koordinaten',
    area: 'Gebiet im Umriss',
    shared: 'Nachbarn gleicher PLZ oder Gemeinde',
    none: 'ohne Ort',
  },
  nobody: 'Von keinem Akteur ist ein Ort bekannt',
  nobodyHelp:
    'Laden Sie einen Umriss mit Gemeinden oder PLZ-Gebieten, oder tragen Sie Koordinaten ein: am Akteur unter „Anschrift“, oder als Spalten „Breitengrad“ und „Längengrad“ beim Import.',
  someHelp_one:
    '{{count, number}} Akteur hat keinen bekannten Ort und steht neben der Karte unter „Ohne Ort“. Es helfen Koordinaten, PLZ, Gemeinde oder ein Umriss, in dem sie vorkommen.',
  someHelp_other:
    '{{count, number}} Akteure haben keinen bekannten Ort und stehen neben der Karte unter „Ohne Ort“. Es helfen Koordinaten, PLZ, Gemeinde oder ein Umriss, in dem sie vorkommen.',
  arrange: 'Geografisch anordnen',
  outline: 'Umriss',
  noOutline: 'Kein Umriss geladen',
  load: 'Umriss laden (GeoJSON)',
  replace: 'Anderen Umriss laden (GeoJSON)',
  remove: 'Umriss entfernen',
  areas_one: '{{file}}: {{count, number}} Gebiet',
  areas_other: '{{file}}: {{count, number}} Gebiete',
  source: 'Quelle des Umrisses',
  sourceHint:
    'Steht in Legende, Bild und Druck. Amtliche Daten verlangen sie meist, z. B. „© GeoBasis-DE / BKG 2026“.',
  saveSource: 'Quelle übernehmen',
  loadHint:
    'Eine GeoJSON-Datei mit Gemeinden oder PLZ-Gebieten, höchstens 30 MB. Sie wird vereinfacht und im Netzwerk gespeichert; nichts verlässt diesen Rechner.',
  reading: 'Umriss wird gelesen …',
  loaded_one: 'Umriss geladen: {{count, number}} Gebiet.',
  loaded_other: 'Umriss geladen: {{count, number}} Gebiete.',
  removed: 'Umriss entfernt.',
  noneKnown:
    'Von keinem Akteur ist ein Ort bekannt: Alle stehen unter „Ohne Ort“. Was hilft, steht unter „Orte und Umriss“.',
  someKnown_one: 'Von {{count, number}} Akteur ist ein Ort bekannt, von {{none, number}} nicht.',
  someKnown_other: 'Von {{count, number}} Akteuren ist ein Ort bekannt, von {{none, number}} nicht.',
  away: 'Ohne Ort ({{count, number}})',
  km: '{{km}} km',
  about: 'ca. {{km}} km',
  apart:
    'Akteure, die nah beieinander liegen, sind auseinandergerückt, damit sie lesbar bleiben: um höchstens {{km}} km.',
  legend: 'Ort bekannt durch',
  outlineOf: 'Umriss: {{file}}',
  outlineFrom: 'Umriss: {{file}}, {{source}}',
  notice: {
    nobody: 'Keiner der Akteure liegt in diesem Umriss',
    nobodyHelp:
      'Er ist gespeichert, hilft dieser Karte aber nicht. Vielleicht zeigt die Datei eine andere Gegend, oder Breite und Länge sind vertauscht. Laden Sie eine andere Datei, oder entfernen Sie den Umriss.',
    points: 'Die Datei enthält nur Punkte',
    pointsHelp:
      'Sie helfen, Orte zu finden; gezeichnet wird nichts. Für einen Umriss braucht es Flächen oder Linien.',
  },
  trouble: {
    title: 'Der Umriss wurde nicht geladen',
    kept: 'Es wurde nichts geändert.',
    tooLarge:
      'Die Datei ist größer als 30 MB. Schneiden Sie sie auf den eigenen Landkreis zu oder vereinfachen Sie sie, z. B. in QGIS.',
    notJson:
      'Die Datei ist kein lesbares JSON. Eine Shapefile- oder ZIP-Datei lässt sich z. B. in QGIS als GeoJSON speichern.',
    notGeoJson: 'Die Datei ist kein GeoJSON oder ist anders aufgebaut, als GeoJSON es vorschreibt.',
    topoJson: 'Die Datei ist TopoJSON. Bitte speichern Sie sie als GeoJSON, z. B. in QGIS.',
    tooDeep: 'Die Datei ist tiefer verschachtelt, als GeoJSON es braucht.',
    badPoint: 'Die Datei enthält einen Punkt, der nicht auf der Erde liegt oder keine Zahl ist.',
    unknownGrid:
      'Das Koordinatensystem der Datei ist nicht bekannt. Bitte speichern Sie sie als WGS 84 (EPSG:4326) oder UTM (EPSG:25832, 25833).',
    metres:
      'Die Datei enthält Meter statt Grad und nennt kein Koordinatensystem. Bitte speichern Sie sie als WGS 84 (EPSG:4326).',
    empty: 'Die Datei enthält keine Gebiete.',
    tooMany:
      'Die Datei enthält mehr als 1,5 Millionen Punkte. Bitte vereinfachen Sie sie vorher, z. B. in QGIS.',
    tooManyAreas: 'Die Datei enthält mehr als 2.500 Gebiete. Schneiden Sie sie auf den eigenen Landkreis zu.',
    tooManyRings:
      'Die Datei enthält mehr als 20.000 Ringe und Linien. Bitte vereinfachen Sie sie vorher, z. B. in QGIS.',
    failed: 'Die Datei konnte nicht gelesen werden.',
  },
} as const;

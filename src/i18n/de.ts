// All German words, one part a room.
import { accessDe } from './access.de';
import { appDe } from './app.de';
import { uiDe } from './ui.de';
import { modelDe } from './model.de';
import { storageDe } from './storage.de';
import { ringsDe } from './rings.de';
import { recordsDe } from './records.de';
import { actorsDe } from './actors.de';
import { cardsDe } from './cards.de';
import { contactsDe } from './contacts.de';
import { gapsDe } from './gaps.de';
import { listsDe } from './lists.de';
import { cooperationsDe } from './cooperations.de';
import { gremienDe } from './gremien.de';
import { findingsDe } from './findings.de';
import { seatEditorDe } from './seatEditor.de';
import { landscapeDe } from './landscape.de';
import { geoDe } from './geo.de';
import { mapDe } from './map.de';
import { layersDe } from './layers.de';
import { timeDe } from './time.de';
import { waysDe } from './ways.de';
import { presentDe } from './present.de';
import { exchangeDe } from './exchange.de';
import { filesDe } from './files.de';
import { mergeDe } from './merge.de';
import { networksDe } from './networks.de';
import { historyDe } from './history.de';
import { handoutDe } from './handout.de';
import { dataCheckDe } from './dataCheck.de';
import { privacyDe } from './privacy.de';
import { printDe } from './print.de';
import { searchDe } from './search.de';
import { pseudonymsDe } from './pseudonyms.de';
import { retentionDe } from './retention.de';
import { documentsDe } from './documents.de';
import { demoDe } from './demo.de';

export const de = {
  access: accessDe,
  app: appDe,
  ui: uiDe,
  model: modelDe,
  storage: storageDe,
  dataCheck: dataCheckDe,
  rings: ringsDe,
  records: recordsDe,
  actors: actorsDe,
  cards: cardsDe,
  contacts: contactsDe,
  lists: listsDe,
  gaps: gapsDe,
  cooperations: cooperationsDe,
  gremien: gremienDe,
  findings: findingsDe,
  seatEditor: seatEditorDe,
  landscape: landscapeDe,
  geo: geoDe,
  map: mapDe,
  layers: layersDe,
  time: timeDe,
  ways: waysDe,
  present: presentDe,
  exchange: exchangeDe,
  files: filesDe,
  merge: mergeDe,
  networks: networksDe,
  history: historyDe,
  handout: handoutDe,
  print: printDe,
  privacy: privacyDe,
  search: searchDe,
  pseudonyms: pseudonymsDe,
  retention: retentionDe,
  documents: documentsDe,
  demo: demoDe,
} as const;

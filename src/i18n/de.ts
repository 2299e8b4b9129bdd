// All German words, one part a room.
import { appDe } from './app.de';
import { uiDe } from './ui.de';
import { modelDe } from './model.de';
import { storageDe } from './storage.de';
import { recordsDe } from './records.de';
import { actorsDe } from './actors.de';
import { cardsDe } from './cards.de';
import { contactsDe } from './contacts.de';
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
import { networksDe } from './networks.de';
import { historyDe } from './history.de';
import { handoutDe } from './handout.de';
import { printDe } from './print.de';
import { searchDe } from './search.de';
import { demoDe } from './demo.de';

export const de = {
  app: appDe,
  ui: uiDe,
  model: modelDe,
  storage: storageDe,
  records: recordsDe,
  actors: actorsDe,
  cards: cardsDe,
  contacts: contactsDe,
  lists: listsDe,
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
  networks: networksDe,
  history: historyDe,
  handout: handoutDe,
  print: printDe,
  search: searchDe,
  demo: demoDe,
} as const;

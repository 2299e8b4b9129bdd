// All English words, one part a room.
import { appEn } from './app.en';
import { uiEn } from './ui.en';
import { modelEn } from './model.en';
import { storageEn } from './storage.en';
import { recordsEn } from './records.en';
import { actorsEn } from './actors.en';
import { cardsEn } from './cards.en';
import { contactsEn } from './contacts.en';
import { listsEn } from './lists.en';
import { cooperationsEn } from './cooperations.en';
import { gremienEn } from './gremien.en';
import { findingsEn } from './findings.en';
import { seatEditorEn } from './seatEditor.en';
import { landscapeEn } from './landscape.en';
import { geoEn } from './geo.en';
import { mapEn } from './map.en';
import { layersEn } from './layers.en';
import { timeEn } from './time.en';
import { waysEn } from './ways.en';
import { presentEn } from './present.en';
import { exchangeEn } from './exchange.en';
import { networksEn } from './networks.en';
import { historyEn } from './history.en';
import { handoutEn } from './handout.en';
import { printEn } from './print.en';
import { searchEn } from './search.en';
import { demoEn } from './demo.en';

export const en = {
  app: appEn,
  ui: uiEn,
  model: modelEn,
  storage: storageEn,
  records: recordsEn,
  actors: actorsEn,
  cards: cardsEn,
  contacts: contactsEn,
  lists: listsEn,
  cooperations: cooperationsEn,
  gremien: gremienEn,
  findings: findingsEn,
  seatEditor: seatEditorEn,
  landscape: landscapeEn,
  geo: geoEn,
  map: mapEn,
  layers: layersEn,
  time: timeEn,
  ways: waysEn,
  present: presentEn,
  exchange: exchangeEn,
  networks: networksEn,
  history: historyEn,
  handout: handoutEn,
  print: printEn,
  search: searchEn,
  demo: demoEn,
};

// All English words, one part a room.
import { accessEn } from './access.en';
import { appEn } from './app.en';
import { uiEn } from './ui.en';
import { modelEn } from './model.en';
import { storageEn } from './storage.en';
import { ringsEn } from './rings.en';
import { recordsEn } from './records.en';
import { actorsEn } from './actors.en';
import { cardsEn } from './cards.en';
import { contactsEn } from './contacts.en';
import { gapsEn } from './gaps.en';
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
import { filesEn } from './files.en';
import { mergeEn } from './merge.en';
import { networksEn } from './networks.en';
import { historyEn } from './history.en';
import { handoutEn } from './handout.en';
import { dataCheckEn } from './dataCheck.en';
import { privacyEn } from './privacy.en';
import { printEn } from './print.en';
import { searchEn } from './search.en';
import { pseudonymsEn } from './pseudonyms.en';
import { retentionEn } from './retention.en';
import { documentsEn } from './documents.en';
import { demoEn } from './demo.en';

export const en = {
  access: accessEn,
  app: appEn,
  ui: uiEn,
  model: modelEn,
  storage: storageEn,
  dataCheck: dataCheckEn,
  rings: ringsEn,
  records: recordsEn,
  actors: actorsEn,
  cards: cardsEn,
  contacts: contactsEn,
  lists: listsEn,
  gaps: gapsEn,
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
  files: filesEn,
  merge: mergeEn,
  networks: networksEn,
  history: historyEn,
  handout: handoutEn,
  print: printEn,
  privacy: privacyEn,
  search: searchEn,
  pseudonyms: pseudonymsEn,
  retention: retentionEn,
  documents: documentsEn,
  demo: demoEn,
};

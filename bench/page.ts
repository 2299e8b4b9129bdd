// The bench page: everything run.mjs may ask for, by name.
import '../src/ui/tokens.css';
import '../src/ui/sectors.css';
import '../src/ui/base.css';
import '../src/i18n/translate';
import { deed, deedNames } from './deeds';
import { editToMemory, editToRow, editToTable } from './edit';
import { importAndUndo } from './importing';
import { landscapeBare, landscapeFound, landscapeOurs } from './landscape';
import { demoXl, startUp } from './load';
import { editOnMap, firstPicture, layoutXl, standBare } from './mapping';
import { scaleBare, scaleFound, scaleOurs, scalePlaces } from './scale';
import { indexing, keystrokes } from './search';
import { arrivalOf, editInTab, foundForTabs, listenInTab, putInTab } from './tabs';

const cases = {
  arrivalOf,
  deed,
  deedNames,
  demoXl,
  editInTab,
  editOnMap,
  editToMemory,
  editToRow,
  editToTable,
  firstPicture,
  foundForTabs,
  importAndUndo,
  indexing,
  keystrokes,
  landscapeBare,
  landscapeFound,
  landscapeOurs,
  layoutXl,
  listenInTab,
  putInTab,
  scaleBare,
  scaleFound,
  scaleOurs,
  scalePlaces,
  standBare,
  startUp,
};

Object.assign(window, { bench: cases });

// The one dialog that is open: the session names it, the rooms draw it.
import { lazy, Suspense } from 'react';
import { closeDialog, type DialogRequest, useSession } from '../session/session';
import { loadCapture } from './captureRoom';
import { MessageDialog } from './MessageDialog';
import { restingInstead } from './restingDialog';
import { redoAloud, undoAloud } from './undoAloud';
import { useCommands } from './useCommands';

const RecordDialog = lazy(async () => ({ default: (await import('../records/RecordDialog')).RecordDialog }));
const BulkEditDialog = lazy(async () => ({
  default: (await import('../records/BulkEditDialog')).BulkEditDialog,
}));
const EndDialog = lazy(async () => ({ default: (await import('../cooperations/EndDialog')).EndDialog }));
const SuccessionDialog = lazy(async () => ({
  default: (await import('../contacts/SuccessionDialog')).SuccessionDialog,
}));
const ProfileDialog = lazy(async () => ({
  default: (await import('../contacts/ProfileDialog')).ProfileDialog,
}));
const SeatEditorDialog = lazy(async () => ({
  default: (await import('../gremien/SeatEditorDialog')).SeatEditorDialog,
}));
const ImportDialog = lazy(async () => ({ default: (await import('../exchange/ImportDialog')).ImportDialog }));
const ExportDialog = lazy(async () => ({ default: (await import('../exchange/ExportDialog')).ExportDialog }));
const MergeDialog = lazy(async () => ({
  default: (await import('../exchange/MergeDialog')).MergeDialog,
}));
const SaveFileDialog = lazy(async () => ({
  default: (await import('../exchange/SaveFileDialog')).SaveFileDialog,
}));
const PassphraseDialog = lazy(async () => ({
  default: (await import('../exchange/PassphraseDialog')).PassphraseDialog,
}));
const ForeignFileDialog = lazy(async () => ({
  default: (await import('../exchange/ForeignFileDialog')).ForeignFileDialog,
}));
const PrintDialog = lazy(async () => ({ default: (await import('../map/PrintDialog')).PrintDialog }));
const PictureDialog = lazy(async () => ({ default: (await import('../map/PictureDialog')).PictureDialog }));
const MakingDialog = lazy(async () => ({ default: (await import('../map/MakingDialog')).MakingDialog }));
const Palette = lazy(async () => ({ default: (await import('../search/Palette')).Palette }));
const CaptureDialog = lazy(loadCapture);
const WaysDialog = lazy(async () => ({ default: (await import('../map/WaysDialog')).WaysDialog }));
const Shortcuts = lazy(async () => ({ default: (await import('./Shortcuts')).Shortcuts }));

export function Dialogs() {
  return (
    <Suspense fallback={null}>
      <Open />
    </Suspense>
  );
}

/** What may be asked in front of everybody: the others show records with all that is known of them. */
const publicDialogs: readonly DialogRequest['kind'][] = ['capture', 'message'];

function Open() {
  const asked = useSession((state) =>
    state.isPresenting && state.dialog && !publicDialogs.includes(state.dialog.kind)
      ? undefined
      : state.dialog,
  );
  const isPresenting = useSession((state) => state.isPresenting);
  const isPseudonymous = useSession((state) => state.pseudonyms !== undefined);
  const dialog = asked && isPseudonymous ? restingInstead(asked, isPresenting) : asked;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'record':
      return <RecordDialog key={`${dialog.table} ${dialog.id ?? ''}`} request={dialog} />;
    case 'bulkEdit':
      return <BulkEditDialog request={dialog} />;
    case 'seatEditor':
      return <SeatEditorDialog gremiumId={dialog.gremiumId} />;
    case 'endCooperations':
      return <EndDialog request={dialog} />;
    case 'succession':
      return <SuccessionDialog request={dialog} />;
    case 'profile':
      return <ProfileDialog request={dialog} />;
    case 'import':
      return <ImportDialog request={dialog} />;
    case 'export':
      return <ExportDialog request={dialog} />;
    case 'print':
      return <PrintDialog paper={dialog.paper} />;
    case 'picture':
      return <PictureDialog format={dialog.format} />;
    case 'making':
      return <MakingDialog />;
    case 'message':
      return <MessageDialog request={dialog} />;
    case 'capture':
      return (
        <CaptureDialog
          onClose={closeDialog}
          onUndo={() => void undoAloud()}
          onRedo={() => void redoAloud()}
        />
      );
    case 'merge':
      return <MergeDialog request={dialog} />;
    case 'saveFile':
      return <SaveFileDialog />;
    case 'passphrase':
      return <PassphraseDialog request={dialog} />;
    case 'foreignFile':
      return <ForeignFileDialog request={dialog} />;
    case 'ways':
      return <WaysDialog request={dialog} />;
    case 'palette':
      return <CommandPalette />;
    case 'shortcuts':
      return <Shortcuts onClose={closeDialog} />;
  }
}

/** The commands are only put together while they can be seen. */
function CommandPalette() {
  return <Palette commands={useCommands()} onClose={closeDialog} />;
}

// Asks in which format which list or network, which rows and which columns leave; Enter alone takes what is in sight.
import { Copy, Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import { ownProperties } from '../records/fieldWords';
import { ProfileChoice } from '../records/ProfileChoice';
import { closeDialog, type DialogRequest, useSession } from '../session/session';
import { announce, tell } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { listKinds } from '../formats/columns';
import { ExportColumns } from './ExportColumns';
import style from './ExportDialog.module.css';
import { ExportFormats } from './ExportFormats';
import { ExportLacks } from './ExportLacks';
import { ExportScope } from './ExportScope';
import { ExportTicks } from './ExportTicks';
import { copyExport, saveExport } from './exportList';
import { useExportChoices } from './useExportChoices';

function hasOwnFields(network: Network): boolean {
  return listKinds.some((kind) => ownProperties(network, kind).length > 0);
}

/** The export dialog; `request.table` is the list to begin with. */
export function ExportDialog({ request }: { readonly request: Extract<DialogRequest, { kind: 'export' }> }) {
  const { t } = useTranslation();
  const choices = useExportChoices(request.table);
  const { network, format, isList, kind, parts, lacks, personal, ownFields, count, first, chosen } = choices;
  const [said, setSaid] = useState<string>();
  const [share, setShare] = useState<number>();
  const going = useRef<AbortController>(undefined);
  const go = useRef<HTMLButtonElement>(null);
  // After the dialog has taken the focus: Enter alone exports.
  useEffect(() => go.current?.focus(), []);
  useEffect(() => () => going.current?.abort(), []);

  const isPseudonymous = useSession((state) => state.pseudonyms !== undefined);
  const { purpose } = network.self;
  const leftOut = choices.choices.filter(
    ({ property, delicate }) => delicate !== undefined && !first.has(property),
  );
  const { release, inside, kept, held } = choices;
  const selection = { network, format, parts, release, inside };
  const canCopy = isList && format.code !== 'vcard';
  const isWriting = share !== undefined;
  const isAll =
    release.profile === 'internal' &&
    (isList ? chosen.size === choices.choices.length : release.ticked.working);
  // What is written otherwise and read back the same is nothing that is missing.
  const isWhole = isAll && lacks.every(({ code }) => code === 'guarded');

  const back = isPseudonymous
    ? 'pseudonyms.noWayBack'
    : (`exchange.export.${isWhole ? 'roundTrip' : 'partTrip'}` as const);

  const save = async () => {
    if (isWriting) return;
    const control = new AbortController();
    going.current = control;
    setSaid(undefined);
    setShare(0);
    try {
      const name = await saveExport(selection, setShare, control.signal);
      setShare(undefined);
      if (name === undefined) return;
      choices.remember();
      const what = sentence(isList ? `model.counted.${kind}` : 'exchange.export.records', { count });
      closeDialog();
      tell(t('exchange.export.done', { what, name }));
    } catch {
      setShare(undefined);
      setSaid(t('exchange.export.failed'));
    }
  };
  const copy = async () => {
    const done = await copyExport(selection);
    const words = done ? t('exchange.export.copied', { count }) : t('exchange.export.notCopied');
    setSaid(words);
    announce(words);
  };
  const quiet = <Change extends unknown[]>(change: (...what: Change) => void) => {
    return (...what: Change) => {
      change(...what);
      setSaid(undefined);
    };
  };

  return (
    <Dialog
      title={t(isList ? 'exchange.export.title' : 'exchange.export.titleNetwork')}
      isOpen
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      size="l"
      footer={
        isWriting ? (
          <div className={style['writing']}>
            <Progress
              label={t('exchange.export.writing', { count })}
              value={share}
              onCancel={() => going.current?.abort()}
              cancelLabel={t('ui.cancel')}
            />
          </div>
        ) : (
          <>
            <p className={style['said']} role="status">
              {said ?? (format.comesBack === true ? t(back) : '')}
            </p>
            {canCopy && (
              <Button icon={Copy} isDisabled={count === 0} onPress={() => void copy()}>
                {t('exchange.export.copy')}
              </Button>
            )}
            <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
            <Button
              ref={go}
              tone="primary"
              icon={Download}
              isDisabled={parts.length === 0}
              onPress={() => void save()}
            >
              {t('exchange.export.confirm')}
            </Button>
          </>
        )
      }
    >
      <div className={style['two']}>
        <ExportFormats value={format.code} onChange={quiet(choices.setFormat)} />
        <div className={style['form']}>
          <ExportScope choices={choices} onChange={() => setSaid(undefined)} />
          <ProfileChoice
            value={release.profile}
            inside={count === 0 ? undefined : inside}
            onChange={quiet(choices.setProfile)}
          />
          {choices.isWithoutPersons ? (
            <Banner tone="info" title={t('privacy.noPersonsPublic')} />
          ) : (
            count === 0 && <Banner tone="info" title={t('exchange.export.nothing')} />
          )}
          {held > 0 && <p className={style['why']}>{t('privacy.held', { count: held })}</p>}
          {personal.length > 0 && (
            <Banner
              tone="warning"
              title={t(`exchange.export.${isList ? 'personalTitle' : 'personalTitleNetwork'}`)}
            >
              {t('exchange.export.personal', { labels: personal.join(', ') })}
              {purpose !== undefined && ` ${t('exchange.export.purpose', { purpose })}`}
            </Banner>
          )}
          {ownFields.length > 0 && (
            <Banner tone="info" title={t('exchange.export.ownTitle', { labels: ownFields.join(', ') })}>
              {t('exchange.export.own')}
            </Banner>
          )}
          <ExportLacks lacks={lacks} way={format.wayBack} />
          {isList ? (
            <ExportColumns
              choices={choices.choices}
              chosen={chosen}
              leftOut={leftOut}
              kept={kept}
              hasId={!isPseudonymous && format.isForReaders !== true && format.code !== 'vcard'}
              isShortened={format.isForReaders === true}
              onChange={quiet(choices.setChosen)}
            />
          ) : (
            <ExportTicks
              release={release}
              hasOwn={format.isBare !== true && format.carried === undefined && hasOwnFields(network)}
              onChange={quiet(choices.setTicks)}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
